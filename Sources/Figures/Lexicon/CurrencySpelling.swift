/// What kind of word a spelling of a currency is.
enum CurrencyForm: UInt8, Sendable {
  /// A sign or a short form that stands for one: $, US$, Rs, kr.
  case symbol
  /// An ISO 4217 code; `currencyTable` holds them.
  case code
  /// A name: dollars, Swiss francs.
  case name
  /// A minor unit: cents, pence.
  case minor
}

/// On which side of its number a spelling of a currency may stand.
struct CurrencySides: OptionSet, Sendable {
  let rawValue: UInt8

  /// $5.
  static let before = CurrencySides(rawValue: 1 << 0)
  /// 5 dollars.
  static let after = CurrencySides(rawValue: 1 << 1)
}

/// What a spelling that means other things too needs before it is read as a currency.
struct CurrencyCare: OptionSet, Sendable {
  let rawValue: UInt8

  /// Its letters are in the case of the table: Ft is not ft.
  static let exact = CurrencyCare(rawValue: 1 << 0)
  /// It touches its number: 50p, R1,000.
  static let touching = CurrencyCare(rawValue: 1 << 1)
  /// The number has a scale word, grouped digits or a decimal point: N5 billion, 1,200 won.
  static let scaled = CurrencyCare(rawValue: 1 << 2)
}

/// A spelling of a currency or of its minor unit, with what it means.
struct CurrencySpelling: Sendable {
  /// The bytes as the table has them; case matters only with `CurrencyCare.exact`.
  let spelling: [UInt8]

  /// The currency; the assumed one where `shared` is not `nil`.
  let unit: FigureUnit

  /// The name that several currencies share, if the spelling is one.
  let shared: CurrencyClass?

  /// What kind of word it is.
  let form: CurrencyForm

  /// Where it may stand.
  let sides: CurrencySides

  /// The power of ten by which the number is multiplied: -2 for cents, 0 for other forms.
  ///
  /// A shared minor unit ("fils") follows `minorDigits` of the currency that it resolves to.
  let power: Int

  /// What it needs before it is read.
  let care: CurrencyCare

  /// Whether other currencies share the spelling.
  var isAmbiguous: Bool { shared != nil }

  /// Reads a row of `currencySpellingTable`; `nil` where a cell is none of the words above.
  init?(row: [ArraySlice<UInt8>]) {
    guard row.count >= 2 else { return nil }
    let words = row[1].words.map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 4, let form = CurrencySpelling.forms[words[1]],
      let sides = CurrencySpelling.sides[words[2]], let power = Int(words[3])
    else { return nil }
    shared = CurrencyClass(rawValue: words[0])
    guard let unit = shared?.assumed ?? FigureUnit(currencyCode: words[0]) else { return nil }
    spelling = Array(row[0])
    self.unit = unit
    self.form = form
    self.sides = sides
    self.power = power
    care = words[4...].reduce(into: []) { $0.formUnion(CurrencySpelling.cares[$1] ?? []) }
  }

  private static let forms: [String: CurrencyForm] = [
    "symbol": .symbol, "name": .name, "minor": .minor,
  ]
  private static let sides: [String: CurrencySides] = [
    "before": .before, "after": .after, "both": [.before, .after],
  ]
  private static let cares: [String: CurrencyCare] = [
    "exact": .exact, "touching": .touching, "scaled": .scaled,
  ]

  /// Every spelling, in byte order.
  static let all: [CurrencySpelling] = TableText(currencySpellingTable).rows
    .compactMap { CurrencySpelling(row: $0) }
}
