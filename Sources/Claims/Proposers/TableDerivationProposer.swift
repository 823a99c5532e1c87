import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// Ties figures of the running text to what they were worked out from in a table nearby: shares,
  /// changes, differences, products and quotients of cells.
  static let tableDerivations = Proposer { context in
    guard !context.document.tables.isEmpty, let relation = context.relation("table") else {
      return []
    }
    var reader = TableDerivationReader(context: context, relation: relation)
    return reader.claims()
  }
}

/// A table's values with the stems of the labels of its rows.
struct LabelledGrid {
  let grid: TableGrid
  let range: Range<Int>
  let rowStems: [WordSet]
  let columnStems: [WordSet]

  /// The most rows that the text is compared with.
  static let mostRows = 120

  init?(table index: Int, _ context: ProposalContext) {
    let table = context.document.tables[index]
    let grid = context.grids[index]
    guard !grid.rows.isEmpty, grid.rows.count <= LabelledGrid.mostRows, grid.columns.count <= 16
    else { return nil }
    self.grid = grid
    range = table.range
    rowStems = grid.rows.map { $0.label.map { context.stems(of: $0) } ?? [] }
    columnStems = grid.columns.map { $0.label.map { context.stems(of: $0) } ?? [] }
  }
}

/// A row that a sentence speaks of, and how surely: by one word of its label, or by all.
private struct NamedRow {
  let row: Int
  let strength: Int
}

/// Works out what cells give and compares it with the figures of sentences near the table.
private struct TableDerivationReader {
  let context: ProposalContext
  let relation: Int
  private var grids: [LabelledGrid] = []

  /// How many tables before and behind a sentence it may speak of.
  private static let reach = 2
  /// The bits of evidence, of words and of digits, beyond the number of tries that tie a figure.
  private static let neededBits = 7.0

  init(context: ProposalContext, relation: Int) {
    self.context = context
    self.relation = relation
    grids = context.grids.indices.compactMap { LabelledGrid(table: $0, context) }
  }

  mutating func claims() -> [Claim] {
    guard !grids.isEmpty else { return [] }
    var claims: [Claim] = []
    var behind = 0
    for sentence in context.skeletons.indices where context.skeletons[sentence].figureCount > 0 {
      guard context.blockKind(ofSentence: sentence) != .table,
        let first = context.skeletons[sentence].items.first
      else { continue }
      while behind < grids.count, grids[behind].range.lowerBound < Int(first.start) { behind += 1 }
      let low = max(0, behind - TableDerivationReader.reach)
      let near = low..<min(grids.count, behind + TableDerivationReader.reach)
      let reading = SentenceReading(context, sentence)
      guard !reading.figures.isEmpty else { continue }
      for figure in reading.figures {
        var best: Derivation?
        for index in near {
          for found in derivations(of: figure, reading, grids[index])
          where found.bits > best?.bits ?? TableDerivationReader.neededBits {
            best = found
          }
        }
        if let best { claims.append(claim(best, figure.index)) }
      }
    }
    return claims
  }

  private func claim(_ found: Derivation, _ figure: Int) -> Claim {
    let roles = context.relations[relation].roles
    let bound = [("result", figure)] + found.operands
    return Claim(
      relation: relation, equation: found.equation,
      bindings: bound.compactMap { name, figure in
        roles.firstIndex { $0.name == name }.map { RoleBinding(role: $0, figure: figure) }
      },
      tie: .bound, confidence: 800, words: [])
  }

  private func derivations(
    of figure: TextFigure, _ reading: SentenceReading, _ labelled: LabelledGrid
  ) -> [Derivation] {
    let named = namedRows(reading.stems, labelled)
    guard !named.isEmpty else { return [] }
    var search = DerivationSearch(figure: figure, reading: reading, grid: labelled.grid)
    if figure.isPercent {
      search.shares(named.map { ($0.row, $0.strength) })
      search.changes(named.map { ($0.row, $0.strength) })
    } else {
      search.differences(named.map { ($0.row, $0.strength) })
    }
    search.withOthers(named.map { ($0.row, $0.strength) })
    return search.found
  }

