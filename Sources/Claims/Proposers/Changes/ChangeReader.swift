import Documents
import Figures
import Quantities

/// Reads the phrases of change of one sentence.
///
/// A phrase is a word of change with what stands around it: the amount or the percentage right behind
/// it or after "by", the new figure after "to" or before the word, the old figure after "from" or
/// "compared with". Whatever ends the reach of the word (another verb, a conjunction, a figure that
/// nothing ties) ends the phrase.
struct ChangeReader {
  let context: ProposalContext
  let sentence: Int
  let items: [Item]
  private(set) var frames: [ChangeFrame] = []

  init(context: ProposalContext, sentence: Int) {
    self.context = context
    self.sentence = sentence
    items = context.skeletons[sentence].items
  }

  /// The phrases in order of place.
  mutating func read() -> [ChangeFrame] {
    for index in items.indices {
      if items[index].kind == .word, mayOpen(items[index]), let frame = frame(at: index) {
        frames.append(frame)
        if let step = furtherStep(frame) { frames.append(step) }
      } else if items[index].kind == .figure, let frame = multiple(index) {
        frames.append(frame)
      }
    }
    return frames
  }

  /// "and by a further 2.5% for the third, to 86.10" behind a change: the next one, from its new figure.
  private func furtherStep(_ frame: ChangeFrame) -> ChangeFrame? {
    guard let new = frame.new, !frame.deltas.isEmpty else { return nil }
    var at = frame.last + 1
    while at < items.count, at <= frame.last + 8, items[at].hash != ChangeHash.and {
      guard items[at].kind == .word || items[at].kind == .comma else { return nil }
      at += 1
    }
    guard word(at, is: ChangeHash.and), word(at + 1, is: ChangeHash.by) else { return nil }
    var step = ChangeFrame(
      sentence: sentence, cue: frame.cue, direction: frame.direction, last: at)
    step.isAmbiguous = frame.isAmbiguous
    readArguments(after: at, &step, isNoun: false)
    guard step.new != nil, step.old == nil, !step.deltas.isEmpty else { return nil }
    step.old = new
    step.confidence = 900
    return step
  }

  /// Whether a phrase may start at the word: most words are passed over by this look alone.
  private func mayOpen(_ item: Item) -> Bool {
    !item.cue.isDisjoint(with: [.rise, .fall, .more, .less])
      || ChangeHash.openers.contains(item.hash)
  }

  private func frame(at index: Int) -> ChangeFrame? {
    let item = items[index]
    let word = ChangeWord.of(item.hash)
    if !word.isDisjoint(with: [.beats, .trails]), let frame = beating(index, word) { return frame }
    if let frame = comparison(index) ?? premium(index) { return frame }
    guard !item.cue.isDisjoint(with: .change), !isModifier(index), !isPartOfVerb(index) else {
      return nil
    }
    let isBoth = item.cue.isSuperset(of: .change)
    var frame = ChangeFrame(
      sentence: sentence, cue: index, direction: item.cue.contains(.rise) ? 1 : -1, last: index)
    frame.isAmbiguous = isBoth || word.contains(.ambiguous)
    let isNoun = word.contains(.noun) && readNoun(index, &frame)
    if word.contains(.noun), !isNoun, isNounHere(index, word) { return nil }
    readArguments(after: frame.last, &frame, isNoun: isNoun)
    if isRange(frame),
      isPluralNoun(index, word) || isAdverbial(index) && hasLevel(before: index, like: frame)
    {
      return nil
    }
    if frame.new == nil, !frame.deltas.isEmpty || frame.old != nil {
      let first = min(index, frame.deltas.first?.item ?? index)
      if isNoun ? isApposition(first) : isAdverbial(index) { attachBefore(index, &frame) }
    }
    return frame
  }

  /// "down from 4 percent to 9 percent" behind a figure: the two are a range, not two ends.
  private func isRange(_ frame: ChangeFrame) -> Bool {
    guard let new = frame.new, let old = frame.old, frame.deltas.isEmpty else { return false }
    return new.item > old.item && new.item - old.item <= 4
  }

  private func hasLevel(before index: Int, like frame: ChangeFrame) -> Bool {
    guard let (item, _) = levelBefore(index), let new = frame.new else { return false }
    return figureValue(item).isCommensurable(with: figureValue(new.item))
  }

  private func isPluralNoun(_ index: Int, _ word: ChangeWord) -> Bool {
    word.contains(.noun) && endsIn(index, "s")
  }

  /// "give up its 19 percent", "set up", "made up": a verb of another meaning.
  private func isPartOfVerb(_ index: Int) -> Bool {
    guard index > 0, items[index - 1].kind == .word else { return false }
    let verb = items[index - 1].hash
    return items[index].hash == ChangeHash.up && ChangeHash.ofUp.contains(verb)
      || items[index].hash == ChangeHash.down && ChangeHash.ofDown.contains(verb)
  }

