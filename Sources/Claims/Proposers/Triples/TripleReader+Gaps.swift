import Documents
import Figures
import Quantities
import Relations

// MARK: Gaps and rests between sentences

/// What words say of an amount that follows from two others.
enum DerivedKind {
  /// The gap between two amounts: "a majority of 17".
  case gap
  /// What is left of one without the other: "leaving $20 million".
  case rest
}

extension TripleReader {
  /// An amount that words call a gap or a rest, and the two amounts that it follows from, of which at
  /// least one stands in the two sentences before.
  ///
  /// "It passed by 171 votes to 154. … This time its majority was 17." "Borrowings were £510m. After
  /// repaying £200m it owes £310m." Every pair there is tried; where none fits, the only pair that
  /// there is counts, if one slip explains the miss.
  func distantGaps(_ figures: TripleFigures, _ sentence: Int) -> [Claim] {
    figures.amounts.compactMap { derived -> Claim? in
      guard figure(derived).significantDigits >= 1, let kind = derivedKind(derived) else {
        return nil
      }
      let near = inputs(of: derived, sentence)
      guard near.count >= 2, near.count <= 7 else { return nil }
      let pairs = pairs(near, of: derived)
      let fitting = pairs.filter { figure($0.large).low > figure(derived).low }
      let only = onlyPair(near, pairs, kind)
      if let pair = fitting.first(where: { isExact(derived, $0) }) {
        var claim = claim(derived, pair, kind)
        if only?.large.figure != pair.large.figure || only?.small.figure != pair.small.figure {
          claim.tie = .suggested
          claim.tries = fitting.count
        }
        return claim
      }
      guard let only, isFirmSlip(derived, only) else { return nil }
      return claim(derived, only, kind)
    }
  }

  /// The pair that the shape of the sentences makes the only one: the two amounts that there are, a
  /// part "of" its whole, or two votes or results side by side.
  private func onlyPair(
    _ near: [TripleFigure], _ pairs: [(large: TripleFigure, small: TripleFigure)],
    _ kind: DerivedKind
  ) -> (large: TripleFigure, small: TripleFigure)? {
    if near.count == 2 { return pairs.count == 1 ? pairs[0] : nil }
    let shaped = pairs.filter { pair in
      switch kind {
      case .rest: isPartOf(pair.small, pair.large)
      case .gap: isSideBySide(pair.large, pair.small)
      }
    }
    return shaped.count == 1 ? shaped[0] : nil
  }

  /// "171 to 154", "27 votes to 19": two results with "to" or "against" between them.
  private func isSideBySide(_ first: TripleFigure, _ second: TripleFigure) -> Bool {
    guard first.sentence == second.sentence, figure(first).kind == .number else { return false }
    let (left, right) = first.item < second.item ? (first, second) : (second, first)
    guard right.item - left.item <= 3 else { return false }
    let between = items(left)[(left.item + 1)..<right.item]
    return between.allSatisfy { $0.kind == .word }
      && between.last.map { DerivedWords.versus.contains($0.hash) } == true
  }

  private func claim(
    _ derived: TripleFigure, _ pair: (large: TripleFigure, small: TripleFigure), _ kind: DerivedKind
  ) -> Claim {
    switch kind {
    case .gap:
      return claim(
        difference, [(0, pair.large), (1, pair.small), (2, derived)], confidence: 780)
    case .rest:
      return claim(
        remainder, [(0, pair.large), (1, pair.small), (2, derived)], equation: 1, confidence: 780)
    }
  }

  /// The amounts of one unit with an amount in its sentence and the two before, the nearest first.
  private func inputs(of derived: TripleFigure, _ sentence: Int) -> [TripleFigure] {
    var found: [TripleFigure] = []
    for amount in amounts(upTo: sentence, reach: 2) {
      guard amount.figure != derived.figure,
        figure(amount).isCommensurable(with: figure(derived)),
        amount.sentence < sentence || amount.item < derived.item || isBase(amount, of: derived)
      else { continue }
      if found.contains(where: { figure($0).low == figure(amount).low }) { continue }
      found.append(amount)
    }
    return found
  }

