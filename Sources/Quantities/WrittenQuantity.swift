/// How a printed figure was arrived at, which decides what it stands for.
public enum Exactness: Sendable, Equatable {
  /// Rounded to its written place by someone.
  case rounded
  /// Counted: nine people, five items.
  case counted
  /// An exact ratio, "two-thirds", used loosely for a share in prose.
  case fraction(numerator: Int, denominator: Int)
  /// A loose multiple: doubled, tripled.
  case multiplier
}

/// What is printed: values, their written precision and hedge, without text or unit.
public struct WrittenQuantity: Sendable, Equatable {
  /// The value; the lower end of a range.
  public var low: ExactDecimal

  /// The value; the upper end of a range.
  public var high: ExactDecimal

  /// The power of ten of the last written place, scale included: 8 for "$10.9 billion".
  public var place: Int

  /// How the figure was arrived at.
  public var exactness: Exactness

  /// The direction of its hedge, if it has one.
  public var hedge: HedgeKind?

  /// The width of its hedge; without meaning where there is no hedge.
  public var width: HedgeWidth

  /// Creates a printed quantity.
  public init(
    low: ExactDecimal, high: ExactDecimal, place: Int, exactness: Exactness = .rounded,
    hedge: HedgeKind? = nil, width: HedgeWidth = .around
  ) {
    self.low = low
    self.high = high
    self.place = place
    self.exactness = exactness
    self.hedge = hedge
    self.width = width
  }

  /// One unit in the last written place.
  public var unit: ExactDecimal { ExactDecimal(mantissa: 1, exponent: place) }

  /// Half a unit in the last written place.
  public var halfUnit: ExactDecimal {
    ExactDecimal(mantissa: 5, exponent: place).scaled(byPowerOfTen: -1)
  }
}
