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
  /// How firmly words tie it to the role.
  var tie: Tie
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
    let former = places.filter { isFormer($0) }.map(\.figure)
    // What was only compared with is seldom what a later phrase means: it may confirm, no more.
    return candidates(for: open, among: places, bound, relation).map { antecedent in
      guard former.contains(antecedent.figure) else { return antecedent }
      return Antecedent(figure: antecedent.figure, tie: .suggested, tries: antecedent.tries)
    }
  }

  private func candidates(
    for open: OpenRole, among earlier: [Place], _ bound: [RoleBinding], _ relation: Relation
  ) -> [Antecedent] {
    var places = earlier
    if open.items.isEmpty, let whole = places.first(where: { isPreposed($0, to: open, bound) }) {
      return [Antecedent(figure: whole.figure, tie: .bound, tries: 1)]
    }
    if relation.roles[open.role].kinds.contains(.largest) {
      places.removeAll { isSmaller($0.figure, than: bound, relation) }
    }
    guard !places.isEmpty else { return [] }
    guard !open.items.isEmpty else { return unmentioned(open, places, bound, relation) }
    let phrase = words(of: open)
    if let head = phrase.head, FlowWords.shared.times.contains(head) { return [] }
    guard let head = phrase.head, !isPronoun(open) else { return pronominal(open, places) }
    var matching: [(place: Place, score: Int)] = []
    for place in places {
      let context = self.context(of: place)
      guard context.contains(head) else { continue }
      if isChange(place) { continue }
      let score = phrase.all.count { context.contains($0) }
      matching.append((place, score * 4 + (isFormer(place) ? 0 : 2) + (isApart(place) ? 0 : 1)))
    }
    guard let best = matching.map(\.score).max() else {
      return unmentioned(open, places, bound, relation)
    }
    let finest = matching.filter { $0.score == best }.map(\.place)
    let isOne = finest.allSatisfy { isSameValue($0.figure, finest[0].figure) }
    if isOne {
      let isNear = open.sentence - finest[0].sentence <= 12
      let isBound = isNear && !FlowWords.shared.words.contains(phrase.word)
      return [Antecedent(figure: finest[0].figure, tie: isBound ? .bound : .suggested, tries: 1)]
    }
    return finest.prefix(8).map {
      Antecedent(figure: $0.figure, tie: .suggested, tries: min(8, finest.count))
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
          !(items[item].cue.contains(.each) && role.kinds.contains(.absolute)),
          !items[item].isGlued,
          !role.kinds.contains(.each) || isPrice(figure, beside: bound),
          !role.kinds.contains(.largest) || !hasShareOfItsOwn(items, item),
          figures[figure].fits(role.kinds), !bound.contains(where: { $0.figure == figure })
        else { continue }
        if let dimension = role.dimension {
          let isUnlike = bound.contains { other in
            relation.roles[other.role].dimension == dimension
              && (!figures[figure].isCommensurable(with: figures[other.figure])
                || figures[figure].kind != figures[other.figure].kind)
          }
          if isUnlike { continue }
        }
        places.append(Place(sentence: sentence, item: item, figure: figure))
      }
      sentence -= 1
    }
    return places
  }

  /// Whether the figure is written like a price: without a scale, and below the amounts.
  private func isPrice(_ figure: Int, beside bound: [RoleBinding]) -> Bool {
    !figures[figure].traits.contains(.scaled)
      && bound.allSatisfy {
        figures[$0.figure].kind != .money || figures[$0.figure].low > figures[figure].low
      }
  }

  /// Whether a figure of the same dimension is larger.
  private func isSmaller(_ figure: Int, than bound: [RoleBinding], _ relation: Relation) -> Bool {
    bound.contains { other in
      relation.roles[other.role].dimension != nil
        && figures[other.figure].low > figures[figure].high
    }
  }

  /// Candidates where no word says which: the nearest of the sentence and the two before it.
  private func unmentioned(
    _ open: OpenRole, _ places: [Place], _ bound: [RoleBinding], _ relation: Relation
  ) -> [Antecedent] {
    let same = places.filter { $0.sentence == open.sentence && !isChange($0) }
    let near = places.filter { open.sentence - $0.sentence <= 2 && !isChange($0) }
    let chosen = (same.isEmpty ? near : same).prefix(8)
    let isPrice = relation.roles[open.role].kinds.contains(.each)
    let tie: Tie =
      chosen.count == 1 && (!same.isEmpty || isPrice || bound.count > 2)
        || isPrice && chosen.count <= 3 ? .likely : .suggested
    return chosen.map { Antecedent(figure: $0.figure, tie: tie, tries: chosen.count) }
  }

  /// "Those infected", "these": the phrase has no head of its own.
  private func isPronoun(_ open: OpenRole) -> Bool {
    let items = skeletons[open.sentence].items
    return open.items.contains { AntecedentWords.pronouns.contains(items[$0].hash) }
  }

  /// Whether the sentence opens with it: "Of the 1,500 adults asked, 990 (66 percent) agreed".
  private func isPreposed(_ place: Place, to open: OpenRole, _ bound: [RoleBinding]) -> Bool {
    guard place.sentence == open.sentence else { return false }
    let items = skeletons[place.sentence].items
    guard let first = items.first(where: { $0.kind == .word }),
      AntecedentWords.openers.contains(first.hash) || items[0].hash == AntecedentWords.out
    else { return false }
    let before = items[..<place.item]
    guard before.count <= 5, before.allSatisfy({ $0.kind == .word }) else { return false }
    let part =
      items[(place.item + 1)..<open.items.lowerBound].firstIndex { item in
        item.kind == .figure && bound.contains { $0.figure == Int(item.link) }
      } ?? open.items.lowerBound
    return !items[place.item..<part].contains { item in
      !item.cue.isDisjoint(with: [.compare, .earlier, .expect]) || item.kind == .semicolon
        || AntecedentWords.contrasts.contains(item.hash)
    }
  }

  /// "The total", "the sum", "them": the only figure that fits nearby, or one of a few.
  private func pronominal(_ open: OpenRole, _ places: [Place]) -> [Antecedent] {
    let near = places.filter {
      open.sentence - $0.sentence <= 2 && !isChange($0) && !isFormer($0)
    }.prefix(8)
    let isOnly = near.count == 1
    return near.map {
      Antecedent(figure: $0.figure, tie: isOnly ? .bound : .suggested, tries: near.count)
    }
  }

  /// Whether the figure is a part with a share of its own: "$5 million, or 12 percent", "(12%)".
  private func hasShareOfItsOwn(_ items: [Item], _ item: Int) -> Bool {
    isShare(items, from: item, by: 1) || isShare(items, from: item, by: -1)
  }

  /// Whether a share stands beside the item: behind it after its noun and a comma, "or" or a
  /// parenthesis, before it with "or" between them.
  private func isShare(_ items: [Item], from item: Int, by step: Int) -> Bool {
    var at = item + step
    var isApart = false
    var words = 0
    while items.indices.contains(at), words <= (step > 0 ? 7 : 1) {
      let next = items[at]
      switch next.kind {
      case .figure:
        let figure = figures[Int(next.link)]
        if figure.fits(.share) { return isApart }
        guard figure.isPassable else { return false }
      case .word where next.hash == AntecedentWords.or: isApart = true
      case .word:
        if isApart, !next.cue.contains(.transparent) { return false }
        if !next.cue.isDisjoint(with: [.breaks, .compare, .change]) { return false }
        words += 1
      case .comma, .open, .dash: isApart = true
      default: return false
      }
      at += step
    }
    return false
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
      || items[at].hash == AntecedentWords.than
  }

  /// Whether the figure is an amount of change: "by £190m", "up 150".
  private func isChange(_ place: Place) -> Bool {
    let items = skeletons[place.sentence].items
    var at = place.item - 1
    while at >= 0, items[at].kind == .word, items[at].cue == .transparent { at -= 1 }
    guard at >= 0, items[at].kind == .word else { return false }
    return items[at].hash == AntecedentWords.by || !items[at].cue.isDisjoint(with: .change)
  }

  /// Whether the figure stands in parentheses.
  private func isApart(_ place: Place) -> Bool {
    let items = skeletons[place.sentence].items
    return place.item > 0 && items[place.item - 1].kind == .open
  }
}

