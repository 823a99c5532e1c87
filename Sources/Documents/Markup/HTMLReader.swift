extension Document {
  /// Reads HTML: what a reader of the page sees, its tables, and figures tagged in inline XBRL.
  ///
  /// Hidden elements, scripts and styles are left out. Any bytes are accepted; what is wrong in the
  /// markup is read as browsers would, or as text.
  ///
  /// - Parameter source: The bytes of the page; offsets lead back to them by `sourceRange(of:)`.
  /// - Complexity: O(*n*) in the bytes of the source.
  public init(html source: [UInt8]) {
    var reader = HTMLReader()
    reader.read(source.span)
    self.init(
      text: reader.builder.text, blocks: reader.parts.blocks, sentences: reader.parts.sentences,
      tables: reader.parts.tables, source: source,
      sourceMap: reader.builder.map.simplified(forSourceOf: source.count))
    taggedFigures = reader.taggedFigures
  }
}

/// Reads HTML in one pass over its bytes.
struct HTMLReader {
  /// The text so far.
  var builder = TextBuilder()
  /// The blocks, sentences and tables so far.
  var parts = DocumentParts()
  /// The figures that are tagged.
  var taggedFigures: [TaggedFigure] = []

  /// Where the text of the open stretch or cell begins; nil while there is none.
  private var runStart: Int?
  /// The stretches of the open block.
  private var stretches: [Range<Int>] = []
  /// What the open block is, if the markup says so.
  private var blockKind: BlockKind?
  /// White space in the source that has not become a space yet.
  private var pendingSpace: Range<Int>?
  /// Whether a line break stands there.
  private var hasPendingBreak = false
  /// Whether the open cell goes on with the last one, whose sign or bracket it follows.
  private var joinsLast = false
  /// The tables that are open, the outermost first.
  private var tables: [HTMLTable] = []
  /// The tags of figures that are open.
  private var openFigures: [(attributes: HTMLAttributes, start: Int?)] = []
  /// Where preformatted text begins; nil outside of it.
  private var preformattedStart: Int?
  /// Reads the tags.
  private var tagReader = HTMLTagReader()
  /// Steps over what is not shown.
  private var skipper = HTMLSkipper()
  /// The units of inline XBRL, by their id.
  private var units = InlineUnits()

  /// The deepest nesting of tables; tables inside are read as part of the one around them.
  private static let deepestTable = 64

  /// Reads a whole page.
  mutating func read(_ source: Span<UInt8>) {
    units.read(source)
    var offset = source.has("\u{FEFF}", at: 0) ? 3 : 0
    builder.reserve(source.count / 4)
    while offset < source.count {
      switch source[offset] {
      case UInt8(ascii: "<"): offset = readMarkup(at: offset, in: source)
      case UInt8(ascii: "&"): offset = readReference(at: offset, in: source)
      default: offset = readText(from: offset, in: source)
      }
    }
    while !tables.isEmpty { finishTable(in: source) }
    finishPreformatted()
    finishBlock()
  }

  // MARK: Text

  /// Reads text up to the next markup or reference; returns its end.
  private mutating func readText(from start: Int, in source: Span<UInt8>) -> Int {
    if preformattedStart != nil {
      let end = source.firstOffset(
        of: UInt8(ascii: "<"), or: UInt8(ascii: "&"), in: start..<source.count)
      builder.copy(start..<end, of: source)
      return end
    }
    if source[start].isSpace {
      var end = start + 1
      while end < source.count, source[end].isSpace { end += 1 }
      if pendingSpace == nil { pendingSpace = start..<end }
      return end
    }
    let end = runEnd(from: start, in: source)
    beginRun(before: source[start], at: start)
    builder.copy(start..<end, of: source)
    return end
  }

  /// Returns the end of bytes that are copied as they are: words with one space between them.
  private func runEnd(from start: Int, in source: Span<UInt8>) -> Int {
    var offset = start + 1
    let end = source.count
    while offset < end {
      let byte = source[offset]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { return offset }
      if byte.isSpace {
        guard byte == .space, offset &+ 1 < end else { return offset }
        let next = source[offset &+ 1]
        if next.isSpace || next == UInt8(ascii: "<") || next == UInt8(ascii: "&") { return offset }
      }
      offset &+= 1
    }
    return end
  }

