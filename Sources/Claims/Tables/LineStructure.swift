/// Finds how the lines of a table follow from one another.
///
/// What holds at most positions, to the last digit and far beyond chance, is the structure; a
/// position that breaks it is wrong. Binary numbers only choose among rules; the claims that come
/// out of it are decided by exact arithmetic.
struct LineStructure {
  let arithmetic: LineArithmetic
  let lines: [GridLine]
  let crossing: [GridLine]
  private let width: Int

  init(lines: [GridLine], crossing: [GridLine]) {
    arithmetic = LineArithmetic(lines: lines, crossing: crossing)
    self.lines = lines
    self.crossing = crossing
    width = arithmetic.width
  }

  /// The most lines among which ties of any two others are looked for.
  private static let mostArithmeticLines = 16

  /// The rules that are proven, at most one of each kind for a line.
  ///
  /// - Complexity: O(*l* · *p*) for sums in lines and positions; the other rules look at up to
  ///   sixteen lines.
  func rules() -> [ProvenRule] {
    guard lines.count >= 2, width > 0 else { return [] }
    var proven = sums()
    if lines.count <= LineStructure.mostArithmeticLines {
      for line in lines.indices {
        for rule in otherRules(line, known: proven) {
          // One tie of three lines is one rule, whichever of them it is solved for.
          guard let rival = proven.firstIndex(where: { $0.lines == rule.lines }) else {
            proven.append(rule)
            continue
          }
          if rule.support > proven[rival].support, rule.bits > proven[rival].bits {
            proven[rival] = rule
          }
        }
      }
    }
    return withoutStrayFailures(proven)
  }

  /// Drops failures at positions where nothing else holds: notes, rates and prices do not add up.
  private func withoutStrayFailures(_ proven: [ProvenRule]) -> [ProvenRule] {
    var holds = Array(repeating: 0, count: width)
    var failing: [[ProvenRule]] = Array(repeating: [], count: width)
    for rule in proven where rule.isSum {
      for position in rule.holds { holds[position] += 1 }
      for position in rule.fails { failing[position].append(rule) }
    }
    return proven.map { rule in
      guard rule.isTrusted else { return rule.failing([]) }
      guard rule.isSum else { return rule }
      return rule.failing(
        rule.fails.filter { position in
          isAmount(rule, at: position) && isComplete(rule, among: proven, at: position)
            && (holds[position] > failing[position].count || shareLine(failing[position]))
        })
    }
  }

  /// Whether other positions prove each amount of a failing position to be a part, and no line
  /// between the parts and the sum is left over there.
  private func isComplete(
    _ rule: ProvenRule, among proven: [ProvenRule], at position: Int
  ) -> Bool {
    func hasAmount(_ line: Int, _ position: Int) -> Bool {
      (lines[line].cells[position]?.value ?? 0) != 0
    }
    let parts = rule.rule.operands
    guard let first = parts.min(), let last = parts.max() else { return false }
    let span = min(first, rule.line)..<max(last, rule.line)
    let accounted = self.accounted(parts, among: proven)
    let isLeftOver = span.contains { line in
      !accounted.contains(line) && !lines[line].isDetail && hasAmount(line, position)
    }
    if isLeftOver || isExplained(rule, at: position) { return false }
    // One part alone is all of the sum only where that is so elsewhere, too.
    func isLone(_ position: Int) -> Bool { parts.count { hasAmount($0, position) } < 2 }
    if isLone(position), rule.support < 3 || !rule.holds.contains(where: isLone) { return false }
    return rule.holds.isEmpty
      || parts.allSatisfy { part in
        !hasAmount(part, position) || rule.holds.contains { hasAmount(part, $0) }
      }
  }

  /// Whether a line that takes no part in the rule is just what is missing.
  private func isExplained(_ rule: ProvenRule, at position: Int) -> Bool {
    guard let result = lines[rule.line].cells[position],
      let (value, _) = arithmetic.evaluate(rule.line, rule.rule, position)
    else { return false }
    let miss = (value - result.value).magnitude
    // Many amounts that make one of the other sign are no slip.
    if rule.rule.operands.count > 2, (value < 0) != (result.value < 0),
      value + result.value != 0, miss > result.value.magnitude
    {
      return true
    }
    let parts = rule.lines
    return lines.indices.contains { line in
      guard !parts.contains(line), let cell = lines[line].cells[position], cell.value != 0 else {
        return false
      }
      return (cell.value.magnitude - miss).magnitude <= cell.halfUnit / 2
    }
  }