  /// The rows that the words of a sentence name, and the totals, which need no name.
  private func namedRows(_ words: WordSet, _ labelled: LabelledGrid) -> [NamedRow] {
    labelled.grid.rows.indices.compactMap { row in
      let stems = labelled.rowStems[row]
      let shared = stems.sharedCount(words)
      let isTotal = labelled.grid.rows[row].isLabelledTotal
      if shared == stems.count, shared > 0 { return NamedRow(row: row, strength: 2) }
      if shared > 0 || isTotal { return NamedRow(row: row, strength: 1) }
      return nil
    }
  }
}

/// A figure of the text with its value as a part of one for a percentage.
struct TextFigure {
  let index: Int
  let value: Double
  let halfUnit: Double
  let isPercent: Bool

  init?(_ figures: [Figure], _ index: Int) {
    let figure = figures[index]
    guard !figure.isRange, !figure.traits.contains(.unusable), !figure.traits.contains(.fraction),
      figure.hedge == nil || figure.hedge == .approx, figure.unit != .basisPoint,
      figure.unit != .percentagePoint,
      figure.kind == .money || figure.kind == .percent || figure.kind == .number
    else { return nil }
    let shift = figure.kind == .percent ? -2 : 0
    self.index = index
    value = figure.low.scaled(byPowerOfTen: shift).approximation
    halfUnit = figure.written.halfUnit.scaled(byPowerOfTen: shift).approximation
    isPercent = figure.kind == .percent
    guard value.magnitude > 0 else { return nil }
  }
}

/// What a sentence says: its figures, the stems of its words, and whether something changes.
struct SentenceReading {
  let figures: [TextFigure]
  let stems: WordSet
  let isChange: Bool

  init(_ context: ProposalContext, _ sentence: Int) {
    let skeleton = context.skeletons[sentence]
    figures = skeleton.items.compactMap { item in
      item.kind == .figure ? TextFigure(context.figures, Int(item.link)) : nil
    }
    stems = context.stems(ofSentence: sentence)
    isChange = !skeleton.cues.isDisjoint(with: [.rise, .fall, .more, .less])
  }
}

/// A value worked out from cells that a figure of the text states.
struct Derivation {
  let equation: Int
  let operands: [(String, Int)]
  let bits: Double
}

/// Tries the ways to work a figure out from the rows that its sentence names.
private struct DerivationSearch {
  let figure: TextFigure
  let reading: SentenceReading
  let grid: TableGrid
  private(set) var found: [Derivation] = []

  init(figure: TextFigure, reading: SentenceReading, grid: TableGrid) {
    self.figure = figure
    self.reading = reading
    self.grid = grid
  }

  private var width: Int { grid.columns.count }

  /// Adds what holds among tries of one kind, each as surprising as the number of tries leaves it.
  private mutating func add(_ tries: [Try], _ evidence: Double) {
    let cost = LineArithmetic.logarithm(Double(max(1, tries.count)))
    for attempt in tries {
      let reach = figure.halfUnit + attempt.slack
      guard (attempt.value - figure.value).magnitude <= reach * (1 + 1e-9) else { continue }
      let digits = LineArithmetic.logarithm(figure.value.magnitude / (2 * reach))
      found.append(
        Derivation(
          equation: attempt.equation, operands: attempt.operands,
          bits: digits + evidence + attempt.evidence - cost))
    }
  }

  /// A row as a share of a total or of another named row, and a column of it of the row's total.
  mutating func shares(_ named: [(row: Int, strength: Int)]) {
    var tries: [Try] = []
    for (row, strength) in named {
      for column in 0..<width {
        guard let a = grid.rows[row].cells[column], !a.isPercent else { continue }
        for (whole, wholeStrength) in named where whole != row {
          guard let b = grid.rows[whole].cells[column], !b.isPercent, b.value != 0 else { continue }
          tries.append(Try(quotient: a, b, evidence: Double(strength + wholeStrength - 1) * 1.5))
        }
        let last = width - 1
        if column != last, grid.columns[last].isTotal || grid.columns[last].isLabelledTotal,
          let b = grid.rows[row].cells[last], !b.isPercent, b.value != 0
        {
          tries.append(Try(quotient: a, b, evidence: Double(strength) * 1.5))
        }
      }
    }
    add(tries, reading.isChange ? 0 : 1)
  }

