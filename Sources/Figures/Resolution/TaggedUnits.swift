import Documents
import Quantities

/// Takes from the tags of inline XBRL what the print leaves open: whose dollar, which scale.
///
/// A tag settles a currency that was assumed, and that of a cell without one. Where most cells of a table
/// are in a scale that no header says, the tags say it; a single cell that differs keeps what is
/// printed, so that it can be held against its tag.
struct TaggedUnitResolver {
  let document: Document

  /// Cells of one table whose tags have one unit.
  private struct Group: Hashable {
    let table: Int
    let unit: [UInt8]
  }

  /// Resolves `figures`, which were read from the document.
  func resolve(_ figures: inout [Figure]) {
    var shifts: [Group: [Int: [Int]]] = [:]
    for tag in document.taggedFigures {
      guard let index = figure(of: tag, in: figures) else { continue }
      settleCurrency(of: &figures[index], by: tag)
      guard let shift = shift(of: figures[index], by: tag),
        let table = table(at: figures[index].start)
      else { continue }
      shifts[Group(table: table, unit: tag.unit), default: [:]][shift, default: []].append(index)
    }
    for group in shifts.values {
      let all = group.values.reduce(0) { $0 + $1.count }
      for (shift, members) in group
      where shift != 0 && members.count >= 3 && members.count * 3 >= all * 2 {
        // A figure may stand in two tags.
        for index in Set(members) { apply(shift, to: &figures[index]) }
      }
    }
  }

  /// Returns the index of the figure that holds the digits of a tag.
  private func figure(of tag: TaggedFigure, in figures: [Figure]) -> Int? {
    var (low, high) = (0, figures.count)
    while low < high {
      let middle = (low + high) / 2
      if figures[middle].end >= tag.range.upperBound { high = middle } else { low = middle + 1 }
    }
    guard low < figures.count, figures[low].start <= tag.range.lowerBound, !tag.range.isEmpty,
      !figures[low].isRange, !figures[low].traits.contains(.unusable)
    else { return nil }
    return low
  }

  private func settleCurrency(of figure: inout Figure, by tag: TaggedFigure) {
    let prefix = Array("iso4217:".utf8)
    guard tag.unit.starts(with: prefix) else { return }
    let measure = tag.unit.dropFirst(prefix.count).prefix { $0 != UInt8(ascii: "/") }
    guard let unit = FigureUnit(currencyCode: measure) else { return }
    if figure.kind == .money, figure.traits.contains(.unitAssumed) {
      figure.unit = unit
      figure.traits.remove(.unitAssumed)
    } else if figure.kind == .number, figure.unit == .none, figure.traits.contains(.cell),
      !figure.traits.contains(.fraction)
    {
      figure.kind = .money
      figure.unit = unit
      figure.nounEnd = figure.nounStart
      figure.traits.remove(.counted)
    }
  }

  /// The power of ten between a printed cell and its tag.
  private func shift(of figure: Figure, by tag: TaggedFigure) -> Int? {
    guard let value = tag.value, !value.isZero, figure.traits.contains(.cell),
      !figure.traits.contains(.scaled), figure.kind == .money || figure.kind == .number
    else { return nil }
    let (own, given) = (figure.low.canonical, value.canonical)
    guard own.mantissa.magnitude == given.mantissa.magnitude else { return nil }
    return given.exponent - own.exponent
  }

  private func table(at offset: Int) -> Int? {
    var (low, high) = (0, document.tables.count)
    while low < high {
      let middle = (low + high) / 2
      if document.tables[middle].range.upperBound > offset {
        high = middle
      } else {
        low = middle + 1
      }
    }
    guard low < document.tables.count, document.tables[low].range.contains(offset) else {
      return nil
    }
    return low
  }

  private func apply(_ shift: Int, to figure: inout Figure) {
    figure.low = figure.low.scaled(byPowerOfTen: shift)
    figure.high = figure.high.scaled(byPowerOfTen: shift)
    figure.place = Int16(truncatingIfNeeded: Int(figure.place) + shift)
  }
}
