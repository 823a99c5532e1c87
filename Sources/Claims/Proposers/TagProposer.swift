import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// Figures that inline XBRL tags: each with its own value, and those of one fact with each other.
  static let tags = Proposer { context in
    guard !context.document.taggedFigures.isEmpty, let relation = context.relation("tag"),
      let printed = context.role("printed", of: relation),
      let first = context.role("first", of: relation),
      let second = context.role("second", of: relation)
    else { return [] }
    let proposer = TagClaims(
      context: context, relation: relation, printed: printed, first: first, second: second)
    return proposer.claims()
  }
}

/// Ties printed figures to their tags.
///
/// A tag takes the digits that are printed, so that only scale and sign can differ. Where most figures
/// of a table differ alike, the table is in a scale that its header does not say, or a cost is
/// tagged without its sign: nothing is claimed. The one that differs from the others is wrong.
private struct TagClaims {
  let context: ProposalContext
  let relation: Int
  let printed: Int
  let first: Int
  let second: Int

  /// Figures of one table, or of running text, in one unit.
  private struct Place: Hashable {
    let table: Int?
    let statesScale: Bool
    let unit: [UInt8]
  }

  /// One fact: a concept of someone and of a period.
  private struct Fact: Hashable {
    let concept: [UInt8]
    let context: [UInt8]
    let unit: [UInt8]
  }

  func claims() -> [Claim] {
    let entries = entries()
    let scales = scales(of: entries)
    let signs = signs(of: entries)
    var claims: [Claim] = []
    var sound: [TaggedEntry] = []
    for entry in entries {
      guard let agreeing = scales[place(of: entry)] else { continue }
      if entry.shift == 0 { sound.append(entry) }
      if entry.shift == 0 || entry.statesScale
        || agreeing >= 3 && isAlone(entry, in: entries)
      {
        claims.append(claim(entry, usualSign: signs[entry.tag] ?? entry.hasOtherSign))
      }
    }
    return claims + repeats(sound)
  }

  // MARK: Entries

  /// The tags whose digits are a figure's, in order of place.
  private func entries() -> [TaggedEntry] {
    let tags = context.document.taggedFigures
    var entries: [TaggedEntry] = []
    for index in tags.indices where !tags[index].range.isEmpty {
      let range = tags[index].range
      let figure = context.figures.partitionPoint { $0.end >= range.upperBound }
      guard figure < context.figures.count, context.figures[figure].start <= range.lowerBound,
        let entry = TaggedEntry(
          tag: index, figure: figure, of: context.figures, in: context.document)
      else { continue }
      entries.append(entry)
    }
    return entries.sorted { ($0.figure, $0.tag) < ($1.figure, $1.tag) }
  }

  private func place(of entry: TaggedEntry) -> Place {
    Place(
      table: entry.table, statesScale: entry.statesScale,
      unit: context.document.taggedFigures[entry.tag].unit)
  }

  // MARK: Scale

  /// The number of figures in the scale of their tags, for each place where that is usual.
  private func scales(of entries: [TaggedEntry]) -> [Place: Int] {
    var counts: [Place: [Int: Int]] = [:]
    for entry in entries { counts[place(of: entry), default: [:]][entry.shift, default: 0] += 1 }
    var scales: [Place: Int] = [:]
    for (place, counts) in counts {
      let all = counts.values.reduce(0, +)
      // Two thirds and three at least: a scale may be stated where it was not looked for.
      func isMost(_ count: Int) -> Bool { count >= 3 && count * 3 >= all * 2 }
      let agreeing = counts[0] ?? 0
      let differAlike = counts.contains { $0.key != 0 && isMost($0.value) }
      if place.statesScale ? !differAlike : agreeing == all || isMost(agreeing) {
        scales[place] = agreeing
      }
    }
    return scales
  }

  /// Whether a figure differs while another of its row agrees, or it is the only one in its row.
  ///
  /// A row that differs as a whole is in a scale of its own.
  private func isAlone(_ entry: TaggedEntry, in entries: [TaggedEntry]) -> Bool {
    guard let table = entry.table else { return true }
    let index = entries.partitionPoint { ($0.figure, $0.tag) >= (entry.figure, entry.tag) }
    func isBeside(_ other: Int) -> Bool {
      entries.indices.contains(other) && entries[other].table == table
        && entries[other].row == entry.row
    }
    var (before, after) = (index - 1, index + 1)
    while isBeside(before), entries[before].shift != 0 { before -= 1 }
    while isBeside(after), entries[after].shift != 0 { after += 1 }
    let isOnly = before == index - 1 && after == index + 1
    return isBeside(before) || isBeside(after) || isOnly
  }

  // MARK: Signs

