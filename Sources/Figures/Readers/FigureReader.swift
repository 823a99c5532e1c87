import Quantities

/// Reads the figures of a text without its context, one candidate after the other.
///
/// Each reader looks a bounded number of words to either side and never before `floor`, the end of
/// what was read last, so that the work is linear in the text.
struct FigureReader {
  let lexicon: Lexicon
  let spelled: SpelledNumberReader
  let memo: TokenMemo
  /// Nothing before this offset may be claimed: it belongs to the figure before.
  var floor = 0
  /// Whether the currency before the first end of a range leads this number too: "€5-10m".
  var isLed = false

  init(lexicon: Lexicon = .english) {
    self.lexicon = lexicon
    memo = TokenMemo()
    spelled = SpelledNumberReader(lexicon: lexicon, memo: memo)
  }

  /// Reads what starts at the candidate `start` and appends its figures; returns where to go on.
  ///
  /// `first` is memory that is reused from one candidate to the next.
  mutating func read(
    _ text: Span<UInt8>, at start: Int, _ first: inout Quantity, into figures: inout [Figure]
  ) -> Int {
    if isLetter(text.at(start)) {
      // Stage one looks at four letters: most of its words are others.
      guard let token = readToken(text, at: start) else {
        return text.wordEnd(from: start, limit: 64)
      }
      if token.roles.isDisjoint(with: .trigger) { return token.end }
    }
    let reading = quantity(text, at: start, into: &first)
    guard reading.isFigure else {
      // What is passed over in digits belongs to nothing else; a word may still be part of a hedge.
      if isDigit(text.at(start)) { floor = max(floor, reading.end) }
      return reading.end
    }
    let hedge =
      first.isQuietBefore ? nil : leadingHedge(text, before: first.figure.start)
    let isQuiet =
      first.isQuietBehind
      || sideBehind(text, first.figure.end).isDisjoint(with: [.joint, .trailing])
    if !isQuiet { range(text, &first) }
    var end = first.figure.end
    if let hedge, first.figure.kind != .duration || !isTimePreposition(text, hedge, first.figure) {
      apply(hedge, to: &first.figure)
    }
    if !isQuiet || first.figure.nounEnd > first.figure.nounStart {
      trailingHedge(text, &first.figure)
    }
    // Members of a list stand close together: blanks and one word part them.
    if first.hasUnit, let last = figures.last?.end {
      let gap = first.figure.hedgedStart &- last
      if gap <= 10 || first.figure.hedge != nil && gap < 80 {
        shareUnit(text, with: first, &figures)
      }
    }
    figures.append(first.figure)
    end = max(end, first.figure.end)
    floor = max(end, first.figure.hedge != nil ? Int(first.figure.hedgeEnd) : end)
    return floor
  }

  // MARK: A quantity

  /// Reads the number at `start` with its currency or unit.
  func quantity(
    _ text: Span<UInt8>, at start: Int, isSecond: Bool = false, into quantity: inout Quantity
  ) -> Reading {
    let first = text.at(start)
    if isDigit(first) { return digits(text, at: start, isSecond: isSecond, into: &quantity) }
    if first == 0xC2 || first == 0xE2 { return vulgar(text, at: start, into: &quantity) }
    return word(text, at: start, isSecond: isSecond, into: &quantity)
  }

  private func take(_ date: DateReading, into quantity: inout Quantity) -> Reading {
    if date.isDate { quantity.set(date) }
    return Reading(isFigure: date.isDate, end: date.end)
  }

