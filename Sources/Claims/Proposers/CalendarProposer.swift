import Documents
import Figures
import Quantities

extension Proposer {
  /// Ties dates to the lengths of time between them: ages, anniversaries, terms, "seven years later".
  static let calendar = Proposer { context in
    guard var reader = CalendarReader(context) else { return [] }
    for site in reader.spans {
      if reader.readAge(site) { continue }
      if reader.readAnniversary(site) { continue }
      if reader.readInstalments(site) { continue }
      if reader.readSinceEvent(site) { continue }
      if reader.readHistory(site) { continue }
      if reader.readBetween(site) { continue }
      if reader.readAgo(site) { continue }
      if reader.readTerm(site) { continue }
      if reader.readMonthTerm(site) { continue }
      if reader.readBetweenTwo(site) { continue }
      reader.readLoose(site)
    }
    return reader.claims
  }
}

/// The equations of the calendar relation, by what they say.
enum CalendarEquation: Int {
  case exactYears, completeYears, looseYears, inclusiveYears
  case termInMonths
  case monthlyUntil, quarterlyUntil, halfYearlyUntil, yearlyUntil
  case monthlyOver, quarterlyOver, halfYearlyOver, yearlyOver
  case days
}

/// Finds the dates that belong to a length of time.
struct CalendarReader {
  let context: ProposalContext
  let relation: Int
  /// Dates with a year, at their places.
  let dates: [FigureSite]
  /// Lengths of time, and numbers that may be ages, anniversaries or counts of payments.
  let spans: [FigureSite]
  /// The date that says which year the text was written in, if any does.
  let present: FigureSite?
  private(set) var claims: [Claim] = []

  init?(_ context: ProposalContext) {
    guard let relation = context.relation("calendar") else { return nil }
    self.context = context
    self.relation = relation
    let sites = context.sites().filter {
      context.blockKind(ofSentence: $0.sentence) != .table
        && !context.figures[$0.figure].traits.contains(.unusable)
    }
    dates = sites.filter { site in
      let figure = context.figures[site.figure]
      return figure.kind == .date && figure.date.year != 0 && !figure.isRange
        && figure.datePrecision != .decade
    }
    spans = sites.filter { site in
      let figure = context.figures[site.figure]
      guard !figure.isRange else { return false }
      switch figure.kind {
      case .duration: return !figure.traits.contains(.article) || figure.low > .one
      case .ordinal: return true
      case .number:
        return figure.unit == .none && figure.place >= 0 && !figure.traits.contains(.fraction)
      case .date, .money, .percent: return false
      }
    }
    present = CalendarReader.present(among: dates, in: context)
  }

  func figure(_ site: FigureSite) -> Figure { context.figures[site.figure] }

  func year(_ site: FigureSite) -> Int { Int(figure(site).date.year) }

  func items(_ site: FigureSite) -> [Item] { context.skeletons[site.sentence].items }

  /// The whole number that a figure says, for lengths of time in years.
  func years(_ site: FigureSite) -> Int? {
    let figure = figure(site)
    let factor: Int
    switch (figure.kind, figure.unit) {
    case (.duration, .year), (.number, _), (.ordinal, _): factor = 1
    case (.duration, .decade): factor = 10
    case (.duration, .century): factor = 100
    default: return nil
    }
    guard figure.low > .zero, figure.low <= ExactDecimal(2_000), figure.compoundMonths == 0 else {
      return nil
    }
    return figure.low.wholeCount.map { $0 * factor }
  }

  /// The date that says which year the text was written in: the latest that is not in its future.
  private static func present(
    among dates: [FigureSite], in context: ProposalContext
  ) -> FigureSite? {
    var best: FigureSite?
    for site in dates {
      let year = context.figures[site.figure].date.year
      if let known = best, context.figures[known.figure].date.year >= year { continue }
      let items = context.skeletons[site.sentence].items
      let before = items[max(0, site.item - 5)..<site.item]
      let behind = items[(site.item + 1)...].prefix(3)
      // "Ends on Monday, June 16, 2025": a day of the week is near at hand.
      let isNear =
        context.figures[site.figure].datePrecision == .day
        && before.suffix(3).contains { weekdays.contains($0.hash) }
      let isFuture =
        !isNear
        && (before.contains {
          futureWords.contains($0.hash) || !$0.cue.isDisjoint(with: [.expect, .due])
        }
          || behind.contains { $0.cue.contains(.expect) }
          || before.last.map { reachingWords.contains($0.hash) } == true
          || (context.figures[site.figure].datePrecision == .year
            && items[..<site.item].contains { $0.cue.contains(.expect) }))
      if !isFuture { best = site }
    }
    return best
  }

