import Documents
import Figures

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
    for index in items.indices where items[index].kind == .word {
      if let frame = frame(at: index) { frames.append(frame) }
    }
    return frames
  }

  private func frame(at index: Int) -> ChangeFrame? {
    let item = items[index]
    let word = ChangeWord.of(item.hash)
    if !word.isDisjoint(with: [.beats, .trails]), let frame = beating(index, word) { return frame }
    if let frame = comparison(index) { return frame }
    guard !item.cue.isDisjoint(with: .change) else { return nil }
    let isBoth = item.cue.isSuperset(of: .change)
    var frame = ChangeFrame(
      sentence: sentence, cue: index, direction: item.cue.contains(.rise) ? 1 : -1, last: index)
    frame.isAmbiguous = isBoth || word.contains(.ambiguous)
    let isNoun = word.contains(.noun) && readNoun(index, &frame)
    readArguments(after: frame.last, &frame, isNoun: isNoun)
    if frame.new == nil, isNoun || isAdverbial(index) { attachBefore(index, &frame) }
    return frame
  }

  /// Reads "a 12 percent rise" and "a rise of 12 percent"; whether the word is a noun here.
  private func readNoun(_ index: Int, _ frame: inout ChangeFrame) -> Bool {
    if let before = figureBefore(index), isDelta(before) {
      frame.deltas.append(ChangeArgument(figure: figure(before), item: before))
      return true
    }
    guard word(index + 1, is: ChangeHash.of) else { return false }
    if let argument = phrase(after: index + 1, limit: 5), isDelta(argument.item) {
      frame.deltas.append(argument)
      frame.last = argument.item
    }
    return true
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
        guard isPoint || items[at].cue.contains(.transparent) || passed == 0 && !isFunction(at)
        else { return nil }
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
    return endsInIng(index) && index > 0 && items[index - 1].kind == .comma
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
    case .number: return figure.unit != .times && !figure.traits.contains(.fraction)
    case .duration: return figure.traits.isDisjoint(with: [.age, .article, .attributive])
    case .date, .ordinal: return false
    }
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
