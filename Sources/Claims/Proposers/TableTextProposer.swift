import Documents
import Figures
import Quantities
import Relations

/// A cell with one figure, and the words of its row and column.
struct CellSite {
  let figure: Int
  let magnitude: ExactDecimal
  let digits: ValueDigits
  let table: Int
  let row: Int
  let column: Int
}

/// Finds the cells that figures of the text restate: by value and label, or by label alone.
struct TableTextReader {
  let context: ProposalContext
  let relation: Int
  /// The cells in order of magnitude.
  private let cells: [CellSite]
  /// The cells of each table, in order of place.
  private let cellsOfTables: [[CellSite]]
  private let labels: TableLabels

  init?(_ context: ProposalContext) {
    guard let relation = context.relation("restatement") else { return nil }
    self.context = context
    self.relation = relation
    let sites = TableTextReader.cells(of: context)
    var cellsOfTables = Array(repeating: [CellSite](), count: context.document.tables.count)
    for site in sites { cellsOfTables[site.table].append(site) }
    self.cellsOfTables = cellsOfTables
    cells = sites.sorted { ($0.magnitude, $0.figure) < ($1.magnitude, $1.figure) }
    guard !cells.isEmpty else { return nil }
    labels = TableLabels(context, cells)
  }

  private static func cells(of context: ProposalContext) -> [CellSite] {
    var sites: [CellSite] = []
    var next = 0
    let figures = context.figures
    for (index, table) in context.document.tables.enumerated() {
      for cell in table.cells where !cell.isHeader && cell.column >= table.labelColumnCount {
        while next > 0, figures[next - 1].start >= cell.range.lowerBound { next -= 1 }
        while next < figures.count, figures[next].start < cell.range.lowerBound { next += 1 }
        guard next < figures.count, figures[next].end <= cell.range.upperBound else { continue }
        let figure = figures[next]
        guard !figure.isRange, figure.kind != .date, !figure.traits.contains(.unusable) else {
          continue
        }
        sites.append(
          CellSite(
            figure: next, magnitude: figure.low.magnitude,
            digits: ValueDigits(figure.low.magnitude), table: index, row: cell.row,
            column: cell.column))
      }
    }
    return sites
  }

  /// The claims of the text, and what the rules of tables say of figures that restate a result: a
  /// total in the text is the sum of the cells, too.
  func claims(composing rules: [Claim]) -> [Claim] {
    let restated = claims()
    var results: [Int: [Claim]] = [:]
    for rule in rules where rule.bindings.count <= TableTextReader.mostParts + 1 {
      guard let result = rule.bindings.first else { continue }
      results[result.figure, default: []].append(rule)
    }
    guard !results.isEmpty else { return restated }
    return restated
      + restated.flatMap { claim -> [Claim] in
        guard claim.equation == 0, claim.bindings.count == 2 else { return [] }
        return (results[claim.bindings[0].figure] ?? []).map { rule in
          var composed = rule
          composed.bindings[0].figure = claim.bindings[1].figure
          composed.tie = .bound
          return composed
        }
      }
  }

  /// The most cells that a figure of the text is worked out from.
  private static let mostParts = 8

  /// The claims, at most one for each figure of the text.
  private func claims() -> [Claim] {
    var claims: [Claim] = []
    var last = -1
    var sentence: [(site: FigureSite, cell: CellSite?)] = []
    for site in context.sites() where context.blockKind(ofSentence: site.sentence) != .table {
      let figure = context.figures[site.figure]
      guard !figure.isRange, !figure.traits.contains(.unusable),
        figure.kind == .money || figure.kind == .percent || figure.kind == .number,
        !figure.traits.contains(.fraction), figure.hedge == nil || figure.hedge == .approx
      else { continue }
      if site.sentence != last {
        claims += self.claims(ofSentence: sentence)
        sentence = []
        last = site.sentence
      }
      sentence.append((site, nil))
    }
    return claims + self.claims(ofSentence: sentence)
  }

