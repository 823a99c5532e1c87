import Figures
import Quantities

extension FigureKind {
  /// The name in quotation marks.
  var jsonName: StaticString {
    switch self {
    case .money: "\"money\""
    case .percent: "\"percent\""
    case .duration: "\"duration\""
    case .number: "\"number\""
    case .ordinal: "\"ordinal\""
    case .date: "\"date\""
    }
  }

  /// The name.
  var name: StaticString {
    switch self {
    case .money: "money"
    case .percent: "percent"
    case .duration: "duration"
    case .number: "number"
    case .ordinal: "ordinal"
    case .date: "date"
    }
  }
}

extension HedgeKind {
  /// The name in quotation marks.
  var jsonName: StaticString {
    switch self {
    case .approx: "\"approx\""
    case .lt: "\"lt\""
    case .gt: "\"gt\""
    case .le: "\"le\""
    case .ge: "\"ge\""
    }
  }

  /// The name.
  var name: StaticString {
    switch self {
    case .approx: "approx"
    case .lt: "lt"
    case .gt: "gt"
    case .le: "le"
    case .ge: "ge"
    }
  }
}

extension FigureUnit {
  /// How a duration in the unit is written by ISO 8601: times `factor`, with `letter`; `nil` for other units.
  ///
  /// The standard knows no quarter, decade or working day: the first two are months and years here,
  /// a working day is a day.
  var isoShape: (factor: Int, letter: StaticString, isTime: Bool)? {
    switch self {
    case .second: (1, "S", true)
    case .minute: (1, "M", true)
    case .hour: (1, "H", true)
    case .day, .businessDay: (1, "D", false)
    case .week: (1, "W", false)
    case .month: (1, "M", false)
    case .quarter: (3, "M", false)
    case .year: (1, "Y", false)
    case .decade: (10, "Y", false)
    case .century: (100, "Y", false)
    default: nil
    }
  }

  /// The name of a unit that is no currency; empty for none.
  var plainName: StaticString {
    switch self {
    case .percent: "percent"
    case .percentagePoint: "percentage-point"
    case .basisPoint: "basis-point"
    case .times: "times"
    case .second: "second"
    case .minute: "minute"
    case .hour: "hour"
    case .day: "day"
    case .businessDay: "business-day"
    case .week: "week"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    case .decade: "decade"
    case .century: "century"
    default: ""
    }
  }
}

extension ByteBuffer {
  /// Appends the name of a unit: an ISO 4217 code or a word in kebab case.
  mutating func append(nameOf unit: FigureUnit) {
    guard unit.isCurrency else { return append(unit.plainName) }
    // A currency's number is 256 plus the letters of its code in base 26.
    let code = Int(unit.rawValue) - 256
    append(UInt8(ascii: "A") &+ UInt8(truncatingIfNeeded: code / 676 % 26))
    append(UInt8(ascii: "A") &+ UInt8(truncatingIfNeeded: code / 26 % 26))
    append(UInt8(ascii: "A") &+ UInt8(truncatingIfNeeded: code % 26))
  }
}
