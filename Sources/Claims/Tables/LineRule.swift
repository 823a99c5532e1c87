/// How a line of a table follows from others.
enum LineRule: Equatable {
  /// The sum of the lines `plus`, less the lines `minus`.
  case sum(plus: [Int], minus: [Int])
  /// The first less the second, as a share of the second.
  case change(of: Int, from: Int)
  /// The first divided by the second, times a number of periods.
  case ratio(Int, Int, times: Int)
  /// The first times the second, divided by a number of periods.
  case product(Int, Int, over: Int)
  /// The product of three lines.
  case tripleProduct(Int, Int, Int)
  /// The first times or divided by the second, times a power of ten: their units differ.
  case rescaled(Int, Int, power: Int, isQuotient: Bool)
  /// Its own value one position before, with the line `flow` added, or taken off: a balance.
  case running(flow: Int, step: Int, isLess: Bool)
  /// A cost less its residual value, spread over a life.
  case spread(cost: Int, residual: Int, life: Int)
  /// The mean of the lines.
  case mean([Int])
  /// The line `of` at each position, as a share of its own value at `position`.
  case share(of: Int, position: Int)
  /// The line `from`, so many positions on; with the other sign if it is negated.
  case carried(from: Int, step: Int, isNegated: Bool)

  /// Whether it multiplies or divides lines: changes are no products of changes.
  var multiplies: Bool {
    switch self {
    case .ratio, .product, .tripleProduct, .rescaled, .spread: true
    case .sum, .change, .mean, .share, .carried, .running: false
    }
  }

  /// The lines that the rule makes the result from.
  var operands: [Int] {
    switch self {
    case .sum(let plus, let minus): plus + minus
    case .change(let a, let b), .ratio(let a, let b, _), .product(let a, let b, _),
      .rescaled(let a, let b, _, _):
      [a, b]
    case .tripleProduct(let a, let b, let c), .spread(let a, let b, let c): [a, b, c]
    case .running(let flow, _, _): [flow]
    case .mean(let parts): parts
    case .share(let of, let position): [of, 1_000 + position]
    case .carried(let from, _, _): [from]
    }
  }
}

/// A rule for a line, with the positions at which it holds and fails.
struct ProvenRule {
  let line: Int
  let rule: LineRule
  let holds: [Int]
  let fails: [Int]
  /// How many bits of coincidence it would be, beyond what the number of tries explains.
  let bits: Double
  /// Whether the label says that the line follows from others in this way.
  let isNamed: Bool
  /// Whether one slip of writing explains each failure.
  var isSlip = false
  /// At how many positions it holds that say something: nil amounts do not.
  var support = 0
  /// Whether the name of the line is defined by the rule: "Gross margin".
  var isDefined = false
  /// Whether one slip explains both of its two failures: two cells of a line that were exchanged, or
  /// a balance that the next one starts from.
  var isPaired = false

  /// Whether what holds is enough to call a position wrong that does not.
  ///
  /// Where one slip of writing explains the miss, a label or two other positions are; anything
  /// else must hold three times for each failure, and a rule with signs more often.
  var isTrusted: Bool {
    if holds.isEmpty { return true }
    if case .carried = rule, !isNamed { return false }
    if isSlip, fails.count == 1 || isPaired, support >= 2 || isNamed && bits >= 3 { return true }
    if isDefined { return support >= fails.count }
    if !isNamed, bits < 12 { return false }
    switch rule {
    case .sum(_, let minus) where minus.isEmpty:
      return support >= 3 * fails.count || isNamed && fails.count == 1 && support >= 2
    case .sum: return support >= 4 * fails.count
    case .carried: return isNamed && support >= 3 * fails.count
    default: return support >= 3 * fails.count
    }
  }

  /// The lines that the rule ties, in order.
  var lines: [Int] { ([line] + rule.operands).sorted() }

  /// Whether the rule adds or subtracts.
  var isSum: Bool {
    if case .sum = rule { return true }
    return false
  }

  /// The rule with other failures.
  func failing(_ fails: [Int]) -> ProvenRule {
    ProvenRule(
      line: line, rule: rule, holds: holds, fails: fails, bits: bits, isNamed: isNamed,
      isSlip: isSlip, support: support, isDefined: isDefined, isPaired: isPaired)
  }
}

