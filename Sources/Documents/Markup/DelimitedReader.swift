extension Document {
  /// Reads fields between commas, semicolons, tabs or bars (CSV, TSV).
  ///
  /// Quoted fields may hold delimiters, doubled quotes and line breaks. Rows of one field are text:
  /// titles before a table, notes behind it.
  ///
  /// - Complexity: O(n)
  public init(delimited source: [UInt8]) {
    var reader = DelimitedReader()
    reader.read(source.span)
    self.init(
      text: reader.builder.text, blocks: reader.parts.blocks, sentences: reader.parts.sentences,
      tables: reader.parts.tables, source: source,
      sourceMap: reader.builder.map.simplified(forSourceOf: source.count))
  }
}

/// Reads rows of delimited fields; in the text bars stand between them.
struct DelimitedReader {
  /// The text so far.
  var builder = TextBuilder()
  /// The blocks, sentences and tables so far.
  var parts = DocumentParts()
  /// The byte between two fields.
  private var delimiter = UInt8(ascii: ",")
  /// The cells of the table that is being read.
  private var cells: [RawCell] = []
  /// The number of its rows.
  private var rowCount = 0
  /// The most fields in one of its rows.
  private var widestRow = 0

  /// Reads a whole file.
  mutating func read(_ source: Span<UInt8>) {
    builder.reserve(source.count + source.count / 2)
    delimiter = DelimitedReader.delimiter(of: source) ?? UInt8(ascii: ",")
    var offset = source.has("\u{FEFF}", at: 0) ? 3 : 0
    while offset < source.count { offset = readRow(from: offset, in: source) }
    finishTable()
  }

  /// Returns the delimiter that splits the first rows into the same number of fields, if any does.
  static func delimiter(of source: Span<UInt8>) -> UInt8? {
    var best: (delimiter: UInt8, rows: Int)?
    for candidate in [UInt8.tab, UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|")] {
      var counts: [Int] = []
      var offset = 0
      while offset < source.count, counts.count < 12, offset < 1 << 16 {
        let (end, fields) = fieldCount(from: offset, delimiter: candidate, in: source)
        counts.append(fields)
        offset = end
      }
      // Rows of one field are titles and notes.
      let wide = counts.filter { $0 > 1 }
      guard let first = wide.first, wide.count >= 2 else { continue }
      let same = wide.count { $0 == first }
      guard same * 4 >= wide.count * 3, wide.count * 2 >= counts.count else { continue }
      if same > best?.rows ?? 0 { best = (candidate, same) }
    }
    return best?.delimiter
  }

  /// Returns the end of a row and the number of its fields.
  private static func fieldCount(
    from start: Int, delimiter: UInt8, in source: Span<UInt8>
  ) -> (end: Int, count: Int) {
    var index = start
    var count = 1
    var isQuoted = false
    var isFieldStart = true
    while index < source.count {
      let byte = source[index]
      index += 1
      if byte == UInt8(ascii: "\""), isFieldStart || isQuoted {
        isQuoted.toggle()
      } else if !isQuoted, byte == .lineFeed {
        return (index, count)
      } else if !isQuoted, byte == delimiter {
        count += 1
        isFieldStart = true
        continue
      }
      // A quote that is never closed is none.
      if index - start > 1 << 16 { return (index, count) }
      if !byte.isSpace { isFieldStart = false }
    }
    return (index, count)
  }

