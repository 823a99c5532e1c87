import Quantities
import TestSupport
import Testing

struct ExactDecimalArithmeticTests {
  private static let directions: [RoundingDirection] = [.down, .up]

  @Test("sums and differences are exact, or nil where they do not fit", arguments: 1...4)
  func sums(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let (a, b) = generator.pair()
      expect(a.adding(b), equals: ReferenceDecimal(a) + ReferenceDecimal(b), "\(a) + \(b)")
      expect(
        a.subtracting(b), equals: ReferenceDecimal(a) + ReferenceDecimal(b).negated, "\(a) - \(b)")
    }
  }

  @Test("products are exact, or nil where they do not fit", arguments: 5...8)
  func products(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let (a, b) = generator.pair()
      expect(a.multiplied(by: b), equals: ReferenceDecimal(a) * ReferenceDecimal(b), "\(a) × \(b)")
    }
  }

  @Test("rounded sums lie on their side, at most one unit of the 34th digit off", arguments: 9...12)
  func roundedSums(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let (a, b) = generator.pair()
      let exact = ReferenceDecimal(a) + ReferenceDecimal(b)
      for direction in Self.directions {
        expect(
          a.adding(b, rounding: direction), isBeside: exact, direction, "\(a) + \(b)")
      }
    }
  }

  @Test(
    "rounded products lie on their side, at most one unit of the 34th digit off", arguments: 13...16
  )
  func roundedProducts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let (a, b) = generator.pair()
      let product = ReferenceDecimal(a) * ReferenceDecimal(b)
      for direction in Self.directions {
        expect(
          a.multiplied(by: b, rounding: direction), isBeside: product, direction, "\(a) × \(b)")
      }
    }
  }

  @Test("quotients lie on their side, at most one unit of the 34th digit off", arguments: 17...20)
  func quotients(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let (a, b) = generator.pair()
      for direction in Self.directions {
        expectQuotient(a, b, direction)
      }
    }
  }

  @Test("a quotient that a decimal equals is exact and short")
  func exactQuotients() {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<400 {
      let divisor = ExactDecimal(
        mantissa: Int128.random(in: 1...999_999, using: &generator), exponent: -3)
      let quotient = ExactDecimal(
        mantissa: Int128(generator.next() % 1_000_000_000_000), exponent: -7)
      guard let product = divisor.multiplied(by: quotient) else { continue }
      for direction in Self.directions {
        #expect(product.divided(by: divisor, rounding: direction) == quotient)
      }
    }
    let eighth = ExactDecimal.one.divided(by: ExactDecimal(8), rounding: .up)
    #expect(eighth?.mantissa == 125)
    #expect(eighth?.exponent == -3)
  }

  @Test("the sum of neighbours that cancel is exact although the parts do not align")
  func cancellation() {
    let a = ExactDecimal("10000000000000000000000000000000000001")
    let b = ExactDecimal("-9999999999999999999999999999999999999.9")
    #expect(a.flatMap { a in b.flatMap(a.adding) } == ExactDecimal(mantissa: 11, exponent: -1))
  }

  @Test("beyond the largest value only one side has a result")
  func overflow() {
    let large = ExactDecimal(mantissa: ExactDecimal.maximumMantissa, exponent: 6_000)
    #expect(large.adding(large) == nil)
    #expect(large.adding(large, rounding: .up) == nil)
    #expect(large.adding(large, rounding: .down) == large)
    #expect(large.negated.adding(large.negated, rounding: .down) == nil)
    #expect(large.multiplied(by: large.negated, rounding: .up) == large.negated)
    let small = ExactDecimal(mantissa: 1, exponent: -6_000)
    #expect(small.multiplied(by: small) == nil)
    #expect(small.multiplied(by: small, rounding: .down) == .zero)
    #expect(small.multiplied(by: small, rounding: .up) == small)
    #expect(large.divided(by: small, rounding: .down) == large)
    #expect(large.divided(by: small, rounding: .up) == nil)
    #expect(small.divided(by: large.negated, rounding: .down) == small.negated)
    #expect(ExactDecimal.one.divided(by: .zero, rounding: .up) == nil)
    #expect(ExactDecimal.zero.divided(by: .zero, rounding: .up) == nil)
  }

  private func expect(
    _ result: ExactDecimal?, equals reference: ReferenceDecimal,
    _ comment: @autoclosure () -> String
  ) {
    guard let result else {
      #expect(!reference.fits, "\(comment()) fits")
      return
    }
    #expect(ReferenceDecimal(result) == reference, "\(comment()) is not \(result)")
  }

  private func expect(
    _ result: ExactDecimal?, isBeside reference: ReferenceDecimal, _ direction: RoundingDirection,
    _ comment: @autoclosure () -> String
  ) {
    let isAway = reference.digits.isNegative == (direction == .down)
    guard let result else {
      #expect(isAway && !reference.fits, "\(comment()) has a result")
      return
    }
    let value = ReferenceDecimal(result)
    let (low, high) = direction == .down ? (value, reference) : (reference, value)
    #expect(low <= high, "\(comment()) is on the wrong side: \(result)")
    guard !reference.isTooLarge else { return }
    let isNear = high + low.negated <= reference.unit(atDigit: 34)
    #expect(isNear, "\(comment()) is far from \(result)")
    if reference.fits { #expect(value == reference, "\(comment()) fits") }
  }

  private func expectQuotient(
    _ a: ExactDecimal, _ b: ExactDecimal, _ direction: RoundingDirection
  ) {
    guard !b.isZero else {
      #expect(a.divided(by: b, rounding: direction) == nil)
      return
    }
    guard let result = a.divided(by: b, rounding: direction) else {
      #expect(a.leadingPlace - b.leadingPlace >= 6_037, "\(a) / \(b) has a result")
      return
    }
    // Compared as result × b against a, which turns round with the sign of b.
    let divisor = ReferenceDecimal(b)
    let value = ReferenceDecimal(result) * divisor
    let dividend = ReferenceDecimal(a)
    let isBelow = (direction == .down) != b.isNegative
    let (low, high) = isBelow ? (value, dividend) : (dividend, value)
    #expect(low <= high, "\(a) / \(b) is on the wrong side: \(result)")
    guard a.leadingPlace - b.leadingPlace < 6_037 else { return }
    let unit = ReferenceDecimal(result).unit(atDigit: 34)
    let width = b.isNegative ? (divisor * unit).negated : divisor * unit
    #expect(high + low.negated <= width, "\(a) / \(b) is far from \(result)")
  }
}
