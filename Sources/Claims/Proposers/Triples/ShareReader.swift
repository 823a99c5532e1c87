import Documents
import Figures
import Quantities
import Relations

/// A share with the part that stands beside it: "990, or 66 percent", "60 percent of the bill, $38 million".
struct SharePair {
  let share: TripleFigure
  let part: TripleFigure
  /// What the words behind "of" say the share is one of.
  let base: ShareBase
  /// Nothing but marks and words that equate stand between the two.
  let isFirm: Bool
}

/// What a share is said to be a share of.
enum ShareBase {
  /// Nothing is said.
  case none
  /// "Of that", "of the total": what was spoken of before.
  case before
  /// A figure, "of the 1,250".
  case figure(TripleFigure)
  /// The stems of a phrase, "of its sales".
  case phrase(Set<UInt64>)
}

/// Reads shares beside their part and finds the whole, wherever it stands.
///
/// Words tie the share to its part; the whole follows from an "of" behind either, from what the shares
/// beside it are shares of, or from arithmetic alone, which then confirms and contradicts little.
struct ShareReader {
  let reader: TripleReader
  let sentences: [TripleFigures]
  /// How many sentences a whole may stand before the share, and behind it.
  private static let reach = (before: 9, behind: 2)

  init(_ reader: TripleReader, _ sentences: [TripleFigures]) {
    self.reader = reader
    self.sentences = sentences
  }

  /// The claims of the document.
  ///
  /// - Complexity: O(*n*) in the figures, each share looking at those of a few sentences.
  func claims() -> [Claim] {
    var claims: [Claim] = []
    /// The pairs whose whole is known, and those that fit none.
    var known: [(pair: SharePair, whole: TripleFigure)] = []
    var open: [SharePair] = []
    for sentence in sentences.indices where !sentences[sentence].shares.isEmpty {
      for pair in pairs(in: sentence) {
        if let (whole, rank) = fitting(pair) {
          known.append((pair, whole))
          claims.append(claim(pair, whole, tries: rank + 1, confidence: 800))
        } else {
          open.append(pair)
        }
      }
    }
    for pair in open {
      if let whole = bound(pair) ?? ofSibling(pair, known) {
        claims.append(claim(pair, whole, tries: 1, confidence: 820))
      } else if let whole = swapped(pair) {
        claims.append(claim(pair, whole, tries: 2, confidence: 780))
      }
    }
    return claims
  }

  private func claim(
    _ pair: SharePair, _ whole: TripleFigure, tries: Int, confidence: Int
  ) -> Claim {
    var claim = reader.claim(
      reader.share, [(0, pair.part), (1, pair.share), (2, whole)], confidence: confidence)
    claim.tries = tries
    return claim
  }

  // MARK: Shares and their parts

  private func pairs(in sentence: Int) -> [SharePair] {
    let skeleton = reader.context.skeletons[sentence]
    guard !skeleton.cues.contains(.respectively) else { return [] }
    let figures = sentences[sentence]
    return figures.shares.flatMap { share -> [SharePair] in
      guard !isGrowth(share), !reader.isAside(share) else { return [] }
      var pairs: [SharePair] = []
      let next = TripleReader.firstIndex(behind: share.item, in: figures.amounts)
      let last = next > 0 && figures.amounts[next - 1].item == share.item ? next - 2 : next - 1
      if last >= 0, case let part = figures.amounts[last],
        let pair = pair(share, part, behind: true)
      {
        pairs.append(pair)
      }
      if next < figures.amounts.count, case let part = figures.amounts[next],
        let pair = pair(share, part, behind: false)
      {
        pairs.append(pair)
      }
      return pairs.contains { $0.isFirm } ? pairs.filter(\.isFirm) : pairs
    }
  }

  private func isGrowth(_ share: TripleFigure) -> Bool {
    let near = reader.wordsBefore(share, limit: 4) + reader.wordsBehind(share, limit: 2)
    return near.contains {
      TripleWords.shared.growth.contains($0.hash) || $0.cue.contains(.average)
        || $0.hash == ShareWords.off
    }
  }

