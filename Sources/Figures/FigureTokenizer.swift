public import Documents

/// Finds the figures of a document.
///
/// Stage one finds where figures may start, stage two reads outward from there with tables; both look at
/// the bytes alone. A resolver then settles what only the document's context can: whose dollar, which
/// separator convention.
public struct FigureTokenizer: Sendable {
  let lexicon: Lexicon

  /// Creates a tokenizer.
  public init() { lexicon = .english }

  /// Returns the figures of `document`, in order of their place.
  public func figures(in document: Document) -> [Figure] {
    var figures: [Figure] = []
    var scratch = Scratch()
    tokenize(document.text.span, into: &figures, scratch: &scratch)
    FigureResolver().resolve(&figures, in: document)
    return figures
  }

  /// Memory that is reused from one text to the next.
  public struct Scratch: Sendable {
    var candidates: [Int32] = []

    /// Creates empty scratch memory.
    public init() {}
  }

  /// Appends the figures of `text` as its bytes alone say them, without the document's context.
  ///
  /// - Parameters:
  ///   - text: The bytes of the text; any bytes are accepted.
  ///   - figures: Where the figures are appended, in order of their place.
  ///   - scratch: Memory that is reused between calls.
  public func tokenize(
    _ text: Span<UInt8>, into figures: inout [Figure], scratch: inout Scratch
  ) {
    lexicon.scanner.scan(text, into: &scratch.candidates)
    var reader = FigureReader(lexicon: lexicon)
    var cursor = 0
    for candidate in scratch.candidates where Int(candidate) >= cursor {
      cursor = reader.read(text, at: Int(candidate), into: &figures)
    }
  }
}
