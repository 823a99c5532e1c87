import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// Prices, numbers and amounts that stand in sentences of their own.
  ///
  /// "They offered 410p a share. The terms value the company at £738m, based on 180m shares."
  static let unitPrices = Proposer { context in
    guard let relation = context.relation("unit-price"),
      let amount = context.role("amount", of: relation),
      let price = context.role("price", of: relation),
      let count = context.role("count", of: relation)
    else { return [] }
    let reader = UnitPriceReader(
      context: context, relation: relation, amount: amount, price: price, count: count)
    return reader.claims() + (EachReader(context)?.claims() ?? [])
  }
}

/// A figure with its place.
private struct Place {
  let figure: Int
  let sentence: Int
  let item: Int
}

/// Looks for prices and the numbers and amounts near them.
private struct UnitPriceReader {
  let context: ProposalContext
  let relation: Int
  let amount: Int
  let price: Int
  let count: Int
  /// How many sentences an amount or a number may be away.
  private static let reach = 3
  /// How many readings of one price are proposed.
  private static let limit = 24

  func claims() -> [Claim] {
    var claims: [Claim] = []
    for sentence in context.skeletons.indices where context.skeletons[sentence].figureCount > 0 {
      for (item, value) in context.skeletons[sentence].items.enumerated()
      where value.kind == .figure && context.figures[Int(value.link)].kind == .money {
        guard let noun = priceNoun(sentence, item) else { continue }
        let place = Place(
          figure: Int(context.skeletons[sentence].items[item].link), sentence: sentence, item: item)
        claims += self.claims(for: place, noun: noun)
      }
    }
    return claims
  }

  /// What the figure is a price of, or `nil` where it is none; 0 where no noun says so.
  private func priceNoun(_ sentence: Int, _ item: Int) -> UInt64? {
    let items = context.skeletons[sentence].items
    let it = items[item]
    guard it.kind == .figure, context.figures[Int(it.link)].kind == .money else { return nil }
    // A par value is no price.
    if item > 1, items[max(0, item - 3)..<item].contains(where: { $0.hash == PriceWords.par }) {
      return nil
    }
    if it.per != 0 || it.cue.contains(.each) {
      if item + 2 < items.count, let stem = nounBehind(items, item) { return stem }
      return 0
    }
    if let noun = priceNounBefore(items, item) { return noun }
    // A price on the market: "rose 38 percent to €23.46".
    let figure = context.figures[Int(it.link)]
    let isQuoted = figure.place < 0 && !figure.traits.contains(.scaled) && it.period == .none
    return isQuoted && !context.skeletons[sentence].cues.isDisjoint(with: [.share, .market])
      ? PriceWords.share : nil
  }

  /// The noun of "for each job", "a share", "per square metre" behind a figure.
  private func nounBehind(_ items: [Item], _ item: Int) -> UInt64? {
    var at = item + 1
    if items[at].kind == .word, items[at].hash == PriceWords.for { at += 1 }
    guard at + 1 < items.count, items[at].kind == .word, items[at + 1].kind == .word,
      PriceWords.openers.contains(items[at].hash)
    else { return nil }
    return context.stem(of: items[at + 1])
  }

  /// "At Sunday's price of $105,000", "spending per resident is $941", "at €6.00".
  private func priceNounBefore(_ items: [Item], _ item: Int) -> UInt64? {
    var at = item - 1
    var passed = 0
    while at >= 0, passed < 14 {
      let it = items[at]
      if it.kind == .semicolon || it.kind == .colon { return nil }
      if it.kind == .word {
        if PriceWords.prices.contains(it.hash), passed <= 4 { return 0 }
        // "Each operation costs the health service £7,900."
        if at == 0, PriceWords.each.contains(it.hash), items[1].kind == .word {
          return context.stem(of: items[1])
        }
        let isPer = it.hash == PriceWords.per && at + 1 < item && items[at + 1].kind == .word
        if isPer, items[at + 1].hash != PriceWords.cent { return context.stem(of: items[at + 1]) }
        passed += 1
      }
      at -= 1
    }
    return nil
  }

