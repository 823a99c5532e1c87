import Documents
import Figures
import Quantities
import Relations

/// What sentences say of parts of a table: shares, gaps with their rates, sums of like rows.
extension TableFactReader {
  // MARK: Shares

  /// "The final quarter accounted for 29.2% of annual sales", "Pension costs were 6.0% of wages".
  func share(
    _ figure: TextFigure, _ at: Int, _ skeleton: Skeleton, _ table: FactTable
  ) -> Claim? {
    let items = skeleton.items
    guard figure.isPercent, at + 2 < items.count, items[at + 1].hash == WordHash.ofWord,
      let verb = shareVerb(before: at, items)
    else { return nil }
    let subject = subject(before: verb, items)
    var end = at + 2
    while end < items.count, end < at + 9, items[end].kind == .word,
      !wholeEnds.contains(items[end].hash)
    {
      end += 1
    }
    var whole = items[(at + 2)..<end]
    // "Of wages and salaries" is one row, "of sales and rose" is not.
    if let link = whole.firstIndex(where: { $0.cue.contains(.joins) }),
      table.row(named: context.naming(whole)) == nil
    {
      whole = whole[..<link]
    }
    return rowShare(figure, subject, whole, table) ?? columnShare(figure, subject, whole, table)
  }

  /// The verb that makes its subject a share, past "for", "up" and hedges.
  private func shareVerb(before at: Int, _ items: [Item]) -> Int? {
    var index = at - 1
    while index >= 0, at - index <= 4, items[index].kind == .word {
      if shareVerbs.contains(items[index].hash) { return index }
      guard items[index].cue.contains(.transparent) || shareLinks.contains(items[index].hash)
      else { return nil }
      index -= 1
    }
    return nil
  }

  private func rowShare(
    _ figure: TextFigure, _ subject: ArraySlice<Item>, _ whole: ArraySlice<Item>,
    _ table: FactTable
  ) -> Claim? {
    let wholeNames = context.naming(whole)
    let wholeRow =
      wholeNames.isEmpty && whole.contains { $0.cue.contains(.total) }
      ? table.totalRow : table.row(named: wholeNames)
    let names = context.naming(subject)
    guard let base = wholeRow,
      let part = table.row(named: names) ?? table.row(sharing: names, otherThan: base),
      part != base
    else { return nil }
    let cells = table.grid.columns.indices.compactMap { column -> (GridCell, GridCell)? in
      guard let a = table.grid.rows[part].cells[column],
        let b = table.grid.rows[base].cells[column],
        !a.isPercent, !b.isPercent, a.value > 0, b.value > 0
      else { return nil }
      return (a, b)
    }
    if let met = cells.first(where: { figure.isShare($0.0, of: $0.1) }) {
      return claim(share: figure, met.0, of: met.1)
    }
    // Of another row, or of another column's total, it may be a share all the same.
    guard let pair = table.columns.only, !isShareOfAny(figure, part, table),
      let a = table.grid.rows[part].cells[pair.present],
      let b = table.grid.rows[base].cells[pair.present], !a.isPercent, !b.isPercent,
      a.value > 0, b.value > a.value
    else { return nil }
    return claim(share: figure, a, of: b)
  }

  /// A column of the total row, named by its quarter, as a share of the whole year.
  private func columnShare(
    _ figure: TextFigure, _ subject: ArraySlice<Item>, _ whole: ArraySlice<Item>,
    _ table: FactTable
  ) -> Claim? {
    guard let quarter = context.quarter(in: subject), let total = table.totalRow,
      let column = table.quarters.firstIndex(of: quarter),
      let year = table.grid.columns.indices.last(where: { table.grid.columns[$0].isTotal }),
      year != column, whole.contains(where: { yearWords.contains($0.hash) }),
      let a = table.grid.rows[total].cells[column], let b = table.grid.rows[total].cells[year],
      !a.isPercent, !b.isPercent, a.value > 0, b.value > a.value
    else { return nil }
    return claim(share: figure, a, of: b)
  }

  private func isShareOfAny(_ figure: TextFigure, _ part: Int, _ table: FactTable) -> Bool {
    table.grid.rows[part].cells.contains { cell in
      guard let cell, !cell.isPercent else { return false }
      return table.grid.rows.contains { row in
        row.cells.contains { $0.map { figure.isShare(cell, of: $0) } ?? false }
      }
    }
  }

  private func claim(share: TextFigure, _ part: GridCell, of whole: GridCell) -> Claim {
    claim(3, [("result", share.index), ("first", part.figure), ("second", whole.figure)])
  }

  // MARK: Gaps

