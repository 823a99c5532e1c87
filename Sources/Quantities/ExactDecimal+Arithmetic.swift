/// Which way a result that does not fit its digits is moved.
public enum RoundingDirection: Sendable {
  /// Towards negative infinity.
  case down
  /// Towards positive infinity.
  case up
}

/// Powers of ten that an `Int128` holds: 10^0 through 10^38.
let powersOfTen: [Int128] = {
  var powers: [Int128] = [1]
  for _ in 0..<38 { powers.append(powers[powers.count - 1] * 10) }
  return powers
}()

extension ExactDecimal {
  /// The same value with as few mantissa digits as it needs; zero has the exponent 0.
  public var canonical: ExactDecimal {
    guard mantissa != 0 else { return .zero }
    var mantissa = mantissa
    var exponent = exponent
    while mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
    return ExactDecimal(mantissa: mantissa, exponent: exponent)
  }

  /// The power of ten of the last digit that is not zero; 0 for zero.
  public var lastSignificantPlace: Int { canonical.exponent }

  /// The power of ten of the first digit that is not zero; 0 for zero.
  public var leadingPlace: Int {
    mantissa == 0 ? 0 : exponent + ExactDecimal.digitCount(of: mantissa) - 1
  }

  /// The number of digits from the first to the last that is not zero; 0 for zero.
  public var significantDigitCount: Int {
    mantissa == 0 ? 0 : ExactDecimal.digitCount(of: canonical.mantissa)
  }

  static func digitCount(of mantissa: Int128) -> Int {
    let magnitude = mantissa.magnitude
    var count = 1
    while count < 39, magnitude >= UInt128(powersOfTen[count < 38 ? count : 38]) {
      if count == 38 { return 39 }
      count += 1
    }
    return count
  }

