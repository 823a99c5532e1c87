import Documents
import Figures
import Relations

/// What a proposer sees: a document, its figures, and its sentences as skeletons.
struct ProposalContext {
  let document: Document
  let figures: [Figure]
  let skeletons: [Skeleton]
  let relations: [Relation]
  /// The values of the document's tables, one for each.
  let grids: [TableGrid]

  init(document: Document, figures: [Figure], skeletons: [Skeleton], relations: [Relation]) {
    self.document = document
    self.figures = figures
    self.skeletons = skeletons
    self.relations = relations
    grids = document.tables.map { TableGrid($0, document: document, figures: figures) }
  }

  /// The index of the relation with this id, or `nil` where it is not checked.
  func relation(_ id: String) -> Int? { relations.firstIndex { $0.id == id } }

  /// The index of a role in a relation.
  func role(_ name: String, of relation: Int) -> Int? {
    relations[relation].roles.firstIndex { $0.name == name }
  }

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
    tags,
    triples,
    unitPrices,
  ]
}