  /// Claims that the time from `start` to `end` is `span`.
  mutating func claim(
    _ equation: CalendarEquation, _ bindings: [(role: String, site: FigureSite)],
    confidence: Int = 920
  ) {
    var bound: [RoleBinding] = []
    for binding in bindings {
      guard let role = context.role(binding.role, of: relation),
        !bound.contains(where: { $0.figure == binding.site.figure })
      else { return }
      bound.append(RoleBinding(role: role, figure: binding.site.figure))
    }
    claims.append(
      Claim(
        relation: relation, equation: equation.rawValue, bindings: bound, tie: .bound,
        confidence: confidence, words: []))
  }

  mutating func claimYears(
    _ equation: CalendarEquation, from start: FigureSite, to end: FigureSite, _ span: FigureSite,
    confidence: Int = 920
  ) {
    claim(
      equation, [("start", start), ("end", end), ("span", span)], confidence: confidence)
  }
}

// MARK: Places of dates

extension CalendarReader {
  /// The dates of a sentence, in order.
  func dates(inSentence sentence: Int) -> ArraySlice<FigureSite> {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < dates.count, dates[end].sentence == sentence { end += 1 }
    return dates[low..<end]
  }

  /// The last date before an item of a sentence, at most `reach` items away.
  func date(before item: Int, of sentence: Int, within reach: Int) -> FigureSite? {
    dates(inSentence: sentence).last { $0.item < item && item - $0.item <= reach }
  }

  /// The first date behind an item of a sentence, at most `reach` items away.
  func date(behind item: Int, of sentence: Int, within reach: Int) -> FigureSite? {
    dates(inSentence: sentence).first { $0.item > item && $0.item - item <= reach }
  }

  /// The date at which something began by the words of a sentence: "born in Leith in 1991".
  func beginning(in sentence: Int, _ words: WordSet) -> FigureSite? {
    guard context.skeletons.indices.contains(sentence) else { return nil }
    let items = context.skeletons[sentence].items
    for (index, item) in items.enumerated() where item.kind == .word && words.contains(item.hash) {
      guard let date = date(behind: index, of: sentence, within: 8) else { continue }
      let between = items[(index + 1)..<date.item]
      if between.allSatisfy({ $0.kind != .semicolon && !$0.cue.contains(.breaks) }) { return date }
    }
    return nil
  }

  /// Whether one of the words stands within `reach` items behind a place.
  func has(_ words: WordSet, behind site: FigureSite, within reach: Int) -> Bool {
    let items = items(site)
    return items[(site.item + 1)...].prefix(reach).contains {
      $0.kind == .word && words.contains($0.hash)
    }
  }

  /// Whether one of the words stands within `reach` items before a place.
  func has(_ words: WordSet, before site: FigureSite, within reach: Int) -> Bool {
    let items = items(site)
    return items[max(0, site.item - reach)..<site.item].contains {
      $0.kind == .word && words.contains($0.hash)
    }
  }
}

private let weekdays = WordHash.all(
  "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun")

/// Words that put a date into a text's future.
private let futureWords = WordHash.all(
  """
  until till next will due mature matures maturing expire expires expiring end ends \
  ending runs run future plan plans planned promised deadline
  """)

/// Prepositions that lead to a date ahead when they stand just before it.
private let reachingWords = WordHash.all("by to through from")

extension ExactDecimal {
  /// The value where it is a whole number below ten thousand.
  var wholeCount: Int? {
    let short = canonical
    guard short.exponent >= 0, short.exponent <= 4, short.mantissa.magnitude <= 10_000 else {
      return nil
    }
    var value = Int(truncatingIfNeeded: short.mantissa)
    for _ in 0..<short.exponent { value *= 10 }
    return value
  }
}
