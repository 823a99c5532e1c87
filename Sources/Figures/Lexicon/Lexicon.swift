/// The tables that the readers look words up in, built once.
final class Lexicon: Sendable {
  /// The English tables.
  static let english = Lexicon()

  let numberWords: WordTable<NumberWordRow>
  let magnitudes: WordTable<MagnitudeRow>
  let durations: WordTable<DurationUnitRow>
  let rates: WordTable<RateRow>
  let hedges: WordTable<HedgeRow>
  let trailingHedges: WordTable<HedgeRow>
  let calendar: WordTable<CalendarRow>
  let currencies: CurrencyTable
  let currenciesBefore: CurrencyTable
  let fillers: WordTable<StaticString>
  let functionWords: WordTable<StaticString>
  let changeVerbs: WordTable<StaticString>
  let pluralNouns: WordTable<StaticString>
  let labels: WordTable<LabelRow>
  let pronounContexts: WordTable<StaticString>
  let timeContexts: WordTable<StaticString>
  let amountContexts: WordTable<StaticString>
  let periodContexts: WordTable<StaticString>
  let clockZones: WordTable<StaticString>
  let relativeDays: WordTable<StaticString>
  let courses: WordTable<StaticString>
  let halfContexts: WordTable<StaticString>
  let disputes: WordTable<StaticString>
  let possessors: WordTable<StaticString>
  let limitContexts: WordTable<StaticString>
  let persons: WordTable<StaticString>
  let spans: WordTable<StaticString>
  let dollarCountries: WordTable<DollarCountryRow>
  let weightTails: WordTable<StaticString>
  let periodTails: WordTable<StaticString>

  /// The sign of the dollar.
  let dollar: CurrencyEntry?

  /// What each token may begin or end.
  let roles: RoleTable

  /// Stage one: what may start a figure.
  let scanner: CandidateScanner

  private init() {
    scanner = CandidateScanner(words: Lexicon.triggers(), ledWords: Lexicon.ledTriggers())
    roles = Lexicon.allRoles()
    numberWords = WordTable(numberWordRows) { $0.spelling }
    magnitudes = WordTable(magnitudeRows) { $0.spelling }
    durations = WordTable(durationUnitRows) { $0.spelling }
    rates = WordTable(rateRows) { $0.spelling }
    hedges = WordTable(hedgeRows, isReversed: true) { $0.spelling }
    trailingHedges = WordTable(trailingHedgeRows) { $0.spelling }
    calendar = WordTable(calendarRows) { $0.spelling }
    currencies = CurrencyTable(side: .after)
    currenciesBefore = CurrencyTable(side: .before)
    dollar = currenciesBefore.match([0x24].span, before: 1, floor: 0)?.row
    fillers = WordTable(fillerRows) { $0 }
    functionWords = WordTable(functionWordRows) { $0 }
    changeVerbs = WordTable(changeVerbRows) { $0 }
    pluralNouns = WordTable(pluralNounRows) { $0 }
    pronounContexts = WordTable(pronounContextRows) { $0 }
    timeContexts = WordTable(timeContextRows) { $0 }
    amountContexts = WordTable(amountContextRows) { $0 }
    periodContexts = WordTable(periodContextRows) { $0 }
    clockZones = WordTable(clockZoneRows) { $0 }
    relativeDays = WordTable(relativeDayRows) { $0 }
    courses = WordTable(courseRows) { $0 }
    halfContexts = WordTable(halfContextRows) { $0 }
    disputes = WordTable(disputeRows) { $0 }
    possessors = WordTable(possessorRows) { $0 }
    limitContexts = WordTable(limitContextRows) { $0 }
    persons = WordTable(personRows) { $0 }
    spans = WordTable(spanRows) { $0 }
    dollarCountries = WordTable(dollarCountryRows) { $0.spelling }
    weightTails = WordTable(weightTailRows) { $0 }
    periodTails = WordTable(periodTailRows) { $0 }
    labels = WordTable(labelRows, isReversed: true) { $0.spelling }
  }

