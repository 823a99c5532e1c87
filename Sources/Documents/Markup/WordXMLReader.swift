extension Document {
  /// Reads the main part of a DOCX file, `word/document.xml`: what a reader of the document sees.
  ///
  /// Deleted and hidden text is left out, inserted text is kept. Places in the source are those of the
  /// page of HTML that the part is turned into.
  ///
  /// - Complexity: O(n)
  public init(wordXML source: [UInt8]) {
    var reader = WordXMLReader()
    reader.read(source.span)
    self.init(html: reader.html)
  }
}

/// Turns WordprocessingML into HTML: paragraphs, headings, items, tables.
///
/// Source: ECMA-376, part 1, section 17.
struct WordXMLReader {
  /// The page so far.
  private(set) var html: [UInt8] = []
  /// Reads the tags.
  private var tags = HTMLTagReader()
  /// Whether text is being read: inside `w:t`.
  private var isInText = false
  /// Depths of what is not shown: deleted text, instructions of fields, alternatives.
  private var hiddenDepth = 0
  /// Whether the open run is hidden.
  private var isRunHidden = false
  /// Whether the open run is raised.
  private var isRunRaised = false
  /// What the open paragraph is, until its first text.
  private var paragraph: StaticString = "p"
  /// Whether the tag of the open paragraph is written.
  private var isParagraphOpen = false
  /// The number of columns of the open cell.
  private var columnSpan = 1
  /// Whether the tag of the open cell is still to be written.
  private var isCellPending = false

  /// Reads a whole part.
  mutating func read(_ source: Span<UInt8>) {
    html.reserveCapacity(source.count / 4)
    var offset = 0
    while offset < source.count {
      let next = source.firstOffset(
        of: UInt8(ascii: "<"), or: UInt8(ascii: "<"), in: offset..<source.count)
      if isInText, hiddenDepth == 0, !isRunHidden, next > offset {
        openParagraph()
        // References to characters are the same in HTML.
        html.append(source, offset..<next)
      }
      guard next < source.count else { break }
      guard let tag = tags.tag(at: next, in: source) else {
        offset = next + 1
        continue
      }
      handle(tag, next, in: source)
      offset = tag.end
    }
  }

  /// Acts on a tag.
  private mutating func handle(_ tag: HTMLTag, _ start: Int, in source: Span<UInt8>) {
    guard source.hasCaseless("w:", at: tag.name.lowerBound) else {
      // The same drawing again, for older programs.
      if source.isCaseless("mc:fallback", tag.name) { hide(tag) }
      return
    }
    let name = tag.name.lowerBound + 2..<tag.name.upperBound
    func isName(_ literal: StaticString) -> Bool { source.isCaseless(literal, name) }
    switch name.count {
    case 1: handleShort(source[name.lowerBound], tag)
    case 2 where isName("tr"): writeTag("tr", tag)
    case 2 where isName("tc"):
      if tag.isClosing { openCell() }
      if tag.isClosing { write("</td>") }
      isCellPending = !tag.isClosing
      columnSpan = 1
    case 2 where isName("br") || isName("cr"): write("<br>")
    case 3 where isName("tbl"):
      openCell()
      writeTag("table", tag)
    case 3 where isName("tab"): if isParagraphOpen { write(" ") }
    case 3 where isName("del"): hide(tag)
    case 5 where isName("numpr"): if !isParagraphOpen, !tag.isClosing { paragraph = "li" }
    case 6 where isName("pstyle"):
      if has("heading", in: start..<tag.end, of: source)
        || has("title", in: start..<tag.end, of: source)
      {
        paragraph = "h2"
      }
    case 6 where isName("vanish"): isRunHidden = !has("\"false\"", in: start..<tag.end, of: source)
    case 8 where isName("movefrom"): hide(tag)
    case 8 where isName("gridspan"):
      columnSpan = number(in: start..<tag.end, of: source) ?? 1
    case 9 where isName("instrtext"): hide(tag)
    case 9 where isName("vertalign"):
      isRunRaised = has("superscript", in: start..<tag.end, of: source)
    case 13 where isName("nobreakhyphen"):
      openParagraph()
      write("&#8209;")
    default: break
    }
  }

  /// Acts on a paragraph, a run or a text.
  private mutating func handleShort(_ name: UInt8, _ tag: HTMLTag) {
    switch name.lowered {
    case UInt8(ascii: "p"):
      if tag.isClosing || tag.isEmpty {
        closeParagraph()
      } else {
        paragraph = "p"
        isParagraphOpen = false
      }
    case UInt8(ascii: "r"):
      isRunHidden = false
      isRunRaised = false
    case UInt8(ascii: "t"):
      if tag.isClosing, isRunRaised, isInText { write("</sup>") }
      isInText = !tag.isClosing && !tag.isEmpty
      if isInText, isRunRaised {
        openParagraph()
        write("<sup>")
      }
    default: break
    }
  }

  private mutating func hide(_ tag: HTMLTag) {
    guard !tag.isEmpty else { return }
    hiddenDepth = max(0, hiddenDepth + (tag.isClosing ? -1 : 1))
  }

  // MARK: Writing

  private mutating func openCell() {
    guard isCellPending else { return }
    isCellPending = false
    write("<td")
    if columnSpan > 1 {
      write(" colspan=\"")
      html.append(contentsOf: Array("\(columnSpan)".utf8))
      write("\"")
    }
    write(">")
  }

  private mutating func openParagraph() {
    openCell()
    guard !isParagraphOpen else { return }
    isParagraphOpen = true
    write("<")
    write(paragraph)
    write(">")
  }

  private mutating func closeParagraph() {
    guard isParagraphOpen else { return }
    isParagraphOpen = false
    write("</")
    write(paragraph)
    write(">\n")
  }

  private mutating func writeTag(_ name: StaticString, _ tag: HTMLTag) {
    guard !tag.isEmpty else { return }
    write(tag.isClosing ? "</" : "<")
    write(name)
    write(">\n")
  }

  private mutating func write(_ literal: StaticString) {
    for index in 0..<literal.utf8CodeUnitCount {
      // The index is below the literal's count.
      unsafe html.append(literal.utf8Start[index])
    }
  }

  // MARK: Attributes

  /// Whether a literal in small letters stands in a tag of at most 1,000 bytes.
  private func has(_ literal: StaticString, in tag: Range<Int>, of source: Span<UInt8>) -> Bool {
    tag.prefix(1000).contains { source.hasCaseless(literal, at: $0) }
  }

  /// Returns the first number in a tag, no larger than 200.
  private func number(in tag: Range<Int>, of source: Span<UInt8>) -> Int? {
    var value: Int?
    for index in tag.prefix(1000) {
      if source[index].isDigit {
        value = min(200, (value ?? 0) * 10 + Int(source[index] - UInt8(ascii: "0")))
      } else if value != nil {
        break
      }
    }
    return value
  }
}
