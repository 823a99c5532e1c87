import Quantities

/// Money: a currency before or behind the number, and the minor units that follow.
extension FigureReader {
  /// Reads the symbol, code or name before the number: $5, USD 5, US$-5, malaysian ringgit 42.
  func currencyBefore(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    guard !quantity.numeral.shape.contains(.article) else { return }
    let start = quantity.figure.start
    guard start > floor else { return }
    if text.at(start &- 1) == 0x24, let dollar = lexicon.dollar {
      let outer = sideBefore(text, start &- 1)
      if outer.isDisjoint(with: [.country, .capital, .unsure]) {
        // "$5" behind a word or in a column, where no longer spelling ends: nine amounts in ten.
        quantity.figure.start = start &- 1
        takeCurrency(dollar, &quantity)
        quantity.leads = true
        if outer.isDisjoint(with: .leading) {
          quantity.numeral.shape.insert(.quietBefore)
        } else {
          signBeforeCurrency(text, &quantity)
        }
        return
      }
    }
    var cursor = start
    var isNegative = false
    var closes = false
    if text.at(cursor &- 1) == 0x28, text.at(quantity.figure.end) == 0x29 {
      // $(1.2) million
      cursor &-= 1
      closes = true
      isNegative = true
    } else {
      let dash = text.dashLength(before: cursor)
      if dash > 0 {
        cursor &-= dash
        isNegative = true
      }
    }
    var gap = text.gapStart(before: cursor)
    if text.at(gap &- 1) == 0x3A, gap &- 1 > floor, text.at(gap &- 2) == 0x24 { gap &-= 1 }
    if scaledCode(text, before: gap, number: cursor, &quantity) { return }
    guard let match = currencyWord(text, before: gap, floor: floor) else { return }
    guard standsBefore(text, match.row, match.start, gap: gap, number: cursor, &quantity) else {
      return
    }
    // "USD -5" is a loss; "dollars - 5" and "USD -5%" are something else.
    if isNegative, !closes, gap < cursor,
      match.row.form == .name || cursor &+ text.dashLength(at: cursor) != start
        || text.at(gap) != 0x20 || rateWord(text, at: text.gapEnd(from: quantity.figure.end)) != nil
    {
      return
    }
    if match.row.form == .code || match.row.form == .name, isNegative, gap == cursor, !closes,
      isLetter(text.at(gap &- 1))
    {
      // "USD-5" is a hyphen, not a sign.
      isNegative = false
    }
    quantity.figure.start = match.start
    if closes { quantity.figure.end &+= 1 }
    takeCurrency(match.row, &quantity)
    quantity.leads = true
    countryBefore(text, &quantity)
    if isNegative {
      negate(&quantity)
    } else {
      signBeforeCurrency(text, &quantity)
    }
  }

  /// Takes the country that stands apart from its sign: "US $5", but not "the US $5".
  private func countryBefore(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let sign = quantity.figure.start
    guard text.at(sign) == 0x24, text.at(sign &- 1) == 0x20 || text.at(sign &- 1) == 0xA0 else {
      return
    }
    let end = text.gapStart(before: sign)
    var start = end &- 2
    var unit = FigureUnit.usd
    if text.has("U.S.", at: end &- 4) {
      start = end &- 4
    } else if text.has("HK", at: start) {
      unit = FigureUnit(currencyCode: 0x48, 0x4B, 0x44) ?? unit
    } else if text.has("NZ", at: start) {
      unit = FigureUnit(currencyCode: 0x4E, 0x5A, 0x44) ?? unit
    } else if !text.has("US", at: start) {
      return
    }
    guard start >= floor, !text.isWord(before: start), !isDigit(text.at(start &- 1)) else { return }
    if let before = readToken(text, before: text.gapStart(before: start)),
      text.isWord(at: before.start), lexicon.possessors.row(text, before) != nil
    {
      return
    }
    quantity.figure.start = start
    quantity.figure.unit = unit
    quantity.figure.traits = FigureTraits(rawValue: quantity.figure.traits.rawValue & 0xFF_FFFF)
    quantity.figure.traits.remove(.unitAssumed)
  }

