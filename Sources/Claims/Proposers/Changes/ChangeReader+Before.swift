import Documents
import Figures
import Quantities

extension ChangeReader {
  /// Finds what changed before its word: "Sales were $5.6 million, up 12 percent from $5.0 million".
  func attachBefore(_ index: Int, _ frame: inout ChangeFrame) {
    let start = frame.deltas.first.map { min($0.item, index) } ?? index
    guard let (item, old) = levelBefore(start, per: frame.old.map { items[$0.item].per }) else { return }
    if let old, frame.old == nil, frame.oldTie == .direct, !frame.hasPeriodBase {
      frame.old = old
      frame.oldTie = .parenthesis
    }
    frame.new = ChangeArgument(figure: figure(item), item: item, cues: cuesBefore(item))
    frame.isNewBefore = true
    // Its preposition says that it is the old figure of a change before: then that change's new one.
    guard let before = previousFrame(withOld: item) else {
      if isOldByPreposition(item) { frame.new = nil }
      return
    }
    guard frame.old == nil, !frame.hasPeriodBase, before.deltas.isEmpty, let new = before.new,
      let own = before.old, before.direction == frame.direction
    else {
      frame.new = nil
      return
    }
    frame.new = new
    frame.old = own
    frame.oldTie = before.oldTie
    frame.isTrapped = frame.isTrapped || before.isTrapped
  }

  /// The cues of the words that lead to a figure.
  private func cuesBefore(_ item: Int) -> Cue {
    var cues: Cue = []
    for at in stride(from: item - 1, through: max(0, item - 6), by: -1) {
      guard items[at].kind == .word else { break }
      cues.formUnion(items[at].cue.intersection([.loss, .profit]))
    }
    return cues
  }

  private func previousFrame(withOld item: Int) -> ChangeFrame? {
    frames.last { $0.old?.item == item }
  }

  /// The nearest figure before an item that can be what changed, and the old figure in a parenthesis
  /// behind it.
  ///
  /// - Parameter per: what it must be counted by, "share" in "43 cents a share", where that is known.
  func levelBefore(_ start: Int, per: UInt64? = nil) -> (item: Int, old: ChangeArgument?)? {
    var at = start - 1
    var passed = 0
    var commas = 0
    var old: ChangeArgument?
    while at >= 0, passed <= 16, commas <= 4 {
      let item = items[at]
      switch item.kind {
      case .figure:
        if isLevel(at), !isPassedBy(at) {
          // "11 million, or 0.11 a share, up from 3 million": the one that is counted alike.
          guard let per, per != item.per, at > 0, items[at - 1].hash == ChangeHash.or else { return (at, old) }
          at -= 2
          continue
        }
        guard figureValue(at).isPassable else { return nil }
        at -= 1
      case .word:
        guard mayStandBetween(at, start) else { return nil }
        if !item.cue.contains(.transparent) { passed += 1 }
        at -= 1
      case .comma:
        commas += 1
        at -= 1
      case .quote, .other: at -= 1
      case .close:
        guard let open = items[..<at].lastIndex(where: { $0.kind == .open && Int($0.link) == at })
        else { return nil }
        old = parentheticOld(open, at) ?? old
        at = open - 1
      default: return nil
      }
    }
    return nil
  }

  /// A small spelled number or a period with its article is not what changed.
  private func isPassedBy(_ at: Int) -> Bool {
    let figure = figureValue(at)
    switch figure.kind {
    case .duration: return true
    case .number: return figure.isPassable && figure.nounStart == figure.nounEnd
    default: return false
    }
  }

  private func mayStandBetween(_ at: Int, _ start: Int) -> Bool {
    let item = items[at]
    if item.hash == ChangeHash.and {
      // "were $2.39 and were up 39%": the verb says that the subject goes on.
      return at + 1 < items.count && ChangeWord.of(items[at + 1].hash).contains(.finite)
    }
    if item.hash == ChangeHash.but { return false }
    let relative = ["which", "when", "who", "that"].map { WordHash.of($0.utf8) }
    if item.cue.contains(.breaks), !(relative.contains(item.hash) && start - at <= 4) { return false }
    return item.cue.isDisjoint(with: .change)
  }

  /// Whether "from", "than" or "against" stands before the figure in its phrase.
  private func isOldByPreposition(_ item: Int) -> Bool {
    var at = item - 1
    var passed = 0
    while at >= 0, passed < 5, items[at].kind == .word {
      if items[at].hash == ChangeHash.from || items[at].hash == ChangeHash.than
        || items[at].cue.contains(.compare)
      {
        return true
      }
      if ChangeWord.of(items[at].hash).contains(.preposition), items[at].hash != ChangeHash.with {
        return false
      }
      passed += 1
      at -= 1
    }
    return false
  }

