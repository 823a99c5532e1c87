/// What a cell of a table holds, judged by its bytes alone.
enum CellContent: UInt8 {
  /// Nothing.
  case empty
  /// A mark for no value: a dash, "n/a", "nm", "nil".
  case none
  /// A number with its signs, symbols and scale.
  case value
  /// A bare year, date or span of whole numbers, "31-60": a value, or the name of a column.
  case year
  /// Anything else.
  case text

  /// Whether it takes the place of a value.
  var isValue: Bool { self == .value || self == .none }

  /// Returns what a range holds.
  ///
  /// - Complexity: O(1): a long cell is text.
  static func of(_ range: Range<Int>, in text: Span<UInt8>) -> CellContent {
    guard !range.isEmpty else { return .empty }
    guard range.count <= longestValue else { return .text }
    var scanner = CellScanner(range: range)
    if scanner.isNoneMark(in: text) { return .none }
    scanner.skipPrefix(in: text)
    let isPlainStart = scanner.offset == range.lowerBound
    guard scanner.skipNumber(in: text) else { return several(range, in: text) }
    // "£000" says in what the values below are given.
    if scanner.isThousands(in: text) { return .text }
    if scanner.offset == range.upperBound {
      return isPlainStart && (scanner.isYear(in: text) || isDate(range, in: text)) ? .year : .value
    }
    guard scanner.isSuffix(in: text) else { return several(range, in: text) }
    return isPlainStart && isSpan(range, in: text) ? .year : .value
  }

  /// Judges a cell that is no value: it may hold several, "$1,200 4.5%" or "— 3", and nothing else.
  private static func several(_ range: Range<Int>, in text: Span<UInt8>) -> CellContent {
    var start = range.lowerBound
    var count = 0
    var hasValue = false
    var isSpacedOut = true
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, text[end] != .space { end += 1 }
      // A part without a space in it is not taken apart again.
      guard end - start < range.count else { return .text }
      if end - start > 1 { isSpacedOut = false }
      switch of(start..<end, in: text) {
      case .value:
        hasValue = true
        count += 1
      case .none, .year: count += 1
      case .empty: break
      case .text:
        guard count > 0, CellScanner.isUnit(start..<end, in: text) else { return .text }
      }
      start = end + 1
    }
    // "2 0 2 4" is a year set wide.
    return count < 2 ? .text : hasValue && !isSpacedOut ? .value : .year
  }

  /// Whether a cell holds a date with points, "31.12.2024", rather than groups of three digits.
  private static func isDate(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    let points = range.filter { text[$0] == UInt8(ascii: ".") }
    guard points.count == 2, range.count <= 10 else { return false }
    return points[1] - points[0] <= 3 && range.upperBound - points[1] != 4
  }

  /// Whether a cell holds digits, a hyphen and digits, or digits and a plus: "31-60", "90+".
  private static func isSpan(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard range.count <= 9, text[range.lowerBound].isDigit else { return false }
    var signs = 0
    for index in range where !text[index].isDigit {
      guard text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") else {
        return false
      }
      signs += 1
    }
    return signs == 1
  }

  /// The most bytes of a value with all that belongs to it.
  private static let longestValue = 48

  /// Whether a cell holds only what stands before a number: "$", "(", "US$", "£(".
  static func isPrefix(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard !range.isEmpty, range.count <= 8 else { return false }
    var scanner = CellScanner(range: range)
    var hasSymbol = false
    while scanner.offset < range.upperBound {
      let start = scanner.offset
      guard scanner.skipSymbol(in: text) || scanner.skipCode(in: text) else { return false }
      if !text[start].isLetter { hasSymbol = true }
      while scanner.offset < range.upperBound, text[scanner.offset].isSpace { scanner.offset += 1 }
    }
    // A lone dash is a value of its own, and a code without a symbol is a word.
    return hasSymbol && !(range.count == 1 && text[range.lowerBound] == UInt8(ascii: "-"))
  }

  /// Whether a cell holds only what stands behind a number: ")", "%", ")%", "pts".
  static func isSuffix(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard !range.isEmpty, range.count <= 4 else { return false }
    return range.allSatisfy { index in
      let byte = text[index]
      return byte == UInt8(ascii: ")") || byte == UInt8(ascii: "%") || byte.isSpace
    }
  }
}

/// A place in a cell, and the steps over the parts of a value.
struct CellScanner {
  /// The cell.
  let range: Range<Int>
  /// The place.
  var offset: Int
  /// The number of digits stepped over.
  private var digitCount = 0
  /// The first digit.
  private var firstDigit = 0
  /// The offset behind the number.
  private var numberEnd = 0

  /// Creates a scanner at the start of a cell.
  init(range: Range<Int>) {
    self.range = range
    offset = range.lowerBound
  }

