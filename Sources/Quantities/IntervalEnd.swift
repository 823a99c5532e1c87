/// An end with a side: infinite ends need their sign in products and quotients.
enum IntervalEnd {
  case negativeInfinity
  case positiveInfinity
  case finite(Bound)

  init(lower: Bound?) {
    if let lower { self = .finite(lower) } else { self = .negativeInfinity }
  }

  init(upper: Bound?) {
    if let upper { self = .finite(upper) } else { self = .positiveInfinity }
  }

  /// The end as one of an interval, where an infinite end is absent.
  var bound: Bound? {
    if case .finite(let bound) = self { return bound }
    return nil
  }

  private var sign: Int {
    switch self {
    case .negativeInfinity: -1
    case .positiveInfinity: 1
    case .finite(let bound): Int(bound.value.mantissa.signum())
    }
  }

  /// Whether it is a zero that belongs to its interval: then a product with anything is reached.
  private var isClosedZero: Bool {
    if case .finite(let bound) = self { return bound.isClosed && bound.value.isZero }
    return false
  }

  private static func infinity(_ sign: Int) -> IntervalEnd {
    sign < 0 ? .negativeInfinity : .positiveInfinity
  }

  /// A rounded result, or the infinity where none fits on that side.
  private static func end(
    _ value: ExactDecimal?, isClosed: Bool, _ direction: RoundingDirection
  ) -> IntervalEnd {
    guard let value else { return direction == .down ? .negativeInfinity : .positiveInfinity }
    return .finite(Bound(value, isClosed: isClosed))
  }

  /// The product of two ends; zero times infinity is zero here, since zero times any value is.
  func times(_ other: IntervalEnd, _ direction: RoundingDirection) -> IntervalEnd {
    if sign == 0 || other.sign == 0 {
      return .finite(Bound(.zero, isClosed: isClosedZero || other.isClosedZero))
    }
    guard case .finite(let a) = self, case .finite(let b) = other else {
      return IntervalEnd.infinity(sign * other.sign)
    }
    return IntervalEnd.end(
      a.value.multiplied(by: b.value, rounding: direction), isClosed: a.isClosed && b.isClosed,
      direction)
  }

  /// The quotient of two ends, where the divisor's interval has the sign `divisorSign` throughout.
  ///
  /// An open end at zero is a zero that the divisor comes near: the quotient is infinite. By an
  /// infinite end it comes near zero.
  func over(
    _ divisor: IntervalEnd, sign divisorSign: Int, _ direction: RoundingDirection
  ) -> IntervalEnd {
    guard sign != 0, case .finite(let b) = divisor else {
      return .finite(Bound(.zero, isClosed: isClosedZero))
    }
    guard case .finite(let a) = self, !b.value.isZero else {
      return IntervalEnd.infinity(sign * divisorSign)
    }
    return IntervalEnd.end(
      a.value.divided(by: b.value, rounding: direction), isClosed: a.isClosed && b.isClosed,
      direction)
  }

  /// The smaller of two ends; of equal ones the closed end, since it is reached.
  func least(_ other: IntervalEnd) -> IntervalEnd {
    switch (self, other) {
    case (.negativeInfinity, _), (_, .positiveInfinity): return self
    case (_, .negativeInfinity), (.positiveInfinity, _): return other
    case (.finite(let a), .finite(let b)):
      if a.value == b.value { return a.isClosed ? self : other }
      return a.value < b.value ? self : other
    }
  }

  /// The larger of two ends; of equal ones the closed end, since it is reached.
  func greatest(_ other: IntervalEnd) -> IntervalEnd {
    switch (self, other) {
    case (.positiveInfinity, _), (_, .negativeInfinity): return self
    case (_, .positiveInfinity), (.negativeInfinity, _): return other
    case (.finite(let a), .finite(let b)):
      if a.value == b.value { return a.isClosed ? self : other }
      return a.value > b.value ? self : other
    }
  }
}
