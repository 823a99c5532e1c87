import Documents
import Figures
import Quantities
import Relations

/// Reads amounts for each of a number of things, and finds the number and the amount for all.
///
/// "Each of its 1.8 million households will get £45 back" after "it must return £81m": a word such as
/// "each", "per" or "apiece" makes a figure one for each; what is counted has the noun of that word, or
/// stands nearest. Arithmetic picks among the figures near by and then confirms; only where the words
/// leave one reading may it contradict.
struct EachReader {
  let context: ProposalContext
  let relation: Int
  /// The roles of the amount for all, that for each, and the number: of money, and of things.
  let money: (all: Int, each: Int)
  let things: (all: Int, each: Int)
  let count: Int

  init?(_ context: ProposalContext) {
    guard let relation = context.relation("unit-price"),
      let amount = context.role("amount", of: relation),
      let price = context.role("price", of: relation),
      let quantity = context.role("quantity", of: relation),
      let portion = context.role("portion", of: relation),
      let count = context.role("count", of: relation)
    else { return nil }
    self.context = context
    self.relation = relation
    money = (amount, price)
    things = (quantity, portion)
    self.count = count
  }

  /// A figure for each, with what words say it is for.
  private struct Portion {
    let site: FigureSite
    /// The stem of what there is one for: "van" in "£8,000 per van"; 0 where no noun says.
    var noun: UInt64 = 0
    /// The number that stands in its phrase: "for each of its 1.98 million guests".
    var count: FigureSite?
    /// "Each", "per", "apiece": not only an average or a price.
    var isStrong = false
  }

  /// The claims of the document.
  ///
  /// - Complexity: O(*n*) in the figures, each portion looking at those of a few sentences.
  func claims() -> [Claim] {
    var claims: [Claim] = []
    for sentence in context.skeletons.indices
    where context.skeletons[sentence].figureCount > 0
      && context.blockKind(ofSentence: sentence) != .table
    {
      let items = context.skeletons[sentence].items
      for at in items.indices where items[at].kind == .figure {
        let site = FigureSite(figure: Int(items[at].link), sentence: sentence, item: at)
        guard let portion = portion(site, items), let claim = claim(portion) else { continue }
        claims.append(claim)
      }
    }
    return claims
  }

  private func figure(_ site: FigureSite) -> Figure { context.figures[site.figure] }

  private func items(_ site: FigureSite) -> [Item] { context.skeletons[site.sentence].items }

  // MARK: Words

  private func portion(_ site: FigureSite, _ items: [Item]) -> Portion? {
    let figure = self.figure(site)
    guard figure.kind == .money || figure.fits(.count), !figure.isRange, !items[site.item].isGlued,
      figure.traits.isDisjoint(with: [.unusable, .cell, .age]), figure.low > .zero
    else { return nil }
    guard let portion = behind(site, items) ?? before(site, items) else { return nil }
    if figure.kind == .money { return portion }
    // A plain number is one for each only where words say of what.
    guard portion.isStrong, portion.noun != 0 || portion.count != nil else { return nil }
    return !figure.isPassable || portion.count != nil ? portion : nil
  }

  /// "£8,000 per van", "$7 a bird", "five for each of its guests", "600 of them to every hectare".
  private func behind(_ site: FigureSite, _ items: [Item]) -> Portion? {
    var at = site.item + 1
    var passed = 0
    while at < items.count, items[at].kind == .word, passed < 5 {
      let item = items[at]
      let isOf = at + 1 < items.count && items[at + 1].hash == WordHash.ofWord
      if EachWords.apiece.contains(item.hash), !isOf, !isNoun(at + 1, items) {
        return Portion(site: site, isStrong: true)
      }
      if EachWords.openers.contains(item.hash) { return opened(at, site, items) }
      let isArticle = EachWords.articles.contains(item.hash)
      if isArticle, at == site.item + 1 || EachWords.leads.contains(items[at - 1].hash) {
        return isNoun(at + 1, items) ? named(at + 1, site, items, isStrong: false) : nil
      }
      guard passed == 0 || !item.cue.contains(.was), item.cue.isDisjoint(with: [.breaks, .joins])
      else { return nil }
      passed += 1
      at += 1
    }
    return nil
  }

