import Testing

@testable import Documents

@Suite("Word lists")
struct LexiconTests {
  /// Checks that spellings are in byte order and none is twice.
  private func expectSorted(_ spellings: [String]) {
    for (first, second) in zip(spellings, spellings.dropFirst()) {
      #expect(Array(first.utf8).lexicographicallyPrecedes(Array(second.utf8)), "\(first) \(second)")
    }
  }

  @Test func `Abbreviations are sorted, in small letters and short`() {
    let spellings = abbreviationRows.map { "\($0.spelling)" }
    expectSorted(spellings)
    #expect(spellings.allSatisfy { $0 == $0.lowercased() && $0.utf8.count <= 6 })
  }

  @Test func `Starters are sorted, in small letters and short`() {
    let words = starterWords.map { "\($0)" }
    expectSorted(words)
    #expect(words.allSatisfy { $0 == $0.lowercased() && $0.utf8.count <= 12 })
  }

  @Test func `Named characters are sorted and short`() {
    let names = entityRows.map { "\($0.name)" }
    expectSorted(names)
    #expect(names.allSatisfy { $0.utf8.count < 8 })
  }
}