  /// The parts, what they are made of, and the sums of nothing but those.
  private func accounted(_ parts: [Int], among proven: [ProvenRule]) -> Set<Int> {
    var known = Set(parts)
    for rule in proven.reversed() where rule.isSum && known.contains(rule.line) {
      known.formUnion(rule.rule.operands)
    }
    for rule in proven where rule.isSum && known.isSuperset(of: rule.rule.operands) {
      known.insert(rule.line)
    }
    return known
  }

  /// Whether one line takes part in all rules: its cell may be what breaks them.
  private func shareLine(_ rules: [ProvenRule]) -> Bool {
    guard let first = rules.first else { return true }
    return first.lines.contains { line in rules.allSatisfy { $0.lines.contains(line) } }
  }

  /// Whether the cells of a rule at a position are amounts that may be summed.
  private func isAmount(_ rule: ProvenRule, at position: Int) -> Bool {
    guard let result = lines[rule.line].cells[position] else { return false }
    if result.isPercent, case .sum(let plus, let minus) = rule.rule {
      if minus.isEmpty { return (result.value - 1).magnitude < 1e-9 }
      if plus.count + minus.count > 2 { return false }
    }
    // Changes in percent without a sign beside amounts may add up by chance, here and there.
    let alike = rule.holds.count { lines[rule.line].cells[$0]?.halfUnit == result.halfUnit }
    let isWrittenAlike = rule.holds.isEmpty || alike * 3 >= rule.holds.count
    return isWrittenAlike && (!crossing[position].isRate || crossing[position].isTotal)
  }

  // MARK: Sums

  /// Totals below their parts, nested: a subtotal stands for its parts once it is found.
  ///
  /// Lines that a label calls totals come first: the parts of one are no totals of each other,
  /// however well a few of them happen to add up.
  private func sums() -> [ProvenRule] {
    let named = stackedSums { lines[$0].isTotal || lines[$0].isSetOff }
    var isPart = Array(repeating: false, count: lines.count)
    for rule in named {
      // Sales less their cost: the cost may well be a total.
      guard case .sum(let plus, let minus) = rule.rule, minus.isEmpty else { continue }
      for part in plus { isPart[part] = true }
    }
    for rule in named { isPart[rule.line] = false }
    var proven = stackedSums { lines[$0].isTotal || lines[$0].isSetOff || !isPart[$0] }
    for line in lines.indices where lines[line].isTotal {
      guard !proven.contains(where: { $0.line == line }) else { continue }
      let after = lines.indices[(line + 1)...].prefix(24).filter {
        !lines[$0].isDetail && lines[$0].hasPercent == lines[line].hasPercent
      }
      guard after.count >= 2 else { continue }
      let rules = (2...after.count).map { LineRule.sum(plus: Array(after.prefix($0)), minus: []) }
      if let rule = best(line, rules) { proven.append(rule) }
    }
    return proven
  }

  private func stackedSums(_ mayBeTotal: (Int) -> Bool) -> [ProvenRule] {
    var open: [Int] = []
    var proven: [ProvenRule] = []
    for line in lines.indices {
      if lines[line].isDetail || lines[line].isRate && !lines[line].isTotal { continue }
      // A subtotal of one line says it again.
      if lines[line].isLabelledTotal, let last = open.last, repeats(line, last) {
        open[open.count - 1] = line
        continue
      }
      // Amounts and percentages are summed apart.
      let kin = open.filter { lines[$0].hasPercent == lines[line].hasPercent }
      if mayBeTotal(line), let rule = sum(line, of: kin) ?? labelledSum(line, of: kin) {
        proven.append(rule)
        let used = Set(rule.rule.operands)
        open.removeAll { used.contains($0) }
      }
      open.append(line)
    }
    return proven
  }

