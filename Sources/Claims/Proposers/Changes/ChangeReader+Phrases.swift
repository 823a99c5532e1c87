import Documents
import Figures

extension ChangeReader {
  /// The figure of the noun phrase behind the preposition at `start`, within `limit` words.
  ///
  /// Where it `mayArrive`, a verb such as "close at" may stand before the figure.
  func phrase(after start: Int, limit: Int, mayArrive: Bool = false) -> ChangeArgument? {
    var at = start + 1
    var passed = 0
    var argument = ChangeArgument(figure: -1, item: -1)
    while at < items.count, passed <= limit {
      let item = items[at]
      switch item.kind {
      case .figure:
        let figure = figureValue(at)
        if figure.kind == .date || figure.kind == .ordinal || isArticlePeriod(at) {
          at += 1
          continue
        }
        argument.figure = self.figure(at)
        argument.item = at
        readBehind(at, &argument)
        return argument
      case .word:
        let word = ChangeWord.of(item.hash)
        let isBetween = item.hash == ChangeHash.between
        let isArrival =
          isBetween || mayArrive && (word.contains(.arrives) || item.hash == ChangeHash.at)
        if !isArrival, isPhraseEnd(item, word) { return nil }
        argument.words.formUnion(word)
        argument.cues.formUnion(item.cue)
        if !item.cue.contains(.transparent) { passed += 1 }
        at += 1
      case .quote: at += 1
      case .open where item.link >= 0: at = Int(item.link) + 1
      default: return nil
      }
    }
    return nil
  }

  private func isPhraseEnd(_ item: Item, _ word: ChangeWord) -> Bool {
    if word.contains(.preposition) || word.contains(.finite) || item.hash == ChangeHash.up
      || item.hash == ChangeHash.down
    {
      return true
    }
    if item.hash == ChangeHash.and || item.hash == ChangeHash.but || item.hash == ChangeHash.or {
      return true
    }
    return item.cue.contains(.breaks) || item.cue.contains(.compare) || word.contains(.sign)
  }

  /// "a year", "a week" before "ago" or "earlier" is no figure of a change.
  private func isArticlePeriod(_ at: Int) -> Bool {
    let figure = figureValue(at)
    return figure.kind == .duration && (figure.traits.contains(.article) || isPastBehind(at))
  }

  private func isPastBehind(_ at: Int) -> Bool {
    at + 1 < items.count && items[at + 1].kind == .word && items[at + 1].cue.contains(.earlier)
  }

  /// Reads the words behind the figure of a phrase: another figure in a list, a guess, a past time.
  private func readBehind(_ start: Int, _ argument: inout ChangeArgument) {
    var at = skipUnit(start)
    var passed = 0
    if word(at, is: ChangeHash.and) || word(at, is: ChangeHash.or), at + 1 < items.count {
      var next = at + 1
      while next < items.count, items[next].cue.contains(.transparent) { next += 1 }
      if next < items.count, items[next].kind == .figure, isLevel(next),
        figureValue(next).isCommensurable(with: figureValue(start))
      {
        argument.isListed = true
      }
    }
    while at < items.count, passed < 9 {
      let item = items[at]
      if item.kind == .figure {
        let figure = figureValue(at)
        if figure.kind == .date { argument.hasPast = true }
        guard figure.isPassable else { return }
        at += 1
        continue
      }
      if item.kind == .open, item.link >= 0 {
        at = Int(item.link) + 1
        continue
      }
      guard item.kind == .word else { return }
      let word = ChangeWord.of(item.hash)
      if !item.cue.isDisjoint(with: [.breaks, .change]) || word.contains(.beats) { return }
      if item.hash == ChangeHash.to || item.hash == ChangeHash.from { return }
      if word.contains(.past) || item.cue.contains(.earlier) { argument.hasPast = true }
      if word.contains(.guess) { argument.words.insert(.guess) }
      if passed < 4, !item.cue.isDisjoint(with: [.loss, .profit]) {
        argument.cues.formUnion(item.cue.intersection([.loss, .profit]))
      }
      passed += 1
      at += 1
    }
  }

