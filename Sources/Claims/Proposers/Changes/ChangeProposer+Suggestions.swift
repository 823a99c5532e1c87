import Documents
import Figures
import Relations

extension ChangeWriter {
  /// Changes that lack an end, with the figures near by that may be it: arithmetic may confirm one.
  func suggestions(_ frames: [ChangeFrame]) -> [Claim] {
    var claims: [Claim] = []
    for frame in frames where !frame.deltas.isEmpty && !frame.isComplete {
      if frame.isMultiple {
        claims += multipleSuggestions(frame)
        continue
      }
      guard let end = frame.new ?? frame.old else {
        claims += pairSuggestions(frame)
        continue
      }
      let others = levels(near: frame, like: end.figure)
      for other in others {
        let argument = ChangeArgument(figure: other, item: -1)
        let new = frame.new ?? argument
        let old = frame.old ?? argument
        claims += suggested(frame, new.figure, old.figure, tries: others.count)
      }
    }
    return claims
  }

  /// "twice the band D amount, or £4,494" after "a band D property will pay £2,247".
  private func multipleSuggestions(_ frame: ChangeFrame) -> [Claim] {
    guard let new = frame.new, let factor = frame.deltas.first, multiple.relation >= 0 else {
      return []
    }
    let others = levels(near: frame, like: new.figure, back: 12)
    return others.map { old in
      Claim(
        relation: multiple.relation, equation: 0,
        bindings: [
          RoleBinding(role: multiple.new, figure: new.figure),
          RoleBinding(role: multiple.change, figure: factor.figure),
          RoleBinding(role: multiple.old, figure: old),
        ], tie: .suggested, confidence: 500, words: [words(frame)], tries: max(1, others.count))
    }
  }

  /// "Production rose by 9.6%" near "2.85 million tonnes in 2024 (2.60 million in 2023)".
  private func pairSuggestions(_ frame: ChangeFrame) -> [Claim] {
    var pairs: [(new: Int, old: Int)] = []
    if frame.deltas.count == 2,
      let amount = frame.deltas.first(where: { context.figures[$0.figure].kind != .percent })
    {
      let levels = levels(near: frame, like: amount.figure, ahead: 0)
      for new in levels.suffix(6) {
        for old in levels.suffix(6) where old != new { pairs.append((new, old)) }
      }
    }
    for sentence in near(frame.sentence, back: 3, ahead: 2)
    where context.skeletons[sentence].figureCount > 1 {
      let reader = ChangeReader(context: context, sentence: sentence)
      for pair in reader.parentheticPairs() { pairs.append(pair) }
    }
    return pairs.flatMap { suggested(frame, $0.new, $0.old, tries: max(1, pairs.count / 2)) }
  }

  private func near(_ sentence: Int, back: Int, ahead: Int) -> Range<Int> {
    max(0, sentence - back)..<min(context.skeletons.count, sentence + ahead + 1)
  }

  /// The figures of the sentences near by that may be an end of the change.
  private func levels(near frame: ChangeFrame, like figure: Int, back: Int = 3, ahead: Int = 4)
    -> [Int]
  {
    let model = context.figures[figure]
    var found: [Int] = []
    for sentence in near(frame.sentence, back: back, ahead: ahead) {
      for item in context.skeletons[sentence].items where item.kind == .figure {
        let index = Int(item.link)
        let other = context.figures[index]
        guard index != figure, !frame.deltas.contains(where: { $0.figure == index }),
          other.kind == model.kind, other.isCommensurable(with: model), !other.isRange,
          !other.isPassable, other.unit != .times, !other.traits.contains(.fraction)
        else { continue }
        found.append(index)
      }
    }
    return found.count > 24 ? [] : found
  }

  private func suggested(_ frame: ChangeFrame, _ new: Int, _ old: Int, tries: Int) -> [Claim] {
    guard context.figures[new].kind != .percent else { return [] }
    let equation = frame.direction > 0 ? 0 : 1
    return frame.deltas.compactMap { delta in
      let figure = context.figures[delta.figure]
      let isRate = figure.kind == .percent && figure.unit == .percent
      let isAmount =
        figure.isCommensurable(with: context.figures[new]) && figure.unit != .times
        && !figure.traits.contains(.fraction)
      guard isRate || isAmount, delta.figure != new, delta.figure != old else { return nil }
      let slots = isRate ? percent : amount
      guard slots.relation >= 0 else { return nil }
      return Claim(
        relation: slots.relation, equation: equation,
        bindings: [
          RoleBinding(role: slots.new, figure: new),
          RoleBinding(role: slots.change, figure: delta.figure),
          RoleBinding(role: slots.old, figure: old),
        ], tie: .suggested, confidence: 500, words: [words(frame)], tries: tries)
    }
  }

  // MARK: Headlines