  /// The change of a named row between two columns.
  mutating func changes(_ named: [(row: Int, strength: Int)]) {
    guard reading.isChange else { return }
    var tries: [Try] = []
    for (row, strength) in named {
      for first in 0..<width {
        for second in 0..<width where second != first && abs(first - second) <= 3 {
          guard let a = grid.rows[row].cells[first], let b = grid.rows[row].cells[second],
            !a.isPercent, !b.isPercent, b.value > 0, a.value > 0
          else { continue }
          tries.append(Try(change: a, b, evidence: Double(strength) * 2 - 1))
        }
      }
    }
    add(tries, 2)
  }

  /// The difference of two columns of a named row, or of two named rows in a column.
  mutating func differences(_ named: [(row: Int, strength: Int)]) {
    var tries: [Try] = []
    for (row, strength) in named {
      for first in 0..<width {
        guard let a = grid.rows[row].cells[first], !a.isPercent else { continue }
        for second in 0..<width where second != first && abs(first - second) <= 3 {
          guard let b = grid.rows[row].cells[second], !b.isPercent else { continue }
          tries.append(Try(difference: a, b, evidence: Double(strength)))
        }
        for (other, otherStrength) in named where other != row {
          guard let b = grid.rows[other].cells[first], !b.isPercent else { continue }
          tries.append(Try(difference: a, b, evidence: Double(strength + otherStrength) / 2))
        }
      }
    }
    // A total that another column's total is taken from: carrying amount less impairment.
    add(tries, 0)
  }

  /// A named cell with another figure of the sentence: a share of it, an amount a head, a rate of it.
  mutating func withOthers(_ named: [(row: Int, strength: Int)]) {
    var tries: [Try] = []
    for other in reading.figures where other.index != figure.index && other.value > 0 {
      for (row, strength) in named {
        for case let cell? in grid.rows[row].cells where !cell.isPercent && cell.value > 0 {
          let evidence = Double(strength)
          if figure.isPercent {
            guard !other.isPercent else { continue }
            tries.append(Try(quotient: GridCell(other), cell, evidence: evidence))
          } else if other.isPercent {
            tries.append(Try(product: cell, GridCell(other), evidence: evidence))
          } else if other.value > 1 {
            tries.append(Try(quotient: cell, GridCell(other), evidence: evidence))
          }
        }
      }
    }
    add(tries, 0)
  }
}

extension GridCell {
  /// A figure of the text in the place of a cell.
  init(_ figure: TextFigure) {
    self.init(
      figure: figure.index, value: figure.value, halfUnit: figure.halfUnit,
      isPercent: figure.isPercent)
  }
}

/// One way to work a figure out.
private struct Try {
  let value: Double
  let slack: Double
  let equation: Int
  /// The figures of its two operands.
  let first: Int
  let second: Int
  let evidence: Double

  /// Its operands by their roles.
  var operands: [(String, Int)] {
    equation == 1
      ? [("part", first), ("less", second)] : [("first", first), ("second", second)]
  }

  init(quotient a: GridCell, _ b: GridCell, evidence: Double) {
    value = a.value / b.value
    slack = (a.halfUnit + b.halfUnit * value.magnitude) / b.value.magnitude
    equation = 3
    (first, second) = (a.figure, b.figure)
    self.evidence = evidence
  }

  init(change a: GridCell, _ b: GridCell, evidence: Double) {
    let ratio = a.value / b.value
    value = (ratio - 1).magnitude
    slack = (a.halfUnit + b.halfUnit * ratio.magnitude) / b.value.magnitude
    equation = ratio >= 1 ? 2 : 12
    (first, second) = (a.figure, b.figure)
    self.evidence = evidence
  }

  init(difference a: GridCell, _ b: GridCell, evidence: Double) {
    value = a.value - b.value
    slack = a.halfUnit + b.halfUnit
    equation = 1
    (first, second) = (a.figure, b.figure)
    self.evidence = evidence
  }

  init(product a: GridCell, _ b: GridCell, evidence: Double) {
    value = a.value * b.value
    slack =
      a.halfUnit * b.value.magnitude + b.halfUnit * a.value.magnitude + a.halfUnit * b.halfUnit
    equation = 4
    (first, second) = (a.figure, b.figure)
    self.evidence = evidence
  }
}