  /// The row of a number word.
  func numberWord(_ text: Span<UInt8>, _ token: Token) -> NumberWordRow? {
    token.roles.contains(.number) ? numberWords.row(text, token) : nil
  }

  /// The row of a magnitude.
  func magnitude(_ text: Span<UInt8>, _ token: Token) -> MagnitudeRow? {
    token.roles.contains(.magnitude) ? magnitudes.row(text, token) : nil
  }

  /// The row of a month or a day of the week.
  func calendarWord(_ text: Span<UInt8>, _ token: Token) -> CalendarRow? {
    token.roles.contains(.calendar) ? calendar.row(text, token) : nil
  }

  private static func allRoles() -> RoleTable {
    var table = RoleTable()
    func add<Row>(
      _ rows: [Row], _ roles: Roles, isReversed: Bool = false, spelling: (Row) -> StaticString
    ) {
      for row in rows { table.add([UInt8](spelling(row)), roles, isReversed: isReversed) }
    }
    add(numberWordRows, .number) { $0.spelling }
    add(magnitudeRows, .magnitude) { $0.spelling }
    add(durationUnitRows, .time) { $0.spelling }
    add(rateRows, .rate) { $0.spelling }
    add(fillerRows, .filler) { $0 }
    add(trailingHedgeRows, .trailing) { $0.spelling }
    add(calendarRows, .calendar) { $0.spelling }
    add(clockZoneRows, .zone) { $0 }
    add(functionWordRows, .function) { $0 }
    add(pluralNounRows, .plural) { $0 }
    add(jointRows, .joint) { $0 }
    add(leadRows, .lead) { $0 }
    add(hedgeRows, .hedge, isReversed: true) { $0.spelling }
    add(labelRows, .label, isReversed: true) { $0.spelling }
    table.add([UInt8]("couple"), .couple)
    for word in ["tel", "telephone", "phone", "fax", "mobile"] as [StaticString] {
      table.add([UInt8](word), .phone)
    }
    table.add([UInt8]("times"), .multiple)
    table.add([UInt8]("fold"), .multiple)
    for row in CurrencySpelling.all {
      if row.sides.contains(.after) { table.add(row.spelling, .currency) }
      if row.spelling.last == UInt8(ascii: "$"), let blank = row.spelling.lastIndex(of: 0x20) {
        table.add(Array(row.spelling[..<blank]), .country, isReversed: true)
      }
      if row.sides.contains(.before) || row.form == .name {
        table.add(row.spelling, .currencyBefore, isReversed: true)
      }
    }
    for unit in FigureUnit.currencies {
      guard let code = unit.currencyCode else { continue }
      table.add(Array(code.utf8), [.currency, .currencyBefore])
    }
    return table
  }

  /// The words that start a figure by themselves.
  private static func triggers() -> [[UInt8]] {
    let led: Set<NumberWordRole> = [
      .hundred, .dozen, .dozens, .quarter, .denominator, .ordinalHundred, .ordinalMagnitude,
    ]
    let numbers = numberWordRows.filter { !led.contains($0.role) }.map { $0.spelling }
    let months = calendarRows.filter { $0.role != .weekday }.map { $0.spelling }
    return (numbers + months + ["couple"]).map { [UInt8]($0) }
  }

  /// The words that start a figure behind an article: "a hundred", "a year", "a dollar".
  private static func ledTriggers() -> [[UInt8]] {
    let numbers = numberWordRows.map { $0.spelling }
    let magnitudes = magnitudeRows.filter { $0.use == .word }.map { $0.spelling }
    // Only singulars of one word: no article stands before the others.
    let times = durationUnitRows.filter {
      $0.use == .word && [UInt8]($0.spelling).last != UInt8(ascii: "s")
    }.map { $0.spelling }
    let names = CurrencySpelling.all.filter {
      ($0.form == .name || $0.form == .minor) && !$0.care.contains(.scaled)
        && !$0.spelling.contains(0x20) && $0.spelling.last != UInt8(ascii: "s")
    }
    return (numbers + magnitudes + times).map { [UInt8]($0) } + names.map { $0.spelling }
  }
}
