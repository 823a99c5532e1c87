import Figures
import Quantities
import Relations

extension Proposer {
  /// Parts that stand before or behind their total, often in sentences of their own.
  ///
  /// "The fund has $12.4 million. Of that, $7.1 million is pledged; the other $5.3 million is not."
  static let sums = Proposer { context in
    guard let relation = context.relation("total"),
      let total = context.role("total", of: relation),
      let part = context.role("part", of: relation)
    else { return [] }
    let reader = SumReader(context: context, relation: relation, total: total, part: part)
    return context.mentions.flatMap { reader.claims($0) }
  }
}

/// How firmly words tie a list of parts to a whole, and what they claim of it.
private enum ListTie {
  /// The parts are the whole.
  case all
  /// The shape of the sentences says so: it is believed where one slip explains a miss.
  case shaped
  /// The parts are no more than the whole.
  case some
  /// Only arithmetic can tell.
  case none
}

/// Looks for figures of one unit that are the parts of another.
struct SumReader {
  let context: ProposalContext
  let relation: Int
  let total: Int
  let part: Int

  /// The claims among mentions of one unit.
  ///
  /// - Complexity: O(*n*): each mention is tried as a whole with at most ten lists of ten parts.
  func claims(_ run: [SumMention]) -> [Claim] {
    guard run.count >= 3 else { return [] }
    return anchoredClaims(run)
      + run.indices.flatMap { whole in
        claimsForward(run, from: whole) + claimsBackward(run, to: whole)
          + (claimOfClosedList(run, to: whole).map { [$0] } ?? [])
      }
  }

  func value(_ mention: SumMention) -> ExactDecimal { context.figures[mention.figure].low }

  func place(_ mention: SumMention) -> Int { Int(context.figures[mention.figure].place) }

  /// Totals whose parts follow.
  private func claimsForward(_ run: [SumMention], from whole: Int) -> [Claim] {
    var claims: [Claim] = []
    for first in (whole + 1)..<(whole + 11) where first < run.count {
      guard run[first].sentence - run[whole].sentence <= 4 else { break }
      if let claim = claim(run, whole: whole, first: first) { claims.append(claim) }
    }
    return claims
  }

  /// The claim that the parts from `first` on make up `whole`, as many of them as the words tie or
  /// the sum needs.
  private func claim(_ run: [SumMention], whole: Int, first: Int) -> Claim? {
    var sum = ExactDecimal.zero
    var finest = place(run[whole])
    let isOpened = first == whole + 1 && run[first].opens
    for last in first..<min(first + 10, run.count) {
      let mention = run[last]
      guard mention.sentence - run[first].sentence <= 3,
        value(mention) < value(run[whole]) || isOpened,
        !mention.isPartial, !mention.totals || mention.closes || mention.takesUp,
        let next = sum.adding(value(mention))
      else { return nil }
      sum = next
      finest = min(finest, place(mention))
      guard last > first else { continue }
      let parts = first..<(last + 1)
      let tie = tie(run, whole, first, last)
      if meets(sum, run[whole], run[parts]), tie != .none || isJoined(run, first, last) {
        let isBound = tie == .all || tie == .shaped || closesHere(run, first, last, whole)
        return make(run, whole, parts, isBound ? .bound : .suggested, 800)
      }
      if isUnlikelyChance(sum, run[whole], finest: finest, tries: 5 * (first - whole)) {
        return make(run, whole, parts, .suggested, 600)
      }
      guard isEndOfList(run, whole, last), !goesOn(run, last) else { continue }
      switch tie {
      // "Of which $23 million was for the plant and $15 million for shops": the rest may go unnamed.
      case .all where isSlip(run, whole, parts, sum),
        .shaped where isSlip(run, whole, parts, sum):
        return make(run, whole, parts, .bound, 800)
      case .some
      where sum > value(run[whole]) && isWithinThird(sum, above: run[whole])
        && isWhole(run, whole, parts) && isFirmSlip(run, whole, Array(parts), sum):
        return make(run, whole, parts, .bound, 800, equation: 1)
      default: break
      }
    }
    return nil
  }

  /// Whether a closed list of two parts or more stands right behind the whole, in its sentence.
  private func closesHere(_ run: [SumMention], _ first: Int, _ last: Int, _ whole: Int) -> Bool {
    first == whole + 1 && run[last].closes && run[whole].sentence == run[last].sentence
  }

  /// Whether every part is smaller than the whole.
  private func isWhole(_ run: [SumMention], _ whole: Int, _ parts: Range<Int>) -> Bool {
    parts.allSatisfy { value(run[$0]) < value(run[whole]) }
  }

  /// What the words say of the parts: opened right behind the whole, listed or closed.
  private func tie(_ run: [SumMention], _ whole: Int, _ first: Int, _ last: Int) -> ListTie {
    let tie = wordedTie(run, whole, first, last)
    return tie != .all && isShaped(run, whole, first, last) ? .shaped : tie
  }

