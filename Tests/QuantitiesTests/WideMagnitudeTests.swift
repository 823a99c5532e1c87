import TestSupport
import Testing

@testable import Quantities

struct WideMagnitudeTests {
  private func reference(_ value: WideMagnitude) -> BigInteger {
    // 2^128, in digits.
    let base = BigInteger(Int128(1) << 64) * BigInteger(Int128(1) << 64)
    return BigInteger(magnitude: value.high) * base + BigInteger(magnitude: value.low)
  }

  @Test("sum, difference, product, quotient and order are exact in 256 bits", arguments: 61...62)
  func arithmetic(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let factors = (0..<4).map { _ in generator.mantissa().magnitude }
      let a = WideMagnitude(factors[0], times: factors[1])
      let b = WideMagnitude(factors[2], times: factors[3])
      let (small, large) = a < b ? (a, b) : (b, a)
      #expect(BigInteger.compare(reference(small), reference(large)) <= 0)
      #expect(reference(a.adding(b)) == reference(a) + reference(b))
      #expect(reference(large.subtracting(small)) == reference(large) + reference(small).negated)
      #expect(
        reference(a) == BigInteger(magnitude: factors[0]) * BigInteger(magnitude: factors[1]))
      #expect(a.decimalDigitCount == max(reference(a).digits.count, 1))
      expectQuotient(a, by: max(factors[2], 1))
    }
  }

  private func expectQuotient(_ dividend: WideMagnitude, by divisor: UInt128) {
    let (quotient, isInexact) = dividend.divided(by: divisor)
    let product = reference(quotient) * BigInteger(magnitude: divisor)
    let rest = reference(dividend) + product.negated
    #expect(!rest.isNegative)
    #expect(BigInteger.compare(rest, BigInteger(magnitude: divisor)) < 0)
    #expect(isInexact == !rest.digits.isEmpty)
  }

  @Test("a product with a third factor is exact while it stays below 10^76")
  func threeFactors() {
    let wide = WideMagnitude(powersOfTen[30], times: 7).multiplied(by: powersOfTen[38])
    #expect(wide.decimalDigitCount == 69)
    #expect(wide.divided(by: powersOfTen[38]).quotient == WideMagnitude(powersOfTen[30], times: 7))
  }
}

extension BigInteger {
  /// Creates it from a magnitude of up to 128 bits.
  init(magnitude: UInt128) {
    let half = BigInteger(Int128(magnitude >> 1))
    self = half + half + BigInteger(Int128(magnitude & 1))
  }
}
