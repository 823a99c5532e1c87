import Testing

@testable import Figures

/// Days, months, quarters and years.
struct CalendarReaderTests {
  @Test(
    "Dates in digits and words",
    arguments: [
      FigureExample("on Oct. 18, 2024", "date Oct. 18, 2024 = 2024-10-18"),
      FigureExample("on 18 October 2024", "date 18 October 2024 = 2024-10-18"),
      FigureExample("on the 18th of October 2024", "date 18th of October 2024 = 2024-10-18"),
      FigureExample("on 2024-10-18", "date 2024-10-18 = 2024-10-18"),
      FigureExample("on 1/22/2016", "date 1/22/2016 = 2016-1-22"),
      FigureExample("on 23.08.2019", "date 23.08.2019 = 2019-8-23"),
      FigureExample("in December 2018", "date December 2018 = 2018-12"),
      FigureExample("in Q3 2024", "date Q3 2024 = 2024-Q3"),
      FigureExample("third quarter of 2024", "date third quarter of 2024 = 2024-Q3"),
      FigureExample("the first half", "date first half = 0-H1"),
      FigureExample("since 2011", "date 2011 = 2011"),
      FigureExample("the 1990s", "date 1990s = 1990s"),
      FigureExample("in fiscal 2024", "date fiscal 2024 = 2024"),
      FigureExample("on March 3", "date March 3 = 0-3-3"),
      FigureExample("fourth of July 1995", "date fourth of July 1995 = 1995-7-4"),
      FigureExample("from 1973-95", "date 1973 = 1973", "date 95 = 1995"),
      FigureExample("FY2019 and FY19", "date FY2019 = 2019", "date FY19 = 2019"),
      FigureExample("in 2021.1 However", "date 2021 = 2021"),
      FigureExample(
        "on October 18-20, 2024", "date October 18 = 2024-10-18", "date 20, 2024 = 2024-10-20"),
      FigureExample("in October, 2024", "date October, 2024 = 2024-10"),
      FigureExample("18Oct2024", "date 18Oct2024 = 2024-10-18"),
      FigureExample("05/2020 and 12-2015", "date 05/2020 = 2020-5", "date 12-2015 = 2015-12"),
      FigureExample("FY2024/25", "date FY2024/25 = 2024"),
      FigureExample(
        "in nineteen eighty-four, twenty twenty", "date nineteen eighty-four = 1984",
        "date twenty twenty = 2020"),
      FigureExample("New Year's Day 2020", "date 2020 = 2020"),
      FigureExample("the cup Euro 2020", "date 2020 = 2020"),
      FigureExample("in 2012 dollars", "date 2012 = 2012"),
    ])
  func isDate(example: FigureExample) { example.check() }

  @Test(
    "Verbs and times of the day are no dates",
    arguments: [
      FigureExample("it may 5 times", "number 5 times = 5 x"),
      FigureExample("they march on"),
      FigureExample("at 0630 GMT"),
      FigureExample("2/30/2016 is none"),
      FigureExample("/news/2019/05/12/x", "number 05 = 5 !", "number 12 = 12"),
      FigureExample("13/13/2013, 2020-13-01, 32-2015"),
      FigureExample("on 5/6"),
      FigureExample(
        "twenty fifteen-minute slots", "number twenty = 20",
        "duration fifteen-minute = 15 min"),
      FigureExample("9M 2024 sales", "date 2024 = 2024"),
      FigureExample("Windows 2000", "number 2000 = 2000 !"),
      FigureExample("ASU No. 2016-09", "number 2016 = 2016 !", "number 09 = 9 !"),
    ])
  func isNoDate(example: FigureExample) { example.check() }

  @Test(
    "Four digits are a year unless they count",
    arguments: [
      FigureExample("the 2019 budget", "date 2019 = 2019"),
      FigureExample("2000 people came", "number 2000 = 2000 → people"),
      FigureExample("2,019 people came", "number 2,019 = 2019 → people"),
    ])
  func isYearOnlyIf(example: FigureExample) { example.check() }
}
