import Figures
import Quantities

// MARK: Lists that words anchor in their whole

extension SumReader {
  /// The claims of lists with a part that says what it is a part of: "most of the money, $6 million,
  /// came from the county", "£19 million, half of it", "£22 million of the penalty".
  ///
  /// The whole may stand some sentences before, behind figures of other things; every figure there
  /// that is large enough is tried, and a miss counts only where one slip of one reading explains it.
  func anchoredClaims(_ run: [SumMention]) -> [Claim] {
    var claims: [Claim] = []
    var next = 0
    for index in run.indices where index >= next && isListStart(run, index) {
      let list = partsFollowing(run, from: index)
      guard list.count >= 2 else { continue }
      if let claim = anchoredClaim(run, list) {
        claims.append(claim)
        next = (list.last ?? index) + 1
      }
    }
    return claims
  }

  /// Whether a list may begin here: the part or the one behind it is anchored, or three parts of one
  /// sentence stand side by side.
  private func isListStart(_ run: [SumMention], _ index: Int) -> Bool {
    guard index > 0, isPart(run[index]), !run[index].totals || run[index].anchor != .none else {
      return false
    }
    let near = run[index...].prefix(3).prefix { $0.sentence - run[index].sentence <= 1 }
    if near.contains(where: { $0.anchor != .none || $0.closes }) { return true }
    return near.count == 3 && near.allSatisfy { $0.sentence == run[index].sentence }
      && near.dropFirst().allSatisfy(\.isListed)
  }

  /// Whether a figure can be one of several parts.
  private func isPart(_ mention: SumMention) -> Bool {
    !mention.isChange && !mention.isCompared && !mention.isFormer && !mention.isPartial
      && !mention.opensSome && !mention.isDated && !isCoarse(mention)
      && context.figures[mention.figure].kind != .percent
  }

  /// The parts from `first` on: at most nine, no two more than a sentence apart.
  private func partsFollowing(_ run: [SumMention], from first: Int) -> [Int] {
    var list = [first]
    for index in (first + 1)..<min(run.count, first + 12) where index < run.count {
      guard let last = list.last, run[index].sentence - run[last].sentence <= 1 else { break }
      if run[last].closes, list.count > 1 || !run[index].closes { break }
      // What a part was before, or rose by, stands beside it.
      guard isPart(run[index]) else {
        if run[index].sentence == run[last].sentence { continue }
        break
      }
      list.append(index)
      if list.count == 9 { break }
    }
    return list
  }

  private func anchoredClaim(_ run: [SumMention], _ list: [Int]) -> Claim? {
    let wholes = wholesBefore(run, list)
    guard !wholes.isEmpty else { return nil }
    var sum = ExactDecimal.zero
    for (count, part) in list.enumerated() {
      guard let next = sum.adding(value(run[part])) else { return nil }
      sum = next
      let parts = Array(list[...count])
      let isClosed = run[part].closes || run[part].joins || isLastOfSentence(run, part)
      guard count >= 1, isClosed, count >= 2 || isAnchored(run, parts) else { continue }
      if let whole = wholes.first(where: { isHit(sum, run, $0, parts) }) {
        return make(run, whole, parts, .bound, 760)
      }
    }
    return slippedClaim(run, list, wholes)
  }

  private func isHit(
    _ sum: ExactDecimal, _ run: [SumMention], _ whole: Int, _ parts: [Int]
  ) -> Bool {
    guard parts.allSatisfy({ value(run[$0]) < value(run[whole]) }) else { return false }
    return isAnchored(run, parts)
      ? meets(sum, run[whole], parts.map { run[$0] }) : sum == value(run[whole])
  }

  /// The figures before a list that are larger than its first part, the nearest first, no value twice.
  private func wholesBefore(_ run: [SumMention], _ list: [Int]) -> [Int] {
    guard let first = list.first else { return [] }
    var wholes: [Int] = []
    for index in stride(from: first - 1, through: max(0, first - 14), by: -1) {
      guard run[first].sentence - run[index].sentence <= 7 else { break }
      guard value(run[index]) > value(run[first]), !run[index].isCompared,
        !wholes.contains(where: { value(run[$0]) == value(run[index]) })
      else { continue }
      wholes.append(index)
      if wholes.count == 8 { break }
    }
    return wholes
  }

