import Figures
import Quantities

// MARK: Terms and instalments

extension CalendarReader {
  /// Reads "24 equal monthly instalments … the first falling due in June 2024 and the last in May
  /// 2026", and "36 monthly payments" beside "three years".
  mutating func readInstalments(_ site: FigureSite) -> Bool {
    guard figure(site).kind == .number, let step = paymentStep(site) else { return false }
    let (first, last) = firstAndLast(near: site)
    if let first, let last {
      claim(step.until, [("first", first), ("last", last), ("count", site)], confidence: 940)
      return true
    }
    if let term = spans.last(where: { isTerm($0, before: site) })
      ?? spans.first(where: { isTerm($0, behind: site) })
    {
      claim(step.over, [("term", term), ("count", site)], confidence: 900)
    }
    return true
  }

  /// How often the payments that a number counts are made.
  private func paymentStep(
    _ site: FigureSite
  ) -> (until: CalendarEquation, over: CalendarEquation)? {
    let items = items(site)
    let behind = items[(site.item + 1)...].prefix(6)
    guard behind.contains(where: { paymentWords.contains($0.hash) }) else { return nil }
    let words = behind.prefix { $0.kind == .word || $0.kind == .dash || $0.kind == .figure }
    if words.contains(where: { monthlyWords.contains($0.hash) }) { return (.monthlyUntil, .monthlyOver) }
    if words.contains(where: { quarterlyWords.contains($0.hash) }) {
      return (.quarterlyUntil, .quarterlyOver)
    }
    let isHalf = words.contains {
      halfYearlyWords.contains($0.hash)
        || ($0.kind == .figure && context.figures[Int($0.link)].traits.contains(.fraction))
    }
    if isHalf { return (.halfYearlyUntil, .halfYearlyOver) }
    if words.contains(where: { yearlyWords.contains($0.hash) }) { return (.yearlyUntil, .yearlyOver) }
    return nil
  }

  /// The dates that "first" and "last" stand before, in the sentence of a number of payments.
  private func firstAndLast(near site: FigureSite) -> (FigureSite?, FigureSite?) {
    let items = items(site)
    var first: FigureSite?
    var last: FigureSite?
    for (index, item) in items.enumerated() where index > site.item {
      let word = item.kind == .figure ? context.bytes(of: item) : []
      let isFirst =
        firstWords.contains(item.hash)
        || (item.kind == .figure && WordHash.of(word) == WordHash.of("first".utf8))
      if isFirst, first == nil {
        first = date(behind: index, of: site.sentence, within: 8)
      } else if lastWords.contains(item.hash), last == nil {
        last = date(behind: index, of: site.sentence, within: 8)
      }
    }
    if first?.figure == last?.figure { return (nil, nil) }
    return (first, last)
  }

  private func isTerm(_ term: FigureSite, before site: FigureSite) -> Bool {
    term.figure < site.figure && term.sentence == site.sentence && isTerm(term)
      && site.item - term.item <= 16
  }

  private func isTerm(_ term: FigureSite, behind site: FigureSite) -> Bool {
    term.figure > site.figure && term.sentence == site.sentence && isTerm(term)
      && term.item - site.item <= 10
  }

  private func isTerm(_ site: FigureSite) -> Bool {
    let figure = figure(site)
    return figure.kind == .duration && (figure.unit == .year || figure.unit == .month)
      && !figure.traits.contains(.age) && !figure.traits.contains(.article)
      && !has(notTermWords, behind: site, within: 1)
  }

