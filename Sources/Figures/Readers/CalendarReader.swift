import Quantities

/// Days, months, quarters, halves and years.
extension FigureReader {
  // MARK: In digits

  /// Reads a date that starts with digits: 2024-10-18, 1/22/2016, 18 October 2024, 2024 Q1, 1990s.
  func numericDate(_ text: Span<UInt8>, at start: Int) -> Reading? {
    let run = text.digitRun(at: start)
    guard run > 0, run <= 8 else { return nil }
    let end = start &+ run
    let value = text.number(at: start, run)
    if run <= 2, let date = dayFirst(text, at: start, day: value, from: end) { return date }
    let separator = text.at(end)
    if separator == 0x2D || separator == 0x2F || separator == 0x2E {
      if let date = separated(text, at: start, run, value, separator) { return date }
    }
    if run == 4, isYear(value) {
      if let reading = afterYear(text, at: start, year: value, from: end) { return reading }
    }
    if run == 8, let date = compact(text, at: start, value) { return date }
    if run == 2 || run == 4, let decade = decade(text, at: start, value, run) { return decade }
    if run == 1, let quarter = quarterBefore(text, at: start, value) { return quarter }
    return nil
  }

  func isYear(_ value: Int) -> Bool { (1500...2199).contains(value) }

  private func date(
    _ start: Int, _ end: Int, _ precision: DatePrecision, year: Int, month: Int = 0, day: Int = 0
  ) -> Reading {
    var figure = Figure(
      start: start, end: end, kind: .date, value: ExactDecimal(year), place: 0, unit: .none)
    figure.datePrecision = precision
    figure.date = CalendarDate(year: year, month: month, day: day)
    var quantity = Quantity(
      Numeral(start: start, end: end, value: ExactDecimal(year), place: 0, shape: []))
    quantity.figure = figure
    quantity.hasUnit = true
    return Reading(quantity: quantity, end: end)
  }

  private func isDay(_ day: Int, month: Int) -> Bool {
    let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && day >= 1 && day <= longest[month - 1]
  }

