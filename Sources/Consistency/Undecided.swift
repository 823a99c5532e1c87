public import Claims

/// Why the arithmetic of a claim decides nothing.
public enum Indecision: String, Sendable, CaseIterable {
  /// A figure has no value that the equation can use: "dozens", or a year for a date.
  case noValue = "no-value"
  /// The words only suggest that the figures belong together, and they do not fit.
  case suggestedOnly = "suggested-only"
  /// The words tie them, but some are of another basis: a forecast, another period, adjusted.
  case otherBasis = "other-basis"
  /// What the other figures leave open is so wide that to lie in it says nothing.
  case tooWide = "too-wide"
  /// The figures fit, but have so few digits that chance would do as well.
  case chance
  /// Kinds and sizes tie them more than words, and no slip of writing explains the miss.
  case noSlip = "no-slip"
  /// The same figures fit in another reading.
  case otherReading = "other-reading"
  /// One figure was truncated or rounded in an unusual way, or computed from figures not rounded.
  case rounding
  /// The miss is a few units of the last place, and no slip explains it.
  case nearMiss = "near-miss"
  /// One more amount told of nearby completes the sum.
  case incomplete
  /// Every figure is confirmed by another line of its table.
  case confirmedElsewhere = "confirmed-elsewhere"
  /// They contradict one another, with too little confidence to be reported.
  case unlikely
}

/// A claim that was made of figures and neither confirmed nor contradicted.
public struct Undecided: Sendable {
  /// The claim.
  public var claim: Claim
  /// Why nothing was decided.
  public var indecision: Indecision

  /// Creates one.
  public init(claim: Claim, indecision: Indecision) {
    self.claim = claim
    self.indecision = indecision
  }
}
