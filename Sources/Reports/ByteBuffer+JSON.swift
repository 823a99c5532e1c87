extension ByteBuffer {
  /// Appends a JSON string, quoted and escaped; bytes that are not UTF-8 become U+FFFD.
  mutating func append(jsonString bytes: [UInt8], _ range: Range<Int>) {
    append(UInt8(ascii: "\""))
    append(jsonEscaped: bytes, range)
    append(UInt8(ascii: "\""))
  }

  /// Appends a JSON string, quoted and escaped.
  mutating func append(jsonString text: String) {
    let bytes = Array(text.utf8)
    append(jsonString: bytes, bytes.indices)
  }

  /// Appends the inside of a JSON string, escaped.
  mutating func append(jsonEscaped bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: bytes.indices)
    reserve(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        append(jsonEscapedASCII: byte)
        offset &+= 1
        continue
      }
      let decoded = decodeScalar(in: bytes, at: offset, before: range.upperBound)
      if decoded.scalar == nil {
        append("\u{FFFD}")
      } else if let scalar = decoded.scalar, scalar.value < 0x1_0000,
        display(of: scalar) == .escaped
      {
        // JSON is read on terminals too: what steers them or turns text round is written as an escape.
        append("\\u")
        for shift in [12, 8, 4, 0] {
          append(hexDigit: UInt8(truncatingIfNeeded: scalar.value >> UInt32(shift) & 15))
        }
      } else {
        append(bytes, offset..<offset + decoded.length)
      }
      offset += decoded.length
    }
  }

  @inline(__always)
  private mutating func append(jsonEscapedASCII byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x20..<0x7F: append(byte)
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      append(hexDigit: byte >> 4)
      append(hexDigit: byte & 15)
    }
  }

  /// Appends a digit from 0 through 15, in lower case.
  mutating func append(hexDigit digit: UInt8) {
    append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + (digit - 10))
  }
}
