import Figures

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

  private init(first: UnsafePointer<Element>?, count: Int) {
    unsafe self.first = first
    self.count = count
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

  /// The elements of a range within the bounds.
  func part(_ range: Range<Int>) -> Lent {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe Lent(first: first.map { unsafe $0 + range.lowerBound }, count: range.count)
  }
}

/// What the matcher reads: a document's items and figures, and the programs.
struct MatcherViews {
  private let allItems: Lent<Item>
  /// The first item of each sentence, and the end of the last.
  private let starts: Lent<Int>
  private let passable: Lent<Bool>
  let figures: Lent<Figure>
  let steps: Lent<Step>
  let stepWords: Lent<UInt16>
  let requiredRoles: Lent<UInt8>
  let sets: Lent<SetShape>
  let segments: Lent<Int>
  let roles: Lent<RoleShape>

  var sentenceCount: Int { starts.count - 1 }

  /// The items of a sentence.
  @inline(__always)
  func items(of sentence: Int) -> Lent<Item> {
    allItems.part(starts[sentence]..<starts[sentence + 1])
  }

  /// Whether a gap may pass over the figure.
  func isPassable(_ figure: Int) -> Bool { passable[figure] }

  /// Whether a gap may pass over an item that opens nothing that is passed as a whole.
  @inline(__always)
  func passes(_ item: Item, _ reach: GapReach) -> Bool {
    switch item.kind {
    case .word:
      if reach == .noun, !item.cue.isDisjoint(with: [.preposition, .joins, .comparative, .gap]) {
        return item.hash == MatcherWords.shared.of
      }
      if reach == .sentence, MatcherWords.shared.isRelative(item.hash) { return true }
      let barriers: Cue =
        reach == .sentence
        ? [.compare, .breaks]
        : [.rise, .fall, .compare, .expect, .breaks, .was, .including, .partial]
      return item.cue.isDisjoint(with: barriers)
    case .quote, .other, .close, .open: return true
    case .comma, .dash: return reach != .phrase && reach != .noun
    case .semicolon, .colon: return false
    case .figure: return isPassable(Int(item.link)) || item.cue.contains(.each)
    }
  }

  /// Calls `body` with views that are valid until it returns.
  static func with<Result>(
    _ skeletons: [Skeleton], _ figures: [Figure], _ patterns: PatternSet,
    _ body: (MatcherViews) -> Result
  ) -> Result {
    var items: [Item] = []
    var starts: [Int] = []
    items.reserveCapacity(skeletons.reduce(0) { $0 + $1.items.count })
    starts.reserveCapacity(skeletons.count + 1)
    for skeleton in skeletons {
      starts.append(items.count)
      items += skeleton.items
    }
    starts.append(items.count)
    let passable = figures.map(\.isPassable)
    return lending(items, starts, passable) { items, starts, passable in
      lending(patterns.steps, patterns.stepWords, patterns.requiredRoles) {
        steps, stepWords, requiredRoles in
        lending(patterns.sets, patterns.segments, patterns.roles) { sets, segments, roles in
          lending(figures) { figures in
            body(
              MatcherViews(
                allItems: items, starts: starts, passable: passable, figures: figures,
                steps: steps, stepWords: stepWords, requiredRoles: requiredRoles, sets: sets,
                segments: segments, roles: roles))
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