  /// Takes the country or code behind an amount with a bare sign: "$5 million USD", "$20 Canadian".
  func countryBehind(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    guard let shared = quantity.figure.traits.currencyClass else { return }
    let next = text.gapEnd(from: quantity.figure.end)
    guard next > quantity.figure.end, isUpper(text.at(next)), let token = readToken(text, at: next)
    else { return }
    var unit: FigureUnit?
    var end = token.end
    if token.end &- next == 3, let match = currencyWord(text, at: next), match.row.form == .code,
      !isDigit(text.at(text.gapEnd(from: token.end)))
    {
      unit = match.row.unit
    } else if shared == .dollar, let country = lexicon.dollarCountries.row(text, token) {
      if token.end &- next == 1 {
        guard text.has("U.S.", at: next) else { return }
        end = next &+ 4
      }
      guard endsPhrase(text, end) else { return }
      unit = country.unit
    }
    guard let unit, shared.members.contains(unit) else { return }
    quantity.figure.unit = unit
    quantity.figure.end = end
    quantity.figure.traits = FigureTraits(rawValue: quantity.figure.traits.rawValue & 0xFF_FFFF)
    quantity.figure.traits.remove(.unitAssumed)
  }

  private func standsBefore(
    _ text: Span<UInt8>, _ row: CurrencyEntry, _ start: Int, gap: Int, number: Int,
    _ quantity: inout Quantity
  ) -> Bool {
    if row.care.contains(.touching), gap < number || start > 0 && text.isWord(before: start) {
      return false
    }
    if row.care.contains(.touching), text.dashLength(before: start) > 0 { return false }
    if row.care.contains(.scaled) || row.isWordlike, !isAmount(text, &quantity) { return false }
    // A currency glued to letters or digits before it belongs to something else, but for the mark of a
    // footnote at the start of a line: "3INR28.1 billion".
    if isDigit(text.at(start &- 1)), row.form != .symbol, text.at(start &- 2) > 0x20 {
      return false
    }
    if isLetter(text.at(start)), text.isWord(before: start) { return false }
    switch row.form {
    case .symbol: return number &- gap <= 2 || text.at(gap) != 0x0A
    case .code: return text.at(gap) != 0x0A
    case .name:
      // The championship Euro 2020.
      if quantity.numeral.wholeDigits == 4, quantity.numeral.end == number &+ 4, gap &- start == 4,
        isYear(text.number(at: number, 4))
      {
        return false
      }
      // "A dollar fifty": the article counts the dollar.
      if articleStart(text, before: text.gapStart(before: start)) != nil { return false }
      return gap < number && gap &- start > 3 && text.at(gap) != 0x0A
        && endsPhrase(text, quantity.figure.end)
    case .minor: return false
    }
  }

  /// Whether the number looks like an amount: scaled, grouped, or with decimals.
  private func isAmount(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    if !quantity.numeral.shape.isDisjoint(with: [.grouped, .decimal, .scaled])
      || quantity.scalePower > 0
    {
      return true
    }
    let next = Token.separatorEnd(text, from: quantity.figure.end)
    guard let token = readToken(text, at: next), let row = lexicon.magnitude(text, token) else {
      return false
    }
    return row.use == .word || row.use == .short
      || row.use == .letter && next == quantity.figure.end
  }

  /// MUSD 12, 30 MUSD, kEUR: a letter of magnitude glued to a code.
  private func scaledCode(
    _ text: Span<UInt8>, before gap: Int, number: Int, _ quantity: inout Quantity
  ) -> Bool {
    guard isUpper(text.at(gap &- 1)), isUpper(text.at(gap &- 3)) else { return false }
    let start = text.wordStart(before: gap, limit: 6)
    guard gap &- start == 4, start >= floor, !isDigit(text.at(start &- 1)),
      let scaled = scaledCode(text, at: start)
    else { return false }
    quantity.figure.start = start
    takeScaled(scaled.unit, scaled.power, &quantity)
    quantity.leads = true
    return true
  }

  private func scaledCode(_ text: Span<UInt8>, at start: Int) -> (unit: FigureUnit, power: Int)? {
    guard !text.isWord(at: start &+ 4),
      let unit = FigureUnit(
        currencyCode: text.at(start &+ 1), text.at(start &+ 2), text.at(start &+ 3))
    else { return nil }
    switch text.at(start) {
    case 0x4D, 0x6D: return (unit, 6)
    case 0x4B, 0x6B, 0x54: return (unit, 3)
    default: return nil
    }
  }

  private func takeScaled(_ unit: FigureUnit, _ power: Int, _ quantity: inout Quantity) {
    quantity.figure.kind = .money
    quantity.figure.unit = unit
    quantity.scale(byPowerOfTen: power)
    quantity.scalePower += power
    quantity.figure.traits.insert(.scaled)
    quantity.hasUnit = true
  }

