import Documents
import Figures

/// A figure that an excerpt marks.
struct ExcerptMark {
  /// The letters under it.
  var label: String
  /// The bytes that are underlined.
  var range: Range<Int>
  /// The first byte that is shown: that of the hedge, where there is one.
  var shownStart: Int
}

/// The text around a few figures, cut and broken to fit a terminal, with the figures marked below it.
///
/// A sentence that fits is shown whole; of a longer one some words around each figure. White space is
/// folded, and nothing in the text can steer the terminal. The work is bounded by the number of figures,
/// not by the length of the sentence.
struct Excerpt {
  /// A scalar as it is shown.
  private struct Glyph {
    /// The byte of the document; -1 for a mark of omission.
    var offset: Int
    /// What is shown, as bytes of `shown`.
    var bytes: Range<Int>
    var columns: Int
    var isSpace: Bool
    /// Whether a line may end here.
    var isBreak: Bool
  }

  private let document: Document
  private let marks: [ExcerptMark]
  private let columns: Int

  /// The bytes of context before and after a figure of a sentence that does not fit.
  private static let bytesBefore = 44
  private static let bytesAfter = 28
  /// A gap between two contexts that is not worth cutting.
  private static let smallestGap = 16

  /// A sentence, or the parts of it that are shown.
  struct Passage {
    /// The whole sentence; in a table, the line.
    var stretch: Range<Int>
    /// The parts that are shown, in order.
    var ranges: [Range<Int>]
    /// The figures in it, as indices of the marks.
    var marks: Range<Int>

    /// Whether something before the first part is left out.
    var isCutBefore: Bool { (ranges.first?.lowerBound ?? 0) > stretch.lowerBound }
    /// Whether something after the last part is left out.
    var isCutAfter: Bool { (ranges.last?.upperBound ?? 0) < stretch.upperBound }
  }

  /// Returns the sentences around figures, cut to the words around them if longer than `shownWhole` bytes.
  static func passages(
    of document: Document, marks: [ExcerptMark], shownWhole: Int
  ) -> [Passage] {
    var passages: [Passage] = []
    var first = 0
    while first < marks.count {
      let stretch = document.stretch(around: marks[first].range)
      var next = first + 1
      while next < marks.count, stretch.contains(marks[next].range.lowerBound) { next += 1 }
      let ranges = keptRanges(of: stretch, document, marks[first..<next], shownWhole: shownWhole)
      passages.append(Passage(stretch: stretch, ranges: ranges, marks: first..<next))
      first = next
    }
    return passages
  }

  /// Appends an excerpt.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - marks: The figures, in order of place.
  ///   - indent: The columns before each line.
  ///   - style: The width of the terminal and its colours.
  ///   - buffer: Where it goes.
  static func append(
    of document: Document, marks: [ExcerptMark], indent: Int, style: TextStyle,
    to buffer: inout ByteBuffer
  ) {
    let columns = style.columns - indent
    for passage in passages(of: document, marks: marks, shownWhole: 2 * columns) {
      let excerpt = Excerpt(document, Array(marks[passage.marks]), columns: columns)
      excerpt.append(passage, indent: indent, style: style, to: &buffer)
    }
  }

  private init(_ document: Document, _ marks: [ExcerptMark], columns: Int) {
    self.document = document
    self.marks = marks
    self.columns = max(columns, 16)
  }

  private func append(
    _ passage: Passage, indent: Int, style: TextStyle, to buffer: inout ByteBuffer
  ) {
    var shown = ByteBuffer(capacity: 512)
    let glyphs = self.glyphs(of: passage, &shown)
    let text = shown.bytes
    for line in lines(of: glyphs) {
      buffer.append(repeated: UInt8(ascii: " "), count: indent)
      for glyph in line { buffer.append(text, glyph.bytes) }
      buffer.append("\n")
      appendMarks(under: line, indent: indent, style: style, to: &buffer)
    }
  }

  /// The parts of a stretch that are shown, in order.
  private static func keptRanges(
    of stretch: Range<Int>, _ document: Document, _ marks: ArraySlice<ExcerptMark>,
    shownWhole: Int
  ) -> [Range<Int>] {
    if stretch.count <= shownWhole { return [stretch] }
    var kept: [Range<Int>] = []
    for mark in marks {
      let start = document.wordStart(
        near: mark.shownStart, back: bytesBefore, floor: stretch.lowerBound)
      let end = document.wordEnd(
        near: mark.range.upperBound, on: bytesAfter, ceiling: stretch.upperBound)
      if let last = kept.last, start <= last.upperBound + smallestGap {
        kept[kept.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        kept.append(start..<max(start, end))
      }
    }
    return kept
  }

  private func glyphs(of passage: Passage, _ shown: inout ByteBuffer) -> [Glyph] {
    var glyphs: [Glyph] = []
    for (index, range) in passage.ranges.enumerated() {
      if index > 0 { appendSpace(to: &glyphs, &shown) }
      if index > 0 || passage.isCutBefore {
        appendOmission(to: &glyphs, &shown)
        appendSpace(to: &glyphs, &shown)
      }
      append(range, to: &glyphs, &shown)
    }
    if passage.isCutAfter {
      appendSpace(to: &glyphs, &shown)
      appendOmission(to: &glyphs, &shown)
    }
    return glyphs
  }

  private func appendOmission(to glyphs: inout [Glyph], _ shown: inout ByteBuffer) {
    let start = shown.count
    shown.append("…")
    glyphs.append(
      Glyph(offset: -1, bytes: start..<shown.count, columns: 1, isSpace: false, isBreak: false))
  }

  private func appendSpace(to glyphs: inout [Glyph], _ shown: inout ByteBuffer) {
    let start = shown.count
    shown.append(" ")
    glyphs.append(
      Glyph(offset: -1, bytes: start..<shown.count, columns: 1, isSpace: true, isBreak: true))
  }

  private func append(
    _ range: Range<Int>, to glyphs: inout [Glyph], _ shown: inout ByteBuffer
  ) {
    let range = range.clamped(to: document.text.indices)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let decoded = decodeScalar(in: document.text, at: offset, before: range.upperBound)
      let isSpace = decoded.scalar.map { display(of: $0) == .space } ?? false
      if !(isSpace && glyphs.last?.isSpace ?? true) {
        let start = shown.count
        let columns = shown.append(visible: decoded, in: document.text, at: offset)
        let isBreak = isSpace && !isInsideFigure(offset)
        glyphs.append(
          Glyph(
            offset: offset, bytes: start..<shown.count, columns: columns, isSpace: isSpace,
            isBreak: isBreak))
      }
      offset += decoded.length
    }
  }

