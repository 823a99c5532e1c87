import Documents
import Figures

extension ChangeReader {
  /// Reads what follows the word of change, up to where its reach ends.
  func readArguments(after start: Int, _ frame: inout ChangeFrame, isNoun: Bool) {
    var walk = ArgumentWalk(at: start + 1, mayTakeDelta: frame.deltas.isEmpty && !isNoun)
    if let delta = frame.deltas.last, delta.item == start { walk.afterDelta = start }
    while walk.at < items.count, step(&walk, &frame) {}
    if walk.isBasis || isOnOtherBasis(frame.cue) { frame.isTrapped = true }
    // "From 4.0 million a year earlier, income rose 15 percent to 4.6 million".
    if frame.old == nil, frame.new != nil, !frame.deltas.isEmpty, !frame.hasPeriodBase,
      word(0, is: ChangeHash.from), let old = phrase(after: 0, limit: 5), isLevel(old.item),
      old.item < frame.cue
    {
      frame.old = old
    }
    // By how much, to what, from what: nothing is left to guess.
    if frame.isComplete, !frame.deltas.isEmpty, frame.oldTie == .direct { frame.confidence = 980 }
  }

  /// Whether the subject itself is on another basis: "like-for-like sales rose".
  private func isOnOtherBasis(_ cue: Int) -> Bool {
    items[max(0, cue - 4)..<cue].contains {
      $0.kind == .word && ChangeWord.of($0.hash).contains(.basis)
    }
  }

  /// Reads one item or one phrase; returns whether the phrase of change goes on.
  private func step(_ walk: inout ArgumentWalk, _ frame: inout ChangeFrame) -> Bool {
    let item = items[walk.at]
    switch item.kind {
    case .word: return stepWord(&walk, &frame)
    case .figure: return stepFigure(&walk, &frame)
    case .comma:
      walk.sawComma = true
      if let end = trailingDelta(after: walk.at, &frame) {
        frame.last = end
        walk.at = end + 1
        return true
      }
      walk.at += 1
      return !startsApposition(walk.at)
    case .open:
      let close = item.link >= 0 ? Int(item.link) : walk.at
      readParenthesis(walk.at, close, &frame)
      walk.at = close + 1
      return item.link >= 0
    case .quote, .other, .close:
      walk.at += 1
      return true
    case .dash:
      walk.at += 1
      return isHyphen(walk.at - 1)
    case .semicolon, .colon: return false
    }
  }

  private func stepFigure(_ walk: inout ArgumentWalk, _ frame: inout ChangeFrame) -> Bool {
    let at = walk.at
    if walk.mayTakeDelta, isDelta(at) {
      frame.deltas.append(ChangeArgument(figure: figure(at), item: at))
      (walk.mayTakeDelta, walk.afterDelta, frame.last) = (false, at, at)
      walk.at = skipUnit(at)
      return true
    }
    // "boosted income 40 percent to $170 million": the object stands before the percentage.
    if frame.deltas.isEmpty, frame.new == nil, frame.old == nil, walk.passed <= 5,
      figureValue(at).kind == .percent, isFollowedByEnd(at)
    {
      frame.deltas.append(ChangeArgument(figure: figure(at), item: at))
      (walk.afterDelta, frame.last) = (at, at)
      walk.at = skipUnit(at)
      return true
    }
    guard figureValue(at).isPassable else { return false }
    walk.at += 1
    return true
  }

  private func isFollowedByEnd(_ at: Int) -> Bool {
    word(at + 1, is: ChangeHash.to) || word(at + 1, is: ChangeHash.from)
  }

  /// Whether a dash joins two words: "U.S.-based".
  func isHyphen(_ at: Int) -> Bool {
    guard at > 0, at + 1 < items.count else { return false }
    // "U.S.-based": the full stop belongs to no word.
    return items[at].start - items[at - 1].end <= 1 && items[at].end == items[at + 1].start
      && items[at].end - items[at].start == 1
  }

  private func stepWord(_ walk: inout ArgumentWalk, _ frame: inout ChangeFrame) -> Bool {
    let at = walk.at
    let item = items[at]
    let word = ChangeWord.of(item.hash)
    defer { walk.sawComma = false }
    if item.hash == ChangeHash.by, frame.deltas.isEmpty, frame.new == nil, frame.old == nil {
      guard let argument = phrase(after: at, limit: 3), isDelta(argument.item),
        !argument.words.contains(.ratio)
      else { return false }
      frame.deltas.append(argument)
      (walk.mayTakeDelta, walk.afterDelta, frame.last) = (false, argument.item, argument.item)
      walk.at = skipUnit(argument.item)
      return true
    }
    if item.hash == ChangeHash.or { return stepOr(&walk, &frame) }
    if item.hash == ChangeHash.to, frame.new == nil, !takesOther(before: at) {
      return stepTo(&walk, &frame)
    }
    if item.hash == ChangeHash.at, frame.new == nil, let delta = walk.afterDelta,
      at - delta <= 3 || at - delta <= 6 && isYearOnYear(delta + 1..<at),
      let argument = phrase(after: at, limit: 2), isLevel(argument.item)
    {
      frame.new = argument
      frame.last = argument.item
      walk.at = skipUnit(argument.item)
      return true
    }
    let isNear = walk.afterDelta.map { skipUnit($0) == at } ?? false
    let isOn = (item.hash == ChangeHash.on || item.hash == ChangeHash.over) && isNear
    if item.hash == ChangeHash.from || isOn, frame.old == nil {
      return stepFrom(&walk, &frame, isOn: isOn)
    }
    if item.cue.contains(.compare), frame.old == nil { return stepCompare(&walk, &frame) }
    if walk.mayTakeDelta, !item.cue.contains(.transparent), !endsIn(at, "ly") {
      walk.mayTakeDelta = false
    }
    return passes(at, word, &walk, &frame)
  }

