/// Splits a stretch of running text into sentences.
///
/// Line breaks inside it are white space: whoever calls it has cut where a line break ends a sentence.
/// A stop is looked at where it stands, with the word before and the word behind, so that the work is
/// linear whatever the text.
struct SentenceSplitter {
  /// Adds the sentences of `range`, without white space at their ends.
  static func appendSentences(
    of range: Range<Int>, in text: Span<UInt8>, to sentences: inout [Range<Int>]
  ) {
    let range = text.trimmed(range)
    guard !range.isEmpty else { return }
    var start = range.lowerBound
    if let end = Dateline.end(in: range, of: text) {
      sentences.append(start..<end)
      start = text.trimmed(end..<range.upperBound).lowerBound
    }
    var offset = start
    while true {
      offset = firstStop(in: offset..<range.upperBound, of: text)
      guard offset < range.upperBound else { break }
      let stop = Stop(at: offset, in: start..<range.upperBound, of: text)
      offset = stop.end
      guard stop.endsSentence else { continue }
      sentences.append(start..<stop.end)
      start = stop.next
      offset = max(offset, start)
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
  }

  /// Returns the first offset of ".", "!", "?" or "…", or the range's end.
  private static func firstStop(in range: Range<Int>, of text: Span<UInt8>) -> Int {
    var offset = range.lowerBound
    let end = range.upperBound
    // Used as integers of any bit pattern, with checked bounds.
    let raw = unsafe text.bytes
    while offset &+ 8 <= end {
      while offset &+ 32 <= end,
        !EightBytes.hasMatch(UInt8(ascii: "."), UInt8(ascii: "!"), in: raw, at: offset),
        !EightBytes.hasMatch(UInt8(ascii: "?"), 0xE2, in: raw, at: offset)
      {
        offset &+= 32
      }
      guard offset &+ 8 <= end else { break }
      let word = EightBytes.load(raw, at: offset)
      var found =
        EightBytes.firstMatches(UInt8(ascii: "."), in: word)
        | EightBytes.firstMatches(UInt8(ascii: "!"), in: word)
        | EightBytes.firstMatches(UInt8(ascii: "?"), in: word)
        | EightBytes.firstMatches(0xE2, in: word)
      while found != 0 {
        let place = offset &+ found.trailingZeroBitCount >> 3
        if isStop(at: place, in: text) { return place }
        found &= found &- 1
      }
      offset &+= 8
    }
    while offset < end {
      if isStop(at: offset, in: text) { return offset }
      offset &+= 1
    }
    return end
  }

  /// Whether ".", "!", "?" or "…" stands at an offset.
  @inline(__always)
  private static func isStop(at offset: Int, in text: Span<UInt8>) -> Bool {
    switch text[offset] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case 0xE2: text.has("…", at: offset)
    default: false
    }
  }
}

/// A stop, or a run of them, and what follows it.
struct Stop {
  /// The offset behind the stops and the quotes and brackets that close after them.
  private(set) var end: Int
  /// The offset of the text that follows, white space skipped.
  private(set) var next: Int
  /// Whether a sentence ends here.
  private(set) var endsSentence = false

  /// Judges the stop at `offset` in the rest of a stretch that begins with its sentence.
  init(at offset: Int, in range: Range<Int>, of text: Span<UInt8>) {
    let run = Stop.run(at: offset, in: range, of: text)
    end = Stop.skipClosers(from: run.end, in: range, of: text)
    next = end
    while next < range.upperBound, text[next].isSpace { next += 1 }
    if next == end, next < range.upperBound {
      guard run.count == 1 else { return }
      if let mark = Stop.footnoteEnd(at: offset, in: range, of: text) {
        end = mark
        next = text.trimmed(mark..<range.upperBound).lowerBound
      } else if !Stop.lacksSpace(at: offset, in: range, of: text) {
        end = max(offset + 1, run.end)
        return
      }
    }
    endsSentence = isEnd(stop: offset, isRun: run.count > 1, in: range, of: text)
  }

