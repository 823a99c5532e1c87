import Testing

@testable import Quantities

struct IntervalEndTests {
  private let zero = IntervalEnd.finite(Bound(.zero))
  private let openZero = IntervalEnd.finite(Bound(.zero, isClosed: false))
  private let two = IntervalEnd.finite(Bound(ExactDecimal(2)))
  private let openTwo = IntervalEnd.finite(Bound(ExactDecimal(2), isClosed: false))

  @Test("zero times infinity is zero, closed where the zero is")
  func zeroTimesInfinity() {
    #expect(zero.times(.positiveInfinity, .up).bound == Bound(.zero))
    #expect(IntervalEnd.negativeInfinity.times(openZero, .up).bound?.isClosed == false)
    #expect(openZero.times(zero, .down).bound == Bound(.zero))
  }

  @Test("the sign of an infinite product or quotient is that of its parts")
  func signs() {
    #expect(IntervalEnd.negativeInfinity.times(two, .down).isSame(as: .negativeInfinity))
    #expect(
      IntervalEnd.negativeInfinity.times(.negativeInfinity, .down).isSame(as: .positiveInfinity))
    #expect(two.over(openZero, sign: -1, .up).isSame(as: .negativeInfinity))
    #expect(two.over(.positiveInfinity, sign: 1, .up).bound == Bound(.zero, isClosed: false))
    #expect(zero.over(openZero, sign: 1, .up).bound == Bound(.zero))
  }

  @Test("of two equal ends the closed one is kept, infinities last")
  func order() {
    #expect(openTwo.least(two).bound?.isClosed == true)
    #expect(two.greatest(openTwo).bound?.isClosed == true)
    #expect(zero.least(.negativeInfinity).isSame(as: .negativeInfinity))
    #expect(zero.least(.positiveInfinity).bound == Bound(.zero))
    #expect(zero.greatest(.positiveInfinity).isSame(as: .positiveInfinity))
    #expect(zero.greatest(two).bound == Bound(ExactDecimal(2)))
  }
}

extension IntervalEnd {
  fileprivate func isSame(as other: IntervalEnd) -> Bool {
    switch (self, other) {
    case (.negativeInfinity, .negativeInfinity), (.positiveInfinity, .positiveInfinity): true
    case (.finite(let a), .finite(let b)): a == b
    default: false
    }
  }
}
