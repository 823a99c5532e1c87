import Quantities

@testable import Figures

/// A tokenizer that is slow and obvious: a descent over tokens, without stages, masks or hashes.
///
/// It derives the language that `FigureTextGenerator` writes, from DESIGN's conventions and the tables
/// of the lexicon alone; its code shares nothing with the fast one's.
///
///     figure   ← hedge? quantity hedge?
///     quantity ← date | range | single
///     range    ← single ("to" | "-" | "–" | "or") single | "between" single "and" single
///     single   ← money | percent | duration | multiple | fraction | ordinal | amount
struct ReferenceTokenizer {
  let tokens: [ReferenceToken]
  let tables = ReferenceTables.english

  private init(_ text: String) { tokens = ReferenceToken.tokens(of: text) }

  /// Returns the figures of `text` that a relation may use.
  static func figures(in text: String) -> [ReferenceFigure] { ReferenceTokenizer(text).figures() }

  subscript(index: Int) -> ReferenceToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  func rawText(_ range: Range<Int>) -> String {
    var text = ""
    for token in tokens[range] { text += (token.isGlued || text.isEmpty ? "" : " ") + token.raw }
    return text
  }

  private func figures() -> [ReferenceFigure] {
    var figures: [ReferenceFigure] = []
    var index = 0
    while index < tokens.count {
      if let next = trap(at: index) {
        index = next
      } else if let quantity = negative(at: index) {
        figures.append(hedged(quantity))
        index = quantity.tokens.upperBound
      } else if mayStart(index), let quantity = quantity(at: index) {
        figures.append(hedged(quantity))
        index = quantity.tokens.upperBound
      } else {
        index += 1
      }
    }
    return figures
  }

  /// A figure starts at a word's start, and not inside "x-5" or "a5".
  private func mayStart(_ index: Int) -> Bool {
    guard let before = self[index - 1], self[index]?.isGlued == true else { return true }
    return before.kind == .mark
  }

  private func quantity(at index: Int) -> ReferenceQuantity? {
    date(at: index) ?? range(at: index) ?? single(at: index)
  }

  /// "A loss of ($5 million)": an amount in parentheses, behind a word that leads to it.
  private func negative(at index: Int) -> ReferenceQuantity? {
    guard self[index]?.raw == "(", self[index]?.isGlued == false,
      amountContextRows.contains(where: { "\($0)" == self[index - 1]?.text }),
      var amount = money(at: index + 1) ?? percent(at: index + 1), !amount.low.isNegative,
      self[amount.tokens.upperBound]?.raw == ")"
    else { return nil }
    amount.low = amount.low.negated
    amount.tokens = index..<amount.tokens.upperBound + 1
    return amount
  }

  func single(at index: Int) -> ReferenceQuantity? {
    let readers = [money, percent, fraction, ordinal, duration, multiple, plain]
    var best: ReferenceQuantity?
    for reader in readers {
      guard let found = reader(index) else { continue }
      if found.tokens.upperBound > best?.tokens.upperBound ?? 0 { best = found }
    }
    return best
  }

  private func plain(at index: Int) -> ReferenceQuantity? {
    let sign = sign(at: index)
    guard var number = amount(at: sign?.next ?? index, isMoney: false) else { return nil }
    // "One" alone is a pronoun.
    if number.tokens.count == 1, self[index]?.text == "one" { return nil }
    if sign?.isNegative == true { number.low = number.low.negated }
    number.tokens = index..<number.tokens.upperBound
    return number
  }

  // MARK: Ranges

  private func range(at index: Int) -> ReferenceQuantity? {
    guard let left = single(at: index), let next = connector(at: left.tokens.upperBound, left),
      let right = single(at: next), !isChange(left, right, behind: self[next - 1])
    else { return nil }
    return joined(left, right, isDash: self[next - 1]?.kind == .mark)
  }

  /// "to", a dash, or "and" behind "between": the token behind it.
  private func connector(at index: Int, _ left: ReferenceQuantity) -> Int? {
    guard let token = self[index] else { return nil }
    if token.text == "to" { return index + 1 }
    if token.text == "or" { return index + 1 }
    if token.text == "and", self[left.tokens.lowerBound - 1]?.text == "between" { return index + 1 }
    guard ["-", "–"].contains(token.raw) else { return nil }
    return token.isGlued && self[index + 1]?.isGlued == true ? index + 1 : nil
  }

