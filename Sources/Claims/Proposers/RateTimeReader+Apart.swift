import Figures
import Quantities
import Relations

// MARK: Spans and totals of the sentence before

extension RateTimeReader {
  /// A rate whose span, or span and total, stand in the sentences before.
  ///
  /// "The strike lasted nine days. The damage is put at $45 million a day, or $405 million in all."
  /// "He signed a seven-year, $189 million contract. He gets $27 million a season."
  func apart(
    _ rates: [Timed], _ spans: [Timed], _ amounts: [Timed], _ sentence: Int
  ) -> [Claim] {
    guard spans.isEmpty, let rate = rates.first, rates.count == 1, rate.unit != nil,
      context.skeletons[sentence].cues.isDisjoint(with: [.respectively, .compare])
    else { return [] }
    if let total = overall(rate, amounts), let span = onlySpan(before: sentence, of: rate) {
      return claim(rate, span, total)
    }
    guard amounts.allSatisfy({ $0.figure == rate.figure || !kindsMatch($0, rate) }) || isFirst(rate)
    else { return [] }
    for before in stride(from: sentence - 1, through: max(0, sentence - 2), by: -1) {
      guard let (span, total) = contract(in: before, of: rate) else { continue }
      return claim(rate, span, total)
    }
    return []
  }

  private func claim(_ rate: Timed, _ span: Timed, _ total: Timed) -> [Claim] {
    guard let equation = equation(rate: rate.unit, span: span.unit) else { return [] }
    return [
      claim(
        equation, [(self.total, total.figure), (self.rate, rate.figure), (periods, span.figure)],
        .shaped)
    ]
  }

  /// Whether the rate is the first amount of its sentence.
  private func isFirst(_ rate: Timed) -> Bool {
    context.skeletons[rate.sentence].items[..<rate.item].allSatisfy {
      $0.kind != .figure || context.figures[Int($0.link)].isPassable
    }
  }

  /// The amount of ", or $405 million in all" behind a rate.
  private func overall(_ rate: Timed, _ amounts: [Timed]) -> Timed? {
    let items = context.skeletons[rate.sentence].items
    return amounts.first { amount in
      guard amount.item > rate.item, amount.unit == nil, kindsMatch(amount, rate),
        isRestated(rate, amount)
      else { return false }
      let near = items[(rate.item + 1)...].prefix(amount.item - rate.item + 3)
      return near.contains { ApartWords.overall.contains($0.hash) }
    }
  }

  /// The only length of time in the unit of a rate in the two sentences before.
  private func onlySpan(before sentence: Int, of rate: Timed) -> Timed? {
    for before in stride(from: sentence - 1, through: max(0, sentence - 2), by: -1) {
      let found = lengths(in: before).filter { $0.unit == rate.unit }
      if found.count > 1 { return nil }
      if let span = found.first { return span }
    }
    return nil
  }

  /// The lengths of time of a sentence that are more than one of their unit.
  private func lengths(in sentence: Int) -> [Timed] {
    context.skeletons[sentence].items.enumerated().compactMap { index, item in
      guard item.kind == .figure, !item.isGlued else { return nil }
      let figure = context.figures[Int(item.link)]
      guard figure.kind == .duration, figure.low > .one, !figure.isRange, figure.hedge == nil,
        figure.traits.isDisjoint(with: [.age, .article, .unusable])
      else { return nil }
      return Timed(
        figure: Int(item.link), sentence: sentence, item: index, unit: figure.unit)
    }
  }

  /// "A seven-year, $189 million contract", "$189 million over seven years": a length and a sum side by
  /// side.
  private func contract(in sentence: Int, of rate: Timed) -> (span: Timed, total: Timed)? {
    let items = context.skeletons[sentence].items
    let spans = lengths(in: sentence)
    guard spans.count == 1, let span = spans.first else { return nil }
    let totals = items.indices.filter { index in
      guard items[index].kind == .figure, items[index].per == 0, items[index].period == .none,
        !items[index].isGlued
      else { return false }
      let figure = context.figures[Int(items[index].link)]
      return figure.kind == .money && figure.isCommensurable(with: context.figures[rate.figure])
        && figure.low > context.figures[rate.figure].low
    }
    guard totals.count == 1, let at = totals.first, abs(at - span.item) <= 3 else { return nil }
    let (first, last) = (min(at, span.item), max(at, span.item))
    let isTied = items[(first + 1)..<last].allSatisfy {
      $0.kind == .comma || ApartWords.over.contains($0.hash)
        || $0.kind == .word && $0.cue.contains(.transparent)
    }
    guard isTied else { return nil }
    return (span, Timed(figure: Int(items[at].link), sentence: sentence, item: at))
  }
}

/// Words that tie rates to spans of other sentences.
private enum ApartWords {
  static let overall = WordHash.all("overall altogether total all")
  static let over = WordHash.all("over for across")
}
