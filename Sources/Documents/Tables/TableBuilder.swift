/// Makes a table of the cells that a reader found: finds its columns, headers and labels.
///
/// Cells with values say where the columns are: those that overlap across the table are one column.
/// Text before the first of them is the label; text between them makes columns of its own.
struct TableBuilder {
  /// The cells that are not empty, in order of row and place.
  var cells: [RawCell]
  /// The number of rows.
  var rowCount: Int
  /// The number of rows that the markup calls headers.
  var markedHeaderRows = 0
  /// Whether each place is a column of its own: the cells come from delimited fields.
  var hasFixedColumns = false

  /// Whether a row has a value.
  private var rowHasValue: [Bool] = []
  /// The columns, from left to right.
  private var columns: [ColumnInterval] = []
  /// Where the first column of values begins.
  private var firstValueStart = Int.max

  /// Creates a builder.
  init(cells: [RawCell], rowCount: Int, markedHeaderRows: Int = 0, hasFixedColumns: Bool = false) {
    self.cells = cells
    self.rowCount = rowCount
    self.markedHeaderRows = markedHeaderRows
    self.hasFixedColumns = hasFixedColumns
  }

  /// Returns the table, or nil if there is nothing in it.
  mutating func table(in text: Span<UInt8>) -> Table? {
    guard let first = cells.first, let last = cells.last else { return nil }
    rowHasValue = Array(repeating: false, count: rowCount)
    for cell in cells where cell.content.isValue && !cell.isHeader { rowHasValue[cell.row] = true }
    columns = hasFixedColumns ? fixedColumns() : foundColumns()
    var placed: [TableCell] = []
    placed.reserveCapacity(cells.count)
    var contents: [CellContent] = []
    contents.reserveCapacity(cells.count)
    for cell in cells {
      let span = columnSpan(of: cell)
      if let before = placed.last, before.row == cell.row,
        span.lowerBound < before.column + before.columnSpan
      {
        // Two cells of one row in one column are one cell: a label in two parts.
        placed[placed.count - 1].range =
          before.range.lowerBound..<max(before.range.upperBound, cell.range.upperBound)
        contents[contents.count - 1] =
          contents[contents.count - 1].isValue || cell.content.isValue
          ? .value : .text
        continue
      }
      placed.append(
        TableCell(
          range: cell.range, row: cell.row, column: span.lowerBound,
          rowSpan: min(cell.rowSpan, Table.longestRowSpan, rowCount - cell.row),
          columnSpan: span.count, isHeader: cell.isHeader))
      contents.append(cell.content)
    }
    let shape = TableShape(
      cells: placed, contents: contents, rowCount: rowCount, columnCount: columns.count,
      markedHeaderRows: markedHeaderRows)
    for index in placed.indices
    where placed[index].row < shape.headerRowCount
      || placed[index].column < shape.labelColumnCount
    {
      placed[index].isHeader = true
    }
    return Table(
      range: first.range.lowerBound..<max(last.range.upperBound, first.range.upperBound),
      cells: placed, rowCount: rowCount, columnCount: columns.count,
      headerRowCount: shape.headerRowCount, labelColumnCount: shape.labelColumnCount)
  }

  /// Returns one column for each place.
  private func fixedColumns() -> [ColumnInterval] {
    let count = cells.reduce(0) { max($0, $1.end) }
    return (0..<count).map { ColumnInterval(start: $0, end: $0 + 1) }
  }

  /// Returns the columns that the cells' places tell.
  private mutating func foundColumns() -> [ColumnInterval] {
    let values = cells.filter { $0.content.isValue && !$0.isHeader }
    let valueColumns = TableBuilder.clusters(of: values)
    guard let firstColumn = valueColumns.first else { return textColumns() }
    firstValueStart = firstColumn.start
    var labels: ColumnInterval?
    var others: [RawCell] = []
    var row = -1
    for cell in cells where rowHasValue[cell.row] {
      let isFirst = cell.row != row
      row = cell.row
      guard !cell.content.isValue else { continue }
      if isFirst && cell.start < firstValueStart {
        labels = ColumnInterval(
          start: min(cell.start, labels?.start ?? cell.start),
          end: min(firstValueStart, max(cell.end, labels?.end ?? cell.end)))
      } else if !TableBuilder.overlaps(cell, valueColumns) {
        others.append(cell)
      }
    }
    let bound = labels?.end ?? Int.min
    let textColumns = TableBuilder.clusters(of: others.filter { $0.start >= bound })
    return ([labels].compactMap(\.self) + valueColumns + textColumns).sorted { $0.start < $1.start }
  }

