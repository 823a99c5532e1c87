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
    let words = row[1].words
    guard words.count >= 4, let name = words[0].first, let form = words[1].first,
      let side = words[2].first, let last = words[3].last
    else { return nil }
    // A code is upper-case, the name of a class is not.
    shared =
      isUpper(name) ? nil : CurrencyClass(rawValue: String(decoding: words[0], as: UTF8.self))
    guard let unit = shared?.assumed ?? FigureUnit(currencyCode: words[0]), isDigit(last) else {
      return nil
    }
    switch form {
    case UInt8(ascii: "s"): self.form = .symbol
    case UInt8(ascii: "n"): self.form = .name
    case UInt8(ascii: "m"): self.form = .minor
    default: return nil
    }
    switch (side, words[2].count) {
    case (UInt8(ascii: "b"), 6): sides = .before
    case (UInt8(ascii: "a"), 5): sides = .after
    case (UInt8(ascii: "b"), 4): sides = [.before, .after]
    default: return nil
    }
    let magnitude = Int(last - UInt8(ascii: "0"))
    power = words[3].count == 2 ? -magnitude : magnitude
    spelling = Array(row[0])
    self.unit = unit
    care = words[4...].reduce(into: []) { $0.formUnion(CurrencySpelling.care(of: $1)) }
  }

  private static func care(of word: ArraySlice<UInt8>) -> CurrencyCare {
    switch word.first {
    case UInt8(ascii: "e"): .exact
    case UInt8(ascii: "t"): .touching
    case UInt8(ascii: "s"): .scaled
    default: []
    }
  }

  /// Every spelling, in byte order.
  static let all: [CurrencySpelling] = TableText(currencySpellingTable).rows
    .compactMap { CurrencySpelling(row: $0) }
}
