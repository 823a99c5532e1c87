import Testing

@testable import Quantities

struct PowersOfTenTests {
  @Test("each power is ten times the one before it")
  func table() {
    #expect(powersOfTen.count == 39)
    #expect(powersOfTen[0] == 1)
    for (power, next) in zip(powersOfTen, powersOfTen.dropFirst()) { #expect(power * 10 == next) }
  }

  @Test("digits are counted at every power of two and of ten and beside it")
  func digitCount() {
    let twos = (0..<128).map { UInt128(1) << $0 }
    for power in twos + powersOfTen {
      for value in [power - 1, power, power &+ 1] {
        #expect(value.decimalDigitCount == String(value).count)
      }
    }
    #expect(UInt128.max.decimalDigitCount == 39)
  }

  @Test("zeros are removed up to the limit")
  func trailingZeros() {
    for power in 0...38 {
      for factor: UInt128 in [1, 2, 3, 5, 12, 125] where power + String(factor).count <= 38 {
        for limit in [0, 1, power, 38] {
          var value = powersOfTen[power] * factor
          let count = value.removeTrailingZeros(limit: limit)
          #expect(count == min(limit, power))
          #expect(value * powersOfTen[count] == powersOfTen[power] * factor)
        }
      }
    }
  }
}
