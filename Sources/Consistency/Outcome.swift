public import Figures

/// What checking one document gave.
public struct Outcome: Sendable {
  /// The figures, in order of their place.
  public var figures: [Figure]
  /// Every claim that could be evaluated, agreeing or not, in order of place.
  public var checks: [Check]
  /// The contradictions, grouped by cause, in order of place.
  public var findings: [Finding]
  /// The claims that were neither confirmed nor contradicted, where the checker was asked for them.
  public var undecided: [Undecided]

  /// Creates an outcome.
  public init(
    figures: [Figure], checks: [Check], findings: [Finding], undecided: [Undecided] = []
  ) {
    self.figures = figures
    self.checks = checks
    self.findings = findings
    self.undecided = undecided
  }
}
