import TieoutKit

func contradictions(in text: String) -> [String] {
  let document = Document(bytes: Array(text.utf8))
  let figures = FigureTokenizer().figures(in: document)
  let outcome = Checker().outcome(of: document, figures: figures)
  return outcome.findings.flatMap(\.checks).map { outcome.checks[$0].message }
}