  /// "Sales exceeded the budget by €131,300, or 1.2%": two cells that lie so far apart, and the
  /// rate between them.
  func gap(
    _ figure: TextFigure, _ at: Int, _ sentence: Int, _ table: FactTable
  ) -> [Claim] {
    let items = context.skeletons[sentence].items
    var next = at + 1
    if next < items.count, items[next].kind == .comma { next += 1 }
    guard !figure.isPercent, next + 1 < items.count, items[next].hash == orWord,
      items[next + 1].kind == .figure,
      let rate = TextFigure(context.figures, Int(items[next + 1].link)), rate.isPercent,
      let cue = gapCue(before: at, items)
    else { return [] }
    let words = context.stems(ofSentence: sentence)
    var search = GapSearch(gap: figure, rate: rate, isFall: !cue.isDisjoint(with: [.fall, .less]))
    search.pairs(of: table, words)
    guard let best = search.best else { return [] }
    let (more, less) = (best.more.figure, best.less.figure)
    return [
      claim(1, [("result", figure.index), ("part", more), ("less", less)]),
      best.isOfMore
        ? claim(12, [("result", rate.index), ("first", less), ("second", more)])
        : claim(2, [("result", rate.index), ("first", more), ("second", less)]),
    ]
  }

  /// The word of change or comparison close before a figure.
  private func gapCue(before at: Int, _ items: [Item]) -> Cue? {
    var cues: Cue = []
    for item in items[max(0, at - 8)..<at] {
      if item.kind == .figure { cues = [] }
      cues.formUnion(gapWords.contains(item.hash) ? .more : item.cue)
    }
    return cues.isDisjoint(with: [.rise, .fall, .more, .less]) ? nil : cues
  }

  // MARK: Sums of like rows

  /// "Overdue balances amounted to €9.2 million": the rows whose labels share a word, together.
  func sumOfLikeRows(
    _ figure: TextFigure, _ at: Int, _ skeleton: Skeleton, _ table: FactTable
  ) -> Claim? {
    let items = skeleton.items
    guard !figure.isPercent, at >= 2,
      items[at - 1].cue.contains(.was)
        || sumLinks.contains(items[at - 1].hash) && sumVerbs.contains(items[at - 2].hash)
    else { return nil }
    let verb = items[at - 1].cue.contains(.was) ? at - 1 : at - 2
    let names = context.naming(subject(before: verb, items))
    guard !names.isEmpty, table.row(named: names) == nil else { return nil }
    let rows = table.names.indices.filter {
      !table.grid.rows[$0].isTotal && !table.names[$0].isDisjoint(with: names)
    }
    guard rows.count >= 2, rows.count <= 8, rows.count * 2 <= table.names.count + 2 else {
      return nil
    }
    // Rows of one name are one thing measured twice, and a cell that is quoted is no sum.
    guard !rows.contains(where: { table.names[$0] == names }), !table.holds(figure) else {
      return nil
    }
    let shared = rows.dropFirst().reduce(table.names[rows[0]]) { $0.intersection(table.names[$1]) }
    // Most of what is named is in every label.
    guard shared.sharedCount(names) * 2 >= names.count, shared.sharedCount(names) > 0 else {
      return nil
    }
    for column in table.grid.columns.indices {
      let cells = rows.compactMap { table.grid.rows[$0].cells[column] }
      guard cells.count == rows.count, cells.allSatisfy({ !$0.isPercent && $0.value > 0 }) else {
        continue
      }
      let sum: Double = cells.reduce(0) { $0 + $1.value }
      let slack: Double = cells.reduce(figure.halfUnit) { $0 + $1.halfUnit }
      guard sum >= 50 * figure.halfUnit, figure.isSum(sum, slack) else { continue }
      var found = claim(0, [("result", figure.index)] + cells.map { ("part", $0.figure) })
      // The total of all rows is no rival of it.
      found.tie = .proven
      return found
    }
    return nil
  }
}

extension TextFigure {
  /// Whether it is the share that one cell is of another.
  fileprivate func isShare(_ part: GridCell, of whole: GridCell) -> Bool {
    guard whole.value > 0, !whole.isPercent else { return false }
    let ratio: Double = part.value / whole.value
    let slack: Double = (part.halfUnit + whole.halfUnit * ratio) / whole.value
    return (ratio - value).magnitude <= (halfUnit + slack) * (1 + 1e-9)
  }

  /// Whether it is a sum, or would be were its point moved or its scale another.
  fileprivate func isSum(_ sum: Double, _ slack: Double) -> Bool {
    // Two digits are a multiple of anything.
    let powers: [Double] = value >= 200 * halfUnit ? [1, 10, 0.1, 1_000, 0.001] : [1]
    return powers.contains { power in
      let reach: Double = (slack - halfUnit) * power + halfUnit * (1 + 1e-9)
      return (sum * power - value).magnitude <= reach
    }
  }
}

extension FactTable {
  /// Whether a cell has the value of a figure.
  fileprivate func holds(_ figure: TextFigure) -> Bool {
    grid.rows.contains { row in
      row.cells.contains { cell in
        guard let cell, !cell.isPercent else { return false }
        return (cell.value.magnitude - figure.value).magnitude <= cell.halfUnit + figure.halfUnit
      }
    }
  }
}

