import Figures
import Quantities
import Relations

/// Words that the matcher itself knows.
struct MatcherWords {
  static let shared = MatcherWords()
  let of = WordHash.of("of".utf8)
  let out = WordHash.of("out".utf8)
  private let which = WordHash.of("which".utf8)
  private let who = WordHash.of("who".utf8)
  private let whose = WordHash.of("whose".utf8)
  private let that = WordHash.of("that".utf8)

  /// Whether the word opens a clause about what it follows.
  func isRelative(_ hash: UInt64) -> Bool {
    hash == which || hash == who || hash == whose || hash == that
  }

  /// A phrase that opens with one of these means nothing that was said before.
  static let indefinite = ["a", "an", "every", "each", "any", "another"]
    .map { WordHash.of($0.utf8) }
}

/// What a pattern has matched so far.
///
/// Its arrays only grow while matching goes on, so that going back to a mark is cutting them.
struct MatchState {
  var bindings: [RoleBinding] = []
  var words: [Range<Int>] = []
  /// 1 where the matched word of change rises, -1 where it falls, 0 without one.
  var direction = 0
  /// Segments taken of the set that is being matched.
  var taken: UInt32 = 0
  var sentence: Int
  /// What each bound figure is counted by, in order of `bindings`.
  var pers: [UInt64] = []

  /// What the figure of a binding is counted by.
  func per(_ binding: RoleBinding) -> UInt64 {
    bindings.firstIndex(of: binding).map { pers[$0] } ?? 0
  }
  /// Roles whose figure stands elsewhere in the document.
  var open: [OpenRole] = []
}

extension MatchState {
  /// How far a match had come.
  struct Mark {
    fileprivate var bindings: Int
    fileprivate var words: Int
    fileprivate var open: Int
    fileprivate var direction: Int
    fileprivate var taken: UInt32
    fileprivate var sentence: Int
  }

  /// The state as it is.
  var mark: Mark {
    Mark(
      bindings: bindings.count, words: words.count, open: open.count, direction: direction,
      taken: taken, sentence: sentence)
  }

  /// Starts anew in a sentence.
  mutating func restore(start sentence: Int) {
    restore(Mark(bindings: 0, words: 0, open: 0, direction: 0, taken: 0, sentence: sentence))
  }

  /// Goes back to what was matched at `mark`.
  mutating func restore(_ mark: Mark) {
    let surplus = bindings.count - mark.bindings
    if surplus > 0 {
      bindings.removeLast(surplus)
      pers.removeLast(surplus)
    }
    if words.count > mark.words { words.removeLast(words.count - mark.words) }
    if open.count > mark.open { open.removeLast(open.count - mark.open) }
    direction = mark.direction
    taken = mark.taken
    sentence = mark.sentence
  }
}

/// Matches programs against skeletons, by backtracking within a budget of steps.
///
/// Each try costs at most `budget` steps, whatever the sentence.
struct PatternMatcher {
  /// What is matched: views of the sentence that matching starts in.
  var views: MatcherViews
  private let known = MatcherWords.shared
  /// The roles of the program's relation start here.
  private var roleBase = 0
  /// The sentence that matching started in.
  private var first = 0
  /// The sentences from there on in which the part behind a `||` may match, a bit each.
  private var later: UInt8 = 0
  private(set) var budget = 0
  private(set) var exhausted = 0

  init(_ views: MatcherViews) { self.views = views }

  /// Appends every match of `program` that starts in the sentence, at most one for each start.
  ///
  /// What stands behind a `||` is looked for only where `later`, from `SentenceFilter.mayMatch`, says.
  mutating func matches(
    of program: PatternShape, in sentence: Int, later: UInt8, using state: inout MatchState,
    into found: inout [MatchState]
  ) {
    let items = views.items(of: sentence)
    let opening = views.steps[program.steps.lowerBound]
    roleBase = program.firstRole
    first = sentence
    self.later = later
    for start in 0..<items.count
    where program.start.allows(items[start]) && couldStart(opening, items[start]) {
      budget = 4_000
      state.restore(start: sentence)
      if run(step: program.steps.lowerBound, item: start, &state) { found.append(state) }
      if budget <= 0 { exhausted += 1 }
    }
  }

