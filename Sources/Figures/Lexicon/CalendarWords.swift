/// What a word of the calendar names.
enum CalendarRole: UInt8, Sendable {
  /// A month in full.
  case month
  /// A month cut short, with or without a full stop.
  case shortMonth
  /// A day of the week.
  case weekday
}

/// A word of the calendar.
struct CalendarRow: Sendable {
  let spelling: StaticString
  let role: CalendarRole
  /// From 1: January, Monday.
  let value: Int

  init(_ spelling: StaticString, _ role: CalendarRole, _ value: Int) {
    self.spelling = spelling
    self.role = role
    self.value = value
  }
}

/// The months and the days of the week, in byte order.
// swift-format-ignore
let calendarRows: [CalendarRow] = [
  .init("apr",       .shortMonth, 4),
  .init("april",     .month, 4),
  .init("aug",       .shortMonth, 8),
  .init("august",    .month, 8),
  .init("dec",       .shortMonth, 12),
  .init("december",  .month, 12),
  .init("feb",       .shortMonth, 2),
  .init("february",  .month, 2),
  .init("fri",       .weekday, 5),
  .init("friday",    .weekday, 5),
  .init("jan",       .shortMonth, 1),
  .init("january",   .month, 1),
  .init("jul",       .shortMonth, 7),
  .init("july",      .month, 7),
  .init("jun",       .shortMonth, 6),
  .init("june",      .month, 6),
  .init("mar",       .shortMonth, 3),
  .init("march",     .month, 3),
  .init("may",       .month, 5),
  .init("mon",       .weekday, 1),
  .init("monday",    .weekday, 1),
  .init("nov",       .shortMonth, 11),
  .init("november",  .month, 11),
  .init("oct",       .shortMonth, 10),
  .init("october",   .month, 10),
  .init("sat",       .weekday, 6),
  .init("saturday",  .weekday, 6),
  .init("sep",       .shortMonth, 9),
  .init("sept",      .shortMonth, 9),
  .init("september", .month, 9),
  .init("sun",       .weekday, 7),
  .init("sunday",    .weekday, 7),
  .init("thu",       .weekday, 4),
  .init("thur",      .weekday, 4),
  .init("thurs",     .weekday, 4),
  .init("thursday",  .weekday, 4),
  .init("tue",       .weekday, 2),
  .init("tues",      .weekday, 2),
  .init("tuesday",   .weekday, 2),
  .init("wed",       .weekday, 3),
  .init("wednesday", .weekday, 3),
]
