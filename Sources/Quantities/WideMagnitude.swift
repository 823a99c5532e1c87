/// An unsigned integer of 256 bits: room for the exact sum or product of two mantissas.
struct WideMagnitude: Equatable {
  var high: UInt128
  var low: UInt128

  init(high: UInt128, low: UInt128) {
    self.high = high
    self.low = low
  }

  init(_ low: UInt128) {
    self.init(high: 0, low: low)
  }

  /// The product of two numbers, which always fits.
  init(_ first: UInt128, times second: UInt128) {
    let product = first.multipliedFullWidth(by: second)
    self.init(high: product.high, low: product.low)
  }

  static func < (left: WideMagnitude, right: WideMagnitude) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }

  /// Returns the sum; both parts are below 10^76, so it fits.
  func adding(_ other: WideMagnitude) -> WideMagnitude {
    let (sum, carry) = low.addingReportingOverflow(other.low)
    return WideMagnitude(high: high &+ other.high &+ (carry ? 1 : 0), low: sum)
  }

  /// Returns the difference from a number that is not larger.
  func subtracting(_ other: WideMagnitude) -> WideMagnitude {
    let (difference, borrow) = low.subtractingReportingOverflow(other.low)
    return WideMagnitude(high: high &- other.high &- (borrow ? 1 : 0), low: difference)
  }

  /// Returns the product with `factor`, where it is known to stay below 10^76.
  func multiplied(by factor: UInt128) -> WideMagnitude {
    let product = low.multipliedFullWidth(by: factor)
    return WideMagnitude(high: high &* factor &+ product.high, low: product.low)
  }

  /// Returns the quotient, and whether a remainder is lost.
  ///
  /// - Precondition: `divisor` is not zero.
  func divided(by divisor: UInt128) -> (quotient: WideMagnitude, isInexact: Bool) {
    guard high != 0 else {
      let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor)
      return (WideMagnitude(quotient), remainder != 0)
    }
    let (upper, carry) = high.quotientAndRemainder(dividingBy: divisor)
    let (lower, remainder) = divisor.dividingFullWidth((carry, low))
    return (WideMagnitude(high: upper, low: lower), remainder != 0)
  }

  /// The number of decimal digits, 1 for zero; the value is below 10^76 or twice that.
  var decimalDigitCount: Int {
    guard high != 0 else { return low.decimalDigitCount }
    // At least 2^128, so the quotient is at least 3, and below 2 × 10^38, so it fits.
    return 38 + divided(by: powersOfTen[38]).quotient.low.decimalDigitCount
  }
}

extension ExactDecimal {
  /// The value `magnitude` × 10^`exponent` with its sign, or `nil` where it does not fit.
  static func fitting(
    _ magnitude: WideMagnitude, isNegative: Bool, exponent: Int
  ) -> ExactDecimal? {
    let cut = Cut(magnitude, isInexact: false, exponent: exponent)
    guard !cut.isInexact, let exponent = cut.exponent else { return nil }
    return ExactDecimal(signed: cut.magnitude, isNegative: isNegative, exponent: exponent)
  }

  /// The value `magnitude` × 10^`exponent` with its sign, moved in `direction` where it does not fit.
  ///
  /// `nil` where no value that fits lies in that direction. `isInexact` says that the true magnitude
  /// is larger by less than one; it has 37 digits or more then.
  static func fitting(
    _ magnitude: WideMagnitude, isNegative: Bool, isInexact: Bool = false, exponent: Int,
    rounding direction: RoundingDirection
  ) -> ExactDecimal? {
    let cut = Cut(magnitude, isInexact: isInexact, exponent: exponent)
    let movesAway = direction == (isNegative ? .down : .up)
    var digits = cut.magnitude
    guard var exponent = cut.exponent else {
      return movesAway ? nil : isNegative ? greatest.negated : greatest
    }
    if cut.isInexact, movesAway {
      digits += 1
      if digits == powersOfTen[38] {
        guard exponent < maximumExponent else { return nil }
        digits = powersOfTen[37]
        exponent += 1
      }
    }
    return ExactDecimal(signed: digits, isNegative: isNegative, exponent: exponent)
  }

  private init(signed magnitude: UInt128, isNegative: Bool, exponent: Int) {
    // At most 38 digits, so the sign bit is free.
    let mantissa = Int128(bitPattern: magnitude)
    self.init(uncheckedMantissa: isNegative ? 0 &- mantissa : mantissa, exponent: exponent)
  }
}

/// A magnitude cut, towards zero, to the digits and exponents that an `ExactDecimal` has.
private struct Cut {
  var magnitude: UInt128
  var isInexact: Bool
  /// The exponent; `nil` where the value is too large for any.
  var exponent: Int?

  init(_ wide: WideMagnitude, isInexact: Bool, exponent: Int) {
    let limit = ExactDecimal.maximumExponent
    self.isInexact = isInexact
    magnitude = 0
    guard wide != WideMagnitude(0) else {
      self.exponent = min(max(exponent, -limit), limit)
      return
    }
    let surplus = max(wide.decimalDigitCount - 38, 0)
    guard exponent <= limit else {
      // Trailing zeros can take up what the exponent has too much. An inexact magnitude has 38
      // digits, so there is never room for them.
      guard surplus == 0, exponent - limit < 38 else { return }
      let raised = wide.multiplied(by: powersOfTen[exponent - limit])
      guard raised < WideMagnitude(powersOfTen[38]) else { return }
      magnitude = raised.low
      self.exponent = limit
      return
    }
    // Below 80 places under the range nothing of the value is left.
    let low = max(exponent, -limit - 80)
    let lost = max(surplus, -limit - low)
    drop(lost, of: wide)
    self.exponent = low + lost <= limit ? low + lost : nil
  }

  /// Drops the last `count` digits of `wide`.
  private mutating func drop(_ count: Int, of wide: WideMagnitude) {
    guard count > 0 else {
      magnitude = wide.low
      return
    }
    guard count <= 76 else {
      isInexact = true
      return
    }
    let first = wide.divided(by: powersOfTen[min(count, 38)])
    let second = first.quotient.divided(by: powersOfTen[max(count - 38, 0)])
    magnitude = second.quotient.low
    isInexact = isInexact || first.isInexact || second.isInexact
  }
}
