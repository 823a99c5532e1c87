import Testing

@testable import Figures

/// "More than" between two figures compares; before one alone it is a bound.
struct ComparisonHedgesTests {
  @Test(
    "A hedge that compares is none",
    arguments: [
      FigureExample(
        "15 percent more than the $570 million", "percent 15 percent = 15 %",
        "money $570 million = 570000000 USD?"),
      FigureExample(
        "$90 million will go up to $154 million", "money $90 million = 90000000 USD?",
        "money $154 million = 154000000 USD?"),
    ])
  func compares(example: FigureExample) { example.check() }

  @Test(
    "A hedge that bounds stays",
    arguments: [
      FigureExample("more than $570 million", "money $570 million = 570000000 USD? gt(more than)"),
      FigureExample("up to $154 million", "money $154 million = 154000000 USD? le(up to)"),
    ])
  func bounds(example: FigureExample) { example.check() }
}
