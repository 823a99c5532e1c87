import Testing

@testable import Figures

/// Lengths of time.
struct DurationReaderTests {
  @Test(
    "Numbers of units of time",
    arguments: [
      FigureExample("for 20 years", "duration 20 years = 20 y"),
      FigureExample("a five-year plan", "duration five-year = 5 y"),
      FigureExample("3h of work", "duration 3h = 3 h"),
      FigureExample("an hour", "duration an hour = 1 h"),
      FigureExample("in a fortnight", "duration a fortnight = 2 w"),
      FigureExample("2½ years", "duration 2½ years = 2.5 y"),
      FigureExample("for 10 business days", "duration 10 business days = 10 bd"),
      FigureExample("two and a half years", "duration two and a half years = 2.5 y"),
      FigureExample("a year and a half", "duration a year and a half = 18 mo"),
      FigureExample("two years and six months", "duration two years and six months = 30 mo"),
      FigureExample("1h30", "duration 1h30 = 90 min"),
      FigureExample("1min3sec", "duration 1min3sec = 63 s"),
      FigureExample("half an hour", "duration half an hour = 1/2 h"),
      FigureExample("20 consecutive quarters", "duration 20 consecutive quarters = 20 q"),
      FigureExample("the last two quarters", "duration two quarters = 2 q"),
      FigureExample("a couple of weeks", "duration a couple of weeks = 2 w"),
      FigureExample("another month", "duration another month = 1 mo"),
      FigureExample("a 30-year-old", "duration 30-year = 30 y"),
      FigureExample("thirty (30) days", "duration thirty (30) days = 30 d"),
      FigureExample("aged 45", "duration 45 = 45 y"),
      FigureExample("the term is P2Y6M", "duration P2Y6M = 30 mo"),
      FigureExample("PT36H", "duration PT36H = 36 h"),
      FigureExample("P3Y or P1DT2H", "duration P3Y = 3 y", "duration P1DT2H = 26 h"),
      FigureExample("term: P30D", "duration P30D = 30 d"),
      FigureExample("a year and a day", "duration a year and a day = 366 d"),
      FigureExample("2 hrs. 30 min. of work", "duration 2 hrs. 30 min = 150 min"),
      FigureExample("in 3 min 20 s", "duration 3 min 20 s = 200 s"),
      FigureExample("with one quarter to go", "duration one quarter = 1 q"),
      FigureExample("a week-long strike", "duration a week = 1 w"),
      FigureExample("a term of a year", "duration a year = 1 y"),
      FigureExample(
        "2-, 5- and 10-year notes", "duration 2 = 2 y", "duration 5 = 5 y",
        "duration 10-year = 10 y"),
      FigureExample("aged between 18 and 24", "duration 18 and 24 = 18..24 y"),
      FigureExample("two additional full years", "duration two additional full years = 2 y"),
      FigureExample("two-and-a-half years", "duration two-and-a-half years = 2.5 y"),
      FigureExample(
        "60-plus years, 5+ years, 10-odd years", "duration 60-plus years = 60 y ge(plus)",
        "duration 5+ years = 5 y ge(+)", "duration 10-odd years = 10 y approx(odd)"),
      FigureExample("1h20m", "duration 1h20m = 80 min"),
      FigureExample("a couple years", "duration a couple years = 2 y"),
      FigureExample("above that of a year ago", "duration a year = 1 y"),
      FigureExample(
        "its last three quarters of 2019", "duration three quarters = 3 q", "date 2019 = 2019"),
    ])
  func isDuration(example: FigureExample) { example.check() }

  @Test(
    "Units without a number, rates and ordinals are no lengths of time",
    arguments: [
      FigureExample("for years"),
      FigureExample("open 24 hours a day", "duration 24 hours = 24 h"),
      FigureExample("in seconds flat"),
      FigureExample("the second one", "ordinal second = 2"),
      FigureExample("at 10:30 or 5pm"),
      FigureExample("the Model P90D and a P2P loan"),
      FigureExample("in a year-over-year rise"),
      FigureExample("a quarter of an hour", "duration a quarter of an hour = 1/4 h"),
      FigureExample("most of an hour"),
      FigureExample("the 2s10s curve"),
      FigureExample(
        "he served 3 years. 6 months on", "duration 3 years = 3 y", "duration 6 months = 6 mo"),
      FigureExample("the under 16s"),
      FigureExample("8 days, 3 hours", "duration 8 days = 8 d", "duration 3 hours = 3 h"),
      FigureExample("up 9,000 year-over-year", "number 9,000 = 9000"),
      FigureExample("cut in half year-over-year", "number half = 1/2"),
    ])
  func isNoDuration(example: FigureExample) { example.check() }

  @Test(
    "Three quarters are nine months only behind a word of time",
    arguments: [
      FigureExample("three quarters of the staff", "number three quarters = 3/4"),
      FigureExample("the past three quarters", "duration three quarters = 3 q"),
    ])
  func isDurationOnlyIf(example: FigureExample) { example.check() }

  @Test("An age has its trait")
  func ages() throws {
    let figures = Array("the 30-year-old".utf8)
    var found: [Figure] = []
    var scratch = FigureTokenizer.Scratch()
    FigureTokenizer().tokenize(figures.span, into: &found, scratch: &scratch)
    let figure = try #require(found.first)
    #expect(figure.traits.contains(.age))
    #expect(figure.traits.contains(.attributive))
  }
}
