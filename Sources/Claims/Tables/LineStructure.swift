/// How a line of a table follows from others.
enum LineRule: Equatable {
  /// The sum of the lines `plus`, less the lines `minus`.
  case sum(plus: [Int], minus: [Int])
  /// The first less the second, as a share of the second.
  case change(of: Int, from: Int)
  /// The first divided by the second.
  case ratio(Int, Int)
  /// The first times the second.
  case product(Int, Int)
  /// The mean of the lines.
  case mean([Int])
  /// The line `of` at each position, as a share of its own value at `position`.
  case share(of: Int, position: Int)
}

/// A rule for a line, with the positions at which it holds and fails.
struct ProvenRule {
  let line: Int
  let rule: LineRule
  let holds: [Int]
  let fails: [Int]

  /// Whether what holds is enough to call a position wrong that does not.
  ///
  /// A sum with a label or two other positions is; differences, ratios and products fit by chance
  /// more easily, so three must hold for each that fails.
  func isTrusted(isTotal: Bool, width: Int) -> Bool {
    if holds.isEmpty { return true }
    if case .sum(_, let minus) = rule, minus.isEmpty {
      return fails.count == 1 && (holds.count >= 2 || isTotal && width <= 3)
        || holds.count >= 4 * fails.count
    }
    return holds.count >= 3 * fails.count
  }

  /// The lines that the rule ties, in order.
  var lines: [Int] {
    switch rule {
    case .sum(let plus, let minus): ([line] + plus + minus).sorted()
    case .change(let a, let b), .ratio(let a, let b), .product(let a, let b): [line, a, b].sorted()
    case .mean(let parts): ([line] + parts).sorted()
    case .share(let of, let position): [line, of, 1_000 + position]
    }
  }

  var isSum: Bool {
    if case .sum = rule { return true }
    return false
  }
}

/// Finds how the lines of a table follow from one another.
///
/// What holds at most positions, to the last digit and far beyond chance, is the structure; a
/// position that breaks it is wrong. Binary numbers only choose among rules; the claims that come
/// out of it are decided by exact arithmetic.
struct LineStructure {
  let lines: [GridLine]
  /// The lines that cross these, one for each position.
  let crossing: [GridLine]

  private var width: Int { lines.first?.cells.count ?? 0 }

  /// The rules that are proven, at most one of each kind for a line.
  ///
  /// - Complexity: O(*l* · *p*) for sums in lines and positions; the other rules look at up to twelve lines.
  func rules() -> [ProvenRule] {
    guard lines.count >= 2, width > 0 else { return [] }
    var proven: [ProvenRule] = []
    proven += sums()
    if lines.count <= 16 {
      for line in lines.indices {
        proven += arithmetic(line, known: proven).filter { rule in
          // One tie of three lines is one rule, whichever of them it is solved for.
          !proven.contains { $0.lines == rule.lines }
        }
      }
    }
    return withoutStrayFailures(proven)
  }

  /// Drops failures at positions where nothing else holds: notes, rates and prices do not add up.
  private func withoutStrayFailures(_ proven: [ProvenRule]) -> [ProvenRule] {
    var holds = Array(repeating: 0, count: width)
    var fails = Array(repeating: 0, count: width)
    for rule in proven where rule.isSum {
      for position in rule.holds { holds[position] += 1 }
      for position in rule.fails { fails[position] += 1 }
    }
    return proven.map { rule in
      guard rule.isTrusted(isTotal: lines[rule.line].isTotal, width: width) else {
        return ProvenRule(line: rule.line, rule: rule.rule, holds: rule.holds, fails: [])
      }
      guard rule.isSum else { return rule }
      let kept = rule.fails.filter { position in
        isAmount(rule, at: position)
          && (holds[position] > fails[position] || holds[position] == 0 && fails[position] == 1)
      }
      return ProvenRule(line: rule.line, rule: rule.rule, holds: rule.holds, fails: kept)
    }
  }

  /// Whether the cells of a rule at a position are amounts that may be summed.
  private func isAmount(_ rule: ProvenRule, at position: Int) -> Bool {
    guard let result = lines[rule.line].cells[position] else { return false }
    if result.isPercent { return (result.value - 1).magnitude < 1e-9 }
    let isWrittenAlike = rule.holds.isEmpty || rule.holds.contains { held in
      lines[rule.line].cells[held]?.halfUnit == result.halfUnit
    }
    return isWrittenAlike && (!crossing[position].isRate || crossing[position].isTotal)
  }

  // MARK: Sums

