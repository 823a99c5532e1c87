/// An exact decimal number: an integer mantissa times a power of ten.
///
/// `$10.9 billion` is 109 × 10^8. Nothing here rounds unless a rounding is named, and nothing traps
/// or wraps: an operation whose exact result does not fit returns `nil`.
///
/// The mantissa is an `Int128` of at most 38 digits, which holds every value up to 10^24 with twelve
/// decimal places. Two decimals are equal when their values are: 1.0 equals 1.00.
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
  public init(mantissa: Int128, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// Creates a whole number.
  public init(_ integer: Int) {
    self.init(mantissa: Int128(integer), exponent: 0)
  }

  /// Zero.
  public static let zero = ExactDecimal(0)

  /// One.
  public static let one = ExactDecimal(1)

  /// Whether the value is zero.
  public var isZero: Bool { mantissa == 0 }

  /// Whether the value is below zero.
  public var isNegative: Bool { mantissa < 0 }

  /// The value without its sign.
  public var magnitude: ExactDecimal {
    mantissa < 0 ? ExactDecimal(mantissa: -mantissa, exponent: exponent) : self
  }

  /// The value with the other sign.
  public var negated: ExactDecimal { ExactDecimal(mantissa: -mantissa, exponent: exponent) }

  /// The value times 10^`power`, exactly.
  public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    ExactDecimal(mantissa: mantissa, exponent: exponent + power)
  }
}
