#if arch(x86_64)
  import _Builtin_intrinsics.intel
#endif

/// Stage one: the places where a figure may start.
///
/// These are the starts of runs of digits, the starts of words whose first four bytes begin a word of
/// the table, and the bytes that may lead a vulgar fraction. Text is read in blocks of 64 bytes; a block
/// becomes three masks with a bit for each byte, and the rest is arithmetic on masks.
///
/// A table has two parts: words that start a figure by themselves, "seven", and words that do so behind
/// an article, "a year". Half of all words that look like the latter stand behind a number or none.
struct CandidateScanner: Sendable {
  /// A byte for each hash of the first four bytes of a word: bit 0 where a trigger word has it, bit 1
  /// where a word does that needs an article.
  private let prefixes: [UInt8]

  private static let hashBits: UInt32 = 16

  /// What the bytes before a stretch of text say about its first byte.
  struct Carry {
    /// The byte before is a digit.
    var digit: UInt64 = 0
    /// The byte before is a letter.
    var letter: UInt64 = 0
  }

  /// Creates a scanner for `words`, and for those of `ledWords` that an article precedes.
  init(words: [[UInt8]], ledWords: [[UInt8]] = []) {
    var prefixes = [UInt8](repeating: 0, count: 1 << Int(CandidateScanner.hashBits))
    CandidateScanner.add(words, to: &prefixes, 1)
    CandidateScanner.add(ledWords, to: &prefixes, 2)
    self.prefixes = prefixes
  }

  private static func add(_ words: [[UInt8]], to prefixes: inout [UInt8], _ bit: UInt8) {
    func add(_ key: UInt32) { prefixes[Int(CandidateScanner.hash(key))] |= bit }
    for bytes in words where bytes.count >= 3 {
      var key: UInt32 = 0
      for (index, byte) in bytes.prefix(4).enumerated() {
        key |= UInt32(byte | 0x20) << UInt32(8 * index)
      }
      if bytes.count >= 4 {
        add(key)
        continue
      }
      // A word of three letters may end before any byte.
      for byte in 0...255 where !isLetter(UInt8(byte)) {
        add(key | UInt32(UInt8(byte) | 0x20) << 24)
      }
    }
  }

  private static func hash(_ key: UInt32) -> UInt32 { (key &* 0x9E37_79B1) >> (32 - hashBits) }

  /// Writes to `candidates` those of the bytes from `start` to `end`, as offsets from `start`.
  ///
  /// - Parameters:
  ///   - text: The text; bytes beyond `end` are looked at where a word crosses it.
  ///   - range: The stretch to scan.
  ///   - carry: What is known of the byte before; afterwards, of the last byte.
  ///   - candidates: Room for the result; it grows as needed and is never cut.
  /// - Returns: The number of candidates.
  func scan(
    _ text: Span<UInt8>, _ range: Range<Int>, carry: inout Carry, into candidates: inout [UInt32]
  ) -> Int {
    let room = range.count + 64
    if candidates.count < room {
      candidates.append(contentsOf: repeatElement(0, count: room - candidates.count))
    }
    var count = 0
    var index = range.lowerBound
    // Four bytes are read at a candidate, so that a block needs three bytes behind it.
    let last = min(range.upperBound, text.count - 3)
    // Sound: a block is read where 64 bytes and three more are left; `count` grows by at most one for
    // each byte, and there is room for all of them.
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe candidates.withUnsafeMutableBufferPointer { output in
        unsafe prefixes.withUnsafeBufferPointer { table in
          while index + 64 <= last, let base = bytes.baseAddress {
            let masks = unsafe BlockMasks(base + index)
            let starts = masks.starts(&carry)
            var words = starts.words
            var hits = starts.others
            var led: UInt64 = 0
            while words != 0 {
              let bit = words.trailingZeroBitCount
              words &= words &- 1
              let key =
                unsafe UnsafeRawPointer(base + index + bit)
                .loadUnaligned(as: UInt32.self).littleEndian | 0x2020_2020
              let found = unsafe UInt64(table[Int(CandidateScanner.hash(key))])
              hits |= (found & 1) &<< UInt64(bit)
              led |= (found &>> 1) &<< UInt64(bit)
            }
            led &= ~hits
            while led != 0 {
              let bit = led.trailingZeroBitCount
              if CandidateScanner.followsArticle(text, index + bit) { hits |= 1 &<< UInt64(bit) }
              led &= led &- 1
            }
            while hits != 0 {
              let bit = hits.trailingZeroBitCount
              hits &= hits &- 1
              unsafe output[count] = UInt32(truncatingIfNeeded: index - range.lowerBound + bit)
              count += 1
            }
            index += 64
          }
        }
      }
    }
    return finish(text, from: index, range, &carry, &candidates, count)
  }

  /// Scans what is left behind the last block, byte by byte.
  private func finish(
    _ text: Span<UInt8>, from start: Int, _ range: Range<Int>, _ carry: inout Carry,
    _ candidates: inout [UInt32], _ found: Int
  ) -> Int {
    var count = found
    for index in start..<max(start, range.upperBound) {
      let byte = text.at(index)
      let isDigitHere = isDigit(byte)
      let isLetterHere = isLetter(byte)
      let isStart =
        (isDigitHere && carry.digit == 0)
        || (isLetterHere && carry.letter == 0 && mayTrigger(text, index))
        || byte == 0xC2 || byte == 0xE2
      if isStart {
        candidates[count] = UInt32(truncatingIfNeeded: index - range.lowerBound)
        count += 1
      }
      carry.digit = isDigitHere ? 1 : 0
      carry.letter = isLetterHere ? 1 : 0
    }
    return count
  }

  /// Whether the four bytes at `index` begin a trigger word.
  private func mayTrigger(_ text: Span<UInt8>, _ index: Int) -> Bool {
    var key: UInt32 = 0
    for offset in 0..<4 { key |= UInt32(text.at(index + offset) | 0x20) << UInt32(8 * offset) }
    let found = prefixes[Int(CandidateScanner.hash(key))]
    return found & 1 != 0 || found != 0 && CandidateScanner.followsArticle(text, index)
  }

  /// Whether what stands before `index` may be "a", "an" or "another".
  private static func followsArticle(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard text.at(index &- 1) <= 0x20 || text.at(index &- 1) == 0xA0 else { return false }
    let last = text.at(text.gapStart(before: index) &- 1) | 0x20
    return last == 0x61 || last == 0x6E || last == 0x72
  }
}

