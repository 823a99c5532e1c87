import Testing

@testable import Figures

/// What only the document's context settles.
struct FigureResolverTests {
  @Test(
    "A shared name is the currency that the document states or whose place it names",
    arguments: [
      FigureExample(
        "It cost 5 Egyptian pounds, then 9 pounds.", "money 5 Egyptian pounds = 5 EGP",
        "money 9 pounds = 9 EGP"),
      FigureExample("In Pakistan it cost 40 rupees.", "money 40 rupees = 40 PKR"),
      FigureExample("It cost 40 rupees.", "money 40 rupees = 40 INR?"),
      FigureExample("In Oslo it cost 40 kroner.", "money 40 kroner = 40 NOK"),
      FigureExample("€3 and 5 cents", "money €3 and 5 cents = 3.05 EUR"),
      FigureExample("It fell 5 cents to €3.", "money 5 cents = 0.05 EUR", "money €3 = 3 EUR"),
    ])
  func resolves(example: FigureExample) { example.check() }

  @Test(
    "A bare dollar stays assumed beside a marked one",
    arguments: [
      FigureExample("C$5 or $4", "money C$5 = 5 CAD", "money $4 = 4 USD?"),
      FigureExample(
        "($1 = 7.8 Hong Kong dollars)", "money $1 = 1 USD?", "money 7.8 Hong Kong dollars = 7.8 HKD"
      ),
      FigureExample("In Cairo, £5", "money £5 = 5 GBP?"),
    ])
  func keeps(example: FigureExample) { example.check() }

  @Test(
    "The separators follow what the document does beyond doubt",
    arguments: [
      FigureExample("1,234 units", "number 1,234 = 1234 → units"),
      FigureExample(
        "12,5 and 1.234 and 7,25", "number 12,5 = 12.5", "number 1.234 = 1234", "number 7,25 = 7.25"
      ),
      FigureExample("12.5 and 1.234", "number 12.5 = 12.5", "number 1.234 = 1.234"),
      FigureExample("1.234 €", "money 1.234 € = 1234 EUR"),
    ])
  func separators(example: FigureExample) { example.check() }
}
