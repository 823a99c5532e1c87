import Documents
import TestSupport
import Testing

@Suite("JSON Lines")
struct JSONLinesReaderTests {
  let reader = JSONLinesReader()

  /// Reads a line.
  private func record(_ line: String) throws(ReadError) -> JSONLinesRecord {
    let bytes = Array(line.utf8)
    return try reader.record(in: bytes.span, lineNumber: 3, lineOffset: 100)
  }

  @Test func `Three fields are read, whatever else there is`() throws {
    let line = #"""
      {"a":[{"text":"no"},"]}",[]],"text":"Sales rose","b":{"id":[1]},"id":"x","c":null,"format":"html","d":true,"e":-1.5e+3}
      """#
    let record = try record(line + "\r\n")
    #expect(string(record.text) == "Sales rose")
    #expect(record.id.map { string($0) } == "x")
    #expect(record.format.map { string($0) } == "html")
  }

  @Test func `Escapes are decoded`() throws {
    let record = try record(#"{"text":"a\n\t\r\b\f\"\\\/\u00a3\u20AC\uD83D\uDE00"}"#)
    #expect(string(record.text) == "a\n\t\r\u{8}\u{C}\"\\/£€\u{1F600}")
  }

  @Test func `A lone surrogate becomes the replacement character`() throws {
    for escape in [#"\uD83D"#, #"\uDE00"#, #"\uD83D\u0041"#, #"\uD83Dx"#] {
      let text = try record(#"{"text":"\#(escape)"}"#).text
      #expect(text.prefix(3) == [0xEF, 0xBF, 0xBD], "\(escape)")
    }
    #expect(string(try record(#"{"text":"\uD83D\u0041"}"#).text) == "\u{FFFD}A")
  }

  @Test func `Bytes that are not UTF-8 stay as they are`() throws {
    let bytes = Array(#"{"text":""#.utf8) + [0xFF, 0, 0xC3] + Array(#""}"#.utf8)
    #expect(try reader.record(in: bytes.span).text == [0xFF, 0, 0xC3])
  }

  @Test func `A number is an id as it was written`() throws {
    #expect(try record(#"{"id":-12.50e2,"text":""}"#).id.map { string($0) } == "-12.50e2")
    #expect(try record(#"{"id":null,"text":""}"#).id == nil)
    #expect(try record(#"{"id":{"a":1},"text":""}"#).id == nil)
  }

  @Test func `Of two fields with one name the last counts`() throws {
    #expect(string(try record(#"{"text":"a","text":"b"}"#).text) == "b")
    #expect(throws: ReadError.self) { try record(#"{"text":"a","text":5}"#) }
  }

  @Test func `Names are compared as they read, and may be chosen`() throws {
    #expect(string(try record(#"{"\u0074ext":"a"}"#).text) == "a")
    let own = JSONLinesReader(textField: "body", idField: "body", formatField: "kind")
    let line = Array(#"{"text":"a","body":"b","kind":"csv"}"#.utf8)
    let record = try own.record(in: line.span)
    #expect(string(record.text) == "b" && record.id == record.text)
    #expect(record.format.map { string($0) } == "csv")
  }

  @Test(
    "What is no object is an error with its place",
    arguments: [
      ("", 0), ("[]", 0), ("{", 1), (#"{"text""#, 7), (#"{"text":"a"} x"#, 13),
      (#"{"text":"a",}"#, 12),
      (#"{"text":"a" "b":1}"#, 12), (#"{"text":"a"#, 10), (#"{"text":"\x"}"#, 9),
      (#"{"text":"\u12"}"#, 9), (#"{"a":tru,"text":""}"#, 5), (#"{"a":-}"#, 6), (#"{"a":01x}"#, 7),
      (#"{"a":[}]}"#, 6), (#"{"a":[1,2"#, 9), (#"{a:1}"#, 1),
    ])
  func invalid(_ line: String, _ offset: Int) {
    #expect(throws: ReadError(.invalidJSON, line: 3, offset: 100 + offset)) { try record(line) }
  }

  @Test func `A record without text is an error of its own`() {
    #expect(throws: ReadError(.missingTextField("text"), line: 3, offset: 100)) {
      try record(#"{"id":"a","texts":"b"}"#)
    }
  }

  @Test func `Deep nesting is stepped over`() throws {
    let deep = String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000)
    #expect(string(try record(#"{"a":\#(deep),"text":"b"}"#).text) == "b")
  }

  @Test func `Random changes to a line end in a record or an error`() {
    var random = SeededGenerator(seed: 7)
    let line = Array(
      #"{"id":12,"a":[{"b":"\u00e9\\"},null],"text":"Sales \uD83D\uDE00 rose"}"#.utf8)
    for _ in 0..<4000 {
      var bytes = line
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.insert(line[Int.random(in: 0..<line.count, using: &random)], at: index)
        }
      }
      _ = try? reader.record(in: bytes.span)
      _ = try? reader.record(in: bytes.span.extracting(0..<bytes.count / 2))
    }
  }
}