  func digits(
    _ text: Span<UInt8>, at candidate: Int, isSecond: Bool, into quantity: inout Quantity
  ) -> Reading {
    var start = candidate
    let sign = text.at(start &- 1)
    if sign == 0x2E, text.at(start &- 2) == 0x29 {
      // "(2019).6 India": the mark of a footnote behind a parenthesis.
      let end = start &+ text.digitRun(at: start)
      if isUpper(text.at(text.gapEnd(from: end))) { return .skip(to: end) }
    }
    if sign == 0x2E, !isDigit(text.at(start &- 2)), !text.isWord(before: start &- 1),
      start &- 1 >= floor
    {
      start &-= 1
    }
    let before = sideBefore(text, start)
    if !isPlainNumber(text, start, run: text.digitRun(at: start), before: before),
      let other = dateOrTrap(text, at: start, into: &quantity)
    {
      return other
    }
    var numeral = DigitReader.read(text, at: start)
    if numeral.shape.contains(.overflow) { return .skip(to: numeral.end) }
    let isQuietBefore = before.isDisjoint(with: .leading)
    if isQuietBefore { numeral.shape.insert(.quietBefore) }
    // A parenthesis behind may belong to one before.
    if !numeral.shape.contains(.spaced), isQuietBefore || text.at(numeral.end) != 0x29,
      sideBehind(text, numeral.end).isDisjoint(with: .following)
    {
      numeral.shape.insert(.quietBehind)
      dropFootnote(text, &numeral)
      return complete(text, numeral, isSecond: isSecond, into: &quantity)
    }
    if !numeral.shape.contains(.spaced),
      sideBehind(text, numeral.end).isDisjoint(with: [.joint, .zone])
    {
      // A unit stands behind, and nothing that changes the number itself.
      dropFootnote(text, &numeral)
      return complete(text, numeral, isSecond: isSecond, into: &quantity)
    }
    if let end = clock(text, numeral) { return .skip(to: end) }
    // "315,0000": a slip of the pen that says nothing sure.
    if text.at(numeral.end) == 0x2C, numeral.wholeDigits <= 3 {
      let run = text.digitRun(at: numeral.end &+ 1)
      if run > 3, run != 4 || !isYear(text.number(at: numeral.end &+ 1, 4)) {
        return .skip(to: numeral.end &+ 1 &+ run)
      }
    }
    if numeral.shape.contains(.spaced) { dropSpaces(text, &numeral) }
    dropFootnote(text, &numeral)
    suffixes(text, &numeral)
    if numeral.shape.contains(.overflow) { return .skip(to: numeral.end) }
    return complete(text, numeral, isSecond: isSecond, into: &quantity)
  }

  /// Reads a date, an ISO 8601 duration, or what is no number at all; `nil` where a plain number starts.
  private func dateOrTrap(
    _ text: Span<UInt8>, at start: Int, into quantity: inout Quantity
  ) -> Reading? {
    if text.at(start &- 1) == 0x50 || text.at(start &- 1) == 0x54,
      let duration = isoDuration(text, at: start, into: &quantity)
    {
      return duration
    }
    let isPath = text.at(start &- 1) == 0x2F && text.at(start &- 2) > 0x20
    if !isPath, let date = numericDate(text, at: start) { return take(date, into: &quantity) }
    if let skip = trap(text, at: start) { return .skip(to: skip) }
    return nil
  }

  /// Keeps "10 000" together only where a currency stands at either side.
  func dropSpaces(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    if currencyWord(text, before: text.gapStart(before: numeral.start), floor: floor) != nil {
      return
    }
    let next = text.gapEnd(from: numeral.end)
    if let right = currencyWord(text, at: next), right.row.power == 0 { return }
    if magnitudeWord(text, at: next) != nil { return }
    let end = numeral.start &+ text.digitRun(at: numeral.start)
    var value = Int128(0)
    for index in numeral.start..<end { value = value * 10 + Int128(text.at(index) &- 0x30) }
    var short = Numeral(
      start: numeral.start, end: end, value: ExactDecimal(mantissa: value, exponent: 0), place: 0,
      shape: [])
    short.wholeDigits = end &- numeral.start
    numeral = short
  }

  /// Cuts the mark of a footnote from a year: "in 2021.1 However".
  private func dropFootnote(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    guard numeral.wholeDigits == 4, numeral.place < 0, numeral.place >= -2,
      text.at(numeral.start &+ 4) == 0x2E, isYear(text.number(at: numeral.start, 4)),
      followsTimeWord(text, before: numeral.start)
    else { return }
    let next = text.gapEnd(from: numeral.end)
    guard
      next >= text.count || next > numeral.end && isUpper(text.at(next))
        || text.at(numeral.end) == 0x0A
    else { return }
    let year = text.number(at: numeral.start, 4)
    var whole = Numeral(
      start: numeral.start, end: numeral.start &+ 4, value: ExactDecimal(year), place: 0, shape: [])
    whole.wholeDigits = 4
    numeral = whole
  }

  func vulgar(_ text: Span<UInt8>, at start: Int, into quantity: inout Quantity) -> Reading {
    guard let fraction = VulgarFraction(text, at: start) else { return .skip(to: start &+ 1) }
    var numeral = Numeral(
      start: start, end: fraction.end, value: .zero, place: 0, shape: .properFraction)
    numeral.setFraction(fraction.numerator, fraction.denominator)
    if numeral.value.exponent >= -4 {
      numeral.shape.remove(.fraction)
      numeral.place = numeral.value.exponent
    }
    return complete(text, numeral, isSecond: false, into: &quantity)
  }