  private func claims(for price: Place, noun: UInt64) -> [Claim] {
    let counts = self.counts(for: price, noun: noun)
    var found: [Claim] = []
    for (rank, count) in counts.places.enumerated() {
      let amounts = self.amounts(for: price, count)
      for (index, amount) in amounts.prefix(8).enumerated()
      where found.count < UnitPriceReader.limit {
        let distance = self.distance(amount, price, count)
        let rivals = index + 1
        let isOnly = amounts.count { self.distance($0, price, count) <= distance } == 1
        let isCertain =
          counts.isCertain && (rank == 0 || noun != 0) && isOnly && distance <= 1
          && !isJoined(count, amount)
          && !(isEarned(price) && count.sentence != price.sentence && isTraded(count))
        found.append(
          Claim(
            relation: relation, equation: 0,
            bindings: [
              RoleBinding(role: self.amount, figure: amount.figure),
              RoleBinding(role: self.price, figure: price.figure),
              RoleBinding(role: self.count, figure: count.figure),
            ],
            tie: isCertain ? .likely : .suggested, confidence: 800, words: [],
            tries: max(1, rivals * (rank + 1))))
      }
    }
    return found
  }

  /// "A dividend of $0.30 per share", "earnings per share of $1.26".
  private func isEarned(_ price: Place) -> Bool {
    let items = context.skeletons[price.sentence].items
    let near = items[max(0, price.item - 6)..<min(items.count, price.item + 6)]
    return near.contains { $0.cue.contains(.share) }
      && near.contains {
        $0.kind == .word && (PriceWords.earned.contains($0.hash) || $0.cue.contains(.profit))
      }
  }

  /// "Repurchased 200,000 shares": what is bought or sold is not all that earnings are shared among.
  private func isTraded(_ count: Place) -> Bool {
    context.skeletons[count.sentence].items.contains { PriceWords.traded.contains($0.hash) }
  }

  /// Whether "and" starts something else between the two: "sold 1,250 cakes at $18 each, and spent".
  private func isJoined(_ count: Place, _ amount: Place) -> Bool {
    guard count.sentence == amount.sentence, count.item != amount.item else { return false }
    let range = min(count.item, amount.item)..<max(count.item, amount.item)
    return context.skeletons[count.sentence].items[range].contains { item in
      item.cue.contains(.joins) && item.hash != PriceWords.or
    }
  }

  /// How far an amount is away, in words: those of the number's own sentence first, and those in
  /// parentheses for numbers in parentheses.
  private func rank(_ amount: Place, _ price: Place, _ count: Place) -> Int {
    let distance = self.distance(amount, price, count)
    guard amount.sentence == count.sentence else { return 1_000 * (distance + 1) }
    let isUnlike = isApart(amount) != isApart(count)
    let gap = amount.item - count.item
    return (gap > 0 ? gap : 40 - gap) + (isUnlike ? 500 : 0)
  }

  private func isApart(_ place: Place) -> Bool {
    let items = context.skeletons[place.sentence].items
    for at in stride(from: place.item - 1, through: max(0, place.item - 4), by: -1) {
      if items[at].kind == .open { return true }
      if items[at].kind == .close { return false }
    }
    return false
  }

  /// How many sentences an amount is away from the price or the number, the nearer of the two.
  private func distance(_ amount: Place, _ price: Place, _ count: Place) -> Int {
    min(abs(amount.sentence - price.sentence), abs(amount.sentence - count.sentence))
  }