  /// ", or 12 percent", ", an increase of 12 percent", ", that is by 12 percent", ", up 12 percent"
  /// behind a phrase that has its figures: the last item of it.
  func trailingDelta(after comma: Int, _ frame: inout ChangeFrame) -> Int? {
    let isTwin = frame.new == nil && frame.old != nil && frame.deltas.count == 1
    guard frame.new != nil || isTwin, frame.deltas.isEmpty || frame.isComplete || isTwin else {
      return nil
    }
    var at = comma + 1
    var passed = 0
    var direction = 0
    var isTied = false
    var isOr = false
    var isYearly = false
    guard opensDescription(at) else { return nil }
    while at < items.count, passed < 7 {
      let item = items[at]
      if item.kind == .figure {
        if isYearly {
          if figureValue(at).kind == .percent {
            frame.yearlyRate = ChangeArgument(figure: figure(at), item: at)
          }
          return nil
        }
        guard isTied || direction != 0 || nounBehind(at, &direction) || isMove(at, frame),
          isDelta(at), !isTwin || figureValue(at).kind == .percent
        else {
          return nil
        }
        // "to 8 billion euros, or $9 billion,": the new figure in another currency.
        if isOr, figureValue(at).kind != .percent, !figureValue(at).traits.contains(.fraction) {
          return nil
        }
        guard direction == 0 || direction == frame.direction || frame.isAmbiguous else {
          return nil
        }
        let next = skipUnit(at)
        if isOr, frame.hasShares || word(next, is: ChangeHash.of) { return nil }
        // "up 14 percent from May": a change from elsewhere.
        if word(next, is: ChangeHash.from) || word(next, is: ChangeHash.on)
          || word(next, is: ChangeHash.over)
        {
          return nil
        }
        frame.deltas.append(ChangeArgument(figure: figure(at), item: at))
        return alternatives(behind: at, &frame)
      }
      guard item.kind == .word || item.kind == .quote else { return nil }
      let word = ChangeWord.of(item.hash)
      if item.cue.contains(.rise), !item.cue.contains(.fall) {
        direction = 1
      } else if item.cue.contains(.fall) || item.cue.contains(.loss) {
        direction = -1
      } else if item.hash == ChangeHash.by || item.hash == ChangeHash.or {
        isTied = true
        // "or by six weeks" says by how much.
        isOr = item.hash == ChangeHash.or
      } else if word.contains(.annual) {
        isYearly = true
      } else if !word.isDisjoint(with: [.guess, .basis]) || item.cue.contains(.compare)
        || item.cue.contains(.breaks) && passed > 0
      {
        return nil
      } else if word.contains(.preposition) {
        return nil
      }
      if !item.cue.contains(.transparent) { passed += 1 }
      at += 1
    }
    return nil
  }

  /// Whether the word behind a comma opens a description of the change before.
  private func opensDescription(_ at: Int) -> Bool {
    guard items.indices.contains(at), items[at].kind == .word else { return false }
    return ChangeWord.of(items[at].hash).contains(.marks)
      || ChangeHash.descriptions.contains(items[at].hash)
  }

  /// "or 6.3 percent", "(6.3 percent)" right behind an amount of change: the last item taken.
  private func alternatives(behind start: Int, _ frame: inout ChangeFrame) -> Int {
    var at = skipUnit(start)
    if at < items.count, items[at].kind == .comma { at += 1 }
    guard word(at, is: ChangeHash.or), let argument = phrase(after: at, limit: 2),
      isDelta(argument.item), !isForEach(argument.item)
    else { return max(start, skipUnit(start) - 1) }
    frame.deltas.append(argument)
    return argument.item
  }

