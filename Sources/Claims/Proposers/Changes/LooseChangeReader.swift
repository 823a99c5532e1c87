import Documents
import Figures
import Quantities
import Relations

/// Reads changes that are told apart from the two figures that they lie between.
///
/// "There were 8,480 names on it in March. Now there are 7,420, which is 12.5 per cent fewer." Words say
/// which way and by how much; which two figures is said by where they stand and by when they were so.
/// Arithmetic may confirm any two near by; only two that words of time tell apart, right before a change
/// that has no subject of its own, may be contradicted, and only by what one slip explains.
struct LooseChangeReader {
  let writer: ChangeWriter
  let context: ProposalContext
  /// The changes whose two figures are known.
  private let known: Set<Int>
  /// By how much something changed: no figure that a change goes from or to.
  private let deltas: Set<Int>

  init(_ writer: ChangeWriter, _ frames: [ChangeFrame], _ claims: [Claim]) {
    self.writer = writer
    context = writer.context
    var known: Set<Int> = []
    for claim in claims where claim.tie != .suggested {
      for binding in claim.bindings
      where [writer.percent, writer.points, writer.multiple].contains(where: {
        $0.relation == claim.relation && $0.change == binding.role
      }) {
        known.insert(binding.figure)
      }
    }
    self.known = known
    deltas = Set(frames.flatMap { $0.deltas.map(\.figure) })
  }

  /// The claims of the document.
  ///
  /// - Complexity: O(*n*) in the figures, each change looking at those of a few sentences.
  func claims() -> [Claim] {
    var claims: [Claim] = []
    for sentence in context.skeletons.indices
    where context.skeletons[sentence].figureCount > 0
      && context.blockKind(ofSentence: sentence) != .table
    {
      let items = context.skeletons[sentence].items
      for at in items.indices where items[at].kind == .figure {
        guard let change = change(at, sentence, items) else { continue }
        if let claim = claim(change) { claims.append(claim) }
      }
    }
    return claims
  }

  /// A change with which way it went and how it stands in its sentence.
  private struct LooseChange {
    let figure: Int
    let item: Int
    let sentence: Int
    let direction: Int
    /// It has no subject of its own: it speaks of what was said right before.
    let isDetached: Bool
    /// It begins its sentence.
    let opensSentence: Bool
    let slots: ChangeWriter.Slots
    /// The equation for a rise; that for a fall is the next.
    let equation: Int
  }

  private func change(_ at: Int, _ sentence: Int, _ items: [Item]) -> LooseChange? {
    let index = Int(items[at].link)
    let figure = context.figures[index]
    guard !known.contains(index), !figure.traits.contains(.unusable), !figure.isRange else {
      return nil
    }
    let isNumber = writer.isPointsNumber(ChangeArgument(figure: index, item: at))
    let isPoints = isNumber || figure.kind == .percent && figure.unit != .percent
    if figure.unit == .times { return multiple(at, sentence, items) }
    guard isPoints || figure.isShare, let direction = direction(at, items) else { return nil }
    let slots = isPoints ? writer.points : writer.percent
    guard slots.relation >= 0 else { return nil }
    let (isDetached, opensSentence) = stand(at, items)
    return LooseChange(
      figure: index, item: at, sentence: sentence, direction: direction, isDetached: isDetached,
      opensSentence: opensSentence, slots: slots, equation: isNumber ? 2 : 0)
  }

  /// "Four and a half times as much", "800 times what it cost", "twice this week's number".
  private func multiple(_ at: Int, _ sentence: Int, _ items: [Item]) -> LooseChange? {
    let index = Int(items[at].link)
    let figure = context.figures[index]
    guard writer.multiple.relation >= 0, !figure.traits.contains(.multiplier),
      figure.low > ExactDecimal(1), at + 1 < items.count, items[at + 1].kind == .word,
      LooseWords.multiplied.contains(items[at + 1].hash)
        || !items[at + 1].cue.isDisjoint(with: [.possessive, .earlier])
    else { return nil }
    let isApposed = at > 0 && items[at - 1].kind == .comma
    return LooseChange(
      figure: index, item: at, sentence: sentence, direction: 1, isDetached: isApposed,
      opensSentence: false, slots: writer.multiple, equation: 0)
  }

