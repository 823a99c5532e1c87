/// What a block of a document is.
public enum BlockKind: UInt8, Sendable {
  /// A headline or title: a short first line, or a heading in markup.
  case heading
  /// Running text.
  case paragraph
  /// An item of a list.
  case listItem
  /// Lines of a table.
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

/// A text as the checker sees it: its bytes, blocks and sentences.
///
/// Offsets are bytes of `text`, counted from 0. `text` holds the bytes as given, also where they are
/// not UTF-8: nothing is replaced, so that places stay exact.
public struct Document: Sendable {
  /// The bytes of the text.
  public var text: [UInt8]

  /// The blocks, in order; no byte belongs to two.
  public var blocks: [Block]

  /// The sentences, in order, as ranges of bytes; no sentence crosses a block.
  public var sentences: [Range<Int>]

  /// Creates a document from its parts.
  public init(text: [UInt8], blocks: [Block], sentences: [Range<Int>]) {
    self.text = text
    self.blocks = blocks
    self.sentences = sentences
  }
}
