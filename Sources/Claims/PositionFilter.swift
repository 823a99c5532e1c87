import Figures
import Relations

/// Says quickly which programs cannot match in a sentence.
///
/// A set of places in a sentence is one integer, a bit for each item. A program is run over such sets,
/// from all starts at once: words and figures select places, gaps and what does not count flood over
/// runs of places by a carry. Roles, limits of gaps and budgets are left out, so a program that
/// reaches its end may still not match; one that does not reach it cannot.
///
/// - Complexity: O(steps) for a program, a few instructions each.
struct PositionFilter<Places: PlaceSet>: Sendable {
  private var classes: [Places] = Array(repeating: Places(), count: 64)
  private var words: [Places]
  private var kinds: [Places] = Array(repeating: Places(), count: 16)
  private var marks: [Places] = Array(repeating: Places(), count: 10)
  private var figures = Places()
  /// What is passed over before anything is matched.
  private var skipped = Places()
  /// What a gap passes over, by its reach.
  private var passed: [Places] = Array(repeating: Places(), count: 4)
  private var isWord = Places()
  /// The classes and words that the sentence has.
  private var cues: Cue = []
  private var foundWords: [Int] = []
  /// The places that enter each step of the program at hand.
  private var entering: [Places]
  private var firstStep = 0
  private var isMatched = false
  /// The places from which a match goes on later, in this sentence or in those that follow.
  private var later = Places()
  private var isLater = false
  private var count = 0

  init(words: Int, longestProgram: Int) {
    self.words = Array(repeating: Places(), count: words)
    entering = Array(repeating: Places(), count: longestProgram + 1)
  }

  private mutating func clear() {
    var rest = cues.rawValue
    while rest != 0 {
      classes[rest.trailingZeroBitCount] = Places()
      rest &= rest &- 1
    }
    for word in foundWords { words[word] = Places() }
    foundWords.removeAll(keepingCapacity: true)
    for index in kinds.indices { kinds[index] = Places() }
    for index in marks.indices { marks[index] = Places() }
    for index in passed.indices { passed[index] = Places() }
    (figures, skipped, isWord, cues) = (Places(), Places(), Places(), [])
  }

  /// Reads the items of a sentence, of which there are at most `Places.capacity`.
  mutating func read(_ items: Lent<Item>, _ views: MatcherViews) {
    clear()
    count = items.count
    var linkedEnd = -1
    for index in 0..<items.count {
      let item = items[index]
      marks[Int(item.kind.rawValue)].insert(index)
      if item.kind == .figure {
        figures.insert(index)
        add(views.fitting(Int(item.link)), index)
      } else if item.link >= Int32(index) {
        linkedEnd = max(linkedEnd, Int(item.link))
      }
      // A figure has classes too: one behind "each".
      cues.formUnion(item.cue)
      var rest = item.cue.rawValue
      while rest != 0 {
        classes[rest.trailingZeroBitCount].insert(index)
        rest &= rest &- 1
      }
      if item.kind == .word { isWord.insert(index) }
      if item.word != 0 {
        words[Int(item.word) - 1].insert(index)
        foundWords.append(Int(item.word) - 1)
      }
      pass(item, index, isLinked: index <= linkedEnd, views)
    }
  }

  /// Notes what passes over an item.
  private mutating func pass(
    _ item: Item, _ index: Int, isLinked: Bool, _ views: MatcherViews
  ) {
    if isLinked || item.kind == .quote || item.cue.contains(.transparent) { skipped.insert(index) }
    var rest = (isLinked ? .all : views.passing(item)).rawValue
    while rest != 0 {
      passed[rest.trailingZeroBitCount].insert(index)
      rest &= rest &- 1
    }
  }

  private mutating func add(_ fitting: RoleKinds, _ index: Int) {
    var rest = fitting.rawValue
    while rest != 0 {
      kinds[rest.trailingZeroBitCount].insert(index)
      rest &= rest &- 1
    }
  }

  /// Whether the sentence has what the program's chain asks for, in its order.
  func hasChain(_ program: PatternShape, _ views: MatcherViews) -> Bool {
    var place = 0
    for index in program.chain {
      place = first(views.links[index], from: place, views)
      guard place < count else { return false }
      place += 1
    }
    return true
  }

  /// The first place of a link from `start` on.
  @inline(__always)
  private func first(_ link: ChainLink, from start: Int, _ views: MatcherViews) -> Int {
    var first = link.isAnyFigure ? figures.first(from: start) : Int.max
    var rest = link.cue.intersection(cues).rawValue
    while rest != 0 {
      first = min(first, classes[rest.trailingZeroBitCount].first(from: start))
      rest &= rest &- 1
    }
    rest = UInt64(link.kinds.rawValue)
    while rest != 0 {
      first = min(first, kinds[rest.trailingZeroBitCount].first(from: start))
      rest &= rest &- 1
    }
    rest = UInt64(link.marks)
    while rest != 0 {
      first = min(first, marks[rest.trailingZeroBitCount].first(from: start))
      rest &= rest &- 1
    }
    for word in link.words {
      first = min(first, words[Int(views.linkWords[word])].first(from: start))
    }
    return first
  }

