import Testing

@testable import Reports

/// Text of a document is shown, never obeyed.
@Suite struct VisibleTextTests {
  @Test(
    arguments: [
      (Array("plain".utf8), "plain", 5), (Array("tab\tand\nline".utf8), "tab and line", 12),
      ([0x1B, 0x5B, 0x33, 0x31, 0x6D], "\\u{1B}[31m", 10), ([0x41, 0xFF, 0x42], "A\\xFFB", 6),
      (Array("\u{202E}x".utf8), "\\u{202E}x", 9), (Array("日本".utf8), "日本", 4),
      (Array("e\u{301}".utf8), "e\u{301}", 1), (Array("a\u{A0}b".utf8), "a b", 3),
    ] as [([UInt8], String, Int)])
  func `what it would do is seen`(_ bytes: [UInt8], _ shown: String, _ columns: Int) {
    var buffer = ByteBuffer()
    let count = buffer.append(visible: bytes, bytes.indices)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == shown)
    #expect(count == columns)
  }

  @Test func `rows of widths are in order and apart`() {
    for (row, next) in zip(scalarWidthRows, scalarWidthRows.dropFirst()) {
      #expect(row.first <= row.last && row.last < next.first)
    }
  }

  @Test func `widths are those of the table, found from both ends`() {
    for row in scalarWidthRows {
      #expect(columnCount(of: row.first) == row.columns)
      #expect(columnCount(of: row.last) == row.columns)
    }
    #expect(columnCount(of: 0x41) == 1)
  }
}
