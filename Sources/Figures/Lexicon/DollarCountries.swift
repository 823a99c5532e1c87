/// A word behind an amount in dollars that says whose they are: "$20 Canadian".
struct DollarCountryRow: Sendable {
  let spelling: StaticString
  /// The three letters of the code.
  let code: StaticString

  init(_ spelling: StaticString, _ code: StaticString) {
    self.spelling = spelling
    self.code = code
  }

  /// The currency.
  var unit: FigureUnit? { FigureUnit(currencyCode: [UInt8](code)[...]) }
}

/// The words, in byte order; "U.S." is looked up by its first letter.
// swift-format-ignore
let dollarCountryRows: [DollarCountryRow] = [
  .init("american",   "USD"),
  .init("australian", "AUD"),
  .init("canadian",   "CAD"),
  .init("cdn",        "CAD"),
  .init("u",          "USD"),
  .init("us",         "USD"),
]
