import Quantities

/// Fractions and ordinals in words: two-thirds, half a million, one and a half, twenty-fifth.
extension SpelledNumberReader {
  /// Whether a fraction starts at `word`: half, a half, quarter, a third, two thirds.
  func startsFraction(_ text: Span<UInt8>, at word: Int, _ token: Token) -> Bool {
    if let row = lexicon.numberWord(text, token) {
      if row.role == .half || row.role == .quarter { return true }
      guard row.role == .unit || row.role == .tens else { return false }
      var top = row.value
      var end = token.end
      let second = Token.separatorEnd(text, from: end)
      if row.role == .tens, second > end, let unit = readToken(text, at: second),
        let ones = lexicon.numberWord(text, unit), ones.role == .unit, ones.value < 10
      {
        top += ones.value
        end = unit.end
      }
      guard let bottom = denominator(text, after: end) else { return false }
      return top < bottom.value && (bottom.isPlural || top == 1 || bottom.value == 4)
    }
    guard isArticle(text, token) else { return false }
    let next = text.gapEnd(from: token.end)
    guard let after = readToken(text, at: next), let row = lexicon.numberWord(text, after) else {
      return false
    }
    return row.role == .half || row.role == .quarter || (row.role == .ordinal && row.value >= 3)
  }

  func isArticle(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let length = token.end &- token.start
    return folded(text.at(token.start)) == 0x61
      && (length == 1 || (length == 2 && folded(text.at(token.start &+ 1)) == 0x6E))
  }

  struct Denominator {
    var value: Int
    var end: Int
    var isPlural: Bool
  }

  /// Reads the denominator behind a numerator: a plural one, or an ordinal of any length.
  func denominator(_ text: Span<UInt8>, after end: Int) -> Denominator? {
    var word = Token.separatorEnd(text, from: end)
    if word > end, text.dashLength(at: word) > 0 {
      word = text.gapEnd(from: word &+ text.dashLength(at: word))
    }
    return word > end ? denominator(text, at: word) : nil
  }

  func denominator(_ text: Span<UInt8>, at word: Int) -> Denominator? {
    guard let token = readToken(text, at: word), let row = lexicon.numberWord(text, token) else {
      return nil
    }
    switch row.role {
    case .denominator: return Denominator(value: row.value, end: token.end, isPlural: true)
    case .quarter: return Denominator(value: 4, end: token.end, isPlural: false)
    case .half: return Denominator(value: 2, end: token.end, isPlural: false)
    case .ordinal where row.value >= 3, .ordinalTens, .ordinalHundred:
      return Denominator(value: row.value, end: token.end, isPlural: false)
    case .ordinalMagnitude:
      guard let power = Int(exactly: powers[row.value]) else { return nil }
      return Denominator(value: power, end: token.end, isPlural: false)
    case .tens:
      let next = Token.separatorEnd(text, from: token.end)
      guard next > token.end, let second = readToken(text, at: next),
        let unit = lexicon.numberWord(text, second), (1...9).contains(unit.value),
        unit.role == .ordinal || unit.role == .denominator
      else { return nil }
      return Denominator(
        value: row.value + unit.value, end: second.end, isPlural: unit.role == .denominator)
    default: return nil
    }
  }

  func fraction(of numerator: Int, _ text: Span<UInt8>, start: Int, at word: Int) -> Numeral? {
    guard let bottom = denominator(text, at: word) else { return nil }
    var numeral = Numeral(
      start: start, end: bottom.end, value: .zero, place: 0, shape: [.spelled, .properFraction])
    numeral.setFraction(numerator, bottom.value)
    scaleFraction(text, &numeral)
    return numeral
  }

  /// Reads the magnitude of a fraction: "half a million", "three quarters of a billion", "half a dozen".
  func scaleFraction(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    var word = Token.separatorEnd(text, from: numeral.end)
    for _ in 0..<3 {
      guard word > numeral.end, let token = readToken(text, at: word) else { return }
      if let row = lexicon.magnitude(text, token), row.use == .word {
        numeral.scaleExactly(by: Int(powers[row.power]))
        numeral.place = row.power - 1
        numeral.shape.insert(.scaled)
        numeral.end = token.end
        return
      }
      if let row = lexicon.numberWord(text, token), row.role == .dozen || row.role == .hundred {
        numeral.scaleExactly(by: row.value)
        numeral.end = token.end
        return
      }
      guard isArticle(text, token) || text.has("of", at: word) && token.end &- word == 2 else {
        return
      }
      word = text.gapEnd(from: token.end)
    }
  }

  func half(_ text: Span<UInt8>, start: Int, end: Int) -> Numeral {
    var numeral = Numeral(
      start: start, end: end, value: .zero, place: 0, shape: [.spelled, .properFraction])
    numeral.setFraction(1, 2)
    scaleFraction(text, &numeral)
    return numeral
  }

  func quarter(_ text: Span<UInt8>, start: Int, end: Int) -> Numeral {
    var numeral = half(text, start: start, end: end)
    numeral.end = end
    numeral.shape = [.spelled, .properFraction]
    numeral.setFraction(1, 4)
    scaleFraction(text, &numeral)
    return numeral
  }

