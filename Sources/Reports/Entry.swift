import Claims
public import Consistency
public import Documents
import Figures

/// A document as it is reported: what it is called, its text, and what was found in it.
public struct Entry: Sendable {
  /// The name: the path as given, or the id of a JSON Lines record; any bytes.
  public var id: [UInt8]
  /// The document.
  public var document: Document
  /// Its figures, and where it was checked, its checks and findings.
  public var outcome: Outcome

  /// Creates an entry.
  public init(id: [UInt8], document: Document, outcome: Outcome) {
    self.id = id
    self.document = document
    self.outcome = outcome
  }
}

extension Entry {
  /// The name of the cell of a table that a figure stands in: "Total assets / 2024".
  func cellName(ofFigure figure: Int) -> [UInt8]? {
    guard outcome.figures.indices.contains(figure) else { return nil }
    return document.cellName(at: outcome.figures[figure].range)
  }
}

/// An input that could not be read.
public struct UnreadableEntry: Sendable, Equatable {
  /// The name, as for a document that can be read.
  public var id: [UInt8]
  /// What is wrong, and where.
  public var error: ReadError

  /// Creates an entry.
  public init(id: [UInt8], error: ReadError) {
    self.id = id
    self.error = error
  }
}

/// What is shown beside the contradictions.
public struct ShownParts: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Creates a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Checks that agree.
  public static let agree = ShownParts(rawValue: 1)
  /// Checks that only an unusual rounding explains.
  public static let doubtful = ShownParts(rawValue: 2)
  /// Every figure.
  public static let figures = ShownParts(rawValue: 4)
  /// Claims that were neither confirmed nor contradicted, where the checker kept them.
  public static let undecided = ShownParts(rawValue: 8)

  /// Everything.
  public static let all: ShownParts = [.agree, .doubtful, .figures, .undecided]

  /// Returns whether checks with `verdict` are shown; contradictions always are.
  public func include(_ verdict: Verdict) -> Bool {
    switch verdict {
    case .contradiction: true
    case .agree: contains(.agree)
    case .doubtful: contains(.doubtful)
    }
  }
}

/// What a report is of.
public enum ReportSubject: Sendable {
  /// The figures alone.
  case figures
  /// Checks and findings.
  case checks
}

/// How many of everything were found; tallies of parts add up to that of the whole.
public struct Tally: Sendable, Equatable {
  /// The documents that were read.
  public var documents = 0
  /// The inputs that could not be read.
  public var unreadable = 0
  /// The documents without a check.
  public var nothingToCheck = 0
  /// The figures.
  public var figures = 0
  /// The checks that agree.
  public var agree = 0
  /// The checks that only an unusual rounding explains.
  public var doubtful = 0
  /// The checks that cannot hold.
  public var contradiction = 0
  /// The claims that were kept undecided.
  public var undecided = 0
  /// The findings.
  public var findings = 0
  /// The findings by the index of the relation that their first check is of; may end early.
  public var findingsByRelation: [Int] = []
  /// The bytes of the documents' text.
  public var bytes = 0

  /// Creates an empty tally.
  public init() {}

  /// Creates the tally of one document.
  public init(_ outcome: Outcome, byteCount: Int) {
    documents = 1
    figures = outcome.figures.count
    for check in outcome.checks {
      switch check.verdict {
      case .agree: agree += 1
      case .doubtful: doubtful += 1
      case .contradiction: contradiction += 1
      }
    }
    undecided = outcome.undecided.count
    findings = outcome.findings.count
    for finding in outcome.findings {
      guard let check = finding.checks.first, outcome.checks.indices.contains(check) else {
        continue
      }
      count(1, ofRelation: outcome.checks[check].claim.relation)
    }
    nothingToCheck = outcome.checks.isEmpty ? 1 : 0
    bytes = byteCount
  }

  /// The number of checks.
  public var checks: Int { agree + doubtful + contradiction }

  /// Adds what another tally counted.
  public mutating func add(_ other: Tally) {
    documents += other.documents
    unreadable += other.unreadable
    nothingToCheck += other.nothingToCheck
    figures += other.figures
    agree += other.agree
    doubtful += other.doubtful
    contradiction += other.contradiction
    undecided += other.undecided
    findings += other.findings
    for (relation, number) in other.findingsByRelation.enumerated() {
      count(number, ofRelation: relation)
    }
    bytes += other.bytes
  }

  /// Counts findings of a relation.
  private mutating func count(_ number: Int, ofRelation relation: Int) {
    let missing = relation + 1 - findingsByRelation.count
    if missing > 0 { findingsByRelation += repeatElement(0, count: missing) }
    findingsByRelation[relation] += number
  }
}
