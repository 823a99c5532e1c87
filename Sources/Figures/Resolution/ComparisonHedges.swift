import Quantities

extension Figure {
  /// Takes away the hedges that compare: "15 percent more than the $570 million" says what $570
  /// million is compared with, not that it is a lower bound.
  ///
  /// A hedge compares where a figure stands right before it, alone or with the noun it counts.
  static func dropComparisons(_ figures: inout [Figure], in text: [UInt8]) {
    for index in figures.indices.dropFirst() {
      let figure = figures[index]
      guard figure.hedge == .lt || figure.hedge == .gt || figure.hedge == .le,
        Int(figure.hedgeStart) < figure.start
      else { continue }
      let before = figures[index - 1]
      let isDelta = before.kind != .date && before.kind != .ordinal
      let end = max(before.end, before.nounEnd > before.nounStart ? Int(before.nounEnd) : 0)
      let start = Int(figure.hedgeStart)
      let isNext =
        isDelta && figure.unit != .times && compares(text, figure)
        && isGap(text, end, start, takesComma: before.kind == .percent && before.hedge == nil)
      guard isNext || isMotion(text, figure) else { continue }
      figures[index].hedge = nil
      figures[index].hedgeStart = 0
      figures[index].hedgeEnd = 0
    }
  }

  /// Whether the hedge can compare: "in excess of" and "exceeding" never do.
  private static func compares(_ text: [UInt8], _ figure: Figure) -> Bool {
    guard figure.hedgeEnd > figure.hedgeStart, Int(figure.hedgeEnd) <= text.count else {
      return true
    }
    let hedge = text[Int(figure.hedgeStart)..<Int(figure.hedgeEnd)]
    return !hedge.starts(with: "in excess".utf8) && !hedge.starts(with: "exceed".utf8)
      && !hedge.starts(with: "as ".utf8) && figure.hedge != .le || hedge.starts(with: "up to".utf8)
  }

  /// Whether only blanks, a comma or a period such as "a week" part a figure from the hedge behind it.
  private static func isGap(_ text: [UInt8], _ end: Int, _ start: Int, takesComma: Bool) -> Bool {
    guard end <= start, start <= text.count, start - end <= 16 else { return false }
    let words = text[end..<start].split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == 10 })
    guard let first = words.first else { return true }
    if words.count == 1 { return takesComma && first.elementsEqual(",".utf8) }
    let isPer = ["a", "an", "per", "each"].contains { first.elementsEqual($0.utf8) }
    return isPer && words.count == 2
      && words[1].allSatisfy { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
  }

  /// Whether the hedge is "up to" behind a verb of motion: "will go up to $154 million" gets there.
  private static func isMotion(_ text: [UInt8], _ figure: Figure) -> Bool {
    guard figure.hedge == .le, figure.hedgeEnd > figure.hedgeStart,
      text[Int(figure.hedgeStart)..<min(text.count, Int(figure.hedgeEnd))].starts(
        with: "up to".utf8)
    else { return false }
    var end = Int(figure.hedgeStart)
    while end > 0, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    var start = end
    while start > 0, (text[start - 1] | 0x20) &- UInt8(ascii: "a") < 26 { start -= 1 }
    let verbs = [
      "go", "goes", "went", "gone", "going", "move", "moved", "moves", "edged", "crept", "ticked",
      "inched",
    ]
    return verbs.contains { text[start..<end].elementsEqual($0.utf8) }
  }
}
