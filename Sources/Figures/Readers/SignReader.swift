import Quantities

/// Signs: a minus or plus before the number, in words too, and the parentheses of accountants.
extension FigureReader {
  /// Takes a minus or plus sign, and the accounting parentheses of a cell, into the figure.
  func sign(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let start = quantity.figure.start
    guard start > floor else { return }
    if signWord(text, &quantity) { return }
    let dash = text.dashLength(before: start)
    let before = text.at(start &- dash &- 1)
    let isFree =
      start == dash || before <= 0x20 || before == 0x28 || before == 0x7C || before == 0x5B
      || text.blankLength(before: start &- dash) > 0
      || opensQuotation(text, before: start &- dash)
    if dash > 0, isFree, !isDash(text, at: start &- dash) {
      quantity.figure.start = start &- dash
      negate(&quantity)
    } else if text.at(start &- 1) == 0x2B {
      let outer = text.at(start &- 2)
      if start == 1 || outer <= 0x20 || outer == 0x28 || outer == 0x7C {
        quantity.figure.start = start &- 1
        quantity.figure.traits.insert(.signed)
      }
    }
  }

  /// Whether a quotation mark that opens stands before `index`.
  private func opensQuotation(_ text: Span<UInt8>, before index: Int) -> Bool {
    let mark = text.at(index &- 1)
    if mark == 0x22 || mark == 0x27 {
      let outer = text.at(index &- 2)
      return index == 1 || outer <= 0x20 || outer == 0x28
        || text.blankLength(before: index &- 1) > 0
    }
    // “ and ‘ are E2 80 9C and E2 80 98.
    return (mark == 0x9C || mark == 0x98) && text.at(index &- 2) == 0x80
      && text.at(index &- 3) == 0xE2
  }

  private func magnitudeBehindParenthesis(
    _ text: Span<UInt8>, _ index: Int
  ) -> (power: Int, end: Int)? {
    let next = text.gapEnd(from: index)
    guard next > index, let match = magnitudeWord(text, at: next), match.row.use == .word else {
      return nil
    }
    return (match.row.power, match.end)
  }

  /// Takes the accounting parentheses of a negative amount into the figure: ($99.99), (1,234).
  ///
  /// They mean a minus where they make up a cell, or where a verb or preposition leads to them; behind
  /// another figure, or a noun, they enclose an aside.
  func parentheses(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    let figure = quantity.figure
    guard text.at(figure.start &- 1) == 0x28, text.at(figure.end) == 0x29,
      figure.start &- 1 >= floor,
      figure.traits.isDisjoint(with: [.signed, .counted]), figure.kind != .duration,
      !figure.low.isNegative,
      !quantity.numeral.isSpelled
    else { return }
    let outer = figure.start &- 1
    if figure.kind == .number, let rate = rateWord(text, at: text.gapEnd(from: figure.end &+ 1)),
      text.at(figure.end &+ 1) == 0x25 || rate.row.unit != .percent
    {
      // "(15)%", "(330) bps"
      quantity.figure.start = outer
      quantity.figure.end = rate.end
      quantity.figure.kind = .percent
      quantity.figure.unit = rate.row.unit
      quantity.hasUnit = true
      negate(&quantity)
      return
    }
    if let scaled = magnitudeBehindParenthesis(text, figure.end &+ 1), quantity.scalePower == 0 {
      // "($82) million": the magnitude stands behind.
      quantity.figure.start = outer
      quantity.figure.end = scaled.end
      quantity.scale(byPowerOfTen: scaled.power)
      quantity.scalePower = scaled.power
      quantity.figure.traits.insert(.scaled)
      negate(&quantity)
      return
    }
    if isInRow(text, before: outer, after: figure.end &+ 1) {
      // "Total paid (1,359) (1,083)": neighbours in a row that lost its lines.
    } else if isCellEdge(text, before: outer), isCellEdge(text, after: figure.end &+ 1) {
      // A lone small integer in parentheses starts a list or marks a note.
      if outer == 0 || text.at(outer &- 1) == 0x0A, figure.kind == .number, figure.place == 0,
        quantity.numeral.wholeDigits <= 2
      {
        return
      }
    } else {
      guard figure.kind == .money || figure.kind == .percent,
        let token = readToken(text, before: text.gapStart(before: outer)),
        lexicon.amountContexts.row(text, token) != nil
      else { return }
    }
    quantity.figure.start = outer
    quantity.figure.end = figure.end &+ 1
    negate(&quantity)
  }

