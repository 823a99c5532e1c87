import Relations

/// What a sentence has, wherever it stands.
private struct SentenceContent {
  private(set) var cues: Cue
  private(set) var fitting: RoleKinds = []
  private var marks: UInt16 = 0
  /// A bit for each word that patterns name; more may be set.
  private var words: UInt64 = 0
  private let hasFigures: Bool

  init(_ skeleton: Skeleton, _ views: MatcherViews) {
    cues = skeleton.cues
    hasFigures = skeleton.figureCount > 0
    for item in skeleton.items {
      marks |= StartFilter.bit(item.kind)
      if item.word != 0 { words |= 1 << UInt64((item.word - 1) & 63) }
      guard item.kind == .figure else { continue }
      // A figure has classes too: one behind "each".
      cues.formUnion(item.cue)
      fitting.formUnion(views.fitting(Int(item.link)))
    }
  }

  /// Whether there is something for each link of a chain.
  func mayHave(_ chain: Range<Int>, _ views: MatcherViews) -> Bool {
    for index in chain {
      let link = views.links[index]
      let isThere =
        !link.cue.isDisjoint(with: cues) || !link.kinds.isDisjoint(with: fitting)
        || link.marks & marks != 0 || link.isAnyFigure && hasFigures || link.wordBits & words != 0
      if !isThere { return false }
    }
    return true
  }
}

/// Finds the programs whose required words and figures a sentence has.
///
/// Programs are bits of a few integers. Each is filed under one thing that it cannot do without, the
/// rarest: a word, a class of words, or one of a few of them. For a sentence the bits of all that it
/// has are joined, and those of programs that need figures it lacks are taken out.
struct ProgramIndex: Sendable {
  /// For each class of words and then for each word, the programs that are filed under it, as bits.
  private var filed: [UInt64] = []
  /// The programs that are filed under nothing.
  private var always: [UInt64] = []
  /// The programs that need more figures than this, for each number.
  private var needingMore: [UInt64] = []
  /// The programs that need a figure of some kinds, for each choice of kinds.
  private var needingKinds: [UInt64] = []
  private var kinds: [RoleKinds] = []
  private var bitWords = 0

  private static let classes = 64
  private static let mostFigures = 8

  init() {}

  init(_ patterns: PatternSet) {
    bitWords = (patterns.programs.count + 63) / 64
    let rows = ProgramIndex.classes + patterns.words.count
    filed = Array(repeating: 0, count: rows * bitWords)
    always = Array(repeating: 0, count: bitWords)
    needingMore = Array(repeating: 0, count: ProgramIndex.mostFigures * bitWords)
    for (index, program) in patterns.programs.enumerated() {
      let (place, bit) = (index >> 6, UInt64(1) << UInt64(index & 63))
      let rows = ProgramIndex.rarest(program, patterns)
      for row in rows { filed[row * bitWords + place] |= bit }
      if rows.isEmpty { always[place] |= bit }
      for count in 0..<min(program.requiredFigures, ProgramIndex.mostFigures) {
        needingMore[count * bitWords + place] |= bit
      }
      for required in program.requiredRoles {
        let role = program.firstRole + Int(patterns.requiredRoles[required])
        let row = self.row(of: patterns.roles[role].kinds.intersection(.fitting))
        needingKinds[row * bitWords + place] |= bit
      }
    }
  }

  private mutating func row(of kinds: RoleKinds) -> Int {
    if let row = self.kinds.firstIndex(of: kinds) { return row }
    self.kinds.append(kinds)
    needingKinds += Array(repeating: 0, count: bitWords)
    return self.kinds.count - 1
  }

  /// Classes so common that they tell little.
  private static let common: Cue = [
    .transparent, .preposition, .joins, .was, .possessive, .says, .each, .over,
  ]
  /// Words that stand in most sentences.
  private static let commonWords = WordHash.all(
    "a an and as at by for from had in is it of on or than that the to was were which with")

  /// The rows of the rarest thing that the program needs; none where it needs none.
  private static func rarest(_ program: PatternShape, _ patterns: PatternSet) -> [Int] {
    var best: [Int] = []
    var bestRank = Int.max
    func consider(_ cue: Cue, _ words: ArraySlice<UInt16>) {
      var rank = 12 * cue.rawValue.nonzeroBitCount + (cue.isDisjoint(with: common) ? 0 : 600)
      for word in words {
        rank += commonWords.contains(patterns.words.hashes[Int(word)]) ? 400 : 3
      }
      guard rank > 0, rank < bestRank else { return }
      bestRank = rank
      best = (0..<classes).filter { cue.rawValue & 1 << UInt64($0) != 0 }
      best += words.map { classes + Int($0) }
    }
    for cue in patterns.cues[program.requiredCues] { consider(cue, []) }
    for link in patterns.links[program.chain]
    where link.kinds.isEmpty && !link.isAnyFigure && link.marks == 0 {
      consider(link.cue, patterns.linkWords[link.words])
    }
    return best
  }

  /// Calls `body` with each program that the sentence could match, in order.
  @inline(__always)
  func forEach(
    worthTryingIn skeleton: Skeleton, _ views: MatcherViews, _ patterns: borrowing PatternSet,
    _ body: (PatternShape) -> Void
  ) {
    let has = SentenceContent(skeleton, views)
    for place in 0..<bitWords {
      var wanted = always[place]
      var rest = has.cues.rawValue
      while rest != 0 {
        wanted |= filed[rest.trailingZeroBitCount * bitWords + place]
        rest &= rest &- 1
      }
      for item in skeleton.items where item.word != 0 {
        wanted |= filed[(ProgramIndex.classes + Int(item.word) - 1) * bitWords + place]
      }
      if skeleton.figureCount < ProgramIndex.mostFigures {
        wanted &= ~needingMore[skeleton.figureCount * bitWords + place]
      }
      for row in kinds.indices where kinds[row].isDisjoint(with: has.fitting) {
        wanted &= ~needingKinds[row * bitWords + place]
      }
      while wanted != 0 {
        let index = place << 6 | wanted.trailingZeroBitCount
        wanted &= wanted &- 1
        if has.mayHave(patterns.programs[index].chain, views),
          isWorthTrying(patterns.programs[index], skeleton, patterns)
        {
          body(patterns.programs[index])
        }
      }
    }
  }

  /// Whether the sentence has the figures, words and classes that the program must find in it.
  func isWorthTrying(
    _ program: PatternShape, _ skeleton: Skeleton, _ patterns: borrowing PatternSet
  ) -> Bool {
    guard skeleton.figureCount >= program.requiredFigures,
      skeleton.bloom & program.requiredWords == program.requiredWords
    else { return false }
    for cue in program.requiredCues where skeleton.cues.isDisjoint(with: patterns.cues[cue]) {
      return false
    }
    return true
  }
}
