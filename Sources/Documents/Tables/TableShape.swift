/// How many rows at the top of a table are headers, and how many columns at the left are labels.
struct TableShape {
  /// The rows of headers.
  let headerRowCount: Int
  /// The columns of labels.
  let labelColumnCount: Int

  /// The most rows of headers that are not marked as such.
  private static let mostHeaderRows = 8

  /// Judges a table by what its cells hold.
  ///
  /// A row is a header while it has text or years above the values and no value; rows with a label
  /// alone are not, unless headers follow. A column holds labels while most of its cells below the
  /// headers are text; a column of years before values is one too.
  init(
    cells: [TableCell], contents: [CellContent], rowCount: Int, columnCount: Int,
    markedHeaderRows: Int
  ) {
    var rows = Array(repeating: RowSummary(), count: rowCount)
    for (cell, content) in zip(cells, contents) { rows[cell.row].add(cell, content) }
    var headers = min(markedHeaderRows, rowCount)
    // Where a table had no headers, its first row was marked for want of one.
    if headers == 1, rows[0].isData { headers = 0 }
    let limit = min(rowCount, max(headers, TableShape.mostHeaderRows))
    let hasValues = rows.contains { $0.values > 0 }
    var row = headers
    while hasValues, row < limit, rows[row].values == 0, !rows[row].isNil {
      row += 1
      if rows[row - 1].isHeader { headers = row }
    }
    // A table is not all headers.
    if headers == rowCount { headers = min(markedHeaderRows, max(0, rowCount - 1)) }
    if !hasValues, headers == 0, rowCount > 1, columnCount > 1 { headers = 1 }
    headerRowCount = headers
    labelColumnCount = TableShape.labelColumns(
      cells: cells, contents: contents, headers: headers, columnCount: columnCount)
  }

  /// What the cells of a row are.
  private struct RowSummary {
    /// The number of cells with values.
    var values = 0
    /// The number of cells with a mark for no value.
    var nones = 0
    /// Whether a value is longer than a number that counts columns.
    var hasLongValue = false
    /// The number of cells behind the first column.
    var behindLabel = 0
    /// Whether a cell spans several columns from the first on.
    var hasSpanningTitle = false

    /// Counts a cell.
    mutating func add(_ cell: TableCell, _ content: CellContent) {
      if content == .none, cell.column > 0 { nones += 1 }
      if content == .value {
        values += 1
        if cell.range.count >= 3 { hasLongValue = true }
      }
      if cell.column > 0 { behindLabel += 1 }
      if cell.column == 0 && cell.columnSpan > 1 { hasSpanningTitle = true }
    }

    /// Whether the row has nothing but marks for no value behind its label.
    var isNil: Bool { nones > 0 && nones == behindLabel }

    /// Whether the row has a label and nothing but values behind it.
    var isData: Bool { (hasLongValue || behindLabel == 1) && values >= behindLabel && values > 0 }

    /// Whether the row, which has no values, names columns.
    var isHeader: Bool { behindLabel > 0 }
  }

  /// Returns the number of columns of labels.
  private static func labelColumns(
    cells: [TableCell], contents: [CellContent], headers: Int, columnCount: Int
  ) -> Int {
    var counts = Array(repeating: (text: 0, value: 0, year: 0), count: columnCount)
    for (cell, content) in zip(cells, contents) where cell.row >= headers {
      switch content {
      case .text: counts[cell.column].text += 1
      case .year: counts[cell.column].year += 1
      case .value, .none: counts[cell.column].value += 1
      case .empty: break
      }
    }
    var labels = 0
    while labels < columnCount - 1 {
      let count = counts[labels]
      let isLabel =
        count.text > count.value + count.year
        || (labels == 0 && count.year > 0 && count.year >= count.value + count.text)
      guard isLabel else { break }
      labels += 1
      // Years are labels only in the first column, and end the labels.
      if count.year > count.text { break }
    }
    return labels
  }
}
