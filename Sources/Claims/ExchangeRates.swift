import Figures
import Quantities

/// What currencies were worth against one another, from yearly extremes of reference rates.
struct ExchangeRates: Sendable {
  /// The lowest and the highest price of a euro, by currency and year.
  private let euros: [UInt16: [Int: Interval]]

  /// The table of the European Central Bank, read once.
  static let shared = ExchangeRates(lines: referenceRateLines)

  init(lines: StaticString) {
    var euros: [UInt16: [Int: Interval]] = [:]
    for line in "\(lines)".utf8.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: " ")).map { String($0) ?? "" }
      guard parts.count == 4, let unit = FigureUnit(currencyCode: parts[0]),
        let year = Int(parts[1]), let low = ExactDecimal(parts[2]),
        let high = ExactDecimal(parts[3])
      else { continue }
      euros[unit.rawValue, default: [:]][year] = Interval(low, high)
    }
    if let euro = FigureUnit(currencyCode: "EUR") {
      let years = euros.values.reduce(into: Set<Int>()) { $0.formUnion($1.keys) }
      for year in years { euros[euro.rawValue, default: [:]][year] = Interval(.one) }
    }
    self.euros = euros
  }

  /// How many units of `currency` one unit of `other` was worth in `years`, lowest to highest.
  ///
  /// `nil` where no year has both.
  func price(of other: FigureUnit, in currency: FigureUnit, years: ClosedRange<Int>) -> Interval? {
    guard let a = euros[currency.rawValue], let b = euros[other.rawValue] else { return nil }
    var hull: Interval?
    for year in years {
      guard let x = a[year], let y = b[year], let rate = x.divided(by: y) else { continue }
      hull = hull?.hull(rate) ?? rate
    }
    return hull
  }
}
