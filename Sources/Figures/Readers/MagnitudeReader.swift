import Quantities

/// Magnitudes behind a number: million, bn, k, and the dozens and hundreds behind digits.
extension FigureReader {
  /// Reads the magnitude behind the number: million, bn, k.
  func magnitude(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    if !quantity.numeral.isSpelled, dozen(text, &quantity) { return }
    var end = quantity.figure.end
    for _ in 0..<3 {
      guard let next = magnitudeAt(text, from: end, &quantity) else { return }
      quantity.scale(byPowerOfTen: next.power)
      quantity.scalePower += next.power
      quantity.figure.traits.insert(.scaled)
      quantity.figure.end = next.end
      end = next.end
      guard sideBehind(text, end).contains(.magnitude) else { return }
    }
  }

  /// "3 dozen", "3 hundred and 21": digits with a counting word of the spelled numbers.
  func dozen(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    let next = text.gapEnd(from: quantity.figure.end)
    guard next > quantity.figure.end, let token = readToken(text, at: next),
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
        if run == 1 || run == 2, !isDigit(text.at(part &+ run)),
          text.at(part &+ run) != 0x2E || !isDigit(text.at(part &+ run &+ 1))
        {
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

  func magnitudeAt(
    _ text: Span<UInt8>, from end: Int, _ quantity: inout Quantity
  ) -> (power: Int, end: Int)? {
    let isGlued = text.isWord(at: end)
    let next = isGlued ? end : Token.separatorEnd(text, from: end)
    guard next > end || isGlued, let token = readToken(text, at: next), !isDigit(text.at(token.end))
    else { return nil }
    let isHyphenated = text.hyphenLength(at: end) > 0
    if quantity.numeral.shape.contains(.scaled) || quantity.scalePower > 0 {
      // A second magnitude only in full words: "hundred thousand" is one numeral, "lakh crore" is not.
      guard let row = lexicon.magnitude(text, token), row.use == .word, !isGlued else { return nil }
      return (row.power, token.end)
    }
    guard let row = lexicon.magnitude(text, token) else { return nil }
    let length = token.end &- token.start
    if isHyphenated, row.use != .word, row.use != .short || !quantity.leads { return nil }
    // "Rule 12b-2": a letter between digit and hyphen is part of a name; "a 300m-euro loan" is not.
    if length == 1, text.hyphenLength(at: token.end) > 0, !quantity.leads,
      !currencyFollows(text, token.end)
    {
      return nil
    }
    switch row.use {
    case .word: return (row.power, token.end)
    case .short:
      if text.at(next) == 0x6D, length == 2, !quantity.leads, text.at(next &+ 1) == 0x6D {
        return nil
      }
      return quantity.numeral.isSpelled && !quantity.leads ? nil : (row.power, token.end)
    case .money:
      return quantity.leads || !isGlued ? (row.power, token.end) : nil
    case .letter, .capital:
      let isCapital = isUpper(text.at(next))
      if quantity.leads || isLed {
        return isGlued || (next &- end == 1 && length == 1 && (row.power == 6 || isCapital))
          ? (row.power, token.end) : nil
      }
      guard isGlued, !quantity.numeral.isSpelled else {
        // "25 m euros"; "2.33 k" where nothing follows
        if row.power == 3, next &- end == 1, quantity.numeral.isSpelled == false,
          endsPhrase(text, token.end)
        {
          return (3, token.end)
        }
        return !isGlued && row.power >= 6 && currencyFollows(text, token.end)
          ? (row.power, token.end) : nil
      }
      if isGeneration(text, next, quantity.numeral) || isName(text, token, quantity.numeral) {
        return nil
      }
      if row.use == .capital || row.power == 9 || row.power == 3 {
        return row.use == .capital && !isCapital && !currencyFollows(text, token.end)
          ? nil : (row.power, token.end)
      }
      return isCapital || currencyFollows(text, token.end) || countedFollows(text, token.end)
        ? (row.power, token.end) : nil
    }
  }

  /// Whether a number with a capital is a name or months: 221B Baker Street, 9M 2024.
  private func isName(_ text: Span<UInt8>, _ token: Token, _ numeral: Numeral) -> Bool {
    guard isUpper(text.at(token.start)), numeral.place == 0, !currencyFollows(text, token.end),
      numeral.value.canonicalInt != nil
    else { return false }
    let next = text.gapEnd(from: token.end)
    if next > token.end, text.at(token.start) == 0x4D, numeral.wholeDigits <= 2,
      text.digitRun(at: next) == 4, isYear(text.number(at: next, 4)) || text.has("FY", at: next)
    {
      return true
    }
    guard next > token.end, isUpper(text.at(next)), let after = readToken(text, at: next) else {
      return false
    }
    return !isPlural(text, after)
  }

  /// Whether a generation of telephones or a plan for old age is named: 5G, 401k, 403b.
  private func isGeneration(_ text: Span<UInt8>, _ letter: Int, _ numeral: Numeral) -> Bool {
    guard let value = numeral.value.canonicalInt else { return false }
    if text.at(letter) == 0x47 { return numeral.wholeDigits == 1 && (2...6).contains(value) }
    return value == 401 || value == 403 || value == 457
  }

  /// Whether a counted noun in the plural follows, so that "m" is million: "180m shares", "5m people".
  private func countedFollows(_ text: Span<UInt8>, _ end: Int) -> Bool {
    let next = text.gapEnd(from: end)
    guard next > end, !isUpper(text.at(next)), let token = readToken(text, at: next) else {
      return false
    }
    return isPlural(text, token) && lexicon.courses.row(text, token) == nil
  }

  func currencyFollows(_ text: Span<UInt8>, _ end: Int) -> Bool {
    let next = Token.separatorEnd(text, from: end)
    guard next > end, let match = currencyWord(text, at: next) else { return false }
    return match.row.form != .minor
  }
}
