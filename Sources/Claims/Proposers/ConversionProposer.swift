import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// Amounts with their conversion in parentheses, and the rates that a document states.
  static let conversions = Proposer { context in
    guard let relation = context.relation("conversion"),
      let amount = context.role("amount", of: relation),
      let converted = context.role("converted", of: relation),
      let rate = context.role("rate", of: relation),
      let otherAmount = context.role("other amount", of: relation),
      let otherConverted = context.role("other converted", of: relation)
    else { return [] }
    let reader = ConversionReader(
      context: context, relation: relation, amount: amount, converted: converted, rate: rate,
      otherAmount: otherAmount, otherConverted: otherConverted)
    return reader.claims()
  }
}

/// Two figures of different currencies that state one amount.
private struct Pair {
  let first: Int
  let second: Int
}

/// A stated rate: the figure is the price of one unit of a currency.
private struct StatedRate {
  let figure: Int
  let per: FigureUnit
}

/// Reads the conversions and rates of a document.
private struct ConversionReader {
  let context: ProposalContext
  let relation: Int
  let amount: Int
  let converted: Int
  let rate: Int
  let otherAmount: Int
  let otherConverted: Int

  /// Whether the document has amounts of two currencies.
  private func hasTwoCurrencies() -> Bool {
    var first: FigureUnit?
    for figure in context.figures where figure.kind == .money {
      if let first, first != figure.unit { return true }
      first = figure.unit
    }
    return false
  }

  func claims() -> [Claim] {
    guard hasTwoCurrencies() else { return [] }
    var pairs: [Pair] = []
    var rates: [StatedRate] = []
    for skeleton in context.skeletons where skeleton.figureCount > 1 {
      read(skeleton.items, &pairs, &rates)
    }
    guard !pairs.isEmpty else { return spelled() }
    return spelled() + atStatedRates(pairs, rates) + atOneRate(pairs) + withinHistory(pairs)
  }

  // MARK: Reading

  private func read(_ items: [Item], _ pairs: inout [Pair], _ rates: inout [StatedRate]) {
    for index in items.indices where isMoney(items[index]) {
      guard index + 2 < items.count else { continue }
      let next = items[index + 1]
      if next.kind == .other || next.hash == ConversionWords.equals, isMoney(items[index + 2]),
        isUnit(items[index]), differ(items[index], items[index + 2])
      {
        rates.append(
          StatedRate(figure: Int(items[index + 2].link), per: unit(Int(items[index].link))))
        continue
      }
      guard let other = restated(items, index), differ(items[index], items[other]),
        !isUnit(items[index]), !isSummed(items, index)
      else { continue }
      pairs.append(Pair(first: Int(items[index].link), second: Int(items[other].link)))
    }
  }

  /// The item of a figure that restates the one at `index`: alone in parentheses, or after ", or".
  private func restated(_ items: [Item], _ index: Int) -> Int? {
    let next = items[index + 1]
    var at = index + 2
    if next.kind == .open {
      while at < items.count, items[at].kind == .word,
        ConversionWords.about.contains(items[at].hash)
      {
        at += 1
      }
      guard at + 1 < items.count, isMoney(items[at]), items[at + 1].kind == .close else {
        return nil
      }
      return at
    }
    if next.kind == .comma, items[at].hash == ConversionWords.or, at + 1 < items.count {
      at += 1
      while at < items.count, items[at].kind == .word,
        ConversionWords.about.contains(items[at].hash)
      {
        at += 1
      }
      guard at < items.count, isMoney(items[at]),
        at + 1 >= items.count || items[at + 1].kind != .word
      else { return nil }
      return at
    }
    return nil
  }

  /// "£147 million and €312 million ($476 million)": the conversion is that of both.
  private func isSummed(_ items: [Item], _ index: Int) -> Bool {
    guard index > 1, items[index - 1].cue.contains(.joins) else { return false }
    return isMoney(items[index - 2])
  }

  private func isMoney(_ item: Item) -> Bool {
    item.kind == .figure && context.figures[Int(item.link)].kind == .money
      && !context.figures[Int(item.link)].isRange
  }

