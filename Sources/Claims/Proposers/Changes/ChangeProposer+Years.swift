import Documents
import Figures
import Quantities
import Relations

extension ChangeWriter {
  /// "from $752 million in 2018 to $980 million in 2021, a compound annual growth rate of 9.2%".
  func compoundClaims(_ frame: ChangeFrame) -> [Claim] {
    guard let relation = context.relation("compounding"), let new = frame.new, let old = frame.old,
      !frame.isMultiple,
      let rate = frame.yearlyRate ?? frame.deltas.first(where: { isYearly($0, frame) }),
      context.figures[rate.figure].unit == .percent, let years = years(frame, new, old),
      let power = power(context.figures[rate.figure], frame.direction, years),
      let newRole = context.role("new", of: relation),
      let oldRole = context.role("old", of: relation),
      let rateRole = context.role("rate", of: relation)
    else { return [] }
    return [
      Claim(
        relation: relation, equation: 0,
        bindings: [
          RoleBinding(role: newRole, figure: new.figure),
          RoleBinding(role: rateRole, figure: rate.figure),
          RoleBinding(role: oldRole, figure: old.figure),
        ], tie: .bound, confidence: 900, words: [words(frame)], given: power)
    ]
  }

  /// The years between the dates right behind the two ends.
  private func years(_ frame: ChangeFrame, _ new: ChangeArgument, _ old: ChangeArgument) -> Int? {
    guard let last = year(behind: new, frame), let first = year(behind: old, frame),
      (2...40).contains(last - first)
    else { return nil }
    return last - first
  }

  private func year(behind argument: ChangeArgument, _ frame: ChangeFrame) -> Int? {
    let items = context.skeletons[frame.sentence].items
    guard items.indices.contains(argument.item) else { return nil }
    for item in items[(argument.item + 1)...].prefix(4) {
      if item.kind == .figure {
        let figure = context.figures[Int(item.link)]
        guard figure.kind == .date, figure.date.year >= 1_900 else { return nil }
        return Int(figure.date.year)
      }
      guard item.kind == .word else { return nil }
    }
    return nil
  }

  /// One plus the rate, or less it, to the power of the years.
  private func power(_ rate: Figure, _ direction: Int, _ years: Int) -> Interval? {
    let share = rate.written.interval.scaled(byPowerOfTen: -2)
    let one = Interval(ExactDecimal(1))
    let step = direction > 0 ? one.adding(share) : one.subtracting(share)
    var power = one
    for _ in 0..<years { power = power.multiplied(by: step) }
    return power
  }
}
