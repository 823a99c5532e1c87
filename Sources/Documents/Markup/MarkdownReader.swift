extension Document {
  /// Reads Markdown: headings, lists, paragraphs, tables with bars, aligned ones in fences.
  ///
  /// Marks of emphasis, escapes, links' targets and tags are left out of the text; what is no markup
  /// stays as it is. A table written in HTML is read as text without its tags, not as a table.
  ///
  /// - Parameter source: The bytes of the file; offsets lead back to them by `sourceRange(of:)`.
  /// - Complexity: O(*n*) in the bytes of the source.
  public init(markdown source: [UInt8]) {
    var reader = MarkdownReader()
    reader.read(source.span)
    self.init(
      text: reader.builder.text, blocks: reader.parts.blocks, sentences: reader.parts.sentences,
      tables: reader.parts.tables, source: source,
      sourceMap: reader.builder.map.simplified(forSourceOf: source.count))
  }
}

/// Reads Markdown line by line: first its text, then the blocks in it.
struct MarkdownReader {
  /// The text so far.
  var builder = TextBuilder()
  /// The blocks, sentences and tables.
  var parts = DocumentParts()
  /// The lines of text that are headings.
  private var headings: [Range<Int>] = []
  /// Where the text goes on that is not yet read into blocks.
  private var readOffset = 0
  /// The mark that closes the open fence; nil outside of one.
  private var fence: (byte: UInt8, count: Int)?

  /// Reads a whole text.
  mutating func read(_ source: Span<UInt8>) {
    builder.reserve(source.count)
    var start = 0
    if source.has("\u{FEFF}", at: 0) {
      builder.copy(0..<3, of: source)
      (start, readOffset) = (3, 3)
    }
    while start < source.count {
      let end = source.firstOffset(of: .lineFeed, or: .lineFeed, in: start..<source.count)
      readLine(start..<end, in: source)
      if end < source.count { builder.copy(end..<end + 1, of: source) }
      start = end + 1
    }
    let text = builder.text
    var reader = PlainTextReader(parts: parts)
    for heading in headings {
      reader.read(readOffset..<heading.lowerBound, of: text.span)
      reader.parts.addBlock(.heading, heading, in: text.span)
      readOffset = heading.upperBound
    }
    reader.read(readOffset..<text.count, of: text.span)
    parts = reader.parts
  }

  /// Reads a line without its end.
  private mutating func readLine(_ line: Range<Int>, in source: Span<UInt8>) {
    let content = source.trimmed(line)
    guard !content.isEmpty else { return builder.copy(line, of: source) }
    if toggleFence(content, in: source) { return }
    guard fence == nil else { return builder.copy(line, of: source) }
    if isRule(content, in: source) { return }
    var start = line.lowerBound
    // Marks of quotations are left out.
    if source[content.lowerBound] == UInt8(ascii: ">") {
      start = content.lowerBound
      while start < content.upperBound, source[start] == UInt8(ascii: ">") || source[start].isSpace
      {
        start += 1
      }
    }
    let headingStart = headingStart(of: content, in: source)
    if let headingStart { start = headingStart }
    let textStart = builder.count
    InlineMarkdown.append(start..<line.upperBound, of: source, to: &builder)
    guard headingStart != nil || isEmphasized(content, in: source) else { return }
    let range = builder.text.span.trimmed(textStart..<builder.count)
    if !range.isEmpty { headings.append(range) }
  }

  /// Opens or closes a fence, if a line is one.
  private mutating func toggleFence(_ line: Range<Int>, in source: Span<UInt8>) -> Bool {
    let byte = source[line.lowerBound]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return false }
    let count = line.prefix { source[$0] == byte }.count
    guard count >= 3 else { return false }
    if let open = fence {
      guard open.byte == byte, count >= open.count, count == line.count else { return false }
      fence = nil
    } else {
      // "```code```" in one line is no fence.
      guard !line.dropFirst(count).contains(where: { source[$0] == byte }) else { return false }
      fence = (byte, count)
    }
    return true
  }

  /// Whether a line is a rule across the page, or underlines a heading.
  private func isRule(_ line: Range<Int>, in source: Span<UInt8>) -> Bool {
    let byte = source[line.lowerBound]
    guard
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "=")
    else { return false }
    return line.count >= 3 && line.allSatisfy { source[$0] == byte }
  }

  /// Returns where the text of a heading begins, "#" left out.
  private func headingStart(of line: Range<Int>, in source: Span<UInt8>) -> Int? {
    let count = line.prefix { source[$0] == UInt8(ascii: "#") }.count
    let start = line.lowerBound + count
    guard count >= 1, count <= 6, start < line.upperBound, source[start].isSpace else { return nil }
    return start
  }

  /// Whether a whole line is emphasized: a heading in all but name.
  private func isEmphasized(_ line: Range<Int>, in source: Span<UInt8>) -> Bool {
    guard line.count > 4, line.count <= 120, source.has("**", at: line.lowerBound),
      source.has("**", at: line.upperBound - 2)
    else { return false }
    let inside = line.lowerBound + 2..<line.upperBound - 2
    let last = source[inside.upperBound - 1]
    return !inside.contains { source[$0] == UInt8(ascii: "*") } && last != UInt8(ascii: ".")
      && last != UInt8(ascii: ":")
  }
}
