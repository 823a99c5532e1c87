import Claims
import Figures
import Quantities
import Relations

/// How far a figure's interval is stretched beyond what it stands for as printed.
enum Stretch {
  /// The value alone.
  case point
  /// As printed.
  case printed
  /// Every value that its hedge does not exclude.
  case outer
  /// Truncated, or computed from unrounded inputs: one more half unit.
  case truncated
  /// Rounded to its last place that is not zero.
  case roundNumber
}

extension Figure {
  /// The power of ten that makes a percentage a part of one.
  var pureShift: Int {
    switch unit {
    case .percent, .percentagePoint: -2
    case .basisPoint: -4
    default: 0
    }
  }

  /// The interval that the figure stands for, as a part of one where it is a share; `nil` where the
  /// stretch does not apply to it.
  func pureInterval(_ stretch: Stretch) -> Interval? {
    if kind == .date {
      guard date.year != 0, stretch == .point || stretch == .printed || stretch == .outer else {
        return nil
      }
      return Interval(ExactDecimal(Int(date.year)))
    }
    let written = self.written
    let interval: Interval
    switch stretch {
    case .point:
      guard hedge == nil, exactness == .rounded, !isRange else { fallthrough }
      interval = Interval(low, high)
    case .printed: interval = written.interval
    case .outer: interval = written.outerInterval
    case .truncated:
      guard hedge == nil, exactness == .rounded else { return nil }
      interval = written.interval.widened(by: written.halfUnit)
    case .roundNumber:
      guard hedge == nil, kind == .number || kind == .money, place == 0,
        !traits.contains(.scaled), !traits.contains(.cell), !isRange,
        low.magnitude >= ExactDecimal(1_000), low.lastSignificantPlace > 0
      else { return nil }
      interval = Interval(
        low, plusOrMinus: ExactDecimal(mantissa: 5, exponent: low.lastSignificantPlace - 1))
    }
    return interval.scaled(byPowerOfTen: pureShift)
  }
}

extension Figure {
  /// What the figure stands for where nothing was rounded: its value, or what its hedge makes of it.
  func exactInterval(_ stretch: Stretch) -> Interval? {
    guard stretch == .point || stretch == .printed || stretch == .outer, kind != .date else {
      return nil
    }
    guard hedge == nil, exactness == .rounded || exactness == .counted else {
      return pureInterval(stretch)
    }
    return Interval(low, high).scaled(byPowerOfTen: pureShift)
  }

  /// The intervals of the two ends of a range, as parts of one where they are shares.
  func pureEnds(_ reading: RoleReading) -> (low: Interval, high: Interval)? {
    guard isRange else { return nil }
    let half = reading == .exact ? .zero : written.halfUnit
    return (
      Interval(low, plusOrMinus: half).scaled(byPowerOfTen: pureShift),
      Interval(high, plusOrMinus: half).scaled(byPowerOfTen: pureShift)
    )
  }
}

extension Figure {
  /// How far a figure that was computed from unrounded inputs may lie off: some units of its last place,
  /// one for a percentage, and never more than a fiftieth of its value.
  fileprivate func nearReach(units: Int) -> ExactDecimal {
    if kind == .percent { return ExactDecimal(mantissa: 1, exponent: Int(place)) }
    let reach = ExactDecimal(mantissa: Int128(units), exponent: Int(place))
    let most = low.magnitude.multiplied(by: ExactDecimal(mantissa: 2, exponent: -2)) ?? reach
    // What was rounded to one or two digits is already wide.
    let least = ExactDecimal(mantissa: 5, exponent: Int(place) - 1)
    return max(min(reach, most), least)
  }
}

/// A claim with its equation and figures at hand.
struct Evaluation {
  let relation: Relation
  let equation: Equation
  let claim: Claim
  let figures: [Figure]
  /// The entry whose role is the equation's result.
  let resultEntry: Int
  /// The intervals of all figures as printed; `nil` where one has none.
  private var printed: RoleValues?
  /// What the other figures, as printed, leave possible for the result.
  private var expected: Interval?

  init?(_ claim: Claim, relations: [Relation], figures all: [Figure]) {
    self.claim = claim
    relation = relations[claim.relation]
    equation = relation.equations[claim.equation]
    let bound = relation.roles
    figures = claim.bindings.map { binding in
      var figure = all[binding.figure]
      let isSpan = bound[binding.role].kinds.contains(.span)
      if isSpan, figure.hedge == .gt, figure.hedgeWidth == .open { figure.hedge = nil }
      return figure
    }
    let result = equation.result
    let roles = relation.roles
    guard let entry = claim.bindings.firstIndex(where: { roles[$0.role].name == result })
    else { return nil }
    resultEntry = entry
    printed = allValues(.printed, stretching: nil)
    expected = printed.flatMap { equation.solution(forEntry: entry, in: $0) }
  }

