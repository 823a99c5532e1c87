import Consistency
import Reports
import Testing

/// Counts of parts add up to those of the whole.
@Suite struct EntryTests {
  @Test func `tallies add up`() {
    var first = Tally()
    first.documents = 2
    first.agree = 3
    first.contradiction = 1
    var second = Tally()
    second.documents = 1
    second.unreadable = 4
    second.doubtful = 5
    second.bytes = 60
    first.add(second)
    #expect(first.documents == 3 && first.unreadable == 4 && first.bytes == 60)
    #expect(first.checks == 9)
  }

  @Test func `contradictions are always shown`() {
    #expect(ShownParts([]).include(.contradiction))
    #expect(!ShownParts([]).include(.agree) && !ShownParts.agree.include(.doubtful))
    #expect(ShownParts.all.include(.agree) && ShownParts.all.include(.doubtful))
  }
}