  /// Where the program may match that starts at one of the items: 0 where it cannot.
  ///
  /// One bit for the sentence itself, 7 where what follows a `||` must be looked for.
  mutating func mayStart(_ program: PatternShape, _ views: MatcherViews) -> UInt8 {
    guard hasChain(program, views), hasFigures(program, views) else { return 0 }
    (isMatched, isLater, later) = (false, false, Places())
    firstStep = program.steps.lowerBound
    _ = run(program.steps, from: Places(below: count), program, views)
    // Another way through the program may lead past a `||`.
    if isMatched { return program.behindLater.isEmpty ? 1 : 7 }
    guard !later.isEmpty else { return 0 }
    // Anything from the first of these places on.
    isLater = true
    let rest = Places(below: count + 1).subtracting(Places(below: later.first(from: 0)))
    _ = run(program.behindLater, from: rest, program, views)
    return isMatched ? 7 : 6
  }

  /// Whether what follows the program's `||` may match in the sentence.
  mutating func mayEnd(_ program: PatternShape, _ views: MatcherViews) -> Bool {
    (isMatched, isLater) = (false, true)
    firstStep = program.steps.lowerBound
    _ = run(program.behindLater, from: Places(below: count), program, views)
    return isMatched
  }

  /// Whether the sentence has a figure for each that the program asks for.
  private func hasFigures(_ program: PatternShape, _ views: MatcherViews) -> Bool {
    for index in program.requiredRoles {
      let role = Int(views.requiredRoles[index])
      if fitting(role, program, views).isEmpty { return false }
    }
    return true
  }

  /// The places behind the last step of the range.
  ///
  /// Steps lead forward only, but for those of a set, whose segments are run by themselves.
  /// Whatever enters a step is taken out when the step is run: between programs nothing is left.
  private mutating func run(
    _ range: Range<Int>, from start: Places, _ program: PatternShape, _ views: MatcherViews
  ) -> Places {
    var step = range.lowerBound
    // Nothing enters a step behind this one.
    var furthest = step
    entering[step - firstStep] = start
    while step <= furthest, step < range.upperBound {
      let places = entering[step - firstStep]
      entering[step - firstStep] = Places()
      if places.isEmpty || isMatched {
        step += 1
        continue
      }
      var next = step + 1
      switch views.steps[step] {
      case .accept: isMatched = true
      case .later:
        later.formUnion(places)
        if isLater { isMatched = true }
      case .jump(let target):
        entering[target - firstStep].formUnion(places)
        furthest = max(furthest, target)
      case .split(let first, let second):
        entering[first - firstStep].formUnion(places)
        entering[second - firstStep].formUnion(places)
        furthest = max(furthest, max(first, second))
      case .choose(let index):
        let set = views.sets[index]
        let behind = runSet(set, from: places, program, views)
        entering[set.next - firstStep].formUnion(behind)
        next = set.next
        furthest = max(furthest, next)
      default:
        let behind = after(step, places, program, views)
        if !behind.isEmpty {
          entering[next - firstStep].formUnion(behind)
          furthest = max(furthest, next)
        }
      }
      step = next
    }
    defer { entering[range.upperBound - firstStep] = Places() }
    return entering[range.upperBound - firstStep]
  }

  /// The places behind a set: segments follow each other in any order, the required ones all.
  private mutating func runSet(
    _ set: SetShape, from start: Places, _ program: PatternShape, _ views: MatcherViews
  ) -> Places {
    var all = start
    for _ in 0..<set.count {
      var reached = all
      for segment in 0..<set.count {
        let first = views.segments[set.firstSegment + segment]
        let end =
          segment + 1 < set.count ? views.segments[set.firstSegment + segment + 1] : set.next
        // The last step of a segment leads back to the set.
        let behind = run(first..<(end - 1), from: all, program, views)
        guard !isMatched else { return Places() }
        reached.formUnion(behind)
      }
      if reached.subtracting(all).isEmpty { break }
      all = reached
    }
    return all
  }