  private func couldStart(_ step: Step, _ item: Item) -> Bool {
    switch step {
    case .figure, .list: item.kind == .figure
    case .word(let hash): item.kind == .word && item.hash == hash
    case .cue(let cue): item.kind == .word && !item.cue.isDisjoint(with: cue)
    case .mark(let kind): item.kind == kind
    default: item.kind == .word || item.kind == .figure
    }
  }

  private mutating func run(step: Int, item: Int, _ state: inout MatchState) -> Bool {
    var step = step
    var item = item
    while true {
      budget -= 1
      guard budget > 0 else { return false }
      let items = views.items(of: state.sentence)
      switch views.steps[step] {
      case .accept: return true
      case .jump(let target): step = target
      case .split(let first, let second):
        let mark = state.mark
        if run(step: first, item: item, &state) { return true }
        state.restore(mark)
        step = second
      case .word(let hash):
        guard let at = find(items, item, { $0.kind == .word && $0.hash == hash }) else {
          return false
        }
        state.words.append(Int(items[at].start)..<Int(items[at].end))
        (step, item) = (step + 1, at + 1)
      case .cue(let cue):
        guard let at = find(items, item, { !$0.cue.isDisjoint(with: cue) }) else { return false }
        note(items[at], matching: cue, &state)
        (step, item) = (step + 1, at + 1)
      case .not(let cue):
        if item < items.count, !items[item].cue.isDisjoint(with: cue) { return false }
        step += 1
      case .mark(let kind):
        guard let at = find(items, item, { $0.kind == kind }) else { return false }
        (step, item) = (step + 1, at + 1)
      case .figure(let role):
        guard let at = find(items, item, { $0.kind == .figure }), bind(items, at, role, &state)
        else { return false }
        (step, item) = (step + 1, at + 1)
      case .list(let role): return runList(step, item, role, &state)
      case .phrase(let role): return runPhrase(step, item, role, &state)
      case .unstated(let role):
        state.open.append(OpenRole(role: role, sentence: state.sentence, items: item..<item))
        step += 1
      case .gap(let limit, let reach): return runGap(step, item, limit, reach, &state)
      case .choose(let set): return runSet(set, item, &state)
      case .taken(let set, let segment):
        state.taken |= 1 << UInt32(segment)
        step = views.sets[set].choose
      case .later: return runLater(step + 1, item, state.sentence, &state)
      }
    }
  }

  /// The first item from `start` on that fits, past those that do not count.
  @inline(__always)
  private func find(_ items: Lent<Item>, _ start: Int, _ fits: (Item) -> Bool) -> Int? {
    var at = start
    while at < items.count {
      if fits(items[at]) { return at }
      switch items[at].kind {
      case .word where items[at].cue.contains(.transparent): at += 1
      case .quote: at += 1
      case .open where items[at].link >= 0: at = Int(items[at].link) + 1
      case .comma where items[at].link >= 0: at = Int(items[at].link) + 1
      case .word where items[at].link >= 0: at = Int(items[at].link) + 1
      default: return nil
      }
    }
    return nil
  }

  private func note(_ item: Item, matching cue: Cue, _ state: inout MatchState) {
    state.words.append(Int(item.start)..<Int(item.end))
    guard !cue.isDisjoint(with: [.rise, .fall, .more, .less]) else { return }
    let matched = item.cue.intersection(cue)
    if !matched.isDisjoint(with: [.rise, .more]) {
      state.direction = 1
    } else if !matched.isDisjoint(with: [.fall, .less]) {
      state.direction = -1
    }
  }

