import Quantities

@testable import Figures

/// numeral ← digits fraction? | spelled
/// digits  ← D+ (. D+)? | D{1,3} (, D{3})+ (. D+)? | D{1,2} (, D{2})* , D{3} (. D+)? | D{1,3} (. D{3})+ , D+
/// spelled ← (article? group scale "and"?)* group?
/// group   ← (below100 "hundred" "and"?)? below100?
extension ReferenceTokenizer {
  /// Digits, with a written fraction behind them: 1,250.5 and 2½.
  func digits(at index: Int) -> ReferenceQuantity? {
    guard let token = self[index] else { return nil }
    if token.raw == ".", let next = self[index + 1], next.kind == .number, next.isGlued,
      next.raw.allSatisfy(\.isNumber), let value = ExactDecimal("0." + next.raw)
    {
      return ReferenceQuantity(
        low: value, tokens: index..<index + 2, isDigits: true, isFormatted: true)
    }
    guard token.kind == .number, let value = ReferenceTokenizer.value(ofDigits: token.raw) else {
      return nil
    }
    var quantity = ReferenceQuantity(low: value, tokens: index..<index + 1, isDigits: true)
    quantity.isFormatted = !token.raw.allSatisfy { $0.isASCII && $0.isNumber }
    if let mark = self[index + 1], mark.isGlued, let part = Self.writtenFractions[mark.raw],
      !quantity.isFormatted, let sum = value.adding(part)
    {
      quantity.low = sum
      quantity.tokens = index..<index + 2
    }
    return quantity
  }

  static let writtenFractions: [String: ExactDecimal] = [
    "½": ExactDecimal(mantissa: 5, exponent: -1), "¼": ExactDecimal(mantissa: 25, exponent: -2),
    "¾": ExactDecimal(mantissa: 75, exponent: -2),
  ]

