public import Documents
import Foundation

/// A document with the bytes and the format that it is read from, so that it can be read again changed.
public struct SourceDocument: Sendable {
  /// The name: a path, or the id of a record.
  public let id: String
  /// The bytes.
  public let bytes: [UInt8]
  /// What they are read as.
  public let format: DocumentFormat

  /// Creates a document from its parts.
  public init(id: String, bytes: [UInt8], format: DocumentFormat) {
    self.id = id
    self.bytes = bytes
    self.format = format
  }

  /// The document as it is checked.
  public var document: Document { Document(bytes: bytes, format: format) }

  /// A number made of the bytes, the same in every run.
  public var seed: UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Reads files, folders and JSON Lines, in order of their names.
  ///
  /// - Returns: The documents; `nil` where a path leads nowhere.
  public static func read(_ path: String) -> [SourceDocument]? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return nil
    }
    if attributes[.type] as? FileAttributeType == .typeDirectory {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.sorted().flatMap { read(path + "/" + $0) ?? [] }
    }
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let bytes = [UInt8](data)
    if path.hasSuffix(".jsonl") { return records(in: bytes) }
    let format = path.split(separator: ".").last.flatMap {
      DocumentFormat(extension: Array($0.utf8), content: bytes.span)
    }
    return [
      SourceDocument(
        id: path, bytes: bytes, format: format ?? DocumentFormat.detected(in: bytes.span))
    ]
  }

  private static func records(in bytes: [UInt8]) -> [SourceDocument] {
    let reader = JSONLinesReader()
    return bytes.split(separator: UInt8(ascii: "\n")).enumerated().compactMap { index, line in
      let line = Array(line)
      guard let record = try? reader.record(in: line.span) else { return nil }
      let format = record.format.flatMap { DocumentFormat(name: $0) }
      return SourceDocument(
        id: record.id.map { String(decoding: $0, as: UTF8.self) } ?? "\(index + 1)",
        bytes: record.text, format: format ?? DocumentFormat.detected(in: record.text.span))
    }
  }
}