  private func wordedTie(
    _ run: [SumMention], _ whole: Int, _ first: Int, _ last: Int
  ) -> ListTie {
    guard first == whole + 1, run[first].sentence - run[whole].sentence <= 1,
      run[last].sentence - run[first].sentence <= 1, !isVetoed(run, whole, first, last)
    else { return .none }
    let joined = isJoined(run, first, last)
    let isShare = context.figures[run[whole].figure].kind == .percent
    if isShare, !run[last].closes, !run[last].adds { return .none }
    if run[first].opens || opensSentence(run, whole, first) {
      // Parts that are only about right may leave some out, unless a word closes the list.
      let isExact = run[first...last].allSatisfy { context.figures[$0.figure].hedge == nil }
      if run[last].closes || joined && isExact { return .all }
    }
    // Three parts or more in one sentence, the last of them "the other": nothing is left over.
    if !isShare, joined, run[last].closes, last - first >= 2,
      run[first].sentence == run[last].sentence
    {
      return .all
    }
    let adds = run[first...last].dropFirst().contains(where: \.adds)
    guard isPlainSum(run, whole, last), !run[first].joins || run[first].opens else { return .none }
    let opensHere = run[first].opensSome && (run[first].sentence == run[whole].sentence || adds)
    if run[first].opens || opensHere || adds, joined || adds || run[last].closes {
      return .some
    }
    return .none
  }

  /// Whether the figures are one thing at several times, changes, or counts too small to tell.
  private func isVetoed(_ run: [SumMention], _ whole: Int, _ first: Int, _ last: Int) -> Bool {
    let mentions = run[whole...last]
    let cues = (run[whole].sentence...run[last].sentence).reduce(Cue()) {
      $0.union(context.skeletons[$1].cues)
    }
    if cues.contains(.respectively) || mentions.contains(where: \.isChange) { return true }
    if mentions.allSatisfy(\.isDated) { return true }
    if last == first + 1, run[first].isDated, run[last].isDated { return true }
    // "$9 million and $134 million, of which $3 million and $66 million": two pairs, no list.
    if run[whole].isListed, run[whole].joins { return true }
    let hasSmallCount = mentions.contains {
      context.figures[$0.figure].kind == .number && value($0) <= ExactDecimal(20)
    }
    return hasSmallCount && run[whole].sentence != run[last].sentence
  }

  /// Whether parts cannot be negative: no profit or loss with its charges, no adjusted amounts.
  private func isPlainSum(_ run: [SumMention], _ whole: Int, _ last: Int) -> Bool {
    (run[whole].sentence...run[last].sentence).allSatisfy { sentence in
      context.skeletons[sentence].cues.isDisjoint(with: [.basis, .profit, .loss])
    }
  }

  /// Whether a sum is above the whole by a third at most: beyond, the figures are no parts of it.
  private func isWithinThird(_ sum: ExactDecimal, above whole: SumMention) -> Bool {
    guard let third = value(whole).multiplied(by: ExactDecimal(mantissa: 135, exponent: -2)) else {
      return false
    }
    return sum <= third
  }

  /// "Of the $21 billion, …": the whole itself stands behind the "of" that begins its sentence.
  private func opensSentence(_ run: [SumMention], _ whole: Int, _ first: Int) -> Bool {
    run[whole].opens && run[whole].item <= 2 && run[whole].sentence == run[first].sentence
  }

  /// Whether the parts are one list: each behind a comma, the last behind "and" or a word that closes.
  func isJoined(_ run: [SumMention], _ first: Int, _ last: Int) -> Bool {
    guard run[last].joins || run[last].closes || run[last].adds else { return false }
    return run[(first + 1)...last].allSatisfy { $0.isListed || $0.closes || $0.adds }
  }

  /// Whether the next sentence says what is left: the list goes on there.
  private func goesOn(_ run: [SumMention], _ last: Int) -> Bool {
    last + 1 < run.count && run[last + 1].closes
      && run[last + 1].sentence - run[last].sentence <= 1
  }

  /// Whether the list ends at `last`: a word closes it, its sentence ends, or what follows in it
  /// is no part.
  private func isEndOfList(_ run: [SumMention], _ whole: Int, _ last: Int) -> Bool {
    run[last].closes || last + 1 == run.count || run[last + 1].sentence != run[last].sentence
      || run[last].joins && value(run[last + 1]) >= value(run[whole])
  }

  /// Whether a sum of parts is the whole as it is printed, each half a unit off at most.
  func meets(_ sum: ExactDecimal, _ whole: SumMention, _ parts: some Sequence<SumMention>) -> Bool {
    let figure = context.figures[whole.figure]
    guard figure.hedge == nil else { return figure.written.interval.contains(sum) }
    var slack = figure.written.halfUnit
    for part in parts {
      guard let next = slack.adding(context.figures[part.figure].written.halfUnit) else {
        return false
      }
      slack = next
    }
    return Interval(figure.low, plusOrMinus: slack).contains(sum)
  }

  /// Whether the sum hits the whole exactly and would do so by chance in one of twenty documents at most.
  func isUnlikelyChance(
    _ sum: ExactDecimal, _ whole: SumMention, finest: Int, tries: Int
  ) -> Bool {
    guard sum == value(whole), context.figures[whole.figure].hedge == nil else { return false }
    let chance = ExactDecimal(mantissa: Int128(20 * tries), exponent: finest)
    return chance <= value(whole)
  }

  func make(
    _ run: [SumMention], _ whole: Int, _ parts: Range<Int>, _ tie: Tie, _ confidence: Int,
    equation: Int = 0
  ) -> Claim {
    make(run, whole, Array(parts), tie, confidence, equation: equation)
  }

  func make(
    _ run: [SumMention], _ whole: Int, _ parts: [Int], _ tie: Tie, _ confidence: Int,
    equation: Int = 0
  ) -> Claim {
    var bindings = [RoleBinding(role: total, figure: run[whole].figure)]
    bindings += parts.map { RoleBinding(role: part, figure: run[$0].figure) }
    let words = ([whole] + parts).flatMap { run[$0].words }
    return Claim(
      relation: relation, equation: equation, bindings: bindings, tie: tie,
      confidence: confidence, words: words.sorted { $0.lowerBound < $1.lowerBound })
  }
}
