import Documents
import Figures
import Quantities

/// A cell with one figure in it.
struct GridCell {
  /// The figure, as an index into the document's figures.
  let figure: Int
  /// The value, as a part of one for a percentage; it only filters what exact arithmetic then decides.
  let value: Double
  /// Half a unit in the last written place.
  var halfUnit: Double
  let isPercent: Bool
  /// Whether it is written in percentage points or basis points.
  var isPoints = false

  /// Whether a product or quotient with it says nothing.
  var isTrivial: Bool { value == 0 || value == 1 }

  /// Half a unit in the last place as a part of the value.
  var relativeSlack: Double { halfUnit / value.magnitude }
}

/// A row or column of a table: its values by position, and what its label says.
struct GridLine {
  var cells: [GridCell?]
  /// The bytes of its label, or of its last header.
  var label: Range<Int>?
  /// The label says total, net or another word for a result.
  var isTotal = false
  /// The label begins with the word total.
  var isLabelledTotal = false
  /// The label says average.
  var isAverage = false
  /// The label says that it holds rates, prices, notes or identifiers, which are never summed.
  var isRate = false
  /// A drawn line stands right above it, or it alone is set in bold: a total, as a rule.
  var isSetOff = false
  /// What it measures.
  var measure: Measure = []
  /// The label says that it is part of the line above: of which.
  var isDetail = false
  /// The label says change, growth or variance.
  var isChange = false
  /// The label says that the average is weighted.
  var isWeighted = false
  /// The label begins with the word less, and no value is below zero.
  var isLess = false
  /// The label says opening, or brought forward.
  var isOpening = false
  /// The label says closing, or at the end.
  var isClosing = false
  /// The label says years or months of life or term, and the values are small whole numbers.
  var isDuration = false
  /// The label says that it is an amount for a period: interest, a charge, a cost a year.
  var isPeriodic = false
  /// The label says that one thing is divided by another: "Sales per employee".
  var isPer = false
  /// The label says revenue or sales.
  var isRevenue = false
  /// The hashes of the words of the label that carry meaning, without a plural s.
  var words: [UInt64] = []
  /// Whether most values are in percent.
  var hasPercent = false
  /// Whether every value is in percent.
  var isAllPercent = false
  /// Its row in the table.
  var row = 0
  /// Whether any value is below zero.
  private(set) var hasNegative = false
  /// A heading without values stands right before it.
  var startsGroup = false

  /// The number of cells with values.
  private(set) var count = 0

  /// Creates a line of cells.
  init(cells: [GridCell?]) { self.cells = cells }

  /// Derives what the values say; called once when cells and labels are read.
  mutating func settle() {
    count = cells.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
    hasNegative = cells.contains { ($0?.value ?? 0) < 0 }
    if hasNegative { isLess = false }
    let percents = cells.reduce(0) { $0 + ($1?.isPercent == true ? 1 : 0) }
    hasPercent = percents * 2 > count
    isAllPercent = percents == count && count > 0
    guard isDuration else { return }
    isDuration = cells.allSatisfy { cell in
      guard let cell else { return true }
      return !cell.isPercent && cell.value > 0 && cell.value < 1_000
        && cell.value == cell.value.rounded()
    }
    // A life of 36 months is exact.
    if isDuration { for index in cells.indices { cells[index]?.halfUnit = 0 } }
  }
}

extension GridLine {
  /// Adds what a label or header says.
  mutating func read(_ label: LabelReading, isColumn: Bool = false) {
    let classes = label.classes
    if label.first.contains(.less) { isLess = true }
    if label.first.contains(.total) { isLabelledTotal = true }
    // "Total 2024" and "Year" are results, "Provisions for the year" are none.
    let isResult = !label.classes.isDisjoint(with: .result)
    if isResult, !label.isOnlyYear || label.count <= 2 { isTotal = true }
    if classes.contains(.average) { isAverage = true }
    if label.isRate { isRate = true }
    if classes.contains(.per) { isPer = true }
    if classes.contains(.change) { isChange = true }
    if classes.contains(.opening) || label.isOfStart { isOpening = true }
    if classes.contains(.closing), !isOpening { isClosing = true }
    if classes.contains(.duration) { isDuration = true }
    if classes.contains(.periodic) { isPeriodic = true }
    if classes.contains(.revenue) { isRevenue = true }
    if classes.contains(.weighted) { isWeighted = true }
    // "Years ended December 31" are periods.
    if isColumn, classes.contains(.identifier), !classes.contains(.ended) { isRate = true }
    if label.isDetail { isDetail = true }
    words += label.stems
    measure = Measure(classes)
  }
}

