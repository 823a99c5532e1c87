public import Relations

/// A way to write what was found in documents, one after the other.
///
/// Entries are written independently, so that many threads may write into buffers of their own; whoever
/// joins them puts the separator between entries that are not empty.
public protocol Report: Sendable {
  /// Appends what stands before the first entry.
  func appendPrologue(to buffer: inout ByteBuffer)

  /// Appends a document; may append nothing.
  func append(_ entry: Entry, to buffer: inout ByteBuffer)

  /// Appends an input that could not be read.
  func append(_ entry: UnreadableEntry, to buffer: inout ByteBuffer)

  /// Appends what stands between two entries.
  func appendSeparator(to buffer: inout ByteBuffer)

  /// Appends what stands after the last entry.
  func appendEpilogue(_ tally: Tally, to buffer: inout ByteBuffer)
}

extension Report {
  /// Appends nothing.
  public func appendPrologue(to buffer: inout ByteBuffer) {}

  /// Appends nothing.
  public func appendSeparator(to buffer: inout ByteBuffer) {}

  /// Appends nothing.
  public func appendEpilogue(_ tally: Tally, to buffer: inout ByteBuffer) {}
}

/// The names of relations and their roles, by index.
public struct RelationNames: Sendable {
  /// The name of one relation.
  public struct Row: Sendable {
    /// The id in kebab case.
    public var id: String
    /// The names of its roles.
    public var roles: [String]

    /// Creates a row.
    public init(id: String, roles: [String]) {
      self.id = id
      self.roles = roles
    }
  }

  /// The relations, in the order that claims count them by.
  public var rows: [Row]

  /// Creates a list of names.
  public init(rows: [Row]) { self.rows = rows }

  /// Creates a list of the names of relations.
  public init(_ relations: [Relation]) {
    rows = relations.map { Row(id: $0.id, roles: $0.roles.map(\.name)) }
  }

  /// Returns the id of a relation; "relation" for one that is not listed.
  public func id(_ relation: Int) -> String {
    rows.indices.contains(relation) ? rows[relation].id : "relation"
  }

  /// Returns the name of a role; "figure" for one that is not listed.
  public func role(_ role: Int, of relation: Int) -> String {
    guard rows.indices.contains(relation), rows[relation].roles.indices.contains(role) else {
      return "figure"
    }
    return rows[relation].roles[role]
  }
}
