import Quantities
import Testing

@testable import Reports

@Suite struct ByteBufferTests {
  private func text(_ body: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer(capacity: 1)
    body(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func `bytes are kept however the storage grows`() {
    let expected = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var buffer = ByteBuffer(capacity: 1)
    for byte in expected { buffer.append(byte) }
    let kept = buffer.bytes
    #expect(kept == expected)
    buffer.truncate(to: 3)
    buffer.append("abc")
    let kept2 = buffer.bytes
    #expect(kept2 == Array(expected[..<3]) + Array("abc".utf8))
    buffer.removeAll()
    let isEmpty = buffer.isEmpty
    #expect(isEmpty)
  }

  @Test(arguments: [0, 7, 10, 99, 100, -1, -250, Int.max, Int.min])
  func `a whole number is written as Swift writes it`(_ number: Int) {
    #expect(text { $0.append(integer: number) } == "\(number)")
  }

  @Test(arguments: [
    ("0", 0, "0"), ("1", 3, "1000"), ("125", -2, "1.25"), ("-5", -3, "-0.005"),
    ("1200", -2, "12"),
    ("99999999999999999999999999999999999999", 0, "99999999999999999999999999999999999999"),
    ("123456789012345678901234567890", -10, "12345678901234567890.123456789"),
    ("7", 40, "70000000000000000000000000000000000000000"), ("7", 41, "7e41"),
    ("-13", -90, "-13e-90"),
  ])
  func `a decimal is an exact number literal`(
    _ mantissa: String, _ exponent: Int, _ expected: String
  ) throws {
    let decimal = ExactDecimal(mantissa: try #require(Int128(mantissa)), exponent: exponent)
    #expect(text { $0.append(decimal) } == expected)
  }

  @Test func `decimals agree with the plain, slow way`() {
    for _ in 0..<2_000 {
      let digits = Int128.random(in: -1_000_000_000_000_000_000_000...1_000_000_000_000_000_000_000)
      let decimal = ExactDecimal(
        mantissa: digits >> Int128.random(in: 0...60), exponent: Int.random(in: -30...30))
      #expect(text { $0.append(decimal) } == decimal.description)
    }
  }

  @Test(arguments: [
    ("1234567", "1,234,567"), ("-1234.5678", "-1,234.5678"), ("999", "999"), ("1000", "1,000"),
  ])
  func `numbers for people are grouped`(_ plain: String, _ expected: String) throws {
    let decimal = try #require(ExactDecimal(plain))
    #expect(text { $0.append(grouped: decimal) } == expected)
  }

  @Test func `bytes that are not UTF-8 are replaced as Swift replaces them`() {
    for _ in 0..<500 {
      let bytes = (0..<12).map { _ in
        [0x41, 0xC3, 0xA9, 0xE2, 0x82, 0xF0, 0x9F, 0xED, 0xFF].randomElement() ?? 0
      }
      .map { UInt8($0) }
      let written = text { $0.append(jsonEscaped: bytes, bytes.indices) }
      #expect(written == String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: [
    ("a\u{1B}b", "a\\u{1B}b"), ("\u{202E}x", "\\u{202E}x"), ("tab\tline\n", "tab line "),
    ("é東", "é東"), ("\u{FEFF}", "\\u{FEFF}"), ("\u{E0041}", "\\u{E0041}"),
  ])
  func `what text would do is shown`(_ raw: String, _ expected: String) {
    #expect(text { $0.append(visible: raw) } == expected)
  }

  @Test(arguments: [
    ("abc", 3), ("東京", 4), ("e\u{301}", 1), ("ｱ", 1), ("😀", 2), ("\u{7}", 5),
  ])
  func `columns are those of a terminal`(_ raw: String, _ expected: Int) {
    var buffer = ByteBuffer()
    let bytes = Array(raw.utf8)
    let columns = buffer.append(visible: bytes, bytes.indices)
    #expect(columns == expected)
  }

  @Test func `the table of widths is in order`() {
    for (row, next) in zip(scalarWidthRows, scalarWidthRows.dropFirst()) {
      #expect(row.first <= row.last && row.last < next.first)
    }
  }
}
