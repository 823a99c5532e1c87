import Documents
import Figures
import Quantities
import Relations

/// A figure that may be a total or a part, with the words that open, join or close a list at it.
struct SumMention {
  let figure: Int
  let sentence: Int
  let item: Int
  /// "of which", "of them", "comprises", a colon: what follows is all of what stands before.
  var opens = false
  /// "including", "among them": what follows is some of it.
  var opensSome = false
  /// "the rest", "the other", "the last": the list ends here.
  var closes = false
  /// "and" or "plus" stands before it.
  var joins = false
  /// "a further", "another" stands before it.
  var adds = false
  /// "total", "combined", "altogether" stands before or behind it.
  var totals = false
  /// Only a comma, "and" and words of a list stand between it and the figure of its unit before.
  var isListed = false
  /// "primarily", "expected": the list has more parts, or is no list of facts.
  var isPartial = false
  /// It is the size of a change: "fell 8 percent", "an increase of $5 million".
  var isChange = false
  /// A year or "a year earlier" stands behind it: it may be the same thing at another time.
  var isDated = false
  /// "From", "than", "twice the", "80% of the" stands before it: something was compared with it.
  var isFormer = false
  /// "More", "above", "higher" stands behind it: it is the size of a difference.
  var isCompared = false
  /// "Of the total,", "of the latter" opens its sentence: what follows is all of a figure before.
  var takesUp = false
  /// "making", "bringing … to", "amount to" stands before it: it is the sum of what was listed.
  var sumsUp = false
  /// It is what is left of one figure when another is taken away.
  var isNet = false
  /// What words beside it say of its whole.
  var anchor = SumAnchor.none
  /// How many words stand between the mark or "and" before it and the figure.
  var lead = 0
  /// What stands before those words.
  var leadMark = ItemKind.other
  /// The words near it that say so.
  var words: [Range<Int>] = []
}

/// Reads the figures of a document as mentions, grouped by unit.
struct SumMentionReader {
  let figures: [Figure]
  let skeletons: [Skeleton]

  /// A kind and unit with its mentions.
  private struct Run {
    let key: UInt32
    /// How many figures it has that may be mentions.
    var count = 0
    var mentions: [SumMention] = []
  }

  /// The usable figures by kind and unit, each list in order of place; the lists in order of their first.
  ///
  /// Units with fewer than three figures make no sum and no list of shares but of two percentages.
  ///
  /// - Complexity: O(*n*) in the items of the document.
  func runsOfOneUnit() -> [[SumMention]] {
    var runs = countedRuns()
    guard !runs.isEmpty else { return [] }
    var money = ScaledMoney()
    for (sentence, skeleton) in skeletons.enumerated() where skeleton.figureCount > 0 {
      for (index, item) in skeleton.items.enumerated() where item.kind == .figure {
        let figure = figures[Int(item.link)]
        guard isSummable(figure), item.per == 0 else { continue }
        let key = key(of: figure, sentence, &money)
        guard let run = runs.firstIndex(where: { $0.key == key }),
          !isComparative(skeleton.items, index)
        else { continue }
        var mention = mention(Int(item.link), sentence, index, skeleton.items)
        let last = runs[run].mentions.last
        if let last, last.sentence == sentence {
          mention.isListed = isList(skeleton.items[(last.item + 1)..<index])
        }
        // A small count is one of a list, or it takes part in no sum.
        if isSmallCount(figure), !mention.opens, !mention.closes, !mention.totals,
          !mention.isListed
            || figure.traits.contains(.spelled) && !isLastOfList(runs[run].mentions)
            || index > 0 && skeleton.items[index - 1].kind == .open
            || last.map({ figures[$0.figure].low > ExactDecimal(200) }) ?? true
        {
          continue
        }
        runs[run].mentions.append(mention)
      }
    }
    // In order of their first mention.
    return runs.map(\.mentions).filter { !$0.isEmpty }.sorted { a, b in
      (a[0].sentence, a[0].item) < (b[0].sentence, b[0].item)
    }
  }

