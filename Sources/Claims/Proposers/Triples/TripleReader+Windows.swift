import Documents
import Figures
import Quantities
import Relations

// MARK: Parts that stand in sentences of their own

extension TripleReader {
  /// The amounts of a sentence and of the `reach` before it, those of the nearest sentence first.
  func amounts(upTo sentence: Int, reach: Int) -> [TripleFigure] {
    var found: [TripleFigure] = []
    for at in stride(from: sentence, through: max(0, sentence - reach), by: -1) {
      guard context.blockKind(ofSentence: at) != .table,
        context.skeletons[at].figureCount > 0, context.skeletons[at].figureCount <= 12
      else { continue }
      found += figures(of: at).amounts
    }
    return found
  }

  /// "Revenue was €131.6 million. Gross profit came to €54.2 million, a margin of 41.2 percent."
  func distantRatios(_ figures: TripleFigures, _ sentence: Int) -> [Claim] {
    guard let ratio = onlyRatio(figures), isNamedNear(ratio),
      context.skeletons[sentence].cues.isDisjoint(with: [.basis, .respectively, .expect, .compare])
    else { return [] }
    let near = amounts(upTo: sentence, reach: 2).filter {
      !isAside($0) && !isFormer($0) && !isIncrease($0)
    }
    return RatioKind.all.compactMap { kind -> Claim? in
      guard isNamedNear(kind, ratio),
        let top = first(of: near, with: kind.top, without: kind.bottom),
        let bottom = first(of: near, with: kind.bottom, without: kind.top, like: top),
        top.sentence != sentence || bottom.sentence != sentence,
        top.sentence >= sentence - 1 || bottom.sentence >= sentence - 1
      else { return nil }
      return claim(self.ratio, [(0, top), (1, bottom), (2, ratio)], confidence: 800)
    }
  }

  /// The first figure with a word of one class beside it and none of another.
  private func first(
    of figures: [TripleFigure], with words: WordSet, without others: WordSet,
    like other: TripleFigure? = nil
  ) -> TripleFigure? {
    figures.first { triple in
      if let other {
        guard triple.figure != other.figure, figure(triple).isCommensurable(with: figure(other))
        else { return false }
      }
      let labels = labels(triple)
      return !labels.isDisjoint(with: words) && labels.isDisjoint(with: others)
    }
  }

  /// Whether the figure is one of another year: in parentheses with a date, or with "earlier" behind.
  func isFormer(_ triple: TripleFigure) -> Bool {
    let items = items(triple)
    if items[..<triple.item].contains(where: { $0.kind == .open && Int($0.link) > triple.item }) {
      return true
    }
    return items[(triple.item + 1)...].prefix(6).contains {
      $0.kind == .word && $0.cue.contains(.earlier)
    }
  }

  /// "Net debt was €71.0 million" behind a sentence with the debt and the cash.
  func distantNets(_ figures: TripleFigures, _ sentence: Int) -> [Claim] {
    let nets = figures.amounts.filter { figure($0).kind == .money && !isFormer($0) }
    var claims: [Claim] = []
    for net in nets
    where wordsBefore(net, limit: 6).contains(where: { NetKind.names.contains($0.hash) }) {
      let words = WordSet(wordsBefore(net, limit: 6).map(\.hash))
      for kind in NetKind.all where kind.name.allSatisfy({ words.contains($0) }) {
        let near = amounts(upTo: sentence, reach: 1).filter {
          $0.figure != net.figure && !isAside($0) && !isFormer($0)
            && figure($0).isCommensurable(with: figure(net))
        }
        guard let whole = first(of: near, with: kind.whole, without: kind.less.union(kind.name)),
          let less = first(of: near, with: kind.less, without: kind.whole, like: whole),
          whole.sentence < sentence || less.sentence < sentence
        else { continue }
        claims.append(claim(difference, [(0, whole), (1, less), (2, net)], confidence: 800))
      }
    }
    return claims
  }
}

// MARK: What is left, in a sentence of its own

extension TripleReader {
  /// "They cancelled $4.2 billion of the $7.0 billion owed. The balance, $2.8 billion, is rescheduled."
  func distantRests(_ figures: TripleFigures, _ sentence: Int) -> [Claim] {
    guard let rest = figures.amounts.first, isRest(rest), !isProgramme(rest) else { return [] }
    let begins = items(rest)[..<rest.item].allSatisfy { $0.kind != .figure }
    guard begins else { return [] }
    for before in stride(from: sentence - 1, through: max(0, sentence - 2), by: -1)
    where context.skeletons[before].figureCount > 0 {
      let earlier = self.figures(of: before)
      let amounts = earlier.amounts.filter { figure($0).isCommensurable(with: figure(rest)) }
      for (part, whole) in zip(amounts, amounts.dropFirst())
      where isPartOf(part, whole) && figure(part).low < figure(whole).low
        && figure(rest).low < figure(whole).low && !isAside(part) && !isAside(whole)
      {
        return [claim(remainder, [(0, whole), (1, part), (2, rest)], equation: 1)]
      }
      if !amounts.isEmpty { return [] }
    }
    return []
  }
}
