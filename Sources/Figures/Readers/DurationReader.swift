import Quantities

/// Durations: a number and a unit of time, compounds, ages.
extension FigureReader {
  private struct TimeUnit {
    var row: DurationUnitRow
    var end: Int
    var isGlued: Bool
    var hyphenated: Bool
  }

  /// Reads the unit of time behind the number, and what continues it.
  func duration(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    guard let unit = timeUnit(text, &quantity) else { return false }
    take(unit, &quantity)
    age(text, &quantity)
    if !unit.hyphenated {
      compound(text, &quantity)
      relativeDay(text, &quantity)
    }
    return true
  }

  /// Makes "three days from today" a day without a stated date.
  private func relativeDay(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let next = text.gapEnd(from: quantity.figure.end)
    guard next > quantity.figure.end, text.has("from ", at: next) || text.has("after ", at: next)
    else { return }
    let word = text.gapEnd(from: next &+ (text.has("from ", at: next) ? 4 : 5))
    guard let token = readToken(text, at: word) else { return }
    let isWeekday = lexicon.calendarWord(text, token)?.role == .weekday
    guard isWeekday || lexicon.relativeDays.row(text, token) != nil else { return }
    var figure = Figure(
      start: quantity.figure.start, end: token.end, kind: .date, value: .zero, place: 0, unit: .none
    )
    figure.datePrecision = .day
    quantity.figure = figure
  }

  private func take(_ unit: TimeUnit, _ quantity: inout Quantity) {
    quantity.figure.kind = .duration
    quantity.figure.unit = unit.row.unit
    quantity.figure.end = unit.end
    quantity.hasUnit = true
    if unit.row.count != 1 {
      let factor = ExactDecimal(unit.row.count)
      quantity.figure.low = quantity.figure.low.multiplied(by: factor) ?? quantity.figure.low
      quantity.figure.high = quantity.figure.low
    }
    if unit.hyphenated { quantity.figure.traits.insert(.attributive) }
  }

  private func timeUnit(_ text: Span<UInt8>, _ quantity: inout Quantity) -> TimeUnit? {
    let end = quantity.figure.end
    if let unit = unit(text, at: end, &quantity, isGlued: true) { return unit }
    let hyphen = text.hyphenLength(at: end)
    if hyphen > 0 {
      // "five- year", "10- year"
      return unit(text, at: text.gapEnd(from: end &+ hyphen), &quantity, isGlued: false)
    }
    var next = text.gapEnd(from: end)
    guard next > end else { return nil }
    if text.hyphenLength(at: next) > 0, text.blankLength(at: next &+ 1) > 0 {
      // "30 - year bonds"
      next = text.gapEnd(from: next &+ 1)
      guard var unit = unit(text, at: next, &quantity, isGlued: false) else { return nil }
      unit.hyphenated = true
      return unit
    }
    if let unit = unit(text, at: next, &quantity, isGlued: false) { return unit }
    for _ in 0..<2 {
      guard let filler = fillerEnd(text, at: next) else { return nil }
      let after = Token.separatorEnd(text, from: filler)
      guard after > filler else { return nil }
      if let unit = unit(text, at: after, &quantity, isGlued: false) {
        return unit.row.use == .word || unit.row.use == .quarter ? unit : nil
      }
      next = after
    }
    return nil
  }

  /// Whether people of an age are meant: "under 16s", "the 70s".
  private func isPeople(_ text: Span<UInt8>, _ quantity: Quantity) -> Bool {
    guard
      let before = readToken(
        text, before: Token.separatorStart(text, before: quantity.figure.start))
    else { return false }
    return text.has("under", at: before.start) || text.has("over", at: before.start)
      || lexicon.possessors.row(text, before) != nil || isUpper(text.at(before.start))
  }

  /// The end of a word that may stand between a number and its unit of time: more, consecutive.
  private func fillerEnd(_ text: Span<UInt8>, at index: Int) -> Int? {
    fillerWord(text, at: index)?.end
  }

