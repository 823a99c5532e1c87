import Documents
import Figures
import Quantities

extension Proposer {
  /// Ties figures that state one fact twice: headline and body, a sum and "the entire sum", a length
  /// of time in two units.
  static let restatement = Proposer { context in
    guard var reader = RestatementReader(context) else { return [] }
    reader.readHeadings()
    reader.readRepeats()
    reader.readDefinites()
    reader.readAppositions()
    return reader.claims
  }
}

/// Finds the facts that one document states twice.
struct RestatementReader {
  let context: ProposalContext
  let relation: Int
  /// The usable figures of running text and headings, at their places.
  let sites: [FigureSite]
  private(set) var claims: [Claim] = []
  private var stemsOfSentence: [Int: WordSet] = [:]

  /// How many figures of the body a headline is compared with.
  private static let headlineReach = 120
  /// How many figures before it a definite figure may take up.
  private static let definiteReach = 60

  init?(_ context: ProposalContext) {
    guard let relation = context.relation("restatement") else { return nil }
    self.context = context
    self.relation = relation
    sites = context.sites().filter { site in
      let figure = context.figures[site.figure]
      return figure.kind != .date && !figure.traits.contains(.unusable)
        && context.blockKind(ofSentence: site.sentence) != .table
    }
  }

  private func figure(_ site: FigureSite) -> Figure { context.figures[site.figure] }

  private func isHeading(_ site: FigureSite) -> Bool {
    context.blockKind(ofSentence: site.sentence) == .heading
  }

  private mutating func stems(_ sentence: Int) -> WordSet {
    if let known = stemsOfSentence[sentence] { return known }
    let stems = context.stems(ofSentence: sentence)
    stemsOfSentence[sentence] = stems
    return stems
  }

  private mutating func overlap(_ a: FigureSite, _ b: FigureSite) -> Int {
    let first = stems(a.sentence)
    let second = stems(b.sentence)
    return first.sharedCount(second)
  }

  mutating func claim(
    _ first: FigureSite, _ second: FigureSite, equation: Int = 0, _ tie: Tie,
    roles: (Int, Int) = (0, 1), confidence: Int
  ) {
    claims.append(
      Claim(
        relation: relation, equation: equation,
        bindings: [
          RoleBinding(role: roles.0, figure: first.figure),
          RoleBinding(role: roles.1, figure: second.figure),
        ],
        tie: tie, confidence: confidence, words: []))
  }
}

// MARK: Headlines

extension RestatementReader {
  /// Ties each figure of a heading to the figure of its text that states the same.
  mutating func readHeadings() {
    for (index, site) in sites.enumerated() where isHeading(site) {
      let scope = body(behind: index)
      guard !scope.isEmpty else { continue }
      if let equal = bestEqual(of: site, among: scope) {
        claim(site, equal, .bound, confidence: 950)
      } else if let slip = bestSlip(of: site, among: scope) {
        claim(site, slip.site, .bound, confidence: slip.confidence)
      }
    }
  }

  /// The figures that a heading may state: of all the text for a title, otherwise to the next one.
  private func body(behind index: Int) -> [FigureSite] {
    let isTitle = context.skeletons[sites[index].sentence].block == 0
    var scope: [FigureSite] = []
    for site in sites[(index + 1)...].prefix(RestatementReader.headlineReach) {
      if isHeading(site) {
        if isTitle || site.sentence == sites[index].sentence { continue }
        break
      }
      scope.append(site)
    }
    return scope
  }

  private mutating func bestEqual(of heading: FigureSite, among scope: [FigureSite]) -> FigureSite?
  {
    var best: (site: FigureSite, score: Int)?
    let lead = scope.first?.sentence ?? 0
    for site in scope {
      let pair = FigurePair(first: figure(heading), second: figure(site))
      guard pair.likeness == .equal else { continue }
      let shared = overlap(heading, site)
      let digits = min(figure(heading).significantDigits, figure(site).significantDigits)
      let isSame = figure(heading).low == figure(site).low
      let isLead = site.sentence <= lead + 1
      let company = isSame ? companions(of: heading, beside: site, among: scope) : 0
      let weight = shared + company + (isLead ? 1 : 0) + (isSame ? digits - 1 : 0)
      guard weight >= 2 else { continue }
      let score = shared * 2 + (isSame ? 6 : 0) + (isLead ? 2 : 0)
      if score > best?.score ?? 0 { best = (site, score) }
    }
    return best?.site
  }

