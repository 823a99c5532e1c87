import Claims
public import Documents
public import Figures
public import Relations
import Quantities

/// What a checker checks and reports.
public struct CheckerOptions: Sendable {
  /// The relations that are checked, by id; `nil` for all.
  public var selected: Set<String>?
  /// Relations that are not checked, by id.
  public var ignored: Set<String>
  /// Findings with less confidence are left out, in thousandths.
  public var minimumConfidence: Int

  /// Creates options: all relations, and the calibrated threshold.
  public init(
    selected: Set<String>? = nil, ignored: Set<String> = [], minimumConfidence: Int = 500
  ) {
    self.selected = selected
    self.ignored = ignored
    self.minimumConfidence = minimumConfidence
  }
}

/// Checks documents: finds claims, evaluates them exactly, and groups contradictions by cause.
public struct Checker: Sendable {
  private let relations: [Relation]
  private let finder: ClaimFinder
  private let minimumConfidence: Int

  /// Creates a checker; it may be used for any number of documents, from any thread.
  public init(_ options: CheckerOptions = CheckerOptions(), relations: [Relation] = Relation.all) {
    let wanted = relations.filter { relation in
      (options.selected?.contains(relation.id) ?? true) && !options.ignored.contains(relation.id)
    }
    self.relations = wanted
    finder = ClaimFinder(relations: wanted)
    minimumConfidence = options.minimumConfidence
  }

  /// Returns the relation that a check of this checker is about.
  public func relation(of check: Check) -> Relation { relations[check.claim.relation] }

  /// Returns what checking a document gives.
  ///
  /// - Parameters:
  ///   - document: The document; places in the outcome are bytes of its text, counted from 0.
  ///   - figures: Its figures, in order of place, as `FigureTokenizer` finds them.
  /// - Returns: The figures, every claim that could be evaluated, and the contradictions by cause.
  /// - Complexity: O(*n*) in the bytes of the text: the tries a sentence may cost are bounded.
  public func outcome(of document: Document, figures: [Figure]) -> Outcome {
    var checks: [Check] = []
    for claim in finder.claims(in: document, figures: figures) {
      if let check = check(claim, document, figures) { checks.append(check) }
    }
    checks = withoutRivals(checks, figures)
    settleConfirmed(&checks)
    var grouping = Grouping(
      checks: checks, figures: figures, text: document.text, relations: relations)
    let findings = grouping.findings(minimumConfidence: minimumConfidence)
    // A contradiction that no finding reports is too uncertain to be called one.
    let reported = Set(findings.flatMap(\.checks))
    for index in checks.indices where checks[index].verdict == .contradiction {
      if !reported.contains(index) { checks[index].verdict = .doubtful }
    }
    return Outcome(figures: figures, checks: checks, findings: findings)
  }

  /// Doubts a contradiction in a table whose every cell other lines of the table confirm.
  private func settleConfirmed(_ checks: inout [Check]) {
    guard checks.contains(where: { $0.verdict == .contradiction && $0.claim.tie == .proven }) else {
      return
    }
    var confirmed: Set<Int> = []
    for check in checks where check.verdict == .agree && check.claim.tie == .proven {
      confirmed.formUnion(check.claim.bindings.map(\.figure))
    }
    for index in checks.indices
    where checks[index].verdict == .contradiction && checks[index].claim.tie == .proven
      && checks[index].claim.bindings.allSatisfy({ confirmed.contains($0.figure) })
    {
      checks[index].verdict = .doubtful
    }
  }

