/// What looks like a number and is none: identifiers, telephone numbers, addresses, versions.
extension FigureReader {
  /// Returns the end of the trap at `start`, where a digit stands, or `nil`.
  func trap(_ text: Span<UInt8>, at start: Int) -> Int? {
    let run = text.digitRun(at: start)
    let end = start &+ run
    // Versions and addresses: three parts and more.
    if text.at(end) == 0x2E, let dotted = dottedEnd(text, from: start) { return dotted }
    if let phone = phoneEnd(text, at: start, run) ?? labelledPhoneEnd(text, at: start) {
      return phone
    }
    if text.has("24/7", at: start) || text.has("9/11", at: start) {
      let end = start &+ 4
      if !isDigit(text.at(end)), text.at(end) != 0x2F, text.at(start &- 1) != 0x2F { return end }
    }
    // "On 5/6": a day, though nobody can say which.
    if run <= 2, text.at(end) == 0x2F, text.digitRun(at: end &+ 1) <= 2, isDigit(text.at(end &+ 1))
    {
      let gap = text.gapStart(before: start)
      let close = end &+ 1 &+ text.digitRun(at: end &+ 1)
      let isOn = text.has("on", at: gap &- 2) || text.has("On", at: gap &- 2)
      if gap < start, isOn, !text.isWord(before: gap &- 2), text.at(close) != 0x2F,
        !text.isWord(at: close)
      {
        return close
      }
    }
    if let joined = joinedEnd(text, at: start, run) { return joined }
    let before = text.at(start &- 1)
    // The mark of a footnote behind a year that was read without it.
    if before == 0x2E, start &- 1 == floor, isDigit(text.at(start &- 2)), floor > 0 {
      return identifierEnd(text, from: start)
    }
    switch before {
    case 0x23, 0x40, 0x5F: return nameEnd(text, from: start)
    case 0x2F where text.isWord(before: start &- 1):
      // "B/500" is an amount of balboas.
      return currencyWord(text, before: start, floor: floor) != nil
        ? nil : nameEnd(text, from: start)
    case 0x2D where text.isWord(before: start &- 1) && start &- 1 > floor:
      return isPrefix(text, before: start &- 1) ? nil : nameEnd(text, from: start)
    default: break
    }
    if before == 0x2E, isLetter(text.at(start &- 2)),
      currencyWord(text, before: start, floor: floor) == nil
    {
      // "technology.1 In the fall": the mark of a footnote.
      return nameEnd(text, from: start)
    }
    if text.isWord(before: start) {
      // Glued letters: a currency code, a month, or a name.
      if currencyWord(text, before: start, floor: floor).map({
        !text.isWord(before: $0.start) || !isLetter(text.at($0.start))
      }) == true {
        return nil
      }
      return nameEnd(text, from: start)
    }
    return nil
  }

  /// 02110-1234, 555-0123, 001-35992, 54-2185193: digits that a hyphen joins to an identifier.
  ///
  /// A range has no end that starts with a zero, none that is shorter by a digit, and none of bare
  /// digits that is ten thousand times the other.
  private func joinedEnd(_ text: Span<UInt8>, at start: Int, _ run: Int) -> Int? {
    guard text.at(start &+ run) == 0x2D else { return nil }
    let next = start &+ run &+ 1
    let length = text.digitRun(at: next)
    let end = next &+ length
    guard length > 0, !text.isWord(at: end), text.at(end) != 0x2C || !isDigit(text.at(end &+ 1)),
      text.at(end) != 0x2E || !isDigit(text.at(end &+ 1))
    else { return nil }
    let isCode = length == 4 && (run == 5 || run == 3 && text.at(next) == 0x30)
    let isNumbered = run >= 3 && text.at(start) == 0x30 && length >= 3
    return isCode || isNumbered || length >= run &+ 5 ? end : nil
  }

