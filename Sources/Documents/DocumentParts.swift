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

  /// Adds a table as a block; each cell with text is a sentence.
  mutating func addTable(_ table: Table) {
    let first = sentences.count
    for cell in table.cells where !cell.range.isEmpty { sentences.append(cell.range) }
    blocks.append(
      Block(kind: .table, range: table.range, sentences: first..<sentences.count))
    tables.append(table)
  }
}
