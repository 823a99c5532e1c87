import Documents
import Figures
import Quantities

extension ChangeReader {
  /// "15 percent more than the $570m", "14 points short of the 95 percent", "$190m below the $3bn",
  /// "22 per cent dearer at $2.44 against $2.00 last year".
  func comparison(_ index: Int) -> ChangeFrame? {
    let item = items[index]
    guard item.kind == .word else { return nil }
    let isOn = word(index + 1, is: ChangeHash.on)
    let isUp =
      item.hash == ChangeHash.above || item.hash == ChangeHash.ahead
      || item.hash == ChangeHash.up && isOn
    let isDown =
      item.hash == ChangeHash.below || item.hash == ChangeHash.under
      || item.hash == ChangeHash.down && isOn
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
    guard let old = comparedWith(index, isUp || isDown || isShort, &frame) else {
      // "45p, or 12.3 per cent, better", "now has 1,200, 25 percent fewer": than what was said before.
      return frame.new == nil && (delta.count == 2 || endsClause(behind: index)) ? frame : nil
    }
    frame.old = old
    // "No more than half a point above the 2 percent goal" bounds what is to be.
    let isBound = delta.contains {
      let hedge = figureValue($0.item).hedge
      return hedge == .le || hedge == .ge
    }
    if old.isListed || isBound { frame.isTrapped = true }
    frame.last = old.item
    let first = delta.map(\.item).min() ?? index
    if frame.new == nil, let (item, _) = levelBefore(first, like: old), !isOldByPreposition(item) {
      frame.new = ChangeArgument(figure: figure(item), item: item)
      frame.isNewBefore = true
    }
    return frame
  }

  /// "a 31 percent premium to Friday's close of $35.50", "at a discount of 20 percent to the $5 paid".
  func premium(_ index: Int) -> ChangeFrame? {
    let isDown = word(index, is: ChangeHash.discount)
    guard isDown || word(index, is: ChangeHash.premium) else { return nil }
    var frame = ChangeFrame(
      sentence: sentence, cue: index, direction: isDown ? -1 : 1, last: index)
    var at = index
    if let before = deltaBefore(index)?.first {
      frame.deltas = [before]
    } else if word(index + 1, is: ChangeHash.of), let delta = phrase(after: index + 1, limit: 2),
      isDelta(delta.item)
    {
      frame.deltas = [delta]
      at = delta.item
    }
    guard let delta = frame.deltas.first, figureValue(delta.item).kind == .percent else {
      return nil
    }
    at += 1
    guard items.indices.contains(at), ChangeHash.overWhat.contains(items[at].hash) else {
      return nil
    }
    // "to the closing price of $35.50", "to Friday's close of $35.50".
    var end = at + 1
    while end < items.count, end <= at + 8, items[end].kind != .figure {
      guard items[end].kind == .word || items[end].kind == .quote, !items[end].cue.contains(.breaks)
      else { return nil }
      end += 1
    }
    guard end < items.count, isLevel(end), figureValue(end).kind == .money else { return nil }
    frame.old = ChangeArgument(figure: figure(end), item: end)
    frame.last = end
    let first = min(delta.item, index)
    if let (item, _) = levelBefore(first, like: frame.old) {
      frame.new = ChangeArgument(figure: figure(item), item: item)
      frame.isNewBefore = true
    }
    return frame
  }