  /// The end of a name with a number in it: the groups of "x/1,411,262" are no figures of their own.
  private func nameEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    max(identifierEnd(text, from: start), DigitReader.read(text, at: start).end)
  }

  /// mid-2011, pre-2008, sub-5 %: prefixes that leave the number a number.
  private func isPrefix(_ text: Span<UInt8>, before end: Int) -> Bool {
    let start = text.wordStart(before: end, limit: 8)
    let length = end &- start
    if length == 3 {
      return text.has("mid", at: start) || text.has("Mid", at: start) || text.has("pre", at: start)
        || text.has("sub", at: start)
    }
    if length == 4 { return text.has("post", at: start) || text.has("near", at: start) }
    return false
  }

  /// Reads versions and addresses: 5.2.1, 192.168.0.1.
  private func dottedEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    var cursor = start
    var parts = 0
    while true {
      let run = text.digitRun(at: cursor)
      guard run > 0, run < 40 else { break }
      parts += 1
      cursor &+= run
      guard text.at(cursor) == 0x2E, isDigit(text.at(cursor &+ 1)), parts < 64 else { break }
      cursor &+= 1
    }
    guard parts >= 3 else { return nil }
    // 1.234.567 is a number of groups of three.
    let first = text.digitRun(at: start)
    var group = start &+ first
    var isGrouped = first <= 3
    while isGrouped, group < cursor {
      if text.digitRun(at: group &+ 1) != 3 { isGrouped = false }
      group &+= 4
    }
    return isGrouped && group == cursor ? nil : identifierEnd(text, from: cursor)
  }

  /// The end of the groups of digits behind "tel.", "phone" or "fax".
  private func labelledPhoneEnd(_ text: Span<UInt8>, at start: Int) -> Int? {
    var before = text.gapStart(before: start)
    if text.at(before &- 1) == 0x28 { before = text.gapStart(before: before &- 1) }
    if text.at(before &- 1) == 0x2E || text.at(before &- 1) == 0x3A { before &-= 1 }
    guard before < start, let token = readToken(text, before: before), token.roles.contains(.phone)
    else { return nil }
    var end = start
    var groups = 0
    while groups < 8, text.digitRun(at: end) > 0 {
      end &+= text.digitRun(at: end)
      groups += 1
      let separator = text.at(end)
      guard separator == 0x20 || separator == 0x2D || separator == 0x29 || separator == 0x2F else {
        break
      }
      let next = separator == 0x29 ? text.gapEnd(from: end &+ 1) : end &+ 1
      guard isDigit(text.at(next)) else { break }
      end = next
    }
    return groups > 1 ? end : nil
  }

  /// 020 7946 0000: a zero and groups of three and more digits, nine to twelve in all.
  private func spacedPhone(_ text: Span<UInt8>, at start: Int) -> Int? {
    var cursor = start
    var digits = 0
    var groups = 0
    while groups < 5 {
      let run = text.digitRun(at: cursor)
      guard run >= (groups == 0 ? 3 : 2) else { break }
      digits += run
      groups += 1
      cursor &+= run
      guard text.at(cursor) == 0x20, isDigit(text.at(cursor &+ 1)) else { break }
      cursor &+= 1
    }
    return groups >= 2 && (9...12).contains(digits) ? cursor : nil
  }

  /// +1-222-222-2222, (212) 555-0123, 555-0123, 1-800-555-0199.
  private func phoneEnd(_ text: Span<UInt8>, at start: Int, _ run: Int) -> Int? {
    var cursor = start
    var groups = 0
    var digits = 0
    let hasPlus = text.at(start &- 1) == 0x2B
    var hyphens = 0
    while groups < 8 {
      let count = text.digitRun(at: cursor)
      guard count > 0, count < 12 else { break }
      groups += 1
      digits += count
      cursor &+= count
      let separator = text.at(cursor)
      if separator == 0x2D || separator == 0x2F, isDigit(text.at(cursor &+ 1)) {
        hyphens += 1
        cursor &+= 1
      } else if separator == 0x20 || separator == 0x29, hasPlus,
        isDigit(text.at(cursor &+ 1))
          || text.at(cursor &+ 1) == 0x20 && isDigit(text.at(cursor &+ 2))
          || text.at(cursor &+ 1) == 0x28 && isDigit(text.at(cursor &+ 2))
      {
        cursor &+= isDigit(text.at(cursor &+ 1)) ? 1 : 2
      } else {
        break
      }
    }
    if text.at(start) == 0x30, run >= 3, let end = spacedPhone(text, at: start) { return end }
    if text.at(start &- 1) == 0x28, run == 3, text.at(start &+ 3) == 0x29 {
      // (212) 555-0187
      let next = text.gapEnd(from: start &+ 4)
      if text.digitRun(at: next) == 3, text.at(next &+ 3) == 0x2D, text.digitRun(at: next &+ 4) == 4
      {
        return next &+ 8
      }
    }
    if hasPlus, groups >= 3, digits >= 8 { return cursor }
    if hyphens >= 2, groups >= 3, digits >= 9 { return cursor }
    if hyphens == 1, groups == 2, run == 3, digits == 7, text.at(start &- 1) == 0x20,
      text.at(start &- 2) == 0x29
    {
      return cursor
    }
    return nil
  }
}