  private func unit(
    _ text: Span<UInt8>, at index: Int, _ quantity: inout Quantity, isGlued: Bool
  ) -> TimeUnit? {
    let end = quantity.figure.end
    var start = index
    // "half an hour", "three quarters of an hour", "a quarter of a century"
    if !isGlued,
      quantity.figure.traits.contains(.fraction)
        || !quantity.numeral.shape.isDisjoint(with: [.properFraction, .mixed])
    {
      if text.has("of ", at: start) { start = text.gapEnd(from: start &+ 2) }
      if text.has("an ", at: start) {
        start = text.gapEnd(from: start &+ 2)
      } else if text.has("a ", at: start) {
        start = text.gapEnd(from: start &+ 1)
      }
    }
    guard let match = timeWord(text, at: start) else {
      return isGlued ? gluedUnit(text, at: start) : nil
    }
    let row = match.row
    let length = match.end &- start
    // "The 2018 second quarter": an ordinal behind a year.
    if row.unit == .second, length == 6, quantity.numeral.wholeDigits == 4,
      !quantity.numeral.shape.contains(.grouped)
    {
      return nil
    }
    switch row.use {
    case .word, .night, .quarter: break
    case .short:
      if quantity.numeral.isSpelled, length < 2 { return nil }
      if length == 1 {
        // "s" and "d" only glued, and never behind a decade; "m" and "y" are no unit alone.
        let letter = folded(text.at(start))
        guard isGlued || letter == 0x68 || letter == 0x73, !isUpper(text.at(start)) else {
          return nil
        }
        if letter == 0x73,
          quantity.numeral.wholeDigits == 4 || quantity.numeral.shape.contains(.grouped)
        {
          return nil
        }
        if letter == 0x64 || letter == 0x79 || letter == 0x73, !isGlued { return nil }
        // "The spread of 2s10s" is of notes.
        if letter == 0x73, isDigit(text.at(match.end)) || isPeople(text, quantity) { return nil }
      }
    }
    if row.unit == .quarter, !isGlued, quantity.numeral.shape.contains(.ordinal) { return nil }
    // "Cut in half year-over-year": an adverb.
    let hyphen = text.hyphenLength(at: match.end)
    if hyphen > 0,
      text.has("over-", at: match.end &+ hyphen) || text.has("on-", at: match.end &+ hyphen)
    {
      return nil
    }
    let isHyphenated = text.hyphenLength(at: end) > 0
    if row.unit == .second || row.unit == .century, isHyphenated, isUpper(text.at(start)) {
      return nil
    }
    return TimeUnit(row: row, end: match.end, isGlued: isGlued, hyphenated: isHyphenated)
  }

  /// "1min3sec", "1h30": the unit ends where the next digit starts.
  private func gluedUnit(_ text: Span<UInt8>, at start: Int) -> TimeUnit? { nil }

  /// Marks ages: "30-year-old", "45 years old", "aged 45" is marked by the count reader.
  private func age(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let next = Token.separatorEnd(text, from: quantity.figure.end)
    if text.has("old", at: next), !text.isWord(at: next &+ 3) {
      quantity.figure.traits.insert(.age)
    } else if text.has("of age", at: next) {
      quantity.figure.traits.insert(.age)
    }
  }

  /// Makes the number behind "aged" a length of time: "aged 45", "age 65", "aged between 18 and 24".
  func statedAge(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    let gap = text.gapStart(before: quantity.figure.start)
    guard gap < quantity.figure.start, quantity.figure.place == 0,
      quantity.figure.low < ExactDecimal(130),
      quantity.figure.traits.isDisjoint(with: [.fraction, .scaled])
    else { return false }
    var end = gap
    var word = text.wordStart(before: end, limit: 8)
    if end &- word == 7,
      text.has("between", at: word) || end &- word == 4 && text.has("from", at: word)
    {
      end = text.gapStart(before: word)
      word = text.wordStart(before: end, limit: 5)
    }
    guard word >= floor, text.has("age", at: word) || text.has("Age", at: word),
      end &- word == 3 || end &- word == 4 && [0x64, 0x73].contains(text.at(end &- 1))
    else { return false }
    quantity.leads = true
    quantity.figure.kind = .duration
    quantity.figure.unit = .year
    quantity.figure.traits.insert(.age)
    quantity.hasUnit = true
    return true
  }

