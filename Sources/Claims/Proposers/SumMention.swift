import Documents
import Figures
import Quantities
import Relations

/// A figure that may be a total or a part, with the words that open, join or close a list at it.
struct SumMention {
  let figure: Int
  let sentence: Int
  let item: Int
  /// "of which", "of them", "comprises", a colon: what follows is all of what stands before.
  var opens = false
  /// "including", "among them": what follows is some of it.
  var opensSome = false
  /// "the rest", "the other", "the last": the list ends here.
  var closes = false
  /// "and" or "plus" stands before it.
  var joins = false
  /// "a further", "another" stands before it.
  var adds = false
  /// "total", "combined", "altogether" stands before or behind it.
  var totals = false
  /// Only a comma, "and" and words of a list stand between it and the figure of its unit before.
  var isListed = false
  /// "primarily", "expected": the list has more parts, or is no list of facts.
  var isPartial = false
  /// It is the size of a change: "fell 8 percent", "an increase of $5 million".
  var isChange = false
  /// A year or "a year earlier" stands behind it: it may be the same thing at another time.
  var isDated = false
  /// The words near it that say so.
  var words: [Range<Int>] = []
}

/// Reads the figures of a document as mentions, grouped by unit.
struct SumMentionReader {
  let context: ProposalContext

  /// The usable figures by kind and unit, each list in order of place; the lists in order of their first.
  ///
  /// - Complexity: O(*n*) in the items of the document.
  func runsOfOneUnit() -> [[SumMention]] {
    var runs: [UInt32: [SumMention]] = [:]
    var order: [UInt32] = []
    for (sentence, skeleton) in context.skeletons.enumerated() where skeleton.figureCount > 0 {
      for (index, item) in skeleton.items.enumerated() where item.kind == .figure {
        let figure = context.figures[Int(item.link)]
        guard isSummable(figure), item.per == 0, !isComparative(skeleton.items, index) else {
          continue
        }
        var mention = mention(Int(item.link), sentence, index, skeleton.items)
        if isSmallCount(figure), !mention.opens, !mention.closes, !mention.totals { continue }
        let key = UInt32(figure.kind.rawValue) << 16 | UInt32(figure.unit.rawValue)
        if runs[key] == nil { order.append(key) }
        if let before = runs[key]?.last, before.sentence == sentence {
          mention.isListed = isList(skeleton.items[(before.item + 1)..<index])
        }
        runs[key, default: []].append(mention)
      }
    }
    return order.compactMap { runs[$0] }
  }

  private func isSummable(_ figure: Figure) -> Bool {
    figure.fits([.money, .count, .percent, .duration]) && !figure.isRange
      && !figure.low.isZero && !figure.low.isNegative
      && figure.traits.isDisjoint(with: [.cell, .attributive])
  }

  /// "(2019: £109,096)": the same thing in another year.
  private func isComparative(_ items: [Item], _ at: Int) -> Bool {
    guard at >= 2, items[at - 1].kind == .colon else { return false }
    return items[at - 2].kind == .figure
      || items[..<at].contains { $0.kind == .open && Int($0.link) > at }
  }

  /// Whether chance alone would make sums of figures like it: "one", "two", "12".
  private func isSmallCount(_ figure: Figure) -> Bool {
    figure.kind == .number && figure.place == 0 && figure.low <= ExactDecimal(20)
  }

  /// Whether the items between two figures are those of a list.
  private func isList(_ items: ArraySlice<Item>) -> Bool {
    let bars: Cue = [.rise, .fall, .compare, .expect, .breaks, .including, .partial, .comparative]
    guard items.count <= 24, items.allSatisfy({ $0.cue.isDisjoint(with: bars) }) else {
      return false
    }
    return items.contains { item in
      item.kind == .comma || item.kind == .semicolon || item.cue.contains(.joins)
    }
  }

