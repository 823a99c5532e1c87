import Testing

@testable import Figures

/// Minus and plus, and the parentheses of accountants.
struct SignReaderTests {
  @Test(
    "A sign belongs to its figure",
    arguments: [
      FigureExample("fell to -5.2%", "percent -5.2% = -5.2 %"),
      FigureExample("fell to −5.2%", "percent −5.2% = -5.2 %"),
      FigureExample("a loss of $(1.2) million", "money $(1.2) million = -1200000 USD?"),
      FigureExample("of -$5", "money -$5 = -5 USD?"),
    ])
  func negative(example: FigureExample) { example.check() }

  @Test(
    "A hyphen, a dash and an aside are no sign",
    arguments: [
      FigureExample("the years 2011-2015", "date 2011 = 2011", "date 2015 = 2015"),
      FigureExample("a profit – $5 million – was", "money $5 million = 5000000 USD?"),
      FigureExample("sales ($5 million)", "money $5 million = 5000000 USD?"),
    ])
  func positive(example: FigureExample) { example.check() }
}
