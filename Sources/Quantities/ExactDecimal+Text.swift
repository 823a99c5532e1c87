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
    let magnitude = short.mantissa.magnitude
    let digitCount = magnitude.decimalDigitCount
    guard short.exponent < 0 else {
      ExactDecimal.append(magnitude, digitCount: digitCount, to: &bytes)
      ExactDecimal.appendZeros(short.exponent, to: &bytes)
      return
    }
    let places = -short.exponent
    guard digitCount > places else {
      bytes.append(UInt8(ascii: "0"))
      bytes.append(UInt8(ascii: "."))
      ExactDecimal.appendZeros(places - digitCount, to: &bytes)
      ExactDecimal.append(magnitude, digitCount: digitCount, to: &bytes)
      return
    }
    let (whole, fraction) = magnitude.quotientAndRemainder(dividingBy: powersOfTen[places])
    ExactDecimal.append(whole, digitCount: digitCount - places, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    ExactDecimal.append(fraction, digitCount: places, to: &bytes)
  }

  private static func appendZeros(_ count: Int, to bytes: inout [UInt8]) {
    for _ in 0..<count { bytes.append(UInt8(ascii: "0")) }
  }

  /// Appends exactly `digitCount` digits, zeros in front included.
  private static func append(_ number: UInt128, digitCount: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    appendZeros(digitCount, to: &bytes)
    var end = start + digitCount
    var rest = number
    // Nineteen digits at a time, since division of 64 bits is a multiplication.
    while end > start {
      let part: UInt64
      if rest >> 64 == 0 {
        part = UInt64(truncatingIfNeeded: rest)
        rest = 0
      } else {
        let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: powersOfTen[19])
        part = UInt64(truncatingIfNeeded: remainder)
        rest = quotient
      }
      let first = rest == 0 ? start : max(start, end - 19)
      fill(first..<end, with: part, in: &bytes)
      end = first
    }
  }

  private static func fill(_ range: Range<Int>, with number: UInt64, in bytes: inout [UInt8]) {
    var rest = number
    for index in range.reversed() where rest != 0 {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes[index] += UInt8(truncatingIfNeeded: digit)
      rest = quotient
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
