import Quantities

/// Days, months, quarters, halves and years.
extension FigureReader {
  // MARK: In digits

  /// Reads a date that starts with digits: 2024-10-18, 1/22/2016, 18 October 2024, 2024 Q1, 1990s.
  func numericDate(_ text: Span<UInt8>, at start: Int) -> DateReading? {
    let run = text.digitRun(at: start)
    guard run > 0, run <= 8 else { return nil }
    let end = start &+ run
    let value = text.number(at: start, run)
    if let year = fiscalYear(text, at: start, run, value) { return year }
    if run <= 2, let day = lastDay(text, at: start, day: value, from: end) { return day }
    if run <= 2, let date = dayFirst(text, at: start, day: value, from: end) { return date }
    let separator = text.at(end)
    if separator == 0x2D || separator == 0x2F || separator == 0x2E {
      if let date = separated(text, at: start, run, value, separator) { return date }
      if separator != 0x2E, let other = monthOrNothing(text, at: start, run, value, separator) {
        return other
      }
    }
    if run == 4, isYear(value) {
      if let reading = afterYear(text, at: start, year: value, from: end) { return reading }
      // 1986/87: a season or a fiscal year.
      if separator == 0x2F, text.digitRun(at: end &+ 1) == 2,
        text.number(at: end &+ 1, 2) == (value + 1) % 100
      {
        return date(start, end &+ 3, .year, year: value)
      }
    }
    if run == 8, let date = compact(text, at: start, value) { return date }
    if run == 2, let year = shortenedYear(text, at: start, value, from: end) { return year }
    if run == 1, let suffix = ordinalSuffix(text, at: end),
      let period = period(text, at: start, from: suffix, number: value)
    {
      return period
    }
    if run == 2 || run == 4, let decade = decade(text, at: start, value, run) { return decade }
    if run == 1, let quarter = quarterBefore(text, at: start, value) { return quarter }
    return nil
  }

  /// FY2019, FY19, FY'19, CY2020.
  private func fiscalYear(_ text: Span<UInt8>, at start: Int, _ run: Int, _ value: Int)
    -> DateReading?
  {
    let letters = text.at(start &- 1) == 0x27 ? start &- 1 : start
    guard text.at(letters &- 1) == 0x59,
      text.at(letters &- 2) == 0x46 || text.at(letters &- 2) == 0x43,
      letters &- 2 >= floor, !text.isWord(before: letters &- 2), !text.isWord(at: start &+ run),
      text.at(start &+ run) != 0x2E || !isDigit(text.at(start &+ run &+ 1))
    else { return nil }
    if run == 4, isYear(value) {
      // FY2024/25
      let sign = text.at(start &+ 4)
      let hasSecond =
        (sign == 0x2F || sign == 0x2D) && text.digitRun(at: start &+ 5) == 2
        && text.number(at: start &+ 5, 2) == (value + 1) % 100
      return date(letters &- 2, start &+ (hasSecond ? 7 : 4), .year, year: value)
    }
    guard run == 2 else { return nil }
    return date(letters &- 2, start &+ 2, .year, year: fullYear(value))
  }

  /// The last of the days "October 18-20, 2024": the month stands before the first.
  private func lastDay(_ text: Span<UInt8>, at start: Int, day: Int, from end: Int) -> DateReading?
  {
    let dash = text.dashLength(before: start)
    guard dash > 0, !text.isWord(at: end), isDigit(text.at(start &- dash &- 1)) else { return nil }
    var first = start &- dash
    while start &- dash &- first < 3, isDigit(text.at(first &- 1)) { first &-= 1 }
    var gap = text.gapStart(before: first)
    guard first &- gap == 1 else { return nil }
    if text.at(gap &- 1) == 0x2E { gap &-= 1 }
    guard let token = readToken(text, before: gap),
      let row = lexicon.calendar.row(text, token), row.role != .weekday,
      isUpper(text.at(token.start)), isDay(day, month: row.value),
      text.number(at: first, start &- dash &- first) < day
    else { return nil }
    if let year = yearBehind(text, from: end) {
      return date(start, year.end, .day, year: year.value, month: row.value, day: day)
    }
    return date(start, end, .day, year: 0, month: row.value, day: day)
  }