  /// Totals below their parts, nested: a subtotal stands for its parts once it is found.
  private func sums() -> [ProvenRule] {
    var open: [Int] = []
    var proven: [ProvenRule] = []
    for line in lines.indices {
      if lines[line].isDetail || lines[line].isRate && !lines[line].isTotal { continue }
      if let rule = sum(line, of: open) ?? labelledSum(line, of: open) {
        proven.append(rule)
        if case .sum(let plus, let minus) = rule.rule {
          let used = Set(plus + minus)
          open.removeAll { used.contains($0) }
        }
      }
      open.append(line)
    }
    for line in lines.indices where !proven.contains(where: { $0.line == line }) {
      let after = Array(lines.indices[(line + 1)...].prefix(24)).filter { !lines[$0].isDetail }
      guard lines[line].isTotal, after.count >= 2 else { continue }
      if let rule = best(line, (2...after.count).map { .sum(plus: Array(after.prefix($0)), minus: []) })
      {
        proven.append(rule)
      }
    }
    return proven
  }

  /// The shortest run of open lines right before `line` that sums to it.
  private func sum(_ line: Int, of open: [Int]) -> ProvenRule? {
    guard open.count >= 2 else { return nil }
    var candidates: [LineRule] = []
    for count in 2...min(open.count, 40) {
      candidates.append(.sum(plus: Array(open.suffix(count)), minus: []))
    }
    // Revenue less costs: the first of the run, less all others.
    for count in 2...min(open.count, 8) {
      let run = Array(open.suffix(count))
      candidates.append(.sum(plus: [run[0]], minus: Array(run.dropFirst())))
    }
    // Opening, in, out: signs that differ inside a run of three or four.
    for count in 3...4 where open.count >= count {
      let run = Array(open.suffix(count))
      for signs in 1..<(1 << (count - 1)) - 1 {
        let plus = run.indices.filter { $0 == 0 || signs & (1 << ($0 - 1)) == 0 }.map { run[$0] }
        let minus = run.indices.filter { $0 > 0 && signs & (1 << ($0 - 1)) != 0 }.map { run[$0] }
        candidates.append(.sum(plus: plus, minus: minus))
      }
    }
    return best(line, candidates)
  }

  /// What the label alone says: a row "Total" is the sum of the lines since the last heading.
  ///
  /// Nothing but the label proves it, so it is taken only where it misses by little everywhere.
  private func labelledSum(_ line: Int, of open: [Int]) -> ProvenRule? {
    guard lines[line].isLabelledTotal, open.count >= 2, open.count <= 30 else { return nil }
    let start = open.lastIndex { lines[$0].startsGroup } ?? 0
    let parts = Array(open[start...])
    guard parts.count >= 2 else { return nil }
    let rule = LineRule.sum(plus: parts, minus: [])
    var fails: [Int] = []
    for position in 0..<width {
      guard let result = lines[line].cells[position], let (value, _) = evaluate(rule, position)
      else { continue }
      guard !result.isPercent, result.value > 0,
        (value - result.value).magnitude <= result.value * 0.3
      else { return nil }
      fails.append(position)
    }
    guard fails.count == 1 else { return nil }
    return ProvenRule(line: line, rule: rule, holds: [], fails: fails)
  }

  // MARK: Other rules

  /// Differences, changes, ratios, products and shares among few lines.
  private func arithmetic(_ line: Int, known: [ProvenRule]) -> [ProvenRule] {
    var rules: [LineRule] = []
    let others = lines.indices.filter { $0 != line && abs($0 - line) <= 12 }
    let isPercent = lines[line].cells.contains { $0?.isPercent == true }
    for a in others {
      for b in others where a != b {
        if isPercent {
          rules.append(.change(of: a, from: b))
        } else if !known.contains(where: { $0.line == line || uses($0, line) }) {
          rules.append(.sum(plus: [a], minus: [b]))
        }
        rules.append(.ratio(a, b))
        if a < b { rules.append(.product(a, b)) }
      }
      for position in crossing.indices where isPercent && crossing[position].isTotal {
        rules.append(.share(of: a, position: position))
      }
    }
    let after = Array(lines.indices[(line + 1)...].prefix(8))
    if after.count >= 2, !isPercent {
      rules += (2...after.count).map { .sum(plus: Array(after.prefix($0)), minus: []) }
    }
    if lines[line].isAverage, line >= 2 { rules.append(.mean(Array(0..<line))) }
    return best(line, rules).map { [$0] } ?? []
  }

  private func uses(_ rule: ProvenRule, _ line: Int) -> Bool {
    if case .sum(let plus, let minus) = rule.rule { return (plus + minus).contains(line) }
    return false
  }

  // MARK: Proof

