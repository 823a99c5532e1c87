import Quantities

/// Reads the value that a tag of inline XBRL gives its printed digits.
///
/// Source: Inline XBRL 1.1 (2013), section 10, and the Transformation Rules Registry 5.
enum InlineValue {
  /// Returns the value after scale and sign, or nil where there is none.
  static func value(
    of digits: Range<Int>, in text: Span<UInt8>, attributes: HTMLAttributes, source: Span<UInt8>
  ) -> ExactDecimal? {
    guard !attributes.isNil,
      let printed = printed(digits, in: text, format: attributes.format, source: source)
    else { return nil }
    let scale = integer(attributes.scale, in: source) ?? 0
    guard abs(scale) <= 30 else { return nil }
    let isNegative = attributes.sign.contains { source[$0] == UInt8(ascii: "-") }
    let value = printed.scaled(byPowerOfTen: scale)
    return isNegative ? value.negated : value
  }

  /// Returns the printed number by the rule that the format names.
  private static func printed(
    _ digits: Range<Int>, in text: Span<UInt8>, format: Range<Int>, source: Span<UInt8>
  ) -> ExactDecimal? {
    var local = format.lowerBound
    for index in format where source[index] == UInt8(ascii: ":") { local = index + 1 }
    let name = local..<format.upperBound
    // "zerodash", "fixed-zero" and "nocontent" name the value themselves.
    if source.isCaseless("zerodash", name) || source.isCaseless("numdash", name)
      || source.isCaseless("fixed-zero", name) || source.isCaseless("fixedzero", name)
    {
      return ExactDecimal(0)
    }
    let hasCommaPoint =
      source.hasCaseless("num-comma-decimal", at: local)
      || source.hasCaseless("numcommadecimal", at: local)
      || source.hasCaseless("numcomma", at: local) && !source.hasCaseless("numcommadot", at: local)
      || source.hasCaseless("numdotcomma", at: local)
      || source.hasCaseless("numspacecomma", at: local)
    return number(digits, in: text, point: UInt8(ascii: hasCommaPoint ? "," : "."))
  }

  /// Returns the number that digits spell, separators left out.
  private static func number(
    _ range: Range<Int>, in text: Span<UInt8>, point: UInt8
  ) -> ExactDecimal? {
    var mantissa: Int128 = 0
    var exponent = 0
    var digitCount = 0
    var isBehindPoint = false
    for index in range {
      let byte = text[index]
      if byte.isDigit {
        guard digitCount < 36 else { return nil }
        mantissa = mantissa * 10 + Int128(byte - UInt8(ascii: "0"))
        digitCount += 1
        if isBehindPoint { exponent -= 1 }
      } else if byte == point {
        guard !isBehindPoint else { return nil }
        isBehindPoint = true
      } else if byte.isLetter {
        return nil
      }
    }
    guard digitCount > 0 else { return nil }
    return ExactDecimal(mantissa: mantissa, exponent: exponent)
  }

  /// Returns a small integer with its sign.
  static func integer(_ range: Range<Int>, in source: Span<UInt8>) -> Int? {
    let range = source.trimmed(range)
    guard let first = range.first, range.count <= 6 else { return nil }
    let isNegative = source[first] == UInt8(ascii: "-")
    var value = 0
    for index in range.dropFirst(isNegative || source[first] == UInt8(ascii: "+") ? 1 : 0) {
      guard source[index].isDigit else { return nil }
      value = value * 10 + Int(source[index] - UInt8(ascii: "0"))
    }
    return isNegative ? -value : value
  }
}