/// Looks for two cells that lie as far apart as a sentence says.
private struct GapSearch {
  let gap: TextFigure
  let rate: TextFigure
  let isFall: Bool
  private(set) var best: Found?
  private var tries = 0

  init(gap: TextFigure, rate: TextFigure, isFall: Bool) {
    self.gap = gap
    self.rate = rate
    self.isFall = isFall
  }

  /// Two cells, and whether the rate is one of the larger.
  struct Found {
    let more: GridCell
    let less: GridCell
    let isOfMore: Bool
    let isMet: Bool
    let named: Int
  }

  /// The bits of coincidence that the gap must have beyond the number of pairs.
  private static let neededBits = 7.0

  /// Tries all pairs of one row or one column.
  mutating func pairs(of table: FactTable, _ words: WordSet) {
    let grid = table.grid
    guard grid.rows.count <= 40 else { return }
    tries = grid.rows.count * grid.columns.count * (grid.rows.count + grid.columns.count) / 2
    let bits = LineArithmetic.logarithm(gap.value / (2 * gap.halfUnit))
    guard bits - LineArithmetic.logarithm(Double(max(1, tries))) >= GapSearch.neededBits else {
      return
    }
    for (at, row) in grid.rows.enumerated() {
      let named = table.names[at].sharedCount(words)
      for column in row.cells.indices {
        guard let cell = row.cells[column], !cell.isPercent else { continue }
        for other in row.cells[(column + 1)...] { add(cell, other, named: named + 1) }
        for (below, other) in grid.rows.enumerated().dropFirst(at + 1) {
          add(cell, other.cells[column], named: min(named, table.names[below].sharedCount(words)))
        }
      }
    }
  }

  private mutating func add(_ a: GridCell, _ b: GridCell?, named: Int) {
    guard let b, !b.isPercent, a.value > 0, b.value > 0,
      ((a.value - b.value).magnitude - gap.value).magnitude <= gap.halfUnit
    else { return }
    let (more, less) = a.value > b.value ? (a, b) : (b, a)
    let isOfMore = rate.isShare(gap.cell, of: more)
    let isMet = isOfMore || rate.isShare(gap.cell, of: less)
    let found = Found(
      more: more, less: less, isOfMore: isMet ? isOfMore && isFall : isFall,
      isMet: rate.isShare(gap.cell, of: isFall ? more : less), named: named)
    guard let best else {
      self.best = found
      return
    }
    if (found.isMet ? 1 : 0, found.named) > (best.isMet ? 1 : 0, best.named) { self.best = found }
  }
}

extension TextFigure {
  /// The figure in the place of a cell.
  fileprivate var cell: GridCell { GridCell(self) }
}

extension ProposalContext {
  /// The quarter that words name: "the final quarter"; `nil` where they name none.
  func quarter(in items: ArraySlice<Item>) -> Int? {
    guard let first = items.first, let last = items.last else { return nil }
    return quarter(in: Int(first.start)..<Int(last.end))
  }

  /// The quarter that a stretch of the text names, "Q3", "Third quarter", "4Q"; `nil` for none.
  func quarter(in range: Range<Int>) -> Int? {
    var word = WordHash()
    var ordinal: Int?
    var length = 0
    var digit: Int?
    for at in range.prefix(80) {
      let byte = document.text[at]
      let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
      if isLetter {
        word.add(byte)
        length += 1
        continue
      }
      if length > 0 {
        if let value = quarterOrdinals[word.value] { ordinal = value }
        if word.value == quarterWord, let ordinal { return ordinal }
        if word.value == quarterLetter, byte &- UInt8(ascii: "1") < 4 {
          return Int(byte - UInt8(ascii: "0"))
        }
      }
      if byte &- UInt8(ascii: "1") < 4 { digit = Int(byte - UInt8(ascii: "0")) }
      word = WordHash()
      length = 0
    }
    if word.value == quarterWord { return ordinal }
    return word.value == quarterLetter ? digit : nil
  }
}

private let orWord = WordHash.of("or".utf8)
private let quarterWord = WordHash.of("quarter".utf8)
private let quarterLetter = WordHash.of("q".utf8)
private let quarterOrdinals: [UInt64: Int] = [
  WordHash.of("first".utf8): 1, WordHash.of("second".utf8): 2, WordHash.of("third".utf8): 3,
  WordHash.of("fourth".utf8): 4, WordHash.of("final".utf8): 4, WordHash.of("last".utf8): 4,
]
private let shareVerbs = WordHash.all(
  """
  accounted accounts account represented represents represent made makes make comprised contributed \
  contributes took takes was were is are brought bring generated earned formed constituted provided \
  equalled
  """)
private let shareLinks = WordHash.all("for up in at only just")
private let wholeEnds = WordHash.all(
  "while but in for at to from than with against which who that during as")
private let yearWords = WordHash.all("year annual yearly full-year")
private let gapWords = WordHash.all("exceed exceeds exceeded above over")
private let sumLinks = WordHash.all("to at")
private let sumVerbs = WordHash.all(
  "amounted amount amounts came comes stood added totalled totaled")
