import Figures

// MARK: From one date to another

extension CalendarReader {
  /// Reads a length of time between two dates that the sentence names: "begin in 2029 and end in
  /// 2036, seven years later"; "for 15 years, until 2024".
  mutating func readBetween(_ site: FigureSite) -> Bool {
    guard figure(site).kind == .duration else { return false }
    if has(laterWords, behind: site, within: 1) { return readLater(site) }
    if readFromTo(site) { return true }
    if figure(site).unit == .day || figure(site).unit == .week {
      readDays(site)
      return true
    }
    return readUntil(site)
  }

  /// "…in 2029 and end in 2036, seven years later"; "two years later, in 2012".
  private mutating func readLater(_ site: FigureSite) -> Bool {
    guard let count = years(site) else { return readDaysLater(site) }
    let isEarlier = has(earlierWords, behind: site, within: 1)
    let near = date(before: site.item, of: site.sentence, within: 3)
    let behind = date(behind: site.item, of: site.sentence, within: 4)
    guard let end = isAdjoined(near, site) ? near : behind ?? nil else { return true }
    // The other date is the one before, in the sentence or the last one with dates.
    let start = dates.last { $0.figure < min(end.figure, site.figure) && $0.figure != end.figure }
    guard let start, site.sentence - start.sentence <= 1 else { return true }
    let isSame = start.sentence == site.sentence
    let (from, to) = isEarlier ? (end, start) : (start, end)
    let holds = year(to) - year(from) == count
    if holds || (isSame && count > 1) {
      claimYears(.exactYears, from: from, to: to, site, confidence: isSame ? 920 : 800)
    }
    return true
  }

  /// Whether nothing but a comma or a preposition stands between a date and a length of time.
  private func isAdjoined(_ date: FigureSite?, _ site: FigureSite) -> Bool {
    guard let date else { return false }
    return items(site)[(date.item + 1)..<site.item].allSatisfy {
      $0.kind == .comma || $0.kind == .dash || $0.kind == .open
        || ($0.kind == .word && $0.cue.contains(.transparent))
    }
  }

  private mutating func readDaysLater(_ site: FigureSite) -> Bool {
    readDays(site)
    return true
  }

  /// "from 1990 to 2010, 20 years"; "for 20 years, from 1990 to 2010"; "in the 20 years between
  /// 1990 and 2010".
  private mutating func readFromTo(_ site: FigureSite) -> Bool {
    let found = Array(dates(inSentence: site.sentence))
    for (start, end) in zip(found, found.dropFirst()) {
      guard let word = joint(start, end), isBeside(site, start, end) else { continue }
      if years(site) != nil {
        let isWhole = figure(start).datePrecision == .year && figure(end).datePrecision == .year
        let equation: CalendarEquation = isWhole ? .inclusiveYears : .looseYears
        claimYears(equation, from: start, to: end, site, confidence: word == .between ? 850 : 900)
      } else if figure(site).unit == .month {
        claim(.termInMonths, [("first", start), ("last", end), ("term", site)], confidence: 900)
      } else {
        readDays(site)
      }
      return true
    }
    return false
  }

  private enum Joint { case from, between }

  /// How two dates are joined to one stretch of time: "from A to B", "between A and B".
  private func joint(_ start: FigureSite, _ end: FigureSite) -> Joint? {
    let items = items(start)
    guard start.item > 0, end.item - start.item <= 4 || isUntil(start, end) else { return nil }
    let opening = items[max(0, start.item - 2)..<start.item]
    let between = items[(start.item + 1)..<end.item].filter { $0.kind == .word }
    guard let last = between.first(where: { !$0.cue.contains(.transparent) }) else { return nil }
    if opening.contains(where: { $0.hash == fromWord }), toWords.contains(last.hash) {
      return .from
    }
    if opening.contains(where: { $0.hash == betweenWord }), last.hash == andWord { return .between }
    return nil
  }

  /// "from 1899 until it closed in 1976".
  private func isUntil(_ start: FigureSite, _ end: FigureSite) -> Bool {
    let items = items(start)
    guard end.item - start.item <= 8, items[start.item + 1].hash == untilWord else { return false }
    return items[(start.item + 1)..<end.item].allSatisfy { $0.kind == .word }
  }

  /// Whether a length of time stands just before or behind two dates, with no other figure between.
  private func isBeside(_ site: FigureSite, _ start: FigureSite, _ end: FigureSite) -> Bool {
    let items = items(site)
    if site.item < start.item {
      let gap = items[(site.item + 1)..<start.item]
      guard gap.count <= 3,
        gap.allSatisfy({ $0.kind == .comma || $0.kind == .open || $0.kind == .word })
      else { return false }
      let words = gap.filter { $0.kind == .word && !$0.cue.contains(.transparent) }
      guard words.allSatisfy({ $0.hash == fromWord || $0.hash == betweenWord }) else {
        return false
      }
    } else {
      guard site.item > end.item + 1, site.item <= end.item + 5 else { return false }
      let gap = items[(end.item + 1)..<site.item]
      let marks: [ItemKind] = [.comma, .open, .dash]
      guard let mark = gap.first, marks.contains(mark.kind),
        gap.dropFirst().allSatisfy({ $0.kind == .word && periodWords.contains($0.hash) })
      else { return false }
    }
    // "over the next five years", "five years ago" are other stretches.
    return !has(otherWords, behind: site, within: 2) && !has(otherWords, before: site, within: 2)
  }