  /// Whether a cell shares a place with one of the intervals, which are in order and disjoint.
  private static func overlaps(_ cell: RawCell, _ intervals: [ColumnInterval]) -> Bool {
    let index = intervals.partition { $0.end > cell.start }
    return index < intervals.count && intervals[index].start < cell.end
  }

  /// Returns the columns of a table without values: cells that overlap share one.
  private func textColumns() -> [ColumnInterval] {
    // A row with most cells shows the columns; cells that span several would hide them.
    var counts = Array(repeating: 0, count: rowCount)
    for cell in cells { counts[cell.row] += 1 }
    let most = counts.max() ?? 0
    return TableBuilder.clusters(of: cells.filter { counts[$0.row] == most })
  }

  /// Returns the intervals that cells cover, those that overlap as one.
  ///
  /// Where this would put two cells of one row into one column, cells are told apart by where they
  /// end: numbers are set flush right, give or take a bracket or a percent sign.
  private static func clusters(of cells: [RawCell]) -> [ColumnInterval] {
    let sorted = cells.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var clusters: [ColumnInterval] = []
    for cell in sorted {
      if let last = clusters.last, cell.start < last.end {
        clusters[clusters.count - 1].end = max(last.end, cell.end)
      } else {
        clusters.append(ColumnInterval(start: cell.start, end: cell.end))
      }
    }
    guard hasConflict(cells, in: clusters) else { return clusters }
    return edgeClusters(of: cells)
  }

  /// Whether two cells of one row lie in one interval.
  private static func hasConflict(_ cells: [RawCell], in clusters: [ColumnInterval]) -> Bool {
    var row = -1
    var cluster = -1
    for cell in cells {
      let index = clusters.partition { $0.end > cell.start }
      if cell.row == row && index == cluster { return true }
      row = cell.row
      cluster = index
    }
    return false
  }

  /// Returns the intervals of cells that end at about the same place.
  private static func edgeClusters(of cells: [RawCell]) -> [ColumnInterval] {
    let sorted = cells.sorted { ($0.end, $0.start) < ($1.end, $1.start) }
    var clusters: [ColumnInterval] = []
    for cell in sorted {
      if let last = clusters.last, cell.end - last.end <= 2 {
        clusters[clusters.count - 1].end = max(last.end, cell.end)
        clusters[clusters.count - 1].start = min(last.start, cell.start)
      } else {
        clusters.append(ColumnInterval(start: cell.start, end: cell.end))
      }
    }
    // A wide number may reach below its neighbour: each column begins where the last one ends.
    for index in clusters.indices.dropFirst() {
      clusters[index].start = max(clusters[index].start, clusters[index - 1].end)
      clusters[index].end = max(clusters[index].end, clusters[index].start)
    }
    return clusters
  }

  /// Returns the columns that a cell covers; at least one.
  private func columnSpan(of cell: RawCell) -> Range<Int> {
    if hasFixedColumns { return cell.start..<cell.end }
    let first = columns.partition { $0.end > cell.start }
    let end = columns.partition { $0.start >= cell.end }
    if first < end {
      // A long label reaches under the first values, but is no header over them.
      let isLabel = rowHasValue[cell.row] && !cell.content.isValue && cell.start < firstValueStart
      let bound = max(first + 1, columns.partition { $0.start >= firstValueStart })
      return first..<(isLabel ? min(bound, end) : end)
    }
    // Between two columns: the nearer one.
    guard first > 0 else { return 0..<1 }
    guard first < columns.count else { return columns.count - 1..<columns.count }
    let isNearLeft = cell.start - columns[first - 1].end < columns[first].start - cell.end
    return isNearLeft ? first - 1..<first : first..<first + 1
  }
}

extension Array {
  /// Returns the index of the first element that `isBehind` holds for.
  ///
  /// - Precondition: It holds for no element before one that it does not hold for.
  /// - Complexity: O(log n)
  func partition(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
