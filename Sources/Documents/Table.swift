/// A cell of a table.
public struct TableCell: Sendable, Equatable {
  /// Its bytes in the document's text, without surrounding white space; empty for an empty cell.
  public var range: Range<Int>
  /// Its first row, counted from 0.
  public var row: Int
  /// Its first column, counted from 0.
  public var column: Int
  /// The number of rows that it spans.
  public var rowSpan: Int
  /// The number of columns that it spans.
  public var columnSpan: Int
  /// Whether it is marked as a header, or stands in a row or column of headers.
  public var isHeader: Bool

  /// Creates a cell.
  public init(
    range: Range<Int>, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1,
    isHeader: Bool = false
  ) {
    self.range = range
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.isHeader = isHeader
  }
}

/// A table: its cells on a grid, its header rows and its caption.
///
/// - Invariant: Cells are in order of row, then column; no two cover one place of the grid.
public struct Table: Sendable {
  /// The bytes of the table in the document's text, without its caption.
  public var range: Range<Int>
  /// The cells.
  public var cells: [TableCell]
  /// The number of rows.
  public var rowCount: Int
  /// The number of columns.
  public var columnCount: Int
  /// The number of rows at the top that hold headers.
  public var headerRowCount: Int
  /// The number of columns at the left that hold labels.
  public var labelColumnCount: Int
  /// The caption: the marked one, or the line before the table; nil where there is none.
  public var caption: Range<Int>?

  /// The index of the first cell of each row in `cells`, and the number of cells at the end.
  public private(set) var rowStarts: [Int]

  /// Creates a table.
  ///
  /// - Precondition: `cells` are in order of row, then column.
  public init(
    range: Range<Int>, cells: [TableCell], rowCount: Int, columnCount: Int,
    headerRowCount: Int, labelColumnCount: Int, caption: Range<Int>? = nil
  ) {
    self.range = range
    self.cells = cells
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.headerRowCount = headerRowCount
    self.labelColumnCount = labelColumnCount
    self.caption = caption
    var starts: [Int] = []
    starts.reserveCapacity(rowCount + 1)
    for (index, cell) in cells.enumerated() {
      while starts.count <= cell.row && starts.count <= rowCount { starts.append(index) }
    }
    while starts.count <= rowCount { starts.append(cells.count) }
    rowStarts = starts
  }

  /// The indices in `cells` of the cells that begin in a row.
  public func cells(inRow row: Int) -> Range<Int> {
    guard row >= 0, row < rowCount else { return cells.count..<cells.count }
    return rowStarts[row]..<rowStarts[row + 1]
  }

  /// Returns the index of the cell that covers a place of the grid, or nil where there is none.
  ///
  /// - Complexity: O(log n) in a row's cells; a spanned row above is looked through as well.
  public func cell(row: Int, column: Int) -> Int? {
    var current = row
    while current >= 0, current < rowCount {
      for index in cells(inRow: current).reversed() where cells[index].column <= column {
        let cell = cells[index]
        if column < cell.column + cell.columnSpan && row < cell.row + cell.rowSpan { return index }
        break
      }
      guard row - current < Table.longestRowSpan else { return nil }
      current -= 1
    }
    return nil
  }

  /// The most rows that a cell may span; a larger attribute is cut.
  static let longestRowSpan = 64

  /// Returns the headers above a cell, the outermost first, as indices in `cells`.
  public func columnHeaders(of index: Int) -> [Int] {
    let cell = cells[index]
    var path: [Int] = []
    for row in 0..<min(headerRowCount, cell.row) {
      guard let header = self.cell(row: row, column: cell.column), header != index,
        path.last != header, !cells[header].range.isEmpty
      else { continue }
      path.append(header)
    }
    return path
  }

  /// Returns the label of a row: its first cell that is not empty in the columns of labels.
  public func label(ofRow row: Int) -> Int? {
    for column in 0..<labelColumnCount {
      guard let index = cell(row: row, column: column), !cells[index].range.isEmpty
      else { continue }
      return index
    }
    return nil
  }
}
