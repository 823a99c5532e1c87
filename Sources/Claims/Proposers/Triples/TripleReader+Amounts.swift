import Figures
import Quantities
import Relations

// MARK: Differences

extension TripleReader {
  /// Three amounts of one unit and a word for a gap: the largest is the sum of the other two.
  func differences(_ figures: TripleFigures) -> [Claim] {
    groups(figures.amounts, of: 3).compactMap { group -> Claim? in
      guard !hasBreak(between: group, isRatio: true, allowing: [.semicolon]) else { return nil }
      let ordered = group.sorted { figure($0).low < figure($1).low }
      if let net = netAmount(group) { return net }
      if let step = step(group) { return step }
      let gaps = group.filter { isGap($0, among: group) }
      let isFact =
        group.allSatisfy { !isExpectedAmount($0) }
        && !context.skeletons[group[0].sentence].cues.contains(.including)
      if isFact, gaps.count == 1, let gap = gaps.first, gap.figure != ordered[2].figure {
        let other = ordered[0].figure == gap.figure ? ordered[1] : ordered[0]
        var claim = claim(difference, [(0, ordered[2]), (1, other), (2, gap)])
        if isNamedGap(gap) { claim.tie = .bound }
        return claim
      }
      let rests = group.filter { isRest($0) }
      if group.contains(where: { isProgramme($0) }) { return nil }
      if rests.count == 1, let rest = rests.first, rest.figure != ordered[2].figure {
        let other = ordered[0].figure == rest.figure ? ordered[1] : ordered[0]
        var claim = claim(
          remainder, [(0, ordered[2]), (1, other), (2, rest)], equation: 1)
        // Nothing but its kind says that the part was taken from the whole.
        if !isPartOf(other, ordered[2]), !isLeft(rest) { claim.tie = .suggested }
        return claim
      }
      return nil
    } + sharedRests(figures) + partOfRests(figures)
  }

  /// "Shut 24 stores, taking the fleet to 788 from 812"; "turned 84 into 137, adding 53": what an
  /// amount became and was, and by how much.
  private func step(_ group: [TripleFigure]) -> Claim? {
    let words = GapWords.shared
    let pairs = [(0, 1, 2), (1, 2, 0)]
    for (first, second, size) in pairs {
      let (a, b, by) = (group[first], group[second], group[size])
      guard b.item - a.item <= 6, isApart(a, b), !isAside(by) else { continue }
      let items = items(a)
      let between = items[(a.item + 1)..<b.item]
      let isTied: Bool
      if size == 0 {
        // 24 stores, taking the fleet to 788 from 812
        isTied =
          between.contains { $0.hash == GapWords.from }
          && wordsBefore(a, limit: 6).last?.hash == words.to
          && wordsBefore(a, limit: 6).contains { words.steps.contains($0.hash) }
      } else {
        // turned 84 into 137, adding 53
        isTied =
          between.contains { words.into.contains($0.hash) }
          && wordsBefore(by, limit: 3).contains { words.stepping.contains($0.hash) }
          && markBefore(by) == .comma
      }
      guard isTied else { continue }
      let (large, small) = figure(a).low > figure(b).low ? (a, b) : (b, a)
      return claim(difference, [(0, large), (1, small), (2, by)])
    }
    return nil
  }

  private func isApart(_ a: TripleFigure, _ b: TripleFigure) -> Bool {
    items(a)[(a.item + 1)..<b.item].allSatisfy { $0.kind == .word }
  }

  private func isExpectedAmount(_ amount: TripleFigure) -> Bool {
    context.skeletons[amount.sentence].isExpected(figure: amount.figure)
  }

  /// Whether a word beside the amount says that it is the gap between two others.
  private func isGap(_ amount: TripleFigure, among group: [TripleFigure]) -> Bool {
    let words = GapWords.shared
    let before = wordsBefore(amount, limit: 5)
    let noun = before.last { !$0.cue.contains(.transparent) && !$0.cue.contains(.preposition) }
    if let noun, words.nouns.contains(noun.hash) { return true }
    if isDefiniteGap(before) { return true }
    if let noun, noun.hash == GapWords.margin, figure(amount).kind == .number { return true }
    if before.last?.hash == words.by {
      return items(amount)[..<amount.item].suffix(14).contains { words.verbs.contains($0.hash) }
    }
    let behind = wordsBehind(amount, limit: 2)
    guard behind.contains(where: { words.behind.contains($0.hash) }),
      !behind.contains(where: { $0.cue.contains(.joins) })
    else { return false }
    // "$600 million more than the $4.2 billion": the next figure is what it is more than.
    let rest = items(amount)[(amount.item + 1)...].prefix(10)
    guard let next = rest.firstIndex(where: { $0.kind == .figure }),
      rest[..<next].allSatisfy({ $0.kind == .word })
    else { return false }
    return group.contains { $0.item == next }
  }

