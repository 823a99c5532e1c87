/// How a currency is written.
enum CurrencyForm: UInt8, Sendable {
  case symbol, code, name, minor
}

/// A spelling of a currency with what it means.
struct CurrencySpelling: Sendable {
  let spelling: StaticString
  let unit: FigureUnit
  let form: CurrencyForm
  /// The power of ten of a minor unit: -2 for cents.
  let power: Int
  /// Other currencies share the spelling.
  let isAmbiguous: Bool
  init(_ spelling: StaticString, _ unit: FigureUnit, _ form: CurrencyForm, power: Int = 0, ambiguous: Bool = false) {
    self.spelling = spelling
    self.unit = unit
    self.form = form
    self.power = power
    isAmbiguous = ambiguous
  }
}

let currencySpellings: [CurrencySpelling] = {
  let usd = FigureUnit(rawValue: 256), eur = FigureUnit(rawValue: 257), gbp = FigureUnit(rawValue: 258)
  return [
    .init("$", usd, .symbol, ambiguous: true), .init("US$", usd, .symbol), .init("USD", usd, .code),
    .init("dollars", usd, .name, ambiguous: true), .init("dollar", usd, .name, ambiguous: true), .init("cents", usd, .minor, power: -2, ambiguous: true),
    .init("cent", usd, .minor, power: -2, ambiguous: true), .init("€", eur, .symbol), .init("EUR", eur, .code), .init("euro", eur, .name), .init("euros", eur, .name),
    .init("£", gbp, .symbol, ambiguous: true), .init("GBP", gbp, .code), .init("pounds", gbp, .name, ambiguous: true), .init("pound", gbp, .name, ambiguous: true),
    .init("pence", gbp, .minor, power: -2), .init("p", gbp, .minor, power: -2),
  ]
}()
