import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// Amounts with their conversion in a parenthesis, held to what the currency has been worth and to the
  /// rate that the text states.
  static let conversions = Proposer { context in
    guard let reader = ConversionReader(context) else { return [] }
    return reader.claims()
  }
}

/// An amount and what it is in another currency.
private struct Conversion {
  let amount: Int
  let converted: Int
  let words: Range<Int>
  /// Whether the words near it speak of another time than the story's.
  let isPast: Bool
}

/// A rate that the text states: one unit of `base` is the figure.
private struct StatedRate {
  let base: FigureUnit
  let figure: Int
}

private struct ConversionReader {
  let context: ProposalContext
  private let relation: Int
  private let amount: Int
  private let converted: Int
  private let rate: Int

  init?(_ context: ProposalContext) {
    guard let relation = context.relation("conversion"),
      let amount = context.role("amount", of: relation),
      let converted = context.role("converted", of: relation),
      let rate = context.role("rate", of: relation)
    else { return nil }
    self.context = context
    self.relation = relation
    self.amount = amount
    self.converted = converted
    self.rate = rate
  }

  func claims() -> [Claim] {
    guard context.figures.lazy.filter({ $0.kind == .money }).prefix(2).count == 2 else { return [] }
    let pairs = context.skeletons.indices.flatMap { conversions(in: $0) }
    guard !pairs.isEmpty else { return [] }
    let rates = context.skeletons.indices.flatMap { self.rates(in: $0) }
    let isOld = context.figures.contains { $0.kind == .date && (1_900..<1_999).contains($0.date.year) }
    return pairs.flatMap { pair in
      worthClaims(pair, isOld: isOld) + rateClaims(pair, rates)
    }
  }

  // MARK: Reading

  /// The amounts right before a parenthesis that holds another currency.
  private func conversions(in sentence: Int) -> [Conversion] {
    let items = context.skeletons[sentence].items
    var found: [Conversion] = []
    for open in items.indices where items[open].kind == .open && items[open].link >= 0 {
      guard let before = amountBefore(open, items) else { continue }
      for inner in members(open, Int(items[open].link), items) {
        let (a, b) = (Int(items[before].link), Int(items[inner].link))
        guard isConversion(context.figures[a], context.figures[b]) else { continue }
        found.append(
          Conversion(
            amount: a, converted: b, words: Int(items[open].start)..<Int(items[open].end),
            isPast: items.contains { $0.cue.contains(.earlier) || isDate($0) }))
      }
    }
    return found
  }

  private func isDate(_ item: Item) -> Bool {
    item.kind == .figure && context.figures[Int(item.link)].kind == .date
  }

  /// The amount of money before a parenthesis: right before it, or with up to two words between.
  private func amountBefore(_ open: Int, _ items: [Item]) -> Int? {
    var at = open - 1
    while at >= 0, at >= open - 3 {
      if items[at].kind == .figure { return context.figures[Int(items[at].link)].kind == .money ? at : nil }
      guard items[at].kind == .word, items[at].cue.isDisjoint(with: [.joins, .change, .breaks]) else { return nil }
      at -= 1
    }
    return nil
  }

  /// The figures that stand alone in a parenthesis, parted by semicolons, commas or "or".
  private func members(_ open: Int, _ close: Int, _ items: [Item]) -> [Int] {
    guard close - open <= 6 else { return [] }
    var figures: [Int] = []
    for at in (open + 1)..<max(close, open + 1) {
      switch items[at].kind {
      case .figure: figures.append(at)
      case .semicolon, .comma, .quote: continue
      case .word where items[at].cue.contains(.transparent) || items[at].cue.contains(.joins): continue
      case .word where Int(items[at].start) - Int(items[at - 1].end) <= 1 && items[at].end - items[at].start <= 6
        && at == close - 1 && items[at - 1].kind == .figure && items[at].cue.isEmpty: return []
      default: return []
      }
    }
    return figures
  }

  private func isConversion(_ a: Figure, _ b: Figure) -> Bool {
    a.kind == .money && b.kind == .money && a.unit.isCurrency && b.unit.isCurrency && a.unit != b.unit
      && !a.isRange && !b.isRange && !a.low.isZero && !b.low.isZero && !a.low.isNegative
      && !b.low.isNegative && isSettled(a) && isSettled(b) && !isCutShort(b) && !isCutShort(a)
  }

  /// Whether the currency is written, or is the one that its name means unless the text says otherwise.
  private func isSettled(_ figure: Figure) -> Bool {
    guard figure.traits.contains(.unitAssumed) else { return true }
    return figure.unit == .usd || figure.unit == .gbp || figure.unit == .jpy || figure.unit == .eur
  }

  /// "$4.35 billions" and "$3. billion": a scale word that the figure does not hold.
  private func isCutShort(_ figure: Figure) -> Bool {
    var at = figure.end
    let text = context.document.text
    while at < text.count, [0x20, 0x2E, 0x29].contains(text[at]) { at += 1 }
    let scales = ["billion", "million", "trillion", "bln", "mln", "bn"]
    return scales.contains { text[at...].starts(with: $0.utf8) }
  }

