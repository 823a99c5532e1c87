import Figures
import Quantities
import Relations

// MARK: Sentences that can only be read one way

extension RateTimeReader {
  /// The only span of a sentence and its only two amounts of one unit: the smaller is for each period.
  ///
  /// "The deal, worth $450 million, runs for nine years and brings in $50 million every year."
  func onlySpan(_ spans: [Timed], _ amounts: [Timed], _ sentence: Int) -> [Claim] {
    let long = spans.filter { context.figures[$0.figure].low > .one }
    guard long.count == 1, let span = long.first, let (small, large) = onlyPair(amounts),
      !isBroken(sentence, [span, small, large]), large.unit == nil
    else { return [] }
    let isInstalment = span.unit == nil
    let items = context.skeletons[sentence].items
    let near = items[max(0, small.item - 5)..<min(items.count, small.item + 6)]
    let isEach = near.contains { TimeOnly.each.contains($0.hash) }
    let before = items[max(0, span.item - 2)..<min(items.count, span.item + 2)]
    guard !near.contains(where: { $0.hash == TimeOnly.price }),
      !before.contains(where: { TimeOnly.past.contains($0.hash) })
    else { return [] }
    guard isInstalment || items[small.item].period != .none || isEach,
      let equation = equation(rate: isInstalment ? nil : small.unit, span: span.unit)
    else { return [] }
    return [
      claim(
        equation, [(total, large.figure), (rate, small.figure), (periods, span.figure)], .shaped)
    ]
  }

  /// The only two amounts of a sentence, each for a period of its own: "$140 a month, which comes to
  /// $1,680 a year".
  func onlyPeriods(_ amounts: [Timed], _ sentence: Int) -> [Claim] {
    guard let (small, large) = onlyPair(amounts), let short = small.unit, let long = large.unit,
      short != long, let factor = factor(long, short), !isBroken(sentence, [small, large])
    else { return [] }
    return [
      claim(.longerPeriod(factor), [(total, large.figure), (rate, small.figure)], .shaped)
    ]
  }

  /// The only two amounts where they are of one unit, the smaller first.
  private func onlyPair(_ amounts: [Timed]) -> (small: Timed, large: Timed)? {
    let moneys = amounts.filter { context.figures[$0.figure].kind == .money }
    let pair = moneys.count == 2 ? moneys : amounts
    guard pair.count == 2, moneys.isEmpty || moneys.count == 2 else { return nil }
    let (a, b) = (context.figures[pair[0].figure], context.figures[pair[1].figure])
    guard a.isCommensurable(with: b), a.low != b.low, !a.isRange, !b.isRange,
      a.kind != .number || a.low >= ExactDecimal(20) && b.low >= ExactDecimal(20)
    else { return nil }
    return a.low < b.low ? (pair[0], pair[1]) : (pair[1], pair[0])
  }

  /// Whether a comparison, a change or another clause stands between the figures.
  private func isBroken(_ sentence: Int, _ figures: [Timed]) -> Bool {
    let items = context.skeletons[sentence].items
    let places = figures.map(\.item)
    guard let first = places.min(), let last = places.max() else { return true }
    let cues = context.skeletons[sentence].cues
    if !cues.isDisjoint(with: [.compare, .basis, .respectively, .interest]) { return true }
    if figures.contains(where: { context.skeletons[sentence].opensClause($0.item) }) { return true }
    return items[first...last].contains { item in
      !item.cue.isDisjoint(with: [.change, .earlier, .including])
        && !TimeOnly.plain.contains(item.hash)
        || item.cue.contains(.breaks) && !TimeOnly.relatives.contains(item.hash)
    }
  }
}

private enum TimeOnly {
  static let each = WordHash.all(
    "each annual annually monthly yearly quarterly every average equal")
  static let past = WordHash.all("last past previous prior trailing first final ended ending")
  static let price = WordHash.of("price".utf8)
  static let relatives = WordHash.all("which that")
  static let programmes = WordHash.all("plan program programme authorization")
  static let plain = WordHash.all("up add adds added last")
}
