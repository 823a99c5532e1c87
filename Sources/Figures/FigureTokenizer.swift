public import Documents

/// Finds the figures of a document.
///
/// Stage one finds where figures may start, stage two reads outward from there with tables; both look at
/// the bytes alone. A resolver then settles what only the document's context can: whose dollar, which
/// separator convention.
public struct FigureTokenizer: Sendable {
  let lexicon: Lexicon
  private let resolver: FigureResolver

  /// Creates a tokenizer; it may be used for any number of documents, from any thread.
  ///
  /// - Parameter defaults: What is assumed where neither a figure nor its document says more.
  public init(_ defaults: FigureDefaults = FigureDefaults()) {
    lexicon = .english
    resolver = FigureResolver(defaults)
  }

  /// Returns the figures of `document`, in order of their place.
  ///
  /// - Parameter document: The document; offsets are bytes of its `text`.
  /// - Returns: The figures; none overlaps another.
  /// - Complexity: O(*n*) in the bytes of the text.
  public func figures(in document: Document) -> [Figure] {
    var figures: [Figure] = []
    var scratch = Scratch()
    tokenize(document.text.span, into: &figures, scratch: &scratch)
    resolver.resolve(&figures, in: document)
    return figures
  }

  /// Bytes that stage one scans before stage two reads there: both stay in the first-level cache.
  static let stretch = 1 << 14

  /// Memory that is reused from one text to the next.
  public struct Scratch: Sendable {
    var candidates: [UInt32] = []
    /// The candidates and tokens that the last text took.
    var steps = 0

    /// Creates empty scratch memory.
    public init() {}
  }

  /// Appends the figures of `text` as its bytes alone say them, without the document's context.
  ///
  /// - Parameters:
  ///   - text: The bytes of the text; any bytes are accepted.
  ///   - figures: Where the figures are appended, in order of their place.
  ///   - scratch: Memory that is reused between calls.
  /// - Complexity: O(*n*) in the bytes.
  public func tokenize(
    _ text: Span<UInt8>, into figures: inout [Figure], scratch: inout Scratch
  ) {
    var reader = FigureReader(lexicon: lexicon)
    var carry = CandidateScanner.Carry()
    var quantity = Quantity()
    var cursor = 0
    var start = 0
    scratch.steps = 0
    while start < text.count {
      let end = min(text.count, start + FigureTokenizer.stretch)
      let count = lexicon.scanner.scan(
        text, start..<end, carry: &carry, into: &scratch.candidates)
      for index in 0..<count {
        let candidate = start &+ Int(scratch.candidates[index])
        if candidate >= cursor {
          cursor = reader.read(text, at: candidate, &quantity, into: &figures)
        }
      }
      scratch.steps += count
      start = end
    }
    scratch.steps += reader.memo.steps
  }
}