  /// The share with a part right before or behind it, where words tie the two.
  private func pair(
    _ share: TripleFigure, _ part: TripleFigure, behind isBehind: Bool
  ) -> SharePair? {
    let items = reader.items(share)
    guard !reader.isChanged(part),
      !reader.wordsBefore(part, limit: 3).contains(where: { $0.hash == ShareWords.off })
    else { return nil }
    let first = isBehind ? part : share
    let last = isBehind ? share : part
    guard last.item - first.item <= 12, let link = link(items, first.item, last.item) else {
      return nil
    }
    let next = items.indices.contains(last.item + 1) ? items[last.item + 1] : nil
    let base = base(of: share, items) ?? base(of: last, items)
    if isBehind {
      guard ends(next) || base != nil else { return nil }
    } else {
      // "Two-thirds of them, or 1,200", "(60 percent): 450", "a fifth, £9 million, went".
      guard link.isEquated || ends(next) else { return nil }
    }
    // Between the share and what is behind its "of" there is only that phrase.
    guard link.words <= 6 || base != nil else { return nil }
    return SharePair(
      share: share, part: part, base: base ?? .none,
      isFirm: link.isFirm && (link.words == 0 || link.isEquated))
  }

  private func ends(_ item: Item?) -> Bool {
    guard let item else { return true }
    switch item.kind {
    case .comma, .close, .semicolon, .dash, .colon, .open: return true
    case .word: return item.hash == TripleWords.and || item.hash == WordHash.ofWord
    default: return false
    }
  }

  /// What stands between a share and its part.
  private struct Link {
    /// The words before the last mark.
    var words: Int
    /// "Or", "that is", a parenthesis.
    var isEquated: Bool
    /// No verb, no other subject.
    var isFirm: Bool
  }

  /// Reads what stands between two figures; `nil` where it does not put one beside the other.
  private func link(_ items: [Item], _ first: Int, _ last: Int) -> Link? {
    var mark: Int?
    for at in stride(from: last - 1, to: first, by: -1) {
      let item = items[at]
      switch item.kind {
      case .comma, .open, .dash, .colon: mark = at
      case .word where item.hash == TripleWords.or: mark = at
      case .word where isEquating(item): continue
      default: break
      }
      break
    }
    // A comma and its "or" are one mark.
    guard var mark else { return nil }
    var isEquated =
      items[mark].kind == .open || items[(mark)..<last].contains { isEquator($0) }
    if mark > first + 1, items[mark].kind == .word, items[mark - 1].kind == .comma { mark -= 1 }
    if items[mark].kind == .colon { isEquated = true }
    var words = 0
    var isFirm = true
    for item in items[(first + 1)..<mark] {
      switch item.kind {
      case .word: words += 1
      case .figure:
        guard reader.context.figures[Int(item.link)].isPassable else { return nil }
      case .close, .quote: continue
      default: return nil
      }
      if !item.cue.isDisjoint(with: [.breaks, .compare, .earlier, .says, .expect, .more, .less]) {
        return nil
      }
      if !item.cue.isDisjoint(with: [.was, .take, .adds, .leaves]) { isFirm = false }
    }
    return Link(words: words, isEquated: isEquated, isFirm: isFirm)
  }

  private func isEquator(_ item: Item) -> Bool {
    item.kind == .word
      && (item.hash == TripleWords.or || TripleWords.shared.equates.contains(item.hash))
  }

  private func isEquating(_ item: Item) -> Bool {
    item.cue.contains(.transparent) || TripleWords.shared.equates.contains(item.hash)
      || ShareWords.apposes.contains(item.hash) || item.hash == WordHash.ofWord
  }

  // MARK: What a share is one of

