import Consistency
import Documents
import Foundation
import Reports
import Testing

@testable import Corpora

/// A folder that is removed with the value.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: InputPath { InputPath(url.path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }
}

/// Writes one line a document: its name without the folder, and the length of its text.
struct LengthReport: Report {
  let folder: String

  func append(_ entry: Entry, to buffer: inout ByteBuffer) {
    let id = String(decoding: entry.id, as: UTF8.self).replacing(folder + "/", with: "")
    buffer.append(text: "\(id) \(entry.document.text.count)\n")
  }

  func append(_ entry: UnreadableEntry, to buffer: inout ByteBuffer) {
    let id = String(decoding: entry.id, as: UTF8.self).replacing(folder + "/", with: "")
    buffer.append(text: "\(id) \(entry.error.reason.id)\n")
  }

  func appendEpilogue(_ tally: Tally, to buffer: inout ByteBuffer) {
    buffer.append(text: "\(tally.documents) read, \(tally.unreadable) not\n")
  }
}

@Suite struct CorpusRunTests {
  /// Runs over paths in a folder and returns what is written, line by line.
  private func lines(
    in folder: TemporaryFolder, _ names: [String]? = nil, jobs: Int = 1,
    _ change: (inout CorpusOptions) -> Void = { _ in }
  ) throws -> (lines: [String], summary: CorpusRun.Summary) {
    var options = CorpusOptions()
    options.jobs = jobs
    change(&options)
    let paths = names?.map { folder.path.appending(Array($0.utf8)) } ?? [folder.path]
    let run = CorpusRun(options: options, report: LengthReport(folder: folder.url.path)) { _ in
      Outcome(figures: [], checks: [], findings: [])
    }
    let out = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: out) }
    let summary = try run.run(paths, output: OutputStream(creating: InputPath(out.path)))
    let text = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    return (text.split(separator: "\n").map { String($0) }, summary)
  }

  @Test(arguments: [1, 2, 5])
  func `a folder is walked in the order of the bytes of names`(_ jobs: Int) throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.txt", "a.txt", "a/b/c.txt", "Z.txt", "é.txt"] {
      try folder.write("text", to: name)
    }
    let lines = try lines(in: folder, jobs: jobs).lines
    #expect(
      lines == [
        "Z.txt 4", "a/b/c.txt 4", "a/z.txt 4", "a.txt 4", "b.txt 4", "é.txt 4", "6 read, 0 not",
      ])
  }

  @Test func `hidden and binary files in folders are passed over and counted`() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: ".hidden")
    try folder.write("text", to: ".git/config")
    try folder.write([0x7F, 0x45, 0, 1], to: "program")
    try folder.write("text", to: "seen.txt")
    let (lines, summary) = try lines(in: folder)
    #expect(lines == ["seen.txt 4", "1 read, 0 not"])
    #expect(summary.hiddenCount == 2)
    #expect(summary.binaryCount == 1)
  }

  @Test func `a file that is named is read whatever it holds`() throws {
    let folder = try TemporaryFolder()
    try folder.write([0x41, 0, 0xFF, 0x42], to: ".odd")
    #expect(try lines(in: folder, [".odd"]).lines == [".odd 4", "1 read, 0 not"])
  }

  @Test func `what cannot be read stops nothing else`() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "a.txt")
    try folder.write(
      "{\"text\":\"one\"}\nnonsense\n{\"id\":7,\"text\":\"three\"}\n{\"id\":1}\n", to: "b.jsonl")
    try folder.write([0xFF, 0xFE, 0x41, 0], to: "c.txt")
    let (lines, summary) = try lines(
      in: folder, ["missing.txt", "a.txt", "b.jsonl", "missing.jsonl", "c.txt"])
    #expect(
      lines == [
        "missing.txt unreadable", "a.txt 4", "b.jsonl:1 3", "b.jsonl:2 invalid-json", "7 5",
        "b.jsonl:4 missing-text-field", "missing.jsonl unreadable", "c.txt utf-16", "3 read, 5 not",
      ])
    #expect(summary.tally.unreadable == 5)
  }

  @Test(arguments: [1, 2, 3])
  func `lines are reported in order, however they are cut and shared out`(_ jobs: Int) throws {
    let folder = try TemporaryFolder()
    var text = ""
    var expected: [String] = []
    for number in 0..<3_000 {
      let length = number * 37 % 1_500
      text += "{\"id\":\"\(number)\",\"text\":\"\(String(repeating: "x", count: length))\"}\n"
      if number % 7 == 0 { text += "\r\n" }
      expected.append("\(number) \(length)")
    }
    // The last line may lack its end.
    text.removeLast()
    try folder.write(text, to: "many.jsonl")
    let lines = try lines(in: folder, jobs: jobs).lines
    #expect(lines == expected + ["3000 read, 0 not"])
  }

  @Test func `line numbers and offsets are those of the file`() throws {
    let folder = try TemporaryFolder()
    let good = "{\"text\":\"\(String(repeating: "y", count: 90_000))\"}\n"
    try folder.write(String(repeating: good, count: 9) + "bad\n" + good, to: "a.jsonl")
    let lines = try lines(in: folder).lines
    #expect(lines[9] == "a.jsonl:10 invalid-json")
    #expect(lines[10] == "a.jsonl:11 90000")
  }

  @Test func `a line or file beyond the limit is refused, what follows is read`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "z", count: 900_000)
    try folder.write("{\"text\":\"a\"}\n{\"text\":\"\(long)\"}\n{\"text\":\"b\"}\n", to: "a.jsonl")
    try folder.write(long, to: "b.txt")
    try folder.write("short", to: "c.txt")
    let lines = try lines(in: folder) { $0.maximumDocumentBytes = 1_000 }.lines
    #expect(
      lines == [
        "a.jsonl:1 1", "a.jsonl:2 too-large", "a.jsonl:3 1", "b.txt too-large", "c.txt 5",
        "3 read, 2 not",
      ])
  }

  @Test func `many small files are read in order by many threads`() throws {
    let folder = try TemporaryFolder()
    for number in 100..<400 {
      try folder.write(String(repeating: "w", count: number), to: "\(number).txt")
    }
    let lines = try lines(in: folder, jobs: 4).lines
    #expect(lines == (100..<400).map { "\($0).txt \($0)" } + ["300 read, 0 not"])
  }

  @Test func `an interrupt leaves whole records`() throws {
    let folder = try TemporaryFolder()
    for number in 100..<200 { try folder.write("x", to: "\(number).txt") }
    var asked = 0
    let out = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: out) }
    let run = CorpusRun(
      options: CorpusOptions(), report: LengthReport(folder: folder.url.path)
    ) { _ in Outcome(figures: [], checks: [], findings: []) }
    let summary = try run.run(
      [folder.path], output: OutputStream(creating: InputPath(out.path)),
      isInterrupted: {
        asked += 1
        return asked > 2
      })
    #expect(summary.wasInterrupted)
    #expect(summary.tally.documents > 0 && summary.tally.documents < 100)
  }

  @Test func `all is done in parallel, once`() {
    let counts = (0..<3).map { _ in Counter() }
    inParallel(3) { counts[$0].add() }
    #expect(counts.map(\.value) == [1, 1, 1])
  }
}

/// A number that threads add to.
final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var number = 0

  func add() {
    lock.withLock { number += 1 }
  }

  var value: Int { lock.withLock { number } }
}
