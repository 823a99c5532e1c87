import Relations

/// How far a gap goes.
enum GapReach: UInt8, CaseIterable, Sendable {
  /// Within a noun phrase: no comma, no preposition but one "of", no "and".
  case noun
  /// Within a phrase: no comma, no verb of change or being.
  case phrase
  /// Within a clause: commas too.
  case clause
  /// Within a sentence: commas and verbs too, but no figure that counts.
  case sentence
}

/// A step of a compiled pattern.
enum Step: Sendable {
  /// A figure for the role with this index; -1 binds it to none.
  case figure(role: Int)
  /// A list of two figures or more for the role.
  case list(role: Int)
  /// A noun phrase for a figure that stands elsewhere and takes the role.
  case phrase(role: Int)
  /// Nothing: the figure of the role is not mentioned here at all.
  case unstated(role: Int)
  /// The word with this hash.
  case word(UInt64)
  /// A word of one of these classes.
  case cue(Cue)
  /// No word of these classes comes next.
  case not(Cue)
  /// A mark.
  case mark(ItemKind)
  /// Up to this many words that do not matter.
  case gap(limit: Int, GapReach)
  /// Continue at the first, else at the second.
  case split(Int, Int)
  /// Continue elsewhere.
  case jump(Int)
  /// Any segment of the set that was not yet taken, or what follows once the required ones were.
  case choose(set: Int)
  /// Marks a segment of the set as taken and chooses again.
  case taken(set: Int, segment: Int)
  /// What follows stands later in the sentence or in one of the next two.
  case later
  /// The pattern matched.
  case accept
}

/// Segments that stand in any order.
struct SegmentSet: Sendable {
  var choose = 0
  var starts: [Int] = []
  var required: UInt32 = 0
  var next = 0
}

/// Why a pattern's source is not one.
struct PatternError: Error, CustomStringConvertible {
  var description: String
}

/// A pattern compiled to steps, with what a sentence must have for it to be tried.
struct PatternProgram: Sendable {
  var steps: [Step] = []
  var sets: [SegmentSet] = []
  var relation: Int
  var pattern: Int
  /// For each required class before the first `||`, its bits: a sentence must have one of each.
  var requiredCues: [Cue] = []
  var requiredWords: UInt64 = 0
  var requiredFigures = 0
  /// The roles of the figures that are required, each once.
  var requiredRoles: [UInt8] = []
  private var isOptional = 0
  private var isLater = false

  /// Compiles a pattern of `relation`.
  init(
    _ source: String, relation: Relation, relationIndex: Int, patternIndex: Int
  ) throws(PatternError) {
    self.relation = relationIndex
    pattern = patternIndex
    var parser = PatternParser(source: source)
    try compile(&parser, until: [], relation)
    steps.append(.accept)
  }

  private mutating func compile(
    _ parser: inout PatternParser, until ends: Set<String>, _ relation: Relation
  ) throws(PatternError) {
    while let token = parser.peek, !ends.contains(token) {
      parser.advance()
      let start = steps.count
      // An optional element is not required: what it appends is taken back from the conditions.
      let isFollowedByMark = try compileElement(token, &parser, relation)
      if isFollowedByMark { continue }
      if parser.peek == "?" {
        parser.advance()
        makeOptional(from: start)
      }
    }
  }

  /// Compiles one element; returns whether it can take no `?`.
  private mutating func compileElement(
    _ token: String, _ parser: inout PatternParser, _ relation: Relation
  ) throws(PatternError) -> Bool {
    switch token {
    case "_": steps.append(.gap(limit: 3, .phrase))
    case "..": steps.append(.gap(limit: 6, .phrase))
    case "...": steps.append(.gap(limit: 14, .clause))
    case "__": steps.append(.gap(limit: 6, .noun))
    case "....": steps.append(.gap(limit: 14, .sentence))
    case "||":
      isLater = true
      steps.append(.later)
      return true
    case ",": steps.append(.mark(.comma))
    case ":": steps.append(.mark(.colon))
    case ";": steps.append(.mark(.semicolon))
    case "-": steps.append(.mark(.dash))
    case "=": steps.append(.mark(.other))
    case "LP": steps.append(.mark(.open))
    case "RP": steps.append(.mark(.close))
    case "(": try compileGroup(&parser, relation)
    case "[[": try compileSet(&parser, relation)
    default:
      if token.hasPrefix("!") {
        guard let cue = CueLexicon.cue(named: String(token.dropFirst())) else {
          throw PatternError(description: "unknown class \(token) in \(relation.id)")
        }
        steps.append(.not(cue))
      } else if token.hasPrefix("<") {
        try compileFigure(token, relation, isRequired: parser.peek != "?")
      } else if token.utf8.allSatisfy({ $0 &- UInt8(ascii: "A") < 26 }) {
        guard let cue = CueLexicon.cue(named: token) else {
          throw PatternError(description: "unknown class \(token) in \(relation.id)")
        }
        if isRequired(parser) { requiredCues.append(cue) }
        steps.append(.cue(cue))
      } else {
        let hash = WordHash.of(token.utf8)
        if isRequired(parser) { requiredWords |= bloomBit(hash) }
        steps.append(.word(hash))
      }
    }
    return false
  }

  private func isRequired(_ parser: PatternParser) -> Bool {
    isOptional == 0 && !isLater && parser.peek != "?"
  }