  /// Binds the figure to the role where kind and unit allow it.
  private func bind(
    _ items: Lent<Item>, _ at: Int, _ index: Int, _ state: inout MatchState
  ) -> Bool {
    guard index >= 0 else { return true }
    let item = items[at]
    let figure = Int(item.link)
    let role = views.roles[roleBase + index]
    guard views.figures[figure].fits(role.kinds),
      !role.kinds.contains(.absolute) || isAbsolute(items, at),
      !state.bindings.contains(where: { $0.figure == figure })
    else { return false }
    if role.dimension != 0 {
      for other in state.bindings {
        let otherRole = views.roles[roleBase + other.role]
        guard otherRole.dimension == role.dimension else { continue }
        guard views.figures[figure].isCommensurable(with: views.figures[other.figure]),
          role.kinds.union(otherRole.kinds).contains(.each)
            || !views.figures[figure].isRate(
              item.per, besideScaled: views.figures[other.figure], state.per(other))
        else { return false }
      }
    }
    state.bindings.append(RoleBinding(role: index, figure: figure))
    state.pers.append(item.per)
    return true
  }

  /// Whether the figure is an amount by itself: no price for each, no part of a name, and no small
  /// number in words that only belongs to its noun ("one report"), unless it is "three of" something.
  private func isAbsolute(_ items: Lent<Item>, _ at: Int) -> Bool {
    let item = items[at]
    guard !item.cue.contains(.each), !item.isGlued else { return false }
    let figure = views.figures[Int(item.link)]
    guard figure.kind == .number, figure.traits.contains(.spelled), figure.exactness == .counted
    else { return true }
    guard at + 1 < items.count else { return false }
    return items[at + 1].hash == known.of || items[at + 1].hash == known.out
  }

  /// Passes over items until what follows matches, the shortest way first.
  private mutating func runGap(
    _ step: Int, _ item: Int, _ limit: Int, _ reach: GapReach, _ state: inout MatchState
  ) -> Bool {
    let items = views.items(of: state.sentence)
    var at = item
    var passed = 0
    var inner = 0
    while true {
      let mark = state.mark
      if run(step: step + 1, item: at, &state) { return true }
      state.restore(mark)
      guard budget > 0, at < items.count, passed < limit,
        let next = after(items, at, reach)
      else { return false }
      if items[at].kind == .word, !items[at].cue.contains(.transparent) { passed += 1 }
      if reach == .noun, items[at].hash == known.of {
        inner += 1
        if inner > 1 { return false }
      }
      at = next
    }
  }

  /// The item after one that a gap may pass over.
  private func after(_ items: Lent<Item>, _ at: Int, _ reach: GapReach) -> Int? {
    let item = items[at]
    switch item.kind {
    case .word, .comma, .open:
      if item.link >= 0 { return Int(item.link) + 1 }
    default: break
    }
    return views.passing(item).contains(PassingReaches(reach)) ? at + 1 : nil
  }

  /// Matches a noun phrase without a figure of its own, the longest first.
  private mutating func runPhrase(
    _ step: Int, _ item: Int, _ role: Int, _ state: inout MatchState
  ) -> Bool {
    let items = views.items(of: state.sentence)
    var end = item
    var ends: [Int] = []
    while end < items.count, end - item < 7, items[end].kind == .word,
      !items[end].cue.contains(.breaks)
    {
      if end == item, MatcherWords.indefinite.contains(items[end].hash) { break }
      if items[end].cue.contains(.was), end == item || !endsDeterminer(items[end - 1]) { break }
      end += 1
      if isNounPhrase(items, item..<end), endsPhrase(items, end) { ends.append(end) }
    }
    let mark = state.mark
    for end in ends.reversed() {
      state.restore(mark)
      state.open.append(OpenRole(role: role, sentence: state.sentence, items: item..<end))
      if run(step: step + 1, item: end, &state) { return true }
      guard budget > 0 else { break }
    }
    state.restore(mark)
    return false
  }

  /// Whether no further noun of the phrase follows.
  private func endsPhrase(_ items: Lent<Item>, _ end: Int) -> Bool {
    guard end < items.count, items[end].kind == .word else { return true }
    let closing: Cue = [
      .preposition, .was, .joins, .breaks, .rise, .fall, .expect, .says, .earlier,
    ]
    return !items[end].cue.isDisjoint(with: closing)
  }

