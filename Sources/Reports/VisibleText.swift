/// What a scalar does to a line of text on a terminal or a page.
enum ScalarDisplay: Equatable {
  /// It takes this many columns: 0, 1 or 2.
  case columns(Int)
  /// A line break, a tab, an exotic space: one space.
  case space
  /// It would steer a terminal, turn the text round or hide in it: shown as an escape.
  case escaped
}

/// Returns how a scalar is shown; nothing that steers a terminal is ever shown raw.
func display(of scalar: Unicode.Scalar) -> ScalarDisplay {
  let value = scalar.value
  if value > 0x20, value < 0x7F { return .columns(1) }
  switch value {
  case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: return .space
  case 0..<0x20, 0x7F..<0xA0: return .escaped
  // Soft hyphen, zero-width spaces and joiners, marks of direction, separators, invisible operators.
  case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
    return .escaped
  // Interlinear marks, tags, private use and what is no character.
  case 0xFFF0...0xFFFB, 0xE0000...0xE007F, 0xE000...0xF8FF, 0xF0000...: return .escaped
  case 0x3000: return .columns(2)
  default: return .columns(columnCount(of: value))
  }
}

extension ByteBuffer {
  /// Appends text so that what it does is seen, not done: control characters become `\u{1B}`, and
  /// bytes that are not UTF-8 become `\xFF`; white space of any kind becomes one space.
  public mutating func append(visible bytes: [UInt8]) {
    _ = append(visible: bytes, bytes.indices)
  }

  /// Appends text so that what it does is seen, not done.
  public mutating func append(visible text: String) {
    append(visible: Array(text.utf8))
  }

  /// Appends text so that what it does is seen, and returns the number of columns it takes.
  mutating func append(visible bytes: [UInt8], _ range: Range<Int>) -> Int {
    var columns = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let decoded = decodeScalar(in: bytes, at: offset, before: range.upperBound)
      columns += append(visible: decoded, in: bytes, at: offset)
      offset += decoded.length
    }
    return columns
  }

  /// Appends what one decoded sequence looks like, and returns its columns.
  mutating func append(visible decoded: DecodedScalar, in bytes: [UInt8], at offset: Int) -> Int {
    let start = count
    guard let scalar = decoded.scalar else {
      for byte in bytes[offset..<offset + decoded.length] {
        append("\\x")
        append(upperHex: UInt32(byte), width: 2)
      }
      return count - start
    }
    switch display(of: scalar) {
    case .columns(let columns):
      append(bytes, offset..<offset + decoded.length)
      return columns
    case .space:
      append(UInt8(ascii: " "))
      return 1
    case .escaped:
      append("\\u{")
      append(upperHex: scalar.value, width: 1)
      append("}")
      return count - start
    }
  }

  mutating func append(upperHex value: UInt32, width: Int) {
    let digits = String(value, radix: 16, uppercase: true)
    append(repeated: UInt8(ascii: "0"), count: width - digits.utf8.count)
    append(text: digits)
  }
}
