import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// Amounts for each period, spans of periods and totals, by the units of time that words give them.
  static let ratesInTime = Proposer { context in
    guard let relation = context.relation("rate-time"),
      let total = context.role("total", of: relation),
      let rate = context.role("rate", of: relation),
      let periods = context.role("periods", of: relation),
      let longer = context.role("longer", of: relation),
      let shorter = context.role("shorter", of: relation)
    else { return [] }
    let reader = RateTimeReader(
      context: context, relation: relation, total: total, rate: rate, periods: periods,
      longer: longer, shorter: shorter)
    var claims: [Claim] = []
    for sentence in context.skeletons.indices where context.skeletons[sentence].figureCount > 0 {
      claims.add(reader.claims(in: sentence))
    }
    return claims
  }
}

/// An amount, a rate or a span in a sentence.
struct Timed {
  let figure: Int
  let sentence: Int
  let item: Int
  /// The period that it is an amount of, or the unit of a span.
  var unit: FigureUnit?
}

/// Looks for totals, rates and spans of one sentence and the two before it.
struct RateTimeReader {
  let context: ProposalContext
  let relation: Int
  let total: Int
  let rate: Int
  let periods: Int
  let longer: Int
  let shorter: Int

  func claims(in sentence: Int) -> [Claim] {
    let items = context.skeletons[sentence].items
    guard context.skeletons[sentence].figureCount > 1 || items.contains(where: isPaced) else {
      return []
    }
    var rates: [Timed] = []
    var spans: [Timed] = []
    var amounts: [Timed] = []
    for (index, item) in items.enumerated() where item.kind == .figure {
      let figure = context.figures[Int(item.link)]
      guard !figure.traits.contains(.unusable), !item.isGlued else { continue }
      var timed = Timed(figure: Int(item.link), sentence: sentence, item: index)
      switch figure.kind {
      case .money, .number:
        if let span = spanUnit(items, index, figure) {
          timed.unit = span == .none ? nil : span
          spans.append(timed)
        } else if figure.fits(.amount), item.per == 0 || item.period != .none {
          timed.unit = context.skeletons[sentence].period(ofItem: index)
          if timed.unit != nil || isAverage(items, index) { rates.append(timed) }
          amounts.append(timed)
        }
      case .duration where !figure.traits.contains(.age) && !figure.traits.contains(.article):
        timed.unit = figure.unit
        if item.period != .none {
          var hours = timed
          hours.unit = item.period
          rates.append(hours)
          amounts.append(hours)
        } else if !figure.traits.contains(.attributive) {
          spans.append(timed)
        }
      default: continue
      }
    }
    return twoPeriods(amounts) + twoSpans(spans) + overSpans(rates, spans, amounts, sentence)
      + onlySpan(spans, amounts, sentence) + onlyPeriods(amounts, sentence)
      + apart(rates, spans, amounts, sentence)
  }
}

extension RateTimeReader {
  /// An amount for each of some time.
  private func isPaced(_ item: Item) -> Bool { item.kind == .figure && item.period != .none }
}

// MARK: Reading

extension RateTimeReader {
  /// The unit of a number of periods: "11 seasons", "24 monthly instalments"; `.none` for instalments.
  private func spanUnit(_ items: [Item], _ index: Int, _ figure: Figure) -> FigureUnit? {
    guard figure.kind == .number, figure.unit == .none, !items[index].isGlued,
      !figure.traits.contains(.fraction)
    else { return nil }
    for at in (index + 1)..<min(items.count, index + 4) {
      guard at < items.count, items[at].kind == .word else { return nil }
      let stem = context.stem(of: items[at])
      if TimeWords.instalments.contains(stem) { return FigureUnit.none }
      if let unit = Skeleton.period(named: stem), items[at].hash != stem { return unit }
    }
    return nil
  }

  /// "An average of $7 billion", "an average $7 billion".
  private func isAverage(_ items: [Item], _ index: Int) -> Bool {
    items[max(0, index - 3)..<index].contains { $0.cue.contains(.average) }
  }

  func kindsMatch(_ a: Timed, _ b: Timed) -> Bool {
    let (x, y) = (context.figures[a.figure], context.figures[b.figure])
    return x.kind == y.kind && x.isCommensurable(with: y)
  }
}

// MARK: Claims

extension RateTimeReader {
  func claim(
    _ equation: Relation.RateTimeEquation, _ bindings: [(role: Int, figure: Int)], _ tie: Tie,
    tries: Int = 1
  ) -> Claim {
    Claim(
      relation: relation, equation: equation.index,
      bindings: bindings.map { RoleBinding(role: $0.role, figure: $0.figure) }, tie: tie,
      confidence: tie == .bound ? 940 : 800, words: [], tries: tries)
  }