  /// "Rose $5 to $6" is a change: a verb of change among the four words before the first end.
  private func isChange(
    _ left: ReferenceQuantity, _ right: ReferenceQuantity, behind connector: ReferenceToken?
  ) -> Bool {
    guard connector?.text == "to", !left.isBare, !right.isBare else { return false }
    for index in (left.tokens.lowerBound - 4..<left.tokens.lowerBound).reversed() {
      guard let token = self[index], token.kind == .word, self[index + 1]?.startsCell == false
      else { return false }
      if changeVerbRows.contains(where: { "\($0)" == token.text }) { return true }
    }
    return false
  }

  private func joined(
    _ left: ReferenceQuantity, _ right: ReferenceQuantity, isDash: Bool
  ) -> ReferenceQuantity? {
    var low = left
    var high = right
    if low.isBare, low.scale == 0 || high.scale == 0 || low.scale > 0 {
      guard !high.isPrefixed else { return nil }
      low.kind = high.kind
      low.unit = high.unit
    } else if high.isBare, low.isPrefixed {
      high.kind = low.kind
      high.unit = low.unit
    }
    guard low.kind == high.kind, low.unit == high.unit, low.text == nil, high.text == nil else {
      return nil
    }
    if low.scale == 0, high.scale > 0, low.low < ExactDecimal(1_000) {
      low.scale(by: high.scale)
    }
    guard low.low < high.low else { return nil }
    low.high = high.low
    low.tokens = left.tokens.lowerBound..<right.tokens.upperBound
    return low
  }

  // MARK: Hedges

  private func hedged(_ quantity: ReferenceQuantity) -> ReferenceFigure {
    let first = quantity.tokens.lowerBound
    let last = quantity.tokens.upperBound
    var figure = ReferenceFigure(
      quantity, tokens[first].start..<tokens[last - 1].end)
    guard quantity.kind != .ordinal, quantity.kind != .date else { return figure }
    if let (row, start) = tables.hedges.match(tokens, before: first),
      quantity.kind != .duration || !saysHowLong(start, first), !namesLimit(start)
    {
      figure.hedge = row.kind
      figure.hedgeRange = tokens[start].start..<tokens[first - 1].end
      return figure
    }
    guard quantity.high == nil else { return figure }
    let isHyphen = self[last]?.raw == "-" && self[last]?.isGlued == true
    let start = isHyphen ? last + 1 : last
    if let (row, next) = tables.trailing.match(tokens, at: start), endsHedge(start, next) {
      figure.hedge = row.kind
      figure.hedgeRange = tokens[start].start..<tokens[next - 1].end
    }
    return figure
  }

  /// "Payable over 20 years" names the time; "for over 20 years" hedges it.
  private func saysHowLong(_ start: Int, _ end: Int) -> Bool {
    guard end == start + 1, self[start]?.text == "over" else { return false }
    return !timeContextRows.contains { "\($0)" == self[start - 1]?.text }
  }

  /// "The minimum of 5" is a limit, "a minimum of 5" hedges.
  private func namesLimit(_ start: Int) -> Bool {
    ["minimum", "maximum"].contains(self[start]?.text) && self[start]?.startsCell == false
      && ["the", "its", "our", "their"].contains(self[start - 1]?.text)
  }

  /// "And above" ends its phrase: "up 5% and up 3% on the year" says something else.
  private func endsHedge(_ start: Int, _ next: Int) -> Bool {
    guard self[start]?.text == "and", let after = self[next] else { return true }
    if after.text == "and" { return self[next + 1]?.isGlued != true }
    return [".", ",", ";", "!", "?", ")"].contains(after.raw)
  }

  // MARK: Traps

  /// What is no figure, or one that no relation may use: the token behind it.
  private func trap(at index: Int) -> Int? {
    if let (row, next) = tables.labels.match(tokens, at: index),
      row.isFirm || self[index]?.isCapital == true, let number = digits(at: next)
    {
      return number.tokens.upperBound
    }
    guard let token = self[index] else { return nil }
    // A run without blanks that is an address or an identifier, or a number of several points.
    var end = index + 1
    while self[end]?.isGlued == true { end += 1 }
    let isAddress = tokens[index..<end].contains {
      $0.raw == "@" || $0.text == "www" || $0.text == "http" || $0.text == "https"
    }
    if isAddress { return end }
    let isVersion = token.raw.split(separator: ".").count > 2 && !token.raw.contains(",")
    return token.kind == .number && isVersion ? index + 1 : nil
  }
}