  /// Whether two lines hold the same values.
  private func repeats(_ line: Int, _ other: Int) -> Bool {
    (0..<width).allSatisfy { lines[line].cells[$0]?.value == lines[other].cells[$0]?.value }
  }

  /// The run of open lines right before `line` that sums to it.
  private func sum(_ line: Int, of open: [Int]) -> ProvenRule? {
    guard open.count >= 2 else { return nil }
    // What the layout says is tried first and costs no surprise.
    let isNamed =
      lines[line].isLabelledTotal || lines[line].isSetOff || lines[line].isChange
      || isClosing(line, of: open)
    if isNamed, let natural = naturalParts(of: open),
      let rule = best(line, [naturalSum(natural)], isNamed: true)
    {
      return rule
    }
    // The likelier come first, and cost less surprise.
    var candidates: [LineRule] = []
    for count in 2...min(open.count, 40) {
      let run = Array(open.suffix(count))
      candidates.append(.sum(plus: run, minus: []))
      // Revenue less costs: the first of the run, less all others.
      if count <= 8 { candidates.append(.sum(plus: [run[0]], minus: Array(run.dropFirst()))) }
      // Costs, then sales: the last less the one before it.
      if count == 2 { candidates.append(.sum(plus: [run[1]], minus: [run[0]])) }
    }
    // Opening, in, out: signs that differ inside a run of three to five.
    for count in 3...5 where open.count >= count {
      let run = Array(open.suffix(count))
      for signs in 1..<(1 << (count - 1)) - 1 {
        var (plus, minus): ([Int], [Int]) = ([run[0]], [])
        plus.reserveCapacity(count)
        minus.reserveCapacity(count)
        for (place, part) in run.dropFirst().enumerated() {
          if signs & (1 << place) == 0 { plus.append(part) } else { minus.append(part) }
        }
        candidates.append(.sum(plus: plus, minus: minus))
      }
    }
    return best(line, candidates, isNamed: isNamed, isRanked: true)
  }

  /// Whether a line is the balance at the end of what the open lines begin with: a roll-forward.
  private func isClosing(_ line: Int, of open: [Int]) -> Bool {
    guard lines[line].isClosing, let first = naturalParts(of: open)?.first else { return false }
    return lines[first].isOpening
  }

  /// The sum of lines, less those whose label says less and whose values have no sign.
  private func naturalSum(_ parts: [Int]) -> LineRule {
    .sum(plus: parts.filter { !lines[$0].isLess }, minus: parts.filter { lines[$0].isLess })
  }

  /// The open lines since the last heading, or all of them.
  private func naturalParts(of open: [Int]) -> [Int]? {
    let start = open.lastIndex { lines[$0].startsGroup } ?? 0
    let parts = Array(open[start...])
    return parts.count >= 2 && parts.count <= 60 ? parts : nil
  }

  /// What the label alone says: a row "Total" is the sum of the lines since the last heading.
  ///
  /// Nothing but the label proves it, so it is taken only where it misses by little everywhere.
  private func labelledSum(_ line: Int, of open: [Int]) -> ProvenRule? {
    guard lines[line].isLabelledTotal, open.count <= 30, let parts = naturalParts(of: open)
    else { return nil }
    let rule = naturalSum(parts)
    var fails: [Int] = []
    for position in 0..<width {
      guard let result = lines[line].cells[position],
        let (value, _) = arithmetic.evaluate(line, rule, position)
      else { continue }
      if crossing[position].isRate || result.isPercent { continue }
      guard result.value > 0, (value - result.value).magnitude <= result.value * 0.3,
        !isReached(result, by: open, at: position)
      else { return nil }
      fails.append(position)
    }
    guard fails.count == 1 else { return nil }
    return ProvenRule(line: line, rule: rule, holds: [], fails: fails, bits: 0, isNamed: true)
  }

  /// Whether any run of open lines makes the result.
  private func isReached(_ result: GridCell, by open: [Int], at position: Int) -> Bool {
    var sum = 0.0
    for line in open.reversed() {
      guard let cell = lines[line].cells[position] else { continue }
      sum += lines[line].isLess ? -cell.value : cell.value
      if (sum - result.value).magnitude <= result.halfUnit { return true }
    }
    return false
  }

