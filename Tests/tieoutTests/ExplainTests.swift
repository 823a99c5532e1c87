import Relations
import Testing

@testable import tieout

@Suite struct ExplainTests {
  @Test func `marks are left out, prose is broken, tables stand as they are`() {
    let example = Example.holds("Some ⟦words⟧ that go on\n\nA      1\nB     ⟦12⟧")
    #expect(
      exampleLines(example, width: 10)
        == ["Some words", "that go on", "", "A      1", "B     12"])
  }

  @Test func `the reference marks figures and escapes what Markdown would take`() {
    let relation = Relation(
      id: "sum", summary: "A * B.", rationale: "Typed twice.", roles: [Role("part", .amount)],
      equations: [], patterns: [],
      examples: [.fails("It cost ⟦$5⟧, not_more.", "5 is not 6")])
    let page = referencePage([relation])
    #expect(page.contains("| [sum](#sum) | A \\* B. |\n"))
    #expect(page.contains("- It cost **$5**, not\\_more.\n\n  → 5 is not 6\n"))
  }
}
