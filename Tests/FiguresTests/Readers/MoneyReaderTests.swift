import Testing

@testable import Figures

/// Money: what is, what is not, and what is only in company.
struct MoneyReaderTests {
  @Test(
    "Amounts of money are read with currency, scale and sign",
    arguments: [
      FigureExample("It cost $5.", "money $5 = 5 USD?"),
      FigureExample("a fee of US$1.5bn", "money US$1.5bn = 1500000000 USD"),
      FigureExample("worth $ 7.36 billion", "money $ 7.36 billion = 7360000000 USD?"),
      FigureExample("it paid USD34.6 million", "money USD34.6 million = 34600000 USD"),
      FigureExample("it paid 75 USD million", "money 75 USD million = 75000000 USD"),
      FigureExample(
        "MUSD 12 of 30 MUSD", "money MUSD 12 = 12000000 USD", "money 30 MUSD = 30000000 USD"),
      FigureExample("EUR 13.1 mn", "money EUR 13.1 mn = 13100000 EUR"),
      FigureExample("Rs. 5,00,000", "money Rs. 5,00,000 = 500000 INR?"),
      FigureExample("Rs 5 crore", "money Rs 5 crore = 50000000 INR?"),
      FigureExample("RM23.50 each", "money RM23.50 = 23.5 MYR"),
      FigureExample(
        "HK$40, C$3 and A$2", "money HK$40 = 40 HKD", "money C$3 = 3 CAD", "money A$2 = 2 AUD"),
      FigureExample("11 billion dollars", "money 11 billion dollars = 11000000000 USD?"),
      FigureExample("two hundred Swiss francs", "money two hundred Swiss francs = 200 CHF"),
      FigureExample("30 mln dlrs", "money 30 mln dlrs = 30000000 USD?"),
      FigureExample("85 cents a pop", "money 85 cents = 0.85 USD?"),
      FigureExample("64p a share", "money 64p = 0.64 GBP"),
      FigureExample("3 dollars and 50 cents", "money 3 dollars and 50 cents = 3.5 USD?"),
      FigureExample("a loss of -$5m", "money -$5m = -5000000 USD?"),
      FigureExample("a loss of $(1.2) million", "money $(1.2) million = -1200000 USD?"),
      FigureExample("The result was ($99.99).", "money ($99.99) = -99.99 USD?"),
      FigureExample("gains of ($82) million", "money ($82) million = -82000000 USD?"),
      FigureExample("a stamp for $.75", "money $.75 = 0.75 USD?"),
      FigureExample("half a million dollars", "money half a million dollars = 500000 USD?"),
      FigureExample("a billion euros", "money a billion euros = 1000000000 EUR"),
      FigureExample("one-yen coin", "money one-yen = 1 JPY"),
      FigureExample("1.234,56 € and 20€", "money 1.234,56 € = 1234.56 EUR", "money 20€ = 20 EUR"),
      FigureExample("10 000 kr in all", "money 10 000 kr = 10000 SEK?"),
      FigureExample("15 dollars 50.", "money 15 dollars 50 = 15.5 USD?"),
      FigureExample("€5-10m", "money €5-10m = 5000000..10000000 EUR"),
      FigureExample("between £5 and 10m", "money £5 and 10m = 5000000..10000000 GBP?"),
      FigureExample(
        "US $5, then U.S. $12 million", "money US $5 = 5 USD",
        "money U.S. $12 million = 12000000 USD"
      ),
      FigureExample("Nkr 40", "money Nkr 40 = 40 NOK"),
      FigureExample("fifty and NO/100 dollars", "money fifty and NO/100 dollars = 50 USD?"),
      FigureExample(
        "six thousand and 25/100 dollars", "money six thousand and 25/100 dollars = 6000.25 USD?"),
      FigureExample("one extra dollar a week", "money one extra dollar = 1 USD?"),
      FigureExample("$5 million USD", "money $5 million USD = 5000000 USD"),
      FigureExample("$12 CAD", "money $12 CAD = 12 CAD"),
      FigureExample("paid $20 Canadian.", "money $20 Canadian = 20 CAD"),
      FigureExample("$1.2-bn", "money $1.2-bn = 1200000000 USD?"),
      FigureExample("USD -5", "money USD -5 = -5 USD"),
      FigureExample(
        "a couple of million dollars", "money a couple of million dollars = 2000000 USD?"),
      FigureExample(
        "a dollar fifty, four pounds fifty.", "money a dollar fifty = 1.5 USD?",
        "money four pounds fifty = 4.5 GBP?"),
    ])
  func isMoney(example: FigureExample) { example.check() }

  @Test(
    "An aside in parentheses is no loss, and a hyphen no sign",
    arguments: [
      FigureExample(
        "It paid 100 million euros ($110 million).", "money 100 million euros = 100000000 EUR",
        "money $110 million = 110000000 USD?"),
      FigureExample("two pounds of butter", "number two = 2 → pounds"),
      FigureExample("a 1 $10 bill", "number 1 = 1", "money $10 = 10 USD?"),
      FigureExample("the dollar rose"),
      FigureExample("He won twice as much", "number twice = 2 x"),
      FigureExample("a boy weighing 90 pounds", "number 90 = 90 → pounds"),
      FigureExample("30 pounds per square inch", "number 30 = 30 → pounds"),
      FigureExample("the rapper 50 Cent", "number 50 = 50"),
      FigureExample("the US $5 note", "money US $5 = 5 USD"),
      FigureExample("1p/19q"),
      FigureExample("EUR/USD -0.5%", "percent -0.5% = -0.5 %"),
      FigureExample("$3 million Canadian plant", "money $3 million = 3000000 USD?"),
    ])
  func isNotThatMoney(example: FigureExample) { example.check() }

  @Test(
    "A short sign is a currency only where the number is an amount",
    arguments: [
      FigureExample("R1,000 a month", "money R1,000 = 1000 ZAR"),
      FigureExample("Figure R1 shows it"),
      FigureExample("ALL 5,000 a month", "money ALL 5,000 = 5000 ALL"),
      FigureExample("in all 500 people", "number 500 = 500 → people"),
    ])
  func isMoneyOnlyIf(example: FigureExample) { example.check() }
}