  /// "A saving of $4 million", "the improvement was": a noun that is a gap behind its article alone.
  func isDefiniteGap(_ before: ArraySlice<Item>) -> Bool {
    before.indices.dropFirst().contains { index in
      GapWords.shared.definiteNouns.contains(before[index].hash)
        && GapWords.shared.articles.contains(before[index - 1].hash)
        && before[(index + 1)...].allSatisfy { GapWords.shared.copulas.contains($0.hash) }
    }
  }

  /// ", a deficit of $4.5 million", "for a surplus of": an apposition with a name for the gap.
  private func isNamedGap(_ gap: TripleFigure) -> Bool {
    let words = wordsBefore(gap, limit: 6)
    guard words.last?.hash == WordHash.ofWord, markBefore(gap) == .comma,
      words.contains(where: { GapWords.shared.named.contains($0.hash) })
    else { return false }
    let before = items(gap)[..<gap.item]
    return before.count { $0.kind == .figure && !context.figures[Int($0.link)].isPassable } == 2
  }

  /// "Net debt", "net proceeds", "net assets" beside the two amounts that it is the difference of.
  private func netAmount(_ group: [TripleFigure]) -> Claim? {
    for net in group {
      let others = group.filter { $0.figure != net.figure }
      let words = wordsBefore(net, limit: 5)
      guard words.allSatisfy({ $0.cue.isDisjoint(with: .breaks) && $0.hash != GapWords.that })
      else { continue }
      let near = WordSet(words.map(\.hash))
      for kind in NetKind.all where kind.name.allSatisfy({ near.contains($0) }) {
        for (first, second) in [(others[0], others[1]), (others[1], others[0])] {
          let (a, b) = (labels(first), labels(second))
          guard !a.isDisjoint(with: kind.whole), !b.isDisjoint(with: kind.less) else { continue }
          return claim(difference, [(0, first), (1, second), (2, net)])
        }
      }
    }
    return nil
  }

  /// "Leaving $20 million", "$20 million is left".
  private func isLeft(_ rest: TripleFigure) -> Bool {
    wordsBefore(rest, limit: 5).contains { GapWords.shared.leaving.contains($0.hash) }
      || wordsBehind(rest, limit: 3).contains { GapWords.shared.left.contains($0.hash) }
      || wordsBefore(rest, limit: 5).last?.hash == GapWords.shared.to
  }

  /// Whether a word beside the amount says that it is what is left.
  func isRest(_ amount: TripleFigure) -> Bool {
    let words = GapWords.shared
    // "The balance, $3.8 billion, is rescheduled."
    let items = items(amount)
    if amount.item > 1, items[amount.item - 1].kind == .comma,
      words.restNouns.contains(items[amount.item - 2].hash)
    {
      return true
    }
    return isNearRest(wordsBefore(amount, limit: 3))
      || wordsBefore(amount, limit: 4).contains { words.leaving.contains($0.hash) }
      || wordsBefore(amount, limit: 5).last?.hash == words.to
        && wordsBefore(amount, limit: 5).contains { words.shrinks.contains($0.hash) }
        && !isAdded(amount)
      || wordsBehind(amount, limit: 4).contains { words.restsBehind.contains($0.hash) }
  }

  /// Whether one of the two words before an amount is one of what is left; "other" is only behind "the".
  private func isNearRest(_ before: ArraySlice<Item>) -> Bool {
    before.indices.suffix(2).contains { index in
      guard before[index].hash != WordHash.of("other".utf8) else {
        return index > before.startIndex && before[index - 1].hash == GapWords.the
      }
      return GapWords.shared.rests.contains(before[index].hash)
    }
  }

