import Documents
import Figures
import Quantities
import Relations

extension ChangeWriter {
  /// Changes that lack an end, where they and what stands near name just two figures of their kind.
  ///
  /// Words of time say which is the older: "a year earlier it had been $75 million".
  func sideClaims(_ frames: [ChangeFrame]) -> [Claim] {
    var claims: [Claim] = []
    for (index, frame) in frames.enumerated()
    where !frame.isComplete && !frame.isTrapped && (!frame.deltas.isEmpty || frame.new != nil) {
      if let completed = completed(frame, frames, index) { claims += self.claims(of: completed) }
    }
    return claims
  }

  private func completed(_ frame: ChangeFrame, _ frames: [ChangeFrame], _ index: Int)
    -> ChangeFrame?
  {
    let near = neighbours(of: index, frames)
    let sentence = frame.sentence
    let items = context.skeletons[sentence].items
    var windows = [sentence...sentence]
    if takesUp(items, frame) {
      windows += [(sentence - 1)...sentence, (sentence - 2)...sentence]
    }
    if frame.new != nil, !frame.deltas.isEmpty { windows.append(sentence...(sentence + 1)) }
    for window in windows {
      guard window.lowerBound >= 0, window.upperBound < context.skeletons.count,
        window.allSatisfy({ mayJoin($0, sentence) })
      else { continue }
      let levels = levels(in: window, of: frame, near)
      guard levels.count <= 2 else { return nil }
      guard levels.count == 2 else { continue }
      guard !isTrap(window), let whole = bound(frame, levels[0], levels[1], near) else {
        return nil
      }
      return whole
    }
    return nil
  }

  /// The frames of the same and the neighbouring sentences.
  private func neighbours(of index: Int, _ frames: [ChangeFrame]) -> ArraySlice<ChangeFrame> {
    let sentence = frames[index].sentence
    var low = index
    var high = index + 1
    while low > 0, sentence - frames[low - 1].sentence <= 2 { low -= 1 }
    while high < frames.count, frames[high].sentence - sentence <= 1 { high += 1 }
    return frames[low..<high]
  }

  /// Whether a sentence stands in the block of the change, and behind it takes up what it says.
  private func mayJoin(_ sentence: Int, _ home: Int) -> Bool {
    let skeleton = context.skeletons[sentence]
    guard skeleton.block == context.skeletons[home].block,
      context.blockKind(ofSentence: sentence) != .table
    else { return false }
    return sentence <= home || isAnaphoric(skeleton.items)
  }

  /// "A year earlier it had been", "In 2022 the figure was", "That compares with": a sentence about the
  /// subject of the one before.
  func isAnaphoric(_ items: [Item]) -> Bool {
    var at = 0
    while at < min(items.count, 9), isTimePart(items[at]) { at += 1 }
    if at < items.count, items[at].hash == ChangeHash.the { at += 1 }
    guard at + 1 < items.count, items[at].kind == .word else { return false }
    return SideWords.subjects.contains(items[at].hash)
      && (items[at + 1].kind == .word
        && (!items[at + 1].cue.isDisjoint(with: [.was, .compare, .change])
          || SideWords.verbs.contains(items[at + 1].hash)))
  }

  private func isTimePart(_ item: Item) -> Bool {
    switch item.kind {
    case .comma: true
    case .figure:
      context.figures[Int(item.link)].kind == .date || context.figures[Int(item.link)].isPassable
    case .word: item.cue.contains(.earlier) || SideWords.times.contains(item.hash)
    default: false
    }
  }

  /// Whether the change takes up the sentence before: "The increase was", "That is a rise of", "Last
  /// year the number rose".
  private func takesUp(_ items: [Item], _ frame: ChangeFrame) -> Bool {
    if frame.cue <= 1, items[0].hash == ChangeHash.the { return !frame.deltas.isEmpty }
    let isOfOther = items.prefix(2).contains { !$0.cue.isDisjoint(with: .change) } && frame.cue > 2
    if opensWithPronoun(frame, items) { return true }
    return isAnaphoric(items) && !(items[0].hash == ChangeHash.the && frame.cue > 2) && !isOfOther
  }

