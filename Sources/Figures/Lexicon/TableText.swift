/// A table that is written as text: a row a line, columns apart by two blanks or more.
///
/// Tables of more than 500 rows compile quickly only as text. They are read once, at the start.
struct TableText {
  /// The cells of each row, in order.
  let rows: [[ArraySlice<UInt8>]]

  /// Reads `text`; a line without cells is no row.
  init(_ text: StaticString) {
    let bytes = text.withUTF8Buffer { unsafe [UInt8]($0) }
    rows = bytes.split(separator: 0x0A).map(TableText.cells).filter { !$0.isEmpty }
  }

  /// Returns the cells of a line: runs of bytes with single blanks inside.
  private static func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var index = start
    while index < line.endIndex {
      let isGap =
        line[index] == 0x20 && index + 1 < line.endIndex && line[index + 1] == 0x20
      if isGap {
        if start < index { cells.append(line[start..<index]) }
        while index < line.endIndex, line[index] == 0x20 { index += 1 }
        start = index
      } else {
        index += 1
      }
    }
    if start < line.endIndex { cells.append(line[start...]) }
    return cells
  }
}

extension ArraySlice<UInt8> {
  /// The words of a cell.
  var words: [ArraySlice<UInt8>] { split(separator: 0x20) }
}
