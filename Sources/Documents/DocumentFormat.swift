/// The format of a document.
public enum DocumentFormat: String, Sendable, CaseIterable {
  /// Plain text, with tables that are aligned or drawn.
  case text
  /// Markdown.
  case markdown
  /// HTML, with or without inline XBRL.
  case html
  /// Fields between commas or semicolons.
  case csv
  /// Fields between tabs.
  case tsv

  /// Creates a format from the extension of a file's name or from a format's name, in any case.
  ///
  /// Nothing is created for an extension that does not tell the format. Parameters of a media type,
  /// "text/html; charset=utf-8", are left out.
  public init?(name: some Sequence<UInt8>) {
    let lowered = name.map(\.lowered)
    let parts = lowered.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let hasParameters = parts.count > 1
    let type = parts.first.map { hasParameters ? $0.prefix { !$0.isSpace } : $0 } ?? []
    let name = String(decoding: type, as: UTF8.self)
    switch name {
    case "txt", "text", "plain", "text/plain": self = .text
    case "md", "markdown", "mdown", "mkd", "text/markdown": self = .markdown
    case "html", "htm", "xhtml", "xht", "text/html", "application/xhtml+xml", "ixbrl": self = .html
    case "csv", "text/csv": self = .csv
    case "tsv", "tab", "text/tab-separated-values": self = .tsv
    default: return nil
    }
  }

  /// Creates a format from the extension of a file's name, unless the content shows better: a page of
  /// HTML is often kept as ".txt".
  public init?(extension name: some Sequence<UInt8>, content: Span<UInt8>) {
    guard let named = DocumentFormat(name: name) else { return nil }
    let sample = content.extracting(0..<min(content.count, 1 << 16))
    self = named == .text && DocumentFormat.looksLikeHTML(sample) ? .html : named
  }

  /// Returns the format that the content of a document looks like; text if like nothing else.
  ///
  /// - Complexity: O(1): the first 64 KiB are looked at.
  public static func detected(in bytes: Span<UInt8>) -> DocumentFormat {
    let sample = bytes.extracting(0..<min(bytes.count, 1 << 16))
    if looksLikeHTML(sample) { return .html }
    if looksLikeMarkdown(sample) { return .markdown }
    guard looksDelimited(sample) else { return .text }
    return DelimitedReader.delimiter(of: sample) == .tab ? .tsv : .csv
  }

  /// Whether the first mark is a tag that HTML knows, and more follow.
  private static func looksLikeHTML(_ bytes: Span<UInt8>) -> Bool {
    var start = bytes.has("\u{FEFF}", at: 0) ? 3 : 0
    while start < bytes.count, bytes[start].isSpace { start += 1 }
    if bytes.hasCaseless("<!doctype html", at: start) || bytes.hasCaseless("<html", at: start) {
      return true
    }
    let isFirst = start < bytes.count && bytes[start] == UInt8(ascii: "<")
    var reader = HTMLTagReader()
    var known = 0
    var rows = 0
    while start < bytes.count {
      start = bytes.firstOffset(
        of: UInt8(ascii: "<"), or: UInt8(ascii: "<"), in: start..<bytes.count)
      guard start < bytes.count, let tag = reader.tag(at: start, in: bytes) else {
        start += 1
        continue
      }
      start = tag.end
      if tag.element != .inline && tag.element != .raised && tag.element != .lineBreak {
        known += 1
      }
      if tag.element == .row || tag.element == .cell || tag.element == .taggedFigure { rows += 1 }
    }
    // In other text a tag or two may be quoted; Markdown may hold a few.
    return isFirst ? known >= 2 : rows >= 4 || known >= 12
  }

  /// Whether there is the line below the header of a table with bars, or headings with "#".
  private static func looksLikeMarkdown(_ bytes: Span<UInt8>) -> Bool {
    let all = 0..<bytes.count
    let star = UInt8(ascii: "*")
    guard
      bytes.firstOffset(of: UInt8(ascii: "|"), or: UInt8(ascii: "#"), in: all) < bytes.count
        || bytes.firstOffset(of: star, or: star, in: all) < bytes.count
    else { return false }
    var marks = 0
    var start = 0
    while start < bytes.count {
      let end = bytes.firstOffset(of: .lineFeed, or: .lineFeed, in: start..<bytes.count)
      let line = bytes.trimmed(start..<end)
      start = end + 1
      guard !line.isEmpty else { continue }
      switch bytes[line.lowerBound] {
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"):
        if PipeTable.isDelimiter(line, in: bytes) { return true }
      case UInt8(ascii: "#"):
        let level = line.prefix { bytes[$0] == UInt8(ascii: "#") }.count
        let next = line.lowerBound + level
        if level <= 6, next < line.upperBound, bytes[next] == .space { marks += 1 }
      case UInt8(ascii: "*"):
        if bytes.has("**", at: line.lowerBound), line.count > 4,
          line.dropFirst(2).contains(where: { bytes.has("**", at: $0) })
        {
          marks += 1
        }
      default: break
      }
    }
    return marks >= 2
  }

  /// Whether delimiters stand as thick as between fields.
  ///
  /// Prose has a space behind each, and columns that are aligned with spaces need none.
  private static func hasDelimiters(_ bytes: Span<UInt8>) -> Bool {
    var (delimiters, tabs, gaps) = (0, 0, 0)
    for index in 1..<max(bytes.count, 1) {
      let isSpace = bytes[index] == .space
      switch bytes[index - 1] {
      case .space: gaps += isSpace ? 1 : 0
      case .tab: tabs += isSpace ? 0 : 1
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): delimiters += isSpace ? 0 : 1
      default: break
      }
    }
    if gaps > 1 { delimiters = 0 }
    return (delimiters + tabs) * 50 >= bytes.count
  }

  /// Whether the lines are fields rather than prose: many numbers, few stops.
  private static func looksDelimited(_ bytes: Span<UInt8>) -> Bool {
    guard hasDelimiters(bytes.extracting(0..<min(bytes.count, 160))) else { return false }
    guard let delimiter = DelimitedReader.delimiter(of: bytes) else { return false }
    var fields = 0
    var prose = 0
    var start = 0
    while start < bytes.count, start < 1 << 13 {
      let end = bytes.firstOffset(of: delimiter, or: .lineFeed, in: start..<bytes.count)
      let field = bytes.trimmed(start..<end)
      fields += 1
      if field.count > 60 || bytes.has(" ", at: start) && delimiter == UInt8(ascii: ",") {
        prose += 1
      }
      start = end + 1
    }
    // Prose has a space behind each comma.
    return prose * 8 < fields
  }
}

extension Document {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The document as it is stored.
  ///   - format: Its format; `nil` to tell it by the content.
  /// - Complexity: O(*n*) in the bytes.
  public init(bytes: [UInt8], format: DocumentFormat? = nil) {
    switch format ?? DocumentFormat.detected(in: bytes.span) {
    case .text: self.init(plainText: bytes)
    case .markdown: self.init(markdown: bytes)
    case .html: self.init(html: bytes)
    case .csv, .tsv: self.init(delimited: bytes)
    }
  }
}
