import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// Shares in one sentence that words say are all of a whole: "the remaining 9%", "is split into".
  static let sharesSums = Proposer { context in
    guard let relation = context.relation("shares-sum"),
      let part = context.role("part", of: relation), let last = context.role("last", of: relation)
    else { return [] }
    let reader = SharesSumReader(context: context, relation: relation, part: part, last: last)
    return context.mentions.flatMap { reader.claims($0) }
  }
}

private struct SharesSumReader {
  let context: ProposalContext
  let relation: Int
  let part: Int
  let last: Int

  /// The claims among the percentages of a document, one for each sentence with a list of them.
  func claims(_ run: [SumMention]) -> [Claim] {
    guard let any = run.first, context.figures[any.figure].kind == .percent,
      context.figures[any.figure].unit == .percent
    else { return [] }
    var claims: [Claim] = []
    var first = 0
    while first < run.count {
      var end = first + 1
      while end < run.count, run[end].sentence == run[first].sentence, isNext(run[end]) { end += 1 }
      if let claim = claim(run, first..<end) { claims.append(claim) }
      first = end
    }
    return claims
  }

  private func isNext(_ mention: SumMention) -> Bool {
    mention.isListed || mention.closes
  }

  private func claim(_ run: [SumMention], _ list: Range<Int>) -> Claim? {
    let parts = run[list]
    guard list.count >= 2, let end = parts.last,
      context.blockKind(ofSentence: end.sentence) != .table,
      !parts.contains(where: { $0.isChange || $0.isCompared || $0.isPartial || $0.opensSome }),
      context.skeletons[end.sentence].cues.isDisjoint(with: [.respectively, .basis]),
      isWholeList(parts, end)
    else { return nil }
    var sum = ExactDecimal.zero
    for mention in parts {
      guard let next = sum.adding(context.figures[mention.figure].low) else { return nil }
      sum = next
    }
    let hundred = ExactDecimal(100)
    // Far from a hundred they are no breakdown.
    guard sum >= ExactDecimal(70), sum <= ExactDecimal(130) else { return nil }
    let isExact = sum == hundred
    guard isExact || isSlip(parts, miss: sum.subtracting(hundred)) else { return nil }
    var bindings = parts.dropLast().map { RoleBinding(role: part, figure: $0.figure) }
    bindings.append(RoleBinding(role: last, figure: end.figure))
    return Claim(
      relation: relation, equation: 0, bindings: bindings, tie: .bound, confidence: 850,
      words: parts.flatMap(\.words).sorted { $0.lowerBound < $1.lowerBound }, tries: 1)
  }

  /// Whether words say that the list leaves nothing out.
  private func isWholeList(_ parts: ArraySlice<SumMention>, _ end: SumMention) -> Bool {
    if end.closes { return true }
    guard parts.count >= 3 else { return false }
    let items = context.skeletons[end.sentence].items
    let words = SharesSumWords.shared
    return items.contains { words.splits.contains($0.hash) && $0.kind == .word }
      || items[end.item...].prefix(6).contains { words.undecided.contains($0.hash) }
      || items[max(0, end.item - 4)..<end.item].contains { words.undecided.contains($0.hash) }
  }

  /// Whether one digit, or two swapped, in a share of two digits or more explains the miss.
  private func isSlip(_ parts: ArraySlice<SumMention>, miss: ExactDecimal?) -> Bool {
    guard let miss else { return false }
    return parts.contains { mention in
      let value = context.figures[mention.figure].low
      guard let meant = value.subtracting(miss), meant > .zero else { return false }
      return FigurePair.slip(value, meant) != .none
    }
  }
}

private struct SharesSumWords {
  static let shared = SharesSumWords()
  let splits = WordHash.all(
    """
    split splits divided divides breakdown mix composition consists consisted comprises comprised \
    comprising allocation allocated invested owned
    """)
  let undecided = WordHash.all(
    "undecided unsure abstained abstaining abstentions neither uncertain opinion view know")
}
