/// Phrases whose payload is a row of a lexicon table.
struct WordTable<Row: Sendable>: Sendable {
  private var phrases: PhraseTable
  let rows: [Row]

  init(_ rows: [Row], isReversed: Bool = false, spelling: (Row) -> StaticString) {
    self.rows = rows
    phrases = PhraseTable(isReversed: isReversed)
    for (index, row) in rows.enumerated() {
      phrases.insert([UInt8](spelling(row)), payload: index)
    }
  }

  /// The row of a single token, or `nil`.
  func row(_ text: Span<UInt8>, _ token: Token) -> Row? {
    phrases.payload(text, token).map { rows[$0] }
  }

  /// The row of the longest phrase at `index`, and its end.
  func match(_ text: Span<UInt8>, at index: Int) -> (row: Row, end: Int)? {
    guard let match = phrases.match(text, at: index) else { return nil }
    return (rows[match.payload], match.end)
  }

  /// The row of the longest phrase that ends before `end`, and its start.
  func match(_ text: Span<UInt8>, before end: Int, floor: Int) -> (row: Row, start: Int)? {
    guard let match = phrases.match(text, before: end, floor: floor) else { return nil }
    return (rows[match.payload], match.start)
  }
}

extension [UInt8] {
  /// The bytes of a literal.
  init(_ literal: StaticString) {
    self = literal.withUTF8Buffer { unsafe [UInt8]($0) }
  }
}
