/// The unit that a figure's value is in: a currency, a rate, a unit of time, a multiple, or none.
///
/// Currencies are the raw values from 256 on: 256 plus the three letters of the code in base 26.
public struct FigureUnit: RawRepresentable, Hashable, Sendable {
  /// The number that stands for the unit.
  public let rawValue: UInt16

  /// Creates a unit from its number.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// No unit: a plain number, an ordinal, a date, or a count of the noun that follows.
  public static let none = FigureUnit(rawValue: 0)
  /// Hundredths of a whole.
  public static let percent = FigureUnit(rawValue: 1)
  /// A difference between two percentages.
  public static let percentagePoint = FigureUnit(rawValue: 2)
  /// A hundredth of a percentage point.
  public static let basisPoint = FigureUnit(rawValue: 3)
  /// A multiple: 4.2x, three times.
  public static let times = FigureUnit(rawValue: 4)
  /// A second of time.
  public static let second = FigureUnit(rawValue: 10)
  /// A minute.
  public static let minute = FigureUnit(rawValue: 11)
  /// An hour.
  public static let hour = FigureUnit(rawValue: 12)
  /// A day.
  public static let day = FigureUnit(rawValue: 13)
  /// A working day.
  public static let businessDay = FigureUnit(rawValue: 14)
  /// A week.
  public static let week = FigureUnit(rawValue: 15)
  /// A month.
  public static let month = FigureUnit(rawValue: 16)
  /// A quarter of a year.
  public static let quarter = FigureUnit(rawValue: 17)
  /// A year.
  public static let year = FigureUnit(rawValue: 18)
  /// Ten years.
  public static let decade = FigureUnit(rawValue: 19)
  /// A hundred years.
  public static let century = FigureUnit(rawValue: 20)

  /// Whether the unit is a currency.
  public var isCurrency: Bool { rawValue >= 256 }

  /// Whether the unit is one of time.
  public var isTime: Bool { rawValue >= 10 && rawValue < 32 }
}
