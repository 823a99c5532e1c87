import Claims
import Consistency
import Documents
import Figures
import Relations
import TestSupport
import Testing

/// An example of a relation, named by its text in a failure.
struct ExampleCase: CustomTestStringConvertible, Sendable {
  let relation: String
  let example: Example
  var testDescription: String { "\(relation): \(example.text)" }

  static let all = Relation.all.flatMap { relation in
    relation.examples.map { ExampleCase(relation: relation.id, example: $0) }
  }
}

@Suite struct RelationExamplesTests {
  static let checker = Checker()

  @Test(arguments: ExampleCase.all)
  func `an example is judged as its relation says`(_ row: ExampleCase) throws {
    let marked = MarkedText(row.example.text)
    // Some relations are only met in markup.
    let isMarkup = marked.text.first == UInt8(ascii: "<")
    let document = Document(bytes: marked.text, format: isMarkup ? .html : .text)
    let figures = FigureTokenizer().figures(in: document)
    let outcome = RelationExamplesTests.checker.outcome(of: document, figures: figures)
    let said = outcome.checks.map { "\($0.verdict): \($0.message)" }
    func matching(_ verdict: Verdict) -> Check? {
      outcome.checks.first { check in
        let ranges = check.claim.bindings.map {
          document.sourceRange(of: figures[$0.figure].range)
        }
        return check.verdict == verdict
          && RelationExamplesTests.checker.relation(of: check).id == row.relation
          && marked.marks.allSatisfy { mark in ranges.contains { $0.overlaps(mark) } }
      }
    }
    switch row.example.outcome {
    case .holds:
      #expect(matching(.agree) != nil, "\(said)")
      #expect(outcome.findings.isEmpty, "\(said)")
    case .fails:
      let check = matching(.contradiction)
      #expect(check != nil, "\(said)")
      if let message = row.example.message { #expect(check?.message == message) }
    case .nearMiss:
      #expect(outcome.findings.isEmpty, "\(said)")
    }
  }

  @Test(arguments: Relation.all.map(\.id))
  func `a relation shows all three sides`(_ id: String) throws {
    let relation = try #require(Relation.all.first { $0.id == id })
    let outcomes = relation.examples.map(\.outcome)
    #expect(outcomes.contains(.holds))
    #expect(outcomes.contains(.fails))
    #expect(outcomes.contains(.nearMiss))
  }
}
