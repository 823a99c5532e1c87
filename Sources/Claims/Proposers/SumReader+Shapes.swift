import Figures
import Quantities

// MARK: Lists behind their total

extension SumReader {
  /// Whether the shape of the sentences makes the figures from `first` to `last` a list of parts.
  ///
  /// "63 people, 41 in Honduras and 22 in Guatemala"; "spent £46m. Housing took £21m, food banks
  /// £16m and advice lines £9m"; "Of the total, $70 million goes to the state and $45 million to
  /// the city".
  func isShaped(_ run: [SumMention], _ whole: Int, _ first: Int, _ last: Int) -> Bool {
    let kind = context.figures[run[whole].figure].kind
    guard kind == .money || kind == .number, isOneList(run, first, last),
      isWholeOf(run, whole, first), isClean(run, whole, first, last), isJoined(run, first, last)
    else { return false }
    if run[first].takesUp { return true }
    if isApposed(run, whole, first, last) { return true }
    if run[(first + 1)...last].contains(where: { $0.adds && $0.sentence > run[first].sentence }) {
      return last - first >= 2 && run[first].sentence > run[whole].sentence
        && !hasDates(run, first, last)
    }
    return isGapped(run, whole, first, last)
  }

  /// Whether the parts stand in one sentence, or each later one says that it goes on: "a further".
  private func isOneList(_ run: [SumMention], _ first: Int, _ last: Int) -> Bool {
    (first..<last).allSatisfy { index in
      let next = run[index + 1]
      return next.sentence == run[index].sentence
        || next.sentence == run[index].sentence + 1 && (next.adds || next.closes)
    }
  }

  /// Whether the sentences of the parts say when: then they may be of several times.
  private func hasDates(_ run: [SumMention], _ first: Int, _ last: Int) -> Bool {
    (run[first].sentence...run[last].sentence).contains { sentence in
      context.skeletons[sentence].items.contains {
        $0.kind == .figure && context.figures[Int($0.link)].kind == .date
      }
    }
  }

  /// Whether nothing between the whole and its list could be the whole instead.
  private func isWholeOf(_ run: [SumMention], _ whole: Int, _ first: Int) -> Bool {
    guard run[first].sentence - run[whole].sentence <= 2 else { return false }
    return run[(whole + 1)..<first].allSatisfy {
      value($0) <= value(run[first]) || $0.isChange || $0.isCompared || $0.isFormer
        || $0.isDated && !run[whole].isDated
    }
  }

  /// Whether none of the figures is a change, a difference, or one thing at several times.
  private func isClean(_ run: [SumMention], _ whole: Int, _ first: Int, _ last: Int) -> Bool {
    let parts = run[first...last]
    guard !run[whole].isCompared,
      !isPurpose(run[whole]) || !parts.contains(where: { isPurpose($0) }),
      !run[whole].isListed || run[first].takesUp,
      !run[whole].opensSome, !run[whole].opens || run[whole].item <= 2,
      !parts.contains(where: {
        $0.isChange || $0.isCompared || $0.isPartial || $0.opensSome
      }), isCountable(run, whole, parts),
      parts.count(where: \.isDated) + (run[whole].isDated ? 1 : 0) < 2
    else { return false }
    let cues = context.skeletons[run[first].sentence].cues
    return cues.isDisjoint(with: [.respectively, .each, .average, .basis])
  }

  /// "$30 million to reduce debt", "$7 million for plant": what an amount was spent on beside others.
  private func isPurpose(_ mention: SumMention) -> Bool {
    let items = context.skeletons[mention.sentence].items
    guard mention.item + 2 < items.count else { return false }
    // "For the year" says when.
    return SumShapes.purposes.contains(items[mention.item + 1].hash)
      && !SumShapes.articles.contains(items[mention.item + 2].hash)
  }

  /// Whether the counts are large enough, all of them or all but the last of an enumeration.
  private func isCountable(_ run: [SumMention], _ whole: Int, _ parts: ArraySlice<SumMention>)
    -> Bool
  {
    let coarse = parts.count { isCoarse($0) }
    guard coarse > 0 else { return true }
    return coarse == 1 && parts.count >= 3 && parts.last.map { isCoarse($0) } == true
      && parts.allSatisfy { $0.sentence == run[whole].sentence }
  }

  /// Whether the figure is a count that chance alone would make part of sums.
  func isCoarse(_ mention: SumMention) -> Bool {
    let figure = context.figures[mention.figure]
    return figure.kind == .number && value(mention) < ExactDecimal(12) && figure.place == 0
  }

