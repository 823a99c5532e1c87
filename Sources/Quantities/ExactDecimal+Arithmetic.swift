extension ExactDecimal {
  /// Returns the exact sum, or `nil` where it does not fit.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    if let short = shortSum(other) { return short }
    guard case .exact(let sum) = wideSum(other) else { return nil }
    return ExactDecimal.fitting(
      sum.magnitude, isNegative: sum.isNegative, exponent: sum.exponent)
  }

  /// Returns the exact difference, or `nil` where it does not fit.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  /// Returns the sum, cut to 37 digits or more and moved in `direction` where it does not fit; `nil`
  /// where no value that fits lies in that direction.
  public func adding(
    _ other: ExactDecimal, rounding direction: RoundingDirection
  ) -> ExactDecimal? {
    if let short = shortSum(other) { return short }
    switch wideSum(other) {
    case .exact(let sum):
      return ExactDecimal.fitting(
        sum.magnitude, isNegative: sum.isNegative, exponent: sum.exponent, rounding: direction)
    case .apart(let sum):
      return ExactDecimal.fitting(
        sum.magnitude, isNegative: sum.isNegative, isInexact: true, exponent: sum.exponent,
        rounding: direction)
    }
  }

  /// The sum where one of the parts is zero or little is to be done; most figures are so.
  private func shortSum(_ other: ExactDecimal) -> ExactDecimal? {
    if mantissa == 0 { return other }
    if other.mantissa == 0 { return self }
    let left: Int128
    let right: Int128
    let target = min(exponent, other.exponent)
    if exponent == other.exponent {
      left = mantissa
      right = other.mantissa
    } else if let alignedLeft = shortMantissa(atExponent: target),
      let alignedRight = other.shortMantissa(atExponent: target)
    {
      left = alignedLeft
      right = alignedRight
    } else {
      return nil
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow, sum.magnitude < powersOfTen[38] else { return nil }
    return ExactDecimal(uncheckedMantissa: sum, exponent: target)
  }

  /// The mantissa at a smaller exponent, where both it and the power fit 64 bits.
  func shortMantissa(atExponent target: Int) -> Int128? {
    let shift = exponent - target
    guard shift != 0 else { return mantissa }
    guard shift <= 18, let short = Int64(exactly: mantissa) else { return nil }
    return Int128(short) &* Int128(bitPattern: powersOfTen[shift])
  }

  private struct WideSum {
    var magnitude: WideMagnitude
    var isNegative: Bool
    var exponent: Int
  }

  private enum WideResult {
    case exact(WideSum)
    /// The parts are more than 38 places apart: the true magnitude is larger by less than one.
    case apart(WideSum)
  }

  /// The sum of two values that are not zero.
  private func wideSum(_ other: ExactDecimal) -> WideResult {
    let upper = exponent >= other.exponent ? self : other
    var lower = exponent >= other.exponent ? other : self
    if upper.exponent - lower.exponent > 38 { lower = lower.canonical }
    let shift = max(upper.exponent - lower.exponent, 0)
    guard shift <= 38 else { return .apart(ExactDecimal.sumApart(upper, lower)) }
    let left = WideMagnitude(upper.mantissa.magnitude, times: powersOfTen[shift])
    let right = WideMagnitude(lower.mantissa.magnitude)
    let exponent = lower.exponent
    if upper.isNegative == lower.isNegative {
      return .exact(
        WideSum(
          magnitude: left.adding(right), isNegative: upper.isNegative, exponent: exponent))
    }
    if left < right {
      return .exact(
        WideSum(
          magnitude: right.subtracting(left), isNegative: lower.isNegative, exponent: exponent))
    }
    return .exact(
      WideSum(
        magnitude: left.subtracting(right), isNegative: upper.isNegative, exponent: exponent))
  }

  /// The sum of values more than 38 places apart: it needs more digits than there are.
  ///
  /// The upper one is brought to 38 digits, and the digits of the lower one that lie below are lost.
  private static func sumApart(_ upper: ExactDecimal, _ lower: ExactDecimal) -> WideSum {
    let room = 38 - upper.mantissa.magnitude.decimalDigitCount
    let large = upper.mantissa.magnitude * powersOfTen[room]
    let exponent = upper.exponent - room
    let lost = exponent - lower.exponent
    let small = lost > 38 ? 0 : lower.mantissa.magnitude / powersOfTen[lost]
    // The last digit of the lower one is not zero, so something is always lost. It makes a sum
    // larger and a difference smaller; either way the true magnitude is this one and less than one.
    let magnitude =
      upper.isNegative == lower.isNegative
      ? WideMagnitude(large).adding(WideMagnitude(small)) : WideMagnitude(large - small - 1)
    return WideSum(magnitude: magnitude, isNegative: upper.isNegative, exponent: exponent)
  }

  /// Returns the exact product, or `nil` where it does not fit.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    if let short = shortProduct(other) { return short }
    return ExactDecimal.fitting(
      WideMagnitude(mantissa.magnitude, times: other.mantissa.magnitude),
      isNegative: (mantissa < 0) != (other.mantissa < 0), exponent: exponent + other.exponent)
  }

  /// Returns the product, cut to 38 digits and moved in `direction` where it does not fit; `nil`
  /// where no value that fits lies in that direction.
  public func multiplied(
    by other: ExactDecimal, rounding direction: RoundingDirection
  ) -> ExactDecimal? {
    if let short = shortProduct(other) { return short }
    return ExactDecimal.fitting(
      WideMagnitude(mantissa.magnitude, times: other.mantissa.magnitude),
      isNegative: (mantissa < 0) != (other.mantissa < 0), exponent: exponent + other.exponent,
      rounding: direction)
  }

  /// The product of mantissas of 64 bits: at most 2^126, which is below 10^38.
  private func shortProduct(_ other: ExactDecimal) -> ExactDecimal? {
    guard let left = Int64(exactly: mantissa), let right = Int64(exactly: other.mantissa) else {
      return nil
    }
    let sum = exponent + other.exponent
    guard sum.magnitude <= ExactDecimal.maximumExponent else { return nil }
    return ExactDecimal(uncheckedMantissa: Int128(left) &* Int128(right), exponent: sum)
  }

  /// Returns the quotient to 38 significant digits, moved in `direction`; `nil` for a zero divisor or
  /// where no value that fits lies in that direction.
  public func divided(
    by other: ExactDecimal, rounding direction: RoundingDirection
  ) -> ExactDecimal? {
    guard other.mantissa != 0 else { return nil }
    guard mantissa != 0 else { return .zero }
    if let short = shortQuotient(other) { return short }
    let dividend = mantissa.magnitude
    let divisor = other.mantissa.magnitude
    // The quotient has 38 digits or 39, the widened dividend at most 76.
    let power = 38 + divisor.decimalDigitCount - dividend.decimalDigitCount
    let widened = WideMagnitude(dividend, times: powersOfTen[min(power, 38)])
      .multiplied(by: powersOfTen[max(power - 38, 0)])
    let (quotient, isInexact) = widened.divided(by: divisor)
    let result = ExactDecimal.fitting(
      quotient, isNegative: isNegative != other.isNegative, isInexact: isInexact,
      exponent: exponent - other.exponent - power, rounding: direction)
    return isInexact ? result : result?.canonical
  }

  /// The quotient of mantissas of 64 bits that leave no remainder.
  private func shortQuotient(_ other: ExactDecimal) -> ExactDecimal? {
    guard let dividend = Int64(exactly: mantissa), let divisor = Int64(exactly: other.mantissa)
    else { return nil }
    let difference = exponent - other.exponent
    let (quotient, remainder) = Int128(dividend).quotientAndRemainder(
      dividingBy: Int128(divisor))
    guard remainder == 0, difference.magnitude <= ExactDecimal.maximumExponent else { return nil }
    return ExactDecimal(uncheckedMantissa: quotient, exponent: difference)
  }
}