  // MARK: The words of a change

  /// Which way the change went, by a word right behind it or before it; 0 where the word does not say.
  private func direction(_ at: Int, _ items: [Item]) -> Int? {
    var next = at + 1
    while next < items.count, next <= at + 3 {
      let item = items[next]
      guard item.kind == .word || item.kind == .close || item.kind == .dash else { break }
      if let direction = direction(of: item) { return direction }
      let isPoint = item.hash == ChangeHash.point || item.hash == ChangeHash.points
      guard item.kind != .word || item.cue.contains(.transparent) || isPoint else { break }
      next += 1
    }
    var before = at - 1
    var passed = 0
    while before >= 0, passed < 5 {
      let item = items[before]
      if item.kind == .figure {
        guard items[before + 1].hash == ChangeHash.or || items[before + 1].kind == .open else {
          return nil
        }
      } else if item.kind == .word {
        if let direction = direction(of: item) { return direction }
        guard LooseWords.links.contains(item.hash) || item.cue.contains(.transparent) else {
          return nil
        }
        passed += 1
      } else if item.kind != .open, item.kind != .comma || items[before + 1].hash != ChangeHash.or {
        return nil
      }
      before -= 1
    }
    return nil
  }

  private func direction(of item: Item) -> Int? {
    if item.hash == ChangeHash.discount { return -1 }
    if LooseWords.above.contains(item.hash) { return 1 }
    if item.cue.isSuperset(of: .change) || ChangeWord.of(item.hash).contains(.ambiguous) {
      return 0
    }
    if !item.cue.isDisjoint(with: [.rise, .more]) { return 1 }
    return item.cue.isDisjoint(with: [.fall, .less]) ? nil : -1
  }

  /// Whether the change has no subject of its own, and whether it begins its sentence.
  private func stand(_ at: Int, _ items: [Item]) -> (isDetached: Bool, opensSentence: Bool) {
    var before = at - 1
    scan: while before >= 0 {
      let item = items[before]
      switch item.kind {
      case .word:
        guard isLight(item) else { return (false, false) }
      case .figure:
        let next = items[before + 1]
        guard next.hash == ChangeHash.or || next.kind == .open || next.kind == .comma else {
          return (false, false)
        }
        if next.kind == .comma, items[before + 2].hash != ChangeHash.or { break scan }
      case .comma:
        guard before + 1 < items.count, items[before + 1].hash == ChangeHash.or else { break scan }
      case .open, .quote: break
      default: break scan
      }
      before -= 1
    }
    guard endsLightly(at, items) else { return (false, before < 0) }
    return (true, before < 0)
  }

  /// Whether nothing behind the change says of what it is: no "in sales", no subject.
  private func endsLightly(_ at: Int, _ items: [Item]) -> Bool {
    var next = at + 1
    while next < items.count {
      let item = items[next]
      switch item.kind {
      // "The jump of six per cent was": what the phrase is of is said before its verb.
      case .word where item.cue.contains(.was): return true
      case .word: guard isLight(item) || LooseWords.times.contains(item.hash) else { return false }
      case .close, .quote: break
      case .figure: return context.figures[Int(item.link)].isPassable
      default: return true
      }
      next += 1
    }
    return true
  }

  private func isLight(_ item: Item) -> Bool {
    item.cue.contains(.transparent) || !item.cue.isDisjoint(with: [.change, .more, .less])
      || LooseWords.links.contains(item.hash) || LooseWords.above.contains(item.hash)
      || LooseWords.subjects.contains(item.hash) || item.hash == ChangeHash.discount
      || ChangeWord.of(item.hash).contains(.modal)
  }