/// The classes of the 64 bytes of a block, a bit for each byte.
struct BlockMasks {
  /// 0 through 9.
  var digits: UInt64
  /// A through Z in either case.
  var letters: UInt64
  /// C2 and E2, which lead vulgar fractions.
  var leads: UInt64

  /// Reads the 64 bytes at `base`.
  init(_ base: UnsafePointer<UInt8>) {
    digits = 0
    letters = 0
    leads = 0
    for part in 0..<4 {
      let bytes =
        unsafe UnsafeRawPointer(base + 16 * part).loadUnaligned(as: SIMD16<UInt8>.self)
      let shift = UInt64(16 * part)
      let folded = bytes | SIMD16<UInt8>(repeating: 0x20)
      digits |=
        BlockMasks.bits((bytes &- SIMD16<UInt8>(repeating: 0x30)) .< SIMD16<UInt8>(repeating: 10))
        << shift
      letters |=
        BlockMasks.bits((folded &- SIMD16<UInt8>(repeating: 0x61)) .< SIMD16<UInt8>(repeating: 26))
        << shift
      // With bit 5 set, C2 and E2 are both E2.
      leads |= BlockMasks.bits(folded .== SIMD16<UInt8>(repeating: 0xE2)) << shift
    }
  }

  /// The first bytes of runs of letters; and the first bytes of runs of digits, with the leads.
  func starts(_ carry: inout CandidateScanner.Carry) -> (words: UInt64, others: UInt64) {
    let digitStarts = digits & ~(digits << 1 | carry.digit)
    let letterStarts = letters & ~(letters << 1 | carry.letter)
    carry.digit = digits >> 63
    carry.letter = letters >> 63
    return (letterStarts, digitStarts | leads)
  }

  /// One bit for each lane that is set.
  private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    #if arch(x86_64)
      // Sound: a mask of 16 lanes of a byte and a vector of two 64-bit lanes are both 16 bytes.
      let vector = unsafe unsafeBitCast(mask, to: SIMD2<Int64>.self)
      return UInt64(UInt16(truncatingIfNeeded: _mm_movemask_epi8(vector)))
    #else
      let ones = SIMD16<UInt8>(repeating: 0).replacing(with: 1, where: mask)
      let halves = unsafe unsafeBitCast(ones, to: SIMD2<UInt64>.self)
      // Each byte holds 0 or 1: the multiplication gathers eight of them in the top byte.
      let gather: UInt64 = 0x0102_0408_1020_4080
      return (halves[0].littleEndian &* gather) >> 56 | ((halves[1].littleEndian &* gather) >> 56)
        << 8
    #endif
  }
}