  /// Words that stand for no value, in small letters.
  private static let noneWords: [StaticString] = ["n/a", "na", "nm", "n.m.", "n.a.", "nil", "none"]

  /// Whether the cell holds a mark for no value.
  func isNoneMark(in text: Span<UInt8>) -> Bool {
    guard range.count <= 8 else { return false }
    var index = range.lowerBound
    var dashes = 0
    while index < range.upperBound {
      switch text[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "_"): index += 1
      case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: " "), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        index += 1
        continue
      case 0xC2
      where index + 1 < range.upperBound && (text[index + 1] == 0xA0 || text[index + 1] == 0xA3):
        index += 2
        continue
      case 0xE2
      where text.has("–", at: index) || text.has("—", at: index) || text.has("−", at: index):
        index += 3
      default: return isNoneWord(in: text)
      }
      dashes += 1
    }
    return dashes > 0
  }

  /// Whether the cell is one of the words.
  private func isNoneWord(in text: Span<UInt8>) -> Bool {
    var word = range
    let first = text[word.lowerBound]
    guard first.lowered == UInt8(ascii: "n") || first == UInt8(ascii: "(") else { return false }
    if word.count > 2, text[word.lowerBound] == UInt8(ascii: "("),
      text[word.upperBound - 1] == UInt8(ascii: ")")
    {
      word = word.lowerBound + 1..<word.upperBound - 1
    }
    return CellScanner.noneWords.contains { text.isCaseless($0, word) }
  }

  /// Steps over a sign, bracket or symbol of a currency; whether there was one.
  mutating func skipSymbol(in text: Span<UInt8>) -> Bool {
    guard offset < range.upperBound else { return false }
    switch text[offset] {
    case UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "#"):
      offset += 1
    case 0xC2
    where text.has("£", at: offset) || text.has("¥", at: offset)
      || text.has("±", at: offset):
      offset += 2
    case 0xE2
    where offset + 2 < range.upperBound
      // The block of currency signs, U+20A0 to U+20BF.
      && text[offset + 1] == 0x82 && text[offset + 2] >= 0xA0:
      offset += 3
    case 0xE2 where text.has("−", at: offset) || text.has("–", at: offset):
      offset += 3
    default: return false
    }
    return offset <= range.upperBound
  }

  /// Capitals before a number that make it a date, a period or a number of something.
  private static let otherCodes: [StaticString] = [
    "apr", "aug", "cy", "dec", "feb", "fy", "jan", "jul", "jun", "mar", "may", "no", "nov", "oct",
    "pt", "sep", "wk",
  ]

  /// Steps over the letters of a currency: "US", "EUR", "Rs."; whether there were some.
  mutating func skipCode(in text: Span<UInt8>) -> Bool {
    var end = offset
    while end < range.upperBound, end < offset + 4, text[end].isLetter { end += 1 }
    let word = offset..<end
    guard !word.isEmpty, word.count <= 3 else { return false }
    let isRupees = text.has("Rs", at: offset) && word.count == 2
    guard isRupees || word.allSatisfy({ text[$0].isUpper }) else { return false }
    guard !CellScanner.otherCodes.contains(where: { text.isCaseless($0, word) }) else {
      return false
    }
    if end < range.upperBound, text[end] == UInt8(ascii: ".") { end += 1 }
    offset = end
    return true
  }

  /// Steps over everything that may stand before a number.
  mutating func skipPrefix(in text: Span<UInt8>) {
    var hasCode = false
    while offset < range.upperBound {
      let byte = text[offset]
      if byte.isSpace {
        offset += 1
      } else if text.has("\u{A0}", at: offset) {
        offset += 2
      } else if byte.isLetter {
        // "Q1", "FY19" and "H2" are periods, "EUR5" and "US 5" are amounts.
        let start = offset
        guard !hasCode, skipCode(in: text) else { return }
        hasCode = true
        if offset - start == 1, offset < range.upperBound, text[offset].isDigit {
          offset = start
          return
        }
      } else if !skipSymbol(in: text) {
        return
      }
    }
  }

  /// Steps over digits with their separators; whether there were some.
  mutating func skipNumber(in text: Span<UInt8>) -> Bool {
    digitCount = 0
    firstDigit = offset
    while offset < range.upperBound {
      let byte = text[offset]
      if byte.isDigit {
        digitCount += 1
        offset += 1
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'")
      {
        offset += 1
      } else if byte == .space, isDigitGroup(at: offset + 1, in: text) {
        offset += 1
      } else if byte >= 0x80, let end = thinSpaceEnd(in: text), isDigitGroup(at: end, in: text) {
        offset = end
      } else {
        break
      }
    }
    numberEnd = offset
    return digitCount > 0
  }

  /// Whether the number is three zeros, which are no value but a scale.
  func isThousands(in text: Span<UInt8>) -> Bool {
    digitCount == 3 && numberEnd - firstDigit == 3 && text.has("000", at: firstDigit)
  }

  /// Whether three digits, and no fourth, stand at an offset.
  private func isDigitGroup(at start: Int, in text: Span<UInt8>) -> Bool {
    guard start + 3 <= range.upperBound, text[start].isDigit, text[start + 1].isDigit,
      text[start + 2].isDigit
    else { return false }
    return start + 3 == range.upperBound || !text[start + 3].isDigit
  }

  /// Returns the end of a no-break or thin space at the scanner's place.
  private func thinSpaceEnd(in text: Span<UInt8>) -> Int? {
    if text.has("\u{A0}", at: offset) { return offset + 2 }
    if text.has("\u{202F}", at: offset) || text.has("\u{2009}", at: offset) { return offset + 3 }
    return nil
  }

  /// Whether the number is a year from 1900 to 2099 and nothing else.
  func isYear(in text: Span<UInt8>) -> Bool {
    guard digitCount == 4, numberEnd - firstDigit == 4, firstDigit == range.lowerBound else {
      return false
    }
    return text.has("19", at: firstDigit) || text.has("20", at: firstDigit)
  }

  /// Scales and units that may stand behind a number, in small letters.
  private static let unitWords: [StaticString] = [
    "b", "bn", "bp", "bps", "c", "cents", "k", "m", "million", "billion", "thousand", "trillion",
    "mm", "mn", "p", "percent", "pct", "pp", "pts", "ppts", "times", "tn", "x", "eur", "usd", "gbp",
    "crore", "lakh", "million)", "years", "days", "months", "weeks", "hours", "shares",
  ]

  /// Whether nothing but a sign, a unit or the mark of a footnote stands behind the number.
  mutating func isSuffix(in text: Span<UInt8>) -> Bool {
    var words = 0
    var isRange = false
    while offset < range.upperBound {
      let byte = text[offset]
      if !isRange, skipRange(in: text) {
        isRange = true
        words = 0
        continue
      }
      switch byte {
      case UInt8(ascii: ")"), UInt8(ascii: "%"), UInt8(ascii: "*"), UInt8(ascii: "]"),
        UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "-"),
        UInt8(ascii: "$"):
        if byte == UInt8(ascii: "-"), offset + 1 < range.upperBound { return false }
        offset += 1
      case UInt8(ascii: "("), UInt8(ascii: "["):
        guard skipFootnote(in: text) else { return false }
      case _ where byte.isSpace: offset += 1
      case _ where byte.isLetter:
        words += 1
        guard words <= 2, skipUnit(in: text) else { return false }
      case 0xC2, 0xC3, 0xE2:
        // No-break spaces, raised digits, daggers, fractions and symbols of currencies.
        offset += byte == 0xE2 ? 3 : 2
      default: return false
      }
    }
    return true
  }

  /// Steps over "to 6", "- 6" and "– 6", the upper end of a range; whether there was one.
  private mutating func skipRange(in text: Span<UInt8>) -> Bool {
    var end = offset
    if text.has("to ", at: offset) {
      end += 3
    } else if text.has("–", at: offset) {
      end += 3
    } else if text[offset] == UInt8(ascii: "-") {
      end += 1
    } else {
      return false
    }
    // "2024-25" is a period, and so is "2024-2025".
    guard end < range.upperBound, !isYear(in: text) else { return false }
    let start = offset
    offset = end
    while offset < range.upperBound, text[offset].isSpace { offset += 1 }
    _ = skipSymbol(in: text)
    guard offset < range.upperBound, text[offset].isDigit, skipNumber(in: text) else {
      offset = start
      return false
    }
    return true
  }

  /// Steps over the mark of a footnote, "(1)", "(a)", "[2]"; whether there was one.
  private mutating func skipFootnote(in text: Span<UInt8>) -> Bool {
    var end = offset + 1
    while end < range.upperBound, end < offset + 4, text[end].isLetter || text[end].isDigit {
      end += 1
    }
    guard end > offset + 1, end < range.upperBound,
      text[end] == UInt8(ascii: ")") || text[end] == UInt8(ascii: "]")
    else { return false }
    offset = end + 1
    return true
  }

  /// Whether a range is a scale or unit that may stand behind a number.
  static func isUnit(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    unitWords.contains { text.isCaseless($0, range) }
  }

  /// Steps over a word that is a scale or unit, or one letter that marks a footnote.
  private mutating func skipUnit(in text: Span<UInt8>) -> Bool {
    var end = offset
    while end < range.upperBound, text[end].isLetter { end += 1 }
    let word = offset..<end
    offset = end
    if word.count == 1 { return true }
    return CellScanner.isUnit(word, in: text)
  }
}
