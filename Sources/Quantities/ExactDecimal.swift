/// An exact decimal number: an integer mantissa times a power of ten.
///
/// `$10.9 billion` is 109 × 10^8. Nothing here rounds unless a rounding is named, and nothing traps
/// or wraps: an operation whose exact result does not fit returns `nil`.
///
/// The mantissa is an `Int128` of at most 38 digits, which holds every value up to 10^24 with twelve
/// decimal places. Two decimals are equal when their values are: 1.0 equals 1.00.
///
/// - Invariant: the mantissa lies within ± `maximumMantissa`, the exponent within
///   ± `maximumExponent`. Negation and sums of two exponents therefore never overflow.
public struct ExactDecimal: Sendable {
  /// The digits, signed.
  public let mantissa: Int128

  /// The power of ten that the mantissa is multiplied by.
  public let exponent: Int

  /// The largest magnitude of an exponent; a value beyond it does not fit.
  public static let maximumExponent = 6_000

  /// The largest magnitude of a mantissa: 38 nines.
  public static let maximumMantissa: Int128 = 99_999_999_999_999_999_999_999_999_999_999_999_999

  /// Creates the value `mantissa` × 10^`exponent`.
  ///
  /// A value that does not fit is moved to the nearest one that does; where the caller cannot know,
  /// `init(exactMantissa:exponent:)` tells.
  public init(mantissa: Int128, exponent: Int) {
    guard ExactDecimal.isInRange(mantissa, exponent) else {
      self = ExactDecimal.nearest(mantissa, exponent)
      return
    }
    self.init(uncheckedMantissa: mantissa, exponent: exponent)
  }

  /// Creates the value `mantissa` × 10^`exponent`, or `nil` where it does not fit.
  public init?(exactMantissa mantissa: Int128, exponent: Int) {
    guard ExactDecimal.isInRange(mantissa, exponent) else {
      let wide = WideMagnitude(mantissa.magnitude)
      guard let fitted = ExactDecimal.fitting(wide, isNegative: mantissa < 0, exponent: exponent)
      else { return nil }
      self = fitted
      return
    }
    self.init(uncheckedMantissa: mantissa, exponent: exponent)
  }

  /// Creates a whole number.
  @inlinable
  public init(_ integer: Int) {
    self.init(uncheckedMantissa: Int128(integer), exponent: 0)
  }

  /// Creates a value whose parts are known to be in range.
  @usableFromInline
  init(uncheckedMantissa mantissa: Int128, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// Zero.
  @inlinable public static var zero: ExactDecimal { ExactDecimal(0) }

  /// One.
  @inlinable public static var one: ExactDecimal { ExactDecimal(1) }

  /// The value of the largest magnitude, positive.
  static let greatest = ExactDecimal(
    uncheckedMantissa: maximumMantissa, exponent: maximumExponent)

  /// Whether the value is zero.
  @inlinable public var isZero: Bool { mantissa == 0 }

  /// Whether the value is below zero.
  @inlinable public var isNegative: Bool { mantissa < 0 }

  /// The value without its sign.
  public var magnitude: ExactDecimal { mantissa < 0 ? negated : self }

  /// The value with the other sign.
  public var negated: ExactDecimal {
    ExactDecimal(uncheckedMantissa: -mantissa, exponent: exponent)
  }

  /// The value times 10^`power`, exactly.
  ///
  /// A value beyond the range of exponents is moved to the nearest one inside; the variant with a
  /// rounding keeps the side.
  public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    ExactDecimal(mantissa: mantissa, exponent: ExactDecimal.sum(exponent, power))
  }

  /// Returns the value times 10^`power`, moved in `direction` where it does not fit; `nil` where no
  /// value that fits lies in that direction.
  public func scaled(
    byPowerOfTen power: Int, rounding direction: RoundingDirection
  ) -> ExactDecimal? {
    let target = ExactDecimal.sum(exponent, power)
    if target.magnitude <= ExactDecimal.maximumExponent {
      return ExactDecimal(uncheckedMantissa: mantissa, exponent: target)
    }
    return ExactDecimal.fitting(
      WideMagnitude(mantissa.magnitude), isNegative: mantissa < 0, exponent: target,
      rounding: direction)
  }

  private static func isInRange(_ mantissa: Int128, _ exponent: Int) -> Bool {
    mantissa.magnitude <= UInt128(maximumMantissa) && exponent.magnitude <= maximumExponent
  }

  /// The sum of an exponent and a power, held far outside the range instead of overflowing.
  private static func sum(_ exponent: Int, _ power: Int) -> Int {
    let (sum, overflow) = exponent.addingReportingOverflow(power)
    return overflow ? (power < 0 ? .min : .max) : sum
  }

  /// The value nearest to one that is out of range, towards zero.
  private static func nearest(_ mantissa: Int128, _ exponent: Int) -> ExactDecimal {
    let wide = WideMagnitude(mantissa.magnitude)
    let direction: RoundingDirection = mantissa < 0 ? .up : .down
    return fitting(wide, isNegative: mantissa < 0, exponent: exponent, rounding: direction) ?? zero
  }
}
