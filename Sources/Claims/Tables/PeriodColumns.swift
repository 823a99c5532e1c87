import Documents

/// Which columns of a table hold the present period, and which the one before it.
struct PeriodColumns {
  /// Two columns of one kind, the present period first.
  struct Pair: Equatable {
    let present: Int
    let past: Int
  }

  /// The pairs, from left to right.
  private(set) var pairs: [Pair] = []

  /// Reads the headers of the columns.
  init(_ grid: TableGrid, _ table: Table, text: [UInt8]) {
    let amounts = grid.columns.indices.filter { index in
      let column = grid.columns[index]
      return column.count > 0 && !column.hasPercent && !column.isChange && !column.isRate
    }
    let years = amounts.map { PeriodColumns.year(ofColumn: $0, table, text) }
    // A header that is missing while a year stands twice: the headers may be set askew.
    let known = years.compactMap { $0 }
    guard known.count == years.count || Set(known).count == known.count else { return }
    for at in years.indices.dropLast() {
      guard let first = years[at], let second = years[at + 1], abs(first - second) == 1,
        amounts[at + 1] - amounts[at] <= 2
      else { continue }
      // "2025 2024 2025 2024": two pairs, not three.
      if let last = pairs.last, last.present == amounts[at] || last.past == amounts[at] { continue }
      pairs.append(
        first > second
          ? Pair(present: amounts[at], past: amounts[at + 1])
          : Pair(present: amounts[at + 1], past: amounts[at]))
    }
  }

  /// The only pair, if there is one.
  var only: Pair? { pairs.count == 1 ? pairs[0] : nil }

  /// The year that the innermost header of a column with one names.
  private static func year(ofColumn column: Int, _ table: Table, _ text: [UInt8]) -> Int? {
    for row in (0..<table.headerRowCount).reversed() {
      guard let index = table.cell(row: row, column: column + table.labelColumnCount) else {
        continue
      }
      if let year = year(in: text[table.cells[index].range.prefix(80)]) { return year }
    }
    return nil
  }

  /// The last four digits in a row that are a year.
  private static func year(in bytes: ArraySlice<UInt8>) -> Int? {
    var found: Int?
    var value = 0
    var digits = 0
    for byte in bytes + [0x20] {
      if byte &- UInt8(ascii: "0") < 10 {
        value = digits < 4 ? value * 10 + Int(byte - UInt8(ascii: "0")) : 0
        digits += 1
        continue
      }
      if digits == 4, value >= 1900, value < 2100 { found = value }
      // "FY24" and "1H25": a year of this century.
      if digits == 2, found == nil { found = 2000 + value }
      (value, digits) = (0, 0)
    }
    return found
  }
}

extension ProposalContext {
  /// The words of a stretch of a sentence that name something, and whether all of them do.
  func naming(_ items: ArraySlice<Item>) -> WordSet {
    WordSet(
      items.lazy.compactMap { item in
        guard let stem = self.stem(item), !plainNames.contains(stem) else { return nil }
        return stem
      })
  }

  /// The words of a label that name what its row holds.
  func naming(label: Range<Int>) -> WordSet {
    var end = label.lowerBound
    // What stands in brackets explains: "Revenue (unaudited)".
    while end < label.upperBound, document.text[end] != UInt8(ascii: "(") { end += 1 }
    return stems(of: label.lowerBound..<(end == label.lowerBound ? label.upperBound : end))
      .subtracting(plainNames)
  }
}

/// Words that leave it open what is named: "total revenue" is revenue, as "our revenue" is.
let plainNames = WordSet(
  """
  total group company our net its the their overall consolidated year quarter half period month \
  three six nine twelve first second third fourth current full amount board fiscal financial
  """.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == 0x0A })
    .map { WordStem.hash(of: Array($0)[...]) })