  /// The mantissa that this value has at a smaller `exponent`, or `nil` where it does not fit.
  func mantissa(atExponent target: Int) -> Int128? {
    let shift = exponent - target
    guard mantissa != 0 else { return 0 }
    guard shift >= 0, shift <= 38 else { return nil }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: powersOfTen[shift])
    guard !overflow, product.magnitude <= UInt128(ExactDecimal.maximumMantissa) else { return nil }
    return product
  }

  static func checked(_ mantissa: Int128, _ exponent: Int) -> ExactDecimal? {
    guard mantissa.magnitude <= UInt128(maximumMantissa) else {
      let shorter = ExactDecimal(mantissa: mantissa, exponent: exponent).canonical
      guard shorter.mantissa.magnitude <= UInt128(maximumMantissa) else { return nil }
      return checked(shorter.mantissa, shorter.exponent)
    }
    guard exponent.magnitude <= UInt(maximumExponent) else { return nil }
    return ExactDecimal(mantissa: mantissa, exponent: exponent)
  }

  /// Returns the exact sum, or `nil` where it does not fit.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    if mantissa == 0 { return other }
    if other.mantissa == 0 { return self }
    let target = min(exponent, other.exponent)
    guard let left = mantissa(atExponent: target), let right = other.mantissa(atExponent: target)
    else {
      let shortLeft = canonical
      let shortRight = other.canonical
      guard shortLeft.exponent != exponent || shortRight.exponent != other.exponent else {
        return nil
      }
      return shortLeft.adding(shortRight)
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal.checked(sum, target)
  }

  /// Returns the exact difference, or `nil` where it does not fit.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  /// Returns the exact product, or `nil` where it does not fit.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    if !overflow { return ExactDecimal.checked(product, exponent + other.exponent) }
    let left = canonical
    let right = other.canonical
    guard left.exponent != exponent || right.exponent != other.exponent else { return nil }
    return left.multiplied(by: right)
  }

  /// Returns the value cut to at most `digits` significant digits, moved in `direction`.
  public func rounded(toDigits digits: Int, _ direction: RoundingDirection) -> ExactDecimal {
    let count = ExactDecimal.digitCount(of: mantissa)
    guard count > digits else { return self }
    let divisor = powersOfTen[count - digits]
    return ExactDecimal(
      mantissa: ExactDecimal.quotient(mantissa, divisor, direction),
      exponent: exponent + count - digits)
  }

  /// Returns `dividend / divisor` moved to a whole number in `direction`.
  static func quotient(
    _ dividend: Int128, _ divisor: Int128, _ direction: RoundingDirection
  ) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard remainder != 0 else { return quotient }
    let isBelowZero = (remainder < 0) != (divisor < 0)
    switch direction {
    case .down: return isBelowZero ? quotient - 1 : quotient
    case .up: return isBelowZero ? quotient : quotient + 1
    }
  }

  /// Returns the sum, cut outward in `direction` where it does not fit exactly; `nil` beyond the range of exponents.
  public func adding(_ other: ExactDecimal, rounding direction: RoundingDirection) -> ExactDecimal? {
    if let exact = adding(other) { return exact }
    // Eighteen digits of each are aligned at the larger one's place; what is lost moves outward.
    let larger = leadingPlace >= other.leadingPlace ? self : other
    let smaller = leadingPlace >= other.leadingPlace ? other : self
    let target = larger.leadingPlace - 34
    let left = larger.aligned(toExponent: target, direction)
    let right = smaller.aligned(toExponent: target, direction)
    return ExactDecimal.checked(left + right, target)
  }

  /// The mantissa at `target`, moved in `direction` where digits are lost; the caller keeps it in range.
  private func aligned(toExponent target: Int, _ direction: RoundingDirection) -> Int128 {
    if let exact = mantissa(atExponent: target) { return exact }
    let shift = target - exponent
    guard shift > 0 else { return mantissa }
    guard shift <= 38 else {
      switch direction {
      case .down: return mantissa < 0 ? -1 : 0
      case .up: return mantissa > 0 ? 1 : 0
      }
    }
    return ExactDecimal.quotient(mantissa, powersOfTen[shift], direction)
  }

  /// Returns the product, cut outward in `direction` where it does not fit exactly; `nil` beyond the range of exponents.
  public func multiplied(
    by other: ExactDecimal, rounding direction: RoundingDirection
  ) -> ExactDecimal? {
    if let exact = multiplied(by: other) { return exact }
    // The product of magnitudes is widened before it is cut, so both signs round the same way.
    let isNegative = (mantissa < 0) != (other.mantissa < 0)
    let wide = mantissa.magnitude.multipliedFullWidth(by: other.mantissa.magnitude)
    var high = wide.high
    var low = wide.low
    var exponent = exponent + other.exponent
    var isExact = true
    while high != 0 || low > UInt128(ExactDecimal.maximumMantissa) {
      let (upper, carry) = high.quotientAndRemainder(dividingBy: 10)
      let (lower, rest) = UInt128(10).dividingFullWidth((carry, low))
      high = upper
      low = lower
      if rest != 0 { isExact = false }
      exponent += 1
    }
    var magnitude = Int128(low)
    let movesAway = isNegative ? direction == .down : direction == .up
    if !isExact, movesAway { magnitude += 1 }
    return ExactDecimal.checked(isNegative ? -magnitude : magnitude, exponent)
  }

  /// Returns the quotient to 34 significant digits, moved in `direction`; `nil` for a zero divisor or beyond the range of exponents.
  public func divided(
    by other: ExactDecimal, rounding direction: RoundingDirection
  ) -> ExactDecimal? {
    guard other.mantissa != 0 else { return nil }
    guard mantissa != 0 else { return .zero }
    let divisor = other.canonical
    var remainder = mantissa.magnitude
    let by = divisor.mantissa.magnitude
    var quotient: UInt128 = remainder / by
    remainder %= by
    var exponent = exponent - divisor.exponent
    // Long division, a digit at a time: both magnitudes are below 10^38, so ten times fits.
    let limit = UInt128(powersOfTen[33])
    while remainder != 0, quotient < limit {
      let (next, carry) = remainder.multipliedReportingOverflow(by: 10)
      if carry { break }
      quotient = quotient * 10 + next / by
      remainder = next % by
      exponent -= 1
    }
    let isNegative = (mantissa < 0) != (divisor.mantissa < 0)
    var magnitude = Int128(quotient)
    let movesAway = isNegative ? direction == .down : direction == .up
    if remainder != 0, movesAway { magnitude += 1 }
    return ExactDecimal.checked(isNegative ? -magnitude : magnitude, exponent)
  }
}

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

  private static func compare(_ left: ExactDecimal, _ right: ExactDecimal) -> Int {
    let signs = left.mantissa.signum() - right.mantissa.signum()
    guard signs == 0, left.mantissa != 0 else { return Int(signs) }
    let target = min(left.exponent, right.exponent)
    if let a = left.mantissa(atExponent: target), let b = right.mantissa(atExponent: target) {
      return a == b ? 0 : a < b ? -1 : 1
    }
    // One of them does not fit at the other's exponent, so it is the larger by its leading place or
    // both are shortened and compared again.
    let isNegative = left.mantissa < 0
    if left.leadingPlace != right.leadingPlace {
      return (left.leadingPlace < right.leadingPlace) != isNegative ? -1 : 1
    }
    let a = left.canonical
    let b = right.canonical
    guard a.exponent != left.exponent || b.exponent != right.exponent else {
      // Same leading place, neither can be shortened: the one with the smaller exponent has more digits.
      let direction: RoundingDirection = .down
      let place = max(a.exponent, b.exponent)
      let cutA = a.aligned(toExponent: place, direction)
      let cutB = b.aligned(toExponent: place, direction)
      if cutA != cutB { return cutA < cutB ? -1 : 1 }
      return a.exponent == place ? -1 : 1
    }
    return compare(a, b)
  }

  /// Hashes the value, so that 1.0 and 1.00 hash alike.
  public func hash(into hasher: inout Hasher) {
    let short = canonical
    hasher.combine(short.mantissa)
    hasher.combine(short.exponent)
  }
}
