import Claims
import Figures
import Quantities
import Relations

extension Evaluation {
  /// Whether two amounts were added where one is to be taken from the other, or the other way round.
  var isWrongOperation: Bool { otherOperation != nil || isOfWrongBase }

  /// The operation on the two figures beside the result with which they would fit; where they are added
  /// or one is taken from the other, and the other of the two fits.
  var otherOperation: (first: Int, isSum: Bool, second: Int)? {
    guard figures.count == 3,
      figures.allSatisfy({ $0.kind == figures[0].kind && $0.unit == figures[0].unit })
    else { return nil }
    switch equation.expression {
    case .minus(.role, .role), .total: break
    // Points that are called percent: "to 18 percent from 23 percent, a fall of five percent".
    case .times where figures[0].unit == .percent: break
    default: return nil
    }
    let result = figures[resultEntry].written.interval
    let others = figures.indices.filter { $0 != resultEntry }
    let intervals = others.map { figures[$0].written.interval }
    if intervals[0].adding(intervals[1]).meets(result) { return (others[0], true, others[1]) }
    if intervals[0].subtracting(intervals[1]).meets(result) { return (others[0], false, others[1]) }
    if intervals[1].subtracting(intervals[0]).meets(result) { return (others[1], false, others[0]) }
    return nil
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
