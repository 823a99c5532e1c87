import Documents

/// The scale that a table is in, and whether it leaves numbers of shares alone.
struct TableScale: Equatable {
  /// The power of ten.
  var power: Int
  /// Whether numbers of shares are not in it.
  var exceptsShares: Bool
  /// Whether the words stand by the table, rather than somewhere before it.
  var isOwn = true

  /// Creates the scale that a label or a caption states, if it states one.
  init?(_ unit: CellUnit) {
    guard let power = unit.scale else { return nil }
    self.power = power
    exceptsShares = unit.exceptsShares
  }
}

/// Finds what a document says of the scale of its tables, outside of them.
struct ScaleStatements {
  private let document: Document
  /// The block of each table.
  private let blocks: [Int]
  /// The statements that hold from their block on, in order.
  private var general: [(block: Int, scale: TableScale)] = []

  /// The most bytes of a line that may stand between a table and the words on its scale.
  private static let longestTitle = 140
  /// The most lines between a table and the words on its scale.
  private static let mostTitles = 6
  /// The most bytes of a paragraph that states a scale for the document.
  private static let longestStatement = 400

  /// Reads the blocks of a document.
  ///
  /// - Complexity: O(*n*) in the bytes of its short blocks.
  init(_ document: Document) {
    self.document = document
    blocks = document.blocks.indices.filter { document.blocks[$0].kind == .table }
    for (index, block) in document.blocks.enumerated() where block.kind != .table {
      guard block.range.count <= ScaleStatements.longestStatement,
        ScaleStatements.mayStateScale(document.text[block.range])
      else { continue }
      let unit = CellUnit(document.text[block.range])
      guard unit.isStated, unit.isGeneral || unit.isPure, let scale = TableScale(unit) else {
        continue
      }
      // A line that is nothing but a scale, "(In millions)", may be one table's alone.
      let isTablesOwn = !unit.isGeneral && isTitle(index)
      if !isTablesOwn { general.append((index, scale)) }
    }
  }

  /// Whether a table follows a line within a few short lines.
  private func isTitle(_ index: Int) -> Bool {
    for next in document.blocks[(index + 1)...].prefix(ScaleStatements.mostTitles) {
      if next.kind == .table { return true }
      if next.range.count > ScaleStatements.longestTitle { return false }
    }
    return false
  }

  /// Whether the bytes hold "illion", "housand" or a short form of them.
  private static func mayStateScale(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex + 1
    while index + 2 < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "l"), bytes[index + 1] == UInt8(ascii: "l") { return true }
      if bytes[index] == UInt8(ascii: "L"), bytes[index + 1] == UInt8(ascii: "L") { return true }
      if bytes[index] | 0x20 == UInt8(ascii: "h"), bytes[index + 1] | 0x20 == UInt8(ascii: "o"),
        bytes[index - 1] | 0x20 == UInt8(ascii: "t")
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Returns the scale that the lines above a table state for it.
  func titleScale(ofTable table: Int) -> TableScale? {
    guard table < blocks.count else { return nil }
    var index = blocks[table] - 1
    var count = 0
    while index >= 0, count < ScaleStatements.mostTitles {
      let block = document.blocks[index]
      guard block.kind != .table else { return nil }
      // The words nearest to the table count: a caption may be a whole paragraph.
      let start = max(block.range.lowerBound, block.range.upperBound - 400)
      let unit = CellUnit(document.text[start..<block.range.upperBound])
      if unit.isStated || unit.scale != nil && count == 0 && block.range.count <= 120 {
        return TableScale(unit)
      }
      guard block.range.count <= ScaleStatements.longestTitle else { return nil }
      index -= 1
      count += 1
    }
    return nil
  }

  /// Returns the scale that the document states for the tables behind a statement.
  func generalScale(ofTable table: Int) -> TableScale? {
    guard table < blocks.count else { return nil }
    guard var scale = general.last(where: { $0.block < blocks[table] })?.scale else { return nil }
    scale.isOwn = false
    return scale
  }
}
