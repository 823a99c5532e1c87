import Documents
import Figures
import Quantities

/// A figure with the tag that stands around its digits.
struct TaggedEntry {
  /// The tag, as an index into the document's `taggedFigures`.
  let tag: Int
  /// The figure, as an index into the document's figures.
  let figure: Int
  /// The value of the tag.
  let value: ExactDecimal
  /// The power of ten between the printed figure, a share as a part of one, and the tag's value.
  let shift: Int
  /// Whether the one is negative and the other is not.
  let hasOtherSign: Bool
  /// The table that it stands in, as an index into the document's `tables`.
  let table: Int?
  /// The row of that table.
  let row: Int
  /// Whether its own words say its scale: "$1.2 million", "12%".
  let statesScale: Bool

  /// Creates an entry; `nil` where the figure is not made of the digits that are tagged.
  init?(tag index: Int, figure: Int, of figures: [Figure], in document: Document) {
    let tag = document.taggedFigures[index]
    let printed = figures[figure]
    guard let value = tag.value, !printed.isRange, !printed.traits.contains(.fraction),
      !printed.traits.contains(.unusable), printed.compoundMonths == 0,
      printed.compoundSeconds == 0
    else { return nil }
    switch printed.kind {
    case .money, .percent, .duration, .number: break
    case .ordinal, .date: return nil
    }
    let (own, given) = (printed.low.canonical, value.canonical)
    guard own.mantissa.magnitude == given.mantissa.magnitude else { return nil }
    self.tag = index
    self.figure = figure
    self.value = value
    let pure = TaggedEntry.pureShift(of: printed.unit)
    shift = value.isZero ? 0 : given.exponent - own.exponent - pure
    hasOtherSign = own.isNegative != given.isNegative
    table = document.table(at: printed.start)
    row = table.map { document.tables[$0].row(at: printed.start) } ?? 0
    statesScale =
      table == nil
      && (printed.traits.contains(.scaled) || printed.kind == .percent || printed.unit == .times)
  }

  /// The power of ten that makes a percentage a part of one.
  private static func pureShift(of unit: FigureUnit) -> Int {
    switch unit {
    case .percent, .percentagePoint: -2
    case .basisPoint: -4
    default: 0
    }
  }
}

extension Document {
  /// Returns the index of the table that a byte of the text stands in.
  ///
  /// - Complexity: O(log *n*) in the number of tables.
  func table(at offset: Int) -> Int? {
    let index = tables.partitionPoint { $0.range.upperBound > offset }
    guard index < tables.count, tables[index].range.contains(offset) else { return nil }
    return index
  }
}

extension Table {
  /// Returns the row of the cell that a byte of the text stands in.
  fileprivate func row(at offset: Int) -> Int {
    let index = cells.partitionPoint { $0.range.upperBound > offset }
    return index < cells.count ? cells[index].row : rowCount
  }
}

extension Array {
  /// Returns the index of the first element that is behind, where those that are stand at the end.
  func partitionPoint(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
