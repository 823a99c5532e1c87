import Quantities
import TestSupport
import Testing

struct ExactDecimalDigitsTests {
  @Test("digits are counted and zeros removed as they are written", arguments: 41...42)
  func places(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let value = generator.decimal()
      guard !value.isZero else { continue }
      let written = String(value.mantissa.magnitude)
      let zeros = written.reversed().prefix { $0 == "0" }.count
      #expect(value.leadingPlace == value.exponent + written.count - 1)
      #expect(value.lastSignificantPlace == value.exponent + zeros)
      #expect(value.significantDigitCount == written.count - zeros)
      let short = value.canonical
      let removed = min(zeros, ExactDecimal.maximumExponent - value.exponent)
      #expect(short.exponent == value.exponent + removed)
      #expect(String(short.mantissa.magnitude) == String(written.dropLast(removed)))
    }
  }

  @Test("every power of ten, and its neighbours, has its count of digits", arguments: 0..<38)
  func counts(power: Int) {
    let text = "1" + String(repeating: "0", count: power)
    let value = ExactDecimal(text)
    #expect(value?.leadingPlace == power)
    #expect(value?.significantDigitCount == 1)
    #expect(value?.subtracting(.one)?.significantDigitCount == power)
    #expect(value?.adding(.one)?.leadingPlace == power)
    #expect(value?.canonical.exponent == power)
  }

  @Test("zero has no digits")
  func zero() {
    let zero = ExactDecimal(mantissa: 0, exponent: -2)
    #expect(zero.canonical.exponent == 0)
    #expect(zero.leadingPlace == 0)
    #expect(zero.lastSignificantPlace == 0)
    #expect(zero.significantDigitCount == 0)
    #expect(zero.rounded(toDigits: 1, .up).isZero)
  }

  @Test("rounding to digits moves less than one unit, in its direction", arguments: 43...46)
  func rounding(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let value = generator.decimal()
      let digits = Int.random(in: -1...40, using: &generator)
      for direction in [RoundingDirection.down, .up] {
        let rounded = value.rounded(toDigits: digits, direction)
        let isMoved = direction == .down ? rounded <= value : rounded >= value
        #expect(isMoved, "\(value) to \(digits) digits")
        let isKept = rounded == value
        #expect(isKept || rounded.significantDigitCount <= max(digits, 1))
        let moved = ReferenceDecimal(rounded) + ReferenceDecimal(value).negated
        let unit = ReferenceDecimal(value).unit(atDigit: max(digits, 1))
        #expect(isKept || (moved < unit && moved.negated < unit), "\(value) to \(digits) digits")
      }
    }
  }

  @Test("rounding to a place is exact at it and above")
  func roundingToPlace() {
    let value = ExactDecimal(mantissa: -12_345, exponent: -2)
    #expect(value.rounded(toPlace: -2, .up).mantissa == -12_345)
    #expect(value.rounded(toPlace: -1, .up) == ExactDecimal(mantissa: -1_234, exponent: -1))
    #expect(value.rounded(toPlace: 0, .down) == ExactDecimal(-124))
    #expect(value.rounded(toPlace: 50, .up) == .zero)
    #expect(value.rounded(toPlace: 50, .down) == ExactDecimal(mantissa: -1, exponent: 50))
    #expect(value.rounded(toPlace: 9_000, .down) == value)
  }
}
