import Figures
import Quantities
import Relations

extension Figure {
  /// What the figure stands for in a role that reads years, months or days; `nil` where it does not
  /// say so much.
  ///
  /// A calendar's figures are counted, not rounded: only a hedge widens them.
  func calendarInterval(_ reading: RoleReading, _ stretch: Stretch) -> Interval? {
    guard stretch == .point || stretch == .printed || stretch == .outer else { return nil }
    if kind == .date { return calendarPlace(reading).map { Interval(ExactDecimal($0)) } }
    guard let factor = calendarFactor(reading) else { return nil }
    if reading == .months, compoundMonths != 0, hedge == nil {
      return Interval(ExactDecimal(Int(compoundMonths)))
    }
    let interval =
      hedge == nil
      ? Interval(low, high) : stretch == .outer ? written.outerInterval : written.interval
    return interval.scaled(by: factor)
  }

  /// The number of the year, month or day that a date names.
  private func calendarPlace(_ reading: RoleReading) -> Int? {
    let year = Int(date.year)
    guard year != 0, !isRange, datePrecision != .decade else { return nil }
    switch reading {
    case .written, .exact, .years: return year
    case .months:
      guard datePrecision == .day || datePrecision == .month, date.month != 0 else { return nil }
      return year * 12 + Int(date.month) - 1
    case .days:
      guard datePrecision == .day, date.month != 0, date.day != 0 else { return nil }
      return date.dayNumber
    }
  }

  /// What one of the figure's unit is in the unit that a role reads.
  private func calendarFactor(_ reading: RoleReading) -> CalendarFactor? {
    guard kind == .duration else { return CalendarFactor(1) }
    switch (reading, unit) {
    case (.written, _), (.exact, _), (.years, .year), (.months, .month), (.days, .day):
      return CalendarFactor(1)
    case (.years, .decade): return CalendarFactor(10)
    case (.years, .century): return CalendarFactor(100)
    case (.years, .month): return CalendarFactor(1, over: 12)
    case (.months, .quarter): return CalendarFactor(3)
    case (.months, .year): return CalendarFactor(12)
    case (.months, .decade): return CalendarFactor(120)
    case (.days, .week): return CalendarFactor(7)
    default: return nil
    }
  }

  /// What was found in the unit that a role reads, brought back to the figure's own.
  func inOwnUnit(_ interval: Interval, _ reading: RoleReading) -> Interval? {
    if kind == .date {
      switch reading {
      case .written, .exact, .years: return interval
      case .months: return interval.flooredQuotient(12)
      case .days: return interval.flooredQuotient(365)
      }
    }
    return calendarFactor(reading).flatMap { interval.unscaled(by: $0) }
  }
}

/// A ratio of two units of time.
struct CalendarFactor {
  let numerator: Int
  let denominator: Int

  init(_ numerator: Int, over denominator: Int = 1) {
    self.numerator = numerator
    self.denominator = denominator
  }
}

extension Interval {
  fileprivate func scaled(by factor: CalendarFactor) -> Interval? {
    let product = multiplied(by: Interval(ExactDecimal(factor.numerator)))
    guard factor.denominator != 1 else { return product }
    return product.divided(by: Interval(ExactDecimal(factor.denominator)))
  }

  fileprivate func unscaled(by factor: CalendarFactor) -> Interval? {
    scaled(by: CalendarFactor(factor.denominator, over: factor.numerator))
  }

  /// The whole numbers that its ends give when divided.
  fileprivate func flooredQuotient(_ divisor: Int) -> Interval {
    func floored(_ bound: Bound?) -> Bound? {
      guard let value = bound?.value.wholeNumber else { return nil }
      return Bound(ExactDecimal(value / divisor))
    }
    return Interval(lower: floored(lower), upper: floored(upper))
  }
}

extension ExactDecimal {
  /// The value without its decimals, where it is that of a calendar.
  var wholeNumber: Int? {
    let whole = rounded(toPlace: 0, .down)
    guard whole.magnitude < ExactDecimal(10_000_000), whole.exponent >= 0, whole.exponent < 8 else {
      return whole.isZero ? 0 : nil
    }
    var value = Int(truncatingIfNeeded: whole.mantissa)
    for _ in 0..<whole.exponent { value *= 10 }
    return value
  }
}
