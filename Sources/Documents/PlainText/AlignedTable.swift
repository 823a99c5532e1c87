/// Tables in plain text whose columns are kept apart by two or more spaces, tabs or leaders.
enum AlignedTable {
  /// The longest line that can be a row.
  private static let longestRow = 400

  /// Returns the runs of lines that are rows of a table.
  static func runs(in lines: [TextLine], of text: Span<UInt8>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in 0...lines.count {
      if index < lines.count, isRow(lines[index].range, in: text) {
        start = start ?? index
      } else if let first = start {
        if index - first >= 2 { runs.append(first..<index) }
        start = nil
      }
    }
    return runs
  }

  /// Whether a line has a gap, and a digit behind it.
  private static func isRow(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard line.count <= longestRow else { return false }
    var hasGap = false
    for index in line.dropFirst() {
      let (byte, before) = (text[index], text[index - 1])
      if byte == .tab || (byte == .space && before == .space) { hasGap = true }
      if hasGap && byte.isDigit { return true }
    }
    return false
  }

  /// Returns the table of some lines.
  static func table(of lines: ArraySlice<TextLine>, in text: Span<UInt8>) -> Table {
    var cells: [TableCell] = []
    var columnCount = 0
    for (row, line) in lines.enumerated() {
      var column = 0
      var start = line.range.lowerBound
      var index = start
      while index <= line.range.upperBound {
        let isEnd = index == line.range.upperBound
        let isGap =
          !isEnd
          && (text[index] == .tab
            || text[index] == .space && text[index + 1] == .space)
        if isEnd || isGap {
          cells.append(TableCell(range: start..<index, row: row, column: column))
          column += 1
          while index < line.range.upperBound, text[index].isSpace { index += 1 }
          start = index
          if isEnd { break }
        } else {
          index += 1
        }
      }
      columnCount = max(columnCount, column)
    }
    let start = cells.first?.range.lowerBound ?? 0
    let end = cells.last?.range.upperBound ?? 0
    return Table(
      range: start..<end, cells: cells, rowCount: lines.count, columnCount: columnCount,
      headerRowCount: 0, labelColumnCount: 1)
  }
}
