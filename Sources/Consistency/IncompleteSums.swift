import Claims
import Figures
import Quantities
import Relations

extension Checker {
  /// Doubts a sum that fails where one more amount told of nearby would complete it: the words name
  /// only some of its parts.
  func doubtIncompleteSums(_ checks: inout [Check], _ all: [Figure]) {
    for index in checks.indices
    where checks[index].verdict == .contradiction && checks[index].claim.tie != .proven {
      if isIncompleteSum(checks[index].claim, all) { checks[index].doubt(.incomplete) }
    }
  }

  private func isIncompleteSum(_ claim: Claim, _ all: [Figure]) -> Bool {
    let equation = relations[claim.relation].equations[claim.equation]
    guard case .total(let name) = equation.expression,
      let part = relations[claim.relation].roles.firstIndex(where: { $0.name == name }),
      let first = claim.bindings.first(where: { $0.role == part })
    else { return false }
    let figure = all[first.figure]
    let taken = claim.bindings.map(\.figure)
    guard let least = taken.min(), let most = taken.max() else { return false }
    return (max(0, least - 8)..<min(all.count, most + 9)).contains { other in
      guard !taken.contains(other), all[other].kind == figure.kind, all[other].unit == figure.unit
      else { return false }
      var whole = claim
      whole.bindings.append(RoleBinding(role: part, figure: other))
      guard let evaluation = Evaluation(whole, relations: relations, figures: all) else {
        return false
      }
      return evaluation.holdsAsPrinted
    }
  }
}
