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
