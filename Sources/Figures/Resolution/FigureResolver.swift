public import Documents

/// Settles what only the document's context can: whose dollar, which separator convention.
public struct FigureResolver: Sendable {
  /// Creates a resolver.
  public init() {}

  /// Resolves `figures`, which were read from `document`.
  public func resolve(_ figures: inout [Figure], in document: Document) {
    Figure.dropComparisons(&figures, in: document.text)
  }
}
