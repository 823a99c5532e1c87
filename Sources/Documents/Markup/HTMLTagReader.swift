/// Reads tags, whatever is wrong with them.
///
/// A tag ends with ">" outside of quotes. Where a quote is never closed, quotes are taken for plain
/// bytes; after a number of such tags that is done for all, so that no input takes more than linear
/// time.
struct HTMLTagReader {
  /// How often the end of a tag was not found outside of quotes.
  private var failureCount = 0
  /// The attributes of the last tag that opened an element of inline XBRL, or had an id.
  private(set) var attributes = HTMLAttributes()
  /// Whether no ">" is left.
  private var hasNoEnd = false
  /// The most failures before quotes are no longer honoured.
  private static let mostFailures = 16

  /// Reads the tag at "<"; returns nil where "<" is text.
  mutating func tag(at start: Int, in source: Span<UInt8>) -> HTMLTag? {
    var index = start + 1
    var tag = HTMLTag()
    if index < source.count, source[index] == UInt8(ascii: "/") {
      tag.isClosing = true
      index += 1
    }
    guard index < source.count, source[index].isLetter, !hasNoEnd else { return nil }
    let nameStart = index
    while index < source.count, isNameByte(source[index]) { index += 1 }
    tag.name = nameStart..<index
    tag.element = HTMLElements.element(tag.name, in: source)
    if tag.element == .taggedFigure { attributes = HTMLAttributes() }
    if failureCount < HTMLTagReader.mostFailures {
      var attributed = tag
      if readAttributes(from: index, of: &attributed, in: source) { return attributed }
      failureCount += 1
    }
    let end = source.firstOffset(
      of: UInt8(ascii: ">"), or: UInt8(ascii: ">"), in: index..<source.count)
    guard end < source.count else {
      hasNoEnd = true
      return nil
    }
    tag.end = end + 1
    return tag
  }

  /// Whether a byte may stand in a name.
  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  /// Reads attributes up to the tag's end; returns whether the end was found.
  private mutating func readAttributes(
    from start: Int, of tag: inout HTMLTag, in source: Span<UInt8>
  ) -> Bool {
    var index = start
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: ">") {
        tag.end = index + 1
        return true
      }
      if byte == UInt8(ascii: "/") {
        tag.isEmpty = index + 1 < source.count && source[index + 1] == UInt8(ascii: ">")
        index += 1
      } else if byte.isSpace {
        index += 1
      } else {
        guard let end = readAttribute(from: index, of: &tag, in: source) else { return false }
        index = end
      }
    }
    return false
  }

  /// Reads one attribute; returns the offset behind it, or nil if its quote is never closed.
  private mutating func readAttribute(
    from start: Int, of tag: inout HTMLTag, in source: Span<UInt8>
  ) -> Int? {
    var index = start
    while index < source.count, !endsName(source[index]) { index += 1 }
    // A byte that can begin no name is stepped over.
    if index == start { return start + 1 }
    let name = start..<index
    while index < source.count, source[index].isSpace { index += 1 }
    guard index < source.count, source[index] == UInt8(ascii: "=") else {
      if source.isCaseless("hidden", name) { tag.isHidden = true }
      return index
    }
    index += 1
    while index < source.count, source[index].isSpace { index += 1 }
    guard index < source.count else { return nil }
    let quote = source[index]
    var value = index..<index
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = source.firstOffset(of: quote, or: quote, in: index + 1..<source.count)
      guard end < source.count else { return nil }
      value = index + 1..<end
      index = end + 1
    } else {
      while index < source.count, !source[index].isSpace, source[index] != UInt8(ascii: ">") {
        index += 1
      }
      value = value.lowerBound..<index
    }
    if !tag.isClosing { note(name, value, of: &tag, in: source) }
    return index
  }

  /// Whether a byte ends the name of an attribute.
  private func endsName(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// Keeps the value of an attribute that matters.
  private mutating func note(
    _ name: Range<Int>, _ value: Range<Int>, of tag: inout HTMLTag, in source: Span<UInt8>
  ) {
    switch (source[name.lowerBound].lowered, name.count) {
    case (UInt8(ascii: "s"), 5) where source.isCaseless("style", name):
      noteStyle(value, of: &tag, in: source)
    case (UInt8(ascii: "c"), 7) where source.isCaseless("colspan", name):
      tag.columnSpan = min(max(integer(value, in: source) ?? 1, 1), 200)
    case (UInt8(ascii: "r"), 7) where source.isCaseless("rowspan", name):
      tag.rowSpan = min(max(integer(value, in: source) ?? 1, 1), Table.longestRowSpan)
    case (UInt8(ascii: "h"), 6) where source.isCaseless("hidden", name): tag.isHidden = true
    case (UInt8(ascii: "i"), 2): attributes.id = value
    default: if tag.element == .taggedFigure { noteFigure(name, value, in: source) }
    }
  }

  /// Keeps the value of an attribute of a figure of inline XBRL.
  private mutating func noteFigure(_ name: Range<Int>, _ value: Range<Int>, in source: Span<UInt8>)
  {
    switch (source[name.lowerBound].lowered, name.count) {
    case (UInt8(ascii: "n"), 4) where source.isCaseless("name", name): attributes.name = value
    case (UInt8(ascii: "u"), 7) where source.isCaseless("unitref", name):
      attributes.unit = value
    case (UInt8(ascii: "s"), 5) where source.isCaseless("scale", name): attributes.scale = value
    case (UInt8(ascii: "s"), 4) where source.isCaseless("sign", name): attributes.sign = value
    case (UInt8(ascii: "f"), 6) where source.isCaseless("format", name):
      attributes.format = value
    case (UInt8(ascii: "d"), 8) where source.isCaseless("decimals", name):
      attributes.decimals = value
    case (UInt8(ascii: "c"), 10) where source.isCaseless("contextref", name):
      attributes.context = value
    case (UInt8(ascii: "x"), 7) where source.isCaseless("xsi:nil", name):
      attributes.isNil = source.isCaseless("true", value) || source.isCaseless("1", value)
    default: break
    }
  }

  /// Notes whether a style hides or raises the text.
  private func noteStyle(_ style: Range<Int>, of tag: inout HTMLTag, in source: Span<UInt8>) {
    var index = style.lowerBound
    while true {
      index = source.firstOffset(
        of: UInt8(ascii: ":"), or: UInt8(ascii: ":"), in: index..<style.upperBound)
      guard index < style.upperBound else { return }
      var value = index + 1
      while value < style.upperBound, source[value].isSpace { value += 1 }
      if source.hasCaseless("none", at: value) {
        if source.hasCaseless("display", at: index - 7) { tag.isHidden = true }
      } else if source.hasCaseless("hidden", at: value) {
        if source.hasCaseless("visibility", at: index - 10) { tag.isHidden = true }
      } else if source.hasCaseless("super", at: value) {
        if source.hasCaseless("vertical-align", at: index - 14) { tag.isRaised = true }
      }
      index += 1
    }
  }

  /// Returns a small number without sign.
  private func integer(_ range: Range<Int>, in source: Span<UInt8>) -> Int? {
    var value = 0
    let range = source.trimmed(range)
    guard !range.isEmpty else { return nil }
    for index in range {
      guard source[index].isDigit, value < 100_000 else { return nil }
      value = value * 10 + Int(source[index] - UInt8(ascii: "0"))
    }
    return value
  }
}
