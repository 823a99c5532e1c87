import Quantities
import Testing

struct WrittenQuantityTests {
  @Test("a unit is one in the last written place, a half unit half of it")
  func units() {
    let quantity = WrittenQuantity(
      low: ExactDecimal(mantissa: 109, exponent: 8), high: ExactDecimal(mantissa: 109, exponent: 8),
      place: 8)
    #expect(quantity.unit == ExactDecimal(100_000_000))
    #expect(quantity.halfUnit == ExactDecimal(50_000_000))
    #expect(quantity.hedge == nil)
    #expect(quantity.exactness == .rounded)
  }
}