  /// "…; it has gone up by seven points": the clause of the change is about what was said before.
  private func opensWithPronoun(_ frame: ChangeFrame, _ items: [Item]) -> Bool {
    var at = frame.cue - 1
    while at >= 0, frame.cue - at <= 8, items[at].kind == .word { at -= 1 }
    guard at >= 0,
      items[at].kind == .semicolon || items[at].kind == .dash || items[at].kind == .comma
    else { return false }
    var start = at + 1
    let isComma = items[at].kind == .comma
    let isSo = items[start].hash == SideWords.so
    if isSo { start += 1 } else if isComma { return false }
    if items[start].hash == ChangeHash.the { start += 1 }
    return start < frame.cue && SideWords.subjects.contains(items[start].hash)
      || isSo && frame.deltas.first.map { $0.item > frame.cue } ?? false
  }

  /// Whether the change stands behind a comma at the end of what it is about: ", an increase of 12
  /// percent", ", 25 percent fewer", ", so the decline is 25 percent".
  private func isTrailing(_ frame: ChangeFrame, _ items: [Item]) -> Bool {
    guard let delta = frame.deltas.first else { return false }
    if frame.cue + 1 < items.count, items[frame.cue + 1].hash == ChangeHash.than { return true }
    if frame.cue <= 1, items[0].hash == SideWords.having { return true }
    var at = min(frame.cue, delta.item) - 1
    while at > 0, items[at].kind == .word,
      SideWords.openers.contains(items[at].hash)
        || items[at].cue.contains(.transparent) || ChangeWord.of(items[at].hash).contains(.marks)
    {
      at -= 1
    }
    return at > 0 && (items[at].kind == .comma || items[at].kind == .dash)
  }

  /// The figures of a window that the change may have gone from or to.
  private func levels(
    in window: ClosedRange<Int>, of frame: ChangeFrame, _ near: ArraySlice<ChangeFrame>
  ) -> [Side] {
    let pointsOnly = frame.deltas.contains { isPoints($0) }
    let end = frame.new ?? frame.old
    let amount = frame.deltas.first { context.figures[$0.figure].kind != .percent }
    let model = end.map(\.figure) ?? (pointsOnly ? nil : amount.map(\.figure))
    var sides: [Side] = []
    for sentence in window {
      let reader = ChangeReader(context: context, sentence: sentence)
      for (at, item) in reader.items.enumerated() where item.kind == .figure {
        let index = Int(item.link)
        let figure = context.figures[index]
        guard reader.isLevel(at), !figure.isRange, !figure.isPassable,
          (figure.kind == .percent) == pointsOnly,
          !near.contains(where: { $0.deltas.contains { $0.figure == index } }),
          model.map({ figure.isCommensurable(with: context.figures[$0]) }) ?? true,
          !isOtherChange(reader, at)
        else { continue }
        sides.append(Side(figure: index, item: at, time: .none, sentence: sentence))
      }
    }
    return sides.count > 4 ? sides : distinct(sides)
  }

  private func isPoints(_ delta: ChangeArgument) -> Bool {
    let figure = context.figures[delta.figure]
    return figure.kind == .percent ? figure.unit != .percent : isPointsNumber(delta)
  }

  /// "and $0.09 from the year-ago quarter": by how much, not what.
  private func isOtherChange(_ reader: ChangeReader, _ at: Int) -> Bool {
    let next = reader.skipUnit(at)
    guard next + 1 < reader.items.count else { return false }
    let isFrom = [ChangeHash.from, ChangeHash.on, ChangeHash.over].contains(reader.items[next].hash)
    let then = reader.items[next + 1]
    return isFrom
      && (then.cue.contains(.earlier)
        || then.kind == .figure
          && [.date, .duration].contains(context.figures[Int(then.link)].kind)
        || then.hash == ChangeHash.the)
  }

