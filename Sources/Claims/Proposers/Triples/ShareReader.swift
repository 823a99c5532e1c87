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
  case phrase(WordSet)
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
      } else if let whole = named(pair) ?? slipped(pair) {
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
      guard !isGrowth(share), !reader.isAside(share), !isCompound(share) else { return [] }
      var pairs: [SharePair] = []
      if let pair = pairBefore(share, figures.amounts) { pairs.append(pair) }
      let next = TripleReader.firstIndex(behind: share.item, in: figures.amounts)
      if next < figures.amounts.count, case let part = figures.amounts[next],
        let pair = pair(share, part, behind: false)
      {
        pairs.append(pair)
      }
      return pairs.contains { $0.isFirm } ? pairs.filter(\.isFirm) : pairs
    }
  }

  /// The share with the part before it, or with part and whole: "27 of the 60 are dug, 45 percent".
  private func pairBefore(_ share: TripleFigure, _ amounts: [TripleFigure]) -> SharePair? {
    var last = TripleReader.firstIndex(behind: share.item, in: amounts) - 1
    if last >= 0, amounts[last].item == share.item { last -= 1 }
    guard last >= 0 else { return nil }
    if last > 0, isPartOf(amounts[last - 1], amounts[last]), !reader.isChanged(amounts[last - 1]),
      share.item - amounts[last].item <= 12,
      link(reader.items(share), amounts[last].item, share.item) != nil,
      ends(item(behind: share))
    {
      return SharePair(
        share: share, part: amounts[last - 1], base: .figure(amounts[last]), isFirm: true)
    }
    return pair(share, amounts[last], behind: true)
  }

  private func item(behind triple: TripleFigure) -> Item? {
    let items = reader.items(triple)
    return items.indices.contains(triple.item + 1) ? items[triple.item + 1] : nil
  }

  /// "A quarter-over-quarter decrease": part of a word.
  private func isCompound(_ share: TripleFigure) -> Bool {
    let text = reader.context.document.text
    let end = reader.figure(share).end
    return end < text.count && text[end] == UInt8(ascii: "-")
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
    guard !reader.isChanged(part), !isTop(part),
      !reader.wordsBefore(part, limit: 3).contains(where: { $0.hash == ShareWords.off })
    else { return nil }
    let first = isBehind ? part : share
    let last = isBehind ? share : part
    guard last.item - first.item <= 12, let link = link(items, first.item, last.item) else {
      return nil
    }
    let next = item(behind: last)
    let base = base(of: share, items) ?? base(of: last, items)
    if isBehind {
      guard ends(next) || base != nil else { return nil }
    } else {
      // "Two-thirds of them, or 1,200", "(60 percent): 450", "a fifth, £9 million, went".
      guard link.isEquated || ends(next) else { return nil }
    }
    // Between the share and what is behind its "of" there is only that phrase.
    guard link.words <= 6 || base != nil else { return nil }
    // "A third of it, $9 million,", "1,310 of the vaccinated, 18 percent": the words are a phrase with "of".
    let isPhrase = items[first.item + 1].hash == WordHash.ofWord
    return SharePair(
      share: share, part: part, base: base ?? .none,
      isFirm: link.isFirm && (link.words == 0 || link.isEquated || isPhrase))
  }

  /// "Our top 100 customers": a rank.
  private func isTop(_ triple: TripleFigure) -> Bool {
    reader.wordsBefore(triple, limit: 1).first?.hash == ShareWords.top
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
      case .word where isRate(at, items, last): continue
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

  /// "A recidivism rate of 3 percent": the noun that the share is of, with one word before it.
  private func isRate(_ at: Int, _ items: [Item], _ last: Int) -> Bool {
    let next = items[at + 1]
    if next.hash == WordHash.ofWord { return ShareWords.rates.contains(items[at].hash) }
    return ShareWords.rates.contains(next.hash) && items[at].cue.isEmpty && last - at <= 5
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
    var stems: WordSet = []
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
      return isLarger(whole, than: pair) && !reader.isAside(whole) ? whole : nil
    }
    let own = sentences[pair.share.sentence].amounts
    // "Only 7.2 of the 18 kilometres have been bored, 40 percent."
    if let whole = own.first(where: { isPartOf(pair.part, $0) }), isWhole(whole, of: pair) {
      return whole
    }
    let isAnaphor = if case .before = pair.base { true } else { false }
    // The only other amount of a sentence with one share: "would be £12m but for 30 per cent, worth £3.6m".
    let isAlone =
      if case .none = pair.base { sentences[pair.share.sentence].shares.count == 1 } else { false }
    guard isAnaphor || isAlone else { return nil }
    let near = candidates(pair).filter {
      $0.sentence >= pair.share.sentence - (isAnaphor ? 1 : 0) && $0.figure < pair.share.figure
        && !reader.isAside($0) && !reader.isFormer($0)
    }
    guard near.count == 1, let whole = near.first else { return nil }
    return isAnaphor || isPlain(pair) && reading(pair, whole).isSlip ? whole : nil
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
    isLarger(whole, than: pair)
      && (reader.figure(whole).kind == .money || !countUnlike(whole, pair.part))
  }

  private func isLarger(_ whole: TripleFigure, than pair: SharePair) -> Bool {
    let (a, b) = (reader.figure(whole), reader.figure(pair.part))
    return whole.figure != pair.part.figure && a.kind == b.kind && a.unit == b.unit
      && a.low > b.low
  }

  /// "7.2 of the 18 kilometres", "£1,150 a month out of take-home pay of £3,200".
  private func isPartOf(_ part: TripleFigure, _ whole: TripleFigure) -> Bool {
    guard part.item < whole.item, whole.item - part.item <= 9 else { return false }
    let between = reader.items(part)[(part.item + 1)..<whole.item]
    return between.contains { $0.hash == WordHash.ofWord }
      && between.allSatisfy { item in
        item.kind == .word
          && item.cue.isDisjoint(with: [.was, .take, .breaks, .joins, .says, .change])
          || item.kind == .figure && reader.context.figures[Int(item.link)].isPassable
      }
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
    if case .figure(let whole) = pair.base, isLarger(whole, than: pair) {
      return fits(pair, whole) ? (whole, 0) : nil
    }
    guard let rank = candidates.firstIndex(where: { fits(pair, $0) }) else { return nil }
    return (candidates[rank], rank)
  }

  /// "Ticket sales cover $11.0 million, or 35 percent of its income": the figure with the words of the
  /// base beside it, where one slip explains the miss.
  private func named(_ pair: SharePair) -> TripleFigure? {
    guard case .phrase(let stems) = pair.base, isPlain(pair) else { return nil }
    let named = candidates(pair).filter { whole in
      let site = FigureSite(figure: whole.figure, sentence: whole.sentence, item: whole.item)
      return !reader.isFormer(whole)
        && haveWord(reader.context.nouns(at: site).union(before(whole)), stems)
    }
    guard let whole = named.first,
      named.allSatisfy({ reader.figure($0).low == reader.figure(whole).low }),
      reading(pair, whole).isSlip
    else { return nil }
    return whole
  }

  /// Whether two phrases share a word, or name what a firm sells by two words for it.
  private func haveWord(_ a: WordSet, _ b: WordSet) -> Bool {
    !a.isDisjoint(with: b)
      || !a.isDisjoint(with: ShareWords.sales) && !b.isDisjoint(with: ShareWords.sales)
  }

  private func before(_ whole: TripleFigure) -> WordSet {
    WordSet(reader.wordsBefore(whole, limit: 5).compactMap { reader.context.stem($0) })
  }

  /// Whether share and part are written as what they are, on one base.
  private func isPlain(_ pair: SharePair) -> Bool {
    let (share, part) = (reader.figure(pair.share), reader.figure(pair.part))
    return pair.isFirm && share.kind == .percent && share.hedge == nil && part.hedge == nil
      && part.significantDigits >= 2
      && !reader.context.skeletons[pair.share.sentence].cues.contains(.basis)
  }

  /// The only figure that one slip of writing makes the whole.
  private func slipped(_ pair: SharePair) -> TripleFigure? {
    guard isPlain(pair) else { return nil }
    if case .phrase = pair.base { return nil }
    let candidates = candidates(pair)
    let slipped = candidates.filter { reading(pair, $0).isSlip }
    guard Set(slipped.map { reader.figure($0).low }).count == 1, let whole = slipped.first,
      reading(pair, whole).isTelling(among: candidates.count),
      reader.figure(whole).hedge == nil
    else { return nil }
    return whole
  }

  private func reading(_ pair: SharePair, _ whole: TripleFigure) -> ProductReading {
    ProductReading(reader.figure(pair.part), reader.figure(whole), reader.figure(pair.share))
  }

  private func fits(_ pair: SharePair, _ whole: TripleFigure) -> Bool { reading(pair, whole).fits }
}

/// Words with a part of their own in shares.
private enum ShareWords {
  static let sales = WordSet(
    ["sales", "revenue", "revenues", "turnover"].map { WordStem.hash(of: Array($0.utf8)[...]) })
  /// Nouns for a share.
  static let rates = WordHash.all(
    "rate share proportion stake turnout margin yield return ratio level percentage portion")
  static let top = WordHash.of("top".utf8)
  static let off = WordHash.of("off".utf8)
  /// Take up what was spoken of before.
  static let before = WordHash.all(
    "that this them it those these which total sum whole amount overall")
  /// May stand between a mark and the figure that is put beside another.
  static let apposes = WordHash.all(
    "which is was a an in makes made works out at comes came to worth about exactly precisely rate")
}
