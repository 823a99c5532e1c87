import Relations

/// What a role asks of a figure, of fixed size.
struct RoleShape: Sendable {
  var kinds: RoleKinds
  /// A number for the letter of the role's dimension; 0 without.
  var dimension: UInt8
}

/// Segments in any order, of fixed size: their starts stand in one array for all programs.
struct SetShape: Sendable {
  var choose: Int
  var firstSegment: Int
  var count: Int
  var required: UInt32
  var next: Int
}

/// Items with which a program can start; more may be allowed than do.
struct StartFilter: Sendable {
  /// One bit for each kind that may start it whatever its word is.
  var kinds: UInt16 = 0
  /// Words of these classes may.
  var cue: Cue = []
  /// Words with these bits of a bloom may.
  var bloom: UInt64 = 0

  static func bit(_ kind: ItemKind) -> UInt16 { 1 << UInt16(kind.rawValue) }

  func allows(_ item: Item) -> Bool {
    kinds & StartFilter.bit(item.kind) != 0
      || item.kind == .word
        && (!item.cue.isDisjoint(with: cue) || bloom & bloomBit(item.hash) != 0)
  }

  /// Any word or figure.
  static let any = StartFilter(kinds: bit(.word) | bit(.figure))

  mutating func formUnion(_ other: StartFilter) {
    kinds |= other.kinds
    cue.formUnion(other.cue)
    bloom |= other.bloom
  }
}

/// A program of fixed size: where its parts start in the arrays of all programs.
struct PatternShape: Sendable {
  var relation: Int
  var pattern: Int
  /// Where its steps stand among those of all programs.
  var steps: Range<Int>
  /// The steps behind the first `||`; none without one.
  var behindLater: Range<Int>
  /// Whether there is a second `||` behind the first.
  var isLaterTwice: Bool
  var firstRole: Int
  var requiredFigures: Int
  var requiredWords: UInt64
  var requiredCues: Range<Int>
  /// The roles that figures of the sentence must fit, among those of all programs.
  var requiredRoles: Range<Int>
  /// The links of its chain, among those of all programs.
  var chain: Range<Int>
  var start: StartFilter
}

/// The programs of all patterns in a few arrays of fixed-size parts.
struct PatternSet: Sendable {
  private(set) var programs: [PatternShape] = []
  private(set) var steps: [Step] = []
  /// For a step that is a word, the word's number among those that patterns name.
  private(set) var stepWords: [UInt16] = []
  private(set) var words = WordNumbers()
  /// The most steps of a program.
  private(set) var longestProgram = 0
  private(set) var sets: [SetShape] = []
  private(set) var segments: [Int] = []
  private(set) var roles: [RoleShape] = []
  private(set) var requiredRoles: [UInt8] = []
  /// What the chains of all programs ask for.
  private(set) var links: [ChainLink] = []
  /// The words of all links, by number.
  private(set) var linkWords: [UInt16] = []
  private(set) var cues: [Cue] = []
  private(set) var index = ProgramIndex()
  /// The words that have classes or a number.
  private(set) var lexicon = CueLexicon.shared

  /// Lays out the programs, which are in order of relation.
  init(_ programs: [PatternProgram], relations: [Relation]) {
    var firstRoles: [Int] = []
    for relation in relations {
      firstRoles.append(roles.count)
      for role in relation.roles {
        let letter = role.dimension?.asciiValue ?? (role.dimension == nil ? 0 : 1)
        roles.append(RoleShape(kinds: role.kinds, dimension: letter))
      }
    }
    for program in programs { append(program, firstRole: firstRoles[program.relation]) }
    index = ProgramIndex(self)
    for (number, hash) in words.hashes.enumerated() {
      lexicon.number(hash, as: UInt16(truncatingIfNeeded: number + 1))
    }
  }

