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
  let relations: [Relation]

  init(checks: [Check], figures: [Figure], text: [UInt8], relations: [Relation]) {
    self.checks = checks
    self.figures = figures
    self.text = text
    self.relations = relations
  }

  /// Returns the findings in order of place; those below `minimumConfidence` are left out.
  mutating func findings(minimumConfidence: Int) -> [Finding] {
    components().flatMap { component in causes(of: component) }
      .map { cause in finding(cause) }
      .filter { $0.confidence >= minimumConfidence }
  }

  /// The contradictions, grouped where they share figures; groups in order of their first check.
  private func components() -> [[Int]] {
    var groups: [[Int]] = []
    for index in checks.indices where checks[index].verdict == .contradiction {
      let mine = Set(checks[index].claim.bindings.map(\.figure))
      var merged = [index]
      var rest: [[Int]] = []
      for group in groups {
        let touches = group.contains { other in
          checks[other].claim.bindings.contains { mine.contains($0.figure) }
        }
        if touches { merged = group + merged } else { rest.append(group) }
      }
      groups = rest + [merged.sorted()]
    }
    return groups.sorted { $0[0] < $1[0] }
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
      left.removeAll { hit.contains($0) }
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
      var best = involved[0]
      var bestCount = -1
      for figure in involved {
        let count = left.filter { takesPart(figure, $0) }.count
        if count > bestCount { (best, bestCount) = (figure, count) }
      }
      chosen.append(best)
      left.removeAll { takesPart(best, $0) }
    }
    return chosen
  }

  private func finding(_ cause: [Int]) -> Finding {
    let involved = Array(Set(cause.flatMap { checks[$0].claim.bindings.map(\.figure) })).sorted()
    let hitsAll = involved.filter { figure in cause.allSatisfy { takesPart(figure, $0) } }
    var ranked: [(suspect: Suspect, rank: [Int])] = []
    for figure in hitsAll.isEmpty ? involved : hitsAll {
      if let entry = suspect(figure, cause) { ranked.append(entry) }
    }
    ranked.sort { a, b in b.rank.lexicographicallyPrecedes(a.rank) }
    let base = cause.map { checks[$0].claim.confidence }.max() ?? 0
    let bonus = plausibility(cause, ranked.map { $0.rank[1] }.max() ?? 0)
    return Finding(
      checks: cause, confidence: max(0, min(990, base + bonus + (cause.count > 1 ? 20 : 0))),
      suspects: ranked.map(\.suspect))
  }

  /// What the size of the miss says: a slip of writing explains most real errors, and what is far off
  /// without one is more often a wrong reading than a wrong figure.
  private func plausibility(_ cause: [Int], _ likelihood: Int) -> Int {
    if likelihood >= 150 || cause.contains(where: { checks[$0].claim.tie == .proven }) { return 0 }
    let isFarOff = cause.contains { check in
      let stated = checks[check].stated
      let expected = checks[check].expected
      guard let low = stated.lower?.value, let high = stated.upper?.value else { return false }
      let wide = Interval(low, high).multiplied(
        by: Interval(ExactDecimal(mantissa: 6, exponent: -1), ExactDecimal(mantissa: 16, exponent: -1)))
      return !wide.meets(expected)
    }
    return isFarOff && likelihood == 0 ? -470 : -150
  }

  /// A figure of the cause with the interval that reconciles it; the rank says how suspicious it is.
  private func suspect(_ figure: Int, _ cause: [Int]) -> (suspect: Suspect, rank: [Int])? {
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
    let confirmations = confirmations(of: figure)
    let writing = FigureText(figures[figure], in: text)
    let repair = Repair(figures[figure], digits: writing.digits, into: possible)
    let suggestion = repair.only.map { writing.text(of: $0, insteadOf: figures[figure].low) }
    return (
      Suspect(figure: figure, interval: possible, suggestion: suggestion),
      [-confirmations, repair.likelihood, figure]
    )
  }

  /// How many checks that words or structure bind agree with the figure, and would hardly do so by
  /// chance: a coincidence clears nobody.
  private func confirmations(of figure: Int) -> Int {
    checks.reduce(0) { count, check in
      guard check.verdict == .agree, check.claim.tie.rawValue >= Tie.bound.rawValue,
        check.claim.bindings.contains(where: { $0.figure == figure }),
        let evaluation = Evaluation(check.claim, relations: relations, figures: figures),
        case .equal = evaluation.equation.comparison,
        evaluation.isSurprising || restates(evaluation)
      else { return count }
      return count + 1
    }
  }

  /// Whether the check says that two figures are one, and they are, to the last of two digits or more.
  private func restates(_ evaluation: Evaluation) -> Bool {
    guard case .role = evaluation.equation.expression, evaluation.figures.count == 2 else {
      return false
    }
    let (first, second) = (evaluation.figures[0], evaluation.figures[1])
    return first.low == second.low && first.low.significantDigitCount >= 2
  }

  private func solution(for figure: Int, in check: Int) -> Interval? {
    guard
      let evaluation = Evaluation(checks[check].claim, relations: relations, figures: figures),
      let entry = checks[check].claim.bindings.firstIndex(where: { $0.figure == figure })
    else { return nil }
    return evaluation.solution(forEntry: entry)
  }
}