  /// "An additional $8 million, bringing savings to $28 million": nothing shrank.
  private func isAdded(_ amount: TripleFigure) -> Bool {
    items(amount)[..<amount.item].suffix(16).contains { $0.cue.contains(.further) }
  }

  /// "Hand back 36 of the 190 aircraft it flies, shrinking the fleet to 154": among other figures.
  private func partOfRests(_ figures: TripleFigures) -> [Claim] {
    guard figures.amounts.count > 3 else { return [] }
    return figures.amounts.indices.dropLast(2).compactMap { index -> Claim? in
      let (part, whole) = (figures.amounts[index], figures.amounts[index + 1])
      let rest = figures.amounts[index + 2]
      guard isPartOf(part, whole), isRest(rest), !isProgramme(rest), !isAside(part),
        figure(part).low < figure(whole).low, figure(rest).low < figure(whole).low,
        figure(part).isCommensurable(with: figure(whole)),
        figure(rest).isCommensurable(with: figure(whole)),
        !hasBreak(between: [part, whole, rest])
      else { return nil }
      return claim(remainder, [(0, whole), (1, part), (2, rest)], equation: 1)
    }
  }

  /// "Wrote off 70 percent of its $4 billion debt; the remaining $1.2 billion is due in 2032".
  private func sharedRests(_ figures: TripleFigures) -> [Claim] {
    guard figures.shares.count == 1, let share = figures.shares.first else { return [] }
    return groups(figures.amounts, of: 2).compactMap { group -> Claim? in
      guard let (rest, whole) = pair(group) else { return nil }
      // A rest that is larger than its part was mistyped.
      if !isRest(rest), isRest(whole), isSaidAgain(share, rest) {
        return claim(remainder, [(1, rest), (3, share), (2, whole)], equation: 2)
      }
      guard isRest(rest), !isAside(whole) else { return nil }
      // "Two-thirds of them, or 10,120": the amount is the share, not what it is taken from.
      if isSaidAgain(share, whole) {
        return claim(remainder, [(1, whole), (3, share), (2, rest)], equation: 2)
      }
      return claim(remainder, [(0, whole), (3, share), (2, rest)])
    }
  }
}

extension TripleReader {
  /// Whether an amount says again what a share comes to: "two-thirds of them, or 10,120".
  private func isSaidAgain(_ share: TripleFigure, _ amount: TripleFigure) -> Bool {
    guard amount.item > share.item, amount.item - share.item <= 9 else { return false }
    let items = items(share)
    let between = items[(share.item + 1)..<amount.item]
    guard between.allSatisfy({ $0.kind != .figure && $0.kind != .semicolon }) else { return false }
    let last = between.last { !$0.cue.contains(.transparent) || $0.kind != .word }
    guard let last else { return false }
    return last.hash == TripleWords.or || last.kind == .comma || last.kind == .dash
      || last.kind == .open
  }
}

// MARK: Prices

extension TripleReader {
  /// Whether the amount is a limit or the size of a programme: "under our $30 million programme".
  func isProgramme(_ amount: TripleFigure) -> Bool {
    wordsBefore(amount, limit: 3).contains { GapWords.shared.under.contains($0.hash) }
      || wordsBehind(amount, limit: 4).contains { GapWords.shared.programmes.contains($0.hash) }
  }

  /// Whether the number counts things: no "in revenues" stands behind it.
  private func isThings(_ count: TripleFigure) -> Bool {
    guard figure(count).place >= 0 || figure(count).traits.contains(.scaled) else { return false }
    return wordsBehind(count, limit: 1).first?.hash != WordHash.inWord
  }

  /// A price, a number and an amount: the amount is the price for each of them.
  func prices(_ figures: TripleFigures) -> [Claim] {
    let isEach = context.skeletons[figures.counts.first?.sentence ?? 0].cues.contains(.each)
    let moneys = figures.amounts.filter { figure($0).kind == .money }
    var price = figures.prices.count == 1 ? figures.prices.first : nil
    var amount = moneys.count == 1 ? moneys.first : nil
    if price == nil, figures.prices.isEmpty, let (small, large) = pair(moneys) {
      (price, amount) = (small, large)
    }
    guard let price, let amount, figure(price).unit == figure(amount).unit,
      figure(price).low < figure(amount).low, figures.counts.count == 1,
      let count = figures.counts.first, figure(count).low > ExactDecimal(1), isThings(count),
      !isAside(amount), !isChanged(amount), !isChanged(price), !opensClause(amount),
      !hasBreak(between: [price, amount, count], allowing: [.semicolon]), !isProgramme(amount)
    else { return [] }
    var claim = claim(self.price, [(0, amount), (1, price), (2, count)])
    // Without "each" only the arithmetic can tell.
    let isPaced = items(price)[price.item].period != .none
    if !isEach, figures.prices.isEmpty, !isPaced { claim.tie = .suggested }
    return [claim]
  }
}

