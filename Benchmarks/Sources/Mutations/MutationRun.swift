import Claims
@_spi(Benchmarks) public import Consistency
public import Documents
import Figures
import Relations
import SampleText

/// What became of a mutant.
public struct MutantResult: Sendable {
  /// The ways a mutant can end.
  public enum Fate: Sendable {
    /// What was written is no longer read as the figure that it was.
    case unread
    /// The figures of the relation still agree within what they stand for.
    case withinRounding
    /// No finding names the figure.
    case missed
    /// A finding names the figure.
    case caught
  }

  /// The slip.
  public let slip: Slip
  /// The id of the relation that was confirmed before.
  public let relation: String
  /// How firmly its figures are tied.
  public let tie: String
  /// What became of it.
  public let fate: Fate
  /// Whether the first suspect is the figure; `nil` where only a word is wrong, or nothing was found.
  public let isFirstSuspect: Bool?
  /// What the finding rests on.
  public let finding: Finding?
  /// The document, for those who want to read it.
  public let document: String
  /// The bytes around what was changed.
  public let excerpt: String
}

/// Makes mutants of documents and checks them.
public struct MutationRun: Sendable {
  private let tokenizer = FigureTokenizer()
  private let checker: Checker
  private let seed: UInt64

  /// Creates a run; one seed gives one result.
  public init(seed: UInt64 = 1, options: CheckerOptions = CheckerOptions()) {
    self.seed = seed
    checker = Checker(options)
  }

  /// Returns a document as it is, and what checking it gives.
  public func outcome(of source: SourceDocument) -> (document: Document, outcome: Outcome) {
    let document = source.document
    return (document, checker.outcome(of: document, figures: tokenizer.figures(in: document)))
  }

  /// Returns the findings that arise where one figure of a check is replaced by one of another document.
  ///
  /// Its figures no longer belong together: what is found is what a wrong reading would give.
  public func decoys(of source: SourceDocument, pool: inout FigurePool) -> [Finding] {
    let document = source.document
    let figures = tokenizer.figures(in: document)
    let outcome = checker.outcome(of: document, figures: figures)
    let suspected = Set(
      outcome.findings.flatMap(\.checks).flatMap { outcome.checks[$0].claim.bindings }
        .map(\.figure))
    var generator = SeededGenerator(seed: seed ^ source.seed ^ 0xDEC0)
    var found: [Finding] = []
    for check in outcome.checks
    where !check.claim.bindings.contains(where: { suspected.contains($0.figure) }) {
      guard let culprit = check.claim.bindings.randomElement(using: &generator)?.figure,
        let bytes = pool.other(than: figures[culprit], document.text, using: &generator)
      else { continue }
      let mutant = Mutant(
        slip: .digit, edits: [Edit(range: figures[culprit].range, bytes: bytes)],
        culprits: [culprit], claim: check.claim)
      guard let changed = mutant.source(of: source, document) else { continue }
      if let finding = result(of: mutant, check, in: changed, before: figures)?.finding {
        found.append(finding)
      }
    }
    for figure in figures { pool.add(figure, document.text) }
    return found
  }

  /// Returns what becomes of the mutants of a document, in order of the relations and slips.
  public func results(of source: SourceDocument) -> [MutantResult] {
    let document = source.document
    let figures = tokenizer.figures(in: document)
    let outcome = checker.outcome(of: document, figures: figures)
    let suspected = Set(
      outcome.findings.flatMap(\.checks).flatMap { outcome.checks[$0].claim.bindings }
        .map(\.figure))
    let mutator = Mutator(document: document, figures: figures)
    var generator = SeededGenerator(seed: seed ^ source.seed)
    var results: [MutantResult] = []
    for check in outcome.checks where check.verdict == .agree {
      guard !check.claim.bindings.contains(where: { suspected.contains($0.figure) }) else {
        continue
      }
      for mutant in mutator.mutants(of: check, using: &generator) {
        guard let changed = mutant.source(of: source, document) else { continue }
        if let result = result(of: mutant, check, in: changed, before: figures) {
          results.append(result)
        }
      }
    }
    return results
  }

  private func result(
    of mutant: Mutant, _ check: Check, in source: SourceDocument, before: [Figure]
  ) -> MutantResult? {
    let document = source.document
    let figures = tokenizer.figures(in: document)
    func now(_ figure: Int) -> Int? {
      let place = mutant.place(of: before[figure])
      return figures.firstIndex { $0.range.overlaps(place) && $0.kind == before[figure].kind }
    }
    var fate = MutantResult.Fate.missed
    var claim = mutant.claim ?? check.claim
    for (index, binding) in claim.bindings.enumerated() {
      guard let figure = now(binding.figure) else {
        fate = .unread
        break
      }
      claim.bindings[index].figure = figure
    }
    let culprits = mutant.culprits.compactMap(now)
    if fate != .unread, mutant.claim != nil,
      (checker.grade(of: claim, figures: figures) ?? 0) < 3
    {
      fate = .withinRounding
    }
    var found: Finding?
    if fate == .missed {
      let outcome = checker.outcome(of: document, figures: figures)
      let touched = Set(culprits.isEmpty ? claim.bindings.map(\.figure) : culprits)
      found = outcome.findings.first { finding in
        finding.checks.contains { index in
          outcome.checks[index].claim.bindings.contains { touched.contains($0.figure) }
        }
      }
      if found != nil { fate = .caught }
    }
    let first = found?.suspects.first?.figure
    return MutantResult(
      slip: mutant.slip, relation: Relation.all[check.claim.relation].id,
      tie: "\(check.claim.tie)", fate: fate,
      isFirstSuspect: culprits.isEmpty
        ? nil : found.map { _ in first.map(culprits.contains) ?? false },
      finding: found, document: source.id, excerpt: excerpt(document, mutant))
  }

  private func excerpt(_ document: Document, _ mutant: Mutant) -> String {
    guard let edit = mutant.edits.first else { return "" }
    let start = max(0, edit.range.lowerBound - 100)
    let end = min(document.text.count, edit.range.lowerBound + 100)
    return start < end ? String(decoding: document.text[start..<end], as: UTF8.self) : ""
  }
}