  /// "($1 = 0.89 francs)": rates of one unit.
  private func rates(in sentence: Int) -> [StatedRate] {
    let items = context.skeletons[sentence].items
    return items.indices.dropFirst().dropLast().compactMap { at in
      guard items[at].kind == .other, context.bytes(of: items[at]).elementsEqual("=".utf8),
        items[at - 1].kind == .figure, items[at + 1].kind == .figure
      else { return nil }
      let (base, rate) = (context.figures[Int(items[at - 1].link)], context.figures[Int(items[at + 1].link)])
      guard base.kind == .money, rate.kind == .money, base.low == ExactDecimal(1), base.unit != rate.unit,
        !rate.low.isZero, !rate.isRange
      else { return nil }
      return StatedRate(base: base.unit, figure: Int(items[at + 1].link))
    }
  }

  // MARK: Claims

  private func claim(_ equation: Int, _ bindings: [RoleBinding], _ words: Range<Int>) -> Claim {
    Claim(
      relation: relation, equation: equation, bindings: bindings, tie: .bound, confidence: 970,
      words: [words])
  }

  /// Holds a pair to what its currencies have been worth.
  private func worthClaims(_ pair: Conversion, isOld: Bool) -> [Claim] {
    let a = context.figures[pair.amount]
    let b = context.figures[pair.converted]
    for (priced, base) in [(pair.amount, pair.converted), (pair.converted, pair.amount)] {
      let row = exchangeRateRows.firstIndex { row in
        context.figures[priced].unit == FigureUnit(currencyCode: "\(row.code)")
          && context.figures[base].unit == FigureUnit(currencyCode: "\(row.base)")
      }
      guard let row else { continue }
      let bounds = exchangeRateRows[row]
      let low = isOld ? bounds.lowBefore : bounds.low
      let high = isOld ? bounds.highBefore : bounds.high
      // What lies inside agrees with any rate: it is not worth a claim.
      let (money, price) = priced == pair.amount ? (a, b) : (b, a)
      guard !isInside(money, price, low, high), !isInThousands(money, price, low, high) else { return [] }
      return [
        claim(
          row * 2 + (isOld ? 1 : 0),
          [RoleBinding(role: amount, figure: priced), RoleBinding(role: converted, figure: base)],
          pair.words)
      ]
    }
    return []
  }

  /// "$10,800 (SAR 40.5 billion)": an amount in thousands or millions, as statements write them.
  private func isInThousands(_ money: Figure, _ price: Figure, _ low: Int, _ high: Int) -> Bool {
    guard money.traits.contains(.scaled) != price.traits.contains(.scaled) else { return false }
    return [3, 6].contains { power in
      var (a, b) = (money, price)
      if a.traits.contains(.scaled) {
        b.low = b.low.scaled(byPowerOfTen: power)
        guard price.low >= ExactDecimal(100) else { return false }
        b.high = b.low
        b.place += Int16(power)
      } else {
        a.low = a.low.scaled(byPowerOfTen: power)
        guard money.low >= ExactDecimal(100) else { return false }
        a.high = a.low
        a.place += Int16(power)
      }
      return isInside(a, b, low, high)
    }
  }

  private func isInside(_ money: Figure, _ price: Figure, _ low: Int, _ high: Int) -> Bool {
    let unit = ExactDecimal(mantissa: 1, exponent: -7)
    guard let least = ExactDecimal(low).multiplied(by: unit), let most = ExactDecimal(high).multiplied(by: unit)
    else { return true }
    return money.written.interval.multiplied(by: Interval(least, most)).meets(price.written.interval)
  }

  /// Holds a pair to the rate that the text states for its currencies.
  private func rateClaims(_ pair: Conversion, _ rates: [StatedRate]) -> [Claim] {
    let first = Relation.conversionRateEquations
    return rates.flatMap { stated -> [Claim] in
      let rateUnit = context.figures[stated.figure].unit
      return [(pair.amount, pair.converted), (pair.converted, pair.amount)].compactMap { foreign, base in
        guard context.figures[foreign].unit == rateUnit, context.figures[base].unit == stated.base else { return nil }
        let isNear = isNear(foreign, base, stated.figure)
        guard isNear || !pair.isPast else { return nil }
        return claim(
          first + (isNear ? 0 : 2),
          [
            RoleBinding(role: amount, figure: foreign), RoleBinding(role: converted, figure: base),
            RoleBinding(role: rate, figure: stated.figure),
          ], pair.words)
      }
    }
  }

  /// Whether the amount is what the rate makes of the other within what is written.
  private func isNear(_ foreign: Int, _ base: Int, _ rate: Int) -> Bool {
    let product = context.figures[base].written.interval
      .multiplied(by: context.figures[rate].written.interval)
    return product.meets(context.figures[foreign].written.interval)
  }
}
