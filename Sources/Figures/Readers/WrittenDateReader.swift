import Quantities

/// Dates that start with a word: October 18, 2024; third quarter of 2024; fourth of July.
extension FigureReader {
  /// Whether a word that may be a verb or a name is a month here: "may" and "march" need a capital.
  func isMonthWord(_ text: Span<UInt8>, _ token: Token, _ row: CalendarRow) -> Bool {
    if isUpper(text.at(token.start)) || isDigit(text.at(token.start &- 1)) { return true }
    guard row.value == 5 || row.value == 3, row.role == .month || row.value == 5 else {
      return true
    }
    // "It may 5 times": a lower-case verb is a month only with a year or an ordinal day.
    let next = text.gapEnd(from: token.end)
    let run = text.digitRun(at: next)
    return run == 4 || run > 0 && ordinalSuffix(text, at: next &+ run) != nil
      || isDigit(text.at(text.gapStart(before: token.start) &- 1))
      || run == 0 && readToken(text, at: next).map { lexicon.numberWord(text, $0) != nil } == true
  }

  /// Reads a date that starts with a word: October 18, 2024; third quarter of 2024; fiscal 2024.
  func writtenDate(_ text: Span<UInt8>, at start: Int, _ token: Token) -> DateReading? {
    if let row = lexicon.calendarWord(text, token) {
      if row.role == .weekday { return .skip(to: token.end) }
      guard isMonthWord(text, token, row) else { return nil }
      return month(text, at: start, token, row)
    }
    guard let row = lexicon.numberWord(text, token) else { return nil }
    if row.role == .ordinal, row.value <= 4,
      let period = quarterOf(text, at: start, token, row.value)
    {
      return period
    }
    guard row.role == .ordinal || row.role == .ordinalTens || row.role == .tens,
      let day = writtenDay(text, at: start), day.value <= 31
    else { return nil }
    var next = text.gapEnd(from: day.end)
    guard text.has("of ", at: next) || text.has("day of ", at: next) else { return nil }
    next = text.gapEnd(from: next &+ (text.has("of ", at: next) ? 2 : 6))
    guard let word = readToken(text, at: next), let month = lexicon.calendarWord(text, word),
      month.role != .weekday, isMonthWord(text, word, month), isDay(day.value, month: month.value)
    else { return nil }
    if let year = yearBehind(text, from: word.end) {
      return date(start, year.end, .day, year: year.value, month: month.value, day: day.value)
    }
    return date(start, word.end, .day, year: 0, month: month.value, day: day.value)
  }

  func month(_ text: Span<UInt8>, at start: Int, _ token: Token, _ row: CalendarRow) -> DateReading?
  {
    var close = token.end
    if text.at(close) == 0x2E { close &+= 1 }
    if text.at(close) == 0x2D || text.at(close) == 0x2F {
      if let reading = hyphenated(text, at: start, row, from: close) { return reading }
    }
    var next = text.gapEnd(from: close)
    if text.has("the ", at: next) { next = text.gapEnd(from: next &+ 3) }
    let run = text.digitRun(at: next)
    // "October, 2024"
    if next == close, text.at(close) == 0x2C, text.at(close &+ 1) == 0x20,
      text.digitRun(at: close &+ 2) == 4, let year = yearBehind(text, from: close)
    {
      return date(start, year.end, .month, year: year.value, month: row.value)
    }
    guard next > close || isDigit(text.at(close)) else { return .skip(to: token.end) }
    if run == 1 || run == 2 {
      let day = text.number(at: next, run)
      var end = next &+ run
      if isDay(day, month: row.value) {
        if let suffix = ordinalSuffix(text, at: end) { end = suffix }
        if text.isWord(at: end) { return .skip(to: token.end) }
        if text.at(end) == 0x2E && isDigit(text.at(end &+ 1)) || text.at(end) == 0x25 {
          return .skip(to: token.end)
        }
        if let year = yearBehind(text, from: end) {
          return date(start, year.end, .day, year: year.value, month: row.value, day: day)
        }
        let year = yearBehindDays(text, from: end) ?? 0
        return date(start, end, .day, year: year, month: row.value, day: day)
      }
      return .skip(to: token.end)
    }
    if let year = yearBehind(text, from: close) {
      return date(start, year.end, .month, year: year.value, month: row.value)
    }
    if let day = writtenDay(text, at: next), isDay(day.value, month: row.value) {
      if let year = yearBehind(text, from: day.end) {
        return date(start, year.end, .day, year: year.value, month: row.value, day: day.value)
      }
      return date(start, day.end, .day, year: 0, month: row.value, day: day.value)
    }
    return .skip(to: token.end)
  }