  /// The units that have figures enough for a sum.
  private func countedRuns() -> [Run] {
    var runs: [Run] = []
    var money = ScaledMoney()
    for (sentence, skeleton) in skeletons.enumerated() where skeleton.figureCount > 0 {
      for item in skeleton.items where item.kind == .figure && item.per == 0 {
        let figure = figures[Int(item.link)]
        guard isSummable(figure) else { continue }
        let key = key(of: figure, sentence, &money)
        if let run = runs.firstIndex(where: { $0.key == key }) {
          runs[run].count += 1
        } else {
          runs.append(Run(key: key, count: 1))
        }
      }
    }
    let percent = UInt32(FigureKind.percent.rawValue) << 16
    return runs.filter { $0.count >= ($0.key & ~0xFFFF == percent ? 2 : 3) }
  }

  /// What figures are added to one another: those of one unit, and bare millions with the money
  /// before them, "410 million francs … 260 million".
  private func key(of figure: Figure, _ sentence: Int, _ money: inout ScaledMoney) -> UInt32 {
    let key = UInt32(figure.kind.rawValue) << 16 | UInt32(figure.unit.rawValue)
    if figure.kind == .money, figure.traits.contains(.scaled) {
      money = ScaledMoney(key: key, sentence: sentence)
    } else if let known = money.key, sentence - money.sentence <= 3, figure.isBareScaled {
      return known
    }
    return key
  }

  private func isSummable(_ figure: Figure) -> Bool {
    figure.fits([.money, .count, .percent, .duration]) && !figure.isRange
      && !figure.low.isZero && !figure.low.isNegative
      && figure.traits.isDisjoint(with: [.cell, .attributive])
  }

  /// "(2019: £109,096)": the same thing in another year.
  private func isComparative(_ items: [Item], _ at: Int) -> Bool {
    guard at >= 2, items[at - 1].kind == .colon else { return false }
    return items[at - 2].kind == .figure
      && figures[Int(items[at - 2].link)].kind == .date
      || items[..<at].contains { $0.kind == .open && Int($0.link) > at }
  }

  /// Whether a list of two numbers above twelve or more stands right before: "38 in South Africa, 27 in
  /// Namibia and nine in Botswana".
  private func isLastOfList(_ run: [SumMention]) -> Bool {
    guard run.count >= 3, let last = run.last, last.isListed else { return false }
    return run.suffix(2).allSatisfy { figures[$0.figure].low > ExactDecimal(12) }
  }

  /// Whether chance alone would make sums of figures like it: "one", "two", "12".
  private func isSmallCount(_ figure: Figure) -> Bool {
    figure.kind == .number && figure.place == 0 && figure.low <= ExactDecimal(20)
  }

  /// Whether the items between two figures are those of a list.
  private func isList(_ items: ArraySlice<Item>) -> Bool {
    let bars: Cue = [.rise, .fall, .compare, .expect, .breaks, .including, .partial, .comparative]
    var isAfterOf = false
    for (index, item) in zip(items.indices, items) {
      // "69 of those who had it and 150 of those who had not": no other statement.
      let isRestrictive =
        SumWords.shared.relatives.contains(item.hash) && index > items.startIndex
        && items[index - 1].kind == .word
      if isRestrictive { continue }
      // "215 of which are electric", "waiting, which came to $275 million": no other statement.
      let isRelative = isAfterOf && item.cue.contains(.breaks)
      let isIncluded =
        item.hash == SumWord.included && index + 1 < items.endIndex
        && items[index + 1].kind == .comma
      // "From cutting 140 posts": what a part comes from.
      let isGerund =
        index > items.startIndex && items[index - 1].cue.contains(.preposition)
        && !item.cue.isDisjoint(with: .change)
      if !item.cue.isDisjoint(with: bars), !isRelative, !isIncluded, !isGerund { return false }
      isAfterOf =
        item.hash == WordHash.ofWord && item.kind == .word
        || item.kind == .comma && index + 1 < items.endIndex
          && items[index + 1].hash == SumWord.which
    }
    guard items.count <= 24 else { return false }
    return items.contains { item in
      item.kind == .comma || item.kind == .semicolon || item.cue.contains(.joins)
    }
  }

