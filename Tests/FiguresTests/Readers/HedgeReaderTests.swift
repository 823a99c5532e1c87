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
      FigureExample("maximum $5 a day", "money $5 = 5 USD? le(maximum)"),
      FigureExample("fees of max. 10%", "percent 10% = 10 % le(max.)"),
      FigureExample("min. 3 days", "duration 3 days = 3 d ge(min.)"),
      FigureExample("5% max", "percent 5% = 5 % le(max)"),
      FigureExample("a 10 percent maximum.", "percent 10 percent = 10 % le(maximum)"),
      FigureExample("at the very least 5", "number 5 = 5 ge(at the very least)"),
      FigureExample("a touch over 7 euros", "money 7 euros = 7 EUR gt(a touch over)"),
      FigureExample("a whisker below 3%", "percent 3% = 3 % lt(a whisker below)"),
      FigureExample("pupils aged ‡12 years", "duration 12 years = 12 y ge(‡)"),
      FigureExample("moins de 4%", "percent 4% = 4 % lt(moins de)"),
      FigureExample("women over 45 years", "duration 45 years = 45 y gt(over)"),
      FigureExample("nearing 5 percent", "percent 5 percent = 5 % lt(nearing)"),
      FigureExample(
        "5% now, as high as 7% then", "percent 5% = 5 %", "percent 7% = 7 % le(as high as)"),
      FigureExample("its $300-odd million", "money $300-odd million = 300000000 USD? approx(odd)"),
      FigureExample("20-odd people", "number 20 = 20 approx(odd) → people"),
      FigureExample("40-some homes", "number 40 = 40 approx(some) → homes"),
      FigureExample("50ish people", "number 50 = 50 approx(ish) → people"),
      FigureExample(
        "a 20-plus million euro loan", "money 20-plus million euro = 20000000 EUR ge(plus)"),
      FigureExample(
        "nearer to $25 billion", "money $25 billion = 25000000000 USD? approx(nearer to)"),
      FigureExample("a little bit above 26%", "percent 26% = 26 % gt(a little bit above)"),
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
      FigureExample("How about 2 in 5 or more?", "number 2 in 5 = 2/5 ge(or more)"),
      FigureExample("a dispute over 20 jobs", "number 20 = 20 → jobs"),
      FigureExample("the federal minimum $7", "money $7 = 7 USD?"),
      FigureExample("sales‡ 45 and wages‡45", "number 45 = 45", "number 45 = 45"),
      FigureExample("a 5% maximum speed cut", "percent 5% = 5 %"),
      FigureExample("a 737 MAX 9", "number 737 = 737", "number 9 = 9"),
      FigureExample(
        "the report states that about 40 firms closed", "number 40 = 40 approx(about) → firms"),
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