  private mutating func compileFigure(
    _ token: String, _ relation: Relation, isRequired: Bool
  ) throws(PatternError) {
    var name = token.dropFirst().dropLast()
    let suffix = name.last
    let isList = suffix == "+"
    let isElsewhere = suffix == "@" || suffix == "*"
    if isList || isElsewhere { name = name.dropLast() }
    if isRequired, isOptional == 0, !isLater, !isElsewhere { requiredFigures += isList ? 2 : 1 }
    if name == "_" {
      steps.append(.figure(role: -1))
      return
    }
    guard let role = relation.roles.firstIndex(where: { $0.name == name }) else {
      throw PatternError(description: "unknown role \(name) in \(relation.id)")
    }
    if isRequired, isOptional == 0, !isLater, !isElsewhere,
      let number = UInt8(exactly: role), !requiredRoles.contains(number)
    {
      requiredRoles.append(number)
    }
    switch suffix {
    case "+": steps.append(.list(role: role))
    case "@": steps.append(.phrase(role: role))
    case "*": steps.append(.unstated(role: role))
    default: steps.append(.figure(role: role))
    }
  }

  /// `(a b)` or `(a|b)`: a chain of splits over the alternatives.
  private mutating func compileGroup(
    _ parser: inout PatternParser, _ relation: Relation
  ) throws(PatternError) {
    let hasAlternatives = parser.groupHasAlternatives
    let isFollowedByMark = parser.groupIsOptional
    if hasAlternatives || isFollowedByMark { isOptional += 1 }
    var jumps: [Int] = []
    while true {
      let split = steps.count
      if hasAlternatives { steps.append(.split(split + 1, 0)) }
      try compile(&parser, until: ["|", ")"], relation)
      let end = parser.peek
      parser.advance()
      if end == "|" {
        jumps.append(steps.count)
        steps.append(.jump(0))
        steps[split] = .split(split + 1, steps.count)
        continue
      }
      guard end == ")" else {
        throw PatternError(description: "unclosed group in \(relation.id)")
      }
      // The last alternative has no other to fall back on.
      if hasAlternatives { steps[split] = .jump(split + 1) }
      break
    }
    for jump in jumps { steps[jump] = .jump(steps.count) }
    if hasAlternatives || isFollowedByMark { isOptional -= 1 }
  }

  /// `[a ; b ; ~c]`: segments in any order, each after a gap.
  private mutating func compileSet(
    _ parser: inout PatternParser, _ relation: Relation
  ) throws(PatternError) {
    let index = sets.count
    sets.append(SegmentSet())
    sets[index].choose = steps.count
    steps.append(.choose(set: index))
    while true {
      let segment = sets[index].starts.count
      sets[index].starts.append(steps.count)
      let isRequired = parser.peek != "~"
      if !isRequired { parser.advance() }
      if isRequired { sets[index].required |= 1 << UInt32(segment) } else { isOptional += 1 }
      steps.append(.gap(limit: 8, .clause))
      try compile(&parser, until: [";", "]]"], relation)
      if !isRequired { isOptional -= 1 }
      steps.append(.taken(set: index, segment: segment))
      let end = parser.peek
      parser.advance()
      if end == ";" { continue }
      guard end == "]]" else {
        throw PatternError(description: "unclosed set in \(relation.id)")
      }
      break
    }
    sets[index].next = steps.count
  }

  /// Puts a split before the steps from `start` on, so that they may be passed over.
  private mutating func makeOptional(from start: Int) {
    steps.insert(.split(start + 1, steps.count + 1), at: start)
    for index in (start + 1)..<steps.count {
      switch steps[index] {
      case .split(let a, let b):
        steps[index] = .split(a >= start ? a + 1 : a, b >= start ? b + 1 : b)
      case .jump(let a): steps[index] = .jump(a >= start ? a + 1 : a)
      default: break
      }
    }
    for set in sets.indices where sets[set].choose >= start {
      sets[set].choose += 1
      sets[set].next += 1
      for segment in sets[set].starts.indices { sets[set].starts[segment] += 1 }
    }
  }
}

/// Splits a pattern's source into tokens.
struct PatternParser {
  private let tokens: [String]
  private var cursor = 0

  init(source: String) {
    var tokens: [String] = []
    var word: [UInt8] = []
    func flush(_ word: inout [UInt8], _ tokens: inout [String]) {
      if !word.isEmpty { tokens.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    let bytes = Array(source.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        flush(&word, &tokens)
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        flush(&word, &tokens)
        tokens.append(byte == UInt8(ascii: "[") ? "[[" : "]]")
        index += 1
      case UInt8(ascii: "|") where index + 1 < bytes.count && bytes[index + 1] == byte:
        flush(&word, &tokens)
        tokens.append("||")
        index += 1
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "?"),
        UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "="):
        flush(&word, &tokens)
        tokens.append(String(decoding: [byte], as: UTF8.self))
      default:
        word.append(byte)
      }
      index += 1
    }
    flush(&word, &tokens)
    self.tokens = tokens
  }

  var peek: String? { cursor < tokens.count ? tokens[cursor] : nil }

  mutating func advance() { cursor += 1 }

  /// Whether the group that was just opened has a `|` of its own.
  var groupHasAlternatives: Bool {
    var depth = 0
    for token in tokens[cursor...] {
      switch token {
      case "(", "[[": depth += 1
      case ")", "]]":
        if depth == 0 { return false }
        depth -= 1
      case "|" where depth == 0: return true
      default: break
      }
    }
    return false
  }

  /// Whether the group that was just opened is followed by a question mark.
  var groupIsOptional: Bool {
    var depth = 0
    for index in cursor..<tokens.count {
      if tokens[index] == "(" { depth += 1 }
      if tokens[index] == ")" {
        if depth == 0 { return index + 1 < tokens.count && tokens[index + 1] == "?" }
        depth -= 1
      }
    }
    return false
  }
}
