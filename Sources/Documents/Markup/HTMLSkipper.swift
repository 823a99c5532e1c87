/// Finds the ends of what is not shown.
///
/// An end that was not found once is not looked for again, so that no input takes more than linear
/// time.
struct HTMLSkipper {
  /// Whether the end of a comment was looked for in vain.
  private var hasNoCommentEnd = false
  /// The names of raw elements whose ends were looked for in vain.
  private var endlessNames: [[UInt8]] = []
  /// How often the end of a hidden element was looked for in vain.
  private var failureCount = 0

  /// Returns the end of a comment, a declaration or an instruction, or nil if none begins here.
  mutating func endOfDeclaration(at start: Int, in source: Span<UInt8>) -> Int? {
    guard start + 1 < source.count else { return nil }
    let next = source[start + 1]
    guard next == UInt8(ascii: "!") || next == UInt8(ascii: "?") else { return nil }
    let rest = start + 2..<source.count
    guard source.has("<!--", at: start) else {
      let end = source.firstOffset(of: UInt8(ascii: ">"), or: UInt8(ascii: ">"), in: rest)
      return min(end + 1, source.count)
    }
    var index = start + 4
    while !hasNoCommentEnd, index < source.count {
      index = source.firstOffset(
        of: UInt8(ascii: ">"), or: UInt8(ascii: ">"), in: index..<source.count)
      if source.has("--", at: index - 2), index >= start + 6 {
        return min(index + 1, source.count)
      }
      index += 1
    }
    hasNoCommentEnd = true
    return start + 4
  }

  /// Returns the end of an element whose content is no text; the end of the source for a script or
  /// style that is never closed, nil for others.
  mutating func endOfRaw(_ tag: HTMLTag, in source: Span<UInt8>) -> Int? {
    let name = Array(source, tag.name).map(\.lowered)
    guard !endlessNames.contains(name) else { return nil }
    var index = tag.end
    while index < source.count {
      index = source.firstOffset(
        of: UInt8(ascii: "<"), or: UInt8(ascii: "<"), in: index..<source.count)
      if index + 1 < source.count, source[index + 1] == UInt8(ascii: "/"),
        source.matches(name, at: index + 2)
      {
        let end = source.firstOffset(
          of: UInt8(ascii: ">"), or: UInt8(ascii: ">"), in: index..<source.count)
        return min(end + 1, source.count)
      }
      index += 1
    }
    endlessNames.append(name)
    let isCode = name == Array("script".utf8) || name == Array("style".utf8)
    return isCode ? source.count : nil
  }

  /// Returns the end of an element that is not shown, or nil if it is never closed.
  mutating func endOfHidden(
    _ tag: HTMLTag, in source: Span<UInt8>, reader: inout HTMLTagReader
  ) -> Int? {
    guard failureCount < 16, !HTMLSkipper.isVoid(tag.name, in: source) else { return nil }
    let name = Array(source, tag.name).map(\.lowered)
    let hasOptionalEnd = tag.element == .cell || tag.element == .headerCell || tag.element == .row
    var depth = 1
    var tableDepth = 0
    var index = tag.end
    while index < source.count {
      index = source.firstOffset(
        of: UInt8(ascii: "<"), or: UInt8(ascii: "<"), in: index..<source.count)
      guard index < source.count else { break }
      if let end = endOfDeclaration(at: index, in: source) {
        index = end
        continue
      }
      guard let inner = reader.tag(at: index, in: source) else {
        index += 1
        continue
      }
      if hasOptionalEnd, tableDepth == 0, ends(tag, at: inner) { return index }
      if inner.element == .table { tableDepth += inner.isClosing ? -1 : 1 }
      if inner.name.count == name.count, source.matches(name, at: inner.name.lowerBound) {
        if inner.isClosing { depth -= 1 } else if !inner.isEmpty { depth += 1 }
        if depth == 0 { return inner.end }
      } else if inner.element == .raw, !inner.isClosing, !inner.isEmpty {
        index = endOfRaw(inner, in: source) ?? inner.end
        continue
      }
      index = inner.end
    }
    failureCount += 1
    return nil
  }

  /// Whether a tag ends a hidden cell or row that was not closed.
  private func ends(_ hidden: HTMLTag, at inner: HTMLTag) -> Bool {
    switch inner.element {
    case .table: inner.isClosing
    case .row: hidden.element == .row ? !inner.isClosing : true
    case .cell, .headerCell: hidden.element != .row && !inner.isClosing
    case .bodyRows, .headRows: true
    default: false
    }
  }

  /// Whether an element has no content by its name.
  private static func isVoid(_ name: Range<Int>, in source: Span<UInt8>) -> Bool {
    source.isCaseless("input", name) || source.isCaseless("img", name)
      || source.isCaseless("br", name) || source.isCaseless("hr", name)
      || source.isCaseless("meta", name) || source.isCaseless("link", name)
      || source.isCaseless("col", name)
  }

  /// Returns the end of raised text that only marks a footnote: "(1)", "a", "*".
  ///
  /// Ends of ordinals ("th") and fractions are text; anything longer than a mark is, too.
  static func endOfMark(_ tag: HTMLTag, in source: Span<UInt8>) -> Int? {
    var content: [UInt8] = []
    var index = tag.end
    let limit = min(source.count, tag.end + 600)
    var isTag = false
    while index < limit {
      let byte = source[index]
      if byte == UInt8(ascii: "<") {
        isTag = true
        if index + 1 < limit, source[index + 1] == UInt8(ascii: "/"),
          source.matches(Array(source, tag.name).map(\.lowered), at: index + 2)
        {
          break
        }
      } else if byte == UInt8(ascii: ">") {
        isTag = false
      } else if !isTag, !byte.isSpace {
        content.append(byte)
      }
      guard content.count <= 8 else { return nil }
      index += 1
    }
    guard index < limit, isMark(content) else { return nil }
    let end = source.firstOffset(
      of: UInt8(ascii: ">"), or: UInt8(ascii: ">"), in: index..<source.count)
    guard end < source.count else { return nil }
    // The numerator of a fraction is followed by its stroke.
    let next = end + 1
    let isFraction =
      source.has("/", at: next) || source.has("⁄", at: next) || source.has("&frasl;", at: next)
    return isFraction ? nil : next
  }

  /// Whether bytes are digits, a letter or a sign, perhaps in brackets.
  private static func isMark(_ content: [UInt8]) -> Bool {
    guard let first = content.first else { return true }
    // "th", "nd", "TM": the end of a word.
    let letters = content.count { $0.isLetter }
    if letters > 1 { return false }
    if first >= 0x80 { return content.count <= 4 }
    return true
  }
}

extension Span<UInt8> {
  /// Whether bytes stand at an offset, whatever the case of letters, and no name goes on behind.
  func matches(_ name: [UInt8], at offset: Int) -> Bool {
    guard offset + name.count <= count else { return false }
    for index in name.indices where self[offset + index].lowered != name[index] { return false }
    let end = offset + name.count
    return end == count || !(self[end].isLetter || self[end].isDigit)
  }

  /// Returns a range without white space at its ends, no-break spaces included.
  func trimmedWide(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if self[start].isSpace {
        start += 1
      } else if start + 1 < end, self[start] == 0xC2, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if self[end - 1].isSpace {
        end -= 1
      } else if end - 2 >= start, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }
}

extension Array<UInt8> {
  /// Creates an array of a range of bytes.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    self.init()
    reserveCapacity(range.count)
    append(bytes, range)
  }
}
