import Testing

@testable import Figures

/// The tables of currencies hold what their readers rely on.
struct CurrencyTablesTests {
  @Test("Currencies are in order of their code and each stands once")
  func currenciesAreSorted() {
    let codes = FigureUnit.currencies.compactMap(\.currencyCode)
    #expect(codes.count == TableText(currencyTable).rows.count)
    #expect(codes == Set(codes).sorted())
    #expect(Currencies.shared.names.count == codes.count)
  }

  @Test("A code leads to its unit and back", arguments: ["USD", "ZWL", "AED", "BTC", "DEM"])
  func codesRoundTrip(code: String) throws {
    let unit = try #require(FigureUnit(currencyCode: code))
    #expect(unit.isCurrency)
    #expect(unit.currencyCode == code)
  }

  @Test("Bytes that are no code are no unit", arguments: ["", "US", "USDX", "usd", "U$D", "ZZZ"])
  func otherBytesAreNoCurrency(text: String) {
    #expect(FigureUnit(currencyCode: text) == nil)
  }

  @Test("Constants stand for the code that they are named after")
  func constantsMatchTheirCode() {
    #expect(FigureUnit.usd.currencyCode == "USD")
    #expect(FigureUnit.eur == FigureUnit(currencyCode: "EUR"))
    #expect(FigureUnit.zar == FigureUnit(currencyCode: "ZAR"))
    #expect(FigureUnit.rub == FigureUnit(currencyCode: "RUB"))
  }

  @Test("Minor digits are those of ISO 4217")
  func minorDigits() {
    #expect(FigureUnit.usd.minorDigits == 2)
    #expect(FigureUnit.jpy.minorDigits == 0)
    #expect(FigureUnit(currencyCode: "KWD")?.minorDigits == 3)
    #expect(FigureUnit.percent.minorDigits == 0)
  }

  @Test("Raw values that no currency has are no currency")
  func strayRawValues() {
    #expect(FigureUnit(rawValue: .max).currencyCode == nil)
    #expect(FigureUnit.day.currencyCode == nil)
  }

  @Test("Codes that are words are known currencies")
  func wordlikeCodesAreKnown() {
    for cell in TableText(wordlikeCurrencyCodes).rows.flatMap({ $0 }) {
      for word in cell.words {
        #expect(FigureUnit(currencyCode: word) != nil, "\(String(decoding: word, as: UTF8.self))")
      }
    }
    #expect(FigureUnit(currencyCode: "TRY")?.hasWordlikeCode == true)
    #expect(!FigureUnit.usd.hasWordlikeCode)
  }

  @Test("Every row of the spellings is read")
  func spellingsAreRead() {
    #expect(CurrencySpelling.all.count == TableText(currencySpellingTable).rows.count)
  }

  @Test("Every spelling is found by its table, whole")
  func spellingsAreFound() {
    let after = CurrencyTable(side: .after)
    let before = CurrencyTable(side: .before)
    for row in CurrencySpelling.all {
      let spelling = String(decoding: row.spelling, as: UTF8.self)
      if row.sides.contains(.after) {
        #expect(after.match(row.spelling.span, at: 0)?.end == row.spelling.count, "\(spelling)")
      }
      if row.sides.contains(.before) {
        let found = before.match(row.spelling.span, before: row.spelling.count, floor: 0)
        #expect(found?.start == 0, "\(spelling)")
      }
    }
  }

  @Test("Spellings are in byte order, and unique on each side without regard to case")
  func spellingsAreUnique() {
    let spellings = CurrencySpelling.all.map(\.spelling)
    #expect(zip(spellings, spellings.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
    for side in [CurrencySides.before, .after] {
      var seen: Set<[UInt8]> = []
      for row in CurrencySpelling.all where row.sides.contains(side) {
        let folded = row.spelling.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        #expect(seen.insert(folded).inserted, "\(String(decoding: row.spelling, as: UTF8.self))")
      }
    }
  }

  @Test("Minor units have a power, other spellings none")
  func powersBelongToMinorUnits() {
    for row in CurrencySpelling.all {
      #expect((row.form == .minor) == (row.power < 0))
    }
  }

  @Test("Each class has members, and each member is known")
  func classesHaveMembers() {
    #expect(TableText(currencyClassTable).rows.count == CurrencyClass.allCases.count)
    for name in CurrencyClass.allCases {
      #expect(!name.members.isEmpty, "\(name)")
      #expect(Set(name.members).count == name.members.count, "\(name)")
    }
    let codes = TableText(currencyClassTable).rows.flatMap { $0.flatMap(\.words).dropFirst() }.count
    #expect(codes == CurrencyClass.allCases.map(\.members.count).reduce(0, +))
  }

  @Test("Places are in byte order, lower case, each once, with known currencies")
  func placesAreSorted() {
    let spellings = CurrencyPlace.all.map(\.spelling)
    #expect(spellings.count == TableText(currencyPlaceTable).rows.count)
    #expect(zip(spellings, spellings.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    for (place, row) in zip(CurrencyPlace.all, TableText(currencyPlaceTable).rows) {
      #expect(place.spelling.allSatisfy { !(0x41...0x5A ~= $0) })
      #expect(place.currencies.count == row[1].words.count)
    }
  }

  @Test("Classes that share a currency with the places hold every currency of that name")
  func everyMemberHasAPlaceOrName() {
    let placed = Set(CurrencyPlace.all.flatMap(\.currencies))
    let named = Set(CurrencySpelling.all.filter { !$0.isAmbiguous }.map(\.unit))
    for name in CurrencyClass.allCases {
      #expect(name.members.allSatisfy { placed.contains($0) || named.contains($0) || $0 == .usd })
    }
  }

  @Test(
    "A place settles a shared name",
    arguments: [
      ("canadian", CurrencyClass.dollar, "CAD"), ("sweden", .crown, "SEK"),
      ("egypt", .pound, "EGP"),
      ("france", .franc, "FRF"), ("norway", .krona, "NOK"), ("south africa", .cent, "ZAR"),
    ])
  func placesSettleNames(place: String, name: CurrencyClass, code: String) throws {
    let row = try #require(CurrencyPlace.all.first { $0.spelling == Array(place.utf8) })
    #expect(name.currency(among: row.currencies)?.currencyCode == code)
  }
}