  /// The year behind the last of several days, for the first of them: "October 18-20, 2024".
  func yearBehindDays(_ text: Span<UInt8>, from end: Int) -> Int? {
    let dash = text.dashLength(at: end)
    guard dash > 0 else { return nil }
    let run = text.digitRun(at: end &+ dash)
    guard run == 1 || run == 2 else { return nil }
    return yearBehind(text, from: end &+ dash &+ run)?.value
  }

  func isYear(_ value: Int) -> Bool { (1500...2199).contains(value) }

  func date(
    _ start: Int, _ end: Int, _ precision: DatePrecision, year: Int, month: Int = 0, day: Int = 0
  ) -> DateReading {
    DateReading(
      start: start, end: end, precision: precision,
      date: CalendarDate(year: year, month: month, day: day), isDate: true)
  }

  func isDay(_ day: Int, month: Int) -> Bool {
    let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && day >= 1 && day <= longest[month - 1]
  }

  /// 2024-10-18, 2015-3, 1/22/2016, 23.08.2039, 14-Feb-2019.
  func separated(
    _ text: Span<UInt8>, at start: Int, _ run: Int, _ first: Int, _ separator: UInt8
  ) -> DateReading? {
    let second = start &+ run &+ 1
    let secondRun = text.digitRun(at: second)
    if secondRun == 0 {
      guard separator != 0x2E, let token = readToken(text, at: second),
        let row = lexicon.calendarWord(text, token), row.role != .weekday,
        text.at(token.end) == separator
      else { return nil }
      let third = token.end &+ 1
      let thirdRun = text.digitRun(at: third)
      let last = text.number(at: third, thirdRun)
      if run == 4, isYear(first), thirdRun > 0, thirdRun <= 2, isDay(last, month: row.value) {
        return date(start, third &+ thirdRun, .day, year: first, month: row.value, day: last)
      }
      guard run <= 2, thirdRun == 4 || thirdRun == 2, isDay(first, month: row.value) else {
        return nil
      }
      let year = thirdRun == 2 ? fullYear(last) : last
      return date(start, third &+ thirdRun, .day, year: year, month: row.value, day: first)
    }
    guard secondRun <= 2 else { return nil }
    let middle = text.number(at: second, secondRun)
    let behind = second &+ secondRun
    let hasThird = text.at(behind) == separator && isDigit(text.at(behind &+ 1))
    if run == 4, isYear(first) {
      guard separator != 0x2E || hasThird else { return nil }
      if hasThird {
        let thirdRun = text.digitRun(at: behind &+ 1)
        let day = text.number(at: behind &+ 1, thirdRun)
        guard thirdRun <= 2, isDay(day, month: middle) else { return nil }
        return date(start, behind &+ 1 &+ thirdRun, .day, year: first, month: middle, day: day)
      }
      // 2014-15 is a season, and 2015-3 a month; a month needs a hyphen and a number to match.
      guard (1...12).contains(middle), !isDigit(text.at(behind)), !text.isWord(at: behind),
        !isNumbered(text, before: start)
      else { return nil }
      if secondRun == 2, separator == 0x2D, middle == (first + 1) % 100 { return nil }
      return date(start, behind, .month, year: first, month: middle)
    }
    guard hasThird, run <= 2 else { return nil }
    let thirdRun = text.digitRun(at: behind &+ 1)
    guard thirdRun == 4 || thirdRun == 2,
      text.at(behind &+ 1 &+ thirdRun) != separator
        || !isDigit(text.at(behind &+ 2 &+ thirdRun))
    else { return nil }
    let last = text.number(at: behind &+ 1, thirdRun)
    let year = thirdRun == 4 ? last : fullYear(last)
    guard isYear(year), thirdRun == 4 || separator != 0x2E else { return nil }
    let end = behind &+ 1 &+ thirdRun
    // Month first, as in the United States, unless only day first makes a date.
    if separator != 0x2E, isDay(middle, month: first) {
      return date(start, end, .day, year: year, month: first, day: middle)
    }
    guard isDay(first, month: middle) else { return nil }
    return date(start, end, .day, year: year, month: middle, day: first)
  }

