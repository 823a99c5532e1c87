import Quantities
import Testing

/// A printed quantity and the ends of what it stands for; `nil` is infinite.
struct WrittenCase: CustomTestStringConvertible {
  var text: String
  var low: String
  var high: String
  var place: Int
  var exactness: Exactness
  var hedge: HedgeKind?
  var width: HedgeWidth
  var expected: (String?, String?)

  init(
    _ text: String, _ value: String, place: Int = 0, _ exactness: Exactness = .rounded,
    _ hedge: (HedgeKind, HedgeWidth)? = nil, from lower: String?, to upper: String?
  ) {
    self.text = text
    let ends = value.split(separator: "…").map(String.init)
    low = ends[0]
    high = ends[ends.count - 1]
    self.place = place
    self.exactness = exactness
    self.hedge = hedge?.0
    width = hedge?.1 ?? .around
    expected = (lower, upper)
  }

  var testDescription: String { text }

  func quantity() throws -> WrittenQuantity {
    WrittenQuantity(
      low: try #require(ExactDecimal(low)), high: try #require(ExactDecimal(high)), place: place,
      exactness: exactness, hedge: hedge, width: width)
  }

  func interval() throws -> Interval {
    Interval(lower: try bound(expected.0), upper: try bound(expected.1))
  }

  private func bound(_ text: String?) throws -> Bound? {
    guard let text else { return nil }
    return Bound(try #require(ExactDecimal(text)))
  }
}

// swift-format-ignore
private let writtenCases: [WrittenCase] = [
  // The written place counts.
  .init("$11 billion",     "11000000000",  place: 9,  from: "10500000000", to: "11500000000"),
  .init("$11.0 billion",   "11000000000",  place: 8,  from: "10950000000", to: "11050000000"),
  .init("$11,000 million", "11000000000",  place: 6,  from: "10999500000", to: "11000500000"),
  .init("90 percent",      "90",           place: 0,  from: "89.5",        to: "90.5"),
  .init("$.75",            "0.75",         place: -2, from: "0.745",       to: "0.755"),
  .init("(1,234)",         "-1234",        place: 0,  from: "-1234.5",     to: "-1233.5"),
  .init("0",               "0",            place: 0,  from: "-0.5",        to: "0.5"),
  .init("0.00",            "0",            place: -2, from: "-0.005",      to: "0.005"),
  // Exact, fractions, multiples.
  .init("nine people",     "9",    .counted,                                 from: "9",    to: "9"),
  .init("half",            "0.5",  .fraction(numerator: 1, denominator: 2),  from: "0.45", to: "0.55"),
  .init("a fifth lost",    "-0.2", .fraction(numerator: -1, denominator: 5), from: "-0.22", to: "-0.18"),
  .init("half a million",  "500000", .fraction(numerator: 1, denominator: 2), from: "450000", to: "550000"),
  .init("doubled",         "2",    .multiplier,                              from: "1.86", to: "2.2"),
  .init("tripled",         "3",    .multiplier,                              from: "2.79", to: "3.3"),
  // About: 12 percent, two units of the last digit, one unit.
  .init("about 5",         "5",     .rounded, (.approx, .around), from: "4.4",  to: "5.6"),
  .init("about 50",        "50",    .rounded, (.approx, .around), from: "44",   to: "56"),
  .init("around 11",       "11",    .rounded, (.approx, .around), from: "9.68", to: "12.32"),
  .init("around 45",       "45",    .rounded, (.approx, .around), from: "43",   to: "47"),
  .init("roughly 1,250",   "1250",  .rounded, (.approx, .around), from: "1240", to: "1260"),
  .init("about -50",       "-50",   .rounded, (.approx, .around), from: "-56",  to: "-44"),
  .init("about half",      "0.5",   .fraction(numerator: 1, denominator: 2), (.approx, .around), from: "0.44", to: "0.56"),
  .init("about three eighths", "0.375", .fraction(numerator: 3, denominator: 8), (.approx, .around), from: "0.33", to: "0.42"),
  .init("about nothing",   "0",     .rounded, (.approx, .around), from: "-1",   to: "1"),
  // Nearly and just over: 15 percent on one side.
  .init("nearly 11",       "11",    .rounded, (.lt, .near), from: "9.35",  to: "11"),
  .init("nearly 8",        "8",     .rounded, (.lt, .near), from: "6.8",   to: "8"),
  .init("almost 45",       "45",    .rounded, (.lt, .near), from: "43",    to: "45"),
  .init("just under 1,250", "1250", .rounded, (.lt, .near), from: "1240",  to: "1250"),
  .init("just over 20",    "20",    .rounded, (.gt, .near), from: "20",    to: "23"),
  .init("nearly -11",      "-11",   .rounded, (.lt, .near), from: "-11",   to: "-9.35"),
  .init("almost doubled",  "2",     .multiplier, (.lt, .near), from: "1.7", to: "2"),
  .init("nearly zero",     "0",     .rounded, (.lt, .near), from: "-1",    to: "1"),
  // More than and less than.
  .init("more than 20",    "20",    .rounded, (.gt, .open), from: "20",    to: "30"),
  .init("under 20",        "20",    .rounded, (.lt, .open), from: "10",    to: "20"),
  .init("more than -20",   "-20",   .rounded, (.gt, .open), from: "-30",   to: "-20"),
  .init("more than half",  "0.5",   .fraction(numerator: 1, denominator: 2), (.gt, .open), from: "0.5", to: "0.75"),
  .init("more than doubled", "2",   .multiplier, (.gt, .open), from: "2",  to: "3"),
  .init("more than zero",  "0",     .rounded, (.gt, .open), from: "0",     to: nil),
  .init("below zero",      "0",     .rounded, (.lt, .open), from: nil,     to: "0"),
  // Bounds.
  .init("at least 20",     "20",    .rounded, (.ge, .bound), from: "20",   to: nil),
  .init("up to 20",        "20",    .rounded, (.le, .bound), from: "0",    to: "20"),
  .init("at least -20",    "-20",   .rounded, (.ge, .bound), from: nil,    to: "-20"),
  .init("up to -20",       "-20",   .rounded, (.le, .bound), from: "-20",  to: "0"),
  // Ranges.
  .init("5 to 6",          "5…6",     place: 0,  from: "4.5",  to: "6.5"),
  .init("5 to 5.25",       "5…5.25",  place: -2, from: "4.995", to: "5.255"),
  .init("-5 to 5",         "-5…5",    place: 0,  from: "-5.5", to: "5.5"),
  .init("-6 to -5",        "-6…-5",   place: 0,  from: "-6.5", to: "-4.5"),
  .init("about 50 to 60",  "50…60",   .rounded, (.approx, .around), from: "44",   to: "67.2"),
  .init("about 1,250 to 1,500", "1250…1500", .rounded, (.approx, .around), from: "1240", to: "1680"),
  .init("nearly 5 to 6",   "5…6",     .rounded, (.lt, .near),   from: "4.25", to: "6"),
  .init("more than 5 to 6", "5…6",    .rounded, (.gt, .open),   from: "5",    to: "9"),
  .init("at least 5 to 6", "5…6",     .rounded, (.ge, .bound),  from: "5",    to: nil),
  .init("up to 5 to 6",    "5…6",     .rounded, (.le, .bound),  from: "0",    to: "6"),
  .init("up to -6 to -5",  "-6…-5",   .rounded, (.le, .bound),  from: "-6",   to: "0"),
  .init("doubled or tripled", "2…3",  .multiplier, from: "1.86", to: "3.3"),
]

struct WrittenQuantityIntervalTests {
  @Test("each row of the table stands for its interval", arguments: writtenCases)
  func interval(row: WrittenCase) throws {
    let quantity = try row.quantity()
    let interval = try row.interval()
    #expect(quantity.interval == interval)
    #expect(quantity.interval.contains(quantity.low))
    #expect(quantity.interval.contains(quantity.high))
  }

