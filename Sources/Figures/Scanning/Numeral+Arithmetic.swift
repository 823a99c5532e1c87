import Quantities

/// Powers of ten that fit 64 bits.
let powers: [Int128] = {
  var powers: [Int128] = [1]
  for _ in 0..<30 { powers.append(powers[powers.count - 1] * 10) }
  return powers
}()

extension ExactDecimal {
  /// The value as a machine integer, or `nil` where it is none.
  var canonicalInt: Int? {
    if exponent == 0 { return Int(exactly: mantissa) }
    let short = canonical
    guard short.exponent >= 0, short.exponent <= 18 else { return nil }
    let (product, overflow) = short.mantissa.multipliedReportingOverflow(by: powers[short.exponent])
    return overflow ? nil : Int(exactly: product)
  }
}

extension Numeral {
  /// Multiplies a fraction by a whole number: exact where the result is a decimal.
  mutating func scaleExactly(by factor: Int) {
    let (top, overflow) = Int(numerator).multipliedReportingOverflow(by: factor)
    guard !overflow, denominator != 0 else {
      shape.insert(.overflow)
      return
    }
    value = Numeral.quotient(top, Int(denominator))
    place = value.lastSignificantPlace
  }

  /// The fraction plus `whole`, both in the fraction's magnitude.
  func unscaled(adding whole: Int) -> Numeral? {
    guard denominator != 0 else { return nil }
    let ratio = Numeral.quotient(Int(numerator), Int(denominator))
    guard !ratio.isZero else { return nil }
    let (top, overflow) = whole.multipliedReportingOverflow(by: Int(denominator))
    guard !overflow, let factor = value.divided(by: ratio, rounding: .up)?.canonicalInt else {
      return nil
    }
    let (parts, spills) = top.addingReportingOverflow(Int(numerator))
    let (full, carries) = parts.multipliedReportingOverflow(by: factor)
    guard !spills, !carries else { return nil }
    var sum = self
    sum.value = Numeral.quotient(full, Int(denominator))
    sum.place = sum.value.lastSignificantPlace
    sum.shape.remove(.fraction)
    return sum
  }
}