  /// Reads a row; returns its end.
  private mutating func readRow(from start: Int, in source: Span<UInt8>) -> Int {
    let rowStart = builder.count
    let firstCell = cells.count
    var fields = 0
    var index = start
    while true {
      let (content, end, isQuoted) = field(from: index, in: source)
      let isFirst = cells.count == firstCell
      if !content.isEmpty {
        if !isFirst {
          builder.addSeparator(" | ", at: content.lowerBound)
        } else if builder.count > 0 {
          builder.addSeparator(rowCount == 0 ? "\n\n" : "\n", at: content.lowerBound)
        }
        appendField(content, isQuoted: isQuoted, column: fields, in: source)
      }
      fields += 1
      index = end
      guard index < source.count, source[index] == delimiter else { break }
      index += 1
    }
    let isText = cells.count - firstCell == 1 && cells[firstCell].start == 0 && rowCount == 0
    if isText, let cell = cells.popLast() {
      // A title stands before the rows.
      let text = builder.text
      let kind = ProseReader.kind(ofLine: cell.range, in: text.span)
      parts.addBlock(kind, cell.range, in: text.span)
    } else if cells.count == firstCell {
      builder.truncate(to: rowStart)
      if fields <= 1 { finishTable() }
    } else {
      rowCount += 1
      widestRow = max(widestRow, fields)
    }
    return index + 1
  }

  /// Returns the content of a field, its end, and whether it is quoted.
  private func field(
    from start: Int, in source: Span<UInt8>
  ) -> (content: Range<Int>, end: Int, isQuoted: Bool) {
    var index = start
    while index < source.count, source[index] == .space { index += 1 }
    if index < source.count, source[index] == UInt8(ascii: "\"") {
      if let close = closingQuote(from: index + 1, in: source) {
        let end = fieldEnd(from: close + 1, in: source)
        return (source.trimmed(index + 1..<close), end, true)
      }
    }
    let end = fieldEnd(from: index, in: source)
    return (source.trimmed(index..<end), end, false)
  }

  /// Returns the offset of the delimiter or line break that ends a field.
  private func fieldEnd(from start: Int, in source: Span<UInt8>) -> Int {
    source.firstOffset(of: delimiter, or: .lineFeed, in: start..<source.count)
  }

  /// The most bytes of a quoted field; a quote that is not closed by then is text.
  private static let longestField = 1 << 16

  /// Returns the offset of the quote that closes a field.
  private func closingQuote(from start: Int, in source: Span<UInt8>) -> Int? {
    let limit = min(source.count, start + DelimitedReader.longestField)
    var index = start
    while index < limit {
      index = source.firstOffset(of: UInt8(ascii: "\""), or: UInt8(ascii: "\""), in: index..<limit)
      guard index < limit else { return nil }
      guard index + 1 < source.count, source[index + 1] == UInt8(ascii: "\"") else { return index }
      index += 2
    }
    return nil
  }

  /// Adds the text of a field as a cell: doubled quotes are one, line breaks are spaces.
  private mutating func appendField(
    _ content: Range<Int>, isQuoted: Bool, column: Int, in source: Span<UInt8>
  ) {
    let start = builder.count
    var copied = content.lowerBound
    var index = copied
    while isQuoted, index < content.upperBound {
      if source[index] == UInt8(ascii: "\""), index + 1 < content.upperBound {
        builder.copy(copied..<index + 1, of: source)
        copied = index + 2
        index = copied
      } else if source[index] == .lineFeed || source[index] == .carriageReturn {
        builder.copy(copied..<index, of: source)
        builder.add(.space, from: index..<index + 1)
        copied = index + 1
        index = copied
      } else {
        index += 1
      }
    }
    if copied < content.upperBound { builder.copy(copied..<content.upperBound, of: source) }
    let range = start..<builder.count
    cells.append(
      RawCell(
        range: range, row: rowCount, start: column, end: column + 1,
        content: CellContent.of(range, in: builder.text.span)))
  }

  /// Ends the table that is being read.
  private mutating func finishTable() {
    defer {
      cells.removeAll(keepingCapacity: true)
      (rowCount, widestRow) = (0, 0)
    }
    let text = builder.text
    var tableBuilder = TableBuilder(cells: cells, rowCount: rowCount, hasFixedColumns: true)
    guard widestRow > 1, let table = tableBuilder.table(in: text.span) else {
      for cell in cells { parts.addBlock(.paragraph, cell.range, in: text.span) }
      return
    }
    parts.addTable(table, in: text.span)
  }
}