  /// "Salary cap set for 10 percent jump": of the first change whose both ends the story gives.
  func headlineClaims(_ frames: [ChangeFrame]) -> [Claim] {
    guard let head = frames.first(where: { $0.sentence == 0 }), head.new == nil, head.old == nil,
      let rate = head.deltas.first
    else { return [] }
    if head.isMultiple { return headlineMultiple(head, rate, frames) }
    guard context.figures[rate.figure].kind == .percent,
      context.figures[rate.figure].unit == .percent, !head.isTrapped
    else { return [] }
    let story = frames.filter { frame in
      frame.sentence > 0 && frame.sentence <= 4 && frame.isComplete && !frame.isMultiple
        && frame.oldTie != .parenthesis && frame.direction == head.direction && !frame.isTrapped
    }
    guard let first = story.first, let new = first.new, let old = first.old,
      context.figures[new.figure].kind == .money || context.figures[new.figure].kind == .number,
      context.figures[new.figure].isCommensurable(with: context.figures[old.figure]),
      !first.deltas.contains(where: { context.figures[$0.figure].kind == .percent }),
      percent.relation >= 0
    else { return [] }
    let isTied = sharedWords(0, first.sentence) >= 2
    return [
      Claim(
        relation: percent.relation, equation: head.direction > 0 ? 0 : 1,
        bindings: [
          RoleBinding(role: percent.new, figure: new.figure),
          RoleBinding(role: percent.change, figure: rate.figure),
          RoleBinding(role: percent.old, figure: old.figure),
        ], tie: isTied ? .bound : .suggested, confidence: 850, words: [words(head)])
    ]
  }

  /// "Foundation doubles grants": of the first multiple whose both ends the story gives.
  private func headlineMultiple(
    _ head: ChangeFrame, _ factor: ChangeArgument, _ frames: [ChangeFrame]
  ) -> [Claim] {
    guard multiple.relation >= 0, context.figures[factor.figure].traits.contains(.multiplier),
      let story = frames.first(where: { $0.sentence > 0 && $0.isMultiple && $0.isComplete }),
      story.sentence <= 4, !story.isTrapped, let new = story.new, let old = story.old,
      let own = story.deltas.first,
      context.figures[own.figure].low == context.figures[factor.figure].low
    else { return [] }
    return [
      Claim(
        relation: multiple.relation, equation: 0,
        bindings: [
          RoleBinding(role: multiple.new, figure: new.figure),
          RoleBinding(role: multiple.change, figure: factor.figure),
          RoleBinding(role: multiple.old, figure: old.figure),
        ], tie: .bound, confidence: 850, words: [words(head)])
    ]
  }

  /// How many words of four letters or more two sentences share, those of change left out.
  private func sharedWords(_ a: Int, _ b: Int) -> Int {
    func content(_ sentence: Int) -> WordSet {
      WordSet(
        context.skeletons[sentence].items.filter { item in
          item.kind == .word && item.end - item.start >= 3 && item.cue.isEmpty
            && ChangeWord.of(item.hash).isEmpty
        }.map(\.hash))
    }
    return content(a).sharedCount(content(b))
  }

  // MARK: Savings

  /// "drops to 540m from 1.89bn, so that the budget is relieved of 1.35bn", "the company gets 32
  /// million back": the difference, named after the change.
  func savings(
    _ sentence: Int, _ recent: [ChangeFrame], _ found: [ChangeFrame]
  ) -> [Claim] {
    guard amount.relation >= 0 else { return [] }
    func isComplete(_ frame: ChangeFrame) -> Bool {
      frame.isComplete && !frame.isTrapped && !frame.isMultiple && sentence - frame.sentence <= 1
    }
    guard let frame = found.last(where: isComplete) ?? recent.last(where: isComplete),
      let new = frame.new, let old = frame.old,
      context.figures[new.figure].kind != .percent
    else { return [] }
    let items = context.skeletons[sentence].items
    let start = frame.sentence == sentence ? frame.last + 1 : 0
    guard start < items.count else { return [] }
    for at in start..<items.count where items[at].kind == .figure {
      let figure = context.figures[Int(items[at].link)]
      let index = Int(items[at].link)
      guard figure.kind == context.figures[new.figure].kind, index != new.figure,
        index != old.figure,
        figure.isCommensurable(with: context.figures[new.figure]),
        !frame.deltas.contains(where: { $0.figure == index }),
        figure.low <= max(context.figures[new.figure].high, context.figures[old.figure].high),
        let tie = saving(at, items, start)
      else { continue }
      return [
        Claim(
          relation: amount.relation, equation: frame.direction > 0 ? 0 : 1,
          bindings: [
            RoleBinding(role: amount.new, figure: new.figure),
            RoleBinding(role: amount.change, figure: index),
            RoleBinding(role: amount.old, figure: old.figure),
          ] + (frame.oldUpper.map { [RoleBinding(role: amount.old, figure: $0.figure)] } ?? []),
          tie: frame.direction < 0 || frame.oldUpper != nil ? tie : .suggested, confidence: 850,
          words: [words(frame)])
      ]
    }
    return []
  }

  /// Whether the words around a figure say that it is what a fall saves.
  private func saving(_ at: Int, _ items: [Item], _ start: Int) -> Tie? {
    let behind = items[(at + 1)...].prefix(1)
    if behind.contains(where: { $0.hash == ChangeHash.back }) { return .bound }
    // "Lifting each end of the range by 1.0 billion".
    if at > start, items[at - 1].hash == ChangeHash.by,
      items[max(start, at - 8)..<at].contains(where: { ChangeHash.ends.contains($0.hash) })
    {
      return .bound
    }
    let before = items[max(start, at - 5)..<at]
    return before.contains { ChangeHash.savings.contains($0.hash) } ? .bound : nil
  }
}
