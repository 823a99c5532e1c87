@testable import Figures

extension FigureTextGenerator {
  /// Words that are in no table and end no figure.
  static let neutralWords = [
    "lamp", "river", "harbour", "walked", "quiet", "garden", "window", "she", "painted", "and",
    "while", "the", "but", "stone", "sang", "green", "bridge", "slowly", "violin", "carried",
  ]

  static let units = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  static let amountContexts = amountContextRows.map { "\($0)" }

  static let parts = ["thirds", "fifths", "sevenths", "eighths", "tenths"]

  static let hedges = hedgeRows.map { "\($0.spelling)" }
  /// Hedges without a verb of change: "higher than 5 to 6 percent" may tell of a rise.
  static let rangeHedges = ["about", "around", "roughly", "nearly", "approximately", "some", "~"]

  static let trailing = trailingHedgeRows.map { row in
    let spelling = "\(row.spelling)"
    return spelling == "+" ? "+" : spelling == "plus" ? "-plus" : " " + spelling
  }

  /// Units of time that may stand behind any number.
  static let times = durationUnitRows.filter { $0.use == .word }.map { "\($0.spelling)" }
    .filter { $0 != "second" }

  static let codes = FigureUnit.currencies.filter { !$0.hasWordlikeCode }.compactMap(\.currencyCode)

  static let names = spellings { $0.form == .name && $0.care.isEmpty && $0.sides.contains(.after) }
  static let minors = spellings {
    $0.form == .minor && $0.care.isEmpty && $0.sides.contains(.after) && $0.spelling.count > 2
  }
  static let symbols = spellings {
    $0.form == .symbol && !$0.care.contains(.scaled) && !$0.care.contains(.touching)
      && $0.sides.contains(.before)
  }

  private static func spellings(_ holds: (CurrencySpelling) -> Bool) -> [String] {
    CurrencySpelling.all.filter(holds).map { String(decoding: $0.spelling, as: UTF8.self) }
  }

  static let months =
    calendarRows.filter { $0.role == .month }.map { capital("\($0.spelling)") }
    + ["Jan.", "Sept.", "Dec.", "Feb", "Oct.", "Nov"]

  static let spelledRanges = [
    "two to five", "five or six", "three or four", "ten to twenty", "between five and nine",
    "two to three", "six to eight",
  ]

  /// The word with a capital letter.
  static func capital(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
