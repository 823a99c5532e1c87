/// Blocks, sentences and tables as a reader collects them.
struct DocumentParts {
  /// The blocks so far.
  private(set) var blocks: [Block] = []
  /// The sentences so far.
  private(set) var sentences: [Range<Int>] = []
  /// The tables so far.
  var tables: [Table] = []

  /// Adds a block of running text that is made of stretches which no sentence crosses.
  mutating func addBlock(_ kind: BlockKind, _ stretches: [Range<Int>], in text: Span<UInt8>) {
    let first = sentences.count
    for stretch in stretches {
      SentenceSplitter.appendSentences(of: stretch, in: text, to: &sentences)
    }
    guard let start = sentences.dropFirst(first).first?.lowerBound, let end = sentences.last
    else { return }
    blocks.append(
      Block(kind: kind, range: start..<end.upperBound, sentences: first..<sentences.count))
  }

  /// Adds a block of running text.
  mutating func addBlock(_ kind: BlockKind, _ range: Range<Int>, in text: Span<UInt8>) {
    addBlock(kind, [range], in: text)
  }

  /// The most bytes of a block before a table that is its caption as a whole.
  private static let longestCaption = 300
  /// The most bytes of a cell that is one sentence; a longer one is prose.
  private static let longestCell = 160

  /// Adds a table as a block; each cell with text is a sentence, a cell of prose several.
  ///
  /// The block before it becomes its caption, if it has none: all of a short one, the last sentence
  /// of a long one.
  mutating func addTable(_ table: Table, in text: Span<UInt8>) {
    var table = table
    if table.caption == nil, let block = blocks.last, block.kind != .table {
      let isShort = block.range.count <= DocumentParts.longestCaption
      table.caption = isShort ? block.range : sentences.last
    }
    let first = sentences.count
    for cell in table.cells where !cell.range.isEmpty {
      if cell.range.count <= DocumentParts.longestCell {
        sentences.append(cell.range)
      } else {
        SentenceSplitter.appendSentences(of: cell.range, in: text, to: &sentences)
      }
    }
    guard first < sentences.count else { return }
    blocks.append(
      Block(kind: .table, range: table.range, sentences: first..<sentences.count))
    tables.append(table)
  }
}
