import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// Ties sentences that name a row of a table, or a ratio of two rows, to what its cells give.
  static let tableFacts = Proposer { context in
    guard !context.document.tables.isEmpty, let table = context.relation("table"),
      let restatement = context.relation("restatement")
    else { return [] }
    let reader = TableFactReader(context, table: table, restatement: restatement)
    return reader.claims()
  }
}

/// A table whose columns are periods, with the names of its rows.
struct FactTable {
  let grid: TableGrid
  let range: Range<Int>
  let names: [WordSet]
  let columns: PeriodColumns
  /// The quarters that the headers of the columns name.
  let quarters: [Int?]

  init?(table index: Int, _ context: ProposalContext) {
    let table = context.document.tables[index]
    guard table.rowCount <= 200, table.columnCount <= 16 else { return nil }
    grid = context.grids[index]
    columns = PeriodColumns(grid, table, text: context.document.text)
    guard !grid.rows.isEmpty else { return nil }
    range = table.range
    quarters = grid.columns.map { column in column.label.flatMap { context.quarter(in: $0) } }
    names = grid.rows.map { row in row.label.map { context.naming(label: $0) } ?? [] }
  }

  /// The only row whose name is just these words.
  func row(named words: WordSet) -> Int? {
    guard !words.isEmpty else { return nil }
    let rows = names.indices.filter { names[$0] == words }
    if rows.count == 1 { return rows[0] }
    // Of a row and its total, the total.
    let totals = rows.filter { grid.rows[$0].isLabelledTotal }
    if totals.count == 1 { return totals[0] }
    guard rows.isEmpty else { return nil }
    // "Carriage fell": the only row whose name begins so.
    let longer = names.indices.filter { words.isSubset(of: names[$0]) && names[$0].count <= 3 }
    return longer.count == 1 ? longer[0] : nil
  }
}

extension FactTable {
  /// The only row that is labelled a total, or the last of several.
  var totalRow: Int? { grid.rows.indices.last { grid.rows[$0].isLabelledTotal } }

  /// The only row that shares a word with a name, where no other row has it.
  func row(sharing words: WordSet, otherThan base: Int) -> Int? {
    let rows = names.indices.filter { $0 != base && !names[$0].isDisjoint(with: words) }
    return rows.count == 1 && names[base].isDisjoint(with: words) ? rows[0] : nil
  }
}

/// Reads what sentences say of the rows of tables near them.
struct TableFactReader {
  let context: ProposalContext
  let table: Int
  let restatement: Int
  private let tables: [FactTable]

  init(_ context: ProposalContext, table: Int, restatement: Int) {
    self.context = context
    self.table = table
    self.restatement = restatement
    tables = context.grids.indices.compactMap { FactTable(table: $0, context) }
  }

  /// How far, in bytes, the table may be from a sentence on it.
  private static let reach = 4_000

  func claims() -> [Claim] {
    guard !tables.isEmpty else { return [] }
    var claims: [Claim] = []
    var next = 0
    for sentence in context.skeletons.indices where context.skeletons[sentence].figureCount > 0 {
      guard context.blockKind(ofSentence: sentence) != .table,
        let start = context.skeletons[sentence].items.first.map({ Int($0.start) })
      else { continue }
      while next < tables.count, tables[next].range.lowerBound < start { next += 1 }
      let near = [next - 1, next, next - 2].filter { index in
        guard tables.indices.contains(index) else { return false }
        let range = tables[index].range
        return start - range.upperBound < TableFactReader.reach
          && range.lowerBound - start < TableFactReader.reach
      }
      guard !near.isEmpty else { continue }
      for (at, item) in context.skeletons[sentence].items.enumerated() where item.kind == .figure {
        for index in near {
          let found = self.claims(at: at, in: sentence, tables[index])
          guard found.isEmpty else {
            claims += found
            break
          }
        }
      }
    }
    return claims
  }

