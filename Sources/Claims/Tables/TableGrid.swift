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
  /// The label says years or months of life or term, and the values are small whole numbers.
  var isDuration = false
  /// The label says that it is an amount for a period: interest, a charge, a cost a year.
  var isPeriodic = false
  /// The label says revenue or sales.
  var isRevenue = false
  /// The hashes of the words of the label that carry meaning, without a plural s.
  var words: [UInt64] = []
  /// Whether a value is in percent.
  var hasPercent = false
  /// Whether every value is in percent.
  var isAllPercent = false
  /// A heading without values stands right before it.
  var startsGroup = false

  /// The number of cells with values.
  private(set) var count = 0

  /// Creates a line of cells.
  init(cells: [GridCell?]) { self.cells = cells }

  /// Derives what the values say; called once when cells and labels are read.
  mutating func settle() {
    count = cells.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
    if isLess { isLess = !cells.contains { ($0?.value ?? 0) < 0 } }
    hasPercent = cells.contains { $0?.isPercent == true }
    isAllPercent = hasPercent && cells.allSatisfy { $0?.isPercent ?? true }
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

/// The values of a table on their grid.
struct TableGrid {
  /// Rows with at least one value, from top to bottom.
  var rows: [GridLine] = []
  /// Columns with at least one value, from left to right.
  var columns: [GridLine] = []

  /// Reads the figures of `table`, one a cell; other cells are empty.
  ///
  /// - Complexity: O(*n*) in cells and figures.
  init(_ table: Table, text: [UInt8], figures: [Figure]) {
    let firstColumn = table.labelColumnCount
    let width = table.columnCount - firstColumn
    guard width > 0, table.rowCount > table.headerRowCount, width <= 64 else { return }
    var next = TableGrid.lowerBound(of: table.range.lowerBound, in: figures)
    var headings = 0
    for row in table.headerRowCount..<table.rowCount {
      var line = GridLine(cells: Array(repeating: nil, count: width))
      for index in table.cells(inRow: row) {
        let cell = table.cells[index]
        guard cell.column >= firstColumn, cell.column < table.columnCount, cell.columnSpan == 1
        else { continue }
        line.cells[cell.column - firstColumn] = TableGrid.value(
          in: cell.range, figures: figures, from: &next)
      }
      guard line.cells.contains(where: { $0 != nil }) else {
        headings += 1
        continue
      }
      if let label = table.label(ofRow: row) {
        TableGrid.read(text[table.cells[label].range], &line)
        line.label = table.cells[label].range
      } else if firstColumn > 0, !rows.isEmpty {
        // A row of values without a label, below labelled ones, is their total.
        line.isTotal = true
        line.isLabelledTotal = true
      }
      line.startsGroup = headings > 0
      headings = 0
      line.settle()
      rows.append(line)
    }
    settleRates()
    readColumns(table, text, firstColumn, width)
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
          TableGrid.read(text[table.cells[header].range], &line, isColumn: true)
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
      !figure.isRange, figure.hedge == nil, figure.unit != .basisPoint
    else { return nil }
    let shift = figure.kind == .percent ? -2 : 0
    return GridCell(
      figure: next, value: figure.low.scaled(byPowerOfTen: shift).approximation,
      halfUnit: figure.written.halfUnit.scaled(byPowerOfTen: shift).approximation,
      isPercent: figure.kind == .percent)
  }

  /// Reads what a label says.
  private static func read(
    _ label: ArraySlice<UInt8>, _ line: inout GridLine, isColumn: Bool = false
  ) {
    var hash = WordHash()
    var isInWord = false
    var lastByte: UInt8 = 0
    // Words in brackets do not say what the line is: "Dividends ($1.38 per share)".
    var isAside = false
    var asides: [Bool] = []
    var words: [UInt64] = []
    var singular = WordHash()
    var length = 0
    for byte in label.prefix(200) + [0x20] {
      if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
        if length > 0 { singular = hash }
        hash.add(byte)
        length += 1
        isInWord = true
        lastByte = byte | 0x20
      } else if isInWord {
        words.append(hash.value)
        asides.append(isAside)
        let stem = lastByte == UInt8(ascii: "s") ? singular.value : hash.value
        if length > 3, !TableWords.empty.contains(stem) { line.words.append(stem) }
        hash = WordHash()
        isInWord = false
        length = 0
      }
      if byte == UInt8(ascii: "(") { isAside = true }
      if byte == UInt8(ascii: ")") { isAside = false }
    }
    if words.first == TableWords.less { line.isLess = true }
    if let first = words.first, TableWords.plainTotals.contains(first) {
      line.isLabelledTotal = true
    }
    for (word, isAside) in zip(words, asides) {
      if TableWords.totals.contains(word), word != TableWords.year || words.count <= 2 {
        line.isTotal = true
      }
      if TableWords.averages.contains(word) { line.isAverage = true }
      if !isAside, TableWords.rates.contains(word) { line.isRate = true }
      if TableWords.changes.contains(word) { line.isChange = true }
      if TableWords.openings.contains(word) { line.isOpening = true }
      if TableWords.durations.contains(word) { line.isDuration = true }
      if TableWords.periodic.contains(word) { line.isPeriodic = true }
      if TableWords.revenues.contains(word) { line.isRevenue = true }
      if word == TableWords.weighted { line.isWeighted = true }
      if isColumn, TableWords.identifiers.contains(word) { line.isRate = true }
    }
    if words.count >= 2, words[0] == TableWords.of, words[1] == TableWords.which {
      line.isDetail = true
    }
  }
}

/// Words of labels, by hash.
enum TableWords {
  static let of = WordHash.of("of".utf8)
  static let which = WordHash.of("which".utf8)
  static let totals = hashes([
    "total", "totals", "subtotal", "sum", "net", "gross", "group", "overall", "combined", "all",
    "year", "closing", "consolidated", "balance", "profit", "loss", "result", "aggregate",
  ])
  static let plainTotals = hashes(["total", "totals", "subtotal"])
  static let averages = hashes(["average", "mean", "averages", "weighted"])

  static let revenues = hashes(["revenue", "revenues", "sales", "turnover", "income", "premiums"])
  static let empty = hashes([
    "total", "average", "margin", "ratio", "rate", "year", "return", "with", "from", "amount",
  ])
  static let less = WordHash.of("less".utf8)
  static let year = WordHash.of("year".utf8)
  static let weighted = WordHash.of("weighted".utf8)
  static let changes = hashes([
    "change", "changes", "growth", "increase", "decrease", "variance", "variation", "over", "under",
    "rise", "fall", "movement", "yoy", "chg", "var",
  ])
  static let openings = hashes(["opening", "brought", "beginning", "start", "excess", "from"])
  static let durations = hashes([
    "year", "years", "month", "months", "life", "lives", "term", "period", "vesting",
  ])
  static let periodic = hashes([
    "interest", "charge", "depreciation", "amortisation", "amortization", "annual", "expense",
    "yearly", "monthly", "quarterly", "rent",
  ])

  static let rates = hashes([
    "per", "rate", "rates", "ratio", "margin", "yield", "price", "eps", "average",
    "multiple", "rank", "age", "life", "return",
  ])
  static let identifiers = hashes([
    "note", "notes", "page", "ref", "no", "number", "year", "years", "months", "month", "days",
    "due", "maturity",
  ])

  private static func hashes(_ words: [String]) -> Set<UInt64> {
    Set(words.map { WordHash.of($0.utf8) })
  }
}

extension ExactDecimal {
  /// The nearest binary number, to filter candidates before exact arithmetic decides.
  var approximation: Double {
    var result = Double(mantissa)
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