  /// The day in words behind a month: "July fourth", "February twenty second".
  func writtenDay(_ text: Span<UInt8>, at index: Int) -> (value: Int, end: Int)? {
    guard let numeral = spelled.read(text, at: index), numeral.shape.contains(.ordinal),
      let day = numeral.value.canonicalInt
    else { return nil }
    return (day, numeral.end)
  }

  /// Dec-2018, Sep-23-2020, May/22.
  func hyphenated(_ text: Span<UInt8>, at start: Int, _ row: CalendarRow, from index: Int)
    -> DateReading?
  {
    let first = index &+ 1
    let run = text.digitRun(at: first)
    let value = text.number(at: first, run)
    let end = first &+ run
    if run == 4, isYear(value) {
      if text.at(end) == text.at(index), text.digitRun(at: end &+ 1) == 2 {
        let day = text.number(at: end &+ 1, 2)
        if isDay(day, month: row.value) {
          return date(start, end &+ 3, .day, year: value, month: row.value, day: day)
        }
      }
      return date(start, end, .month, year: value, month: row.value)
    }
    guard run == 1 || run == 2 else { return nil }
    if text.at(end) == text.at(index), text.digitRun(at: end &+ 1) == 4,
      isDay(value, month: row.value)
    {
      return date(
        start, end &+ 5, .day, year: text.number(at: end &+ 1, 4), month: row.value, day: value)
    }
    if run == 2, !isDigit(text.at(end)), text.at(index) == 0x2D, row.role == .shortMonth {
      return date(start, end, .month, year: fullYear(value), month: row.value)
    }
    return nil
  }

  /// "Third quarter of 2024", "first half", "second fiscal quarter", "4th quarter".
  func quarterOf(_ text: Span<UInt8>, at start: Int, _ token: Token, _ number: Int) -> DateReading?
  {
    period(text, at: start, from: token.end, number: number)
  }

  func period(_ text: Span<UInt8>, at start: Int, from end: Int, number: Int) -> DateReading? {
    var next = Token.separatorEnd(text, from: end)
    guard next > end, number >= 1, number <= 4 else { return nil }
    if text.has("fiscal ", at: next) || text.has("Fiscal ", at: next) {
      next = text.gapEnd(from: next &+ 6)
    }
    if text.has("calendar ", at: next) { next = text.gapEnd(from: next &+ 8) }
    guard let word = readToken(text, at: next) else { return nil }
    let length = word.end &- word.start
    let first = folded(text.at(next))
    let isQuarter = length == 7 && first == 0x71 && folded(text.at(next &+ 1)) == 0x75
    let isHalf = length == 4 && first == 0x68 && text.has("alf", at: next &+ 1) && number <= 2
    guard isQuarter || isHalf else { return nil }
    let precision: DatePrecision = isQuarter ? .quarter : .half
    if let year = yearOfPeriod(text, from: word.end) {
      return date(start, year.end, precision, year: year.value, month: number)
    }
    return date(start, word.end, precision, year: 0, month: number)
  }

  func yearOfPeriod(_ text: Span<UInt8>, from index: Int) -> (value: Int, end: Int)? {
    var next = text.gapEnd(from: index)
    guard next > index || text.at(index) == 0x2C else { return nil }
    if text.at(next) == 0x2C { next = text.gapEnd(from: next &+ 1) }
    for prefix in ["of ", "the ", "fiscal ", "Fiscal ", "year ", "FY "] as [StaticString]
    where text.has(prefix, at: next) {
      next = text.gapEnd(from: next &+ prefix.utf8CodeUnitCount &- 1)
    }
    if text.has("FY", at: next) { next &+= 2 }
    guard text.digitRun(at: next) == 4, isYear(text.number(at: next, 4)),
      !text.isWord(at: next &+ 4)
    else {
      return nil
    }
    return (text.number(at: next, 4), next &+ 4)
  }
}