  /// "a 50-basis-point move": the noun does not say which way, the change before does.
  private func isMove(_ at: Int, _ frame: ChangeFrame) -> Bool {
    guard frame.isComplete else { return false }
    return items[(at + 1)...].prefix(3).contains { item in
      item.kind == .word && ChangeHash.moves.contains(item.hash)
    }
  }

  /// "19 euros for every customer": of each, not of all.
  private func isForEach(_ at: Int) -> Bool {
    items[at].cue.contains(.each)
      || word(at + 1, is: ChangeHash.forWord) && at + 2 < items.count
        && items[at + 2].cue.contains(.each)
  }

  /// Whether a word of change follows the figure: "a 12 percent rise".
  private func nounBehind(_ at: Int, _ direction: inout Int) -> Bool {
    for next in (at + 1)..<min(at + 4, max(items.count, at + 1)) where items.indices.contains(next)
    {
      guard items[next].kind == .word || items[next].kind == .dash, !endsInIng(next) else {
        return false
      }
      let cue = items[next].cue
      guard !cue.isDisjoint(with: .change), ChangeWord.of(items[next].hash).contains(.noun) else {
        continue
      }
      let isAmbiguous = ChangeWord.of(items[next].hash).contains(.ambiguous)
      direction = isAmbiguous ? 0 : cue.contains(.rise) ? 1 : -1
      return true
    }
    return false
  }

  /// "(6.3 percent)" behind an amount of change, "(2023: 11.4p)", "(prior year: 4.1)" behind the new
  /// figure.
  func readParenthesis(_ open: Int, _ close: Int, _ frame: inout ChangeFrame) {
    guard close > open + 1 else { return }
    let inner = (open + 1)..<close
    let figures = inner.filter { items[$0].kind == .figure }
    let levels = figures.filter { figureValue($0).kind != .date }
    guard levels.count == 1, let level = levels.first else { return }
    if figures.count == 1, inner.count <= 2, !frame.deltas.isEmpty, frame.deltas.count < 2,
      frame.new == nil, figureValue(level).kind == .percent
    {
      frame.deltas.append(ChangeArgument(figure: figure(level), item: level))
      frame.last = close
      return
    }
    guard let old = parentheticOld(open, close) else { return }
    if frame.new != nil, frame.old == nil {
      frame.old = old
      frame.oldTie = .parenthesis
      frame.last = close
    }
  }

  /// The figure of "(2023: 11.4p)" or "(prior year: 11.4p)", if the parenthesis is one.
  func parentheticOld(_ open: Int, _ close: Int) -> ChangeArgument? {
    let inner = (open + 1)..<close
    guard inner.count <= 9 else { return nil }
    let dates = inner.filter { items[$0].kind == .figure && figureValue($0).kind == .date }
    let levels = inner.filter {
      items[$0].kind == .figure && figureValue($0).kind != .date && isLevel($0)
    }
    let isPast = inner.contains { items[$0].kind == .word && items[$0].cue.contains(.earlier) }
    let isGuess = inner.contains {
      items[$0].kind == .word && !ChangeWord.of(items[$0].hash).isDisjoint(with: [.guess, .basis])
    }
    guard levels.count == 1, let level = levels.first, !isGuess, isPast || dates.count == 1 else {
      return nil
    }
    return ChangeArgument(figure: figure(level), item: level, hasPast: true)
  }

  /// The figures with an old one in a parenthesis behind: "2.85 million tonnes in 2024 (2.60 million in
  /// 2023)".
  func parentheticPairs() -> [(new: Int, old: Int)] {
    var pairs: [(new: Int, old: Int)] = []
    for index in items.indices where items[index].kind == .open && items[index].link >= 0 {
      guard let old = parentheticOld(index, Int(items[index].link)),
        let (item, _) = levelBefore(index, like: old),
        figureValue(item).isCommensurable(with: context.figures[old.figure])
      else { continue }
      pairs.append((figure(item), old.figure))
    }
    return pairs
  }
}
