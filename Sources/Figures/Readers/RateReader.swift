import Quantities

/// Rates and multiples behind a number: percent, percentage points, basis points, times.
extension FigureReader {
  /// Reads "%", "percent", "percentage points", "bps" behind the number.
  func rate(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    let end = quantity.figure.end
    var next = Token.separatorEnd(text, from: end)
    if next > end, text.dashLength(at: next) > 0 { next = end }
    if quantity.figure.traits.contains(.fraction), let partial = rateOfFraction(text, from: next) {
      quantity.figure.kind = .percent
      quantity.figure.unit = partial.unit
      quantity.figure.end = partial.end
      quantity.hasUnit = true
      return true
    }
    guard let match = rateWord(text, at: next) else { return false }
    if match.row.use == .digits, quantity.numeral.isSpelled { return false }
    if match.row.use == .digits, isDigit(text.at(match.end)) { return false }
    quantity.figure.kind = .percent
    quantity.figure.unit = match.row.unit
    quantity.figure.end = match.end
    if text.hyphenLength(at: end) > 0 { quantity.figure.traits.insert(.attributive) }
    quantity.hasUnit = true
    return true
  }

  /// The rate that a fraction is of: "half a percentage point", "half of one percent", "quarter-point".
  private func rateOfFraction(
    _ text: Span<UInt8>, from index: Int
  ) -> (unit: FigureUnit, end: Int)? {
    var next = index
    if text.has("point", at: next),
      !text.isWord(at: text.has("points", at: next) ? next &+ 6 : next &+ 5)
    {
      return (.percentagePoint, text.wordEnd(from: next))
    }
    if text.has("of ", at: next) { next = text.gapEnd(from: next &+ 2) }
    for one in ["a ", "an ", "one ", "1 "] as [StaticString] where text.has(one, at: next) {
      next = text.gapEnd(from: next &+ one.utf8CodeUnitCount &- 1)
      break
    }
    guard next > index, let match = rateWord(text, at: next) else { return nil }
    return (match.row.unit, match.end)
  }

  /// "A percentage of 10": the unit stands before a number behind which nothing follows.
  func percentBefore(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let of = text.gapStart(before: quantity.figure.start)
    guard of >= 5, of < quantity.figure.start, text.has("of", at: of &- 2),
      endsPhrase(text, quantity.figure.end)
    else { return }
    let gap = text.gapStart(before: of &- 2)
    var start = text.wordStart(before: gap, limit: 12)
    guard gap < of &- 2, text.has("percent", at: start) || text.has("cent", at: start) else {
      return
    }
    if text.has("cent", at: start) {
      let per = text.wordStart(before: text.gapStart(before: start), limit: 4)
      guard text.has("per", at: per) else { return }
      start = per
    }
    // "40 percent of 210" is another figure's unit.
    let before = text.gapStart(before: start)
    guard start >= floor, before == 0 || articleStart(text, before: before) != nil else { return }
    quantity.figure.start = start
    quantity.figure.kind = .percent
    quantity.figure.unit = .percent
    quantity.hasUnit = true
  }

  /// Reads "x", "times", "-fold" behind the number.
  func multiple(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let end = quantity.figure.end
    let next = Token.separatorEnd(text, from: end)
    guard let token = readToken(text, at: next) else { return }
    let length = token.end &- token.start
    let isTimes =
      (length == 1 && folded(text.at(next)) == 0x78 && next == end && !isDigit(text.at(token.end)))
      || (length == 5 && text.has("times", at: next) && next > end)
      || (length == 4 && text.has("fold", at: next))
      || (next == end && text.at(next) == 0xC3 && text.at(next &+ 1) == 0x97
        && !isDigit(text.at(next &+ 2)))
    guard isTimes else { return }
    quantity.figure.unit = .times
    quantity.figure.end = token.end
    quantity.hasUnit = true
  }

  /// Takes "± 0.4" behind a number into its figure: the value is the number's, the unit that of either.
  func uncertainty(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    guard
      quantity.figure.kind == .number || quantity.figure.kind == .percent
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
    var second = Quantity()
    guard other.quantity(text, at: next, isSecond: true, into: &second).isFigure else { return }
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
}
