import Relations

/// What must stand somewhere in a sentence, in its place of a chain: one of several things.
struct ChainLink: Sendable {
  /// A word or figure of one of these classes.
  var cue: Cue = []
  /// Or a figure of one of these kinds.
  var kinds: RoleKinds = []
  /// Or any figure.
  var isAnyFigure = false
  /// Or a mark, a bit for each kind.
  var marks: UInt16 = 0
  /// Or one of these words, among those of all links.
  var words: Range<Int> = 0..<0
  /// A bit for each of the words.
  var wordBits: UInt64 = 0
}

/// A link while it is collected, with its words by their numbers.
struct OpenLink {
  var link = ChainLink()
  var words: [UInt16] = []
}

/// The things that every way through a program passes, in their order: what stands before its first
/// `||`.
///
/// A sentence that does not have them in this order cannot match, whatever stands between them.
struct PatternChain {
  private let steps: [Step]
  private let stepWords: [UInt16]
  private let sets: [SetShape]
  private let segments: [Int]
  private let roles: ArraySlice<RoleShape>
  private(set) var links: [OpenLink] = []

  init(
    _ range: Range<Int>, steps: [Step], stepWords: [UInt16], sets: [SetShape], segments: [Int],
    roles: ArraySlice<RoleShape>
  ) {
    self.steps = steps
    self.stepWords = stepWords
    self.sets = sets
    self.segments = segments
    self.roles = roles
    collect(range)
  }

  private mutating func collect(_ range: Range<Int>) {
    var step = range.lowerBound
    while step < range.upperBound {
      switch steps[step] {
      case .accept, .later, .taken: return
      case .split, .jump, .choose:
        let end = join(of: step, range.upperBound)
        if let link = firstThings(from: step, until: end) { links.append(link) }
        step = end
      case .list:
        // Two figures or more.
        if let link = link(of: step) { links += [link, link] }
        step += 1
      default:
        if let link = link(of: step) { links.append(link) }
        step += 1
      }
    }
  }

  /// The first step behind `start` that no way passes by.
  private func join(of start: Int, _ end: Int) -> Int {
    var furthest = start + 1
    var step = start
    while step < furthest, step < end {
      switch steps[step] {
      case .split(let first, let second): furthest = max(furthest, max(first, second))
      case .jump(let target): furthest = max(furthest, target)
      case .choose(let set): furthest = max(furthest, sets[set].next)
      default: break
      }
      step += 1
    }
    return min(step, end)
  }

  /// What can come first on the ways from `start` on; `nil` where one leads to `end` without anything.
  private func firstThings(from start: Int, until end: Int) -> OpenLink? {
    var all = OpenLink()
    var open = [start]
    var seen: Set<Int> = []
    while let step = open.popLast() {
      guard step < end else { return nil }
      guard seen.insert(step).inserted else { continue }
      switch steps[step] {
      case .split(let first, let second): open += [first, second]
      case .jump(let target): open.append(target)
      case .choose(let index):
        let set = sets[index]
        open += segments[set.firstSegment..<(set.firstSegment + set.count)]
        if set.required == 0 { open.append(set.next) }
      case .accept, .later, .taken: return nil
      default:
        guard let link = link(of: step) else {
          open.append(step + 1)
          continue
        }
        all.link.cue.formUnion(link.link.cue)
        all.link.kinds.formUnion(link.link.kinds)
        all.link.isAnyFigure = all.link.isAnyFigure || link.link.isAnyFigure
        all.link.marks |= link.link.marks
        all.words += link.words
      }
    }
    return all
  }

  /// What a step takes from the sentence; `nil` where it may take nothing.
  private func link(of step: Int) -> OpenLink? {
    switch steps[step] {
    case .word: OpenLink(words: [stepWords[step]])
    case .cue(let cue): OpenLink(link: ChainLink(cue: cue))
    case .mark(let kind): OpenLink(link: ChainLink(marks: StartFilter.bit(kind)))
    case .figure(let role), .list(let role):
      if role < 0 {
        OpenLink(link: ChainLink(isAnyFigure: true))
      } else {
        OpenLink(
          link: ChainLink(kinds: roles[roles.startIndex + role].kinds.intersection(.fitting)))
      }
    default: nil
    }
  }
}
