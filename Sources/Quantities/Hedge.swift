/// The direction in which a hedge word moves what a figure stands for.
public enum HedgeKind: UInt8, Sendable, CaseIterable {
  /// About, around, roughly: on either side.
  case approx
  /// Nearly, less than: below.
  case lt
  /// Just over, more than: above.
  case gt
  /// Up to, at most: a bound from above.
  case le
  /// At least: a bound from below.
  case ge
}

/// How far a hedge word moves what a figure stands for.
public enum HedgeWidth: UInt8, Sendable, CaseIterable {
  /// A tolerance on both sides: about, around, roughly, some.
  case around
  /// A tolerance on one side: nearly, almost, just under; just over, a little more than.
  case near
  /// Open to one side, though seldom far: more than, over; less than, under.
  case open
  /// A bound that only what lies outside contradicts: at least; up to, at most.
  case bound
}

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

  /// Half a unit in the last written place.
  public var halfUnit: ExactDecimal { ExactDecimal(mantissa: 5, exponent: place - 1) }

  /// The values it stands for as printed.
  ///
  /// | written | stands for |
  /// |---|---|
  /// | 11 billion | 11 ± 0.5 billion |
  /// | nine people | 9 |
  /// | two-thirds | the ratio, ± a tenth of it |
  /// | doubled | 2 × [0.93, 1.1] |
  /// | about x | ± 12 % with one digit, ± min(12 %, 2u') with two, ± u' with more |
  /// | nearly x · just over x | the same with 15 %, below only · above only |
  /// | more than x · less than x | x to 1.5 x · 0.5 x to x |
  /// | at least x · at most x | x and up · x and down |
  /// | a to b | a − u/2 to b + u/2 |
  ///
  /// u' is one unit in the place of the last digit that is not zero. Hedges act on the magnitude,
  /// before the sign. The widths are those that people gave when asked (Ferson and others, "Natural
  /// language of uncertainty", 2015).
  public var interval: Interval {
    if low.isNegative && high <= .zero {
      var mirrored = self
      mirrored.low = high.negated
      mirrored.high = low.negated
      return mirrored.interval.negated
    }
    guard low == high, let hedge else { return unhedged }
    switch width {
    case .around:
      return Interval(low, plusOrMinus: tolerance(percent: 12))
    case .near:
      let margin = tolerance(percent: 15)
      return hedge == .gt || hedge == .ge
        ? Interval(low, low.adding(margin, rounding: .up) ?? low)
        : Interval(low.adding(margin.negated, rounding: .down) ?? low, low)
    case .open:
      let factor = ExactDecimal(mantissa: hedge == .gt || hedge == .ge ? 15 : 5, exponent: -1)
      return Interval(low, low.multiplied(by: factor, rounding: .up) ?? low)
    case .bound:
      return hedge == .ge || hedge == .gt
        ? Interval(lower: Bound(low), upper: nil)
        : Interval(lower: low >= .zero ? Bound(.zero) : nil, upper: Bound(high))
    }
  }

  /// The values that no reading of the hedge excludes: a "more than" has no upper end here.
  public var outerInterval: Interval {
    guard let hedge, width == .open, !low.isNegative else { return interval }
    return hedge == .gt || hedge == .ge
      ? Interval(lower: Bound(low), upper: nil)
      : Interval(lower: Bound(.zero), upper: Bound(high))
  }

  private var unhedged: Interval {
    switch exactness {
    case .counted:
      return Interval(low, high)
    case .rounded:
      return Interval(low, high).widened(by: halfUnit)
    case .fraction(let numerator, let denominator):
      let ratio = Interval(ExactDecimal(numerator))
        .divided(by: Interval(ExactDecimal(denominator)))
      let loose = Interval(
        ExactDecimal(mantissa: 9, exponent: -1), ExactDecimal(mantissa: 11, exponent: -1))
      return (ratio ?? Interval(low)).multiplied(by: loose)
    case .multiplier:
      return Interval(low, high).multiplied(
        by: Interval(
          ExactDecimal(mantissa: 93, exponent: -2), ExactDecimal(mantissa: 11, exponent: -1)))
    }
  }

  /// The margin of an approximate figure: wide for one digit, narrower for each one more.
  private func tolerance(percent: Int) -> ExactDecimal {
    let wide =
      low.multiplied(by: ExactDecimal(mantissa: Int128(percent), exponent: -2), rounding: .up)
      ?? low
    let unit = ExactDecimal(mantissa: 1, exponent: low.isZero ? place : low.lastSignificantPlace)
    switch low.significantDigitCount {
    case ...1: return wide.magnitude
    case 2: return min(wide.magnitude, unit.adding(unit, rounding: .up) ?? unit)
    default: return unit
    }
  }
}