  /// "Each of its 1.8 million households", "per person", "they each", "an average of", "tickets at".
  private func before(_ site: FigureSite, _ items: [Item]) -> Portion? {
    var at = site.item - 1
    var passed = 0
    while at >= 0, passed < 12 {
      let item = items[at]
      switch item.kind {
      case .word:
        if EachWords.openers.contains(item.hash) || EachWords.apiece.contains(item.hash) {
          return opened(at, site, items)
        }
        if item.cue.contains(.average), passed <= 3 { return Portion(site: site) }
        if item.hash == ChangeHash.at, passed <= 1 { return priced(at, site, items) }
        if item.cue.contains(.breaks) { return nil }
        passed += 1
      case .figure:
        // "Each of the 2,560 investors had put in $250,000".
        guard
          figure(FigureSite(figure: Int(item.link), sentence: site.sentence, item: at)).kind
            == .number
        else { return nil }
        passed += 1
      case .quote: break
      default: return nil
      }
      at -= 1
    }
    return nil
  }

  /// What stands behind "each", "per", "every": its noun, and the number before that.
  private func opened(_ at: Int, _ site: FigureSite, _ items: [Item]) -> Portion? {
    var portion = Portion(site: site, isStrong: true)
    if let count = countBefore(at, site, items) {
      portion.count = count
      return portion
    }
    var next = at + 1
    while next < items.count, next <= at + 6 {
      let item = items[next]
      if item.kind == .figure {
        let place = FigureSite(figure: Int(item.link), sentence: site.sentence, item: next)
        guard next != site.item else { return portion }
        // "Per 100", "of every ten": a rate of its own.
        guard isCount(place), next > at + 1 else { return nil }
        portion.count = place
        return portion
      }
      guard item.kind == .word else { return portion }
      if isTime(item) || item.hash == EachWords.cent { return nil }
      let isLink =
        item.hash == WordHash.ofWord || item.cue.contains(.possessive)
        || item.cue.contains(.transparent) || item.hash == EachWords.one
      if !isLink {
        guard item.cue.isDisjoint(with: [.was, .take, .preposition, .says]) else { return portion }
        if portion.noun == 0 { portion.noun = context.stem(of: item) }
        if next > at + 1, items[next - 1].hash == WordHash.ofWord { return portion }
        // "Each of the island's 4.1m people": the number may still come.
        guard next + 1 < items.count, items[next + 1].kind == .figure else { return portion }
      }
      next += 1
    }
    return portion
  }

  /// "75 turbines, each rated at 20 megawatts": the number right before the comma.
  private func countBefore(_ at: Int, _ site: FigureSite, _ items: [Item]) -> FigureSite? {
    guard at > 1, at < site.item, EachWords.apiece.contains(items[at].hash),
      items[at - 1].kind == .comma
    else { return nil }
    var before = at - 2
    while before >= 0, before >= at - 9 {
      if items[before].kind == .figure {
        let place = FigureSite(
          figure: Int(items[before].link), sentence: site.sentence, item: before)
        return isCount(place) ? place : nil
      }
      guard items[before].kind == .word, items[before].cue.isDisjoint(with: [.breaks, .was])
      else { return nil }
      before -= 1
    }
    return nil
  }

  /// "93,000 tickets at $20": the number right before the price.
  private func priced(_ at: Int, _ site: FigureSite, _ items: [Item]) -> Portion? {
    guard figure(site).kind == .money, !figure(site).traits.contains(.scaled) else { return nil }
    var before = at - 1
    while before >= 0, before >= at - 4 {
      if items[before].kind == .figure {
        let place = FigureSite(
          figure: Int(items[before].link), sentence: site.sentence, item: before)
        guard before < at - 1, isCount(place) else { return nil }
        return Portion(site: site, count: place)
      }
      guard items[before].kind == .word,
        items[before].cue.isDisjoint(with: [.was, .breaks, .change, .joins, .says])
      else { return nil }
      before -= 1
    }
    return nil
  }

  private func named(
    _ at: Int, _ site: FigureSite, _ items: [Item], isStrong: Bool
  ) -> Portion? {
    guard !isTime(items[at]) else { return nil }
    return Portion(site: site, noun: context.stem(of: items[at]), isStrong: isStrong)
  }

