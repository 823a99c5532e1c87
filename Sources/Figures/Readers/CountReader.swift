import Quantities

/// Plain numbers: their suffixes and fractions, and the noun they count.
extension FigureReader {
  // MARK: Behind the digits

  /// Reads what belongs to a number in digits: 3rd, 2½, 2 1/2, 3/8, 1e10, 1.3x10^6, "5 and a half".
  func suffixes(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    if numeral.place == 0, let suffix = ordinalSuffix(text, at: numeral.end) {
      numeral.end = suffix
      numeral.shape.insert(.ordinal)
      return
    }
    if let fraction = VulgarFraction(text, at: numeral.end), numeral.place == 0 {
      add(fraction.numerator, fraction.denominator, fraction.end, to: &numeral)
      return
    }
    if numeral.place == 0, slash(text, &numeral) { return }
    if numeral.place == 0, spokenPoint(text, &numeral) { return }
    exponent(text, &numeral)
    if numeral.place == 0 { andHalf(text, &numeral) }
    over(text, &numeral)
    outOf(text, &numeral)
  }

  private func add(_ top: Int, _ bottom: Int, _ end: Int, to numeral: inout Numeral) {
    guard let whole = numeral.value.canonicalInt, whole < 1_000_000_000 else { return }
    numeral.setFraction(whole * bottom + top, bottom)
    numeral.end = end
    if numeral.value.exponent >= -6 {
      numeral.shape.remove(.fraction)
      numeral.place = numeral.value.lastSignificantPlace
    }
  }

  /// Reads 3/8 and 2 1/2; refuses what may be a date, a season or an address.
  private func slash(_ text: Span<UInt8>, _ numeral: inout Numeral) -> Bool {
    if text.at(numeral.start &- 1) == 0x2F { return false }
    if text.at(numeral.end) == 0x2F {
      guard let bottom = denominator(text, from: numeral.end &+ 1), numeral.wholeDigits <= 4,
        let top = numeral.value.canonicalInt
      else { return false }
      if isPair(text, top, bottom.value, end: bottom.end) { return false }
      numeral.setFraction(top, bottom.value)
      numeral.shape.insert(.properFraction)
      // "2/3rds", "3/5ths"
      let isPlural = text.has("rds", at: bottom.end) || text.has("ths", at: bottom.end)
      numeral.end = isPlural && !text.isWord(at: bottom.end &+ 3) ? bottom.end &+ 3 : bottom.end
      return true
    }
    var next = text.gapEnd(from: numeral.end)
    if text.at(numeral.end) == 0x2D { next = numeral.end &+ 1 }
    if let fraction = VulgarFraction(text, at: next), next > numeral.end {
      add(fraction.numerator, fraction.denominator, fraction.end, to: &numeral)
      return true
    }
    let run = text.digitRun(at: next)
    guard next > numeral.end, run > 0, run <= 2, text.at(next &+ run) == 0x2F,
      let bottom = denominator(text, from: next &+ run &+ 1)
    else { return false }
    let top = text.number(at: next, run)
    guard top > 0, top < bottom.value else { return false }
    add(top, bottom.value, bottom.end, to: &numeral)
    return true
  }

  /// Whether two numbers with a stroke are two amounts: "a 75/25 percent split", "72/78 mln dollars".
  private func isPair(_ text: Span<UInt8>, _ top: Int, _ bottom: Int, end: Int) -> Bool {
    if [2, 3, 4, 8, 16, 32, 64].contains(bottom), top < bottom { return false }
    let next = text.gapEnd(from: end)
    if rateWord(text, at: next) != nil || magnitudeWord(text, at: next) != nil
      || currencyWord(text, at: next) != nil
    {
      return true
    }
    return top >= bottom && ![2, 4, 8].contains(bottom)
  }

  private func denominator(_ text: Span<UInt8>, from index: Int) -> (value: Int, end: Int)? {
    let run = text.digitRun(at: index)
    guard run > 0, run <= 4 else { return nil }
    let end = index &+ run
    let value = text.number(at: index, run)
    guard value >= 2, run < 4 || !isYear(value), text.at(end) != 0x2F, text.at(index) != 0x30,
      !(text.at(end) == 0x2E || text.at(end) == 0x2C) || !isDigit(text.at(end &+ 1))
    else { return nil }
    return (value, end)
  }

