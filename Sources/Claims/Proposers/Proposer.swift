import Documents
import Figures
import Relations

/// What a proposer sees: a document, its figures, and its sentences as skeletons.
struct ProposalContext {
  let document: Document
  let figures: [Figure]
  let skeletons: [Skeleton]
  let relations: [Relation]
  private let index: RelationIndex
  /// The values of the document's tables, one for each.
  let grids: [TableGrid]
  /// The figures that may be totals or parts, by unit.
  private(set) var mentions: [[SumMention]] = []

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
    mentions = SumMentionReader(context: self).runsOfOneUnit()
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

/// Relations and their roles by name.
struct RelationIndex: Sendable {
  private var places = WordMap<Int>()

  init(_ relations: [Relation]) {
    for (relation, value) in relations.enumerated().reversed() {
      places[WordHash.of(value.id.utf8)] = relation
      for (role, value) in value.roles.enumerated().reversed() {
        places[RelationIndex.key(value.name, relation)] = role
      }
    }
  }

  private static func key(_ role: String, _ relation: Int) -> UInt64 {
    WordHash.of(role.utf8) &+ UInt64(truncatingIfNeeded: relation + 1) << 48
  }

  func relation(_ id: String) -> Int? { places[WordHash.of(id.utf8)] }

  func role(_ name: String, of relation: Int) -> Int? {
    places[RelationIndex.key(name, relation)]
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
    ratesInTime,
    restatement,
    rollForwards,
    sharesSums,
    sums,
    tables,
    tableDerivations,
    tableFacts,
    tags,
    triples,
    unitPrices,
  ]
}
