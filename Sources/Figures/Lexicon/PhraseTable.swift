/// A set of phrases of one to eight tokens, each with a payload, looked up token by token in either direction.
///
/// A token is a run of letters, or a single sign such as `$` or `.`. ASCII case is folded. Phrases
/// are stored as a tree whose edges live in one open-addressed table, so that a look-up costs one
/// probe per token, and a word that begins no phrase costs one probe in all.
struct PhraseTable: Sendable {
  private struct Node {
    var hash: UInt64
    var parent: UInt32
    var wordStart: UInt32
    var wordLength: UInt16
    /// At most eight ASCII letters: the hash and the length are those of no other word.
    var isPlain: Bool
    /// No phrase goes on behind it.
    var isLast = true
    var payload: Int32
  }

  /// Longest phrase, in tokens.
  static let maximumTokens = 8

  private var nodes: [Node]
  private var slots: [UInt32]
  private var text: [UInt8] = []
  private let isReversed: Bool
  private let isContiguous: Bool

  /// Creates an empty table; a reversed one is for looking backward, in a contiguous one no gap parts tokens.
  init(isReversed: Bool = false, isContiguous: Bool = false) {
    self.isReversed = isReversed
    self.isContiguous = isContiguous
    nodes = [
      Node(hash: 0, parent: 0, wordStart: 0, wordLength: 0, isPlain: false, payload: -1)
    ]
    slots = [UInt32](repeating: 0, count: 256)
  }

  /// A match: where it starts and ends, and its payload.
  struct Match {
    var start: Int
    var end: Int
    var payload: Int
  }

  /// Adds `spelling` with `payload`, which must not be negative; the first payload of a spelling stays.
  mutating func insert(_ spelling: [UInt8], payload: Int) {
    var tokens: [(start: Int, end: Int)] = []
    let bytes = spelling.span
    var index = 0
    while index < bytes.count {
      let gap = Token.separatorEnd(bytes, from: index)
      if gap > index {
        index = gap
        continue
      }
      guard let token = Token(bytes, at: index) else { return }
      tokens.append((token.start, token.end))
      index = token.end
    }
    var node = 0
    for token in isReversed ? tokens.reversed() : tokens {
      node = child(of: node, bytes, token.start, token.end)
    }
    if nodes[node].payload < 0 { nodes[node].payload = Int32(truncatingIfNeeded: payload) }
  }

