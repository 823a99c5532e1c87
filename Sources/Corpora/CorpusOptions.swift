public import Documents

/// What the bytes of an input are read as.
public enum InputFormat: Sendable, Equatable {
  /// One JSON object a line.
  case jsonLines
  /// One document.
  case document(DocumentFormat)
  /// A document that another program turns into text.
  case external(ExternalFormat)

  /// The names, in the order in which they are listed.
  public static let names =
    DocumentFormat.allCases.map(\.rawValue) + ExternalFormat.allCases.map(\.rawValue) + ["jsonl"]

  /// Creates a format from its name.
  public init?(name: String) {
    if name == "jsonl" {
      self = .jsonLines
    } else if let format = DocumentFormat(rawValue: name) {
      self = .document(format)
    } else if let format = ExternalFormat(rawValue: name) {
      self = .external(format)
    } else {
      return nil
    }
  }
}

/// How documents are read.
public struct CorpusOptions: Sendable {
  /// The names of the fields of JSON Lines records.
  public var fields = JSONLinesReader()
  /// What every input is read as; `nil` asks its name and its content.
  public var inputFormat: InputFormat?
  /// The number of threads that check documents.
  public var jobs = 1
  /// The size of the largest document that is read, in bytes.
  public var maximumDocumentBytes = 256 << 20
  /// The part of the documents that is read; `nil` for all.
  public var shard: Shard?
  /// Whether documents are reported as they are done, not in the order of the input.
  public var isUnordered = false
  /// Where the programs are that read other formats.
  public var programs = ProgramFinder()
  /// How long such a program may take for one document, in seconds.
  public var programSeconds = 60

  /// Creates options that read every input as what it is, in one thread.
  public init() {}
}
