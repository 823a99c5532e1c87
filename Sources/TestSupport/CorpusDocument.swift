public import Foundation

/// A document of the project's corpus with the results that are expected of it.
///
/// `Corpus/README.md` explains the format.
public struct CorpusDocument: Sendable, CustomStringConvertible {
  /// A figure as a careful reader takes it.
  public struct ExpectedFigure: Sendable, Hashable {
    /// Its bytes in the file.
    public let range: Swift.Range<Int>
    /// The columns kind, value, unit and hedge, as they stand.
    public let kind: String, value: String, unit: String, hedge: String

    /// Creates a figure from its columns.
    public init(
      range: Swift.Range<Int>, kind: String, value: String, unit: String, hedge: String
    ) {
      self.range = range
      self.kind = kind
      self.value = value
      self.unit = unit
      self.hedge = hedge
    }
  }

  /// Figures that a relation ties.
  public struct ExpectedRelation: Sendable, Equatable {
    /// The name of the relation.
    public let relation: String
    /// The figures, in the order of the relation's roles.
    public let ranges: [Swift.Range<Int>]
    /// The figure that was planted, or `nil` where the relation holds.
    public let culprit: Swift.Range<Int>?
    /// How the culprit should read.
    public let correct: String?
  }

  /// The name of the file.
  public let name: String
  /// `clean`, `broken` or `trap`.
  public let className: String
  /// The bytes of the file.
  public let bytes: [UInt8]
  /// The lines of the expected results.
  public let lines: [String]
  /// The figures that are expected.
  public let figures: [ExpectedFigure]
  /// The relations that hold.
  public let holding: [ExpectedRelation]
  /// The relations that a planted error breaks.
  public let failing: [ExpectedRelation]

  /// The name of the file.
  public var description: String { name }

  /// Reads a document; `nil` where a file is missing or a line is not in the format.
  public init?(name: String, className: String, in folder: URL) {
    let file = folder.appendingPathComponent(name)
    let stem = file.deletingPathExtension().lastPathComponent
    let expected = folder.deletingLastPathComponent().appendingPathComponent("expected")
      .appendingPathComponent(stem + ".expected")
    guard let data = try? Data(contentsOf: file),
      let text = try? String(contentsOf: expected, encoding: .utf8)
    else { return nil }
    self.name = name
    self.className = className
    bytes = [UInt8](data)
    lines = text.split(separator: "\n").map(String.init)
    let rows = lines.map { $0.split(separator: "\t").map(String.init) }
    figures = rows.compactMap(CorpusDocument.figure)
    holding = rows.compactMap { CorpusDocument.relation($0, keyword: "holds", columns: 3) }
    failing = rows.compactMap { CorpusDocument.relation($0, keyword: "fails", columns: 5) }
    guard figures.count + holding.count + failing.count == rows.count else { return nil }
  }

  private static func figure(_ row: [String]) -> ExpectedFigure? {
    guard row.count == 7, row[0] == "figure", let start = Int(row[1]), let end = Int(row[2]),
      start < end
    else { return nil }
    return ExpectedFigure(
      range: start..<end, kind: row[3], value: row[4], unit: row[5], hedge: row[6])
  }

  private static func relation(
    _ row: [String], keyword: String, columns: Int
  ) -> ExpectedRelation? {
    guard row.count == columns, row[0] == keyword else { return nil }
    let ranges = row[2].split(separator: ",").compactMap(range)
    guard ranges.count == row[2].split(separator: ",").count else { return nil }
    let culprit = columns > 3 ? range(row[3][...]) : nil
    guard columns == 3 || culprit != nil else { return nil }
    return ExpectedRelation(
      relation: row[1], ranges: ranges, culprit: culprit, correct: columns > 3 ? row[4] : nil)
  }

  private static func range(_ text: Substring) -> Swift.Range<Int>? {
    let ends = text.split(separator: "-").compactMap { Int($0) }
    return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
  }
}

/// The project's own documents.
public struct Corpus: Sendable {
  /// The folder that holds them.
  public let folder: URL
  /// The rows of `SOURCES.tsv` below its header, in columns.
  public let sources: [[String]]
  /// The documents that could be read, in the order of the rows.
  public let documents: [CorpusDocument]

  /// Reads the corpus of the repository that holds the test file `file`, two folders up.
  public init(beside file: String) {
    let root = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Corpus")
    folder = root.appendingPathComponent("documents")
    let table = try? String(
      contentsOf: root.appendingPathComponent("SOURCES.tsv"), encoding: .utf8)
    sources = (table ?? "").split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    documents = sources.compactMap { [folder] row in
      row.count == 8 ? CorpusDocument(name: row[0], className: row[3], in: folder) : nil
    }
  }
}