  // MARK: The two figures

  private func claim(_ change: LooseChange) -> Claim? {
    let groups = self.groups(of: levels(change))
    let pairs = groups.flatMap { self.pairs($0, change) }.sorted { $0.rank < $1.rank }
    for (tries, pair) in pairs.enumerated() {
      for (new, old) in orders(pair) where fits(change, new, old) {
        var claim = claim(change, new, old)
        if !change.isDetached || pair.rank > 0 { (claim.tie, claim.confidence) = (.suggested, 500) }
        claim.tries = tries + 1
        return claim
      }
    }
    if let claim = pointsClaim(change, pairs) { return claim }
    guard change.isDetached, let pair = pairs.first, pair.rank == 0,
      context.figures[pair.first.figure].kind != .percent
        || change.slots.relation == writer.points.relation,
      change.direction != 0 || change.slots.relation == writer.points.relation,
      groups.count(where: { $0.count > 1 }) == 1, !isTrapped(change, pair)
    else { return nil }
    if isMultiple(change) {
      guard pair.last.item < change.item || pair.last.sentence < change.sentence,
        groups.allSatisfy({ $0.count <= 2 })
      else { return nil }
      let isRising = context.figures[pair.first.figure].low < context.figures[pair.last.figure].low
      return isRising
        ? claim(change, pair.last, pair.first) : claim(change, pair.first, pair.last)
    }
    guard isTimed(pair), isLinked(pair, change) else { return nil }
    let (old, new) =
      pair.times.first < pair.times.last ? (pair.first, pair.last) : (pair.last, pair.first)
    guard change.direction == 0 else { return claim(change, new, old) }
    return turned(change, new, old)
  }

  /// "27 percent, last summer 21; the jump of six percent": the points are called percent.
  private func pointsClaim(_ change: LooseChange, _ pairs: [Pair]) -> Claim? {
    guard change.isDetached, context.figures[change.figure].unit == .percent,
      let pair = pairs.first(where: { context.figures[$0.first.figure].kind == .percent }),
      pair.rank == 0, pair.first.sentence >= change.sentence - 2, isTimed(pair),
      context.figures[change.figure].hedge == nil, !isTrapped(change, pair),
      writer.isInWords(context.figures[change.figure])
    else { return nil }
    let (first, last) = (context.figures[pair.first.figure], context.figures[pair.last.figure])
    let gap = first.written.interval.subtracting(last.written.interval)
    let stated = context.figures[change.figure].written.interval
    let isRising = pair.times.first < pair.times.last ? last.low > first.low : first.low > last.low
    guard
      gap.meets(stated) || last.written.interval.subtracting(first.written.interval).meets(stated),
      change.direction == 0 || (change.direction > 0) == isRising
    else { return nil }
    let (old, new) =
      pair.times.first < pair.times.last ? (pair.first, pair.last) : (pair.last, pair.first)
    return claim(change, new, old)
  }

  /// A change by a word that does not say which way it went: the way that one slip would make it.
  private func turned(_ change: LooseChange, _ new: Side, _ old: Side) -> Claim? {
    let (to, from) = (context.figures[new.figure], context.figures[old.figure])
    let figure = context.figures[change.figure]
    let step = figure.written.interval.scaled(byPowerOfTen: figure.unit == .basisPoint ? -2 : 0)
    for rises in [true, false] {
      let end = rises ? from.written.interval.adding(step) : from.written.interval.subtracting(step)
      let start = rises ? to.written.interval.subtracting(step) : to.written.interval.adding(step)
      guard to.isStrongSlip(into: end) || from.isStrongSlip(into: start) else { continue }
      var claim = claim(change, new, old)
      claim.equation = change.equation + (rises ? 0 : 1)
      return claim
    }
    return nil
  }