  /// Whether a rule is numbered by year and number, as ASU 2016-13 is.
  private func isNumbered(_ text: Span<UInt8>, before start: Int) -> Bool {
    let gap = text.gapStart(before: start)
    return gap < start
      && (text.has("No.", at: gap &- 3) || text.has("ASU", at: gap &- 3)
        || text.has("Nos.", at: gap &- 4))
  }

  /// 05/2020 and 12-2015 are months; 13/13/2013, 2020-13-01 and 32-2015 are nothing.
  private func monthOrNothing(
    _ text: Span<UInt8>, at start: Int, _ run: Int, _ first: Int, _ separator: UInt8
  ) -> DateReading? {
    let second = start &+ run &+ 1
    let secondRun = text.digitRun(at: second)
    let end = second &+ secondRun
    let hasThird = text.at(end) == separator && isDigit(text.at(end &+ 1))
    guard !text.isWord(before: start), text.at(start &- 1) != separator else { return nil }
    if run <= 2, secondRun == 4, !hasThird, (1900...2099).contains(text.number(at: second, 4)),
      !text.isWord(at: end), text.at(end) != 0x25
    {
      guard (1...12).contains(first) else { return first > 31 ? .skip(to: end) : nil }
      guard separator == 0x2F || run == 2 else { return nil }
      return date(start, end, .month, year: text.number(at: second, 4), month: first)
    }
    guard hasThird, secondRun <= 2 else { return nil }
    let thirdRun = text.digitRun(at: end &+ 1)
    let year = run == 4 ? first : text.number(at: end &+ 1, thirdRun)
    guard run == 4 && thirdRun <= 2 || run <= 2 && thirdRun == 4, (1900...2099).contains(year)
    else {
      return nil
    }
    return .skip(to: end &+ 1 &+ thirdRun)
  }

  func fullYear(_ value: Int) -> Int { value < 50 ? 2000 + value : 1900 + value }

  /// 20241018.
  func compact(_ text: Span<UInt8>, at start: Int, _ value: Int) -> DateReading? {
    let year = value / 10_000
    let month = value / 100 % 100
    guard (1900...2099).contains(year), isDay(value % 100, month: month) else { return nil }
    if text.isWord(before: start) || text.isWord(at: start &+ 8) { return nil }
    if text.at(start &- 1) == 0x24 || text.at(start &+ 8) == 0x2E && isDigit(text.at(start &+ 9)) {
      return nil
    }
    return date(start, start &+ 8, .day, year: year, month: month, day: value % 100)
  }

  /// 18 October 2024, 18th of October, 18 Oct.
  func dayFirst(_ text: Span<UInt8>, at start: Int, day: Int, from end: Int) -> DateReading? {
    guard day >= 1, day <= 31, !text.isWord(before: start) else { return nil }
    var cursor = end
    if let suffix = ordinalSuffix(text, at: cursor) { cursor = suffix }
    var next = text.gapEnd(from: cursor)
    if text.has("of ", at: next) { next = text.gapEnd(from: next &+ 2) }
    if text.has("day of ", at: next) { next = text.gapEnd(from: next &+ 6) }
    guard next > cursor || text.isWord(at: cursor), let token = readToken(text, at: next),
      let row = lexicon.calendarWord(text, token), row.role != .weekday,
      isDay(day, month: row.value), isMonthWord(text, token, row)
    else { return nil }
    var close = token.end
    if row.role == .shortMonth, text.at(close) == 0x2E { close &+= 1 }
    if let year = yearBehind(text, from: close) {
      return date(start, year.end, .day, year: year.value, month: row.value, day: day)
    }
    if row.value == 5, text.at(token.start) == 0x6D { return nil }
    return date(start, token.end, .day, year: 0, month: row.value, day: day)
  }

