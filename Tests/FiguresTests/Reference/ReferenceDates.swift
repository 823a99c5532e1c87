import Quantities

@testable import Figures

/// date    ← day month year? | month day ("," year)? | month year | yyyy "-" mm "-" dd
///         | ("first" … "fourth") "quarter" "of" year | "Q" 1…4 year | ("first" | "second") "half" "of" year
///         | "fiscal" year | year | year "s"
/// ordinal ← digits ("st" | "nd" | "rd" | "th") | tens "-" ordinal | ordinal
/// fraction ← below100 "-"? denominator | "a"? ("half" | "quarter" | ordinal) | digits "/" digits
///         | amount ("in" | "out" "of") amount
extension ReferenceTokenizer {
  func date(at index: Int) -> ReferenceQuantity? {
    if let date = iso(at: index) ?? monthDate(at: index) ?? dayDate(at: index) { return date }
    if let date = period(at: index) { return date }
    if self[index]?.text == "fiscal", let year = year(at: index + 1) {
      return dated(CalendarDate(year: year), .year, index..<index + 2)
    }
    guard let year = year(at: index) else { return nil }
    if self[index + 1]?.text == "s", self[index + 1]?.isGlued == true, year % 10 == 0 {
      return dated(CalendarDate(year: year), .decade, index..<index + 2)
    }
    guard single(at: index)?.tokens.count == 1 else { return nil }
    return dated(CalendarDate(year: year), .year, index..<index + 1)
  }

  private func dated(
    _ date: CalendarDate, _ precision: DatePrecision, _ tokens: Range<Int>
  ) -> ReferenceQuantity {
    ReferenceQuantity(
      kind: .date, tokens: tokens, text: ReferenceFigure.describe(date, precision))
  }

  private func integer(at index: Int) -> Int? {
    guard let token = self[index], token.kind == .number else { return nil }
    return Int(token.raw)
  }

  private func year(at index: Int) -> Int? {
    guard let year = integer(at: index), self[index]?.raw.count == 4, (1500...2100).contains(year)
    else { return nil }
    return year
  }

  private func day(at index: Int) -> Int? {
    guard let day = integer(at: index), (1...31).contains(day) else { return nil }
    return day
  }

  private func month(at index: Int) -> (month: Int, next: Int)? {
    guard let token = self[index], token.isCapital, let row = tables.calendar[token.text],
      row.role != .weekday
    else { return nil }
    let hasStop =
      row.role == .shortMonth && self[index + 1]?.raw == "." && self[index + 1]?.isGlued == true
    return (row.value, hasStop ? index + 2 : index + 1)
  }

  private func iso(at index: Int) -> ReferenceQuantity? {
    guard let year = year(at: index), self[index + 1]?.raw == "-", self[index + 3]?.raw == "-",
      let month = integer(at: index + 2), let day = integer(at: index + 4),
      tokens[index + 1...index + 4].allSatisfy(\.isGlued)
    else { return nil }
    return dated(CalendarDate(year: year, month: month, day: day), .day, index..<index + 5)
  }

  private func monthDate(at index: Int) -> ReferenceQuantity? {
    guard let (month, next) = month(at: index) else { return nil }
    if let year = year(at: next) {
      return dated(CalendarDate(year: year, month: month), .month, index..<next + 1)
    }
    guard let day = day(at: next) else { return nil }
    if self[next + 1]?.raw == ",", let year = year(at: next + 2) {
      return dated(CalendarDate(year: year, month: month, day: day), .day, index..<next + 3)
    }
    return dated(CalendarDate(year: 0, month: month, day: day), .day, index..<next + 1)
  }

  private func dayDate(at index: Int) -> ReferenceQuantity? {
    guard let day = day(at: index), let (month, next) = month(at: index + 1) else { return nil }
    guard let year = year(at: next) else {
      return dated(CalendarDate(year: 0, month: month, day: day), .day, index..<next)
    }
    return dated(CalendarDate(year: year, month: month, day: day), .day, index..<next + 1)
  }

