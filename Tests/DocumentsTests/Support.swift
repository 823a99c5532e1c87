import Documents

/// Returns bytes as a string.
func string(_ bytes: some Sequence<UInt8>) -> String {
  String(decoding: Array(bytes), as: UTF8.self)
}

extension Document {
  /// The sentences as strings.
  var sentenceStrings: [String] { sentences.map { string(text[$0]) } }

  /// The kinds of the blocks.
  var kinds: [BlockKind] { blocks.map(\.kind) }

  /// The rows of a table: cells with their column and, where it is more than one, their span.
  ///
  /// Header rows begin with "#". "1+2:Year" stands in column 1 and spans two.
  func rows(_ table: Int = 0) -> [String] {
    guard table < tables.count else { return [] }
    let found = tables[table]
    return (0..<found.rowCount).map { row in
      let cells = found.cells(inRow: row).map { index in
        let cell = found.cells[index]
        let columns = cell.columnSpan > 1 ? "+\(cell.columnSpan)" : ""
        let rows = cell.rowSpan > 1 ? "v\(cell.rowSpan)" : ""
        return "\(cell.column)\(columns)\(rows):" + string(text[cell.range])
      }
      return (row < found.headerRowCount ? "# " : "") + cells.joined(separator: " ")
    }
  }

  /// What is wrong with the order and bounds of blocks, sentences and tables; nil if nothing is.
  var structureFault: String? {
    var end = 0
    var nextSentence = 0
    for block in blocks {
      guard block.range.lowerBound >= end, block.range.upperBound <= text.count else {
        return "block \(block.range) behind \(end) of \(text.count)"
      }
      guard block.sentences.lowerBound == nextSentence, !block.sentences.isEmpty,
        block.sentences.upperBound <= sentences.count
      else { return "sentences \(block.sentences) of block \(block.range)" }
      nextSentence = block.sentences.upperBound
      var sentenceEnd = block.range.lowerBound
      for index in block.sentences {
        let range = sentences[index]
        guard range.lowerBound >= sentenceEnd, !range.isEmpty,
          range.upperBound <= block.range.upperBound
        else { return "sentence \(range) of block \(block.range)" }
        sentenceEnd = range.upperBound
      }
      end = block.range.upperBound
    }
    guard nextSentence == sentences.count else { return "sentences without block" }
    guard blocks.count(where: { $0.kind == .table }) == tables.count else { return "tables" }
    return tables.lazy.compactMap { tableFault($0) }.first ?? mapFault
  }

  /// What is wrong with a table.
  private func tableFault(_ table: Table) -> String? {
    var last = (row: 0, column: -1)
    for (index, cell) in table.cells.enumerated() {
      guard cell.row < table.rowCount, cell.column + cell.columnSpan <= table.columnCount,
        cell.row + cell.rowSpan <= table.rowCount, cell.columnSpan > 0, cell.rowSpan > 0
      else { return "cell \(cell) outside of \(table.rowCount) x \(table.columnCount)" }
      guard cell.row > last.row || cell.row == last.row && cell.column > last.column else {
        return "order of cell \(cell)"
      }
      guard !cell.range.isEmpty, table.range.lowerBound <= cell.range.lowerBound,
        cell.range.upperBound <= table.range.upperBound
      else { return "range of cell \(cell) in \(table.range)" }
      guard table.cells(inRow: cell.row).contains(index) else { return "row of cell \(cell)" }
      last = (cell.row, cell.column + cell.columnSpan - 1)
    }
    return nil
  }

  /// What is wrong with the map: it goes back, or out of bounds.
  private var mapFault: String? {
    var last = 0
    for sentence in sentences {
      let range = sourceRange(of: sentence)
      guard range.lowerBound >= last, range.upperBound <= source.count else {
        return "source \(range) of \(sentence) behind \(last) of \(source.count)"
      }
      last = range.lowerBound
    }
    return nil
  }
}
