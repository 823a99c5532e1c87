/// A cell of a table.
public struct TableCell: Sendable, Equatable {
  // A table of a large file has millions of cells: 24 bytes each.
  private var startByte: UInt32
  private var endByte: UInt32
  private var firstRow: Int32
  private var firstColumn: Int32
  private var spannedRows: UInt16
  private var spannedColumns: UInt16
  /// Whether it is marked as a header, or stands in a row of headers or a column of labels.
  public var isHeader: Bool

  /// Its bytes in the document's text, without surrounding white space; empty for an empty cell.
  public var range: Range<Int> {
    get { Int(startByte)..<Int(endByte) }
    set {
      startByte = UInt32(truncatingIfNeeded: newValue.lowerBound)
      endByte = UInt32(truncatingIfNeeded: newValue.upperBound)
    }
  }
  /// Its first row, counted from 0.
  public var row: Int { Int(firstRow) }
  /// Its first column, counted from 0.
  public var column: Int { Int(firstColumn) }
  /// The number of rows that it spans.
  public var rowSpan: Int { Int(spannedRows) }
  /// The number of columns that it spans.
  public var columnSpan: Int { Int(spannedColumns) }

  /// Creates a cell.
  public init(
    range: Range<Int>, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1,
    isHeader: Bool = false
  ) {
    startByte = UInt32(truncatingIfNeeded: range.lowerBound)
    endByte = UInt32(truncatingIfNeeded: range.upperBound)
    firstRow = Int32(truncatingIfNeeded: row)
    firstColumn = Int32(truncatingIfNeeded: column)
    spannedRows = UInt16(clamping: rowSpan)
    spannedColumns = UInt16(clamping: columnSpan)
    self.isHeader = isHeader
  }
}

/// A table: its cells on a grid, its header rows and its caption.
///
/// Columns are logical ones: a currency sign, a number and a bracket in cells of their own are one
/// cell, and columns that only hold space are left out.
///
/// - Invariant: Cells are in order of row, then column; empty places have no cell.
public struct Table: Sendable {
  /// The bytes of the table in the document's text, without its caption.
  public var range: Range<Int>
  /// The cells that are not empty.
  public var cells: [TableCell]
  /// The number of rows.
  public var rowCount: Int
  /// The number of columns.
  public var columnCount: Int
  /// The number of rows at the top that hold headers.
  public var headerRowCount: Int
  /// The number of columns at the left that hold labels.
  public var labelColumnCount: Int
  /// The caption: the marked one, or the text before the table; nil where there is none.
  public var caption: Range<Int>?
  /// The rows that stand right below a drawn line, in order: totals, as a rule.
  public var ruledRows: [Int] = []

  /// The index of the first cell of each row in `cells`, and the number of cells at the end.
  private var rowStarts: [UInt32]
  /// The most rows that one of the cells spans.
  private var longestSpan: Int

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
    longestSpan = cells.reduce(1) { max($0, $1.rowSpan) }
    rowStarts = []
    rowStarts.reserveCapacity(rowCount + 1)
    for (index, cell) in cells.enumerated() {
      while rowStarts.count <= cell.row && rowStarts.count <= rowCount {
        rowStarts.append(UInt32(truncatingIfNeeded: index))
      }
    }
    while rowStarts.count <= rowCount {
      rowStarts.append(UInt32(truncatingIfNeeded: cells.count))
    }
  }

  /// Returns the indices in `cells` of the cells that begin in a row.
  public func cells(inRow row: Int) -> Range<Int> {
    guard row >= 0, row < rowCount else { return cells.count..<cells.count }
    return Int(rowStarts[row])..<Int(rowStarts[row + 1])
  }

  /// The most rows that a cell may span; more in the markup are cut.
  static let longestRowSpan = 64

  /// Returns the index of the cell that covers a place of the grid, or nil where there is none.
  ///
  /// - Complexity: O(log n); in a table with spanned rows, for each row that a cell may span.
  public func cell(row: Int, column: Int) -> Int? {
    var current = row
    while current >= 0, current < rowCount, row - current < longestSpan {
      let indices = cells(inRow: current)
      var (low, high) = (indices.lowerBound, indices.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column <= column { low = middle + 1 } else { high = middle }
      }
      if low > indices.lowerBound {
        let cell = cells[low - 1]
        if column < cell.column + cell.columnSpan && row < cell.row + cell.rowSpan {
          return low - 1
        }
      }
      current -= 1
    }
    return nil
  }

  /// Returns the headers above a cell, the outermost first, as indices in `cells`.
  public func columnHeaders(of index: Int) -> [Int] {
    let cell = cells[index]
    var path: [Int] = []
    for row in 0..<min(headerRowCount, cell.row) {
      guard let header = self.cell(row: row, column: cell.column), path.last != header
      else { continue }
      path.append(header)
    }
    return path
  }

  /// Returns the label of a row, its first cell in the columns of labels, as an index in `cells`.
  public func label(ofRow row: Int) -> Int? {
    for column in 0..<labelColumnCount {
      if let index = cell(row: row, column: column) { return index }
    }
    return nil
  }
}
