/// What a block of a document is.
public enum BlockKind: UInt8, Sendable {
  /// A headline or title: a short first line, or a heading in markup.
  case heading
  /// Running text.
  case paragraph
  /// An item of a list.
  case listItem
  /// Lines of a table; each cell is a sentence of its own.
  case table
}

/// A block: a stretch of text between blank lines or the markup of one element.
public struct Block: Sendable, Equatable {
  /// What it is.
  public var kind: BlockKind
  /// Its bytes in the document's text, without surrounding white space.
  public var range: Range<Int>
  /// Its sentences, as a range of indices into the document's `sentences`.
  public var sentences: Range<Int>

  /// Creates a block.
  public init(kind: BlockKind, range: Range<Int>, sentences: Range<Int>) {
    self.kind = kind
    self.range = range
    self.sentences = sentences
  }
}

/// A text as the checker sees it: its bytes, blocks, sentences and tables.
///
/// Offsets are bytes of `text`, counted from 0. Plain text holds the bytes as given, also where they
/// are not UTF-8: nothing is replaced, so that places stay exact. Text read from markup is what a
/// reader sees, and `sourceMap` leads back to the bytes of the markup.
public struct Document: Sendable {
  /// The bytes of the text.
  public var text: [UInt8]

  /// The blocks, in order; no byte belongs to two.
  public var blocks: [Block]

  /// The sentences, in order, as ranges of bytes; no sentence crosses a block.
  public var sentences: [Range<Int>]

  /// The tables, in order; each is one block of its kind.
  public var tables: [Table]

  /// The figures whose exact value the document states, in order; only inline XBRL has some.
  public var taggedFigures: [TaggedFigure] = []

  /// The bytes that the document was read from; the same as `text` for plain text.
  public var source: [UInt8]

  /// Whether form feeds part the pages of the source, as in text that was taken from a PDF.
  public var isPaged = false

  /// Where the bytes of `text` stand in `source`.
  public var sourceMap: SourceMap

  /// Creates a document from its parts; without a map, text and source are the same.
  public init(
    text: [UInt8], blocks: [Block], sentences: [Range<Int>], tables: [Table] = [],
    source: [UInt8]? = nil, sourceMap: SourceMap = .identity
  ) {
    self.text = text
    self.blocks = blocks
    self.sentences = sentences
    self.tables = tables
    self.source = source ?? text
    self.sourceMap = sourceMap
  }

  /// Returns the bytes of the source that a range of the text came from.
  public func sourceRange(of range: Range<Int>) -> Range<Int> { sourceMap.sourceRange(of: range) }
}