  private func claims(at: Int, in sentence: Int, _ table: FactTable) -> [Claim] {
    let skeleton = context.skeletons[sentence]
    guard let figure = TextFigure(context.figures, Int(skeleton.items[at].link)),
      !context.figures[figure.index].traits.contains(.cell)
    else { return [] }
    guard skeleton.cues.isDisjoint(with: [.basis, .expect]) else {
      return perUnit(figure, at, sentence, table).map { [$0] }
        ?? gap(figure, at, sentence, table)
    }
    let fact =
      change(figure, at, skeleton, table) ?? ratio(figure, at, skeleton, table)
      ?? level(figure, at, skeleton, table) ?? perUnit(figure, at, sentence, table)
      ?? share(figure, at, skeleton, table) ?? sumOfLikeRows(figure, at, skeleton, table)
    return fact.map { [$0] } ?? gap(figure, at, sentence, table)
  }

  // MARK: Changes

  /// "Total income rose by 6.9%", "Carriage fell by £122,000".
  private func change(
    _ figure: TextFigure, _ at: Int, _ skeleton: Skeleton, _ table: FactTable
  ) -> Claim? {
    let items = skeleton.items
    guard let pair = table.columns.only, let verb = verb(before: at, items),
      !TableFactReader.present.contains(items[verb].hash),
      isByFigure(items[(verb + 1)..<at], figure),
      let row = table.row(named: context.naming(subject(before: verb, items)))
    else { return nil }
    let cells = table.grid.rows[row].cells
    guard let new = cells[pair.present], let old = cells[pair.past], !new.isPercent,
      !old.isPercent, new.value > 0, old.value > 0, !hasOtherPeriod(skeleton, at)
    else { return nil }
    let isFall = items[verb].cue.contains(.fall)
    if figure.isPercent {
      return claim(
        isFall ? 12 : 2,
        [("result", figure.index), ("first", new.figure), ("second", old.figure)])
    }
    let (more, less) = isFall ? (old, new) : (new, old)
    // A table whose scale was not found, or found where there is none.
    guard more.value - less.value < figure.value * 20, figure.value < more.value else { return nil }
    return claim(
      1, [("result", figure.index), ("part", more.figure), ("less", less.figure)])
  }

  /// "Dues rise by 2.5 percent from April": what a table tells of is past.
  private static let present = WordSet(
    ["rise", "rises", "fall", "falls", "grow", "grows"].map { WordHash.of($0.utf8) })

  /// The verb of change right before a figure, past "by", "was", hedges and the like.
  private func verb(before at: Int, _ items: [Item]) -> Int? {
    var index = at - 1
    while index >= 0, at - index <= 5, items[index].kind == .word {
      let cue = items[index].cue
      if !cue.isDisjoint(with: .change) { return index }
      index -= 1
    }
    return nil
  }

  /// Whether a change is told, not a level: "rose by £5", "rose 5%", not "rose to 5%".
  private func isByFigure(_ between: ArraySlice<Item>, _ figure: TextFigure) -> Bool {
    if between.contains(where: { levelWords.contains($0.hash) }) { return false }
    return figure.isPercent || between.contains { $0.hash == byWord }
  }

  /// The words before a verb, back to where its clause begins.
  func subject(before verb: Int, _ items: [Item]) -> ArraySlice<Item> {
    var start = verb
    while start > 0 {
      let item = items[start - 1]
      if item.kind != .word && item.kind != .figure || clauseWords.contains(item.hash) { break }
      // "Revenue of $85.2 million was up": the amount is the subject's own.
      start -= 1
    }
    return items[start..<verb]
  }

  /// Whether the sentence names a period of its own before or right behind the figure.
  private func hasOtherPeriod(_ skeleton: Skeleton, _ at: Int) -> Bool {
    skeleton.items.prefix(at + 4).contains { item in
      item.kind == .figure && context.figures[Int(item.link)].kind == .date
    }
  }

  // MARK: Ratios

