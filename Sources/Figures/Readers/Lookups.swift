import Quantities

/// The tokens that were read last, so that the readers that ask for the same place share one look-up.
final class TokenMemo {
  /// How many tokens were read: a measure of the work that does not depend on the machine.
  private(set) var steps = 0
  /// The place that `side` is of.
  var sideEnd = -1
  /// What stands behind the number that ends there: see `FigureReader.sideBehind`.
  var side: Roles = []
  fileprivate var index = -1
  fileprivate var token: Token?
  fileprivate var end = -1
  fileprivate var tokenBefore: Token?

  /// The token at `index`, with its roles.
  @inline(__always)
  func token(_ text: Span<UInt8>, at index: Int, _ lexicon: Lexicon) -> Token? {
    if index != self.index { read(text, at: index, lexicon) }
    return token
  }

  private func read(_ text: Span<UInt8>, at index: Int, _ lexicon: Lexicon) {
    self.index = index
    steps &+= 1
    guard var found = Token(text, at: index) else {
      token = nil
      return
    }
    found.roles = lexicon.roles.roles(of: found.hash)
    token = found
  }

  /// The token that ends before `end`, with its roles.
  @inline(__always)
  func token(_ text: Span<UInt8>, before end: Int, _ lexicon: Lexicon) -> Token? {
    if end != self.end { read(text, before: end, lexicon) }
    return tokenBefore
  }

  private func read(_ text: Span<UInt8>, before end: Int, _ lexicon: Lexicon) {
    self.end = end
    steps &+= 1
    guard var found = Token(text, before: end) else {
      tokenBefore = nil
      return
    }
    found.roles = lexicon.roles.roles(of: found.hash)
    tokenBefore = found
  }
}

/// Look-ups that ask a table only where the token's roles say that it may answer.
extension FigureReader {
  @inline(__always)
  func readToken(_ text: Span<UInt8>, at index: Int) -> Token? {
    memo.token(text, at: index, lexicon)
  }

  @inline(__always)
  func readToken(_ text: Span<UInt8>, before end: Int) -> Token? {
    memo.token(text, before: end, lexicon)
  }

  @inline(__always)
  private func roles(_ text: Span<UInt8>, at index: Int) -> Roles {
    readToken(text, at: index)?.roles ?? []
  }

  func currencyWord(_ text: Span<UInt8>, at index: Int) -> (row: CurrencyEntry, end: Int)? {
    roles(text, at: index).contains(.currency) ? lexicon.currencies.match(text, at: index) : nil
  }

  func currencyWord(
    _ text: Span<UInt8>, before end: Int, floor: Int
  ) -> (row: CurrencyEntry, start: Int)? {
    guard let token = readToken(text, before: end) else { return nil }
    // A full stop may close an abbreviation: "Rs. 500".
    guard token.roles.contains(.currencyBefore) || text.at(end &- 1) == 0x2E else { return nil }
    return lexicon.currenciesBefore.match(text, before: end, floor: floor)
  }

  func timeWord(_ text: Span<UInt8>, at index: Int) -> (row: DurationUnitRow, end: Int)? {
    roles(text, at: index).contains(.time) ? lexicon.durations.match(text, at: index) : nil
  }

  func rateWord(_ text: Span<UInt8>, at index: Int) -> (row: RateRow, end: Int)? {
    roles(text, at: index).contains(.rate) ? lexicon.rates.match(text, at: index) : nil
  }

  func magnitudeWord(_ text: Span<UInt8>, at index: Int) -> (row: MagnitudeRow, end: Int)? {
    roles(text, at: index).contains(.magnitude) ? lexicon.magnitudes.match(text, at: index) : nil
  }

  func fillerWord(_ text: Span<UInt8>, at index: Int) -> (row: StaticString, end: Int)? {
    roles(text, at: index).contains(.filler) ? lexicon.fillers.match(text, at: index) : nil
  }

  func trailingWord(_ text: Span<UInt8>, at index: Int) -> (row: HedgeRow, end: Int)? {
    roles(text, at: index).contains(.trailing) ? lexicon.trailingHedges.match(text, at: index) : nil
  }

  func zoneWord(_ text: Span<UInt8>, at index: Int) -> (row: StaticString, end: Int)? {
    roles(text, at: index).contains(.zone) ? lexicon.clockZones.match(text, at: index) : nil
  }

  func hedgeWord(_ text: Span<UInt8>, before end: Int, floor: Int) -> (row: HedgeRow, start: Int)? {
    guard let token = readToken(text, before: end), token.roles.contains(.hedge),
      let found = lexicon.hedges.match(text, before: end, floor: floor)
    else { return nil }
    // "Add up to", "adds up to": a sum, no limit.
    if found.row.kind == .le, found.start >= floor &+ 4, isAdding(text, before: found.start) {
      return nil
    }
    return found
  }

  /// Whether a form of "add" ends before `end`.
  private func isAdding(_ text: Span<UInt8>, before end: Int) -> Bool {
    guard text.at(end &- 1) == 0x20 else { return false }
    return ["add", "adds", "added", "adding"].contains { word in
      let start = end &- 1 &- word.utf8.count
      guard start >= 0, start == 0 || text.at(start &- 1) == 0x20 else { return false }
      return zip(word.utf8, start...).allSatisfy { text.at($1) == $0 }
    }
  }

  func labelWord(_ text: Span<UInt8>, before end: Int, floor: Int) -> (row: LabelRow, start: Int)? {
    guard let token = readToken(text, before: end), token.roles.contains(.label) else { return nil }
    return lexicon.labels.match(text, before: end, floor: floor)
  }
}

extension SpelledNumberReader {
  @inline(__always)
  func readToken(_ text: Span<UInt8>, at index: Int) -> Token? {
    memo.token(text, at: index, lexicon)
  }
}
