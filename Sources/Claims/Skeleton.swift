import Documents
import Figures

/// What an item of a skeleton is.
enum ItemKind: UInt8, Sendable {
  case word, figure, comma, semicolon, colon, dash, open, close, quote, other
}

/// A word, a figure or a mark of a sentence.
struct Item: Sendable {
  var kind: ItemKind
  /// One more than a word's number among those that patterns name; 0 without.
  var word: UInt16 = 0
  /// The classes of a word.
  var cue: Cue
  /// The hash of a word in lower case.
  var hash: UInt64
  var start: Int32
  var end: Int32
  /// The document's figure; for an opening parenthesis the item that closes it; for a comma or an
  /// "or" the last item of the apposition that it starts, ", or 43 cents a share,"; -1 without.
  var link: Int32
  /// The unit of time that a figure is an amount of, by the words right behind it: "a year".
  var period: FigureUnit = .none
  /// Whether a letter, a hyphen or a parenthesis makes a figure part of a name: Take-Two, 401(k), 5G.
  var isGlued = false
  /// For a figure, the hash of what it is counted by: "share" in "43 cents a share"; 0 without.
  var per: UInt64 = 0
}

/// A sentence reduced to the words, figures and marks that patterns match.
struct Skeleton: Sendable {
  var items: [Item] = []
  /// The classes that occur.
  var cues: Cue = []
  /// One bit for each word, by its hash: a word whose bit is missing does not occur.
  var bloom: UInt64 = 0
  var figureCount = 0
  /// The block that the sentence stands in.
  var block = 0
}

/// Bit of a word in a skeleton's bloom.
func bloomBit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 58) }

extension Skeleton {
  /// Reads the words and marks of `sentence` around its figures, which are `figures[indices]`.
  ///
  /// - Complexity: O(*n*) in the bytes of the sentence.
  init(
    text: [UInt8], sentence: Range<Int>, figures: [Figure], indices: Range<Int>, block: Int,
    lexicon: borrowing CueLexicon
  ) {
    self.block = block
    items.reserveCapacity(sentence.count / 5)
    var cursor = sentence.lowerBound
    for index in indices {
      let figure = figures[index]
      let start = min(max(figure.hedgedStart, cursor), figure.start)
      readWords(text, cursor..<max(cursor, start), lexicon)
      items.append(
        Item(
          kind: .figure, cue: [], hash: 0, start: Int32(truncatingIfNeeded: figure.start),
          end: Int32(truncatingIfNeeded: figure.end), link: Int32(truncatingIfNeeded: index)))
      figureCount += 1
      cursor = max(cursor, figure.end)
      if figure.hedge != nil, Int(figure.hedgeEnd) > cursor { cursor = Int(figure.hedgeEnd) }
    }
    readWords(text, cursor..<max(cursor, sentence.upperBound), lexicon)
    linkParentheses()
    markRates(figures)
    markGlued(text)
    linkAppositions()
  }

  private mutating func readWords(
    _ text: [UInt8], _ range: Range<Int>, _ lexicon: borrowing CueLexicon
  ) {
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      let byte = text[cursor]
      if byte == UInt8(ascii: " ") {
        cursor += 1
        continue
      }
      if Skeleton.isWordByte(byte) {
        let start = cursor
        var hash = WordHash()
        while cursor < range.upperBound {
          let byte = text[cursor]
          // Most bytes are letters.
          guard (byte | 0x20) &- UInt8(ascii: "a") >= 26 else {
            hash.add(folded: byte | 0x20)
            cursor += 1
            continue
          }
          guard Skeleton.continuesWord(text, cursor, range.upperBound) else { break }
          hash.add(folded: byte)
          cursor += 1
        }
        appendWord(lexicon.entry(hash.value), hash.value, start, cursor)
        continue
      }
      let (kind, length) = Skeleton.mark(text, cursor, range.upperBound)
      if let kind {
        items.append(
          Item(
            kind: kind, cue: [], hash: 0, start: Int32(truncatingIfNeeded: cursor),
            end: Int32(truncatingIfNeeded: cursor + length), link: -1))
      }
      cursor += length
    }
  }

  private mutating func appendWord(
    _ entry: CueLexicon.Entry, _ hash: UInt64, _ start: Int, _ end: Int
  ) {
    cues.formUnion(entry.cue)
    bloom |= bloomBit(hash)
    items.append(
      Item(
        kind: .word, word: entry.word, cue: entry.cue, hash: hash,
        start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end), link: -1))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      || (byte >= 0xC3 && byte != 0xE2) || byte == UInt8(ascii: "&")
  }

  /// Whether the byte belongs to the word: letters, digits, and a hyphen or apostrophe between letters.
  private static func continuesWord(_ text: [UInt8], _ at: Int, _ end: Int) -> Bool {
    let byte = text[at]
    if byte == 0xE2 { return at + 2 < end && text[at + 1] == 0x80 && text[at + 2] == 0x99 }
    if isWordByte(byte) || byte >= 0x80 { return true }
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".")
    else { return false }
    return at + 1 < end && (text[at + 1] | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// The mark at `at`, if it is one that counts, and its length in bytes.
  private static func mark(_ text: [UInt8], _ at: Int, _ end: Int) -> (ItemKind?, Int) {
    switch text[at] {
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: ":"): return (.colon, 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): return (.open, 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return (.close, 1)
    case UInt8(ascii: "\""): return (.quote, 1)
    case UInt8(ascii: "-"): return (.dash, 1)
    case UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: "+"):
      return (.other, 1)
    case 0xE2 where at + 2 < end && text[at + 1] == 0x80:
      switch text[at + 2] {
      case 0x92...0x95: return (.dash, 3)
      case 0x98...0x9F: return (.quote, 3)
      default: return (nil, 3)
      }
    default: return (nil, 1)
    }
  }

  private mutating func linkParentheses() {
    var open: [Int] = []
    for index in items.indices {
      switch items[index].kind {
      case .open: open.append(index)
      case .close:
        if let start = open.popLast() { items[start].link = Int32(truncatingIfNeeded: index) }
      default: break
      }
    }
  }
}

