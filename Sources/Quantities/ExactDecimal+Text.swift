extension ExactDecimal: CustomStringConvertible {
  /// The value as a plain JSON number literal, without an exponent: `-1234.5`.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value as a plain JSON number literal: no exponent, no trailing zeros after the point.
  public func append(to bytes: inout [UInt8]) {
    let short = canonical
    if short.mantissa < 0 { bytes.append(UInt8(ascii: "-")) }
    let digitCount = short.mantissa.magnitude.decimalDigitCount
    let places = max(-short.exponent, 0)
    // At least one digit stands before the point.
    let length = max(digitCount, places + 1) + max(short.exponent, 0)
    let start = bytes.count
    for _ in 0..<length { bytes.append(UInt8(ascii: "0")) }
    var point = -1
    if places > 0 {
      bytes.append(UInt8(ascii: "0"))
      point = bytes.count - places - 1
      bytes[point] = UInt8(ascii: ".")
    }
    let last = bytes.count - 1 - max(short.exponent, 0)
    ExactDecimal.fill(
      &bytes, with: short.mantissa.magnitude, backwardsFrom: last, to: start, around: point)
  }

  /// Writes digits over zeros, the last digit at `last`, leaving out the byte at `point`.
  private static func fill(
    _ bytes: inout [UInt8], with number: UInt128, backwardsFrom last: Int, to start: Int,
    around point: Int
  ) {
    var span = bytes.mutableSpan
    var index = last
    var rest = number
    while rest != 0, index >= start {
      // Nineteen digits at a time, since division of 64 bits is a multiplication.
      var part = UInt64(truncatingIfNeeded: rest)
      var left = 38
      if rest >> 64 == 0 {
        rest = 0
      } else {
        let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: powersOfTen[19])
        part = UInt64(truncatingIfNeeded: remainder)
        rest = quotient
        left = 19
      }
      while left > 0, rest != 0 || part != 0, index >= start {
        let (quotient, digit) = part.quotientAndRemainder(dividingBy: 10)
        span[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit)
        part = quotient
        left -= 1
        index -= index - 1 == point ? 2 : 1
      }
    }
  }

  /// Reads a plain decimal, `-1234.50`; `nil` for anything else or for more than 38 digits.
  ///
  /// The written places are kept: `12.50` has the exponent -2.
  public init?(_ text: String) {
    var mantissa: Int128 = 0
    var exponent = 0
    var isNegative = false
    var hasPoint = false
    var hasDigits = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard mantissa <= (ExactDecimal.maximumMantissa - 9) / 10 else { return nil }
        mantissa = mantissa * 10 + Int128(byte - UInt8(ascii: "0"))
        hasDigits = true
        if hasPoint { exponent -= 1 }
      default: return nil
      }
    }
    guard hasDigits else { return nil }
    self.init(exactMantissa: isNegative ? -mantissa : mantissa, exponent: exponent)
  }
}