  /// Whether a word of change only describes a noun: "the rising dollar", "its lower costs".
  private func isModifier(_ index: Int) -> Bool {
    guard index + 1 < items.count, items[index + 1].kind == .word else { return false }
    let isVerbal =
      items[index + 1].hash == ChangeHash.by || items[index + 1].hash == ChangeHash.to
      || items[index + 1].hash == ChangeHash.from || items[index + 1].cue.contains(.transparent)
    guard !isVerbal else { return false }
    if items[index].hash == ChangeHash.lower
      || items[index].hash == ChangeHash.higher
    {
      return index == 0 || !ChangeWord.of(items[index - 1].hash).contains(.modal)
    }
    guard endsInIng(index) else { return false }
    guard index > 0 else { return true }
    guard items[index - 1].kind == .word else { return false }
    return endsIn(index - 1, "ed")
      || !ChangeWord.of(items[index - 1].hash).isDisjoint(with: [.determiner, .preposition])
      || items[index - 1].hash == ChangeHash.of
  }

  /// Whether a word that names a change and may be its verb is a noun here, without a figure of its own.
  private func isNounHere(_ index: Int, _ word: ChangeWord) -> Bool {
    if word.contains(.onlyNoun) { return true }
    guard index > 0 else { return false }
    let before = items[index - 1]
    guard before.kind == .word else { return false }
    let role = ChangeWord.of(before.hash)
    if before.hash == ChangeHash.to { return false }
    if role.contains(.determiner) || role.contains(.preposition) || before.hash == ChangeHash.of {
      return true
    }
    // A bare verb stands right before what it governs; elsewhere the word is a noun.
    if role.contains(.modal) { return false }
    return !isFollowedByArgument(index)
  }

  private func isFollowedByArgument(_ index: Int, takesObject: Bool = true) -> Bool {
    var at = index + 1
    // "cut the fine": a verb with its object.
    if takesObject, at < items.count, ChangeWord.of(items[at].hash).contains(.determiner) {
      return true
    }
    while at < items.count, at <= index + 3 {
      if items[at].kind == .figure { return true }
      guard items[at].kind == .word else { return false }
      let hash = items[at].hash
      if hash == ChangeHash.to || hash == ChangeHash.from || hash == ChangeHash.by { return true }
      guard items[at].cue.contains(.transparent) || endsIn(at, "ly") else { return false }
      at += 1
    }
    return false
  }

  /// Whether the noun phrase that ends at `item` describes what stands before: behind a comma, "for" or
  /// "was", or behind "representing".
  private func isApposition(_ item: Int) -> Bool {
    var at = item - 1
    var passed = 0
    while at >= 0, passed <= 3 {
      switch items[at].kind {
      case .comma, .dash: return true
      case .quote: break
      case .word:
        let word = ChangeWord.of(items[at].hash)
        if word.contains(.marks) || items[at].cue.contains(.was)
          || items[at].hash == ChangeHash.forWord
        {
          return true
        }
        guard word.isDisjoint(with: [.preposition, .finite]), !endsInIng(at),
          items[at].hash != ChangeHash.and, items[at].hash != ChangeHash.of
        else { return false }
        passed += 1
      default: return false
      }
      at -= 1
    }
    return false
  }

  /// Reads "a 12 percent rise" and "a rise of 12 percent"; whether the word is a noun here.
  private func readNoun(_ index: Int, _ frame: inout ChangeFrame) -> Bool {
    if let before = figureBefore(index), isDelta(before) {
      frame.deltas.append(ChangeArgument(figure: figure(before), item: before))
      return true
    }
    let isEquated = index > 0 && isDefinite(index - 1) && equates(index + 1)
    if word(index + 1, is: WordHash.inWord), isFromTo(index + 2), index > 0, isDefinite(index - 1) {
      return true
    }
    guard word(index + 1, is: ChangeHash.of) || isEquated else { return false }
    if let argument = phrase(after: index + 1, limit: 5), isDelta(argument.item) {
      frame.deltas.append(argument)
      frame.last = argument.item
    }
    return true
  }

  /// "The increase in expenses from $12 million to $13 million": the noun's own ends.
  private func isFromTo(_ start: Int) -> Bool {
    var at = start
    while at < items.count, at <= start + 4, items[at].kind == .word,
      items[at].hash != ChangeHash.from
    {
      at += 1
    }
    guard word(at, is: ChangeHash.from), let old = phrase(after: at, limit: 2), isLevel(old.item)
    else { return false }
    return word(skipUnit(old.item), is: ChangeHash.to)
  }