  private mutating func child(of parent: Int, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int
  {
    let hash = Token.hash(bytes, start, end)
    let found = step(from: parent, bytes, start, end, hash)
    if found > 0 { return found }
    let node = Node(
      hash: hash, parent: UInt32(parent), wordStart: UInt32(text.count),
      wordLength: UInt16(end - start),
      isPlain: end - start <= 8 && (start..<end).allSatisfy { isLetter(bytes[$0]) }, payload: -1)
    for index in start..<end { text.append(folded(bytes[index])) }
    nodes[parent].isLast = false
    nodes.append(node)
    if nodes.count * 2 > slots.count { grow() } else { place(nodes.count - 1) }
    return nodes.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for node in 1..<nodes.count { place(node) }
  }

  private mutating func place(_ node: Int) {
    var slot = slotIndex(parent: Int(nodes[node].parent), hash: nodes[node].hash)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(node)
  }

  private func slotIndex(parent: Int, hash: UInt64) -> Int {
    let mixed =
      (hash ^ UInt64(truncatingIfNeeded: parent) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 40) & (slots.count - 1)
  }

  /// Returns the node that the token leads to from `parent`, or 0.
  func step(from parent: Int, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ hash: UInt64) -> Int
  {
    var slot = slotIndex(parent: parent, hash: hash)
    while slots[slot] != 0 {
      let index = Int(slots[slot])
      let node = nodes[index]
      if node.hash == hash, Int(node.parent) == parent, Int(node.wordLength) == end &- start,
        node.isPlain || isSame(node, bytes, start)
      {
        return index
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  private func isSame(_ node: Node, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var offset = 0
    while offset < Int(node.wordLength) {
      if folded(bytes.at(start &+ offset)) != text[Int(node.wordStart) &+ offset] { return false }
      offset &+= 1
    }
    return true
  }

  /// The payload of a node, or -1.
  func payload(of node: Int) -> Int { Int(nodes[node].payload) }

  /// Returns the longest phrase that starts at `index`.
  func match(_ bytes: Span<UInt8>, at index: Int) -> Match? {
    var node = 0
    var best: Match?
    var cursor = index
    for _ in 0..<PhraseTable.maximumTokens {
      guard let token = Token(bytes, at: cursor) else { break }
      node = step(from: node, bytes, token.start, token.end, token.hash)
      if node == 0 { break }
      if nodes[node].payload >= 0 {
        best = Match(start: index, end: token.end, payload: Int(nodes[node].payload))
      }
      if nodes[node].isLast { break }
      cursor = isContiguous ? token.end : Token.separatorEnd(bytes, from: token.end)
    }
    return best
  }

  /// Returns the longest phrase that ends before `end` and does not start before `floor`.
  func match(_ bytes: Span<UInt8>, before end: Int, floor: Int) -> Match? {
    var node = 0
    var best: Match?
    var cursor = end
    for _ in 0..<PhraseTable.maximumTokens {
      guard let token = Token(bytes, before: cursor), token.start >= floor else { break }
      node = step(from: node, bytes, token.start, token.end, token.hash)
      if node == 0 { break }
      if nodes[node].payload >= 0 {
        best = Match(start: token.start, end: end, payload: Int(nodes[node].payload))
      }
      if nodes[node].isLast { break }
      cursor = isContiguous ? token.start : Token.separatorStart(bytes, before: token.start)
    }
    return best
  }
}

/// A run of letters, or one sign: what phrases are made of.
struct Token {
  var start: Int
  var end: Int
  var hash: UInt64
  /// What tables may know of it; all of them until it has been looked up.
  var roles = Roles.unknown

  /// The longest token; a longer run of letters is none.
  static let maximumLength = 32

  private init(start: Int, end: Int, hash: UInt64) {
    self.start = start
    self.end = end
    self.hash = hash
  }

  /// Reads the token at `index`: `nil` at a blank, a digit, the end, or for an overlong word.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, at index: Int) {
    if let word = bytes.word(at: index) {
      let letters = word.letters
      if letters > 0, letters < 8, word.byte(letters) < 0x80 {
        self.init(
          start: index, end: index &+ letters, hash: Token.hash(word.first(letters), letters))
        return
      }
    }
    let byte = bytes.at(index)
    if byte < 0x80, !isLetter(byte) {
      guard byte > 0x20, !isDigit(byte) else { return nil }
      self.init(start: index, end: index &+ 1, hash: Token.hash(UInt64(byte), 1))
      return
    }
    guard let token = Token.read(bytes, at: index) else { return nil }
    self = token
  }

  private static func read(_ bytes: Span<UInt8>, at index: Int) -> Token? {
    if let first = bytes.word(at: index), first.letters == 8,
      let second = bytes.word(at: index &+ 8)
    {
      let letters = second.letters
      if letters < 8, second.byte(letters) < 0x80 {
        var hash = mixed(0x9E37_79B9_7F4A_7C15, first.bits)
        if letters > 0 { hash = mixed(hash, second.first(letters)) }
        let length = 8 &+ letters
        return Token(
          start: index, end: index &+ length, hash: hash ^ UInt64(truncatingIfNeeded: length))
      }
    }
    let byte = bytes.at(index)
    guard byte > 0x20, !isDigit(byte) else { return nil }
    let end: Int
    if bytes.isWord(at: index) {
      end = bytes.wordEnd(from: index, limit: Token.maximumLength)
      if bytes.isWord(at: end) { return nil }
    } else {
      end = index &+ bytes.pointLength(at: index)
    }
    return Token(start: index, end: end, hash: Token.hash(bytes, index, end))
  }

  /// Reads the token that ends before `index`.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, before index: Int) {
    if let word = bytes.word(before: index) {
      let letters = word.lastLetters
      if letters > 0, letters < 8, word.byte(7 &- letters) < 0x80 {
        self.init(
          start: index &- letters, end: index, hash: Token.hash(word.last(letters), letters))
        return
      }
    }
    let byte = bytes.at(index &- 1)
    if byte < 0x80, !isLetter(byte) {
      guard byte > 0x20, !isDigit(byte) else { return nil }
      self.init(start: index &- 1, end: index, hash: Token.hash(UInt64(byte), 1))
      return
    }
    guard let token = Token.read(bytes, before: index) else { return nil }
    self = token
  }

  private static func read(_ bytes: Span<UInt8>, before index: Int) -> Token? {
    let byte = bytes.at(index &- 1)
    guard byte > 0x20, !isDigit(byte) else { return nil }
    let start: Int
    if bytes.isWord(before: index) {
      start = bytes.wordStart(before: index, limit: Token.maximumLength)
      if bytes.isWord(before: start) { return nil }
    } else {
      start = bytes.pointStart(before: index)
    }
    return Token(start: start, end: index, hash: Token.hash(bytes, start, index))
  }

  private static let folding: UInt64 = 0x2020_2020_2020_2020

  /// The hash of a token of at most eight bytes, which are given as a number: no two of one length share it.
  private static func hash(_ chunk: UInt64, _ length: Int) -> UInt64 {
    mixed(0x9E37_79B9_7F4A_7C15, chunk) ^ UInt64(truncatingIfNeeded: length)
  }

  private static func mixed(_ hash: UInt64, _ chunk: UInt64) -> UInt64 {
    let product = (hash ^ (chunk | folding)) &* 0xD6E8_FEB8_6659_FD93
    return product ^ product >> 32
  }

  /// A hash of the token's bytes, case folded: eight bytes at a time.
  static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    var index = start
    while index < end {
      hash = mixed(hash, bytes.chunk(at: index, min(8, end &- index)))
      index &+= 8
    }
    return hash ^ UInt64(truncatingIfNeeded: end &- start)
  }

  /// The end of what may part two tokens of a phrase: nothing, a gap, or a hyphen.
  static func separatorEnd(_ bytes: Span<UInt8>, from index: Int) -> Int {
    let hyphen = bytes.hyphenLength(at: index)
    return hyphen > 0 ? index &+ hyphen : bytes.gapEnd(from: index)
  }

  /// The start of what may part two tokens of a phrase.
  static func separatorStart(_ bytes: Span<UInt8>, before end: Int) -> Int {
    let dash = bytes.dashLength(before: end)
    return dash > 0 && bytes.hyphenLength(at: end &- dash) > 0
      ? end &- dash : bytes.gapStart(before: end)
  }
}

extension PhraseTable {
  /// The payload of a phrase of one token, or `nil`.
  func payload(_ text: Span<UInt8>, _ token: Token) -> Int? {
    let node = step(from: 0, text, token.start, token.end, token.hash)
    guard node > 0 else { return nil }
    let payload = payload(of: node)
    return payload >= 0 ? payload : nil
  }
}