  /// Whether a word stays within the reach of the word of change.
  private func passes(
    _ at: Int, _ word: ChangeWord, _ walk: inout ArgumentWalk, _ frame: inout ChangeFrame
  ) -> Bool {
    let item = items[at]
    let isObject =
      (word.contains(.onlyNoun) || endsInIng(at) && !walk.sawComma) && frame.new == nil
      && frame.old == nil && frame.deltas.isEmpty
    if !item.cue.isDisjoint(with: .change), word.isDisjoint(with: .noParticiple), !isObject {
      return false
    }
    // Another verb: "growth in imports cooled to".
    if endsIn(at, "ed"), item.cue.isDisjoint(with: .earlier),
      startsPhrase(at + 1) || self.word(at + 1, is: ChangeHash.to)
    {
      return false
    }
    if item.hash == ChangeHash.and, joinsDates(at) {
      walk.at += 1
      return true
    }
    if word.contains(.modal), isMonthOfMay(at) {
      walk.at += 1
      return true
    }
    if item.cue.contains(.breaks) || word.contains(.finite) || item.hash == ChangeHash.and
      || item.hash == ChangeHash.but
    {
      return false
    }
    if endsInIng(at), walk.sawComma || startsPhrase(at + 1) { return false }
    if item.cue.contains(.negation), !frame.isComplete { frame.isTrapped = true }
    if word.contains(.basis) || word.contains(.annual) && !(endsIn(at, "al") && isPartOfName(at)) {
      walk.isBasis = true
    }
    if word.contains(.shortPeriod) { walk.sawShortPeriod = true }
    if !item.cue.contains(.transparent) { walk.passed += 1 }
    walk.at += 1
    return walk.passed <= 14
  }

  /// "in May": no verb.
  private func isMonthOfMay(_ at: Int) -> Bool {
    at > 0 && context.document.text[Int(items[at].start)] == UInt8(ascii: "M")
      && word(at, is: ChangeHash.may)
  }

  /// "between 2019 and 2021".
  private func joinsDates(_ at: Int) -> Bool {
    guard at > 1, at + 1 < items.count, items[at - 1].kind == .figure, items[at + 1].kind == .figure
    else { return false }
    return figureValue(at - 1).kind == .date && figureValue(at + 1).kind == .date
      && word(at - 2, is: ChangeHash.between)
  }

  private func isYearOnYear(_ range: Range<Int>) -> Bool {
    range.allSatisfy { at in
      word(at, is: ChangeHash.on) || word(at, is: ChangeHash.over)
        || items[at].kind == .word
          && (items[at].cue.contains(.transparent)
            || Int(items[at].end) <= Int(figureValue(range.lowerBound - 1).nounEnd)
            || Skeleton.period(named: items[at].hash) != nil)
        || items[at].kind == .figure && figureValue(at).kind == .duration
    }
  }

  /// "annual" counts only as "annual rate", "on an annual basis", "annualised".
  private func isPartOfName(_ at: Int) -> Bool {
    guard at + 1 < items.count, items[at + 1].kind == .word else { return false }
    let next = items[at + 1]
    return !next.cue.contains(.interest) && !ChangeWord.of(next.hash).contains(.basis)
      && !endsIn(at, "ized") && !endsIn(at, "ised")
  }

  private func startsPhrase(_ at: Int) -> Bool {
    guard items.indices.contains(at), items[at].kind == .word else { return false }
    return items[at].hash == ChangeHash.from || ChangeHash.away.contains(items[at].hash)
  }

  /// "or 12 percent" behind an amount of change; "or $9.2 billion" behind the new figure is passed.
  private func stepOr(_ walk: inout ArgumentWalk, _ frame: inout ChangeFrame) -> Bool {
    let at = walk.at
    let next = word(at + 1, is: ChangeHash.by) ? at + 1 : at
    guard let argument = phrase(after: next, limit: 2) else { return false }
    let isShare = word(argument.item + 1, is: ChangeHash.of)
    let isBehindDelta = walk.afterDelta.map { at - skipUnit($0) <= 1 && $0 == frame.last } ?? false
    if isShare { frame.hasShares = true }
    if isDelta(argument.item), !isShare, isBehindDelta || next > at {
      frame.deltas.append(argument)
    }
    if isBehindDelta { walk.afterDelta = argument.item }
    frame.last = argument.item
    walk.at = skipUnit(argument.item)
    return true
  }

