/// Rules of which those that cannot hold are only counted.
struct RuleList {
  private(set) var rules: [LineRule] = []
  /// How many were tried, which is what a coincidence among them is weighed by.
  private(set) var count = 0

  mutating func add(_ rule: LineRule, mayHold: Bool) {
    count += 1
    if mayHold { rules.append(rule) }
  }

  static func + (a: RuleList, b: RuleList) -> RuleList {
    var both = a
    both.rules += b.rules
    both.count += b.count
    return both
  }
}

extension LineArithmetic {
  /// Whether the rule holds anywhere and fails not much oftener: nearly all rules are ruled out here.
  func mayHold(_ line: Int, _ rule: LineRule) -> Bool {
    var holds = 0
    var fails = 0
    for position in 0..<width {
      switch test(line, rule, position, isQuick: true) {
      case .holds?: holds += 1
      case .fails?:
        fails += 1
        if fails > holds + 2 { return false }
      case .holdsWithoutSign?, nil: break
      }
    }
    return holds > 0
  }
}

/// The rules worth trying for a line, other than sums of the lines before it.
struct RuleCandidates {
  let line: Int
  let lines: [GridLine]
  let crossing: [GridLine]
  private let arithmetic: LineArithmetic
  private let others: [Int]
  private let isPercent: Bool

  init(line: Int, arithmetic: LineArithmetic) {
    self.line = line
    self.arithmetic = arithmetic
    lines = arithmetic.lines
    crossing = arithmetic.crossing
    others = lines.indices.filter { $0 != line && abs($0 - line) <= 12 }
    isPercent = lines[line].hasPercent
  }

  private func pairs(_ rule: (Int, Int) -> LineRule?) -> RuleList {
    var list = RuleList()
    for a in others {
      for b in others where a != b {
        if let rule = rule(a, b) { add(rule, to: &list) }
      }
    }
    return list
  }

  private func add(_ rule: LineRule, to list: inout RuleList) {
    list.add(rule, mayHold: arithmetic.mayHold(line, rule))
  }

  /// One line less another, unless a known sum ties the line already or makes all three its parts.
  func differences(_ known: [ProvenRule]) -> RuleList {
    let sums = known.filter(\.isSum)
    if !isPercent, sums.contains(where: { $0.line == line || $0.rule.operands.contains(line) }) {
      return after
    }
    let siblings = sums.map(\.rule.operands).filter { $0.contains(line) }
    return pairs { a, b in
      guard
        isPercent
          ? lines[a].isAllPercent && lines[b].isAllPercent && lines[line].isAllPercent
          : !lines[a].hasPercent && !lines[b].hasPercent,
        !siblings.contains(where: { $0.contains(a) && $0.contains(b) })
      else { return nil }
      return .sum(plus: [a], minus: [b])
    } + after
  }

  /// The sums of the lines behind it.
  private var after: RuleList {
    var list = RuleList()
    let after = lines.indices[(line + 1)...].prefix(8).filter { !lines[$0].hasPercent }
    guard after.count >= 2, !isPercent else { return list }
    for count in 2...after.count {
      add(.sum(plus: Array(after.prefix(count)), minus: []), to: &list)
    }
    return list
  }

  /// Changes in percent between two other lines.
  var changes: RuleList {
    guard isPercent else { return RuleList() }
    return pairs { a, b in
      lines[a].isAllPercent || lines[b].isAllPercent ? nil : .change(of: a, from: b)
    }
  }

  /// Quotients and products of two other lines.
  var quotients: RuleList {
    pairs { a, b in
      lines[a].hasPercent || lines[b].hasPercent ? nil : .ratio(a, b, times: 1)
    } + pairs { a, b in a < b ? .product(a, b, over: 1) : nil }
  }

  /// Products of three other lines: homes, weekly rent and weeks.
  var tripleProducts: RuleList {
    let factors = others.filter { !lines[$0].isTotal && !lines[$0].isChange }
    guard !isPercent, factors.count >= 3, factors.count <= 6 else { return RuleList() }
    var list = RuleList()
    for (at, a) in factors.enumerated() {
      for (next, b) in factors.enumerated().dropFirst(at + 1) {
        for c in factors.dropFirst(next + 1) { add(.tripleProduct(a, b, c), to: &list) }
      }
    }
    return list
  }

  /// Products and quotients of two other lines whose unit is another power of ten: gigawatt-hours
  /// and cents make millions.
  var rescaled: RuleList {
    guard !isPercent, lines[line].count >= 3 else { return RuleList() }
    // One of the three is a price or a rate.
    func hasRate(_ a: Int, _ b: Int) -> Bool {
      [line, a, b].contains { lines[$0].isRate || lines[$0].isPer }
    }
    return pairs { a, b in
      guard a < b, hasRate(a, b), let power = power(a, b, isQuotient: false) else { return nil }
      return .rescaled(a, b, power: power, isQuotient: false)
    }
      + pairs { a, b in
        guard hasRate(a, b), let power = power(a, b, isQuotient: true) else { return nil }
        return .rescaled(a, b, power: power, isQuotient: true)
      }
  }