  /// "1 point 1": a decimal point in words between digits.
  private func spokenPoint(_ text: Span<UInt8>, _ numeral: inout Numeral) -> Bool {
    let next = text.gapEnd(from: numeral.end)
    guard next > numeral.end, text.has("point ", at: next) else { return false }
    let digits = text.gapEnd(from: next &+ 5)
    let run = text.digitRun(at: digits)
    guard run > 0, run <= 8, let whole = numeral.value.canonicalInt, whole < 1_000_000_000 else {
      return false
    }
    let shifted = Int128(whole) * powers[run] + Int128(text.number(at: digits, run))
    numeral.value = ExactDecimal(mantissa: shifted, exponent: -run)
    numeral.place = -run
    numeral.shape.insert(.decimal)
    numeral.end = digits &+ run
    return true
  }

  /// Reads 1e10, 1.3x10^6, 2.48×10−5.
  private func exponent(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    let end = numeral.end
    if folded(text.at(end)) == 0x65, !numeral.shape.contains(.grouped) {
      var next = end &+ 1
      let isNegative = text.at(next) == 0x2D
      if isNegative || text.at(next) == 0x2B { next &+= 1 }
      let run = text.digitRun(at: next)
      guard run > 0, run <= 3, !text.isWord(at: next &+ run) else { return }
      shift(
        &numeral, by: isNegative ? -text.number(at: next, run) : text.number(at: next, run),
        end: next &+ run)
      return
    }
    var next = text.gapEnd(from: end)
    if folded(text.at(next)) == 0x78 || text.at(next) == 0x2A {
      next &+= 1
    } else if text.has("×", at: next) {
      next &+= 2
    } else {
      return
    }
    next = text.gapEnd(from: next)
    guard text.has("10", at: next) else { return }
    next &+= 2
    if text.at(next) == 0x5E { next &+= 1 } else if text.dashLength(at: next) == 0 { return }
    let dash = text.dashLength(at: next)
    next &+= dash
    let run = text.digitRun(at: next)
    guard run > 0, run <= 3 else { return }
    shift(
      &numeral, by: dash > 0 ? -text.number(at: next, run) : text.number(at: next, run),
      end: next &+ run)
  }

  private func shift(_ numeral: inout Numeral, by power: Int, end: Int) {
    numeral.value = numeral.value.scaled(byPowerOfTen: power)
    numeral.place += power
    numeral.shape.insert(.scaled)
    numeral.end = end
  }

  /// Reads "and a half" behind digits: "5 and a half minutes".
  private func andHalf(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    let next = text.gapEnd(from: numeral.end)
    guard next > numeral.end, text.has("and ", at: next) else { return }
    let word = text.gapEnd(from: next &+ 3)
    guard
      text.has("a half", at: word) || text.has("half", at: word) || text.has("a quarter", at: word)
        || text.has("three quarters", at: word) || text.has("three-quarters", at: word)
    else { return }
    var whole = numeral
    spelled.addFraction(text, to: &whole, at: word)
    guard whole.end > numeral.end else { return }
    whole.shape.remove(.spelled)
    numeral = whole
  }

  /// "One in ten", "3 out of 5": a share as a ratio.
  func outOf(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    guard numeral.shape.isDisjoint(with: [.ordinal, .fraction, .scaled, .multiple]),
      numeral.place == 0,
      let top = numeral.value.canonicalInt, top > 0, top < 100
    else { return }
    let next = text.gapEnd(from: numeral.end)
    let hyphen = text.hyphenLength(at: numeral.end)
    guard next > numeral.end || hyphen > 0 else { return }
    var word: Int
    if hyphen > 0 {
      // "one-in-five"
      guard text.has("in-", at: numeral.end &+ hyphen) else { return }
      word = numeral.end &+ hyphen &+ 3
    } else if text.has("out of ", at: next) {
      word = text.gapEnd(from: next &+ 6)
    } else if text.has("in ", at: next) {
      word = text.gapEnd(from: next &+ 2)
    } else {
      return
    }
    if text.has("every ", at: word) { word = text.gapEnd(from: word &+ 5) }
    let second: Numeral
    if isDigit(text.at(word)) {
      second = DigitReader.read(text, at: word)
    } else {
      guard let read = spelled.read(text, at: word) else { return }
      second = read
    }
    guard let bottom = second.value.canonicalInt, bottom > top, bottom <= 1_000_000_000,
      second.shape.isDisjoint(with: [.ordinal, .fraction, .multiple]), second.place >= 0,
      text.has("out", at: next) || isUsualShare(top, bottom)
    else { return }
    // "2 in 2009", "one in five years", "three in 10 days" are counts in a time.
    let after = text.gapEnd(from: second.end)
    if timeWord(text, at: after) != nil || rateWord(text, at: after) != nil { return }
    if currencyWord(text, at: after) != nil || magnitudeWord(text, at: after) != nil { return }
    numeral.setFraction(top, bottom)
    numeral.shape.insert(.properFraction)
    numeral.end = second.end
  }