  /// Reads a reference to a character; returns its end.
  private mutating func readReference(at start: Int, in source: Span<UInt8>) -> Int {
    guard let (scalar, end) = Entities.decode(at: start, in: source) else {
      beginRun(before: UInt8(ascii: "&"), at: start)
      builder.copy(start..<start + 1, of: source)
      return start + 1
    }
    // A soft hyphen and joiners are not seen.
    if scalar == "\u{AD}" || scalar == "\u{200C}" || scalar == "\u{200D}" { return end }
    let bytes = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    if scalar == "\u{A0}", runStart == nil, preformattedStart == nil {
      // At the start of a block or cell it only fills.
      return end
    }
    if scalar.value == 0x20 || scalar.value == 0x0A || scalar.value == 0x0D || scalar.value == 0x09
    {
      if pendingSpace == nil { pendingSpace = start..<end }
      return end
    }
    beginRun(before: bytes.first ?? 0, at: start)
    builder.add(bytes, from: start..<end)
    return end
  }

  /// Adds the separator that belongs before the next byte, and opens a stretch or cell if none is.
  @inline(__always)
  private mutating func beginRun(before byte: UInt8, at offset: Int) {
    if runStart != nil, pendingSpace == nil, !hasPendingBreak, openFigures.isEmpty { return }
    addSeparator(before: byte, at: offset)
  }

  /// Adds the separator that belongs before the next byte.
  private mutating func addSeparator(before byte: UInt8, at offset: Int) {
    guard preformattedStart == nil else { return }
    if hasPendingBreak, runStart != nil, !isInCell, !byte.isLower { finishStretch() }
    if takesStrayText {
      // Text between the tags of a table is read as a cell.
      startCell(columnSpan: 1, rowSpan: 1, isHeader: false)
    }
    if runStart != nil {
      if let space = pendingSpace {
        builder.add(.space, from: space)
      } else if hasPendingBreak {
        builder.addSeparator(" ", at: offset)
      }
    } else if isInCell {
      addCellSeparator(before: byte, at: offset)
      runStart = builder.count
    } else {
      if builder.count > 0 { builder.addSeparator(stretches.isEmpty ? "\n\n" : "\n", at: offset) }
      runStart = builder.count
    }
    pendingSpace = nil
    hasPendingBreak = false
    for index in openFigures.indices where openFigures[index].start == nil {
      openFigures[index].start = builder.count
    }
  }