  /// Returns the end of the stops at an offset and their number; "…" counts as three.
  private static func run(
    at offset: Int, in range: Range<Int>, of text: Span<UInt8>
  ) -> (end: Int, count: Int) {
    var (end, count) = (offset, 0)
    while end < range.upperBound {
      if text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: "!")
        || text[end] == UInt8(ascii: "?")
      {
        end += 1
        count += 1
      } else if text.has("…", at: end) {
        end += 3
        count += 3
      } else {
        break
      }
    }
    return (min(end, range.upperBound), count)
  }

  /// Returns the offset behind quotes and brackets that close.
  private static func skipClosers(
    from offset: Int, in range: Range<Int>, of text: Span<UInt8>
  ) -> Int {
    var end = offset
    while end < range.upperBound {
      switch text[end] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
        UInt8(ascii: "}"):
        end += 1
      case 0xE2 where text.has("”", at: end) || text.has("’", at: end): end += 3
      case 0xC2 where text.has("»", at: end): end += 2
      default: return min(end, range.upperBound)
      }
    }
    return min(end, range.upperBound)
  }

  /// Returns the end of a footnote's mark between the stop and white space: "periods.1 As".
  private static func footnoteEnd(
    at offset: Int, in range: Range<Int>, of text: Span<UInt8>
  ) -> Int? {
    guard offset > range.lowerBound + 2, text[offset] == UInt8(ascii: "."),
      text[offset - 1].isLower, text[offset - 2].isLower
    else { return nil }
    var end = offset + 1
    while end < range.upperBound, end < offset + 4, text[end].isDigit { end += 1 }
    guard end > offset + 1, end < range.upperBound, text[end].isSpace else { return nil }
    let next = text.trimmed(end..<range.upperBound).lowerBound
    let word = wordRange(endingAt: offset, in: range, of: text)
    guard next < range.upperBound, text[next].isUpper, abbreviation(word, in: text) == nil
    else { return nil }
    return end
  }

  /// Whether a writer forgot the space behind a stop: "rose.The".
  private static func lacksSpace(
    at offset: Int, in range: Range<Int>, of text: Span<UInt8>
  ) -> Bool {
    guard offset > range.lowerBound + 3, offset + 2 < range.upperBound else { return false }
    let word = wordRange(endingAt: offset, in: range, of: text)
    guard word.count >= 3, word.allSatisfy({ text[$0].isLower }), text[offset + 1].isUpper
    else { return false }
    return isStarter(wordRange(from: offset + 1, in: range, of: text), in: text)
  }

  /// Returns the bytes of the word that ends before an offset, stops and hyphens inside included.
  private static func wordRange(
    endingAt end: Int, in range: Range<Int>, of text: Span<UInt8>
  ) -> Range<Int> {
    var start = end
    // No abbreviation is longer, and a bound keeps "a.a.a.a…" linear.
    let limit = max(range.lowerBound, end - 24)
    while start > limit {
      let byte = text[start - 1]
      guard byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "&")
      else { break }
      start -= 1
    }
    return start..<end
  }

  /// Returns the letters from an offset on.
  private static func wordRange(
    from start: Int, in range: Range<Int>, of text: Span<UInt8>
  ) -> Range<Int> {
    var end = start
    while end < range.upperBound, end < start + 24, text[end].isLetter { end += 1 }
    return start..<end
  }

  /// What the text behind a stop begins with.
  private enum Follower {
    case nothing
    case lower
    case upper
    case digit
    case other
  }

  /// Returns what follows, quotes and brackets that open skipped, and where it begins.
  private func follower(
    in range: Range<Int>, of text: Span<UInt8>
  ) -> (kind: Follower, at: Int) {
    var place = next
    while place < range.upperBound {
      switch text[place] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["),
        UInt8(ascii: "*"), UInt8(ascii: "_"):
        place += 1
      case 0xE2 where text.has("“", at: place) || text.has("‘", at: place): place += 3
      case 0xC2 where text.has("«", at: place): place += 2
      case 0xC2 where text.has("\u{A0}", at: place): place += 2
      case let byte:
        if byte.isLower {
          // "iPhone" and "eBay" begin sentences as they are.
          let isName = place + 1 < range.upperBound && text[place + 1].isUpper
          return (isName ? .upper : .lower, place)
        }
        if byte.isUpper { return (.upper, place) }
        if byte.isDigit { return (.digit, place) }
        let isLatinSmall = byte == 0xC3 && place + 1 < range.upperBound && text[place + 1] >= 0x9F
        return (isLatinSmall ? .lower : .other, place)
      }
    }
    return (.nothing, place)
  }

  /// Whether a sentence ends at the stop.
  private func isEnd(
    stop: Int, isRun: Bool, in range: Range<Int>, of text: Span<UInt8>
  ) -> Bool {
    let (kind, place) = follower(in: range, of: text)
    if kind == .nothing { return true }
    if kind == .lower { return false }
    if text[stop] != UInt8(ascii: ".") { return true }
    if isRun { return kind == .upper }
    if stop == range.lowerBound { return false }
    if text[stop - 1].isSpace { return kind == .upper && !isLeader(stop, in: range, of: text) }
    // Something closed after the stop: "rose (see Ltd.) The" is rare, `Inc." The` ends.
    let hasCloser = end > stop + 1
    let word = Stop.wordRange(endingAt: stop, in: range, of: text)
    guard !word.isEmpty else { return true }
    let isFirst = word.lowerBound == range.lowerBound
    if isFirst, isListMark(word, in: text) { return false }
    let next = Stop.wordRange(from: place, in: range, of: text)
    // Looked up only where it matters: most stops follow an ordinary word.
    func begins() -> Bool { kind == .upper && isStarter(next, in: text) }
    if word.count == 1, text[word.lowerBound].isLetter {
      return hasCloser || endsWithLetter(word, before: begins(), in: range, of: text)
    }
    if word.contains(where: { text[$0] == UInt8(ascii: ".") }) {
      return endsInitialism(word, before: begins(), kind: kind, next: next, in: text)
    }
    guard let row = abbreviation(word, in: text) else { return true }
    switch row.kind {
    case .never: return false
    case .beforeNumber:
      // "No. LX-4410" and "ref. B2" number as well.
      let isCode =
        next.upperBound < range.upperBound && !next.isEmpty
        && (text[next.upperBound].isDigit || text[next.upperBound] == UInt8(ascii: "-"))
      return kind != .digit && !isCode && text[place - 1] != UInt8(ascii: "(")
    case .beforeStarter: return begins() || (hasCloser && kind == .upper)
    }
  }

  /// Whether a stop with a space before it is one of a row of leaders.
  private func isLeader(_ stop: Int, in range: Range<Int>, of text: Span<UInt8>) -> Bool {
    var before = stop - 1
    while before > range.lowerBound, text[before].isSpace { before -= 1 }
    return text[before] == UInt8(ascii: ".")
      || (next < range.upperBound && text[next] == UInt8(ascii: "."))
  }

  /// Whether a word at the start of a sentence is the mark of a list: "1.", "iv.", "12.".
  private func isListMark(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard word.count <= 4 else { return false }
    if word.allSatisfy({ text[$0].isDigit || text[$0] == UInt8(ascii: ".") }) {
      return word.count <= 3
    }
    return word.allSatisfy { index in
      let byte = text[index].lowered
      return byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
    }
  }

  /// Whether a sentence ends with a single letter, as in "Class B", and not in an initial.
  private func endsWithLetter(
    _ word: Range<Int>, before begins: Bool, in range: Range<Int>, of text: Span<UInt8>
  ) -> Bool {
    guard text[word.lowerBound].isUpper else {
      // "25p. The" has a digit before it; a lone small letter is "p. 5", "v. Smith".
      return begins
    }
    var before = word.lowerBound
    while before > range.lowerBound, !text[before - 1].isLetter { before -= 1 }
    guard begins, before > range.lowerBound else { return false }
    return word.lowerBound - before == 1
  }

  /// Whether a sentence ends with a word that has stops inside: "U.S.", "a.m.", "5.2".
  private func endsInitialism(
    _ word: Range<Int>, before begins: Bool, kind: Follower, next: Range<Int>,
    in text: Span<UInt8>
  ) -> Bool {
    if text[word.upperBound - 1].isDigit { return true }
    // "e.g." and "i.e." never end a sentence.
    if text.has("e.g", at: word.lowerBound) || text.has("i.e", at: word.lowerBound) { return false }
    var letters = 0
    var isInitialism = true
    for index in word {
      if text[index] == UInt8(ascii: ".") { letters = 0 } else { letters += 1 }
      if letters > 2 { isInitialism = false }
    }
    // A name on the web, "amazon.com.", is a word like any other.
    guard isInitialism else { return true }
    guard text[word.lowerBound].isLower else { return begins }
    // "4 p.m. EST" goes on, "4 p.m. Shares" does not.
    guard kind == .upper else { return false }
    return begins || !next.allSatisfy { text[$0].isUpper }
  }
}

