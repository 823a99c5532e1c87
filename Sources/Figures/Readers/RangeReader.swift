import Quantities

/// Two numbers that are the ends of one range, and lists that share a unit.
extension FigureReader {
  private enum Connector { case to, dash, and, or }

  /// Joins the quantity with the one behind a connector, where they are one range.
  func range(_ text: Span<UInt8>, _ first: inout Quantity) {
    guard first.figure.kind != .date, first.figure.kind != .ordinal,
      first.figure.nounEnd == first.figure.nounStart || first.isBare,
      let link = connector(text, from: first.figure.end)
    else { return }
    let start = numberStart(text, from: link.next)
    guard start < text.count else { return }
    var other = self
    other.floor = link.end
    other.isLed = first.leads && first.figure.kind == .money
    var second = Quantity()
    guard other.quantity(text, at: start, isSecond: true, into: &second).isFigure,
      second.figure.start <= link.next, second.figure.start >= link.end,
      joins(text, first, second, link.connector)
    else { return }
    merge(&first, second, link.connector)
  }

  private func connector(_ text: Span<UInt8>, from end: Int) -> (
    connector: Connector, end: Int, next: Int
  )? {
    let gap = text.gapEnd(from: end)
    let dash = text.dashLength(at: gap)
    if dash > 0 {
      let after = text.gapEnd(from: gap &+ dash)
      // "12- to 18-month"
      if gap == end, after > gap &+ dash,
        text.has("to ", at: after) || text.has("or ", at: after) || text.has("and ", at: after)
      {
        let next = text.gapEnd(from: after &+ (text.has("and ", at: after) ? 3 : 2))
        return (
          text.has("to ", at: after) ? .to : text.has("or ", at: after) ? .or : .and, next, next
        )
      }
      // A dash with a blank on one side alone is punctuation or a sign.
      guard (gap > end) == (after > gap &+ dash) else { return nil }
      if text.has("to-", at: after), gap == end { return (.to, after &+ 3, after &+ 3) }
      if text.has("to ", at: after), gap == end {
        let next = text.gapEnd(from: after &+ 2)
        return (.to, next, next)
      }
      return (.dash, after, after)
    }
    if text.at(gap) == 0x7E, gap == end { return (.dash, gap &+ 1, gap &+ 1) }
    guard gap > end, let token = readToken(text, at: gap) else { return nil }
    let next = text.gapEnd(from: token.end)
    guard next > token.end else { return nil }
    switch token.end &- token.start {
    case 2 where text.has("to", at: gap): return (.to, token.end, next)
    case 2 where text.has("or", at: gap): return (.or, token.end, next)
    case 2 where text.has("à", at: gap): return (.to, token.end, next)
    case 3 where text.has("and", at: gap): return (.and, token.end, next)
    case 4 where text.has("till", at: gap): return (.to, token.end, next)
    case 7 where text.has("through", at: gap): return (.to, token.end, next)
    default: return nil
    }
  }

  /// The place of the number's first digit or word: behind a currency that leads.
  private func numberStart(_ text: Span<UInt8>, from index: Int) -> Int {
    var start = index
    if text.dashLength(at: start) > 0, isDigit(text.at(start &+ text.dashLength(at: start))) {
      start &+= text.dashLength(at: start)
    }
    if isDigit(text.at(start)) || text.at(start) == 0x2E && isDigit(text.at(start &+ 1)) {
      return text.at(start) == 0x2E ? start &+ 1 : start
    }
    if let match = currencyWord(text, at: start), match.row.form != .minor {
      let next = text.gapEnd(from: match.end)
      if isDigit(text.at(next)) { return next }
      if text.at(next) == 0x2E, isDigit(text.at(next &+ 1)) { return next &+ 1 }
    }
    guard let token = readToken(text, at: start) else { return .max }
    if lexicon.numberWord(text, token) != nil { return start }
    if text.has("a ", at: start) { return text.gapEnd(from: start &+ 1) }
    return .max
  }

