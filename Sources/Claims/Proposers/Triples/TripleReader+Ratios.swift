import Figures
import Quantities
import Relations

// MARK: Ratios with a name

extension TripleReader {
  /// A margin, a cover or another named ratio and the two amounts that it is made of.
  func ratios(_ figures: TripleFigures) -> [Claim] {
    guard let ratio = onlyRatio(figures),
      !context.skeletons[ratio.sentence].cues.contains(.basis)
    else { return [] }
    let groups = groups(figures.amounts, of: 2) + groups(figures.prices, of: 2)
    return groups.compactMap { group -> Claim? in
      guard let kind = kind(of: ratio, group), !isAside(kind.top), !isAside(kind.bottom),
        !isIncrease(kind.top), !isIncrease(kind.bottom),
        !hasBreak(between: [kind.top, kind.bottom, ratio], isRatio: true)
      else { return nil }
      return claim(self.ratio, [(0, kind.top), (1, kind.bottom), (2, ratio)])
    }
  }

  /// The only share or multiple of a sentence that may be a ratio of amounts.
  func onlyRatio(_ figures: TripleFigures) -> TripleFigure? {
    guard !figures.shares.isEmpty || !figures.multiples.isEmpty else { return nil }
    let all = (figures.shares + figures.multiples).filter {
      !figure($0).traits.contains(.multiplier) && !isGrowth($0)
    }
    return all.count == 1 ? all.first : nil
  }

  /// Whether any noun that names a ratio stands within a few words of it.
  func isNamedNear(_ ratio: TripleFigure) -> Bool {
    wordsBefore(ratio, limit: 7).contains { RatioKind.allNames.contains($0.hash) }
      || wordsBehind(ratio, limit: 3).contains { RatioKind.allNames.contains($0.hash) }
  }

  /// Whether a noun that names the ratio stands within a few words of it.
  func isNamedNear(_ kind: RatioKind, _ ratio: TripleFigure) -> Bool {
    guard kind.takesMultiples || figure(ratio).unit != .times else { return false }
    let near = wordsBefore(ratio, limit: 7) + wordsBehind(ratio, limit: 3)
    return near.contains { kind.names.contains($0.hash) }
  }

  /// Which amount is divided by which, by a noun that names the ratio and nouns beside the amounts.
  private func kind(
    of ratio: TripleFigure, _ pair: [TripleFigure]
  ) -> (top: TripleFigure, bottom: TripleFigure)? {
    let (first, second) = (labels(pair[0]), labels(pair[1]))
    let words = WordSet(items(ratio).lazy.filter { $0.kind == .word }.map(\.hash))
    let base = wordsBehind(ratio, limit: 3).map(\.hash)
    for kind in RatioKind.all where isNamed(kind, words, ratio, base) {
      if !first.isDisjoint(with: kind.top), !second.isDisjoint(with: kind.bottom),
        first.isDisjoint(with: kind.bottom) || second.isDisjoint(with: kind.top)
      {
        return (pair[0], pair[1])
      }
      if !second.isDisjoint(with: kind.top), !first.isDisjoint(with: kind.bottom),
        second.isDisjoint(with: kind.bottom) || first.isDisjoint(with: kind.top)
      {
        return (pair[1], pair[0])
      }
    }
    return nil
  }

  private func isNamed(
    _ kind: RatioKind, _ words: WordSet, _ ratio: TripleFigure, _ base: [UInt64]
  ) -> Bool {
    guard kind.takesMultiples || figure(ratio).unit != .times else { return false }
    return !kind.names.isDisjoint(with: words)
      || figure(ratio).unit == .times && base.contains { kind.bottom.contains($0) }
  }

  /// Whether the amount is what something rose or fell by.
  func isIncrease(_ amount: TripleFigure) -> Bool {
    let before = wordsBefore(amount, limit: 4)
    return before.contains { !$0.cue.isDisjoint(with: .change) && !$0.cue.contains(.profit) }
      && !before.contains { $0.hash == RatioWords.to }
  }

  /// Whether the share says by how much something grew.
  private func isGrowth(_ ratio: TripleFigure) -> Bool {
    let near = wordsBefore(ratio, limit: 4) + wordsBehind(ratio, limit: 2)
    return near.contains { RatioWords.shared.growth.contains($0.hash) } || isAside(ratio)
  }

  /// The value of a share or a multiple as a plain number.
  func pure(_ ratio: TripleFigure) -> ExactDecimal {
    let figure = figure(ratio)
    return figure.kind == .percent ? figure.low.scaled(byPowerOfTen: -2) : figure.low
  }
}

