import Figures
import Quantities
import Testing

@testable import Claims

@Suite struct ExchangeRatesTests {
  @Test func `a currency is worth what it was in those years`() throws {
    let dollar = try #require(FigureUnit(currencyCode: "USD"))
    let euro = try #require(FigureUnit(currencyCode: "EUR"))
    let price = try #require(ExchangeRates.shared.price(of: euro, in: dollar, years: 2008...2008))
    #expect(price.contains(ExactDecimal(mantissa: 147, exponent: -2)))
    #expect(!price.contains(ExactDecimal(mantissa: 110, exponent: -2)))
    #expect(ExchangeRates.shared.price(of: euro, in: dollar, years: 1980...1990) == nil)
  }

  @Test func `the table is in order of currency and year`() {
    let keys = "\(referenceRateLines)".split(separator: "\n").map { $0.prefix(8) }
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
  }
}
