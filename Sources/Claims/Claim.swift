public import Quantities

/// A figure in a role of a relation.
public struct RoleBinding: Equatable, Sendable {
  /// The role, as an index into the relation's `roles`.
  public var role: Int
  /// The figure, as an index into the document's figures.
  public var figure: Int

  /// Creates a binding.
  public init(role: Int, figure: Int) {
    self.role = role
    self.figure = figure
  }
}

/// How firmly words or structure tie the figures of a claim.
public enum Tie: UInt8, Sendable {
  /// The words suggest it: arithmetic may confirm it, and it contradicts nothing.
  case suggested
  /// The words bind all roles but one, for which one figure fits best: arithmetic may confirm it, and
  /// contradict it only where a common slip of writing explains the miss to the last digit.
  case likely
  /// The kinds and sizes of the figures of one sentence bind every role: it may be contradicted where
  /// one slip of writing explains the miss.
  case shaped
  /// Grammar or structure binds every role: it may be contradicted.
  case bound
  /// The other lines of a table prove the tie: it may be contradicted, however large the miss.
  case proven
}

/// A relation bound to figures in roles, with what binds them.
public struct Claim: Sendable {
  /// The relation, as an index into `Relation.all`.
  public var relation: Int
  /// The equation of the relation that is claimed, as an index into its `equations`.
  public var equation: Int
  /// The figures in their roles; a role that takes many figures occurs many times.
  public var bindings: [RoleBinding]
  /// How firmly they are tied.
  public var tie: Tie
  /// How likely it is that the figures belong together, in thousandths, before any arithmetic.
  public var confidence: Int
  /// The words that tie them, as ranges of bytes in the document's text, in order.
  public var words: [Range<Int>]
  /// In how many ways the words could be read.
  ///
  /// The more there are, the less surprising an agreement is: two where a pattern only suggests its
  /// reading, otherwise the number of figures that a role may mean.
  public var tries: Int
  /// Values that the claim brings along for an equation that needs them.
  public var given: Interval?
  /// Those values in words, where the words of a figure would not do: "1,250,000 USD for Revenues".
  public var givenWords: String?

  /// The word that says which way a figure moved, in a claim about just that.
  public var verb: Range<Int>?

  /// Whether the words tie the figures but say that some are of another basis.
  ///
  /// A forecast, another period, without something: such a claim is only suggested.
  public var isOffBase = false

  /// Creates a claim.
  public init(
    relation: Int, equation: Int, bindings: [RoleBinding], tie: Tie, confidence: Int,
    words: [Range<Int>], tries: Int = 2, given: Interval? = nil
  ) {
    self.relation = relation
    self.equation = equation
    self.bindings = bindings
    self.tie = tie
    self.confidence = confidence
    self.words = words
    self.tries = tries
    self.given = given
  }
}
