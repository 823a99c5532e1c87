/// A Unicode scalar that was read from bytes, or a byte sequence that is none.
struct DecodedScalar {
  /// The scalar; `nil` for bytes that are not UTF-8.
  var scalar: Unicode.Scalar?

  /// The number of bytes: those of the scalar, or of the longest start of one that is broken off.
  var length: Int
}

/// Reads the scalar at `offset` of `bytes`, before `end`; any bytes are accepted.
///
/// Of bytes that are not UTF-8 the "maximal subpart" is one error, as the Unicode Standard recommends
/// (16.0, section 3.9, table 3-8) and as Swift's own strings do.
func decodeScalar(in bytes: [UInt8], at offset: Int, before end: Int) -> DecodedScalar {
  let first = bytes[offset]
  if first < 0x80 { return DecodedScalar(scalar: Unicode.Scalar(first), length: 1) }
  guard let shape = sequenceShape(first: first) else {
    return DecodedScalar(scalar: nil, length: 1)
  }
  var value = UInt32(first & (0x7F >> UInt8(shape.length)))
  for index in 1..<shape.length {
    guard offset + index < end else { return DecodedScalar(scalar: nil, length: index) }
    let byte = bytes[offset + index]
    let isAllowed = index == 1 ? shape.second.contains(byte) : byte & 0xC0 == 0x80
    guard isAllowed else { return DecodedScalar(scalar: nil, length: index) }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  return DecodedScalar(scalar: Unicode.Scalar(value), length: shape.length)
}

/// The length of a sequence by its first byte, and which second bytes are well formed (table 3-7).
private func sequenceShape(first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
  switch first {
  case 0xC2...0xDF: (2, 0x80...0xBF)
  case 0xE0: (3, 0xA0...0xBF)
  case 0xED: (3, 0x80...0x9F)
  case 0xE1...0xEF: (3, 0x80...0xBF)
  case 0xF0: (4, 0x90...0xBF)
  case 0xF1...0xF3: (4, 0x80...0xBF)
  case 0xF4: (4, 0x80...0x8F)
  default: nil
  }
}
