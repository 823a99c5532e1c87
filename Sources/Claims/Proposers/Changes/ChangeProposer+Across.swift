import Documents
import Figures

extension ChangeWriter {
  /// Gives phrases that lack an end the figures of the sentences before.
  func completeAcross(
    _ frames: inout [ChangeFrame], _ before: [ChangeFrame], _ sentence: Int
  ) {
    let items = context.skeletons[sentence].items
    for index in frames.indices where !frames[index].isComplete {
      if frames[index].new == nil, frames[index].old == nil {
        takeUp(&frames[index], before, items)
      } else if frames[index].old == nil {
        findOld(&frames[index], items)
      } else if frames[index].new == nil {
        findNew(&frames[index], items)
      }
    }
    closeBefore(&frames, before, sentence, items)
  }

  /// "The 40 percent reduction", "the 1.25-point decline": of what was said right before.
  private func takeUp(
    _ frame: inout ChangeFrame, _ before: [ChangeFrame], _ items: [Item]
  ) {
    guard let delta = frame.deltas.first, delta.item < frame.cue, delta.item <= 2,
      !frame.hasPeriodBase, hasDefinite(before: delta.item, items), !isOfSomething(frame.cue, items)
    else { return }
    let complete = before.filter { frame.sentence - $0.sentence <= 2 && $0.isComplete }
    guard let last = complete.last, last.direction == frame.direction,
      last.sentence < frame.sentence
    else { return }
    let pairs = complete.filter { $0.sentence == last.sentence }
    guard pairs.count == 1 else { return }
    frame.new = last.new.map { ChangeArgument(figure: $0.figure, item: -1) }
    frame.old = last.old.map { ChangeArgument(figure: $0.figure, item: -1) }
    frame.isTrapped = frame.isTrapped || last.isTrapped
    frame.confidence = 900
  }

  /// "the $104 million increase in margin": of something else than what was said before.
  private func isOfSomething(_ cue: Int, _ items: [Item]) -> Bool {
    guard cue + 1 < items.count, items[cue + 1].kind == .word else { return false }
    return items[cue + 1].hash == ChangeHash.of || items[cue + 1].hash == ChangeHash.inWord
  }

  private func hasDefinite(before item: Int, _ items: [Item]) -> Bool {
    guard item > 0, items[item - 1].kind == .word else { return false }
    return ChangeHash.definite.contains(items[item - 1].hash)
  }

  /// "It has risen to 35,700, an increase of 70 percent": from the last figure of the sentence before.
  private func findOld(_ frame: inout ChangeFrame, _ items: [Item]) {
    guard let new = frame.new, !frame.deltas.isEmpty, !frame.hasPeriodBase else { return }
    guard !frame.isNewBefore, startsWithPronoun(items, upTo: frame.cue),
      frame.cue + 1 < items.count,
      !ChangeWord.of(items[frame.cue + 1].hash).contains(.determiner)
    else { return }
    if let figure = lastLevel(in: frame.sentence - 1, like: new.figure) {
      frame.old = ChangeArgument(figure: figure, item: -1)
      frame.confidence = 850
    }
  }

  /// "That is still 66 percent below the record of 13.9bn": the last figure of the sentence before.
  private func findNew(_ frame: inout ChangeFrame, _ items: [Item]) {
    guard let old = frame.old, !frame.isMultiple, !frame.deltas.isEmpty, frame.oldTie == .direct,
      startsWithPronoun(items, upTo: frame.cue)
    else { return }
    if let figure = lastLevel(in: frame.sentence - 1, like: old.figure) {
      frame.new = ChangeArgument(figure: figure, item: -1)
      frame.confidence = 850
    }
  }

  /// Whether a sentence starts with "it", "they", "that" and its verb: "this expansion" is another thing.
  private func startsWithPronoun(_ items: [Item], upTo cue: Int) -> Bool {
    guard items.count > 2, items[0].kind == .word, items[1].kind == .word, cue > 0,
      ChangeWord.of(items[0].hash).contains(.pronoun)
    else { return false }
    let next = items[1]
    return !ChangeWord.of(next.hash).isDisjoint(with: [.finite, .modal])
      || !next.cue.isDisjoint(with: [.change, .was])
  }

  /// The last figure of a sentence that can be what changed, if it is one only or the last of its kind.
  private func lastLevel(in sentence: Int, like figure: Int) -> Int? {
    guard context.skeletons.indices.contains(sentence) else { return nil }
    let model = context.figures[figure]
    let items = context.skeletons[sentence].items
    let last = items.last { item in
      guard item.kind == .figure else { return false }
      let other = context.figures[Int(item.link)]
      return other.kind == model.kind && other.isCommensurable(with: model) && !other.isPassable
        && !other.isRange && other.unit != .times && !other.traits.contains(.fraction)
    }
    return model.kind == .percent ? nil : last.map { Int($0.link) }
  }

  /// "They had closed at 17.00 the day before": the old figure of a change in the sentence before.
  private func closeBefore(
    _ frames: inout [ChangeFrame], _ before: [ChangeFrame], _ sentence: Int, _ items: [Item]
  ) {
    guard let last = before.last(where: { $0.sentence == sentence - 1 && $0.new != nil }),
      before.filter({ $0.sentence == sentence - 1 && $0.new != nil }).count == 1,
      last.old == nil, !last.deltas.isEmpty, !last.hasPeriodBase, let new = last.new,
      startsWithPronoun(items, upTo: items.endIndex),
      context.figures[new.figure].kind != .percent,
      items.contains(where: { $0.cue.contains(.earlier) }),
      !items.contains(where: {
        !$0.cue.isDisjoint(with: [.change, .expect])
          || !ChangeWord.of($0.hash).isDisjoint(with: [.guess, .extremum, .basis])
      }),
      let figure = onlyLevel(items, like: new.figure)
    else { return }
    var frame = last
    frame.old = ChangeArgument(figure: figure, item: -1)
    frame.confidence = 850
    frames.append(frame)
  }

  private func onlyLevel(_ items: [Item], like figure: Int) -> Int? {
    let model = context.figures[figure]
    let alike = items.filter { item in
      guard item.kind == .figure else { return false }
      let other = context.figures[Int(item.link)]
      return other.kind == model.kind && other.isCommensurable(with: model) && !other.isPassable
        && !other.isRange && other.unit != .times
    }
    guard alike.count == 1, let only = alike.first else { return nil }
    return Int(only.link)
  }
}
