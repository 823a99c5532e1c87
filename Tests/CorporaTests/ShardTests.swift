import Consistency
import Documents
import Foundation
import Reports
import Testing

@testable import Corpora

@Suite struct ShardTests {
  /// Runs over paths in a folder and returns what is written, line by line.
  private func lines(
    of names: [String], in folder: TemporaryFolder, _ change: (inout CorpusOptions) -> Void
  ) throws -> [String] {
    var options = CorpusOptions()
    change(&options)
    let run = CorpusRun(options: options, report: LengthReport(folder: folder.url.path)) { _ in
      Outcome(figures: [], checks: [], findings: [])
    }
    let out = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: out) }
    _ = try run.run(
      names.map { folder.path.appending(Array($0.utf8)) },
      output: OutputStream(creating: InputPath(out.path)))
    let text = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    // The last line holds the counts.
    return text.split(separator: "\n").dropLast().map { String($0) }
  }

  /// A folder of files, a long file of lines, one without a last line feed, and one that is missing.
  private func makeInput() throws -> (TemporaryFolder, [String]) {
    let folder = try TemporaryFolder()
    for number in 10..<60 {
      try folder.write(String(repeating: "w", count: number), to: "d/\(number).txt")
    }
    var text = ""
    for number in 0..<2_000 {
      let length = number * 37 % 1_500
      text += "{\"id\":\"l\(number)\",\"text\":\"\(String(repeating: "x", count: length))\"}\n"
      if number % 7 == 0 { text += "\n" }
      if number % 500 == 0 { text += "nonsense\n" }
    }
    try folder.write(text, to: "long.jsonl")
    try folder.write("{\"id\":\"a\",\"text\":\"1\"}\n{\"id\":\"b\",\"text\":\"22\"}", to: "s.jsonl")
    try folder.write("end", to: "z.txt")
    return (folder, ["d", "long.jsonl", "missing.txt", "s.jsonl", "z.txt"])
  }

  @Test(arguments: [1, 2, 3, 7])
  func `parts have every document once, and in order`(_ count: Int) throws {
    let (folder, names) = try makeInput()
    let whole = try lines(of: names, in: folder) { _ in }
    var places: [Int] = []
    for number in 1...count {
      let part = try lines(of: names, in: folder) {
        $0.jobs = number
        $0.shard = Shard(number: number, of: count)
      }
      let found = part.compactMap { whole.firstIndex(of: $0) }
      #expect(found.count == part.count)
      #expect(found == found.sorted())
      #expect(!part.isEmpty)
      places += found
    }
    #expect(places.sorted() == Array(whole.indices))
  }

  @Test func `a part is the same for any number of threads`() throws {
    let (folder, names) = try makeInput()
    let parts = try [1, 2, 4].map { jobs in
      try lines(of: names, in: folder) {
        $0.jobs = jobs
        $0.shard = Shard(number: 2, of: 3)
      }
    }
    #expect(parts[0] == parts[1] && parts[1] == parts[2])
  }

  @Test func `a line that is too long belongs to one part`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "z", count: 900_000)
    let short = "{\"text\":\"a\"}\n"
    try folder.write("\(short){\"text\":\"\(long)\"}\n\(short)\(short)", to: "a.jsonl")
    func part(_ number: Int) throws -> [String] {
      try lines(of: ["a.jsonl"], in: folder) {
        $0.maximumDocumentBytes = 1_000
        $0.shard = Shard(number: number, of: 2)
      }
    }
    #expect(try part(1) == ["a.jsonl:1 1", "a.jsonl:3 1"])
    #expect(try part(2) == ["a.jsonl:2 too-large", "a.jsonl:4 1"])
  }

  @Test(arguments: [1, 2, 5])
  func `without order every document is there once`(_ jobs: Int) throws {
    let (folder, names) = try makeInput()
    let ordered = try lines(of: names, in: folder) { _ in }
    let unordered = try lines(of: names, in: folder) {
      $0.jobs = jobs
      $0.isUnordered = true
    }
    #expect(unordered.sorted() == ordered.sorted())
  }

  @Test func `a part is written as its number and their count`() {
    #expect(Shard(text: "2/5") == Shard(number: 2, of: 5))
    #expect(Shard(text: "2/5")?.text == "2/5")
    for text in [
      "0/5", "6/5", "1/0", "-1/5", "+1/5", "1", "1/", "/2", "1/2/3", "a/b", "",
      "1/99999999999999999999",
    ] {
      #expect(Shard(text: text) == nil, "\(text)")
    }
  }
}
