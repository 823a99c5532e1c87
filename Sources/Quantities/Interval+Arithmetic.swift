extension Interval {
  /// The interval of the negated values.
  public var negated: Interval {
    Interval(
      lower: upper.map { Bound($0.value.negated, isClosed: $0.isClosed) },
      upper: lower.map { Bound($0.value.negated, isClosed: $0.isClosed) })
  }

  /// Returns every sum of a value here and one there.
  public func adding(_ other: Interval) -> Interval {
    Interval(
      lower: Interval.sum(lower, other.lower, .down), upper: Interval.sum(upper, other.upper, .up))
  }

  /// Returns every difference of a value here and one there.
  public func subtracting(_ other: Interval) -> Interval { adding(other.negated) }

  private static func sum(_ a: Bound?, _ b: Bound?, _ direction: RoundingDirection) -> Bound? {
    guard let a, let b, let sum = a.value.adding(b.value, rounding: direction) else { return nil }
    return Bound(sum, isClosed: a.isClosed && b.isClosed)
  }

  /// Returns every product of a value here and one there.
  public func multiplied(by other: Interval) -> Interval {
    if isNowhereNegative, other.isNowhereNegative {
      let least = IntervalEnd(lower: lower).times(IntervalEnd(lower: other.lower), .down)
      let greatest = IntervalEnd(upper: upper).times(IntervalEnd(upper: other.upper), .up)
      return Interval(lower: least.bound, upper: greatest.bound)
    }
    return combined(with: other) { $0.times($1, $2) }
  }

  /// Returns every quotient of a value here and one there, or `nil` where the divisor may be zero.
  ///
  /// An open end at zero is no zero: the quotients are unbounded then.
  public func divided(by other: Interval) -> Interval? {
    let zero = ExactDecimal.zero
    let isPositive = other.lower.map { $0.value > zero || ($0.value.isZero && !$0.isClosed) }
    let isNegative = other.upper.map { $0.value < zero || ($0.value.isZero && !$0.isClosed) }
    guard isPositive == true || isNegative == true else { return nil }
    let sign = isPositive == true ? 1 : -1
    if isPositive == true, isNowhereNegative {
      let least = IntervalEnd(lower: lower).over(IntervalEnd(upper: other.upper), sign: 1, .down)
      let greatest = IntervalEnd(upper: upper).over(IntervalEnd(lower: other.lower), sign: 1, .up)
      return Interval(lower: least.bound, upper: greatest.bound)
    }
    return combined(with: other) { $0.over($1, sign: sign, $2) }
  }

  /// Whether no value is below zero, as for most figures: then the ends of results are known.
  private var isNowhereNegative: Bool {
    guard let lower else { return false }
    return !lower.value.isNegative
  }

  /// The span of an operation's results at the four pairs of ends: between them it is monotone in
  /// each of its two values.
  private func combined(
    with other: Interval,
    _ operation: (IntervalEnd, IntervalEnd, RoundingDirection) -> IntervalEnd
  ) -> Interval {
    let left = IntervalEnd(lower: lower)
    let right = IntervalEnd(upper: upper)
    let otherLeft = IntervalEnd(lower: other.lower)
    let otherRight = IntervalEnd(upper: other.upper)
    let least = operation(left, otherLeft, .down)
      .least(operation(left, otherRight, .down))
      .least(operation(right, otherLeft, .down))
      .least(operation(right, otherRight, .down))
    let greatest = operation(left, otherLeft, .up)
      .greatest(operation(left, otherRight, .up))
      .greatest(operation(right, otherLeft, .up))
      .greatest(operation(right, otherRight, .up))
    return Interval(lower: least.bound, upper: greatest.bound)
  }

  /// Returns the interval with both ends moved outward by `margin`.
  public func widened(by margin: ExactDecimal) -> Interval {
    adding(Interval(margin.magnitude.negated, margin.magnitude))
  }

  /// Returns the smallest interval that holds this one and `other`.
  public func hull(_ other: Interval) -> Interval {
    Interval(
      lower: IntervalEnd(lower: lower).least(IntervalEnd(lower: other.lower)).bound,
      upper: IntervalEnd(upper: upper).greatest(IntervalEnd(upper: other.upper)).bound)
  }

  /// Returns the interval times 10^`power`; ends beyond the range of exponents move outward.
  public func scaled(byPowerOfTen power: Int) -> Interval {
    func scaled(_ bound: Bound?, _ direction: RoundingDirection) -> Bound? {
      guard let bound else { return nil }
      return bound.value.scaled(byPowerOfTen: power, rounding: direction)
        .map { Bound($0, isClosed: bound.isClosed) }
    }
    return Interval(lower: scaled(lower, .down), upper: scaled(upper, .up))
  }

  /// The interval with its ends cut outward to `digits` significant digits, for output.
  public func rounded(toDigits digits: Int) -> Interval {
    Interval(
      lower: lower.map { Bound($0.value.rounded(toDigits: digits, .down), isClosed: $0.isClosed) },
      upper: upper.map { Bound($0.value.rounded(toDigits: digits, .up), isClosed: $0.isClosed) })
  }
}
