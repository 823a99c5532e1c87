import Foundation
import Reports
import Testing

@testable import tieout

/// A corpus that runs share, and what joins them again.
@Suite struct ShardedRunTests {
  /// Writes records of which every third is contradicted.
  private func writeRecords(in folder: URL) throws {
    var text = ""
    for number in 0..<60 {
      let rest = number % 3 == 0 ? 25 : 20
      text += #"{"id":"r\#(number)","text":"It spent $30 million of the $50 million grant, "#
      text += "leaving $\(rest) million.\"}\n"
    }
    try text.write(
      to: folder.appendingPathComponent("in.jsonl"), atomically: true, encoding: .utf8)
  }

  private func summary(_ name: String, in folder: URL) throws -> RunSummary {
    let data = try Data(contentsOf: folder.appendingPathComponent(name))
    return try #require(RunSummary(json: [UInt8](data)))
  }

  @Test func `the parts' records and counts are those of the whole`() throws {
    try Tool.inEmptyFolder { folder in
      try writeRecords(in: folder)
      let result = try Tool.shell(
        """
        run() { out=$1; shift; tieout check --format jsonl "$@" --summary $out.json in.jsonl > $out.jsonl; }
        run whole; run a --shard 1/3; run b --shard 2/3 --jobs 2; run c --shard 3/3 --unordered
        sort whole.jsonl > whole.sorted; cat [abc].jsonl | sort > parts.sorted
        cmp whole.sorted parts.sorted && tieout summary --format json [abc].json > all.json
        """, in: folder)
      #expect(result.status == 0)
      #expect(result.errors == "")
      let whole = try summary("whole.json", in: folder)
      var all = try summary("all.json", in: folder)
      #expect(whole.documents == 60)
      #expect(whole.findings == 20)
      #expect(whole.findingsByRelation.values.reduce(0, +) == 20)
      #expect(whole.peakMemory > 0)
      #expect(all.shards == ["1/3", "2/3", "3/3"])
      all.shards = []
      all.milliseconds = whole.milliseconds
      all.peakMemory = whole.peakMemory
      #expect(all == whole)
    }
  }

  @Test func `a part that is missing is named, and so is what is no summary`() throws {
    try Tool.inEmptyFolder { folder in
      try writeRecords(in: folder)
      let result = try Tool.shell(
        "tieout extract --shard 2/3 --summary b.json in.jsonl > out; tieout summary b.json in.jsonl none",
        in: folder)
      #expect(result.status == ExitStatus.unreadable.rawValue)
      #expect(
        result.errors == """
          tieout: in.jsonl: no summary that tieout wrote
          tieout: none: no such file or folder
          tieout: no summary is of part 1/3
          tieout: no summary is of part 3/3

          """)
      #expect(String(decoding: result.output, as: UTF8.self).hasPrefix("documents    20\n"))
    }
  }

  @Test func `nothing is shown of the progress where there is no terminal`() throws {
    try Tool.inEmptyFolder { folder in
      try writeRecords(in: folder)
      let result = try Tool.shell(
        "{ head -n 2 in.jsonl; sleep 1; tail -n +3 in.jsonl; } | tieout extract --format jsonl -",
        in: folder)
      #expect(result.errors == "")
      #expect(result.output.split(separator: 10).count == 60)
    }
  }
}