  /// "£630 a year, or £52.50 a month": two amounts with periods, next to one another.
  private func twoPeriods(_ amounts: [Timed]) -> [Claim] {
    var claims: [Claim] = []
    for (first, second) in zip(amounts, amounts.dropFirst()) {
      guard kindsMatch(first, second), isRestated(first, second),
        !context.skeletons[second.sentence].isCompared(second.item)
      else { continue }
      let firstUnit = first.unit
      let secondUnit = second.unit ?? longPeriod(second)
      guard let a = firstUnit ?? longPeriod(first), let b = secondUnit, a != b else { continue }
      if let factor = factor(a, b) {
        claims.append(
          claim(.longerPeriod(factor), [(total, first.figure), (rate, second.figure)], .bound))
      } else if let factor = factor(b, a) {
        claims.append(
          claim(.longerPeriod(factor), [(total, second.figure), (rate, first.figure)], .bound))
      }
    }
    return claims
  }

  /// "for the year", "over the year" behind an amount.
  private func longPeriod(_ timed: Timed) -> FigureUnit? {
    let items = context.skeletons[timed.sentence].items
    for at in (timed.item + 1)..<min(items.count, timed.item + 5) {
      guard at < items.count, items[at].kind == .word else { return nil }
      if let unit = Skeleton.period(named: items[at].hash) { return unit }
    }
    return nil
  }

  /// Whether "or", "that is", "equivalent to" stands between two figures, and no third amount.
  func isRestated(_ first: Timed, _ second: Timed) -> Bool {
    let items = context.skeletons[first.sentence].items
    guard first.sentence == second.sentence, second.item - first.item <= 16 else { return false }
    let between = items[(first.item + 1)..<second.item]
    guard
      !between.contains(where: {
        !$0.cue.isDisjoint(with: [.change, .compare, .joins]) && $0.hash != TimeWords.or
      })
    else { return false }
    // The "or" stands right before the second.
    return between.suffix(5).contains { TimeWords.again.contains($0.hash) }
  }

  /// "49 days, or seven weeks"; "three years … in 36 monthly payments".
  private func twoSpans(_ spans: [Timed]) -> [Claim] {
    var claims: [Claim] = []
    for (first, second) in zip(spans, spans.dropFirst()) {
      guard let a = first.unit, let b = second.unit, a != b, isRestated(first, second),
        !context.figures[first.figure].traits.contains(.fraction), isExact(first), isExact(second)
      else { continue }
      if let factor = factor(a, b) {
        claims.append(
          claim(.twoUnits(factor), [(shorter, second.figure), (longer, first.figure)], .bound))
      } else if let factor = factor(b, a) {
        claims.append(
          claim(.twoUnits(factor), [(shorter, first.figure), (longer, second.figure)], .bound))
      }
    }
    return claims
  }

  /// "Half an hour or 45 minutes" is a guess, not a sum.
  private func isExact(_ timed: Timed) -> Bool {
    let figure = context.figures[timed.figure]
    return figure.place >= 0 && figure.hedge == nil
  }

  /// "$1.04 billion over 13 years, $80 million annually"; "repaid in 24 instalments of $500".
  private func overSpans(
    _ rates: [Timed], _ spans: [Timed], _ amounts: [Timed], _ sentence: Int
  ) -> [Claim] {
    var claims: [Claim] = []
    for span in spans where context.figures[span.figure].low > .one {
      var rates = rates
      if span.unit == nil, let instalment = instalment(behind: span) {
        rates = [instalment]
      }
      for rate in rates {
        guard let equation = equation(rate: rate.unit, span: span.unit) else { continue }
        let totals = self.totals(rate, span, amounts, sentence)
        for total in totals.figures {
          let isTied = totals.isTied || total.isTied
          claims.append(
            claim(
              equation,
              [(self.total, total.timed.figure), (self.rate, rate.figure), (periods, span.figure)],
              isTied
                ? .bound
                : totals.figures.count == 1
                  ? span.unit == nil ? .shaped : .likely : .suggested,
              tries: max(1, totals.figures.count)))
        }
      }
    }
    return claims
  }

  /// The amount of "24 instalments of $500".
  private func instalment(behind span: Timed) -> Timed? {
    let items = context.skeletons[span.sentence].items
    let behind = (span.item + 1)..<min(items.count, span.item + 8)
    guard let at = behind.first(where: { items[$0].kind == .figure }),
      context.figures[Int(items[at].link)].fits(.amount),
      items[max(0, at - 2)..<at].contains(where: { $0.hash == TimeWords.of })
    else { return nil }
    return Timed(figure: Int(items[at].link), sentence: span.sentence, item: at)
  }

