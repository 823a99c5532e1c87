import Quantities

/// Plain numbers: those without a unit, and the names that only look like one.
extension FigureReader {
  /// Decides what a number without a unit is, and gives it the noun that it counts.
  func finishPlain(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    guard quantity.isBare else { return true }
    if !quantity.isQuietBehind, !endsPlain(text, &quantity) { return false }
    // 02110, 007: a number that starts with a zero names something, and so does 3M, the company.
    let isName =
      quantity.numeral.shape.contains(.leadingZero) && quantity.figure.place == 0
      || text.has("3M", at: quantity.figure.end &- 2)
        && quantity.numeral.start == quantity.figure.end &- 2
    let isQuiet = quantity.isQuietBefore
    if isName
      || !isQuiet && !isSeason(text, quantity.numeral)
        && isLabelled(text, before: quantity.figure.start)
    {
      quantity.figure.traits.insert(.unusable)
      return true
    }
    if !isQuiet, statedAge(text, &quantity) { return true }
    year(text, &quantity)
    if quantity.figure.kind == .number,
      !quantity.isQuietBehind || !sideBehind(text, quantity.figure.end).contains(.edge)
    {
      noun(text, &quantity.figure)
    }
    return true
  }

  /// Whether a number ends where it seems to; else moves its end to that of the name it is part of.
  private func endsPlain(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    let end = quantity.figure.end
    // Letters glued to the number, or digits glued to letters, are an identifier or another unit.
    if text.isWord(at: end), !(text.has("ish", at: end) && !text.isWord(at: end &+ 3)) {
      // "3INR28.1 billion": the mark of a footnote before a code.
      if let code = currencyWord(text, before: text.wordEnd(from: end), floor: end),
        code.start == end, isDigit(text.at(text.wordEnd(from: end)))
      {
        return false
      }
      quantity.figure.end = identifierEnd(text, from: end)
      return false
    }
    // 10-K, 8-A: a hyphen and one capital.
    if text.hyphenLength(at: end) == 1, isUpper(text.at(end &+ 1)), !text.isWord(at: end &+ 2) {
      quantity.figure.end = identifierEnd(text, from: end &+ 1)
      return false
    }
    // 401(k), 12(b): a letter in parentheses.
    if text.at(end) == 0x28, isLetter(text.at(end &+ 1)), text.at(end &+ 2) == 0x29,
      !quantity.numeral.isSpelled
    {
      quantity.figure.end = end &+ 3
      return false
    }
    // 101.CAL, 10.b: a dot and a letter continue a name.
    if text.at(end) == 0x2E, isLetter(text.at(end &+ 1)), !quantity.numeral.isSpelled {
      quantity.figure.end = identifierEnd(text, from: end &+ 1)
      return false
    }
    return true
  }

  /// Whether a year stands behind "Day" or "Season", which number no years: New Year's Day 2020.
  private func isSeason(_ text: Span<UInt8>, _ numeral: Numeral) -> Bool {
    guard numeral.wholeDigits == 4, let value = numeral.value.canonicalInt,
      (1900...2099).contains(value)
    else { return false }
    let gap = text.gapStart(before: numeral.start)
    return text.has("Day", at: gap &- 3) || text.has("Season", at: gap &- 6)
  }

  /// Whether a label before the number names a thing by it: Note 5, Form 10, S&P 500.
  private func isLabelled(_ text: Span<UInt8>, before start: Int) -> Bool {
    let gap = text.gapStart(before: start)
    guard gap < start || text.at(start &- 1) == 0x2E,
      let match = labelWord(text, before: gap, floor: floor)
    else { return false }
    // "Day 5", "Level 3": names are written with a capital; notes, sections and pages need none.
    return isUpper(text.at(match.start)) || match.row.isFirm
  }

  /// The end of a name of letters, digits and the hyphens between them: 10b5-1.
  func identifierEnd(_ text: Span<UInt8>, from index: Int) -> Int {
    var end = index
    while end < text.count, end &- index < 64 {
      if text.isWord(at: end) || isDigit(text.at(end)) {
        end &+= text.pointLength(at: end)
      } else if text.at(end) == 0x2D || text.at(end) == 0x2E, isDigit(text.at(end &+ 1)),
        end > index
      {
        end &+= 1
      } else {
        break
      }
    }
    return end
  }
}