  /// Whether "in" between two numbers means a share: one in any number up to a hundred, else in a round one.
  private func isUsualShare(_ top: Int, _ bottom: Int) -> Bool {
    if bottom <= 10 || top == 1 && bottom <= 100 { return true }
    switch bottom {
    case 12, 20, 25, 50, 100, 1_000, 10_000, 100_000: return true
    default: return false
    }
  }

  /// "One over three": a ratio read aloud, where nothing follows.
  private func over(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    let next = text.gapEnd(from: numeral.end)
    guard next > numeral.end, text.has("over ", at: next), numeral.place == 0,
      numeral.shape.isDisjoint(with: [.ordinal, .fraction, .scaled, .multiple]),
      let top = numeral.value.canonicalInt, top > 0
    else { return }
    let word = text.gapEnd(from: next &+ 4)
    let second: Numeral
    if isDigit(text.at(word)) {
      second = DigitReader.read(text, at: word)
    } else {
      guard let read = spelled.read(text, at: word) else { return }
      second = read
    }
    guard let bottom = second.value.canonicalInt, bottom > top,
      second.shape.isDisjoint(with: [.ordinal, .fraction, .multiple, .scaled]),
      text.gapEnd(from: second.end) >= text.count || text.at(second.end) == 0x2E
    else { return }
    numeral.setFraction(top, bottom)
    numeral.shape.insert(.properFraction)
    numeral.end = second.end
  }

  /// "3 hundred and 21": digits continue a spelled magnitude.
  func mixDigits(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    over(text, &numeral)
    outOf(text, &numeral)
  }

  /// Adds the hundredths of a cheque: "one thousand and NO/100 dollars".
  func hundredths(_ text: Span<UInt8>, _ numeral: inout Numeral) {
    let next = text.gapEnd(from: numeral.end)
    guard next > numeral.end, text.has("and ", at: next),
      numeral.shape.isSubset(of: [.spelled, .scaled]),
      let whole = numeral.value.canonicalInt, whole < 1_000_000_000_000
    else { return }
    let part = text.gapEnd(from: next &+ 3)
    let isNone = folded(text.at(part)) == 0x6E && folded(text.at(part &+ 1)) == 0x6F
    let isBlank = folded(text.at(part)) == 0x78 && folded(text.at(part &+ 1)) == 0x78
    guard isNone || isBlank || text.digitRun(at: part) == 2, text.has("/100", at: part &+ 2),
      currencyWord(text, at: text.gapEnd(from: part &+ 6)) != nil
    else { return }
    let cents = isNone || isBlank ? 0 : text.number(at: part, 2)
    numeral.value = ExactDecimal(mantissa: Int128(whole) * 100 + Int128(cents), exponent: -2)
    numeral.place = -2
    numeral.shape.remove(.scaled)
    numeral.end = part &+ 6
  }

  // MARK: The counted noun

  /// Finds the noun that a plain number counts: a plural within three words.
  func noun(_ text: Span<UInt8>, _ figure: inout Figure) {
    // "20-odd people": what hedges counts nothing.
    let begin = oddEnd(text, from: figure.end) ?? figure.end
    if text.hyphenLength(at: begin) > 0,
      let token = readToken(text, at: begin &+ text.hyphenLength(at: begin)),
      text.isWord(at: token.start), !token.roles.contains(.function)
    {
      // "A 300-page report": the noun is singular and hyphenated; "two-largest" counts nothing by itself.
      figure.traits.insert(.attributive)
      if !text.has("est", at: token.end &- 3) || token.end &- token.start < 6 {
        setNoun(token, &figure)
      }
      return
    }
    // "84,469 74,286 Social security costs": a row of a table that lost its lines.
    let behind = text.gapEnd(from: begin)
    let ahead = text.gapStart(before: figure.start)
    if behind > begin, isUpper(text.at(behind)) {
      if ahead < figure.start, isDigit(text.at(ahead &- 1)) { return }
      // A line that begins with a capital is the next entry of a list, or another sentence.
      if (begin..<behind).contains(where: { text.at($0) == 0x0A }) { return }
    }
    let isOne = figure.low == .one && figure.traits.contains(.spelled)
    var cursor = begin
    var last: Token?
    // Behind "one" a verb in the past may follow its noun: "one firm noted".
    func endsNoun(_ token: Token) -> Bool {
      guard isOne, let last, text.has("ed", at: token.end &- 2) else { return false }
      return !text.has("ly", at: last.end &- 2)
    }
    for _ in 0..<4 {
      let next = text.gapEnd(from: cursor)
      guard next > cursor, let token = readToken(text, at: next), text.isWord(at: next),
        !token.roles.contains(.function), !endsNoun(token),
        !startsNumber(text, token)
      else { break }
      last = token
      if !isOne, isPlural(text, token) {
        setNoun(token, &figure)
        return
      }
      cursor = token.end
      let hyphen = text.hyphenLength(at: cursor)
      if hyphen > 0, text.isWord(at: cursor &+ hyphen) {
        cursor = text.wordEnd(from: cursor &+ hyphen)
        last = nil
      }
    }
    if isOne, let last { setNoun(last, &figure) }
  }

