import Documents
import Quantities

/// Gives the figures in tables the scale and the percent sign that stand in headers and captions.
struct TableUnitResolver {
  let document: Document

  /// Resolves the figures of every table; a figure with a scale or a sign of its own keeps it.
  ///
  /// - Complexity: O(*n*) in cells, headers and figures.
  func resolve(_ figures: inout [Figure]) {
    let statements = ScaleStatements(document)
    var units: [TableUnits] = []
    units.reserveCapacity(document.tables.count)
    for (index, table) in document.tables.enumerated() {
      let columns = columnUnits(table)
      let own =
        tableScale(table) ?? markedCaptionScale(table) ?? statements.titleScale(ofTable: index)
      units.append(
        TableUnits(columns: columns, scale: own ?? statements.generalScale(ofTable: index)))
    }
    let common = commonScale(units)
    var next = 0
    for (index, table) in document.tables.enumerated() {
      while next < figures.count, figures[next].start < table.range.lowerBound { next += 1 }
      var unit = units[index]
      unit.scale = unit.scale ?? (unit.columns.contains { $0.scale != nil } ? nil : common)
      resolve(&figures, from: &next, in: table, unit)
    }
  }

  /// What the headers of the columns of a table say, and the scale of the whole table.
  private struct TableUnits {
    var columns: [CellUnit]
    var scale: TableScale?
  }

  /// The scale that nearly all tables of a document state: those that state none are in it too.
  private func commonScale(_ units: [TableUnits]) -> TableScale? {
    var counts: [Int: Int] = [:]
    var total = 0
    for case let scale? in units.map(\.scale) where scale.isOwn {
      counts[scale.power, default: 0] += 1
      total += 1
    }
    guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
      most.value >= 3, most.value * 4 >= total * 3,
      var common = units.first(where: { $0.scale?.power == most.key })?.scale
    else { return nil }
    common.isOwn = false
    return common
  }

  private func resolve(
    _ figures: inout [Figure], from next: inout Int, in table: Table, _ units: TableUnits
  ) {
    let columns = units.columns
    let cells = TableFigures(table, figures, from: next)
    let general = cells.mayBe(units.scale) ? units.scale : nil
    var cursor = next
    let percentColumns = self.percentColumns(table, figures, from: next, columns)
    for row in table.headerRowCount..<max(table.headerRowCount, table.rowCount) {
      var label = CellUnit()
      if let index = table.label(ofRow: row) {
        label = CellUnit(document.text[table.cells[index].range])
      }
      for index in table.cells(inRow: row) {
        let cell = table.cells[index]
        guard cell.column >= table.labelColumnCount, cell.column < table.columnCount else {
          continue
        }
        while cursor < figures.count, figures[cursor].start < cell.range.lowerBound { cursor += 1 }
        let column = columns[cell.column]
        let isPercent =
          column.isPercent && label.scale == nil || label.isPercent
          || percentColumns[cell.column]
        while cursor < figures.count, figures[cursor].start < cell.range.upperBound {
          let scale = cells.scale(of: figures[cursor], label, column, general)
          readBrackets(of: &figures[cursor], in: cell.range)
          apply(scale, isPercent: isPercent, to: &figures[cursor])
          cursor += 1
        }
      }
    }
    next = cursor
  }

  /// What the headers of each column say, the innermost last.
  private func columnUnits(_ table: Table) -> [CellUnit] {
    var units = Array(repeating: CellUnit(), count: table.columnCount)
    for row in 0..<table.headerRowCount {
      for index in table.cells(inRow: row) where table.cells[index].columnSpan < 3 {
        let cell = table.cells[index]
        let read = CellUnit(document.text[cell.range])
        // "(in millions, except percentages)" is about the whole table.
        if read.isStated, isAlone(index, in: table) { continue }
        for column in cell.column..<min(table.columnCount, cell.column + cell.columnSpan) {
          if read.scale != nil { units[column].scale = read.scale }
          if read.isPercent { units[column].isPercent = true }
          if read.isExempt {
            units[column].isWeaklyExempt =
              read.isWeaklyExempt && (units[column].isWeaklyExempt || !units[column].isExempt)
            units[column].isExempt = true
          }
          if read.isShares { units[column].isShares = true }
          if read.isComparison { units[column].isComparison = true }
        }
      }
    }
    return units
  }

  /// Whether a cell is the only one of its row, save a label.
  private func isAlone(_ index: Int, in table: Table) -> Bool {
    let cells = table.cells(inRow: table.cells[index].row)
    return cells.count == 1
      || cells.count == 2 && table.cells[cells.lowerBound].column < max(1, table.labelColumnCount)
  }

  /// The most rows below the headers that are searched for a line on the scale.
  private static let searchedRows = 3

