import Figures
import Relations

/// A role whose figure stands elsewhere in the document.
struct OpenRole: Sendable {
  var role: Int
  /// The sentence and the items of the phrase that stands for it; empty where there is none.
  var sentence: Int
  var items: Range<Int>
}

/// A figure that an open role may mean.
struct Antecedent: Equatable {
  var figure: Int
  /// Whether words leave no other choice.
  var isBound: Bool
  /// How many figures were considered.
  var tries: Int
}

/// Finds the figures that phrases such as "its workforce" or "the sum" stand for.
///
/// A figure's own phrase is the words before it in its clause and the few behind it. A phrase means
/// the figure whose words hold its head noun; where several do, the one that shares most.
struct Antecedents {
  let text: [UInt8]
  let figures: [Figure]
  let skeletons: [Skeleton]
  /// The number of earlier figures that are looked through.
  private static let reach = 48

  /// Returns the figures that `open` may mean beside the figures that are already bound.
  ///
  /// - Complexity: O(*n*) in the words around the figures looked through.
  func candidates(
    for open: OpenRole, bound: [RoleBinding], relation: Relation
  ) -> [Antecedent] {
    let places = earlierFigures(of: open, bound: bound, relation: relation)
    guard !places.isEmpty else { return [] }
    guard !open.items.isEmpty else { return unmentioned(open, places) }
    let phrase = words(of: open)
    guard let head = phrase.head else { return pronominal(open, places) }
    var matching: [(place: Place, score: Int)] = []
    for place in places {
      let context = self.context(of: place)
      guard context.contains(head) else { continue }
      let score = phrase.all.count { context.contains($0) }
      matching.append((place, score * 4 + (isFormer(place) ? 0 : 2) + (isApart(place) ? 0 : 1)))
    }
    guard let best = matching.map(\.score).max() else { return unmentioned(open, places) }
    let finest = matching.filter { $0.score == best }.map(\.place)
    let isOne = finest.allSatisfy { isSameValue($0.figure, finest[0].figure) }
    if isOne { return [Antecedent(figure: finest[0].figure, isBound: true, tries: 1)] }
    return finest.prefix(8).map {
      Antecedent(figure: $0.figure, isBound: false, tries: min(8, finest.count))
    }
  }

  /// Where a figure stands.
  private struct Place {
    var sentence: Int
    var item: Int
    var figure: Int
  }

  /// The figures before the open role that could take it, the nearest first.
  private func earlierFigures(
    of open: OpenRole, bound: [RoleBinding], relation: Relation
  ) -> [Place] {
    let role = relation.roles[open.role]
    var places: [Place] = []
    var sentence = open.sentence
    while sentence >= 0, places.count < Antecedents.reach, open.sentence - sentence < 40 {
      let items = skeletons[sentence].items
      for item in items.indices.reversed() where items[item].kind == .figure {
        let figure = Int(items[item].link)
        guard sentence < open.sentence || item < open.items.lowerBound,
          figures[figure].fits(role.kinds), !bound.contains(where: { $0.figure == figure })
        else { continue }
        if let dimension = role.dimension {
          let isUnlike = bound.contains { other in
            relation.roles[other.role].dimension == dimension
              && !figures[figure].isCommensurable(with: figures[other.figure])
          }
          if isUnlike { continue }
        }
        places.append(Place(sentence: sentence, item: item, figure: figure))
      }
      sentence -= 1
    }
    return places
  }

  /// Candidates where no word says which: the nearest of the sentence and the two before it.
  private func unmentioned(_ open: OpenRole, _ places: [Place]) -> [Antecedent] {
    let near = places.filter { open.sentence - $0.sentence <= 2 }.prefix(8)
    return near.map { Antecedent(figure: $0.figure, isBound: false, tries: near.count) }
  }

  /// "The total", "the sum", "them": the only figure that fits nearby, or one of a few.
  private func pronominal(_ open: OpenRole, _ places: [Place]) -> [Antecedent] {
    let near = places.filter { open.sentence - $0.sentence <= 2 }.prefix(8)
    let isOnly = near.count == 1
    return near.map { Antecedent(figure: $0.figure, isBound: isOnly, tries: near.count) }
  }