  private func isUnit(_ item: Item) -> Bool {
    let figure = context.figures[Int(item.link)]
    return figure.low == .one && figure.place == 0
  }

  private func differ(_ a: Item, _ b: Item) -> Bool {
    unit(Int(a.link)) != unit(Int(b.link))
  }

  private func unit(_ figure: Int) -> FigureUnit { context.figures[figure].unit }

  // MARK: Claims

  private func claim(
    _ equation: Int, _ bindings: [(role: Int, figure: Int)], confidence: Int,
    tie: Tie = .bound, given: Interval? = nil
  ) -> Claim {
    Claim(
      relation: relation, equation: equation,
      bindings: bindings.map { RoleBinding(role: $0.role, figure: $0.figure) }, tie: tie,
      confidence: confidence, words: [], tries: 1, given: given)
  }

  /// "($1 = 0.91 euros)" and each pair of those currencies.
  private func atStatedRates(_ pairs: [Pair], _ rates: [StatedRate]) -> [Claim] {
    var claims: [Claim] = []
    for pair in pairs {
      let stated = rates.filter { rate in
        [unit(rate.figure), rate.per].contains(unit(pair.first))
          && [unit(rate.figure), rate.per].contains(unit(pair.second))
      }
      // Two rates of one pair are of two days: nothing says whose the amount is.
      guard let only = stated.first, stated.count == 1 else { continue }
      let isFirst = unit(pair.first) == unit(only.figure)
      claims.append(
        claim(
          0,
          [
            (amount, isFirst ? pair.first : pair.second),
            (converted, isFirst ? pair.second : pair.first), (rate, only.figure),
          ], confidence: 940))
    }
    return claims
  }

  /// "£40 million at 1.25 dollars to the pound comes to $50 million": the rate and two amounts in one
  /// sentence, each currency once.
  private func spelled() -> [Claim] {
    var claims: [Claim] = []
    for (sentence, skeleton) in context.skeletons.enumerated() where skeleton.figureCount > 1 {
      let items = skeleton.items
      let rates = items.indices.compactMap { index in
        priceOfUnit(items, index).map { (item: index, rate: $0) }
      }
      guard rates.count == 1, let stated = rates.first else { continue }
      let own = unit(stated.rate.figure)
      let others = items.indices.filter {
        isMoney(items[$0]) && $0 != stated.item && !isUnit(items[$0])
          && [own, stated.rate.per].contains(unit(Int(items[$0].link)))
      }
      let amounts = others.filter { unit(Int(items[$0].link)) == own }
      let converted = others.filter { unit(Int(items[$0].link)) != own }
      // "The price is SEK7.9bn. At 10.5 kronor to the dollar, that is $750m."
      let first =
        amounts.isEmpty
        ? onlyAmount(of: own, before: sentence) : only(amounts, items)
      let second =
        converted.isEmpty && !amounts.isEmpty
        ? onlyAmount(of: stated.rate.per, before: sentence) : only(converted, items)
      guard let first, let second else { continue }
      claims.append(
        claim(
          0, [(amount, first), (self.converted, second), (rate, stated.rate.figure)],
          confidence: amounts.isEmpty || converted.isEmpty ? 800 : 850,
          tie: amounts.isEmpty || converted.isEmpty ? .shaped : .bound))
    }
    return claims
  }

  private func only(_ places: [Int], _ items: [Item]) -> Int? {
    places.count == 1 ? places.first.map { Int(items[$0].link) } : nil
  }

  /// The only amount of a currency in the nearest of the two sentences before that has one.
  private func onlyAmount(of currency: FigureUnit, before sentence: Int) -> Int? {
    for at in stride(from: sentence - 1, through: max(0, sentence - 2), by: -1) where at >= 0 {
      let found = context.skeletons[at].items.filter {
        isMoney($0) && unit(Int($0.link)) == currency && !isUnit($0)
      }
      guard found.isEmpty else { return found.count == 1 ? found.first.map { Int($0.link) } : nil }
    }
    return nil
  }