  /// Reads the words near a figure.
  private func mention(
    _ figure: Int, _ sentence: Int, _ at: Int, _ items: [Item]
  ) -> SumMention {
    var mention = SumMention(figure: figure, sentence: sentence, item: at)
    readSinceFigure(at, items, &mention)
    mention.isNet = isNet(at, items)
    mention.sumsUp = !mention.isNet && sumsUp(at, items) || at > 0 && items[at - 1].kind == .colon
    var cursor = at - 1
    var passed = 0
    while cursor >= 0, passed < 5 {
      let item = items[cursor]
      if item.kind == .figure {
        // "and in the second $345 million": an ordinal ends no phrase.
        guard figures[Int(item.link)].kind == .ordinal else { break }
        cursor -= 1
        continue
      }
      if item.kind == .semicolon { break }
      if item.kind == .comma {
        if passed > 0 { break }
      } else if item.kind == .colon {
        mention.opens = true
        break
      } else if item.kind == .word {
        note(item, items, cursor, distance: passed, &mention)
        passed += 1
      }
      cursor -= 1
    }
    readBehind(at, items, &mention)
    readLead(at, items, &mention)
    mention.isFormer = isFormer(at, items)
    mention.anchor = anchor(at, items)
    return mention
  }

  private func isFormer(_ at: Int, _ items: [Item]) -> Bool {
    var cursor = at - 1
    while cursor > 0, items[cursor].kind == .word, items[cursor].cue.contains(.transparent) {
      cursor -= 1
    }
    guard cursor >= 0 else { return false }
    if cursor > 0, items[cursor].hash == WordHash.ofWord, items[cursor - 1].kind == .figure,
      figures[Int(items[cursor - 1].link)].isShare
    {
      return true
    }
    return items[cursor].cue.contains(.compare)
      || SumWords.shared.former.contains(items[cursor].hash)
      || items[cursor].kind == .figure
        && figures[Int(items[cursor].link)].unit == .times
  }

  /// Reads what stands between the last mark or "and" and the figure.
  private func readLead(_ at: Int, _ items: [Item], _ mention: inout SumMention) {
    var cursor = at - 1
    while cursor >= 0 {
      let item = items[cursor]
      if item.kind != .word && item.kind != .quote {
        mention.leadMark = item.kind
        return
      }
      if item.cue.contains(.joins) || item.hash == SumWord.with {
        mention.leadMark = item.hash == SumWord.with ? .colon : .comma
        return
      }
      if !item.cue.contains(.transparent) { mention.lead += 1 }
      cursor -= 1
    }
    mention.leadMark = .other
  }

  /// Whether the figure is what is left of one when another is taken away: "so that the surplus came to".
  private func isNet(_ at: Int, _ items: [Item]) -> Bool {
    let words = items[..<at].suffix(3)
    guard let noun = words.lastIndex(where: { SumWords.shared.nets.contains($0.hash) }) else {
      return false
    }
    // "Bringing the surplus to": those before were surpluses too.
    return noun + 1 < at
      && !items[..<noun].suffix(2).contains { SumWords.shared.brings.contains($0.hash) }
      && items[(noun + 1)..<at].allSatisfy { $0.kind == .word && $0.hash != WordHash.ofWord }
  }

