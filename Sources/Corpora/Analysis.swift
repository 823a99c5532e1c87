public import Consistency
public import Documents
public import Figures

/// What is done with each document: its figures are found and, with a checker, checked.
///
/// An analysis may be used for any number of documents, from any thread; making one builds the tables
/// of patterns, so make one and keep it.
public struct Analysis: Sendable {
  private let tokenizer: FigureTokenizer
  private let checker: Checker?

  /// Creates an analysis.
  ///
  /// - Parameters:
  ///   - defaults: What is assumed where neither a figure nor its document says more.
  ///   - checker: What checks the figures; `nil` finds them alone.
  public init(defaults: FigureDefaults = FigureDefaults(), checker: Checker? = Checker()) {
    tokenizer = FigureTokenizer(defaults)
    self.checker = checker
  }

  /// Returns the figures of a document, in order of their place.
  public func figures(in document: Document) -> [Figure] { tokenizer.figures(in: document) }

  /// Returns the figures of a document and, where there is a checker, its checks and findings.
  public func outcome(of document: Document) -> Outcome {
    let figures = tokenizer.figures(in: document)
    guard let checker else { return Outcome(figures: figures, checks: [], findings: []) }
    // What a filing tells of itself by tags is told of the whole.
    if document.text.count > Document.largestWhole, document.taggedFigures.isEmpty {
      return checker.outcomeInWindows(of: document, figures: figures)
    }
    return checker.outcome(of: document, figures: figures)
  }
}