extension Antecedents {
  /// Whether a figure of a claim about shares is an amount of change.
  func isChange(_ claim: Claim, in sentence: Int, _ relation: Relation) -> Bool {
    guard relation.roles.contains(where: { $0.kinds.contains(.largest) }) else { return false }
    return claim.bindings.contains { binding in
      relation.roles[binding.role].dimension != nil
        && skeletons[sentence].item(ofFigure: binding.figure).map {
          skeletons[sentence].isChange($0)
        } ?? false
    }
  }

  /// Whether figures of one dimension count things that are named and not the same: "400 stores" and
  /// "10 miles".
  func countUnlikeThings(_ bindings: [RoleBinding], _ relation: Relation) -> Bool {
    guard relation.roles.contains(where: { $0.kinds.contains(.largest) }) else { return false }
    var noun: UInt64?
    for binding in bindings where relation.roles[binding.role].dimension != nil {
      let figure = figures[binding.figure]
      guard figure.kind == .number, figure.nounStart < figure.nounEnd,
        text.indices.contains(Int(figure.nounEnd) - 1)
      else { continue }
      let mine = stem(of: text[Int(figure.nounStart)..<Int(figure.nounEnd)])
      if let noun, noun != mine { return true }
      noun = mine
    }
    return false
  }

  /// The stems of a phrase and of its head, the last noun before a preposition.
  private func words(of open: OpenRole) -> (head: UInt64?, word: UInt64, all: [UInt64]) {
    let items = skeletons[open.sentence].items
    var head: UInt64?
    var word: UInt64 = 0
    var all: [UInt64] = []
    var isPastHead = false
    for index in open.items {
      let item = items[index]
      if item.cue.contains(.preposition) { isPastHead = isPastHead || head != nil }
      guard isContent(item) else { continue }
      let stem = self.stem(of: item)
      all.append(stem)
      if !isPastHead { (head, word) = (stem, item.hash) }
    }
    return (head, word, all)
  }