  static func value(ofDigits raw: String) -> ExactDecimal? {
    let comma = raw.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if raw.contains("\u{A0}") || raw.contains("\u{2009}") || raw.contains("\u{202F}") {
      let groups = raw.split { !$0.isASCII }.map(String.init)
      guard groups.dropFirst().allSatisfy({ $0.count == 3 }), (groups.first ?? "").count <= 3
      else { return nil }
      return ExactDecimal(groups.joined())
    }
    if comma.count == 1 {
      return raw.filter { $0 == "." }.count <= 1 ? ExactDecimal(raw) : nil
    }
    if comma.count == 2, let whole = comma.first, whole.contains("."), let part = comma.last {
      // 1.234,56
      let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
      guard !part.contains("."), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return nil
      }
      return ExactDecimal(groups.joined() + "." + part)
    }
    let last = comma.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    let middle = comma.dropFirst().dropLast()
    guard let first = comma.first, last.count <= 2, last.first?.count == 3 else { return nil }
    let isWestern = first.count <= 3 && middle.allSatisfy { $0.count == 3 }
    let isIndian = first.count <= 2 && middle.allSatisfy { $0.count == 2 }
    return isWestern || isIndian ? ExactDecimal(comma.joined()) : nil
  }

  /// A number in words, its scales included: two hundred and five, three million two hundred thousand.
  func spelled(at index: Int) -> ReferenceQuantity? {
    var total = 0
    var next = index
    var last = Int.max
    var top = 0
    while let group = group(at: next, isFirst: next == index) {
      guard let scale = magnitude(at: group.next, isGlued: false), scale.power < last else {
        if last == .max || (last > 2 && group.value < 1_000) {
          total += group.value
          next = group.next
        }
        break
      }
      guard let value = ReferenceTokenizer.times(group.value, scale.power) else { return nil }
      total += value
      next = scale.next
      last = scale.power
      top = max(top, scale.power)
      if self[next]?.text == "and", isNumberWord(next + 1) { next += 1 }
    }
    if self[next - 1]?.text == "and" { next -= 1 }
    guard next > index else { return nil }
    return ReferenceQuantity(low: ExactDecimal(total), tokens: index..<next, scale: top)
  }

  static func times(_ value: Int, _ power: Int) -> Int? {
    var value = value
    for _ in 0..<power {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  private func group(at index: Int, isFirst: Bool) -> (value: Int, next: Int)? {
    var value = 0
    var next = index
    let hasArticle = isFirst && ["a", "an"].contains(self[index]?.text)
    if hasArticle {
      let word = self[index + 1]
      guard word?.text == "hundred" || magnitude(at: index + 1, isGlued: false) != nil else {
        return nil
      }
      value = 1
      next = index + 1
    } else if let below = belowHundred(at: index) {
      (value, next) = below
    } else {
      return nil
    }
    guard self[next]?.text == "hundred" else { return (value, next) }
    value *= 100
    next += 1
    if self[next]?.text == "and", let below = belowHundred(at: next + 1) {
      return (value + below.value, below.next)
    }
    if let below = belowHundred(at: next) { return (value + below.value, below.next) }
    return (value, next)
  }

  private func belowHundred(at index: Int) -> (value: Int, next: Int)? {
    guard let row = numberWord(at: index) else { return nil }
    if row.role == .unit { return (row.value, index + 1) }
    guard row.role == .tens else { return nil }
    let isHyphen = self[index + 1]?.raw == "-" && self[index + 1]?.isGlued == true
    let rest = isHyphen ? index + 2 : index + 1
    if let unit = numberWord(at: rest), unit.role == .unit, (1...9).contains(unit.value),
      isHyphen == (self[rest]?.isGlued ?? false)
    {
      return (row.value + unit.value, rest + 1)
    }
    return (row.value, index + 1)
  }

  private func isNumberWord(_ index: Int) -> Bool {
    guard let role = numberWord(at: index)?.role else { return false }
    return role == .unit || role == .tens
  }

  func numberWord(at index: Int) -> NumberWordRow? {
    guard let token = self[index], token.kind == .word else { return nil }
    return tables.numbers[token.text]
  }

  /// A scale behind a number: the power of ten, and the token behind it.
  func magnitude(at index: Int, isGlued: Bool) -> (power: Int, next: Int)? {
    guard let token = self[index], token.kind == .word, let row = tables.magnitudes[token.text]
    else { return nil }
    switch row.use {
    case .word: return (row.power, index + 1)
    case .short: return isGlued ? (row.power, index + 1) : nil
    default: return nil
    }
  }

  /// Derives: amount ← digits scale? | spelled | "half a" scale.
  func amount(at index: Int, isMoney: Bool) -> ReferenceQuantity? {
    if self[index]?.text == "half", ["a", "an"].contains(self[index + 1]?.text),
      let scale = magnitude(at: index + 2, isGlued: false)
    {
      return ReferenceQuantity(
        low: ExactDecimal(mantissa: 5, exponent: scale.power - 1), tokens: index..<scale.next,
        scale: scale.power)
    }
    guard var number = digits(at: index) else { return spelled(at: index) }
    if let scale = scale(behind: number.tokens.upperBound, isMoney: isMoney) {
      number.scale(by: scale.power)
      number.scale = scale.power
      number.tokens = index..<scale.next
    }
    return number
  }

  /// A scale behind digits: "million" anywhere, "bn" glued or apart, "m" and "k" glued.
  func scale(behind index: Int, isMoney: Bool) -> (power: Int, next: Int)? {
    var index = index
    if self[index]?.raw == "-", self[index]?.isGlued == true, self[index + 1]?.isGlued == true,
      let row = tables.magnitudes[self[index + 1]?.text ?? ""], row.use == .word
    {
      index += 1
    }
    guard let token = self[index], token.kind == .word,
      let row = tables.magnitudes[token.text]
    else { return nil }
    switch row.use {
    case .word, .short: return (row.power, index + 1)
    case .letter where token.isGlued && (isMoney || row.power != 6): return (row.power, index + 1)
    case .capital where token.isGlued && token.isUpper: return (row.power, index + 1)
    case .money where isMoney: return (row.power, index + 1)
    default: return nil
    }
  }
}