  private func joins(
    _ text: Span<UInt8>, _ first: Quantity, _ second: Quantity, _ connector: Connector
  ) -> Bool {
    guard second.figure.kind != .date, second.figure.kind != .ordinal else { return false }
    if first.hasUnit {
      guard
        second.hasUnit || connector != .and
          || first.leads && (first.figure.kind == .duration || second.scalePower > 0)
      else { return false }
      if second.hasUnit {
        guard first.figure.kind == second.figure.kind,
          first.figure.unit == second.figure.unit
            || first.figure.kind == .duration && second.figure.kind == .duration
        else { return false }
        if first.figure.kind == .duration, first.figure.unit != second.figure.unit { return false }
      } else if !first.leads
        || second.figure.nounEnd > second.figure.nounStart && connector != .dash
      {
        return false
      }
    }
    if second.figure.unit == .times, !second.numeral.isSpelled, first.figure.unit != .times,
      first.hasUnit
    {
      return false
    }
    if first.figure.compoundMonths != 0 || first.figure.compoundSeconds != 0 { return false }
    if first.isBare, first.figure.nounEnd > first.figure.nounStart { return false }
    // "fell by a fifth to 8,000".
    if connector == .to, first.figure.traits.contains(.fraction),
      first.figure.traits.contains(.spelled),
      !second.figure.traits.contains(.fraction)
    {
      return false
    }
    if first.figure.traits.contains(.multiplier) || second.figure.traits.contains(.multiplier) {
      return false
    }
    switch connector {
    case .and:
      return isGoverned(text, before: first.figure.start, by: "between")
    case .or:
      // "Five or six years": neighbours; "5 or 10 percent" are two values.
      let shared = second.numeral.isSpelled ? second.sharedPower(with: first.numeral.value) : 0
      guard first.isBare, let a = first.numeral.value.canonicalInt,
        let b = second.numeral.value.scaled(byPowerOfTen: -shared).canonicalInt
      else { return false }
      return 1...20 ~= b && a == b - 1 && first.scalePower == 0
    case .to:
      return !isChange(text, first, second)
    case .dash:
      if first.figure.low.isNegative { return false }
      if first.isBare, second.isBare, isScore(text, from: second.figure.end) { return false }
      if first.isBare, !second.hasUnit, first.numeral.isSpelled || second.numeral.isSpelled {
        return false
      }
      return second.figure.low > first.figure.low || second.scalePower > first.scalePower
        || second.numeral.value > first.numeral.value
    }
  }

  /// Whether another pair of numbers follows: "6-7 (3-7) 6-3".
  private func isScore(_ text: Span<UInt8>, from end: Int) -> Bool {
    var next = text.gapEnd(from: end)
    if text.at(next) == 0x2C || text.at(next) == 0x29 { next = text.gapEnd(from: next &+ 1) }
    if text.at(next) == 0x28 { next &+= 1 }
    let run = text.digitRun(at: next)
    return next > end && (1...2).contains(run) && text.at(next &+ run) == 0x2D
      && isDigit(text.at(next &+ run &+ 1)) && text.digitRun(at: next &+ run &+ 1) <= 2
  }

  /// Whether the words before say that a value changed from the first to the second.
  private func isChange(_ text: Span<UInt8>, _ first: Quantity, _ second: Quantity) -> Bool {
    if second.numeral.value.isZero && !first.numeral.value.isZero { return true }
    // "0.70 to 1.00" and "1.25 to 1" are ratios.
    if second.isBare, second.numeral.value == .one { return true }
    let isRising =
      second.figure.low > first.figure.low
      || first.isBare && second.numeral.value > first.numeral.value
      || second.scalePower > first.scalePower
    guard isRising else { return true }
    var cursor = text.gapStart(before: first.figure.start)
    var sawFrom = false
    for step in 0..<12 {
      if isDigit(text.at(cursor &- 1)) {
        if !sawFrom { return false }
        let stop = cursor &- 40
        while isDigit(text.at(cursor &- 1)), cursor > stop { cursor &-= 1 }
        cursor = text.gapStart(before: cursor)
        continue
      }
      guard let token = readToken(text, before: cursor) else { break }
      if text.isWord(at: token.start) {
        if step == 0, token.end &- token.start == 4, text.has("rom", at: token.start &+ 1) {
          sawFrom = true
        }
        if isRangeWord(text, token) { return false }
        if lexicon.changeVerbs.row(text, token) != nil {
          // Directly behind the verb a bare first number is a range by which it changed.
          // "rose by 6,000 to 486,000": too far apart for a range.
          return sawFrom || (first.hasUnit && second.hasUnit)
            || isFarApart(first, second, times: step > 0 ? 3 : 10)
        }
        if !sawFrom, step > 2 { return false }
      } else if !sawFrom || text.at(token.start) == 0x2E || text.at(token.start) == 0x3B {
        break
      }
      cursor = text.gapStart(before: token.start)
    }
    // "From $5 million to $10 million" is two values unless a word says that it is a range.
    return sawFrom && first.hasUnit && second.hasUnit
  }

