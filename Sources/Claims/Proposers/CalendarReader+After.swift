import Documents
import Figures

// MARK: After an event

extension CalendarReader {
  /// "in 2021, four years after it had issued its first bond in 2017"; "31 years after privatisation,
  /// in 1994": the time from what happened to the date before it, or to the present.
  mutating func readSinceEvent(_ site: FigureSite) -> Bool {
    guard figure(site).kind == .duration, figure(site).hedge == nil,
      has(AfterWords.after, behind: site, within: 1), let count = years(site), count > 1
    else { return false }
    guard let start = date(behind: site.item, of: site.sentence, within: 16) else { return false }
    let items = items(site)
    let between = items[(site.item + 2)..<start.item]
    guard !between.contains(where: { $0.kind == .semicolon || isOtherSpan($0) }) else {
      return false
    }
    let before = date(before: site.item, of: site.sentence, within: 24)
    let second = date(behind: start.item, of: site.sentence, within: 16)
    // "Fifty years after it opened in 1951, the theatre closed in 2001".
    let isOpening = site.item <= 2 || items[site.item - 1].kind == .comma && before == nil
    guard let end = before ?? (isOpening ? second : nil) ?? present, end.figure != start.figure
    else { return false }
    let isNamed = end.figure == before?.figure || end.figure == second?.figure
    return tie(from: start, to: end, site, count, isNamed: isNamed)
  }

  /// "built in 1951 and closed in 2009 after 58 years": the time between the only two dates near.
  mutating func readBetweenTwo(_ site: FigureSite) -> Bool {
    guard figure(site).kind == .duration, figure(site).hedge == nil,
      !figure(site).traits.contains(.attributive), let count = years(site), count > 1,
      has(AfterWords.spanning, before: site, within: 1) || isStay(site),
      !has(AfterWords.others, behind: site, within: 1)
    else { return false }
    var near = Array(dates(inSentence: site.sentence))
    let isOne = near.count == 2
    if near.count == 1, site.sentence > 0 {
      near = Array(dates(inSentence: site.sentence - 1)) + near
    }
    guard near.count == 2, year(near[0]) < year(near[1]), near[1].sentence == site.sentence,
      !items(site).contains(where: { $0.kind == .figure && isOtherSpan($0, than: site) })
    else { return false }
    return tie(from: near[0], to: near[1], site, count, isNamed: isOne)
  }

  /// "She stayed 43 years, leaving in 1999": a verb of staying, and one of ending before the date.
  private func isStay(_ site: FigureSite) -> Bool {
    guard has(AfterWords.stays, before: site, within: 2),
      let end = date(behind: site.item, of: site.sentence, within: 9)
    else { return false }
    return items(site)[(site.item + 1)..<end.item].contains { AfterWords.ends.contains($0.hash) }
  }

  /// "its 112-year history": since a founding that the text dates.
  mutating func readHistory(_ site: FigureSite) -> Bool {
    guard figure(site).kind == .duration, has(AfterWords.histories, behind: site, within: 1),
      let count = years(site), count > 1, let present
    else { return false }
    let starts = dates.filter {
      $0.figure != present.figure && abs($0.sentence - site.sentence) <= 8
    }
    if let start = starts.first(where: { year(present) - year($0) == count }) {
      claimYears(.looseYears, from: start, to: present, site, confidence: 800)
    } else {
      var founded: FigureSite?
      for offset in -2...2 where founded == nil {
        founded = beginning(in: site.sentence + offset, AfterWords.foundings)
      }
      guard let founded, founded.figure != present.figure,
        YearSlip.isSwap(count, year(present) - year(founded))
          || YearSlip.isSwap(year(founded), year(present) - count)
      else {
        return true
      }
      claimYears(.looseYears, from: founded, to: present, site, confidence: 850)
    }
    return true
  }

  /// A term in months or years between two dates of months: "borrowed in June 2021 for 36 months and
  /// must repay by June 2024"; "granted in March 2023 vest after 36 months, in March 2026".
  mutating func readMonthTerm(_ site: FigureSite) -> Bool {
    guard figure(site).kind == .duration, figure(site).hedge == nil,
      figure(site).unit == .month || figure(site).unit == .year, let term = monthCount(site)
    else { return false }
    let monthly = dates(inSentence: site.sentence).filter { monthNumber($0) != nil }
    guard monthly.count == 2, dates(inSentence: site.sentence).count == 2,
      let first = monthNumber(monthly[0]), let last = monthNumber(monthly[1]), first < last,
      has(AfterWords.terms, before: site, within: 3)
        || has(AfterWords.terms, behind: site, within: 3),
      !items(site).contains(where: { $0.kind == .figure && isOtherSpan($0, than: site) })
    else { return false }
    let miss = last - first - term
    let isSlip =
      abs(miss) == 120
      || YearSlip.isSwap(term, last - first) || YearSlip.isSwap(term, last - first + 1)
    guard miss == 0 || miss == -1 || isSlip else { return true }
    claim(
      .termInMonths, [("first", monthly[0]), ("last", monthly[1]), ("term", site)],
      confidence: 850)
    return true
  }

  private func monthCount(_ site: FigureSite) -> Int? {
    guard let count = figure(site).low.wholeCount, count > 0 else { return nil }
    return figure(site).unit == .year ? count * 12 : count
  }

  private func monthNumber(_ site: FigureSite) -> Int? {
    let date = figure(site).date
    let isMonthly = figure(site).datePrecision == .day || figure(site).datePrecision == .month
    return isMonthly && date.month != 0 ? Int(date.year) * 12 + Int(date.month) : nil
  }

  /// Whether another length of time stands there.
  private func isOtherSpan(_ item: Item) -> Bool {
    guard item.kind == .figure else { return false }
    let figure = context.figures[Int(item.link)]
    return figure.kind == .duration && !figure.traits.contains(.article)
  }

  private func isOtherSpan(_ item: Item, than site: FigureSite) -> Bool {
    Int(item.link) != site.figure && isOtherSpan(item)
  }

  /// Confirms a span within a year of its dates, and contradicts it where a slip explains the miss: a
  /// swap of two digits, or any where both dates stand in its sentence and it has two digits itself.
  private mutating func tie(
    from start: FigureSite, to end: FigureSite, _ site: FigureSite, _ count: Int, isNamed: Bool
  ) -> Bool {
    let span = year(end) - year(start)
    let isSwapped =
      YearSlip.isSwap(count, span) || YearSlip.isSwap(year(start), year(end) - count)
      || YearSlip.isSwap(year(end), year(start) + count)
    guard
      abs(span - count) <= 1
        || span > 0
          && (isSwapped
            || isNamed && (count >= 10 || (span - count) % 10 == 0)
              && isSlip(start, count, to: end))
    else { return true }
    claimYears(.looseYears, from: start, to: end, site, confidence: 870)
    return true
  }
}

/// Words that lengths of time since an event are read by.
private enum AfterWords {
  static let after = WordHash.all("after since")
  static let spanning = WordHash.all("after for took lasted stood ran")
  static let others = WordHash.all("ago later earlier before after from in of with")
  static let stays = WordHash.all(
    "stayed spent served worked lasted reigned remained stood lived ran played ruled taught")
  static let ends = WordHash.all(
    "leaving left until retiring retired ending ended dying died closing closed resigning quitting")
  static let histories = WordHash.all("history existence life reign")
  static let foundings = WordHash.all(
    "born built launched founded established opened created formed started began")
  static let terms = WordHash.all(
    "term after within for runs run over period vest vests lasts of from")
}
