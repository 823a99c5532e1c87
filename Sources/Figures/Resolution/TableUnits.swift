import Documents
import Quantities

/// What the words of a header, label or caption say of the unit of the cells it governs.
struct CellUnit: Equatable {
  /// The power of ten that the cells are in: 3 for "in thousands"; `nil` where nothing is said.
  var scale: Int?
  /// Whether the cells are percentages.
  var isPercent = false
  /// Whether the cells are amounts a share or other rates that a table's scale leaves alone.
  var isExempt = false
  /// Whether the cells count shares: "shares used to compute net income per share".
  var countsShares = false
  /// Whether the scale leaves numbers of shares alone: "in millions, except shares and per share data".
  var exceptsShares = false
  /// The scale that is said of the shares alone: "except shares, which are reflected in thousands".
  var shareScale: Int?
  /// The label itself holds the number of shares.
  private var namesCount = false
  /// "Shares" or "shares in" was read last.
  private var isInShares = false
  /// Whether "except" was read.
  private var excepts = false
  /// Whether shares are counted if the word follows; a price is none.
  private var mayCount: Bool?
  /// Whether the words only say which of two: "Basic", "Diluted".
  var isVariant = false

  /// The least bare number that the scale cannot mean: a trillion in millions, 100 billion in thousands.
  var largest: ExactDecimal? {
    guard let scale else { return nil }
    return ExactDecimal(scale > 3 ? 1_000_000 : 100_000_000)
  }

  /// Reads a header, label or caption.
  ///
  /// - Complexity: O(*n*) in its bytes, of which at most 400 count.
  init(_ bytes: ArraySlice<UInt8>) {
    var cursor = bytes.startIndex
    let end = min(bytes.endIndex, bytes.startIndex + 400)
    var previous: UInt8 = UInt8(ascii: " ")
    var lastWord: [UInt8] = []
    var hasDigits = false
    var wasExempt = false
    defer {
      if namesCount { countsShares = false }
      if countsShares { isExempt = false }
    }
    while cursor < end {
      let byte = bytes[cursor]
      if CellUnit.isLetter(byte) || CellUnit.isDigit(byte) {
        let start = cursor
        while cursor < end, CellUnit.isLetter(bytes[cursor]) || CellUnit.isDigit(bytes[cursor]) {
          cursor += 1
        }
        if CellUnit.isDigit(byte) { hasDigits = true }
        let word = bytes[start..<cursor].map { CellUnit.isLetter($0) ? $0 | 0x20 : $0 }
        // "Shares: 2023: 251,823,511": the label counts them, its cells do not.
        if word.count >= 3, CellUnit.isDigit(byte), word.allSatisfy(CellUnit.isDigit) {
          namesCount = namesCount || countsShares
        }
        read(word, after: lastWord, behind: previous)
        isInShares = isInShares ? word == Array("in".utf8) : word == Array("shares".utf8)
        lastWord = word
        previous = bytes[cursor - 1]
        continue
      }
      // "Interest at 5.2%" is an amount.
      if byte == UInt8(ascii: "%"), !CellUnit.isDigit(previous) { isPercent = true }
      if byte > UInt8(ascii: " ") { previous = byte }
      // "Dividends ($1.38 per share)" are an amount.
      if byte == UInt8(ascii: "(") { wasExempt = isExempt; hasDigits = false }
      if byte == UInt8(ascii: ")"), hasDigits { isExempt = wasExempt }
      cursor += 1
    }
  }

