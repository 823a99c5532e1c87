import Quantities

/// Reads numbers spelled in words: "two hundred and five thousand", "one and a half", "two-thirds".
struct SpelledNumberReader {
  let lexicon: Lexicon
  let memo: TokenMemo

  /// The kind of word that was read last: it decides what may follow.
  enum Last {
    case start, unit, teen, tens, hundred, magnitude, dozen
  }

  struct State {
    var total = 0
    var current = 0
    var last = Last.start
    var power = 99
    var end: Int
    var place = 0
    var hasMagnitude = false
    /// Tens or hundreds written in words keep their own place: "two hundred" is not 200 ± 0.5.
    var count = 0

    /// The number before the magnitude, or the whole number, is a round one of hundreds.
    var endsInHundreds = false

    var value: Int { total &+ current }

    /// The power of the magnitude word that the number ends with, or 0.
    var elidablePower: Int { last == .magnitude ? power : 0 }
  }

  /// Reads the number whose first word stands at `start`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - start: Where the first word stands; the article is not part of what is read here.
  ///   - hasArticle: Whether "a" or "an" stands before it and counts as one.
  ///   - isBetween: Whether "between" stands before it, so that "and" parts two numbers.
  /// - Returns: The numeral, or `nil` where no number starts.
  func read(
    _ text: Span<UInt8>, at start: Int, hasArticle: Bool = false, isBetween: Bool = false
  ) -> Numeral? {
    guard let token = readToken(text, at: start), token.end &- token.start > 1 else { return nil }
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
    } else if let row = lexicon.magnitude(text, token), row.use == .word {
      guard hasArticle else { return nil }
      state.current = 1
      state.last = .unit
    } else {
      return nil
    }
    return finish(text, start: start, state: &state, isBetween: isBetween)
  }

  func multiple(start: Int, end: Int, value: ExactDecimal) -> Numeral {
    Numeral(start: start, end: end, value: value, place: 0, shape: [.spelled, .multiple])
  }

  // MARK: Whole numbers

  func finish(
    _ text: Span<UInt8>, start: Int, state: inout State, isBetween: Bool
  ) -> Numeral? {
    var next = start
    while true {
      guard let token = readToken(text, at: next) else { break }
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
      } else if let row = lexicon.magnitude(text, token), row.use == .word || row.use == .short {
        guard row.use == .word || state.count > 0, accept(row, token, &state) else { break }
      } else {
        break
      }
      state.end = token.end
      state.count += 1
      guard let following = nextWord(text, after: token.end, state, isBetween: isBetween) else {
        break
      }
      if following.mixes { return mixed(text, start: start, state, at: following.index) }
      next = following.index
    }
    guard state.last != .start, state.end > start else { return nil }
    var numeral = Numeral(
      start: start, end: state.end, value: ExactDecimal(state.value), place: state.place,
      shape: .spelled)
    if state.hasMagnitude { numeral.shape.insert(.scaled) }
    numeral.magnitudePower = state.elidablePower
    numeral.endsInHundreds = state.endsInHundreds
    point(text, &numeral)
    return numeral
  }

  func accept(_ row: NumberWordRow, _ token: Token, _ state: inout State) -> Bool {
    switch row.role {
    case .unit:
      switch state.last {
      case .start, .hundred, .magnitude: break
      case .tens: guard (1...9).contains(row.value) else { return false }
      default: return false
      }
      state.current += row.value
      state.endsInHundreds = false
      state.last = row.value >= 10 ? .teen : .unit
      state.place = 0
    case .tens:
      guard [.start, .hundred, .magnitude].contains(state.last) else { return false }
      state.current += row.value
      state.endsInHundreds = false
      state.last = .tens
      state.place = 0
    case .hundred:
      guard state.last == .unit || state.last == .teen || state.last == .tens,
        (1...99).contains(state.current)
      else { return false }
      state.current *= 100
      state.endsInHundreds = state.total == 0
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

  /// The greatest sum of magnitudes: the words behind it, at most 9,900 hundredths, still fit.
  private static let greatestTotal = Int.max - 10_000_000

  func accept(_ row: MagnitudeRow, _ token: Token, _ state: inout State) -> Bool {
    guard state.last != .start, state.last != .dozen, let factor = Int(exactly: powers[row.power])
    else { return false }
    if state.last == .magnitude {
      // Thousand million: the smaller word stands first and both multiply.
      guard row.power >= state.power else { return false }
      let (product, overflow) = state.total.multipliedReportingOverflow(by: factor)
      guard !overflow, product <= SpelledNumberReader.greatestTotal else { return false }
      state.total = product
      state.place += row.power
      state.power = row.power
      return true
    }
    guard row.power < state.power else { return false }
    let (product, overflow) = state.current.multipliedReportingOverflow(by: factor)
    let (sum, carries) = state.total.addingReportingOverflow(product)
    guard !overflow, !carries, sum <= SpelledNumberReader.greatestTotal else { return false }
    state.total = sum
    state.current = 0
    state.place = row.power
    state.power = row.power
    state.last = .magnitude
    state.hasMagnitude = true
    return true
  }

  struct Following {
    var index: Int
    var mixes: Bool
  }

  /// Finds the next word of the number: after a gap, a hyphen, "and", or a comma behind a magnitude.
  func nextWord(
    _ text: Span<UInt8>, after end: Int, _ state: State, isBetween: Bool
  ) -> Following? {
    let gap = text.gapEnd(from: end)
    if gap == end {
      let dash = text.dashLength(at: end)
      if dash > 0, text.has("and-a-half", at: end &+ dash) {
        return Following(index: end &+ dash &+ 6, mixes: true)
      }
      if dash > 0 { return Following(index: end &+ dash, mixes: false) }
      guard text.at(end) == 0x2C, state.last == .magnitude else { return nil }
      return afterComma(text, from: end &+ 1, state)
    }
    guard let token = readToken(text, at: gap) else {
      // "fifty - two"
      let dash = text.dashLength(at: gap)
      guard dash > 0, state.last == .tens || state.last == .unit else { return nil }
      return Following(index: text.gapEnd(from: gap &+ dash), mixes: false)
    }
    let dash = text.dashLength(at: gap)
    if dash > 0 {
      guard state.last == .tens || state.last == .unit else { return nil }
      let word = text.gapEnd(from: gap &+ dash)
      guard let after = readToken(text, at: word), let row = lexicon.numberWord(text, after),
        state.last == .tens && row.role == .unit || row.role == .ordinal || row.role == .quarter
      else { return nil }
      return Following(index: word, mixes: false)
    }
    guard
      text.has("and", at: gap) || text.has("And", at: gap) || text.has("AND", at: gap)
        || text.at(gap) == 0x26,
      token.end &- token.start <= 3
    else { return Following(index: gap, mixes: false) }
    let word = text.gapEnd(from: token.end)
    guard word > token.end, let after = readToken(text, at: word) else { return nil }
    if startsFraction(text, at: word, after) { return Following(index: word, mixes: true) }
    guard state.last == .hundred || state.last == .magnitude || state.last == .tens,
      let row = lexicon.numberWord(text, after)
    else { return nil }
    switch row.role {
    case .unit, .tens:
      if state.last == .tens { return nil }
      let behind = text.gapEnd(from: after.end)
      if let third = readToken(text, at: behind) {
        if let hundred = lexicon.numberWord(text, third), hundred.role == .hundred,
          state.last == .hundred || isBetween
        {
          return nil
        }
        if isBetween, lexicon.magnitude(text, third) != nil { return nil }
      }
      if isBetween, state.last == .magnitude { return nil }
      return Following(index: word, mixes: false)
    case .ordinal, .ordinalTens:
      return state.last == .tens ? nil : Following(index: word, mixes: false)
    default: return nil
    }
  }

  func afterComma(_ text: Span<UInt8>, from index: Int, _ state: State) -> Following? {
    let word = text.gapEnd(from: index)
    guard word > index, let token = readToken(text, at: word),
      let row = lexicon.numberWord(text, token), row.role == .unit || row.role == .tens,
      let second = readToken(text, at: Token.separatorEnd(text, from: token.end))
    else { return nil }
    if let next = lexicon.numberWord(text, second), next.role == .hundred {
      return Following(index: word, mixes: false)
    }
    if let magnitude = lexicon.magnitude(text, second), magnitude.use == .word,
      magnitude.power < state.power
    {
      return Following(index: word, mixes: false)
    }
    return nil
  }

  // MARK: Decimals

  /// Reads "point three five" behind a number, and a magnitude behind that.
  func point(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    let gap = text.gapEnd(from: numeral.end)
    guard gap > numeral.end, text.has("point", at: gap), text.at(gap &+ 5) == 0x20 else { return }
    var digits = 0
    var count = 0
    var end = numeral.end
    var word = gap &+ 6
    var tens = 0
    while count < 15, let token = readToken(text, at: word),
      let row = lexicon.numberWord(text, token)
    {
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
}