  /// The claims of the figures of one sentence.
  private func claims(ofSentence sites: [(site: FigureSite, cell: CellSite?)]) -> [Claim] {
    guard let sentence = sites.first?.site.sentence else { return [] }
    let words = context.stems(ofSentence: sentence)
    var claims: [Claim] = []
    var proven: [CellSite] = []
    var provenSites: [FigureSite] = []
    var open: [FigureSite] = []
    for (site, _) in sites {
      let figure = context.figures[site.figure]
      if let cell = restated(by: figure, words) {
        claims.append(claim(cell, site.figure, confidence: 900))
        proven.append(cell)
        provenSites.append(site)
      } else if let (cell, equation) = restatedUnscaled(by: figure, words) {
        claims.append(claim(cell, site.figure, equation: equation, confidence: 900))
        proven.append(cell)
        provenSites.append(site)
      } else {
        open.append(site)
      }
    }
    for site in open {
      let figure = context.figures[site.figure]
      let found =
        misstated(by: figure, words) ?? misscaled(by: figure, words)
        ?? missing(from: proven, site, figure)
        ?? parallel(to: zip(provenSites, proven), site, figure)
      if let cell = found {
        claims.append(claim(cell, site.figure, confidence: 850))
      }
    }
    return claims
  }

  private func claim(
    _ cell: CellSite, _ figure: Int, equation: Int = 0, confidence: Int
  ) -> Claim {
    let isOpposite =
      context.figures[cell.figure].low.isNegative != context.figures[figure].low.isNegative
    return Claim(
      relation: relation, equation: isOpposite && equation == 0 ? oppositeEquation : equation,
      bindings: [
        RoleBinding(role: 0, figure: cell.figure), RoleBinding(role: 1, figure: figure),
      ],
      tie: .bound, confidence: confidence, words: [])
  }

  /// The cell with the figure's value whose labels the sentence names best.
  private func restated(by figure: Figure, _ words: WordSet) -> CellSite? {
    var best: (cell: CellSite, score: Int)?
    for cell in cells(meeting: figure) {
      let other = context.figures[cell.figure]
      guard FigurePair.isRestatable(figure, by: other) else { continue }
      let isExact = cell.magnitude == figure.low.magnitude
      let digits = min(figure.significantDigits, other.significantDigits)
      let named = labels.row(cell).sharedCount(words)
      let headed = labels.column(cell).sharedCount(words)
      let score =
        2 * min(named, 2) + min(headed, 2) + (isExact ? 1 : 0) + min(max(digits - 2, 0), 2)
      let isTied = named + headed > 0 ? score >= 3 : digits >= 4 && isExact
      guard isTied, score > best?.score ?? 0 else { continue }
      best = (cell, score)
    }
    return best?.cell
  }

  /// The cells whose magnitude the figure may stand for.
  private func cells(meeting figure: Figure) -> ArraySlice<CellSite> {
    let interval = figure.written.interval
    guard let lower = interval.lower?.value, let upper = interval.upper?.value else { return [] }
    let (low, high) = (min(lower.magnitude, upper.magnitude), max(lower.magnitude, upper.magnitude))
    let start = firstCell { $0 >= low }
    let end = firstCell { $0 > high }
    return cells[start..<max(start, end)]
  }

  private func firstCell(_ isBehind: (ExactDecimal) -> Bool) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(cells[middle].magnitude) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The cell with the figure's digits in a table whose scale is not known.
  private func restatedUnscaled(
    by figure: Figure, _ words: WordSet
  ) -> (CellSite, equation: Int)? {
    guard figure.kind == .money, figure.low > .zero else { return nil }
    for (power, equation) in [(3, 12), (6, 13)] {
      var shrunk = figure
      shrunk.low = figure.low.scaled(byPowerOfTen: -power)
      shrunk.high = shrunk.low
      shrunk.place = figure.place - Int16(power)
      for cell in cells(meeting: shrunk) {
        let other = context.figures[cell.figure]
        // A place left of the point was given by the scale of the table.
        guard !other.traits.contains(.scaled), other.place <= 0, !other.low.isNegative,
          FigurePair.isRestatable(figure, by: other),
          min(figure.significantDigits, other.significantDigits) >= 3,
          !labels.row(cell).isDisjoint(with: words)
        else { continue }
        return (cell, equation)
      }
    }
    return nil
  }

