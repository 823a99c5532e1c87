import Documents
import Figures
import Relations

extension Proposer {
  /// Ties the results in a table to the ranges beside them, where a sentence says that they are kept,
  /// and midpoints in the text to those ranges.
  static let tableRanges = Proposer { context in
    guard context.figures.contains(where: { $0.isRange && $0.traits.contains(.cell) }),
      let bounds = context.relation("bounds"), let ends = context.relation("range")
    else { return [] }
    let reader = TableRangeReader(context: context, bounds: bounds, ends: ends)
    return reader.claims()
  }
}

/// A row with a range: guidance, a target, a band.
private struct RangeRow {
  let names: WordSet
  /// The ranges with the words of their headers, from left to right.
  var ranges: [(figure: Int, header: WordSet)] = []
  /// The single values, likewise.
  var values: [(figure: Int, header: WordSet)] = []
}

/// Reads sentences on ranges that stand in tables.
private struct TableRangeReader {
  let context: ProposalContext
  let bounds: Int
  let ends: Int

  /// How far, in bytes, the table may be from a sentence on it.
  private static let reach = 2_000

  func claims() -> [Claim] {
    var claims: [Claim] = []
    for table in context.document.tables {
      let rows = rows(of: table)
      guard !rows.isEmpty else { continue }
      for sentence in context.skeletons.indices {
        guard let first = context.skeletons[sentence].items.first,
          Int(first.start) - table.range.upperBound < TableRangeReader.reach,
          table.range.lowerBound - Int(first.start) < TableRangeReader.reach,
          context.blockKind(ofSentence: sentence) != .table
        else { continue }
        let items = context.skeletons[sentence].items
        if items.contains(where: { rangeWords.contains($0.hash) }) {
          claims += kept(items, rows)
        }
        if items.contains(where: { $0.hash == midpointWord }) { claims += midpoints(items, rows) }
      }
    }
    return claims
  }

  /// The rows with at least one range, and what else they hold.
  private func rows(of table: Table) -> [RangeRow] {
    var rows: [RangeRow] = []
    var next = context.figures.partitionPoint { $0.start >= table.range.lowerBound }
    for row in table.headerRowCount..<max(table.headerRowCount, table.rowCount) {
      guard let label = table.label(ofRow: row) else { continue }
      var found = RangeRow(names: context.naming(label: table.cells[label].range))
      for index in table.cells(inRow: row) where table.cells[index].column >= table.labelColumnCount
      {
        let cell = table.cells[index]
        while next < context.figures.count, context.figures[next].start < cell.range.lowerBound {
          next += 1
        }
        guard next < context.figures.count, context.figures[next].start < cell.range.upperBound
        else { continue }
        let figure = context.figures[next]
        let header = self.header(of: cell.column, table)
        if figure.isRange {
          found.ranges.append((next, header))
        } else if figure.kind != .date {
          found.values.append((next, header))
        }
      }
      if !found.ranges.isEmpty, !found.names.isEmpty { rows.append(found) }
    }
    return rows
  }

  private func header(of column: Int, _ table: Table) -> WordSet {
    var words: WordSet = []
    for row in 0..<table.headerRowCount {
      guard let index = table.cell(row: row, column: column) else { continue }
      var word = WordHash()
      for byte in context.document.text[table.cells[index].range.prefix(80)] + [0x20] {
        if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
          word.add(byte)
        } else if word != WordHash() {
          words.insert(word.value)
          word = WordHash()
        }
      }
    }
    return words
  }

  /// "Both growth and margin are within the new ranges".
  private func kept(_ items: [Item], _ rows: [RangeRow]) -> [Claim] {
    guard
      let within = items.firstIndex(where: { withinWords.contains($0.hash) }),
      within > 0, items[within...].contains(where: { rangeWords.contains($0.hash) }),
      !items.contains(where: { $0.cue.contains(.negation) || $0.cue.contains(.expect) })
    else { return [] }
    let subject = context.naming(items[..<within])
    let object = WordSet(items[within...].lazy.filter { $0.kind == .word }.map { $0.hash })
    return rows.flatMap { row -> [Claim] in
      guard !row.names.isDisjoint(with: subject), row.values.count == 1,
        let range = range(in: row, object)
      else { return [] }
      let value = row.values[0].figure
      guard context.figures[value].unit == context.figures[range].unit,
        context.figures[value].kind == context.figures[range].kind
      else { return [] }
      return [2, 3].compactMap { claim(bounds, $0, [("value", value), ("range", range)]) }
    }
  }

  /// The only range of a row, or the one whose header the words share.
  private func range(in row: RangeRow, _ words: WordSet) -> Int? {
    if row.ranges.count == 1 { return row.ranges[0].figure }
    let shared = row.ranges.map { $0.header.subtracting(commonHeader(of: row)).sharedCount(words) }
    guard let most = shared.max(), most > 0, shared.count(where: { $0 == most }) == 1,
      let index = shared.firstIndex(of: most)
    else { return nil }
    return row.ranges[index].figure
  }

  private func commonHeader(of row: RangeRow) -> WordSet {
    row.ranges.dropFirst().reduce(row.ranges[0].header) { $0.intersection($1.header) }
  }

  /// "The midpoint of the range for growth rises from 5.0% to 5.5%": the ranges from left to right.
  private func midpoints(_ items: [Item], _ rows: [RangeRow]) -> [Claim] {
    guard let word = items.firstIndex(where: { $0.hash == midpointWord }) else { return [] }
    let figures = items[word...].prefix { $0.kind != .comma }.filter { $0.kind == .figure }
      .map { Int($0.link) }.filter { !context.figures[$0].isRange }
    let named = rows.filter { $0.names.isSubset(of: context.naming(items[word...])) }
    guard named.count == 1, !figures.isEmpty, figures.count <= named[0].ranges.count else {
      return []
    }
    let ranges = named[0].ranges.suffix(figures.count)
    return zip(figures, ranges).compactMap { middle, range in
      guard context.figures[middle].unit == context.figures[range.figure].unit else { return nil }
      return claim(ends, 0, [("middle", middle), ("range", range.figure)])
    }
  }

  private func claim(_ relation: Int, _ equation: Int, _ bound: [(String, Int)]) -> Claim? {
    let bindings = bound.compactMap { name, figure in
      context.role(name, of: relation).map { RoleBinding(role: $0, figure: figure) }
    }
    guard bindings.count == bound.count else { return nil }
    return Claim(
      relation: relation, equation: equation, bindings: bindings, tie: .bound, confidence: 850,
      words: [])
  }
}

private let midpointWord = WordHash.of("midpoint".utf8)
private let withinWords = WordHash.all("within inside")
private let rangeWords = WordHash.all("range ranges guidance band bands corridor")
