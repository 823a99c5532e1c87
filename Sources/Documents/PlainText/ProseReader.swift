/// Reads lines without blank ones between them as headings, paragraphs and items of lists.
///
/// A line break inside a paragraph is white space where the text was wrapped at a width, and ends a
/// sentence where the writer broke the line: lines far longer than a page is wide, lines that end
/// before the next word would not have fitted.
enum ProseReader {
  /// The width beyond which nobody wraps lines, so that each is a paragraph.
  private static let widestPage = 180
  /// The most bytes of a heading.
  private static let longestHeading = 120

  /// Adds the blocks of `lines`.
  static func read(
    _ lines: ArraySlice<TextLine>, in text: Span<UInt8>, to parts: inout DocumentParts
  ) {
    guard let firstLine = lines.first else { return }
    if lines.count == 1 {
      parts.addBlock(kind(ofLine: firstLine.range, in: text), firstLine.range, in: text)
      return
    }
    let width = lines.reduce(0) { max($0, $1.range.count) }
    var stretches: [Range<Int>] = []
    var current = firstLine.range
    var kind = kind(ofFirst: firstLine.range, width: width, in: text)
    for (line, next) in zip(lines, lines.dropFirst()) {
      let startsItem = isItem(next.range, in: text)
      guard
        startsItem || kind == .heading
          || isBreak(after: line.range, before: next.range, width: width, in: text)
      else {
        current = current.lowerBound..<next.range.upperBound
        continue
      }
      stretches.append(current)
      current = next.range
      guard startsItem || kind != .paragraph else { continue }
      parts.addBlock(kind, stretches, in: text)
      stretches.removeAll(keepingCapacity: true)
      kind = startsItem ? .listItem : .paragraph
    }
    stretches.append(current)
    parts.addBlock(kind, stretches, in: text)
  }

  /// Returns what a line that stands alone is.
  static func kind(ofLine line: Range<Int>, in text: Span<UInt8>) -> BlockKind {
    if isItem(line, in: text) { return .listItem }
    return isHeading(line, in: text) ? .heading : .paragraph
  }

  /// Returns what the first line of several is: a heading stands out by being short.
  private static func kind(
    ofFirst line: Range<Int>, width: Int, in text: Span<UInt8>
  ) -> BlockKind {
    if isItem(line, in: text) { return .listItem }
    return line.count * 3 < width * 2 && isHeading(line, in: text) ? .heading : .paragraph
  }

  /// Whether a line reads like a heading: short, and without a stop.
  private static func isHeading(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard line.count <= longestHeading, !text[line.lowerBound].isLower else { return false }
    switch text[line.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\""):
      return false
    default: return true
    }
  }

  /// Whether a line break between two lines ends a sentence.
  private static func isBreak(
    after line: Range<Int>, before next: Range<Int>, width: Int, in text: Span<UInt8>
  ) -> Bool {
    if width > widestPage { return true }
    if text[next.lowerBound].isLower { return false }
    var word = next.lowerBound
    while word < next.upperBound, !text[word].isSpace { word += 1 }
    // "Re: sales" begins a line of its own, whatever stands above it.
    if word - next.lowerBound <= 14, text[word - 1] == UInt8(ascii: ":") { return true }
    // A sixth is left for ragged lines and for characters of many bytes.
    let fitted = line.count + 1 + word - next.lowerBound
    return fitted * 6 < width * 5
  }

  /// Whether a line begins with the mark of a list: a bullet, "1.", "(a)".
  static func isItem(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard let end = itemMarkEnd(line, in: text) else { return false }
    return end < line.upperBound && text[end].isSpace
  }

  /// Returns the end of the mark of a list.
  private static func itemMarkEnd(_ line: Range<Int>, in text: Span<UInt8>) -> Int? {
    let start = line.lowerBound
    switch text[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return start + 1
    case 0xE2:
      let isBullet =
        text.has("•", at: start) || text.has("–", at: start)
        || text.has("▪", at: start) || text.has("●", at: start) || text.has("‣", at: start)
        || text.has("◦", at: start) || text.has("■", at: start)
      return isBullet ? start + 3 : nil
    case 0xC2: return text.has("·", at: start) ? start + 2 : nil
    case UInt8(ascii: "("):
      var end = start + 1
      while end < min(line.upperBound, start + 5), text[end].isLetter || text[end].isDigit {
        end += 1
      }
      return end > start + 1 && end < line.upperBound && text[end] == UInt8(ascii: ")")
        ? end + 1 : nil
    default:
      var end = start
      while end < min(line.upperBound, start + 2), text[end].isDigit { end += 1 }
      if end == start, text[start].isLower { end += 1 }
      guard end > start, end < line.upperBound else { return nil }
      return text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") ? end + 1 : nil
    }
  }
}
