import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// Parts that stand before or behind their total, often in sentences of their own.
  ///
  /// "The fund has $12.4 million. Of that, $7.1 million is pledged; the other $5.3 million is not."
  static let sums = Proposer { context in
    guard let relation = context.relation("total"),
      let total = context.role("total", of: relation),
      let part = context.role("part", of: relation)
    else { return [] }
    var reader = SumReader(context: context, relation: relation, total: total, part: part)
    return reader.claims()
  }
}

/// A figure that may be a total or a part, with the words that open or close a list at it.
private struct Mention {
  let figure: Int
  let sentence: Int
  let item: Int
  /// "of which", "of them", "comprises" or a colon stands before it.
  var opens = false
  /// "the rest", "the other" stands before it.
  var closes = false
  /// "and" or "plus" stands before it.
  var joins = false
  /// "a further", "another" stands before it.
  var adds = false
  /// "total", "combined", "altogether" stands before or behind it.
  var totals = false
  /// "including", "as much as": the list has more parts.
  var isPartial = false
  /// The words near it that say so.
  var words: [Range<Int>] = []
}

/// Looks for runs of figures of one unit that are the parts of another.
private struct SumReader {
  let context: ProposalContext
  let relation: Int
  let total: Int
  let part: Int
  private var mentions: [Mention] = []

  init(context: ProposalContext, relation: Int, total: Int, part: Int) {
    self.context = context
    self.relation = relation
    self.total = total
    self.part = part
  }

  mutating func claims() -> [Claim] {
    var claims: [Claim] = []
    for run in runsOfOneUnit() where run.count >= 3 {
      for whole in run.indices {
        claims += claimsForward(run, from: whole)
        claims += claimsBackward(run, to: whole)
      }
    }
    return claims
  }

  /// The usable figures by kind and unit, each list in order of place.
  private func runsOfOneUnit() -> [[Mention]] {
    var runs: [UInt32: [Mention]] = [:]
    var order: [UInt32] = []
    for (sentence, skeleton) in context.skeletons.enumerated() where skeleton.figureCount > 0 {
      for (index, item) in skeleton.items.enumerated() where item.kind == .figure {
        let figure = context.figures[Int(item.link)]
        guard figure.fits([.money, .count, .percent, .duration]), !figure.isRange,
          !figure.low.isZero, !figure.low.isNegative, item.per == 0, !figure.traits.contains(.cell)
        else { continue }
        let mention = mention(Int(item.link), sentence, index, skeleton.items)
        if isSmallCount(figure), !mention.opens, !mention.closes, !mention.totals { continue }
        let key = UInt32(figure.kind.rawValue) << 16 | UInt32(figure.unit.rawValue)
        if runs[key] == nil { order.append(key) }
        runs[key, default: []].append(mention)
      }
    }
    return order.compactMap { runs[$0] }
  }

  /// Whether chance alone would make sums of figures like it: "one", "two", "12".
  private func isSmallCount(_ figure: Figure) -> Bool {
    figure.kind == .number && figure.place == 0 && figure.low <= ExactDecimal(20)
  }

  /// Reads the words near a figure.
  private func mention(
    _ figure: Int, _ sentence: Int, _ at: Int, _ items: [Item]
  ) -> Mention {
    var mention = Mention(figure: figure, sentence: sentence, item: at)
    mention.isPartial = isPartial(at, items)
    var cursor = at - 1
    var passed = 0
    while cursor >= 0, passed < 5 {
      let item = items[cursor]
      if item.kind == .figure || item.kind == .semicolon { break }
      if item.kind == .comma {
        if passed > 0 { break }
        cursor -= 1
        continue
      }
      if item.kind == .colon {
        mention.opens = true
        break
      }
      if item.kind == .word { note(item, items, cursor, near: passed <= 3, &mention) }
      passed += item.kind == .word ? 1 : 0
      cursor -= 1
    }
    noteBehind(at, items, &mention)
    return mention
  }

  /// Whether a word since the last figure says that the list is not complete.
  private func isPartial(_ at: Int, _ items: [Item]) -> Bool {
    items[..<at].reversed().prefix { $0.kind != .figure }
      .contains { !$0.cue.isDisjoint(with: [.including, .partial, .expect]) }
  }

  private func note(
    _ item: Item, _ items: [Item], _ at: Int, near: Bool, _ mention: inout Mention
  ) {
    let range = Int(item.start)..<Int(item.end)
    if item.cue.contains(.closes), near {
      mention.closes = true
      mention.words.append(range)
    }
    if item.cue.contains(.further), near {
      mention.adds = true
      mention.words.append(range)
    }
    if item.cue.contains(.joins) { mention.joins = true }
    if item.cue.contains(.total) {
      mention.totals = true
      mention.words.append(range)
    }
    if item.cue.contains(.comprise) {
      mention.opens = true
      mention.words.append(range)
    }
    let isBehindOf = at > 0 && items[at - 1].hash == WordHash.of
    if isBehindOf && WordHash.pronouns.contains(item.hash) || item.hash == WordHash.of && at == 0 {
      mention.opens = true
      mention.words.append(range)
    }
  }

  private func noteBehind(_ at: Int, _ items: [Item], _ mention: inout Mention) {
    // "$75 million of it equity"
    if at + 2 < items.count, items[at + 1].hash == WordHash.of,
      WordHash.pronouns.contains(items[at + 2].hash)
    {
      mention.opens = true
      mention.words.append(Int(items[at + 1].start)..<Int(items[at + 2].end))
    }
    for item in items[(at + 1)...].prefix(3) {
      guard item.kind == .word else { return }
      if item.cue.contains(.total) {
        mention.totals = true
        mention.words.append(Int(item.start)..<Int(item.end))
      }
      if item.cue.contains(.closes) || item.cue.contains(.further) { return }
    }
  }

