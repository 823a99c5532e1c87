import TestSupport
import Testing

@testable import Claims

@Suite struct PlaceSetTests {
  /// The places of a set below 128.
  private func places(_ set: some PlaceSet) -> [Int] {
    var found: [Int] = []
    var next = set.first(from: 0)
    while next < 128 {
      found.append(next)
      next = set.first(from: next + 1)
    }
    return found
  }

  @Test("Sets of any length hold the same places as an integer's bits")
  func asBits() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      var (bits, otherBits) = (UInt128(), UInt128())
      var (long, other) = (LongPlaces(), LongPlaces())
      for _ in 0..<Int.random(in: 0..<90, using: &random) {
        let place = Int.random(in: 0..<126, using: &random)
        if Bool.random(using: &random) {
          bits.insert(place)
          long.insert(place)
        } else {
          otherBits.insert(place)
          other.insert(place)
        }
      }
      #expect(places(long) == places(bits))
      #expect(places(long.moved) == places(bits.moved))
      #expect(places(long.intersection(other)) == places(bits.intersection(otherBits)))
      #expect(places(long.subtracting(other)) == places(bits.subtracting(otherBits)))
      #expect(places(long.flooded(over: other)) == places(bits.flooded(over: otherBits)))
      #expect(long.isEmpty == bits.isEmpty)
      let count = Int.random(in: 0..<126, using: &random)
      #expect(places(LongPlaces(below: count)) == places(UInt128(below: count)))
      long.formUnion(other)
      bits.formUnion(otherBits)
      #expect(places(long) == places(bits))
    }
  }

  @Test("A run that fills its last integer floods into the next")
  func carried() {
    var start = LongPlaces()
    start.insert(3)
    #expect(start.flooded(over: LongPlaces(below: 192)).first(from: 190) == 190)
    #expect(start.flooded(over: LongPlaces(below: 192)).first(from: 192) == 192)
  }
}
