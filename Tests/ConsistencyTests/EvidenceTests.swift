import Consistency
import Documents
import Figures
import Testing

/// Confidence, the claims that decide nothing, and the operation that would hold.
@Suite struct EvidenceTests {
  private func outcome(_ text: String, keepsUndecided: Bool = true) -> Outcome {
    let document = Document(bytes: Array(text.utf8))
    var options = CheckerOptions()
    options.keepsUndecided = keepsUndecided
    return Checker(options).outcome(
      of: document, figures: FigureTokenizer().figures(in: document))
  }

  @Test func `the firmer the tie and the likelier the slip, the surer`() {
    for binding in Evidence.Binding.allCases {
      for explanation in Evidence.Explanation.allCases {
        let confidence = Evidence(binding: binding, explanation: explanation).confidence
        #expect(0...1000 ~= confidence)
        if let looser = Evidence.Binding(rawValue: binding.rawValue + 1) {
          #expect(
            Evidence(binding: looser, explanation: explanation).confidence <= confidence)
        }
        if let rarer = Evidence.Explanation(rawValue: explanation.rawValue + 1) {
          #expect(Evidence(binding: binding, explanation: rarer).confidence <= confidence)
        }
      }
    }
  }

  @Test func `a finding says what it rests on`() throws {
    let finding = try #require(
      outcome("Sales rose 12 percent to $6.5 million from $5.0 million a year earlier.")
        .findings.first)
    #expect(finding.confidence == finding.evidence.confidence)
    #expect(finding.evidence.binding.rawValue <= Evidence.Binding.sentence.rawValue)
  }

  @Test func `what decides nothing is kept with its reason, where that is asked for`() {
    let text = "Sales rose 12 percent at constant currencies to $5.2 million from $5.0 million."
    let reasons = outcome(text).undecided.map(\.indecision)
    #expect(reasons.contains(.otherBasis), "\(reasons)")
    #expect(outcome(text, keepsUndecided: false).undecided.isEmpty)
    #expect(outcome(text).findings.isEmpty)
  }

  @Test func `a doubtful check has its reason`() {
    let checks = outcome(
      "Sales rose 12 percent to $5.8 million from $5.0 million a year earlier. "
        + "It sold 9.2 percent more, $545.9 million against $500.0 million."
    ).checks
    for check in checks { #expect((check.verdict == .doubtful) == (check.indecision != nil)) }
  }

  @Test func `an amount added that is to be taken away is told`() throws {
    let finding = try #require(
      outcome(
        "The town took in €241,000 and spent €162,000, leaving a surplus of €403,000."
      ).findings.first)
    #expect(finding.otherOperation == "€241,000 + €162,000 = €403,000")
  }
}