  /// Whether a line should not end at a byte: it stands inside a figure that is not too long for a line.
  private func isInsideFigure(_ offset: Int) -> Bool {
    marks.contains { $0.range.contains(offset) && $0.range.count < columns / 2 }
  }

  /// Breaks glyphs into lines between words; a word longer than a line is broken inside.
  private func lines(of glyphs: [Glyph]) -> [ArraySlice<Glyph>] {
    var lines: [ArraySlice<Glyph>] = []
    var start = 0
    var width = 0
    var lastSpace: Int?
    var index = 0
    while index < glyphs.count {
      if glyphs[index].isBreak { lastSpace = index }
      width += glyphs[index].columns
      if width > columns, index > start {
        let end = lastSpace ?? index
        lines.append(glyphs[start..<end])
        start = lastSpace.map { $0 + 1 } ?? index
        lastSpace = nil
        width = 0
        index = start
        continue
      }
      index += 1
    }
    if start < glyphs.count { lines.append(glyphs[start...]) }
    return lines
  }

  private func appendMarks(
    under line: ArraySlice<Glyph>, indent: Int, style: TextStyle, to buffer: inout ByteBuffer
  ) {
    var spots: [(column: Int, length: Int, label: String)] = []
    for mark in marks {
      var column = 0
      var start: Int?
      var end = 0
      for glyph in line {
        if mark.range.contains(glyph.offset) {
          if start == nil { start = column }
          end = column + glyph.columns
        }
        column += glyph.columns
      }
      if let start { spots.append((start, max(1, end - start), mark.label)) }
    }
    guard !spots.isEmpty else { return }
    buffer.append(repeated: UInt8(ascii: " "), count: indent)
    style.append(.mark, to: &buffer) { buffer in
      var column = 0
      for spot in spots where spot.column >= column {
        buffer.append(repeated: UInt8(ascii: " "), count: spot.column - column)
        buffer.append(text: spot.label)
        let rest = max(0, spot.length - spot.label.utf8.count)
        buffer.append(repeated: UInt8(ascii: "~"), count: rest)
        column = spot.column + spot.label.utf8.count + rest
      }
    }
    buffer.append("\n")
  }
}

extension Document {
  /// The sentence around a figure, or in a table its line.
  fileprivate func stretch(around range: Range<Int>) -> Range<Int> {
    if block(at: range.lowerBound)?.kind != .table, let sentence = sentence(at: range.lowerBound) {
      return sentence.lowerBound..<max(sentence.upperBound, min(range.upperBound, text.count))
    }
    // A line may be longer than anything: no more of it than an excerpt needs is looked at.
    let reach = 4096
    var start = min(range.lowerBound, text.count)
    let floor = max(0, start - reach)
    while start > floor, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = min(range.upperBound, text.count)
    let ceiling = min(text.count, end + reach)
    while end < ceiling, text[end] != UInt8(ascii: "\n") { end += 1 }
    return start..<max(start, end)
  }

  private func block(at offset: Int) -> Block? {
    let index = blocks.partitioningIndex { $0.range.upperBound > offset }
    guard index < blocks.count, blocks[index].range.contains(offset) else { return nil }
    return blocks[index]
  }

  private func sentence(at offset: Int) -> Range<Int>? {
    let index = sentences.partitioningIndex { $0.upperBound > offset }
    guard index < sentences.count, sentences[index].contains(offset) else { return nil }
    return sentences[index]
  }

  /// The start of a word at most `back` bytes before `offset`, where there is one.
  fileprivate func wordStart(near offset: Int, back: Int, floor: Int) -> Int {
    let offset = min(offset, text.count)
    let limit = max(floor, offset - back)
    guard limit > floor, limit < offset else { return min(limit, offset) }
    if let space = text[limit..<offset].firstIndex(where: { $0 <= 0x20 }) { return space + 1 }
    return text[limit..<offset].firstIndex { $0 & 0xC0 != 0x80 } ?? offset
  }

  /// The end of a word at most `on` bytes behind `offset`, where there is one.
  fileprivate func wordEnd(near offset: Int, on: Int, ceiling: Int) -> Int {
    let offset = min(offset, text.count)
    let limit = min(ceiling, offset + on)
    guard limit < ceiling, limit > offset else { return max(limit, offset) }
    if let space = text[offset..<limit].lastIndex(where: { $0 <= 0x20 }) { return space }
    return text[offset..<limit].lastIndex { $0 & 0xC0 != 0x80 } ?? offset
  }
}

extension Array {
  /// The index of the first element that `isBehind`, where those that are stand at the end.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
