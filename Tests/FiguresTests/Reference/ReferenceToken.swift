/// A token of the reference: a word of letters, a number with its separators, or one mark.
struct ReferenceToken {
  enum Kind { case word, number, mark }

  let kind: Kind
  /// As written.
  let raw: String
  /// In lower case.
  let text: String
  let start: Int
  let end: Int
  /// No blank stands before it.
  let isGlued: Bool
  /// A tab stands before it, which parts the cells of a table.
  let startsCell: Bool

  var isCapital: Bool { raw.first?.isUppercase ?? false }
  var isUpper: Bool { raw == raw.uppercased() }

  /// Returns the tokens of `text`.
  static func tokens(of text: String) -> [ReferenceToken] {
    let scalars = Array(text.unicodeScalars)
    var offsets = [0]
    for scalar in scalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    var tokens: [ReferenceToken] = []
    var index = 0
    var isGlued = false
    var startsCell = false
    while index < scalars.count {
      if scalars[index].properties.isWhitespace {
        isGlued = false
        if scalars[index] == "\t" { startsCell = true }
        index += 1
        continue
      }
      let (kind, end) = extent(scalars, from: index)
      let raw = String(String.UnicodeScalarView(scalars[index..<end]))
      tokens.append(
        ReferenceToken(
          kind: kind, raw: raw, text: raw.lowercased(), start: offsets[index], end: offsets[end],
          isGlued: isGlued, startsCell: startsCell))
      isGlued = true
      startsCell = false
      index = end
    }
    return tokens
  }

  private static func extent(_ scalars: [Unicode.Scalar], from start: Int) -> (Kind, Int) {
    var end = start + 1
    if isLetter(scalars[start]) {
      while end < scalars.count, isLetter(scalars[end]) { end += 1 }
      return (.word, end)
    }
    guard isDigit(scalars[start]) else { return (.mark, end) }
    while end < scalars.count {
      if isDigit(scalars[end]) {
        end += 1
      } else if isSeparator(scalars, end) {
        end += 2
      } else {
        break
      }
    }
    return (.number, end)
  }

  /// A comma or a point between two digits, or a blank before exactly three.
  private static func isSeparator(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index + 1 < scalars.count, isDigit(scalars[index + 1]) else { return false }
    if scalars[index] == "," || scalars[index] == "." { return true }
    let isBlank = ["\u{A0}", "\u{2009}", "\u{202F}"].contains(scalars[index])
    let group = scalars[(index + 1)...].prefix(4).prefix { isDigit($0) }
    return isBlank && group.count == 3
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
}

/// What a table says of a phrase, by the phrase in lower case.
struct ReferenceTable<Row: Sendable>: Sendable {
  fileprivate var rows: [String: Row] = [:]
  private var longest = 0

  init(_ rows: some Sequence<(String, Row)>) {
    for (spelling, row) in rows {
      self.rows[spelling.lowercased()] = row
      longest = max(longest, ReferenceToken.tokens(of: spelling).count)
    }
  }

  /// The row of the longest phrase from token `start` on, and the token behind it.
  func match(_ tokens: [ReferenceToken], at start: Int) -> (row: Row, next: Int)? {
    for count in stride(from: longest, to: 0, by: -1) where start + count <= tokens.count {
      let phrase = ReferenceTable.phrase(tokens[start..<start + count])
      if let row = rows[phrase] { return (row, start + count) }
    }
    return nil
  }

  /// The row of the longest phrase that ends before token `end`, and its first token.
  func match(_ tokens: [ReferenceToken], before end: Int) -> (row: Row, first: Int)? {
    for count in stride(from: longest, to: 0, by: -1) where end - count >= 0 {
      let phrase = ReferenceTable.phrase(tokens[end - count..<end])
      if let row = rows[phrase] { return (row, end - count) }
    }
    return nil
  }

  private static func phrase(_ tokens: ArraySlice<ReferenceToken>) -> String {
    var phrase = ""
    for token in tokens {
      if !token.isGlued, !phrase.isEmpty { phrase += " " }
      phrase += token.text
    }
    return phrase
  }
}

extension ReferenceTable {
  /// The row of a phrase in lower case.
  func row(_ phrase: String) -> Row? { rows[phrase] }
}