  /// Whether two bare numbers of two digits or more are too far apart for a range.
  private func isFarApart(_ first: Quantity, _ second: Quantity, times: Int) -> Bool {
    guard !first.hasUnit, !second.hasUnit, first.scalePower == second.scalePower,
      first.figure.low >= ExactDecimal(20),
      let least = first.figure.low.multiplied(by: ExactDecimal(times))
    else { return false }
    return least < second.figure.low
  }

  /// Ranging, ranges, between, varies, anywhere.
  private func isRangeWord(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let start = token.start
    return text.has("rang", at: start) || text.has("Rang", at: start)
      || text.has("etween", at: start &+ 1)
      || text.has("vary", at: start) || text.has("varie", at: start)
      || text.has("anywhere", at: start)
  }

  private func isGoverned(_ text: Span<UInt8>, before start: Int, by word: StaticString) -> Bool {
    var cursor = text.gapStart(before: start)
    for _ in 0..<3 {
      guard let token = readToken(text, before: cursor) else { return false }
      if text.has("etween", at: token.start &+ 1) { return true }
      guard text.isWord(at: token.start) else { return false }
      cursor = text.gapStart(before: token.start)
    }
    return false
  }

  /// Makes `low` the range from it to `high`; leaves it where the ends are not in order.
  private func merge(_ low: inout Quantity, _ second: Quantity, _ connector: Connector) {
    var high = second
    var first = low.figure
    // The unit of either end is that of both.
    if !low.hasUnit, high.hasUnit {
      first.kind = high.figure.kind
      first.unit = high.figure.unit
      if first.kind == .money { first.scale(byPowerOfTen: minorPower(high)) }
    } else if low.hasUnit, !high.hasUnit {
      high.figure.kind = first.kind
      high.figure.unit = first.unit
    }
    let shared = high.sharedPower(with: low.numeral.value)
    if low.scalePower == 0, shared > 0, !first.traits.contains(.scaled), low.isPlainCount {
      if first.low.scaled(byPowerOfTen: shared) <= high.figure.low {
        first.scale(byPowerOfTen: shared)
      }
    } else if low.scalePower > 0, high.scalePower == 0, !high.figure.traits.contains(.scaled),
      !low.hasUnit || low.leads, high.figure.low < first.low
    {
      high.figure.scale(byPowerOfTen: low.scalePower)
    }
    guard first.low <= high.figure.high else { return }
    high.figure.start = first.start
    high.figure.low = first.low
    high.figure.place = min(first.place, high.figure.place)
    high.figure.traits.formUnion(first.traits)
    high.figure.traits.remove(.fraction)
    high.figure.traits.insert(.range)
    high.leads = low.leads
    low = high
  }

  /// The power of ten by which the unit behind a number is smaller than its currency: -2 for cents.
  private func minorPower(_ quantity: Quantity) -> Int {
    let written = quantity.numeral.value.scaled(byPowerOfTen: quantity.scalePower)
    return quantity.figure.low == written || written.isZero
      ? 0 : quantity.figure.low.leadingPlace - written.leadingPlace
  }