  /// One where the sentence states another figure of the heading too, or the text comes back to
  /// this one.
  private func companions(
    of heading: FigureSite, beside site: FigureSite, among scope: [FigureSite]
  ) -> Int {
    let others = sites.filter {
      $0.sentence == heading.sentence && $0.figure != heading.figure
    }
    let isShared = others.contains { other in
      scope.contains { near in
        near.sentence == site.sentence && figure(near).low == figure(other).low
          && FigurePair(first: figure(other), second: figure(near)).likeness == .equal
      }
    }
    let isKey =
      figure(site).kind == .money && scope.count { figure($0).low == figure(site).low } >= 2
    return isShared || isKey ? 1 : 0
  }

  /// The figure that the heading states with one slip, where the words leave no doubt.
  private mutating func bestSlip(
    of heading: FigureSite, among scope: [FigureSite]
  ) -> (site: FigureSite, confidence: Int)? {
    // Only a title is bound to its text; other headings are often rows of a list.
    guard context.skeletons[heading.sentence].block == 0 else { return nil }
    var best: (site: FigureSite, confidence: Int)?
    let lead = scope.first?.sentence ?? 0
    for site in scope {
      let likeness = FigurePair(first: figure(heading), second: figure(site)).likeness
      guard likeness != .none, likeness != .equal else { continue }
      let shared = overlap(heading, site)
      // A figure that the text keeps coming back to is one that its title is about.
      let isKey =
        likeness == .swap
        && (figure(site).kind == .money
          || figure(site).kind == .number && figure(site).significantDigits >= 3)
        && scope.filter { figure($0).low == figure(site).low }.count >= 2
      guard isKey || isTelling(likeness, heading, site, shared, isLead: site.sentence <= lead + 1)
      else { continue }
      let confidence = 850 + min(shared, 4) * 20
      if confidence > best?.confidence ?? 0 { best = (site, confidence) }
    }
    return best
  }

  private func isTelling(
    _ likeness: Likeness, _ heading: FigureSite, _ site: FigureSite, _ shared: Int, isLead: Bool
  ) -> Bool {
    let digits = figure(heading).significantDigits
    let words = shared + (isLead ? 1 : 0)
    let isBare = figure(heading).kind == .number && !figure(heading).traits.contains(.scaled)
    // Three digits of which two are swapped are hardly two facts.
    let isTwin = likeness == .swap && digits >= 3
    if isBare, !isTwin, context.nouns(at: heading).isDisjoint(with: context.nouns(at: site)) {
      return false
    }
    switch likeness {
    case .swap: return digits >= 2 && words >= 2
    case .scale: return words >= 2
    case .shift: return digits >= 2 && words >= 3
    case .digit: return digits >= 3 && words >= 4
    case .none, .equal: return false
    }
  }
}

// MARK: Repeats and definite figures

/// A number for a value in its unit, the same for the same value.
private enum ValueKey {
  static func mixed(_ figure: Figure) -> UInt64 {
    let value = figure.low.canonical
    var key = UInt64(truncatingIfNeeded: value.mantissa)
    key ^= UInt64(truncatingIfNeeded: value.mantissa >> 64) &* 0x9E37_79B9_7F4A_7C15
    key = (key ^ UInt64(truncatingIfNeeded: value.exponent) << 32) &* 0x0000_0100_0000_01b3
    return key ^ UInt64(figure.kind.rawValue) << 56 ^ UInt64(figure.unit.rawValue) << 40
  }
}

