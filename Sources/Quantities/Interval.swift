/// One end of an interval.
public struct Bound: Equatable, Sendable {
  /// The value at which the interval ends.
  public let value: ExactDecimal

  /// Whether the end itself belongs to the interval.
  public let isClosed: Bool

  /// Creates an end at `value`, which belongs to the interval unless told otherwise.
  public init(_ value: ExactDecimal, isClosed: Bool = true) {
    self.value = value
    self.isClosed = isClosed
  }
}

/// The values a printed figure may stand for, or that an equation leaves possible.
///
/// "12%" was rounded by someone, so it stands for anything from 11.5 to 12.5, both ends included.
/// Ends are exact decimals in the figure's unit; an end that is `nil` is infinite. Results of
/// arithmetic contain every true result: an end that needs more than 38 digits moves outward.
///
/// - Invariant: `lower.value <= upper.value`, and both are closed where they are equal.
public struct Interval: Equatable, Sendable {
  /// The lower end; `nil` is negative infinity.
  public let lower: Bound?

  /// The upper end; `nil` is positive infinity.
  public let upper: Bound?

  /// Creates an interval from its ends.
  ///
  /// - Precondition: the ends are in order.
  public init(lower: Bound?, upper: Bound?) {
    self.lower = lower
    self.upper = upper
  }

  /// Creates the closed interval between two values, given in either order.
  public init(_ first: ExactDecimal, _ second: ExactDecimal) {
    self.init(lower: Bound(min(first, second)), upper: Bound(max(first, second)))
  }

  /// Creates the interval that holds one value.
  public init(_ value: ExactDecimal) {
    self.init(value, value)
  }

  /// All values.
  public static let everything = Interval(lower: nil, upper: nil)

  /// The closed interval `value` ± `margin`; unbounded where an end does not fit.
  public init(_ value: ExactDecimal, plusOrMinus margin: ExactDecimal) {
    self.init(
      lower: value.adding(margin.magnitude.negated, rounding: .down).map { Bound($0) },
      upper: value.adding(margin.magnitude, rounding: .up).map { Bound($0) })
  }

  /// Whether the interval holds one value alone.
  public var isPoint: Bool {
    guard let lower, let upper else { return false }
    return lower.value == upper.value
  }

  /// Returns whether `value` lies inside.
  public func contains(_ value: ExactDecimal) -> Bool {
    if let lower, value < lower.value || (!lower.isClosed && value == lower.value) { return false }
    if let upper, value > upper.value || (!upper.isClosed && value == upper.value) { return false }
    return true
  }

  /// Returns the values that both intervals hold, or `nil` where there are none.
  public func intersection(_ other: Interval) -> Interval? {
    let lower = Interval.inner(lower, other.lower, takesLarger: true)
    let upper = Interval.inner(upper, other.upper, takesLarger: false)
    if let lower, let upper {
      if lower.value > upper.value { return nil }
      if lower.value == upper.value, !(lower.isClosed && upper.isClosed) { return nil }
    }
    return Interval(lower: lower, upper: upper)
  }

  /// Returns whether some value lies in both.
  public func meets(_ other: Interval) -> Bool { intersection(other) != nil }

  private static func inner(_ first: Bound?, _ second: Bound?, takesLarger: Bool) -> Bound? {
    guard let first else { return second }
    guard let second else { return first }
    if first.value == second.value { return first.isClosed ? second : first }
    return (first.value > second.value) == takesLarger ? first : second
  }
}
