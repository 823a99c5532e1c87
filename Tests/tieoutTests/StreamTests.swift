import Foundation
import Testing

@testable import tieout

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the tool does to its streams: whole records or none, whatever happens.
@Suite struct StreamTests {
  /// A line that is checked and reported.
  private static let record =
    #"{"id":"x","text":"It spent $30 million of the $50 million grant, leaving $25 million."}"#

  /// Expects every line to be a whole JSON object.
  private func expectWholeRecords(_ output: [UInt8]) throws -> Int {
    #expect(output.isEmpty || output.last == UInt8(ascii: "\n"))
    let lines = output.split(separator: UInt8(ascii: "\n"))
    for line in lines {
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      #expect(object?["schema"] as? String == "tieout/1")
    }
    return lines.count
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `an interrupt leaves whole records, and says so in the status`(_ number: Int32) throws {
    try Tool.inEmptyFolder { folder in
      let process = Process()
      process.executableURL = try #require(Tool.folder).appendingPathComponent("tieout")
      process.arguments = ["check", "--format", "jsonl", "-"]
      let input = Pipe()
      let url = folder.appendingPathComponent("output.jsonl")
      try Data().write(to: url)
      process.standardInput = input
      process.standardOutput = try FileHandle(forWritingTo: url)
      try process.run()
      // What was given is reported while the tool waits for more.
      let lines = String(repeating: StreamTests.record + "\n", count: 50)
      try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
      for _ in 0..<500 where try Data(contentsOf: url).isEmpty { usleep(10_000) }
      // The start of a record, whose end never comes.
      try input.fileHandleForWriting.write(contentsOf: Data(StreamTests.record.utf8.prefix(40)))
      usleep(50_000)
      kill(process.processIdentifier, number)
      for _ in 0..<500 where process.isRunning { usleep(10_000) }
      #expect(!process.isRunning, "an interrupt ends a tool that waits for input")
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 128 + number)
      let count = try expectWholeRecords([UInt8](Data(contentsOf: url)))
      #expect(count == 50)
    }
  }

  @Test(arguments: ["1", "2"])
  func `a process can be driven record by record`(_ jobs: String) throws {
    let process = Process()
    process.executableURL = try #require(Tool.folder).appendingPathComponent("tieout")
    process.arguments = ["check", "--format", "jsonl", "--jobs", jobs, "-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    for number in 0..<20 {
      let record = StreamTests.record.replacing("\"x\"", with: "\"x\(number)\"")
      try input.fileHandleForWriting.write(contentsOf: Data((record + "\n").utf8))
      var answer = Data()
      while answer.last != UInt8(ascii: "\n") {
        // Waits for the answer: that none comes is a test that never ends.
        let piece = output.fileHandleForReading.availableData
        guard !piece.isEmpty else { break }
        answer += piece
      }
      let object = try JSONSerialization.jsonObject(with: answer) as? [String: Any]
      #expect(object?["id"] as? String == "x\(number)")
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == ExitStatus.contradictions.rawValue)
  }

  // A kill may end the system's own write between two pages: then the last line has no end, and only it.
  @Test func `after a kill, every line that has an end is a whole record`() throws {
    try Tool.inEmptyFolder { folder in
      try writeLongFile(in: folder)
      for delay in ["0.01", "0.03", "0.06"] {
        _ = try Tool.shell(
          "rm -f out.jsonl; tieout extract --format jsonl --jobs 2 long.jsonl > out.jsonl & tool=$!; "
            + "until [ -e out.jsonl ] && [ $(wc -l < out.jsonl) -gt 0 ]; do sleep 0.01; done; sleep \(delay); kill -KILL $tool; wait",
          in: folder)
        let output = try Data(contentsOf: folder.appendingPathComponent("out.jsonl"))
        let end = output.lastIndex(of: UInt8(ascii: "\n")) ?? -1
        #expect(try expectWholeRecords([UInt8](output.prefix(end + 1))) > 0)
      }
    }
  }

  /// Writes a file of many long records, most of it quickly read.
  private func writeLongFile(in folder: URL) throws {
    let rain = String(repeating: "It rained. ", count: 400)
    let record = #"{"text":"It cost $5. \#(rain)"}"# + "\n"
    let lines = String(repeating: record, count: 5000)
    try lines.write(
      to: folder.appendingPathComponent("long.jsonl"), atomically: true, encoding: .utf8)
  }