  /// Reads a term that runs to a date: "a five-year contract until June 2030", "mature after 42
  /// months, in August 2027".
  mutating func readTerm(_ site: FigureSite, index: Int) {
    let figure = figure(site)
    guard figure.kind == .duration, figure.hedge == nil, isTerm(site) else { return }
    if let end = adjoinedEnd(of: site), let start = startOfTerm(site, before: end) {
      tieTerm(site, from: start, to: end, isNamed: true)
      return
    }
    guard has(termWords, behind: site, within: 5), let end = dueDate(of: site) else { return }
    if let start = startOfTerm(site, before: end) {
      tieTerm(site, from: start, to: end, isNamed: start.sentence == site.sentence)
    } else if let present, present.figure != end.figure, let count = years(site) {
      let miss = year(end) - year(present) - count
      if abs(miss) <= 1 { claimYears(.looseYears, from: present, to: end, site, confidence: 850) }
    }
  }

  /// "after 42 months, in August 2027", "that is 66 months after": the date beside the term.
  private func adjoinedEnd(of site: FigureSite) -> FigureSite? {
    guard has(afterWords, before: site, within: 2),
      let end = date(behind: site.item, of: site.sentence, within: 4)
    else { return nil }
    let between = items(site)[(site.item + 1)..<end.item]
    return between.allSatisfy {
      $0.kind == .comma || $0.kind == .open || $0.kind == .dash
        || ($0.kind == .word && !$0.cue.isDisjoint(with: [.preposition, .transparent]))
    } ? end : nil
  }

  /// The date that words of ending lead to: "due 2031", "expiring November 2027".
  private func dueDate(of site: FigureSite) -> FigureSite? {
    let items = items(site)
    for (index, item) in items.enumerated() where index > site.item && index - site.item <= 14 {
      if item.kind == .figure, self.figure(at: item).kind == .duration { return nil }
      guard item.kind == .word, dueWords.contains(item.hash) else { continue }
      return date(behind: index, of: site.sentence, within: 4)
    }
    return nil
  }

  private func figure(at item: Item) -> Figure { context.figures[Int(item.link)] }

  /// The date at which a term begins: said to be so, in its sentence or the one before.
  private func startOfTerm(_ site: FigureSite, before end: FigureSite) -> FigureSite? {
    for sentence in [site.sentence, site.sentence - 1] {
      guard sentence >= 0 else { continue }
      let found = dates(inSentence: sentence).last { date in
        date.figure < site.figure && date.figure != end.figure && !isDue(date)
      }
      if let found { return found }
    }
    return nil
  }

  private func isDue(_ date: FigureSite) -> Bool {
    items(date)[max(0, date.item - 3)..<date.item].contains { dueWords.contains($0.hash) }
  }

  private mutating func tieTerm(
    _ site: FigureSite, from start: FigureSite, to end: FigureSite, isNamed: Bool
  ) {
    let isMonthly = [start, end].allSatisfy {
      figure($0).datePrecision == .day || figure($0).datePrecision == .month
    }
    if isMonthly {
      claim(
        .termInMonths, [("first", start), ("last", end), ("term", site)],
        confidence: isNamed ? 920 : 850)
    } else if years(site) != nil {
      claimYears(.looseYears, from: start, to: end, site, confidence: isNamed ? 900 : 850)
    }
  }
}

private let paymentWords = WordHash.all(
  "instalments installments payments repayments instalment installment payment tranches")
private let monthlyWords = WordHash.all("monthly")
private let quarterlyWords = WordHash.all("quarterly")
private let halfYearlyWords = WordHash.all(
  "half-yearly semi-annual semiannual semi-annually biannual six-monthly semestrial")
private let yearlyWords = WordHash.all("annual yearly")
private let firstWords = WordHash.all("first beginning starting commencing")
private let lastWords = WordHash.all("last final ending")
private let notTermWords = WordHash.all("ago later earlier old after before")
private let termWords = WordHash.all(
  """
  contract deal term lease bond bonds note notes loan loans agreement facility mandate licence \
  license concession extension tenure
  """)
private let afterWords = WordHash.all("after following")
private let dueWords = WordHash.all(
  """
  due until till through expire expires expiring expired mature matures maturing ends ending \
  terminates terminating maturity expiry
  """)