  /// "63 people, 41 in Honduras and 22 in Guatemala": each part opens its own phrase.
  private func isApposed(_ run: [SumMention], _ whole: Int, _ first: Int, _ last: Int) -> Bool {
    guard first == whole + 1, run[first].sentence == run[whole].sentence, run[first].lead == 0,
      !run[first].joins
    else { return false }
    switch run[first].leadMark {
    case .comma where isSibling(run[whole], run[first]): return false
    case .comma, .dash, .open, .colon: break
    default: return false
    }
    return run[(first + 1)...last].allSatisfy { $0.lead <= 1 || $0.closes && $0.lead <= 3 }
  }

  /// Whether what stands behind the whole is what stands behind its first part, or nothing: then
  /// both are items of one list, "245 jobs in Ohio, 165 in Utah and 90 in Texas".
  private func isSibling(_ whole: SumMention, _ part: SumMention) -> Bool {
    let items = context.skeletons[whole.sentence].items
    let between = items[(whole.item + 1)..<part.item]
    let words = between.filter { $0.kind == .word && $0.cue != .transparent }
    guard !words.isEmpty, words.allSatisfy({ $0.cue.isDisjoint(with: [.compare, .including]) })
    else { return true }
    guard part.item + 1 < items.count, items[part.item + 1].kind == .word else { return true }
    let next = items[part.item + 1]
    if next.hash == WordHash.ofWord { return words.contains { $0.hash == next.hash } }
    if words.contains(where: { context.stem(of: $0) == context.stem(of: next) }) { return true }
    // "100 processors, 200 chips and 80 drives": other things, unless they are people.
    let isPhrase = next.cue.contains(.preposition) || !next.cue.isDisjoint(with: [.was, .take])
    return !isPhrase && !SumShapes.people.contains(next.hash)
  }

  /// "Housing took £21m, food banks £16m and advice lines £9m": one verb for all of them.
  private func isGapped(_ run: [SumMention], _ whole: Int, _ first: Int, _ last: Int) -> Bool {
    let isClosed = run[last].closes && run[first].sentence - run[whole].sentence <= 1
    guard last - first >= (isClosed ? 1 : 2),
      run[first].sentence - run[whole].sentence == 1 || isClosed && first == whole + 1,
      run[(first + 1)...last].allSatisfy({ $0.lead <= 6 })
    else { return false }
    return isClosed || hasSuperlative(run[first])
      || run[first...last].dropFirst().allSatisfy { !hasVerb(before: $0) }
  }

  /// "Detours were the biggest item, at $610 million, ahead of …": parts in order of size.
  private func hasSuperlative(_ first: SumMention) -> Bool {
    context.skeletons[first.sentence].items[..<first.item].suffix(10).contains {
      SumShapes.largest.contains($0.hash)
    }
  }

  /// Whether a verb stands between the mark before the figure and the figure.
  private func hasVerb(before mention: SumMention) -> Bool {
    let items = context.skeletons[mention.sentence].items
    var at = mention.item - 1
    while at >= 0, items[at].kind == .word, !items[at].cue.contains(.joins) {
      if !items[at].cue.isDisjoint(with: [.was, .says, .breaks, .take]) { return true }
      at -= 1
    }
    return false
  }

  /// Whether one slip of writing, in the whole or in one part, explains why the sum does not hold.
  func isSlip(_ run: [SumMention], _ whole: Int, _ parts: Range<Int>, _ sum: ExactDecimal) -> Bool {
    isSlip(run, whole, Array(parts), sum)
  }

  /// Whether one slip of writing, in the whole or in one part, explains why the sum does not hold.
  func isSlip(_ run: [SumMention], _ whole: Int, _ parts: [Int], _ sum: ExactDecimal) -> Bool {
    let stated = value(run[whole])
    if FigurePair.slip(stated, sum) == .swap { return true }
    let isScaled = FigurePair.slip(stated, sum) == .scale || FigurePair.slip(stated, sum) == .shift
    guard isScaled || isNear(stated, sum) || parts.count == 2, let miss = stated.subtracting(sum)
    else { return false }
    if FigurePair.slip(stated, sum) != .none { return true }
    if parts.count == 2, isDifference(stated, value(run[parts[0]]), value(run[parts[1]])) {
      return true
    }
    return parts.contains { index in
      guard let meant = value(run[index]).adding(miss), meant > .zero, meant < stated else {
        return false
      }
      return FigurePair.slip(value(run[index]), meant) != .none
    }
  }

  /// Whether one part was taken from the other where they are to be added.
  private func isDifference(_ whole: ExactDecimal, _ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
    (a > b ? a.subtracting(b) : b.subtracting(a)) == whole
  }

  /// Whether two values are within a factor of two of one another.
  private func isNear(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
    guard let twiceA = a.multiplied(by: ExactDecimal(2)),
      let twiceB = b.multiplied(by: ExactDecimal(2))
    else { return false }
    return twiceA >= b && twiceB >= a
  }
}