// MARK: Premiums and discounts

extension TripleReader {
  /// "At $48 the offer is a premium of 20 percent to Friday's close of $40".
  func premiums(_ figures: TripleFigures) -> [Claim] {
    let found = figures.shares.compactMap { share in
      premium(share).map { (share: share, isAbove: $0) }
    }
    guard found.count == 1, let (share, isAbove) = found.first else { return [] }
    let prices = (figures.prices + figures.amounts.filter { figure($0).kind == .money })
      .filter { !figure($0).traits.contains(.scaled) }
    return groups(prices, of: 2).compactMap { group -> Claim? in
      guard let (small, large) = pair(group), pure(share) < .one || isAbove else { return nil }
      return isAbove
        ? claim(ratio, [(0, large), (1, small), (2, share)], equation: 1)
        : claim(ratio, [(0, small), (1, large), (2, share)], equation: 2)
    }
  }

  /// Whether the share is a premium (`true`) or a discount (`false`); `nil` where it is neither.
  private func premium(_ share: TripleFigure) -> Bool? {
    let near = Array(wordsBefore(share, limit: 4)) + Array(wordsBehind(share, limit: 2))
    let words = RatioWords.shared
    if near.contains(where: { words.premium.contains($0.hash) }) { return true }
    if near.contains(where: { words.discount.contains($0.hash) }) { return false }
    let behind = wordsBehind(share, limit: 2)
    let items = items(share)
    guard items.contains(where: { words.prices.contains($0.hash) }) else { return nil }
    if behind.contains(where: { words.above.contains($0.hash) }) { return true }
    if behind.contains(where: { words.below.contains($0.hash) }) { return false }
    return nil
  }
}

/// A ratio by the nouns that name it and those beside what is divided and what it is divided by.
struct RatioKind {
  let names: WordSet
  let top: WordSet
  let bottom: WordSet
  var takesMultiples = false

  init(_ names: String, _ top: String, _ bottom: String, takesMultiples: Bool = false) {
    self.names = WordHash.all(names)
    self.top = WordHash.all(top)
    self.bottom = WordHash.all(bottom)
    self.takesMultiples = takesMultiples
  }

  /// The nouns of all ratios.
  static let allNames = all.reduce(into: WordSet()) { $0.formUnion($1.names) }

  // swift-format-ignore
  static let all: [RatioKind] = [
    .init("margin margins", "profit income earnings ebit ebitda surplus", "revenue revenues sales turnover income premiums"),
    .init("cost-income cost-to-income efficiency", "costs expenses cost", "income revenue revenues"),
    .init("combined loss expense claims", "claims losses expenses costs", "premiums premium"),
    .init("yield yields yielding", "dividend dividends rent rents coupon income", "price share value cost bought paid"),
    .init("payout pay-out", "dividend dividends", "earnings profit income"),
    .init("return returns", "profit income earnings ebit surplus", "equity assets capital invested"),
    .init("loan-to-value ltv", "debt borrowings loan loans mortgage", "value property properties portfolio worth house valued assets price"),
    .init("tax", "tax taxes charge", "profit income earnings"),
    .init("equity", "equity", "assets balance"),
    .init("capital tier solvency", "capital equity", "assets requirement"),
    .init("gdp", "debt deficit spending revenue", "gdp output economy"),
    .init("leverage gearing geared ratio multiple", "debt borrowings loans liabilities", "ebitda earnings profit income equity assets capital", takesMultiples: true),
    .init("cover covers covered coverage", "profit ebitda ebit earnings income flow", "interest expense costs payments dividend dividends service", takesMultiples: true),
    .init("multiple earnings profit ebitda", "price pays pay paid valued value worth cost", "earnings ebitda profit income sales revenue", takesMultiples: true),
    .init("times", "inventory inventories stock price pays pay paid valued value worth", "sales earnings ebitda profit revenue", takesMultiples: true),
  ]
}

/// Words that name ratios.
private struct RatioWords {
  static let shared = RatioWords()
  let growth = WordHash.all(
    """
    growth grew rose fell gained lost rise fall increase decrease decline jump drop gain up down by \
    points point higher lower
    """)
  let premium = WordHash.all("premium")
  let discount = WordHash.all("discount")
  static let to = WordHash.of("to".utf8)
  let above = WordHash.all("above over")
  let below = WordHash.all("below under")
  let prices = WordHash.all("close closing price bid offer offered value market")
}