  /// Whether another number begins: what it counts is not counted by the one before.
  private func startsNumber(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard let role = lexicon.numberWord(text, token)?.role else { return false }
    return role == .unit || role == .tens
  }

  /// The end of "-odd" or "-some" behind a number, which hedges and counts nothing.
  private func oddEnd(_ text: Span<UInt8>, from end: Int) -> Int? {
    if text.has("ish", at: end), !text.isWord(at: end &+ 3) { return end &+ 3 }
    let hyphen = text.hyphenLength(at: end)
    let word = hyphen > 0 ? end &+ hyphen : text.gapEnd(from: end)
    guard word > end, text.has("odd", at: word) || hyphen > 0 && text.has("some", at: word) else {
      return nil
    }
    let close = text.wordEnd(from: word, limit: 8)
    return close &- word == (text.at(word) == 0x6F ? 3 : 4) ? close : nil
  }

  private func setNoun(_ token: Token, _ figure: inout Figure) {
    figure.nounStart = Int32(truncatingIfNeeded: token.start)
    figure.nounEnd = Int32(truncatingIfNeeded: token.end)
    figure.traits.insert(.counted)
  }

  /// Whether a word looks like a plural noun.
  func isPlural(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let length = token.end &- token.start
    if token.roles.contains(.plural) { return true }
    // "Exceeds" hedges what follows and is counted by nothing.
    guard length > 3, text.at(token.end &- 1) == 0x73, !token.roles.contains(.hedge) else {
      return false
    }
    // A sign of a currency, or its name before the next amount: "two SLRs", "146 planned, dlrs 167".
    if !token.roles.isDisjoint(with: [.currency, .currencyBefore]),
      isUpper(text.at(token.start &+ 1)) || isDigit(text.at(text.gapEnd(from: token.end)))
    {
      return false
    }
    let before = text.at(token.end &- 2)
    if before == 0x73 || before == 0x75 || before == 0x69 { return false }
    // A possessive is none, nor is a sign glued to its number: KShs318.
    return text.at(token.end) != 0x27 && !isDigit(text.at(token.end))
  }
}

/// A fraction of one code point: ½, ⅔, ¾.
struct VulgarFraction {
  var numerator: Int
  var denominator: Int
  var end: Int

  init?(_ text: Span<UInt8>, at index: Int) {
    let lead = text.at(index)
    if lead == 0xC2 {
      switch text.at(index &+ 1) {
      case 0xBC: (numerator, denominator) = (1, 4)
      case 0xBD: (numerator, denominator) = (1, 2)
      case 0xBE: (numerator, denominator) = (3, 4)
      default: return nil
      }
      end = index &+ 2
      return
    }
    guard lead == 0xE2, text.at(index &+ 1) == 0x85 else { return nil }
    switch text.at(index &+ 2) {
    case 0x90: (numerator, denominator) = (1, 7)
    case 0x91: (numerator, denominator) = (1, 9)
    case 0x92: (numerator, denominator) = (1, 10)
    case 0x93: (numerator, denominator) = (1, 3)
    case 0x94: (numerator, denominator) = (2, 3)
    case 0x95: (numerator, denominator) = (1, 5)
    case 0x96: (numerator, denominator) = (2, 5)
    case 0x97: (numerator, denominator) = (3, 5)
    case 0x98: (numerator, denominator) = (4, 5)
    case 0x99: (numerator, denominator) = (1, 6)
    case 0x9A: (numerator, denominator) = (5, 6)
    case 0x9B: (numerator, denominator) = (1, 8)
    case 0x9C: (numerator, denominator) = (3, 8)
    case 0x9D: (numerator, denominator) = (5, 8)
    case 0x9E: (numerator, denominator) = (7, 8)
    default: return nil
    }
    end = index &+ 3
  }
}
