import Quantities

/// Reads numbers spelled in words: "two hundred and five thousand", "one and a half", "two-thirds".
struct SpelledNumberReader {
  let lexicon: Lexicon

  /// The kind of word that was read last: it decides what may follow.
  private enum Last {
    case start, unit, teen, tens, hundred, magnitude, dozen
  }

  private struct State {
    var total = 0
    var current = 0
    var last = Last.start
    var power = 99
    var end: Int
    var place = 0
    var hasMagnitude = false
    /// Tens or hundreds written in words keep their own place: "two hundred" is not 200 ± 0.5.
    var count = 0

    var value: Int { total &+ current }
  }

  /// Reads the number whose first word stands at `start`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - start: Where the first word stands; the article is not part of what is read here.
  ///   - hasArticle: Whether "a" or "an" stands before it and counts as one.
  ///   - isBetween: Whether "between" stands before it, so that "and" parts two numbers.
  func read(
    _ text: Span<UInt8>, at start: Int, hasArticle: Bool = false, isBetween: Bool = false
  ) -> Numeral? {
    guard let token = Token(text, at: start), token.end &- token.start > 1 else { return nil }
    var state = State(end: start)
    if let row = lexicon.numberWord(text, token) {
      switch row.role {
      case .half:
        return half(text, start: start, end: token.end)
      case .quarter:
        return hasArticle ? quarter(text, start: start, end: token.end) : nil
      case .multiple:
        return multiple(start: start, end: token.end, value: ExactDecimal(row.value))
      case .halved:
        return multiple(
          start: start, end: token.end, value: ExactDecimal(mantissa: 5, exponent: -1))
      case .denominator, .dozens: return nil
      case .hundred, .dozen:
        guard hasArticle else { return nil }
        state.current = 1
        state.last = .unit
      case .ordinal where hasArticle && row.value >= 3,
        .ordinalTens where hasArticle, .ordinalHundred where hasArticle:
        return fraction(of: 1, text, start: start, at: start)
      default: break
      }
    } else if let row = lexicon.magnitudes.row(text, token), row.use == .word {
      guard hasArticle else { return nil }
      state.current = 1
      state.last = .unit
    } else {
      return nil
    }
    return finish(text, start: start, state: &state, isBetween: isBetween)
  }

  private func multiple(start: Int, end: Int, value: ExactDecimal) -> Numeral {
    Numeral(start: start, end: end, value: value, place: 0, shape: [.spelled, .multiple])
  }

  // MARK: Whole numbers

  private func finish(
    _ text: Span<UInt8>, start: Int, state: inout State, isBetween: Bool
  ) -> Numeral? {
    var next = start
    while true {
      guard let token = Token(text, at: next) else { break }
      if let row = lexicon.numberWord(text, token) {
        if row.role == .ordinal || row.role == .ordinalTens || row.role == .ordinalHundred
          || row.role == .ordinalMagnitude || row.role == .denominator
        {
          if let ended = ordinal(text, row, token, start: start, state: &state) { return ended }
          break
        }
        guard accept(row, token, &state) else {
          if state.last == .unit || state.last == .teen || state.last == .tens,
            let ratio = fraction(of: state.value, text, start: start, at: next)
          {
            return ratio
          }
          break
        }
      } else if let row = lexicon.magnitudes.row(text, token), row.use == .word || row.use == .short {
        guard row.use == .word || state.count > 0, accept(row, token, &state) else { break }
      } else {
        break
      }
      state.end = token.end
      state.count += 1
      guard let following = nextWord(text, after: token.end, state, isBetween: isBetween) else { break }
      if following.mixes { return mixed(text, start: start, state, at: following.index) }
      next = following.index
    }
    guard state.last != .start, state.end > start else { return nil }
    var numeral = Numeral(
      start: start, end: state.end, value: ExactDecimal(state.value), place: state.place,
      shape: .spelled)
    if state.hasMagnitude { numeral.shape.insert(.scaled) }
    point(text, &numeral)
    return numeral
  }