  private func isNoun(_ at: Int, _ items: [Item]) -> Bool {
    items.indices.contains(at) && items[at].kind == .word
      && items[at].cue.isDisjoint(with: [
        .was, .preposition, .joins, .breaks, .transparent, .possessive, .earlier, .compare,
      ])
  }

  private func isTime(_ item: Item) -> Bool { Skeleton.period(named: item.hash) != nil }

  // MARK: Numbers and amounts

  private func isCount(_ site: FigureSite) -> Bool {
    let figure = self.figure(site)
    return figure.fits(.count) && figure.kind == .number && figure.unit == .none
      && !figure.isRange && !items(site)[site.item].isGlued && figure.low > .one
      && (figure.place >= 0 || figure.traits.contains(.scaled))
      && figure.traits.isDisjoint(with: [.cell, .age])
  }

  private func claim(_ portion: Portion) -> Claim? {
    let (counts, isNamed) = self.counts(portion)
    let totals = self.totals(portion)
    var readings: [(count: FigureSite, total: FigureSite, rank: Int)] = []
    for (rank, count) in counts.enumerated() {
      for (next, total) in totals.enumerated() where total.figure != count.figure {
        readings.append((count, total, rank + next))
      }
    }
    readings = readings.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
    if let at = readings.firstIndex(where: { fits(portion, $0.count, $0.total) }) {
      var claim = claim(portion, readings[at].count, readings[at].total)
      if !isNamed || at > 1 { (claim.tie, claim.confidence) = (.suggested, 500) }
      claim.tries = at + 1
      return claim
    }
    guard let (count, total) = only(portion, counts, totals, isNamed) else {
      return slipped(portion, readings)
    }
    var claim = claim(portion, count, total)
    let isNear = total.sentence == portion.site.sentence
    let isExplicit = portion.count != nil && portion.isStrong
    if !isExplicit, !isNamed || !isNear || !portion.isStrong { claim.tie = .likely }
    return claim
  }

  /// The only reading within the sentence that one slip of writing explains.
  private func slipped(
    _ portion: Portion, _ readings: [(count: FigureSite, total: FigureSite, rank: Int)]
  ) -> Claim? {
    let home = portion.site.sentence
    guard portion.isStrong || portion.count != nil, portion.noun != EachWords.share,
      context.skeletons[home].cues.isDisjoint(with: [.respectively, .basis])
    else { return nil }
    let near = readings.filter { $0.count.sentence == home && $0.total.sentence == home }
    let slipped = near.filter {
      reading(portion, $0.count, $0.total).isSlip
        && !context.skeletons[home].opensClause($0.total.item)
    }
    guard slipped.count == 1, let only = slipped.first,
      reading(portion, only.count, only.total).isTelling(among: near.count)
    else { return nil }
    return claim(portion, only.count, only.total)
  }

  private func reading(
    _ portion: Portion, _ count: FigureSite, _ total: FigureSite
  ) -> ProductReading {
    ProductReading(figure(total), figure(count), figure(portion.site))
  }

  private func claim(_ portion: Portion, _ count: FigureSite, _ total: FigureSite) -> Claim {
    let isMoney = figure(portion.site).kind == .money
    let roles = isMoney ? money : things
    return Claim(
      relation: relation, equation: isMoney ? 0 : 1,
      bindings: [
        RoleBinding(role: roles.all, figure: total.figure),
        RoleBinding(role: roles.each, figure: portion.site.figure),
        RoleBinding(role: self.count, figure: count.figure),
      ], tie: .shaped, confidence: 800, words: [], tries: 1)
  }

  /// The number and the amount that words and place leave alone.
  private func only(
    _ portion: Portion, _ counts: [FigureSite], _ totals: [FigureSite], _ isNamed: Bool
  ) -> (FigureSite, FigureSite)? {
    let home = portion.site.sentence
    var numbers = counts
    if !isNamed {
      guard portion.isStrong else { return nil }
      numbers = counts.filter { $0.sentence == home && $0.item < portion.site.item }
    }
    guard let count = numbers.first,
      numbers.allSatisfy({ figure($0).low == figure(count).low }),
      abs(count.sentence - home) <= 6
    else { return nil }
    let own = totals.filter { $0.sentence == home || $0.sentence == count.sentence }
    let near = own.isEmpty ? totals.filter { abs($0.sentence - home) == 1 } : own
    guard let total = near.first, near.allSatisfy({ figure($0).low == figure(total).low }),
      figure(portion.site).kind == .money || isNamed,
      !context.skeletons[total.sentence].opensClause(total.item),
      context.skeletons[home].cues.isDisjoint(with: [.respectively, .basis]),
      portion.noun != EachWords.share
    else { return nil }
    return (count, total)
  }