  /// Reads "and a half", "and two thirds" behind a whole number, with the magnitude of either.
  func mixed(_ text: Span<UInt8>, start: Int, _ state: State, at word: Int) -> Numeral? {
    var whole = Numeral(
      start: start, end: state.end, value: ExactDecimal(state.value), place: state.place,
      shape: .spelled)
    if state.hasMagnitude { whole.shape.insert(.scaled) }
    addFraction(text, to: &whole, at: word)
    return whole
  }

  /// Adds the fraction whose first word stands at `word`: "a half", "half", "three quarters".
  func addFraction(_ text: Span<UInt8>, to whole: inout Numeral, at word: Int) {
    guard let token = readToken(text, at: word) else { return }
    var part: Numeral?
    if isArticle(text, token) {
      part = read(text, at: text.gapEnd(from: token.end), hasArticle: true)
    } else if let row = lexicon.numberWord(text, token), row.role == .quarter {
      part = quarter(text, start: word, end: token.end)
    } else {
      part = read(text, at: word)
    }
    guard var part, part.shape.contains(.fraction) else { return }
    guard let base = whole.value.canonicalInt else { return }
    // "One and a half million": the magnitude belongs to the sum, unless the whole has its own.
    if part.shape.contains(.scaled), !whole.shape.contains(.scaled), part.denominator > 0 {
      guard let sum = part.unscaled(adding: base) else { return }
      part = sum
    } else {
      let bottom = Int(part.denominator)
      let (top, overflow) = base.multipliedReportingOverflow(by: bottom)
      guard !overflow else { return }
      let isScaled = part.shape.contains(.scaled) || whole.shape.contains(.scaled)
      if let sum = part.value.adding(ExactDecimal(base)), isScaled || Int32(exactly: top) == nil {
        // Nine million and five ninths: loose speech for nine and five ninths million.
        let power = whole.place
        if whole.shape.contains(.scaled), !part.shape.contains(.scaled), part.denominator > 0 {
          guard (0...18).contains(power) else { return }
          let factor = Int(powers[power])
          let (tail, spills) = Int(part.numerator).multipliedReportingOverflow(by: factor)
          let (full, carries) = top.addingReportingOverflow(tail)
          guard !spills, !carries else { return }
          part.value = Numeral.quotient(full, bottom)
        } else {
          part.value = sum
        }
        part.shape.remove(.fraction)
        part.shape.insert(.scaled)
        part.place = part.value.lastSignificantPlace
      } else {
        part.setFraction(top + Int(part.numerator), bottom)
      }
    }
    whole.value = part.value
    whole.place = part.place
    whole.numerator = part.numerator
    whole.denominator = part.denominator
    whole.end = part.end
    whole.shape.formUnion(part.shape)
    whole.shape.remove(.properFraction)
    whole.shape.insert(.mixed)
    if !part.shape.contains(.fraction) { whole.shape.remove(.fraction) }
    dropDecimalRatio(&whole)
  }

  /// Keeps the ratio only where no decimal says the same: 2½ is 2.5.
  func dropDecimalRatio(_ numeral: inout Numeral) {
    guard numeral.shape.contains(.fraction) else { return }
    numeral.place = min(numeral.place, numeral.value.lastSignificantPlace)
    if !numeral.shape.contains(.properFraction) { numeral.shape.remove(.fraction) }
  }

  func ordinal(
    _ text: Span<UInt8>, _ row: NumberWordRow, _ token: Token, start: Int, state: inout State
  ) -> Numeral? {
    let isPlural = row.role == .denominator
    let standsAlone = state.last == .start
    // "One fifth", "three fifths", "twenty one fifths": what stands before is the numerator.
    let isNumerator = isPlural || (state.last == .unit && state.value == 1 && state.count == 1)
    if isNumerator, !standsAlone, row.value != 2 || isPlural, row.value > 1 || isPlural {
      // "Twenty-fifths" is a denominator of its own only behind another number.
      return fraction(of: state.value, text, start: start, at: token.start)
    }
    guard !isPlural else { return nil }
    var value = state.value
    switch row.role {
    case .ordinal:
      switch state.last {
      case .start, .hundred, .magnitude: break
      case .tens: guard row.value < 10 else { return nil }
      default: return nil
      }
      value += row.value
    case .ordinalTens:
      guard [.start, .hundred, .magnitude].contains(state.last) else { return nil }
      value += row.value
    case .ordinalHundred:
      value = state.total + max(1, state.current) * 100
    case .ordinalMagnitude:
      guard state.last != .start, let factor = Int(exactly: powers[row.value]) else { return nil }
      let (product, overflow) = max(1, state.value).multipliedReportingOverflow(by: factor)
      guard !overflow else { return nil }
      value = product
    default: return nil
    }
    return Numeral(
      start: start, end: token.end, value: ExactDecimal(value), place: 0,
      shape: [.spelled, .ordinal])
  }
}
