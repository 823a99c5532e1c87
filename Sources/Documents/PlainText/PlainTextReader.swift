extension Document {
  /// Reads plain text: its blocks, the sentences in them, and tables that are aligned or drawn.
  ///
  /// Any bytes are accepted. A byte-order mark stays in the text and belongs to no sentence.
  ///
  /// - Complexity: O(n)
  public init(plainText bytes: [UInt8]) {
    var reader = PlainTextReader()
    let start = bytes.span.has("\u{FEFF}", at: 0) ? 3 : 0
    reader.read(start..<bytes.count, of: bytes.span)
    self.init(
      text: bytes, blocks: reader.parts.blocks, sentences: reader.parts.sentences,
      tables: reader.parts.tables)
  }
}

/// A line of text without the white space at its ends.
struct TextLine {
  /// The offset of the line's first byte, white space included: columns count from here.
  var lineStart: Int
  /// The bytes without white space at the ends; empty for a blank line.
  var range: Range<Int>

  /// Whether nothing stands in it.
  var isBlank: Bool { range.isEmpty }
}

/// Reads blocks, sentences and tables from plain text.
struct PlainTextReader {
  /// What was found.
  var parts = DocumentParts()
  /// The lines of the block that is being read.
  private var lines: [TextLine] = []
  /// Whether one of them has a gap.
  private var hasGap = false
  /// Blocks with gaps that may be one table, blank lines between them included.
  private var tableLines: [TextLine] = []

  /// Creates a reader that adds to what others have found.
  init(parts: DocumentParts = DocumentParts()) { self.parts = parts }

  /// Reads a range of a text.
  mutating func read(_ range: Range<Int>, of text: Span<UInt8>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let lineEnd = text.firstOffset(of: .lineFeed, or: .lineFeed, in: start..<range.upperBound)
      let line = TextLine(lineStart: start, range: text.trimmed(start..<lineEnd))
      if line.isBlank {
        finishBlock(in: text)
      } else {
        lines.append(line)
        if !hasGap, line.range.count <= LineSegments.longestLine {
          hasGap = LineScanner.hasGap(start..<line.range.upperBound, in: text)
        }
      }
      start = lineEnd + 1
    }
    finishBlock(in: text)
    finishTables(in: text)
  }

  /// Ends the block whose lines were gathered.
  private mutating func finishBlock(in text: Span<UInt8>) {
    guard let line = lines.first else {
      // More than one blank line; the run of lines keeps one more of them.
      if let last = tableLines.last, last.isBlank, tableLines.count < 3 || !isBlankRun {
        tableLines.append(last)
      }
      return
    }
    let isLabel = !tableLines.isEmpty && lines.count == 1 && line.range.count <= 60
    if hasGap || isLabel {
      tableLines.append(contentsOf: lines)
      let end = line.range.upperBound
      tableLines.append(TextLine(lineStart: end, range: end..<end))
    } else {
      finishTables(in: text)
      ProseReader.read(lines[...], in: text, to: &parts)
    }
    lines.removeAll(keepingCapacity: true)
    hasGap = false
  }

  /// Whether the gathered lines end with three blank ones.
  private var isBlankRun: Bool { tableLines.suffix(3).allSatisfy(\.isBlank) }

  /// Reads the gathered blocks with gaps: as tables where there are some, as prose elsewhere.
  private mutating func finishTables(in text: Span<UInt8>) {
    guard !tableLines.isEmpty else { return }
    var first = 0
    let tables = AlignedTables(lines: tableLines, in: text)
    for run in PipeRuns.runs(in: tableLines, of: text, others: tables) {
      readProse(tableLines[first..<run.lines.lowerBound], in: text)
      if let table = run.table { parts.addTable(table, in: text) }
      first = run.lines.upperBound
    }
    readProse(tableLines[first...], in: text)
    tableLines.removeAll(keepingCapacity: true)
  }

  /// Reads lines as prose, block by block.
  private mutating func readProse(_ lines: ArraySlice<TextLine>, in text: Span<UInt8>) {
    for block in lines.split(whereSeparator: \.isBlank) {
      ProseReader.read(block, in: text, to: &parts)
    }
  }
}

/// Tells whether a line may be a row of a table.
enum LineScanner {
  /// Whether a line has two spaces, a tab, a bar or three dots: worth a closer look.
  ///
  /// Eight bytes are looked at in one step. A bit too many in a mask only costs that look.
  static func hasGap(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    var offset = line.lowerBound
    var carriedSpace: UInt64 = 0
    // Used as integers of any bit pattern, with checked bounds.
    let raw = unsafe text.bytes
    while offset &+ 8 <= line.upperBound {
      let word = EightBytes.load(raw, at: offset)
      let spaces = EightBytes.firstMatches(.space, in: word)
      let dots = EightBytes.firstMatches(UInt8(ascii: "."), in: word)
      let found =
        spaces & (spaces << 8 | carriedSpace) | EightBytes.firstMatches(.tab, in: word)
        | EightBytes.firstMatches(UInt8(ascii: "|"), in: word) | dots & dots << 8 & dots << 16
      if found != 0 { return true }
      carriedSpace = spaces >> 56
      offset &+= 8
    }
    while offset < line.upperBound {
      let byte = text[offset]
      if byte == .tab || byte == UInt8(ascii: "|")
        || byte == .space && offset > line.lowerBound && text[offset - 1] == .space
      {
        return true
      }
      offset &+= 1
    }
    return false
  }
}