/// Words with a part of their own in the shapes of sums.
private enum SumShapes {
  static let largest = WordHash.all("biggest largest most main chief lion")
  static let jointly = WordHash.of("together".utf8)
  static let sold = WordHash.all("sold sells sell resold")
  static let bought = WordHash.all("bought paid pays buy cost")
  static let together = WordHash.all("together combined altogether these both")
  static let articles = WordHash.all("the a its each this")
  static let purposes = WordHash.all("to for on")
  static let behind = WordHash.all("altogether total all combined overall together")
  static let people = WordHash.all(
    "men women boys girls children adults civilians soldiers foreigners males females voters")
}

// MARK: Closed lists of a whole from before

extension SumReader {
  /// "Employees made up 1,117,100 of those in work and the self-employed the remaining 166,900": a
  /// closed list whose whole stands some sentences before.
  ///
  /// Only digits can tell which figure it is: figures of four digits or more.
  func claimOfClosedList(_ run: [SumMention], to last: Int) -> Claim? {
    guard run[last].closes, last > 0, context.figures[run[last].figure].kind != .percent else {
      return nil
    }
    var first = last
    while first > 0, run[first].isListed || first == last, last - first < 9,
      run[last].sentence - run[first - 1].sentence <= (first == last ? 1 : 0)
    {
      first -= 1
    }
    guard last > first, let sum = sum(run, first...last) else { return nil }
    let wholes = (max(0, first - 10)..<first).filter {
      value(run[$0]) > value(run[last]) && run[first].sentence - run[$0].sentence <= 8
    }
    let parts = Array(first...last)
    guard !parts.contains(where: { isUnfit(run[$0]) }), wholes.allSatisfy({ value(run[$0]) != sum })
    else { return nil }
    let isTight =
      run[first].sentence == run[last].sentence && run[last].joins
      && run[(first + 1)...last].allSatisfy(\.isListed)
    let slips = wholes.filter {
      isSwap(run, $0, parts, sum)
        || isTight && isQuarterNear(value(run[$0]), sum) && isSlip(run, $0, parts, sum)
          && !run[$0].isChange && !run[$0].isCompared && !run[$0].isFormer
    }
    let values = Set(slips.map { value(run[$0]) })
    guard values.count == 1, let whole = slips.last else { return nil }
    return make(run, whole, parts, .bound, 780)
  }

  /// Whether two values are within a quarter of one another.
  func isQuarterNear(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
    let factor = ExactDecimal(mantissa: 125, exponent: -2)
    guard let moreA = a.multiplied(by: factor), let moreB = b.multiplied(by: factor) else {
      return false
    }
    return moreA >= b && moreB >= a
  }

  private func sum(_ run: [SumMention], _ parts: ClosedRange<Int>) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for part in parts {
      guard let next = sum.adding(value(run[part])) else { return nil }
      sum = next
    }
    return sum
  }

  /// Whether two swapped digits in a figure of four digits or more explain the miss to the last unit.
  private func isSwap(
    _ run: [SumMention], _ whole: Int, _ parts: [Int], _ sum: ExactDecimal
  ) -> Bool {
    let stated = value(run[whole])
    guard stated.significantDigitCount >= 4, let miss = stated.subtracting(sum) else {
      return false
    }
    if FigurePair.slip(stated, sum) == .swap { return true }
    return parts.contains { index in
      let part = value(run[index])
      guard part.significantDigitCount >= 4, let meant = part.adding(miss), meant > .zero else {
        return false
      }
      return FigurePair.slip(part, meant) == .swap
    }
  }
}

// MARK: Lists before their total

extension SumReader {
  /// Totals whose parts stand before them.
  func claimsBackward(_ run: [SumMention], to whole: Int) -> [Claim] {
    guard !run[whole].isNet || run[whole].totals else { return [] }
    let isTotal =
      run[whole].totals || run[whole].sumsUp
      || whole > 1 && run[whole - 1].isListed && takesBaseUp(run, whole - 2, whole)
    var sum = ExactDecimal.zero
    var finest = place(run[whole])
    for first in stride(from: whole - 1, through: max(0, whole - 8), by: -1) {
      guard run[whole].sentence - run[first].sentence <= 3, value(run[first]) < value(run[whole]),
        let next = sum.adding(value(run[first]))
      else { break }
      sum = next
      finest = min(finest, place(run[first]))
      let count = whole - first
      guard count >= 2 else { continue }
      let isHit =
        isTotal && isListBefore(run, first, whole) && meets(sum, run[whole], run[first..<whole])
      if isHit || isUnlikelyChance(sum, run[whole], finest: finest, tries: isTotal ? 2 : 12) {
        return [make(run, whole, first..<whole, isTotal ? .bound : .suggested, 700)]
      }
    }
    guard isTotal else { return [] }
    if let claim = claimOfSentence(run, whole) { return [claim] }
    return missed(run, whole)
  }

