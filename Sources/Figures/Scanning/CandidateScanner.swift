/// Stage one: the places where a figure may start.
///
/// These are the starts of runs of digits, the starts of words that a table says may begin a number or a
/// date, and vulgar fractions.
struct CandidateScanner: Sendable {
  /// One bit for each hash of the first four letters of a trigger word.
  private let prefixes: [UInt64]

  private static let bits = 17

  init(words: [[UInt8]]) {
    var prefixes = [UInt64](repeating: 0, count: 1 << (CandidateScanner.bits - 6))
    func add(_ key: UInt32) {
      let hash = CandidateScanner.hash(key)
      prefixes[Int(hash >> 6)] |= 1 << (UInt64(hash) & 63)
    }
    for bytes in words {
      guard bytes.count >= 2 else { continue }
      var key: UInt32 = 0
      for (index, byte) in bytes.prefix(4).enumerated() { key |= UInt32(byte | 0x20) << UInt32(8 * index) }
      if bytes.count >= 4 {
        add(key)
        continue
      }
      // Shorter words end before any byte; its case bit is set by folding.
      for byte in 0...255 where !isLetter(UInt8(byte)) {
        if bytes.count == 3 {
          add(key | UInt32(UInt8(byte) | 0x20) << 24)
        }
      }
    }
    self.prefixes = prefixes
  }

  private static func hash(_ key: UInt32) -> UInt32 { (key &* 0x9E37_79B1) >> UInt32(32 - bits) }

  /// Appends the candidates of `text` in order.
  func scan(_ text: Span<UInt8>, into candidates: inout [Int32]) {
    scan(text, upTo: text.count, into: &candidates)
  }

  /// Appends the candidates of the first `end` bytes.
  func scan(_ text: Span<UInt8>, upTo end: Int, into candidates: inout [Int32]) {
    candidates.removeAll(keepingCapacity: true)
    var before: UInt8 = 0x20
    for index in 0..<end {
      let byte = text.at(index)
      if isDigit(byte) {
        if !isDigit(before) { candidates.append(Int32(truncatingIfNeeded: index)) }
      } else if isLetter(byte) {
        if !isLetter(before), mayTrigger(text, index) { candidates.append(Int32(truncatingIfNeeded: index)) }
      } else if byte == 0xC2 {
        if text.at(index &+ 1) &- 0xBC < 3 { candidates.append(Int32(truncatingIfNeeded: index)) }
      } else if byte == 0xE2 {
        if text.at(index &+ 1) == 0x85, text.at(index &+ 2) &- 0x90 < 15 {
          candidates.append(Int32(truncatingIfNeeded: index))
        }
      }
      before = byte
    }
  }

  private func mayTrigger(_ text: Span<UInt8>, _ index: Int) -> Bool {
    var key = UInt32(text.at(index) | 0x20)
    key |= UInt32(text.at(index &+ 1) | 0x20) << 8
    key |= UInt32(text.at(index &+ 2) | 0x20) << 16
    key |= UInt32(text.at(index &+ 3) | 0x20) << 24
    let hash = CandidateScanner.hash(key)
    return prefixes[Int(hash >> 6)] >> (UInt64(hash) & 63) & 1 != 0
  }
}
