/// Copies a line of Markdown without its marks inside the line.
enum InlineMarkdown {
  /// The most bytes between a mark and the one that closes it.
  private static let longestSpan = 1000

  /// Adds the text of a line.
  static func append(
    _ line: Range<Int>, of source: Span<UInt8>, to builder: inout TextBuilder
  ) {
    let isTableRow = PipeTable.isRow(source.trimmed(line), in: source)
    var copied = line.lowerBound
    var index = line.lowerBound
    // Ends of links and marks of emphasis whose beginnings were left out, in order of place.
    var closers: [Range<Int>] = []
    while index < line.upperBound {
      guard isSpecial(source[index]) else {
        index += 1
        continue
      }
      if let closer = closers.firstIndex(where: { $0.lowerBound == index }) {
        builder.copy(copied..<index, of: source)
        index = closers.remove(at: closer).upperBound
        copied = index
        continue
      }
      guard let step = step(at: index, in: line, isTableRow: isTableRow, of: source) else {
        index += 1
        continue
      }
      builder.copy(copied..<index, of: source)
      if let scalar = step.scalar, let bytes = UTF8.encode(scalar) {
        builder.add(bytes, from: index..<step.end)
      }
      if let closer = step.closer { closers.append(closer) }
      index = step.end
      copied = index
    }
    builder.copy(copied..<line.upperBound, of: source)
  }

  /// What a mark means.
  private struct Step {
    /// The end of the mark, which is left out.
    var end: Int
    /// The character that it stands for.
    var scalar: Unicode.Scalar?
    /// The mark further on that closes it.
    var closer: Range<Int>?
  }

  /// The bytes below 64 that may be marks, a bit each: "!", "&", "*", "<".
  private static let lowMarks: UInt64 = 1 << 0x21 | 1 << 0x26 | 1 << 0x2A | 1 << 0x3C
  /// The bytes from 64 to 127 that may be marks: "[", "\\", "]", "_", "`", "~".
  private static let highMarks: UInt64 =
    1 << (0x5B - 64) | 1 << (0x5C - 64) | 1 << (0x5D - 64) | 1 << (0x5F - 64) | 1 << (0x60 - 64)
    | 1 << (0x7E - 64)

  /// Whether a byte may be a mark.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    let marks = byte & 0x40 == 0 ? lowMarks : highMarks
    return byte < 0x80 && marks >> UInt64(byte & 63) & 1 != 0
  }

  /// Returns what a mark means, or nil if it is text.
  private static func step(
    at index: Int, in line: Range<Int>, isTableRow: Bool, of source: Span<UInt8>
  ) -> Step? {
    let next = index + 1 < line.upperBound ? source[index + 1] : 0
    switch source[index] {
    case UInt8(ascii: "\\"):
      // A bar keeps its backslash in a table, or it would end the cell.
      let isPunctuation = next > 0x20 && next < 0x7F && !next.isLetter && !next.isDigit
      return isPunctuation && !(isTableRow && next == UInt8(ascii: "|"))
        ? Step(end: index + 2, scalar: Unicode.Scalar(next)) : nil
    case UInt8(ascii: "&"):
      guard let (scalar, end) = Entities.decode(at: index, in: source), end <= line.upperBound
      else { return nil }
      return Step(end: end, scalar: scalar == "|" ? "\u{A6}" : scalar)
    case UInt8(ascii: "<"): return tag(at: index, in: line, of: source)
    case UInt8(ascii: "["): return link(at: index, isImage: false, in: line, of: source)
    case UInt8(ascii: "!"):
      return next == UInt8(ascii: "[")
        ? link(at: index + 1, isImage: true, in: line, of: source) : nil
    case UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      return emphasis(at: index, in: line, of: source)
    default: return nil
    }
  }

  /// Returns the step over a tag or comment; a line break is a space.
  private static func tag(at index: Int, in line: Range<Int>, of source: Span<UInt8>) -> Step? {
    guard index + 2 < line.upperBound else { return nil }
    let next = source[index + 1]
    guard next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else {
      return nil
    }
    let limit = min(line.upperBound, index + longestSpan)
    let end = source.firstOffset(of: UInt8(ascii: ">"), or: UInt8(ascii: "|"), in: index..<limit)
    guard end < limit, source[end] == UInt8(ascii: ">") else { return nil }
    if source.hasCaseless("br", at: index + 1), end <= index + 5 {
      return Step(end: end + 1, scalar: " ")
    }
    if source.hasCaseless("sup", at: index + 1) {
      let tag = HTMLTag(element: .raised, name: index + 1..<index + 4, end: end + 1)
      if let mark = HTMLSkipper.endOfMark(tag, in: source), mark <= line.upperBound {
        return Step(end: mark)
      }
    }
    return Step(end: end + 1)
  }

  /// Returns the step over what is no text in a link, an image or the mark of a footnote.
  private static func link(
    at bracket: Int, isImage: Bool, in line: Range<Int>, of source: Span<UInt8>
  ) -> Step? {
    let limit = min(line.upperBound, bracket + longestSpan)
    let close = source.firstOffset(
      of: UInt8(ascii: "]"), or: UInt8(ascii: "["), in: bracket + 1..<limit)
    guard close < limit, source[close] == UInt8(ascii: "]") else { return nil }
    if source.has("[^", at: bracket) { return Step(end: close + 1) }
    guard close + 1 < limit, source[close + 1] == UInt8(ascii: "(") else { return nil }
    let end = source.firstOffset(of: UInt8(ascii: ")"), or: UInt8(ascii: "|"), in: close..<limit)
    guard end < limit, source[end] == UInt8(ascii: ")") else { return nil }
    return isImage ? Step(end: end + 1) : Step(end: bracket + 1, closer: close..<end + 1)
  }

  /// Returns the step over marks of emphasis that are closed further on.
  private static func emphasis(
    at index: Int, in line: Range<Int>, of source: Span<UInt8>
  ) -> Step? {
    let byte = source[index]
    var end = index
    while end < line.upperBound, source[end] == byte { end += 1 }
    let count = end - index
    guard count <= 3, byte != UInt8(ascii: "~") || count == 2, end < line.upperBound,
      !source[end].isSpace, source[end] != UInt8(ascii: "|"),
      index == line.lowerBound || isBoundary(source[index - 1])
    else { return nil }
    let limit = min(line.upperBound, end + longestSpan)
    var place = end
    while place < limit {
      place = source.firstOffset(of: byte, or: UInt8(ascii: "|"), in: place..<limit)
      // Emphasis does not leave its cell.
      guard place < limit, source[place] == byte else { return nil }
      var runEnd = place
      while runEnd < line.upperBound, source[runEnd] == byte { runEnd += 1 }
      let isClosing =
        runEnd - place >= count && !source[place - 1].isSpace
        && (runEnd == line.upperBound || isBoundary(source[runEnd]) || byte == UInt8(ascii: "*"))
      if isClosing { return Step(end: end, closer: runEnd - count..<runEnd) }
      place = runEnd
    }
    return nil
  }

  /// Whether emphasis may begin or end next to a byte.
  private static func isBoundary(_ byte: UInt8) -> Bool {
    !byte.isLetter && !byte.isDigit
  }
}