  private func isSameValue(_ a: Int, _ b: Int) -> Bool {
    figures[a].low == figures[b].low && figures[a].high == figures[b].high
  }

  /// Whether the figure is one that something was compared with: "from $40", "against 236p".
  private func isFormer(_ place: Place) -> Bool {
    let items = skeletons[place.sentence].items
    var at = place.item - 1
    while at >= 0, items[at].kind == .word, items[at].cue.contains(.transparent) { at -= 1 }
    guard at >= 0, items[at].kind == .word else { return false }
    return items[at].cue.contains(.compare) || items[at].hash == AntecedentWords.from
      || items[at].hash == AntecedentWords.by
  }

  /// Whether the figure stands in parentheses.
  private func isApart(_ place: Place) -> Bool {
    let items = skeletons[place.sentence].items
    return place.item > 0 && items[place.item - 1].kind == .open
  }
}

extension Antecedents {
  /// The stems of a phrase and of its head, the last noun before a preposition.
  private func words(of open: OpenRole) -> (head: UInt64?, all: [UInt64]) {
    let items = skeletons[open.sentence].items
    var head: UInt64?
    var all: [UInt64] = []
    var isPastHead = false
    for index in open.items {
      let item = items[index]
      if item.cue.contains(.preposition) { isPastHead = isPastHead || head != nil }
      guard isContent(item) else { continue }
      let stem = self.stem(of: item)
      all.append(stem)
      if !isPastHead { head = stem }
    }
    return (head, all)
  }

  private func isContent(_ item: Item) -> Bool {
    item.kind == .word && item.end - item.start > 1
      && item.cue.isDisjoint(with: [.transparent, .preposition, .joins, .possessive, .each])
      && (item.cue.isDisjoint(with: [.total, .was]) || item.cue.contains(.debt))
      && item.hash != AntecedentWords.value && item.hash != AntecedentWords.amount
  }

  /// The stems of the words that belong to a figure: before it in its clause, and right behind it.
  private func context(of place: Place) -> Set<UInt64> {
    let items = skeletons[place.sentence].items
    var stems: Set<UInt64> = []
    var passed = 0
    var at = place.item - 1
    while at >= 0, passed < 14 {
      let item = items[at]
      if item.kind == .semicolon { break }
      if item.kind == .word {
        if item.cue.contains(.breaks), passed > 0 { break }
        if isContent(item) { stems.insert(stem(of: item)) }
        passed += 1
      }
      at -= 1
    }
    at = place.item + 1
    passed = 0
    while at < items.count, items[at].kind == .word, passed < 5,
      items[at].cue.isDisjoint(with: [.breaks, .change, .compare])
    {
      if isContent(items[at]) { stems.insert(stem(of: items[at])) }
      passed += 1
      at += 1
    }
    return stems
  }

  /// The hash of a word without the endings of plural and possessive.
  private func stem(of item: Item) -> UInt64 {
    var bytes = text[Int(item.start)..<Int(item.end)]
    for ending in ["'s", "\u{2019}s", "'", "\u{2019}"] where bytes.endsWith(ending) {
      bytes = bytes.dropLast(ending.utf8.count)
      break
    }
    if bytes.count > 4, bytes.endsWith("ies") {
      return WordHash.of(Array(bytes.dropLast(3)) + [UInt8(ascii: "y")])
    }
    if bytes.count > 3, bytes.endsWith("s"), !bytes.endsWith("ss") { bytes = bytes.dropLast() }
    return WordHash.of(bytes)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func endsWith(_ ending: String) -> Bool { suffix(ending.utf8.count).elementsEqual(ending.utf8) }
}

/// Words with a part of their own in finding antecedents.
private enum AntecedentWords {
  static let from = WordHash.of("from".utf8)
  static let by = WordHash.of("by".utf8)
  static let value = WordHash.of("value".utf8)
  static let amount = WordHash.of("amount".utf8)
}
