/// A table of HTML while it is being read.
struct HTMLTable {
  /// The cells with text so far, in columns of the markup's grid.
  var cells: [RawCell] = []
  /// The row that is being read; -1 before the first.
  private(set) var row = -1
  /// The column of the next cell.
  private var column = 0
  /// For each column the row behind the last that a cell from above spans.
  private var spannedUntil: [Int] = []
  /// The cell that is open, without its text: its place and what the markup says of it.
  private(set) var openCell: RawCell?
  /// Whether rows of headers are being read.
  var isInHead = false
  /// The number of rows at the top that are marked as headers.
  private(set) var markedHeaderRows = 0
  /// Whether the row has a cell that is no header.
  private var rowHasData = false
  /// Whether the table only places text: another table or long prose stands in it.
  var isLayout = false
  /// The caption.
  var caption: Range<Int>?
  /// Whether the caption is being read.
  var isInCaption = false

  /// The widest grid; columns beyond it are one.
  private static let widestGrid = 1000

  /// Ends the row, and begins the next.
  mutating func startRow() {
    finishRow()
    row += 1
    column = 0
    rowHasData = false
  }

  /// Ends the row: notes whether it was one of headers.
  mutating func finishRow() {
    guard row >= 0, row == markedHeaderRows, column > 0, isInHead || !rowHasData else { return }
    markedHeaderRows = row + 1
  }

  /// Begins a cell.
  mutating func startCell(columnSpan: Int, rowSpan: Int, isHeader: Bool) {
    if row < 0 { startRow() }
    while column < spannedUntil.count, spannedUntil[column] > row { column += 1 }
    let start = min(column, HTMLTable.widestGrid)
    let end = min(start + columnSpan, HTMLTable.widestGrid + 1)
    if rowSpan > 1 {
      while spannedUntil.count < end { spannedUntil.append(0) }
      for index in start..<end { spannedUntil[index] = row + rowSpan }
    }
    if !isHeader { rowHasData = true }
    openCell = RawCell(
      range: 0..<0, row: row, start: start, end: end, rowSpan: rowSpan, content: .empty,
      isHeader: isHeader)
    column = end
  }

  /// The last cell with text, if it stands in the row that is being read.
  var lastInRow: RawCell? {
    guard let last = cells.last, last.row == row else { return nil }
    return last
  }

  /// Ends the open cell, whose text is `range`.
  ///
  /// A number that follows "$" or "(" in a cell of their own, and ")" or "%" that follow a number,
  /// become one cell with it.
  mutating func finishCell(_ range: Range<Int>, joinsLast: Bool, in text: Span<UInt8>) {
    guard var cell = openCell else { return }
    openCell = nil
    guard !range.isEmpty else { return }
    if joinsLast, let last = lastInRow {
      let joined = last.range.lowerBound..<range.upperBound
      cells[cells.count - 1].range = joined
      cells[cells.count - 1].end = cell.end
      cells[cells.count - 1].content = CellContent.of(joined, in: text)
      return
    }
    cell.range = range
    cell.content = CellContent.of(range, in: text)
    // Some pages mark whole rows of totals as headers.
    if cell.content.isValue { cell.isHeader = false }
    cells.append(cell)
  }

  /// Whether the table places text rather than values: prose, or items of a list.
  func placesText() -> Bool {
    guard let first = cells.first else { return true }
    var longest = 0
    var hasValue = false
    var row = -1
    for cell in cells {
      longest = max(longest, cell.range.count)
      // A mark in the first cell, "(1)", is no value.
      if cell.content.isValue && (cell.row == row || cell.range.count > 4) { hasValue = true }
      row = cell.row
    }
    if !hasValue {
      let isOneColumn = cells.allSatisfy { $0.start == first.start }
      // Bullets in the first column, items in the second.
      let isList = cells.allSatisfy { $0.start > first.start || $0.range.count <= 5 }
      return longest > 120 || isOneColumn || isList
    }
    return longest > 600
  }
}