  /// "Gross margin was 54.6%, compared with 53.4%".
  private func ratio(
    _ figure: TextFigure, _ at: Int, _ skeleton: Skeleton, _ table: FactTable
  ) -> Claim? {
    guard figure.isPercent, let pair = table.columns.only, !hasOtherPeriod(skeleton, at) else {
      return nil
    }
    let items = skeleton.items
    var start = at
    while start > 0, items[start - 1].kind == .word, at - start < 8 { start -= 1 }
    let words = items[start..<at]
    guard words.contains(where: { $0.cue.contains(.was) || stateWords.contains($0.hash) }),
      words.allSatisfy({ $0.cue.isDisjoint(with: [.compare, .earlier, .average]) })
    else { return nil }
    let measure = Measure(words.reduce(into: LabelClass()) { $0.formUnion(LabelClass.of($1.hash)) })
    for recipe in Measure.recipes where measure.contains(recipe.ratio) {
      guard let part = only(recipe.part, table.grid), let whole = only(recipe.whole, table.grid),
        part != whole, let a = table.grid.rows[part].cells[pair.present],
        let b = table.grid.rows[whole].cells[pair.present], !a.isPercent, !b.isPercent
      else { continue }
      return claim(
        3, [("result", figure.index), ("first", a.figure), ("second", b.figure)])
    }
    return nil
  }

  /// The only row that measures something; of several the labelled total.
  private func only(_ measure: Measure, _ grid: TableGrid) -> Int? {
    let rows = grid.rows.indices.filter {
      grid.rows[$0].measure.contains(measure) && !grid.rows[$0].hasPercent
    }
    if rows.count == 1 { return rows[0] }
    let totals = rows.filter { grid.rows[$0].isLabelledTotal }
    return totals.count == 1 ? totals[0] : nil
  }

  // MARK: Levels

  /// "Free cash flow improved to CHF 66.2 million": the present column's cell, not the past one's.
  private func level(
    _ figure: TextFigure, _ at: Int, _ skeleton: Skeleton, _ table: FactTable
  ) -> Claim? {
    let items = skeleton.items
    guard !figure.isPercent, context.figures[figure.index].kind == .money,
      let pair = table.columns.only, at >= 2,
      levelWords.contains(items[at - 1].hash) || items[at - 1].cue.contains(.was),
      !hasOtherPeriod(skeleton, items.count), !skeleton.cues.contains(.respectively),
      items[..<at].allSatisfy({ $0.cue.isDisjoint(with: [.compare, .earlier]) })
    else { return nil }
    let verb =
      items[at - 1].cue.contains(.was) ? at - 1 : verb(before: at, items) ?? wordVerb(at, items)
    guard let row = table.row(named: context.naming(subject(before: verb, items))),
      let present = table.grid.rows[row].cells[pair.present],
      let past = table.grid.rows[row].cells[pair.past], !present.isPercent,
      !figure.meets(present), figure.meets(past)
    else { return nil }
    let isOpposite = (present.value < 0) != (figure.value < 0)
    return Claim(
      relation: restatement, equation: isOpposite ? 11 : 0,
      bindings: [
        RoleBinding(role: 0, figure: present.figure), RoleBinding(role: 1, figure: figure.index),
      ],
      tie: .bound, confidence: 800, words: [])
  }

  /// The verb before "to" and "at": "improved to", "stood at".
  private func wordVerb(_ at: Int, _ items: [Item]) -> Int { max(0, at - 2) }

  // MARK: Amounts for each

  /// "With 4,830 households, property tax works out at $1,350 per household".
  private func perUnit(
    _ figure: TextFigure, _ at: Int, _ sentence: Int, _ table: FactTable
  ) -> Claim? {
    let items = context.skeletons[sentence].items
    let per = items[at].per != 0 ? items[at].per : subjectNoun(before: at, items)
    guard per != 0, !figure.isPercent, let count = count(of: per, sentence),
      let row = row(namedIn: sentence, table)
    else { return nil }
    let cells = table.grid.rows[row].cells.indices.compactMap { index -> GridCell? in
      guard let cell = table.grid.rows[row].cells[index], !cell.isPercent,
        !table.grid.columns[index].isChange
      else { return nil }
      return cell
    }
    let isMet = { (cell: GridCell) in
      (cell.value / count.value - figure.value).magnitude
        <= figure.halfUnit + (cell.halfUnit + count.halfUnit) / count.value
    }
    let stated = table.columns.only.flatMap { table.grid.rows[row].cells[$0.present] }
    guard let cell = cells.first(where: isMet) ?? stated ?? cells.last,
      cell.value / count.value < figure.value * 12, figure.value * count.value < cell.value * 12
    else { return nil }
    return claim(
      3, [("result", figure.index), ("first", cell.figure), ("second", count.index)])
  }