  private func takeCurrency(_ row: CurrencyEntry, _ quantity: inout Quantity) {
    quantity.figure.kind = .money
    quantity.figure.unit = row.unit
    quantity.figure.traits.formUnion(row.traits)
    if row.power != 0 { quantity.scale(byPowerOfTen: row.power) }
    quantity.hasUnit = true
  }

  private func signBeforeCurrency(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    sign(text, &quantity)
  }

  /// Makes "ten grand" dollars: the word is said of money alone.
  func grand(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let end = quantity.figure.end
    guard quantity.scalePower == 3, !quantity.hasUnit, text.has("grand", at: end &- 5),
      endsPhrase(text, end)
    else { return }
    quantity.figure.kind = .money
    quantity.figure.unit = .usd
    quantity.figure.traits.formUnion([.unitAssumed, FigureTraits(.dollar)])
    quantity.hasUnit = true
  }

  /// Reads the currency behind the number and its magnitude: 5 dollars, 5€, 75 USD million.
  func currencyBehind(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let end = quantity.figure.end
    var next = Token.separatorEnd(text, from: end)
    if next > end, text.dashLength(at: next) > 0 { next = end }
    if text.wordEnd(from: next, limit: 6) &- next == 4, quantity.scalePower == 0,
      let scaled = scaledCode(text, at: next)
    {
      takeScaled(scaled.unit, scaled.power, &quantity)
      quantity.figure.end = next &+ 4
      return
    }
    guard let match = currencyWord(text, at: next) ?? fillerCurrency(text, at: next),
      match.end > end
    else { return }
    let row = match.row
    let isGlued = next == end
    if row.form == .symbol {
      // "1 $10 bill": the symbol belongs to the number behind it.
      if isDigit(text.at(match.end))
        || (text.at(match.end) == 0x2E && isDigit(text.at(match.end &+ 1)))
      {
        return
      }
    }
    if row.care.contains(.touching), !isGlued { return }
    if row.care.contains(.scaled), !isAmount(text, &quantity) { return }
    if isYearBefore(text, row, from: match.end, quantity) { return }
    if row.form == .code, isDigit(text.at(match.end)) { return }
    if match.end &- next <= 2, isLetter(text.at(next)), row.form != .code,
      quantity.numeral.isSpelled
    {
      return
    }
    if row.form == .name, isWeight(text, match.end, next, before: quantity.figure.start) { return }
    if row.form == .minor, isNoMinor(text, next, match.end, quantity) { return }
    let hasMagnitude = quantity.scalePower > 0
    takeCurrency(row, &quantity)
    quantity.figure.end = match.end
    if row.form == .symbol, isAbbreviation(text, next, match.end) { quantity.figure.end += 1 }
    if text.hyphenLength(at: end) > 0 { quantity.figure.traits.insert(.attributive) }
    if row.form == .minor || hasMagnitude { return }
    // "75 USD million"
    let gap = text.gapEnd(from: match.end)
    if gap > match.end, let token = readToken(text, at: gap),
      let power = lexicon.magnitude(text, token),
      power.use == .word || power.use == .short
    {
      quantity.scale(byPowerOfTen: power.power)
      quantity.scalePower += power.power
      quantity.figure.traits.insert(.scaled)
      quantity.figure.end = token.end
    }
  }

  /// Whether the full stop behind a short form belongs to it: "475 руб.", "42 L.E.".
  private func isAbbreviation(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard text.at(end) == 0x2E, text.isWord(before: end) else { return false }
    let last = text.at(end &- 1)
    if last >= 0x80 || text.at(end &- 2) == 0x2E { return true }
    let next = text.gapEnd(from: end &+ 1)
    return next > end &+ 1 && text.isWord(at: next) && !isUpper(text.at(next))
  }

  /// Whether a year and the first word of a name are meant: "the 2022 INR Term Loan", "2020 2019 £".
  private func isYearBefore(
    _ text: Span<UInt8>, _ row: CurrencyEntry, from end: Int, _ quantity: Quantity
  ) -> Bool {
    guard quantity.numeral.wholeDigits == 4, quantity.numeral.end == quantity.numeral.start &+ 4,
      quantity.scalePower == 0, let value = quantity.numeral.value.canonicalInt,
      (1900...2099).contains(value)
    else { return false }
    if row.form == .symbol { return row.unit == .usd || row.unit == .gbp }
    if row.form == .name {
      // "In 2012 dollars", "constant 2012 dollars"
      let gap = text.gapStart(before: quantity.figure.start)
      let word = text.wordStart(before: gap, limit: 9)
      for before in ["in", "constant", "chained", "real"] as [StaticString]
      where gap &- word == before.utf8CodeUnitCount && text.has(before, at: word) { return true }
      return false
    }
    return row.form == .code && (row.isWordlike || isUpper(text.at(text.gapEnd(from: end))))
  }

