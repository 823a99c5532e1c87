/// Which way a result that does not fit its digits is moved.
public enum RoundingDirection: Sendable {
  /// Towards negative infinity.
  case down
  /// Towards positive infinity.
  case up
}

extension ExactDecimal {
  /// The same value with as few mantissa digits as it needs; zero has the exponent 0.
  public var canonical: ExactDecimal {
    guard mantissa != 0 else { return .zero }
    var digits = mantissa.magnitude
    let count = digits.removeTrailingZeros(limit: ExactDecimal.maximumExponent - exponent)
    guard count > 0 else { return self }
    let short = Int128(bitPattern: digits)
    return ExactDecimal(
      uncheckedMantissa: mantissa < 0 ? 0 &- short : short, exponent: exponent + count)
  }

  /// The power of ten of the last digit that is not zero; 0 for zero.
  public var lastSignificantPlace: Int {
    guard mantissa != 0 else { return 0 }
    var digits = mantissa.magnitude
    return exponent + digits.removeTrailingZeros(limit: 38)
  }

  /// The power of ten of the first digit that is not zero; 0 for zero.
  public var leadingPlace: Int {
    mantissa == 0 ? 0 : exponent + mantissa.magnitude.decimalDigitCount - 1
  }

  /// The number of digits from the first to the last that is not zero; 0 for zero.
  public var significantDigitCount: Int {
    guard mantissa != 0 else { return 0 }
    var digits = mantissa.magnitude
    _ = digits.removeTrailingZeros(limit: 38)
    return digits.decimalDigitCount
  }

  /// Returns the value cut to at most `digits` significant digits, one at least, moved in `direction`.
  ///
  /// At the very end of the range, where the cut value does not fit, the value stays as it is.
  public func rounded(toDigits digits: Int, _ direction: RoundingDirection) -> ExactDecimal {
    let count = mantissa.magnitude.decimalDigitCount
    let surplus = count - max(digits, 1)
    guard surplus > 0 else { return self }
    return cut(toPlace: exponent + surplus, direction)
  }

  /// Returns the value moved in `direction` to a multiple of 10^`place`.
  ///
  /// At the very end of the range, where the moved value does not fit, the value stays as it is.
  public func rounded(toPlace place: Int, _ direction: RoundingDirection) -> ExactDecimal {
    guard place > exponent else { return self }
    return cut(toPlace: place, direction)
  }

  private func cut(toPlace place: Int, _ direction: RoundingDirection) -> ExactDecimal {
    let surplus = place - exponent
    let isNegative = mantissa < 0
    var digits: UInt128 = 0
    var isInexact = mantissa != 0
    if surplus <= 38 {
      let (quotient, rest) = mantissa.magnitude.quotientAndRemainder(
        dividingBy: powersOfTen[surplus])
      digits = quotient
      isInexact = rest != 0
    }
    if isInexact, direction == (isNegative ? .down : .up) { digits += 1 }
    let signed = isNegative ? -Int128(digits) : Int128(digits)
    return ExactDecimal(exactMantissa: signed, exponent: place) ?? self
  }
}