  /// The numbers of things that the price may be for: those of its noun first.
  private func counts(for price: Place, noun: UInt64) -> (places: [Place], isCertain: Bool) {
    let near = places(around: price.sentence, within: UnitPriceReader.reach) { item, figure in
      figure.fits(.count) && figure.kind == .number && !item.isGlued
        && figure.low > ExactDecimal(1)
        && (figure.place >= 0 || figure.traits.contains(.scaled))
    }
    if noun != 0 {
      let named = near.filter { isCounted($0, by: noun) }
      if !named.isEmpty { return (Array(named.prefix(8)), true) }
    }
    let own = near.filter { $0.sentence == price.sentence }
    // "310,000 traders, who borrow $420 apiece"
    let isOnly = own.count == 1 && own[0].item < price.item && noun == 0
    return (Array((own.isEmpty ? near : own).prefix(4)), isOnly)
  }

  /// Whether a noun stands behind the figure, within three words, or right before it.
  private func isCounted(_ place: Place, by noun: UInt64) -> Bool {
    let items = context.skeletons[place.sentence].items
    for at in (place.item + 1)..<min(items.count, place.item + 5) {
      guard at < items.count, items[at].kind == .word, items[at].hash != PriceWords.per else {
        break
      }
      if context.stem(of: items[at]) == noun { return true }
    }
    for at in max(0, place.item - 5)..<place.item
    where items[at].kind == .word && context.stem(of: items[at]) == noun {
      return true
    }
    return PriceWords.shared.people.contains(noun)
      && items[max(0, place.item - 4)..<place.item]
        .contains { $0.hash == PriceWords.population }
  }

  /// The amounts that price and number may make.
  private func amounts(for price: Place, _ count: Place) -> [Place] {
    let unit = context.figures[price.figure]
    let first = min(price.sentence, count.sentence)
    let last = max(price.sentence, count.sentence)
    // An amount for hundreds of things is far above the price of one.
    let isLarge = context.figures[count.figure].low >= ExactDecimal(100)
    let least =
      unit.low.magnitude.multiplied(by: ExactDecimal(isLarge ? 20 : 1)) ?? unit.low.magnitude
    guard last - first <= UnitPriceReader.reach else { return [] }
    let near = places(around: last, within: UnitPriceReader.reach) { item, figure in
      figure.kind == .money && figure.isCommensurable(with: unit) && !item.cue.contains(.each)
        && (item.per == 0 || item.period != .none) && figure.low.magnitude > least
    }.filter { $0.figure != price.figure }
    return near.enumerated().sorted {
      (rank($0.element, price, count), $0.offset) < (rank($1.element, price, count), $1.offset)
    }.map(\.element)
  }

  /// The figures of the sentences around one that fit, the nearest sentences first.
  private func places(
    around sentence: Int, within reach: Int, _ fits: (Item, Figure) -> Bool
  ) -> [Place] {
    var found: [Place] = []
    for distance in 0...reach {
      for at in distance == 0 ? [sentence] : [sentence - distance, sentence + distance]
      where context.skeletons.indices.contains(at) {
        for (index, item) in context.skeletons[at].items.enumerated() where item.kind == .figure {
          let figure = Int(item.link)
          guard fits(item, context.figures[figure]) else { continue }
          found.append(Place(figure: figure, sentence: at, item: index))
        }
      }
    }
    return found
  }
}

/// Words that make a figure a price.
private struct PriceWords {
  static let `for` = WordHash.of("for".utf8)
  static let par = WordHash.of("par".utf8)
  static let or = WordHash.of("or".utf8)
  static let share = WordHash.of("share".utf8)
  static let per = WordHash.of("per".utf8)
  static let cent = WordHash.of("cent".utf8)
  static let population = WordHash.of("population".utf8)
  static let earned = WordHash.all("dividend dividends distribution eps ffo affo loss losses")
  static let traded = WordHash.all("repurchased repurchase buyback bought sold settled offering")
  static let openers = ["a", "an", "per", "each", "every"].map { WordHash.of($0.utf8) }
  static let each = ["each", "every"].map { WordHash.of($0.utf8) }
  static let prices = ["price", "prices", "priced", "apiece"].map { WordHash.of($0.utf8) }
  static let shared = PriceWords()
  let people = WordSet(
    ["resident", "inhabitant", "person", "head", "capita", "citizen"].map { WordHash.of($0.utf8) })
}
