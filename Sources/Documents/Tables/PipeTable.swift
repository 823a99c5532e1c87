/// Tables whose cells stand between bars, as in Markdown.
enum PipeTable {
  /// Whether a line begins and ends with a bar, or holds one and follows such a line.
  static func isRow(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard line.count >= 3, text[line.lowerBound] == UInt8(ascii: "|") else { return false }
    let rest = line.lowerBound + 1..<line.upperBound
    let bar = UInt8(ascii: "|")
    return text.firstOffset(of: bar, or: bar, in: rest) < line.upperBound
  }

  /// Whether a line tells the columns' alignment: dashes and colons between bars.
  static func isDelimiter(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    var (dashes, bars) = (0, 0)
    for index in line {
      switch text[index] {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: ":"), .space, .tab: break
      default: return false
      }
    }
    return dashes > 0 && bars > 0
  }

  /// Returns the table of lines; lines that are drawn are left out.
  static func table(of lines: ArraySlice<Range<Int>>, in text: Span<UInt8>) -> Table? {
    var cells: [RawCell] = []
    var row = 0
    var headerRows = 0
    for line in lines {
      if isDelimiter(line, in: text) || LineSegments.isRuling(line, in: text) {
        if headerRows == 0 { headerRows = row }
        continue
      }
      appendCells(of: line, row: row, in: text, to: &cells)
      row += 1
    }
    var builder = TableBuilder(
      cells: cells, rowCount: row, markedHeaderRows: headerRows, hasFixedColumns: true)
    return builder.table(in: text)
  }

  /// Adds the cells of a line that are not empty.
  private static func appendCells(
    of line: Range<Int>, row: Int, in text: Span<UInt8>, to cells: inout [RawCell]
  ) {
    var start = line.lowerBound
    if text[start] == UInt8(ascii: "|") { start += 1 }
    var column = 0
    while start < line.upperBound {
      var end = start
      while end < line.upperBound {
        end = text.firstOffset(
          of: UInt8(ascii: "|"), or: UInt8(ascii: "\\"), in: end..<line.upperBound)
        guard end < line.upperBound, text[end] == UInt8(ascii: "\\") else { break }
        // "\|" is a bar inside a cell.
        end = min(end + 2, line.upperBound)
      }
      let range = text.trimmed(start..<end)
      if !range.isEmpty {
        cells.append(
          RawCell(
            range: range, row: row, start: column, end: column + 1,
            content: CellContent.of(range, in: text)))
      }
      column += 1
      start = end + 1
    }
  }
}
