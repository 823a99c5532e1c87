/// How exactly a date is stated.
public enum DatePrecision: UInt8, Sendable, CaseIterable {
  /// A day: 31 December 2018.
  case day
  /// A month: December 2018.
  case month
  /// A quarter of a year, calendar or fiscal: the third quarter of 2024.
  case quarter
  /// A half of a year.
  case half
  /// A year: 2011, fiscal 2024.
  case year
  /// A decade: the 1990s.
  case decade
}

/// A calendar date, as far as it is stated.
///
/// Zero stands for a part that is not stated: "March 3" has the year 0.
public struct CalendarDate: Equatable, Sendable {
  /// The year of the common era, or 0.
  public var year: Int32

  /// The month from 1 through 12; for a quarter or half, its number from 1; or 0.
  public var month: UInt8

  /// The day of the month from 1 through 31, or 0.
  public var day: UInt8

  /// Creates a date from its stated parts.
  public init(year: Int, month: Int = 0, day: Int = 0) {
    self.year = Int32(truncatingIfNeeded: year)
    self.month = UInt8(truncatingIfNeeded: month)
    self.day = UInt8(truncatingIfNeeded: day)
  }
}

extension CalendarDate {
  /// The number of a full date's day in the Gregorian calendar, counted from an arbitrary one.
  ///
  /// Counts months from March, so that the leap day is a year's last: the days before month *m* are
  /// then (153 *m* + 2) / 5.
  public var dayNumber: Int {
    let isEarly = month <= 2
    let years = Int(year) - (isEarly ? 1 : 0)
    let months = Int(month) + (isEarly ? 9 : -3)
    let leapDays = years / 4 - years / 100 + years / 400
    return years * 365 + leapDays + (153 * months + 2) / 5 + Int(day)
  }
}