  /// "…the trust in 2009… For 15 years, until the money ran out in 2024".
  private mutating func readUntil(_ site: FigureSite) -> Bool {
    guard let count = years(site), count > 1, has(forWords, before: site, within: 2) else {
      return false
    }
    let items = items(site)
    guard
      let until = items[(site.item + 1)...].prefix(4).firstIndex(where: { $0.hash == untilWord }),
      let end = date(behind: until, of: site.sentence, within: 9)
    else { return false }
    let start = dates.last { $0.figure < site.figure }
    guard let start, site.sentence - start.sentence <= 1, year(start) < year(end) else {
      return true
    }
    let miss = year(end) - year(start) - count
    if abs(miss) <= 1 || isSlip(start, count, to: end) {
      claimYears(.looseYears, from: start, to: end, site, confidence: 870)
    }
    return true
  }

  /// "she took over in 2013, 12 years ago".
  mutating func readAgo(_ site: FigureSite) -> Bool {
    guard figure(site).kind == .duration, has(agoWords, behind: site, within: 1) else {
      return false
    }
    guard let count = years(site), let present else { return true }
    let before = date(before: site.item, of: site.sentence, within: 3)
    let behind = date(behind: site.item, of: site.sentence, within: 4)
    let start = isAdjoined(before, site) ? before : isNamed(behind, by: site) ? behind : nil
    guard let start, start.figure != present.figure else { return true }
    let miss = year(present) - year(start) - count
    if abs(miss) <= 1 || isSlip(start, count, to: present) {
      claimYears(.looseYears, from: start, to: present, site, confidence: 880)
    }
    return true
  }

  /// Whether a date behind "12 years ago" says when that was: ", in 2013".
  private func isNamed(_ date: FigureSite?, by site: FigureSite) -> Bool {
    guard let date else { return false }
    return items(site)[(site.item + 2)..<date.item].allSatisfy {
      $0.kind == .comma || $0.kind == .open || $0.kind == .dash
        || ($0.kind == .word && $0.cue.contains(.preposition))
    }
  }

  /// Ties a number of days to the two full dates before it, where it is said to be the time between
  /// them: "a delay of 49 days".
  mutating func readDays(_ site: FigureSite) {
    guard figure(site).unit == .day || figure(site).unit == .week, figure(site).hedge == nil,
      has(delayWords, before: site, within: 3) || has(delayWords, behind: site, within: 2)
    else { return }
    let full = dates.filter { date in
      figure(date).datePrecision == .day && site.sentence - date.sentence <= 1
        && date.figure < site.figure
    }
    guard let end = full.last, let start = full.dropLast().last, end.sentence == site.sentence
    else { return }
    let isSame = start.sentence == site.sentence
    guard isSame || abs(daysBetween(start, end) - days(site)) <= 1 else { return }
    claim(.days, [("opening", start), ("closing", end), ("days", site)], confidence: 850)
  }

  private func days(_ site: FigureSite) -> Int {
    (figure(site).low.wholeCount ?? -10) * (figure(site).unit == .week ? 7 : 1)
  }

  /// About how many days lie between two dates: exact within a month of either length.
  private func daysBetween(_ start: FigureSite, _ end: FigureSite) -> Int {
    figure(end).date.dayNumber - figure(start).date.dayNumber
  }

  /// Confirms a length of time by two dates near it, or by one and the present; contradicts nothing.
  mutating func readLoose(_ site: FigureSite) {
    guard figure(site).kind == .duration, figure(site).hedge == nil, let count = years(site),
      count >= 2, !has(otherWords, before: site, within: 2)
    else { return }
    let near = [site.sentence - 1, site.sentence].flatMap { dates(inSentence: $0) }
    guard near.count <= 4 else { return }
    for (start, end) in zip(near, near.dropFirst()) where year(end) - year(start) == count {
      return claimYears(.exactYears, from: start, to: end, site, confidence: 700)
    }
    guard let present, let start = near.last(where: { has(sinceWords, before: $0, within: 2) }),
      start.figure != present.figure, year(present) - year(start) == count
    else { return }
    claimYears(.exactYears, from: start, to: present, site, confidence: 700)
  }
}

private let laterWords = WordHash.all("later earlier afterwards")
private let earlierWords = WordHash.all("earlier")
private let toWords = WordHash.all("to until till through")
private let forWords = WordHash.all("for over during")
private let agoWords = WordHash.all("ago back")
private let otherWords = WordHash.all("next last past ago first later earlier previous another")
private let sinceWords = WordHash.all("since")
private let delayWords = WordHash.all("delay delayed late later overdue lasted lasting duration")
private let periodWords = WordHash.all("a the period of stretch some that is i.e span term")
private let fromWord = WordHash.of("from".utf8)
private let betweenWord = WordHash.of("between".utf8)
private let andWord = WordHash.of("and".utf8)
private let untilWord = WordHash.of("until".utf8)
