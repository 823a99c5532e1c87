import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// The rows and columns of tables: totals, differences, changes, shares, products and means; and
  /// the figures of the running text that state the same as a cell.
  static let tables = Proposer { context in
    guard !context.document.tables.isEmpty, let relation = context.relation("table") else {
      return []
    }
    let reader = TableClaimReader(context: context, relation: relation)
    let proven = context.document.tables.indices.map { reader.claims(inTable: $0) }
    guard let text = TableTextReader(context) else { return proven.flatMap { $0.claims } }
    return proven.flatMap { $0.claims } + text.claims(composing: proven.flatMap { $0.holding })
  }
}

/// The equations of the table relation that are not written with bare numbers, as indices.
enum TableEquation {
  static let turnedRatio = 14
  static let tripleProduct = 15
  static let rescaledProduct = 16
  static let rescaledRatio = 17
}

/// Turns the proven rules of tables into claims.
private struct TableClaimReader {
  let context: ProposalContext
  let relation: Int

  func claims(inTable index: Int) -> (claims: [Claim], holding: [Claim]) {
    let grid = context.grids[index]
    let rows = LineStructure(lines: grid.rows, crossing: grid.columns)
    let columns = LineStructure(lines: grid.columns, crossing: grid.rows)
    let rowRules = rows.rules()
    let columnRules = columns.rules()
    let holding = holdingClaims(rows, rowRules) + holdingClaims(columns, columnRules)
    let rates = StatedRates(near: context.document.tables[index], context.figures)
    let products = (rates.products(grid.rows) + rates.products(grid.columns)).map { product in
      claim(4, [("result", product.result), ("first", product.base), ("second", product.rate)])
    }
    return (
      holding + products + failingClaims(rows, rowRules, known: footed(columns, columnRules))
        + failingClaims(columns, columnRules, known: footed(rows, rowRules)),
      holding
    )
  }

  private func holdingClaims(_ structure: LineStructure, _ rules: [ProvenRule]) -> [Claim] {
    rules.flatMap { proven in proven.holds.compactMap { claim(structure, proven, $0) } }
  }

  private func failingClaims(
    _ structure: LineStructure, _ rules: [ProvenRule], known: Set<Int>
  ) -> [Claim] {
    rules.flatMap { proven in
      proven.fails.filter { !isFooted(structure, proven, at: $0, known) }
        .compactMap { claim(structure, proven, $0) }
    }
  }

  /// The figures that sums across confirm.
  private func footed(_ structure: LineStructure, _ rules: [ProvenRule]) -> Set<Int> {
    var figures: Set<Int> = []
    for rule in rules where rule.isSum {
      for position in rule.holds {
        for line in [rule.line] + rule.rule.operands {
          if let cell = structure.lines[line].cells[position] { figures.insert(cell.figure) }
        }
      }
    }
    return figures
  }

  /// Whether sums across confirm every cell that could be what breaks a sum at a position: it adds
  /// up in one direction only, because a line holds values in some columns alone.
  private func isFooted(
    _ structure: LineStructure, _ rule: ProvenRule, at position: Int, _ known: Set<Int>
  ) -> Bool {
    guard rule.isSum, let result = structure.lines[rule.line].cells[position],
      let (value, _) = structure.arithmetic.evaluate(rule.line, rule.rule, position)
    else { return false }
    let miss = (value - result.value).magnitude
    return ([rule.line] + rule.rule.operands).allSatisfy { line in
      guard let cell = structure.lines[line].cells[position] else { return true }
      return known.contains(cell.figure) || cell.value.magnitude * 8 < miss
    }
  }

  private func claim(
    _ structure: LineStructure, _ proven: ProvenRule, _ position: Int
  ) -> Claim? {
    let lines = structure.lines
    guard let result = lines[proven.line].cells[position] else { return nil }
    var bound = [("result", result.figure)]
    let equation: Int
    var given: Interval?
    func add(_ role: String, _ line: Int, at position: Int) {
      if let cell = lines[line].cells[position] { bound.append((role, cell.figure)) }
    }
    switch proven.rule {
    case .sum(let plus, let minus):
      for line in plus { add("part", line, at: position) }
      for line in minus { add("less", line, at: position) }
      let hasLess = bound.contains { $0.0 == "less" }
      equation = hasLess ? 1 : 0
    case .change(let new, let old):
      // What percentages change by are points.
      let isPoints = lines[new].cells[position]?.isPercent == true
      add(isPoints ? "part" : "first", new, at: position)
      add(isPoints ? "less" : "second", old, at: position)
      equation = isPoints ? 1 : 2
    case .ratio(let first, let second, let times):
      add("first", first, at: position)
      add("second", second, at: position)
      let signs = [first, second].map { (lines[$0].cells[position]?.value ?? 0) < 0 }
      let isTurned = signs[0] != signs[1] && !lines[proven.line].hasNegative
      equation = times == 12 ? 7 : isTurned ? TableEquation.turnedRatio : 3
    case .tripleProduct(let first, let second, let third):
      add("first", first, at: position)
      add("second", second, at: position)
      add("third", third, at: position)
      equation = TableEquation.tripleProduct
    case .rescaled(let first, let second, let power, let isQuotient):
      add("first", first, at: position)
      add("second", second, at: position)
      equation = isQuotient ? TableEquation.rescaledRatio : TableEquation.rescaledProduct
      given = Interval(ExactDecimal(mantissa: 1, exponent: power))
    case .running(let flow, let step, let isLess):
      add("part", proven.line, at: position + step)
      add(isLess ? "less" : "part", flow, at: position)
      equation = isLess ? 1 : 0
    case .product(let first, let second, let over):
      add("first", first, at: position)
      add("second", second, at: position)
      equation = [12: 8, 4: 9, 2: 10][over] ?? 4
    case .spread(let cost, let residual, let life):
      add("first", cost, at: position)
      add("less", residual, at: position)
      add("second", life, at: position)
      equation = 6
    case .mean(let parts):
      for line in parts { add("part", line, at: position) }
      equation = 5
    case .share(let of, let whole):
      add("first", of, at: position)
      add("second", of, at: whole)
      equation = 3
    case .carried(let from, let step, let isNegated):
      add("first", from, at: position + step)
      equation = isNegated ? 13 : 11
    }
    // Without a line that holds, the label alone ties a total; a mean it only makes likely.
    let tie: Tie = !proven.holds.isEmpty ? .proven : proven.isSum ? .bound : .likely
    var claim = claim(equation, bound)
    claim.tie = tie
    claim.given = given
    if proven.holds.isEmpty { claim.confidence = 800 }
    return claim
  }

  private func claim(_ equation: Int, _ bound: [(String, Int)]) -> Claim {
    let roles = context.relations[relation].roles
    return Claim(
      relation: relation, equation: equation,
      bindings: bound.compactMap { name, figure in
        roles.firstIndex { $0.name == name }.map { RoleBinding(role: $0, figure: figure) }
      },
      tie: .proven, confidence: 950, words: [])
  }
}
