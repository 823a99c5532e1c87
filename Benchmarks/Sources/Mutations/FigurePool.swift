import Figures
import SampleText

/// Figures of documents that were read before, as they are written, by kind and unit.
public struct FigurePool: Sendable {
  private struct Key: Hashable, Sendable {
    let kind: FigureKind
    let unit: FigureUnit
    let isScaled: Bool
    let isCell: Bool

    init(_ figure: Figure) {
      kind = figure.kind
      unit = figure.unit
      isScaled = figure.traits.contains(.scaled)
      isCell = figure.traits.contains(.cell)
    }
  }

  private var figures: [Key: [[UInt8]]] = [:]
  private var counts: [Key: Int] = [:]

  /// Creates an empty pool.
  public init() {}

  /// Adds a figure; of many of one kind the last thousand are kept.
  mutating func add(_ figure: Figure, _ text: [UInt8]) {
    guard !figure.isRange, figure.kind != .ordinal else { return }
    let key = Key(figure)
    let bytes = Array(text[figure.range.clamped(to: text.indices)])
    let count = counts[key, default: 0]
    if count < 1000 {
      figures[key, default: []].append(bytes)
    } else {
      figures[key]?[count % 1000] = bytes
    }
    counts[key] = count + 1
  }

  /// Returns how another figure of that kind and unit is written; `nil` where none is known.
  func other(
    than figure: Figure, _ text: [UInt8], using generator: inout SeededGenerator
  ) -> [UInt8]? {
    let bytes = text[figure.range.clamped(to: text.indices)]
    let other = figures[Key(figure)]?.randomElement(using: &generator)
    return other.flatMap { $0.elementsEqual(bytes) ? nil : $0 }
  }
}
