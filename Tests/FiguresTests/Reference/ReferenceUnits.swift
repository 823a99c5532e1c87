import Quantities

@testable import Figures

/// The tables of the lexicon as the reference looks them up: by whole phrases.
struct ReferenceTables: Sendable {
  let numbers: [String: NumberWordRow]
  let magnitudes: [String: MagnitudeRow]
  let calendar: [String: CalendarRow]
  let durations: ReferenceTable<DurationUnitRow>
  let rates: ReferenceTable<RateRow>
  let hedges: ReferenceTable<HedgeRow>
  let trailing: ReferenceTable<HedgeRow>
  let before: ReferenceTable<ReferenceCurrency>
  let after: ReferenceTable<ReferenceCurrency>
  let labels: ReferenceTable<LabelRow>
  let fillers: Set<String>

  static let english = ReferenceTables()

  private init() {
    numbers = ReferenceTables.words(numberWordRows) { $0.spelling }
    magnitudes = ReferenceTables.words(magnitudeRows) { $0.spelling }
    calendar = ReferenceTables.words(calendarRows) { $0.spelling }
    durations = ReferenceTable(durationUnitRows.map { ("\($0.spelling)", $0) })
    rates = ReferenceTable(rateRows.map { ("\($0.spelling)", $0) })
    hedges = ReferenceTable(hedgeRows.map { ("\($0.spelling)", $0) })
    trailing = ReferenceTable(trailingHedgeRows.map { ("\($0.spelling)", $0) })
    labels = ReferenceTable(labelRows.map { ("\($0.spelling)", $0) })
    fillers = Set(fillerRows.map { "\($0)" })
    before = ReferenceTable(ReferenceCurrency.rows(.before))
    after = ReferenceTable(ReferenceCurrency.rows(.after))
  }