  /// The intervals of all figures, the one at `entry` stretched.
  private func values(_ stretch: Stretch = .printed, stretching entry: Int? = nil) -> RoleValues? {
    if stretch == .printed { return printed }
    guard let entry, var values = printed else { return allValues(stretch, stretching: entry) }
    guard let interval = interval(ofEntry: entry, stretch) else { return nil }
    values.entries[entry].interval = interval
    if !figures[entry].isRange {
      values.entries[entry].low = interval
      values.entries[entry].high = interval
    }
    return values
  }

  private func allValues(_ stretch: Stretch, stretching entry: Int?) -> RoleValues? {
    var entries: [RoleValues.Entry] = []
    entries.reserveCapacity(figures.count)
    for (index, binding) in claim.bindings.enumerated() {
      let isStretched = entry == nil || entry == index
      guard let interval = interval(ofEntry: index, isStretched ? stretch : .printed)
      else { return nil }
      let (low, high) = figures[index].pureEnds(reading(ofEntry: index)) ?? (interval, interval)
      entries.append(
        .init(role: relation.roles[binding.role].name, interval: interval, low: low, high: high))
    }
    return RoleValues(entries: entries, given: claim.given)
  }

  /// How the figure at `entry` enters the equation.
  func reading(ofEntry entry: Int) -> RoleReading {
    relation.roles[claim.bindings[entry].role].reading
  }

  /// What the figure at `entry` stands for, as its role reads it.
  func interval(ofEntry entry: Int, _ stretch: Stretch) -> Interval? {
    switch reading(ofEntry: entry) {
    case .written: figures[entry].pureInterval(stretch)
    case .exact: figures[entry].exactInterval(stretch)
    case .years, .months, .days:
      figures[entry].calendarInterval(reading(ofEntry: entry), stretch)
    }
  }

  /// What the other figures leave possible for the figure at `entry`, as a part of one for a share.
  func pureSolution(forEntry entry: Int, _ stretch: Stretch = .printed) -> Interval? {
    if stretch == .printed, entry == resultEntry { return expected }
    guard let values = values(stretch, stretching: stretch == .point ? nil : entry) else {
      return nil
    }
    return equation.solution(forEntry: entry, in: values)
  }

  /// What the other figures leave possible for the figure at `entry`, in its own unit.
  func solution(forEntry entry: Int) -> Interval? {
    let reading = reading(ofEntry: entry)
    guard reading == .written || reading == .exact else {
      return pureSolution(forEntry: entry).flatMap { figures[entry].inOwnUnit($0, reading) }
    }
    return pureSolution(forEntry: entry)?.scaled(byPowerOfTen: -figures[entry].pureShift)
  }

  private func holds(_ values: RoleValues?) -> Bool? {
    guard let values, let expected = equation.solution(forEntry: resultEntry, in: values)
    else { return nil }
    return expected.meets(values.entries[resultEntry].interval)
  }

  /// Whether the equation holds for the figures as they are printed.
  var holdsAsPrinted: Bool { isHeldAsPrinted == true }

  private var isHeldAsPrinted: Bool? {
    guard let printed, let expected else { return nil }
    return expected.meets(printed.entries[resultEntry].interval)
  }

  /// The grade of DESIGN section 3, or `nil` where the equation cannot be evaluated.
  func grade() -> Int? {
    guard let holdsAsPrinted = isHeldAsPrinted else { return nil }
    if holdsAsPrinted {
      guard let points = pureSolution(forEntry: resultEntry, .point),
        let stated = interval(ofEntry: resultEntry, .printed)
      else { return 1 }
      return points.meets(stated) ? 0 : 1
    }
    for entry in figures.indices {
      for stretch in [Stretch.truncated, .roundNumber, .outer]
      where holds(values(stretch, stretching: entry)) == true {
        return 2
      }
    }
    return 3
  }

  /// Whether the miss is only a few units of the last place of a figure that was rounded.
  func isNearMiss(units: Int) -> Bool {
    // "More than double" says on which side of twice it lies.
    if figures.contains(where: { $0.unit == .times && ($0.hedge == .gt || $0.hedge == .lt) }) {
      return false
    }
    for entry in figures.indices {
      let figure = figures[entry]
      let isCounted = figure.kind == .number || figure.kind == .duration || figure.kind == .ordinal
      guard reading(ofEntry: entry) == .written, figure.exactness == .rounded, !figure.isRange,
        !isCounted || figure.place < 0 || figure.traits.contains(.scaled),
        let solution = solution(forEntry: entry)
      else { continue }
      let reach = figure.nearReach(units: units)
      if figure.written.interval.widened(by: reach).meets(solution) { return true }
    }
    return false
  }
}