  /// Adds what stands between two cells.
  private mutating func addCellSeparator(before byte: UInt8, at offset: Int) {
    let index = tables.count - 1
    guard index >= 0 else { return }
    guard let last = tables[index].lastInRow else {
      let isFirst = tables[index].cells.isEmpty
      if builder.count > 0 { builder.addSeparator(isFirst ? "\n\n" : "\n", at: offset) }
      return
    }
    let goesOn =
      byte.isDigit || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "$") || byte == 0xE2
    if goesOn, CellContent.isPrefix(last.range, in: builder.text.span) {
      joinsLast = true
    } else {
      builder.addSeparator(" | ", at: offset)
    }
  }

  /// Whether text goes into a cell of a table that is none of layout.
  private var isInCell: Bool {
    // By index: a copy of the table would make the next change copy its cells.
    let index = tables.count - 1
    return index >= 0 && tables[index].openCell != nil && !tables[index].isLayout
  }

  /// Whether text that comes now stands in a table, but in none of its cells.
  private var takesStrayText: Bool {
    let index = tables.count - 1
    return index >= 0 && tables[index].openCell == nil && !tables[index].isLayout
      && !tables[index].isInCaption
  }

  // MARK: Blocks

  /// Ends the open stretch.
  private mutating func finishStretch() {
    guard let start = runStart else { return }
    runStart = nil
    let range = builder.text.span.trimmedWide(start..<builder.count)
    if !range.isEmpty { stretches.append(range) }
  }

  /// Ends the open block.
  private mutating func finishBlock() {
    finishStretch()
    pendingSpace = nil
    hasPendingBreak = false
    defer { blockKind = nil }
    guard let first = stretches.first else { return }
    let text = builder.text
    let found =
      stretches.count == 1 ? ProseReader.kind(ofLine: first, in: text.span) : .paragraph
    parts.addBlock(blockKind ?? found, stretches, in: text.span)
    stretches.removeAll(keepingCapacity: true)
  }

  /// Ends preformatted text, which is read like a file of plain text.
  private mutating func finishPreformatted() {
    guard let start = preformattedStart else { return }
    preformattedStart = nil
    let text = builder.text
    var reader = PlainTextReader(parts: parts)
    reader.read(start..<text.count, of: text.span)
    parts = reader.parts
  }

  // MARK: Markup

  /// Reads what begins with "<"; returns its end.
  private mutating func readMarkup(at start: Int, in source: Span<UInt8>) -> Int {
    if let end = skipper.endOfDeclaration(at: start, in: source) { return end }
    guard let tag = tagReader.tag(at: start, in: source) else {
      beginRun(before: UInt8(ascii: "<"), at: start)
      builder.copy(start..<start + 1, of: source)
      return start + 1
    }
    if !tag.isClosing, !tag.isEmpty {
      if tag.element == .raw { return skipper.endOfRaw(tag, in: source) ?? tag.end }
      if tag.isHidden || tag.element == .inlineHeader {
        if let end = skipper.endOfHidden(tag, in: source, reader: &tagReader) { return end }
      }
      if tag.element == .raised || tag.isRaised,
        let end = HTMLSkipper.endOfMark(tag, in: source), runStart != nil
      {
        return end
      }
    }
    if preformattedStart != nil, tag.element != .preformatted { return tag.end }
    handle(tag, in: source)
    return tag.end
  }

  /// Acts on a tag.
  private mutating func handle(_ tag: HTMLTag, in source: Span<UInt8>) {
    switch tag.element {
    case .inline, .raw, .raised, .inlineHeader: break
    case .lineBreak:
      hasPendingBreak = true
    case .block, .heading, .item: handleBlock(tag)
    case .preformatted:
      if tag.isClosing {
        finishPreformatted()
      } else if preformattedStart == nil, tables.isEmpty {
        finishBlock()
        if builder.count > 0 { builder.addSeparator("\n\n", at: tag.end) }
        preformattedStart = builder.count
      }
    case .taggedFigure: handleFigure(tag, in: source)
    case .table, .row, .cell, .headerCell, .caption, .headRows, .bodyRows:
      handleTable(tag, in: source)
    }
  }

  /// Acts on a tag that begins or ends a block.
  private mutating func handleBlock(_ tag: HTMLTag) {
    if isInCell {
      if runStart != nil, pendingSpace == nil { hasPendingBreak = true }
      return
    }
    // A paragraph inside an item is the item.
    let keepsKind = tag.element == .block && stretches.isEmpty && runStart == nil && !tag.isClosing
    let kind = blockKind
    finishBlock()
    if keepsKind { blockKind = kind }
    guard !tag.isClosing else { return }
    if tag.element == .heading { blockKind = .heading }
    if tag.element == .item { blockKind = .listItem }
  }

  /// Acts on the tag of a figure of inline XBRL.
  private mutating func handleFigure(_ tag: HTMLTag, in source: Span<UInt8>) {
    guard tag.isClosing else {
      if !tag.isEmpty, openFigures.count < 16 { openFigures.append((tagReader.attributes, nil)) }
      return
    }
    guard let (attributes, first) = openFigures.popLast(), let start = first, start < builder.count
    else { return }
    let text = builder.text
    let range = text.span.trimmedWide(start..<text.count)
    taggedFigures.append(
      TaggedFigure(
        range: range,
        value: InlineValue.value(
          of: range, in: text.span, attributes: attributes, source: source),
        unit: units.unit(attributes.unit, in: source),
        decimals: InlineValue.integer(attributes.decimals, in: source),
        concept: Array(source, attributes.name), context: Array(source, attributes.context)))
  }
}

// MARK: Tables

extension HTMLReader {
  /// Acts on a tag of a table.
  private mutating func handleTable(_ tag: HTMLTag, in source: Span<UInt8>) {
    if tag.element == .table {
      if tag.isClosing { finishTable(in: source) } else { startTable() }
      return
    }
    guard !tables.isEmpty else {
      // Rows and cells outside of a table only separate.
      finishBlock()
      return
    }
    let last = tables.count - 1
    switch tag.element {
    case .row:
      finishCell()
      if !tag.isClosing { tables[last].startRow() }
    case .cell, .headerCell:
      finishCell()
      if !tag.isClosing {
        startCell(
          columnSpan: tag.columnSpan, rowSpan: tag.rowSpan, isHeader: tag.element == .headerCell)
      }
    case .caption:
      let wasInCaption = tables[last].isInCaption
      finishCell()
      finishBlock()
      if tag.isClosing, wasInCaption { tables[last].caption = parts.blocks.last?.range }
      tables[last].isInCaption = !tag.isClosing && tables[last].cells.isEmpty
    case .headRows, .bodyRows:
      finishCell()
      tables[last].finishRow()
      tables[last].isInHead = tag.element == .headRows && !tag.isClosing
    default: break
    }
  }