  private mutating func read(_ word: [UInt8], after last: [UInt8], behind mark: UInt8) {
    // "£m", "$bn", "€k", "£000", "£'000"
    let isBehindSymbol =
      mark == UInt8(ascii: "$") || mark >= 0x80 || mark == UInt8(ascii: "'")
    switch String(decoding: word, as: UTF8.self) {
    // The first word counts: "in millions, except shares, which are in thousands".
    case _ where last.last.map(CellUnit.isDigit) ?? false: break
    case "except", "excluding": excepts = true
    case "share" where excepts && last != Array("per".utf8),
      "shares" where excepts && last != Array("per".utf8):
      exceptsShares = true
    case "thousand" where isInShares && scale != nil, "thousands" where isInShares && scale != nil:
      exceptsShares = true
      shareScale = shareScale ?? 3
    case "thousand" where exceptsShares, "thousands" where exceptsShares:
      shareScale = shareScale ?? 3
    case "million" where exceptsShares, "millions" where exceptsShares:
      shareScale = shareScale ?? 6
    case "thousand", "thousands": scale = scale ?? 3
    case "million", "millions", "mln", "mn", "mio": scale = scale ?? 6
    case "billion", "billions", "bn": scale = scale ?? 9
    case "m" where isBehindSymbol || CellUnit.isCurrencyWord(last): scale = scale ?? 6
    case "k" where isBehindSymbol: scale = scale ?? 3
    case "000" where isBehindSymbol, "000s" where isBehindSymbol: scale = scale ?? 3
    case "percent", "percentage", "pct": isPercent = true
    case "cent" where last == Array("per".utf8): isPercent = true
    case "basic", "diluted", "dilution", "dilutive": isVariant = true
    case "weighted", "average", "number": mayCount = mayCount ?? true
    case "price":
      mayCount = false
      isExempt = true
    case "value", "cost": mayCount = false
    case "shares" where last.isEmpty || mayCount ?? false: countsShares = true
    case "share", "shares", "unit":
      if last == Array("per".utf8) || last == Array("ordinary".utf8) { isExempt = true }
      if last == Array("diluted".utf8) || last == Array("basic".utf8) { isExempt = true }
    case "eps", "ratio", "times", "rate", "days", "employees", "headcount": isExempt = true
    default: break
    }
  }

  static func isDigitByte(_ byte: UInt8) -> Bool { isDigit(byte) }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isCurrencyWord(_ word: [UInt8]) -> Bool {
    word.count == 3 && FigureUnit(currencyCode: word.map { $0 & ~0x20 }) != nil
  }
}

/// Gives the figures in tables the scale and the percent sign that stand in headers and captions.
struct TableUnitResolver {
  let document: Document

  /// Resolves the figures of every table; a figure with a scale or a sign of its own keeps it.
  ///
  /// - Complexity: O(*n*) in cells, headers and figures.
  func resolve(_ figures: inout [Figure]) {
    var next = 0
    for table in document.tables {
      while next < figures.count, figures[next].start < table.range.lowerBound { next += 1 }
      resolve(&figures, from: &next, in: table)
    }
  }

  private func resolve(_ figures: inout [Figure], from next: inout Int, in table: Table) {
    let columns = columnUnits(table)
    let general = tableScale(table, columns)
    var cursor = next
    let percentColumns = self.percentColumns(table, figures, from: next, columns)
    let shareColumns = self.shareColumns(table, figures, from: next, general)
    // "Net income per share:" stands above "Basic" and "Diluted".
    var isSectionExempt = false
    for row in table.headerRowCount..<max(table.headerRowCount, table.rowCount) {
      var label = CellUnit([])
      if let index = table.label(ofRow: row) {
        label = CellUnit(document.text[table.cells[index].range])
      }
      let cells = table.cells(inRow: row)
      if !label.isVariant || label.isExempt || label.countsShares {
        isSectionExempt = label.isExempt && isEmpty(cells, table)
      } else if isSectionExempt {
        label.isExempt = true
      }
      for index in cells {
        let cell = table.cells[index]
        guard cell.column >= table.labelColumnCount, cell.column < table.columnCount else {
          continue
        }
        while cursor < figures.count, figures[cursor].start < cell.range.lowerBound { cursor += 1 }
        guard cursor < figures.count, figures[cursor].start < cell.range.upperBound else {
          continue
        }
        let column = columns[cell.column]
        let isPercent =
          column.isPercent && !hasOtherUnit(label) || label.isPercent
          || percentColumns[cell.column]
        var scale =
          label.isExempt || column.isExempt ? nil : label.scale ?? column.scale ?? general?.scale
        if label.countsShares || column.countsShares || shareColumns[cell.column]
          || isCount(figures[cursor], general),
          label.scale == nil,
          let general, general.exceptsShares
        {
          scale = general.shareScale
        }
        readBrackets(of: &figures[cursor], in: cell.range)
        apply(scale, isPercent: isPercent, to: &figures[cursor])
      }
    }
    next = cursor
  }

