import Testing

@testable import Figures

/// Phrases are found token by token, the longest first, in either direction.
struct PhraseTableTests {
  private func table(isReversed: Bool = false) -> PhraseTable {
    var table = PhraseTable(isReversed: isReversed)
    for (payload, phrase) in ["per", "per cent", "out of", "just under"].enumerated() {
      table.insert(Array(phrase.utf8), payload: payload)
    }
    return table
  }

  @Test("The longest phrase at a place is found, without regard to case")
  func forward() {
    let text = Array("Per  Cent of".utf8)
    let match = table().match(text.span, at: 0)
    #expect(match?.payload == 1)
    #expect(match?.end == 9)
    let other = Array("per head".utf8)
    let shorter = table().match(other.span, at: 0)
    #expect(shorter?.payload == 0)
    let none = Array("percent".utf8)
    let longer = table().match(none.span, at: 0)
    #expect(longer?.payload == nil)
  }

  @Test("A reversed table finds what ends at a place, and stops at the floor")
  func backward() {
    let text = Array("at just under".utf8)
    let match = table(isReversed: true).match(text.span, before: text.count, floor: 0)
    #expect(match?.start == 3)
    let stopped = table(isReversed: true).match(text.span, before: text.count, floor: 5)
    #expect(stopped?.start == nil)
  }
}
