public import Consistency

/// How many real and how many false findings are to be expected of each evidence.
///
/// Real ones come from mutants: each document that can be checked is taken to hold an error with a
/// given likelihood, and its mutants share it. False ones are those that readers found in published
/// text; how what explains them is spread within a binding is smoothed by decoys, documents in which
/// one figure is replaced by another document's.
public struct Calibration: Sendable {
  /// Two numbers for one evidence.
  public struct Cell: Sendable {
    /// Creates a cell without findings.
    public init() {}

    /// The expected number of findings that are real errors.
    public var real = 0.0
    /// The number of false ones that were read.
    public var wrong = 0.0
    /// The number of decoys.
    public var decoys = 0.0
  }

  /// The cells by evidence.
  public private(set) var cells: [Evidence: Cell] = [:]
  /// Of so many documents one holds an error.
  private let documentsPerError: Double

  /// Creates a calibration without data.
  public init(documentsPerError: Int) { self.documentsPerError = Double(documentsPerError) }

  /// Counts a finding that somebody read.
  public mutating func addJudged(_ evidence: Evidence, isReal: Bool) {
    if isReal { cells[evidence, default: Cell()].real += 1 }
    if !isReal { cells[evidence, default: Cell()].wrong += 1 }
  }

  /// Counts the mutants of a document, which stands for so many.
  public mutating func addMutants(_ results: [MutantResult], weight: Int) {
    let detectable = results.filter { $0.fate == .caught || $0.fate == .missed }
    let sum = detectable.reduce(0) { $0 + $1.slip.frequency }
    for result in detectable {
      let share = Double(weight * result.slip.frequency) / documentsPerError / Double(sum)
      if let finding = result.finding { cells[finding.evidence, default: Cell()].real += share }
    }
  }

  /// Counts a finding that a decoy gave.
  public mutating func addDecoy(_ evidence: Evidence) {
    cells[evidence, default: Cell()].decoys += 1
  }

  /// The share of findings that are real, for each binding by what explains them, in thousandths.
  ///
  /// The firmer the tie and the likelier the slip, the larger: neighbours that say otherwise are pooled.
  public func table() -> [[Int]] {
    var real: [[Double]] = []
    var all: [[Double]] = []
    for binding in Evidence.Binding.allCases {
      let row = Evidence.Explanation.allCases.map {
        cells[Evidence(binding: binding, explanation: $0)] ?? Cell()
      }
      let decoys = row.reduce(0) { $0 + $1.decoys } + Double(row.count)
      // Two false alarms that nobody met yet, where decoys say that they would be.
      let wrong = row.map { $0.wrong + 2 * ($0.decoys + 1) / decoys }
      real.append(row.map(\.real))
      all.append(zip(row, wrong).map { $0.real + $1 })
    }
    return Calibration.monotone(real, all)
  }

  /// The largest of the least shares over what is firmer and likelier, and the other way round, halved.
  private static func monotone(_ real: [[Double]], _ all: [[Double]]) -> [[Int]] {
    real.indices.map { row in
      real[row].indices.map { column in
        // The share over the rectangle of cells between two corners, one firmer and one looser.
        func share(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> Double {
          var (hits, sum) = (0.0, 0.0)
          for row in rows {
            for column in columns {
              hits += real[row][column]
              sum += all[row][column]
            }
          }
          return hits / sum
        }
        let lastRow = real.count - 1
        let lastColumn = real[row].count - 1
        var lower = 0.0
        var upper = 1.0
        for endRow in row...lastRow {
          for endColumn in column...lastColumn {
            let least =
              (0...row).flatMap { startRow in
                (0...column).map { share(startRow...endRow, $0...endColumn) }
              }.min() ?? 0
            lower = max(lower, least)
          }
        }
        for startRow in 0...row {
          for startColumn in 0...column {
            let most =
              (row...lastRow).flatMap { endRow in
                (column...lastColumn).map { share(startRow...endRow, startColumn...$0) }
              }.max() ?? 1
            upper = min(upper, most)
          }
        }
        return min(990, Int((lower + upper) * 50) * 10)
      }
    }
  }
}
