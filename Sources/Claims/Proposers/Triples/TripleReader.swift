import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// Three figures of one sentence and a word that says what they are to one another.
  ///
  /// "Costs of $2.2 billion on income of $4.0 billion, a ratio of 55 percent": which figure plays which
  /// part follows from their kinds and sizes, so that the order of the words does not matter.
  static let triples = Proposer { context in
    guard let reader = TripleReader(context) else { return [] }
    let sentences = reader.sentences()
    var claims: [Claim] = []
    for sentence in context.skeletons.indices where context.skeletons[sentence].figureCount > 0 {
      claims.add(reader.claims(in: sentence, sentences[sentence]))
    }
    return claims + ShareReader(reader, sentences).claims()
  }
}

/// A figure of a sentence with what matters of it.
struct TripleFigure {
  let figure: Int
  let sentence: Int
  let item: Int
  /// An amount for each of something.
  let isPrice: Bool
}

/// The figures of a sentence by what they can be.
struct TripleFigures {
  var amounts: [TripleFigure] = []
  var prices: [TripleFigure] = []
  var shares: [TripleFigure] = []
  var multiples: [TripleFigure] = []
  /// Plain numbers, which are amounts too.
  var counts: [TripleFigure] = []

  var isEmpty: Bool {
    amounts.isEmpty && prices.isEmpty && shares.isEmpty && multiples.isEmpty
  }
}

/// The parentheses that are open at a figure, read item by item.
private struct OpenParentheses {
  let figures: [Figure]
  /// Where each starts and ends, and whether it tells of another time once that was asked.
  private var stack: [(start: Int, end: Int, isComparative: Bool?)] = []

  init(figures: [Figure]) { self.figures = figures }

  mutating func open(_ index: Int, _ item: Item) {
    if item.link > Int32(truncatingIfNeeded: index) { stack.append((index, Int(item.link), nil)) }
  }

  /// "(2024: £29.7 million)", "(35.1% a year earlier)": the same thing at another time.
  mutating func isComparative(_ index: Int, _ items: [Item]) -> Bool {
    while let last = stack.last, last.end <= index { stack.removeLast() }
    guard let last = stack.last else { return false }
    if let known = last.isComparative { return known }
    let isComparative = items[last.start..<last.end].contains { item in
      item.kind == .colon || item.cue.contains(.earlier)
        || item.kind == .figure && figures[Int(item.link)].kind == .date
    }
    stack[stack.count - 1].isComparative = isComparative
    return isComparative
  }
}

/// Looks for sentences whose figures can only be the parts of one relation.
final class TripleReader {
  let context: ProposalContext
  let share: RelationRoles
  let ratio: RelationRoles
  let difference: RelationRoles
  let remainder: RelationRoles
  let price: RelationRoles
  /// The figures of the sentences of running text that have any, and where each sentence's stand.
  private var sorted: [TripleFigures] = []
  private var places: [Int32] = []

  /// A relation and the indices of the roles that are used here.
  struct RelationRoles {
    let relation: Int
    let roles: [Int]

    init?(_ context: ProposalContext, _ id: String, _ names: [String]) {
      guard let relation = context.relation(id) else { return nil }
      self.relation = relation
      roles = names.compactMap { context.role($0, of: relation) }
      guard roles.count == names.count else { return nil }
    }
  }

  init?(_ context: ProposalContext) {
    guard let share = RelationRoles(context, "share-of-whole", ["part", "share", "whole"]),
      let ratio = RelationRoles(context, "ratio", ["numerator", "denominator", "ratio"]),
      let difference = RelationRoles(context, "difference", ["first", "second", "gap"]),
      let remainder = RelationRoles(context, "remainder", ["whole", "part", "rest", "share"]),
      let price = RelationRoles(context, "unit-price", ["amount", "price", "count"])
    else { return nil }
    self.context = context
    self.share = share
    self.ratio = ratio
    self.difference = difference
    self.remainder = remainder
    self.price = price
    places = Array(repeating: -1, count: context.skeletons.count)
    for sentence in context.skeletons.indices
    where context.skeletons[sentence].figureCount > 0
      && context.blockKind(ofSentence: sentence) != .table
    {
      places[sentence] = Int32(truncatingIfNeeded: sorted.count)
      sorted.append(sortedFigures(of: sentence))
    }
  }

  /// The claims of a sentence.
  ///
  /// - Complexity: O(*n*) in the items of the sentence.
  func claims(in sentence: Int, _ figures: TripleFigures) -> [Claim] {
    let skeleton = context.skeletons[sentence]
    guard skeleton.figureCount >= 1, skeleton.figureCount <= 12, !figures.isEmpty,
      !skeleton.cues.contains(.respectively)
    else { return [] }
    let distant =
      distantRatios(figures, sentence) + distantNets(figures, sentence)
      + distantRests(figures, sentence) + distantGaps(figures, sentence)
    guard skeleton.figureCount >= 3 else { return distant }
    return distant + shares(figures) + ratios(figures) + premiums(figures) + differences(figures)
      + prices(figures)
  }

