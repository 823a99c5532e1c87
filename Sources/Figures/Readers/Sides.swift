/// What stands beside a number in digits, looked at once, so that the readers of that side need not try.
///
/// Most numbers stand between plain words, in a column, or before punctuation. A side is *quiet* where no
/// reader of it could find anything: each of them wants a certain sign beside the number, or one of the
/// words that `Roles.leading` and `Roles.following` gather.
extension FigureReader {
  /// What may stand before the number that starts at `start`: nothing, the roles of a word, or anything.
  @inline(__always)
  func sideBefore(_ text: Span<UInt8>, _ start: Int) -> Roles {
    switch text.at(start &- 1) {
    case 0x20, 0x09, 0x0A, 0x0D, 0: break
    case 0x24: return [.currencyBefore, .unsure]
    default: return .unknown
    }
    let gap = text.gapStart(before: start)
    // A tab, a column's blanks or a blank line: whatever stands beyond them belongs to something else.
    if gap == start { return [] }
    let last = text.at(gap &- 1)
    switch last {
    // Signs, abbreviations, and what parts a label from its number.
    case 0x2E, 0x3A, 0x28, 0x2D, 0x80...: return .unknown
    default: break
    }
    // A word that is too long for a token, or a number, is nothing to any reader.
    let roles = readToken(text, before: gap)?.roles ?? []
    return isUpper(last) ? roles.union(.capital) : roles
  }

  /// What may stand behind the number that ends at `end`.
  @inline(__always)
  func sideBehind(_ text: Span<UInt8>, _ end: Int) -> Roles {
    if memo.sideEnd != end {
      memo.side = readBehind(text, end)
      memo.sideEnd = end
    }
    return memo.side
  }

  private func readBehind(_ text: Span<UInt8>, _ end: Int) -> Roles {
    switch text.at(end) {
    case 0x20, 0x09, 0x0A, 0x0D, 0: break
    case 0x29, 0x3B: return .edge
    case 0x25: return .rate
    case 0x2C: return isDigit(text.at(end &+ 1)) ? .unknown : .edge
    case 0x2E: return text.at(end &+ 1) <= 0x20 ? .edge : .unknown
    default: return .unknown
    }
    let gap = text.gapEnd(from: end)
    if gap == end { return .edge }
    let first = text.at(gap)
    guard isLetter(first) || first == 0x28 || first == 0x22 || first == 0x7C,
      let token = readToken(text, at: gap)
    else { return .unknown }
    // MUSD, kEUR
    let isCode = token.end &- gap == 4 && isUpper(text.at(gap &+ 3))
    return isCode ? token.roles.union(.currency) : token.roles
  }

  /// Whether neither a date nor a trap can be read at `start`, where `run` digits stand.
  ///
  /// Dates need a sign, a letter or a word of their own beside the digits; traps need a sign, a letter or
  /// a leading zero, or a word for a telephone before them.
  @inline(__always)
  func isPlainNumber(
    _ text: Span<UInt8>, _ start: Int, run: Int, before: Roles
  ) -> Bool {
    guard run > 0, run < 8, text.at(start) != 0x30 || run < 3, !before.contains(.phone) else {
      return false
    }
    let end = start &+ run
    switch text.at(end) {
    case 0x2C, 0x25, 0x29, 0x3B: return true
    case 0x2E:
      let decimals = text.digitRun(at: end &+ 1)
      return text.at(end &+ 1 &+ decimals) != 0x2E
    case 0x20, 0x09, 0x0A, 0x0D, 0:
      return sideBehind(text, end).isDisjoint(with: [.calendar, .joint, .time])
    default: return false
    }
  }
}
