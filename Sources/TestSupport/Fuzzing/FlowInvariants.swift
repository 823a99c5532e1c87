import Claims
public import Consistency
public import Documents
import Figures
import Quantities
public import Relations

/// What holds for every document and what is found in it, whatever its bytes.
public struct FlowInvariants {
  private let document: Document
  private let outcome: Outcome
  private let relations: [Relation]
  private var broken: [String] = []

  /// Creates the invariants of a checked document.
  public init(_ document: Document, _ outcome: Outcome, relations: [Relation] = Relation.all) {
    self.document = document
    self.outcome = outcome
    self.relations = relations
  }

  /// Returns a sentence for each that is broken.
  public mutating func violations() -> [String] {
    broken = []
    checkBlocks()
    checkTables()
    checkSource()
    checkFigures()
    checkClaims()
    checkFindings()
    return broken
  }

  private var textRange: Range<Int> { 0..<document.text.count }

  private mutating func expect(_ condition: Bool, _ sentence: @autoclosure () -> String) {
    if !condition { broken.append(sentence()) }
  }

  private func isInside(_ range: Range<Int>) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= document.text.count
  }

  private mutating func checkBlocks() {
    var end = 0
    var sentence = 0
    for (index, block) in document.blocks.enumerated() {
      expect(isInside(block.range), "block \(index) is outside the text")
      expect(block.range.lowerBound >= end, "block \(index) begins before the one before it ends")
      expect(block.sentences.lowerBound == sentence, "sentences before block \(index) are lost")
      end = block.range.upperBound
      sentence = block.sentences.upperBound
      for inner in block.sentences where document.sentences.indices.contains(inner) {
        let range = document.sentences[inner]
        expect(
          range.lowerBound >= block.range.lowerBound && range.upperBound <= end,
          "sentence \(inner) is outside block \(index)")
      }
    }
    expect(sentence == document.sentences.count, "some sentences are of no block")
    for (index, pair) in zip(document.sentences, document.sentences.dropFirst()).enumerated() {
      expect(pair.0.upperBound <= pair.1.lowerBound, "sentence \(index) runs into the next")
    }
  }

  private mutating func checkTables() {
    for (index, table) in document.tables.enumerated() {
      expect(isInside(table.range), "table \(index) is outside the text")
      expect(table.caption.map { isInside($0) } ?? true, "caption \(index) is outside the text")
      expect(0...table.rowCount ~= table.headerRowCount, "table \(index) is all headers")
      expect(0...table.columnCount ~= table.labelColumnCount, "table \(index) is all labels")
      var place = (row: 0, column: -1)
      for (number, cell) in table.cells.enumerated() {
        let name = "cell \(number) of table \(index)"
        expect(isInside(cell.range), "\(name) is outside the text")
        expect(place < (cell.row, cell.column), "\(name) is out of order")
        expect(
          cell.row < table.rowCount && cell.column < table.columnCount, "\(name) is off the grid")
        expect(
          table.cell(row: cell.row, column: cell.column) == number, "\(name) is not at its place")
        let headers = table.columnHeaders(of: number) + [table.label(ofRow: cell.row) ?? 0]
        expect(headers.allSatisfy { table.cells.indices.contains($0) }, "\(name) has no header")
        place = (cell.row, cell.column)
      }
    }
  }

  private mutating func checkSource() {
    var start = 0
    for (index, figure) in outcome.figures.enumerated() where figure.start < figure.end {
      let range = document.sourceRange(of: figure.range)
      expect(
        !range.isEmpty && range.upperBound <= document.source.count,
        "figure \(index) is empty or outside in the source")
      expect(range.lowerBound >= start, "figure \(index) is out of order in the source")
      start = range.lowerBound
    }
  }

  private mutating func checkFigures() {
    var end = 0
    for (index, figure) in outcome.figures.enumerated() {
      expect(
        figure.start < figure.end && figure.end <= document.text.count,
        "figure \(index) is empty or outside the text")
      expect(figure.start >= end, "figure \(index) begins before the one before it ends")
      end = figure.end
      expect(figure.hedge == nil || isInside(hedge(of: figure)), "the hedge of \(index) is outside")
      expect(
        figure.nounStart <= figure.nounEnd && Int(figure.nounEnd) <= document.text.count,
        "the noun of figure \(index) is outside")
      expect(figure.low <= figure.high, "figure \(index) has its ends in the wrong order")
      expect(figure.denominator != 0, "figure \(index) has a zero denominator")
      guard figure.kind != .date else { continue }
      let interval = figure.written.interval
      expect(
        interval.contains(figure.low) && interval.contains(figure.high),
        "figure \(index) does not stand for its own value: \(figure)")
    }
  }

  private func hedge(of figure: Figure) -> Range<Int> {
    let start = Int(figure.hedgeStart)
    return start..<max(start, Int(figure.hedgeEnd))
  }

  private mutating func checkClaims() {
    for (index, check) in outcome.checks.enumerated() {
      guard relations.indices.contains(check.claim.relation) else {
        expect(false, "check \(index) is of no relation")
        continue
      }
      let relation = relations[check.claim.relation]
      expect(
        relation.equations.indices.contains(check.claim.equation),
        "check \(index) is of no equation")
      expect(
        relation.roles.indices.contains(check.statedRole), "check \(index) compares no role")
      for binding in check.claim.bindings {
        expect(
          relation.roles.indices.contains(binding.role), "check \(index) binds no role")
        expect(
          outcome.figures.indices.contains(binding.figure), "check \(index) binds no figure")
      }
      expect(check.claim.words.allSatisfy { isInside($0) }, "words of check \(index) are outside")
      expect(0...3 ~= check.grade, "check \(index) has the grade \(check.grade)")
      expect(0...1_000 ~= check.claim.confidence, "check \(index) is surer than sure")
    }
  }

  private mutating func checkFindings() {
    for (index, finding) in outcome.findings.enumerated() {
      expect(!finding.checks.isEmpty, "finding \(index) has no check")
      expect(0...1_000 ~= finding.confidence, "finding \(index) is surer than sure")
      for check in finding.checks {
        expect(
          outcome.checks.indices.contains(check)
            && outcome.checks[check].verdict == .contradiction,
          "finding \(index) holds no contradiction")
      }
      for suspect in finding.suspects {
        expect(
          outcome.figures.indices.contains(suspect.figure), "finding \(index) suspects no figure")
      }
    }
    let reported = Set(outcome.findings.flatMap(\.checks))
    for (index, check) in outcome.checks.enumerated() where check.verdict == .contradiction {
      expect(reported.contains(index), "contradiction \(index) is in no finding")
    }
  }
}