extension RestatementReader {
  /// Ties each figure to the one before it that has the same value and is of the same thing.
  mutating func readRepeats() {
    let before = sitesBefore()
    for (index, site) in sites.enumerated() where before[index] >= 0 {
      let first = sites[Int(before[index])]
      guard first.sentence != site.sentence else { continue }
      if isRepeat(first, site) { claim(first, site, .bound, confidence: 900) }
    }
  }

  /// For each site the last one before it that states the same value in the same unit; -1 without.
  private func sitesBefore() -> [Int32] {
    var before: [Int32] = Array(repeating: -1, count: sites.count)
    var keys: [(key: UInt64, site: Int)] = []
    keys.reserveCapacity(sites.count)
    for (index, site) in sites.enumerated() where !figure(site).isRange {
      keys.append((ValueKey.mixed(figure(site)), index))
    }
    keys.sort { $0 < $1 }
    for place in keys.indices.dropFirst() {
      // Values that are not the same may share a key: the nearest that is.
      var at = place - 1
      let value = figure(sites[keys[place].site])
      while at >= 0, keys[at].key == keys[place].key {
        let other = figure(sites[keys[at].site])
        if other.kind == value.kind, other.unit == value.unit, other.low == value.low {
          before[keys[place].site] = Int32(truncatingIfNeeded: keys[at].site)
          break
        }
        at -= 1
      }
    }
    return before
  }

  private mutating func isRepeat(_ a: FigureSite, _ b: FigureSite) -> Bool {
    let figure = figure(a)
    let digits = figure.significantDigits
    if digits >= 3 { return true }
    guard figure.kind != .ordinal, figure.kind != .duration else { return false }
    let isSmall = figure.isPassable || (figure.kind == .number && digits == 1)
    let shared = overlap(a, b)
    let sharesNoun = !context.nouns(at: a).isDisjoint(with: context.nouns(at: b))
    if isSmall { return sharesNoun && shared >= 2 && figure.traits.contains(.counted) }
    return shared + (sharesNoun ? 1 : 0) + digits >= 3 || isDefinite(b)
  }

  private func isDefinite(_ site: FigureSite) -> Bool {
    guard let determiner = context.determiner(at: site) else { return false }
    return definiteWords.contains(determiner.word)
  }

  /// Ties "the entire $460 million" to the $640 million that was named before.
  ///
  /// A definite figure takes up one that the reader knows. Where none has its value, and one of the
  /// same thing has it but for a slip, that one is meant.
  mutating func readDefinites() {
    for (index, site) in sites.enumerated() where figure(site).significantDigits >= 2 {
      guard let determiner = context.determiner(at: site),
        definiteWords.contains(determiner.word), !figure(site).isRange,
        figure(site).kind == .money || figure(site).kind == .number
      else { continue }
      let around = sites[max(0, index - RestatementReader.definiteReach)...].prefix(
        2 * RestatementReader.definiteReach)
      let isNew = !around.contains { other in
        other.figure != site.figure
          && FigurePair(first: figure(other), second: figure(site)).likeness == .equal
      }
      guard isNew else { continue }
      let before = around.prefix { $0.figure < site.figure }
      let meant = before.filter { isMeant($0, by: site, isWhole: determiner.isWhole) }
      guard let first = meant.first, let last = meant.last,
        figure(first).low == figure(last).low
      else { continue }
      claim(last, site, .bound, confidence: 900)
    }
  }

  private func isMeant(_ known: FigureSite, by site: FigureSite, isWhole: Bool) -> Bool {
    let likeness = FigurePair(first: figure(known), second: figure(site)).likeness
    guard likeness == .swap || likeness == .scale || likeness == .shift else { return false }
    if isWhole { return true }
    let nouns = context.nouns(at: site)
    if nouns.isEmpty, likeness == .swap, figure(site).kind == .money {
      let items = context.skeletons[site.sentence].items
      let standsAlone = site.item + 1 >= items.count || items[site.item + 1].kind != .word
      return standsAlone && site.figure - known.figure <= 12
    }
    return !nouns.isEmpty && !nouns.isDisjoint(with: context.nouns(at: known))
  }
}

private let definiteWords = WordHash.all("the that this those these")