  /// "The increase was", "the decline is": the noun's own verb.
  private func equates(_ at: Int) -> Bool {
    guard items.indices.contains(at), items[at].kind == .word else { return false }
    return items[at].cue.contains(.was) && ChangeWord.of(items[at].hash).contains(.finite)
      && !ChangeWord.of(items[at].hash).contains(.modal)
  }

  private func isDefinite(_ at: Int) -> Bool {
    items[at].kind == .word && ChangeHash.definite.contains(items[at].hash)
  }

  /// The figure right before a noun, hyphenated or not: "a 1.25-point decline", "a 12 percent rise".
  private func figureBefore(_ index: Int) -> Int? {
    var at = index - 1
    var passed = 0
    while at >= 0, passed < 3 {
      switch items[at].kind {
      case .figure: return at
      case .dash: break
      case .word:
        let isPoint = items[at].hash == ChangeHash.point || items[at].hash == ChangeHash.points
        guard isPoint || passed == 0 && !isFunction(at) else { return nil }
        passed += 1
      default: return nil
      }
      at -= 1
    }
    return nil
  }

  private func isFunction(_ at: Int) -> Bool {
    let word = ChangeWord.of(items[at].hash)
    return !word.isDisjoint(with: [.preposition, .finite, .determiner, .pronoun])
      || !items[at].cue.isDisjoint(with: [.joins, .breaks, .change])
      || items[at].hash == ChangeHash.of
  }

  /// Whether the word of change describes what stands before it: "up", "down", a participle behind a
  /// comma or behind "was".
  private func isAdverbial(_ index: Int) -> Bool {
    let item = items[index]
    if item.hash == ChangeHash.up || item.hash == ChangeHash.down { return true }
    guard endsInIng(index), index > 0, item.hash != ChangeHash.adding else { return false }
    return items[index - 1].kind == .comma && isFollowedByArgument(index, takesObject: false)
  }

  // MARK: Items

  func figure(_ item: Int) -> Int { Int(items[item].link) }

  func figureValue(_ item: Int) -> Figure { context.figures[figure(item)] }

  func word(_ at: Int, is hash: UInt64) -> Bool {
    items.indices.contains(at) && items[at].kind == .word && items[at].hash == hash
  }

  func endsInIng(_ at: Int) -> Bool {
    let bytes = context.bytes(of: items[at])
    return bytes.count > 5 && bytes.suffix(3).elementsEqual("ing".utf8)
      && !ChangeWord.of(items[at].hash).contains(.noParticiple)
  }

  func endsIn(_ at: Int, _ suffix: String) -> Bool {
    let bytes = context.bytes(of: items[at])
    return bytes.count > suffix.utf8.count + 1
      && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// Whether a figure can be by how much something changed.
  func isDelta(_ item: Int) -> Bool {
    guard items[item].kind == .figure else { return false }
    let figure = figureValue(item)
    guard !figure.traits.contains(.unusable) else { return false }
    switch figure.kind {
    case .money, .percent: return true
    case .number: return true
    case .duration: return figure.traits.isDisjoint(with: [.age, .article])
    case .date, .ordinal: return false
    }
  }

  /// Whether a figure can be what changed.
  func isLevel(_ item: Int) -> Bool {
    guard items[item].kind == .figure else { return false }
    let figure = figureValue(item)
    guard !figure.traits.contains(.unusable) else { return false }
    switch figure.kind {
    case .money: return true
    case .percent: return figure.unit == .percent
    case .number:
      let isBare = figure.isPassable && figure.nounStart == figure.nounEnd
      return figure.unit != .times && !figure.traits.contains(.fraction) && !isBare
        && !isYearInWords(item) && !isYear(figure)
    case .duration: return figure.traits.isDisjoint(with: [.age, .article, .attributive])
    case .date, .ordinal: return false
    }
  }

  /// Whether the words before a number make another thing of it: a year, a rank, a negative.
  private func isYearInWords(_ item: Int) -> Bool {
    let start = Int(items[item].start)
    let text = context.document.text
    if start > 0, text[start - 1] == UInt8(ascii: "'") || text[start - 1] == 0x99 { return true }
    guard item > 0, items[item - 1].kind == .word else { return false }
    return ChangeHash.ofYears.contains(items[item - 1].hash)
  }

  /// "below 2018 revenues": four digits that are a year.
  private func isYear(_ figure: Figure) -> Bool {
    figure.place == 0 && figure.end - figure.start == 4 && figure.low >= ExactDecimal(1_900)
      && figure.low < ExactDecimal(2_100)
  }

  /// The item before one, past parentheses and quotation marks.
  func previous(_ at: Int) -> Int? {
    var at = at - 1
    while at >= 0 {
      switch items[at].kind {
      case .quote, .other: at -= 1
      case .close:
        guard let open = items[..<at].lastIndex(where: { $0.kind == .open && Int($0.link) == at })
        else { return nil }
        at = open - 1
      default: return at
      }
    }
    return nil
  }
}