  /// Adds the parts that follow: "and six months", "30 minutes", "and a half", "1h30".
  private func compound(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    guard quantity.figure.low.isNegative == false else { return }
    var months = Int64(0)
    var seconds = Int64(0)
    guard addParts(quantity.figure.low, quantity.figure.unit, &months, &seconds) else { return }
    var unit = quantity.figure.unit
    var end = quantity.figure.end
    var count = 1
    for _ in 0..<6 {
      guard let part = compoundPart(text, from: end, unit) ?? partBehindStop(text, end, unit),
        addParts(part.value, part.unit, &months, &seconds)
      else { break }
      unit = part.unit
      end = part.end
      count += 1
    }
    guard count > 1 else { return }
    quantity.figure.end = end
    quantity.figure.compoundMonths = Int32(truncatingIfNeeded: months)
    quantity.figure.compoundSeconds = seconds
    quantity.figure.traits.remove(.fraction)
    quantity.figure.place = 0
    setTotal(&quantity.figure, months, seconds, unit)
  }

  /// The part behind the full stop of a short unit of time, where it is one of a smaller unit.
  private func partBehindStop(_ text: Span<UInt8>, _ end: Int, _ unit: FigureUnit) -> Part? {
    guard text.at(end) == 0x2E, text.blankLength(at: end &+ 1) > 0, isDigit(text.at(end &+ 2)),
      end &- text.wordStart(before: end, limit: 5) <= 4,
      let row = timeWord(text, at: text.wordStart(before: end, limit: 5))?.row, row.use == .short
    else { return nil }
    return compoundPart(text, from: end &+ 1, unit)
  }

  private struct Part {
    var value: ExactDecimal
    var unit: FigureUnit
    var end: Int
  }

  private func compoundPart(_ text: Span<UInt8>, from end: Int, _ unit: FigureUnit) -> Part? {
    var next = text.gapEnd(from: end)
    var hasAnd = false
    if next > end, text.has("and ", at: next) {
      hasAnd = true
      next = text.gapEnd(from: next &+ 3)
    }
    let isGlued = next == end
    var numeral: Numeral
    if isDigit(text.at(next)) {
      numeral = DigitReader.read(text, at: next)
    } else {
      guard !isGlued else { return nil }
      if hasAnd, let half = halfMore(text, at: next, unit) ?? oneMore(text, at: next, unit) {
        return half
      }
      guard let read = spelled.read(text, at: next) else { return nil }
      numeral = read
    }
    guard numeral.shape.isDisjoint(with: [.ordinal, .overflow, .multiple, .scaled]) else {
      return nil
    }
    var probe = Quantity(numeral)
    if let smaller = timeUnit(text, &probe), isSmaller(smaller.row.unit, than: unit),
      !smaller.hyphenated
    {
      return Part(value: numeral.value, unit: smaller.row.unit, end: smaller.end)
    }
    // "3 min 20 s"
    let letter = text.gapEnd(from: numeral.end)
    if unit == .minute, letter > numeral.end, text.at(letter) == 0x73, !text.isWord(at: letter &+ 1)
    {
      return Part(value: numeral.value, unit: .second, end: letter &+ 1)
    }
    // "1h20m"
    if unit == .hour, numeral.end > next, text.at(numeral.end) == 0x6D,
      !text.isWord(at: numeral.end &+ 1),
      numeral.wholeDigits > 0
    {
      return Part(value: numeral.value, unit: .minute, end: numeral.end &+ 1)
    }
    // "1h30", "1 hour thirty": minutes behind hours.
    guard unit == .hour, let minutes = numeral.value.canonicalInt, (1...59).contains(minutes),
      isGlued && numeral.wholeDigits == 2 || !isGlued && endsPhrase(text, numeral.end)
    else { return nil }
    return Part(value: numeral.value, unit: .minute, end: numeral.end)
  }

