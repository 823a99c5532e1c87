import TestSupport
import Testing

@testable import Claims

@Suite struct WordSetTests {
  @Test("It holds what a set of the standard library holds")
  func asSet() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      var (ours, others) = (WordSet(), WordSet())
      var (theirs, theirOthers) = (Set<UInt64>(), Set<UInt64>())
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        // Few bits above and below, so that words share places; 0 among them.
        let word =
          UInt64.random(in: 0..<20, using: &random)
          | UInt64.random(in: 0..<4, using: &random) << 58
        if Bool.random(using: &random) {
          ours.insert(word)
          theirs.insert(word)
        } else {
          others.insert(word)
          theirOthers.insert(word)
        }
      }
      #expect(Set(ours) == theirs)
      #expect(ours.count == theirs.count)
      #expect(ours.isEmpty == theirs.isEmpty)
      #expect((0..<20).allSatisfy { ours.contains($0) == theirs.contains($0) })
      #expect(Set(ours.union(others)) == theirs.union(theirOthers))
      #expect(Set(ours.intersection(others)) == theirs.intersection(theirOthers))
      #expect(Set(ours.subtracting(others)) == theirs.subtracting(theirOthers))
      #expect(ours.sharedCount(others) == theirs.intersection(theirOthers).count)
      #expect(ours.isDisjoint(with: others) == theirs.isDisjoint(with: theirOthers))
      #expect(ours.isSubset(of: others) == theirs.isSubset(of: theirOthers))
      #expect((ours == others) == (theirs == theirOthers))
      #expect(ours.union(others) == others.union(ours))
    }
  }

  @Test("A map gives what was put in last")
  func map() {
    var map = WordMap<Int>()
    for word in 1...UInt64(300) { map[word << 40] = Int(word) }
    map[7 << 40, default: 0] += 1_000
    #expect(map[7 << 40] == 1_007)
    #expect((8...300).allSatisfy { map[UInt64($0) << 40] == $0 })
    #expect(map[5] == nil)
    #expect(map[0] == nil)
  }
}