/// The place and agency before a story: "LONDON, March 3 (Reuters) - ".
enum Dateline {
  /// The most bytes that one may have.
  private static let longest = 100

  /// Returns the end of the dateline that a stretch begins with, its dash included.
  static func end(in range: Range<Int>, of text: Span<UInt8>) -> Int? {
    let limit = min(range.upperBound, range.lowerBound + longest)
    var capitals = 0
    while range.lowerBound + capitals < limit, text[range.lowerBound + capitals].isUpper {
      capitals += 1
    }
    guard capitals >= 2 || range.lowerBound < limit && text[range.lowerBound] == UInt8(ascii: "(")
    else { return nil }
    var offset = range.lowerBound + capitals
    var closing: Int?
    while offset < limit {
      switch text[offset] {
      case UInt8(ascii: ")"): closing = offset
      case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"):
        // "Sept. 5" and "U.S." may stand in a dateline; a sentence may not end in one.
        if closing != nil { return nil }
      case UInt8(ascii: "-"), 0xE2:
        if let closing, offset - closing <= 2 { return dashEnd(at: offset, in: range, of: text) }
      default:
        if let closing, offset > closing, !text[offset].isSpace { return nil }
      }
      offset += 1
    }
    return nil
  }

  /// Returns the end of a dash that stands before white space.
  private static func dashEnd(at offset: Int, in range: Range<Int>, of text: Span<UInt8>) -> Int? {
    var end = offset
    while end < range.upperBound {
      if text[end] == UInt8(ascii: "-") {
        end += 1
      } else if text.has("–", at: end) || text.has("—", at: end) {
        end += 3
      } else {
        break
      }
    }
    return end > offset && end < range.upperBound && text[end].isSpace ? end : nil
  }
}