extension Skeleton {
  private static let or = WordHash.of("or".utf8)
  private static let articles = ["a", "an", "per", "each", "every"].map {
    WordHash.of($0.utf8)
  }
  private static let apiece = ["apiece", "each"].map { WordHash.of($0.utf8) }

  /// Reads what each figure is counted by, then marks appositions: "or" and the figure behind it.
  private mutating func linkAppositions() {
    for index in items.indices where items[index].kind == .figure { readPer(index) }
    for index in items.indices where items[index].hash == Skeleton.or && items[index].kind == .word
    {
      guard let figure = figureBehind(index) else { continue }
      var last = endOfPer(figure)
      if last + 1 < items.count, items[last + 1].kind == .comma { last += 1 }
      items[index].link = Int32(truncatingIfNeeded: last)
      if index > 0, items[index - 1].kind == .comma {
        items[index - 1].link = Int32(truncatingIfNeeded: last)
      }
    }
  }

  /// The figure right behind the word at `index`, past words that do not count.
  private func figureBehind(_ index: Int) -> Int? {
    var at = index + 1
    while at < items.count, at <= index + 3 {
      if items[at].kind == .figure { return at }
      guard items[at].kind == .word, items[at].cue.contains(.transparent) else { return nil }
      at += 1
    }
    return nil
  }

  /// "a share", "per diluted share", "each" behind a figure.
  private mutating func readPer(_ figure: Int) {
    let next = figure + 1
    guard next < items.count, items[next].kind == .word else { return }
    if Skeleton.apiece.contains(items[next].hash) {
      items[figure].per = items[next].hash
    } else if Skeleton.articles.contains(items[next].hash) {
      let last = endOfPer(figure)
      if last > next { items[figure].per = items[last].hash }
    }
  }

  /// The last item of "a share", "per diluted share" behind the figure; the figure itself without.
  private func endOfPer(_ figure: Int) -> Int {
    let next = figure + 1
    guard next + 1 < items.count, items[next].kind == .word,
      Skeleton.articles.contains(items[next].hash), items[next + 1].kind == .word
    else { return figure }
    // "from $11.26 a year ago": a time, not what it is counted by.
    if next + 2 < items.count, items[next + 2].cue.contains(.earlier) { return figure }
    // "per diluted share": the noun is the last of up to two words before a mark or preposition.
    if next + 2 < items.count, items[next + 2].kind == .word,
      items[next + 2].cue.contains(.share)
    {
      return next + 2
    }
    // "$45 million a credit line": a noun of its own behind the amount, no measure.
    if next + 2 < items.count, items[next + 2].kind == .word, items[next + 2].cue.isEmpty,
      items[next].hash != Skeleton.articles[2]
    {
      return figure
    }
    return next + 1
  }
}

extension Skeleton {
  /// Whether a word near the figure says that it is a forecast, a target or an estimate.
  ///
  /// Near is within three words of the same phrase, before it or behind.
  func isExpected(figure: Int) -> Bool {
    guard let at = item(ofFigure: figure) else { return false }
    return hasExpectation(from: at, by: 1) || hasExpectation(from: at, by: -1)
  }

  private func hasExpectation(from start: Int, by step: Int) -> Bool {
    var at = start + step
    var passed = 0
    while items.indices.contains(at), passed < 3 {
      guard items[at].kind == .word else { return false }
      if items[at].cue.contains(.expect) { return true }
      passed += 1
      at += step
    }
    return false
  }
}
