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
    var digits: [UInt8] = []
    var rest = short.mantissa.magnitude
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest != 0
    if short.exponent >= 0 {
      bytes.append(contentsOf: digits.reversed())
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: short.exponent))
      return
    }
    let decimals = -short.exponent
    if digits.count <= decimals {
      digits.append(
        contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals - digits.count + 1))
    }
    bytes.append(contentsOf: digits[decimals...].reversed())
    bytes.append(UInt8(ascii: "."))
    bytes.append(contentsOf: digits[..<decimals].reversed())
  }

  /// Reads a plain decimal, `-1234.50`; `nil` for anything else or for more than 38 digits.
  ///
  /// The written places are kept: `12.50` has the exponent -2.
  public init?(_ text: String) {
    var mantissa: Int128 = 0
    var exponent = 0
    var isNegative = false
    var hasPoint = false
    var digitCount = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard mantissa <= (ExactDecimal.maximumMantissa - 9) / 10 else { return nil }
        mantissa = mantissa * 10 + Int128(byte - UInt8(ascii: "0"))
        digitCount += 1
        if hasPoint { exponent -= 1 }
      default: return nil
      }
    }
    guard digitCount > 0 else { return nil }
    self.init(mantissa: isNegative ? -mantissa : mantissa, exponent: exponent)
  }
}
