extension ExactDecimal: Comparable, Hashable {
  /// Whether the values are equal, however many zeros they were written with.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.exponent == right.exponent { return left.mantissa == right.mantissa }
    return compare(left, right) == 0
  }

  /// Whether the left value is the smaller one.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.exponent == right.exponent { return left.mantissa < right.mantissa }
    return compare(left, right) < 0
  }

  /// Negative, zero or positive, as the left value is smaller, equal or larger.
  private static func compare(_ left: ExactDecimal, _ right: ExactDecimal) -> Int {
    let leftSign = Int(left.mantissa.signum())
    let rightSign = Int(right.mantissa.signum())
    guard leftSign == rightSign, leftSign != 0 else { return leftSign - rightSign }
    let target = min(left.exponent, right.exponent)
    if let a = left.shortMantissa(atExponent: target),
      let b = right.shortMantissa(atExponent: target)
    {
      return a == b ? 0 : a < b ? -1 : 1
    }
    return compareMagnitudes(left, right) * leftSign
  }

  private static func compareMagnitudes(_ left: ExactDecimal, _ right: ExactDecimal) -> Int {
    let shift = left.exponent - right.exponent
    // One digit 38 places higher is more than 38 digits.
    guard shift.magnitude < 38 else { return shift > 0 ? 1 : -1 }
    let a = WideMagnitude(left.mantissa.magnitude, times: powersOfTen[max(shift, 0)])
    let b = WideMagnitude(right.mantissa.magnitude, times: powersOfTen[max(-shift, 0)])
    return a == b ? 0 : a < b ? -1 : 1
  }

  /// Hashes the value, so that 1.0 and 1.00 hash alike.
  public func hash(into hasher: inout Hasher) {
    let short = canonical
    hasher.combine(short.mantissa)
    hasher.combine(short.exponent)
  }
}
