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
struct PositionFilter<Places: FixedWidthInteger & UnsignedInteger> {
  /// Most items that a sentence may have: one more place stands for its end.
  static var capacity: Int { Places.bitWidth - 2 }

  private var classes: [Places] = Array(repeating: 0, count: 64)
  private var words: [Places]
  private var kinds: [Places] = Array(repeating: 0, count: 16)
  private var marks: [Places] = Array(repeating: 0, count: 10)
  private var figures: Places = 0
  /// What is passed over before anything is matched.
  private var skipped: Places = 0
  /// What a gap passes over, by its reach.
  private var passed: [Places] = Array(repeating: 0, count: 4)
  private var isWord: Places = 0
  /// The places that enter each step of the program at hand.
  private var entering: [Places]
  private var firstStep = 0
  private var isMatched = false
  /// The places from which a match goes on later, in this sentence or in those that follow.
  private var later: Places = 0
  private var isLater = false
  private var count = 0

  init(words: Int, longestProgram: Int) {
    self.words = Array(repeating: 0, count: words)
    entering = Array(repeating: 0, count: longestProgram + 1)
  }

  /// Reads the items of a sentence, of which there are at most `capacity`.
  mutating func read(_ items: Lent<Item>, _ views: MatcherViews, _ patterns: borrowing PatternSet) {
    for index in classes.indices { classes[index] = 0 }
    for index in words.indices { words[index] = 0 }
    for index in kinds.indices { kinds[index] = 0 }
    for index in marks.indices { marks[index] = 0 }
    for index in passed.indices { passed[index] = 0 }
    (figures, skipped, isWord) = (0, 0, 0)
    count = items.count
    var linkedEnd = -1
    for index in 0..<items.count {
      let item = items[index]
      let bit: Places = 1 << index
      marks[Int(item.kind.rawValue)] |= bit
      if item.kind == .figure {
        figures |= bit
        add(views.figures[Int(item.link)].fittingKinds, bit)
      } else if item.link >= Int32(index) {
        linkedEnd = max(linkedEnd, Int(item.link))
      }
      // A figure has classes too: one behind "each".
      var rest = item.cue.rawValue
      while rest != 0 {
        classes[rest.trailingZeroBitCount] |= bit
        rest &= rest &- 1
      }
      if item.kind == .word {
        isWord |= bit
        if let word = patterns.words[item.hash] { words[Int(word)] |= bit }
      }
      if index <= linkedEnd {
        skipped |= bit
        for reach in passed.indices { passed[reach] |= bit }
      } else {
        if item.kind == .quote || item.cue.contains(.transparent) { skipped |= bit }
        for reach in passed.indices where views.passes(item, GapReach.allCases[reach]) {
          passed[reach] |= bit
        }
      }
    }
  }

  private mutating func add(_ fitting: RoleKinds, _ bit: Places) {
    var rest = fitting.rawValue
    while rest != 0 {
      kinds[rest.trailingZeroBitCount] |= bit
      rest &= rest &- 1
    }
  }

  /// Where the program may match that starts at one of the items: 0 where it cannot.
  ///
  /// One bit for the sentence itself, 7 where what follows a `||` must be looked for.
  mutating func mayStart(_ program: PatternShape, _ views: MatcherViews) -> UInt8 {
    guard hasFigures(program, views) else { return 0 }
    (isMatched, isLater, later) = (false, false, 0)
    firstStep = program.steps.lowerBound
    _ = run(program.steps, from: (1 << count) &- 1, program, views)
    // Another way through the program may lead past a `||`.
    if isMatched { return program.behindLater.isEmpty ? 1 : 7 }
    guard later != 0 else { return 0 }
    // Anything from the first of these places on.
    isLater = true
    let first = later & (0 &- later)
    _ = run(program.behindLater, from: ((1 << (count + 1)) &- 1) & ~(first &- 1), program, views)
    return isMatched ? 7 : 6
  }

  /// Whether what follows the program's `||` may match in the sentence.
  mutating func mayEnd(_ program: PatternShape, _ views: MatcherViews) -> Bool {
    (isMatched, isLater) = (false, true)
    firstStep = program.steps.lowerBound
    _ = run(program.behindLater, from: (1 << count) &- 1, program, views)
    return isMatched
  }

