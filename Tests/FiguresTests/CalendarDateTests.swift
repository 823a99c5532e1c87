import Figures
import Testing

/// Days are counted without a calendar's help.
struct CalendarDateTests {
  @Test("Every day of 400 years and more follows the one before")
  func days() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var last = CalendarDate(year: 1899, month: 12, day: 31).dayNumber
    for year in 1900...2310 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for month in 1...12 {
        for day in 1...(lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)) {
          let number = CalendarDate(year: year, month: month, day: day).dayNumber
          #expect(number == last + 1)
          last = number
        }
      }
    }
  }

  @Test("Between two dates lie the days that a calendar shows")
  func spans() {
    let start = CalendarDate(year: 2023, month: 1, day: 15).dayNumber
    #expect(CalendarDate(year: 2023, month: 3, day: 15).dayNumber - start == 59)
    #expect(CalendarDate(year: 2024, month: 3, day: 15).dayNumber - start == 425)
  }
}