  private mutating func append(_ program: PatternProgram, firstRole: Int) {
    let base = steps.count
    let firstSet = sets.count
    for set in program.sets {
      sets.append(
        SetShape(
          choose: base + set.choose, firstSegment: segments.count, count: set.starts.count,
          required: set.required, next: base + set.next))
      segments += set.starts.map { base + $0 }
    }
    for step in program.steps {
      switch step {
      case .split(let first, let second): steps.append(.split(base + first, base + second))
      case .jump(let target): steps.append(.jump(base + target))
      case .choose(let set): steps.append(.choose(set: firstSet + set))
      case .taken(let set, let segment):
        steps.append(.taken(set: firstSet + set, segment: segment))
      default: steps.append(step)
      }
      if case .word(let hash) = step {
        stepWords.append(words.insert(hash))
      } else {
        stepWords.append(0)
      }
    }
    longestProgram = max(longestProgram, program.steps.count)
    var behindLater = steps.count..<steps.count
    let laters = program.steps.indices.filter {
      if case .later = program.steps[$0] { true } else { false }
    }
    if let later = laters.first { behindLater = (base + later + 1)..<steps.count }
    let firstCue = cues.count
    cues += program.requiredCues
    let firstRequiredRole = requiredRoles.count
    requiredRoles += program.requiredRoles
    let chain = append(
      PatternChain(
        base..<steps.count, steps: steps, stepWords: stepWords, sets: sets, segments: segments,
        roles: roles[firstRole...]
      ).links)
    programs.append(
      PatternShape(
        relation: program.relation, pattern: program.pattern, steps: base..<steps.count,
        behindLater: behindLater, isLaterTwice: laters.count > 1,
        firstRole: firstRole, requiredFigures: program.requiredFigures,
        requiredWords: program.requiredWords, requiredCues: firstCue..<cues.count,
        requiredRoles: firstRequiredRole..<requiredRoles.count, chain: chain,
        start: startFilter(base)))
  }

  /// Lays out the links of a program's chain.
  private mutating func append(_ chain: [OpenLink]) -> Range<Int> {
    let first = links.count
    for open in chain {
      var link = open.link
      link.words = linkWords.count..<(linkWords.count + open.words.count)
      linkWords += open.words
      for word in open.words { link.wordBits |= 1 << UInt64(word & 63) }
      links.append(link)
    }
    return first..<links.count
  }

  /// What the steps from `step` on can start with.
  private func startFilter(_ step: Int) -> StartFilter {
    switch steps[step] {
    case .figure, .list: return StartFilter(kinds: StartFilter.bit(.figure))
    case .word(let hash): return StartFilter(bloom: bloomBit(hash))
    case .cue(let cue): return StartFilter(cue: cue)
    case .mark(let kind): return StartFilter(kinds: StartFilter.bit(kind))
    case .phrase: return StartFilter(kinds: StartFilter.bit(.word))
    case .jump(let target): return startFilter(target)
    case .split(let first, let second):
      var filter = startFilter(first)
      filter.formUnion(startFilter(second))
      // What does not count is passed over before either of them.
      filter.cue.insert(.transparent)
      filter.bloom |= bloomBit(WordHash.of("or".utf8))
      return filter
    default: return .any
    }
  }
}

/// Numbers the words that patterns name: an open-addressing table from their hashes.
struct WordNumbers: Sendable {
  private var keys: [UInt64] = Array(repeating: 0, count: 1_024)
  private var values: [UInt16] = Array(repeating: 0, count: 1_024)
  /// The words in order of their numbers.
  private(set) var hashes: [UInt64] = []
  /// How many words there are.
  var count: Int { hashes.count }

  /// The word's number; a new one where it has none.
  mutating func insert(_ hash: UInt64) -> UInt16 {
    precondition(count < 700, "more words in patterns than the table is made for")
    var slot = Int(truncatingIfNeeded: hash >> 20) & 1_023
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & 1_023 }
    if keys[slot] == 0 {
      keys[slot] = hash
      values[slot] = UInt16(truncatingIfNeeded: count)
      hashes.append(hash)
    }
    return values[slot]
  }

  subscript(hash: UInt64) -> UInt16? {
    var slot = Int(truncatingIfNeeded: hash >> 20) & 1_023
    while keys[slot] != 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & 1_023
    }
    return nil
  }
}