  /// The places behind a step that selects items or passes over some.
  private func after(
    _ step: Int, _ places: Places, _ program: PatternShape, _ views: MatcherViews
  ) -> Places {
    switch views.steps[step] {
    case .word: found(words[Int(views.stepWords[step])], from: places)
    case .cue(let cue): found(self.places(of: cue), from: places)
    case .not(let cue): places.subtracting(self.places(of: cue))
    case .mark(let kind): found(marks[Int(kind.rawValue)], from: places)
    case .figure(let role): found(fitting(role, program, views), from: places)
    case .list(let role): afterList(fitting(role, program, views), from: places)
    case .phrase: places.intersection(isWord).moved.flooded(over: isWord)
    case .gap(_, let reach): places.flooded(over: passed[Int(reach.rawValue)])
    default: places
    }
  }

  /// The places behind two figures or more of a list.
  private func afterList(_ fitting: Places, from places: Places) -> Places {
    let first = found(fitting, from: places).first(from: 0)
    guard first != .max else { return Places() }
    return fitting.subtracting(Places(below: first)).moved
  }

  /// The places behind the items that are found from `places` on.
  private func found(_ items: Places, from places: Places) -> Places {
    places.flooded(over: skipped).intersection(items).moved
  }

  private func places(of cue: Cue) -> Places {
    var rest = cue.intersection(cues).rawValue
    var places = Places()
    while rest != 0 {
      places.formUnion(classes[rest.trailingZeroBitCount])
      rest &= rest &- 1
    }
    return places
  }

  /// The figures that a role may take.
  private func fitting(_ role: Int, _ program: PatternShape, _ views: MatcherViews) -> Places {
    guard role >= 0 else { return figures }
    var rest = views.roles[program.firstRole + role].kinds.intersection(.fitting).rawValue
    var places = Places()
    while rest != 0 {
      places.formUnion(kinds[rest.trailingZeroBitCount])
      rest &= rest &- 1
    }
    return places
  }
}

/// The filter of the width that a sentence needs.
private struct AnyFilter: Sendable {
  private var short: PositionFilter<UInt64>
  private var middle: PositionFilter<UInt128>
  private var wide: PositionFilter<WidePlaces>
  private var long: PositionFilter<LongPlaces>
  private var count = 0
  /// The sentence that was read last; -1 without.
  private var sentence = -1

  init(_ patterns: borrowing PatternSet) {
    let (words, longest) = (patterns.words.count, patterns.longestProgram)
    short = PositionFilter(words: words, longestProgram: longest)
    middle = PositionFilter(words: words, longestProgram: longest)
    wide = PositionFilter(words: words, longestProgram: longest)
    long = PositionFilter(words: words, longestProgram: longest)
  }

  mutating func startDocument() { sentence = -1 }

  mutating func read(_ sentence: Int, _ views: MatcherViews) {
    guard self.sentence != sentence else { return }
    self.sentence = sentence
    let items = views.items(of: sentence)
    count = items.count
    if count <= UInt64.capacity {
      short.read(items, views)
    } else if count <= UInt128.capacity {
      middle.read(items, views)
    } else if count <= WidePlaces.capacity {
      wide.read(items, views)
    } else {
      long.read(items, views)
    }
  }

  mutating func mayStart(_ program: PatternShape, _ views: MatcherViews) -> UInt8 {
    if count <= UInt64.capacity { return short.mayStart(program, views) }
    if count <= UInt128.capacity { return middle.mayStart(program, views) }
    if count <= WidePlaces.capacity { return wide.mayStart(program, views) }
    return long.mayStart(program, views)
  }

  mutating func mayEnd(_ program: PatternShape, _ views: MatcherViews) -> Bool {
    if count <= UInt64.capacity { return short.mayEnd(program, views) }
    if count <= UInt128.capacity { return middle.mayEnd(program, views) }
    if count <= WidePlaces.capacity { return wide.mayEnd(program, views) }
    return long.mayEnd(program, views)
  }
}

/// Filters the programs for a sentence and for the two that follow it.
struct SentenceFilter: Sendable {
  private var filters: [AnyFilter]

  init(_ patterns: borrowing PatternSet) {
    filters = [AnyFilter(patterns), AnyFilter(patterns), AnyFilter(patterns)]
  }

  /// Forgets the sentences of another document.
  mutating func startDocument() {
    for index in filters.indices { filters[index].startDocument() }
  }

  /// The sentences in which the program may go on after a `||`, a bit each; 0 where it cannot match.
  mutating func mayMatch(
    _ program: PatternShape, in sentence: Int, _ views: MatcherViews
  ) -> UInt8 {
    filters[sentence % 3].read(sentence, views)
    let bits = filters[sentence % 3].mayStart(program, views)
    guard bits > 1 else { return bits }
    var may = bits & 1
    for offset in 1...2 where sentence + offset < views.sentenceCount {
      filters[(sentence + offset) % 3].read(sentence + offset, views)
      if filters[(sentence + offset) % 3].mayEnd(program, views) { may |= 1 << UInt8(offset) }
    }
    // Where the second part leads on from is not known.
    return program.isLaterTwice && may != 0 ? 7 : may
  }
}
