/// A stretch of a line between gaps: a cell of a table, if the line is a row.
struct LineSegment {
  /// Its bytes.
  var range: Range<Int>
  /// The column of characters where it begins.
  var start: Int
  /// The column of characters where it ends.
  var end: Int
  /// What it holds.
  var content: CellContent
}

/// What a line is to a table.
enum LineKind {
  /// Nothing.
  case blank
  /// A line drawn with dashes, pluses and the like.
  case ruling
  /// A line with a value behind a gap.
  case row
  /// A row between bars, which belongs to a table of its own kind.
  case bar
  /// A line with gaps, or set far in, without values: a header.
  case gapped
  /// Any other text.
  case plain
}

/// Takes lines apart where two or more spaces, a tab, leaders or a bar stand.
enum LineSegments {
  /// The longest line that is looked at.
  static let longestLine = 600
  /// The distance between the stops of tabs.
  private static let tabWidth = 8
  /// The indent from which on a line may be a header alone.
  private static let headerIndent = 12

  /// Adds the segments of a line.
  static func append(of line: TextLine, in text: Span<UInt8>, to segments: inout [LineSegment]) {
    var column = 0
    var index = line.lineStart
    var start: (offset: Int, column: Int)?
    var end = (offset: index, column: 0)
    let limit = line.range.upperBound
    func finish(_ segments: inout [LineSegment]) {
      guard let first = start, end.offset > first.offset else { return }
      let range = first.offset..<end.offset
      segments.append(
        LineSegment(
          range: range, start: first.column, end: end.column,
          content: CellContent.of(range, in: text)))
    }
    while index < limit {
      let byte = text[index]
      let gap = gapEnd(at: index, in: text, limit: limit)
      if let gap {
        finish(&segments)
        start = nil
        while index < gap {
          if text[index] == .tab {
            column += tabWidth - column % tabWidth
          } else {
            column += text[index] & 0xC0 == 0x80 ? 0 : 1
          }
          index += 1
        }
        continue
      }
      if !byte.isSpace && start == nil { start = (index, column) }
      if byte & 0xC0 != 0x80 { column += 1 }
      index += 1
      if !byte.isSpace { end = (index, column) }
    }
    finish(&segments)
  }

  /// Returns the end of a gap at an offset, or nil where there is none.
  private static func gapEnd(at index: Int, in text: Span<UInt8>, limit: Int) -> Int? {
    switch text[index] {
    case .tab, UInt8(ascii: "|"): return index + 1
    case .space:
      guard index + 1 < limit, text[index + 1] == .space else { return nil }
      var end = index + 2
      while end < limit, text[end] == .space { end += 1 }
      return end
    case UInt8(ascii: "."): return leaderEnd(at: index, in: text, limit: limit)
    case 0xE2
    where text.has("│", at: index) || text.has("┃", at: index) || text.has("║", at: index):
      return index + 3
    default: return nil
    }
  }

  /// Returns the end of leaders: four dots or more, or fewer between a space and a value.
  private static func leaderEnd(at index: Int, in text: Span<UInt8>, limit: Int) -> Int? {
    var end = index
    var dots = 0
    while end < limit, text[end] == UInt8(ascii: ".") || text[end] == .space {
      if text[end] == UInt8(ascii: ".") { dots += 1 }
      end += 1
    }
    // ".5" behind the leaders keeps its point.
    if end < limit, text[end].isDigit, text[end - 1] == UInt8(ascii: ".") {
      end -= 1
      dots -= 1
    }
    if dots >= 4 { return end }
    guard dots >= 1, index > 0, text[index - 1] == .space, end < limit, text[end - 1] == .space
    else { return nil }
    let byte = text[end]
    let isBeforeValue =
      byte.isDigit || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "$")
      || byte == UInt8(ascii: "-") || byte >= 0x80
    return dots >= 2 ? (isBeforeValue ? end : nil) : (end - index >= 3 ? end : nil)
  }

  /// Returns what a line is.
  static func kind(
    of line: TextLine, segments: ArraySlice<LineSegment>, in text: Span<UInt8>
  ) -> LineKind {
    if isRuling(line.range, in: text) { return .ruling }
    guard let first = segments.first else { return .plain }
    let values = segments.count { $0.content.isValue }
    if segments.count > 1 {
      let isRow = values > 1 || (values == 1 && !first.content.isValue)
      return isRow ? .row : .gapped
    }
    guard first.start >= headerIndent else { return .plain }
    return first.content == .value ? .row : .gapped
  }

  /// Whether a line is drawn: three or more dashes and the like, and nothing else.
  static func isRuling(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      switch text[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"): count += 1
      case UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: ":"), .space, .tab: break
      case 0xE2
      where index + 2 < range.upperBound && (text[index + 1] == 0x94 || text[index + 1] == 0x95):
        // The block of drawn lines, U+2500 to U+257F.
        count += 1
        index += 2
      case 0xE2 where text.has("–", at: index) || text.has("—", at: index):
        count += 1
        index += 2
      default: return false
      }
      index += 1
    }
    return count >= 3
  }
}
