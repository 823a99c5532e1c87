/// The lowest and the highest price of a currency over a stretch of years.
public struct ExchangeRateRow: Sendable {
  /// The ISO 4217 code of the currency that is priced.
  public let code: StaticString
  /// The ISO 4217 code of the currency that it is priced in.
  public let base: StaticString
  /// The lowest price since 1999, in ten-millionths of the base.
  public let low: Int
  /// The highest price since 1999, in ten-millionths of the base.
  public let high: Int
  /// The lowest price since 1973, in ten-millionths of the base.
  public let lowBefore: Int
  /// The highest price since 1973, in ten-millionths of the base.
  public let highBefore: Int

  init(
    _ code: StaticString, in base: StaticString, low: Int, high: Int, before: (low: Int, high: Int)
  ) {
    self.code = code
    self.base = base
    self.low = low
    self.high = high
    lowBefore = before.low
    highBefore = before.high
  }
}

/// What each currency has been worth, in order of base and code.
///
/// Prices are yearly extremes of published central-bank reference rates, widened by a few percent so that
/// a day's extreme or a rounded rate stays inside. A currency that was renamed or lost zeros since 1999
/// is left out.
// swift-format-ignore
public let exchangeRateRows: [ExchangeRateRow] = [
  .init("CHF", in: "EUR", low:  5_900_000, high: 11_000_000, before: (5_400_000, 11_000_000)),
  .init("DKK", in: "EUR", low:  1_320_000, high:  1_360_000, before: (1_150_000,  1_500_000)),
  .init("GBP", in: "EUR", low:  9_900_000, high: 18_000_000, before: (9_900_000, 19_000_000)),
  .init("NOK", in: "EUR", low:    760_000, high:  1_430_000, before: (  760_000,  1_600_000)),
  .init("SEK", in: "EUR", low:    820_000, high:  1_250_000, before: (  820_000,  1_800_000)),
  .init("AED", in: "USD", low:  2_650_000, high:  2_800_000, before: (2_400_000,  2_800_000)),
  .init("AUD", in: "USD", low:  4_600_000, high: 11_400_000, before: (4_600_000, 15_200_000)),
  .init("BRL", in: "USD", low:  1_500_000, high:  6_900_000, before: (1_500_000, 12_500_000)),
  .init("CAD", in: "USD", low:  6_000_000, high: 11_200_000, before: (6_000_000, 11_200_000)),
  .init("CHF", in: "USD", low:  5_300_000, high: 14_200_000, before: (2_900_000, 14_200_000)),
  .init("CLP", in: "USD", low:      9_500, high:     24_000, before: (    9_500,     35_000)),
  .init("CNY", in: "USD", low:  1_150_000, high:  1_690_000, before: (1_120_000,  7_000_000)),
  .init("COP", in: "USD", low:      1_900, high:      6_300, before: (    1_900,     50_000)),
  .init("CZK", in: "USD", low:    220_000, high:    720_000, before: (  220_000,    720_000)),
  .init("DKK", in: "USD", low:  1_050_000, high:  2_200_000, before: (  800_000,  2_200_000)),
  .init("EUR", in: "USD", low:  8_000_000, high: 16_400_000, before: (6_000_000, 16_400_000)),
  .init("GBP", in: "USD", low: 10_300_000, high: 21_500_000, before: (10_300_000, 26_500_000)),
  .init("HKD", in: "USD", low:  1_240_000, high:  1_320_000, before: (1_200_000,  2_150_000)),
  .init("HUF", in: "USD", low:     21_000, high:     72_000, before: (   21_000,    300_000)),
  .init("IDR", in: "USD", low:        550, high:      1_700, before: (      550,     25_000)),
  .init("ILS", in: "USD", low:  1_950_000, high:  3_400_000, before: (1_950_000,  6_700_000)),
  .init("INR", in: "USD", low:    107_000, high:    265_000, before: (  107_000,  1_400_000)),
  .init("ISK", in: "USD", low:     64_000, high:    175_000, before: (   64_000,    300_000)),
  .init("JPY", in: "USD", low:     59_000, high:    137_000, before: (   32_000,    137_000)),
  .init("KRW", in: "USD", low:      6_000, high:     11_500, before: (    5_000,     26_000)),
  .init("KZT", in: "USD", low:     17_500, high:    125_000, before: (   17_500,    250_000)),
  .init("MYR", in: "USD", low:  2_000_000, high:  3_450_000, before: (2_000_000,  4_900_000)),
  .init("NOK", in: "USD", low:    850_000, high:  2_100_000, before: (  850_000,  2_200_000)),
  .init("NZD", in: "USD", low:  3_700_000, high:  9_100_000, before: (3_700_000, 15_000_000)),
  .init("PHP", in: "USD", low:    164_000, high:    285_000, before: (  164_000,  1_500_000)),
  .init("PLN", in: "USD", low:  1_900_000, high:  5_100_000, before: (1_900_000,  5_100_000)),
  .init("SAR", in: "USD", low:  2_600_000, high:  2_740_000, before: (2_600_000,  3_100_000)),
  .init("SEK", in: "USD", low:    850_000, high:  1_760_000, before: (  850_000,  2_600_000)),
  .init("SGD", in: "USD", low:  5_200_000, high:  8_600_000, before: (3_900_000,  8_600_000)),
  .init("THB", in: "USD", low:    200_000, high:    365_000, before: (  175_000,    510_000)),
  .init("TWD", in: "USD", low:    275_000, high:    358_000, before: (  240_000,    410_000)),
  .init("VND", in: "USD", low:        360, high:        760, before: (      360,     10_000)),
  .init("ZAR", in: "USD", low:    480_000, high:  1_850_000, before: (  480_000, 15_500_000)),
]

/// The equations that hold a pair to what the currency has been worth: two for each row, the one since
/// 1999 and the one since 1973.
let exchangeRateEquations: [Equation] = exchangeRateRows.flatMap { row in
  [(row.low, row.high), (row.lowBefore, row.highBefore)].map { low, high in
    Equation(
      "converted", "amount" * (.between(low, high) / 10_000_000),
      clause: "{amount} has been worth")
  }
}
