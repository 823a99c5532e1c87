import Claims
import Figures
import Quantities
import Relations

/// Groups contradictions by cause and names the figures that may be wrong.
///
/// Contradictions that share a figure form a component. Its cause is the smallest set of figures
/// that takes part in all of its contradictions and whose values can be changed so that they hold:
/// found exactly up to twelve figures, greedily beyond.
struct Grouping {
  let checks: [Check]
  let figures: [Figure]
  let text: [UInt8]
  let sentences: [Range<Int>]
  let relations: [Relation]

  /// For each figure the number of checks that words or structure tie and that agree beyond chance.
  private let confirmations: [Int]

  init(
    checks: [Check], figures: [Figure], text: [UInt8], sentences: [Range<Int>],
    relations: [Relation]
  ) {
    self.checks = checks
    self.figures = figures
    self.text = text
    self.sentences = sentences
    self.relations = relations
    // Counted once, and only where something is wrong: a long document has thousands of checks.
    var confirmations = Array(repeating: 0, count: figures.count)
    let isNeeded = checks.contains { $0.verdict == .contradiction }
    for check in isNeeded ? checks : []
    where check.verdict == .agree && check.claim.tie.rawValue >= Tie.bound.rawValue {
      guard let evaluation = Evaluation(check.claim, relations: relations, figures: figures),
        Grouping.confirms(evaluation)
      else { continue }
      for figure in Set(check.claim.bindings.map(\.figure)) { confirmations[figure] += 1 }
    }
    self.confirmations = confirmations
  }

  /// Whether an agreement would hardly come about by chance: a coincidence clears nobody.
  private static func confirms(_ evaluation: Evaluation) -> Bool {
    guard case .equal = evaluation.equation.comparison else { return false }
    // A tag repeats the digits that it stands around.
    if case .given = evaluation.equation.expression { return false }
    if evaluation.isSurprising { return true }
    // One figure stated twice, to the last of two digits or more.
    guard case .role = evaluation.equation.expression, evaluation.figures.count == 2 else {
      return false
    }
    let (first, second) = (evaluation.figures[0], evaluation.figures[1])
    return first.low == second.low && first.low.significantDigitCount >= 2
  }

  /// Returns the findings in order of place; those below `minimumConfidence` are left out.
  mutating func findings(minimumConfidence: Int) -> [Finding] {
    components().flatMap { component in causes(of: component) }
      .map { cause in finding(cause) }
      .filter { $0.confidence >= minimumConfidence }
  }

  /// The contradictions, grouped where they share figures; groups in order of their first check.
  private func components() -> [[Int]] {
    // Figures of one component lead, parent by parent, to the same one.
    var parents = Array(figures.indices)
    func root(of figure: Int) -> Int {
      var figure = figure
      while parents[figure] != figure {
        parents[figure] = parents[parents[figure]]
        figure = parents[figure]
      }
      return figure
    }
    let contradictions = checks.indices.filter { checks[$0].verdict == .contradiction }
    for index in contradictions {
      let bindings = checks[index].claim.bindings
      for (one, other) in zip(bindings, bindings.dropFirst()) {
        parents[root(of: one.figure)] = root(of: other.figure)
      }
    }
    var groups: [[Int]] = []
    var places: [Int: Int] = [:]
    for index in contradictions {
      let figure = checks[index].claim.bindings.first.map { root(of: $0.figure) }
      if let figure, let place = places[figure] {
        groups[place].append(index)
      } else {
        if let figure { places[figure] = groups.count }
        groups.append([index])
      }
    }
    return groups
  }

  /// Splits a component by the smallest set of figures that hits all of its contradictions.
  private func causes(of component: [Int]) -> [[Int]] {
    let involved = Array(
      Set(component.flatMap { checks[$0].claim.bindings.map(\.figure) })
    ).sorted()
    if involved.contains(where: { figure in component.allSatisfy { takesPart(figure, $0) } }) {
      return [component]
    }
    let hitting =
      involved.count <= 12
      ? smallestHittingSet(component, involved) : greedyHittingSet(component, involved)
    var left = component
    var causes: [[Int]] = []
    for figure in hitting {
      let hit = left.filter { takesPart(figure, $0) }
      guard !hit.isEmpty else { continue }
      causes.append(hit)
      left.removeAll { takesPart(figure, $0) }
    }
    return causes
  }

  private func takesPart(_ figure: Int, _ check: Int) -> Bool {
    checks[check].claim.bindings.contains { $0.figure == figure }
  }

  private func smallestHittingSet(_ component: [Int], _ involved: [Int]) -> [Int] {
    var best = involved
    for subset in 1..<(1 << involved.count) where subset.nonzeroBitCount < best.count {
      let chosen = involved.indices.filter { subset & (1 << $0) != 0 }.map { involved[$0] }
      let hitsAll = component.allSatisfy { check in chosen.contains { takesPart($0, check) } }
      if hitsAll { best = chosen }
    }
    return best
  }

