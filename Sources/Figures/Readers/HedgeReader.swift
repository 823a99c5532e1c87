import Quantities

/// A hedge found beside a figure.
struct FoundHedge {
  var row: HedgeRow
  var start: Int
  var end: Int
}

extension FigureReader {
  /// Finds the hedge that ends before `start`: "nearly", "no more than", "~".
  func leadingHedge(_ text: Span<UInt8>, before start: Int) -> FoundHedge? {
    var end = text.gapStart(before: start)
    if let match = hedgeWord(text, before: end, floor: floor) {
      return isVetoed(text, match.start, end, number: start)
        ? nil : FoundHedge(row: match.row, start: match.start, end: end)
    }
    // "Less than a 0.1 % chance": the article of the noun stands between.
    guard end < start, isDigit(text.at(start)) || text.at(start) >= 0x24 && !text.isWord(at: start),
      let article = articleStart(text, before: end), article >= floor
    else { return nil }
    end = text.gapStart(before: article)
    guard end < article, let match = hedgeWord(text, before: end, floor: floor) else { return nil }
    return FoundHedge(row: match.row, start: match.start, end: end)
  }

  /// Whether what looks like a hedge is none where it stands.
  private func isVetoed(_ text: Span<UInt8>, _ start: Int, _ end: Int, number: Int) -> Bool {
    // The aircraft MAX 9.
    if isUpper(text.at(start)), isUpper(text.at(start &+ 1)), end &- start == 3 { return true }
    switch folded(text.at(start)) {
    case 0x6D where text.has("inimum", at: start &+ 1) || text.has("aximum", at: start &+ 1):
      return isNamedLimit(text, start, end)
    case 0x6D where text.has("in", at: start &+ 1) || text.has("ax", at: start &+ 1):
      return isNamedLimit(text, start, end)
    case 0x61 where end &- start == 5:
      // "How about 12?", "what about 12?"
      let asks = text.wordStart(before: text.gapStart(before: start), limit: 5)
      return text.has("ow about", at: asks &+ 1) && folded(text.at(asks)) == 0x68
        || text.has("hat about", at: asks &+ 1) && folded(text.at(asks)) == 0x77
    case 0x6F where end &- start == 4:
      // "A dispute over 20 jobs": what it is about.
      guard let before = readToken(text, before: text.gapStart(before: start)) else { return false }
      return lexicon.disputes.row(text, before) != nil
    case 0xE2 where text.has("‡", at: start):
      // The sign stands apart from the word before and touches its number; else it marks a footnote.
      return end < number || text.blankLength(before: start) == 0 && text.at(start &- 1) != 0x28
    default: return false
    }
  }

  /// Whether "the minimum of" names a limit that is exact, where "a minimum of" hedges.
  private func isNamedLimit(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let gap = text.gapStart(before: start)
    let hasOf = text.has("of", at: end &- 2)
    guard let before = readToken(text, before: gap), text.isWord(at: before.start) else {
      return false
    }
    if hasOf { return lexicon.possessors.row(text, before) != nil }
    // "The minimum $7", "the federal minimum 4 percent": only behind an article or preposition.
    return lexicon.limitContexts.row(text, before) == nil
  }

  /// Whether "over" before a duration says how long something took, and not that it took longer.
  ///
  /// "Payable over 20 years" names the time; "for over 20 years" hedges it.
  func isTimePreposition(_ text: Span<UInt8>, _ hedge: FoundHedge, _ figure: Figure) -> Bool {
    let next = text.gapEnd(from: figure.end)
    if text.has("ago", at: next) || text.has("earlier", at: next) || text.has("before", at: next) {
      return isComparison(text, hedge)
    }
    if text.has("long", at: next) || text.has("old", at: next) || text.has("of age", at: next) {
      return false
    }
    guard hedge.end &- hedge.start == 4, text.has("over", at: hedge.start) else { return false }
    guard let before = readToken(text, before: text.gapStart(before: hedge.start)) else {
      return true
    }
    // "Women over 45 years" says their age.
    if lexicon.persons.row(text, before) != nil { return false }
    return lexicon.timeContexts.row(text, before) == nil
  }

