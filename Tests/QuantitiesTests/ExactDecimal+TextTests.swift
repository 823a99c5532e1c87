import Quantities
import TestSupport
import Testing

struct ExactDecimalTextTests {
  @Test(
    "a value is written as a plain JSON number",
    arguments: [
      (109, 8, "10900000000"), (0, -3, "0"), (-5, -1, "-0.5"), (75, -2, "0.75"),
      (-123_450, -2, "-1234.5"), (1, -4, "0.0001"), (100, -2, "1"), (1_001, -2, "10.01"),
      (ExactDecimal.maximumMantissa, -19, "9999999999999999999.9999999999999999999"),
      (ExactDecimal.maximumMantissa, 0, "99999999999999999999999999999999999999"),
      (
        10_000_000_000_000_000_000_000_000_000_000_000_001, -37,
        "1.0000000000000000000000000000000000001"
      ),
      (10_000_000_000_000_000_001, -38, "0.00000000000000000010000000000000000001"),
    ] as [(Int128, Int, String)])
  func written(mantissa: Int128, exponent: Int, text: String) {
    #expect(ExactDecimal(mantissa: mantissa, exponent: exponent).description == text)
  }

  @Test("what is written reads as the same value", arguments: 51...52)
  func roundTrip(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let value = generator.decimal()
      let text = value.description
      #expect(text.utf8.first != UInt8(ascii: "."))
      #expect(!text.contains(".") || text.last != "0")
      // Zeros before the point count as digits, so large exponents are written but not read.
      guard value.leadingPlace < 38 else { continue }
      #expect(ExactDecimal(text) == value, "\(text)")
    }
  }

  @Test("reading keeps the written places")
  func places() {
    #expect(ExactDecimal("12.50")?.exponent == -2)
    #expect(ExactDecimal(".75") == ExactDecimal(mantissa: 75, exponent: -2))
    #expect(ExactDecimal("-0")?.isZero == true)
    #expect(ExactDecimal("0." + String(repeating: "0", count: 9_000)) == .zero)
  }

  @Test(
    "other text is no decimal",
    arguments: [
      "", "-", ".", "-.", "1e5", "1,000", "+1", "1.2.3", "1-", " 1", "½", "٣", "1\u{0}",
      "100000000000000000000000000000000000000",
    ])
  func refused(text: String) {
    #expect(ExactDecimal(text) == nil)
  }
}