  /// Whether words before the figure say that it is the sum of the figures before: "making",
  /// "bringing the total to", "which amounts to", "adds up to", "or … in all".
  private func sumsUp(_ at: Int, _ items: [Item]) -> Bool {
    var cursor = at - 1
    var passed = 0
    var link: UInt64 = 0
    while cursor >= 0, passed < 9 {
      let item = items[cursor]
      if item.kind == .figure,
        figures[Int(item.link)].isPassable || figures[Int(item.link)].traits.contains(.fraction)
      {
        cursor -= 1
        continue
      }
      guard item.kind == .word || item.kind == .quote else { return false }
      if passed == 0, item.hash == SumWord.to || item.hash == WordHash.ofWord { link = item.hash }
      // "Brought it to": what stood before counts too.
      if link == SumWord.to, item.hash == SumWord.it { return false }
      if link == WordHash.ofWord, SumWords.shared.nets.contains(item.hash) { return false }
      if link == SumWord.to, SumWords.shared.brings.contains(item.hash) { return true }
      if link == WordHash.ofWord, SumWords.shared.gives.contains(item.hash) { return true }
      if passed <= 1, SumWords.shared.makes.contains(item.hash) { return true }
      if SumWords.shared.hence.contains(item.hash) { return true }
      // ", so the half-year loss is $104 million"
      if item.hash == SumWord.so, cursor > 0, items[cursor - 1].kind == .comma { return true }
      if !item.cue.contains(.transparent) { passed += 1 }
      cursor -= 1
    }
    return false
  }

  /// Whether words since the last figure say that the list is all, some, or no list of facts.
  private func readSinceFigure(_ at: Int, _ items: [Item], _ mention: inout SumMention) {
    var cursor = at - 1
    while cursor >= 0, items[cursor].kind != .figure {
      let cue = items[cursor].cue
      if !cue.isDisjoint(with: [.partial, .expect]) { mention.isPartial = true }
      if items[cursor].cue.contains(.joins), items[cursor].hash != SumWord.or {
        mention.joins = mention.joins || at - cursor <= 8
      }
      if cue.contains(.including), !isAside(items, cursor) { mention.opensSome = true }
      let isNotable = SumWords.shared.notable.contains(items[cursor].hash)
      if isNotable {
        if SumWords.shared.rests.contains(items[cursor].hash) || isOther(items, cursor) {
          mention.closes = true
        }
        if takesUp(items, cursor, at) { mention.takesUp = true }
      }
      if cue.contains(.comprise)
        || isNotable && (isOfIt(items, cursor) || isBeing(items, cursor))
      {
        mention.opens = true
        mention.words.append(Int(items[cursor].start)..<Int(items[cursor].end))
      }
      cursor -= 1
    }
  }

  /// Whether the word is the pronoun of "of which", or the "of" that begins a sentence.
  private func isOfIt(_ items: [Item], _ at: Int) -> Bool {
    guard items[at].kind == .word else { return false }
    if at == 0 { return items[at].hash == WordHash.ofWord }
    // "110,000 of them, 95,000 of …": the words right behind a figure belong to it.
    if at >= 2, items[at - 2].kind == .figure, !SumWord.relatives.contains(items[at].hash) {
      return false
    }
    return items[at - 1].hash == WordHash.ofWord && SumWord.pronouns.contains(items[at].hash)
  }

  /// Whether "of the total", "of the latter", "of this sum" opens the clause of the figure.
  private func takesUp(_ items: [Item], _ at: Int, _ figure: Int) -> Bool {
    guard items[at].hash == WordHash.ofWord, items[at].kind == .word,
      at == 0 || items[at - 1].kind == .semicolon || items[at - 1].kind == .colon
        || items[at - 1].hash == SumWord.out && at == 1
    else { return false }
    var cursor = at + 1
    guard cursor < figure, items[cursor].kind == .word,
      SumWords.shared.definites.contains(items[cursor].hash)
    else { return false }
    while cursor < figure, items[cursor].kind == .word { cursor += 1 }
    return cursor - at <= 7
  }

