/// An exact fraction in lowest terms: two-thirds, 3/8, one in seven.
public struct ExactRatio: Sendable, Hashable {
  /// The numerator, which carries the sign.
  public let numerator: Int

  /// The denominator, at least 1; the two have no common divisor.
  public let denominator: Int

  /// Creates the reduced fraction, or `nil` for a zero denominator or where a part does not fit.
  public init?(_ numerator: Int, _ denominator: Int) {
    guard denominator != 0 else { return nil }
    let divisor = ExactRatio.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let isNegative = (numerator < 0) != (denominator < 0)
    let upper = Int128(numerator.magnitude / divisor)
    guard let reducedNumerator = Int(exactly: isNegative ? -upper : upper),
      let reducedDenominator = Int(exactly: denominator.magnitude / divisor)
    else { return nil }
    self.numerator = reducedNumerator
    self.denominator = reducedDenominator
  }

  /// Euclid's algorithm; the second number is not zero.
  private static func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }

  /// The fraction as a decimal, or `nil` where none equals it, as for two-thirds.
  public var exactDecimal: ExactDecimal? {
    let (down, up) = ends
    return down == up ? down : nil
  }

  /// The smallest interval of decimals that holds the fraction.
  public var interval: Interval {
    let (down, up) = ends
    return Interval(down, up)
  }

  /// The fraction as a decimal of at most `digits` significant digits (1 through 34), the nearest
  /// one; halfway, the one further from zero.
  ///
  ///     ExactRatio(2, 3)?.decimal(digits: 15)  // 0.666666666666667
  public func decimal(digits: Int) -> ExactDecimal {
    // Cut to 38 digits, so that a half after the last wanted digit is seen exactly.
    let dividend = ExactDecimal(mantissa: Int128(numerator.magnitude), exponent: 0)
    let cut = dividend.divided(by: ExactDecimal(denominator), rounding: .down) ?? .zero
    let place = cut.leadingPlace - min(max(digits, 1), 34) + 1
    let half = ExactDecimal(mantissa: 5, exponent: place - 1)
    let raised = cut.adding(half, rounding: .down) ?? cut
    let rounded = raised.rounded(toPlace: place, .down).canonical
    return numerator < 0 ? rounded.negated : rounded
  }

  /// The quotients cut downward and upward; the same where a decimal equals the fraction.
  private var ends: (down: ExactDecimal, up: ExactDecimal) {
    let dividend = ExactDecimal(numerator)
    let divisor = ExactDecimal(denominator)
    // The divisor is not zero and quotients of 64 bits are far inside the range of exponents.
    return (
      dividend.divided(by: divisor, rounding: .down) ?? .zero,
      dividend.divided(by: divisor, rounding: .up) ?? .zero
    )
  }
}

extension ExactRatio: Comparable {
  /// Whether the left fraction is the smaller one.
  public static func < (left: ExactRatio, right: ExactRatio) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      < Int128(right.numerator) * Int128(left.denominator)
  }
}
