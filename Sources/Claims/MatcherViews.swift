import Figures
import Relations

/// An array's elements, lent for the length of a call: reading them counts no references.
///
/// Threads that check different documents read the same patterns; counted references to shared arrays
/// would make their cores wait for each other. Every access is checked against `count`.
@safe struct Lent<Element: Sendable> {
  private let first: UnsafePointer<Element>?
  let count: Int

  /// Lends the elements of `buffer`, which must outlive the value.
  init(_ buffer: UnsafeBufferPointer<Element>) {
    unsafe first = buffer.baseAddress
    count = buffer.count
  }

  /// Lends nothing.
  init() {
    unsafe first = nil
    count = 0
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    @inline(__always) unsafeAddress {
      guard UInt(bitPattern: index) < UInt(bitPattern: count), let first = unsafe first else {
        preconditionFailure("index out of range")
      }
      return unsafe first + index
    }
  }

}

/// What the matcher asks of a figure most often.
struct FigurePart: Sendable {
  var fitting: RoleKinds
  var isPassable: Bool
}

/// Gaps by how far they go, a bit each.
struct PassingReaches: OptionSet {
  let rawValue: UInt8
  static let noun = PassingReaches(.noun)
  static let phrase = PassingReaches(.phrase)
  static let clause = PassingReaches(.clause)
  static let sentence = PassingReaches(.sentence)
  static let all: PassingReaches = [.noun, .phrase, .clause, .sentence]

  init(rawValue: UInt8) { self.rawValue = rawValue }
  init(_ reach: GapReach) { rawValue = 1 << reach.rawValue }
}

/// What the matcher reads: a document's items and figures, and the programs.
struct MatcherViews {
  /// The items of the sentence at hand and of the two that follow.
  private var window: (Lent<Item>, Lent<Item>, Lent<Item>)
  /// The sentence at hand.
  private var first = 0
  let sentenceCount: Int
  /// What a figure can be part of, and whether a gap may pass over it.
  private let parts: Lent<FigurePart>
  private let known = MatcherWords.shared
  let figures: Lent<Figure>
  let steps: Lent<Step>
  let stepWords: Lent<UInt16>
  let requiredRoles: Lent<UInt8>
  let sets: Lent<SetShape>
  let segments: Lent<Int>
  let roles: Lent<RoleShape>
  let links: Lent<ChainLink>
  let linkWords: Lent<UInt16>

  /// The items of the sentence at hand or of one of the two that follow.
  @inline(__always)
  func items(of sentence: Int) -> Lent<Item> {
    switch sentence - first {
    case 0: window.0
    case 1: window.1
    default: window.2
    }
  }

  /// Calls `body` with views of a sentence and of the two that follow it.
  func with<Result>(
    _ sentence: Int, of skeletons: [Skeleton], _ body: (MatcherViews) -> Result
  ) -> Result {
    func items(_ index: Int) -> [Item] { index < skeletons.count ? skeletons[index].items : [] }
    return MatcherViews.lending(items(sentence), items(sentence + 1), items(sentence + 2)) {
      var views = self
      views.first = sentence
      views.window = ($0, $1, $2)
      return body(views)
    }
  }

  /// Whether a gap may pass over the figure.
  func isPassable(_ figure: Int) -> Bool { parts[figure].isPassable }

  /// The kinds of part that the figure can play.
  func fitting(_ figure: Int) -> RoleKinds { parts[figure].fitting }

  /// The reaches of the gaps that may pass over an item that opens nothing that is passed as a whole.
  @inline(__always)
  func passing(_ item: Item) -> PassingReaches {
    switch item.kind {
    case .word:
      var reaches: PassingReaches = []
      let barriers: Cue = [
        .rise, .fall, .compare, .expect, .breaks, .was, .including, .partial,
      ]
      if item.cue.isDisjoint(with: barriers) { reaches = [.noun, .phrase, .clause] }
      if !item.cue.isDisjoint(with: [.preposition, .joins, .comparative, .gap]) {
        reaches.remove(.noun)
        if item.hash == known.of { reaches.insert(.noun) }
      }
      if item.cue.isDisjoint(with: [.compare, .breaks]) || known.isRelative(item.hash) {
        reaches.insert(.sentence)
      }
      return reaches
    case .quote, .other, .close, .open: return .all
    case .comma, .dash: return [.clause, .sentence]
    case .semicolon, .colon: return []
    case .figure:
      return isPassable(Int(item.link)) || item.cue.contains(.each) ? .all : []
    }
  }

  /// Calls `body` with views that are valid until it returns.
  static func with<Result>(
    _ skeletons: [Skeleton], _ figures: [Figure], _ patterns: PatternSet,
    _ body: (MatcherViews) -> Result
  ) -> Result {
    let parts = figures.map { FigurePart(fitting: $0.fittingKinds, isPassable: $0.isPassable) }
    let none = Lent<Item>()
    return lending(parts) { parts in
      lending(patterns.steps, patterns.stepWords, patterns.requiredRoles) {
        steps, stepWords, requiredRoles in
        lending(patterns.sets, patterns.segments, patterns.roles) { sets, segments, roles in
          lending(figures, patterns.links, patterns.linkWords) { figures, links, linkWords in
            body(
              MatcherViews(
                window: (none, none, none), sentenceCount: skeletons.count, parts: parts,
                figures: figures,
                steps: steps, stepWords: stepWords, requiredRoles: requiredRoles, sets: sets,
                segments: segments, roles: roles, links: links, linkWords: linkWords))
          }
        }
      }
    }
  }

  private static func lending<A: Sendable, B: Sendable, C: Sendable, Result>(
    _ a: [A], _ b: [B], _ c: [C], _ body: (Lent<A>, Lent<B>, Lent<C>) -> Result
  ) -> Result {
    lending(a) { a in lending(b) { b in lending(c) { c in body(a, b, c) } } }
  }

  private static func lending<Element: Sendable, Result>(
    _ elements: [Element], _ body: (Lent<Element>) -> Result
  ) -> Result {
    unsafe elements.withUnsafeBufferPointer { unsafe body(Lent($0)) }
  }
}