  /// Whether the sentence has a figure for each that the program asks for.
  private func hasFigures(_ program: PatternShape, _ views: MatcherViews) -> Bool {
    for index in program.requiredRoles {
      let role = Int(views.requiredRoles[index])
      if fitting(role, program, views) == 0 { return false }
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
      entering[step - firstStep] = 0
      if places == 0 || isMatched {
        step += 1
        continue
      }
      var next = step + 1
      switch views.steps[step] {
      case .accept: isMatched = true
      case .later:
        later |= places
        if isLater { isMatched = true }
      case .jump(let target):
        entering[target - firstStep] |= places
        furthest = max(furthest, target)
      case .split(let first, let second):
        entering[first - firstStep] |= places
        entering[second - firstStep] |= places
        furthest = max(furthest, max(first, second))
      case .choose(let index):
        let set = views.sets[index]
        entering[set.next - firstStep] |= runSet(set, from: places, program, views)
        next = set.next
        furthest = max(furthest, next)
      default:
        let behind = after(step, places, program, views)
        if behind != 0 {
          entering[next - firstStep] |= behind
          furthest = max(furthest, next)
        }
      }
      step = next
    }
    defer { entering[range.upperBound - firstStep] = 0 }
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
        guard !isMatched else { return 0 }
        reached |= behind
      }
      if reached == all { break }
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
    case .not(let cue): places & ~self.places(of: cue)
    case .mark(let kind): found(marks[Int(kind.rawValue)], from: places)
    case .figure(let role): found(fitting(role, program, views), from: places)
    case .list(let role): afterList(fitting(role, program, views), from: places)
    case .phrase: flooded((places & isWord) << 1, over: isWord)
    case .gap(_, let reach): flooded(places, over: passed[Int(reach.rawValue)])
    default: places
    }
  }

  /// The places behind two figures or more of a list.
  private func afterList(_ fitting: Places, from places: Places) -> Places {
    let first = found(fitting, from: places)
    guard first != 0 else { return 0 }
    return (fitting & ~((first & (0 &- first)) &- 1)) << 1
  }

  /// The places behind the items that are found from `places` on.
  private func found(_ items: Places, from places: Places) -> Places {
    (flooded(places, over: skipped) & items) << 1
  }

  /// The places and all that can be reached from them over runs of `passable`.
  private func flooded(_ places: Places, over passable: Places) -> Places {
    places | (((places & passable) &+ passable) ^ passable)
  }

  private func places(of cue: Cue) -> Places {
    var rest = cue.rawValue
    var places: Places = 0
    while rest != 0 {
      places |= classes[rest.trailingZeroBitCount]
      rest &= rest &- 1
    }
    return places
  }

  /// The figures that a role may take.
  private func fitting(_ role: Int, _ program: PatternShape, _ views: MatcherViews) -> Places {
    guard role >= 0 else { return figures }
    var rest = views.roles[program.firstRole + role].kinds.intersection(.fitting).rawValue
    var places: Places = 0
    while rest != 0 {
      places |= kinds[rest.trailingZeroBitCount]
      rest &= rest &- 1
    }
    return places
  }
}

/// The filter of the width that a sentence needs; very long sentences pass unfiltered.
private struct AnyFilter {
  private var short: PositionFilter<UInt64>
  private var long: PositionFilter<UInt128>
  private var count = 0
  private(set) var sentence = -1

  init(_ patterns: borrowing PatternSet) {
    short = PositionFilter(words: patterns.words.count, longestProgram: patterns.longestProgram)
    long = PositionFilter(words: patterns.words.count, longestProgram: patterns.longestProgram)
  }

  mutating func read(_ sentence: Int, _ views: MatcherViews, _ patterns: borrowing PatternSet) {
    guard self.sentence != sentence else { return }
    self.sentence = sentence
    let items = views.items(of: sentence)
    count = items.count
    if count <= PositionFilter<UInt64>.capacity {
      short.read(items, views, patterns)
    } else if count <= PositionFilter<UInt128>.capacity {
      long.read(items, views, patterns)
    }
  }

  mutating func mayStart(_ program: PatternShape, _ views: MatcherViews) -> UInt8 {
    if count <= PositionFilter<UInt64>.capacity { return short.mayStart(program, views) }
    if count <= PositionFilter<UInt128>.capacity { return long.mayStart(program, views) }
    return 7
  }

  mutating func mayEnd(_ program: PatternShape, _ views: MatcherViews) -> Bool {
    if count <= PositionFilter<UInt64>.capacity { return short.mayEnd(program, views) }
    if count <= PositionFilter<UInt128>.capacity { return long.mayEnd(program, views) }
    return true
  }
}

/// Filters the programs for a sentence and for the two that follow it.
struct SentenceFilter {
  private var filters: [AnyFilter]
  private var sentence = 0

  init(_ patterns: borrowing PatternSet) {
    filters = [AnyFilter(patterns), AnyFilter(patterns), AnyFilter(patterns)]
  }

  /// Reads a sentence and the two that follow, for the programs that are tried next.
  mutating func read(_ sentence: Int, _ views: MatcherViews, _ patterns: borrowing PatternSet) {
    self.sentence = sentence
    for next in sentence..<min(sentence + 3, views.sentenceCount) {
      filters[next % 3].read(next, views, patterns)
    }
  }

  /// The sentences in which the program may go on after a `||`, a bit each; 0 where it cannot match.
  mutating func mayMatch(_ program: PatternShape, _ views: MatcherViews) -> UInt8 {
    let bits = filters[sentence % 3].mayStart(program, views)
    guard bits > 1 else { return bits }
    var may = bits & 1
    for offset in 1...2 where sentence + offset < views.sentenceCount {
      if filters[(sentence + offset) % 3].mayEnd(program, views) { may |= 1 << UInt8(offset) }
    }
    // Where the second part leads on from is not known.
    return program.isLaterTwice && may != 0 ? 7 : may
  }
}
