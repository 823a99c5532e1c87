/// Whether `byte` is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

/// Whether `byte` is an ASCII letter.
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

/// Whether `byte` is an upper-case ASCII letter.
func isUpper(_ byte: UInt8) -> Bool { byte &- 65 < 26 }

/// The ASCII letter in lower case; any other byte as it is.
func folded(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

extension Span where Element == UInt8 {
  /// The byte at `index`, or 0 outside the text.
  @inline(__always)
  func at(_ index: Int) -> UInt8 {
    // Sound: an index outside 0..<count, negative ones included, is refused before the read.
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    return unsafe self[unchecked: index]
  }

  /// Whether the ASCII or UTF-8 bytes at `index` spell `literal`.
  ///
  /// Inlined, the literal's bytes are constants: 8 instructions where the first byte differs, not 40.
  @inline(__always)
  func has(_ literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index >= 0, index &+ length <= count else { return false }
    for offset in 0..<length {
      // Sound: `literal` holds `length` bytes, and so does the text from `index` on.
      guard unsafe self[unchecked: index &+ offset] == literal.utf8Start[offset] else {
        return false
      }
    }
    return true
  }

  /// The `count` bytes at `index`, at most eight, as a little-endian number with zeros above.
  func chunk(at index: Int, _ count: Int) -> UInt64 {
    if index >= 0, index &+ 8 <= self.count {
      // Sound: eight bytes are left from `index` on.
      let whole = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      return count >= 8 ? whole.littleEndian : whole.littleEndian & ((1 << UInt64(8 &* count)) &- 1)
    }
    var chunk: UInt64 = 0
    for offset in 0..<count { chunk |= UInt64(at(index &+ offset)) << UInt64(8 &* offset) }
    return chunk
  }

  /// The length of the code point at `index`, taken from its first byte: 1 through 4.
  func pointLength(at index: Int) -> Int {
    let byte = at(index)
    if byte < 0xC0 { return 1 }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return Swift.min(length, count &- index)
  }

  /// The first byte of the code point that ends before `end`.
  func pointStart(before end: Int) -> Int {
    var index = end &- 1
    var steps = 0
    while steps < 3, at(index) & 0xC0 == 0x80, index > 0 {
      index &-= 1
      steps += 1
    }
    return index
  }

  /// Whether a letter starts at `index`: an ASCII letter or a code point of a script.
  ///
  /// C2 (Latin-1 signs) and E2 (general punctuation, currency signs, arrows) lead no letters here.
  @inline(__always)
  func isWord(at index: Int) -> Bool {
    let byte = at(index)
    return byte < 0x80 ? isLetter(byte) : isWideWord(at: index, byte)
  }

  private func isWideWord(at index: Int, _ byte: UInt8) -> Bool {
    byte >= 0xC3 && byte != 0xE2 && byte != 0xEF && !isSign(at: index)
  }

  /// Whether U+00D7 or U+00F7, × or ÷, starts at `index`.
  private func isSign(at index: Int) -> Bool {
    at(index) == 0xC3 && (at(index &+ 1) == 0x97 || at(index &+ 1) == 0xB7)
  }

  /// Whether a letter ends before `end`.
  @inline(__always)
  func isWord(before end: Int) -> Bool {
    let byte = at(end &- 1)
    return byte < 0x80 ? isLetter(byte) : isWideWord(before: end)
  }

  private func isWideWord(before end: Int) -> Bool {
    isWord(at: pointStart(before: end))
  }

  /// The end of the letters that start at `index`, at most `limit` bytes on.
  func wordEnd(from index: Int, limit: Int = 32) -> Int {
    if let word = word(at: index) {
      let letters = word.letters
      if letters < 8, letters >= limit || word.byte(letters) < 0x80 {
        return index &+ Swift.min(letters, limit)
      }
    }
    return longWordEnd(from: index, limit: limit)
  }

  private func longWordEnd(from index: Int, limit: Int) -> Int {
    var end = index
    let stop = Swift.min(count, index &+ limit)
    while end < stop, isLetter(at(end)) { end &+= 1 }
    guard end < stop, at(end) >= 0x80 else { return end }
    while end < stop, isWord(at: end) { end &+= pointLength(at: end) }
    return Swift.min(end, count)
  }

  /// The start of the letters that end before `end`, at most `limit` bytes back.
  func wordStart(before end: Int, limit: Int = 32) -> Int {
    if let word = word(before: end) {
      let letters = word.lastLetters
      if letters < 8, letters >= limit || word.byte(7 &- letters) < 0x80 {
        return end &- Swift.min(letters, limit)
      }
    }
    return longWordStart(before: end, limit: limit)
  }

  private func longWordStart(before end: Int, limit: Int) -> Int {
    var start = end
    let stop = Swift.max(0, end &- limit)
    while start > stop, isLetter(at(start &- 1)) { start &-= 1 }
    guard start > stop, at(start &- 1) >= 0x80 else { return start }
    while start > stop, isWord(before: start) { start = pointStart(before: start) }
    return start
  }

  /// The length of the blank at `index`: an ASCII space, a no-break, thin or figure space, or 0.
  func blankLength(at index: Int) -> Int {
    switch at(index) {
    case 0x20, 0x09: return 1
    case 0xC2: return at(index &+ 1) == 0xA0 ? 2 : 0
    case 0xE2:
      guard at(index &+ 1) == 0x80 else { return 0 }
      let last = at(index &+ 2)
      return (0x80...0x8A).contains(last) || last == 0xAF ? 3 : 0
    default: return 0
    }
  }

  /// The length of the blank that ends before `end`, or 0.
  func blankLength(before end: Int) -> Int {
    let byte = at(end &- 1)
    if byte == 0x20 || byte == 0x09 { return 1 }
    if byte == 0xA0, at(end &- 2) == 0xC2 { return 2 }
    if end >= 3, byte >= 0x80, blankLength(at: end &- 3) == 3 { return 3 }
    return 0
  }

  /// The end of the gap between two words at `index`: blanks, with at most one line break among them.
  ///
  /// A blank line ends a paragraph, and long runs of blanks part the columns of a table: neither is a
  /// gap, and the result is `index` itself. Nearly all gaps are one space or none: those are decided
  /// here, in 7 instructions.
  @inline(__always)
  func gapEnd(from index: Int) -> Int {
    let first = at(index)
    if first > 0x20, first < 0x80 { return index }
    if first == 0x20 {
      let second = at(index &+ 1)
      if second > 0x20, second < 0x80 { return index &+ 1 }
    }
    return wideGapEnd(from: index)
  }

  private func wideGapEnd(from index: Int) -> Int {
    var end = index
    var blanks = 0
    var breaks = 0
    while true {
      let blank = blankLength(at: end)
      if blank > 0 {
        if at(end) == 0x09 { return index }
        end &+= blank
        blanks += 1
        if blanks > (breaks > 0 ? 8 : 2) { return index }
      } else if at(end) == 0x0A || (at(end) == 0x0D && at(end &+ 1) == 0x0A) {
        breaks += 1
        if breaks > 1 { return index }
        end &+= at(end) == 0x0D ? 2 : 1
        blanks = 0
      } else {
        return end
      }
    }
  }

  /// The start of the gap between two words that ends before `end`; `end` itself where there is none.
  @inline(__always)
  func gapStart(before end: Int) -> Int {
    let last = at(end &- 1)
    if last > 0x20, last < 0x80 { return end }
    if last == 0x20 {
      let outer = at(end &- 2)
      if outer > 0x20, outer < 0x80 { return end &- 1 }
    }
    return wideGapStart(before: end)
  }

  private func wideGapStart(before end: Int) -> Int {
    var start = end
    var blanks = 0
    var breaks = 0
    while true {
      let blank = blankLength(before: start)
      if blank > 0 {
        if at(start &- 1) == 0x09 { return end }
        start &-= blank
        blanks += 1
        if blanks > 8 { return end }
      } else if at(start &- 1) == 0x0A {
        breaks += 1
        if breaks > 1 { return end }
        start &-= at(start &- 2) == 0x0D ? 2 : 1
        blanks = 0
      } else {
        return breaks == 0 && blanks > 2 ? end : start
      }
    }
  }

  /// The length of the hyphen at `index` (-, U+2010, U+2011), or 0.
  @inline(__always)
  func hyphenLength(at index: Int) -> Int {
    let byte = at(index)
    return byte == 0x2D ? 1 : byte == 0xE2 ? wideHyphenLength(at: index) : 0
  }

  private func wideHyphenLength(at index: Int) -> Int {
    guard at(index &+ 1) == 0x80 else { return 0 }
    return at(index &+ 2) == 0x90 || at(index &+ 2) == 0x91 ? 3 : 0
  }

  /// The length of the hyphen, dash or minus at `index`, or 0.
  @inline(__always)
  func dashLength(at index: Int) -> Int {
    let byte = at(index)
    return byte == 0x2D ? 1 : byte == 0xE2 ? wideDashLength(at: index) : 0
  }

  private func wideDashLength(at index: Int) -> Int {
    if at(index &+ 1) == 0x80 { return (0x90...0x95).contains(at(index &+ 2)) ? 3 : 0 }
    return at(index &+ 1) == 0x88 && at(index &+ 2) == 0x92 ? 3 : 0
  }

  /// The length of the hyphen, dash or minus that ends before `end`, or 0.
  @inline(__always)
  func dashLength(before end: Int) -> Int {
    let byte = at(end &- 1)
    if byte < 0x80 { return byte == 0x2D ? 1 : 0 }
    return end >= 3 && dashLength(at: end &- 3) == 3 ? 3 : 0
  }
}
