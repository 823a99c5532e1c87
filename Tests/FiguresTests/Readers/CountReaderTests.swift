import Testing

@testable import Figures

/// Plain numbers and the nouns that they count.
struct CountReaderTests {
  @Test(
    "Numbers in digits and words",
    arguments: [
      FigureExample("1,750 employees", "number 1,750 = 1750 → employees"),
      FigureExample("41.3 million shares", "number 41.3 million = 41300000 → shares"),
      FigureExample("1,234,567.5 in all", "number 1,234,567.5 = 1234567.5"),
      FigureExample("12,34,567 voters", "number 12,34,567 = 1234567 → voters"),
      FigureExample("1.234.567 voters", "number 1.234.567 = 1234567 → voters"),
      FigureExample("1 234 567 voters", "number 1 234 567 = 1234567 → voters"),
      FigureExample("of 5,00 and 0,15", "number 5,00 = 5", "number 0,15 = 0.15"),
      FigureExample("21 thousand and three", "number 21 thousand = 21000", "number three = 3"),
      FigureExample(
        "two hundred and five thousand", "number two hundred and five thousand = 205000"),
      FigureExample("twenty-one", "number twenty-one = 21"),
      FigureExample("three point one four", "number three point one four = 3.14"),
      FigureExample("a dozen eggs", "number a dozen = 12 → eggs"),
      FigureExample("1.3x10^6", "number 1.3x10^6 = 1300000"),
      FigureExample("3M or 1200k", "number 3M = 3000000 !", "number 1200k = 1200000"),
      FigureExample("two-thirds of it", "number two-thirds = 2/3"),
      FigureExample("3/8 of it", "number 3/8 = 3/8"),
      FigureExample("a 75/25 percent split", "number 75 = 75", "percent 25 percent = 25 %"),
      FigureExample("one in ten workers", "number one in ten = 1/10 → workers"),
      FigureExample("one in eleven bakers", "number one in eleven = 1/11 → bakers"),
      FigureExample("1 in 13 letters", "number 1 in 13 = 1/13 → letters"),
      FigureExample("3 out of 5 doctors", "number 3 out of 5 = 3/5 → doctors"),
      FigureExample("a quarter of a million", "number a quarter of a million = 250000"),
      FigureExample("the 70th and the third", "ordinal 70th = 70", "ordinal third = 3"),
      FigureExample("for a fifth month", "ordinal fifth = 5"),
      FigureExample("a 300-page report", "number 300 = 300 → page"),
      FigureExample("one large company", "number one = 1 → company"),
      FigureExample("one-in-five adults", "number one-in-five = 1/5 → adults"),
      FigureExample("two-and-a-half times", "number two-and-a-half times = 2.5 x"),
      FigureExample("one firm noted it", "number one = 1 → firm"),
      FigureExample("2/3rds of it", "number 2/3rds = 2/3"),
      FigureExample(
        "Total paid (1,359) (1,083)", "number (1,359) = -1359", "number (1,083) = -1083"),
      FigureExample("the two-largest banks", "number two = 2"),
    ])
  func isNumber(example: FigureExample) { example.check() }

  @Test(
    "Identifiers, addresses and pronouns are no numbers",
    arguments: [
      FigureExample("Which one do you prefer?"),
      FigureExample("one of them"),
      FigureExample("call +1-222-555-0100 now"),
      FigureExample("version 5.2.1 is out"),
      FigureExample("the F-16 and COVID-19"),
      FigureExample("technology.4 Then"),
      FigureExample("a 401(k) plan, or 401k, on 5G"),
      FigureExample("half-way there"),
      FigureExample("tel. 020 7946 0018 or (212) 555-0187"),
      FigureExample("under Section 12(b)"),
      FigureExample("the 180ml bottle"),
      FigureExample("US0378331005 is its ISIN"),
      FigureExample("under Rule 10b5-1"),
      FigureExample("see www.example.com/a/123"),
      FigureExample("here one finds proof"),
      FigureExample("double-digit and double digits"),
      FigureExample("a double room"),
      FigureExample("open 24/7 since 9/11"),
      FigureExample("Boston 02110-1234"),
      FigureExample(
        "USD 146 to 408 billion slowly dlrs 167.4",
        "money USD 146 to 408 billion = 146000000000..408000000000 USD",
        "money dlrs 167.4 = 167.4 USD?"),
      FigureExample(
        "lent $357 to 590 million before two SLRs",
        "money $357 to 590 million = 357000000..590000000 USD?",
        "number two = 2"),
      FigureExample("file 001-48213, tax number 61-3340172"),
      FigureExample("some 30-1200 people", "number 30-1200 = 30..1200 approx(some) → people"),
      FigureExample(
        "net 1,647,000 vs 1,910,000\nRevs fell", "number 1,647,000 = 1647000",
        "number 1,910,000 = 1910000"),
      FigureExample("call 020 7946 0000"),
      FigureExample("at 221B Baker Street"),
      FigureExample("see table 1 shows it", "number 1 = 1 !"),
      FigureExample("agent 007", "number 007 = 7 !"),
      FigureExample("from 415,0000 to 263,000", "number 263,000 = 263000"),
      FigureExample("as shown (2019).6 India grew", "date 2019 = 2019"),
      FigureExample(
        "Wages 84,469 74,286 Pension plan sums", "number 84,469 = 84469", "number 74,286 = 74286"),
    ])
  func isNoNumber(example: FigureExample) { example.check() }

  @Test(
    "A number behind a label names a thing and may not be used",
    arguments: [
      FigureExample("the S&P 500 rose", "number 500 = 500 !"),
      FigureExample("see Note 5", "number 5 = 5 !"),
      FigureExample("a Boeing 737 landed", "number 737 = 737 !"),
      FigureExample("five notes", "number five = 5 → notes"),
    ])
  func isNumberOnlyIf(example: FigureExample) { example.check() }
}