  /// One of each value: a figure said twice is one end.
  private func distinct(_ sides: [Side]) -> [Side] {
    var kept: [Side] = []
    for side in sides
    where !kept.contains(where: {
      context.figures[$0.figure].low == context.figures[side.figure].low
    }) {
      kept.append(side)
    }
    return kept
  }

  /// "Rose 1.4 points in May, to 6.2 percent, and was 4.2 percent in 2017": a second statement of a
  /// level says nothing of where the change began.
  private func isOtherStatement(_ old: Side) -> Bool {
    let items = context.skeletons[old.sentence].items
    guard old.item >= 2, items[old.item - 1].cue.contains(.was),
      items[old.item - 2].cue.contains(.joins)
    else { return false }
    return items[old.item...].dropFirst().prefix(3).contains {
      date(of: $0).map { $0.month == 0 && $0.year != 0 } ?? false
    }
  }

  private func date(of item: Item) -> CalendarDate? {
    guard item.kind == .figure, context.figures[Int(item.link)].kind == .date else { return nil }
    return context.figures[Int(item.link)].date
  }

  /// Whether a word of a window puts its figures on different bases or makes guesses of them.
  private func isTrap(_ window: ClosedRange<Int>) -> Bool {
    var cues: Cue = []
    for sentence in window {
      for item in context.skeletons[sentence].items where item.kind == .word {
        let word = ChangeWord.of(item.hash)
        if !word.isDisjoint(with: [
          .guess, .basis, .session, .annual, .swings, .shortPeriod, .ratio, .lists,
        ]) || item.cue.contains(.expect) && !SideWords.allowed.contains(item.hash)
          || SideWords.traps.contains(item.hash)
        {
          return true
        }
        cues.formUnion(item.cue)
      }
    }
    return cues.isSuperset(of: [.loss, .profit])
  }

  /// The change with both ends, where words or another change say which is the older.
  private func bound(
    _ frame: ChangeFrame, _ first: Side, _ second: Side, _ near: ArraySlice<ChangeFrame>
  ) -> ChangeFrame? {
    var frame = frame
    let pair = Set([first.figure, second.figure])
    frame.confidence = 640
    guard context.figures[first.figure].kind == context.figures[second.figure].kind else {
      return nil
    }
    let items = context.skeletons[frame.sentence].items
    let isTied = isTrailing(frame, items) || takesUp(items, frame)
    if frame.new == nil, frame.old == nil,
      let other = near.first(where: {
        $0.isComplete && $0.deltas.isEmpty && $0.sentence <= frame.sentence
          && Set([$0.new?.figure, $0.old?.figure]) == Set(pair)
      })
    {
      guard other.direction == frame.direction || frame.isAmbiguous, !other.isTrapped,
        isTied || isSpelledOut(frame, by: other, items)
      else { return nil }
      frame.new = other.new
      frame.old = other.old
      return frame
    }
    var (a, b) = (time(of: first), time(of: second))
    // "The fare, now $2.50, will go up to $2.75".
    if let new = frame.new, frame.isFuture(in: items) {
      let isSame = first.sentence == second.sentence
      if a == .now || isSame && a == .none, new.figure == second.figure { a = .lastTime }
      if b == .now, new.figure == first.figure { b = .lastTime }
    }
    guard a != b, min(a, b) < .none || max(a, b) == .future else { return nil }
    let (old, new) = a < b ? (first, second) : (second, first)
    guard !isOtherStatement(old) else { return nil }
    let isNow = max(a, b) == .now && frame.sentence == old.sentence
    let isAmountFit = frame.deltas.allSatisfy { delta in
      let figure = context.figures[delta.figure]
      return figure.kind == .percent || figure.unit == .times || figure.traits.contains(.fraction)
        || isPoints(delta)
        || figure.isCommensurable(with: context.figures[new.figure])
          && figure.low != context.figures[new.figure].low
    }
    guard isAmountFit, frame.new != nil || isTied || isNow && !movesByAmount(frame),
      areNear(old, new),
      !frame.deltas.isEmpty || isOriginal(old) && old.sentence == new.sentence,
      min(a, b) != .month || frame.sentence == old.sentence && old.item < frame.cue
    else { return nil }
    if let known = frame.new, known.figure != new.figure { return nil }
    if let known = frame.old, known.figure != old.figure { return nil }
    // "rose 1.4 points to 6.2 percent, and was 4.2 percent in 2017": another comparison.
    let isAside =
      old.sentence == frame.sentence && old.item > frame.cue
      && items[max(0, old.item - 4)..<old.item].contains { $0.hash == ChangeHash.and }
    guard !isAside, !isTaken(old, frame, near), frame.new != nil || !isTaken(new, frame, near),
      !isExtreme(old)
    else { return nil }
    frame.new = frame.new ?? argument(new, frame)
    frame.old = frame.old ?? argument(old, frame)
    frame.oldTie = frame.deltas.isEmpty ? .direct : .compared
    return frame
  }

