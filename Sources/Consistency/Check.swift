public import Claims
public import Quantities

/// What the arithmetic says of a claim.
public enum Verdict: UInt8, Sendable {
  /// The figures can all be true.
  case agree
  /// They can all be true only if one of them was computed or rounded in an unusual way.
  case doubtful
  /// They cannot all be true.
  case contradiction
}

/// A claim that was evaluated.
public struct Check: Sendable {
  /// The claim.
  public var claim: Claim
  /// What the arithmetic says of it.
  public var verdict: Verdict
  /// 0 agrees as printed, 1 within half a unit, 2 only with an unusual rounding, 3 cannot hold.
  public var grade: Int
  /// The role whose figure is compared, as an index into the relation's `roles`.
  public var statedRole: Int
  /// What the other figures leave possible for it.
  public var expected: Interval
  /// What its own figure stands for.
  public var stated: Interval
  /// One lowercase clause: what the text says and what follows from the other figures.
  public var message: String
  /// The equation with the numbers put in: `$11 billion × (1 − 90 percent) = $1.9 billion`.
  public var equation: String
  /// Why it is doubtful; `nil` where it is not.
  public var indecision: Indecision?

  /// Creates a check.
  public init(
    claim: Claim, verdict: Verdict, grade: Int, statedRole: Int, expected: Interval,
    stated: Interval, message: String, equation: String, indecision: Indecision? = nil
  ) {
    self.claim = claim
    self.verdict = verdict
    self.grade = grade
    self.statedRole = statedRole
    self.expected = expected
    self.stated = stated
    self.message = message
    self.equation = equation
    self.indecision = indecision
  }
}

extension Check {
  /// Makes it doubtful, for a reason.
  mutating func doubt(_ reason: Indecision) {
    verdict = .doubtful
    indecision = reason
  }
}
