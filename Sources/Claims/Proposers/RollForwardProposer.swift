import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// An opening balance, what came and went, and the closing balance, by the words beside each.
  ///
  /// "We began the quarter with 412,000 subscribers, added 57,300 and lost 31,300, ending with 438,000."
  static let rollForwards = Proposer { context in
    guard let relation = context.relation("roll-forward"),
      let opening = context.role("opening", of: relation),
      let coming = context.role("in", of: relation),
      let going = context.role("out", of: relation),
      let closing = context.role("closing", of: relation)
    else { return [] }
    let reader = RollForwardReader(
      context: context, relation: relation, opening: opening, coming: coming, going: going,
      closing: closing)
    return reader.starts().flatMap { reader.claims(from: $0) }
  }
}

/// What an amount does to a balance.
private enum Movement {
  case opening, coming, going, closing
}

/// Looks for balances that are rolled forward within three sentences.
private struct RollForwardReader {
  let context: ProposalContext
  let relation: Int
  let opening: Int
  let coming: Int
  let going: Int
  let closing: Int

  /// The sentences that an opening balance may follow within three: a word for it stands there.
  func starts() -> [Int] {
    var reached = -1
    var starts: [Int] = []
    for sentence in context.skeletons.indices.reversed() {
      let skeleton = context.skeletons[sentence]
      if skeleton.items.contains(where: { RollWords.shared.starts.contains($0.hash) }) {
        reached = sentence
      }
      if reached >= 0, reached - sentence < 3, skeleton.figureCount > 0 { starts.append(sentence) }
    }
    return starts.reversed()
  }

  func claims(from sentence: Int) -> [Claim] {
    guard isWorthReading(sentence) else { return [] }
    var moves: [(movement: Movement, figure: Int)] = []
    var unknown = 0
    for at in sentence..<min(sentence + 3, context.skeletons.count) {
      guard isWorthReading(at) || at > sentence else { return [] }
      let items = context.skeletons[at].items
      // "A rival had …": another subject.
      let isOther =
        at > sentence
        && items.first.map { RollWords.shared.articles.contains($0.hash) } == true
      for index in items.indices where items[index].kind == .figure {
        let figure = Int(items[index].link)
        guard isAmount(figure, items[index], isFirst: moves.isEmpty), isLike(figure, moves) else {
          continue
        }
        guard let movement = movement(of: index, items, isFirst: moves.isEmpty) else {
          guard !moves.isEmpty else { continue }
          unknown += 1
          // An amount that is none of these breaks the story, unless all of them went.
          moves.append((.going, figure))
          if moves.count > 6 { return [] }
          continue
        }
        if moves.isEmpty, movement != .opening { return [] }
        moves.append((movement, figure))
        if movement == .closing {
          if isOther, !isDown(index, items) { return [] }
          if unknown > 0, !isDown(index, items) { return [] }
          if unknown > 0 {
            moves = moves.map { ($0.movement == .coming ? .going : $0.movement, $0.figure) }
          }
          return claim(moves).map { [$0] } ?? []
        }
        if moves.count > 6 { return [] }
      }
    }
    return []
  }

  /// "Bringing the number down to 280", "leaving 280": everything before was taken away.
  private func isDown(_ index: Int, _ items: [Item]) -> Bool {
    let before = words(items, from: index, by: -1, limit: 6, false)
    return before.contains(where: RollWords.shared.down.contains)
  }

  private func isWorthReading(_ sentence: Int) -> Bool {
    let skeleton = context.skeletons[sentence]
    return skeleton.figureCount > 0 && skeleton.figureCount <= 14
      && context.blockKind(ofSentence: sentence) != .table
      && skeleton.cues.isDisjoint(with: [.respectively, .compare])
  }

