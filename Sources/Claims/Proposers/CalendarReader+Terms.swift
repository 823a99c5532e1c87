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
    if words.contains(where: { monthlyWords.contains($0.hash) }) {
      return (.monthlyUntil, .monthlyOver)
    }
    if words.contains(where: { quarterlyWords.contains($0.hash) }) {
      return (.quarterlyUntil, .quarterlyOver)
    }
    let isHalf = words.contains {
      halfYearlyWords.contains($0.hash)
        || ($0.kind == .figure && context.figures[Int($0.link)].traits.contains(.fraction))
    }
    if isHalf { return (.halfYearlyUntil, .halfYearlyOver) }
    if words.contains(where: { yearlyWords.contains($0.hash) }) {
      return (.yearlyUntil, .yearlyOver)
    }
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
  mutating func readTerm(_ site: FigureSite) -> Bool {
    let figure = figure(site)
    guard figure.kind == .duration, figure.hedge == nil, isTerm(site) else { return false }
    if let end = adjoinedEnd(of: site) {
      guard let start = startOfTerm(site, before: end) else { return true }
      tieTerm(site, from: start, to: end, isFirm: true)
      return true
    }
    if let end = date(before: site.item, of: site.sentence, within: 5),
      self.figure(end).datePrecision == .day, has(afterWords, behind: site, within: 1)
    {
      readAfter(site, end)
      return true
    }
    guard has(termWords, behind: site, within: 5), let end = dueDate(of: site) else { return false }
    let isPlain = !context.skeletons[site.sentence].cues.contains(.respectively)
    if let start = startOfTerm(site, before: end),
      tieTerm(site, from: start, to: end, isFirm: isPlain && isIssue(start, before: site))
    {
      return true
    }
    if let present, present.figure != end.figure, let count = years(site) {
      let miss = year(end) - year(present) - count
      if abs(miss) <= 1 { claimYears(.looseYears, from: present, to: end, site, confidence: 850) }
    }
    return true
  }

  /// "30 June 2031, that is 66 months after the last day of drawing": confirms by the one date of
  /// the text that fits.
  private mutating func readAfter(_ site: FigureSite, _ end: FigureSite) {
    guard let term = termMonths(site) else { return }
    let fitting = dates.filter { date in
      guard let first = months(date), let last = months(end) else { return false }
      return date.figure != end.figure && last - first == term
    }
    guard let first = fitting.last, fitting.allSatisfy({ months($0) == months(first) }) else {
      return
    }
    claim(.termInMonths, [("first", first), ("last", end), ("term", site)], confidence: 800)
  }

  private func months(_ site: FigureSite) -> Int? {
    let date = figure(site).date
    let isMonthly = figure(site).datePrecision == .day || figure(site).datePrecision == .month
    return isMonthly && date.month != 0 ? Int(date.year) * 12 + Int(date.month) : nil
  }

  private func termMonths(_ site: FigureSite) -> Int? {
    guard let count = figure(site).low.wholeCount else { return nil }
    return figure(site).unit == .year ? count * 12 : count
  }

  /// Whether a date is that of the deal itself: "issued in 2026", "signed on 3 May 2024".
  private func isIssue(_ start: FigureSite, before site: FigureSite) -> Bool {
    let items = items(start)
    if start.item > 0, items[start.item - 1].hash == WordHash.ofWord { return false }
    let end = start.sentence == site.sentence ? site.item : items.count
    let near = items[max(0, start.item - 8)..<max(start.item, end)]
    return near.contains { issueWords.contains($0.hash) }
      && !near.contains { amendWords.contains($0.hash) }
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
      if item.kind == .figure, self.figure(at: item).kind == .duration,
        !self.figure(at: item).traits.contains(.article)
      {
        return nil
      }
      guard item.kind == .word, dueWords.contains(item.hash) else { continue }
      return date(behind: index, of: site.sentence, within: 4)
    }
    return nil
  }

  private func figure(at item: Item) -> Figure { context.figures[Int(item.link)] }

  /// The date at which a term begins: said to be so, in its sentence or the one before.
  private func startOfTerm(_ site: FigureSite, before end: FigureSite) -> FigureSite? {
    for sentence in [site.sentence, site.sentence - 1] where sentence >= 0 {
      let found = dates(inSentence: sentence).last { date in
        let isNamed = date.figure < site.figure || (date.figure < end.figure && isIssued(date))
        return isNamed && date.figure != end.figure && !isDue(date)
      }
      if let found { return found }
    }
    return nil
  }

  /// Whether a word of issue stands just before a date: "notes issued in 2026".
  private func isIssued(_ date: FigureSite) -> Bool {
    items(date)[max(0, date.item - 3)..<date.item].contains { issueWords.contains($0.hash) }
  }

  private func isDue(_ date: FigureSite) -> Bool {
    items(date)[max(0, date.item - 3)..<date.item].contains { dueWords.contains($0.hash) }
  }

  /// Ties a term to its two ends; one that is not firmly bound is only confirmed.
  @discardableResult
  private mutating func tieTerm(
    _ site: FigureSite, from start: FigureSite, to end: FigureSite, isFirm: Bool
  ) -> Bool {
    if let first = months(start), let last = months(end), let term = termMonths(site) {
      guard isFirm || (last - first - term == 0) || (last - first - term == -1) else {
        return false
      }
      claim(
        .termInMonths, [("first", start), ("last", end), ("term", site)],
        confidence: isFirm ? 920 : 800)
    } else if let count = years(site), isFirm || abs(year(end) - year(start) - count) <= 1 {
      claimYears(.looseYears, from: start, to: end, site, confidence: isFirm ? 900 : 800)
    } else {
      return false
    }
    return true
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
  license concession extension tenure awards award options warranty guarantee mandate visa permit
  """)
private let issueWords = WordHash.all(
  """
  issued issue issues sold entered signed agreed raised placed granted obtained closed arranged \
  awarded dated effective began commenced starting starts borrowed launched priced
  """)
private let amendWords = WordHash.all(
  "amended amend extended extend existing repaid refinanced renewed replaced outstanding born founded established built"
)
private let afterWords = WordHash.all("after following")
private let dueWords = WordHash.all(
  """
  due until till through expire expires expiring expired mature matures maturing ends ending \
  terminates terminating maturity expiry vest vests lapse lapses
  """)
