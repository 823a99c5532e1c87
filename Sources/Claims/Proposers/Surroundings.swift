import Figures

/// A figure at its place in a sentence.
struct FigureSite {
  /// The index of the figure.
  let figure: Int
  /// The index of the sentence.
  let sentence: Int
  /// The index of its item in the sentence's skeleton.
  let item: Int
}

extension ProposalContext {
  /// The figures at their places, in order.
  func sites() -> [FigureSite] {
    var sites: [FigureSite] = []
    sites.reserveCapacity(figures.count)
    for sentence in skeletons.indices where skeletons[sentence].figureCount > 0 {
      for (item, value) in skeletons[sentence].items.enumerated() where value.kind == .figure {
        sites.append(FigureSite(figure: Int(value.link), sentence: sentence, item: item))
      }
    }
    return sites
  }

  /// The stem of a word that carries meaning; `nil` for prepositions, articles and the like.
  func stem(_ item: Item) -> UInt64? {
    guard item.kind == .word, item.end - item.start > 2,
      item.cue.isDisjoint(with: [.transparent, .preposition, .joins, .possessive]),
      !emptyWords.contains(item.hash)
    else { return nil }
    return WordStem.hash(of: bytes(of: item))
  }

  /// The stems of the words of a sentence, without repeats, in no order that matters.
  func stems(ofSentence sentence: Int) -> WordSet {
    if let known = knownStems[sentence] { return known }
    let stems = WordSet(skeletons[sentence].items.lazy.compactMap { self.stem($0) })
    knownStems[sentence] = stems
    return stems
  }

  /// The words just behind a figure that say what it counts, and before it what it is one of:
  /// "200 narrow-body jets", "a fine of $48 million".
  func nouns(at site: FigureSite) -> WordSet {
    let items = skeletons[site.sentence].items
    var found: WordSet = []
    var at = site.item + 1
    while at < items.count, at <= site.item + 4, items[at].kind == .word || items[at].kind == .dash
    {
      let isLink = items[at].hash == WordHash.ofWord || items[at].hash == WordHash.inWord
      if items[at].kind == .word, !items[at].cue.isDisjoint(with: nounEnds), !isLink { break }
      if let stem = stem(items[at]) { found.insert(stem) }
      at += 1
    }
    at = site.item - 1
    if at > 0, items[at].hash == WordHash.ofWord, let stem = stem(items[at - 1]) {
      found.insert(stem)
    }
    return found
  }

  /// The word before a figure, past adjectives such as "entire": its determiner.
  func determiner(at site: FigureSite) -> (word: UInt64, isWhole: Bool)? {
    let items = skeletons[site.sentence].items
    var at = site.item - 1
    var isWhole = false
    while at >= 0, items[at].kind == .word, wholeWords.contains(items[at].hash) {
      isWhole = true
      at -= 1
    }
    guard at >= 0, items[at].kind == .word else { return nil }
    return (items[at].hash, isWhole)
  }
}

/// Where the nouns behind a figure end.
private let nounEnds: Cue = [
  .preposition, .joins, .rise, .fall, .was, .compare, .breaks, .says, .expect,
]

/// Adjectives that say that a whole is meant that was named before.
private let wholeWords = WordHash.all("entire full whole same total combined said original")

/// Words without meaning of their own that are in no class.
private let emptyWords = WordHash.all(
  """
  the and for but not you all any can may per one two who how why will with from that this than \
  then they them been have would about into over under after before when where which while also \
  more most some such only other new year years month months week weeks day days percent pct cent \
  million billion trillion mln bln said says
  """)

/// A word without its ending, so that "fined" and "fines" are one.
enum WordStem {
  /// The hash of the stem of `word`: endings of number and tense are cut, case is folded.
  static func hash(of word: ArraySlice<UInt8>) -> UInt64 {
    var tail = WordTail(word)
    if tail.ends(Ending.possessive) { tail.cut(2) }
    if tail.ends(Ending.ally) {
      tail.cut(4)
    } else if tail.ends(Ending.ly) {
      tail.cut(2)
    }
    if tail.ends(Ending.ies) {
      tail.cut(3)
    } else if tail.ends(Ending.es) {
      tail.cut(2)
    } else if tail.ends(Ending.s), !tail.ends(Ending.ss) {
      tail.cut(1)
    }
    if tail.ends(Ending.ing) {
      tail.cut(3)
    } else if tail.ends(Ending.ed) {
      tail.cut(2)
    }
    let start = word.startIndex
    var end = tail.end
    while end - start > 3 {
      let last = word[end - 1] | 0x20
      guard last == 0x65 || last == 0x79 || last == 0x69 else { break }
      end -= 1
    }
    if end - start > 3, word[end - 1] | 0x20 == word[end - 2] | 0x20 { end -= 1 }
    return WordHash.of(word[start..<end])
  }
}

/// The end of a word that endings are cut from, its last four bytes in lower case.
private struct WordTail {
  private let word: ArraySlice<UInt8>
  private(set) var end: Int
  private var bytes: UInt32 = 0

  init(_ word: ArraySlice<UInt8>) {
    self.word = word
    end = word.endIndex
    read()
  }

  private mutating func read() {
    bytes = 0
    for place in stride(from: max(word.startIndex, end - 4), to: end, by: 1) {
      bytes = bytes << 8 | UInt32(word[place] | 0x20)
    }
  }

  mutating func cut(_ count: Int) {
    end -= count
    read()
  }

  /// Whether the word ends in the letters, with three bytes or more before them.
  @inline(__always)
  func ends(_ letters: UInt32) -> Bool {
    let count = 4 - letters.leadingZeroBitCount / 8
    return bytes & (.max >> UInt32(32 - 8 * count)) == letters && end - word.startIndex >= count + 3
  }
}

/// Endings by their letters, a byte each.
private enum Ending {
  static let possessive: UInt32 = 0x27_73
  static let ally: UInt32 = 0x61_6C_6C_79
  static let ly: UInt32 = 0x6C_79
  static let ies: UInt32 = 0x69_65_73
  static let es: UInt32 = 0x65_73
  static let s: UInt32 = 0x73
  static let ss: UInt32 = 0x73_73
  static let ing: UInt32 = 0x69_6E_67
  static let ed: UInt32 = 0x65_64
}

extension WordHash {
  static let ofWord = WordHash.of("of".utf8)
  static let inWord = WordHash.of("in".utf8)

  /// The hashes of the words of a list.
  static func all(_ words: String) -> WordSet {
    WordSet(words.utf8.split(separator: UInt8(ascii: " ")).map { WordHash.of($0) })
  }
}