/// What is left of one amount after another, by the nouns beside the three.
struct NetKind {
  let name: WordSet
  let whole: WordSet
  let less: WordSet

  init(_ name: String, _ whole: String, _ less: String) {
    self.name = WordHash.all(name)
    self.whole = WordHash.all(whole)
    self.less = WordHash.all(less)
  }

  /// The nouns of all of them.
  static let names = all.reduce(into: WordSet()) { $0.formUnion($1.name) }

  // swift-format-ignore
  static let all: [NetKind] = [
    .init("net debt", "debt borrowings borrowing loans liabilities gross", "cash deposits"),
    .init("net assets", "assets", "liabilities debts"),
    .init("net proceeds", "gross proceeds raised raising", "costs expenses fees commission commissions"),
    .init("net profit", "profit before pre-tax", "tax taxes charge"),
    .init("net income", "income before pre-tax", "tax taxes charge"),
    .init("net migration", "immigration arrivals arrived came", "emigration departures left"),
    .init("gain", "sold sale selling proceeds fetched", "book carrying bought cost paid"),
    .init("loss", "book carrying bought cost paid", "sold sale selling proceeds fetched"),
    .init("gross profit", "sales revenue revenues turnover", "cost costs"),
    .init("net gain", "signed added gained joined new won hired", "lost left departed cancelled gone"),
    .init("net increase", "signed added gained joined new won hired opened", "lost left departed cancelled closed"),
    .init("making", "sold sale selling fetched", "book carrying bought cost paid pays"),
    .init("profit", "revenue revenues sales income turnover", "costs cost expenses spending expenditure"),
    .init("pre-money", "post-money", "investment invested money raised"),
    .init("increase", "births born", "deaths died"),
  ]
}

/// Words that name gaps and rests.
struct GapWords {
  static let shared = GapWords()
  static let margin = WordHash.of("margin".utf8)
  static let that = WordHash.of("that".utf8)
  static let the = WordHash.of("the".utf8)
  let named = WordHash.all("deficit surplus majority shortfall")
  let by = WordHash.of("by".utf8)
  let nouns = WordHash.all(
    """
    deficit surplus majority gap shortfall overrun excess spread difference goodwill impairment \
    cushion
    """)
  static let from = WordHash.of("from".utf8)
  let steps = WordHash.all(
    """
    taking bringing lifting raising cutting reducing shrinking trimming lowering pushing boosting \
    takes brings lifts raises cuts reduces
    """)
  let into = WordHash.all("into to")
  let stepping = WordHash.all("adding gaining losing shedding putting")
  let definiteNouns = WordHash.all(
    "hole saving discrepancy improvement revision lead margin swing premium discount")
  let copulas = WordHash.all("of was is amounts amounted to comes came being only just some")
  let articles = WordHash.all("a an the that this")
  let verbs = WordHash.all(
    """
    exceeded exceeds exceed outnumbered outnumber topped beat beating beats short trailed led \
    missed outstripped overshot surpassed
    """)
  let behind = WordHash.all("more above less below short higher lower ahead")
  let under = WordHash.all("under above over below within")
  let programmes = WordHash.all("program programme plan authorization authorisation facility")
  let rests = WordHash.all(
    "remaining rest remainder other leaving leaves left unused unspent owes owe losing keeps retains recovers"
  )
  let to = WordHash.of("to".utf8)
  let shrinks = WordHash.all(
    "shrinking shrinks shrink down reducing cutting bringing trimming lowering")
  let left = WordHash.all("left outstanding unspent undrawn")
  let restNouns = WordHash.all("balance rest remainder")
  let leaving = WordHash.all("leaving leaves")
  let restsBehind = WordHash.all("left remaining remains remain outstanding undrawn unspent still")
}