  /// The year behind a month or a day: "2024", ", 2024", " of 2024".
  func yearBehind(_ text: Span<UInt8>, from index: Int) -> (value: Int, end: Int)? {
    var next = text.gapEnd(from: index)
    if text.at(next) == 0x2C { next = text.gapEnd(from: next &+ 1) }
    if text.has("of ", at: next) { next = text.gapEnd(from: next &+ 3) }
    let isGlued = next == index && isLetter(text.at(index &- 1))
    guard next > index || isGlued, text.digitRun(at: next) == 4 else {
      // '87
      if text.digitRun(at: next) == 2, text.has("of ", at: text.gapEnd(from: index)),
        endsPhrase(text, next &+ 2)
      {
        return (fullYear(text.number(at: next, 2)), next &+ 2)
      }
      if let year = spelledYear(text, at: next) { return year }
      if text.at(next) == 0x27, text.digitRun(at: next &+ 1) == 2 {
        return (fullYear(text.number(at: next &+ 1, 2)), next &+ 3)
      }
      return nil
    }
    let value = text.number(at: next, 4)
    let end = next &+ 4
    guard isYear(value), !text.isWord(at: end),
      !(text.at(end) == 0x2C && text.digitRun(at: end &+ 1) == 3)
    else { return nil }
    return (value, end)
  }

  /// A year in words: nineteen eighty six, two thousand and fifteen, seventeen hundred thirty three.
  func spelledYear(_ text: Span<UInt8>, at index: Int) -> (value: Int, end: Int)? {
    guard let numeral = spelled.read(text, at: index), let first = numeral.value.canonicalInt,
      numeral.shape == .spelled || numeral.shape == [.spelled, .scaled]
    else { return nil }
    if isYear(first) { return (first, numeral.end) }
    guard (15...21).contains(first) else { return nil }
    let next = Token.separatorEnd(text, from: numeral.end)
    guard next > numeral.end, let second = spelled.read(text, at: next), second.shape == .spelled,
      let rest = second.value.canonicalInt, (10...99).contains(rest)
    else { return nil }
    return (first * 100 + rest, second.end)
  }

  func ordinalSuffix(_ text: Span<UInt8>, at index: Int) -> Int? {
    guard !text.isWord(at: index &+ 2) else { return nil }
    let pair = (folded(text.at(index)), folded(text.at(index &+ 1)))
    switch pair {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return index &+ 2
    default: return nil
    }
  }

  /// 2024 Q1, 2017-q1, 1990s, 2007 as a year is left to the count reader.
  func afterYear(_ text: Span<UInt8>, at start: Int, year: Int, from end: Int) -> DateReading? {
    let next = Token.separatorEnd(text, from: end)
    guard next > end else { return nil }
    let letter = folded(text.at(next))
    if letter == 0x71 || letter == 0x68, isDigit(text.at(next &+ 1)), !isDigit(text.at(next &+ 2)) {
      let number = Int(text.at(next &+ 1) &- 0x30)
      if letter == 0x71, (1...4).contains(number) {
        return date(start, next &+ 2, .quarter, year: year, month: number)
      }
      if letter == 0x68, (1...2).contains(number) {
        return date(start, next &+ 2, .half, year: year, month: number)
      }
    }
    return nil
  }

  /// '20 behind "fiscal" or a blank, and the second year of 1973-95.
  func shortenedYear(_ text: Span<UInt8>, at start: Int, _ value: Int, from end: Int)
    -> DateReading?
  {
    if text.isWord(at: end) { return nil }
    let dash = text.dashLength(before: start)
    if dash > 0, text.digitRun(at: start &- dash &- 4) >= 4, !isDigit(text.at(start &- dash &- 5)) {
      let first = text.number(at: start &- dash &- 4, 4)
      guard isYear(first), value > first % 100, text.at(end) != 0x25 else { return nil }
      return date(start, end, .year, year: first / 100 * 100 + value)
    }
    let quote =
      text.at(start &- 1) == 0x27
      ? 1 : text.has("’", at: start &- 3) || text.has("‘", at: start &- 3) ? 3 : 0
    guard quote > 0, start &- quote >= floor, text.blankLength(before: start &- quote) > 0 else {
      return nil
    }
    return date(start &- quote, end, .year, year: fullYear(value))
  }