  private func isContent(_ item: Item) -> Bool {
    item.kind == .word && item.end - item.start > 1
      && item.cue.isDisjoint(with: [.transparent, .preposition, .joins, .possessive, .each])
      && (item.cue.isDisjoint(with: [.total, .was]) || item.cue.contains(.debt))
      && item.hash != AntecedentWords.value && item.hash != AntecedentWords.amount
  }

  /// The stems of the words that belong to a figure: before it in its clause, and right behind it.
  private func context(of place: Place) -> WordSet {
    let items = skeletons[place.sentence].items
    var stems: WordSet = []
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
    stem(of: text[Int(item.start)..<Int(item.end)])
  }

  private func stem(of word: ArraySlice<UInt8>) -> UInt64 { WordHash.stem(of: word) }
}

/// Nouns of flows, which have another value in each period: a phrase alone does not say which.
private struct FlowWords {
  let words: WordSet
  let times: WordSet
  static let shared = FlowWords()

  init() {
    let words = """
      revenue revenues sales turnover income profit profits earnings ebitda ebit cash flow flows
      orders contracts volume volumes expenses costs production output gdp demand spending
      expenditure expenditures imports exports shipments deliveries premiums loss losses margin
      receipts loans assets deposits equity receivables capital inventory inventories
      """
    let times = "year month week day quarter hour decade century time season period"
    self.times = WordSet(times.split(separator: " ").map { WordHash.of($0.utf8) })
    self.words = WordSet(words.split(whereSeparator: \.isWhitespace).map { WordHash.of($0.utf8) })
  }
}

/// Words with a part of their own in finding antecedents.
private enum AntecedentWords {
  static let from = WordHash.of("from".utf8)
  static let than = WordHash.of("than".utf8)
  static let openers = ["of", "among"].map { WordHash.of($0.utf8) }
  static let pronouns = ["those", "them", "these"].map { WordHash.of($0.utf8) }
  static let out = WordHash.of("out".utf8)
  static let contrasts = ["while", "whereas", "but", "although", "though", "however"]
    .map { WordHash.of($0.utf8) }
  static let or = WordHash.of("or".utf8)
  static let by = WordHash.of("by".utf8)
  static let value = WordHash.of("value".utf8)
  static let amount = WordHash.of("amount".utf8)
}
