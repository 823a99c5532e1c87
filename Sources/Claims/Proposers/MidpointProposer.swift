import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// The middle of a range that was said before: "The new midpoint, $1.50" behind "$1.45 to $1.55".
  static let midpoints = Proposer { context in
    guard let relation = context.relation("range"),
      let range = context.role("range", of: relation),
      let middle = context.role("middle", of: relation)
    else { return [] }
    let reader = MidpointReader(
      context: context, relation: relation, range: range, middle: middle)
    return reader.claims()
  }
}

/// Finds the words for a middle, its figure and its range.
private struct MidpointReader {
  let context: ProposalContext
  let relation: Int
  let range: Int
  let middle: Int

  func claims() -> [Claim] {
    var claims: [Claim] = []
    for sentence in context.skeletons.indices
    where context.skeletons[sentence].figureCount > 0
      && context.blockKind(ofSentence: sentence) != .table
    {
      let items = context.skeletons[sentence].items
      for at in items.indices where isMiddle(items, at) {
        guard let middle = figure(at, items) else { continue }
        claims += self.claims(middle, at, sentence)
      }
    }
    return claims
  }

  /// "midpoint", "mid-point", "the middle of that range".
  private func isMiddle(_ items: [Item], _ at: Int) -> Bool {
    guard items[at].kind == .word else { return false }
    if MidpointWords.middles.contains(items[at].hash) { return true }
    guard MidpointWords.centres.contains(items[at].hash), at + 2 < items.count,
      items[at + 1].hash == WordHash.ofWord
    else { return false }
    return items[(at + 2)...].prefix(3).contains { MidpointWords.ranges.contains($0.hash) }
  }

  /// The figure that the word names: behind it past "of that range", "is" or a comma, or right before
  /// "at the midpoint".
  private func figure(_ at: Int, _ items: [Item]) -> Int? {
    var next = at + 1
    while next < items.count, next <= at + 9 {
      let item = items[next]
      if item.kind == .figure {
        let figure = context.figures[Int(item.link)]
        if figure.isRange || figure.kind == .date { break }
        return Int(item.link)
      }
      guard item.kind == .comma || item.kind == .word && !item.cue.contains(.breaks),
        item.cue.isDisjoint(with: [.rise, .fall, .compare]) && item.hash != MidpointWords.from
      else { break }
      next += 1
    }
    var before = at - 1
    while before >= 0, at - before <= 3, items[before].kind == .word {
      guard
        items[before].cue.contains(.transparent) || MidpointWords.at.contains(items[before].hash)
      else { return nil }
      before -= 1
    }
    guard before >= 0, at - before <= 4, items[before].kind == .figure,
      !context.figures[Int(items[before].link)].isRange, at - before > 1,
      items[..<before].suffix(4).allSatisfy({ $0.cue.isDisjoint(with: .change) })
    else { return nil }
    return Int(items[before].link)
  }

  /// The range is the only one near by, or the one that "new" or "old" before the word picks.
  private func claims(_ middle: Int, _ at: Int, _ sentence: Int) -> [Claim] {
    let items = context.skeletons[sentence].items
    let end = items[at...].firstIndex { $0.kind == .figure } ?? at
    let words = items[max(0, at - 3)..<min(end, at + 6)]
    let isOld = words.contains { MidpointWords.olds.contains($0.hash) }
    var found: [(figure: Int, isOld: Bool, at: Int, sentence: Int)] = []
    for near in [sentence, sentence - 1, sentence - 2] where near >= 0 {
      guard context.skeletons[near].block == context.skeletons[sentence].block || near == sentence
      else { break }
      found = ranges(in: near, like: middle)
      if !found.isEmpty { break }
    }
    let isNew = words.contains { MidpointWords.news.contains($0.hash) }
    var fitting = found
    if isOld || isNew { fitting = found.filter { $0.isOld == isOld } }
    // "A range of $2.85 to $3.15, whose midpoint was": the nearest before the word.
    if fitting.count > 1, let last = fitting.last(where: { $0.at < at || $0.sentence < sentence }) {
      fitting = [last]
    }
    guard fitting.count == 1, isNear(middle, context.figures[fitting[0].figure]) else { return [] }
    return [
      Claim(
        relation: relation, equation: 0,
        bindings: [
          RoleBinding(role: range, figure: fitting[0].figure),
          RoleBinding(role: self.middle, figure: middle),
        ], tie: .bound, confidence: 880,
        words: [Int(items[at].start)..<Int(items[at].end)])
    ]
  }

  /// Whether the figure is the middle of the range, or would be but for one slip of writing.
  private func isNear(_ middle: Int, _ range: Figure) -> Bool {
    let stated = context.figures[middle]
    guard let sum = range.low.adding(range.high),
      let half = sum.multiplied(by: ExactDecimal(mantissa: 5, exponent: -1))
    else { return false }
    if stated.written.interval.contains(half) { return true }
    let slip = FigurePair.slip(stated.low, half)
    return slip != .none && (slip != .digit || stated.significantDigits >= 2)
  }

  /// The ranges of a sentence that the figure may be the middle of, with whether they are old ones.
  private func ranges(
    in sentence: Int, like middle: Int
  ) -> [(figure: Int, isOld: Bool, at: Int, sentence: Int)] {
    let items = context.skeletons[sentence].items
    let model = context.figures[middle]
    return items.indices.compactMap { at in
      guard items[at].kind == .figure else { return nil }
      let figure = context.figures[Int(items[at].link)]
      guard figure.isRange, figure.kind == model.kind, figure.isCommensurable(with: model) else {
        return nil
      }
      let before = items[max(0, at - 4)..<at]
      let behind = items[(at + 1)...].prefix(2)
      let isOld =
        before.contains {
          $0.cue.contains(.compare) || $0.cue.contains(.earlier)
            || MidpointWords.olds.contains($0.hash)
        } || behind.contains { $0.cue.contains(.earlier) }
      return (Int(items[at].link), isOld, at, sentence)
    }
  }
}

/// Words that name the middle of a range.
private enum MidpointWords {
  static let middles = WordHash.all("midpoint mid-point")
  static let centres = WordHash.all("middle centre center")
  static let ranges = WordHash.all("range band corridor bracket")
  static let from = WordHash.of("from".utf8)
  static let at = WordHash.all("at the or new")
  static let news = WordHash.all("new current latest")
  static let olds = WordHash.all("old previous from former earlier prior")
}
