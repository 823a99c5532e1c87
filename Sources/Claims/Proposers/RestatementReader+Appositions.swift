import Figures
import Quantities

/// A pair of units of time of which one is a fixed number of the other.
private struct UnitStep {
  let small: FigureUnit
  let large: FigureUnit
  /// The equation of the relation that divides the smaller by that number.
  let equation: Int
  /// The number; the smaller of two where the calendar leaves it open.
  let count: Int
}

private let unitSteps: [UnitStep] = [
  UnitStep(small: .day, large: .week, equation: 1, count: 7),
  UnitStep(small: .month, large: .year, equation: 2, count: 12),
  UnitStep(small: .hour, large: .day, equation: 3, count: 24),
  UnitStep(small: .minute, large: .hour, equation: 4, count: 60),
  UnitStep(small: .second, large: .minute, equation: 4, count: 60),
  UnitStep(small: .month, large: .quarter, equation: 5, count: 3),
  UnitStep(small: .quarter, large: .year, equation: 6, count: 4),
  UnitStep(small: .year, large: .decade, equation: 7, count: 10),
  UnitStep(small: .decade, large: .century, equation: 7, count: 10),
  UnitStep(small: .week, large: .year, equation: 8, count: 52),
  UnitStep(small: .day, large: .month, equation: 9, count: 30),
  UnitStep(small: .day, large: .year, equation: 10, count: 365),
]

extension RestatementReader {
  /// Ties two figures that stand side by side as one: "49 days, or seven weeks", "a quarter, or 25
  /// percent", "18 months (a year and a half)".
  mutating func readAppositions() {
    for (site, next) in zip(sites, sites.dropFirst()) where site.sentence == next.sentence {
      guard let mark = appositionMark(from: site, to: next) else { continue }
      let first = context.figures[site.figure]
      let second = context.figures[next.figure]
      guard !first.isRange, !second.isRange else { continue }
      if first.kind == .duration, second.kind == .duration {
        readDurations(site, next, mark)
      } else if first.isPartOfWhole, second.isPartOfWhole, first.kind != second.kind {
        claim(site, next, mark == .or ? .suggested : .bound, confidence: 930)
      } else if mark == .thatIs, FigurePair(first: first, second: second).likeness != .none {
        claim(site, next, .bound, confidence: 900)
      }
    }
  }

  private mutating func readDurations(_ a: FigureSite, _ b: FigureSite, _ mark: AppositionMark) {
    let (first, second) = (context.figures[a.figure], context.figures[b.figure])
    for step in unitSteps {
      let isForward = first.unit == step.small && second.unit == step.large
      guard isForward || (first.unit == step.large && second.unit == step.small) else { continue }
      let (small, large) = isForward ? (a, b) : (b, a)
      let value = context.figures[small.figure].low
      // "A week or 10 days" is a guess; 49 days are weeks on purpose.
      let isMultiple = value.isMultiple(of: step.count) && value > ExactDecimal(step.count)
      let isFirm =
        mark == .thatIs || (isMultiple && (mark == .commaOr || (mark == .or && isForward)))
      let isWhole = isMultiple && step.equation <= 7
      claim(
        small, large, equation: step.equation + (isWhole ? 13 : 0), isFirm ? .bound : .suggested,
        roles: isWhole ? (2, 3) : (0, 1), confidence: 900)
      return
    }
  }

  /// What stands between two figures that may be one.
  private func appositionMark(from site: FigureSite, to next: FigureSite) -> AppositionMark? {
    let items = context.skeletons[site.sentence].items
    guard next.item > site.item, next.item - site.item <= 8 else { return nil }
    let between = items[(site.item + 1)..<next.item]
    var hasComma = false
    var isOpen = false
    var words: [UInt64] = []
    for item in between {
      switch item.kind {
      case .comma, .dash: hasComma = true
      case .open: isOpen = true
      case .word:
        if !item.cue.contains(.transparent) || equatingWords.contains(item.hash) {
          words.append(item.hash)
        }
      case .figure, .semicolon, .colon, .close, .quote, .other: return nil
      }
    }
    if isOpen, words.count <= 2 { return items[next.item - 1].kind == .open ? .parenthesis : nil }
    let isThatIs = between.suffix(2).map(\.hash) == [thatWord, isWord]
    if hasComma, isThatIs, !isCompared(next, items) { return .thatIs }
    guard let last = words.last else { return nil }
    if last == orWord { return words.count <= 2 ? (hasComma ? .commaOr : .or) : nil }
    let isEquated = words.contains { equatingWords.contains($0) }
    return hasComma && isEquated && words.count <= 4 ? .thatIs : nil
  }

  /// Whether the figure is a difference: "that is 5 percent more".
  private func isCompared(_ site: FigureSite, _ items: [Item]) -> Bool {
    items[(site.item + 1)...].prefix(3).contains { !$0.cue.isDisjoint(with: [.more, .less]) }
  }
}

private enum AppositionMark {
  case or, commaOr, parenthesis, thatIs
}

private let thatWord = WordHash.of("that".utf8)
private let isWord = WordHash.of("is".utf8)
private let orWord = WordHash.of("or".utf8)
private let equatingWords = WordHash.all("namely i.e ie equivalent equals equalling equaling")

extension Figure {
  /// Whether it is a share of no more than a whole.
  fileprivate var isPartOfWhole: Bool {
    isShare && (kind == .percent || numerator <= denominator)
  }
}

extension ExactDecimal {
  /// Whether it is a whole number of times `count`.
  fileprivate func isMultiple(of count: Int) -> Bool {
    let short = canonical
    guard short.exponent >= 0, short.exponent <= 6 else { return false }
    var value = short.mantissa
    for _ in 0..<short.exponent { value *= 10 }
    return value % Int128(count) == 0
  }
}