  // MARK: Other rules

  /// Differences, changes, ratios, products, means and shares among few lines: the best of each.
  private func otherRules(_ line: Int, known: [ProvenRule]) -> [ProvenRule] {
    guard lines[line].count > 0 else { return [] }
    let candidates = RuleCandidates(line: line, arithmetic: arithmetic)
    let shares = candidates.shares.compactMap { best(line, [$0]) }
    return shares
      + [
        best(
          line, candidates.differences(known),
          isNamed: lines[line].isTotal || lines[line].isChange),
        best(line, candidates.changes, isNamed: lines[line].isChange),
        best(line, candidates.definedRatios, isNamed: true, isDefined: true)
          ?? best(line, candidates.namedQuotients, isNamed: true)
          ?? best(line, candidates.quotients, isNamed: lines[line].isRate && width > 2),
        best(line, candidates.tripleProducts),
        best(line, candidates.rescaled),
        best(line, candidates.running),
        best(line, candidates.periodic, isNamed: lines[line].isPeriodic),
        best(line, candidates.spreads, isNamed: lines[line].isPeriodic),
        best(line, candidates.means, isNamed: true) ?? labelledMean(line, candidates.means),
        best(line, candidates.carried, isNamed: lines[line].isOpening)
          ?? loneCarried(line, candidates.carried),
      ].compactMap { $0 }
  }

  /// An opening that equals a closing beside it to the last of many digits; the columns in between
  /// are parts of one period.
  private func loneCarried(_ line: Int, _ rules: [LineRule]) -> ProvenRule? {
    guard lines[line].isOpening else { return nil }
    for rule in rules {
      for position in 0..<width {
        guard case .holds(let bits)? = arithmetic.test(line, rule, position), bits >= 9 else {
          continue
        }
        return ProvenRule(
          line: line, rule: rule, holds: [position], fails: [], bits: bits, isNamed: true,
          support: 1)
      }
    }
    return nil
  }

  /// The mean that the label alone claims, where it misses by little in the only column.
  private func labelledMean(_ line: Int, _ means: [LineRule]) -> ProvenRule? {
    guard width == 1, let mean = means.first, mean.operands.count >= 3,
      let result = lines[line].cells[0], let (value, _) = arithmetic.evaluate(line, mean, 0),
      (value - result.value).magnitude <= result.value.magnitude * 0.3
    else { return nil }
    return ProvenRule(line: line, rule: mean, holds: [], fails: [0], bits: 0, isNamed: true)
  }

  // MARK: Proof

  /// The rule that holds most surprisingly, if one is proven.
  private func best(
    _ line: Int, _ rules: [LineRule], isNamed: Bool = false, isDefined: Bool = false,
    isRanked: Bool = false
  ) -> ProvenRule? {
    guard !rules.isEmpty, lines[line].count > 0 else { return nil }
    let allBits = LineArithmetic.logarithm(Double(rules.count))
    var best: ProvenRule?
    for (rank, rule) in rules.enumerated() {
      let hypothesisBits =
        isRanked ? min(allBits, LineArithmetic.logarithm(Double(rank + 2))) : allBits
      guard arithmetic.mayHold(line, rule),
        let found = evaluated(line, rule, hypothesisBits, isNamed: isNamed, isDefined: isDefined),
        found.bits > best?.bits ?? 0, isProven(found)
      else { continue }
      best = found
    }
    return best
  }

  /// The same among rules of which those that cannot hold were left out.
  private func best(
    _ line: Int, _ list: RuleList, isNamed: Bool = false, isDefined: Bool = false
  ) -> ProvenRule? {
    guard !list.rules.isEmpty, lines[line].count > 0 else { return nil }
    let bits = LineArithmetic.logarithm(Double(list.count))
    var best: ProvenRule?
    for rule in list.rules {
      guard let found = evaluated(line, rule, bits, isNamed: isNamed, isDefined: isDefined),
        found.bits > best?.bits ?? 0, isProven(found)
      else { continue }
      best = found
    }
    return best
  }