  /// The cell that the sentence names by its row and column, though two of its digits are swapped.
  private func misstated(by figure: Figure, _ words: WordSet) -> CellSite? {
    guard figure.hedge == nil, figure.significantDigits >= 2, cells(meeting: figure).isEmpty,
      cells.count <= 400
    else { return nil }
    var best: (cell: CellSite, score: Int)?
    var isUnique = true
    let digits = ValueDigits(figure.low.magnitude)
    for cell in cells where digits.mayBeSwapped(cell.digits) {
      guard FigurePair.slip(figure.low.magnitude, cell.magnitude) == .swap,
        FigurePair.isRestatable(figure, by: context.figures[cell.figure])
      else { continue }
      let row = labels.row(cell)
      let headed = labels.column(cell).sharedCount(words)
      guard !row.isEmpty, row.isSubset(of: words), headed > 0 || row.count > 1 else { continue }
      let score = row.count * 2 + headed
      if score == best?.score { isUnique = false }
      if score > best?.score ?? 0 {
        best = (cell, score)
        isUnique = true
      }
    }
    return isUnique ? best?.cell : nil
  }

  /// The cell of a row that the sentence names, in the column that it quotes right before: "The cost
  /// of term deposits was 4.20% and the cost of all deposits 2.13%".
  private func parallel(
    to quoted: some Sequence<(FigureSite, CellSite)>, _ site: FigureSite, _ figure: Figure
  ) -> CellSite? {
    let items = context.skeletons[site.sentence].items
    guard figure.hedge == nil, figure.significantDigits >= 2,
      let (before, cell) = Array(quoted).last(where: { $0.0.item < site.item }),
      FigurePair.isRestatable(figure, by: context.figures[cell.figure]),
      items[before.item..<site.item].contains(where: { $0.cue.contains(.joins) })
    else { return nil }
    var depth = 0
    let between = items[(before.item + 1)..<site.item].filter { item in
      if item.kind == .open { depth += 1 }
      if item.kind == .close { depth -= 1 }
      return depth == 0
    }
    guard !between.contains(where: { $0.kind == .figure }) else { return nil }
    let words = context.naming(between[...])
    let first = context.naming(items[max(0, before.item - 8)..<before.item])
    // The one row of the table that the words name, and nothing else but what was said before.
    let rows = cellsOfTables[cell.table].filter { other in
      guard other.column == cell.column, other.row != cell.row,
        FigurePair.isRestatable(figure, by: context.figures[other.figure])
      else { return false }
      let names = labels.row(other).subtracting(plainNames)
      return !names.isEmpty && names.isSubset(of: words)
        && words.subtracting(names).isSubset(of: first)
    }
    guard rows.count == 1, cells(meeting: figure).allSatisfy({ $0.row != rows[0].row }) else {
      return nil
    }
    return rows[0]
  }

