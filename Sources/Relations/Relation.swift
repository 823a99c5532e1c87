/// The kinds of figure that a role takes.
public struct RoleKinds: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt16
  /// Creates kinds from their bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// An amount of money.
  public static let money = RoleKinds(rawValue: 1)
  /// A count or quantity.
  public static let count = RoleKinds(rawValue: 2)
  /// Percent, or a fraction in words.
  public static let share = RoleKinds(rawValue: 4)
  /// Percent alone.
  public static let percent = RoleKinds(rawValue: 8)
  /// Percentage points or basis points.
  public static let points = RoleKinds(rawValue: 16)
  /// A multiple.
  public static let multiple = RoleKinds(rawValue: 32)
  /// A length of time.
  public static let duration = RoleKinds(rawValue: 64)
  /// A year or a full date.
  public static let date = RoleKinds(rawValue: 128)
  /// An ordinal.
  public static let ordinal = RoleKinds(rawValue: 256)
  /// An age.
  public static let age = RoleKinds(rawValue: 512)
  /// With other kinds: never an amount for each of something, "$6 a share".
  public static let absolute = RoleKinds(rawValue: 1024)
  /// With other kinds: no smaller than the other figures of its dimension.
  public static let largest = RoleKinds(rawValue: 2048)
  /// With other kinds: a stretch of time that something is spread over; "over 13 years" is no hedge.
  public static let span = RoleKinds(rawValue: 4096)
  /// Two ends: the role takes ranges alone, whatever else it takes.
  public static let range = RoleKinds(rawValue: 16_384)
  /// With other kinds: may be an amount for each of something beside amounts for all.
  public static let each = RoleKinds(rawValue: 8192)
  /// With other kinds: a bound by its hedge, "the maximum of $5 million".
  public static let bound = RoleKinds(rawValue: 32_768)
  /// The kinds that say what a figure is; the others say more of its part.
  public static let fitting = RoleKinds(rawValue: 1023)
  /// Money or a count: what grows, splits and adds up.
  public static let amount: RoleKinds = [.money, .count]
}

/// How the figures of a role enter its equations.
public enum RoleReading: UInt8, Sendable {
  /// As written: in the figure's own unit, shares as parts of one, dates as their year.
  case written
  /// As written, but taken to be exact: nothing was rounded, only a hedge widens it.
  case exact
  /// In years: a date as its year, a length of time by its calendar unit.
  case years
  /// In months: a date as the number of its month, a length of time by its calendar unit.
  case months
  /// In days: a full date as the number of its day, a length of time in days or weeks.
  case days
}

/// A part that a figure plays in a relation.
public struct Role: Sendable {
  /// The name, a noun.
  public let name: String
  /// The kinds of figure that it takes.
  public let kinds: RoleKinds
  /// Roles with the same letter hold figures of one unit.
  public let dimension: Character?
  /// Whether it takes two figures or more.
  public let isMany: Bool
  /// How its figures enter the equations.
  public let reading: RoleReading
  /// The role that it is taken from: a figure larger than that one's was never meant as this role's.
  public let source: String?

  /// Creates a role.
  public init(
    _ name: String, _ kinds: RoleKinds, dimension: Character? = nil, isMany: Bool = false,
    reading: RoleReading = .written, takenFrom source: String? = nil
  ) {
    self.source = source
    self.name = name
    self.kinds = kinds
    self.dimension = dimension
    self.isMany = isMany
    self.reading = reading
  }
}

/// How a pattern picks the equation of its relation.
public enum EquationChoice: Sendable {
  /// Always this one.
  case fixed(Int)
  /// The first where the matched word of change rises, the second where it falls.
  case byDirection
}

