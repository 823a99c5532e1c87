import Quantities
import TestSupport
import Testing

struct IntervalArithmeticTests {
  @Test("sums, differences and products of values inside lie inside", arguments: 91...94)
  func soundness(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      let a = generator.interval()
      let b = generator.interval()
      let sum = a.adding(b)
      let difference = a.subtracting(b)
      let product = a.multiplied(by: b)
      for _ in 0..<4 {
        let x = generator.value(in: a)
        let y = generator.value(in: b)
        guard a.contains(x), b.contains(y) else { continue }
        let (left, right) = (ReferenceDecimal(x), ReferenceDecimal(y))
        #expect(sum.holds(left + right), "\(x) + \(y)")
        #expect(difference.holds(left + right.negated), "\(x) - \(y)")
        #expect(product.holds(left * right), "\(x) × \(y)")
      }
    }
  }

  @Test("quotients of values inside lie inside", arguments: 95...98)
  func quotients(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let a = generator.interval()
      let b = generator.interval()
      guard let quotient = a.divided(by: b) else {
        let isNearZero = b.contains(.zero) || (b.widened(by: .one).contains(.zero))
        #expect(isNearZero || b.lower == nil || b.upper == nil)
        continue
      }
      #expect(!b.contains(.zero))
      for _ in 0..<4 {
        let x = generator.value(in: a)
        let y = generator.value(in: b)
        guard a.contains(x), b.contains(y) else { continue }
        #expect(quotient.holdsQuotient(of: x, by: y), "\(x) / \(y)")
      }
    }
  }

  @Test("a product with infinite or open ends has the ends that it should")
  func productEnds() {
    let positive = Interval(lower: Bound(.one), upper: nil)
    let negative = positive.negated
    let zero = Interval(.zero)
    #expect(positive.multiplied(by: positive) == positive)
    #expect(positive.multiplied(by: negative) == negative)
    #expect(Interval.everything.multiplied(by: zero) == zero)
    #expect(Interval.everything.multiplied(by: positive) == .everything)
    let halfOpen = Interval(
      lower: Bound(.zero), upper: Bound(ExactDecimal(2), isClosed: false))
    let product = halfOpen.multiplied(by: Interval(.one, ExactDecimal(3)))
    #expect(product.lower == Bound(.zero))
    #expect(product.upper == Bound(ExactDecimal(6), isClosed: false))
    // Zero times anything is reached, also where the other end is open.
    let open = Interval(
      lower: Bound(.one, isClosed: false), upper: Bound(ExactDecimal(2), isClosed: false))
    #expect(halfOpen.multiplied(by: open).contains(.zero))
  }

  @Test("a quotient by zero has no value, by an open end at zero no bound")
  func divisionByZero() {
    let one = Interval(.one)
    let closed = Interval(.zero, ExactDecimal(4))
    let open = Interval(lower: Bound(.zero, isClosed: false), upper: Bound(ExactDecimal(4)))
    #expect(one.divided(by: closed) == nil)
    #expect(one.divided(by: Interval(ExactDecimal(-4), ExactDecimal(4))) == nil)
    #expect(one.divided(by: .everything) == nil)
    #expect(one.divided(by: Interval(.zero)) == nil)
    let quarter = Bound(ExactDecimal(mantissa: 25, exponent: -2))
    #expect(one.divided(by: open) == Interval(lower: quarter, upper: nil))
    #expect(one.divided(by: open.negated) == Interval(lower: quarter, upper: nil).negated)
    #expect(Interval(.zero).divided(by: open) == Interval(.zero))
  }

  @Test("zero divided by an open interval is reached")
  func zeroDividend() {
    let open = Interval(
      lower: Bound(.one, isClosed: false), upper: Bound(ExactDecimal(2), isClosed: false))
    let quotient = Interval(.zero, ExactDecimal(5)).divided(by: open)
    #expect(quotient?.lower == Bound(.zero))
    #expect(quotient?.upper == Bound(ExactDecimal(5), isClosed: false))
  }

  @Test("a divisor without an upper end brings the quotient near zero")
  func infiniteDivisor() {
    let divisor = Interval(lower: Bound(ExactDecimal(2)), upper: nil)
    let quotient = Interval(.one, ExactDecimal(4)).divided(by: divisor)
    #expect(quotient?.lower == Bound(.zero, isClosed: false))
    #expect(quotient?.upper == Bound(ExactDecimal(2)))
  }

  @Test("rounding for output moves both ends outward")
  func roundedOutward() {
    let third = Interval(.one).divided(by: Interval(ExactDecimal(3)))
    let rounded = third?.rounded(toDigits: 3)
    #expect(rounded?.lower?.value == ExactDecimal(mantissa: 333, exponent: -3))
    #expect(rounded?.upper?.value == ExactDecimal(mantissa: 334, exponent: -3))
  }

  @Test("scaling beyond the range moves ends outward")
  func scaled() {
    let interval = Interval(ExactDecimal(-3), ExactDecimal(5))
    #expect(interval.scaled(byPowerOfTen: 2) == Interval(ExactDecimal(-300), ExactDecimal(500)))
    #expect(interval.scaled(byPowerOfTen: .max) == .everything)
    let least = ExactDecimal(mantissa: 1, exponent: -6_000)
    #expect(interval.scaled(byPowerOfTen: .min) == Interval(least.negated, least))
  }

  @Test("a hull holds both intervals and keeps closed ends", arguments: 99...100)
  func hull(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let a = generator.interval()
      let b = generator.interval()
      let hull = a.hull(b)
      for interval in [a, b] {
        let value = generator.value(in: interval)
        #expect(!interval.contains(value) || hull.contains(value))
        #expect(hull.intersection(interval) == interval)
      }
    }
  }
}

extension Interval {
  /// Whether the value, which may need more digits than there are, lies inside.
  fileprivate func holds(_ value: ReferenceDecimal) -> Bool {
    if let lower {
      let order = ReferenceDecimal.compare(ReferenceDecimal(lower.value), value)
      guard order < 0 || (order == 0 && lower.isClosed) else { return false }
    }
    if let upper {
      let order = ReferenceDecimal.compare(value, ReferenceDecimal(upper.value))
      guard order < 0 || (order == 0 && upper.isClosed) else { return false }
    }
    return true
  }

  /// Whether the quotient lies inside: every end times the divisor is on its side of the dividend.
  fileprivate func holdsQuotient(of dividend: ExactDecimal, by divisor: ExactDecimal) -> Bool {
    func order(_ bound: Bound) -> Int {
      let product = ReferenceDecimal(bound.value) * ReferenceDecimal(divisor)
      let order = ReferenceDecimal.compare(product, ReferenceDecimal(dividend))
      return divisor.isNegative ? -order : order
    }
    if let lower, order(lower) > 0 || (order(lower) == 0 && !lower.isClosed) { return false }
    if let upper, order(upper) < 0 || (order(upper) == 0 && !upper.isClosed) { return false }
    return true
  }
}