  /// The power of ten, other than none, that the first position with values asks for.
  private func power(_ a: Int, _ b: Int, isQuotient: Bool) -> Int? {
    guard !lines[a].hasPercent, !lines[b].hasPercent else { return nil }
    for position in crossing.indices {
      guard let first = lines[a].cells[position], let second = lines[b].cells[position],
        let result = lines[line].cells[position], !first.isTrivial, !second.isTrivial,
        result.value != 0
      else { continue }
      let value = isQuotient ? first.value / second.value : first.value * second.value
      var ratio = (result.value / value).magnitude
      var power = 0
      while ratio > 3.2, power < 9 {
        ratio /= 10
        power += 1
      }
      while ratio < 0.32, power > -9 {
        ratio *= 10
        power -= 1
      }
      return power != 0 && ratio > 0.8 && ratio < 1.25 ? power : nil
    }
    return nil
  }

  /// Balances: the value one position before, with another line added or taken off.
  var running: RuleList {
    guard !isPercent, lines[line].count >= 3, !lines[line].isChange else { return RuleList() }
    var list = RuleList()
    for flow in others where !lines[flow].hasPercent {
      for step in [-1, 1] {
        add(.running(flow: flow, step: step, isLess: true), to: &list)
        add(.running(flow: flow, step: step, isLess: false), to: &list)
      }
    }
    return list
  }

  /// Quotients that the label names: "Operating margin", "Return on equity", "Sales per employee".
  var namedQuotients: RuleList {
    let words = lines[line].words
    guard lines[line].isRate || isPercent, !lines[line].isChange else { return RuleList() }
    return pairs { a, b in
      guard !lines[a].hasPercent, !lines[b].hasPercent else { return nil }
      let sharesFirst = lines[a].words.contains { words.contains($0) }
      let sharesSecond = lines[b].words.contains { words.contains($0) }
      guard sharesSecond || sharesFirst && lines[b].isRevenue else { return nil }
      return .ratio(a, b, times: 1)
    }
  }

  /// Amounts for a part of a year: interest for a quarter, a charge a year over months.
  var periodic: RuleList {
    guard lines.count >= 3 else { return RuleList() }
    let products = pairs { a, b in
      lines[b].hasPercent && !lines[a].hasPercent ? .product(a, b, over: 12) : nil
    }
    let quarters = pairs { a, b in
      lines[b].hasPercent && !lines[a].hasPercent ? .product(a, b, over: 4) : nil
    }
    let halves = pairs { a, b in
      lines[b].hasPercent && !lines[a].hasPercent ? .product(a, b, over: 2) : nil
    }
    let charges = pairs { a, b in lines[b].isDuration ? .ratio(a, b, times: 12) : nil }
    return products + quarters + halves + charges
  }

  /// A cost less a residual value over a life.
  var spreads: RuleList {
    guard !isPercent, let life = others.first(where: { lines[$0].isDuration }) else {
      return RuleList()
    }
    return pairs { a, b in
      guard a != life, b != life, a < b, !lines[a].hasPercent, !lines[b].hasPercent else {
        return nil
      }
      return .spread(cost: a, residual: b, life: life)
    }
  }

  /// Shares of the line's value at a position that is a total.
  var shares: [LineRule] {
    guard isPercent else { return [] }
    return crossing.indices.filter { crossing[$0].isTotal }.flatMap { position in
      others.compactMap { lines[$0].hasPercent ? nil : .share(of: $0, position: position) }
    }
  }

  /// The mean of all lines before it.
  var means: [LineRule] {
    guard lines[line].isAverage, !lines[line].isWeighted, line >= 2 else { return [] }
    let parts = (0..<line).filter { !lines[$0].isTotal }
    return parts.count >= 2 ? [.mean(parts)] : []
  }

  /// What another line held one position before or behind: closing is opening.
  var carried: [LineRule] {
    guard !isPercent else { return [] }
    let isOpening = lines[line].isOpening
    var rules: [LineRule] = []
    for other in others where other > line && !lines[other].hasPercent {
      rules.append(.carried(from: other, step: -1, isNegated: false))
      guard isOpening else { continue }
      rules.append(.carried(from: other, step: 1, isNegated: false))
      rules.append(.carried(from: other, step: -1, isNegated: true))
      rules.append(.carried(from: other, step: 1, isNegated: true))
    }
    return rules
  }

  /// The ratio that the name of the line defines: "Gross margin", "Effective tax rate".
  var definedRatios: RuleList {
    let measure = lines[line].measure
    if lines[line].isPer {
      let words = lines[line].words
      let named = pairs { a, b in
        guard !lines[a].isPer, !lines[b].isPer, !lines[a].hasPercent, !lines[b].hasPercent,
          lines[a].words.contains(where: { words.contains($0) }),
          lines[b].words.contains(where: { words.contains($0) })
        else { return nil }
        return .ratio(a, b, times: 1)
      }
      if named.count > 0 { return named }
    }
    guard !measure.isEmpty else { return RuleList() }
    var list = RuleList()
    for recipe in Measure.recipes where measure.contains(recipe.ratio) {
      list =
        list
        + pairs { a, b in
          lines[a].measure.contains(recipe.part) && lines[b].measure.contains(recipe.whole)
            && !lines[a].hasPercent && !lines[b].hasPercent ? .ratio(a, b, times: 1) : nil
        }
    }
    return list
  }
}
