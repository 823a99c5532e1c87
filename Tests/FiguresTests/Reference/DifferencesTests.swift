import Testing

@testable import Figures

/// Texts that the two tokenizers once read differently, and the fast one wrongly.
struct DifferencesTests {
  @Test(
    "What the comparison with the reference found stays right",
    arguments: [
      FigureExample("it read “−247.5 at noon", "number −247.5 = -247.5"),
      FigureExample("it read \"-$716 million\" then", "money -$716 million = -716000000 USD?"),
      FigureExample("it lost\u{A0}-$716 mln", "money -$716 mln = -716000000 USD?"),
      FigureExample("a 300m-euro loan", "money 300m-euro = 300000000 EUR"),
      FigureExample("Rule 12b-2 holds"),
      FigureExample("a loan of U.S. $5 million", "money U.S. $5 million = 5000000 USD"),
      FigureExample("a loan of USD $86,991", "money USD $86,991 = 86991 USD"),
      FigureExample("for 7 u.a.e. dirhams", "money 7 u.a.e. dirhams = 7 AED"),
      FigureExample("after 4,983,384 seconds", "duration 4,983,384 seconds = 4983384 s"),
      FigureExample("after 3600 seconds", "duration 3600 seconds = 3600 s"),
      FigureExample("a fee of B/1,411,262", "money B/1,411,262 = 1411262 PAB"),
      FigureExample("the lot x/1,411,262 was sold"),
      FigureExample(
        "from $355 to 655 at noon of four hours", "money $355 to 655 = 355..655 USD?",
        "duration four hours = 4 h"),
      FigureExample("from $330 to 487 exceeds hope", "money $330 to 487 = 330..487 USD?"),
      FigureExample(
        "TWO HUNDRED AND FIFTY THOUSAND DOLLARS",
        "money TWO HUNDRED AND FIFTY THOUSAND DOLLARS = 250000 USD?"),
      FigureExample("$0 12 \n\n", "money $0 12 = 0.12 USD?"),
    ])
  func example(_ example: FigureExample) { example.check() }

  @Test(
    "Numbers at the edge of a machine integer stop nothing",
    arguments: [
      "9223372036854775807 or 9223372036854775808 men", "one quintillion and seven eighths",
      "9223372036854775807 or so", "nine quintillion and a half million",
      "nine quintillion two hundred twenty-three quadrillion three hundred seventy-two trillion "
        + "thirty-six billion eight hundred fifty-four million seven hundred seventy-five thousand "
        + "nine hundred and ninth",
    ])
  func edges(text: String) {
    for figure in FigureText.lines(text) { #expect(!figure.contains("= -")) }
  }
}
