public import Quantities

/// What kind of thing a figure states.
public enum FigureKind: UInt8, Sendable, CaseIterable {
  /// An amount of a currency.
  case money
  /// A share or rate in percent, percentage points or basis points.
  case percent
  /// A length of time.
  case duration
  /// A count, a quantity or a multiple.
  case number
  /// A place in an order: third, 70th.
  case ordinal
  /// A day, a month, a quarter or a year.
  case date
}

/// What is known of a figure beyond its value.
public struct FigureTraits: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt32

  /// Creates traits from their bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// `low` and `high` are the two ends of a range.
  public static let range = FigureTraits(rawValue: 1 << 0)
  /// The unit was not written but assumed: a bare `$`.
  public static let unitAssumed = FigureTraits(rawValue: 1 << 1)
  /// Written in words: nine, two-thirds.
  public static let spelled = FigureTraits(rawValue: 1 << 2)
  /// A fraction whose exact ratio stands in `numerator` and `denominator`.
  public static let fraction = FigureTraits(rawValue: 1 << 3)
  /// A scale word or letter belongs to it: million, bn, k.
  public static let scaled = FigureTraits(rawValue: 1 << 4)
  /// A counted noun follows.
  public static let counted = FigureTraits(rawValue: 1 << 5)
  /// No relation may use it: part of a name, an identifier, a score, a section number.
  public static let unusable = FigureTraits(rawValue: 1 << 6)
  /// An age: 30-year-old, aged 45.
  public static let age = FigureTraits(rawValue: 1 << 7)
  /// A sign was written before it, or accounting parentheses around it.
  public static let signed = FigureTraits(rawValue: 1 << 8)
  /// A loose multiple made of a verb or adverb: doubled, threefold.
  public static let multiplier = FigureTraits(rawValue: 1 << 9)
  /// A cell of a table.
  public static let cell = FigureTraits(rawValue: 1 << 10)
  /// Hyphenated before a noun: a 12-month contract, a five-year plan.
  public static let attributive = FigureTraits(rawValue: 1 << 11)
  /// The indefinite article stands for one: a year, a billion dollars.
  public static let article = FigureTraits(rawValue: 1 << 12)
}

/// A figure: what kind, which bytes, which value in which unit, and how it was written.
///
/// Offsets are bytes of the document's UTF-8 text, counted from 0, the end exclusive. A figure is a
/// plain value of fixed size, so that a document's figures are one array.
public struct Figure: Sendable {
  /// The first byte: of the currency, the sign or the number, never of a hedge.
  public var start: Int

  /// The byte after the last one: number, scale and unit belong to the figure.
  public var end: Int

  /// The exact value in `unit`; the lower end of a range.
  public var low: ExactDecimal

  /// The exact value in `unit`; the upper end of a range, otherwise equal to `low`.
  public var high: ExactDecimal

  /// The power of ten of the last written place, scale included: 8 for "$10.9 billion".
  public var place: Int16

  /// The kind.
  public var kind: FigureKind

  /// The direction of the hedge word, if one belongs to the figure.
  public var hedge: HedgeKind?

  /// The width of the hedge word; without meaning where there is none.
  public var hedgeWidth: HedgeWidth

  /// The precision of a date; without meaning for other kinds.
  public var datePrecision: DatePrecision

  /// The unit that the value is in.
  public var unit: FigureUnit

  /// What else is known of it.
  public var traits: FigureTraits

  /// The first byte of the hedge word; equal to `hedgeEnd` where there is none.
  public var hedgeStart: Int32

  /// The byte after the hedge word.
  public var hedgeEnd: Int32

  /// The first byte of the counted noun; equal to `nounEnd` where there is none.
  public var nounStart: Int32

  /// The byte after the counted noun.
  public var nounEnd: Int32

  /// The numerator of a fraction.
  public var numerator: Int32

  /// The denominator of a fraction.
  public var denominator: Int32

  /// The date, for a figure of that kind.
  public var date: CalendarDate

  /// Parts of a compound duration, in months and in seconds; both are 0 where `low` in `unit` says all.
  ///
  /// "Two years and six months" is 30 months; "1h30" is 5,400 seconds.
  public var compoundMonths: Int32

  /// See `compoundMonths`.
  public var compoundSeconds: Int64

  /// Creates a figure without hedge, noun or date.
  public init(
    start: Int, end: Int, kind: FigureKind, value: ExactDecimal, place: Int, unit: FigureUnit,
    traits: FigureTraits = []
  ) {
    self.start = start
    self.end = end
    self.kind = kind
    low = value
    high = value
    self.place = Int16(truncatingIfNeeded: place)
    self.unit = unit
    self.traits = traits
    hedge = nil
    hedgeWidth = .around
    datePrecision = .day
    hedgeStart = 0
    hedgeEnd = 0
    nounStart = 0
    nounEnd = 0
    numerator = 0
    denominator = 1
    date = CalendarDate(year: 0)
    compoundMonths = 0
    compoundSeconds = 0
  }

  /// The bytes of the figure.
  public var range: Range<Int> { start..<end }

  /// The first byte of the figure with its hedge.
  public var hedgedStart: Int { hedge == nil ? start : min(start, Int(hedgeStart)) }

  /// Whether the figure has two ends.
  public var isRange: Bool { traits.contains(.range) }

  /// How the figure was arrived at.
  public var exactness: Exactness {
    if traits.contains(.fraction) {
      return .fraction(numerator: Int(numerator), denominator: Int(denominator))
    }
    if traits.contains(.multiplier) { return .multiplier }
    let isSmall = low.magnitude <= ExactDecimal(20) && place == 0 && !traits.contains(.scaled)
    let isCount = kind == .number && (traits.contains(.spelled) || traits.contains(.counted))
    return isCount && isSmall ? .counted : .rounded
  }

  /// The quantity as it was written, in `unit`.
  public var written: WrittenQuantity {
    WrittenQuantity(
      low: low, high: high, place: Int(place), exactness: exactness, hedge: hedge,
      width: hedgeWidth)
  }
}