  /// "10 crowns to the dollar", "$1.25 per pound", "$1.25 = £1": the price of one unit.
  private func priceOfUnit(_ items: [Item], _ index: Int) -> StatedRate? {
    guard isMoney(items[index]), index + 2 < items.count,
      !context.figures[Int(items[index].link)].traits.contains(.scaled)
    else { return nil }
    var at = index + 1
    if items[at].kind == .other, isMoney(items[at + 1]) {
      let isFirst = isUnit(items[index])
      guard isFirst || isUnit(items[at + 1]), differ(items[index], items[at + 1]) else {
        return nil
      }
      let (one, price) = isFirst ? (index, at + 1) : (at + 1, index)
      return StatedRate(figure: Int(items[price].link), per: unit(Int(items[one].link)))
    }
    guard ConversionWords.per.contains(items[at].hash) else { return nil }
    at += 1
    while at < items.count, ConversionWords.one.contains(items[at].hash) { at += 1 }
    guard at < items.count, items[at].kind == .word,
      let per = ConversionWords.currencies[items[at].hash], per != unit(Int(items[index].link))
    else { return nil }
    return StatedRate(figure: Int(items[index].link), per: per)
  }

  /// Each later pair of two currencies against the first.
  private func atOneRate(_ pairs: [Pair]) -> [Claim] {
    var claims: [Claim] = []
    for (index, pair) in pairs.enumerated() {
      let earlier = pairs[..<index].first { other in
        Set([unit(other.first), unit(other.second)]) == Set([unit(pair.first), unit(pair.second)])
      }
      guard let earlier, ![earlier.first, earlier.second].contains(pair.first) else { continue }
      let isSame = unit(earlier.first) == unit(pair.first)
      claims.append(
        claim(
          1,
          [
            (amount, pair.first), (converted, pair.second),
            (otherAmount, isSame ? earlier.first : earlier.second),
            (otherConverted, isSame ? earlier.second : earlier.first),
          ], confidence: 850, tie: .likely))
    }
    return claims
  }

  /// Every pair against what the two currencies have ever been worth.
  private func withinHistory(_ pairs: [Pair]) -> [Claim] {
    guard let years = years() else { return [] }
    return pairs.compactMap { pair in
      guard
        let price = ExchangeRates.shared.price(
          of: unit(pair.second), in: unit(pair.first), years: years)
      else { return nil }
      // Extremes are of the close of a day at one bank; amounts may be converted at others.
      let margin = Interval(
        ExactDecimal(mantissa: 97, exponent: -2), ExactDecimal(mantissa: 103, exponent: -2))
      return claim(
        2, [(amount, pair.first), (converted, pair.second)], confidence: 900,
        given: price.multiplied(by: margin))
    }
  }

  /// The years of which the document's amounts may be: those around its dateline, else all that the
  /// table has; `nil` where it speaks only of years before.
  private func years() -> ClosedRange<Int>? {
    var last = 0
    for figure in context.figures where figure.kind == .date && figure.date.year >= 1900 {
      let year = Int(figure.date.year)
      if figure.start < 400, figure.datePrecision == .day, year >= 2000, year < 2100 {
        return (year - 2)...(year + 1)
      }
      last = max(last, year)
    }
    return last != 0 && last < 1999 ? nil : 1999...2100
  }
}

/// Words that conversions are read by.
private enum ConversionWords {
  static let or = WordHash.of("or".utf8)
  static let per = ["to", "per", "for", "a", "against"].map { WordHash.of($0.utf8) }
  static let one = ["the", "one", "each", "us", "u.s", "every"].map { WordHash.of($0.utf8) }
  static let currencies: WordMap<FigureUnit> = {
    let names = [
      ("dollar", "USD"), ("greenback", "USD"), ("euro", "EUR"), ("pound", "GBP"),
      ("sterling", "GBP"), ("yen", "JPY"), ("franc", "CHF"), ("yuan", "CNY"), ("rupee", "INR"),
    ]
    var units = WordMap<FigureUnit>()
    for (name, code) in names { units[WordHash.of(name.utf8)] = FigureUnit(currencyCode: code) }
    return units
  }()
  static let equals = WordHash.of("equals".utf8)
  static let about = [
    "about", "around", "roughly", "approximately", "some", "or", "nearly", "us", "equivalent", "to",
    "equal",
  ].map { WordHash.of($0.utf8) }
}
