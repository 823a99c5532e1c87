import Testing

@testable import Figures

/// What is assumed where neither a figure nor its document says more.
struct FigureDefaultsTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let locale: String
    let text: String
    let figures: [String]
    var testDescription: String { "\(locale): \(text)" }

    init(_ locale: String, _ text: String, _ figures: String...) {
      self.locale = locale
      self.text = text
      self.figures = figures
    }
  }

  @Test(
    "A locale says what shared names, open separators and dates of numbers mean",
    arguments: [
      Row("en-CA", "It cost $5.", "money $5 = 5 CAD?"),
      Row("en-AU", "It cost 5 dollars and 20 cents.", "money 5 dollars and 20 cents = 5.2 AUD?"),
      Row("nb-NO", "It cost 40 kr.", "money 40 kr = 40 NOK?"),
      Row("en_PK.UTF-8", "It cost 40 rupees.", "money 40 rupees = 40 PKR?"),
      Row("de", "1.234 units", "number 1.234 = 1234 → units"),
      Row("en-DE", "1.234 units", "number 1.234 = 1.234 → units"),
      Row("da-DK", "1,234 units", "number 1,234 = 1.234 → units"),
      Row("en-GB", "due 3/4/2025", "date 3/4/2025 = 2025-4-3"),
      Row("US", "due 3/4/2025", "date 3/4/2025 = 2025-3-4"),
    ])
  func assumes(row: Row) throws {
    let defaults = try #require(FigureDefaults(locale: row.locale))
    #expect(FigureText.lines(row.text, defaults) == row.figures)
  }

  @Test(
    "What the document says goes first",
    arguments: [
      Row(
        "en-CA", "US$5, or 7 New Zealand dollars", "money US$5 = 5 USD",
        "money 7 New Zealand dollars = 7 NZD"),
      Row("en-CA", "In Sweden it cost 40 kronor.", "money 40 kronor = 40 SEK"),
      Row("en-EG", "It cost £5.", "money £5 = 5 GBP?"),
      Row("de-DE", "12.5 and 1.234", "number 12.5 = 12.5", "number 1.234 = 1.234"),
      Row(
        "en-GB", "due 3/14/2025, paid 3/4/2025", "date 3/14/2025 = 2025-3-14",
        "date 3/4/2025 = 2025-3-4"),
    ])
  func yields(row: Row) throws {
    let defaults = try #require(FigureDefaults(locale: row.locale))
    #expect(FigureText.lines(row.text, defaults) == row.figures)
  }

  @Test("A day beyond 12 says in which order the document writes its dates")
  func documentOrder() {
    #expect(
      FigureText.lines("due 13/2/2025, paid 3/4/2025")
        == ["date 13/2/2025 = 2025-2-13", "date 3/4/2025 = 2025-4-3"])
  }

  @Test("Of several currencies, each name takes the first that it can mean")
  func severalCurrencies() throws {
    var defaults = FigureDefaults()
    defaults.currencies = try ["NZD", "AUD", "DKK"].map {
      try #require(FigureUnit(currencyCode: $0))
    }
    #expect(
      FigureText.lines("$5, then 6 kroner, then 7 pesos", defaults)
        == ["money $5 = 5 NZD?", "money 6 kroner = 6 DKK?", "money 7 pesos = 7 MXN?"])
  }

  @Test(
    "What is no locale that is known is none",
    arguments: ["", "-", "qq", "en-", "english", "XX", "en-ZZ", "1", "en--GB"])
  func unknown(locale: String) {
    #expect(FigureDefaults(locale: locale) == nil)
  }

  @Test("Regions and languages are in order, unique, and lead to what is known")
  func tables() {
    let regions = TableText(regionTable).rows
    let codes = regions.map { String(decoding: $0[0], as: UTF8.self) }
    #expect(codes == Set(codes).sorted())
    #expect(regions.compactMap { Region(row: $0) }.count == regions.count)
    let languages = TableText(languageTable).rows
    let names = languages.map { String(decoding: $0[0], as: UTF8.self) }
    #expect(names == Set(names).sorted())
    for row in languages {
      #expect(row.count == 2 && codes.contains(String(decoding: row[1], as: UTF8.self)))
    }
  }
}
