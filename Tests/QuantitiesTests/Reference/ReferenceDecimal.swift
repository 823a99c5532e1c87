import Quantities

/// A decimal of any size: the reference for exact decimals.
struct ReferenceDecimal {
  var digits: BigInteger
  var exponent: Int

  init(digits: BigInteger, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  init(_ value: ExactDecimal) {
    self.init(digits: BigInteger(value.mantissa), exponent: value.exponent)
  }

  static let zero = ReferenceDecimal(.zero)

  var negated: ReferenceDecimal { ReferenceDecimal(digits: digits.negated, exponent: exponent) }

  private func digits(at target: Int) -> BigInteger { digits.shifted(by: exponent - target) }

  static func + (a: ReferenceDecimal, b: ReferenceDecimal) -> ReferenceDecimal {
    let target = min(a.exponent, b.exponent)
    return ReferenceDecimal(
      digits: a.digits(at: target) + b.digits(at: target), exponent: target)
  }

  static func * (a: ReferenceDecimal, b: ReferenceDecimal) -> ReferenceDecimal {
    ReferenceDecimal(digits: a.digits * b.digits, exponent: a.exponent + b.exponent)
  }

  static func compare(_ a: ReferenceDecimal, _ b: ReferenceDecimal) -> Int {
    let target = min(a.exponent, b.exponent)
    return BigInteger.compare(a.digits(at: target), b.digits(at: target))
  }

  static func < (a: ReferenceDecimal, b: ReferenceDecimal) -> Bool { compare(a, b) < 0 }
  static func <= (a: ReferenceDecimal, b: ReferenceDecimal) -> Bool { compare(a, b) <= 0 }
  static func == (a: ReferenceDecimal, b: ReferenceDecimal) -> Bool { compare(a, b) == 0 }

  /// Without trailing zeros, the exponent at most the largest one.
  private var shortest: ReferenceDecimal {
    var short = self
    while short.digits.digits.first == 0 {
      short.digits.digits.removeFirst()
      short.exponent += 1
    }
    return short
  }

  /// Whether an `ExactDecimal` holds the value.
  var fits: Bool {
    let short = shortest
    let surplus = max(short.exponent - ExactDecimal.maximumExponent, 0)
    return short.digits.digits.isEmpty
      || (short.exponent >= -ExactDecimal.maximumExponent
        && short.digits.digits.count + surplus <= 38)
  }

  /// Whether the magnitude is beyond that of the largest `ExactDecimal`.
  var isTooLarge: Bool { digits.digits.count + exponent > 38 + ExactDecimal.maximumExponent }

  /// One unit of the digit at `place`, counted from 1 at the first one.
  func unit(atDigit place: Int) -> ReferenceDecimal {
    let exponent = max(
      exponent + digits.digits.count - place, -ExactDecimal.maximumExponent)
    return ReferenceDecimal(digits: BigInteger(1), exponent: exponent)
  }
}