  private func isAmount(_ figure: Int, _ item: Item, isFirst: Bool) -> Bool {
    let it = context.figures[figure]
    return (it.kind == .money || it.kind == .number) && it.fits(.amount) && !it.isRange
      && item.per == 0 && !item.isGlued && it.low > .zero && it.traits.isDisjoint(with: .cell)
      && (!it.isPassable || !isFirst && it.kind == .number && it.unit == .none)
      && it.unit != .times && !it.traits.contains(.fraction)
  }

  private func isLike(_ figure: Int, _ moves: [(movement: Movement, figure: Int)]) -> Bool {
    moves.allSatisfy { context.figures[$0.figure].isCommensurable(with: context.figures[figure]) }
  }

  /// What the words beside the amount say of it.
  private func movement(of index: Int, _ items: [Item], isFirst: Bool) -> Movement? {
    let before = words(items, from: index, by: -1, limit: 7, isFirst)
    let behind = words(items, from: index, by: 1, limit: 6, false)
    let words = RollWords.shared
    if isFirst {
      return before.contains(where: words.starts.contains)
        || behind.contains(where: words.starts.contains) ? .opening : nil
    }
    if before.contains(where: words.down.contains) { return .closing }
    if before.contains(where: words.ends.contains) || behind.contains(where: words.ends.contains) {
      return .closing
    }
    for near in [Array(before.prefix(4)), Array(behind.prefix(3))] {
      for word in near {
        if words.coming.contains(word) { return .coming }
        if words.going.contains(word) { return .going }
      }
    }
    return nil
  }

  /// The words beside an item up to the next figure or semicolon, the nearest first.
  private func words(
    _ items: [Item], from index: Int, by step: Int, limit: Int, _ isOpen: Bool
  ) -> [UInt64] {
    var found: [UInt64] = []
    var at = index + step
    while items.indices.contains(at), found.count < limit {
      let item = items[at]
      if item.kind == .semicolon || item.kind == .comma && !isOpen { break }
      if item.kind == .figure {
        guard context.figures[Int(item.link)].isPassable else { break }
      } else if item.kind == .word {
        if item.cue.contains(.joins), !isOpen { break }
        found.append(item.hash)
      }
      at += step
    }
    return found
  }

  private func claim(_ moves: [(movement: Movement, figure: Int)]) -> Claim? {
    let comings = moves.filter { $0.movement == .coming }
    let goings = moves.filter { $0.movement == .going }
    guard moves.count(where: { $0.movement == .opening }) == 1, moves.count >= 3,
      !comings.isEmpty || !goings.isEmpty, moves.count > 3 || comings.isEmpty != goings.isEmpty
    else { return nil }
    let bindings = moves.map { move in
      let role =
        switch move.movement {
        case .opening: opening
        case .coming: coming
        case .going: going
        case .closing: closing
        }
      return RoleBinding(role: role, figure: move.figure)
    }
    let equation = goings.isEmpty ? 1 : comings.isEmpty ? 2 : 0
    return Claim(
      relation: relation, equation: equation, bindings: bindings, tie: .shaped, confidence: 860,
      words: [], tries: 1)
  }
}

/// Words that say what an amount does to a balance.
private struct RollWords {
  static let shared = RollWords()
  let articles = WordHash.all("a an another")
  let starts = WordHash.all(
    "start started starts beginning began begins begin opening initially opened")
  let ends = WordHash.all(
    "end ended ends ending closing year-end finished leaving leaves now closed")
  let down = WordHash.all("down leaving leaves")
  let coming = WordHash.all(
    """
    added adding additions joined hired recruited received orders purchases purchased new acquired \
    opened born charged issued drawn borrowed inflows delivery provided granted won contributions \
    bought raised arrived admitted took taken enrolled
    """)
  let going = WordHash.all(
    """
    used released left repaid repayments repayment sold closed retired written wrote gone disposals \
    redeemed withdrew withdrawn outflows sales died expired exercised forfeited lapsed cancelled \
    lost paid departed resigned scrapped spent utilised utilized delivered
    """)
}
