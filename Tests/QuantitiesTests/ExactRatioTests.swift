import Quantities
import TestSupport
import Testing

struct ExactRatioTests {
  @Test("a fraction is reduced and its sign stands above")
  func reduced() {
    let ratio = ExactRatio(6, -8)
    #expect(ratio?.numerator == -3)
    #expect(ratio?.denominator == 4)
    #expect(ExactRatio(0, -5) == ExactRatio(0, 1))
    #expect(ExactRatio(1, 0) == nil)
    #expect(ExactRatio(.min, .min) == ExactRatio(1, 1))
    #expect(ExactRatio(.min, -1) == nil)
    #expect(ExactRatio(1, .min) == nil)
    #expect(ExactRatio(.min, 2)?.denominator == 1)
  }

  @Test(
    "its decimal is the nearest of so many digits",
    arguments: [
      (2, 3, 15, "0.666666666666667"), (-2, 3, 15, "-0.666666666666667"),
      (1, 3, 15, "0.333333333333333"), (3, 8, 15, "0.375"), (3, 8, 2, "0.38"),
      (1, 7, 15, "0.142857142857143"), (0, 1, 15, "0"), (999, 1_000, 2, "1"),
      (22, 7, 3, "3.14"), (5, 2, 0, "3"), (-5, 2, 1, "-3"),
      (1, 3, 90, "0.3333333333333333333333333333333333"),
    ])
  func decimal(numerator: Int, denominator: Int, digits: Int, text: String) {
    #expect(ExactRatio(numerator, denominator)?.decimal(digits: digits).description == text)
  }

  @Test("only some fractions equal a decimal")
  func exactDecimal() {
    #expect(ExactRatio(3, 8)?.exactDecimal == ExactDecimal(mantissa: 375, exponent: -3))
    #expect(ExactRatio(2, 3)?.exactDecimal == nil)
    #expect(ExactRatio(1, 2)?.interval.isPoint == true)
  }

  @Test("order, interval and decimal agree with whole numbers multiplied across")
  func order() throws {
    var generator = SeededGenerator(seed: 71)
    for _ in 0..<500 {
      let parts = (0..<4).map { index in
        Int.random(in: (index % 2 == 0 ? -1_000 : 1)...1_000, using: &generator)
      }
      let a = try #require(ExactRatio(parts[0], parts[1]))
      let b = try #require(ExactRatio(parts[2], parts[3]))
      #expect((a < b) == (parts[0] * parts[3] < parts[2] * parts[1]))
      #expect((a == b) == (parts[0] * parts[3] == parts[2] * parts[1]))
      let interval = a.interval
      let whole = ExactDecimal(parts[0])
      let product = interval.multiplied(by: Interval(ExactDecimal(parts[1])))
      #expect(product.contains(whole))
      let decimal = a.decimal(digits: 15)
      #expect(decimal.significantDigitCount <= 15)
      let slack = ExactDecimal(mantissa: 5, exponent: decimal.leadingPlace - 15)
      #expect(interval.widened(by: slack).contains(decimal))
    }
  }

  @Test("the largest fractions have decimals too")
  func extremes() {
    #expect(ExactRatio(.max, 1)?.decimal(digits: 34) == ExactDecimal(.max))
    #expect(ExactRatio(.min, 1)?.decimal(digits: 34) == ExactDecimal(.min))
    #expect(ExactRatio(1, .max)?.decimal(digits: 3).description.hasSuffix("108") == true)
  }
}
