/// Eight bytes of a text in one machine word, the first of them lowest.
///
/// A word of English is shorter than eight letters nine times in ten: where it ends, and the bytes to
/// look it up by, then take a dozen instructions and no branch per byte.
struct EightBytes {
  /// The bytes, little-endian.
  let bits: UInt64

  /// `byte` in each of the eight places.
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The top bit of each byte that is an ASCII letter.
  private var letterBits: UInt64 {
    let low = (bits | EightBytes.each(0x20)) & EightBytes.each(0x7F)
    // The sums set the top bit of a byte from "a" on, and of one behind "z"; none reaches the next byte.
    let fromA = low &+ EightBytes.each(0x80 - 0x61)
    let behindZ = low &+ EightBytes.each(0x80 - 0x7B)
    return fromA & ~behindZ & ~bits & EightBytes.each(0x80)
  }

  /// The number of ASCII letters before the first other byte: 0 through 8.
  var letters: Int { (letterBits ^ EightBytes.each(0x80)).trailingZeroBitCount >> 3 }

  /// The number of ASCII letters behind the last other byte: 0 through 8.
  var lastLetters: Int { (letterBits ^ EightBytes.each(0x80)).leadingZeroBitCount >> 3 }

  /// The number of digits before the first other byte: 0 through 8.
  ///
  /// A digit keeps its high nibble 3 when 6 is added. A byte from FA on carries into the next one, but
  /// is itself no digit and comes first.
  var digits: Int {
    let high = EightBytes.each(0xF0)
    let plain = (bits & high) ^ EightBytes.each(0x30)
    let raised = ((bits &+ EightBytes.each(0x06)) & high) ^ EightBytes.each(0x30)
    let others = plain | raised
    return others.trailingZeroBitCount >> 3
  }

  /// The byte at `index`, which lies in 0...7.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: bits >> UInt64(8 &* index)) }

  /// The first `count` bytes with zeros above, for a count in 1...7.
  @inline(__always)
  func first(_ count: Int) -> UInt64 { bits & ((1 << UInt64(8 &* count)) &- 1) }

  /// The last `count` bytes with zeros above, for a count in 1...7.
  @inline(__always)
  func last(_ count: Int) -> UInt64 { bits >> UInt64(64 &- 8 &* count) }
}

extension Span where Element == UInt8 {
  /// The eight bytes from `index` on, or `nil` where the text has fewer.
  @inline(__always)
  func word(at index: Int) -> EightBytes? {
    guard index >= 0, index &+ 8 <= count else { return nil }
    // Sound: eight bytes are left from `index` on.
    return unsafe EightBytes(
      bits: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self).littleEndian)
  }

  /// The eight bytes before `end`, or `nil` where the text has fewer.
  @inline(__always)
  func word(before end: Int) -> EightBytes? { word(at: end &- 8) }
}