  /// The cell with the figure's own digits in the row that the sentence names, where thousand,
  /// million and billion were mixed up: the scale of the table is known.
  private func misscaled(by figure: Figure, _ words: WordSet) -> CellSite? {
    guard figure.kind == .money, figure.hedge == nil, figure.traits.contains(.scaled),
      figure.significantDigits >= 3, cells(meeting: figure).isEmpty
    else { return nil }
    var found: [CellSite] = []
    for power in [-6, -3, 3, 6] {
      var shifted = figure
      shifted.low = figure.low.scaled(byPowerOfTen: power)
      shifted.high = shifted.low
      shifted.place = figure.place + Int16(power)
      found += cells(meeting: shifted).filter { cell in
        let other = context.figures[cell.figure]
        let row = labels.row(cell)
        return other.place > 0 && cell.magnitude == shifted.low.magnitude && row.count > 1
          && FigurePair.isRestatable(figure, by: other) && row.isSubset(of: words)
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The percentage in the row that the sentence quotes from, under the header that stands by the
  /// figure, though its value is another.
  private func missing(
    from proven: [CellSite], _ site: FigureSite, _ figure: Figure
  ) -> CellSite? {
    guard figure.kind == .percent, figure.hedge == nil, figure.place < 0,
      cells(meeting: figure).isEmpty
    else { return nil }
    let items = context.skeletons[site.sentence].items
    let before = items[max(0, site.item - 6)..<site.item]
    let near = before.suffix(while: { $0.kind != .figure }) + items[(site.item + 1)...].prefix(1)
    let words = WordSet(near.compactMap { context.stem($0) })
    let rows = Set(
      proven.filter { cell in
        context.figures[cell.figure].significantDigits >= 3
      }.map { $0.table << 32 | $0.row })
    guard rows.count == 1, let place = rows.first else { return nil }
    let matching = cellsOfTables[place >> 32].filter { cell in
      rows.contains(cell.table << 32 | cell.row)
        && context.figures[cell.figure].kind == .percent
        && context.figures[cell.figure].unit == figure.unit
        && !labels.column(cell).isDisjoint(with: words)
    }
    return matching.count == 1 ? matching[0] : nil
  }
}

extension ArraySlice {
  /// The longest end of which every element fits.
  fileprivate func suffix(while fits: (Element) -> Bool) -> ArraySlice {
    var start = endIndex
    while start > startIndex, fits(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}

/// The equation of the restatement relation in which one side has the other sign.
private let oppositeEquation = 11

extension FigurePair {
  /// Whether a figure of the text may restate a cell: of one unit, or the cell has none.
  static func isRestatable(_ figure: Figure, by cell: Figure) -> Bool {
    switch (figure.kind, cell.kind) {
    case (.money, .money): figure.unit == cell.unit
    case (.percent, .percent): figure.unit == cell.unit
    case (.money, .number), (.number, .money): !cell.traits.contains(.fraction)
    case (.number, .number): figure.unit == cell.unit
    default: false
    }
  }
}

/// The words of the rows and columns of cells.
struct TableLabels {
  private var rows: [Int: WordSet] = [:]
  private var columns: [Int: WordSet] = [:]

  init(_ context: ProposalContext, _ cells: [CellSite]) {
    for cell in cells {
      let table = context.document.tables[cell.table]
      let row = TableLabels.key(cell.table, cell.row)
      if rows[row] == nil {
        var words: WordSet = []
        for column in 0..<table.labelColumnCount {
          guard let index = table.cell(row: cell.row, column: column) else { continue }
          words.formUnion(context.stems(of: table.cells[index].range))
        }
        rows[row] = words
      }
      let column = TableLabels.key(cell.table, cell.column)
      if columns[column] == nil {
        var words: WordSet = []
        for row in 0..<table.headerRowCount {
          guard let index = table.cell(row: row, column: cell.column) else { continue }
          words.formUnion(context.stems(of: table.cells[index].range))
        }
        columns[column] = words
      }
    }
  }

  private static func key(_ table: Int, _ line: Int) -> Int { table << 32 | line }

  func row(_ cell: CellSite) -> WordSet { rows[TableLabels.key(cell.table, cell.row)] ?? [] }

  func column(_ cell: CellSite) -> WordSet {
    columns[TableLabels.key(cell.table, cell.column)] ?? []
  }
}

extension ProposalContext {
  /// The stems of the words of a stretch of the text.
  func stems(of range: Range<Int>) -> WordSet {
    var stems: WordSet = []
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      let start = cursor
      while cursor < range.upperBound, isInWord(cursor, before: range.upperBound) { cursor += 1 }
      if cursor - start > 2 {
        let word = document.text[start..<cursor]
        let hash = WordHash.of(word)
        let item = Item(
          kind: .word, cue: CueLexicon.shared[hash], hash: hash,
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: cursor), link: -1)
        if let stem = stem(item) { stems.insert(stem) }
      }
      if cursor == start { cursor += 1 }
    }
    return stems
  }

  /// Whether a byte belongs to a word: letters, and a hyphen between two.
  private func isInWord(_ at: Int, before end: Int) -> Bool {
    if ProposalContext.isLetter(document.text[at]) { return true }
    return document.text[at] == UInt8(ascii: "-") && at > 0 && at + 1 < end
      && ProposalContext.isLetter(document.text[at - 1])
      && ProposalContext.isLetter(document.text[at + 1])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0xC3 && byte != 0xE2
      || byte >= 0x80 && byte < 0xC0
  }
}
