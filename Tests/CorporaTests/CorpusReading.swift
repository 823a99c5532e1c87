import Claims
import Consistency
import Documents
import Figures
import Quantities
import TestSupport

/// A document of the corpus with what the whole flow makes of it.
struct CorpusReading: Sendable, CustomStringConvertible {
  /// The document with what is expected.
  let document: CorpusDocument
  /// What was found.
  private let outcome: Outcome
  /// Each figure that was found, as the expected figures are written.
  private let figures: Set<CorpusDocument.ExpectedFigure>
  /// The bytes in the file of each figure that was found.
  private let ranges: [Range<Int>]

  /// Reads and checks a document.
  init(_ document: CorpusDocument) {
    self.document = document
    let format = document.name.split(separator: ".").last.flatMap { DocumentFormat(name: $0.utf8) }
    let read = Document(bytes: document.bytes, format: format)
    let found = FigureTokenizer().figures(in: read)
    outcome = Checker().outcome(of: read, figures: found)
    ranges = found.map { read.sourceRange(of: $0.range) }
    figures = Set(zip(found, ranges).map { CorpusDocument.ExpectedFigure($0, range: $1) })
  }

  /// The name of the file.
  var description: String { document.name }

  /// The ranges of the figures of a check.
  private func ranges(ofCheck check: Int) -> [Range<Int>] {
    outcome.checks[check].claim.bindings.map { ranges[$0.figure] }
  }

  /// Whether a check touches two figures of a relation.
  private func touches(_ check: Int, _ relation: CorpusDocument.ExpectedRelation) -> Bool {
    let mine = ranges(ofCheck: check)
    return relation.ranges.count { range in mine.contains { $0.overlaps(range) } }
      >= min(2, relation.ranges.count)
  }

  /// Whether a finding is about a planted error.
  private func isReal(_ finding: Finding) -> Bool {
    finding.checks.contains { check in document.failing.contains { touches(check, $0) } }
  }

  /// Whether a planted error is found.
  var isCaught: Bool { outcome.findings.contains(where: isReal) }

  /// The messages of the findings that have nothing to do with a planted error.
  var falseAlarms: [String] {
    let culprits = document.failing.compactMap(\.culprit)
    return outcome.findings.filter { finding in
      !isReal(finding)
        && !finding.checks.contains { check in
          ranges(ofCheck: check).contains { range in culprits.contains { $0.overlaps(range) } }
        }
    }.flatMap { finding in finding.checks.map { outcome.checks[$0].message } }
  }

  /// How many of the relations that hold are confirmed by a check with at most two figures more.
  var confirmedCount: Int {
    document.holding.count { relation in
      outcome.checks.indices.contains { check in
        let mine = ranges(ofCheck: check)
        return outcome.checks[check].verdict == .agree && mine.count <= relation.ranges.count + 2
          && relation.ranges.allSatisfy { range in mine.contains { $0.overlaps(range) } }
      }
    }
  }

  /// How many figures of a kind are read with the expected bytes, value, unit and hedge.
  func readCount(_ kind: String) -> Int {
    document.figures.count { $0.kind == kind && figures.contains($0) }
  }
}

extension CorpusDocument.ExpectedFigure {
  /// The columns of the expected results for a figure of kind money, percent or duration.
  fileprivate init(_ figure: Figure, range: Range<Int>) {
    let value: String
    if figure.traits.contains(.fraction), figure.denominator > 1,
      figure.low.significantDigitCount > 12
    {
      value = "\(figure.numerator)/\(figure.denominator)"
    } else if figure.isRange {
      value = "\(figure.low)..\(figure.high)"
    } else {
      value = figure.low.description
    }
    self.init(
      range: range, kind: "\(figure.kind)", value: value,
      unit: figure.unit.columnName, hedge: figure.hedge.map { "\($0)" } ?? "-")
  }
}

extension FigureUnit {
  /// The name of the unit in the expected results.
  fileprivate var columnName: String {
    if let code = currencyCode { return code }
    switch self {
    case .none: return "-"
    case .percent: return "percent"
    case .percentagePoint: return "percentage-point"
    case .basisPoint: return "basis-point"
    case .times: return "times"
    case .second: return "second"
    case .minute: return "minute"
    case .hour: return "hour"
    case .day: return "day"
    case .businessDay: return "business-day"
    case .week: return "week"
    case .month: return "month"
    case .quarter: return "quarter"
    case .year: return "year"
    case .decade: return "decade"
    case .century: return "century"
    default: return "?"
    }
  }
}
