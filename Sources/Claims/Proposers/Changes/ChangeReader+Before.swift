import Documents
import Figures

extension ChangeReader {
  /// Finds what changed before its word: "Sales were $5.6 million, up 12 percent from $5.0 million".
  func attachBefore(_ index: Int, _ frame: inout ChangeFrame) {
    let start = frame.deltas.first.map { min($0.item, index) } ?? index
    guard let (item, old) = levelBefore(start, like: frame.old) else { return }
    if let old, frame.old == nil, frame.oldTie == .direct, !frame.hasPeriodBase {
      frame.old = old
      frame.oldTie = .parenthesis
    }
    // What another word of change moved by is not what this one moved.
    let isDelta = frames.contains { $0.deltas.contains { $0.item == item } }
    guard !isDelta || figureValue(item).kind == .percent && frame.old != nil, !isLeftOut(item)
    else { return }
    frame.new = ChangeArgument(figure: figure(item), item: item, cues: cuesBefore(item))
    frame.isNewBefore = true
    // Its preposition says that it is the old figure of a change before: then that change's new one.
    if let before = frames.last(where: { $0.old?.item == item }) {
      guard takesOver(before, &frame) else {
        frame.new = nil
        return
      }
    } else if isOldByPreposition(item) || isSecondOfPair(item) {
      if !takePair(item, &frame) { frame.new = nil }
    } else if frame.old == nil, !frame.hasPeriodBase, !frame.deltas.isEmpty,
      word(item - 1, is: ChangeHash.to),
      !items[item..<index].contains(where: { $0.hash == ChangeHash.and }),
      let old = fromBefore(item - 1, like: item)
    {
      frame.old = old
    }
  }

  /// The old figure of "has gone from 20 to 25, a 25 percent increase".
  private func fromBefore(_ to: Int, like item: Int) -> ChangeArgument? {
    var at = to - 1
    var passed = 0
    while at > 0, passed <= 6, items[at].kind == .word || items[at].kind == .figure {
      if isLevel(at), word(at - 1, is: ChangeHash.from),
        figureValue(at).isCommensurable(with: figureValue(item))
      {
        return ChangeArgument(figure: figure(at), item: at)
      }
      passed += 1
      at -= 1
    }
    return nil
  }

  /// "rose to 5.6 from 5.0, an increase of 12 percent": both ends are those of the change before.
  private func takesOver(_ before: ChangeFrame, _ frame: inout ChangeFrame) -> Bool {
    guard frame.old == nil, !frame.hasPeriodBase, before.deltas.isEmpty, let new = before.new,
      let old = before.old, before.direction == frame.direction
    else { return false }
    frame.new = new
    frame.old = old
    frame.oldTie = before.oldTie
    frame.isTrapped = frame.isTrapped || before.isTrapped
    return true
  }

  /// "reached 15% against 11% in 2023, a gain of 4 points", "457,980 in 2024 and 437,640 in 2023, a
  /// rise of 4.6%": the figure at `item` is the old one, and the new one stands before it.
  private func takePair(_ item: Int, _ frame: inout ChangeFrame) -> Bool {
    guard frame.old == nil, !frame.hasPeriodBase, !frame.deltas.isEmpty else { return false }
    var at = item - 1
    var passed = 0
    var isPast = items[(item + 1)...].prefix(5).contains {
      $0.kind == .figure && context.figures[Int($0.link)].kind == .date || self.isPast($0)
    }
    while at >= 0, passed <= 8 {
      let next = items[at]
      if next.kind == .figure, isLevel(at), !isPassedBy(at, nil) {
        guard isPast, figureValue(at).isCommensurable(with: figureValue(item)) else { return false }
        frame.old = ChangeArgument(figure: figure(item), item: item)
        frame.new = ChangeArgument(figure: figure(at), item: at)
        frame.oldTie = .compared
        return true
      }
      if next.kind == .word {
        guard !next.cue.contains(.breaks), next.cue.isDisjoint(with: .change),
          !ChangeWord.of(next.hash).contains(.guess)
        else { return false }
        isPast = isPast || self.isPast(next)
        passed += 1
      } else if next.kind != .comma, next.kind != .figure {
        return false
      }
      at -= 1
    }
    return false
  }

  private func isPast(_ item: Item) -> Bool {
    item.kind == .word && (item.cue.contains(.earlier) || ChangeWord.of(item.hash).contains(.past))
  }

  /// "457,980 in 2024 and 437,640 in 2023": a figure joined to another, each with its year.
  private func isSecondOfPair(_ item: Int) -> Bool {
    guard item > 1, items[item - 1].hash == ChangeHash.and, items[item - 2].kind == .figure,
      figureValue(item - 2).kind == .date, item + 2 < items.count
    else { return false }
    let later = figureValue(item - 2).date.year
    return items[(item + 1)...].prefix(3).contains {
      $0.kind == .figure && context.figures[Int($0.link)].kind == .date
        && context.figures[Int($0.link)].date.year < later
    }
  }

