import Quantities
import Testing

struct ExactDecimalTests {
  @Test("a value that fits is kept as it was written")
  func kept() {
    let value = ExactDecimal(mantissa: 1_250, exponent: -2)
    #expect(value.mantissa == 1_250)
    #expect(value.exponent == -2)
    #expect(ExactDecimal(exactMantissa: 0, exponent: 9_000) == .zero)
  }

  @Test("trailing zeros make room for an exponent that is out of range")
  func refitted() {
    let high = ExactDecimal(exactMantissa: 7, exponent: 6_030)
    #expect(high?.exponent == 6_000)
    #expect(high?.leadingPlace == 6_030)
    let low = ExactDecimal(exactMantissa: 7_000, exponent: -6_003)
    #expect(low?.mantissa == 7)
    #expect(low?.exponent == -6_000)
    let long = ExactDecimal(exactMantissa: .max / 10 * 10, exponent: 0)
    #expect(long?.mantissa == Int128.max / 10)
    #expect(long?.exponent == 1)
  }

  @Test(
    "a value that does not fit is refused, or moved to the nearest one",
    arguments: [
      (Int128.min, 0), (.max, 0), (1, 6_038), (7, -6_001), (-7, .max), (7, .min),
    ])
  func refused(mantissa: Int128, exponent: Int) {
    #expect(ExactDecimal(exactMantissa: mantissa, exponent: exponent) == nil)
    let moved = ExactDecimal(mantissa: mantissa, exponent: exponent)
    #expect(moved.mantissa.magnitude <= UInt128(ExactDecimal.maximumMantissa))
    #expect(moved.exponent.magnitude <= ExactDecimal.maximumExponent)
    #expect(moved.isZero || moved.isNegative == (mantissa < 0))
    #expect(moved.negated.negated == moved)
    #expect(moved.magnitude >= .zero)
  }

  @Test("scaling keeps the value, and the side where it does not fit")
  func scaled() {
    let value = ExactDecimal(mantissa: 109, exponent: -1)
    #expect(value.scaled(byPowerOfTen: 9) == ExactDecimal(10_900_000_000))
    #expect(value.scaled(byPowerOfTen: .max) > ExactDecimal(mantissa: 1, exponent: 6_000))
    #expect(value.negated.scaled(byPowerOfTen: .max) < ExactDecimal(mantissa: -1, exponent: 6_000))
    #expect(value.scaled(byPowerOfTen: .min).isZero)
    #expect(value.scaled(byPowerOfTen: 7_000, rounding: .up) == nil)
    #expect(value.scaled(byPowerOfTen: 7_000, rounding: .down) != nil)
    #expect(value.negated.scaled(byPowerOfTen: 7_000, rounding: .down) == nil)
    let least = ExactDecimal(mantissa: 1, exponent: -6_000)
    #expect(value.scaled(byPowerOfTen: -7_000, rounding: .up) == least)
    #expect(value.scaled(byPowerOfTen: -7_000, rounding: .down) == .zero)
    #expect(value.negated.scaled(byPowerOfTen: -7_000, rounding: .down) == least.negated)
  }
}