  /// The figures of each sentence of the running text.
  func sentences() -> [TripleFigures] {
    context.skeletons.indices.map { sentence in
      guard context.skeletons[sentence].figureCount > 0,
        context.blockKind(ofSentence: sentence) != .table
      else { return TripleFigures() }
      return figures(of: sentence)
    }
  }

  /// The first of figures in order of place that stands behind an item; their count without.
  static func firstIndex(behind item: Int, in figures: [TripleFigure]) -> Int {
    var (low, high) = (0, figures.count)
    while low < high {
      let middle = (low + high) / 2
      if figures[middle].item > item { high = middle } else { low = middle + 1 }
    }
    return low
  }

  func figure(_ triple: TripleFigure) -> Figure { context.figures[triple.figure] }

  func items(_ triple: TripleFigure) -> [Item] { context.skeletons[triple.sentence].items }

  /// Sorts the figures of a sentence by what they can be.
  func figures(of sentence: Int) -> TripleFigures {
    places[sentence] >= 0 ? sorted[Int(places[sentence])] : sortedFigures(of: sentence)
  }

  private func sortedFigures(of sentence: Int) -> TripleFigures {
    let items = context.skeletons[sentence].items
    var found = TripleFigures()
    var parentheses = OpenParentheses(figures: context.figures)
    for (index, item) in items.enumerated()
    where item.kind == .figure || item.kind == .open {
      guard item.kind == .figure else {
        parentheses.open(index, item)
        continue
      }
      let figure = context.figures[Int(item.link)]
      guard !figure.traits.contains(.unusable), !item.isGlued, !figure.isRange,
        figure.low > .zero || figure.kind == .percent,
        figure.traits.isDisjoint(with: [.cell, .age])
      else { continue }
      guard !parentheses.isComparative(index, items) else { continue }
      let isPrice = item.per != 0 && item.period == .none || item.cue.contains(.each)
      let triple = TripleFigure(
        figure: Int(item.link), sentence: sentence, item: index, isPrice: isPrice)
      switch figure.kind {
      case .money: isPrice ? found.prices.append(triple) : found.amounts.append(triple)
      case .percent where figure.unit == .percent: found.shares.append(triple)
      case .number:
        if figure.traits.contains(.fraction) {
          if figure.numerator <= figure.denominator { found.shares.append(triple) }
        } else if figure.unit == .times {
          found.multiples.append(triple)
        } else if !figure.isPassable || isTiedCount(index, items), figure.unit == .none, !isPrice {
          found.amounts.append(triple)
          found.counts.append(triple)
        }
      default: continue
      }
    }
    return found
  }

  /// "Twelve of the 41", "a majority of nine": a small number that "of" ties to another or to a gap.
  private func isTiedCount(_ index: Int, _ items: [Item]) -> Bool {
    guard !context.figures[Int(items[index].link)].traits.contains(.unusable) else { return false }
    if index + 1 < items.count, items[index + 1].hash == WordHash.ofWord,
      let next = items[(index + 2)...].prefix(3).first(where: { $0.kind == .figure })
    {
      return context.figures[Int(next.link)].kind == .number
    }
    return index >= 2 && items[index - 1].hash == WordHash.ofWord
      && GapWords.shared.nouns.contains(items[index - 2].hash)
  }

  /// The only two amounts of one unit, the smaller first; `nil` where there are more or fewer.
  func pair(_ amounts: [TripleFigure]) -> (small: TripleFigure, large: TripleFigure)? {
    guard amounts.count == 2, figure(amounts[0]).isCommensurable(with: figure(amounts[1])),
      figure(amounts[0]).low != figure(amounts[1]).low
    else { return nil }
    let isRising = figure(amounts[0]).low < figure(amounts[1]).low
    return isRising ? (amounts[0], amounts[1]) : (amounts[1], amounts[0])
  }

  /// The amounts of one currency, or the plain numbers, where there are exactly `count`.
  func groups(_ amounts: [TripleFigure], of count: Int) -> [[TripleFigure]] {
    var groups: [[TripleFigure]] = []
    for amount in amounts {
      let isBare = figure(amount).isBareScaled
      let money =
        isBare
        ? groups.lastIndex {
          figure($0[0]).kind == .money && figure($0[0]).traits.contains(.scaled)
        }
        : nil
      let key =
        money
        ?? groups.firstIndex {
          figure($0[0]).kind == figure(amount).kind && figure($0[0]).unit == figure(amount).unit
        }
      if let key { groups[key].append(amount) } else { groups.append([amount]) }
    }
    return groups.filter { $0.count == count && isOfOneSize($0) }
  }

  /// Whether no amount in millions stands beside one without a scale: a sum beside a price.
  private func isOfOneSize(_ group: [TripleFigure]) -> Bool {
    let scaled = group.count { figure($0).traits.contains(.scaled) }
    return scaled == 0 || scaled == group.count
      || group.allSatisfy { figure($0).low >= ExactDecimal(10_000) }
  }