  /// "Europe, Britain included, £122m": the word stands behind what it includes.
  private func isAside(_ items: [Item], _ at: Int) -> Bool {
    items[at].hash == SumWord.included && at + 1 < items.count && items[at + 1].kind == .comma
  }

  /// Whether "the other five" or "the other" stands here, and no hand, day or side behind it.
  private func isOther(_ items: [Item], _ at: Int) -> Bool {
    guard at > 0, items[at].hash == SumWord.other, items[at - 1].hash == SumWord.the,
      at + 1 < items.count
    else { return false }
    return !SumWords.shared.sides.contains(items[at + 1].hash)
  }

  /// Whether the word is the "being" of "£2.4m, being £1.7m in salaries and £0.7m in bonuses".
  private func isBeing(_ items: [Item], _ at: Int) -> Bool {
    items[at].hash == SumWord.being && at > 0 && items[at - 1].kind == .comma
  }

  /// Whether a verb stands behind the word at `at`: "the rise will bring in £5.9m".
  private func hasVerb(_ items: [Item], _ at: Int) -> Bool {
    items[(at + 1)...].prefix(2).contains { SumWords.shared.verbs.contains($0.hash) }
  }

  private func note(
    _ item: Item, _ items: [Item], _ at: Int, distance: Int, _ mention: inout SumMention
  ) {
    let range = Int(item.start)..<Int(item.end)
    if item.cue.contains(.closes), distance == 0 || distance == 1 && !item.cue.contains(.earlier) {
      mention.closes = true
      mention.words.append(range)
    }
    if !item.cue.isDisjoint(with: .change), distance <= 3, !hasVerb(items, at) {
      mention.isChange = true
    }
    // "That left $0.7 million"
    if distance == 0, item.hash == SumWord.left, at > 0,
      SumWords.shared.leavers.contains(items[at - 1].hash)
    {
      mention.closes = true
      mention.words.append(range)
    }
    if item.cue.contains(.further), distance <= 2 {
      mention.adds = true
      mention.words.append(range)
    }
    if item.cue.contains(.joins), item.hash != SumWord.or { mention.joins = true }
    if item.cue.contains(.total) {
      mention.totals = true
      mention.words.append(range)
    }
  }

  private func readBehind(_ at: Int, _ items: [Item], _ mention: inout SumMention) {
    // "$75 million of it equity"
    if at + 2 < items.count, items[at + 1].hash == WordHash.ofWord,
      SumWord.pronouns.contains(items[at + 2].hash)
    {
      mention.opens = true
      mention.words.append(Int(items[at + 1].start)..<Int(items[at + 2].end))
    }
    var isOrigin = false
    for item in items[(at + 1)...].prefix(3) {
      // "Was made up of": no change.
      guard item.kind == .word, !item.cue.contains(.comprise) else { break }
      if item.cue.contains(.total) {
        mention.totals = true
        mention.words.append(Int(item.start)..<Int(item.end))
      }
      if item.cue.contains(.closes) || item.cue.contains(.further) { break }
      // "£3.8m comes from cutting posts": what it comes from is no change of it.
      if item.cue.contains(.preposition), item.hash != WordHash.ofWord { isOrigin = true }
      let isVerbal =
        SumWords.shared.particles.contains(item.hash) && item.start > items[at + 1].start
      if !item.cue.isDisjoint(with: .change), !isVerbal, !isOrigin { mention.isChange = true }
    }
    for item in items[(at + 1)...].prefix(2)
    where item.kind == .word && !item.cue.isDisjoint(with: [.more, .less]) {
      mention.isCompared = true
    }
    for item in items[(at + 1)...].prefix(10) {
      if item.kind == .comma || item.kind == .semicolon || item.cue.contains(.joins) { return }
      if item.kind == .figure, figures[Int(item.link)].kind == .date {
        mention.isDated = true
      }
      if item.kind == .word, item.cue.contains(.earlier) { mention.isDated = true }
    }
  }
}
