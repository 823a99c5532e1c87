public import Documents

/// Finds the figures of a document.
public struct FigureTokenizer: Sendable {
  /// Creates a tokenizer.
  public init() {}

  /// Returns the figures of `document`, in order of their place.
  public func figures(in document: Document) -> [Figure] { [] }
}
