import Documents
import Figures
import Quantities
import Relations

// MARK: Shares of a whole

extension TripleReader {
  /// One share and two amounts of one unit: the smaller is that share of the larger.
  func shares(_ figures: TripleFigures) -> [Claim] {
    let linked = figures.shares.filter { isShareOf($0) }
    guard linked.count == 1, let share = linked.first else { return [] }
    return groups(figures.amounts, of: 2).compactMap { group -> Claim? in
      guard let (part, whole) = pair(group), !isAside(part), !isAside(whole),
        !isChanged(part) || isPartOf(part, whole), !isChanged(whole),
        !hasBreak(between: [part, whole, share]),
        countsOneThing(part, whole) || isOfPopulation(share), isTied(share, part, whole),
        !opensClause(part)
      else { return nil }
      return claim(self.share, [(0, part), (1, share), (2, whole)])
    }
  }

  /// Whether words tie the share to amounts: "or 12 percent", "12 percent of", "(12 percent)".
  private func isShareOf(_ share: TripleFigure) -> Bool {
    let before = wordsBefore(share, limit: 4)
    let behind = wordsBehind(share, limit: 3)
    let words = TripleWords.shared
    if before.contains(where: { words.growth.contains($0.hash) }) { return false }
    if behind.contains(where: { words.growth.contains($0.hash) }) { return false }
    return !behind.prefix(2).contains { !$0.cue.isDisjoint(with: [.more, .less, .gap, .change]) }
      && !isAside(share)
  }

  /// Whether the share is one of the whole, or stands beside the part.
  private func isTied(
    _ share: TripleFigure, _ part: TripleFigure, _ whole: TripleFigure
  ) -> Bool {
    if wordsBehind(share, limit: 2).first(where: { !$0.cue.contains(.transparent) })?.hash
      == WordHash.ofWord
    {
      return isOf(share, whole, part)
    }
    if isLead(share, part, whole) || isFee(share, whole) || isStake(share, part, whole) {
      return true
    }
    // "£98.4m, or 69 per cent, of the income of £142.6m"; "54 of 450 applicants, a rate of 12 percent"
    let items = items(share)
    let before = wordsBefore(share, limit: 5).filter { !$0.cue.contains(.transparent) }
    let isEquated =
      before.contains { TripleWords.shared.equates.contains($0.hash) }
      || before.count == 2 && before.first?.hash == TripleShareWords.rate
    guard isEquated || before.isEmpty else { return false }
    switch markBefore(share) {
    case .comma, .open, .dash, .colon: break
    default: if !isEquated { return false }
    }
    let last = items[..<share.item].lastIndex { $0.kind == .figure }
    return last == part.item || last == whole.item && part.item < whole.item
  }

  /// "840 of its 12,000 jobs": only an "of" and a few words of one phrase stand between.
  func isPartOf(_ part: TripleFigure, _ whole: TripleFigure) -> Bool {
    guard part.sentence == whole.sentence, part.item < whole.item, whole.item - part.item <= 6
    else { return false }
    let between = items(part)[(part.item + 1)..<whole.item]
    return between.allSatisfy { $0.kind == .word }
      && between.contains { $0.hash == WordHash.ofWord }
  }

  /// "His 12 percent stake in the group, whose market value is $4.5 billion, is worth $540 million".
  private func isStake(
    _ share: TripleFigure, _ part: TripleFigure, _ whole: TripleFigure
  ) -> Bool {
    let words = TripleShareWords.self
    guard wordsBehind(share, limit: 2).contains(where: { words.stakes.contains($0.hash) }) else {
      return false
    }
    return !labels(whole).isDisjoint(with: words.values)
      && !labels(part).isDisjoint(with: words.worth)
  }

  /// "30 per cent of the population": whatever is counted, the whole is the people.
  private func isOfPopulation(_ share: TripleFigure) -> Bool {
    wordsBehind(share, limit: 4).contains { TripleShareWords.population.contains($0.hash) }
  }

  /// "A commission of 1.5% on the placing of €80 million": the whole stands behind "on".
  private func isFee(_ share: TripleFigure, _ whole: TripleFigure) -> Bool {
    guard share.item < whole.item, whole.item - share.item <= 10,
      wordsBehind(share, limit: 1).first?.hash == TripleShareWords.on
    else { return false }
    let items = items(share)
    return items[(share.item + 1)..<whole.item].allSatisfy { $0.kind == .word }
      && items.contains { TripleShareWords.fees.contains($0.hash) }
  }

  /// "Turnout was 62 percent: 52,080 of the 84,000 on the roll voted".
  private func isLead(
    _ share: TripleFigure, _ part: TripleFigure, _ whole: TripleFigure
  ) -> Bool {
    let items = items(share)
    guard share.item < part.item, part.item < whole.item,
      items[share.item..<part.item].contains(where: { $0.kind == .colon || $0.kind == .comma })
    else { return false }
    return items[(part.item + 1)..<whole.item].contains { $0.hash == WordHash.ofWord }
  }

