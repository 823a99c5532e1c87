import Quantities
import Testing

struct HedgeTests {
  @Test("every kind of hedge in every width stands for values around what is printed")
  func allCases() {
    for kind in HedgeKind.allCases {
      for width in HedgeWidth.allCases {
        let value = ExactDecimal(40)
        let quantity = WrittenQuantity(low: value, high: value, place: 0, hedge: kind, width: width)
        #expect(quantity.interval.contains(value))
        #expect(!quantity.interval.isPoint)
        let isAbove = kind == .gt || kind == .ge
        let isBelow = kind == .lt || kind == .le
        let reachesUp = quantity.interval.contains(ExactDecimal(41))
        let reachesDown = quantity.interval.contains(ExactDecimal(39))
        #expect(reachesUp == (!isBelow || width == .around), "\(kind) \(width)")
        #expect(reachesDown == (!isAbove || width == .around), "\(kind) \(width)")
      }
    }
  }
}
