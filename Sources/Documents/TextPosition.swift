/// A place in a text, as an editor shows it.
public struct TextPosition: Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column in Unicode scalars, counted from 1; a byte that is not UTF-8 counts as one.
  public var column: Int
  /// The offset of the line's first byte.
  public var lineStart: Int
  /// The page and the line on it, both counted from 1, in a document with pages.
  public var page: (number: Int, line: Int)?

  /// Creates a position.
  public init(line: Int, column: Int, lineStart: Int) {
    self.line = line
    self.column = column
    self.lineStart = lineStart
  }
}

extension Document {
  /// Returns the line and column of a byte of the source; a byte beyond its end is the end.
  ///
  /// Lines end with LF; a CR before it belongs to the line.
  ///
  /// - Complexity: O(n): positions are made for what is shown, not for every figure.
  public func position(ofByte offset: Int) -> TextPosition {
    positions(ofBytes: [offset])[0]
  }

  /// Returns the lines and columns of many bytes of the source in one pass.
  ///
  /// - Precondition: The offsets are in ascending order.
  /// - Complexity: O(n + k)
  public func positions(ofBytes offsets: [Int]) -> [TextPosition] {
    var positions: [TextPosition] = []
    positions.reserveCapacity(offsets.count)
    var index = 0
    var line = 1
    var lineStart = 0
    var column = 1
    var page = (number: 1, line: 1)
    for offset in offsets {
      let end = max(index, min(offset, source.count))
      while index < end {
        let byte = source[index]
        index += 1
        if byte == .lineFeed {
          line += 1
          lineStart = index
          column = 1
          page.line += 1
        } else if byte == .formFeed, isPaged {
          page = (page.number + 1, 1)
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      var position = TextPosition(line: line, column: column, lineStart: lineStart)
      if isPaged { position.page = page }
      positions.append(position)
    }
    return positions
  }
}

extension TextPosition: Equatable {
  /// Whether two places are one.
  public static func == (left: TextPosition, right: TextPosition) -> Bool {
    left.line == right.line && left.column == right.column && left.lineStart == right.lineStart
  }
}