  /// 1990s, the '80s.
  func decade(_ text: Span<UInt8>, at start: Int, _ value: Int, _ run: Int) -> DateReading? {
    var end = start &+ run
    if text.at(end) == 0x27 { end &+= 1 } else if text.has("’", at: end) { end &+= 3 }
    guard text.at(end) == 0x73, !text.isWord(at: end &+ 1), !isDigit(text.at(end &+ 1)),
      value % 10 == 0
    else { return nil }
    if run == 4 {
      return isYear(value) ? date(start, end &+ 1, .decade, year: value) : nil
    }
    return .skip(to: end &+ 1)
  }

  /// Q3 2024, H1 2024, 3Q24, FY2024: the digit is a candidate, the letter stands before it.
  func quarterBefore(_ text: Span<UInt8>, at start: Int, _ value: Int) -> DateReading? {
    let letter = folded(text.at(start &- 1))
    let isQuarter = letter == 0x71
    guard isQuarter || letter == 0x68, start &- 1 >= floor, !text.isWord(before: start &- 1),
      !isDigit(text.at(start &- 2)), !text.isWord(at: start &+ 1)
    else {
      // 3Q24, 1H 2024
      let after = folded(text.at(start &+ 1))
      guard after == 0x71 || after == 0x68, isUpper(text.at(start &+ 1)),
        !text.isWord(before: start)
      else { return nil }
      guard value >= 1, value <= (after == 0x71 ? 4 : 2) else { return nil }
      guard let year = shortYear(text, from: start &+ 2) else { return nil }
      return date(start, year.end, after == 0x71 ? .quarter : .half, year: year.value, month: value)
    }
    guard value >= 1, value <= (isQuarter ? 4 : 2) else { return nil }
    let precision: DatePrecision = isQuarter ? .quarter : .half
    guard let year = shortYear(text, from: start &+ 1) else {
      return isQuarter
        ? date(start &- 1, start &+ 1, precision, year: 0, month: value) : .skip(to: start &+ 1)
    }
    return date(start &- 1, year.end, precision, year: year.value, month: value)
  }

  /// A year of four digits, or of two behind an apostrophe or glued: Q3 2024, 3Q24, Q3'24, Q1 FY25.
  func shortYear(_ text: Span<UInt8>, from index: Int) -> (value: Int, end: Int)? {
    var next = text.gapEnd(from: index)
    if text.has("of ", at: next) { next = text.gapEnd(from: next &+ 2) }
    if text.has("fiscal ", at: next) { next = text.gapEnd(from: next &+ 6) }
    if text.has("FY", at: next) { next = text.gapEnd(from: next &+ 2) }
    if text.at(next) == 0x27 { next &+= 1 } else if text.has("’", at: next) { next &+= 3 }
    let run = text.digitRun(at: next)
    if run == 4, isYear(text.number(at: next, 4)), !text.isWord(at: next &+ 4) {
      return (text.number(at: next, 4), next &+ 4)
    }
    guard run == 2, !text.isWord(at: next &+ 2), text.at(next &+ 2) != 0x25,
      next > index || index == next,
      text.at(next &- 1) > 0x20, text.at(next &+ 2) != 0x2E || !isDigit(text.at(next &+ 3))
    else { return nil }
    return (fullYear(text.number(at: next, 2)), next &+ 2)
  }
}

extension Span where Element == UInt8 {
  /// The number of `count` digits at `index`.
  func number(at index: Int, _ count: Int) -> Int {
    var value = 0
    for offset in 0..<Swift.min(count, 18) {
      value = value &* 10 &+ Int(at(index &+ offset) &- 0x30)
    }
    return value
  }
}