  /// The amounts that may be the total of a rate over a span.
  private func totals(
    _ rate: Timed, _ span: Timed, _ amounts: [Timed], _ sentence: Int
  ) -> (figures: [(timed: Timed, isTied: Bool)], isTied: Bool) {
    var found: [(timed: Timed, isTied: Bool)] = []
    for amount in amounts where amount.figure != rate.figure && kindsMatch(amount, rate) {
      guard amount.unit == nil || amount.unit == span.unit, amount.figure != span.figure else {
        continue
      }
      found.append((amount, isTied(amount, rate, span)))
    }
    if let tied = found.first(where: \.isTied) { return ([tied], false) }
    guard found.isEmpty else { return (found, false) }
    // The total stands in a sentence before: what is repaid, or simply the nearest.
    let isRepaid = span.unit == nil || rate.unit == nil
    for before in stride(
      from: sentence - 1, through: max(0, sentence - (isRepaid ? 24 : 3)), by: -1)
    {
      let items = context.skeletons[before].items
      for (index, item) in items.enumerated() where item.kind == .figure {
        let timed = Timed(figure: Int(item.link), sentence: before, item: index)
        guard kindsMatch(timed, rate), item.per == 0, item.period == .none,
          context.figures[timed.figure].low > context.figures[rate.figure].low,
          !isRepaid || sentence - before <= 1 || isOwed(items, index)
        else { continue }
        found.append((timed, false))
      }
      if found.count >= 6 { break }
    }
    let owed = found.filter { isOwed(context.skeletons[$0.timed.sentence].items, $0.timed.item) }
    if isRepaid, owed.count == 1 { return ([(owed[0].timed, true)], false) }
    return (Array(found.prefix(8)), false)
  }

  /// Whether a word before the figure in its clause says that it is owed: "a loan of $12 million".
  private func isOwed(_ items: [Item], _ index: Int) -> Bool {
    items[max(0, index - 10)..<index].reversed().prefix { $0.kind != .semicolon }
      .contains { $0.kind == .word && TimeWords.owed.contains(context.stem(of: $0)) }
  }

  /// Whether grammar ties all three: the total over the span, then the rate as the same thing said
  /// again; or the rate for the span, then the total.
  private func isTied(_ amount: Timed, _ rate: Timed, _ span: Timed) -> Bool {
    let items = context.skeletons[span.sentence].items
    guard amount.sentence == span.sentence, rate.sentence == span.sentence else { return false }
    let (first, second) = amount.item < rate.item ? (amount, rate) : (rate, amount)
    guard second.item - first.item <= 22,
      span.item > first.item, span.item - first.item <= 8 || span.item > second.item
    else { return false }
    let end = max(second.item, span.item)
    let isBroken = items[first.item..<end].contains { item in
      !item.cue.isDisjoint(with: [.breaks, .compare, .change, .basis]) || item.kind == .semicolon
        || item.kind == .figure && isOther(item, amount, rate, span)
    }
    guard !isBroken else { return false }
    let gap = items[(first.item + 1)..<second.item]
    let isAgain =
      gap.suffix(6).contains { TimeWords.again.contains($0.hash) }
      || gap.suffix(5).contains { $0.cue.contains(.average) }
      || gap.last?.kind == .comma || gap.last?.kind == .dash
    let opens = gap.suffix(6).contains { $0.kind == .comma || $0.kind == .dash || $0.kind == .open }
    return isAgain && opens
      && !gap.suffix(4).contains {
        $0.cue.contains(.joins) && $0.hash != TimeWords.or
      }
  }

  /// Whether another amount stands between.
  private func isOther(_ item: Item, _ amount: Timed, _ rate: Timed, _ span: Timed) -> Bool {
    let figure = Int(item.link)
    return ![amount.figure, rate.figure, span.figure].contains(figure)
      && !context.figures[figure].isPassable
  }

  func equation(rate: FigureUnit?, span: FigureUnit?) -> Relation.RateTimeEquation? {
    guard let rate, let span, rate != span else { return .periods }
    if let factor = factor(span, rate) { return .spanOfLonger(factor) }
    if let factor = factor(rate, span) { return .spanOfShorter(factor) }
    return nil
  }

  func factor(_ longer: FigureUnit, _ shorter: FigureUnit) -> Int? {
    guard let a = TimeWords.name(longer), let b = TimeWords.name(shorter) else { return nil }
    return Relation.timeFactor(longer: a, shorter: b)
  }
}

/// Words that rates in time are read by.
private enum TimeWords {
  static let or = WordHash.of("or".utf8)
  static let of = WordHash.of("of".utf8)
  static let instalments = WordSet(
    ["instalment", "installment", "payment", "repayment", "tranche"].map { WordHash.of($0.utf8) })
  static let owed = WordSet(
    ["loan", "principal", "facility", "advance", "mortgage"].map { WordHash.of($0.utf8) })
  static let again = WordSet(
    ["or", "equivalent", "equal", "equals", "namely", "i.e", "altogether", "average", "averaging"]
      .map { WordHash.of($0.utf8) })

  static func name(_ unit: FigureUnit) -> String? {
    switch unit {
    case .minute: "minute"
    case .hour: "hour"
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    case .decade: "decade"
    default: nil
    }
  }
}
