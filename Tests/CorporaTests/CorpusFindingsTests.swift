import Foundation
import TestSupport
import Testing

/// The whole flow finds in the corpus what it found before, and nothing where nothing is wrong.
///
/// `Corpus/measured.tsv` holds what is found. `UPDATE_SNAPSHOTS=1 swift test --filter
/// CorpusFindingsTests` writes it; read the difference before it is committed.
struct CorpusFindingsTests {
  private static let corpus = Corpus(beside: #filePath)

  private static let readings = corpus.documents.map { CorpusReading($0) }

  private static let measured = corpus.folder.deletingLastPathComponent()
    .appendingPathComponent("measured.tsv")

  private static var isUpdating: Bool {
    ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"
  }

  @Test("Nothing is found where nothing is wrong", arguments: readings)
  func noFalseAlarm(reading: CorpusReading) {
    #expect(reading.falseAlarms.isEmpty, "\(reading.falseAlarms)")
  }

  @Test("What was caught, confirmed and read before still is")
  func nothingIsLost() throws {
    let now = CorpusFindingsTests.measure()
    if CorpusFindingsTests.isUpdating {
      try Data(CorpusFindingsTests.table(now).utf8).write(to: CorpusFindingsTests.measured)
    }
    let stored = try String(contentsOf: CorpusFindingsTests.measured, encoding: .utf8)
    for line in stored.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count == 3 else {
        Issue.record("not a row of three columns: \(line)")
        continue
      }
      let key = columns[0] + "\t" + columns[1]
      let least = try #require(Int(columns[2]), "\(line)")
      #expect(now[key, default: 0] >= least, "\(columns[0]) \(columns[1])")
    }
  }

  /// What is found now: counts by what is counted, and where.
  private static func measure() -> [String: Int] {
    var counts: [String: Int] = [:]
    for reading in readings {
      if !reading.document.failing.isEmpty {
        counts["caught\t\(reading.document.name)"] = reading.isCaught ? 1 : 0
      }
      for kind in ["money", "percent", "duration"] {
        counts["read\t\(kind)", default: 0] += reading.readCount(kind)
      }
      counts["confirmed\tall", default: 0] += reading.confirmedCount
    }
    return counts.filter { $0.value > 0 }
  }

  private static func table(_ counts: [String: Int]) -> String {
    let rows = counts.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }
    return "what\twhere\tat least\n" + rows.joined()
  }
}
