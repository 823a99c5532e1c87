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
    // "a total of", "the": the article between a hedge and its figure.
    for skipped in 0..<2 {
      if let match = lexicon.hedges.match(text, before: end, floor: floor) {
        return FoundHedge(row: match.row, start: match.start, end: end)
      }
      guard skipped == 0, let token = Token(text, before: end), token.start >= floor,
        token.end &- token.start <= 3, text.has("a", at: token.start) || text.has("the", at: token.start)
          || text.has("an", at: token.start)
      else { return nil }
      end = text.gapStart(before: token.start)
    }
    return nil
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
    guard figure.hedge == nil, !figure.isRange, figure.kind != .date, figure.kind != .ordinal else { return }
    var next = Token.separatorEnd(text, from: figure.end)
    var match = lexicon.trailingHedges.match(text, at: next)
    if match == nil, figure.nounEnd > figure.nounStart, Int(figure.nounEnd) > figure.end {
      next = text.gapEnd(from: Int(figure.nounEnd))
      match = lexicon.trailingHedges.match(text, at: next)
    }
    guard let match, !text.has(" than", at: match.end), !text.has(" of", at: match.end) else { return }
    // "5 plus 3" adds; only a hyphen or no gap makes it a hedge.
    if text.has("plus", at: next), next > figure.end, text.hyphenLength(at: figure.end) == 0 { return }
    if text.at(next) == 0x2B, isDigit(text.at(next &+ 1)) || next > figure.end { return }
    apply(FoundHedge(row: match.row, start: next, end: match.end), to: &figure)
  }
}