  /// For the figures whose concept stands three times or more in a table, whether most print the
  /// other sign than their tags; a cost may be printed in brackets and tagged without a sign.
  private func signs(of entries: [TaggedEntry]) -> [Int: Bool] {
    var groups: [Place: [TaggedEntry]] = [:]
    for entry in entries where entry.table != nil && !entry.value.isZero {
      let concept = context.document.taggedFigures[entry.tag].concept
      groups[Place(table: entry.table, statesScale: false, unit: concept), default: []]
        .append(entry)
    }
    var signs: [Int: Bool] = [:]
    for group in groups.values where group.count >= 3 {
      let others = group.count { $0.hasOtherSign }
      guard others == 1 || others == group.count - 1 else { continue }
      for entry in group { signs[entry.tag] = others > 1 }
    }
    return signs
  }

  // MARK: Claims

  private func claim(_ entry: TaggedEntry, usualSign hasOtherSign: Bool) -> Claim {
    let tag = context.document.taggedFigures[entry.tag]
    let value = hasOtherSign ? entry.value.negated : entry.value
    var words = grouped(value) + " " + unitName(tag.unit)
    if !tag.concept.isEmpty {
      words += " for " + String(decoding: tag.concept.prefix(120), as: UTF8.self)
    }
    var claim = Claim(
      relation: relation, equation: 0,
      bindings: [RoleBinding(role: printed, figure: entry.figure)], tie: .bound,
      confidence: 970, words: [], tries: 1,
      given: Interval(value, plusOrMinus: tolerance(of: tag, value)))
    claim.givenWords = words
    return claim
  }

  /// Half a unit of the last place that the tag calls exact, a twentieth of the value at most.
  private func tolerance(of tag: TaggedFigure, _ value: ExactDecimal) -> ExactDecimal {
    guard let decimals = tag.decimals, decimals.magnitude < 30 else { return .zero }
    let half = ExactDecimal(mantissa: 5, exponent: -decimals - 1)
    let most = value.magnitude.multiplied(by: ExactDecimal(mantissa: 5, exponent: -2)) ?? .zero
    return min(half, most)
  }

  /// The figures of one fact, each with the value that most of them have.
  private func repeats(_ entries: [TaggedEntry]) -> [Claim] {
    var order: [Fact] = []
    var groups: [Fact: [TaggedEntry]] = [:]
    for entry in entries {
      let tag = context.document.taggedFigures[entry.tag]
      guard !tag.context.isEmpty, !tag.concept.isEmpty, !entry.value.isZero else { continue }
      let fact = Fact(concept: tag.concept, context: tag.context, unit: tag.unit)
      if groups[fact] == nil { order.append(fact) }
      groups[fact, default: []].append(entry)
    }
    return order.flatMap { fact in repeats(ofFact: groups[fact] ?? []) }
  }

  private func repeats(ofFact group: [TaggedEntry]) -> [Claim] {
    guard group.count > 1 else { return [] }
    let sample = group.prefix(16)
    let support = sample.map { one in sample.count { isSame(one, $0) } }
    let most = support.max() ?? 0
    guard let index = support.firstIndex(of: most) else { return [] }
    let reference = group[index]
    return group.compactMap { other in
      guard other.figure != reference.figure else { return nil }
      let turns = other.hasOtherSign != reference.hasOtherSign
      return Claim(
        relation: relation, equation: turns ? 2 : 1,
        bindings: [
          RoleBinding(role: first, figure: min(reference.figure, other.figure)),
          RoleBinding(role: second, figure: max(reference.figure, other.figure)),
        ], tie: .bound, confidence: 960, words: [], tries: 1)
    }
  }

  /// Whether the values of two tags meet within what they call exact.
  private func isSame(_ one: TaggedEntry, _ other: TaggedEntry) -> Bool {
    let tags = context.document.taggedFigures
    let first = Interval(one.value, plusOrMinus: tolerance(of: tags[one.tag], one.value))
    let second = Interval(other.value, plusOrMinus: tolerance(of: tags[other.tag], other.value))
    return first.meets(second)
  }

  // MARK: Words

  /// "iso4217:USD/xbrli:shares" as "USD/shares".
  private func unitName(_ unit: [UInt8]) -> String {
    unit.prefix(80).split(separator: UInt8(ascii: "/")).map { measure in
      let local = measure.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? measure.startIndex
      return String(decoding: measure[local...], as: UTF8.self)
    }.joined(separator: "/")
  }

  /// The value with commas between thousands.
  private func grouped(_ value: ExactDecimal) -> String {
    let parts = value.magnitude.description.split(separator: ".", maxSplits: 1)
    let whole = Array((parts.first ?? "0").utf8)
    var digits: [UInt8] = []
    for (index, byte) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { digits.append(UInt8(ascii: ",")) }
      digits.append(byte)
    }
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    return (value.isNegative ? "−" : "") + String(decoding: digits, as: UTF8.self) + fraction
  }
}