  private func endsDeterminer(_ item: Item) -> Bool {
    !item.cue.isDisjoint(with: [.transparent, .possessive, .preposition, .total])
  }

  /// Whether the words name something by themselves: no figure is theirs.
  private func isNounPhrase(_ items: Lent<Item>, _ range: Range<Int>) -> Bool {
    let last = items[range.upperBound - 1].cue
    guard last.isDisjoint(with: [.preposition, .joins]) else { return false }
    if range.upperBound < items.count {
      let next = items[range.upperBound]
      if next.kind == .figure, !views.isPassable(Int(next.link)) { return false }
      if next.kind == .word, next.hash == known.of { return false }
    }
    return range.contains { index in
      items[index].cue.isDisjoint(with: .transparent) || items[index].cue.contains(.possessive)
    }
  }

  private mutating func runSet(
    _ index: Int, _ item: Int, _ state: inout MatchState
  ) -> Bool {
    let set = views.sets[index]
    let mark = state.mark
    for segment in 0..<set.count where state.taken & (1 << UInt32(segment)) == 0 {
      if run(step: views.segments[set.firstSegment + segment], item: item, &state) { return true }
      state.restore(mark)
    }
    guard state.taken & set.required == set.required else { return false }
    state.taken = 0
    if run(step: set.next, item: item, &state) { return true }
    state.restore(mark)
    return false
  }

  /// Matches a list: figures of one unit joined by commas and "and", the longest first.
  private mutating func runList(
    _ step: Int, _ item: Int, _ role: Int, _ state: inout MatchState
  ) -> Bool {
    let items = views.items(of: state.sentence)
    guard let first = find(items, item, { $0.kind == .figure }),
      bind(items, first, role, &state)
    else { return false }
    var ends = [(item: first + 1, mark: state.mark)]
    var at = first + 1
    while ends.count < 40, let next = nextInList(items, at),
      bind(items, next, role, &state)
    {
      at = next + 1
      ends.append((at, state.mark))
    }
    while ends.count > 1, let end = ends.popLast() {
      state.restore(end.mark)
      if run(step: step + 1, item: end.item, &state) { return true }
    }
    return false
  }

  /// The next figure of a list: behind a comma, "and" or "plus", within twelve words.
  private func nextInList(_ items: Lent<Item>, _ start: Int) -> Int? {
    var at = start
    var isJoined = false
    var passed = 0
    while at < items.count, passed <= 12 {
      let item = items[at]
      switch item.kind {
      case .figure:
        if !views.isPassable(Int(item.link)) { return isJoined ? at : nil }
        at += 1
      case .comma, .semicolon:
        isJoined = true
        at += 1
      case .word:
        if item.cue.contains(.joins) { isJoined = true }
        if !item.cue.isDisjoint(with: [.breaks, .compare, .expect, .change, .including, .partial]) {
          return nil
        }
        passed += 1
        at += 1
      case .open: at = item.link >= 0 ? Int(item.link) + 1 : at + 1
      case .colon: return nil
      default: at += 1
      }
    }
    return nil
  }

  /// Tries what follows a `||` later in the sentence and in the next two of the document.
  private mutating func runLater(
    _ step: Int, _ item: Int, _ sentence: Int,
    _ state: inout MatchState
  ) -> Bool {
    let mark = state.mark
    for next in sentence..<min(sentence + 3, views.sentenceCount) {
      // Behind a second `||` nothing is known.
      if sentence == first, later & 1 << UInt8(next - first) == 0 { continue }
      let items = views.items(of: next)
      for start in (next == sentence ? item : 0)..<max(items.count, next == sentence ? item : 0)
      where couldStart(views.steps[step], items[start]) {
        state.restore(mark)
        state.sentence = next
        if run(step: step, item: start, &state) { return true }
        guard budget > 0 else { return false }
      }
    }
    state.restore(mark)
    return false
  }
}