/// The lines of a table and those that cross them: what rules are evaluated on.
struct LineArithmetic {
  let lines: [GridLine]
  /// The lines that cross these, one for each position.
  let crossing: [GridLine]
  /// The number of positions.
  let width: Int
  /// The cells of all lines, one line behind another.
  private let cells: [GridCell?]

  init(lines: [GridLine], crossing: [GridLine]) {
    self.lines = lines
    self.crossing = crossing
    let width = lines.first?.cells.count ?? 0
    self.width = width
    cells = lines.flatMap { line in
      line.cells.prefix(width) + Array(repeating: nil, count: max(0, width - line.cells.count))
    }
  }

  /// What a position says of a rule.
  enum Test {
    /// It holds, by so many bits of coincidence.
    case holds(Double)
    /// It does not; whether one slip of writing in the result would explain it.
    case fails(isSlip: Bool)
    /// It holds but for its sign.
    case holdsWithoutSign
  }

  func cell(_ line: Int, _ position: Int) -> GridCell? {
    cells[line * width + position]
  }

  /// Whether the rule holds at a position; `nil` where cells are missing or say nothing.
  ///
  /// A quick test weighs no coincidence and looks for no slip.
  func test(_ line: Int, _ rule: LineRule, _ position: Int, isQuick: Bool = false) -> Test? {
    guard let result = cell(line, position), !result.isPoints || !rule.multiplies,
      let (value, slack) = evaluate(line, rule, position)
    else { return nil }
    let reach = slack + result.halfUnit
    let size = max(value.magnitude, result.value.magnitude)
    guard size > 0 else {
      if case .sum = rule { return .holds(0) }
      return nil
    }
    let tolerance = reach * (1 + 1e-9) + size * 1e-12
    if (value - result.value).magnitude <= tolerance {
      if isQuick { return .holds(0) }
      if case .sum(let plus, let minus) = rule, amounts(plus, minus, position) < 2 {
        return .holds(0)
      }
      // One of so many equally likely values of that size would have done.
      // To hit it with the values as they are printed is the rarer the finer it is written.
      let isExact = (value - result.value).magnitude <= result.halfUnit
      let width = isExact ? result.halfUnit : reach
      // A balance is near the one before it by itself.
      if case .running(let flow, _, _) = rule {
        let change = cell(flow, position)?.value.magnitude ?? 0
        return .holds(LineArithmetic.logarithm(change / max(width * 2, change * 1e-9)))
      }
      return .holds(LineArithmetic.logarithm(size / max(width * 2, size * 1e-9)))
    }
    // What a loss changed by, in percent, is written with either sign, or not at all.
    if case .change(_, let old) = rule {
      if (cell(old, position)?.value ?? 0) < 0 { return nil }
      if (value + result.value).magnitude <= tolerance { return .holdsWithoutSign }
    }
    if isSilent(rule, result, value, at: position) { return nil }
    if isQuick { return .fails(isSlip: false) }
    return .fails(isSlip: isSlip(rule, value, result, at: position))
  }

  /// Whether one slip of writing in the result or in one of its parts makes the difference.
  private func isSlip(
    _ rule: LineRule, _ value: Double, _ result: GridCell, at position: Int
  ) -> Bool {
    if LineArithmetic.isSlip(value, result) { return true }
    guard case .sum = rule else { return false }
    let miss = (value - result.value).magnitude
    return rule.operands.contains { line in
      guard let part = cell(line, position), part.value != 0 else { return false }
      // A part left out, a sign that was lost, a zero too many or too few.
      return [1, 2, 0.9, 9].contains {
        (miss - part.value.magnitude * $0).magnitude <= result.halfUnit
      } || isFromElsewhere(line, part, in: rule, value - result.value, at: position)
    }
  }

  /// Whether a part repeats the cell of another column, and the value that belongs in its place
  /// stands in another one, too: last year's figure, or the opening of another period.
  private func isFromElsewhere(
    _ line: Int, _ part: GridCell, in rule: LineRule, _ excess: Double, at position: Int
  ) -> Bool {
    guard case .sum(let plus, _) = rule else { return false }
    let needed = part.value - (plus.contains(line) ? excess : -excess)
    guard needed.magnitude >= 1_000 * part.halfUnit else { return false }
    let repeated = (0..<width).contains { $0 != position && cell(line, $0)?.value == part.value }
    return repeated
      && lines.contains { other in
        other.cells.contains { cell in
          guard let cell else { return false }
          return (cell.value - needed).magnitude <= cell.halfUnit
        }
      }
  }