  /// "which excludes 2.4 million": a figure that is no part of what changed.
  private func isLeftOut(_ item: Int) -> Bool {
    items[max(0, item - 3)..<item].contains {
      $0.kind == .word && ($0.cue.contains(.including) || ChangeWord.of($0.hash).contains(.basis))
    }
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

  /// The nearest figure before an item that can be what changed, and the old one in parentheses behind it.
  ///
  /// Where the old figure is known, what it is counted by decides between "11 million" and "or 0.11 a
  /// share".
  func levelBefore(
    _ start: Int, like old: ChangeArgument? = nil
  ) -> (item: Int, old: ChangeArgument?)? {
    let model = old.map { items[$0.item] }
    var at = start - 1
    var passed = 0
    var commas = 0
    var inParenthesis: ChangeArgument?
    while at >= 0, passed <= 16, commas <= 4 {
      let item = items[at]
      switch item.kind {
      case .figure:
        if isLevel(at), !isPassedBy(at, model) {
          guard isAlternative(at), !isCountedLike(model, at) else { return (at, inParenthesis) }
          at -= 2
          continue
        }
        guard figureValue(at).isPassable || isPassedBy(at, model) else { return nil }
        at -= 1
      case .word:
        guard mayStandBetween(at, start) else { return nil }
        if !item.cue.contains(.transparent) { passed += 1 }
        at -= 1
      case .comma:
        commas += 1
        at = appositionStart(before: at) ?? at - 1
      case .quote, .other: at -= 1
      case .dash where isHyphen(at): at -= 1
      case .close:
        guard let open = items[..<at].lastIndex(where: { $0.kind == .open && Int($0.link) == at })
        else { return nil }
        inParenthesis = parentheticOld(open, at) ?? inParenthesis
        at = open - 1
      default: return nil
      }
    }
    return nil
  }

  /// Whether an alternative, "or 2.20 a share", is what the old figure is compared with.
  private func isCountedLike(_ model: Item?, _ at: Int) -> Bool {
    guard let model else { return false }
    if model.per != 0 { return model.per == items[at].per }
    return figureValue(at).kind == .money && items[at].per != 0
      && !context.figures[Int(model.link)].traits.contains(.scaled)
      && !figureValue(at).traits.contains(.scaled)
  }

  /// Whether "or" stands before the figure: it says the same in another unit.
  private func isAlternative(_ at: Int) -> Bool {
    at > 1 && items[at - 1].hash == ChangeHash.or
  }

  /// The item before ", the slowest rise since 2009," that ends at a comma, if one does.
  private func appositionStart(before comma: Int) -> Int? {
    var at = comma - 1
    while at >= 0, comma - at <= 12,
      items[at].kind == .word || items[at].kind == .figure || items[at].kind == .dash
    {
      at -= 1
    }
    guard at >= 0, items[at].kind == .comma, at + 2 < comma, items[at + 1].kind == .word,
      ChangeWord.of(items[at + 1].hash).contains(.determiner), items[at + 2].kind == .word,
      endsIn(at + 2, "est") || items[at + 2].hash == ChangeHash.first
    else { return nil }
    return at
  }

  /// A small spelled number, a period, or a number in a compound, "40-foot", is not what changed.
  private func isPassedBy(_ at: Int, _ model: Item?) -> Bool {
    let figure = figureValue(at)
    let kind = model.map { context.figures[Int($0.link)].kind }
    switch figure.kind {
    case .duration: return kind != .duration
    case .number:
      let isCompound = at + 1 < items.count && items[at + 1].kind == .dash && isHyphen(at + 1)
      let isOther =
        (kind == .money || kind == .percent || kind == .duration)
        && !figure.traits.contains(.scaled)
      return isCompound || isOther || figure.traits.contains(.attributive)
        || figure.isPassable && figure.nounStart == figure.nounEnd
    case .percent: return kind == .money || kind == .number
    default: return kind == .duration
    }
  }

  private func mayStandBetween(_ at: Int, _ start: Int) -> Bool {
    let item = items[at]
    if item.hash == ChangeHash.and {
      // "were $2.39 and were up 39%": the verb says that the subject goes on.
      return at + 1 < items.count && ChangeWord.of(items[at + 1].hash).contains(.finite)
    }
    if item.hash == ChangeHash.but || ChangeWord.of(item.hash).contains(.basis) { return false }
    if item.cue.contains(.breaks), !(ChangeHash.relatives.contains(item.hash) && start - at <= 4) {
      return false
    }
    return item.cue.isDisjoint(with: .change)
  }

  /// Whether "from", "than" or "against" stands before the figure in its phrase.
  func isOldByPreposition(_ item: Int) -> Bool {
    var at = item - 1
    var passed = 0
    while at >= 0, passed < 5, items[at].kind == .word {
      if items[at].hash == ChangeHash.from || items[at].hash == ChangeHash.than
        || items[at].cue.contains(.compare)
      {
        return true
      }
      if ChangeWord.of(items[at].hash).contains(.preposition), items[at].hash != ChangeHash.with,
        items[at].hash != ChangeHash.to
      {
        return false
      }
      passed += 1
      at -= 1
    }
    return false
  }
}
