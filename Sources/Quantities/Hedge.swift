/// The direction in which a hedge word moves what a figure stands for.
public enum HedgeKind: UInt8, Sendable, CaseIterable {
  /// About, around, roughly: on either side.
  case approx
  /// Nearly, less than: below.
  case lt
  /// Just over, more than: above.
  case gt
  /// Up to, at most: a bound from above.
  case le
  /// At least: a bound from below.
  case ge
}

/// How far a hedge word moves what a figure stands for.
public enum HedgeWidth: UInt8, Sendable, CaseIterable {
  /// A tolerance on both sides: about, around, roughly, some.
  case around
  /// A tolerance on one side: nearly, almost, just under; just over, a little more than.
  case near
  /// Open to one side, though seldom far: more than, over; less than, under.
  case open
  /// A bound that only what lies outside contradicts: at least; up to, at most.
  case bound
}