  /// What stands behind "of" behind a figure; `nil` where there is none.
  private func base(of triple: TripleFigure, _ items: [Item]) -> ShareBase? {
    var at = triple.item + 1
    while at < items.count, items[at].kind == .close || items[at].kind == .comma { at += 1 }
    guard at + 1 < items.count, items[at].kind == .word, items[at].hash == WordHash.ofWord
    else { return nil }
    at += 1
    var stems: Set<UInt64> = []
    var passed = 0
    while at < items.count, passed <= 7 {
      let item = items[at]
      if item.kind == .figure {
        let found = sentences[triple.sentence].amounts.first { $0.item == at }
        if let found { return .figure(found) }
        guard reader.context.figures[Int(item.link)].isPassable else { return .phrase(stems) }
      } else if item.kind == .word {
        if stems.isEmpty, ShareWords.before.contains(item.hash), !opensPhrase(at, items) {
          return .before
        }
        let isEnd =
          !item.cue.isDisjoint(with: [.was, .breaks, .says, .joins])
          || item.cue.contains(.preposition) && item.hash != WordHash.ofWord
        if isEnd, passed > 0 { break }
        if let stem = reader.context.stem(item) { stems.insert(stem) }
        passed += 1
      } else if item.kind != .quote {
        break
      }
      at += 1
    }
    return stems.isEmpty ? .before : .phrase(stems)
  }

  /// "Of these billings", "of the total loan portfolio": the word belongs to a noun behind it.
  private func opensPhrase(_ at: Int, _ items: [Item]) -> Bool {
    guard items.indices.contains(at + 1) else { return false }
    let next = items[at + 1]
    return next.kind == .word && !ShareWords.before.contains(next.hash)
      && next.cue.isDisjoint(with: [.was, .breaks, .says, .joins, .preposition])
      && reader.context.stem(next) != nil
  }

  // MARK: The whole

  /// The whole that words bind.
  private func bound(_ pair: SharePair) -> TripleFigure? {
    guard pair.isFirm || isBase(pair), !reader.isAside(pair.part) else { return nil }
    if case .figure(let whole) = pair.base {
      return isWhole(whole, of: pair) && !reader.isAside(whole) ? whole : nil
    }
    let own = sentences[pair.share.sentence].amounts
    // "Only 7.2 of the 18 kilometres have been bored, 40 percent."
    if let whole = own.first(where: { reader.isPartOf(pair.part, $0) }), isWhole(whole, of: pair) {
      return whole
    }
    guard case .before = pair.base else { return nil }
    let near = candidates(pair).filter {
      $0.sentence >= pair.share.sentence - 1 && $0.figure < pair.share.figure
        && !reader.isAside($0) && !reader.isFormer($0)
    }
    return near.count == 1 ? near.first : nil
  }

  private func isBase(_ pair: SharePair) -> Bool {
    if case .figure = pair.base { return true }
    return false
  }

  /// "566, or 47 percent, were for her and 530, 44 percent, for him": shares side by side are of one whole.
  private func ofSibling(
    _ pair: SharePair, _ known: [(pair: SharePair, whole: TripleFigure)]
  ) -> TripleFigure? {
    guard pair.isFirm else { return nil }
    switch pair.base {
    case .none, .before: break
    default: return nil
    }
    let near = known.filter {
      abs($0.pair.share.sentence - pair.share.sentence) <= 1
        && isWhole($0.whole, of: pair) && $0.pair.isFirm
        && $0.pair.part.figure != pair.part.figure
    }
    let wholes = Set(near.map(\.whole.figure))
    return wholes.count == 1 ? near.first?.whole : nil
  }

  private func isWhole(_ whole: TripleFigure, of pair: SharePair) -> Bool {
    let (a, b) = (reader.figure(whole), reader.figure(pair.part))
    return whole.figure != pair.part.figure && a.kind == b.kind && a.unit == b.unit
      && a.low > b.low
      && (a.kind == .money || !countUnlike(whole, pair.part))
  }

  /// Whether two numbers count things that have names, and not the same.
  private func countUnlike(_ whole: TripleFigure, _ part: TripleFigure) -> Bool {
    if max(reader.figure(whole).low, reader.figure(part).low) < ExactDecimal(20) { return true }
    guard let first = reader.noun(whole), let second = reader.noun(part) else { return false }
    return first != second && !(reader.isPerson(whole) && reader.isPerson(part))
  }

