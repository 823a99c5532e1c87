import Testing

@testable import Figures

/// Ranges, and lists that share a unit.
struct RangeReaderTests {
  @Test(
    "A range is one figure; scale and unit carry over",
    arguments: [
      FigureExample("$5 to $10 million", "money $5 to $10 million = 5000000..10000000 USD?"),
      FigureExample("$5-10 million", "money $5-10 million = 5000000..10000000 USD?"),
      FigureExample("$500 to $1 million", "money $500 to $1 million = 500..1000000 USD?"),
      FigureExample("5-10%", "percent 5-10% = 5..10 %"),
      FigureExample(
        "between 5 and 10 million euros", "money 5 and 10 million euros = 5000000..10000000 EUR"),
      FigureExample("18-24 months", "duration 18-24 months = 18..24 mo"),
      FigureExample("a 12- to 18-month delay", "duration 12- to 18-month = 12..18 mo"),
      FigureExample("ranging from 5% to 6%", "percent 5% to 6% = 5..6 %"),
      FigureExample("85 to 90 cents", "money 85 to 90 cents = 0.85..0.9 USD?"),
      FigureExample(
        "five to ten million dollars", "money five to ten million dollars = 5000000..10000000 USD?"),
      FigureExample(
        "three or four million people", "number three or four million = 3000000..4000000 → people"),
      FigureExample(
        "two to three hundred workers", "number two to three hundred = 200..300 → workers"),
      FigureExample(
        "five or six hundred thousand", "number five or six hundred thousand = 500000..600000"),
      FigureExample("between one and three years", "duration one and three years = 1..3 y"),
      FigureExample("one or two percent", "percent one or two percent = 1..2 %"),
      FigureExample(
        "twenty to thirty thousand", "number twenty to thirty thousand = 20000..30000"),
    ])
  func isRange(example: FigureExample) { example.check() }

  @Test(
    "Changes, lists and scores are no ranges",
    arguments: [
      FigureExample("rose from 5% to 6%", "percent 5% = 5 %", "percent 6% = 6 %"),
      FigureExample("rose 5% to $6", "percent 5% = 5 %", "money $6 = 6 USD?"),
      FigureExample("fell $3 to $10", "money $3 = 3 USD?", "money $10 = 10 USD?"),
      FigureExample("$5 and $10", "money $5 = 5 USD?", "money $10 = 10 USD?"),
      FigureExample(
        "two hundred to three million", "number two hundred to three million = 200..3000000"),
      FigureExample("one to one"),
      FigureExample(
        "lost 6-7 (3-7) 6-3", "number 6 = 6", "number 7 = 7", "number 3 = 3", "number 7 = 7",
        "number 6 = 6", "number 3 = 3"),
    ])
  func isNoRange(example: FigureExample) { example.check() }

  @Test(
    "Members of a list take the unit that closes it",
    arguments: [
      FigureExample(
        "5, 7 and 9 percent", "percent 5 = 5 %", "percent 7 = 7 %", "percent 9 percent = 9 %"),
      FigureExample(
        "$26 and $31 million", "money $26 = 26000000 USD?", "money $31 million = 31000000 USD?"),
      FigureExample(
        "$500 and $2 million", "money $500 = 500 USD?", "money $2 million = 2000000 USD?"),
      FigureExample("12, about 5%", "number 12 = 12", "percent 5% = 5 % approx(about)"),
      FigureExample(
        "two and three million dollars", "money two = 2000000 USD?",
        "money three million dollars = 3000000 USD?"),
      FigureExample(
        "not less than 30 nor more than 60 days' notice", "duration 30 = 30 d ge(not less than)",
        "duration 60 days = 60 d le(nor more than)"),
    ])
  func sharesUnit(example: FigureExample) { example.check() }
}