  /// Reads the words near a figure.
  private func mention(
    _ figure: Int, _ sentence: Int, _ at: Int, _ items: [Item]
  ) -> SumMention {
    var mention = SumMention(figure: figure, sentence: sentence, item: at)
    readSinceFigure(at, items, &mention)
    var cursor = at - 1
    var passed = 0
    while cursor >= 0, passed < 5 {
      let item = items[cursor]
      if item.kind == .figure || item.kind == .semicolon { break }
      if item.kind == .comma {
        if passed > 0 { break }
      } else if item.kind == .colon {
        mention.opens = true
        break
      } else if item.kind == .word {
        note(item, items, cursor, distance: passed, &mention)
        passed += 1
      }
      cursor -= 1
    }
    readBehind(at, items, &mention)
    return mention
  }

  /// Whether words since the last figure say that the list is all, some, or no list of facts.
  private func readSinceFigure(_ at: Int, _ items: [Item], _ mention: inout SumMention) {
    var cursor = at - 1
    while cursor >= 0, items[cursor].kind != .figure {
      let cue = items[cursor].cue
      if !cue.isDisjoint(with: [.partial, .expect]) { mention.isPartial = true }
      if cue.contains(.including) { mention.opensSome = true }
      if cue.contains(.comprise) || isOfIt(items, cursor) {
        mention.opens = true
        mention.words.append(Int(items[cursor].start)..<Int(items[cursor].end))
      }
      cursor -= 1
    }
  }

  /// Whether the word is the pronoun of "of which", or the "of" that begins a sentence.
  private func isOfIt(_ items: [Item], _ at: Int) -> Bool {
    guard items[at].kind == .word else { return false }
    if at == 0 { return items[at].hash == WordHash.of }
    return items[at - 1].hash == WordHash.of && WordHash.pronouns.contains(items[at].hash)
  }

  private func note(
    _ item: Item, _ items: [Item], _ at: Int, distance: Int, _ mention: inout SumMention
  ) {
    let range = Int(item.start)..<Int(item.end)
    if item.cue.contains(.closes), distance == 0 || distance == 1 && !item.cue.contains(.earlier) {
      mention.closes = true
      mention.words.append(range)
    }
    if !item.cue.isDisjoint(with: .change), distance <= 3 { mention.isChange = true }
    if item.cue.contains(.further), distance <= 2 {
      mention.adds = true
      mention.words.append(range)
    }
    if item.cue.contains(.joins) { mention.joins = true }
    if item.cue.contains(.total) {
      mention.totals = true
      mention.words.append(range)
    }
  }

  private func readBehind(_ at: Int, _ items: [Item], _ mention: inout SumMention) {
    // "$75 million of it equity"
    if at + 2 < items.count, items[at + 1].hash == WordHash.of,
      WordHash.pronouns.contains(items[at + 2].hash)
    {
      mention.opens = true
      mention.words.append(Int(items[at + 1].start)..<Int(items[at + 2].end))
    }
    for item in items[(at + 1)...].prefix(3) {
      guard item.kind == .word else { break }
      if item.cue.contains(.total) {
        mention.totals = true
        mention.words.append(Int(item.start)..<Int(item.end))
      }
      if item.cue.contains(.closes) || item.cue.contains(.further) { break }
      if !item.cue.isDisjoint(with: .change) { mention.isChange = true }
    }
    for item in items[(at + 1)...].prefix(8) {
      if item.kind == .figure {
        let next = context.figures[Int(item.link)]
        mention.isDated = mention.isDated || next.kind == .date
        if next.kind != .date { return }
      }
      if item.kind == .word, item.cue.contains(.earlier) { mention.isDated = true }
    }
  }
}

extension WordHash {
  /// The hash of "of".
  fileprivate static let of = WordHash.of("of".utf8)

  /// The hashes of pronouns that take up a total behind "of".
  fileprivate static let pronouns = [
    "which", "whom", "them", "these", "those", "that", "this", "it",
  ].map { WordHash.of($0.utf8) }
}
