import Quantities

/// Bare years, and times of the day, which are no figures.
extension FigureReader {
  /// Turns a bare number of four digits into a year where its context says so.
  func year(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let numeral = quantity.numeral
    guard numeral.wholeDigits == 4, numeral.end == numeral.start &+ 4,
      quantity.figure.start == numeral.start,
      quantity.figure.end == numeral.end, let value = numeral.value.canonicalInt,
      (1900...2099).contains(value)
        || (1500...2199).contains(value) && followsTimeWord(text, before: quantity.figure.start)
    else { return }
    if !followsTimeWord(text, before: quantity.figure.start),
      value % 100 == 0 || hasPeople(text, from: numeral.end),
      countsNoun(text, from: numeral.end)
    {
      return
    }
    var start = quantity.figure.start
    let before = text.gapStart(before: start)
    if before < start, let prefix = fiscalPrefix(text, before: before), prefix >= floor {
      start = prefix
    }
    let reading = date(start, quantity.figure.end, .year, year: value)
    quantity.figure = reading.figure
    quantity.hasUnit = true
  }

  /// A year of two spoken numbers: "nineteen eighty-four", where no noun follows.
  func spokenYear(_ text: Span<UInt8>, at start: Int, _ token: Token) -> DateReading? {
    guard let row = lexicon.numberWord(text, token),
      row.value == 20 || (17...19).contains(row.value),
      row.role == .unit || row.role == .tens, text.blankLength(at: token.end) > 0,
      let year = spelledYear(text, at: start), year.value > 1_000, isYear(year.value),
      text.hyphenLength(at: year.end) == 0
    else { return nil }
    // "Nineteen" alone is no year, nor is "twenty fifteen" before what it counts.
    let next = text.gapEnd(from: year.end)
    if next > year.end, text.isWord(at: next), let after = readToken(text, at: next),
      !after.roles.contains(.function)
    {
      return nil
    }
    let second = Token.separatorEnd(text, from: token.end)
    guard let ten = readToken(text, at: second), let tens = lexicon.numberWord(text, ten),
      tens.role == .tens || tens.role == .unit && tens.value >= 10
    else { return nil }
    return date(start, year.end, .year, year: year.value)
  }

  func fiscalPrefix(_ text: Span<UInt8>, before end: Int) -> Int? {
    let start = text.wordStart(before: end, limit: 12)
    if end &- start == 6, text.has("fiscal", at: start) || text.has("Fiscal", at: start) {
      return start
    }
    if end &- start == 2, text.has("FY", at: start) || text.has("CY", at: start) { return start }
    return nil
  }

  /// Whether a word that governs years stands before: in 2011, since 2011, of 2011, by 2011.
  func followsTimeWord(_ text: Span<UInt8>, before start: Int) -> Bool {
    let gap = text.gapStart(before: start)
    guard gap < start else { return text.at(start &- 1) == 0x28 }
    let word = text.wordStart(before: gap, limit: 10)
    switch gap &- word {
    case 2:
      return text.has("in", at: word) || text.has("In", at: word) || text.has("by", at: word)
        || text.has("By", at: word)
    case 5:
      return text.has("since", at: word) || text.has("Since", at: word)
        || text.has("until", at: word)
        || text.has("early", at: word)
    case 6:
      return text.has("during", at: word) || text.has("During", at: word)
        || text.has("before", at: word)
        || text.has("fiscal", at: word) || text.has("Fiscal", at: word)
    case 4:
      return text.has("late", at: word) || text.has("year", at: word) || text.has("from", at: word)
    default: return false
    }
  }

  /// Whether a plural without -s follows, which no verb is: "1950 people".
  func hasPeople(_ text: Span<UInt8>, from end: Int) -> Bool {
    let next = text.gapEnd(from: end)
    guard next > end, let token = readToken(text, at: next) else { return false }
    return token.roles.contains(.plural)
  }

  /// Whether a plural noun follows directly: "2000 people".
  func countsNoun(_ text: Span<UInt8>, from end: Int) -> Bool {
    let next = text.gapEnd(from: end)
    guard next > end, let token = readToken(text, at: next) else { return false }
    return isPlural(text, token) && !isUpper(text.at(next))
  }

  /// The end of a time of the day, which is no figure: 10:30, 5pm, 3 p.m., 9 o'clock.
  func clock(_ text: Span<UInt8>, _ numeral: Numeral) -> Int? {
    if numeral.wholeDigits == 4, numeral.end == numeral.start &+ 4,
      let value = numeral.value.canonicalInt, value < 2_400
    {
      let next = text.gapEnd(from: numeral.end)
      if let zone = zoneWord(text, at: next), next == numeral.end || isUpper(text.at(next)) {
        return zone.end
      }
    }
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
        next > end || !isClock || true,
        !(letter == 0x70 && isUpper(text.at(next)) && !isUpper(text.at(next &+ 1)))
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