  /// Whether the figure is one that something was compared with, a change, or a guess.
  func isAside(_ triple: TripleFigure) -> Bool {
    let items = items(triple)
    var at = triple.item - 1
    while at >= 0, items[at].kind == .word, items[at].cue.contains(.transparent) { at -= 1 }
    if at >= 0, items[at].kind == .word,
      items[at].cue.contains(.compare) || TripleWords.shared.former.contains(items[at].hash)
    {
      return true
    }
    // "$10 billion or less in assets": where a class begins.
    let behind = wordsBehind(triple, limit: 2).prefix(2).map(\.cue)
    if behind.count == 2, behind[0].contains(.joins), !behind[1].isDisjoint(with: [.more, .less]) {
      return true
    }
    return context.skeletons[triple.sentence].isExpected(figure: triple.figure)
  }

  /// The words before the figure, back to the last mark, "or" or figure, at most `limit` of them.
  func wordsBefore(_ triple: TripleFigure, limit: Int = 6) -> ArraySlice<Item> {
    let items = items(triple)
    var at = triple.item
    while at > 0, triple.item - at < limit, items[at - 1].kind == .word { at -= 1 }
    return items[at..<triple.item]
  }

  /// The words behind the figure, to the next mark or figure, at most `limit` of them.
  func wordsBehind(_ triple: TripleFigure, limit: Int = 4) -> ArraySlice<Item> {
    let items = items(triple)
    var at = triple.item + 1
    while at < items.count, at - triple.item <= limit, items[at].kind == .word { at += 1 }
    return items[(triple.item + 1)..<at]
  }

  /// The words that belong to a figure: before it in its phrase, and right behind it.
  func labels(_ triple: TripleFigure) -> WordSet {
    let items = items(triple)
    var found: WordSet = []
    var at = triple.item - 1
    var passed = 0
    while at >= 0, passed < 8 {
      let item = items[at]
      guard
        item.kind == .word || item.kind == .quote
          || item.kind == .figure && context.figures[Int(item.link)].isPassable
      else { break }
      if item.kind == .word {
        found.insert(item.hash)
        passed += 1
        if item.hash == TripleWords.and, passed > 1 { break }
      }
      at -= 1
    }
    for item in wordsBehind(triple, limit: 5) {
      if item.cue.contains(.joins) { break }
      found.insert(item.hash)
    }
    return found
  }

  /// Whether a verb of its own stands before the figure behind "and": "…, and spent $32,000".
  func opensClause(_ triple: TripleFigure) -> Bool {
    context.skeletons[triple.sentence].opensClause(triple.item)
  }

  /// What stands right before the words before the figure.
  func markBefore(_ triple: TripleFigure) -> ItemKind? {
    let items = items(triple)
    var at = triple.item - 1
    while at >= 0, items[at].kind == .word || items[at].kind == .quote { at -= 1 }
    return at >= 0 ? items[at].kind : nil
  }

  func claim(
    _ relation: RelationRoles, _ bindings: [(role: Int, triple: TripleFigure)],
    equation: Int = 0, confidence: Int = 850
  ) -> Claim {
    Claim(
      relation: relation.relation, equation: equation,
      bindings: bindings.map {
        RoleBinding(role: relation.roles[$0.role], figure: $0.triple.figure)
      },
      tie: .shaped, confidence: confidence, words: [], tries: 1)
  }
}

extension Skeleton {
  /// Whether a verb of its own stands before a figure behind "and": "…, and spent $32,000".
  func opensClause(_ item: Int) -> Bool {
    var at = item - 1
    var words = 0
    while at > 0, items[at].kind == .word, words < 4 {
      if items[at].hash == TripleWords.and { return words > 0 && isVerb(items[at + 1]) }
      if !items[at].cue.contains(.transparent) { words += 1 }
      at -= 1
    }
    return false
  }

  private func isVerb(_ item: Item) -> Bool {
    !item.cue.isDisjoint(with: [.take, .was, .adds, .leaves, .says])
      || TripleWords.shared.verbs.contains(item.hash)
  }
}

/// Words with a part of their own in triples.
struct TripleWords {
  static let shared = TripleWords()
  static let or = WordHash.of("or".utf8)
  static let and = WordHash.of("and".utf8)
  /// Verbs that begin another statement behind "and".
  let verbs = WordHash.all(
    "earn earns spend owe owes lend lends hold holds expects plans has have get gets keep keeps")
  /// Before a figure that something was compared with.
  let former = WordHash.all("from than")
  /// Say that a share and an amount are one.
  let equates = WordHash.all(
    """
    or equal equals equalling equaling equivalent representing represents represented being i.e \
    namely corresponding corresponds accounting constituting making exactly precisely share proportion stake amounting
    """)
  /// Say that the figure is a rate of change or of interest.
  let growth = WordHash.all(
    """
    growth grew rose fell gained lost rise fall increase decrease decline jump drop gain interest \
    coupon yield inflation annual annually raise cut higher lower more less up down by improvement \
    improved decreased increased ahead compared year-over-year favorable unfavorable better worse
    """)
}
