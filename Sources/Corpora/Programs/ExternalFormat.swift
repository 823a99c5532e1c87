/// A format that another program turns into text.
public enum ExternalFormat: String, Sendable, CaseIterable {
  /// Word processing, a ZIP archive of XML.
  case docx
  /// Pages of PDF.
  case pdf

  /// The name as it is usually written.
  public var name: String { rawValue.uppercased() }

  /// Returns the format that bytes are in, by their first bytes and what they name; `nil` for any other.
  ///
  /// - Complexity: O(1): at most 128 KiB are looked at.
  public static func detected(in bytes: Span<UInt8>) -> ExternalFormat? {
    var start = bytes.starts(with: "\u{FEFF}") ? 3 : 0
    while start < min(bytes.count, 1024), bytes[start] <= 0x20 { start += 1 }
    if bytes.extracting(start..<bytes.count).starts(with: "%PDF-") { return .pdf }
    guard bytes.starts(with: "PK\u{3}\u{4}") else { return nil }
    let reach = 64 << 10
    // The names of the members stand before each, and again in the list at the end.
    let places = [
      0..<min(bytes.count, reach), max(0, bytes.count - reach)..<bytes.count,
    ]
    for place in places where bytes.first("word/document.xml", in: place) != nil { return .docx }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether the first bytes are those of a literal.
  fileprivate func starts(with literal: StaticString) -> Bool {
    guard count >= literal.utf8CodeUnitCount else { return false }
    for index in 0..<literal.utf8CodeUnitCount
    // The index is below the literal's count.
    where unsafe self[index] != literal.utf8Start[index] { return false }
    return true
  }

  /// Returns the first offset in a range at which a literal stands whole.
  fileprivate func first(_ literal: StaticString, in range: Range<Int>) -> Int? {
    let length = literal.utf8CodeUnitCount
    var offset = range.lowerBound
    while offset + length <= range.upperBound {
      if extracting(offset..<offset + length).starts(with: literal) { return offset }
      offset += 1
    }
    return nil
  }
}