  /// What stands behind "than", "below", or behind "against" with a time in the past.
  private func comparedWith(_ index: Int, _ isPreposition: Bool, _ frame: inout ChangeFrame)
    -> ChangeArgument?
  {
    var at = index
    let of = word(index + 1, is: ChangeHash.of) || word(index + 1, is: ChangeHash.on)
    if word(index + 1, is: ChangeHash.than) || of && isPreposition { at = index + 1 }
    if at > index || isPreposition {
      guard let old = phrase(after: at, limit: 7), isLevel(old.item) else { return nil }
      return old
    }
    var rest = ArgumentWalk(at: index + 1, mayTakeDelta: false)
    if word(rest.at, is: ChangeHash.at), let new = phrase(after: rest.at, limit: 4),
      isLevel(new.item)
    {
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

  /// Whether a comparison without "than" is all that its clause says.
  private func endsClause(behind index: Int) -> Bool {
    guard index + 1 < items.count else { return true }
    let next = items[index + 1]
    return next.kind == .comma || next.kind == .semicolon || next.hash == ChangeHash.and
      || next.hash == ChangeHash.than && leadsToTime(index + 2)
  }

  /// "than in 2015", "than a year earlier": compared with a time.
  private func leadsToTime(_ at: Int) -> Bool {
    guard items.indices.contains(at) else { return false }
    if items[at].kind == .figure { return isArticle(at) }
    return items[at].kind == .word
      && (ChangeHash.timed.contains(items[at].hash) || items[at].cue.contains(.earlier))
  }

  private func isArticle(_ at: Int) -> Bool {
    figureValue(at).kind == .date || figureValue(at).traits.contains(.article)
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
        guard
          Int(item.end) <= nounEnd(before: at) || item.cue.contains(.transparent)
            || passed == 0 && !isNounEnd(at)
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
    let isHalf =
      figure.traits.contains(.fraction) && figure.numerator == 1 && figure.denominator == 2
    guard figure.unit == .times || isHalf, !figure.traits.contains(.unusable) else { return nil }
    var frame = ChangeFrame(
      sentence: sentence, cue: index, direction: figure.low < ExactDecimal(1) ? -1 : 1, last: index)
    frame.deltas = [ChangeArgument(figure: self.figure(index), item: index)]
    frame.isMultiple = true
    if let old = multiplied(index) {
      frame.old = old
      frame.isAmbiguous = true
      frame.last = old.item
      if let (item, _) = levelBefore(index, like: old), !isOldByPreposition(item) {
        frame.new = ChangeArgument(figure: self.figure(item), item: item)
        frame.isNewBefore = true
      }
      return frame
    }
    guard figure.traits.contains(.multiplier) else { return nil }
    if let new = namedMultiple(index) {
      frame.new = new
      return frame
    }
    readArguments(after: index, &frame, isNoun: true)
    return frame.new == nil && sentence > 0 ? nil : frame
  }

  /// "twice the band D amount, or £4,494": the multiple's own value, of something said before.
  private func namedMultiple(_ index: Int) -> ChangeArgument? {
    guard index + 1 < items.count, opensMultiplied(index + 1) else { return nil }
    var at = index + 2
    while at < items.count, at <= index + 8, items[at].kind == .word,
      items[at].hash != ChangeHash.or
    { at += 1 }
    guard at < items.count, items[at].kind == .comma, word(at + 1, is: ChangeHash.or),
      let new = phrase(after: at + 1, limit: 1), isLevel(new.item)
    else { return nil }
    return new
  }

  /// What a multiple is of: "the $35 million", "as many as the 450", "last year's 30".
  private func multiplied(_ index: Int) -> ChangeArgument? {
    var at = index
    if word(index + 1, is: ChangeHash.as_) {
      guard
        let second = ((index + 2)..<min(index + 5, max(items.count, index + 2))).first(where: {
          word($0, is: ChangeHash.as_)
        })
      else { return nil }
      at = second
    } else {
      guard index + 1 < items.count, opensMultiplied(index + 1) else { return nil }
    }
    guard let old = phrase(after: at, limit: 5), isLevel(old.item), !old.isListed else {
      return nil
    }
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
    guard at < items.count, let delta = phrase(after: at, limit: 3), isDelta(delta.item),
      !self.word(delta.item + 1, is: ChangeHash.to), !self.word(old.item - 1, is: ChangeHash.to)
    else { return nil }
    frame.deltas = [delta]
    frame.last = delta.item
    if let (item, _) = levelBefore(index, like: old) {
      frame.new = ChangeArgument(figure: figure(item), item: item)
      frame.isNewBefore = true
    }
    return frame
  }
}