  private func evaluated(
    _ line: Int, _ rule: LineRule, _ hypothesisBits: Double, isNamed: Bool, isDefined: Bool
  ) -> ProvenRule? {
    var holds: [Int] = []
    var fails: [Int] = []
    var signless: [Int] = []
    var isSlip = true
    var support = 0
    var bits = -hypothesisBits
    for position in 0..<width {
      switch arithmetic.test(line, rule, position) {
      case .holds(let more)?:
        holds.append(position)
        bits += more
        if more > 0 { support += 1 }
      case .fails(let slip)?:
        fails.append(position)
        isSlip = isSlip && slip
        if fails.count > holds.count + 2 { return nil }
      case .holdsWithoutSign?: signless.append(position)
      case nil: break
      }
    }
    // Falls are written without a sign, unless another fall in the line has one, or all others of
    // many changes are rises.
    let isSigned =
      lines[line].hasNegative || lines[line].isChange && holds.count >= 5
    if isSigned, signless.count == 1 { fails = (fails + signless).sorted() }
    guard !holds.isEmpty else { return nil }
    if fails.count == 2, support > 0,
      let more = exchangedBits(line, rule, fails) ?? passedOnBits(line, rule, fails)
    {
      return ProvenRule(
        line: line, rule: rule, holds: holds, fails: fails, bits: bits + more, isNamed: isNamed,
        isSlip: true, support: support, isDefined: isDefined, isPaired: true)
    }
    let penalty = isDefined ? 2.0 : !isSlip ? 6.0 : isNamed ? 2.0 : 3.0
    return ProvenRule(
      line: line, rule: rule, holds: holds, fails: fails,
      bits: bits - Double(fails.count) * penalty, isNamed: isNamed, isSlip: isSlip,
      support: support, isDefined: isDefined)
  }

  /// The bits of coincidence with which a rule holds at two positions once the two cells there of
  /// one of its lines are exchanged, less what the choice of the line explains.
  private func exchangedBits(_ line: Int, _ rule: LineRule, _ fails: [Int]) -> Double? {
    let operands = rule.operands.filter { $0 < lines.count }
    guard operands.count < 16 else { return nil }
    for operand in operands + [line] {
      guard let a = lines[operand].cells[fails[0]], let b = lines[operand].cells[fails[1]],
        a.value != b.value, a.isPercent == b.isPercent
      else { continue }
      let exchanged = arithmetic.exchanging(operand, fails[0], fails[1])
      guard case .holds(let first)? = exchanged.test(line, rule, fails[0]),
        case .holds(let second)? = exchanged.test(line, rule, fails[1]), first > 0, second > 0
      else { continue }
      return min(first, second) - LineArithmetic.logarithm(Double(operands.count + 1)) - 3
    }
    return nil
  }

  /// The bits of coincidence with which the two misses of one balance in a run cancel out.
  private func passedOnBits(_ line: Int, _ rule: LineRule, _ fails: [Int]) -> Double? {
    guard case .running(_, let step, _) = rule, fails[1] - fails[0] == step.magnitude else {
      return nil
    }
    let misses = fails.compactMap { position -> (Double, Double)? in
      guard let result = lines[line].cells[position],
        let (value, _) = arithmetic.evaluate(line, rule, position)
      else { return nil }
      return (value - result.value, result.halfUnit)
    }
    guard misses.count == 2, (misses[0].0 + misses[1].0).magnitude <= 2 * misses[0].1 else {
      return nil
    }
    return LineArithmetic.logarithm(misses[0].0.magnitude / (2 * misses[0].1)) - 3
  }

  private func isProven(_ found: ProvenRule) -> Bool {
    let holds = found.support
    let fails = found.fails.count
    guard
      found.isPaired
        || fails <= max(1, holds / 3)
          && (holds > fails || found.isNamed && found.holds.count + fails <= 3)
    else { return false }
    if case .sum(_, let minus) = found.rule, !minus.isEmpty, holds < 2, !found.isNamed {
      return false
    }
    if found.isNamed { return found.bits >= 3 }
    return found.bits >= (lines[found.line].isTotal ? 5 : holds >= 2 ? 9 : 14)
  }
}