  private static func words<Row>(
    _ rows: [Row], _ spelling: (Row) -> StaticString
  ) -> [String: Row] {
    Dictionary(rows.map { ("\(spelling($0))", $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A spelling of a currency, or its code.
struct ReferenceCurrency: Sendable {
  let spelling: String
  let unit: FigureUnit
  let form: CurrencyForm
  let care: CurrencyCare
  let power: Int

  static func rows(_ side: CurrencySides) -> [(String, ReferenceCurrency)] {
    let codes = FigureUnit.currencies.compactMap { unit in
      unit.currencyCode.map {
        ($0, ReferenceCurrency(spelling: $0, unit: unit, form: .code, care: .exact, power: 0))
      }
    }
    let spellings = CurrencySpelling.all.filter { $0.sides.contains(side) }.map { row in
      let spelling = String(decoding: row.spelling, as: UTF8.self)
      return (
        spelling,
        ReferenceCurrency(
          spelling: spelling, unit: row.unit, form: row.form, care: row.care, power: row.power)
      )
    }
    return codes + spellings
  }

  /// Whether the number and the way it touches the spelling satisfy what the row asks for.
  func accepts(_ number: ReferenceQuantity, raw: String, isTouching: Bool) -> Bool {
    if care.contains(.exact), raw != spelling { return false }
    if care.contains(.touching), !isTouching { return false }
    if care.contains(.scaled), number.scale == 0, !number.isFormatted { return false }
    return true
  }
}

/// money    ← sign? before sign? amount | before "(" digits ")" scale? | "(" before amount ")" | amount after
///          | amount code scale | amount name "and" digits minor
/// percent  ← sign? amount "-"? rate
/// duration ← amount "-"? filler? time (","? "and"? amount time)*
/// multiple ← digits "x" | amount "times" | a word of multiples
extension ReferenceTokenizer {
  func money(at index: Int) -> ReferenceQuantity? {
    prefixedMoney(at: index) ?? suffixedMoney(at: index)
  }

  private func prefixedMoney(at index: Int) -> ReferenceQuantity? {
    let sign = sign(at: index)
    let start = sign?.next ?? index
    let isMillions = self[start]?.isUpper == true && self[start]?.text.first == "m"
    var found = tables.before.match(tokens, at: start).map { ($0.row, $0.next, 0) }
    if found == nil, isMillions, let token = self[start], token.raw.count == 4,
      let unit = FigureUnit(currencyCode: String(token.raw.dropFirst()))
    {
      // MUSD 12
      let row = ReferenceCurrency(
        spelling: token.raw, unit: unit, form: .code, care: .exact, power: 0)
      found = (row, start + 1, 6)
    }
    guard let (row, end, power) = found else { return nil }
    var next = end
    let raw = rawText(start..<next)
    if self[next]?.raw == ".", self[next]?.isGlued == true, self[next + 1]?.isGlued == false,
      row.form == .symbol, self[next - 1]?.kind == .word
    {
      next += 1
    }
    if let negative = accounting(at: next, row, first: index) { return negative }
    let inner = sign == nil ? self.sign(at: next) : nil
    guard var number = amount(at: inner?.next ?? next, isMoney: true),
      row.accepts(number, raw: raw, isTouching: self[next]?.isGlued == true)
    else { return nil }
    number.scale(by: power)
    if power > 0 { number.scale = power }
    if (sign ?? inner)?.isNegative == true { number.low = number.low.negated }
    return money(number, row, index..<number.tokens.upperBound, isPrefixed: true)
  }

  /// Reads "$(1.2) million".
  private func accounting(
    at index: Int, _ row: ReferenceCurrency, first: Int
  ) -> ReferenceQuantity? {
    guard self[index]?.raw == "(", var number = digits(at: index + 1) else { return nil }
    let close = number.tokens.upperBound
    guard self[close]?.raw == ")" else { return nil }
    var end = close + 1
    if let scale = scale(behind: end, isMoney: true) {
      number.scale(by: scale.power)
      number.scale = scale.power
      end = scale.next
    }
    number.low = number.low.negated
    return money(number, row, first..<end, isPrefixed: true)
  }

  private func suffixedMoney(at index: Int) -> ReferenceQuantity? {
    let sign = sign(at: index)
    // 5m euros: the currency behind makes the letter a scale.
    guard var number = amount(at: sign?.next ?? index, isMoney: true) else { return nil }
    var next = number.tokens.upperBound
    if self[next]?.raw == "-", self[next]?.isGlued == true, self[next + 1]?.isGlued == true {
      next += 1
    }
    guard let (row, end) = tables.after.match(tokens, at: next),
      row.accepts(
        number, raw: rawText(next..<end), isTouching: self[next]?.isGlued == true)
    else { return nil }
    if sign?.isNegative == true { number.low = number.low.negated }
    var behind = end
    if row.form == .code, number.scale == 0, let scale = scale(behind: end, isMoney: true) {
      number.scale(by: scale.power)
      number.scale = scale.power
      behind = scale.next
    }
    number.scale(by: row.power)
    var whole = money(number, row, index..<behind, isPrefixed: false)
    if row.form == .name, self[behind]?.text == "and",
      let minor = suffixedMoney(at: behind + 1), let part = minorPart(minor, of: whole),
      let sum = whole.low.adding(part)
    {
      whole.low = sum
      whole.tokens = index..<minor.tokens.upperBound
    }
    return whole
  }

  /// The cents of "3 dollars and 50 cents".
  private func minorPart(
    _ minor: ReferenceQuantity, of whole: ReferenceQuantity
  ) -> ExactDecimal? {
    let last = minor.tokens.upperBound
    guard let (row, _) = tables.after.match(tokens, before: last).map({ ($0.row, $0.first) }),
      row.form == .minor, !minor.low.isNegative, minor.low < .one, whole.scale == 0
    else { return nil }
    return minor.low
  }

  private func money(
    _ number: ReferenceQuantity, _ row: ReferenceCurrency, _ tokens: Range<Int>, isPrefixed: Bool
  ) -> ReferenceQuantity {
    var money = number
    money.kind = .money
    money.unit = row.unit
    money.tokens = tokens
    money.isPrefixed = isPrefixed
    return money
  }

  func sign(at index: Int) -> (isNegative: Bool, next: Int)? {
    guard let token = self[index] else { return nil }
    let isOpen = self[index + 1]?.isGlued == true
    if ["-", "\u{2212}"].contains(token.raw), isOpen, !token.isGlued || isOpening(index - 1) {
      return (true, index + 1)
    }
    if token.text == "minus", !isOpen { return (true, index + 1) }
    if token.raw == "+", isOpen, !token.isGlued { return (false, index + 1) }
    return nil
  }

  /// A bracket, a quotation mark or a sign of a currency: what may stand glued before a sign.
  private func isOpening(_ index: Int) -> Bool {
    guard let raw = self[index]?.raw else { return true }
    return ["(", "\"", "“", "$", "€", "£"].contains(raw)
  }

  func percent(at index: Int) -> ReferenceQuantity? {
    let sign = sign(at: index)
    guard var number = amount(at: sign?.next ?? index, isMoney: false) else { return nil }
    let end = number.tokens.upperBound
    guard let (row, next) = hyphenated(end, { rate(at: $0) }),
      row.use == .any || number.isDigits
    else { return nil }
    if sign?.isNegative == true { number.low = number.low.negated }
    number.kind = .percent
    number.unit = row.unit
    number.tokens = index..<next
    return number
  }

  private func rate(at index: Int) -> (row: RateRow, next: Int)? {
    if let found = tables.rates.match(tokens, at: index) { return found }
    // 50-basis-point
    guard self[index]?.text == "basis" || self[index]?.text == "percentage",
      self[index + 1]?.raw == "-", self[index + 2]?.text == "point"
    else { return nil }
    let spelling: StaticString = self[index]?.text == "basis" ? "basis point" : "percentage point"
    return tables.rates.row("\(spelling)").map { ($0, index + 3) }
  }

  /// What stands at `index`, or behind a hyphen there.
  private func hyphenated<Row>(
    _ index: Int, _ match: (Int) -> (row: Row, next: Int)?
  ) -> (row: Row, next: Int)? {
    let isHyphen =
      self[index]?.raw == "-" && self[index]?.isGlued == true && self[index + 1]?.isGlued == true
    return match(isHyphen ? index + 1 : index)
  }

  func duration(at index: Int) -> ReferenceQuantity? {
    guard var whole = length(at: index) else { return nil }
    // two years and six months
    var next = whole.tokens.upperBound
    guard self[next]?.text == "and" else { return whole }
    next += 1
    guard let part = length(at: next) else { return whole }
    let pairs: [FigureUnit: (FigureUnit, Int)] = [
      .year: (.month, 12), .week: (.day, 7), .day: (.hour, 24), .hour: (.minute, 60),
      .minute: (.second, 60),
    ]
    guard let (unit, count) = pairs[whole.unit], part.unit == unit,
      let product = whole.low.multiplied(by: ExactDecimal(count)),
      let sum = product.adding(part.low)
    else { return whole }
    whole.low = sum
    whole.unit = unit
    whole.tokens = index..<part.tokens.upperBound
    return whole
  }

  /// A number and one unit of time.
  private func length(at index: Int) -> ReferenceQuantity? {
    guard var number = amount(at: index, isMoney: false) else { return nil }
    var end = number.tokens.upperBound
    if let filler = self[end], !filler.isGlued, tables.fillers.contains(filler.text) { end += 1 }
    guard let (row, next) = hyphenated(end, { tables.durations.match(tokens, at: $0) }),
      let product = number.low.multiplied(by: ExactDecimal(row.count)),
      row.use != .short || number.isDigits
    else { return nil }
    number.low = product
    number.kind = .duration
    number.unit = row.unit
    number.tokens = index..<next
    return number
  }

  func multiple(at index: Int) -> ReferenceQuantity? {
    if let row = numberWord(at: index), row.role == .multiple {
      return ReferenceQuantity(
        low: ExactDecimal(row.value), unit: .times, tokens: index..<index + 1)
    }
    guard var number = amount(at: index, isMoney: false) else { return nil }
    let end = number.tokens.upperBound
    let isSign = self[end]?.text == "x" && self[end]?.isGlued == true && number.isDigits
    guard isSign || (self[end]?.text == "times" && self[end]?.isGlued == false) else { return nil }
    number.unit = .times
    number.tokens = index..<end + 1
    return number
  }
}
