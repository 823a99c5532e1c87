import Testing

@testable import Reports

/// JSON is laid out for readers, and stays the same value.
@Suite struct JSONIndentationTests {
  private func indented(_ text: String) -> String {
    var buffer = ByteBuffer()
    buffer.append(text: text)
    buffer.indentJSON(from: 0, depth: 0)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func `short values stay on a line, others have one member a line`() {
    #expect(indented(#"{"a":1,"b":[1,2]}"#) == "{\n  \"a\": 1,\n  \"b\": [1, 2]\n}")
    #expect(indented(#"{"a":1}"#) == #"{"a": 1}"#)
  }

  @Test func `marks inside strings are text`() {
    #expect(indented(#"["{\",:}"]"#) == #"["{\",:}"]"#)
  }
}