  func word(
    _ text: Span<UInt8>, at start: Int, isSecond: Bool, into quantity: inout Quantity
  ) -> Reading {
    guard let token = readToken(text, at: start) else {
      return .skip(to: text.wordEnd(from: start, limit: 64))
    }
    let skip = Reading.skip(to: token.end)
    guard !token.roles.isDisjoint(with: .trigger) else { return skip }
    if token.roles.isDisjoint(with: [.number, .calendar, .couple]), !mayFollowArticle(text, start) {
      return skip
    }
    if let date = writtenDate(text, at: start, token) ?? spokenYear(text, at: start, token) {
      return take(date, into: &quantity)
    }
    var hasArticle = false
    var from = start
    let gap = text.gapStart(before: start)
    if gap < start, let article = articleStart(text, before: gap), article >= floor {
      hasArticle = true
      from = article
    }
    let isBetween = precededByBetween(text, before: from)
    if var numeral = spelled.read(text, at: start, hasArticle: hasArticle, isBetween: isBetween) {
      let takesArticle = hasArticle && articleCounts(text, token, numeral)
      if takesArticle {
        numeral.start = from
        numeral.shape.insert(.article)
      }
      mixDigits(text, &numeral)
      repeatInDigits(text, &numeral)
      hundredths(text, &numeral)
      guard isNumber(text, numeral, token, hasArticle: hasArticle) else {
        if hasArticle, let ordinal = spelled.read(text, at: start), ordinal.shape.contains(.ordinal)
        {
          // "For a fifth month": no share, but a place in an order.
          return complete(text, ordinal, isSecond: isSecond, into: &quantity)
        }
        return quarters(text, numeral, start: start, into: &quantity) ?? skip
      }
      return complete(text, numeral, isSecond: isSecond, into: &quantity)
    }
    if text.has("ouple ", at: start &+ 1),
      let couple = coupleOf(text, at: start, from: from, into: &quantity)
    {
      return couple
    }
    guard hasArticle, !isSecond else { return skip }
    return unitOfOne(text, at: start, from: from, into: &quantity) ?? skip
  }

  /// Takes the digits that repeat a spelled number in parentheses: "thirty (30) days".
  private func repeatInDigits(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    let next = text.gapEnd(from: numeral.end)
    guard text.at(next) == 0x28, isDigit(text.at(next &+ 1)) else { return }
    let digits = DigitReader.read(text, at: next &+ 1)
    guard text.at(digits.end) == 0x29, digits.value == numeral.value else { return }
    numeral.end = digits.end &+ 1
  }

  /// Whether the byte before the blank at the left may end "a", "an" or "another".
  func mayFollowArticle(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let gap = text.gapStart(before: start)
    let last = folded(text.at(gap &- 1))
    return gap < start && (last == 0x61 || last == 0x6E || last == 0x72)
  }

  /// "a" or "an" before a unit counts as one; before half and other fractions it is their numerator.
  func articleCounts(_ text: Span<UInt8>, _ token: Token, _ numeral: Numeral) -> Bool {
    if numeral.shape.contains(.multiple) { return false }
    guard let row = lexicon.numberWord(text, token) else { return true }
    switch row.role {
    case .half, .quarter, .hundred, .dozen: return true
    case .ordinal, .ordinalTens, .ordinalHundred: return numeral.shape.contains(.fraction)
    default: return false
    }
  }

  func articleStart(_ text: Span<UInt8>, before end: Int) -> Int? {
    let start = text.wordStart(before: end, limit: 8)
    guard !text.isWord(before: start) else { return nil }
    let length = end &- start
    if length == 7, text.has("nother", at: start &+ 1) { return start }
    guard folded(text.at(start)) == 0x61,
      length == 1 || (length == 2 && folded(text.at(start &+ 1)) == 0x6E)
    else { return nil }
    // A letter after a full stop, a dash or an apostrophe is no article: "U.S.A year", "Vitamin-A".
    let before = text.at(start &- 1)
    return before == 0x2E || before == 0x2D || before == 0x27 || before == 0x26 ? nil : start
  }

  func precededByBetween(_ text: Span<UInt8>, before end: Int) -> Bool {
    let gap = text.gapStart(before: end)
    guard gap < end else { return false }
    let start = text.wordStart(before: gap, limit: 10)
    return gap &- start == 7 && (text.has("between", at: start) || text.has("Between", at: start))
  }