  private func accept(_ row: NumberWordRow, _ token: Token, _ state: inout State) -> Bool {
    switch row.role {
    case .unit:
      switch state.last {
      case .start, .hundred, .magnitude: break
      case .tens: guard (1...9).contains(row.value) else { return false }
      default: return false
      }
      state.current += row.value
      state.last = row.value >= 10 ? .teen : .unit
      state.place = 0
    case .tens:
      guard [.start, .hundred, .magnitude].contains(state.last) else { return false }
      state.current += row.value
      state.last = .tens
      state.place = 0
    case .hundred:
      guard state.last == .unit || state.last == .teen || state.last == .tens,
        (1...99).contains(state.current)
      else { return false }
      state.current *= 100
      state.last = .hundred
      state.place = 2
    case .dozen, .dozens:
      guard state.last == .unit || state.last == .teen || state.last == .tens else { return false }
      let part = state.current % 100
      state.current += part * 11
      state.last = .dozen
      state.place = 0
    default: return false
    }
    return true
  }

  private func accept(_ row: MagnitudeRow, _ token: Token, _ state: inout State) -> Bool {
    guard state.last != .start, state.last != .dozen, let factor = Int(exactly: powers[row.power])
    else { return false }
    if state.last == .magnitude {
      // Thousand million: the smaller word stands first and both multiply.
      guard row.power >= state.power else { return false }
      let (product, overflow) = state.total.multipliedReportingOverflow(by: factor)
      guard !overflow else { return false }
      state.total = product
      state.place += row.power
      state.power = row.power
      return true
    }
    guard row.power < state.power else { return false }
    let (product, overflow) = state.current.multipliedReportingOverflow(by: factor)
    let (sum, carries) = state.total.addingReportingOverflow(product)
    guard !overflow, !carries else { return false }
    state.total = sum
    state.current = 0
    state.place = row.power
    state.power = row.power
    state.last = .magnitude
    state.hasMagnitude = true
    return true
  }

  private struct Following {
    var index: Int
    var mixes: Bool
  }

  /// Finds the next word of the number: after a gap, a hyphen, "and", or a comma behind a magnitude.
  private func nextWord(
    _ text: Span<UInt8>, after end: Int, _ state: State, isBetween: Bool
  ) -> Following? {
    let gap = text.gapEnd(from: end)
    if gap == end {
      let dash = text.dashLength(at: end)
      if dash > 0 { return Following(index: end &+ dash, mixes: false) }
      guard text.at(end) == 0x2C, state.last == .magnitude else { return nil }
      return afterComma(text, from: end &+ 1, state)
    }
    guard let token = Token(text, at: gap) else {
      // "fifty - two"
      let dash = text.dashLength(at: gap)
      guard dash > 0, state.last == .tens || state.last == .unit else { return nil }
      return Following(index: text.gapEnd(from: gap &+ dash), mixes: false)
    }
    let dash = text.dashLength(at: gap)
    if dash > 0 {
      guard state.last == .tens || state.last == .unit else { return nil }
      let word = text.gapEnd(from: gap &+ dash)
      guard let after = Token(text, at: word), let row = lexicon.numberWord(text, after),
        state.last == .tens && row.role == .unit || row.role == .ordinal || row.role == .quarter
      else { return nil }
      return Following(index: word, mixes: false)
    }
    guard text.has("and", at: gap) || text.has("And", at: gap) || text.at(gap) == 0x26,
      token.end &- token.start <= 3
    else { return Following(index: gap, mixes: false) }
    let word = text.gapEnd(from: token.end)
    guard word > token.end, let after = Token(text, at: word) else { return nil }
    if startsFraction(text, at: word, after) { return Following(index: word, mixes: true) }
    guard state.last == .hundred || state.last == .magnitude || state.last == .tens,
      let row = lexicon.numberWord(text, after)
    else { return nil }
    switch row.role {
    case .unit, .tens:
      if state.last == .tens { return nil }
      let behind = text.gapEnd(from: after.end)
      if let third = Token(text, at: behind) {
        if let hundred = lexicon.numberWord(text, third), hundred.role == .hundred,
          state.last == .hundred || isBetween
        {
          return nil
        }
        if isBetween, lexicon.magnitudes.row(text, third) != nil { return nil }
      }
      if isBetween, state.last == .magnitude { return nil }
      return Following(index: word, mixes: false)
    case .ordinal, .ordinalTens:
      return state.last == .tens ? nil : Following(index: word, mixes: false)
    default: return nil
    }
  }