  /// "An hour and a half", "one month and half", "two years and a quarter".
  private func halfMore(_ text: Span<UInt8>, at index: Int, _ unit: FigureUnit) -> Part? {
    var start = index
    if text.has("a ", at: start) { start = text.gapEnd(from: start &+ 1) }
    guard let token = readToken(text, at: start), let row = lexicon.numberWord(text, token),
      row.role == .half || row.role == .quarter
    else { return nil }
    // "a year and a half-hearted attempt", "and half the staff" are something else.
    let after = text.gapEnd(from: token.end)
    if text.hyphenLength(at: token.end) > 0 { return nil }
    if after > token.end, start == index, text.isWord(at: after), !endsPhrase(text, token.end),
      !text.has("is ", at: after)
    {
      return nil
    }
    let share = ExactDecimal(
      mantissa: row.role == .half ? 5 : 25, exponent: row.role == .half ? -1 : -2)
    return Part(value: share, unit: unit, end: token.end)
  }

  /// "A year and a day", "two months and a week": one of a smaller unit.
  private func oneMore(_ text: Span<UInt8>, at index: Int, _ unit: FigureUnit) -> Part? {
    guard text.has("a ", at: index) || text.has("an ", at: index),
      let match = timeWord(
        text, at: text.gapEnd(from: index &+ (text.at(index &+ 1) == 0x20 ? 1 : 2))),
      match.row.use == .word, isSmaller(match.row.unit, than: unit),
      text.hyphenLength(at: match.end) == 0
    else { return nil }
    return Part(value: ExactDecimal(match.row.count), unit: match.row.unit, end: match.end)
  }

  private func isSmaller(_ part: FigureUnit, than whole: FigureUnit) -> Bool {
    part.rawValue < whole.rawValue && part != .businessDay
  }

  /// Adds a value in a unit to months and seconds; false where it is neither a whole month nor second.
  func addParts(
    _ value: ExactDecimal, _ unit: FigureUnit, _ months: inout Int64, _ seconds: inout Int64
  ) -> Bool {
    guard let size = unit.timeSize else { return false }
    if size.months > 0 {
      if let whole = value.multiplied(by: ExactDecimal(size.months))?.canonicalInt,
        whole < 1_000_000
      {
        months += Int64(whole)
        return true
      }
      // Half a month is 15 days.
      guard let days = value.multiplied(by: ExactDecimal(size.months * 30))?.canonicalInt,
        days < 1_000_000
      else { return false }
      months += Int64(days / 30)
      seconds += Int64(days % 30) * 86_400
      return true
    }
    guard let whole = value.multiplied(by: ExactDecimal(size.seconds))?.canonicalInt,
      whole < 1_000_000_000_000
    else { return false }
    seconds += Int64(whole)
    return true
  }

  /// States a compound in its smallest unit where that is exact, else by its parts alone.
  func setTotal(
    _ figure: inout Figure, _ months: Int64, _ seconds: Int64, _ unit: FigureUnit
  ) {
    if seconds == 0, let size = unit.timeSize, size.months > 0 {
      let exact = unit == .month || months % Int64(size.months) != 0 ? 1 : Int64(size.months)
      figure.unit = exact == 1 ? .month : unit
      figure.low = ExactDecimal(Int(months / exact))
    } else if months == 0, let size = unit.timeSize, size.seconds > 0 {
      let exact = seconds % Int64(size.seconds) == 0
      figure.unit = exact ? unit : seconds % 60 == 0 ? .minute : .second
      let divisor = exact ? Int64(size.seconds) : seconds % 60 == 0 ? 60 : 1
      figure.low = ExactDecimal(Int(seconds / divisor))
    } else {
      // Months and days together have no exact total: 30-day months, said so by the parts.
      figure.unit = seconds % 86_400 == 0 ? .day : .second
      let total = months / 12 * 365 * 86_400 + months % 12 * 30 * 86_400 + seconds
      figure.low = ExactDecimal(Int(figure.unit == .day ? total / 86_400 : total))
    }
    figure.high = figure.low
  }
}

extension FigureUnit {
  /// The length of a unit of time in months or in seconds; `nil` for other units.
  var timeSize: (months: Int, seconds: Int)? {
    switch self {
    case .second: (0, 1)
    case .minute: (0, 60)
    case .hour: (0, 3_600)
    case .day, .businessDay: (0, 86_400)
    case .week: (0, 604_800)
    case .month: (1, 0)
    case .quarter: (3, 0)
    case .year: (12, 0)
    case .decade: (120, 0)
    case .century: (1_200, 0)
    default: nil
    }
  }
}
