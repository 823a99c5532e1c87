import Quantities
import Testing

@testable import Figures

/// Numbers in digits, by themselves.
struct DigitReaderTests {
  @Test(
    "A number ends where its digits do",
    arguments: [
      ("5", "5", 1, 0), ("1,234.56x", "1234.56", 8, -2), ("1.234,56", "1234.56", 8, -2),
      ("12,34,567", "1234567", 9, 0), (".75", "0.75", 3, -2), ("0.50", "0.5", 4, -2),
      ("1,23", "1.23", 4, -2), ("7, 8", "7", 1, 0), ("3.", "3", 1, 0),
    ])
  func reads(text: String, value: String, end: Int, place: Int) throws {
    let bytes = Array(text.utf8)
    let numeral = DigitReader.read(bytes.span, at: 0)
    let expected = try #require(ExactDecimal(value))
    #expect(numeral.value == expected)
    #expect(numeral.end == end)
    #expect(numeral.place == place)
  }

  @Test("A sign and three digits are open, in either convention")
  func open() {
    for (text, shape) in [("1.234", Numeral.Shape.ambiguousDot), ("1,234", .ambiguousComma)] {
      let bytes = Array(text.utf8)
      let numeral = DigitReader.read(bytes.span, at: 0)
      #expect(numeral.shape.contains(shape))
    }
  }

  @Test("More digits than an exact decimal holds are said to be")
  func overflow() {
    let bytes = [UInt8](repeating: 0x39, count: 60)
    let numeral = DigitReader.read(bytes.span, at: 0)
    #expect(numeral.shape.contains(.overflow))
  }
}