  /// "The last two quarters": what the spelled reader took for fourths are periods of three months.
  func quarters(_ text: Span<UInt8>, _ numeral: Numeral, start: Int, into quantity: inout Quantity)
    -> Reading?
  {
    guard numeral.denominator == 4, numeral.numerator > 1 || folded(text.at(start)) == 0x6F,
      text.has("quarter", at: numeral.end &- 7) || text.has("quarters", at: numeral.end &- 8)
    else { return nil }
    let length = text.at(numeral.end &- 1) == 0x73 ? 8 : 7
    let end = text.gapStart(before: numeral.end &- length)
    guard end < numeral.end &- length, end > start else { return nil }
    let count = Numeral(
      start: start, end: end, value: ExactDecimal(Int(numeral.numerator)), place: 0, shape: .spelled
    )
    guard numeral.numerator == 1 else {
      return complete(text, count, isSecond: false, into: &quantity)
    }
    quantity = Quantity(count)
    quantity.figure.kind = .duration
    quantity.figure.unit = .quarter
    quantity.figure.end = numeral.end
    quantity.hasUnit = true
    return Reading(isFigure: true, end: numeral.end)
  }

  /// "A couple of weeks": two, or about that.
  func coupleOf(_ text: Span<UInt8>, at start: Int, from: Int, into quantity: inout Quantity)
    -> Reading?
  {
    // "A couple of weeks", "a couple weeks", "a couple of million".
    var end = start &+ 6
    let of = text.gapEnd(from: end)
    if text.has("of ", at: of) { end = of &+ 2 }
    let unit = text.gapEnd(from: end)
    let isTime = timeWord(text, at: unit).map { $0.row.use != .short } ?? false
    let isMagnitude = magnitudeWord(text, at: unit).map { $0.row.use == .word } ?? false
    guard isTime || isMagnitude else { return nil }
    var two = Numeral(start: from, end: end, value: ExactDecimal(2), place: 0, shape: .spelled)
    two.shape.insert(.article)
    return complete(text, two, isSecond: true, into: &quantity)
  }

  /// "An hour", "a dollar", "another month": a unit that the article counts.
  func unitOfOne(_ text: Span<UInt8>, at start: Int, from: Int, into quantity: inout Quantity)
    -> Reading?
  {
    var one = Numeral(start: from, end: start, value: .one, place: 0, shape: [.spelled, .article])
    one.end = text.gapStart(before: start)
    if let match = timeWord(text, at: start), match.row.use == .word {
      // "24 hours a day", "paid once a week": a rate, not a time.
      guard standsFree(text, before: from) else { return nil }
      // "A year-over-year rise", "a month-end party": part of a longer word, but for "a week-long".
      let hyphen = text.hyphenLength(at: match.end)
      if hyphen > 0, !text.has("long", at: match.end &+ hyphen),
        !text.has("old", at: match.end &+ hyphen)
      {
        return nil
      }
      return complete(text, one, isSecond: false, into: &quantity)
    }
    // "A dollar fifty"
    if let match = currencyWord(text, at: start), match.row.form == .name, match.row.power == 0 {
      let part = text.gapEnd(from: match.end)
      if part > match.end,
        let row = readToken(text, at: part).flatMap({ lexicon.numberWord(text, $0) }),
        row.role == .tens || row.role == .unit && row.value >= 10
      {
        return complete(text, one, isSecond: false, into: &quantity)
      }
    }
    // "A dollar": one of them behind a preposition, where no noun follows ("a dollar store").
    if let match = currencyWord(text, at: start),
      match.row.form == .name || match.row.form == .minor,
      standsFree(text, before: from), !continuesNoun(text, from: match.end)
    {
      return complete(text, one, isSecond: false, into: &quantity)
    }
    return nil
  }

  /// Whether a word that is no function word follows.
  private func continuesNoun(_ text: Span<UInt8>, from end: Int) -> Bool {
    if text.hyphenLength(at: end) > 0 { return true }
    let next = text.gapEnd(from: end)
    guard next > end, text.isWord(at: next), let after = readToken(text, at: next) else {
      return false
    }
    return !after.roles.contains(.function)
  }

  /// Whether "a year" at `start` is a length of time: behind a preposition, a verb of time or nothing.
  func standsFree(_ text: Span<UInt8>, before start: Int) -> Bool {
    let gap = text.gapStart(before: start)
    guard gap < start || start == 0, let token = readToken(text, before: gap) else {
      return gap == 0 || gap == start
    }
    guard text.isWord(at: token.start) else {
      return token.start >= 0 && text.at(token.start) != 0x25
    }
    if text.has("of", at: token.start), token.end &- token.start == 2 {
      // "Most of a year", "a quarter of an hour": a part of it.
      return readToken(text, before: text.gapStart(before: token.start)).map {
        lexicon.spans.row(text, $0) == nil
      } ?? true
    }
    return lexicon.timeContexts.row(text, token) != nil || leadingHedge(text, before: start) != nil
  }
}