  @Test("what no reading excludes holds what is printed", arguments: writtenCases)
  func outer(row: WrittenCase) throws {
    let quantity = try row.quantity()
    #expect(quantity.outerInterval.intersection(quantity.interval) == quantity.interval)
    guard row.width != .open || row.hedge == nil else { return }
    #expect(quantity.outerInterval == quantity.interval)
  }

  @Test("more than has no end above, less than none above zero, on either sign")
  func outerEnds() {
    let twenty = ExactDecimal(20)
    var quantity = WrittenQuantity(
      low: twenty, high: twenty, place: 0, hedge: .gt, width: .open)
    #expect(quantity.outerInterval == Interval(lower: Bound(twenty), upper: nil))
    quantity.hedge = .lt
    #expect(quantity.outerInterval == Interval(.zero, twenty))
    quantity.low = twenty.negated
    quantity.high = twenty.negated
    #expect(quantity.outerInterval == Interval(twenty.negated, .zero))
    quantity.hedge = .gt
    #expect(quantity.outerInterval == Interval(lower: nil, upper: Bound(twenty.negated)))
  }

  @Test("two-thirds holds the exact ratio, hedged or not, whichever way its decimal was cut")
  func thirds() throws {
    let ratio = try #require(ExactRatio(2, 3))
    for value in [
      ratio.decimal(digits: 15), ExactDecimal(mantissa: 666_666_666_666_666, exponent: -15),
    ] {
      for hedge in [nil, HedgeKind.approx, .lt, .gt, .le, .ge] {
        for width in HedgeWidth.allCases {
          let quantity = WrittenQuantity(
            low: value, high: value, place: 0,
            exactness: .fraction(numerator: 2, denominator: 3), hedge: hedge, width: width)
          #expect(quantity.interval.intersection(ratio.interval) == ratio.interval)
        }
      }
    }
  }

  @Test("every combination at the ends of the range gives an interval that holds its values")
  func extremes() {
    let values = [
      ExactDecimal.zero, ExactDecimal(mantissa: 1, exponent: -6_000),
      ExactDecimal(mantissa: ExactDecimal.maximumMantissa, exponent: 6_000),
      ExactDecimal(mantissa: -ExactDecimal.maximumMantissa, exponent: 6_000),
      ExactDecimal(mantissa: ExactDecimal.maximumMantissa, exponent: -20), ExactDecimal(-7),
    ]
    let kinds: [Exactness] = [
      .rounded, .counted, .multiplier, .fraction(numerator: 1, denominator: 0),
      .fraction(numerator: .min, denominator: -1), .fraction(numerator: 22, denominator: 7),
    ]
    for low in values {
      for high in values {
        for kind in kinds {
          for hedge in [nil, HedgeKind.approx, .lt, .gt, .le, .ge] {
            for (width, place) in zip(HedgeWidth.allCases, [Int.min, -6_000, 0, Int.max]) {
              let quantity = WrittenQuantity(
                low: low, high: high, place: place, exactness: kind, hedge: hedge, width: width)
              for interval in [quantity.interval, quantity.outerInterval] {
                #expect(interval.contains(low), "\(quantity)")
                #expect(interval.contains(high), "\(quantity)")
              }
            }
          }
        }
      }
    }
  }
}
