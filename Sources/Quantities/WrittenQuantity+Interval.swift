extension WrittenQuantity {
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
  /// | at least x · at most x | x and up · 0 to x |
  /// | a to b | a − u/2 to b + u/2 |
  ///
  /// u' is one unit in the place of the last digit that is not zero. Hedges act on the magnitude,
  /// before the sign; on a range, each end is hedged and nothing between or beside them is lost. A
  /// hedged zero has no magnitude to scale: it stands for one unit on either side, or for the whole
  /// side. The widths are those that people gave when asked (Ferson and others, "Natural language of
  /// uncertainty", 2015).
  public var interval: Interval { magnitudeInterval { $0.hedgedInterval } }

  /// The values that no reading of the hedge excludes: a "more than" has no upper end here.
  public var outerInterval: Interval {
    magnitudeInterval { magnitude in
      guard let hedge = magnitude.hedge, magnitude.width == .open else {
        return magnitude.hedgedInterval
      }
      var bounded = magnitude
      bounded.width = hedge == .approx ? .around : .bound
      return bounded.hedgedInterval
    }
  }

  /// Applies `interval` to the magnitude and gives the result the sign.
  private func magnitudeInterval(_ interval: (WrittenQuantity) -> Interval) -> Interval {
    var ordered = self
    ordered.low = min(low, high)
    ordered.high = max(low, high)
    guard ordered.low.isNegative, ordered.high <= .zero else { return interval(ordered) }
    (ordered.low, ordered.high) = (ordered.high.negated, ordered.low.negated)
    return interval(ordered).negated
  }

  /// The hedged interval of a magnitude, or of a range across zero.
  private var hedgedInterval: Interval {
    guard let hedge else { return plain }
    if low == high { return hedged(center, by: hedge) }
    let ends = hedged(Interval(low), by: hedge).hull(hedged(Interval(high), by: hedge))
    return hedge == .approx ? ends.hull(plain) : ends
  }

  /// What `hedge` makes of one value, given as the interval that encloses it.
  private func hedged(_ value: Interval, by hedge: HedgeKind) -> Interval {
    let isAbove = hedge == .gt || hedge == .ge
    if value == Interval(.zero) { return hedgedZero(hedge, isAbove: isAbove) }
    switch hedge == .approx ? .around : width {
    case .around:
      return value.widened(by: tolerance(of: value, percent: 12))
    case .near:
      let margin = tolerance(of: value, percent: 15)
      return value.adding(isAbove ? Interval(.zero, margin) : Interval(margin.negated, .zero))
    case .open:
      let factor = ExactDecimal(mantissa: isAbove ? 15 : 5, exponent: -1)
      return value.multiplied(by: Interval(.one, factor))
    case .bound:
      return isAbove
        ? Interval(lower: value.lower, upper: nil)
        : value.hull(Interval(.zero))
    }
  }

  private func hedgedZero(_ hedge: HedgeKind, isAbove: Bool) -> Interval {
    switch hedge == .approx ? .around : width {
    case .around, .near: return Interval(.zero, plusOrMinus: unit)
    case .open, .bound:
      let zero = Bound(.zero)
      return isAbove ? Interval(lower: zero, upper: nil) : Interval(lower: nil, upper: zero)
    }
  }

  /// The value itself: for a fraction its exact ratio, which lies between two decimals, and the
  /// decimal of fewer digits that stands beside it.
  private var center: Interval {
    guard let ratio, low == high else { return Interval(low, high) }
    return ratio.interval.hull(Interval(low))
  }

  /// The exact ratio of a fraction, unless a scale or a unit has made another value of it.
  private var ratio: ExactRatio? {
    guard case .fraction(let numerator, let denominator) = exactness,
      let ratio = ExactRatio(numerator, denominator)
    else { return nil }
    // The decimal beside a ratio has 15 digits or more, cut or rounded.
    let slack = ExactDecimal(mantissa: 1, exponent: low.leadingPlace - 14)
    return ratio.interval.widened(by: slack).contains(low) ? ratio : nil
  }

  /// The values it stands for without its hedge.
  private var plain: Interval {
    switch exactness {
    case .counted:
      return Interval(low, high)
    case .rounded:
      return Interval(low, high).widened(by: halfUnit)
    case .fraction:
      return center.multiplied(by: WrittenQuantity.loose(from: 90))
    case .multiplier:
      return Interval(low, high).multiplied(by: WrittenQuantity.loose(from: 93))
    }
  }

  /// The factors from `percent` through 110 percent.
  private static func loose(from percent: Int128) -> Interval {
    Interval(
      ExactDecimal(mantissa: percent, exponent: -2), ExactDecimal(mantissa: 11, exponent: -1))
  }

  /// The margin of an approximate value: wide for one digit, narrower for each one more.
  ///
  /// The digits of a fraction's decimal were not written: it counts as one of one digit.
  private func tolerance(of value: Interval, percent: Int128) -> ExactDecimal {
    let written = (value.upper ?? Bound(high)).value
    let share = ExactDecimal(mantissa: percent, exponent: -2)
    let wide = written.magnitude.multiplied(by: share, rounding: .up) ?? written.magnitude
    if case .fraction = exactness { return wide }
    let unit = ExactDecimal(mantissa: 1, exponent: written.lastSignificantPlace)
    switch written.significantDigitCount {
    case ...1: return wide
    case 2: return min(wide, unit.adding(unit, rounding: .up) ?? wide)
    default: return unit
    }
  }
}