  private func greedyHittingSet(_ component: [Int], _ involved: [Int]) -> [Int] {
    var left = component
    var chosen: [Int] = []
    while !left.isEmpty {
      var counts: [Int: Int] = [:]
      for check in left {
        for figure in Set(checks[check].claim.bindings.map(\.figure)) {
          counts[figure, default: 0] += 1
        }
      }
      var best = involved[0]
      for figure in involved where counts[figure, default: 0] > counts[best, default: 0] {
        best = figure
      }
      chosen.append(best)
      left.removeAll { takesPart(best, $0) }
    }
    return chosen
  }

  private func finding(_ cause: [Int]) -> Finding {
    let involved = Array(Set(cause.flatMap { checks[$0].claim.bindings.map(\.figure) })).sorted()
    let hitsAll = involved.filter { figure in cause.allSatisfy { takesPart(figure, $0) } }
    var ranked: [(suspect: Suspect, rank: [Int], slip: Repair.Likeliest?)] = []
    for figure in hitsAll.isEmpty ? involved : hitsAll {
      if let entry = suspect(figure, cause) { ranked.append(entry) }
    }
    ranked.sort { a, b in b.rank.lexicographicallyPrecedes(a.rank) }
    let evidence = self.evidence(
      cause, ranked.compactMap(\.slip).max { $0.likelihood < $1.likelihood })
    return Finding(
      checks: cause, confidence: evidence.confidence, evidence: evidence,
      suspects: ranked.map(\.suspect), otherOperation: otherOperation(cause))
  }

  /// What the finding rests on: a slip of writing explains most real errors, and what is far off without
  /// one is more often a wrong reading than a wrong figure.
  private func evidence(_ cause: [Int], _ slip: Repair.Likeliest?) -> Evidence {
    let claims = cause.map { checks[$0].claim }
    let places = claims.flatMap { $0.bindings.map { figures[$0.figure].start } }
    let isOneSentence = sentence(at: places.min() ?? 0) == sentence(at: places.max() ?? 0)
    var explanation = self.explanation(cause, slip)
    // Words that seldom mean it need a slip that says so.
    if explanation == .near, claims.allSatisfy({ $0.confidence < 700 }) { explanation = .far }
    return Evidence(
      binding: Evidence.Binding(claims, isOneSentence: isOneSentence),
      explanation: explanation)
  }

  /// The number of sentences that start at a place or before it.
  private func sentence(at place: Int) -> Int {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The equation of the only contradiction with another operation, if its figures fit with that.
  private func otherOperation(_ cause: [Int]) -> String? {
    guard cause.count == 1, let check = cause.first,
      let evaluation = Evaluation(checks[check].claim, relations: relations, figures: figures)
    else { return nil }
    return Wording(evaluation, text: text).otherOperation
  }

  private func explanation(_ cause: [Int], _ slip: Repair.Likeliest?) -> Evidence.Explanation {
    switch slip?.kind {
    case .swapped, .scale, .shifted: return .slip
    case .digit where slip?.likelihood == SlipKind.digit.weight: return .digit
    default: break
    }
    let isWrongOperation = cause.contains { check in
      Evaluation(checks[check].claim, relations: relations, figures: figures)?.isWrongOperation
        ?? false
    }
    if isWrongOperation { return .digit }
    if slip != nil { return .near }
    let isFarOff = cause.contains { check in
      let stated = checks[check].stated
      let expected = checks[check].expected
      guard let low = stated.lower?.value, let high = stated.upper?.value else { return false }
      let wide = Interval(low, high).multiplied(
        by: Interval(
          ExactDecimal(mantissa: 6, exponent: -1), ExactDecimal(mantissa: 16, exponent: -1)))
      return !wide.meets(expected)
    }
    return isFarOff ? .far : .near
  }

  /// A figure of the cause with the interval that reconciles it; the rank says how suspicious it is.
  private func suspect(
    _ figure: Int, _ cause: [Int]
  ) -> (suspect: Suspect, rank: [Int], slip: Repair.Likeliest?)? {
    var possible: Interval?
    for check in cause where takesPart(figure, check) {
      guard let solution = solution(for: figure, in: check) else { return nil }
      guard let before = possible else {
        possible = solution
        continue
      }
      guard let both = before.intersection(solution) else { return nil }
      possible = both
    }
    guard let possible else { return nil }
    let writing = FigureText(figures[figure], in: text)
    let repair = Repair(figures[figure], digits: writing.digits, into: possible)
    let suggestion = repair.only.map { writing.text(of: $0, insteadOf: figures[figure].low) }
    return (
      Suspect(figure: figure, interval: possible, suggestion: suggestion),
      [-confirmations[figure], repair.likeliest?.likelihood ?? 0, figure], repair.likeliest
    )
  }

  private func solution(for figure: Int, in check: Int) -> Interval? {
    guard
      let evaluation = Evaluation(checks[check].claim, relations: relations, figures: figures),
      let entry = checks[check].claim.bindings.firstIndex(where: { $0.figure == figure })
    else { return nil }
    return evaluation.solution(forEntry: entry)
  }
}