  // MARK: Comparisons

  /// "15 percent more than the $570m", "14 points short of the 95 percent", "$190m below the $3bn",
  /// "22 per cent dearer at $2.44 against $2.00 last year".
  func comparison(_ index: Int) -> ChangeFrame? {
    let item = items[index]
    let isDown = item.hash == WordHash.of("below".utf8) || item.hash == WordHash.of("under".utf8)
    let isUp = item.hash == WordHash.of("above".utf8) || item.hash == ChangeHash.ahead
    let isShort = item.hash == ChangeHash.short && word(index + 1, is: ChangeHash.of)
    guard item.hash != ChangeHash.short || isShort else { return nil }
    guard !item.cue.isDisjoint(with: .comparative) || isUp || isDown || isShort,
      let delta = deltaBefore(index)
    else { return nil }
    let falls = item.cue.contains(.less) || isDown || isShort
    var frame = ChangeFrame(
      sentence: sentence, cue: index, direction: falls ? -1 : 1, last: index)
    frame.deltas = delta
    frame.isAmbiguous = ChangeWord.of(item.hash).contains(.ambiguous)
    guard let old = comparedWith(index, isUp || isDown || isShort, &frame) else { return nil }
    frame.old = old
    if old.isListed { frame.isTrapped = true }
    frame.last = old.item
    let first = delta.map(\.item).min() ?? index
    if frame.new == nil, let (item, _) = levelBefore(first), !isOldByPreposition(item) {
      frame.new = ChangeArgument(figure: figure(item), item: item)
      frame.isNewBefore = true
    }
    return frame
  }

  /// What stands behind "than", "below", or behind "against" with a time in the past.
  private func comparedWith(_ index: Int, _ isPreposition: Bool, _ frame: inout ChangeFrame) -> ChangeArgument? {
    var at = index
    let of = word(index + 1, is: ChangeHash.of)
    if word(index + 1, is: ChangeHash.than) || of && isPreposition { at = index + 1 }
    if at > index || isPreposition {
      guard let old = phrase(after: at, limit: 7), isLevel(old.item) else { return nil }
      return old
    }
    var rest = ArgumentWalk(at: index + 1, mayTakeDelta: false)
    if word(rest.at, is: ChangeHash.at), let new = phrase(after: rest.at, limit: 4), isLevel(new.item) {
      frame.new = new
      rest.at = skipUnit(new.item)
    }
    while rest.at < items.count, rest.passed < 8 {
      let item = items[rest.at]
      if item.cue.contains(.compare), item.kind == .word {
        let start =
          word(rest.at + 1, is: ChangeHash.with) || word(rest.at + 1, is: ChangeHash.to)
          ? rest.at + 1 : rest.at
        guard let old = phrase(after: start, limit: 7), isLevel(old.item), old.hasPast,
          !old.words.contains(.guess)
        else { return nil }
        frame.oldTie = .compared
        return old
      }
      guard item.kind == .word, !item.cue.contains(.breaks), item.cue.isDisjoint(with: .change)
      else {
        guard item.kind == .figure, figureValue(rest.at).isPassable || isLevelOfItem(rest.at, frame)
        else { return nil }
        rest.at += 1
        continue
      }
      rest.passed += 1
      rest.at += 1
    }
    return nil
  }

  private func isLevelOfItem(_ at: Int, _ frame: ChangeFrame) -> Bool {
    figureValue(at).kind == .number && frame.new != nil
  }

  /// The amounts right before a word of comparison: "15 percent", "45p, or 12.3 per cent,".
  private func deltaBefore(_ index: Int) -> [ChangeArgument]? {
    var found: [ChangeArgument] = []
    var at = index - 1
    var passed = 0
    var sawComma = false
    while at >= 0, passed <= 3 {
      let item = items[at]
      switch item.kind {
      case .figure:
        if isPassablePeriod(at) {
          at -= 1
          continue
        }
        guard isDelta(at) else { return found.isEmpty ? nil : found }
        found.append(ChangeArgument(figure: figure(at), item: at))
        guard found.count < 2, at > 0, items[at - 1].hash == ChangeHash.or else {
          return sawComma && found.count < 2 ? nil : found
        }
        at -= 2
      case .comma:
        sawComma = sawComma || found.isEmpty
        at -= 1
      case .word:
        guard Int(item.end) <= nounEnd(before: at) || item.cue.contains(.transparent) || passed == 0 && !isNounEnd(at)
        else { return found.isEmpty ? nil : found }
        passed += 1
        at -= 1
      default: return found.isEmpty ? nil : found
      }
    }
    return found.isEmpty ? nil : found
  }

