import Documents
import Quantities

/// How the figures of a table are written, which tells what its scale is not meant for.
struct TableFigures {
  /// Whether most figures are whole numbers.
  private let areWhole: Bool
  /// The largest magnitude.
  private let most: ExactDecimal
  /// Whether a figure carries the sign of a currency.
  private let hasMoney: Bool

  /// Looks at the figures of a table, of which none is before `first`.
  ///
  /// - Complexity: O(*n*) in its figures.
  init(_ table: Table, _ figures: [Figure], from first: Int) {
    var whole = 0
    var most = ExactDecimal.zero
    var total = 0
    var hasMoney = false
    var index = first
    while index < figures.count, figures[index].start < table.range.upperBound {
      let figure = figures[index]
      index += 1
      guard figure.kind == .number || figure.kind == .money, !figure.traits.contains(.scaled),
        !figure.traits.contains(.unusable)
      else { continue }
      if figure.place >= 0 { whole += 1 }
      total += 1
      if figure.low.magnitude > most { most = figure.low.magnitude }
      if figure.kind == .money { hasMoney = true }
    }
    self.most = most
    self.hasMoney = hasMoney
    areWhole = whole * 10 >= total * 6
  }

  /// Ten trillion: what no table's largest amount is.
  private static let mostAmount = ExactDecimal(10_000_000_000_000)

  /// No row with fewer is one of shares that are counted one by one.
  private static let leastShares = ExactDecimal(100_000)

  /// Whether the figures may be in a scale: one that stands elsewhere must fit their size.
  func mayBe(_ scale: TableScale?) -> Bool {
    guard let scale else { return false }
    return scale.isOwn
      || hasMoney && most.scaled(byPowerOfTen: scale.power) < TableFigures.mostAmount
  }

  /// Returns the power of ten that a figure is in, after what its row, its column and the table say.
  func scale(
    of figure: Figure, _ label: CellUnit, _ column: CellUnit, _ general: TableScale?
  ) -> Int? {
    // "Interest rate contracts", "Common stock, par value $0.01 per share": amounts all the same.
    for unit in [label, column] where unit.isExempt {
      if !unit.isWeaklyExempt || !areWhole || figure.place < 0 { return nil }
    }
    if let scale = label.scale ?? column.scale { return scale }
    guard let general else { return nil }
    if general.exceptsShares, label.isShares || column.isShares,
      column.isShares || figure.low.magnitude >= TableFigures.leastShares
    {
      return nil
    }
    // Two decimals among whole numbers are an amount a share, a price or a ratio.
    if areWhole, figure.place <= -2 { return nil }
    return general.power
  }
}
