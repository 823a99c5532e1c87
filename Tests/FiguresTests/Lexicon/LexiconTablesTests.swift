import Testing

@testable import Figures

/// The lexicon's tables are in byte order, each spelling stands once, and all are lower-case.
struct LexiconTablesTests {
  struct Table: CustomTestStringConvertible, Sendable {
    let name: String
    let spellings: [String]
    var testDescription: String { name }

    init<Row>(_ name: String, _ rows: [Row], _ spelling: (Row) -> StaticString) {
      self.name = name
      spellings = rows.map { spelling($0).description }
    }
  }

  @Test(
    "Tables are sorted, without repeats, lower-case",
    arguments: [
      Table("number words", numberWordRows) { $0.spelling },
      Table("magnitudes", magnitudeRows) { $0.spelling },
      Table("units of time", durationUnitRows) { $0.spelling },
      Table("rates", rateRows) { $0.spelling },
      Table("hedges", hedgeRows) { $0.spelling },
      Table("trailing hedges", trailingHedgeRows) { $0.spelling },
      Table("calendar", calendarRows) { $0.spelling },
      Table("labels", labelRows) { $0.spelling },
      Table("fillers", fillerRows) { $0 },
      Table("function words", functionWordRows) { $0 },
      Table("plural nouns", pluralNounRows) { $0 },
      Table("verbs of change", changeVerbRows) { $0 },
      Table("time contexts", timeContextRows) { $0 },
      Table("period contexts", periodContextRows) { $0 },
      Table("clock zones", clockZoneRows) { $0 },
      Table("pronoun contexts", pronounContextRows) { $0 },
      Table("half contexts", halfContextRows) { $0 },
      Table("amount contexts", amountContextRows) { $0 },
      Table("courses", courseRows) { $0 },
      Table("relative days", relativeDayRows) { $0 },
    ])
  func isInOrder(table: Table) {
    let spellings = table.spellings.map { Array($0.utf8) }
    #expect(!spellings.isEmpty)
    for (first, second) in zip(spellings, spellings.dropFirst()) {
      #expect(
        first.lexicographicallyPrecedes(second),
        "\(String(decoding: first, as: UTF8.self)) before \(String(decoding: second, as: UTF8.self))"
      )
    }
    #expect(table.spellings.allSatisfy { $0 == $0.lowercased() })
  }

  @Test("Every spelling is found by its table")
  func spellingsAreFound() {
    let lexicon = Lexicon.english
    for row in hedgeRows {
      let text = Array((row.spelling.description).utf8)
      let match = lexicon.hedges.match(text.span, before: text.count, floor: 0)
      #expect(match?.start == 0, "\(row.spelling.description)")
      #expect(match?.row.kind == row.kind)
    }
    for row in rateRows {
      let text = Array((row.spelling.description).utf8)
      #expect(lexicon.rates.match(text.span, at: 0)?.row.unit == row.unit)
    }
    for row in durationUnitRows {
      let text = Array((row.spelling.description).utf8)
      #expect(lexicon.durations.match(text.span, at: 0)?.end == text.count)
    }
  }
}