  private func stepTo(_ walk: inout ArgumentWalk, _ frame: inout ChangeFrame) -> Bool {
    guard let argument = phrase(after: walk.at, limit: 6, mayArrive: true),
      isLevel(argument.item)
    else {
      walk.at += 1
      return true
    }
    frame.new = argument
    frame.last = argument.item
    walk.passed = 0
    walk.at = skipUnit(argument.item)
    walk.mayTakeDelta = false
    return true
  }

  private func stepFrom(
    _ walk: inout ArgumentWalk, _ frame: inout ChangeFrame, isOn: Bool
  ) -> Bool {
    guard let argument = phrase(after: walk.at, limit: 7), isLevel(argument.item) else {
      if !isOn { frame.hasPeriodBase = true }
      walk.at += 1
      walk.passed += 1
      walk.mayTakeDelta = false
      return true
    }
    let isAdjacent = walk.afterDelta.map { walk.at - $0 <= 3 } ?? false
    frame.old = argument
    frame.oldTie = .direct
    // An earlier forecast is what a forecast was raised from; another is only beside it.
    let isGuess = argument.words.contains(.guess) && !argument.words.contains(.past)
    if isGuess || argument.isListed { frame.isTrapped = true }
    if argument.words.contains(.extremum), !isAdjacent { frame.isTrapped = true }
    frame.last = argument.item
    walk.passed = 0
    walk.mayTakeDelta = false
    walk.at = skipUnit(argument.item)
    readUpperEnd(&walk, &frame)
    return true
  }

  /// "to 3.0–3.5 billion from 2.0 billion to 2.5 billion": the old figure is a range too.
  private func readUpperEnd(_ walk: inout ArgumentWalk, _ frame: inout ChangeFrame) {
    guard let new = frame.new, figureValue(new.item).isRange,
      word(walk.at, is: ChangeHash.to) || word(walk.at, is: ChangeHash.and),
      let upper = phrase(after: walk.at, limit: 0), isLevel(upper.item)
    else { return }
    frame.oldUpper = upper
    frame.last = upper.item
    walk.at = skipUnit(upper.item)
  }

  private func stepCompare(_ walk: inout ArgumentWalk, _ frame: inout ChangeFrame) -> Bool {
    var start = walk.at
    if word(start + 1, is: ChangeHash.with) || word(start + 1, is: ChangeHash.to) { start += 1 }
    guard !frame.deltas.isEmpty || frame.new != nil,
      let argument = phrase(after: start, limit: 8), isLevel(argument.item)
    else { return false }
    let isAdjacent = walk.afterDelta.map { walk.at - $0 <= 2 } ?? false
    guard argument.hasPast || isAdjacent, !argument.words.contains(.guess) else { return false }
    frame.old = argument
    frame.oldTie = .compared
    frame.last = argument.item
    let isOther = argument.isListed || argument.words.contains(.extremum)
    if isOther || walk.sawShortPeriod || frame.hasPeriodBase { frame.isTrapped = true }
    walk.passed = 0
    walk.at = skipUnit(argument.item)
    return true
  }

  /// The item behind a figure and the noun it counts.
  func skipUnit(_ at: Int) -> Int {
    let end = Int(figureValue(at).nounEnd)
    var next = at + 1
    while next < items.count, items[next].kind == .word, Int(items[next].end) <= end { next += 1 }
    return next
  }

  /// Whether the "to" at an item belongs to a word before it: due to, compared to.
  private func takesOther(before at: Int) -> Bool {
    guard at > 0, items[at - 1].kind == .word else { return false }
    return ChangeWord.of(items[at - 1].hash).contains(.keepsTo)
  }

  /// Whether a phrase starts here that describes what stands before: ", a far cry from".
  private func startsApposition(_ at: Int) -> Bool {
    guard items.indices.contains(at), items[at].kind == .word else { return false }
    if items[at].hash == ChangeHash.a || items[at].hash == ChangeHash.an { return true }
    guard items[at].hash == ChangeHash.the, at + 1 < items.count, items[at + 1].kind == .word
    else { return false }
    return endsIn(at + 1, "est")
      || ChangeHash.superlatives.contains(items[at + 1].hash)
  }
}

/// Where the reading of a phrase of change stands.
struct ArgumentWalk {
  var at: Int
  /// The next figure, if nothing but adverbs stands before it, says by how much.
  var mayTakeDelta: Bool
  /// The item of the last amount of change.
  var afterDelta: Int?
  /// Words passed since the last figure that was taken.
  var passed = 0
  var sawComma = false
  var sawShortPeriod = false
  var isBasis = false

  init(at: Int, mayTakeDelta: Bool) {
    self.at = at
    self.mayTakeDelta = mayTakeDelta
  }
}