  private func claim(_ change: LooseChange, _ new: Side, _ old: Side) -> Claim {
    let rises =
      change.direction != 0
      ? change.direction > 0 : context.figures[new.figure].low > context.figures[old.figure].low
    return Claim(
      relation: change.slots.relation, equation: change.equation + (rises ? 0 : 1),
      bindings: [
        RoleBinding(role: change.slots.new, figure: new.figure),
        RoleBinding(role: change.slots.change, figure: change.figure),
        RoleBinding(role: change.slots.old, figure: old.figure),
      ], tie: .shaped, confidence: 800, words: [], tries: 1)
  }

  private func isMultiple(_ change: LooseChange) -> Bool {
    change.slots.relation == writer.multiple.relation
  }

  /// Two figures of one kind that stand one after the other.
  private struct Pair {
    let first: Side
    let last: Side
    let times: (first: SideTime, last: SideTime)
    /// How many figures of their kind stand between them and the change.
    let rank: Int
  }

  /// The figures before the change that it may go from and to, and behind it in its sentence.
  private func levels(_ change: LooseChange) -> [Side] {
    let isPoints = change.slots.relation == writer.points.relation
    let isRate = context.figures[change.figure].unit == .percent
    let block = context.skeletons[change.sentence].block
    var found: [Side] = []
    for sentence in max(0, change.sentence - 2)...change.sentence {
      let skeleton = context.skeletons[sentence]
      guard skeleton.figureCount > 0, context.blockKind(ofSentence: sentence) != .table,
        skeleton.block == block || change.opensSentence && sentence == change.sentence - 1
      else { continue }
      let reader = ChangeReader(context: context, sentence: sentence)
      for (at, item) in reader.items.enumerated() where item.kind == .figure {
        let index = Int(item.link)
        let figure = context.figures[index]
        guard index != change.figure, !deltas.contains(index), reader.isLevel(at),
          !figure.isRange, !figure.isPassable, figure.kind != .percent || isPoints || isRate,
          figure.kind == .percent || !isPoints,
          figure.kind != .duration, !skeleton.isCompared(at), !item.isGlued,
          sentence != change.sentence || !isTwin(at, change, reader.items)
        else { continue }
        found.append(Side(figure: index, item: at, time: .none, sentence: sentence))
      }
    }
    return found
  }

  /// "1,060 (or 12.5 per cent) fewer": the change said twice.
  private func isTwin(_ at: Int, _ change: LooseChange, _ items: [Item]) -> Bool {
    let (first, last) = (min(at, change.item), max(at, change.item))
    return last - first <= 3 && last > first + 1
      && items[(first + 1)..<last].contains { $0.kind == .open || $0.hash == ChangeHash.or }
  }

  /// The figures by kind and unit, each group in order of place.
  private func groups(of levels: [Side]) -> [[Side]] {
    var groups: [[Side]] = []
    for side in levels {
      let figure = context.figures[side.figure]
      let group = groups.firstIndex {
        let other = context.figures[$0[0].figure]
        return other.isCommensurable(with: figure)
      }
      if let group { groups[group].append(side) } else { groups.append([side]) }
    }
    return groups
  }

  /// The figures of a group two by two, those nearest the change first.
  private func pairs(_ group: [Side], _ change: LooseChange) -> [Pair] {
    let near = Array(group.suffix(5))
    var pairs: [Pair] = []
    for last in near.indices.reversed() {
      for first in near.indices.reversed() where first < last {
        let (a, b) = (near[first], near[last])
        guard context.figures[a.figure].low != context.figures[b.figure].low,
          isMultiple(change) || writer.areNear(a, b)
        else { continue }
        pairs.append(
          Pair(
            first: a, last: b, times: (writer.time(of: a), writer.time(of: b)),
            rank: near.count - 1 - last + (last - first - 1)))
      }
    }
    return pairs
  }

  /// Old and new as the words of time say, or both ways.
  private func orders(_ pair: Pair) -> [(new: Side, old: Side)] {
    if pair.times.first < pair.times.last { return [(pair.last, pair.first)] }
    if pair.times.last < pair.times.first { return [(pair.first, pair.last)] }
    return [(pair.last, pair.first), (pair.first, pair.last)]
  }

