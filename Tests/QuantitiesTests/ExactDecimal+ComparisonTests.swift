import Quantities
import TestSupport
import Testing

struct ExactDecimalComparisonTests {
  @Test("order and equality are those of the values", arguments: 31...34)
  func order(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let (a, b) = generator.pair()
      let expected = ReferenceDecimal.compare(ReferenceDecimal(a), ReferenceDecimal(b))
      #expect((a < b) == (expected < 0), "\(a) < \(b)")
      #expect((a == b) == (expected == 0), "\(a) == \(b)")
      #expect((b < a) == (expected > 0), "\(b) < \(a)")
    }
  }

  @Test("equal values hash alike, however many zeros they are written with")
  func hashing() {
    var generator = SeededGenerator(seed: 35)
    for _ in 0..<500 {
      let value = generator.decimal()
      let short = value.canonical
      #expect(short == value)
      #expect(short.hashValue == value.hashValue)
      let longer = ExactDecimal(exactMantissa: short.mantissa, exponent: short.exponent)
      #expect(longer?.hashValue == value.hashValue)
      let room = 37 - value.leadingPlace + value.exponent
      guard room > 0, value.exponent >= -5_900, !value.isZero else { continue }
      let padded = ExactDecimal(
        mantissa: value.mantissa * [1, 10][min(room, 1)], exponent: value.exponent - 1)
      #expect(padded == value)
      #expect(padded.hashValue == value.hashValue)
    }
    #expect(ExactDecimal(mantissa: 0, exponent: -7).hashValue == ExactDecimal.zero.hashValue)
  }
}