  /// "16 million short of the 320 million": what an amount is more or less than stands behind it.
  private func isBase(_ amount: TripleFigure, of derived: TripleFigure) -> Bool {
    guard amount.item - derived.item <= 9 else { return false }
    return items(derived)[(derived.item + 1)..<amount.item].allSatisfy { $0.kind == .word }
  }

  private func pairs(
    _ near: [TripleFigure], of derived: TripleFigure
  ) -> [(large: TripleFigure, small: TripleFigure)] {
    var found: [(large: TripleFigure, small: TripleFigure)] = []
    for (index, first) in near.enumerated() {
      for second in near[(index + 1)...] {
        guard figure(first).isCommensurable(with: figure(second)),
          first.sentence < derived.sentence || second.sentence < derived.sentence
        else { continue }
        let isLarger = figure(first).low > figure(second).low
        found.append(isLarger ? (first, second) : (second, first))
      }
    }
    return found
  }

  private func isExact(
    _ derived: TripleFigure, _ pair: (large: TripleFigure, small: TripleFigure)
  ) -> Bool {
    guard figure(derived).hedge == nil, figure(pair.large).hedge == nil,
      figure(pair.small).hedge == nil
    else { return false }
    return figure(pair.large).low.subtracting(figure(pair.small).low) == figure(derived).low
  }

  /// Whether one slip of a figure that has digits enough explains why the three do not fit.
  private func isFirmSlip(
    _ derived: TripleFigure, _ pair: (large: TripleFigure, small: TripleFigure)
  ) -> Bool {
    let (whole, part, rest) = (
      figure(pair.large).low, figure(pair.small).low, figure(derived).low
    )
    guard let difference = whole.subtracting(part), let other = whole.subtracting(rest),
      let sum = part.adding(rest)
    else { return false }
    return [(rest, difference), (part, other), (whole, sum)].contains { written, meant in
      guard meant > .zero else { return false }
      switch FigurePair.slip(written, meant) {
      case .none: return false
      case .digit: return written.significantDigitCount >= 3
      case .swap, .scale, .shift, .equal: return written.significantDigitCount >= 2
      }
    }
  }

  /// What the words beside an amount say that it is.
  private func derivedKind(_ amount: TripleFigure) -> DerivedKind? {
    guard !isProgramme(amount), !isName(amount) else { return nil }
    let before = wordsBefore(amount, limit: 6)
    let moves = before.contains {
      !$0.cue.isDisjoint(with: .change) && !DerivedWords.gaps.contains($0.hash)
        && $0.cue.isDisjoint(with: [.take, .rest]) && !GapWords.shared.shrinks.contains($0.hash)
    }
    guard !moves else { return nil }
    if let noun = before.last(where: {
      $0.cue.isDisjoint(with: [.transparent, .preposition, .was])
        || DerivedWords.gaps.contains($0.hash)
    }), DerivedWords.gaps.contains(noun.hash) {
      return .gap
    }
    if isDefiniteGap(before) { return .gap }
    let behind = wordsBehind(amount, limit: 3)
    if behind.first.map({ DerivedWords.compares.contains($0.hash) }) == true { return .gap }
    if isRest(amount) || before.contains(where: { DerivedWords.rests.contains($0.hash) })
      || behind.contains(where: { DerivedWords.restsBehind.contains($0.hash) })
    {
      return .rest
    }
    return nil
  }
}

extension TripleReader {
  /// "SSN 794 Montana": a number between words in capitals is a name.
  private func isName(_ amount: TripleFigure) -> Bool {
    guard figure(amount).kind == .number, amount.item > 0, amount.item + 1 < items(amount).count
    else { return false }
    return [items(amount)[amount.item - 1], items(amount)[amount.item + 1]].allSatisfy { item in
      item.kind == .word && context.document.text[Int(item.start)] &- UInt8(ascii: "A") < 26
    }
  }
}

/// Words that say that an amount follows from two others.
private enum DerivedWords {
  static let gaps = WordHash.all(
    """
    deficit surplus majority gap shortfall overrun excess spread difference cushion
    """)
  static let compares = WordHash.all(
    "more fewer less above below short shy ahead behind over under higher lower off")
  static let versus = WordHash.all("to against versus")
  static let rests = WordHash.all("only owes owe keep keeps leaves leaving left remaining")
  static let restsBehind = WordHash.all(
    "left remain remains remained stayed survived stay unspent unpaid outstanding unsold")
}