  /// Evaluates a claim; `nil` where it says nothing.
  private func check(_ claim: Claim, _ document: Document, _ figures: [Figure]) -> Check? {
    guard let evaluation = Evaluation(claim, relations: relations, figures: figures),
      // What the words only suggest is told where it holds as printed, and never otherwise.
      claim.tie != .suggested || evaluation.holdsAsPrinted,
      let grade = evaluation.grade(),
      let expected = evaluation.solution(forEntry: evaluation.resultEntry)
    else { return nil }
    let verdict: Verdict
    switch grade {
    case 0, 1: verdict = .agree
    case 2: verdict = .doubtful
    default:
      verdict =
        isExplainedNearMiss(evaluation, document.text) ? .contradiction : .doubtful
    }
    // To lie within all that has ever been confirms nothing.
    guard claim.given == nil || verdict == .contradiction || isNarrow(expected) else { return nil }
    guard
      claim.tie == .bound || claim.tie == .proven
        || isTold(verdict, evaluation, document.text)
    else { return nil }
    let wording = Wording(evaluation, text: document.text)
    let result = figures[claim.bindings[evaluation.resultEntry].figure]
    return Check(
      claim: claim, verdict: verdict, grade: grade,
      statedRole: claim.bindings[evaluation.resultEntry].role, expected: expected,
      stated: result.written.interval,
      message: wording.message(expected: expected, verdict: verdict), equation: wording.equation)
  }

  /// Whether an interval leaves so little open that to lie within it says something.
  private func isNarrow(_ interval: Interval) -> Bool {
    guard let first = interval.lower?.value, let last = interval.upper?.value else { return false }
    if first == last { return true }
    let (lower, upper) = last < .zero ? (last.negated, first.negated) : (first, last)
    guard lower > .zero,
      let most = lower.multiplied(by: ExactDecimal(mantissa: 112, exponent: -2))
    else { return false }
    return upper <= most
  }

  /// Whether the arithmetic is worth telling though words do not bind every role.
  private func isTold(_ verdict: Verdict, _ evaluation: Evaluation, _ text: [UInt8]) -> Bool {
    if evaluation.claim.tie == .shaped {
      // "Under $27,000" names a limit, not the amount.
      let isPlain = evaluation.figures.allSatisfy { $0.hedge == nil || $0.hedge == .approx }
      return verdict == .agree
        || verdict == .contradiction && isPlain && isSlipOfOneFigure(evaluation, text)
    }
    guard evaluation.isSurprising else { return false }
    switch verdict {
    case .agree: return true
    case .doubtful: return false
    case .contradiction:
      return evaluation.claim.tie == .likely && isExplainedBySlip(evaluation, text)
    }
  }

  /// Whether swapped digits, a lost scale or a moved point in one figure explain the whole miss.
  private func isExplainedBySlip(_ evaluation: Evaluation, _ text: [UInt8]) -> Bool {
    evaluation.figures.indices.contains { entry in
      guard let solution = evaluation.solution(forEntry: entry) else { return false }
      let figure = evaluation.figures[entry]
      let digits = FigureText(figure, in: text).digits
      return Repair(figure, digits: digits, into: solution).candidates.contains { candidate in
        candidate.kind == .swapped && digits.count >= 3
          || (candidate.kind == .scale || candidate.kind == .shifted) && digits.count >= 2
      }
    }
  }

  /// Whether any slip of writing in one figure of two digits or more explains the whole miss.
  private func isSlipOfOneFigure(_ evaluation: Evaluation, _ text: [UInt8]) -> Bool {
    if evaluation.isWrongOperation { return true }
    return evaluation.figures.indices.contains { entry in
      guard let solution = evaluation.solution(forEntry: entry) else { return false }
      let figure = evaluation.figures[entry]
      let digits = FigureText(figure, in: text).digits
      return Repair(figure, digits: digits, into: solution).candidates.contains { candidate in
        candidate.kind != .length && (digits.count >= 2 || candidate.kind != .digit)
      }
    }
  }

  /// Whether the miss is large, or small but just what swapped digits would give.
  private func isExplainedNearMiss(_ evaluation: Evaluation, _ text: [UInt8]) -> Bool {
    guard evaluation.isNearMiss(units: 2) else { return true }
    return evaluation.figures.indices.contains { entry in
      guard let solution = evaluation.solution(forEntry: entry) else { return false }
      let figure = evaluation.figures[entry]
      let digits = FigureText(figure, in: text).digits
      guard digits.count >= 3 else { return false }
      return Repair(figure, digits: digits, into: solution).candidates.contains {
        $0.kind == .swapped
      }
    }
  }