  private func isLastOfSentence(_ run: [SumMention], _ index: Int) -> Bool {
    index + 1 == run.count || run[index + 1].sentence != run[index].sentence
  }

  /// Whether a part says what it is a part of, or a word closes the list.
  private func isAnchored(_ run: [SumMention], _ parts: [Int]) -> Bool {
    parts.contains { run[$0].anchor != .none }
      || parts.count >= 3 && parts.last.map { run[$0].closes } == true
  }

  /// The claim of a list that makes no figure before it, where one slip of one reading explains that.
  private func slippedClaim(_ run: [SumMention], _ list: [Int], _ wholes: [Int]) -> Claim? {
    guard let parts = wholeList(run, list), let sum = sum(run, parts),
      isTied(run, parts) || parts.count >= 3 && parts.last.map({ run[$0].closes }) == true
    else { return nil }
    let isAnchored = isTied(run, parts)
    let fitting = wholes.filter { whole in
      parts.allSatisfy { value(run[$0]) < value(run[whole]) }
        && (isAnchored
          ? isFirmSlip(run, whole, parts, sum)
          : isQuarterNear(value(run[whole]), sum) && isSwap(run, whole, parts, sum))
    }
    guard fitting.count == 1, let whole = fitting.first else { return nil }
    return make(run, whole, parts, .bound, 780)
  }

  /// The list to the part that closes it, or to the end of its last sentence.
  private func wholeList(_ run: [SumMention], _ list: [Int]) -> [Int]? {
    if let close = list.dropFirst().firstIndex(where: { run[$0].closes }) {
      return Array(list[...close])
    }
    guard let last = list.last, list.count >= 3, isJoinedToLast(run, list),
      isLastOfSentence(run, last), list.allSatisfy({ run[$0].sentence == run[last].sentence })
    else { return nil }
    return list
  }

  /// Whether "and" stands somewhere between the last two parts: "and the fund, before it closed, £8m".
  private func isJoinedToLast(_ run: [SumMention], _ list: [Int]) -> Bool {
    guard let last = list.last, let before = list.dropLast().last else { return false }
    let items = context.skeletons[run[last].sentence].items
    let start = run[before].sentence == run[last].sentence ? run[before].item + 1 : 0
    return items[start..<run[last].item].contains { $0.cue.contains(.joins) }
  }

  /// Whether words tie the list to one whole: anchored at its start, and closed or joined at its end.
  private func isTied(_ run: [SumMention], _ parts: [Int]) -> Bool {
    let anchors = parts.filter { run[$0].anchor != .none }
    guard let anchor = anchors.first, let last = parts.last else { return false }
    return run[anchor].anchor == .share ? anchor == parts[0] || run[last].closes : parts.count >= 3
  }

  func sum(_ run: [SumMention], _ parts: [Int]) -> ExactDecimal? {
    parts.reduce(ExactDecimal.zero as ExactDecimal?) { $0?.adding(value(run[$1])) }
  }

  /// Whether one slip that says something explains the miss: a digit only of two or more.
  func isFirmSlip(
    _ run: [SumMention], _ whole: Int, _ parts: [Int], _ sum: ExactDecimal
  ) -> Bool {
    let stated = value(run[whole])
    // The sum as it would be printed.
    let places = ExactDecimal(mantissa: 5, exponent: place(run[whole]) - 1)
    let printed = sum.adding(places)?.rounded(toPlace: place(run[whole]), .down) ?? sum
    if isTelling(stated, sum) || FigurePair.slip(stated, printed) == .swap { return true }
    guard let miss = stated.subtracting(sum) else { return false }
    return parts.contains { index in
      guard let meant = value(run[index]).adding(miss), meant > .zero, meant < stated else {
        return false
      }
      return isTelling(value(run[index]), meant)
    }
  }