  /// The rule that holds most surprisingly, if one is proven.
  private func best(_ line: Int, _ rules: [LineRule]) -> ProvenRule? {
    var best: ProvenRule?
    var bestBits = 0.0
    let entry = (0..<width).contains { lines[line].cells[$0] != nil }
    guard entry else { return nil }
    let hypothesisBits = bitCount(rules.count)
    for rule in rules {
      var holds: [Int] = []
      var fails: [Int] = []
      var bits = -hypothesisBits
      for position in 0..<width {
        guard let test = test(line, rule, position) else { continue }
        if test.holds {
          holds.append(position)
          bits += test.bits
        } else {
          fails.append(position)
          if fails.count > holds.count + 2 { break }
        }
      }
      bits -= Double(fails.count) * 6
      let hasMinus = if case .sum(_, let minus) = rule { !minus.isEmpty } else { false }
      guard isProven(line, holds.count, fails.count, bits), bits > bestBits,
        !hasMinus || holds.count >= 2
      else { continue }
      bestBits = bits
      best = ProvenRule(line: line, rule: rule, holds: holds, fails: fails)
    }
    return best
  }

  private func isProven(_ line: Int, _ holds: Int, _ fails: Int, _ bits: Double) -> Bool {
    guard holds >= 1, fails <= max(1, holds / 3), holds > fails || lines[line].isTotal && width <= 3
    else { return false }
    return bits >= (lines[line].isTotal ? 5 : holds >= 2 ? 10 : 14)
  }

  private func bitCount(_ count: Int) -> Double {
    Double(Int.bitWidth - count.leadingZeroBitCount)
  }

  /// Whether the rule holds at a position, and how many bits of coincidence that would be.
  ///
  /// `nil` where cells are missing or say nothing.
  private func test(_ line: Int, _ rule: LineRule, _ position: Int) -> (holds: Bool, bits: Double)? {
    guard let result = lines[line].cells[position],
      let (value, slack) = evaluate(rule, position)
    else { return nil }
    let reach = slack + result.halfUnit
    let size = max(value.magnitude, result.value.magnitude)
    guard size > 0 else { return nil }
    let tolerance = reach * (1 + 1e-9) + size * 1e-12
    let holds = (value - result.value).magnitude <= tolerance
    // A fall that is printed without its sign, or a change from below zero, is written either way.
    if case .change = rule, !holds, (value + result.value).magnitude <= tolerance { return nil }
    // One of so many equally likely values of that size would have done.
    return (holds, logarithm(size / max(reach * 2, size * 1e-9)))
  }

  /// The base-two logarithm, rounded down; enough to weigh evidence.
  private func logarithm(_ ratio: Double) -> Double {
    ratio >= 1 ? Double(ratio.exponent) : 0
  }

  private func cell(_ line: Int, _ position: Int) -> GridCell? { lines[line].cells[position] }

  /// The value that a rule gives at a position, and how far rounding may move it.
  private func evaluate(_ rule: LineRule, _ position: Int) -> (value: Double, slack: Double)? {
    switch rule {
    case .sum(let plus, let minus):
      return sum(plus, minus, position)
    case .mean(let parts):
      guard let (sum, slack) = sum(parts, [], position),
        parts.allSatisfy({ cell($0, position) != nil })
      else { return nil }
      return (sum / Double(parts.count), slack / Double(parts.count))
    case .change(let new, let old):
      guard let a = cell(new, position), let b = cell(old, position), b.value != 0,
        !a.isPercent, !b.isPercent, b.value > 0
      else { return nil }
      let ratio = a.value / b.value
      return (ratio - 1, (a.halfUnit + b.halfUnit * ratio.magnitude) / b.value.magnitude)
    case .ratio(let first, let second):
      guard let a = cell(first, position), let b = cell(second, position), b.value != 0,
        a.value != b.value, !a.isPercent, !b.isPercent
      else { return nil }
      let ratio = a.value / b.value
      return (ratio, (a.halfUnit + b.halfUnit * ratio.magnitude) / b.value.magnitude)
    case .product(let first, let second):
      guard let a = cell(first, position), let b = cell(second, position), a.value != 1, b.value != 1
      else { return nil }
      return (
        a.value * b.value,
        a.halfUnit * b.value.magnitude + b.halfUnit * a.value.magnitude + a.halfUnit * b.halfUnit
      )
    case .share(let of, let whole):
      guard position != whole, let a = cell(of, position), let b = cell(of, whole), b.value != 0
      else { return nil }
      let ratio = a.value / b.value
      return (ratio, (a.halfUnit + b.halfUnit * ratio.magnitude) / b.value.magnitude)
    }
  }

  /// The sum of lines at a position; missing cells are nil amounts, but two must be there that are
  /// not zero, and all of one kind of unit.
  private func sum(_ plus: [Int], _ minus: [Int], _ position: Int) -> (Double, Double)? {
    var value = 0.0
    var slack = 0.0
    var count = 0
    var percents = 0
    for (lines, sign) in [(plus, 1.0), (minus, -1.0)] {
      for line in lines {
        guard let cell = cell(line, position) else { continue }
        value += sign * cell.value
        slack += cell.halfUnit
        if cell.value != 0 { count += 1 }
        if cell.isPercent { percents += 1 }
      }
    }
    return count >= 2 && (percents == 0 || percents == count) ? (value, slack) : nil
  }
}