  /// The figures that may be the whole, the nearest first.
  private func candidates(_ pair: SharePair) -> [TripleFigure] {
    let home = pair.share.sentence
    let isLoose =
      reader.figure(pair.share).kind != .percent || reader.figure(pair.share).hedge != nil
    let first = max(0, home - (isLoose ? 1 : ShareReader.reach.before))
    let last = min(sentences.count - 1, home + (isLoose ? 0 : ShareReader.reach.behind))
    var found: [TripleFigure] = []
    for sentence in first...last {
      found += sentences[sentence].amounts.filter { isWhole($0, of: pair) }
    }
    return found.sorted {
      (abs($0.figure - pair.share.figure), $0.figure)
        < (abs($1.figure - pair.share.figure), $1.figure)
    }
  }

  /// The nearest figure that the part is that share of.
  private func fitting(_ pair: SharePair) -> (whole: TripleFigure, rank: Int)? {
    let candidates = candidates(pair)
    if case .figure(let whole) = pair.base, isWhole(whole, of: pair) {
      return fits(pair, whole) == .equal ? (whole, 0) : nil
    }
    guard let rank = candidates.firstIndex(where: { fits(pair, $0) == .equal }) else { return nil }
    return (candidates[rank], rank)
  }

  /// The only figure that a swap of two digits makes the whole.
  private func swapped(_ pair: SharePair) -> TripleFigure? {
    guard pair.isFirm, reader.figure(pair.share).kind == .percent,
      reader.figure(pair.share).hedge == nil, reader.figure(pair.part).hedge == nil,
      reader.figure(pair.part).significantDigits >= 2
    else { return nil }
    if case .phrase = pair.base { return nil }
    let candidates = candidates(pair)
    let swapped = candidates.filter { fits(pair, $0) == .swap }
    let cues = reader.context.skeletons[pair.share.sentence].cues
    guard Set(swapped.map { reader.figure($0).low }).count == 1, let whole = swapped.last,
      candidates.count <= 8, reader.figure(whole).hedge == nil,
      cues.isDisjoint(with: [.compare, .earlier, .basis, .change, .comparative])
    else { return nil }
    return whole
  }

  /// How near the part is to the share of the whole: equal, two digits swapped, or neither.
  private func fits(_ pair: SharePair, _ whole: TripleFigure) -> Likeness {
    let part = reader.figure(pair.part)
    let share = reader.figure(pair.share).pureShare
    let product = share.multiplied(by: reader.figure(whole).written.interval)
    if product.meets(part.written.interval) { return .equal }
    guard let low = product.lower?.value, let high = product.upper?.value,
      part.significantDigits >= 3,
      let digits = part.low.digits(fromPlace: Int(part.low.lastSignificantPlace))
    else { return .none }
    return isSwap(of: digits, part.low, low, high) ? .swap : .none
  }

  private func isSwap(
    of digits: [UInt8], _ value: ExactDecimal, _ low: ExactDecimal, _ high: ExactDecimal
  ) -> Bool {
    guard low < high, digits.count >= 3 else { return false }
    return digits.indices.dropLast().contains { index in
      guard digits[index] != digits[index + 1] else { return false }
      var swapped = digits
      swapped.swapAt(index, index + 1)
      var mantissa: Int128 = 0
      for digit in swapped { mantissa = mantissa * 10 + Int128(digit - UInt8(ascii: "0")) }
      let meant = ExactDecimal(mantissa: mantissa, exponent: Int(value.lastSignificantPlace))
      return low <= meant && meant <= high
    }
  }
}

extension Figure {
  /// The interval of a share as a part of one.
  fileprivate var pureShare: Interval {
    written.interval.scaled(byPowerOfTen: kind == .percent ? -2 : 0)
  }
}

/// Words with a part of their own in shares.
private enum ShareWords {
  static let off = WordHash.of("off".utf8)
  /// Take up what was spoken of before.
  static let before = WordHash.all(
    "that this them it those these which total sum whole amount overall")
  /// May stand between a mark and the figure that is put beside another.
  static let apposes = WordHash.all(
    "which is was a an in makes made works out at comes came to worth about exactly precisely rate")
}
