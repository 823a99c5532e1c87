/// What a spelling of a currency means, as the readers use it: small, and without the spelling.
struct CurrencyEntry: Sendable {
  let unit: FigureUnit
  let form: CurrencyForm
  let care: CurrencyCare
  /// The power of ten by which the number is multiplied: -2 for cents.
  let power: Int
  /// The class of currencies that share the spelling, or `nil`.
  let shared: CurrencyClass?
  /// What a figure with this unit is marked with: that the unit is assumed, and its class.
  let traits: FigureTraits
  /// The code is also a word: it names a currency only in upper case.
  let isWordlike: Bool
  /// It is read only as the table spells it.
  var isExact: Bool { care.contains(.exact) }

  init(_ row: CurrencySpelling) {
    unit = row.unit
    form = row.form
    care = row.care
    power = row.power
    shared = row.shared
    isWordlike = false
    traits = row.shared.map { FigureTraits($0).union(.unitAssumed) } ?? []
  }

  /// The entry of an ISO 4217 code.
  init(code unit: FigureUnit) {
    self.unit = unit
    form = .code
    care = []
    power = 0
    shared = nil
    isWordlike = unit.hasWordlikeCode
    traits = []
  }
}

/// The currencies that may stand on one side of a number.
struct CurrencyTable: Sendable {
  /// Signs and what is glued to them: no blank parts their tokens.
  private var signs: PhraseTable
  /// Codes, names, and signs of several words: "US $".
  private var names: PhraseTable
  private var entries: [CurrencyEntry] = []
  /// The spellings, entry by entry.
  private var spellings: [[UInt8]] = []

  /// Gathers the spellings that may stand on the given side.
  init(side: CurrencySides) {
    signs = PhraseTable(isReversed: side == .before, isContiguous: true)
    names = PhraseTable(isReversed: side == .before)
    for row in CurrencySpelling.all where row.sides.contains(side) {
      add(row.spelling, CurrencyEntry(row))
    }
    for unit in FigureUnit.currencies {
      guard let code = unit.currencyCode else { continue }
      add(Array(code.utf8), CurrencyEntry(code: unit))
    }
    // "Malaysian ringgit 42": a name before the number needs more care.
    guard side == .before else { return }
    for row in CurrencySpelling.all where row.form == .name && !row.sides.contains(.before) {
      add(row.spelling, CurrencyEntry(row))
    }
  }

  private mutating func add(_ spelling: [UInt8], _ entry: CurrencyEntry) {
    if entry.form == .symbol, !spelling.contains(0x20) {
      signs.insert(spelling, payload: entries.count)
    } else {
      names.insert(spelling, payload: entries.count)
    }
    entries.append(entry)
    spellings.append(spelling)
  }

  /// The entry of the longest spelling at `index`, and its end.
  func match(_ text: Span<UInt8>, at index: Int) -> (row: CurrencyEntry, end: Int)? {
    let sign = signs.match(text, at: index)
    let name = names.match(text, at: index)
    let isName = (name?.end ?? 0) >= (sign?.end ?? 0)
    if let found = accepted(text, isName ? name : sign) {
      return (found, (isName ? name : sign)?.end ?? index)
    }
    if let found = accepted(text, isName ? sign : name) {
      return (found, (isName ? sign : name)?.end ?? index)
    }
    return nil
  }

  /// The entry of the longest spelling that ends before `end`, and its start.
  func match(_ text: Span<UInt8>, before end: Int, floor: Int) -> (row: CurrencyEntry, start: Int)?
  {
    var end = end
    var sign = signs.match(text, before: end, floor: floor)
    var name = names.match(text, before: end, floor: floor)
    if sign == nil, name == nil, text.at(end &- 1) == 0x2E, isLetter(text.at(end &- 2)) {
      // "Rs. 500": the full stop of an abbreviation.
      end &-= 1
      sign = signs.match(text, before: end, floor: floor)
      name = names.match(text, before: end, floor: floor)
    }
    let isName = (name?.start ?? .max) <= (sign?.start ?? .max)
    if let found = accepted(text, isName ? name : sign) {
      return (found, (isName ? name : sign)?.start ?? end)
    }
    if let found = accepted(text, isName ? sign : name) {
      return (found, (isName ? sign : name)?.start ?? end)
    }
    return nil
  }

  private func accepted(_ text: Span<UInt8>, _ match: PhraseTable.Match?) -> CurrencyEntry? {
    guard let match else { return nil }
    let entry = entries[match.payload]
    if entry.isExact, !isSpelled(text, match) { return nil }
    guard entry.form == .code else { return entry }
    var upper = 0
    for index in match.start..<match.end where isUpper(text.at(index)) { upper += 1 }
    return upper == 3 || (upper == 0 && !entry.isWordlike) ? entry : nil
  }

  /// Whether the bytes of a match are in the case of the table.
  private func isSpelled(_ text: Span<UInt8>, _ match: PhraseTable.Match) -> Bool {
    let spelling = spellings[match.payload]
    guard match.end &- match.start == spelling.count else { return false }
    for offset in 0..<spelling.count where text.at(match.start &+ offset) != spelling[offset] {
      return false
    }
    return true
  }
}
