import Testing

@testable import Figures

/// Hedges before and behind a figure.
struct HedgeReaderTests {
  @Test(
    "Each hedge has its class and its span",
    arguments: [
      FigureExample("nearly $11 billion", "money $11 billion = 11000000000 USD? lt(nearly)"),
      FigureExample("about 5 percent", "percent 5 percent = 5 % approx(about)"),
      FigureExample("some 200 people", "number 200 = 200 approx(some) → people"),
      FigureExample("no more than 7 euros", "money 7 euros = 7 EUR le(no more than)"),
      FigureExample("no less than 7 euros", "money 7 euros = 7 EUR ge(no less than)"),
      FigureExample("more than 7 euros", "money 7 euros = 7 EUR gt(more than)"),
      FigureExample("as much as $5", "money $5 = 5 USD? le(as much as)"),
      FigureExample("at least a 5% rise", "percent 5% = 5 % ge(at least)"),
      FigureExample("a little over 3 years", "duration 3 years = 3 y gt(a little over)"),
      FigureExample("just under $4", "money $4 = 4 USD? lt(just under)"),
      FigureExample("$5 million or so", "money $5 million = 5000000 USD? approx(or so)"),
      FigureExample("50 people or more", "number 50 = 50 ge(or more) → people"),
      FigureExample("a $1 trillion-plus plan", "money $1 trillion = 1000000000000 USD? ge(plus)"),
      FigureExample("~5%", "percent 5% = 5 % approx(~)"),
      FigureExample("upwards of 40", "number 40 = 40 gt(upwards of)"),
    ])
  func isHedged(example: FigureExample) { example.check() }

  @Test(
    "Sums, comparisons and prepositions of time are no hedges",
    arguments: [
      FigureExample("above the minimum of 5%", "percent 5% = 5 %"),
      FigureExample("5 plus 3", "number 5 = 5", "number 3 = 3"),
      FigureExample("payable over 20 years", "duration 20 years = 20 y"),
      FigureExample("over the next 20 years", "duration 20 years = 20 y"),
      FigureExample(
        "5000 or less than 6000", "number 5000 = 5000", "number 6000 = 6000 lt(less than)"),
    ])
  func isNotHedged(example: FigureExample) { example.check() }

  @Test(
    "\"Over\" hedges a time only behind a word that leads to it",
    arguments: [
      FigureExample("for over 20 years", "duration 20 years = 20 y gt(over)"),
      FigureExample("over 20 people", "number 20 = 20 gt(over) → people"),
    ])
  func isHedgedOnlyIf(example: FigureExample) { example.check() }
}