  /// The lines with two cells of one of them exchanged.
  func exchanging(_ line: Int, _ first: Int, _ second: Int) -> LineArithmetic {
    var lines = lines
    lines[line].cells.swapAt(first, second)
    return LineArithmetic(lines: lines, crossing: crossing)
  }

  /// A power of ten.
  private static func power(_ exponent: Int) -> Double {
    var value = 1.0
    for _ in 0..<min(exponent.magnitude, 30) { value *= 10 }
    return exponent < 0 ? 1 / value : value
  }

  /// Whether one digit that is wrong, or two neighbours that are swapped, make the difference.
  private static func isSlip(_ value: Double, _ result: GridCell) -> Bool {
    guard result.halfUnit > 0, result.value != 0, value.sign == result.value.sign else {
      return false
    }
    let difference = ((value - result.value) / (2 * result.halfUnit)).rounded().magnitude
    guard difference >= 1, difference < 1e15 else { return false }
    var units = Int(difference)
    while units % 10 == 0 { units /= 10 }
    return units < 10 || units < 90 && units % 9 == 0
  }

  /// Whether a miss at a position says nothing: rates are not summed, totals not multiplied.
  private func isSilent(
    _ rule: LineRule, _ result: GridCell, _ value: Double, at position: Int
  ) -> Bool {
    switch rule {
    case .sum(let plus, let minus):
      if result.isPercent, minus.isEmpty, (result.value - 1).magnitude > 1e-9 { return true }
      if result.isPercent, crossing[position].isChange { return true }
      // The last of several balances is no sum of them.
      if minus.isEmpty, isBalances(plus, result.value, at: position) { return true }
      if crossing[position].isRate && !crossing[position].isTotal { return true }
      // One part alone need not be all, unless it is all but for a slip.
      let count = amounts(plus, minus, position)
      return count == 0 || count == 1 && !LineArithmetic.isSlip(value, result)
    case .ratio, .product, .tripleProduct, .rescaled:
      // Losses and falls are written with and without their sign.
      return crossing[position].isTotal || (value < 0) != (result.value < 0)
    case .spread, .mean: return crossing[position].isTotal
    // A percentage may change by a percentage of itself.
    case .change(let new, _): return cell(new, position)?.isPercent == true && !result.isPoints
    case .share, .carried, .running: return false
    }
  }

  /// Whether the result is the last of three or more balances that follow one another.
  private func isBalances(_ parts: [Int], _ result: Double, at position: Int) -> Bool {
    guard parts.count > 2, let last = parts.last, cell(last, position)?.value == result else {
      return false
    }
    return parts.allSatisfy { (cell($0, position)?.value ?? 0) * 2 >= result && result > 0 }
  }

  /// How many of the lines have an amount that is not nil at a position.
  private func amounts(_ plus: [Int], _ minus: [Int], _ position: Int) -> Int {
    var count = 0
    for line in plus where (cell(line, position)?.value ?? 0) != 0 { count += 1 }
    for line in minus where (cell(line, position)?.value ?? 0) != 0 { count += 1 }
    return count
  }

  /// The binary logarithm of a number from one on, in hundredths exact enough to weigh evidence.
  static func logarithm(_ ratio: Double) -> Double {
    guard ratio >= 1, ratio.isFinite else { return 0 }
    // Between powers of two the chord is within a tenth of a bit.
    return Double(ratio.exponent) + (ratio.significand - 1)
  }

