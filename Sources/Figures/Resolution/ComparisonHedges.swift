import Quantities

extension Figure {
  /// Takes away the hedges that compare: "15 percent more than the $570 million" says what $570
  /// million is compared with, not that it is a lower bound.
  ///
  /// A hedge compares where a figure stands right before it, alone or with the noun it counts.
  static func dropComparisons(_ figures: inout [Figure], in text: [UInt8]) {
    for index in figures.indices.dropFirst() {
      let figure = figures[index]
      guard figure.hedge == .lt || figure.hedge == .gt, Int(figure.hedgeStart) < figure.start
      else { continue }
      let before = figures[index - 1]
      let isDelta = before.kind != .date && before.kind != .ordinal
      let end = max(before.end, before.nounEnd > before.nounStart ? Int(before.nounEnd) : 0)
      let start = Int(figure.hedgeStart)
      guard isDelta, end <= start, start <= text.count, text[end..<start].allSatisfy({ $0 == UInt8(ascii: " ") || $0 == 10 })
      else { continue }
      figures[index].hedge = nil
      figures[index].hedgeStart = 0
      figures[index].hedgeEnd = 0
    }
  }
}