  /// Whether what moved is told by an amount, not by a share or in points.
  private func movesByAmount(_ frame: ChangeFrame) -> Bool {
    frame.deltas.contains { delta in
      let figure = context.figures[delta.figure]
      return figure.kind != .percent && figure.unit != .times && !isPoints(delta)
    }
  }

  /// Whether two figures are of one order: within a factor of twenty.
  func areNear(_ a: Side, _ b: Side) -> Bool {
    let (first, second) = (context.figures[a.figure].low, context.figures[b.figure].low)
    guard let many = first.multiplied(by: ExactDecimal(20)),
      let others = second.multiplied(by: ExactDecimal(20))
    else {
      return false
    }
    return first <= others && second <= many
  }

  /// "originally $80 million".
  private func isOriginal(_ side: Side) -> Bool {
    let items = context.skeletons[side.sentence].items
    return items[max(0, side.item - 2)..<side.item].contains {
      $0.kind == .word && SideWords.originals.contains($0.hash)
    }
  }

  /// "will cut 400 jobs, reducing its workforce to 1,200 from 1,600", "lost six points, dropping from":
  /// the two ends are told in a participle behind the change.
  private func isSpelledOut(_ frame: ChangeFrame, by other: ChangeFrame, _ items: [Item]) -> Bool {
    guard other.sentence == frame.sentence, other.cue > frame.cue,
      items[other.cue - 1].kind == .comma
    else { return false }
    let reader = ChangeReader(context: context, sentence: frame.sentence)
    return reader.endsInIng(other.cue)
  }

  /// Whether another change has the figure for an end, or moved the other way to it.
  private func isTaken(_ side: Side, _ frame: ChangeFrame, _ near: ArraySlice<ChangeFrame>) -> Bool
  {
    near.contains { other in
      guard other.cue != frame.cue || other.sentence != frame.sentence else { return false }
      if other.old?.figure == side.figure { return true }
      return other.new?.figure == side.figure
        && (!other.deltas.isEmpty || other.direction != frame.direction || frame.new != nil)
    }
  }

  /// "earlier lows below $40", "the record of 13.9bn", "included about 2 million".
  private func isExtreme(_ side: Side) -> Bool {
    let items = context.skeletons[side.sentence].items
    return items[max(0, side.item - 5)..<side.item].contains {
      $0.kind == .word
        && (ChangeWord.of($0.hash).contains(.extremum) || $0.cue.contains(.including))
    }
  }

  private func argument(_ side: Side, _ frame: ChangeFrame) -> ChangeArgument {
    ChangeArgument(
      figure: side.figure, item: side.sentence == frame.sentence ? side.item : -1)
  }

  /// When a figure was so, by the words of its clause.
  func time(of side: Side) -> SideTime {
    let items = context.skeletons[side.sentence].items
    var before = SideTime.none
    var at = side.item - 1
    var reach = 12
    while at >= 0, reach > 0 {
      if items[at].kind == .comma {
        if before != .none { break }
      } else if !reads(items, at, &before) {
        break
      }
      at -= 1
      reach -= 1
    }
    guard before != .past else { return before }
    var found = SideTime.none
    at = side.item + 1
    while at < items.count, at <= side.item + 9, reads(items, at, &found) { at += 1 }
    return found == .none ? before : found
  }