  /// "One extra dollar", "5 billion more dollars": a word between the number and the name.
  private func fillerCurrency(
    _ text: Span<UInt8>, at index: Int
  ) -> (row: CurrencyEntry, end: Int)? {
    guard let filler = fillerWord(text, at: index) else { return nil }
    let next = text.gapEnd(from: filler.end)
    guard next > filler.end, let match = currencyWord(text, at: next), match.row.form == .name
    else {
      return nil
    }
    return match
  }

  /// Whether cents or pence are none: the singer 50 Cent, the genes 1p/19q.
  private func isNoMinor(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ quantity: Quantity
  ) -> Bool {
    if text.at(end) == 0x2F, isDigit(text.at(end &+ 1)) { return true }
    return text.has("Cent", at: start) && end &- start == 4 && quantity.figure.low != .one
      && text.blankLength(before: start) > 0
  }

  /// Whether pounds of weight are meant: "two pounds of butter", "weighing 90 pounds", "12 pounds heavier".
  private func isWeight(_ text: Span<UInt8>, _ end: Int, _ start: Int, before number: Int) -> Bool {
    guard text.has("pound", at: start) || text.has("Pound", at: start) else { return false }
    let gap = text.gapEnd(from: end)
    if gap > end {
      for word in ["of ", "per square", "in weight", "a square", "force"] as [StaticString]
      where text.has(word, at: gap) { return true }
      if let token = readToken(text, at: gap), lexicon.weightTails.row(text, token) != nil {
        return true
      }
    }
    var cursor = text.gapStart(before: number)
    for _ in 0..<3 {
      guard let token = readToken(text, before: cursor), text.isWord(at: token.start) else { break }
      if text.has("weigh", at: token.start) || text.has("Weigh", at: token.start) { return true }
      cursor = text.gapStart(before: token.start)
    }
    return false
  }

  /// Adds cents behind dollars: "3 dollars and 50 cents", "$20 43", "two pounds 40".
  func minorAmount(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    guard quantity.figure.kind == .money, quantity.scalePower == 0, quantity.figure.place == 0,
      !quantity.figure.traits.contains(.fraction)
    else { return }
    let end = quantity.figure.end
    var next = text.gapEnd(from: end)
    guard next > end else { return }
    var hasAnd = false
    if text.has("and ", at: next) {
      next = text.gapEnd(from: next &+ 3)
      hasAnd = true
    }
    let part: Numeral
    if isDigit(text.at(next)) {
      part = DigitReader.read(text, at: next)
    } else {
      guard let numeral = spelled.read(text, at: next) else { return }
      part = numeral
    }
    guard let cents = part.value.canonicalInt, (1...99).contains(cents), part.place == 0,
      part.shape.isDisjoint(with: [.ordinal, .fraction, .multiple, .scaled])
    else { return }
    let unitStart = Token.separatorEnd(text, from: part.end)
    var total: Int?
    if let match = currencyWord(text, at: unitStart), match.row.form == .minor {
      total = match.end
    } else if endsPhrase(text, part.end),
      hasAnd || part.end &- next == 2 || part.isSpelled && cents > 9,
      part.wholeDigits != 1
    {
      total = part.end
    }
    guard let total else { return }
    let sum = quantity.figure.low.adding(ExactDecimal(mantissa: Int128(cents), exponent: -2))
    guard let sum, !quantity.figure.low.isNegative else { return }
    quantity.figure.low = sum
    quantity.figure.high = sum
    quantity.figure.place = -2
    quantity.figure.end = total
  }

  /// Whether a phrase ends at `index`: the text, a sentence, a clause or "and" follows.
  func endsPhrase(_ text: Span<UInt8>, _ index: Int) -> Bool {
    let gap = text.gapEnd(from: index)
    // A gap that is none, a tab or a blank line, ends it too.
    if gap >= text.count || text.at(gap) <= 0x20 || text.blankLength(at: gap) > 0 { return true }
    switch text.at(gap) {
    case 0x2E, 0x2C, 0x3B, 0x21, 0x3F, 0x29, 0x22: return !isDigit(text.at(gap &+ 1))
    case 0x61: return text.has("and ", at: gap)
    default: return false
    }
  }
}