  private func afterComma(_ text: Span<UInt8>, from index: Int, _ state: State) -> Following? {
    let word = text.gapEnd(from: index)
    guard word > index, let token = Token(text, at: word),
      let row = lexicon.numberWord(text, token), row.role == .unit || row.role == .tens,
      let second = Token(text, at: Token.separatorEnd(text, from: token.end))
    else { return nil }
    if let next = lexicon.numberWord(text, second), next.role == .hundred {
      return Following(index: word, mixes: false)
    }
    if let magnitude = lexicon.magnitudes.row(text, second), magnitude.use == .word,
      magnitude.power < state.power
    {
      return Following(index: word, mixes: false)
    }
    return nil
  }

  // MARK: Decimals

  /// Reads "point three five" behind a number, and a magnitude behind that.
  private func point(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    let gap = text.gapEnd(from: numeral.end)
    guard gap > numeral.end, text.has("point", at: gap), text.at(gap &+ 5) == 0x20 else { return }
    var digits = 0
    var count = 0
    var end = numeral.end
    var word = gap &+ 6
    var tens = 0
    while count < 15, let token = Token(text, at: word), let row = lexicon.numberWord(text, token) {
      if row.role == .unit, row.value < 10 {
        if tens > 0, row.value > 0 {
          digits += row.value
        } else {
          digits = digits * 10 + row.value
          count += 1
        }
        tens = 0
      } else if row.role == .unit || row.role == .tens, tens == 0 {
        digits = digits * 100 + row.value
        count += 2
        tens = row.role == .tens ? row.value : 0
      } else {
        break
      }
      end = token.end
      word = Token.separatorEnd(text, from: token.end)
    }
    guard count > 0, let whole = numeral.value.canonicalInt else { return }
    let (scaled, overflow) = whole.multipliedReportingOverflow(by: Int(powers[count]))
    guard !overflow else { return }
    numeral.value = ExactDecimal(mantissa: Int128(scaled) + Int128(digits), exponent: -count)
    numeral.place = -count
    numeral.shape.insert(.decimal)
    numeral.end = end
  }

  // MARK: Fractions and ordinals

  /// Whether a fraction starts at `word`: half, a half, quarter, a third, two thirds.
  private func startsFraction(_ text: Span<UInt8>, at word: Int, _ token: Token) -> Bool {
    if let row = lexicon.numberWord(text, token) {
      if row.role == .half || row.role == .quarter { return true }
      guard row.role == .unit || row.role == .tens else { return false }
      var top = row.value
      var end = token.end
      let second = Token.separatorEnd(text, from: end)
      if row.role == .tens, second > end, let unit = Token(text, at: second),
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
    guard let after = Token(text, at: next), let row = lexicon.numberWord(text, after) else { return false }
    return row.role == .half || row.role == .quarter || (row.role == .ordinal && row.value >= 3)
  }

  private func isArticle(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let length = token.end &- token.start
    return folded(text.at(token.start)) == 0x61
      && (length == 1 || (length == 2 && folded(text.at(token.start &+ 1)) == 0x6E))
  }

  private struct Denominator {
    var value: Int
    var end: Int
    var isPlural: Bool
  }

  /// Reads the denominator behind a numerator: a plural one, or an ordinal of any length.
  private func denominator(_ text: Span<UInt8>, after end: Int) -> Denominator? {
    var word = Token.separatorEnd(text, from: end)
    if word > end, text.dashLength(at: word) > 0 {
      word = text.gapEnd(from: word &+ text.dashLength(at: word))
    }
    return word > end ? denominator(text, at: word) : nil
  }

  private func denominator(_ text: Span<UInt8>, at word: Int) -> Denominator? {
    guard let token = Token(text, at: word), let row = lexicon.numberWord(text, token) else { return nil }
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
      guard next > token.end, let second = Token(text, at: next),
        let unit = lexicon.numberWord(text, second), (1...9).contains(unit.value),
        unit.role == .ordinal || unit.role == .denominator
      else { return nil }
      return Denominator(
        value: row.value + unit.value, end: second.end, isPlural: unit.role == .denominator)
    default: return nil
    }
  }

  private func fraction(of numerator: Int, _ text: Span<UInt8>, start: Int, at word: Int) -> Numeral? {
    guard let bottom = denominator(text, at: word) else { return nil }
    var numeral = Numeral(
      start: start, end: bottom.end, value: .zero, place: 0, shape: [.spelled, .properFraction])
    numeral.setFraction(numerator, bottom.value)
    scaleFraction(text, &numeral)
    return numeral
  }