/// Tells the labels that are set in bold, by the markup that they were read from.
private struct Emphasis {
  let document: Document

  init(_ document: Document) { self.document = document }

  /// Whether the mark of bold stands right before a stretch of the text.
  func isBold(_ range: Range<Int>) -> Bool {
    guard !document.sourceMap.isIdentity else { return false }
    let source = document.source
    let start = document.sourceRange(of: range).lowerBound
    guard start >= 3, start <= source.count else { return false }
    switch source[start - 1] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"): return source[start - 2] == source[start - 1]
    case UInt8(ascii: ">"):
      guard let open = source[max(0, start - 200)..<start].lastIndex(of: UInt8(ascii: "<")) else {
        return false
      }
      let tag = source[open..<start]
      return tag.starts(with: "<b>".utf8) || tag.starts(with: "<strong".utf8)
        || tag.containsBold
    default: return false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a tag sets its text in bold.
  fileprivate var containsBold: Bool {
    indices.contains { index in
      self[index...].starts(with: "weight:bold".utf8)
        || self[index...].starts(with: "weight:7".utf8)
        || self[index...].starts(with: "weight: bold".utf8)
    }
  }
}

/// The values of a table on their grid.
struct TableGrid {
  /// Rows with at least one value, from top to bottom.
  var rows: [GridLine] = []
  /// Columns with at least one value, from left to right.
  var columns: [GridLine] = []

  /// Reads the figures of a table, one a cell; other cells are empty.
  ///
  /// - Complexity: O(*n*) in cells and figures.
  init(_ table: Table, document: Document, figures: [Figure]) {
    let firstColumn = table.labelColumnCount
    let width = table.columnCount - firstColumn
    guard width > 0, table.rowCount > table.headerRowCount, width <= 64 else { return }
    let text = document.text
    let emphasis = Emphasis(document)
    var next = TableGrid.lowerBound(of: table.range.lowerBound, in: figures)
    var headings = 0
    var boldCount = 0
    for row in table.headerRowCount..<table.rowCount {
      var line = GridLine(cells: Array(repeating: nil, count: width))
      var isEmpty = true
      for index in table.cells(inRow: row) {
        let cell = table.cells[index]
        guard cell.column >= firstColumn, cell.column < table.columnCount, cell.columnSpan == 1,
          let value = TableGrid.value(in: cell.range, figures: figures, from: &next)
        else { continue }
        line.cells[cell.column - firstColumn] = value
        isEmpty = false
      }
      guard !isEmpty else {
        headings += 1
        continue
      }
      if let label = table.label(ofRow: row) {
        let range = table.cells[label].range
        line.read(LabelReading(text[range]))
        line.label = range
        line.isSetOff = emphasis.isBold(range)
        if line.isSetOff { boldCount += 1 }
      } else if firstColumn > 0, !rows.isEmpty {
        // A row of values without a label, below labelled ones, is their total.
        line.isTotal = true
        line.isLabelledTotal = true
      }
      line.startsGroup = headings > 0
      headings = 0
      line.settle()
      line.row = row
      rows.append(line)
    }
    settleEmphasis(table, boldCount: boldCount)
    settleRates()
    readColumns(table, text, firstColumn, width)
  }

  /// Keeps the rows that are set off among others: where most are bold, bold says nothing.
  private mutating func settleEmphasis(_ table: Table, boldCount: Int) {
    let isTelling = boldCount * 2 <= rows.count
    for index in rows.indices where rows[index].isSetOff && !isTelling {
      rows[index].isSetOff = false
    }
    guard !table.ruledRows.isEmpty else { return }
    for index in rows.indices.dropFirst() where table.ruledRows.contains(rows[index].row) {
      rows[index].isSetOff = true
    }
  }