  /// The scale of the whole table: from a header that spans it, the corner, or a line of its own.
  private func tableScale(_ table: Table) -> TableScale? {
    for row in 0..<min(table.rowCount, table.headerRowCount + TableUnitResolver.searchedRows) {
      let isHeader = row < table.headerRowCount
      for index in table.cells(inRow: row) {
        let cell = table.cells[index]
        let isCorner = isHeader && cell.column < max(1, table.labelColumnCount)
        let isWide = isHeader && cell.columnSpan >= 3
        guard isCorner || isWide || isAlone(index, in: table) else { continue }
        let unit = CellUnit(document.text[cell.range])
        guard isCorner || isWide || unit.isPure || isHeader && unit.isStated else { continue }
        if let scale = TableScale(unit) { return scale }
      }
    }
    return nil
  }

  /// The scale that a caption inside the table states, or one that stands in its block.
  private func markedCaptionScale(_ table: Table) -> TableScale? {
    guard let caption = table.caption else { return nil }
    // The words nearest to the table count: a caption may be a whole paragraph.
    let start = max(caption.lowerBound, caption.upperBound - 400)
    let unit = CellUnit(document.text[start..<caption.upperBound])
    guard unit.isStated || caption.count <= 120 else { return nil }
    return TableScale(unit)
  }

  /// Columns in which only the first and last cells carry the sign: "4.2%", "4.9", "(2.7)%".
  private func percentColumns(
    _ table: Table, _ figures: [Figure], from next: Int, _ columns: [CellUnit]
  ) -> [Bool] {
    var percents = Array(repeating: 0, count: table.columnCount)
    var amounts = Array(repeating: 0, count: table.columnCount)
    // The first cell has the sign and the next has none: a block of amounts may stand above its
    // ratios, and where two in a row are signed, each is.
    var hasBare = Array(repeating: false, count: table.columnCount)
    var mayLackSign = Array(repeating: true, count: table.columnCount)
    var cursor = next
    for cell in table.cells where cell.row >= table.headerRowCount {
      guard cell.column < table.columnCount else { continue }
      while cursor < figures.count, figures[cursor].start < cell.range.lowerBound { cursor += 1 }
      guard cursor < figures.count, figures[cursor].start < cell.range.upperBound else { continue }
      let figure = figures[cursor]
      let isSigned = figure.kind == .percent || hasSignBehind(figure, cell.range)
      if !isSigned, !hasBare[cell.column] {
        hasBare[cell.column] = true
        mayLackSign[cell.column] = percents[cell.column] == 1
      }
      if isSigned {
        percents[cell.column] += 1
      } else if figure.kind == .money || figure.low.magnitude >= ExactDecimal(1_000) {
        amounts[cell.column] += 1
      }
    }
    let isPercent = percents.indices.map {
      percents[$0] >= 2 && amounts[$0] == 0 && mayLackSign[$0]
    }
    // What sets columns of percentages apart is in percent too: "Fund %", "Index %", "Difference".
    let values = percents.indices.dropFirst(table.labelColumnCount)
    let sources = values.filter { isPercent[$0] || columns[$0].isPercent }
    let others = values.filter { !isPercent[$0] && !columns[$0].isPercent }
    guard sources.count >= 2, others.allSatisfy({ amounts[$0] == 0 && columns[$0].isComparison })
    else { return isPercent }
    return percents.indices.map { isPercent[$0] || others.contains($0) }
  }

  /// Whether a percent sign ends the cell behind the figure: "(8.0)%".
  private func hasSignBehind(_ figure: Figure, _ cell: Range<Int>) -> Bool {
    document.text[min(figure.end, cell.upperBound)..<cell.upperBound]
      .contains(UInt8(ascii: "%"))
  }

  /// Reads a cell that is one number in brackets as below zero: "(2,327,250)", "$ (12.4)".
  private func readBrackets(of figure: inout Figure, in cell: Range<Int>) {
    let text = document.text
    // "( 345,140)": a blank inside.
    var start = figure.start - 1
    while start > cell.lowerBound, text[start] == UInt8(ascii: " ") { start -= 1 }
    guard cell.contains(start), cell.contains(figure.end), figure.low.mantissa > 0,
      !figure.isRange, !figure.traits.contains(.signed), figure.kind != .date,
      text[start] == UInt8(ascii: "("), text[figure.end] == UInt8(ascii: ")"),
      !text[cell.lowerBound..<figure.start].contains(where: CellUnit.isLetterOrDigit)
    else { return }
    figure.low = figure.low.negated
    figure.high = figure.high.negated
    figure.start = start
    figure.end += 1
    figure.traits.insert(.signed)
  }

  private func apply(_ scale: Int?, isPercent: Bool, to figure: inout Figure) {
    guard !figure.traits.contains(.unusable), figure.kind == .number || figure.kind == .money,
      figure.unit != .times, !figure.traits.contains(.fraction)
    else { return }
    if figure.kind == .number, isPercent {
      figure.kind = .percent
      figure.unit = .percent
      figure.nounEnd = figure.nounStart
      figure.traits.remove(.counted)
      return
    }
    guard let scale, !figure.traits.contains(.scaled) else { return }
    figure.low = figure.low.scaled(byPowerOfTen: scale)
    figure.high = figure.high.scaled(byPowerOfTen: scale)
    figure.place = Int16(truncatingIfNeeded: Int(figure.place) + scale)
  }
}