  /// Whether no cell behind the label holds a digit.
  private func isEmpty(_ cells: some Collection<Int>, _ table: Table) -> Bool {
    cells.allSatisfy { index in
      let cell = table.cells[index]
      return cell.column < table.labelColumnCount
        || !document.text[cell.range].contains(where: CellUnit.isDigitByte)
    }
  }

  /// Whether a bare number is too large for the scale of a table whose caption excepts shares.
  private func isCount(_ figure: Figure, _ general: CellUnit?) -> Bool {
    guard let limit = general?.largest else { return false }
    return figure.kind == .number && figure.place == 0 && figure.low.magnitude >= limit
  }

  /// Columns that count shares which the caption excepts: one of their bare numbers is too large to be scaled.
  private func shareColumns(
    _ table: Table, _ figures: [Figure], from next: Int, _ general: CellUnit?
  ) -> [Bool] {
    var counts = Array(repeating: false, count: table.columnCount)
    guard let general, general.exceptsShares, let limit = general.largest else { return counts }
    var holdsMoney = counts
    var cursor = next
    for cell in table.cells where cell.row >= table.headerRowCount {
      guard cell.column < table.columnCount else { continue }
      while cursor < figures.count, figures[cursor].start < cell.range.lowerBound { cursor += 1 }
      guard cursor < figures.count, figures[cursor].start < cell.range.upperBound else { continue }
      let figure = figures[cursor]
      if figure.kind == .money { holdsMoney[cell.column] = true }
      if figure.kind == .number, figure.place == 0, figure.low.magnitude >= limit {
        counts[cell.column] = true
      }
    }
    return counts.indices.map { counts[$0] && !holdsMoney[$0] }
  }

  private func hasOtherUnit(_ label: CellUnit) -> Bool { label.scale != nil }

  /// What the headers of each column say, the innermost last.
  private func columnUnits(_ table: Table) -> [CellUnit] {
    (0..<table.columnCount).map { column in
      var unit = CellUnit([])
      for row in 0..<table.headerRowCount {
        guard let index = table.cell(row: row, column: column), table.cells[index].columnSpan < 3
        else { continue }
        let read = CellUnit(document.text[table.cells[index].range])
        if read.scale != nil { unit.scale = read.scale }
        unit.isPercent = unit.isPercent || read.isPercent
        unit.isExempt = unit.isExempt || read.isExempt
        unit.countsShares = unit.countsShares || read.countsShares
      }
      return unit
    }
  }

  /// The scale of the whole table, from its caption, a header that spans it, or the corner.
  private func tableScale(_ table: Table, _ columns: [CellUnit]) -> CellUnit? {
    for row in 0..<table.headerRowCount {
      for index in table.cells(inRow: row)
      where table.cells[index].columnSpan >= 3
        || table.cells[index].column < max(1, table.labelColumnCount)
      {
        let unit = CellUnit(document.text[table.cells[index].range])
        if unit.scale != nil { return unit }
      }
    }
    if let caption = table.caption {
      // The words nearest to the table count: a caption may be a whole paragraph.
      let start = max(caption.lowerBound, caption.upperBound - 400)
      let unit = CellUnit(document.text[start..<caption.upperBound])
      if unit.scale != nil { return unit }
    }
    return scaleAbove(table)
  }

