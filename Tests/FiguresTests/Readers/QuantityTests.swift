import Quantities
import Testing

@testable import Figures

/// A quantity is used again for the next number; nothing of the one before may stay.
@Suite struct QuantityTests {
  private static let numeral = Numeral(
    start: 3, end: 8, value: ExactDecimal(mantissa: 1_234, exponent: -1), place: -1,
    shape: [.decimal])

  /// A figure that differs from that of the numeral in every property.
  private static func used() -> Figure {
    var figure = Figure(
      start: 40, end: 60, kind: .date, value: ExactDecimal(7), place: 2, unit: .percent,
      traits: [.spelled])
    figure.high = ExactDecimal(9)
    figure.hedge = .gt
    figure.hedgeWidth = .open
    figure.datePrecision = .year
    figure.hedgeStart = 30
    figure.hedgeEnd = 39
    figure.nounStart = 61
    figure.nounEnd = 66
    figure.numerator = 2
    figure.denominator = 3
    figure.date = CalendarDate(year: 2031)
    figure.compoundMonths = 4
    figure.compoundSeconds = 5
    return figure
  }

  @Test func `a quantity that is used again is like a new one`() {
    var quantity = Quantity(QuantityTests.numeral)
    quantity.figure = QuantityTests.used()
    let before = Mirror(reflecting: quantity.figure).children.map { "\($0)" }
    quantity.set(QuantityTests.numeral)
    let after = Mirror(reflecting: quantity.figure).children.map { "\($0)" }
    let new = Mirror(reflecting: Quantity(QuantityTests.numeral).figure).children.map { "\($0)" }
    #expect(after == new)
    // Every property was another before, one that is added later too.
    for (old, fresh) in zip(before, new) { #expect(old != fresh) }
  }
}
