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
  let labels: WordTable<StaticString>
  let pronounContexts: WordTable<StaticString>
  let timeContexts: WordTable<StaticString>
  let amountContexts: WordTable<StaticString>
  let halfContexts: WordTable<StaticString>

  /// Stage one: what may start a figure.
  let scanner: CandidateScanner

  private init() {
    let names = CurrencySpelling.all.filter { $0.form == .name || $0.form == .minor }
    let words =
      numberWordRows.map { $0.spelling } + calendarRows.map { $0.spelling }
      + magnitudeRows.filter { $0.use == .word }.map { $0.spelling }
      + durationUnitRows.filter { $0.use == .word }.map { $0.spelling }
    scanner = CandidateScanner(words: [[UInt8]("couple")] + words.map { [UInt8]($0) } + names.map { $0.spelling })
    numberWords = WordTable(numberWordRows) { $0.spelling }
    magnitudes = WordTable(magnitudeRows) { $0.spelling }
    durations = WordTable(durationUnitRows) { $0.spelling }
    rates = WordTable(rateRows) { $0.spelling }
    hedges = WordTable(hedgeRows, isReversed: true) { $0.spelling }
    trailingHedges = WordTable(trailingHedgeRows) { $0.spelling }
    calendar = WordTable(calendarRows) { $0.spelling }
    currencies = CurrencyTable(side: .after)
    currenciesBefore = CurrencyTable(side: .before)
    fillers = WordTable(fillerRows) { $0 }
    functionWords = WordTable(functionWordRows) { $0 }
    changeVerbs = WordTable(changeVerbRows) { $0 }
    pluralNouns = WordTable(pluralNounRows) { $0 }
    pronounContexts = WordTable(pronounContextRows) { $0 }
    timeContexts = WordTable(timeContextRows) { $0 }
    amountContexts = WordTable(amountContextRows) { $0 }
    halfContexts = WordTable(halfContextRows) { $0 }
    labels = WordTable(labelRows, isReversed: true) { $0 }
  }

  /// The row of a number word.
  func numberWord(_ text: Span<UInt8>, _ token: Token) -> NumberWordRow? {
    numberWords.row(text, token)
  }
}
