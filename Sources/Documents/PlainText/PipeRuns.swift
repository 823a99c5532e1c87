/// A run of lines that is a table.
struct TableRun {
  /// The lines, as indices.
  var lines: Range<Int>
  /// The table, or nil if there is nothing in it.
  var table: Table?
}

/// Tables drawn with bars, and aligned ones between them.
enum PipeRuns {
  /// Returns the tables in lines of plain text, in order.
  static func runs(
    in lines: [TextLine], of text: Span<UInt8>, others: AlignedTables
  ) -> [TableRun] {
    var runs: [TableRun] = []
    let aligned = others.runs(in: text)
    var nextAligned = 0
    var index = 0
    while index < lines.count {
      let end = pipeEnd(from: index, in: lines, of: text)
      if end - index >= 2 {
        // What was taken for aligned rows here is rows between bars.
        while nextAligned < aligned.count, aligned[nextAligned].lowerBound < end {
          nextAligned += 1
        }
        let rows = lines[index..<end].map(\.range)
        runs.append(TableRun(lines: index..<end, table: PipeTable.table(of: rows[...], in: text)))
        index = end
      } else if nextAligned < aligned.count, aligned[nextAligned].lowerBound == index {
        let run = aligned[nextAligned]
        nextAligned += 1
        runs.append(TableRun(lines: run, table: others.table(ofRun: run, in: text)))
        index = run.upperBound
      } else {
        index += 1
      }
    }
    return runs
  }

  /// Returns the end of the rows between bars that begin at a line, or that line.
  private static func pipeEnd(
    from first: Int, in lines: [TextLine], of text: Span<UInt8>
  ) -> Int {
    var end = first
    var rows = 0
    while end < lines.count, !lines[end].isBlank {
      let line = lines[end].range
      if PipeTable.isRow(line, in: text) {
        rows += 1
      } else if !(isBorder(line, in: text) || (rows > 0 && LineSegments.isRuling(line, in: text))) {
        break
      }
      end += 1
    }
    return rows >= 1 ? end : first
  }

  /// Whether a line is the border of a drawn table: "+-----+-----+".
  private static func isBorder(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    text[line.lowerBound] == UInt8(ascii: "+") && LineSegments.isRuling(line, in: text)
  }
}
