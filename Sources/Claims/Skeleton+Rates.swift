import Figures
import Quantities

/// Words that make an amount one for each of something, or for each stretch of time.
private enum RateWords {
  static let each = ["each", "apiece", "a-piece", "piece"].map { WordHash.of($0.utf8) }
  static let per = ["per", "every"].map { WordHash.of($0.utf8) }
  static let articles = ["a", "an"].map { WordHash.of($0.utf8) }
  static let past = ["ago", "earlier", "later", "before", "after", "old"]
    .map { WordHash.of($0.utf8) }
  static let to = WordHash.of("to".utf8)
  static let or = WordHash.of("or".utf8)
  static let cent = WordHash.of("cent".utf8)
}

/// Units of time by the words for them, as nouns behind "a" or "per" and as adverbs or adjectives.
private struct PeriodWords {
  let units: WordMap<FigureUnit>
  let adverbs: WordMap<FigureUnit>

  static let shared = PeriodWords()

  init() {
    let nouns: [(String, FigureUnit)] = [
      ("day", .day), ("week", .week), ("month", .month), ("quarter", .quarter), ("year", .year),
      ("annum", .year), ("hour", .hour), ("minute", .minute), ("decade", .decade),
      ("season", .year), ("night", .day), ("fortnight", .week),
    ]
    let adverbs: [(String, FigureUnit)] = [
      ("daily", .day), ("weekly", .week), ("monthly", .month), ("quarterly", .quarter),
      ("annually", .year), ("annual", .year), ("yearly", .year), ("hourly", .hour),
      ("full-year", .year), ("p.a", .year), ("pa", .year),
    ]
    var map = WordMap<FigureUnit>()
    for (word, unit) in nouns { map[WordHash.of(word.utf8)] = unit }
    units = map
    map = WordMap()
    for (word, unit) in adverbs { map[WordHash.of(word.utf8)] = unit }
    self.adverbs = map
  }
}

extension Skeleton {
  /// Marks the figures that are amounts for each of something (`each`) or of a time (`rate`).
  mutating func markRates(_ figures: [Figure]) {
    for index in items.indices where items[index].kind == .figure {
      if let behind = articlePeriod(index + 1, figures) {
        items[index].cue.insert(.rate)
        items[index].period = behind
      } else if let behind = periodBehind(index) {
        items[index].period = behind
        items[index].cue.insert(.rate)
      } else if isForEach(index) {
        items[index].cue.insert(.each)
      }
    }
  }

  /// Marks the figures that are part of a name.
  mutating func markGlued(_ text: [UInt8]) {
    for index in items.indices where items[index].kind == .figure {
      let end = Int(items[index].end)
      let start = Int(items[index].start)
      let isGluedBehind =
        end < text.count && (text[end] == UInt8(ascii: "(") || Skeleton.isLetter(text[end]))
      let isGluedBefore =
        start > 1 && (text[start - 1] == UInt8(ascii: "-") || text[start - 1] == UInt8(ascii: "."))
        && Skeleton.isLetter(text[start - 2])
      items[index].isGlued = isGluedBehind || isGluedBefore
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  /// The unit of "a year" right behind a figure, which is a figure of its own.
  private func articlePeriod(_ index: Int, _ figures: [Figure]) -> FigureUnit? {
    guard items.indices.contains(index), items[index].kind == .figure else { return nil }
    let figure = figures[Int(items[index].link)]
    guard figure.kind == .duration, figure.traits.contains(.article), figure.low == .one else {
      return nil
    }
    if let behind = word(index + 1), RateWords.past.contains(behind.hash) { return nil }
    return figure.unit
  }

  private func word(_ index: Int) -> Item? {
    items.indices.contains(index) && items[index].kind == .word ? items[index] : nil
  }

  private func isForEach(_ index: Int) -> Bool {
    guard let next = word(index + 1) else {
      // $5/share
      return index + 2 < items.count && items[index + 1].kind == .other
        && items[index + 1].end - items[index + 1].start == 1 && word(index + 2) != nil
        && items[index + 1].start == items[index].end
        && items[index + 2].start == items[index + 1].end
    }
    if RateWords.each.contains(next.hash) { return true }
    guard let noun = word(index + 2) else { return false }
    if RateWords.per.contains(next.hash) { return noun.hash != RateWords.cent }
    guard RateWords.articles.contains(next.hash) else { return false }
    return !(word(index + 3).map { RateWords.past.contains($0.hash) } ?? false)
  }

  /// The unit of time that the figure is an amount of, by the words right behind it: "a year".
  private func periodBehind(_ index: Int) -> FigureUnit? {
    guard let next = word(index + 1) else { return nil }
    if let unit = PeriodWords.shared.adverbs[next.hash] { return unit }
    let opens =
      RateWords.articles.contains(next.hash) || RateWords.per.contains(next.hash)
      || RateWords.each.contains(next.hash)
    guard opens, let noun = word(index + 2), let unit = PeriodWords.shared.units[noun.hash]
    else { return nil }
    if let behind = word(index + 3), RateWords.past.contains(behind.hash) { return nil }
    return unit
  }

  /// The unit of time that the figure at an item is an amount of, or `nil` where no word says so.
  ///
  /// Right behind it, "a year"; or before it in its phrase, "the quarterly dividend at".
  func period(ofItem index: Int) -> FigureUnit? {
    if items[index].period != .none { return items[index].period }
    var at = index - 1
    var passed = 0
    while passed < 5, let item = word(at) {
      if let unit = PeriodWords.shared.adverbs[item.hash] { return unit }
      if item.cue.contains(.breaks) { return nil }
      passed += 1
      at -= 1
    }
    return nil
  }

  /// The unit of time that a word names: "week" in "a week".
  static func period(named hash: UInt64) -> FigureUnit? { PeriodWords.shared.units[hash] }

  /// The item of a figure, or `nil` where it stands in another sentence.
  func item(ofFigure figure: Int) -> Int? {
    // Figures stand in order: halve the items until it is found.
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      var at = middle
      while at < high, items[at].kind != .figure { at += 1 }
      guard at < high, Int(items[at].link) <= figure else {
        high = middle
        continue
      }
      if Int(items[at].link) == figure { return at }
      low = at + 1
    }
    return nil
  }

  /// The figure that a share behind it belongs to: "$6 billion, or 51 percent", "990 (66 percent)".
  func owner(ofShareAt index: Int) -> Int? {
    var at = index - 1
    var isTied = false
    while at >= 0, index - at <= 4 {
      switch items[at].kind {
      case .figure: return isTied ? Int(items[at].link) : nil
      case .open: isTied = true
      case .word where items[at].hash == RateWords.or: isTied = true
      case .word where items[at].cue.contains(.transparent): break
      case .comma where isTied: break
      default: return nil
      }
      at -= 1
    }
    return nil
  }

  /// Whether the figure at an item is an amount of change: "fell by $5", "an increase of $13 million".
  func isChange(_ index: Int) -> Bool {
    var at = index - 1
    while at >= 0, index - at <= 4, items[at].kind == .word {
      if !items[at].cue.isDisjoint(with: .change) { return true }
      if items[at].hash == RateWords.to { return false }
      at -= 1
    }
    return false
  }

  /// Whether the figure at an item says by how much something differs: "67 percent higher".
  func isCompared(_ index: Int) -> Bool {
    guard let next = word(index + 1) else { return false }
    return !next.cue.isDisjoint(with: [.more, .less])
  }
}