  private func isNounEnd(_ at: Int) -> Bool {
    !ChangeWord.of(items[at].hash).isDisjoint(with: [.finite, .preposition])
      || !items[at].cue.isDisjoint(with: [.change, .joins, .breaks])
  }

  private func nounEnd(before at: Int) -> Int {
    guard let figure = items[..<at].lastIndex(where: { $0.kind == .figure }) else { return 0 }
    return Int(figureValue(figure).nounEnd)
  }

  /// "7 hours a week more than": the period that the amount is per.
  private func isPassablePeriod(_ at: Int) -> Bool {
    let figure = figureValue(at)
    return figure.kind == .duration && figure.traits.contains(.article)
  }

  /// "double the $35 million", "2.6 times as high as the 450", "doubled to 131 from 66".
  func multiple(_ index: Int) -> ChangeFrame? {
    let figure = figureValue(index)
    let isHalf = figure.traits.contains(.fraction) && figure.numerator == 1 && figure.denominator == 2
    guard figure.unit == .times || isHalf, !figure.traits.contains(.unusable) else { return nil }
    var frame = ChangeFrame(
      sentence: sentence, cue: index, direction: figure.low < ExactDecimal(1) ? -1 : 1, last: index)
    frame.deltas = [ChangeArgument(figure: self.figure(index), item: index)]
    frame.isMultiple = true
    if let old = multiplied(index) {
      frame.old = old
      frame.isAmbiguous = true
      frame.last = old.item
      if let (item, _) = levelBefore(index, per: items[old.item].per), !isOldByPreposition(item) {
        frame.new = ChangeArgument(figure: self.figure(item), item: item)
        frame.isNewBefore = true
      }
      return frame
    }
    guard figure.traits.contains(.multiplier) else { return nil }
    readArguments(after: index, &frame, isNoun: true)
    return frame.new == nil ? nil : frame
  }

  /// What a multiple is of: "the $35 million", "as many as the 450", "last year's 30".
  private func multiplied(_ index: Int) -> ChangeArgument? {
    var at = index
    if word(index + 1, is: ChangeHash.as_) {
      guard let second = ((index + 2)..<min(index + 5, max(items.count, index + 2))).first(where: { word($0, is: ChangeHash.as_) })
      else { return nil }
      at = second
    } else {
      guard index + 1 < items.count, opensMultiplied(index + 1) else { return nil }
    }
    guard let old = phrase(after: at, limit: 5), isLevel(old.item), !old.isListed else { return nil }
    return old
  }

  private func opensMultiplied(_ at: Int) -> Bool {
    guard items[at].kind == .word else { return false }
    return ChangeWord.of(items[at].hash).contains(.determiner) && items[at].hash != ChangeHash.a
      && items[at].hash != ChangeHash.an || items[at].cue.contains(.earlier)
  }

  /// "beating the £68m of 2022 by £24m", "exceeds the lowest bid of £3m by £44,000 or 1.1%".
  func beating(_ index: Int, _ word: ChangeWord) -> ChangeFrame? {
    guard let old = phrase(after: index, limit: 7), isLevel(old.item) else { return nil }
    var frame = ChangeFrame(
      sentence: sentence, cue: index, direction: word.contains(.beats) ? 1 : -1, last: old.item)
    frame.old = old
    var at = skipUnit(old.item)
    var passed = 0
    while at < items.count, passed < 10, !self.word(at, is: ChangeHash.by) {
      let item = items[at]
      let isFigure = item.kind == .figure && figureValue(at).isPassable
      guard item.kind == .word || isFigure, !item.cue.contains(.breaks),
        item.cue.isDisjoint(with: .change)
      else { return nil }
      passed += 1
      at += 1
    }
    guard at < items.count, let delta = phrase(after: at, limit: 3), isDelta(delta.item) else {
      return nil
    }
    frame.deltas = [delta]
    frame.last = delta.item
    if let (item, _) = levelBefore(index) {
      frame.new = ChangeArgument(figure: figure(item), item: item)
      frame.isNewBefore = true
    }
    return frame
  }
}
