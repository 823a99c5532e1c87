import Quantities

/// What is meant as a number at all: the pronoun "one", halves of a year and double rooms are none.
extension FigureReader {
  /// Whether a spelled numeral is meant as a number: the pronoun "one" and ordinals as words are not.
  func isNumber(
    _ text: Span<UInt8>, _ numeral: Numeral, _ token: Token, hasArticle: Bool
  ) -> Bool {
    if numeral.end == token.end, folded(text.at(token.start)) == 0x6F,
      token.end &- token.start == 3,
      numeral.value == .one, !numeral.shape.contains(.fraction)
    {
      return oneCounts(text, token)
    }
    if numeral.shape.contains(.multiple) {
      return text.hyphenLength(at: numeral.end) == 0 && !isAdjective(text, numeral, hasArticle)
    }
    if numeral.shape.contains(.fraction), numeral.shape.contains(.properFraction) {
      return fractionCounts(text, numeral, token)
    }
    return true
  }

  /// Whether a multiple is an adjective: "double digits", "a double room".
  private func isAdjective(_ text: Span<UInt8>, _ numeral: Numeral, _ hasArticle: Bool) -> Bool {
    let next = text.gapEnd(from: numeral.end)
    guard next > numeral.end, let after = readToken(text, at: next), text.isWord(at: next) else {
      return false
    }
    let length = after.end &- next
    if text.has("digit", at: next), length == 5 || length == 6 && text.at(after.end &- 1) == 0x73 {
      return true
    }
    let gap = text.gapStart(before: numeral.start)
    let isThe = text.has("the", at: gap &- 3) || text.has("The", at: gap &- 3)
    return (hasArticle || isThe) && !after.roles.contains(.function)
      && folded(text.at(numeral.end &- 1)) == 0x65
  }

  /// Whether "one" counts something.
  private func oneCounts(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let gap = text.gapStart(before: token.start)
    let next = text.gapEnd(from: token.end)
    let isFirst = gap == 0
    if isFirst, next >= text.count { return true }
    if text.at(token.end) == 0x2D { return true }
    guard next > token.end, let after = readToken(text, at: next), text.isWord(at: next) else {
      return false
    }
    if gap < token.start, let before = readToken(text, before: gap),
      lexicon.pronounContexts.row(text, before) != nil
    {
      // "the one million", "no one percent": a unit behind it decides.
      return lexicon.magnitude(text, after) != nil || lexicon.rates.row(text, after) != nil
    }
    if after.roles.contains(.function) { return isFirstOfTwo(text, after, before: token.start) }
    return !isVerb(text, after)
  }

  /// Whether "one" is an end of a range: "one to two percent", "one or two days", "between one and two".
  private func isFirstOfTwo(_ text: Span<UInt8>, _ joint: Token, before start: Int) -> Bool {
    let length = joint.end &- joint.start
    let isAnd =
      length == 3 && text.has("and", at: joint.start) && precededByBetween(text, before: start)
    guard
      isAnd || length == 2 && (text.has("to", at: joint.start) || text.has("or", at: joint.start))
    else { return false }
    let next = text.gapEnd(from: joint.end)
    if isDigit(text.at(next)) { return true }
    guard next > joint.end, let second = readToken(text, at: next),
      let row = lexicon.numberWord(text, second)
    else { return false }
    return row.role == .unit && row.value > 1 || row.role == .tens
  }

  /// Whether a word behind "one" is a verb: "one finds", "one needs"; nouns in -s are few there.
  private func isVerb(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard isPlural(text, token), !token.roles.contains(.plural), !isUpper(text.at(token.start)),
      text.hyphenLength(at: token.end) == 0, token.roles.isDisjoint(with: .unit)
    else { return false }
    for noun in ["series", "species", "means", "news", "lens", "gas"] as [StaticString]
    where text.has(noun, at: token.start) && token.end &- token.start == noun.utf8CodeUnitCount {
      return false
    }
    return true
  }

  /// Whether a spelled fraction is a share and no half of a year or third of a list.
  private func fractionCounts(_ text: Span<UInt8>, _ numeral: Numeral, _ token: Token) -> Bool {
    guard let row = lexicon.numberWord(text, token) else { return true }
    let gap = text.gapStart(before: token.start)
    if row.role == .half, numeral.end == token.end, text.hyphenLength(at: token.end) > 0,
      let after = readToken(text, at: token.end &+ text.hyphenLength(at: token.end)),
      after.roles.isDisjoint(with: .unit)
    {
      // Half-way, half-hearted.
      return false
    }
    if row.role == .half, gap < token.start, let before = readToken(text, before: gap) {
      // First half, second half, the other half, half-year.
      if lexicon.halfContexts.row(text, before) != nil
        || lexicon.numberWord(text, before)?.role == .ordinal
      {
        return false
      }
    }
    if numeral.denominator == 4, isQuarters(text, numeral, before: gap) { return false }
    if row.role == .ordinal, numeral.shape.contains(.properFraction) {
      // "A third" is a share where "of" or nothing follows, an ordinal where a noun does.
      let next = text.gapEnd(from: numeral.end)
      if next > numeral.end, text.isWord(at: next), !text.has("of", at: next),
        let after = readToken(text, at: next), !after.roles.contains(.function)
      {
        return false
      }
    }
    return true
  }

  /// Whether a year stands at `index`, of which three quarters may be nine months.
  private func isPeriod(_ text: Span<UInt8>, from index: Int) -> Bool {
    isDigit(text.at(index)) || text.has("the year", at: index) || text.has("fiscal", at: index)
      || text.has("last year", at: index) || text.has("this year", at: index)
      || text.has("the fiscal", at: index) || text.has("the financial", at: index)
  }

  /// Whether "three quarters" are nine months: two or more than three always, three behind "past" and its like.
  private func isQuarters(_ text: Span<UInt8>, _ numeral: Numeral, before gap: Int) -> Bool {
    guard text.has("quarters", at: numeral.end &- 8) || text.has("quarter", at: numeral.end &- 7)
    else { return false }
    let next = text.gapEnd(from: numeral.end)
    if numeral.numerator == 1 {
      guard text.has("ne ", at: numeral.start &+ 1),
        let after = readToken(text, at: next), text.isWord(at: next)
      else { return false }
      return lexicon.periodTails.row(text, after) != nil
    }
    if numeral.numerator != 3 { return true }
    if text.has("of ", at: next), !isPeriod(text, from: text.gapEnd(from: next &+ 2)) {
      return false
    }
    guard let before = readToken(text, before: gap) else { return false }
    return lexicon.periodContexts.row(text, before) != nil
  }
}