  /// Begins a table; one inside a cell makes the table around it one of layout.
  private mutating func startTable() {
    guard tables.count < HTMLReader.deepestTable else { return }
    if !tables.isEmpty {
      finishCell()
      makeLayout(tables.count - 1)
    }
    finishBlock()
    tables.append(HTMLTable())
  }

  /// Begins a cell.
  private mutating func startCell(columnSpan: Int, rowSpan: Int, isHeader: Bool) {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].startCell(
      columnSpan: columnSpan, rowSpan: rowSpan, isHeader: isHeader)
    joinsLast = false
  }

  /// Ends the open cell of the innermost table.
  private mutating func finishCell() {
    let index = tables.count - 1
    guard index >= 0 else { return }
    if tables[index].isLayout || tables[index].isInCaption {
      finishBlock()
      tables[index].isInCaption = false
      return
    }
    guard tables[index].openCell != nil else { return }
    pendingSpace = nil
    hasPendingBreak = false
    let start = runStart ?? builder.count
    runStart = nil
    var range = builder.text.span.trimmedWide(start..<builder.count)
    var joins = joinsLast
    joinsLast = false
    if let last = tables[index].lastInRow, !joins,
      CellContent.isSuffix(range, in: builder.text.span),
      takesSuffix(last.range)
    {
      range = moveSuffix(range, behind: last.range.upperBound)
      joins = true
    }
    let text = builder.text
    tables[index].finishCell(range, joinsLast: joins, in: text.span)
  }

  /// Whether a cell may end with a bracket or percent sign that stands in the next.
  private func takesSuffix(_ range: Range<Int>) -> Bool {
    let last = builder.text[range.upperBound - 1]
    return last.isDigit || last == UInt8(ascii: ")") || last >= 0x80
  }

  /// Moves a suffix next to its number; returns its new range.
  private mutating func moveSuffix(_ range: Range<Int>, behind end: Int) -> Range<Int> {
    let bytes = Array(builder.text[range])
    let source = builder.map.sourceRange(of: range)
    builder.truncate(to: end)
    builder.add(bytes, from: source)
    return end..<builder.count
  }

  /// Ends the innermost table.
  private mutating func finishTable(in source: Span<UInt8>) {
    let index = tables.count - 1
    guard index >= 0 else { return }
    finishCell()
    finishBlock()
    tables[index].finishRow()
    if !tables[index].isLayout, tables[index].placesText() { makeLayout(index) }
    let finished = tables.removeLast()
    guard !finished.isLayout else { return }
    var tableBuilder = TableBuilder(
      cells: finished.cells, rowCount: finished.row + 1,
      markedHeaderRows: finished.markedHeaderRows)
    guard var built = tableBuilder.table(in: builder.text.span) else { return }
    built.caption = finished.caption
    let text = builder.text
    parts.addTable(built, in: text.span)
  }

  /// Makes a table one of layout: the cells that it has so far become blocks.
  private mutating func makeLayout(_ index: Int) {
    guard !tables[index].isLayout else { return }
    tables[index].isLayout = true
    let cells = tables[index].cells
    tables[index].cells = []
    var mark: Range<Int>?
    let text = builder.text
    for (position, cell) in cells.enumerated() {
      let next = position + 1 < cells.count ? cells[position + 1] : nil
      // A bullet or number in a cell of its own begins an item.
      if mark == nil, let next, next.row == cell.row, cell.range.count <= 5, next.range.count > 5 {
        mark = cell.range
        continue
      }
      let kind: BlockKind =
        mark != nil ? .listItem : ProseReader.kind(ofLine: cell.range, in: text.span)
      parts.addBlock(kind, [mark, cell.range].compactMap(\.self), in: text.span)
      mark = nil
    }
  }
}