  /// Whether the figures from `first` on are one list that ends right before the total.
  private func isListBefore(_ run: [SumMention], _ first: Int, _ whole: Int) -> Bool {
    run[whole].sentence - run[first].sentence <= 1
      && run[(first + 1)..<whole].allSatisfy { $0.isListed || $0.adds || $0.closes }
  }

  /// The claim of a total that none of the lists before it makes, where one slip explains it.
  private func missed(_ run: [SumMention], _ whole: Int) -> [Claim] {
    let counted = counted(run, whole)
    let parts = counted ?? listed(run, whole)
    let isMoney = context.figures[run[whole].figure].kind != .duration
    let isAdded = parts.first.map { takesBaseUp(run, $0, whole) } ?? false
    guard parts.count >= (isAdded ? 1 : 2), isMoney,
      counted != nil || isAdded || isSummedUp(run, whole, parts),
      !parts.contains(where: { isUnfit(run[$0]) }), !run[whole].isCompared,
      !run[whole].isPartial
    else { return [] }
    var sum = ExactDecimal.zero
    for part in parts {
      guard let next = sum.adding(value(run[part])) else { return [] }
      sum = next
    }
    if parts.count >= 2, meets(sum, run[whole], parts.map { run[$0] }) {
      return [make(run, whole, parts, .bound, 750)]
    }
    if let claim = claimWithEarlier(run, whole, parts) { return [claim] }
    guard !isAdded, parts.count >= 2, isSlip(run, whole, parts, sum) else { return [] }
    return [make(run, whole, parts, .bound, 800)]
  }

  /// Whether a list that the total sums up stands right before it.
  private func isSummedUp(_ run: [SumMention], _ whole: Int, _ parts: [Int]) -> Bool {
    guard let last = parts.last else { return false }
    // What the sentence before adds stands first.
    let isAdded = parts.count > 2 && run[parts[0]].sentence < run[last].sentence
    let first = parts[isAdded ? 1 : 0]
    let isSame = run[last].sentence == run[whole].sentence
    guard !context.skeletons[run[last].sentence].cues.contains(.respectively) else { return false }
    let items = context.skeletons[run[whole].sentence].items
    // Bought and sold: what is made is the difference.
    if items.contains(where: { SumShapes.sold.contains($0.hash) }),
      items.contains(where: { SumShapes.bought.contains($0.hash) })
    {
      return false
    }
    return isJoined(run, first, last)
      && (isSame || run[whole].totals && takesAllUp(run[whole]))
  }

  /// Whether words before the total take up what was listed: "together", "combined", "in all".
  private func takesAllUp(_ whole: SumMention) -> Bool {
    let items = context.skeletons[whole.sentence].items
    return items[..<whole.item].contains { SumShapes.together.contains($0.hash) }
      || items[(whole.item + 1)...].prefix(3).contains { SumShapes.behind.contains($0.hash) }
  }

  private func isUnfit(_ mention: SumMention) -> Bool {
    mention.isCompared || mention.isPartial || mention.opensSome || isCoarse(mention)
      || context.figures[mention.figure].kind == .percent
  }

  /// The list that ends right before the total, in its sentence or the one before.
  private func listed(_ run: [SumMention], _ whole: Int) -> [Int] {
    guard whole > 0, run[whole].sentence - run[whole - 1].sentence <= 1 else { return [] }
    var first = whole - 1
    while first > 0,
      run[first - 1].sentence == run[first].sentence
        || run[first].adds && run[first].sentence - run[first - 1].sentence <= 1,
      run[first].isListed || run[first].adds
    {
      first -= 1
    }
    // "Together with $180 million from the state and $60 million of its own, that makes $480 million."
    if first > 0, run[first].sentence == run[whole].sentence,
      run[first - 1].sentence == run[first].sentence - 1,
      context.skeletons[run[whole].sentence].items.first?.hash == SumShapes.jointly
    {
      first -= 1
    }
    return Array(first..<whole)
  }

  /// The parts where the sentence says how many there are: "the two rounds combined".
  private func counted(_ run: [SumMention], _ whole: Int) -> [Int]? {
    let items = context.skeletons[run[whole].sentence].items
    guard run[whole].totals else { return nil }
    let counts = items[..<run[whole].item].filter { $0.kind == .figure }.map {
      context.figures[Int($0.link)]
    }
    guard counts.count == 1, counts[0].kind == .number, counts[0].traits.contains(.spelled)
    else { return nil }
    let parts = (max(0, whole - 6)..<whole).filter {
      value(run[$0]) < value(run[whole]) && run[whole].sentence - run[$0].sentence <= 3
        && run[$0].sentence < run[whole].sentence
    }
    return ExactDecimal(parts.count) == counts[0].low ? parts : nil
  }
}

extension SumMention {
  /// Whether a word ties the figure to the list before it.
  fileprivate var isLinked: Bool { isListed || adds || closes }
}