  private func isCapital(_ item: Item) -> Bool {
    context.document.text[Int(item.start)] &- UInt8(ascii: "A") < 26
  }

  /// Takes what one item says of the time; returns whether the clause goes on.
  private func reads(_ items: [Item], _ at: Int, _ found: inout SideTime) -> Bool {
    let item = items[at]
    switch item.kind {
    case .figure:
      let figure = context.figures[Int(item.link)]
      if figure.kind == .date, !figure.isRange, figure.date.year > 1_000 {
        let year = Int(figure.date.year)
        if found == .none { found = .year(year) }
        return true
      }
      return figure.isPassable
    case .word:
      if item.cue.contains(.joins) || item.hash == ChangeHash.but { return false }
      if item.cue.contains(.breaks) { return SideWords.relatives.contains(item.hash) }
      if !item.cue.isDisjoint(with: .change), ChangeWord.of(item.hash).contains(.noun) {
        return false
      }
      let isPluperfect =
        (item.hash == SideWords.had || item.hash == SideWords.having) && at + 1 < items.count
        && items[at + 1].kind == .word
        && items[at + 1].cue.contains(.was)
      if isPluperfect || SideWords.past.contains(item.hash) || item.cue.contains(.compare) {
        found = .past
      } else if SideWords.wants.contains(item.hash), found == .none {
        found = .future
      } else if SideWords.now.contains(item.hash), found == .none {
        found = .now
      } else if found == .none, SideWords.months.contains(item.hash), isCapital(item) {
        found = .month
      } else if SideWords.starts.contains(item.hash), at > 1, items[at - 2].hash == ChangeHash.at {
        found = .lastTime
      } else if item.hash == SideWords.last, found == .none || found == .now {
        found = .lastTime
      }
      return true
    case .quote, .dash, .other, .open, .close: return true
    case .comma, .semicolon, .colon: return false
    }
  }
}

/// A figure that may be one end of a change.
struct Side {
  let figure: Int
  let item: Int
  let time: SideTime
  let sentence: Int
}

/// When a figure was so, the oldest first.
enum SideTime: Comparable {
  case past
  case year(Int)
  case lastTime
  /// A month of no said year.
  case month
  case none
  case now
  case future
}

/// Words that place the two ends of a change.
private enum SideWords {
  static let past = WordHash.all(
    """
    earlier previous previously prior ago year-earlier year-ago preceding former formerly \
    originally initially once predecessor instead than until prior-year previous-year \
    beforehand
    """)
  static let now = WordHash.all("now today currently present this")
  static let originals = WordHash.all("originally initially previously formerly once")
  static let months = WordHash.all(
    """
    january february march april may june july august september october november december
    """)
  static let so = WordHash.of("so".utf8)
  static let wants = WordHash.all("want wants wanted seek seeks will ask asks demand demands")
  static let having = WordHash.of("having".utf8)
  static let verbs = WordHash.all("went goes go has have will")
  static let starts = WordHash.all("start beginning outset")
  static let allowed = WordHash.all("may would")
  static let last = WordHash.of("last".utf8)
  static let relatives = WordHash.all("which when who whose where")
  static let had = WordHash.of("had".utf8)
  static let subjects = WordHash.all(
    """
    it they that this these those number figure total price rate sum amount share proportion increase decrease rise \
    fall decline drop gain reduction loss jump
    """)
  static let times = WordHash.all(
    """
    in during at a the of year month quarter week season decade spring summer autumn fall winter last \
    this since then today now end start beginning half first by as point cycle
    """)
  static let openers = WordHash.all(
    "so which that is was would be up down by or and increase decrease rise decline drop fall gain of"
  )
  static let traps = WordHash.all(
    """
    could average annualised annualized except excluding adjusted target record high \
    low close closed settled session barrel futures midday intraday both
    """)
}
