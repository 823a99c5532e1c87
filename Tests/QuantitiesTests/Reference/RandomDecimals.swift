import Quantities
import TestSupport

extension SeededGenerator {
  /// A mantissa of 1 to 38 digits: random, or all zeros or nines behind some point.
  mutating func mantissa() -> Int128 {
    let count = Int.random(in: 1...38, using: &self)
    let tail = Int.random(in: 0...3, using: &self)
    let kept = Int.random(in: 1...count, using: &self)
    var mantissa: Int128 = 0
    for index in 0..<count {
      let digit = Int128.random(in: 0...9, using: &self)
      let isKept = tail > 1 || index < kept
      mantissa = mantissa * 10 + (isKept ? digit : tail == 0 ? 0 : 9)
    }
    return Bool.random(using: &self) ? mantissa : -mantissa
  }

  /// A decimal as figures have them, or with many digits, or at the ends of the range.
  mutating func decimal() -> ExactDecimal {
    switch Int.random(in: 0..<10, using: &self) {
    case 0:
      let mantissas: [Int128] = [0, 1, -1, 10, ExactDecimal.maximumMantissa, 5]
      return ExactDecimal(
        mantissa: mantissas.randomElement(using: &self) ?? 0,
        exponent: Int.random(in: -45...45, using: &self))
    case 1...3:
      return ExactDecimal(
        mantissa: Int128.random(in: -99_999...99_999, using: &self),
        exponent: Int.random(in: -6...12, using: &self))
    case 4:
      let side = Bool.random(using: &self) ? 1 : -1
      return ExactDecimal(
        mantissa: mantissa(), exponent: side * Int.random(in: 5_940...6_000, using: &self))
    default:
      return ExactDecimal(
        mantissa: mantissa(), exponent: Int.random(in: -50...50, using: &self))
    }
  }

  /// Two decimals, often near each other or with opposite signs.
  mutating func pair() -> (ExactDecimal, ExactDecimal) {
    let first = decimal()
    guard Int.random(in: 0..<3, using: &self) == 0 else { return (first, decimal()) }
    let step = Int.random(in: 0...40, using: &self)
    let near = ExactDecimal(
      mantissa: first.mantissa / 10 + Int128.random(in: -2...2, using: &self),
      exponent: min(first.exponent + 1, ExactDecimal.maximumExponent))
    let moved = ExactDecimal(
      mantissa: near.mantissa, exponent: max(near.exponent - step % 3, -6_000))
    return (first, Bool.random(using: &self) ? moved : moved.negated)
  }

  /// An interval with closed, open or infinite ends.
  mutating func interval() -> Interval {
    let (first, second) = pair()
    let small = min(first, second)
    let large = max(first, second)
    let closed = (Bool.random(using: &self), Bool.random(using: &self))
    let lower = Bound(small, isClosed: closed.0 || small == large)
    let upper = Bound(large, isClosed: closed.1 || small == large)
    let infinite = Int.random(in: 0..<12, using: &self)
    return Interval(lower: infinite < 2 ? nil : lower, upper: 1...2 ~= infinite ? nil : upper)
  }

  /// A value of the interval, often an end.
  mutating func value(in interval: Interval) -> ExactDecimal {
    let ends = [interval.lower?.value, interval.upper?.value].compactMap { $0 }
    let candidates = ends + [.zero, .one, decimal(), decimal(), middle(of: interval)]
    let inside = candidates.filter { interval.contains($0) }
    return inside.randomElement(using: &self) ?? middle(of: interval)
  }

  private func middle(of interval: Interval) -> ExactDecimal {
    guard let lower = interval.lower?.value else {
      return interval.upper?.value.adding(ExactDecimal(-1), rounding: .down) ?? .zero
    }
    guard let upper = interval.upper?.value else {
      return lower.adding(.one, rounding: .up) ?? lower
    }
    return lower.adding(upper, rounding: .down)?
      .multiplied(by: ExactDecimal(mantissa: 5, exponent: -1), rounding: .down) ?? lower
  }
}