  /// Whether two swapped digits, in the whole or in a part, explain the miss to the last unit.
  private func isSwap(
    _ run: [SumMention], _ whole: Int, _ parts: [Int], _ sum: ExactDecimal
  ) -> Bool {
    if FigurePair.slip(value(run[whole]), sum) == .swap { return true }
    guard let miss = value(run[whole]).subtracting(sum) else { return false }
    return parts.contains { index in
      guard let meant = value(run[index]).adding(miss), meant > .zero else { return false }
      return FigurePair.slip(value(run[index]), meant) == .swap
    }
  }

  /// Whether a slip makes one value of the other that says something: a digit only of two or more.
  private func isTelling(_ written: ExactDecimal, _ meant: ExactDecimal) -> Bool {
    switch FigurePair.slip(written, meant) {
    case .none: isLeadingZero(written, meant)
    case .digit: written.significantDigitCount >= 2
    default: true
    }
  }

  /// "1.8" for "0.8": the first digit of two or more was a zero.
  private func isLeadingZero(_ written: ExactDecimal, _ meant: ExactDecimal) -> Bool {
    guard written < ExactDecimal(10), meant < .one, written.significantDigitCount >= 2,
      let miss = written.subtracting(meant)
    else { return false }
    return (1...9).contains { miss == ExactDecimal($0) }
  }
}

/// What words say of a figure's whole.
enum SumAnchor {
  case none
  /// "Most of it", "half", "the bulk" stands beside it.
  case share
  /// "Of the penalty", "of that" stands behind it.
  case noun
}

extension SumMentionReader {
  /// Reads what the words beside a figure say of its whole.
  func anchor(_ at: Int, _ items: [Item]) -> SumAnchor {
    if hasShareBefore(at, items) || hasShareBehind(at, items) { return .share }
    guard at + 2 < items.count, items[at + 1].hash == WordHash.ofWord,
      AnchorWords.definites.contains(items[at + 2].hash)
    else { return .none }
    if AnchorWords.pronouns.contains(items[at + 2].hash) { return .noun }
    guard at + 3 < items.count, items[at + 3].kind == .word else { return .none }
    return items[(at + 3)...].prefix(2).contains { AnchorWords.times.contains($0.hash) }
      ? .none : .noun
  }

  /// "Most of the money, $6 million", "nearly half, $4.1 million", "the bulk, £200m".
  private func hasShareBefore(_ at: Int, _ items: [Item]) -> Bool {
    guard at >= 2,
      items[at - 1].kind == .comma || items[at - 1].kind == .dash
        || items[at - 1].kind == .open
    else { return false }
    var cursor = at - 2
    var words = 0
    while cursor >= 0, words <= 5 {
      if isShare(items, cursor) { return words == 0 || items[cursor + 1].hash == WordHash.ofWord }
      guard items[cursor].kind == .word, items[cursor].cue.isDisjoint(with: .breaks) else {
        return false
      }
      words += 1
      cursor -= 1
    }
    return false
  }

  /// "£19 million, half of it", "£19 million (most of it)".
  private func hasShareBehind(_ at: Int, _ items: [Item]) -> Bool {
    guard at + 3 < items.count, items[at + 1].kind == .comma || items[at + 1].kind == .open else {
      return false
    }
    var cursor = at + 2
    while cursor < items.count, cursor <= at + 5, items[cursor].kind == .word,
      !isShare(items, cursor), items[cursor].cue.contains(.transparent)
    {
      cursor += 1
    }
    guard cursor + 1 < items.count, isShare(items, cursor) else { return false }
    return items[cursor + 1].hash == WordHash.ofWord || items[cursor + 1].kind == .comma
  }

  private func isShare(_ items: [Item], _ at: Int) -> Bool {
    switch items[at].kind {
    case .word: return AnchorWords.shares.contains(items[at].hash)
    case .figure:
      let figure = figures[Int(items[at].link)]
      return figure.traits.contains(.fraction) && figure.numerator <= figure.denominator
    default: return false
    }
  }
}

/// Words that anchor a part in its whole.
private enum AnchorWords {
  static let shares = WordHash.all("most half bulk majority")
  static let definites = WordHash.all("the that this these those it them which")
  static let pronouns = WordHash.all("that this these those it them which")
  static let times = WordHash.all(
    "year years month months week weeks day days quarter quarters decade time season period")
}
