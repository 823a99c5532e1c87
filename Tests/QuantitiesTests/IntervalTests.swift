import Quantities
import TestSupport
import Testing

struct IntervalTests {
  @Test("ends belong to it or not")
  func ends() {
    let interval = Interval(
      lower: Bound(.zero, isClosed: false), upper: Bound(ExactDecimal(mantissa: 10, exponent: -1)))
    #expect(!interval.contains(.zero))
    #expect(interval.contains(ExactDecimal(mantissa: 1, exponent: -6_000)))
    #expect(interval.contains(.one))
    #expect(!interval.contains(ExactDecimal(2)))
    #expect(Interval.everything.contains(ExactDecimal(mantissa: -9, exponent: 6_000)))
    #expect(!interval.isPoint)
    #expect(Interval(.one).isPoint)
  }

  @Test("an intersection holds what both hold", arguments: 81...82)
  func intersection(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let a = generator.interval()
      let b = generator.interval()
      let both = a.intersection(b)
      #expect(both == b.intersection(a))
      #expect(a.meets(b) == (both != nil))
      for value in [generator.value(in: a), generator.value(in: b), generator.decimal()] {
        #expect((a.contains(value) && b.contains(value)) == (both?.contains(value) ?? false))
      }
    }
  }

  @Test("intervals that touch meet only where both ends are closed")
  func touching() {
    let left = Interval(.zero, .one)
    let right = Interval(lower: Bound(.one), upper: nil)
    let open = Interval(lower: Bound(.one, isClosed: false), upper: nil)
    #expect(left.intersection(right) == Interval(.one))
    #expect(!left.meets(open))
  }

  @Test("a margin that leaves the range makes the end infinite")
  func margin() {
    let large = ExactDecimal(mantissa: ExactDecimal.maximumMantissa, exponent: 6_000)
    let interval = Interval(large, plusOrMinus: large)
    #expect(interval.lower?.value == .zero)
    #expect(interval.upper == nil)
    #expect(Interval(.one, plusOrMinus: ExactDecimal(-1)) == Interval(.zero, ExactDecimal(2)))
  }
}
