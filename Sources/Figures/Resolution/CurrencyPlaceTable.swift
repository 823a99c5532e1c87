/// Finds the places of a text that say which dollar or krona it means.
struct CurrencyPlaceTable: Sendable {
  /// The table, built once.
  static let shared = CurrencyPlaceTable()

  /// The text that is searched, in bytes: beyond it a document has long said where it plays.
  private static let searchedBytes = 1 << 16

  private var phrases = PhraseTable()
  private let units: [FigureUnit]
  private let scanner: CandidateScanner

  private init() {
    var units: [FigureUnit] = []
    for place in CurrencyPlace.all {
      guard let unit = place.currencies.first else { continue }
      phrases.insert(place.spelling, payload: units.count)
      units.append(unit)
    }
    self.units = units
    scanner = CandidateScanner(words: CurrencyPlace.all.map { $0.spelling })
  }

  /// How often the places of each currency are named near the start of `text`.
  func mentions(in text: Span<UInt8>) -> [FigureUnit: Int] {
    var counts: [FigureUnit: Int] = [:]
    var candidates: [UInt32] = []
    var carry = CandidateScanner.Carry()
    let end = min(text.count, CurrencyPlaceTable.searchedBytes)
    let found = scanner.scan(text, 0..<end, carry: &carry, into: &candidates)
    var cursor = 0
    for candidate in candidates[..<found] where Int(candidate) >= cursor {
      guard let match = phrases.match(text, at: Int(candidate)) else { continue }
      counts[units[match.payload], default: 0] += 1
      cursor = match.end
    }
    return counts
  }
}
