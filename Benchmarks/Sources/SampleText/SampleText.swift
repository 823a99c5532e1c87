/// Text of a kind, made from a seed: nothing is taken from elsewhere.
public enum SampleText: String, CaseIterable, Sendable {
  /// News: a figure every 190 bytes or so.
  case news
  /// Text in which every sentence has figures, as in reports of results.
  case results
  /// Text without any digit.
  case wordsOnly = "words-only"
  /// Tables of plain text.
  case tables

  /// Returns documents of this kind, together at least `byteCount` bytes.
  public func documents(byteCount: Int, seed: UInt64 = 1) -> [[UInt8]] {
    var generator = SeededGenerator(seed: seed)
    var documents: [[UInt8]] = []
    var total = 0
    while total < byteCount {
      let document = Array(text(seed: generator.next()).utf8)
      total += document.count
      documents.append(document)
    }
    return documents
  }

  /// Returns one text of this kind, exactly `byteCount` bytes long.
  public func bytes(count byteCount: Int, seed: UInt64 = 1) -> [UInt8] {
    let bytes = documents(byteCount: byteCount, seed: seed).flatMap { $0 }
    return Array(bytes.prefix(byteCount))
  }

  private func text(seed: UInt64) -> String {
    switch self {
    case .news:
      var writer = ProseWriter(seed: seed, figureShare: 26)
      return writer.document(sentenceCount: 28)
    case .results:
      var writer = ProseWriter(seed: seed, figureShare: 96)
      return writer.document(sentenceCount: 20)
    case .wordsOnly:
      var writer = ProseWriter(seed: seed, figureShare: 0)
      return writer.document(sentenceCount: 28)
    case .tables:
      var writer = TableWriter(seed: seed)
      return writer.table(rowCount: 6 + Int(seed % 9))
    }
  }
}

extension SampleText {
  /// Returns the documents as JSON Lines with the fields `id` and `text`.
  public static func jsonLines(_ documents: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, document) in documents.enumerated() {
      bytes.append(contentsOf: Array("{\"id\":\"\(index)\",\"text\":\"".utf8))
      for byte in document {
        switch byte {
        case UInt8(ascii: "\n"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [92, byte])
        default: bytes.append(byte)
        }
      }
      bytes.append(contentsOf: Array("\"}\n".utf8))
    }
    return bytes
  }
}
