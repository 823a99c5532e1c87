import Documents
import Figures

/// Lines of a table that are another line times a rate that the text beside it states: interest at
/// 5.2%, shares at €6.25.
struct StatedRates {
  /// What a rate gives at a position.
  struct Product {
    let result: Int
    let base: Int
    let rate: Int
  }

  /// The lines among which products are looked for.
  private static let mostLines = 12
  /// The figures of the text that may be rates.
  private static let mostRates = 10
  /// How far from the table, in bytes, a rate may stand.
  private static let reach = 700
  /// The bits of coincidence, beyond what the number of tries explains, that prove a rate.
  private static let neededBits = 10.0

  private let rates: [GridCell]

  /// Finds the figures of the running text near a table that may be rates.
  init(near table: Table, _ figures: [Figure]) {
    var rates: [GridCell] = []
    var index = figures.partition {
      $0.start >= table.range.lowerBound - StatedRates.reach
    }
    let end = table.range.upperBound + StatedRates.reach
    while index < figures.count, figures[index].start < end, rates.count < StatedRates.mostRates {
      let figure = figures[index]
      if !figure.traits.contains(.cell), figure.hedge == nil, figure.kind != .number,
        let text = TextFigure(figures, index), text.value > 0,
        figure.kind == .percent || !figure.traits.contains(.scaled)
      {
        rates.append(GridCell(text))
      }
      index += 1
    }
    self.rates = rates
  }

  /// The products that are proven among lines, as the figures in their roles.
  func products(_ lines: [GridLine]) -> [Product] {
    guard !rates.isEmpty, lines.count >= 2, lines.count <= StatedRates.mostLines else { return [] }
    let tries = Double(rates.count * lines.count * (lines.count - 1))
    let cost = LineArithmetic.logarithm(tries)
    var found: [Product] = []
    for rate in rates {
      for base in lines.indices where !lines[base].hasPercent {
        for result in lines.indices where result != base && !lines[result].hasPercent {
          found += products(lines[result], lines[base], rate, cost)
        }
      }
    }
    return found
  }

  private func products(
    _ result: GridLine, _ base: GridLine, _ rate: GridCell, _ cost: Double
  ) -> [Product] {
    var bits = -cost
    var holds: [Product] = []
    var fails: [Product] = []
    for position in result.cells.indices {
      guard let a = base.cells[position], let b = result.cells[position], a.value != 0,
        b.value != 0, !a.isPercent, !b.isPercent
      else { continue }
      let product = Product(result: b.figure, base: a.figure, rate: rate.figure)
      let miss = (a.value * rate.value - b.value).magnitude
      if miss <= b.halfUnit * (1 + 1e-9) {
        bits += LineArithmetic.logarithm(b.value.magnitude / (2 * b.halfUnit))
        holds.append(product)
      } else if miss > b.halfUnit + a.halfUnit * rate.value + rate.halfUnit * a.value.magnitude {
        fails.append(product)
        guard fails.count < 2 else { return [] }
      }
    }
    guard holds.count >= 2, bits >= StatedRates.neededBits else { return [] }
    return holds.count >= 3 * fails.count ? holds + fails : []
  }
}

extension Array where Element == Figure {
  /// Returns the index of the first figure that `isBehind` holds for.
  ///
  /// - Complexity: O(log *n*)
  fileprivate func partition(where isBehind: (Figure) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
