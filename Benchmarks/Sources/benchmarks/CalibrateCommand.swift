import Consistency
import Mutations

extension Main {
  /// Estimates how often findings are real, and prints the rows of the table of `Evidence`.
  static func calibrate(_ options: Options) {
    // What the table has to judge is not left out because of what it said before.
    let run = MutationRun(
      seed: UInt64(options.seed), options: CheckerOptions(minimumConfidence: 0))
    var calibration = Calibration(documentsPerError: options.documentsPerError)
    let judgements = self.judgements(options)
    var pool = FigurePool()
    var unjudged = 0
    for (index, source) in sources(options).enumerated() {
      let (document, outcome) = run.outcome(of: source)
      let judged = judgements.areReal(outcome, of: document, id: source.id)
      for (finding, isReal) in zip(outcome.findings, judged) {
        if let isReal {
          calibration.addJudged(finding.evidence, isReal: isReal)
        } else {
          unjudged += 1
          print("unjudged\t\(source.id)\t\(outcome.checks[finding.checks[0]].message)")
        }
      }
      guard index % options.every == 0 else { continue }
      calibration.addMutants(run.results(of: source), weight: options.every)
      for finding in run.decoys(of: source, pool: &pool) {
        calibration.addDecoy(finding.evidence)
      }
    }
    print("binding\texplanation\treal, expected\tfalse, read\tdecoys")
    for binding in Evidence.Binding.allCases {
      for explanation in Evidence.Explanation.allCases {
        let evidence = Evidence(binding: binding, explanation: explanation)
        let cell = calibration.cells[evidence] ?? Calibration.Cell()
        let real = "\(Int(cell.real * 10) / 10).\(Int(cell.real * 10) % 10)"
        print("\(binding)\t\(explanation)\t\(real)\t\(Int(cell.wrong))\t\(Int(cell.decoys))")
      }
    }
    for (binding, row) in zip(Evidence.Binding.allCases, calibration.table()) {
      print("    (.\(binding), \(row.map(String.init).joined(separator: ", "))),")
    }
    if unjudged > 0 { fail("\(unjudged) findings have no judgement: see --judged") }
  }

  /// Prints of how many findings at each confidence the errors are real.
  static func reliability(_ options: Options) {
    let run = MutationRun()
    let judgements = self.judgements(options)
    var counts: [Int: (real: Int, all: Int, stated: Int)] = [:]
    for source in sources(options) {
      let (document, outcome) = run.outcome(of: source)
      let judged = judgements.areReal(outcome, of: document, id: source.id)
      for (finding, isReal) in zip(outcome.findings, judged) {
        guard let isReal else { fail("\(source.id): no judgement") }
        let band = min(9, finding.confidence / 100)
        counts[band, default: (0, 0, 0)].all += 1
        counts[band, default: (0, 0, 0)].stated += finding.confidence
        if isReal { counts[band, default: (0, 0, 0)].real += 1 }
      }
    }
    print(
      "| confidence | findings | stated, on average | real | share |\n|---|---:|---:|---:|---:|")
    for band in (0...9).reversed() {
      guard let row = counts[band] else { continue }
      let stated = percent(row.stated, of: row.all * 1000)
      print(
        "| 0.\(band)–\(band == 9 ? "1" : "0.\(band + 1)") | \(row.all) | \(stated) % | \(row.real) |"
          + " \(percent(row.real, of: row.all)) % |")
    }
  }

  private static func percent(_ part: Int, of whole: Int) -> Int {
    (part * 200 + whole) / (whole * 2)
  }

  /// What is known of the documents: a list, and what they carry with them.
  private static func judgements(_ options: Options) -> Judgements {
    var judgements = Judgements()
    if !options.judged.isEmpty, !judgements.readList(options.judged) {
      fail("cannot read \(options.judged)")
    }
    for path in options.paths {
      judgements.readPlanted(path, of: SourceDocument.read(path) ?? [])
    }
    return judgements
  }
}
