import Documents
import Figures
import Relations
import TestSupport
import Testing

@testable import Claims

@Suite struct PositionFilterTests {
  /// What a claim says, in a form that can be compared.
  private func said(_ claims: [Claim]) -> [String] {
    claims.map { claim in
      let figures = claim.bindings.map { "\($0.role):\($0.figure)" }.joined(separator: " ")
      return "\(claim.relation) \(claim.equation) \(claim.tie) \(claim.confidence) \(figures)"
    }
  }

  private func expectSame(_ text: String, _ finder: ClaimFinder) {
    let document = Document(bytes: MarkedText(text).text, format: .text)
    let figures = FigureTokenizer().figures(in: document)
    let filtered = finder.claims(in: document, figures: figures, isFiltered: true)
    let all = finder.claims(in: document, figures: figures, isFiltered: false)
    #expect(said(filtered) == said(all), "\(text)")
  }

  @Test("No program that matches is ruled out: the relations' own examples")
  func examples() {
    let finder = ClaimFinder()
    for relation in Relation.all {
      for example in relation.examples { expectSame(example.text, finder) }
    }
  }

  @Test("No program that matches is ruled out: sentences cut and joined at random")
  func joined() {
    let finder = ClaimFinder()
    var random = SeededGenerator(seed: 11)
    let sentences = Relation.all.flatMap { $0.examples.map(\.text) }
    for _ in 0..<300 {
      let parts = (0..<4).map { _ in
        let words = sentences[Int.random(in: sentences.indices, using: &random)].split(
          separator: " ")
        let from = Int.random(in: 0...min(6, words.count - 1), using: &random)
        return words[from...].joined(separator: " ")
      }
      expectSame(parts.joined(separator: Bool.random(using: &random) ? ", and " : " "), finder)
    }
  }

  @Test("No program that matches is ruled out: sentences of hundreds of words")
  func long() {
    let finder = ClaimFinder()
    var random = SeededGenerator(seed: 12)
    let sentences = Relation.all.flatMap { $0.examples.map(\.text) }
    for count in [8, 16, 30] {
      let parts = (0..<count).map { _ in
        String(
          sentences[Int.random(in: sentences.indices, using: &random)].filter { $0 != "." })
      }
      expectSame(parts.joined(separator: ", and "), finder)
    }
  }

  @Test("A figure has classes too: one that is a price for each")
  func figuresWithClasses() {
    let relation = Relation(
      id: "each", summary: "", rationale: "", roles: [Role("count", .count)], equations: [],
      patterns: [Pattern("(paid|took) EACH .. <count>")], examples: [])
    let finder = ClaimFinder(relations: [relation])
    let text = "They paid $300 apiece for 45 chairs."
    let document = Document(bytes: Array(text.utf8), format: .text)
    let figures = FigureTokenizer().figures(in: document)
    #expect(finder.claims(in: document, figures: figures, isFiltered: false).count == 1)
    #expect(finder.claims(in: document, figures: figures, isFiltered: true).count == 1)
  }

  @Test("Words get one number each")
  func numbers() {
    var numbers = WordNumbers()
    let hashes = ["of", "the", "debt", "of"].map { WordHash.of($0.utf8) }
    #expect(hashes.map { numbers.insert($0) } == [0, 1, 2, 0])
    #expect(numbers[hashes[2]] == 2)
    #expect(numbers[WordHash.of("other".utf8)] == nil)
  }
}
