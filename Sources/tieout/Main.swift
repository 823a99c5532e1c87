import Consistency
import Corpora
import Documents
import Figures
import Reports

@main
enum Main {
  static func main() {
    let paths = CommandLine.arguments.dropFirst(2).filter { !$0.hasPrefix("-") && $0 != "jsonl" }
    let report = JSONReport(subject: .figures, names: RelationNames(rows: []))
    let run = CorpusRun(options: CorpusOptions(), report: report) { document in
      Outcome(figures: FigureTokenizer().figures(in: document), checks: [], findings: [])
    }
    _ = try? run.run(paths.map { InputPath($0) }, output: .standardOutput)
  }
}
