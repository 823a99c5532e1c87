/// The 64-bit FNV-1a hash of a word in lower case.
///
/// ASCII letters are folded; other bytes count as they are.
struct WordHash: Equatable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) {
    let folded = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    value = (value ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
  }

  /// Adds a byte that is no upper-case letter.
  @inline(__always)
  mutating func add(folded byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    return hash.value
  }
}

/// Words with the classes that they belong to, looked up by hash.
///
/// Open addressing over a power of two; a look-up costs one or two probes.
struct CueLexicon: Sendable {
  /// What is known of a word.
  struct Entry: Sendable {
    fileprivate var key: UInt64 = 0
    /// Its classes.
    var cue: Cue = []
    /// One more than its number among the words that patterns name; 0 without.
    var word: UInt16 = 0
  }

  private var entries: [Entry]
  private let mask: Int

  /// The lexicon of `cueWordLines`, built once.
  static let shared = CueLexicon(lines: cueWordLines)

  init(lines: StaticString) {
    let size = 8_192
    mask = size - 1
    entries = Array(repeating: Entry(), count: size)
    for line in "\(lines)".utf8.split(separator: UInt8(ascii: "\n")) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self)
      let cue = CueLexicon.cue(named: name) ?? []
      for word in line[line.index(after: colon)...].split(separator: UInt8(ascii: " ")) {
        entries[slot(adding: WordHash.of(word))].cue.formUnion(cue)
      }
    }
  }

  /// The class with the name that patterns use.
  static func cue(named name: String) -> Cue? {
    cueNames.first { "\($0.name)" == name }?.cue
  }

  /// Gives a word a number, which is more than 0.
  mutating func number(_ key: UInt64, as number: UInt16) {
    entries[slot(adding: key)].word = number
  }

  private mutating func slot(adding key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & mask
    while entries[slot].key != 0, entries[slot].key != key { slot = (slot + 1) & mask }
    entries[slot].key = key
    return slot
  }

  /// What is known of the word with a hash.
  @inline(__always)
  func entry(_ key: UInt64) -> Entry {
    var slot = Int(truncatingIfNeeded: key) & mask
    while entries[slot].key != 0 {
      if entries[slot].key == key { return entries[slot] }
      slot = (slot + 1) & mask
    }
    return Entry()
  }

  subscript(key: UInt64) -> Cue { entry(key).cue }
}

extension WordHash {
  /// The hash of a word without the endings of plural and possessive.
  static func stem(of word: ArraySlice<UInt8>) -> UInt64 {
    let start = word.startIndex
    var end = word.endIndex - possessiveCount(word)
    let last = end > start ? word[end - 1] : 0
    guard last == UInt8(ascii: "s"), end - start > 3 else { return of(word[start..<end]) }
    if end - start > 4, word[end - 2] == UInt8(ascii: "e"), word[end - 3] == UInt8(ascii: "i") {
      var hash = WordHash()
      for byte in word[start..<(end - 3)] { hash.add(byte) }
      hash.add(UInt8(ascii: "y"))
      return hash.value
    }
    if word[end - 2] != UInt8(ascii: "s") { end -= 1 }
    return of(word[start..<end])
  }

  /// How many bytes "'s" or an apostrophe takes at the end of a word.
  private static func possessiveCount(_ word: ArraySlice<UInt8>) -> Int {
    let end = word.endIndex
    func isMark(before end: Int) -> Int {
      guard end > word.startIndex else { return 0 }
      if word[end - 1] == UInt8(ascii: "'") { return 1 }
      let isCurly =
        word[end - 1] == 0x99 && end - word.startIndex >= 3 && word[end - 2] == 0x80
        && word[end - 3] == 0xE2
      return isCurly ? 3 : 0
    }
    let plain = isMark(before: end)
    if plain > 0 { return plain }
    guard let last = word.last, last == UInt8(ascii: "s") else { return 0 }
    let mark = isMark(before: end - 1)
    return mark > 0 ? mark + 1 : 0
  }
}