  @Test func `an interrupt in the midst of a long run leaves whole records`() throws {
    try Tool.inEmptyFolder { folder in
      try writeLongFile(in: folder)
      let result = try Tool.shell(
        "tieout extract --format jsonl --jobs 2 long.jsonl > out.jsonl & tool=$!; "
          + "until [ -s out.jsonl ]; do sleep 0.01; done; kill -INT $tool; wait $tool",
        in: folder)
      let output = try Data(contentsOf: folder.appendingPathComponent("out.jsonl"))
      let count = try expectWholeRecords([UInt8](output))
      #expect(count > 0)
      // It may have been done before it was asked to stop.
      #expect(result.status == 130 && count < 5000 || result.status == 0 && count == 5000)
    }
  }

  @Test func `a closed pipe is a quiet end`() throws {
    try Tool.inEmptyFolder { folder in
      try writeLongFile(in: folder)
      let result = try Tool.shell(
        "{ tieout extract --format jsonl long.jsonl; echo $? > status; } | head -n 3", in: folder)
      #expect(try expectWholeRecords(result.output) == 3)
      #expect(result.errors == "")
      let status = try String(
        contentsOf: folder.appendingPathComponent("status"), encoding: .utf8)
      #expect(status == "0\n")
    }
  }

  @Test func `paths that are not UTF-8 are read, named and shown`() throws {
    try Tool.inEmptyFolder { folder in
      // Latin-1: caf\xE9; some file systems refuse such names.
      let result = try Tool.shell(
        "name=$(printf 'caf\\351') && mkdir \"$name\" && printf '%s' "
          + "'It spent $30 million of the $50 million grant, leaving $25 million.' "
          + "> \"$name/story.txt\" || exit 77; "
          + "tieout check . > by-folder.txt; tieout check --format jsonl \"$name/story.txt\" > one.jsonl; "
          + "tieout check \"$name/missing.txt\"",
        in: folder)
      guard result.status != 77 else { return }
      #expect(result.status == ExitStatus.unreadable.rawValue)
      #expect(result.errors.hasPrefix("tieout: caf"))
      #expect(result.errors.hasSuffix("/missing.txt: no such file or folder\n"))
      let report = try Data(contentsOf: folder.appendingPathComponent("by-folder.txt"))
      #expect(String(validating: report, as: UTF8.self) != nil)
      #expect(String(decoding: report, as: UTF8.self).contains("1 finding"))
      let one = try Data(contentsOf: folder.appendingPathComponent("one.jsonl"))
      #expect(try expectWholeRecords([UInt8](one)) == 1)
    }
  }

  @Test func `the last line says what was done, also where it was nothing`() throws {
    try Tool.inEmptyFolder { folder in
      let empty = try Tool.shell("mkdir e; tieout check e", in: folder)
      #expect(
        String(decoding: empty.output, as: UTF8.self)
          == "0 documents: 0 figures; nothing to check\n")
      let missing = try Tool.shell("tieout check missing", in: folder)
      #expect(
        String(decoding: missing.output, as: UTF8.self)
          == "0 documents: 0 figures; nothing to check; 1 could not be read\n")
    }
  }

  @Test func `a missing file is named, and the rest goes on`() throws {
    try Tool.inEmptyFolder { folder in
      let result = try Tool.shell(
        "echo 'It spent $30 million of the $50 million grant, leaving $25 million.' > a.txt; "
          + "mkdir -p d/.hidden; cp a.txt d/b.txt; printf 'a\\000b' > d/c.bin; "
          + "tieout check --format jsonl a.txt missing d | grep -c contradiction; "
          + "tieout check a.txt missing d > /dev/null",
        in: folder)
      #expect(String(decoding: result.output, as: UTF8.self) == "2\n")
      #expect(result.status == ExitStatus.unreadable.rawValue)
      let said =
        "tieout: missing: no such file or folder\ntieout: passed over 1 hidden and 1 binary\n"
      #expect(result.errors == said + said)
    }
  }
}