  /// Reads the magnitude of a fraction: "half a million", "three quarters of a billion", "half a dozen".
  private func scaleFraction(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    var word = Token.separatorEnd(text, from: numeral.end)
    for _ in 0..<3 {
      guard word > numeral.end, let token = Token(text, at: word) else { return }
      if let row = lexicon.magnitudes.row(text, token), row.use == .word {
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
      guard isArticle(text, token) || text.has("of", at: word) && token.end &- word == 2 else { return }
      word = text.gapEnd(from: token.end)
    }
  }

  private func half(_ text: Span<UInt8>, start: Int, end: Int) -> Numeral {
    var numeral = Numeral(
      start: start, end: end, value: .zero, place: 0, shape: [.spelled, .properFraction])
    numeral.setFraction(1, 2)
    scaleFraction(text, &numeral)
    return numeral
  }

  private func quarter(_ text: Span<UInt8>, start: Int, end: Int) -> Numeral {
    var numeral = half(text, start: start, end: end)
    numeral.end = end
    numeral.shape = [.spelled, .properFraction]
    numeral.setFraction(1, 4)
    scaleFraction(text, &numeral)
    return numeral
  }

  /// Reads "and a half", "and two thirds" behind a whole number, with the magnitude of either.
  private func mixed(_ text: Span<UInt8>, start: Int, _ state: State, at word: Int) -> Numeral? {
    var whole = Numeral(
      start: start, end: state.end, value: ExactDecimal(state.value), place: state.place,
      shape: .spelled)
    if state.hasMagnitude { whole.shape.insert(.scaled) }
    addFraction(text, to: &whole, at: word)
    return whole
  }

  /// Adds the fraction whose first word stands at `word`: "a half", "half", "three quarters".
  func addFraction(_ text: Span<UInt8>, to whole: inout Numeral, at word: Int) {
    guard let token = Token(text, at: word) else { return }
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
          part.value = Numeral.quotient(base * bottom + Int(part.numerator) * Int(powers[power]), bottom)
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
  private func dropDecimalRatio(_ numeral: inout Numeral) {
    guard numeral.shape.contains(.fraction) else { return }
    numeral.place = min(numeral.place, numeral.value.lastSignificantPlace)
    if !numeral.shape.contains(.properFraction) { numeral.shape.remove(.fraction) }
  }

  private func ordinal(
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

/// Powers of ten that fit 64 bits.
let powers: [Int128] = {
  var powers: [Int128] = [1]
  for _ in 0..<30 { powers.append(powers[powers.count - 1] * 10) }
  return powers
}()

extension ExactDecimal {
  /// The value as a machine integer, or `nil` where it is none.
  var canonicalInt: Int? {
    let short = canonical
    guard short.exponent >= 0, short.exponent <= 18 else { return nil }
    let (product, overflow) = short.mantissa.multipliedReportingOverflow(by: powers[short.exponent])
    return overflow ? nil : Int(exactly: product)
  }
}

extension Numeral {
  /// Multiplies a fraction by a whole number: exact where the result is a decimal.
  mutating func scaleExactly(by factor: Int) {
    let (top, overflow) = Int(numerator).multipliedReportingOverflow(by: factor)
    guard !overflow, denominator != 0 else {
      shape.insert(.overflow)
      return
    }
    value = Numeral.quotient(top, Int(denominator))
    place = value.lastSignificantPlace
    shape.remove([.fraction, .properFraction])
    shape.insert(.fraction)
  }

  /// The fraction plus `whole`, both in the fraction's magnitude.
  func unscaled(adding whole: Int) -> Numeral? {
    guard denominator != 0 else { return nil }
    let ratio = Numeral.quotient(Int(numerator), Int(denominator))
    guard !ratio.isZero else { return nil }
    let (top, overflow) = whole.multipliedReportingOverflow(by: Int(denominator))
    guard !overflow, let factor = value.divided(by: ratio, rounding: .up)?.canonicalInt else { return nil }
    let (full, carries) = (top + Int(numerator)).multipliedReportingOverflow(by: factor)
    guard !carries else { return nil }
    var sum = self
    sum.value = Numeral.quotient(full, Int(denominator))
    sum.place = sum.value.lastSignificantPlace
    sum.shape.remove(.fraction)
    return sum
  }
}
