/// An end with a side: infinite ends need their sign in products.
private enum Extended {
  case negativeInfinity
  case positiveInfinity
  case finite(Bound)

  init(lower: Bound?) { self = lower.map { .finite($0) } ?? .negativeInfinity }
  init(upper: Bound?) { self = upper.map { .finite($0) } ?? .positiveInfinity }

  var sign: Int {
    switch self {
    case .negativeInfinity: -1
    case .positiveInfinity: 1
    case .finite(let bound): Int(bound.value.mantissa.signum())
    }
  }

  /// The product of two ends; zero times infinity is zero here, as it is for the ends of intervals.
  func times(_ other: Extended, _ direction: RoundingDirection) -> Extended {
    if sign == 0 || other.sign == 0 {
      let isClosed = [self, other].contains { end in
        if case .finite(let bound) = end { return bound.value.isZero && bound.isClosed }
        return false
      }
      return .finite(Bound(.zero, isClosed: isClosed))
    }
    guard case .finite(let a) = self, case .finite(let b) = other,
      let product = a.value.multiplied(by: b.value, rounding: direction)
    else { return sign * other.sign > 0 ? .positiveInfinity : .negativeInfinity }
    return .finite(Bound(product, isClosed: a.isClosed && b.isClosed))
  }

  func isBelow(_ other: Extended) -> Bool {
    switch (self, other) {
    case (.finite(let a), .finite(let b)): return a.value < b.value
    case (.negativeInfinity, .negativeInfinity), (.positiveInfinity, .positiveInfinity): return false
    case (.negativeInfinity, _), (_, .positiveInfinity): return true
    default: return false
    }
  }

  var bound: Bound? {
    if case .finite(let bound) = self { return bound }
    return nil
  }
}

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
    let mine = [Extended(lower: lower), Extended(upper: upper)]
    let theirs = [Extended(lower: other.lower), Extended(upper: other.upper)]
    var least: Extended?
    var greatest: Extended?
    for a in mine {
      for b in theirs {
        let low = a.times(b, .down)
        let high = a.times(b, .up)
        least = Interval.pick(least, low) { $1.isBelow($0) }
        greatest = Interval.pick(greatest, high) { $0.isBelow($1) }
      }
    }
    return Interval(lower: least?.bound, upper: greatest?.bound)
  }

  /// The better of two ends; among equal ones the closed end, since it is reached.
  private static func pick(
    _ old: Extended?, _ new: Extended, isBetter: (Extended, Extended) -> Bool
  ) -> Extended {
    guard let old else { return new }
    if isBetter(old, new) { return new }
    if isBetter(new, old) { return old }
    if case .finite(let bound) = new, bound.isClosed { return new }
    return old
  }

  /// Returns every quotient of a value here and one there, or `nil` where the divisor may be zero.
  public func divided(by other: Interval) -> Interval? {
    guard let reciprocal = other.reciprocal else { return nil }
    // Each end is one quotient of ends, so dividing directly keeps results exact where they are.
    if let lower, let upper, let low = other.lower, let high = other.upper {
      var least: Bound?
      var greatest: Bound?
      for a in [lower, upper] {
        for b in [low, high] {
          guard let down = a.value.divided(by: b.value, rounding: .down),
            let up = a.value.divided(by: b.value, rounding: .up)
          else { return multiplied(by: reciprocal) }
          let isClosed = a.isClosed && b.isClosed
          if least.map({ down < $0.value || (down == $0.value && isClosed) }) ?? true {
            least = Bound(down, isClosed: isClosed)
          }
          if greatest.map({ up > $0.value || (up == $0.value && isClosed) }) ?? true {
            greatest = Bound(up, isClosed: isClosed)
          }
        }
      }
      return Interval(lower: least, upper: greatest)
    }
    return multiplied(by: reciprocal)
  }

  /// The interval of the reciprocals, or `nil` where zero lies inside or at an end.
  private var reciprocal: Interval? {
    let isPositive = lower.map { $0.value > .zero } ?? false
    let isNegative = upper.map { $0.value < .zero } ?? false
    guard isPositive || isNegative else { return nil }
    func inverse(_ bound: Bound?, _ direction: RoundingDirection) -> Bound? {
      guard let bound else { return Bound(.zero, isClosed: false) }
      return ExactDecimal.one.divided(by: bound.value, rounding: direction)
        .map { Bound($0, isClosed: bound.isClosed) }
    }
    return Interval(lower: inverse(upper, .down), upper: inverse(lower, .up))
  }

  /// Returns the interval with both ends moved outward by `margin`.
  public func widened(by margin: ExactDecimal) -> Interval {
    adding(Interval(margin.magnitude.negated, margin.magnitude))
  }

  /// Returns the interval times 10^`power`.
  public func scaled(byPowerOfTen power: Int) -> Interval {
    Interval(
      lower: lower.map { Bound($0.value.scaled(byPowerOfTen: power), isClosed: $0.isClosed) },
      upper: upper.map { Bound($0.value.scaled(byPowerOfTen: power), isClosed: $0.isClosed) })
  }

  /// The interval with its ends cut outward to `digits` significant digits, for output.
  public func rounded(toDigits digits: Int) -> Interval {
    Interval(
      lower: lower.map { Bound($0.value.rounded(toDigits: digits, .down), isClosed: $0.isClosed) },
      upper: upper.map { Bound($0.value.rounded(toDigits: digits, .up), isClosed: $0.isClosed) })
  }
}
