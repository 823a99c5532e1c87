extension Document {
  /// Returns the name of the cell that a range of the text lies in, "Total assets / 2024": the label
  /// of its row and the innermost header of its column; nil outside of tables, and for a cell with
  /// neither.
  ///
  /// - Complexity: O(log *n*) in tables and cells.
  public func cellName(at range: Range<Int>) -> [UInt8]? {
    let index = tables.partition { $0.range.lowerBound > range.lowerBound }
    guard index > 0, tables[index - 1].range.contains(range.lowerBound) else { return nil }
    let table = tables[index - 1]
    let behind = table.cells.partition { $0.range.lowerBound > range.lowerBound }
    guard behind > 0 else { return nil }
    let cell = table.cells[behind - 1]
    guard range.lowerBound < cell.range.upperBound, !cell.isHeader else { return nil }
    var parts: [Range<Int>] = []
    if let label = table.label(ofRow: cell.row) { parts.append(table.cells[label].range) }
    if let header = table.columnHeaders(of: behind - 1).last {
      parts.append(table.cells[header].range)
    }
    guard !parts.isEmpty else { return nil }
    return Array(parts.map { words(of: $0) }.joined(separator: " / ".utf8))
  }

  /// The most bytes of a label that name a cell.
  private static let longestLabel = 60

  /// The words of a label, with single spaces between them.
  private func words(of range: Range<Int>) -> [UInt8] {
    guard range.upperBound <= text.count else { return [] }
    let words = text[range].split { $0 <= 0x20 }
    let name = Array(words.joined(separator: " ".utf8))
    guard name.count > Document.longestLabel else { return name }
    var end = Document.longestLabel
    // No character is cut in two.
    while end > 0, name[end] & 0xC0 == 0x80 { end -= 1 }
    return name[..<end] + Array("…".utf8)
  }
}