  private func period(at index: Int) -> ReferenceQuantity? {
    if self[index]?.text == "q", let number = integer(at: index + 1), (1...4).contains(number),
      self[index + 1]?.isGlued == true, let year = year(at: index + 2)
    {
      return dated(CalendarDate(year: year, month: number), .quarter, index..<index + 3)
    }
    guard let row = numberWord(at: index), row.role == .ordinal, (1...4).contains(row.value),
      self[index + 2]?.text == "of", let year = year(at: index + 3)
    else { return nil }
    let date = CalendarDate(year: year, month: row.value)
    switch self[index + 1]?.text {
    case "quarter": return dated(date, .quarter, index..<index + 4)
    case "half" where row.value <= 2: return dated(date, .half, index..<index + 4)
    default: return nil
    }
  }

  func ordinal(at index: Int) -> ReferenceQuantity? {
    var quantity = ReferenceQuantity(kind: .ordinal, tokens: index..<index + 1)
    if let value = integer(at: index), let suffix = self[index + 1], suffix.isGlued,
      ["st", "nd", "rd", "th"].contains(suffix.text)
    {
      quantity.low = ExactDecimal(value)
      quantity.tokens = index..<index + 2
    } else if let row = numberWord(at: index), row.role == .ordinal || row.role == .ordinalTens {
      quantity.low = ExactDecimal(row.value)
    } else if let tens = numberWord(at: index), tens.role == .tens,
      self[index + 1]?.raw == "-", let unit = numberWord(at: index + 2), unit.role == .ordinal,
      unit.value < 10
    {
      quantity.low = ExactDecimal(tens.value + unit.value)
      quantity.tokens = index..<index + 3
    } else {
      return nil
    }
    quantity.text = "\(quantity.low)"
    return quantity
  }

  func fraction(at index: Int) -> ReferenceQuantity? {
    if let written = writtenFraction(at: index) ?? share(at: index) { return written }
    if self[index]?.text == "half" { return ratio(1, 2, index..<index + 1) }
    if self[index]?.text == "a", let row = numberWord(at: index + 1) {
      let isShare = row.role == .ordinal && row.value > 2 && self[index + 2]?.text == "of"
      if row.role == .half || row.role == .quarter || isShare {
        return ratio(1, row.value, index..<index + 2)
      }
    }
    guard let top = numberWord(at: index), top.role == .unit, top.value > 0 else { return nil }
    let isHyphen = self[index + 1]?.raw == "-" && self[index + 1]?.isGlued == true
    let next = isHyphen ? index + 2 : index + 1
    guard let bottom = numberWord(at: next) else { return nil }
    let isPart =
      bottom.role == .denominator || bottom.role == .quarter
      || (bottom.role == .ordinal && top.value == 1)
    return isPart ? ratio(top.value, bottom.value, index..<next + 1) : nil
  }

  private func writtenFraction(at index: Int) -> ReferenceQuantity? {
    guard let top = integer(at: index), let bottom = integer(at: index + 2),
      self[index + 1]?.raw == "/", self[index + 1]?.isGlued == true,
      self[index + 2]?.isGlued == true, top < bottom
    else { return nil }
    return ratio(top, bottom, index..<index + 3)
  }

  /// Reads "one in ten" and "3 out of 5".
  private func share(at index: Int) -> ReferenceQuantity? {
    guard let top = whole(at: index) else { return nil }
    var next = top.next
    if self[next]?.text == "out", self[next + 1]?.text == "of" {
      next += 2
    } else if self[next]?.text == "in" {
      next += 1
    } else {
      return nil
    }
    guard let bottom = whole(at: next), top.value < bottom.value else { return nil }
    return ratio(top.value, bottom.value, index..<bottom.next)
  }

  private func whole(at index: Int) -> (value: Int, next: Int)? {
    if let value = integer(at: index) { return (value, index + 1) }
    guard let row = numberWord(at: index), row.role == .unit else { return nil }
    return (row.value, index + 1)
  }

  private func ratio(_ top: Int, _ bottom: Int, _ tokens: Range<Int>) -> ReferenceQuantity {
    ReferenceQuantity(tokens: tokens, text: "\(top)/\(bottom)")
  }
}
