import Consistency
import Documents
import Figures
import Relations
import Testing

/// What a checker leaves out, and what holds of every outcome.
@Suite struct CheckerTests {
  private func outcome(_ options: CheckerOptions, _ text: String) -> Outcome {
    let document = Document(bytes: Array(text.utf8))
    let figures = FigureTokenizer().figures(in: document)
    return Checker(options).outcome(of: document, figures: figures)
  }

  private static let broken =
    "It spent $30 million of the $50 million grant, leaving $25 million. "
    + "Sales rose 12 percent to $6.5 million from $5.0 million a year earlier."

  @Test func `relations are selected and ignored by id`() {
    #expect(outcome(CheckerOptions(), CheckerTests.broken).findings.count == 2)
    let selected = CheckerOptions(selected: ["remainder"])
    #expect(outcome(selected, CheckerTests.broken).findings.count == 1)
    let ignored = CheckerOptions(ignored: Set(Relation.all.map(\.id)))
    #expect(outcome(ignored, CheckerTests.broken).checks.isEmpty)
  }

  @Test func `findings below the least confidence are doubtful, not contradictions`() {
    let outcome = outcome(CheckerOptions(minimumConfidence: 1001), CheckerTests.broken)
    #expect(outcome.findings.isEmpty)
    #expect(outcome.checks.allSatisfy { $0.verdict != .contradiction })
    #expect(outcome.checks.contains { $0.verdict == .doubtful })
  }

  @Test func `messages are one clause without a full stop`() {
    for check in outcome(CheckerOptions(), CheckerTests.broken).checks {
      #expect(check.message.last != "." && !check.message.contains("\n"), "\(check.message)")
    }
  }

  @Test func `a text without figures has nothing to check`() {
    let outcome = outcome(CheckerOptions(), "It rained.")
    #expect(outcome.figures.isEmpty && outcome.checks.isEmpty && outcome.findings.isEmpty)
  }

  @Test func `a sum that one more amount nearby completes is no contradiction`() {
    let sum =
      "The state spent $540 million on the harbour and $380 million on the railway, "
      + "a total of $1.5 billion."
    let lender = "Holders of bonds gave $600 million. "
    #expect(outcome(CheckerOptions(), lender + sum).findings.isEmpty)
    // No amount makes up for what is missing here, and the sum stays a finding.
    let other = "Holders of bonds gave $120 million. "
    #expect(outcome(CheckerOptions(), other + sum).findings.count == 1)
  }
}
