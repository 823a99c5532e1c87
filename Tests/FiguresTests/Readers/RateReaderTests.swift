import Testing

@testable import Figures

/// Rates and multiples.
struct RateReaderTests {
  @Test(
    "Percent, points and basis points are three units",
    arguments: [
      FigureExample("up 5%", "percent 5% = 5 %"),
      FigureExample("up 5 per cent", "percent 5 per cent = 5 %"),
      FigureExample("up ten percent", "percent ten percent = 10 %"),
      FigureExample("up 3pct", "percent 3pct = 3 %"),
      FigureExample("a 2.5-percent rise", "percent 2.5-percent = 2.5 %"),
      FigureExample("zero percent", "percent zero percent = 0 %"),
      FigureExample("up 1.5 percentage points", "percent 1.5 percentage points = 1.5 pp"),
      FigureExample("by 0.5 of a percentage point", "percent 0.5 of a percentage point = 0.5 pp"),
      FigureExample("cut by 25bps", "percent 25bps = 25 bp"),
      FigureExample("a 50-basis-point cut", "percent 50-basis-point = 50 bp"),
      FigureExample("a change of −0.5%", "percent −0.5% = -0.5 %"),
      FigureExample("a gain of +0.5%", "percent +0.5% = 0.5 %"),
      FigureExample("minus 3 percent", "percent minus 3 percent = -3 %"),
      FigureExample("half a percentage point", "percent half a percentage point = 1/2 pp"),
      FigureExample("a quarter-point cut", "percent a quarter-point = 1/4 pp"),
      FigureExample("half of one percent", "percent half of one percent = 1/2 %"),
      FigureExample("a margin of (5%)", "percent (5%) = -5 %"),
      FigureExample("0.2% ± 0.4%", "percent 0.2% ± 0.4% = 0.2 %"),
      FigureExample("margin of 4.2x", "number 4.2x = 4.2 x"),
      FigureExample("three times as many", "number three times = 3 x"),
      FigureExample("a threefold rise", "number threefold = 3 x"),
      FigureExample("a 12-fold rise", "number 12-fold = 12 x"),
      FigureExample("profit doubled", "number doubled = 2 x"),
      FigureExample("0.1 of a percent", "percent 0.1 of a percent = 0.1 %"),
      FigureExample("5 bips", "percent 5 bips = 5 bp"),
    ])
  func isRate(example: FigureExample) { example.check() }

  @Test(
    "A word of percent without number is none, and a letter x between numbers neither",
    arguments: [
      FigureExample("a percent sign"),
      FigureExample("double-digit growth"),
    ])
  func isNoRate(example: FigureExample) { example.check() }
}
