/// What a spelling of a currency means, as the readers use it: small, and without the spelling.
struct CurrencyEntry: Sendable {
  let unit: FigureUnit
  let form: CurrencyForm
  let care: CurrencyCare
  /// The power of ten by which the number is multiplied: -2 for cents.
  let power: Int
  /// The class of currencies that share the spelling, or `nil`.
  let shared: CurrencyClass?
  /// The code is also a word: it names a currency only in upper case.
  let isWordlike: Bool
  /// The spelling as the table has it, for entries that are read in their case alone.
  let exactSpelling: [UInt8]?

  init(_ row: CurrencySpelling) {
    unit = row.unit
    form = row.form
    care = row.care
    power = row.power
    shared = row.shared
    isWordlike = false
    exactSpelling = row.care.contains(.exact) ? row.spelling : nil
  }

  /// The entry of an ISO 4217 code.
  init(code unit: FigureUnit) {
    self.unit = unit
    form = .code
    care = []
    power = 0
    shared = nil
    isWordlike = unit.hasWordlikeCode
    exactSpelling = nil
  }

  /// Whether the bytes from `start` are in the case that the entry asks for.
  func isInCase(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard let exactSpelling else { return true }
    guard end &- start == exactSpelling.count else { return false }
    for offset in 0..<exactSpelling.count where text.at(start &+ offset) != exactSpelling[offset] {
      return false
    }
    return true
  }
}

/// The currencies that may stand on one side of a number.
struct CurrencyTable: Sendable {
  private var phrases: PhraseTable
  private var entries: [CurrencyEntry] = []

  /// Gathers the spellings that may stand on the given side.
  init(side: CurrencySides) {
    phrases = PhraseTable(isReversed: side == .before)
    for row in CurrencySpelling.all where row.sides.contains(side) {
      add(row.spelling, CurrencyEntry(row))
    }
    for unit in FigureUnit.currencies {
      guard let code = unit.currencyCode else { continue }
      add(Array(code.utf8), CurrencyEntry(code: unit))
    }
  }

  private mutating func add(_ spelling: [UInt8], _ entry: CurrencyEntry) {
    phrases.insert(spelling, payload: entries.count)
    entries.append(entry)
  }

  /// The entry of the longest spelling at `index`, and its end.
  func match(_ text: Span<UInt8>, at index: Int) -> (row: CurrencyEntry, end: Int)? {
    guard let match = phrases.match(text, at: index) else { return nil }
    let entry = entries[match.payload]
    guard accepts(text, entry, match.start, match.end) else { return nil }
    return (entry, match.end)
  }

  /// The entry of the longest spelling that ends before `end`, and its start.
  func match(_ text: Span<UInt8>, before end: Int, floor: Int) -> (row: CurrencyEntry, start: Int)? {
    var end = end
    // "Rs. 500": the full stop of an abbreviation.
    if text.at(end &- 1) == 0x2E, isLetter(text.at(end &- 2)) { end &-= 1 }
    guard let match = phrases.match(text, before: end, floor: floor) else { return nil }
    let entry = entries[match.payload]
    guard accepts(text, entry, match.start, match.end) else { return nil }
    return (entry, match.start)
  }

  private func accepts(_ text: Span<UInt8>, _ entry: CurrencyEntry, _ start: Int, _ end: Int) -> Bool {
    guard entry.isInCase(text, start, end) else { return false }
    guard entry.form == .code else { return true }
    var upper = 0
    for index in start..<end where isUpper(text.at(index)) { upper += 1 }
    return upper == 3 || (upper == 0 && !entry.isWordlike)
  }
}

extension FigureTraits {
  /// The class of currencies that an assumed unit was taken from, until the resolver has settled it.
  private static let classShift: UInt32 = 24

  /// Traits that hold a class of currencies.
  init(_ shared: CurrencyClass) {
    let index = UInt32(CurrencyClass.allCases.firstIndex(of: shared) ?? 0)
    self.init(rawValue: (index + 1) << FigureTraits.classShift)
  }

  /// The class of currencies, if the unit was assumed from one.
  var currencyClass: CurrencyClass? {
    let index = Int(rawValue >> FigureTraits.classShift)
    return index > 0 && index <= CurrencyClass.allCases.count ? CurrencyClass.allCases[index - 1] : nil
  }

  /// Removes what only the resolver needs.
  mutating func removeInternals() {
    self = FigureTraits(rawValue: rawValue & 0xFFFF)
  }
}
