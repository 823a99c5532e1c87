public import Quantities

/// A figure that may be the wrong one.
public struct Suspect: Sendable {
  /// The figure, as an index into the document's figures.
  public var figure: Int
  /// The values with which every check of the finding would agree, in the figure's unit.
  public var interval: Interval
  /// The figure as it should probably read, only where exactly one slip of writing fits.
  public var suggestion: String?

  /// Creates a suspect.
  public init(figure: Int, interval: Interval, suggestion: String? = nil) {
    self.figure = figure
    self.interval = interval
    self.suggestion = suggestion
  }
}

/// One cause: contradictions that share figures, and the figures that may be wrong.
public struct Finding: Sendable {
  /// The contradictions, as indices into the outcome's `checks`.
  public var checks: [Int]
  /// How likely the finding is a real error, in thousandths.
  public var confidence: Int
  /// What that rests on.
  public var evidence: Evidence
  /// The figures that may be wrong, the most likely first.
  public var suspects: [Suspect]
  /// The equation that would hold if an amount were added where it is taken away, or the other way round.
  public var otherOperation: String?

  /// Creates a finding.
  public init(
    checks: [Int], confidence: Int, evidence: Evidence, suspects: [Suspect],
    otherOperation: String? = nil
  ) {
    self.checks = checks
    self.confidence = confidence
    self.evidence = evidence
    self.suspects = suspects
    self.otherOperation = otherOperation
  }
}
