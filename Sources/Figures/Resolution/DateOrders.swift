extension FigureResolver {
  /// Turns dates of numbers round where the day stands first: 3/4/2025.
  ///
  /// A document that has a day beyond 12 in first place, and none in second, writes all its days first;
  /// where it says nothing, the default decides. The readers took the month to be first.
  func resolveDates(_ figures: inout [Figure], _ text: Span<UInt8>) {
    var open: [Int] = []
    var dayFirst = 0
    var monthFirst = 0
    for index in figures.indices where figures[index].kind == .date {
      switch Figure.numericOrder(figures[index], text) {
      case .day: dayFirst += 1
      case .month: monthFirst += 1
      case .open: open.append(index)
      case nil: break
      }
    }
    guard !open.isEmpty,
      dayFirst > monthFirst || dayFirst == monthFirst && defaults.dateOrder == .dayFirst
    else { return }
    for index in open {
      let date = figures[index].date
      figures[index].date = CalendarDate(
        year: Int(date.year), month: Int(date.day), day: Int(date.month))
    }
  }
}

extension Figure {
  /// What a date of numbers shows of the order of its parts.
  fileprivate enum NumericOrder {
    case day, month, open
  }

  /// The order of a date such as 3/4/2025; `nil` for every other form of date.
  fileprivate static func numericOrder(_ figure: Figure, _ text: Span<UInt8>) -> NumericOrder? {
    guard figure.datePrecision == .day, figure.date.year != 0, !figure.isRange else { return nil }
    let firstRun = text.digitRun(at: figure.start)
    let separator = text.at(figure.start + firstRun)
    guard firstRun == 1 || firstRun == 2,
      separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-")
    else { return nil }
    let second = figure.start + firstRun + 1
    let secondRun = text.digitRun(at: second)
    guard secondRun == 1 || secondRun == 2, text.at(second + secondRun) == separator else {
      return nil
    }
    let first = text.number(at: figure.start, firstRun)
    if first > 12 { return .day }
    return text.number(at: second, secondRun) > 12 ? .month : .open
  }
}