  /// 2024-10-18, 2015-3, 1/22/2016, 23.08.2039, 14-Feb-2019.
  private func separated(
    _ text: Span<UInt8>, at start: Int, _ run: Int, _ first: Int, _ separator: UInt8
  ) -> Reading? {
    let second = start &+ run &+ 1
    let secondRun = text.digitRun(at: second)
    if secondRun == 0 {
      guard separator != 0x2E, let token = Token(text, at: second),
        let row = lexicon.calendar.row(text, token), row.role != .weekday,
        text.at(token.end) == separator
      else { return nil }
      let third = token.end &+ 1
      let thirdRun = text.digitRun(at: third)
      let last = text.number(at: third, thirdRun)
      if run == 4, isYear(first), thirdRun > 0, thirdRun <= 2, isDay(last, month: row.value) {
        return date(start, third &+ thirdRun, .day, year: first, month: row.value, day: last)
      }
      guard run <= 2, thirdRun == 4 || thirdRun == 2, isDay(first, month: row.value) else { return nil }
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
      guard (1...12).contains(middle), !isDigit(text.at(behind)), !text.isWord(at: behind) else { return nil }
      if secondRun == 2, separator == 0x2D, middle == (first + 1) % 100 { return nil }
      return date(start, behind, .month, year: first, month: middle)
    }
    guard hasThird, run <= 2 else { return nil }
    let thirdRun = text.digitRun(at: behind &+ 1)
    guard thirdRun == 4 || thirdRun == 2, text.at(behind &+ 1 &+ thirdRun) != separator
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

  private func fullYear(_ value: Int) -> Int { value < 50 ? 2000 + value : 1900 + value }

  /// 20241018.
  private func compact(_ text: Span<UInt8>, at start: Int, _ value: Int) -> Reading? {
    let year = value / 10_000
    let month = value / 100 % 100
    guard (1900...2099).contains(year), isDay(value % 100, month: month) else { return nil }
    if text.isWord(before: start) || text.isWord(at: start &+ 8) { return nil }
    if text.at(start &- 1) == 0x24 || text.at(start &+ 8) == 0x2E && isDigit(text.at(start &+ 9)) { return nil }
    return date(start, start &+ 8, .day, year: year, month: month, day: value % 100)
  }

  /// 18 October 2024, 18th of October, 18 Oct.
  private func dayFirst(_ text: Span<UInt8>, at start: Int, day: Int, from end: Int) -> Reading? {
    guard day >= 1, day <= 31, !text.isWord(before: start) else { return nil }
    var cursor = end
    if let suffix = ordinalSuffix(text, at: cursor) { cursor = suffix }
    var next = text.gapEnd(from: cursor)
    if text.has("of ", at: next) { next = text.gapEnd(from: next &+ 2) }
    if text.has("day of ", at: next) { next = text.gapEnd(from: next &+ 6) }
    guard next > cursor || text.isWord(at: cursor), let token = Token(text, at: next),
      let row = lexicon.calendar.row(text, token), row.role != .weekday,
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
  private func yearBehind(_ text: Span<UInt8>, from index: Int) -> (value: Int, end: Int)? {
    var next = text.gapEnd(from: index)
    if text.at(next) == 0x2C { next = text.gapEnd(from: next &+ 1) }
    if text.has("of ", at: next) { next = text.gapEnd(from: next &+ 3) }
    guard next > index, text.digitRun(at: next) == 4 else {
      // '87
      if text.digitRun(at: next) == 2, text.has("of ", at: text.gapEnd(from: index)), endsPhrase(text, next &+ 2) {
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
    guard isYear(value), !text.isWord(at: end), !(text.at(end) == 0x2C && text.digitRun(at: end &+ 1) == 3)
    else { return nil }
    return (value, end)
  }

  /// A year in words: nineteen eighty six, two thousand and fifteen, seventeen hundred thirty three.
  private func spelledYear(_ text: Span<UInt8>, at index: Int) -> (value: Int, end: Int)? {
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
  private func afterYear(_ text: Span<UInt8>, at start: Int, year: Int, from end: Int) -> Reading? {
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

  /// 1990s, the '80s.
  private func decade(_ text: Span<UInt8>, at start: Int, _ value: Int, _ run: Int) -> Reading? {
    var end = start &+ run
    if text.at(end) == 0x27 { end &+= 1 } else if text.has("’", at: end) { end &+= 3 }
    guard text.at(end) == 0x73, !text.isWord(at: end &+ 1), !isDigit(text.at(end &+ 1)), value % 10 == 0
    else { return nil }
    if run == 4 {
      return isYear(value) ? date(start, end &+ 1, .decade, year: value) : nil
    }
    return .skip(to: end &+ 1)
  }

  /// Q3 2024, H1 2024, 3Q24, FY2024: the digit is a candidate, the letter stands before it.
  private func quarterBefore(_ text: Span<UInt8>, at start: Int, _ value: Int) -> Reading? {
    let letter = folded(text.at(start &- 1))
    let isQuarter = letter == 0x71
    guard isQuarter || letter == 0x68, start &- 1 >= floor, !text.isWord(before: start &- 1),
      !isDigit(text.at(start &- 2)), !text.isWord(at: start &+ 1)
    else {
      // 3Q24, 1H 2024
      let after = folded(text.at(start &+ 1))
      guard after == 0x71 || after == 0x68, isUpper(text.at(start &+ 1)), !text.isWord(before: start) else { return nil }
      guard value >= 1, value <= (after == 0x71 ? 4 : 2) else { return nil }
      guard let year = shortYear(text, from: start &+ 2) else { return nil }
      return date(start, year.end, after == 0x71 ? .quarter : .half, year: year.value, month: value)
    }
    guard value >= 1, value <= (isQuarter ? 4 : 2) else { return nil }
    let precision: DatePrecision = isQuarter ? .quarter : .half
    guard let year = shortYear(text, from: start &+ 1) else {
      return isQuarter ? date(start &- 1, start &+ 1, precision, year: 0, month: value) : .skip(to: start &+ 1)
    }
    return date(start &- 1, year.end, precision, year: year.value, month: value)
  }

  /// A year of four digits, or of two behind an apostrophe or glued: Q3 2024, 3Q24, Q3'24, Q1 FY25.
  private func shortYear(_ text: Span<UInt8>, from index: Int) -> (value: Int, end: Int)? {
    var next = text.gapEnd(from: index)
    if text.has("of ", at: next) { next = text.gapEnd(from: next &+ 2) }
    if text.has("fiscal ", at: next) { next = text.gapEnd(from: next &+ 6) }
    if text.has("FY", at: next) { next = text.gapEnd(from: next &+ 2) }
    if text.at(next) == 0x27 { next &+= 1 } else if text.has("’", at: next) { next &+= 3 }
    let run = text.digitRun(at: next)
    if run == 4, isYear(text.number(at: next, 4)), !text.isWord(at: next &+ 4) {
      return (text.number(at: next, 4), next &+ 4)
    }
    guard run == 2, !text.isWord(at: next &+ 2), text.at(next &+ 2) != 0x25, next > index || index == next,
      text.at(next &- 1) > 0x20, text.at(next &+ 2) != 0x2E || !isDigit(text.at(next &+ 3))
    else { return nil }
    return (fullYear(text.number(at: next, 2)), next &+ 2)
  }

  // MARK: In words

  /// Whether a word that may be a verb or a name is a month here: "may" and "march" need a capital.
  private func isMonthWord(_ text: Span<UInt8>, _ token: Token, _ row: CalendarRow) -> Bool {
    let length = token.end &- token.start
    if isUpper(text.at(token.start)) { return true }
    return !(row.value == 5 || row.value == 3 || (length == 3 && [1, 10, 12].contains(row.value) && false))
      || isDigit(text.at(token.start &- 1)) || isDigit(text.at(text.gapEnd(from: token.end)))
  }

  /// Reads a date that starts with a word: October 18, 2024; Oct. 2024; third quarter of 2024; fiscal 2024.
  func writtenDate(_ text: Span<UInt8>, at start: Int, _ token: Token) -> Reading? {
    if let row = lexicon.calendar.row(text, token) {
      if row.role == .weekday { return .skip(to: token.end) }
      guard isMonthWord(text, token, row) else { return nil }
      return month(text, at: start, token, row)
    }
    guard let row = lexicon.numberWord(text, token) else { return nil }
    if row.role == .ordinal, row.value <= 4, let period = quarterOf(text, at: start, token, row.value) {
      return period
    }
    guard row.role == .ordinal || row.role == .ordinalTens || row.role == .tens,
      let day = writtenDay(text, at: start), day.value <= 31
    else { return nil }
    var next = text.gapEnd(from: day.end)
    guard text.has("of ", at: next) || text.has("day of ", at: next) else { return nil }
    next = text.gapEnd(from: next &+ (text.has("of ", at: next) ? 2 : 6))
    guard let word = Token(text, at: next), let month = lexicon.calendar.row(text, word),
      month.role != .weekday, isMonthWord(text, word, month), isDay(day.value, month: month.value)
    else { return nil }
    if let year = yearBehind(text, from: word.end) {
      return date(start, year.end, .day, year: year.value, month: month.value, day: day.value)
    }
    return date(start, word.end, .day, year: 0, month: month.value, day: day.value)
  }

  private func month(_ text: Span<UInt8>, at start: Int, _ token: Token, _ row: CalendarRow) -> Reading? {
    var close = token.end
    if text.at(close) == 0x2E { close &+= 1 }
    if text.at(close) == 0x2D || text.at(close) == 0x2F {
      if let reading = hyphenated(text, at: start, row, from: close) { return reading }
    }
    var next = text.gapEnd(from: close)
    if text.has("the ", at: next) { next = text.gapEnd(from: next &+ 3) }
    let run = text.digitRun(at: next)
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
        return date(start, end, .day, year: 0, month: row.value, day: day)
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
  private func writtenDay(_ text: Span<UInt8>, at index: Int) -> (value: Int, end: Int)? {
    guard let numeral = spelled.read(text, at: index), numeral.shape.contains(.ordinal),
      let day = numeral.value.canonicalInt
    else { return nil }
    return (day, numeral.end)
  }

  /// Dec-2018, Sep-23-2020, May/22.
  private func hyphenated(_ text: Span<UInt8>, at start: Int, _ row: CalendarRow, from index: Int) -> Reading? {
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
    if text.at(end) == text.at(index), text.digitRun(at: end &+ 1) == 4, isDay(value, month: row.value) {
      return date(
        start, end &+ 5, .day, year: text.number(at: end &+ 1, 4), month: row.value, day: value)
    }
    if run == 2, !isDigit(text.at(end)), text.at(index) == 0x2D, row.role == .shortMonth {
      return date(start, end, .month, year: fullYear(value), month: row.value)
    }
    return nil
  }

  /// "Third quarter of 2024", "first half", "second fiscal quarter".
  private func quarterOf(_ text: Span<UInt8>, at start: Int, _ token: Token, _ number: Int) -> Reading? {
    var next = Token.separatorEnd(text, from: token.end)
    guard next > token.end else { return nil }
    if text.has("fiscal ", at: next) || text.has("Fiscal ", at: next) { next = text.gapEnd(from: next &+ 6) }
    if text.has("calendar ", at: next) { next = text.gapEnd(from: next &+ 8) }
    guard let word = Token(text, at: next) else { return nil }
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

  private func yearOfPeriod(_ text: Span<UInt8>, from index: Int) -> (value: Int, end: Int)? {
    var next = text.gapEnd(from: index)
    guard next > index || text.at(index) == 0x2C else { return nil }
    if text.at(next) == 0x2C { next = text.gapEnd(from: next &+ 1) }
    for prefix in ["of ", "the ", "fiscal ", "Fiscal ", "year ", "FY "] as [StaticString]
    where text.has(prefix, at: next) {
      next = text.gapEnd(from: next &+ prefix.utf8CodeUnitCount &- 1)
    }
    if text.has("FY", at: next) { next &+= 2 }
    guard text.digitRun(at: next) == 4, isYear(text.number(at: next, 4)), !text.isWord(at: next &+ 4) else {
      return nil
    }
    return (text.number(at: next, 4), next &+ 4)
  }

  // MARK: Years and clock times

  /// Turns a bare number of four digits into a year where its context says so.
  func year(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let numeral = quantity.numeral
    guard numeral.wholeDigits == 4, numeral.end == numeral.start &+ 4, quantity.figure.start == numeral.start,
      quantity.figure.end == numeral.end, let value = numeral.value.canonicalInt,
      (1900...2099).contains(value)
        || (1500...2199).contains(value) && followsTimeWord(text, before: quantity.figure.start)
    else { return }
    if !followsTimeWord(text, before: quantity.figure.start), countsNoun(text, from: numeral.end) { return }
    var start = quantity.figure.start
    let before = text.gapStart(before: start)
    if before < start, let prefix = fiscalPrefix(text, before: before), prefix >= floor { start = prefix }
    let reading = date(start, quantity.figure.end, .year, year: value)
    if let dated = reading.quantity { quantity.figure = dated.figure }
    quantity.hasUnit = true
  }

  private func fiscalPrefix(_ text: Span<UInt8>, before end: Int) -> Int? {
    let start = text.wordStart(before: end, limit: 12)
    if end &- start == 6, text.has("fiscal", at: start) || text.has("Fiscal", at: start) { return start }
    return nil
  }

  /// Whether a word that governs years stands before: in 2011, since 2011, of 2011, by 2011.
  private func followsTimeWord(_ text: Span<UInt8>, before start: Int) -> Bool {
    let gap = text.gapStart(before: start)
    guard gap < start else { return text.at(start &- 1) == 0x28 }
    let word = text.wordStart(before: gap, limit: 10)
    switch gap &- word {
    case 2:
      return text.has("in", at: word) || text.has("In", at: word) || text.has("by", at: word)
        || text.has("By", at: word)
    case 5:
      return text.has("since", at: word) || text.has("Since", at: word) || text.has("until", at: word)
        || text.has("early", at: word)
    case 6:
      return text.has("during", at: word) || text.has("During", at: word) || text.has("before", at: word)
        || text.has("fiscal", at: word) || text.has("Fiscal", at: word)
    case 4: return text.has("late", at: word) || text.has("year", at: word) || text.has("from", at: word)
    default: return false
    }
  }

  /// Whether a plural noun follows directly: "2000 people".
  private func countsNoun(_ text: Span<UInt8>, from end: Int) -> Bool {
    let next = text.gapEnd(from: end)
    guard next > end, let token = Token(text, at: next) else { return false }
    return isPlural(text, token) && !isUpper(text.at(next))
  }

  /// The end of a time of the day, which is no figure: 10:30, 5pm, 3 p.m., 9 o'clock.
  func clock(_ text: Span<UInt8>, _ numeral: Numeral) -> Int? {
    guard numeral.wholeDigits <= 2, numeral.wholeDigits > 0 else { return nil }
    var end = numeral.start &+ text.digitRun(at: numeral.start)
    var isClock = false
    if text.at(end) == 0x3A, text.digitRun(at: end &+ 1) == 2 {
      isClock = true
      end &+= 3
      if text.at(end) == 0x3A, text.digitRun(at: end &+ 1) == 2 { end &+= 3 }
    } else if numeral.end > end {
      guard text.at(end) == 0x2E, numeral.end &- end == 3 else { return nil }
      end = numeral.end
    }
    let next = text.gapEnd(from: end)
    let letter = folded(text.at(next))
    if letter == 0x61 || letter == 0x70 {
      if folded(text.at(next &+ 1)) == 0x6D, !text.isWord(at: next &+ 2),
        next > end || !isClock || true, !(letter == 0x70 && isUpper(text.at(next)) && !isUpper(text.at(next &+ 1)))
      {
        return next &+ 2
      }
      if text.at(next &+ 1) == 0x2E, folded(text.at(next &+ 2)) == 0x6D { return next &+ 4 }
    }
    if text.has("o'clock", at: next) { return next &+ 7 }
    if text.has("o’clock", at: next) { return next &+ 9 }
    return isClock ? end : nil
  }
}

extension Span where Element == UInt8 {
  /// The number of `count` digits at `index`.
  func number(at index: Int, _ count: Int) -> Int {
    var value = 0
    for offset in 0..<Swift.min(count, 18) { value = value &* 10 &+ Int(at(index &+ offset) &- 0x30) }
    return value
  }
}