  /// The number of what an amount is for each of, in the same sentence or the one before it.
  private func count(of noun: UInt64, _ sentence: Int) -> TextFigure? {
    for index in [sentence, sentence - 1] where context.skeletons.indices.contains(index) {
      let items = context.skeletons[index].items
      for at in items.indices.dropLast() where items[at].kind == .figure {
        let figure = context.figures[Int(items[at].link)]
        guard figure.kind == .number, figure.hedge == nil || figure.hedge == .approx,
          items[at + 1].kind == .word
            && (context.stem(of: items[at + 1]) == noun || items[at + 1].hash == noun)
            || isPopulation(items, at, of: noun),
          let found = TextFigure(context.figures, Int(items[at].link)), found.value > 1
        else { continue }
        return found
      }
    }
    return nil
  }

  /// "Spending per resident, on a population of 21,450, is $941": what the subject is divided by.
  private func subjectNoun(before at: Int, _ items: [Item]) -> UInt64 {
    guard at > 0, items[at - 1].cue.contains(.was),
      let per = items[..<at].lastIndex(where: { $0.hash == perWord }), per + 1 < at
    else { return 0 }
    return items[per + 1].hash
  }

  /// "A population of 21,450" for an amount per resident.
  private func isPopulation(_ items: [Item], _ at: Int, of noun: UInt64) -> Bool {
    guard people.contains(noun), at >= 2 else { return false }
    return items[max(0, at - 3)..<at].contains { $0.hash == populationWord }
  }

  /// The only row whose whole name, of two words or more, or of one in a total, a sentence holds.
  private func row(namedIn sentence: Int, _ table: FactTable) -> Int? {
    let words = context.stems(ofSentence: sentence)
    let rows = table.names.indices.filter {
      !table.names[$0].isEmpty && table.names[$0].isSubset(of: words)
    }
    let most = rows.map { table.names[$0].count }.max() ?? 0
    let best = rows.filter { table.names[$0].count == most }
    if rows.isEmpty, let total = table.totalRow, !words.isDisjoint(with: spendingStems),
      !table.names[total].isDisjoint(with: spendingStems)
    {
      return total
    }
    return best.count == 1 ? best[0] : nil
  }

  func claim(_ equation: Int, _ bound: [(String, Int)]) -> Claim {
    let roles = context.relations[table].roles
    return Claim(
      relation: table, equation: equation,
      bindings: bound.compactMap { name, figure in
        roles.firstIndex { $0.name == name }.map { RoleBinding(role: $0, figure: figure) }
      },
      tie: .bound, confidence: 800, words: [])
  }
}

extension TextFigure {
  /// Whether a cell may be what the figure states.
  fileprivate func meets(_ cell: GridCell) -> Bool {
    (cell.value.magnitude - value.magnitude).magnitude <= halfUnit + cell.halfUnit
  }
}

/// Words for what was spent, as stems: "spending per resident" is of total expenditures.
private let spendingStems = WordSet(
  ["spending", "expenditure", "expenditures", "expenses", "outlay", "outlays"].map {
    WordStem.hash(of: Array($0.utf8)[...])
  })
private let people = WordHash.all("resident inhabitant head capita person citizen")
private let populationWord = WordHash.of("population".utf8)
private let perWord = WordHash.of("per".utf8)
private let byWord = WordHash.of("by".utf8)
private let levelWords = WordHash.all("to at of reached totalled totaled")
private let stateWords = WordHash.all("at of stood to reached")
private let clauseWords = WordHash.all(
  "and while but whereas although though because as which since")
