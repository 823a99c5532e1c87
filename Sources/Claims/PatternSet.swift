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
  private var cues: [Cue] = []
  /// For each class of words, the programs that need a word of it or of a few others, as bits.
  private var byCue: [UInt64] = []
  /// The programs that need none.
  private var always: [UInt64] = []
  private var bitWords = 0

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
    indexByCue()
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
    programs.append(
      PatternShape(
        relation: program.relation, pattern: program.pattern, steps: base..<steps.count,
        behindLater: behindLater, isLaterTwice: laters.count > 1,
        firstRole: firstRole, requiredFigures: program.requiredFigures,
        requiredWords: program.requiredWords, requiredCues: firstCue..<cues.count,
        requiredRoles: firstRequiredRole..<requiredRoles.count,
        start: startFilter(base)))
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

  /// Files each program under the required class that the fewest kinds of words have.
  private mutating func indexByCue() {
    bitWords = (programs.count + 63) / 64
    byCue = Array(repeating: 0, count: 64 * bitWords)
    always = Array(repeating: 0, count: bitWords)
    for (index, program) in programs.enumerated() {
      let bit: UInt64 = 1 << UInt64(index & 63)
      let needed = cues[program.requiredCues].min { PatternSet.isRarer($0, $1) }
      guard let needed else {
        always[index >> 6] |= bit
        continue
      }
      var rest = needed.rawValue
      while rest != 0 {
        byCue[rest.trailingZeroBitCount * bitWords + index >> 6] |= bit
        rest &= rest - 1
      }
    }
  }

  /// Classes so common that they tell little.
  private static let common: Cue = [
    .transparent, .preposition, .joins, .was, .possessive, .says, .each, .over,
  ]

  private static func isRarer(_ a: Cue, _ b: Cue) -> Bool {
    func rank(_ cue: Cue) -> Int {
      cue.rawValue.nonzeroBitCount + (cue.isDisjoint(with: common) ? 0 : 100)
    }
    return rank(a) < rank(b)
  }

  /// Calls `body` with each program that the sentence could match, in order.
  func forEach(worthTryingIn skeleton: Skeleton, _ body: (PatternShape) -> Void) {
    for word in 0..<bitWords {
      var wanted = always[word]
      var rest = skeleton.cues.rawValue
      while rest != 0 {
        wanted |= byCue[rest.trailingZeroBitCount * bitWords + word]
        rest &= rest - 1
      }
      while wanted != 0 {
        let index = word << 6 | wanted.trailingZeroBitCount
        wanted &= wanted - 1
        if isWorthTrying(programs[index], skeleton) { body(programs[index]) }
      }
    }
  }

  private func isWorthTrying(_ program: PatternShape, _ skeleton: Skeleton) -> Bool {
    guard skeleton.figureCount >= program.requiredFigures,
      skeleton.bloom & program.requiredWords == program.requiredWords
    else { return false }
    for cue in program.requiredCues where skeleton.cues.isDisjoint(with: cues[cue]) {
      return false
    }
    return true
  }
}

/// Numbers the words that patterns name: an open-addressing table from their hashes.
struct WordNumbers: Sendable {
  private var keys: [UInt64] = Array(repeating: 0, count: 1_024)
  private var values: [UInt16] = Array(repeating: 0, count: 1_024)
  /// How many words there are.
  private(set) var count = 0

  /// The word's number; a new one where it has none.
  mutating func insert(_ hash: UInt64) -> UInt16 {
    precondition(count < 700, "more words in patterns than the table is made for")
    var slot = Int(truncatingIfNeeded: hash >> 20) & 1_023
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & 1_023 }
    if keys[slot] == 0 {
      keys[slot] = hash
      values[slot] = UInt16(truncatingIfNeeded: count)
      count += 1
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