  /// Whether what stands behind the "of" behind the share means the whole.
  private func isOf(_ share: TripleFigure, _ whole: TripleFigure, _ part: TripleFigure) -> Bool {
    let items = items(share)
    var at = share.item + 1
    var stems: WordSet = []
    var passed = 0
    while at < items.count, passed <= 9 {
      let item = items[at]
      if item.kind == .figure {
        if at == whole.item { return true }
        guard context.figures[Int(item.link)].isPassable else { return false }
      } else if item.kind == .word {
        if passed > 1, !item.cue.isDisjoint(with: [.was, .breaks, .says, .joins]) { break }
        if passed > 1, item.cue.contains(.preposition), item.hash != WordHash.ofWord { break }
        if TripleShareWords.clauses.contains(item.hash) { return false }
        if TripleShareWords.anaphors.contains(item.hash) { return part.item < share.item }
        if let stem = context.stem(item) { stems.insert(stem) }
        passed += 1
      } else if item.kind != .quote, item.kind != .open {
        break
      }
      at += 1
    }
    // "7 percent of its jobs" where the whole is "12,000 jobs".
    let near = items[max(0, whole.item - 5)..<min(items.count, whole.item + 4)]
    return near.contains { item in context.stem(item).map { stems.contains($0) } ?? false }
  }

  /// Whether the amount is a change: "fell by $5".
  func isChanged(_ amount: TripleFigure) -> Bool {
    context.skeletons[amount.sentence].isChange(amount.item)
      || wordsBefore(amount, limit: 2).contains { $0.hash == TripleShareWords.by }
  }

  /// Whether a clause of another subject or time begins between the figures.
  ///
  /// "Against" is no break where `isRatio`: "claims of $1.9 billion against premiums of $2 billion".
  func hasBreak(
    between figures: [TripleFigure], isRatio: Bool = false, allowing marks: [ItemKind] = []
  ) -> Bool {
    let places = figures.map(\.item)
    guard let first = places.min(), let last = places.max(), let any = figures.first else {
      return true
    }
    let items = items(any)
    var isAfterOf = false
    for item in items[first...last] {
      if item.kind == .semicolon, !marks.contains(.semicolon) { return true }
      let isAgainst = isRatio && TripleShareWords.against.contains(item.hash)
      if !item.cue.isDisjoint(with: [.compare, .earlier]), !isAgainst { return true }
      if item.cue.contains(.breaks), !isAfterOf, !TripleWords.shared.equates.contains(item.hash),
        !TripleShareWords.relatives.contains(item.hash)
      {
        return true
      }
      isAfterOf = item.hash == WordHash.ofWord
    }
    return false
  }

  /// Whether two plain numbers count the same thing, as far as nouns say so.
  func countsOneThing(_ a: TripleFigure, _ b: TripleFigure) -> Bool {
    guard figure(a).kind == .number else { return true }
    guard max(figure(a).low, figure(b).low) >= ExactDecimal(20), figure(b).place >= 0,
      figure(a).place >= 0 || figure(a).traits.contains(.scaled)
    else {
      return false
    }
    if let first = noun(a), let second = noun(b) {
      return first == second || isPerson(a) && isPerson(b)
    }
    let (first, last) = a.item < b.item ? (a, b) : (b, a)
    return noun(a) != nil || noun(b) != nil
      || items(a)[first.item..<last.item].prefix(5).contains { $0.hash == WordHash.ofWord }
  }

  func isPerson(_ triple: TripleFigure) -> Bool {
    wordsBehind(triple, limit: 1).contains { TripleShareWords.people.contains($0.hash) }
  }

  func noun(_ triple: TripleFigure) -> UInt64? {
    let figure = figure(triple)
    let range = Int(figure.nounStart)..<Int(figure.nounEnd)
    guard !range.isEmpty, range.upperBound <= context.document.text.count else { return nil }
    return WordHash.stem(of: context.document.text[range])
  }
}

private enum TripleShareWords {
  static let stakes = WordHash.all("stake holding shareholding")
  static let values = WordHash.all("value valued values valuation capitalisation capitalization")
  static let worth = WordHash.all("worth for paid fetched raised valued")
  static let people = WordHash.all("people workers employees staff men women persons jobs posts")
  static let on = WordHash.of("on".utf8)
  static let fees = WordHash.all(
    "fee fees commission tax levy duty royalty royalties charge tariff deposit retention surcharge")
  static let by = WordHash.of("by".utf8)
  static let against = WordHash.all("against before")
  static let rate = WordHash.of("rate".utf8)
  static let population = WordHash.all("population electorate workforce membership")
  static let anaphors = WordHash.all(
    "population electorate total them it that sum whole these those overall")
  static let clauses = WordHash.all("what how")
  static let relatives = WordHash.all("which who whose that")
}
