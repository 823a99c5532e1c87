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
