/// Where a spelling of a unit of time may stand.
enum DurationUse: UInt8, Sendable {
  /// A full word: it may stand after a number and after "a".
  case word
  /// An abbreviation: only after a number in digits.
  case short
  /// A plural that is a duration only after a number: three quarters may also be three fourths.
  case quarter
  /// Nights, counted as days only in the plural or after a number.
  case night
}

/// A spelling of a unit of time.
struct DurationUnitRow: Sendable {
  let spelling: StaticString
  let unit: FigureUnit
  /// How many of the unit the word stands for: two weeks in a fortnight.
  let count: Int
  let use: DurationUse

  init(_ spelling: StaticString, _ unit: FigureUnit, _ count: Int, _ use: DurationUse) {
    self.spelling = spelling
    self.unit = unit
    self.count = count
    self.use = use
  }
}

/// Every spelling of a unit of time, in byte order.
// swift-format-ignore
let durationUnitRows: [DurationUnitRow] = [
  .init("banking days",  .businessDay, 1, .word),
  .init("business day",  .businessDay, 1, .word),
  .init("business days", .businessDay, 1, .word),
  .init("centuries",     .century, 1, .word),
  .init("century",       .century, 1, .word),
  .init("d",             .day, 1, .short),
  .init("day",           .day, 1, .word),
  .init("days",          .day, 1, .word),
  .init("decade",        .decade, 1, .word),
  .init("decades",       .decade, 1, .word),
  .init("fortnight",     .week, 2, .word),
  .init("fortnights",    .week, 2, .word),
  .init("h",             .hour, 1, .short),
  .init("hour",          .hour, 1, .word),
  .init("hours",         .hour, 1, .word),
  .init("hr",            .hour, 1, .short),
  .init("hrs",           .hour, 1, .short),
  .init("min",           .minute, 1, .short),
  .init("mins",          .minute, 1, .word),
  .init("minute",        .minute, 1, .word),
  .init("minutes",       .minute, 1, .word),
  .init("mo",            .month, 1, .short),
  .init("month",         .month, 1, .word),
  .init("months",        .month, 1, .word),
  .init("mos",           .month, 1, .word),
  .init("mth",           .month, 1, .short),
  .init("mths",          .month, 1, .short),
  .init("night",         .day, 1, .night),
  .init("nights",        .day, 1, .night),
  .init("quarters",      .quarter, 1, .quarter),
  .init("s",             .second, 1, .short),
  .init("sec",           .second, 1, .short),
  .init("second",        .second, 1, .word),
  .init("seconds",       .second, 1, .word),
  .init("secs",          .second, 1, .short),
  .init("trading day",   .businessDay, 1, .word),
  .init("trading days",  .businessDay, 1, .word),
  .init("week",          .week, 1, .word),
  .init("weekend",       .day, 2, .night),
  .init("weekends",      .day, 2, .night),
  .init("weeks",         .week, 1, .word),
  .init("wk",            .week, 1, .short),
  .init("wks",           .week, 1, .short),
  .init("workday",       .businessDay, 1, .word),
  .init("workdays",      .businessDay, 1, .word),
  .init("working day",   .businessDay, 1, .word),
  .init("working days",  .businessDay, 1, .word),
  .init("y",             .year, 1, .short),
  .init("year",          .year, 1, .word),
  .init("years",         .year, 1, .word),
  .init("yr",            .year, 1, .short),
  .init("yrs",           .year, 1, .short),
  .init("ys",            .year, 1, .short),
]
