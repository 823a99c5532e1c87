import Consistency
import Documents
import Figures
import Testing

@testable import Corpora

/// What is done with each document.
struct AnalysisTests {
  private static let document = Document(
    bytes: Array("It spent $30 of the $50 grant, leaving $25.".utf8))

  @Test("Defaults reach the figures, and the checks")
  func defaults() throws {
    let defaults = try #require(FigureDefaults(locale: "en-CA"))
    let outcome = Analysis(defaults: defaults).outcome(of: AnalysisTests.document)
    #expect(outcome.figures.map { $0.unit.currencyCode } == ["CAD", "CAD", "CAD"])
    #expect(outcome.findings.count == 1)
  }

  @Test("Without a checker figures are found alone")
  func figuresAlone() {
    let outcome = Analysis(checker: nil).outcome(of: AnalysisTests.document)
    #expect(outcome.figures.count == 3)
    #expect(outcome.checks.isEmpty)
  }
}