  /// Gives the unit of a figure to the bare numbers of the list that it closes: "5, 7 and 9 percent".
  func shareUnit(_ text: Span<UInt8>, with last: Quantity, _ figures: inout [Figure]) {
    let kind = last.figure.kind
    guard last.hasUnit, kind == .percent || kind == .money || kind == .duration,
      !last.figure.isRange, last.figure.compoundMonths == 0, last.figure.compoundSeconds == 0
    else { return }
    guard last.figure.hedge == nil else {
      shareBound(text, with: last, &figures)
      return
    }
    var index = figures.count - 1
    var right = last.figure
    while index >= 0 {
      var figure = figures[index]
      guard isListGap(text, figure.end, right.hedgedStart, isLast: right.start == last.figure.start)
      else { return }
      if figure.kind == .number, figure.unit == .none, !figure.traits.contains(.counted),
        figure.traits.isDisjoint(with: [.unusable, .range, .scaled]), !last.leads,
        !figure.traits.isSuperset(of: [.spelled, .fraction]),
        // "26,000 or 6.3 percent" says one thing in two units.
        last.figure.kind == .money || figure.low < ExactDecimal(1_000)
      {
        figure.kind = last.figure.kind
        figure.unit = last.figure.unit
        if let shared = last.figure.traits.currencyClass {
          figure.traits.formUnion([.unitAssumed, FigureTraits(shared)])
        }
        let power =
          last.sharedPower(with: figure.low) + (last.figure.kind == .money ? minorPower(last) : 0)
        figure.low = figure.low.scaled(byPowerOfTen: power)
        figure.high = figure.low
        figure.place += Int16(power)
      } else if figure.kind == .money, last.leads, figure.unit == last.figure.unit,
        last.scalePower > 0, !figure.traits.contains(.scaled),
        isAlike(figure.low, last.numeral.value)
      {
        figure.low = figure.low.scaled(byPowerOfTen: last.scalePower)
        figure.high = figure.low
        figure.place += Int16(last.scalePower)
        figure.traits.insert(.scaled)
      } else {
        return
      }
      figures[index] = figure
      right = figure
      index -= 1
    }
  }

  /// Gives the unit to the other bound of "not less than 30 nor more than 60 days".
  private func shareBound(_ text: Span<UInt8>, with last: Quantity, _ figures: inout [Figure]) {
    guard last.figure.kind != .money, let before = figures.last, before.hedge != nil,
      before.kind == .number, before.unit == .none, !before.traits.contains(.counted),
      before.traits.isDisjoint(with: [.unusable, .range, .scaled]),
      before.end < Int(last.figure.hedgeStart)
    else { return }
    let next = text.gapEnd(from: before.end)
    let hedge = Int(last.figure.hedgeStart)
    var isJoined = next == hedge && text.has("nor ", at: hedge)
    for joint in ["and ", "or ", "but "] as [StaticString] where text.has(joint, at: next) {
      isJoined = text.gapEnd(from: next &+ joint.utf8CodeUnitCount &- 1) == hedge
    }
    guard isJoined else { return }
    figures[figures.count - 1].kind = last.figure.kind
    figures[figures.count - 1].unit = last.figure.unit
  }

  /// Whether two numbers are of one order: "$26 and $31 million", but not "$500 and $2 million".
  private func isAlike(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
    guard a > .zero, b > .zero else { return false }
    return a < b.scaled(byPowerOfTen: 1) && b < a.scaled(byPowerOfTen: 1) && a < ExactDecimal(1_000)
  }

  /// Whether only a comma, "and" or "or" parts two members; the last member needs the word.
  private func isListGap(_ text: Span<UInt8>, _ start: Int, _ end: Int, isLast: Bool) -> Bool {
    guard end > start, end &- start <= 10 else { return false }
    var cursor = start
    // "2-, 5- and 10-year notes"
    cursor &+= text.hyphenLength(at: cursor)
    let hasComma = text.at(cursor) == 0x2C
    if hasComma { cursor &+= 1 }
    cursor = text.gapEnd(from: cursor)
    var hasWord = false
    if text.has("and ", at: cursor) {
      cursor = text.gapEnd(from: cursor &+ 3)
      hasWord = true
    } else if text.has("or ", at: cursor) {
      cursor = text.gapEnd(from: cursor &+ 2)
      hasWord = true
    }
    return cursor == end && (isLast ? hasWord : hasComma)
  }
}
