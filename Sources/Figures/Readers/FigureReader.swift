import Quantities

/// Reads the figures of a text without its context, one candidate after the other.
///
/// Each reader looks a bounded number of words to either side and never before `floor`, the end of
/// what was read last, so that the work is linear in the text.
struct FigureReader {
  let lexicon: Lexicon
  let spelled: SpelledNumberReader
  /// Nothing before this offset may be claimed: it belongs to the figure before.
  var floor = 0
  /// Nothing before this offset is looked at: the sum of all looks back stays linear.
  var isCell = false

  init(lexicon: Lexicon = .english) {
    self.lexicon = lexicon
    spelled = SpelledNumberReader(lexicon: lexicon)
  }

  /// Reads what starts at the candidate `start` and appends its figures; returns where to go on.
  mutating func read(_ text: Span<UInt8>, at start: Int, into figures: inout [Figure]) -> Int {
    let reading = quantity(text, at: start)
    guard var first = reading.quantity else {
      // What is passed over in digits belongs to nothing else; a word may still be part of a hedge.
      if isDigit(text.at(start)) { floor = max(floor, reading.end) }
      return reading.end
    }
    let hedge = leadingHedge(text, before: first.figure.start)
    var end = first.figure.end
    if let joined = range(text, first, hedge: hedge) {
      first = joined
      end = first.figure.end
    }
    if let hedge { apply(hedge, to: &first.figure) }
    trailingHedge(text, &first.figure)
    shareUnit(text, with: first, &figures)
    figures.append(first.figure)
    end = max(end, first.figure.end)
    floor = max(end, first.figure.hedge != nil ? Int(first.figure.hedgeEnd) : end)
    return floor
  }

  // MARK: A quantity

  /// Reads the number at `start` with its currency or unit.
  func quantity(_ text: Span<UInt8>, at start: Int, isSecond: Bool = false) -> Reading {
    let first = text.at(start)
    if isDigit(first) { return digits(text, at: start, isSecond: isSecond) }
    if first == 0xC2 || first == 0xE2 { return vulgar(text, at: start) }
    return word(text, at: start, isSecond: isSecond)
  }

  private func digits(_ text: Span<UInt8>, at candidate: Int, isSecond: Bool) -> Reading {
    var start = candidate
    let before = text.at(start &- 1)
    if before == 0x2E, !isDigit(text.at(start &- 2)), !text.isWord(before: start &- 1), start &- 1 >= floor {
      start &-= 1
    }
    if let date = numericDate(text, at: start) { return date }
    if let skip = trap(text, at: start) { return .skip(to: skip) }
    var numeral = DigitReader.read(text, at: start)
    if numeral.shape.contains(.overflow) { return .skip(to: numeral.end) }
    if let end = clock(text, numeral) { return .skip(to: end) }
    if numeral.shape.contains(.spaced) { dropSpaces(text, &numeral) }
    suffixes(text, &numeral)
    if numeral.shape.contains(.overflow) { return .skip(to: numeral.end) }
    return complete(text, numeral, isSecond: isSecond)
  }

  /// Keeps "10 000" together only where a currency stands at either side.
  private func dropSpaces(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    if lexicon.currenciesBefore.match(text, before: text.gapStart(before: numeral.start), floor: floor) != nil {
      return
    }
    let next = text.gapEnd(from: numeral.end)
    if let right = lexicon.currencies.match(text, at: next), right.row.power == 0 { return }
    if lexicon.magnitudes.match(text, at: next) != nil { return }
    let end = numeral.start &+ text.digitRun(at: numeral.start)
    var value = Int128(0)
    for index in numeral.start..<end { value = value * 10 + Int128(text.at(index) &- 0x30) }
    var short = Numeral(
      start: numeral.start, end: end, value: ExactDecimal(mantissa: value, exponent: 0), place: 0,
      shape: [])
    short.wholeDigits = end &- numeral.start
    numeral = short
  }

  private func vulgar(_ text: Span<UInt8>, at start: Int) -> Reading {
    guard let fraction = VulgarFraction(text, at: start) else { return .skip(to: start &+ 1) }
    var numeral = Numeral(
      start: start, end: fraction.end, value: .zero, place: 0, shape: .properFraction)
    numeral.setFraction(fraction.numerator, fraction.denominator)
    if numeral.value.exponent >= -4 {
      numeral.shape.remove(.fraction)
      numeral.place = numeral.value.exponent
    }
    return complete(text, numeral, isSecond: false)
  }

