extension UInt8 {
  /// LF, which ends a line.
  static let lineFeed: UInt8 = 0x0A
  /// CR, which may stand before it.
  static let carriageReturn: UInt8 = 0x0D
  /// The tabulator.
  static let tab: UInt8 = 0x09
  /// The form feed, which ends a page.
  static let formFeed: UInt8 = 0x0C
  /// The space.
  static let space: UInt8 = 0x20

  /// Whether it is white space in ASCII.
  @inline(__always)
  var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

  /// Whether it is a digit.
  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is a capital letter in ASCII.
  @inline(__always)
  var isUpper: Bool { self &- 0x41 < 26 }

  /// Whether it is a small letter in ASCII.
  @inline(__always)
  var isLower: Bool { self &- 0x61 < 26 }

  /// Whether it is a letter in ASCII.
  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// The small letter for a capital one, any other byte as it is.
  @inline(__always)
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

extension Array<UInt8> {
  /// Adds a range of other bytes.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let slice = bytes.extracting(range)
    // The pointer is used inside the closure only, and the slice has checked its bounds.
    unsafe slice.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

/// Eight bytes at a time, for scans that skip what is of no interest.
enum EightBytes {
  /// The number 1 in each byte.
  static let ones: UInt64 = 0x0101_0101_0101_0101
  /// The highest bit of each byte.
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Returns the highest bit of each byte of `word` that equals `byte`, and no other bit.
  ///
  /// The sum carries into the highest bit of a byte unless its low seven bits are 0; with the byte's
  /// own highest bit it says whether the byte is 0. No carry leaves a byte, so the mask is exact.
  @inline(__always)
  static func matches(_ byte: UInt8, in word: UInt64) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    let low = (difference & ~highs) &+ ~highs
    return ~(low | difference) & highs
  }

  /// Returns a mask that is 0 if and only if no byte of `word` equals `byte`.
  ///
  /// The lowest set bit is that of the first match; a bit above it may be wrong where the difference
  /// is 1, since the borrow of a match goes on into the next byte.
  @inline(__always)
  static func firstMatches(_ byte: UInt8, in word: UInt64) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & highs
  }

  /// Whether any of the 32 bytes from `offset` on is one of two, in 16 instructions: they end before `count`.
  @inline(__always)
  static func hasMatch(_ first: UInt8, _ second: UInt8, in bytes: RawSpan, at offset: Int) -> Bool {
    // The loads check their bounds; every bit pattern is a vector.
    let low = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    let high = unsafe bytes.unsafeLoadUnaligned(
      fromByteOffset: offset &+ 16, as: SIMD16<UInt8>.self)
    let one = SIMD16<UInt8>(repeating: first)
    let other = SIMD16<UInt8>(repeating: second)
    let found = (low .== one) .| (low .== other) .| (high .== one) .| (high .== other)
    // Sixteen lanes of a byte are as wide as two of eight.
    let halves = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }

  /// Returns eight bytes in the order of memory: the first is the lowest.
  @inline(__always)
  static func load(_ bytes: RawSpan, at offset: Int) -> UInt64 {
    // The load checks its bounds; every bit pattern is an integer.
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension Span<UInt8> {
  /// Returns the first offset in `range` of one of two bytes, or the range's end.
  func firstOffset(of first: UInt8, or second: UInt8, in range: Range<Int>) -> Int {
    var offset = range.lowerBound
    // Used as integers of any bit pattern, with checked bounds.
    let raw = unsafe bytes
    while offset &+ 32 <= range.upperBound,
      !EightBytes.hasMatch(first, second, in: raw, at: offset)
    {
      offset &+= 32
    }
    while offset &+ 8 <= range.upperBound {
      let word = EightBytes.load(raw, at: offset)
      let found =
        EightBytes.firstMatches(first, in: word) | EightBytes.firstMatches(second, in: word)
      if found != 0 { return offset &+ found.trailingZeroBitCount >> 3 }
      offset &+= 8
    }
    while offset < range.upperBound {
      if self[offset] == first || self[offset] == second { return offset }
      offset &+= 1
    }
    return range.upperBound
  }

  /// Returns a range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Whether the bytes at an offset are those of a literal in ASCII.
  func has(_ literal: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + literal.utf8CodeUnitCount <= count else { return false }
    for index in 0..<literal.utf8CodeUnitCount
    // The index is below the literal's count.
    where unsafe self[offset + index] != literal.utf8Start[index] { return false }
    return true
  }
}
