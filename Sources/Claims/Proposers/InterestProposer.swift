import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// Interest, the rate and the principal it is on, and the time it is for.
  ///
  /// "The notes have a nominal amount of $30 million. The coupon of 4 percent is $1.2 million a year."
  static let interest = Proposer { context in
    guard let relation = context.relation("rate-time"),
      let total = context.role("total", of: relation),
      let principal = context.role("principal", of: relation),
      let percent = context.role("percent", of: relation),
      let periods = context.role("periods", of: relation)
    else { return [] }
    let reader = InterestReader(
      context: context, relation: relation, total: total, principal: principal, percent: percent,
      periods: periods)
    return reader.claims()
  }
}

/// A figure with its place.
private struct Mention {
  let figure: Int
  let sentence: Int
  let item: Int
}

private struct InterestReader {
  let context: ProposalContext
  let relation: Int
  let total: Int
  let principal: Int
  let percent: Int
  let periods: Int

  func claims() -> [Claim] {
    var claims: [Claim] = []
    for sentence in context.skeletons.indices {
      let skeleton = context.skeletons[sentence]
      guard skeleton.figureCount > 0, skeleton.cues.contains(.interest) || hasRate(skeleton)
      else { continue }
      for (index, item) in skeleton.items.enumerated() where item.kind == .figure {
        let mention = Mention(figure: Int(item.link), sentence: sentence, item: index)
        guard context.figures[mention.figure].fits(.percent), isNear(mention, InterestWords.rates)
        else { continue }
        claims += self.claims(at: mention)
      }
    }
    return claims
  }

  private func hasRate(_ skeleton: Skeleton) -> Bool {
    skeleton.items.contains { InterestWords.rates.contains($0.hash) }
  }

  private func claims(at rate: Mention) -> [Claim] {
    let amounts = money(rate.sentence - 1...rate.sentence + 3, near: InterestWords.charges)
    let principals = money(rate.sentence - 12...rate.sentence, near: InterestWords.principals)
    var claims: [Claim] = []
    for amount in amounts.prefix(4) {
      let smaller = context.figures[amount.figure]
      let larger = principals.filter {
        $0.figure != amount.figure && context.figures[$0.figure].low > smaller.high
          && context.figures[$0.figure].isCommensurable(with: smaller)
      }
      let near = Array(larger.prefix(4))
      let times = self.times(rate, amount)
      for principal in near {
        let tries = max(1, near.count)
        let tie: Tie =
          near.count == 1 && isSaidOf(rate, amount)
          ? .bound
          : near.count == 1 ? .likely : .suggested
        let bindings = [
          RoleBinding(role: total, figure: amount.figure),
          RoleBinding(role: self.principal, figure: principal.figure),
          RoleBinding(role: percent, figure: rate.figure),
        ]
        // An amount "a year" is that of one year, whatever the term beside it.
        let isYearly = context.skeletons[amount.sentence].items[amount.item].period == .year
        if times.isEmpty || isYearly {
          claims.append(claim(.interest, bindings, tie, tries))
          if isYearly { continue }
        } else {
          claims.append(claim(.interest, bindings, .suggested, tries * (1 + times.count)))
        }
        for (time, equation) in times {
          claims.append(
            claim(
              equation, bindings + [RoleBinding(role: periods, figure: time.figure)],
              times.count == 1 ? tie : .suggested, tries * times.count))
        }
      }
    }
    return claims
  }

  /// Whether the amount is said of the rate: "a coupon of 4 percent is $1.2 million", "8% (€504)".
  private func isSaidOf(_ rate: Mention, _ amount: Mention) -> Bool {
    guard rate.sentence == amount.sentence, amount.item > rate.item else { return false }
    let between = context.skeletons[rate.sentence].items[(rate.item + 1)..<amount.item]
      .filter { $0.kind != .word || !InterestWords.yearly.contains($0.hash) }
    guard between.count <= 3, !between.contains(where: { $0.kind == .figure }) else { return false }
    return between.contains { $0.kind == .open || InterestWords.says.contains($0.hash) }
  }

  private func claim(
    _ equation: Relation.RateTimeEquation, _ bindings: [RoleBinding], _ tie: Tie, _ tries: Int
  ) -> Claim {
    Claim(
      relation: relation, equation: equation.index, bindings: bindings, tie: tie, confidence: 800,
      words: [], tries: tries)
  }

  /// The spans of time in the sentences of the rate and the amount.
  private func times(
    _ rate: Mention, _ amount: Mention
  ) -> [(mention: Mention, equation: Relation.RateTimeEquation)] {
    var found: [(mention: Mention, equation: Relation.RateTimeEquation)] = []
    for sentence in Set([rate.sentence, amount.sentence]).sorted() {
      for (index, item) in context.skeletons[sentence].items.enumerated()
      where item.kind == .figure {
        let figure = context.figures[Int(item.link)]
        guard figure.kind == .duration, !figure.traits.contains(.article),
          !figure.traits.contains(.age)
        else { continue }
        let mention = Mention(figure: Int(item.link), sentence: sentence, item: index)
        switch figure.unit {
        case .year: found.append((mention, .interestYears))
        case .month: found.append((mention, .interestMonths))
        case .day where !figure.traits.contains(.attributive):
          found.append((mention, .interestDays))
        default: continue
        }
      }
    }
    return Array(found.prefix(3))
  }

  /// The amounts in a range of sentences with one of the words near, the last first.
  private func money(_ range: ClosedRange<Int>, near words: WordSet) -> [Mention] {
    var found: [Mention] = []
    for sentence in context.skeletons.indices.clamped(to: range.lowerBound..<range.upperBound + 1)
      .reversed()
    {
      for (index, item) in context.skeletons[sentence].items.enumerated()
      where item.kind == .figure && item.per == 0 || item.period != .none {
        guard item.kind == .figure, context.figures[Int(item.link)].kind == .money,
          !item.cue.contains(.each)
        else { continue }
        let mention = Mention(figure: Int(item.link), sentence: sentence, item: index)
        if isNear(mention, words) { found.append(mention) }
      }
    }
    return found
  }

  /// Whether one of the words stands in the clause before the figure, or right behind it.
  private func isNear(_ mention: Mention, _ words: WordSet) -> Bool {
    let items = context.skeletons[mention.sentence].items
    var at = mention.item - 1
    var passed = 0
    while at >= 0, passed < 9, items[at].kind != .semicolon {
      if items[at].kind == .word {
        if words.contains(context.stem(of: items[at])) { return true }
        passed += 1
      }
      at -= 1
    }
    for at in (mention.item + 1)..<min(items.count, mention.item + 6) where at < items.count {
      if items[at].kind == .figure, context.figures[Int(items[at].link)].kind == .money { break }
      if items[at].kind == .word, words.contains(context.stem(of: items[at])) { return true }
    }
    return false
  }
}

/// Words that interest is read by, as stems.
private enum InterestWords {
  static let rates = stems("interest coupon rate annum yield bear")
  static let charges = stems("interest coupon charge annum cost")
  static let principals = stems(
    "principal loan note nominal outstanding balance facility bond borrowing borrowed debt "
      + "debenture mortgage credit advance sum capital")

  static let yearly = stems("per annum annually yearly p.a pa a year")
  static let says = stems("is or being equal equals that namely")

  private static func stems(_ words: String) -> WordSet {
    WordSet(words.split(separator: " ").map { WordHash.of($0.utf8) })
  }
}
