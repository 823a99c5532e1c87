/// A cell as a reader found it, before the columns of its table are known.
struct RawCell {
  /// Its bytes in the text, without white space at the ends.
  var range: Range<Int>
  /// Its first row.
  var row: Int
  /// Where it begins across the table: a column of characters, or of the markup's grid.
  var start: Int
  /// Where it ends.
  var end: Int
  /// The number of rows that it spans.
  var rowSpan = 1
  /// What it holds.
  var content: CellContent
  /// Whether the markup calls it a header.
  var isHeader = false
}

/// A column: what its cells cover across the table.
struct ColumnInterval {
  /// Where its cells begin.
  var start: Int
  /// Where they end.
  var end: Int
}