  /// The numbers of things that there may be one for, the likeliest first, and whether a word names them.
  private func counts(_ portion: Portion) -> (places: [FigureSite], isNamed: Bool) {
    if let count = portion.count { return ([count], true) }
    let home = portion.site.sentence
    if portion.noun != 0 {
      let named = sites(around: portion.site, (home - 8)...(home + 1)) {
        isCount($0) && isCounted($0, by: portion.noun)
      }
      if !named.isEmpty { return (Array(named.prefix(6)), true) }
    }
    let near = sites(around: portion.site, (home - 2)...(home + 1)) {
      isCount($0) && !figure($0).isPassable
    }
    return (Array(near.prefix(5)), false)
  }

  /// Whether the noun stands behind the figure, within three words.
  private func isCounted(_ site: FigureSite, by noun: UInt64) -> Bool {
    let items = items(site)
    let last = min(items.count, site.item + 4)
    for at in (site.item + 1)..<max(last, site.item + 1) {
      guard items[at].kind == .word else { return false }
      if context.stem(of: items[at]) == noun { return true }
      if EachWords.heads.contains(noun), EachWords.people.contains(context.stem(of: items[at])) {
        return true
      }
    }
    return false
  }

  /// The amounts that may be that for all, the nearest first.
  private func totals(_ portion: Portion) -> [FigureSite] {
    let each = figure(portion.site)
    let home = portion.site.sentence
    let found = sites(around: portion.site, (home - 3)...(home + 2)) { site in
      let figure = self.figure(site)
      let item = items(site)[site.item]
      return figure.kind == each.kind && figure.unit == each.unit && !figure.isRange
        && figure.low > each.low && item.per == 0 && !item.cue.contains(.each)
        && figure.traits.isDisjoint(with: [.unusable, .cell, .age, .fraction]) && !item.isGlued
        && !context.skeletons[site.sentence].isChange(site.item)
        && !context.skeletons[site.sentence].isExpected(figure: site.figure)
    }
    return Array(found.prefix(8))
  }

  /// The figures of some sentences that fit, the nearest first; of the same paragraph before others.
  private func sites(
    around site: FigureSite, _ range: ClosedRange<Int>, _ fits: (FigureSite) -> Bool
  ) -> [FigureSite] {
    var found: [FigureSite] = []
    for sentence in range where context.skeletons.indices.contains(sentence) {
      guard context.blockKind(ofSentence: sentence) != .table else { continue }
      for (at, item) in context.skeletons[sentence].items.enumerated() where item.kind == .figure {
        let place = FigureSite(figure: Int(item.link), sentence: sentence, item: at)
        if place.figure != site.figure, fits(place) { found.append(place) }
      }
    }
    return found.sorted {
      (abs($0.sentence - site.sentence), abs($0.figure - site.figure), $0.figure)
        < (abs($1.sentence - site.sentence), abs($1.figure - site.figure), $1.figure)
    }
  }

  private func fits(_ portion: Portion, _ count: FigureSite, _ total: FigureSite) -> Bool {
    reading(portion, count, total).fits
  }
}

/// Words that make a figure one for each of several.
private enum EachWords {
  static let apiece = WordHash.all("each apiece a-piece")
  static let openers = WordHash.all("per every each")
  static let articles = WordHash.all("a an")
  static let leads = WordHash.all("to for")
  static let one = WordHash.of("one".utf8)
  static let cent = WordHash.of("cent".utf8)
  static let share = WordHash.stem(of: Array("share".utf8)[...])
  static let heads = Set(
    ["person", "head", "capita", "people"].map { WordHash.stem(of: Array($0.utf8)[...]) })
  /// Those who are counted by the head.
  static let people = Set(
    """
    person people head resident inhabitant citizen capita islander member customer client patient \
    pupil student worker employee voter visitor guest passenger shareholder policyholder household \
    family taxpayer payer donor walker volunteer participant child adult man woman player
    """
    .split(separator: " ").map { WordHash.stem(of: Array($0.utf8)[...]) })
}