  /// The value that a rule gives at a position, and how far rounding may move it.
  func evaluate(_ line: Int, _ rule: LineRule, _ position: Int) -> (value: Double, slack: Double)? {
    switch rule {
    case .sum(let plus, let minus): return sum(plus, minus, position)
    case .mean(let parts):
      guard let (sum, slack) = sum(parts, [], position),
        parts.allSatisfy({ cell($0, position) != nil })
      else { return nil }
      return (sum / Double(parts.count), slack / Double(parts.count))
    case .change(let new, let old):
      guard let a = cell(new, position), let b = cell(old, position), a.isPercent == b.isPercent,
        a.isPercent || cell(line, position)?.isPoints != true
      else { return nil }
      // What percentages change by are points.
      if a.isPercent { return (a.value - b.value, a.halfUnit + b.halfUnit) }
      guard b.value > 0 || b.value < 0 && a.value < 0, let (ratio, slack) = quotient(a, b) else {
        return nil
      }
      return (ratio - 1, slack)
    case .ratio(let first, let second, let times):
      guard let a = cell(first, position), let b = cell(second, position),
        a.value != b.value, !a.isPercent, !b.isPercent, let (ratio, slack) = quotient(a, b)
      else { return nil }
      // Costs in brackets over sales are a ratio without a sign.
      let isTurned = ratio < 0 && !lines[line].hasNegative
      return ((isTurned ? -ratio : ratio) * Double(times), slack * Double(times))
    case .tripleProduct(let first, let second, let third):
      guard let a = cell(first, position), let b = cell(second, position),
        let c = cell(third, position), ![a, b, c].contains(where: \.isTrivial)
      else { return nil }
      let value = a.value * b.value * c.value
      return (value, (a.relativeSlack + b.relativeSlack + c.relativeSlack) * value.magnitude)
    case .rescaled(let first, let second, let power, let isQuotient):
      guard let a = cell(first, position), let b = cell(second, position), !a.isTrivial,
        !b.isTrivial, !a.isPercent, !b.isPercent
      else { return nil }
      let value = (isQuotient ? a.value / b.value : a.value * b.value) * LineArithmetic.power(power)
      return (value, (a.relativeSlack + b.relativeSlack) * value.magnitude)
    case .running(let flow, let step, let isLess):
      let source = position + step
      guard source >= 0, source < width, let before = cell(line, source),
        let change = cell(flow, position), !before.isPercent, !change.isPercent,
        change.value != 0
      else { return nil }
      return (
        isLess ? before.value - change.value : before.value + change.value,
        before.halfUnit + change.halfUnit
      )
    case .product(let first, let second, let over):
      guard let a = cell(first, position), let b = cell(second, position),
        a.value != 1, b.value != 1, !a.isPercent || !b.isPercent
      else { return nil }
      let slack =
        a.halfUnit * b.value.magnitude + b.halfUnit * a.value.magnitude + a.halfUnit * b.halfUnit
      return (a.value * b.value / Double(over), slack / Double(over))
    case .spread(let cost, let residual, let life):
      guard let a = cell(cost, position), let b = cell(residual, position),
        let c = cell(life, position), c.value > 1, a.value > b.value
      else { return nil }
      let value = (a.value - b.value) / c.value
      return (value, (a.halfUnit + b.halfUnit + c.halfUnit * value) / c.value)
    case .share(let of, let whole):
      guard position != whole, let a = cell(of, position), let b = cell(of, whole) else {
        return nil
      }
      return quotient(a, b)
    case .carried(let from, let step, let isNegated):
      let source = position + step
      guard source >= 0, source < width, let before = cell(from, source), !before.isPercent,
        before.value != 0
      else { return nil }
      return (isNegated ? -before.value : before.value, before.halfUnit)
    }
  }

  private func quotient(_ a: GridCell, _ b: GridCell) -> (Double, Double)? {
    guard b.value != 0 else { return nil }
    let ratio = a.value / b.value
    return (ratio, (a.halfUnit + b.halfUnit * ratio.magnitude) / b.value.magnitude)
  }

  /// The sum of lines at a position; missing cells are nil amounts, but one must be there that is
  /// not zero, and all are of one kind of unit.
  private func sum(_ plus: [Int], _ minus: [Int], _ position: Int) -> (Double, Double)? {
    var value = 0.0
    var slack = 0.0
    var count = 0
    var percents = 0
    var isNil = true
    func add(_ line: Int, sign: Double) {
      guard let cell = cell(line, position) else { return }
      value += sign * cell.value
      slack += cell.halfUnit
      count += 1
      if cell.value != 0 { isNil = false }
      if cell.isPercent { percents += 1 }
    }
    for line in plus { add(line, sign: 1) }
    for line in minus { add(line, sign: -1) }
    return count >= 1 && !isNil && (percents == 0 || percents == count) ? (value, slack) : nil
  }
}