  /// Whether a number in parentheses is the next neighbour on either side.
  private func isInRow(_ text: Span<UInt8>, before start: Int, after end: Int) -> Bool {
    let gap = text.gapStart(before: start)
    if gap < start, text.at(gap &- 1) == 0x29, isDigit(text.at(gap &- 2)) { return true }
    let next = text.gapEnd(from: end)
    guard next > end, text.at(next) == 0x28, isDigit(text.at(next &+ 1)) else { return false }
    var close = next &+ 1
    while isDigit(text.at(close)) || text.at(close) == 0x2C || text.at(close) == 0x2E,
      close &- next < 24
    {
      close &+= 1
    }
    return text.at(close) == 0x29 && close &- next > 3
  }

  func isCellEdge(_ text: Span<UInt8>, before index: Int) -> Bool {
    var cursor = index
    var blanks = 0
    while text.blankLength(before: cursor) > 0, blanks < 3 {
      if text.at(cursor &- 1) == 0x09 { return true }
      cursor &-= text.blankLength(before: cursor)
      blanks += 1
    }
    let byte = text.at(cursor &- 1)
    return cursor <= 0 || byte == 0x7C || byte == 0x0A || blanks >= 2 || byte == 0x24
  }

  func isCellEdge(_ text: Span<UInt8>, after index: Int) -> Bool {
    var cursor = index
    if text.at(cursor) == 0x25 { cursor &+= 1 }
    var blanks = 0
    while text.blankLength(at: cursor) > 0, blanks < 3 {
      if text.at(cursor) == 0x09 { return true }
      cursor &+= text.blankLength(at: cursor)
      blanks += 1
    }
    let byte = text.at(cursor)
    return cursor >= text.count || byte == 0x7C || byte == 0x0A || byte == 0x0D || blanks >= 2
  }

  /// Takes "minus" or "negative" before the number into the figure.
  func signWord(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    let gap = text.gapStart(before: quantity.figure.start)
    guard gap < quantity.figure.start else {
      // "- 1,200,000": a sign apart from its number only where nothing else is there.
      return false
    }
    let dash = text.dashLength(before: gap)
    if dash > 0, text.gapStart(before: gap &- dash) == 0,
      text.gapEnd(from: quantity.figure.end) >= text.count
    {
      quantity.figure.start = gap &- dash
      negate(&quantity)
      return true
    }
    let word = text.wordStart(before: gap, limit: 9)
    guard word >= floor,
      gap &- word == 5 && text.has("minus", at: word)
        || gap &- word == 8 && text.has("negative", at: word)
    else { return false }
    let before = text.gapStart(before: word)
    // "5 minus 3" subtracts.
    if isDigit(text.at(before &- 1)) || before == floor && floor > 0 { return false }
    // "Plus or minus 5" is a margin on either side.
    let joint = text.wordStart(before: before, limit: 4)
    if before &- joint == 2, text.has("or", at: joint) { return false }
    quantity.figure.start = word
    negate(&quantity)
    return true
  }

  /// Whether the three-byte sign at `index` is a dash and no minus: – and —.
  func isDash(_ text: Span<UInt8>, at index: Int) -> Bool {
    text.at(index) == 0xE2 && text.at(index &+ 1) == 0x80 && text.at(index &+ 2) == 0x94
  }

  func negate(_ quantity: inout Quantity) {
    let low = quantity.figure.low
    quantity.figure.low = quantity.figure.high.negated
    quantity.figure.high = low.negated
    quantity.figure.traits.insert(.signed)
  }
}
