extension Document {
  /// Reads plain text: its blocks, the sentences in them, and tables that are aligned or drawn.
  ///
  /// Any bytes are accepted. A byte-order mark stays in the text and belongs to no sentence.
  ///
  /// - Complexity: O(n)
  public init(plainText bytes: [UInt8]) {
    var reader = PlainTextReader()
    reader.read(bytes.span)
    self.init(
      text: bytes, blocks: reader.parts.blocks, sentences: reader.parts.sentences,
      tables: reader.parts.tables)
  }

  /// Throws if bytes are UTF-16: they begin with its mark, or every other byte is 0.
  ///
  /// NULs here and there are accepted as they are.
  public static func checkEncoding(of bytes: Span<UInt8>) throws(ReadError) {
    guard bytes.count >= 2 else { return }
    let mark = (bytes[0], bytes[1])
    if mark == (0xFF, 0xFE) || mark == (0xFE, 0xFF) { throw ReadError(.utf16, offset: 0) }
    let sample = min(bytes.count, 1024) & ~1
    guard sample >= 8 else { return }
    var zeros = (even: 0, odd: 0)
    for index in stride(from: 0, to: sample, by: 2) {
      if bytes[index] == 0 { zeros.even += 1 }
      if bytes[index + 1] == 0 { zeros.odd += 1 }
    }
    // Latin text in UTF-16 has a 0 in nearly every pair, always on the same side.
    let most = max(zeros.even, zeros.odd)
    if most * 10 >= sample * 4, min(zeros.even, zeros.odd) * 10 <= most {
      throw ReadError(.utf16, offset: 0)
    }
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

/// Reads blocks and sentences from plain text.
struct PlainTextReader {
  /// What was found.
  var parts = DocumentParts()
  /// The lines of the block that is being read.
  private var lines: [TextLine] = []

  /// Reads a whole text.
  mutating func read(_ text: Span<UInt8>) {
    var start = text.has("\u{FEFF}", at: 0) ? 3 : 0
    let end = text.count
    while start < end {
      let lineEnd = text.firstOffset(of: .lineFeed, or: .lineFeed, in: start..<end)
      let range = text.trimmed(start..<lineEnd)
      if range.isEmpty {
        finishBlock(in: text)
      } else {
        lines.append(TextLine(lineStart: start, range: range))
      }
      start = lineEnd + 1
    }
    finishBlock(in: text)
  }

  /// Reads the lines that were gathered.
  private mutating func finishBlock(in text: Span<UInt8>) {
    guard !lines.isEmpty else { return }
    let runs = AlignedTable.runs(in: lines, of: text)
    var first = 0
    for run in runs {
      ProseReader.read(lines[first..<run.lowerBound], in: text, to: &parts)
      parts.addTable(AlignedTable.table(of: lines[run], in: text))
      first = run.upperBound
    }
    ProseReader.read(lines[first...], in: text, to: &parts)
    lines.removeAll(keepingCapacity: true)
  }
}