  private func value(_ mention: Mention) -> ExactDecimal { context.figures[mention.figure].low }

  private func place(_ mention: Mention) -> Int { Int(context.figures[mention.figure].place) }

  /// Totals whose parts follow.
  private func claimsForward(_ run: [Mention], from whole: Int) -> [Claim] {
    var claims: [Claim] = []
    for first in (whole + 1)..<(whole + 11) where first < run.count {
      guard run[first].sentence - run[whole].sentence <= 4 else { break }
      if let claim = claim(run, whole: whole, first: first) { claims.append(claim) }
    }
    return claims
  }

  /// Totals whose parts stand before them.
  private func claimsBackward(_ run: [Mention], to whole: Int) -> [Claim] {
    var sum = ExactDecimal.zero
    var finest = place(run[whole])
    for first in stride(from: whole - 1, through: max(0, whole - 8), by: -1) {
      guard run[whole].sentence - run[first].sentence <= 3, value(run[first]) < value(run[whole]),
        let next = sum.adding(value(run[first]))
      else { break }
      sum = next
      finest = min(finest, place(run[first]))
      let count = whole - first
      guard count >= 2 else { continue }
      let tries = run[whole].totals ? 2 : 12
      if isUnlikelyChance(sum, run[whole], finest: finest, tries: tries) {
        return [make(run, whole, first..<whole, run[whole].totals ? .bound : .suggested, 700)]
      }
    }
    return []
  }

  /// The claim that the parts from `first` on make up `whole`, as many of them as the words tie or
  /// the sum needs.
  private func claim(_ run: [Mention], whole: Int, first: Int) -> Claim? {
    var sum = ExactDecimal.zero
    var finest = place(run[whole])
    for last in first..<min(first + 10, run.count) {
      let mention = run[last]
      guard mention.sentence - run[first].sentence <= 3, value(mention) < value(run[whole]),
        !mention.isPartial, let next = sum.adding(value(mention))
      else { return nil }
      sum = next
      finest = min(finest, place(mention))
      guard last > first else { continue }
      let evidence = evidence(run, whole, first, last)
      let parts = first..<(last + 1)
      if meets(sum, run[whole], parts: parts.count), evidence >= 3 {
        return make(run, whole, parts, evidence >= 5 ? .bound : .suggested, 800)
      }
      if isUnlikelyChance(sum, run[whole], finest: finest, tries: 5 * (first - whole)) {
        return make(run, whole, parts, .suggested, 600)
      }
      if isWhole(run, whole, first, last) { return make(run, whole, parts, .bound, 800) }
    }
    return nil
  }

  /// Points for the words and the structure that tie the parts to the whole.
  private func evidence(_ run: [Mention], _ whole: Int, _ first: Int, _ last: Int) -> Int {
    var points = 0
    if run[first].opens { points += 3 }
    if run[last].closes { points += 3 }
    if run[whole].totals { points += 2 }
    if run[first...last].dropFirst().contains(where: \.adds) { points += 2 }
    let isOneSentence = run[first].sentence == run[last].sentence
    if run[last].joins, isOneSentence { points += 1 }
    if first == whole + 1, run[first].sentence - run[whole].sentence <= 1 { points += 1 }
    if last - first >= 2 { points += 1 }
    // A list that goes on in another sentence without a word for it is no list.
    for index in (first + 1)..<(last + 1) where run[index].sentence != run[index - 1].sentence {
      if !run[index].closes && !run[index].adds { points -= 3 }
    }
    return points
  }

  /// Whether the words say that the list is all of the whole: opened right behind it, and closed.
  private func isWhole(_ run: [Mention], _ whole: Int, _ first: Int, _ last: Int) -> Bool {
    first == whole + 1 && run[first].opens && run[last].closes
      && run[first].sentence - run[whole].sentence <= 1
      && run[last].sentence - run[first].sentence <= 1
  }

  private func meets(_ sum: ExactDecimal, _ whole: Mention, parts: Int) -> Bool {
    let figure = context.figures[whole.figure]
    // Each part may be half a unit off, and so may the whole.
    let half = ExactDecimal(mantissa: Int128(5 * (parts + 1)), exponent: Int(figure.place) - 1)
    let written =
      figure.hedge == nil ? Interval(figure.low, plusOrMinus: half) : figure.written.interval
    return written.contains(sum)
  }

  /// Whether the sum hits the whole exactly and would do so by chance in one of twenty documents at most.
  private func isUnlikelyChance(
    _ sum: ExactDecimal, _ whole: Mention, finest: Int, tries: Int
  ) -> Bool {
    guard sum == value(whole), context.figures[whole.figure].hedge == nil else { return false }
    let chance = ExactDecimal(mantissa: Int128(20 * tries), exponent: finest)
    return chance <= value(whole)
  }

  private func make(
    _ run: [Mention], _ whole: Int, _ parts: Range<Int>, _ tie: Tie, _ confidence: Int
  ) -> Claim {
    var bindings = [RoleBinding(role: total, figure: run[whole].figure)]
    bindings += parts.map { RoleBinding(role: part, figure: run[$0].figure) }
    let words = ([whole] + Array(parts)).flatMap { run[$0].words }
    return Claim(
      relation: relation, equation: 0, bindings: bindings, tie: tie, confidence: confidence,
      words: words.sorted { $0.lowerBound < $1.lowerBound })
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