  /// The scale in brackets of its own in the short lines above a table: "(In millions)", then "(Unaudited)".
  private func scaleAbove(_ table: Table) -> CellUnit? {
    let text = document.text
    var end = table.range.lowerBound
    let floor = max(0, end - 40)
    while end > floor, text[end - 1] != 0x0A { end -= 1 }
    for _ in 0..<5 {
      while end > 0, text[end - 1] == 0x0A || text[end - 1] == 0x20 { end -= 1 }
      var start = end
      while start > 0, end - start <= 120, text[start - 1] != 0x0A { start -= 1 }
      guard start < end, end - start <= 120, text[start] != UInt8(ascii: "|") else { return nil }
      if text[start] == UInt8(ascii: "("), text[end - 1] == UInt8(ascii: ")") {
        let unit = CellUnit(text[start..<end])
        if unit.scale != nil { return unit }
      }
      end = start
    }
    return nil
  }

  /// Columns in which only the first and last cells carry the sign: "4.2%", "4.9", "(2.7)%".
  private func percentColumns(
    _ table: Table, _ figures: [Figure], from next: Int, _ columns: [CellUnit]
  ) -> [Bool] {
    var percents = Array(repeating: 0, count: table.columnCount)
    var amounts = Array(repeating: 0, count: table.columnCount)
    var cursor = next
    for cell in table.cells where cell.row >= table.headerRowCount {
      guard cell.column < table.columnCount else { continue }
      while cursor < figures.count, figures[cursor].start < cell.range.lowerBound { cursor += 1 }
      guard cursor < figures.count, figures[cursor].start < cell.range.upperBound else { continue }
      let figure = figures[cursor]
      if figure.kind == .percent || hasSignBehind(figure, cell.range) {
        percents[cell.column] += 1
      } else if figure.kind == .money || figure.low.magnitude >= ExactDecimal(1_000) {
        amounts[cell.column] += 1
      }
    }
    return percents.indices.map { percents[$0] >= 2 && amounts[$0] == 0 }
  }

  /// Whether a percent sign ends the cell behind the figure: "(8.0)%".
  private func hasSignBehind(_ figure: Figure, _ cell: Range<Int>) -> Bool {
    document.text[min(figure.end, cell.upperBound)..<cell.upperBound]
      .contains(UInt8(ascii: "%"))
  }

  /// Reads a cell that is one number in brackets as below zero: "(2,327,250)", "$ (12.4)".
  private func readBrackets(of figure: inout Figure, in cell: Range<Int>) {
    let text = document.text
    // "( 345,140)": a blank inside.
    var start = figure.start - 1
    while start > cell.lowerBound, text[start] == UInt8(ascii: " ") { start -= 1 }
    guard cell.contains(start), cell.contains(figure.end), figure.low.mantissa > 0,
      !figure.isRange, !figure.traits.contains(.signed), figure.kind != .date,
      text[start] == UInt8(ascii: "("), text[figure.end] == UInt8(ascii: ")"),
      !text[cell.lowerBound..<figure.start].contains(where: CellUnit.isLetterOrDigit)
    else { return }
    figure.low = figure.low.negated
    figure.high = figure.high.negated
    figure.start = start
    figure.end += 1
    figure.traits.insert(.signed)
  }

  private func apply(_ scale: Int?, isPercent: Bool, to figure: inout Figure) {
    guard !figure.traits.contains(.unusable), figure.kind == .number || figure.kind == .money,
      figure.unit != .times, !figure.traits.contains(.fraction)
    else { return }
    if figure.kind == .number, isPercent {
      figure.kind = .percent
      figure.unit = .percent
      figure.nounEnd = figure.nounStart
      figure.traits.remove(.counted)
      return
    }
    guard let scale, !figure.traits.contains(.scaled) else { return }
    figure.low = figure.low.scaled(byPowerOfTen: scale)
    figure.high = figure.high.scaled(byPowerOfTen: scale)
    figure.place = Int16(truncatingIfNeeded: Int(figure.place) + scale)
  }
}
