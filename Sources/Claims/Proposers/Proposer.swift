import Documents
import Figures
import Relations

/// What a proposer sees: a document, its figures, and its sentences as skeletons.
///
/// One object, which all proposers share: to hand it on copies no arrays.
final class ProposalContext {
  let document: Document
  let figures: [Figure]
  let skeletons: [Skeleton]
  let relations: [Relation]
  private let index: RelationIndex
  /// The values of the document's tables, one for each.
  let grids: [TableGrid]
  /// The figures that may be totals or parts, by unit.
  let mentions: [[SumMention]]
  /// The stems of the words of sentences that were asked for.
  var knownStems: [Int: WordSet] = [:]

  init(
    document: Document, figures: [Figure], skeletons: [Skeleton], relations: [Relation],
    index: RelationIndex
  ) {
    self.index = index
    self.document = document
    self.figures = figures
    self.skeletons = skeletons
    self.relations = relations
    grids = document.tables.map { TableGrid($0, document: document, figures: figures) }
    mentions = SumMentionReader(figures: figures, skeletons: skeletons).runsOfOneUnit()
  }

  /// The index of the relation with this id, or `nil` where it is not checked.
  func relation(_ id: String) -> Int? { index.relation(id) }

  /// The index of a role in a relation.
  func role(_ name: String, of relation: Int) -> Int? { index.role(name, of: relation) }

  /// The words of an item as bytes of the text.
  func bytes(of item: Item) -> ArraySlice<UInt8> {
    document.text[Int(item.start)..<Int(item.end)]
  }

  /// The hash of a word without the endings of plural and possessive.
  func stem(of item: Item) -> UInt64 { WordHash.stem(of: bytes(of: item)) }

  /// The kind of the block that a sentence stands in.
  func blockKind(ofSentence sentence: Int) -> BlockKind? {
    let block = skeletons[sentence].block
    return document.blocks.indices.contains(block) ? document.blocks[block].kind : nil
  }
}

extension Array {
  /// Appends elements; none cost nothing.
  @inline(__always)
  mutating func add(_ more: [Element]) {
    if !more.isEmpty { append(contentsOf: more) }
  }
}

/// Relations and their roles by name.
struct RelationIndex: Sendable {
  private let ids: [String]
  private let roles: [[String]]

  init(_ relations: [Relation]) {
    ids = relations.map(\.id)
    roles = relations.map { $0.roles.map(\.name) }
  }

  func relation(_ id: String) -> Int? { RelationIndex.place(of: id, in: ids) }

  func role(_ name: String, of relation: Int) -> Int? {
    RelationIndex.place(of: name, in: roles[relation])
  }

  private static func place(of name: String, in names: [String]) -> Int? {
    let count = name.utf8.count
    for place in names.indices where names[place].utf8.count == count && names[place] == name {
      return place
    }
    return nil
  }
}

/// Proposes claims that no pattern of words within neighbouring sentences can express.
struct Proposer: Sendable {
  /// Returns the claims it finds in a document.
  let propose: @Sendable (ProposalContext) -> [Claim]

  /// Every proposer, in the order in which they are asked.
  static let all: [Proposer] = [
    calendar,
    changes,
    conversions,
    interest,
    midpoints,
    ratesInTime,
    restatement,
    rollForwards,
    sharesSums,
    sums,
    tables,
    tableDerivations,
    tableFacts,
    tableRanges,
    tags,
    triples,
    unitPrices,
  ]
}