  /// Whether a hedge compares with a time: "lower than a year ago", "as high as three years ago".
  private func isComparison(_ text: Span<UInt8>, _ hedge: FoundHedge) -> Bool {
    guard hedge.row.width == .open || hedge.row.width == .bound else { return false }
    let start = hedge.start
    return !text.has("more", at: start) && !text.has("less", at: start)
      && !text.has("over", at: start)
      && !text.has("at least", at: start) && !text.has("just", at: start)
      && !text.has("well over", at: start) && !text.has("under", at: start)
  }

  /// Finds a hedge that may stand inside a figure, before its scale or unit: "$300-odd million", "5+ years".
  func innerHedge(_ text: Span<UInt8>, from end: Int) -> FoundHedge? {
    if text.at(end) == 0x2B {
      let next = Token.separatorEnd(text, from: end &+ 1)
      return next > end &+ 1 || text.at(end &+ 1) == 0x25
        ? FoundHedge(row: HedgeRow("+", .ge, .bound), start: end, end: end &+ 1) : nil
    }
    let hyphen = text.hyphenLength(at: end)
    let word = hyphen > 0 ? end &+ hyphen : text.gapEnd(from: end)
    guard word > end else { return nil }
    let letter = text.at(word)
    guard letter == 0x6F || letter == 0x70 && hyphen > 0 || letter == 0x73 && hyphen > 0 else {
      return nil
    }
    let close = text.wordEnd(from: word, limit: 8)
    switch close &- word {
    case 3 where text.has("odd", at: word):
      return FoundHedge(row: HedgeRow("odd", .approx, .around), start: word, end: close)
    case 4 where text.has("some", at: word):
      return FoundHedge(row: HedgeRow("some", .approx, .around), start: word, end: close)
    case 4 where text.has("plus", at: word):
      return FoundHedge(row: HedgeRow("plus", .ge, .bound), start: word, end: close)
    default: return nil
    }
  }

  /// Gives the figure a hedge.
  func apply(_ hedge: FoundHedge, to figure: inout Figure) {
    guard figure.kind != .date, figure.kind != .ordinal else { return }
    figure.hedge = hedge.row.kind
    figure.hedgeWidth = hedge.row.width
    figure.hedgeStart = Int32(truncatingIfNeeded: hedge.start)
    figure.hedgeEnd = Int32(truncatingIfNeeded: hedge.end)
  }

  /// Finds the hedge behind a figure that has none: "or so", "or more", "-plus".
  func trailingHedge(_ text: Span<UInt8>, _ figure: inout Figure) {
    guard figure.hedge == nil, !figure.isRange, figure.kind != .date, figure.kind != .ordinal else {
      return
    }
    var next = Token.separatorEnd(text, from: figure.end)
    var match = trailingWord(text, at: next)
    if match == nil, figure.nounEnd > figure.nounStart, Int(figure.nounEnd) > figure.end {
      next = text.gapEnd(from: Int(figure.nounEnd))
      match = trailingWord(text, at: next)
    }
    if isUpper(text.at(next)), isUpper(text.at(next &+ 1)) { return }
    guard let match, !text.has(" than", at: match.end), !text.has(" of", at: match.end) else {
      return
    }
    // "Up 13% and up 4% on two years": more follows, so that "and up" closes nothing.
    if text.has("and", at: next) || folded(text.at(next)) == 0x6D, !endsPhrase(text, match.end) {
      return
    }
    // "5 plus 3" adds; only a hyphen or no gap makes it a hedge.
    if text.has("plus", at: next) || text.has("some", at: next), next > figure.end,
      text.hyphenLength(at: figure.end) == 0
    {
      return
    }
    if text.at(next) == 0x2B, isDigit(text.at(next &+ 1)) || next > figure.end { return }
    apply(FoundHedge(row: match.row, start: next, end: match.end), to: &figure)
  }
}