  private func word(_ text: Span<UInt8>, at start: Int, isSecond: Bool) -> Reading {
    guard let token = Token(text, at: start) else {
      return .skip(to: text.wordEnd(from: start, limit: 64))
    }
    let skip = Reading.skip(to: token.end)
    if let date = writtenDate(text, at: start, token) { return date }
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
      guard isNumber(text, numeral, token, hasArticle: hasArticle) else { return skip }
      mixDigits(text, &numeral)
      return complete(text, numeral, isSecond: isSecond)
    }
    if text.has("ouple of ", at: start &+ 1), let couple = coupleOf(text, at: start, from: from) { return couple }
    guard hasArticle, !isSecond else { return skip }
    return unitOfOne(text, at: start, from: from) ?? skip
  }

  /// "a" or "an" before a unit counts as one; before half and other fractions it is their numerator.
  private func articleCounts(_ text: Span<UInt8>, _ token: Token, _ numeral: Numeral) -> Bool {
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
    guard folded(text.at(start)) == 0x61, length == 1 || (length == 2 && folded(text.at(start &+ 1)) == 0x6E)
    else { return nil }
    // A letter after a full stop, a dash or an apostrophe is no article: "U.S.A year", "Vitamin-A".
    let before = text.at(start &- 1)
    return before == 0x2E || before == 0x2D || before == 0x27 || before == 0x26 ? nil : start
  }

  private func precededByBetween(_ text: Span<UInt8>, before end: Int) -> Bool {
    let gap = text.gapStart(before: end)
    guard gap < end else { return false }
    let start = text.wordStart(before: gap, limit: 10)
    return gap &- start == 7 && (text.has("between", at: start) || text.has("Between", at: start))
  }

  /// "A couple of weeks": two, or about that.
  private func coupleOf(_ text: Span<UInt8>, at start: Int, from: Int) -> Reading? {
    let unit = text.gapEnd(from: start &+ 9)
    guard let match = lexicon.durations.match(text, at: unit), match.row.use != .short else { return nil }
    var two = Numeral(start: from, end: start &+ 9, value: ExactDecimal(2), place: 0, shape: .spelled)
    two.shape.insert(.article)
    return complete(text, two, isSecond: true)
  }

  /// "An hour", "a dollar", "another month": a unit that the article counts.
  private func unitOfOne(_ text: Span<UInt8>, at start: Int, from: Int) -> Reading? {
    var one = Numeral(start: from, end: start, value: .one, place: 0, shape: [.spelled, .article])
    one.end = text.gapStart(before: start)
    if let match = lexicon.durations.match(text, at: start), match.row.use == .word {
      // "24 hours a day", "paid once a week": a rate, not a time.
      guard standsFree(text, before: from) else { return nil }
      return complete(text, one, isSecond: false)
    }
    if let match = lexicon.currencies.match(text, at: start), match.row.form == .name || match.row.form == .minor {
      return complete(text, one, isSecond: false)
    }
    return nil
  }

  /// Whether "a year" at `start` is a length of time: behind a preposition, a verb of time or nothing.
  private func standsFree(_ text: Span<UInt8>, before start: Int) -> Bool {
    let gap = text.gapStart(before: start)
    guard gap < start || start == 0, let token = Token(text, before: gap) else { return gap == 0 || gap == start }
    guard text.isWord(at: token.start) else { return token.start >= 0 && text.at(token.start) != 0x25 }
    return lexicon.timeContexts.row(text, token) != nil || leadingHedge(text, before: start) != nil
  }

  // MARK: Units

  /// Adds magnitude, currency, rate, time or noun to a numeral.
  private func complete(_ text: Span<UInt8>, _ written: Numeral, isSecond: Bool) -> Reading {
    var quantity = Quantity(written)
    if written.shape.contains(.multiple) || written.shape.contains(.ordinal) {
      return Reading(quantity: quantity, end: quantity.figure.end)
    }
    currencyBefore(text, &quantity)
    magnitude(text, &quantity)
    if !quantity.hasUnit { currencyBehind(text, &quantity) }
    if quantity.hasUnit {
      minorAmount(text, &quantity)
    } else if !rate(text, &quantity), !duration(text, &quantity) {
      multiple(text, &quantity)
    }
    guard finishPlain(text, &quantity) else { return .skip(to: quantity.figure.end) }
    if quantity.figure.kind != .date {
      if !quantity.leads { sign(text, &quantity) }
      parentheses(text, &quantity)
    }
    if !isSecond { uncertainty(text, &quantity) }
    return Reading(quantity: quantity, end: quantity.figure.end)
  }

  /// Reads the magnitude behind the number: million, bn, k.
  private func magnitude(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    if !quantity.numeral.isSpelled, dozen(text, &quantity) { return }
    var end = quantity.figure.end
    for _ in 0..<3 {
      guard let next = magnitudeAt(text, from: end, quantity) else { return }
      quantity.scale(byPowerOfTen: next.power)
      quantity.scalePower += next.power
      quantity.figure.traits.insert(.scaled)
      quantity.figure.end = next.end
      end = next.end
    }
  }

  /// "3 dozen", "3 hundred and 21": digits with a counting word of the spelled numbers.
  private func dozen(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    let next = text.gapEnd(from: quantity.figure.end)
    guard next > quantity.figure.end, let token = Token(text, at: next),
      let row = lexicon.numberWord(text, token), row.role == .dozen || row.role == .hundred,
      let count = quantity.figure.low.canonicalInt, count < 1_000
    else { return false }
    var value = count * row.value
    var end = token.end
    if row.role == .hundred {
      let and = text.gapEnd(from: end)
      let part = text.gapEnd(from: and &+ 3)
      if text.has("and ", at: and) {
        let run = text.digitRun(at: part)
        if run == 1 || run == 2, !isDigit(text.at(part &+ run)), text.at(part &+ run) != 0x2E || !isDigit(text.at(part &+ run &+ 1)) {
          value += text.number(at: part, run)
          end = part &+ run
        } else if let more = spelled.read(text, at: part), more.shape == .spelled,
          let ones = more.value.canonicalInt, ones < 100
        {
          value += ones
          end = more.end
        }
      }
      quantity.figure.place = value % 100 == 0 ? 2 : 0
    }
    quantity.figure.low = ExactDecimal(value)
    quantity.figure.high = quantity.figure.low
    quantity.figure.end = end
    return row.role == .dozen || value % 100 != 0
  }

  private func magnitudeAt(
    _ text: Span<UInt8>, from end: Int, _ quantity: Quantity
  ) -> (power: Int, end: Int)? {
    let isGlued = text.isWord(at: end)
    let next = isGlued ? end : Token.separatorEnd(text, from: end)
    guard next > end || isGlued, let token = Token(text, at: next) else { return nil }
    if quantity.numeral.shape.contains(.scaled) || quantity.scalePower > 0 {
      // A second magnitude only in full words: "hundred thousand" is one numeral, "lakh crore" is not.
      guard let row = lexicon.magnitudes.row(text, token), row.use == .word, !isGlued else { return nil }
      return (row.power, token.end)
    }
    guard let row = lexicon.magnitudes.row(text, token) else { return nil }
    let length = token.end &- token.start
    switch row.use {
    case .word: return (row.power, token.end)
    case .short:
      if text.at(next) == 0x6D, length == 2, !quantity.leads, text.at(next &+ 1) == 0x6D { return nil }
      return quantity.numeral.isSpelled && !quantity.leads ? nil : (row.power, token.end)
    case .money:
      return quantity.leads || !isGlued ? (row.power, token.end) : nil
    case .letter, .capital:
      let isCapital = isUpper(text.at(next))
      if quantity.leads { return isGlued || (next &- end == 1 && length == 1 && (row.power == 6 || isCapital)) ? (row.power, token.end) : nil }
      guard isGlued, !quantity.numeral.isSpelled else {
        // "25 m euros"; "2.33 k" where nothing follows
        if row.power == 3, next &- end == 1, quantity.numeral.isSpelled == false, endsPhrase(text, token.end) { return (3, token.end) }
        return !isGlued && row.power >= 6 && currencyFollows(text, token.end) ? (row.power, token.end) : nil
      }
      if row.use == .capital || row.power == 9 || row.power == 3 {
        return row.use == .capital && !isCapital && !currencyFollows(text, token.end) ? nil : (row.power, token.end)
      }
      return isCapital || currencyFollows(text, token.end) ? (row.power, token.end) : nil
    }
  }

  private func currencyFollows(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard let match = lexicon.currencies.match(text, at: Token.separatorEnd(text, from: end)) else { return false }
    return match.row.form != .minor
  }

  /// Reads "%", "percent", "percentage points", "bps" behind the number.
  private func rate(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    let end = quantity.figure.end
    var next = Token.separatorEnd(text, from: end)
    if next > end, text.dashLength(at: next) > 0 { next = end }
    guard let match = lexicon.rates.match(text, at: next) else { return false }
    if match.row.use == .digits, quantity.numeral.isSpelled { return false }
    if match.row.use == .digits, isDigit(text.at(match.end)) { return false }
    quantity.figure.kind = .percent
    quantity.figure.unit = match.row.unit
    quantity.figure.end = match.end
    if text.hyphenLength(at: end) > 0 { quantity.figure.traits.insert(.attributive) }
    quantity.hasUnit = true
    return true
  }

  /// Reads "x", "times", "-fold" behind the number.
  private func multiple(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let end = quantity.figure.end
    let next = Token.separatorEnd(text, from: end)
    guard let token = Token(text, at: next) else { return }
    let length = token.end &- token.start
    let isTimes =
      (length == 1 && folded(text.at(next)) == 0x78 && next == end && !isDigit(text.at(token.end)))
      || (length == 5 && text.has("times", at: next) && next > end)
      || (length == 4 && text.has("fold", at: next))
      || (next == end && text.at(next) == 0xC3 && text.at(next &+ 1) == 0x97 && !isDigit(text.at(next &+ 2)))
    guard isTimes else { return }
    quantity.figure.unit = .times
    quantity.figure.end = token.end
    quantity.hasUnit = true
  }

  /// Decides what a number without a unit is, and gives it the noun that it counts.
  private func finishPlain(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    guard quantity.isBare else { return true }
    let end = quantity.figure.end
    // Letters glued to the number, or digits glued to letters, are an identifier or another unit.
    if text.isWord(at: end) {
      quantity.figure.end = identifierEnd(text, from: end)
      return false
    }
    year(text, &quantity)
    if quantity.figure.kind == .number { noun(text, &quantity.figure) }
    return true
  }

  func identifierEnd(_ text: Span<UInt8>, from index: Int) -> Int {
    var end = index
    while end < text.count, end &- index < 64, text.isWord(at: end) || isDigit(text.at(end)) {
      end &+= text.pointLength(at: end)
    }
    return end
  }

  /// Takes "± 0.4" behind a number into its figure: the value is the number's, the unit that of either.
  private func uncertainty(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    guard quantity.figure.kind == .number || quantity.figure.kind == .percent
      || quantity.figure.kind == .duration
    else { return }
    var next = text.gapEnd(from: quantity.figure.end)
    if text.has("±", at: next) {
      next &+= 2
    } else if text.has("+/-", at: next) {
      next &+= 3
    } else {
      return
    }
    next = text.gapEnd(from: next)
    guard isDigit(text.at(next)) else { return }
    var other = self
    other.floor = next
    guard let second = other.quantity(text, at: next, isSecond: true).quantity else { return }
    if quantity.isBare {
      quantity.figure.kind = second.figure.kind
      quantity.figure.unit = second.figure.unit
      quantity.hasUnit = second.hasUnit
      quantity.figure.nounStart = second.figure.nounStart
      quantity.figure.nounEnd = second.figure.nounEnd
    } else if second.hasUnit, second.figure.unit != quantity.figure.unit {
      return
    }
    quantity.figure.end = second.figure.end
  }

  /// Takes a minus or plus sign, and the accounting parentheses of a cell, into the figure.
  func sign(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let start = quantity.figure.start
    guard start > floor else { return }
    if signWord(text, &quantity) { return }
    let dash = text.dashLength(before: start)
    let before = text.at(start &- dash &- 1)
    let isFree = start == dash || before <= 0x20 || before == 0x28 || before == 0x7C || before == 0x5B
    if dash > 0, isFree, !isDash(text, at: start &- dash) {
      quantity.figure.start = start &- dash
      negate(&quantity)
    } else if text.at(start &- 1) == 0x2B {
      let outer = text.at(start &- 2)
      if start == 1 || outer <= 0x20 || outer == 0x28 || outer == 0x7C {
        quantity.figure.start = start &- 1
        quantity.figure.traits.insert(.signed)
      }
    }
  }

  /// Takes the accounting parentheses of a negative amount into the figure: ($99.99), (1,234).
  ///
  /// They mean a minus where they make up a cell, or where a verb or preposition leads to them; behind
  /// another figure, or a noun, they enclose an aside.
  private func parentheses(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let figure = quantity.figure
    guard text.at(figure.start &- 1) == 0x28, text.at(figure.end) == 0x29, figure.start &- 1 >= floor,
      figure.traits.isDisjoint(with: [.signed, .counted]), figure.kind != .duration, !figure.low.isNegative,
      !quantity.numeral.isSpelled
    else { return }
    let outer = figure.start &- 1
    if isCellEdge(text, before: outer), isCellEdge(text, after: figure.end &+ 1) {
      // A lone small integer in parentheses starts a list or marks a note.
      if outer == 0 || text.at(outer &- 1) == 0x0A, figure.kind == .number, figure.place == 0, quantity.numeral.wholeDigits <= 2 { return }
    } else {
      guard figure.kind == .money, let token = Token(text, before: text.gapStart(before: outer)),
        lexicon.amountContexts.row(text, token) != nil
      else { return }
    }
    quantity.figure.start = outer
    quantity.figure.end = figure.end &+ 1
    negate(&quantity)
  }

  private func isCellEdge(_ text: Span<UInt8>, before index: Int) -> Bool {
    var cursor = index
    var blanks = 0
    while text.blankLength(before: cursor) > 0, blanks < 3 {
      if text.at(cursor &- 1) == 0x09 { return true }
      cursor &-= text.blankLength(before: cursor)
      blanks += 1
    }
    let byte = text.at(cursor &- 1)
    return cursor <= 0 || byte == 0x7C || byte == 0x0A || blanks >= 2 || byte == 0x24
  }

  private func isCellEdge(_ text: Span<UInt8>, after index: Int) -> Bool {
    var cursor = index
    if text.at(cursor) == 0x25 { cursor &+= 1 }
    var blanks = 0
    while text.blankLength(at: cursor) > 0, blanks < 3 {
      if text.at(cursor) == 0x09 { return true }
      cursor &+= text.blankLength(at: cursor)
      blanks += 1
    }
    let byte = text.at(cursor)
    return cursor >= text.count || byte == 0x7C || byte == 0x0A || byte == 0x0D || blanks >= 2
  }

  /// Takes "minus" or "negative" before the number into the figure.
  private func signWord(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    let gap = text.gapStart(before: quantity.figure.start)
    guard gap < quantity.figure.start else {
      // "- 1,200,000": a sign apart from its number only where nothing else is there.
      return false
    }
    let dash = text.dashLength(before: gap)
    if dash > 0, text.gapStart(before: gap &- dash) == 0, text.gapEnd(from: quantity.figure.end) >= text.count {
      quantity.figure.start = gap &- dash
      negate(&quantity)
      return true
    }
    let word = text.wordStart(before: gap, limit: 9)
    guard word >= floor, gap &- word == 5 && text.has("minus", at: word)
      || gap &- word == 8 && text.has("negative", at: word)
    else { return false }
    let before = text.gapStart(before: word)
    // "5 minus 3" subtracts.
    if isDigit(text.at(before &- 1)) || before == floor && floor > 0 { return false }
    quantity.figure.start = word
    negate(&quantity)
    return true
  }

  /// Whether the three-byte sign at `index` is a dash and no minus: – and —.
  private func isDash(_ text: Span<UInt8>, at index: Int) -> Bool {
    text.at(index) == 0xE2 && text.at(index &+ 1) == 0x80 && text.at(index &+ 2) == 0x94
  }

  func negate(_ quantity: inout Quantity) {
    let low = quantity.figure.low
    quantity.figure.low = quantity.figure.high.negated
    quantity.figure.high = low.negated
    quantity.figure.traits.insert(.signed)
  }
}