  private func isTimed(_ pair: Pair) -> Bool {
    let (old, new) = (
      min(pair.times.first, pair.times.last), max(pair.times.first, pair.times.last)
    )
    return old != new && (old < .month || new == .now)
  }

  /// Whether words make one thing of the two figures: "7,420 against 8,480", "7,420, having been 8,480";
  /// or, in two sentences, a second that only takes up the first.
  private func isLinked(_ pair: Pair, _ change: LooseChange) -> Bool {
    let (first, last) = (pair.first, pair.last)
    guard last.sentence < change.sentence || last.item < change.item else { return false }
    let items = context.skeletons[last.sentence].items
    guard first.sentence == last.sentence else {
      let isThere = items.prefix(5).contains { $0.hash == LooseWords.there }
      return last.sentence - first.sentence == 1 && (isThere || writer.isAnaphoric(items))
    }
    let between = items[(first.item + 1)..<last.item]
    guard !between.contains(where: { $0.kind == .semicolon || $0.hash == ChangeHash.and }) else {
      return false
    }
    return between.contains {
      !$0.cue.isDisjoint(with: [.compare, .earlier]) || LooseWords.pairs.contains($0.hash)
    }
  }

  /// Whether words make guesses of the figures or put them on different bases.
  private func isTrapped(_ change: LooseChange, _ pair: Pair) -> Bool {
    for sentence in pair.first.sentence...change.sentence {
      for item in context.skeletons[sentence].items where item.kind == .word {
        let word = ChangeWord.of(item.hash)
        if !word.isDisjoint(with: [.guess, .basis, .session, .swings, .extremum])
          || item.cue.contains(.expect) && !word.contains(.modal)
        {
          return true
        }
      }
    }
    return false
  }

  private func fits(_ change: LooseChange, _ new: Side, _ old: Side) -> Bool {
    let to = context.figures[new.figure].written.interval
    let from = context.figures[old.figure].written.interval
    let rises =
      change.direction != 0
      ? change.direction > 0 : context.figures[new.figure].low > context.figures[old.figure].low
    let figure = context.figures[change.figure]
    if isMultiple(change) {
      return from.multiplied(by: figure.written.interval).meets(to)
    }
    if change.slots.relation == writer.points.relation {
      let shift = figure.unit == .basisPoint ? -2 : 0
      let step = figure.written.interval.scaled(byPowerOfTen: shift)
      return (rises ? from.adding(step) : from.subtracting(step)).meets(to)
    }
    let share = figure.written.interval.scaled(byPowerOfTen: figure.kind == .percent ? -2 : 0)
    let one = Interval(ExactDecimal(1))
    return from.multiplied(by: rises ? one.adding(share) : one.subtracting(share)).meets(to)
  }
}

/// Words that a change which has no subject of its own is told with.
private enum LooseWords {
  /// Between a word of change and by how much.
  static let links = WordHash.all(
    """
    of is was by a an the or that's it's which that so to at making makes made being as representing \
    meaning equal equivalent total
    """)
  /// Between two figures of one thing.
  static let pairs = WordHash.all("from having had instead rather where than was were")
  /// Behind a multiple, before what it is of.
  static let multiplied = WordHash.all("what as that this the its their his her last")
  static let there = WordHash.of("there".utf8)
  static let above = WordHash.all("premium overrun overspend excess")
  /// Take up what was said before.
  static let subjects = WordHash.all(
    """
    that this it they these those he she we you i'll i you're we're it's there's and but have has had \
    been are were gone come looking take get see number figure rate price share proportion step move \
    works out comes over roughly in all
    """)
  /// Behind a change: on or than what.
  static let times = WordHash.all(
    """
    on than in a year month quarter week decade the previous earlier before ago last over year-on-year \
    since then
    """)
}