  /// Where two claims of one relation share two figures and one holds, the other was a wrong reading.
  private func withoutRivals(_ checks: [Check], _ all: [Figure]) -> [Check] {
    let holding = checks.filter { $0.verdict == .agree }
    return checks.filter { check in
      guard check.verdict != .agree, check.claim.tie != .proven else { return true }
      if check.claim.tie == .shaped, isTakenOtherwise(check, holding, all) { return false }
      // The two ends of a range are two facts, not two readings of one.
      if relations[check.claim.relation].hasOneBase { return true }
      let figures = Set(check.claim.bindings.map(\.figure))
      let roles = Set(check.claim.bindings.map(\.role))
      return !holding.contains { other in
        other.claim.relation == check.claim.relation
          && Set(other.claim.bindings.map(\.role)) == roles
          && other.claim.bindings.filter { figures.contains($0.figure) }.count >= 2
      }
    }
  }
}

extension Checker {
  /// Whether another relation that holds takes two of the figures of a claim.
  private func isTakenOtherwise(
    _ check: Check, _ holding: [Check], _ figures: [Figure]
  ) -> Bool {
    let taken = Set(check.claim.bindings.map(\.figure))
    return holding.contains { other in
      let shared = other.claim.bindings.map(\.figure).filter { taken.contains($0) }
      // A part and its whole may be told of in several ways, a share of them in one.
      return shared.count >= 3
        || shared.count == 2
          && shared.contains { figures[$0].kind == .percent || figures[$0].unit == .times }
    }
  }
}

extension Evaluation {
  /// Whether two amounts were added where one is to be taken from the other, or the other way round.
  var isWrongOperation: Bool {
    if isOfWrongBase { return true }
    guard figures.count == 3,
      figures.allSatisfy({ $0.kind == figures[0].kind && $0.unit == figures[0].unit })
    else { return false }
    switch equation.expression {
    case .minus(.role, .role), .total: break
    // Points that are called percent: "to 18 percent from 23 percent, a fall of five percent".
    case .times where figures[0].unit == .percent: break
    default: return false
    }
    let result = figures[resultEntry].written.interval
    let others = figures.indices.filter { $0 != resultEntry }.map { figures[$0].written.interval }
    return others[0].adding(others[1]).meets(result)
      || others[0].subtracting(others[1]).meets(result)
      || others[1].subtracting(others[0]).meets(result)
  }

  /// Whether a change was set against what it led to, not what it started from.
  private var isOfWrongBase: Bool {
    guard figures.count == 3, case .times(.role(let old), let step) = equation.expression,
      let base = claim.bindings.firstIndex(where: { relation.roles[$0.role].name == old }),
      let rate = figures.indices.first(where: { $0 != base && $0 != resultEntry }),
      figures[rate].kind == .percent, figures[base].kind != .percent,
      let ratio = figures[base].written.interval.divided(by: figures[resultEntry].written.interval),
      let stated = interval(ofEntry: rate, .printed)
    else { return false }
    let one = Interval(ExactDecimal(1))
    switch step {
    case .plus(.constant, .role): return one.subtracting(ratio).meets(stated)
    case .minus(.constant, .role): return ratio.subtracting(one).meets(stated)
    default: return false
    }
  }

  /// Whether the agreement is unlikely to be chance: the figures are written with enough digits.
  var isSurprising: Bool {
    guard let expected = pureSolution(forEntry: resultEntry),
      let stated = interval(ofEntry: resultEntry, .printed),
      let lower = expected.lower?.value, let upper = expected.upper?.value,
      let statedLower = stated.lower?.value, let statedUpper = stated.upper?.value,
      let width = upper.subtracting(lower), let statedWidth = statedUpper.subtracting(statedLower),
      let reach = width.adding(statedWidth)
    else { return false }
    let size = max(statedUpper.magnitude, statedLower.magnitude)
    let odds = 25 * claim.tries
    guard let manifold = reach.multiplied(by: ExactDecimal(odds)) else { return false }
    return manifold <= size
  }
}
