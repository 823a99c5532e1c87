/// Finds tables in lines of plain text, and makes them.
///
/// A table is two or more rows with values behind gaps. Rulings, blank lines, labels without values
/// and wrapped labels may stand between rows; the lines with gaps above the first row are headers.
struct AlignedTables {
  /// The lines.
  private let lines: [TextLine]
  /// The segments of all lines.
  private var segments: [LineSegment] = []
  /// The segments of each line, as indices.
  private var lineSegments: [Range<Int>] = []
  /// What each line is.
  private var kinds: [LineKind] = []

  /// Looks at lines.
  init(lines: [TextLine], in text: Span<UInt8>) {
    self.lines = lines
    lineSegments.reserveCapacity(lines.count)
    kinds.reserveCapacity(lines.count)
    for line in lines {
      let first = segments.count
      var kind = LineKind.plain
      if line.isBlank {
        kind = .blank
      } else if PipeTable.isRow(line.range, in: text) {
        kind = .bar
      } else if line.range.count <= LineSegments.longestLine {
        LineSegments.append(of: line, in: text, to: &segments)
        kind = LineSegments.kind(of: line, segments: segments[first...], in: text)
      }
      lineSegments.append(first..<segments.count)
      kinds.append(kind)
    }
  }

  /// Returns the runs of lines that are tables, in order.
  func runs(in text: Span<UInt8>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    var bound = 0
    while index < lines.count {
      guard kinds[index] == .row else {
        index += 1
        continue
      }
      let (end, rowCount) = rowsEnd(from: index, in: text)
      let start = headerStart(above: index, notBefore: bound, in: text)
      let hasHeader = start < index
      if rowCount >= 2 || (hasHeader && valueCount(ofLine: index) >= 2) {
        runs.append(start..<end)
        bound = end
      }
      index = end
    }
    return runs
  }

  /// The number of values in a line.
  private func valueCount(ofLine line: Int) -> Int {
    segments[lineSegments[line]].count { $0.content == .value }
  }

  /// Returns the end of the rows that begin at a line, and their number.
  private func rowsEnd(from first: Int, in text: Span<UInt8>) -> (end: Int, rowCount: Int) {
    var end = first + 1
    var rowCount = 1
    var index = end
    var blanks = 0
    var plains = 0
    while index < lines.count {
      switch kinds[index] {
      case .row:
        rowCount += 1
        end = index + 1
        (blanks, plains) = (0, 0)
      case .ruling:
        // A ruling right below a row closes the table's body.
        if index == end { end = index + 1 }
      case .blank: blanks += 1
      case .gapped:
        // Behind a blank line, names over columns begin another table.
        if blanks > 0, lineSegments[index].count > 1 { return (end, rowCount) }
        plains += 1
      case .bar: return (end, rowCount)
      case .plain:
        guard isLabel(lines[index].range, in: text) else { return (end, rowCount) }
        plains += 1
      }
      if blanks > 2 || plains > 3 { break }
      index += 1
    }
    return (end, rowCount)
  }

  /// Returns the first line of the headers above a row.
  private func headerStart(above row: Int, notBefore bound: Int, in text: Span<UInt8>) -> Int {
    var start = row
    var index = row - 1
    var blanks = 0
    var plains = 0
    while index >= bound, row - index <= 10 {
      switch kinds[index] {
      case .gapped:
        start = index
        (blanks, plains) = (0, 0)
      case .ruling:
        start = index
      case .blank: blanks += 1
      case .plain:
        guard isLabel(lines[index].range, in: text) else { return start }
        plains += 1
      case .row, .bar: return start
      }
      if blanks > 1 || plains > 1 { break }
      index -= 1
    }
    return start
  }

  /// Whether a line may be the label of rows below it, or the first half of a label.
  private func isLabel(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard line.count <= 80 else { return false }
    let last = text[line.upperBound - 1]
    return last != UInt8(ascii: ".") && last != UInt8(ascii: "?") && last != UInt8(ascii: "!")
      && last != UInt8(ascii: ";")
  }

  /// Returns the table of a run of lines.
  func table(ofRun run: Range<Int>, in text: Span<UInt8>) -> Table? {
    var cells: [RawCell] = []
    var row = 0
    // A line with a label alone, whose cell may reach into the next line.
    var openLabel: Int?
    var ruledRows: [Int] = []
    for index in run {
      let line = segments[lineSegments[index]]
      if kinds[index] == .ruling, row > 0, ruledRows.last != row { ruledRows.append(row) }
      guard kinds[index] != .ruling, let first = line.first else { continue }
      if let open = openLabel, kinds[index] == .row, continues(first, after: cells[open], in: text)
      {
        cells[open].range = cells[open].range.lowerBound..<first.range.upperBound
        cells[open].end = max(cells[open].end, first.end)
        row -= 1
        cells.append(contentsOf: line.dropFirst().map { RawCell($0, row: row) })
      } else {
        cells.append(contentsOf: line.map { RawCell($0, row: row) })
      }
      openLabel = line.count == 1 && kinds[index] == .plain ? cells.count - 1 : nil
      row += 1
    }
    var builder = TableBuilder(cells: cells, rowCount: row)
    guard var table = builder.table(in: text) else { return nil }
    table.ruledRows = ruledRows.filter { $0 > table.headerRowCount && $0 < row }
    return table
  }

  /// Whether a segment goes on with the label that the line before it began.
  private func continues(
    _ segment: LineSegment, after label: RawCell, in text: Span<UInt8>
  ) -> Bool {
    guard segment.content == .text, segment.start >= label.start,
      text[label.range.upperBound - 1] != UInt8(ascii: ":")
    else { return false }
    return text[segment.range.lowerBound].isLower
  }
}

extension RawCell {
  /// Creates a cell of a segment of a line.
  init(_ segment: LineSegment, row: Int) {
    self.init(
      range: segment.range, row: row, start: segment.start, end: segment.end,
      content: segment.content)
  }
}
