import Claims
import Consistency
import Documents
import Figures
import Testing

@testable import Corpora

@Suite struct DocumentWindowsTests {
  /// A text of many blocks, a few of them contradicted, with a table among them.
  private var document: Document {
    var text = ""
    for number in 0..<40 {
      let rest = number % 5 == 0 ? 25 : 20
      text += "It spent $30 million of the $50 million grant, leaving $\(rest) million.\n\n"
      if number == 20 {
        text += "Item      2023   2024\nBread       10     12\nMilk        20     21\n\n"
      }
    }
    return Document(plainText: Array(text.utf8))
  }

  @Test(arguments: [1, 100, 500, 1_000, 100_000])
  func `windows have every block once`(_ byteCount: Int) {
    let windows = document.windows(byteCount: byteCount)
    #expect(windows.flatMap { Array($0) } == Array(document.blocks.indices))
    #expect(windows.allSatisfy { !$0.isEmpty })
    let parts = windows.map { document.window(ofBlocks: $0) }
    #expect(parts.flatMap(\.sentences) == document.sentences)
    #expect(parts.flatMap(\.tables).map(\.range) == document.tables.map(\.range))
    for part in parts {
      #expect(part.blocks.last?.sentences.upperBound == part.sentences.count)
      #expect(part.blocks.first?.sentences.lowerBound == 0)
    }
  }

  @Test func `checks in windows are those of the whole`() {
    let figures = FigureTokenizer().figures(in: document)
    let checker = Checker()
    let whole = checker.outcome(of: document, figures: figures)
    // The figures of one window, and so each of their places, are counted from where they begin.
    let parts = checker.outcomeInWindows(of: document, figures: figures, byteCount: 300)
    #expect(whole.findings.count == 8)
    #expect(parts.findings.count == 8)
    // What agrees elsewhere speaks for a figure: the order of suspects is that of what a window holds.
    func suspects(_ finding: Finding, _ outcome: Outcome) -> [Range<Int>] {
      finding.suspects.map { outcome.figures[$0.figure].range }
        .sorted { $0.lowerBound < $1.lowerBound }
    }
    func places(_ outcome: Outcome) -> [[Range<Int>]] {
      outcome.findings.map { finding in
        finding.checks.flatMap { check in
          outcome.checks[check].claim.bindings.map { outcome.figures[$0.figure].range }
        } + suspects(finding, outcome)
      }
    }
    #expect(places(whole) == places(parts))
  }

  @Test func `an empty document has no window`() {
    #expect(Document(plainText: []).windows().isEmpty)
  }
}
