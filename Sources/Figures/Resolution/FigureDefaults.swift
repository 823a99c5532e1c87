/// What is assumed of a figure where neither its spelling nor its document says more.
///
/// What a text says goes first: "C$5", a place it names, numbers that can be read one way alone.
/// A unit that is assumed is marked so: `FigureTraits.unitAssumed`.
public struct FigureDefaults: Sendable, Equatable {
  /// What parts the whole from the decimals of a number.
  public enum DecimalMark: Sendable {
    /// 1.5, and 1,234 for a thousand and more.
    case point
    /// 1,5, and 1.234 for a thousand and more.
    case comma
  }

  /// What comes first in a date of numbers whose year stands last.
  public enum DateOrder: Sendable {
    /// 3/4/2025 is the third of April.
    case dayFirst
    /// 3/4/2025 is the fourth of March.
    case monthFirst
  }

  /// The currencies that shared names and signs stand for, the most likely first.
  ///
  /// Each of "dollars", "kr" and "rupees" is the first of them that it can mean; a name that can mean
  /// none of them keeps the meaning that English-language news gives it most often.
  public var currencies: [FigureUnit] = []

  /// How "1.234" and "1,234" are read; `nil` is as in English.
  public var decimalMark: DecimalMark?

  /// How "3/4/2025" is read; `nil` is as in the United States.
  public var dateOrder: DateOrder?

  /// Creates the defaults of English-language news.
  public init() {}

  /// Creates the defaults of a language, a region, or both.
  ///
  /// The region decides on currency and dates, the language on decimals; where one is missing, the
  /// other stands in: "en-IE", "de_CH", "sv", "NZ". What follows a full stop or `@` is passed over:
  /// "en_GB.UTF-8". Text in English has decimal points wherever it is written.
  ///
  /// Nothing is created for a language or a region that is not known.
  ///
  /// - Parameter locale: Subtags as in BCP 47 or POSIX, in any case.
  /// - Complexity: O(*n*) in the number of regions.
  public init?(locale: String) {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    let subtags = name.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let first = subtags.first, subtags.allSatisfy({ !$0.isEmpty }) else { return nil }
    let isRegionAlone = subtags.count == 1 && first.count == 2 && first.allSatisfy(\.isUppercase)
    let language = isRegionAlone ? "" : first.lowercased()
    let named = subtags.dropFirst(isRegionAlone ? 0 : 1).first { $0.count == 2 }
    guard language.allSatisfy({ ("a"..."z").contains($0) }), language.count <= 8,
      let code = named.map({ $0.uppercased() }) ?? Region.likely(for: language),
      let region = Region(code: code)
    else { return nil }
    currencies = [region.currency]
    decimalMark = language == "en" ? .point : region.decimalMark
    dateOrder = region.dateOrder
  }

  /// Returns the currency that is assumed for a shared name.
  func currency(for shared: CurrencyClass) -> FigureUnit? {
    guard !currencies.isEmpty else { return nil }
    let members = shared.members
    return currencies.first { members.contains($0) }
  }
}

/// A row of `regionTable`.
struct Region {
  let code: String
  let currency: FigureUnit
  let decimalMark: FigureDefaults.DecimalMark
  let dateOrder: FigureDefaults.DateOrder

  /// Reads a row; `nil` where a cell is none that the table explains.
  init?(row: [ArraySlice<UInt8>]) {
    guard row.count == 4, let currency = FigureUnit(currencyCode: row[1]) else { return nil }
    code = String(decoding: row[0], as: UTF8.self)
    self.currency = currency
    switch String(decoding: row[2], as: UTF8.self) {
    case "point": decimalMark = .point
    case "comma": decimalMark = .comma
    default: return nil
    }
    switch String(decoding: row[3], as: UTF8.self) {
    case "day": dateOrder = .dayFirst
    case "month": dateOrder = .monthFirst
    default: return nil
    }
  }

  /// Finds the row of a code in upper case.
  init?(code: String) {
    guard
      let row = TableText(regionTable).rows.first(where: { $0[0].elementsEqual(code.utf8) })
    else { return nil }
    self.init(row: row)
  }

  /// Returns the code of the region that a language without one means.
  static func likely(for language: String) -> String? {
    TableText(languageTable).rows.first { $0[0].elementsEqual(language.utf8) }
      .map { String(decoding: $0[1], as: UTF8.self) }
  }
}