  /// Takes rows for amounts whose label speaks of a rate, but whose values are written like most
  /// others: "Interest rate contracts", "Absolute return funds".
  private mutating func settleRates() {
    var units: [Double: Int] = [:]
    for row in rows {
      for case let cell? in row.cells where !cell.isPercent {
        units[cell.halfUnit, default: 0] += 1
      }
    }
    guard let most = units.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return }
    for index in rows.indices where rows[index].isRate {
      let isLikeOthers = rows[index].cells.allSatisfy { cell in
        guard let cell else { return true }
        return !cell.isPercent && cell.halfUnit == most
      }
      if isLikeOthers { rows[index].isRate = false }
    }
  }

  private mutating func readColumns(
    _ table: Table, _ text: [UInt8], _ firstColumn: Int, _ width: Int
  ) {
    for column in 0..<width {
      clearFootnotes(table, column, firstColumn)
      var line = GridLine(cells: rows.map { $0.cells[column] })
      for row in 0..<table.headerRowCount {
        if let header = table.cell(row: row, column: column + firstColumn) {
          line.read(LabelReading(text[table.cells[header].range]), isColumn: true)
          line.label = table.cells[header].range
        }
      }
      line.settle()
      columns.append(line)
    }
  }

  /// Empties a column without a header that holds nothing but marks of footnotes: "(1)", "(2)".
  private mutating func clearFootnotes(_ table: Table, _ column: Int, _ firstColumn: Int) {
    var isEmpty = true
    for row in rows {
      guard let cell = row.cells[column] else { continue }
      isEmpty = false
      guard cell.value < 0, cell.value >= -20, cell.halfUnit == 0.5 || cell.value > -1 else {
        return
      }
    }
    let header = table.headerRowCount - 1
    guard !isEmpty, header < 0 || table.cell(row: header, column: column + firstColumn) == nil
    else { return }
    for row in rows.indices { rows[row].cells[column] = nil }
  }

  private static func lowerBound(of offset: Int, in figures: [Figure]) -> Int {
    var low = 0
    var high = figures.count
    while low < high {
      let middle = (low + high) / 2
      if figures[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The only figure of a cell, if it has one and it is a value.
  private static func value(
    in range: Range<Int>, figures: [Figure], from next: inout Int
  ) -> GridCell? {
    while next < figures.count, figures[next].start < range.lowerBound { next += 1 }
    guard next < figures.count, figures[next].start < range.upperBound else { return nil }
    let figure = figures[next]
    if next + 1 < figures.count, figures[next + 1].start < range.upperBound { return nil }
    guard figure.kind == .money || figure.kind == .number || figure.kind == .percent,
      !figure.isRange, figure.hedge == nil
    else { return nil }
    let shift = figure.kind != .percent ? 0 : figure.unit == .basisPoint ? -4 : -2
    return GridCell(
      figure: next, value: figure.low.scaled(byPowerOfTen: shift).approximation,
      halfUnit: figure.written.halfUnit.scaled(byPowerOfTen: shift).approximation,
      isPercent: figure.kind == .percent,
      isPoints: figure.unit == .basisPoint || figure.unit == .percentagePoint)
  }
}

extension ExactDecimal {
  /// The nearest binary number, to filter candidates before exact arithmetic decides.
  var approximation: Double {
    // Both conversions round to the nearest; that of a wide integer is slow.
    var result = Int64(exactly: mantissa).map { Double($0) } ?? Double(mantissa)
    var exponent = max(-320, min(320, exponent))
    while exponent > 0 {
      let step = min(exponent, 22)
      result *= ExactDecimal.powers[step]
      exponent -= step
    }
    while exponent < 0 {
      let step = min(-exponent, 22)
      result /= ExactDecimal.powers[step]
      exponent += step
    }
    return result
  }

  /// Powers of ten that a binary number holds exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