/// A word pattern that binds figures to roles.
///
/// A pattern is a sequence of elements over a sentence's skeleton:
///
/// | element | stands for |
/// |---|---|
/// | `<new>` | a figure that the role takes |
/// | `<part+>` | a list of two or more such figures, joined by commas, "and" or "plus" |
/// | `<_>` | any figure, bound to no role |
/// | `<whole@>` | a noun phrase for a figure that stands elsewhere: "of its workforce", "of the sum" |
/// | `<whole*>` | nothing: the figure stands somewhere before and is not mentioned here |
/// | `of` | this word |
/// | `RISE` | a word of this class |
/// | `!WAS` | no word of this class comes next |
/// | `,` `:` `-` `(` `)` | this mark |
/// | `__` | up to six words of the same noun phrase: no comma, no "and", no preposition but one "of" |
/// | `_` | up to three words of the same phrase, no figure, no comma |
/// | `..` | up to six words of the same phrase, no figure, no comma |
/// | `...` | up to fourteen words of the same clause, commas too |
/// | `....` | up to fourteen words of the same sentence, commas and verbs too |
/// | `a?` `(a b)?` `(a|b)` | optional, grouped, one of several |
/// | `[a ; b ; ~c]` | all of them in any order, each after a gap; `~` marks one that may be missing |
/// | `||` | what follows stands later in the sentence or in one of the next two |
///
/// Adverbs, articles, quotation marks and whole parentheses between elements are passed over.
public struct Pattern: Sendable {
  /// The elements.
  public let source: String
  /// The equation that the pattern claims.
  public let equation: EquationChoice
  /// Whether the words bind every role, or only suggest the claim.
  public let isBound: Bool
  /// How likely the figures belong together when the pattern matches, in thousandths.
  public let confidence: Int
  /// Whether its words say themselves what is left out: "strip out $5 million, and the profit is".
  public let statesBase: Bool

  /// Creates a pattern whose words bind every role.
  public init(
    _ source: String, _ equation: EquationChoice = .fixed(0), confidence: Int = 950,
    statesBase: Bool = false
  ) {
    self.source = source
    self.equation = equation
    self.isBound = true
    self.confidence = confidence
    self.statesBase = statesBase
  }

  private init(suggesting source: String, _ equation: EquationChoice, _ confidence: Int) {
    self.source = source
    self.equation = equation
    self.isBound = false
    self.confidence = confidence
    statesBase = false
  }

  /// Creates a pattern that only suggests: what it finds may be confirmed and contradicts nothing.
  public static func suggesting(
    _ source: String, _ equation: EquationChoice = .fixed(0), confidence: Int = 500
  ) -> Pattern {
    Pattern(suggesting: source, equation, confidence)
  }
}

/// A short text that shows a relation, at once test and documentation.
public struct Example: Sendable {
  /// What the checker says of it.
  public enum Outcome: Sendable {
    /// The relation is confirmed.
    case holds
    /// It is contradicted.
    case fails
    /// It only looks like the relation: nothing is contradicted.
    case nearMiss
  }

  /// The outcome.
  public let outcome: Outcome
  /// The text; `⟦ ⟧` mark the figures of the check.
  public let text: String
  /// The message of the contradiction, if it is compared.
  public let message: String?

  /// An example that holds.
  public static func holds(_ text: String) -> Example {
    Example(outcome: .holds, text: text, message: nil)
  }
  /// An example that fails, with its message.
  public static func fails(_ text: String, _ message: String? = nil) -> Example {
    Example(outcome: .fails, text: text, message: message)
  }
  /// An example that must stay silent.
  public static func nearMiss(_ text: String) -> Example {
    Example(outcome: .nearMiss, text: text, message: nil)
  }
}

/// A tie between figures: which roles it has, what equation binds them, which words suggest it.
public struct Relation: Sendable {
  /// A noun phrase in kebab case; it never changes.
  public let id: String
  /// One sentence: what holds.
  public let summary: String
  /// Why it goes wrong in practice.
  public let rationale: String
  /// The parts that figures play.
  public let roles: [Role]
  /// The equations, of which a claim states one.
  public let equations: [Equation]
  /// The word patterns that bind figures to the roles.
  public let patterns: [Pattern]
  /// Texts that hold, that fail, and that only look like it.
  public let examples: [Example]
  /// Whether its figures stand on one base by their nature, forecast or fact: a range and its middle.
  public let hasOneBase: Bool

  /// Creates a relation.
  public init(
    id: String, summary: String, rationale: String, roles: [Role], equations: [Equation],
    patterns: [Pattern], examples: [Example], hasOneBase: Bool = false
  ) {
    self.id = id
    self.summary = summary
    self.rationale = rationale
    self.roles = roles
    self.equations = equations
    self.patterns = patterns
    self.examples = examples
    self.hasOneBase = hasOneBase
  }
}
