import Consistency
import Documents
import Figures
import Relations
import Testing

/// A text, the relation it is about, and what the checker says of it.
struct Phrasing: CustomTestStringConvertible, Sendable {
  let relation: String
  let verdict: Verdict?
  let text: String
  var testDescription: String { "\(relation): \(text)" }

  static func holds(_ relation: String, _ text: String) -> Phrasing {
    Phrasing(relation: relation, verdict: .agree, text: text)
  }
  static func fails(_ relation: String, _ text: String) -> Phrasing {
    Phrasing(relation: relation, verdict: .contradiction, text: text)
  }
  static func silent(_ relation: String, _ text: String) -> Phrasing {
    Phrasing(relation: relation, verdict: nil, text: text)
  }

  private static let checker = Checker()

  /// Expects the verdict of the relation; without one no finding at all.
  func expectAsRead(sourceLocation: SourceLocation = #_sourceLocation) {
    let document = Document(plainText: Array(text.utf8))
    let figures = FigureTokenizer().figures(in: document)
    let outcome = Phrasing.checker.outcome(of: document, figures: figures)
    let mine = outcome.checks.filter { Phrasing.checker.relation(of: $0).id == relation }
    let said = mine.map { "\($0.verdict): \($0.message)" }
    if let verdict {
      #expect(
        mine.contains { $0.verdict == verdict }, "\(said)", sourceLocation: sourceLocation)
    } else {
      #expect(
        outcome.findings.isEmpty && !mine.contains { $0.verdict == .contradiction }, "\(said)",
        sourceLocation: sourceLocation)
    }
  }
}

/// Facts stated twice, dates, ranges, limits and remainders in the ways that people write them.
@Suite struct FactPhrasingTests {
  @Test(arguments: restatements + calendars + ranges + remainders)
  func `a phrasing is judged as it reads`(_ row: Phrasing) {
    row.expectAsRead()
  }

  static let restatements: [Phrasing] = [
    .holds(
      "restatement",
      "Ferry firm fined $48 million\n\nA court fined the ferry firm $48 million on Friday."),
    .holds(
      "restatement",
      "Grain board buys 310,000 tonnes of wheat\n\nThe grain board bought 310,000 tonnes of wheat in a tender."
    ),
    .holds(
      "restatement",
      "Hotel chain sheds 12% of staff\n\nThe hotel chain is cutting 840 jobs, or 12% of its staff."),
    .holds("restatement", "Bakers raise £2.4bn\n\nThe bakers' union has raised £2.36bn, it said."),
    .holds("restatement", "Town turns 150\n\nThe town keeps its 150th birthday on Sunday."),
    .holds(
      "restatement",
      "Pupils sleep 7½ hours a night\n\nPupils sleep 7.5 hours a night on average, a study found."),
    .holds(
      "restatement",
      "Airline orders 60 jets\n\nThe airline said on Monday it would buy 60 jets from the planemaker."
    ),
    .holds(
      "restatement",
      "The bank set aside $735 million in March. Of the $735 million, most was for cards."),
    .holds("restatement", "The project is 63 days, or nine weeks, behind."),
    .holds("restatement", "The lease runs for 48 months, that is four years."),
    .holds("restatement", "Half, or 50 percent, of the ewes were sold."),
    .holds("restatement", "A third (33 percent) of the callers hung up."),
    .fails(
      "restatement",
      "Ferry firm fined $48 million\n\nA court fined the ferry firm $84 million on Friday."),
    .fails(
      "restatement",
      "Grain board buys 310,000 tonnes of wheat\n\nThe grain board bought 130,000 tonnes of wheat in a tender."
    ),
    .fails(
      "restatement",
      "Miner loses $230 million in flood\n\nThe miner lost $230 billion when a pit was flooded."),
    .fails(
      "restatement",
      "Hotel chain to cut 1,240 jobs\n\nThe hotel chain will cut 1,420 jobs, it said on Monday."),
    .fails(
      "restatement",
      "Savers had put $640 million into the fund. They are suing for the entire $460 million."),
    .fails(
      "restatement",
      "The port got a loan of $35 million in May. The $53 million loan was to pay for cranes."),
    .fails("restatement", "The works are 63 days, or seven weeks, behind."),
    .fails("restatement", "The lease runs for 48 months, that is three years."),
    .silent(
      "restatement",
      "Ferry firm fined $48 million\n\nLast year a rival paid $84 million for a shipyard."),
    .silent(
      "restatement", "Profit rises to $1.2 billion\n\nSales were $2.1 billion, the retailer said."),
    .silent("restatement", "He will be back in a week or ten days."),
    .silent(
      "restatement", "The port got a loan of $35 million in May. The $53 million bond came later."),
    .silent(
      "restatement", "Union wants 24% rise\n\nTeachers struck on Monday; 42% of schools were shut."),
  ]

  static let calendars: [Phrasing] = [
    .holds("calendar", "The dam was begun in 1998 and finished in 2007, nine years later."),
    .holds("calendar", "He left in 2003. He returned in 2011, eight years later."),
    .holds("calendar", "She ran the school from 1990 to 2010, 20 years."),
    .holds("calendar", "In the 15 years between 1995 and 2010 the town doubled."),
    .holds("calendar", "Ms Oduya, born in 1986, is 39 years old. She was elected on 4 May 2025."),
    .holds(
      "calendar", "The 22-year-old pianist, born in Lagos in 2003, plays again on 9 May 2025."),
    .holds("calendar", "Mr Brandt, 61, was born in Kiel in 1964. The hearing is on 2 June 2025."),
    .holds("calendar", "She turns 60 in 2031; she was born in 1971."),
    .holds(
      "calendar", "The mill was founded in 1875. The firm marked its 150th anniversary in 2025."),
    .holds(
      "calendar",
      "The club keeps its 100th birthday this week. It was founded in 1925 by dockers. Its ground was rebuilt in May 2025."
    ),
    .holds("calendar", "She took over in 2013, 12 years ago. Output was 35,700 in 2025."),
    .holds(
      "calendar",
      "He set up the fund in 2009. For 15 years, until it failed in 2024, he paid 9 percent."),
    .holds("calendar", "Five-year notes issued in 2026 are due in 2031."),
    .holds(
      "calendar", "The bonds were sold in March 2024. They mature after 60 months, in March 2029."),
    .holds(
      "calendar",
      "The loan is repaid in 20 equal quarterly instalments, the first on 31 March 2026 and the last on 31 December 2030."
    ),
    .holds("calendar", "It is payable in 36 monthly payments over three years."),
    .holds(
      "calendar", "Work was to end on 31 March 2025 and ended on 19 May 2025, a delay of 49 days."),
    .holds("calendar", "The ferry, built in 1987, was 32 years old when it sank in 2019."),
    .fails("calendar", "The dam was begun in 1998 and finished in 2007, six years later."),
    .fails("calendar", "She ran the school from 1990 to 2010, 25 years."),
    .fails(
      "calendar", "The 22-year-old pianist, born in Lagos in 1993, plays again on 9 May 2025."),
    .fails("calendar", "Mr Brandt, 61, was born in Kiel in 1946. The hearing is on 2 June 2025."),
    .fails("calendar", "She turns 60 in 2031; she was born in 1961."),
    .fails(
      "calendar", "The mill was founded in 1857. The firm marked its 150th anniversary in 2025."),
    .fails("calendar", "She took over in 2013, 21 years ago. Output was 35,700 in 2025."),
    .fails(
      "calendar",
      "He set up the fund in 2009. For 51 years, until it failed in 2024, he paid 9 percent."),
    .fails("calendar", "Five-year notes issued in 2026 are due in 2036."),
    .fails(
      "calendar", "The bonds were sold in March 2024. They mature after 60 months, in March 2028."),
    .fails(
      "calendar",
      "The loan is repaid in 24 equal quarterly instalments, the first on 31 March 2026 and the last on 31 December 2030."
    ),
    .fails("calendar", "It is payable in 36 monthly payments over four years."),
    .fails(
      "calendar", "Work was to end on 31 March 2025 and ended on 19 May 2025, a delay of 94 days."),
    .silent(
      "calendar", "In 2019 it had 40 shops. Two years later it had 55. By 2025 there were 90."),
    .silent(
      "calendar", "The plan covers the years from 2019 to 2023 with six years of grants to follow."),
    .silent("calendar", "It began in 1991. In this third anniversary season, 2024, it has grown."),
    .silent("calendar", "Sales grew 5 percent a year from 2010 to 2015."),
    .silent(
      "calendar", "In June 2023 it amended its three-year facility, which now matures in June 2028."
    ),
    .silent(
      "calendar",
      "She is 34 and he is 51. Their mother was born in 1948. The trial was in May 2025."),
  ]

  static let ranges: [Phrasing] = [
    .holds("range", "Guidance is $3.10 to $3.40 a share, with a midpoint of $3.25."),
    .holds(
      "range",
      "It guides to between $560 million and $600 million, or $580 million at the midpoint."),
    .holds("range", "The midpoint of its forecast of 4 to 6 percent is 5 percent."),
    .holds("range", "It expects $1.89 to $1.97, whose midpoint is $1.93."),
    .holds(
      "range",
      "Revenue of $580 million is the midpoint of the range of $560 million to $600 million."),
    .holds(
      "range",
      "The target is 3 percent, plus or minus 1 percentage point, or a range of 2 to 4 percent."),
    .holds(
      "range",
      "The goal is 2 percent plus or minus 1 percentage point, giving a corridor of 1 percent to 3 percent."
    ),
    .fails("range", "Guidance is $3.10 to $3.40 a share, with a midpoint of $3.52."),
    .fails(
      "range",
      "It guides to between $560 million and $600 million, or $850 million at the midpoint."),
    .fails("range", "It expects $1.89 to $1.97, whose midpoint is $1.39."),
    .fails(
      "range",
      "The target is 3 percent, plus or minus 1 percentage point, or a range of 2 to 5 percent."),
    .silent("range", "Guidance is $3.10 to $3.40 a share; analysts expect $3.52."),
    .silent("range", "It expects $5.85 to $5.95, down about 4 percent at its midpoint."),
    .holds(
      "bounds", "Net debt was 2.3 times earnings, well within the covenant limit of 3.5 times."),
    .holds("bounds", "Inflation of 2.3 percent is within the target range of 2 to 3 percent."),
    .holds("bounds", "The fine of $4.2 million is below the maximum of $5 million."),
    .fails(
      "bounds", "Net debt was 5.3 times earnings, well within the covenant limit of 3.5 times."),
    .fails("bounds", "Inflation of 3.9 percent is within the target range of 2 to 3 percent."),
    .fails("bounds", "The fine of $42 million is below the maximum of $5 million."),
    .silent("bounds", "The fine of $42 million is far above the maximum of $5 million."),
  ]

  static let remainders: [Phrasing] = [
    .holds("remainder", "Of the 176 riders who set off, 31 have dropped out, leaving 145."),
    .holds(
      "remainder",
      "The fire killed 163 of the 410 people aboard. Of the 247 survivors, 119 were hurt."),
    .holds(
      "remainder", "It has spent $30 million of its $50 million grant and has $20 million left."),
    .holds("remainder", "It sold 40 of its 140 shops and kept 100."),
    .holds(
      "remainder",
      "Banks wrote off 60 percent of the $5.0 billion loan. The remaining $2.0 billion is due in May."
    ),
    .holds(
      "remainder",
      "It has a loan of $50 million, of which $30 million has been repaid, leaving $20 million."),
    .holds(
      "remainder",
      "Profit was $142 million. Strip out the $51 million it made on a sale, and the figure falls to $91 million."
    ),
    .holds(
      "remainder",
      "With 85 percent, or $884 million, going to clinics and the remaining $156 million to lawyers, it ends."
    ),
    .fails("remainder", "Of the 176 riders who set off, 31 have dropped out, leaving 154."),
    .fails(
      "remainder",
      "The fire killed 163 of the 410 people aboard. Of the 274 survivors, 119 were hurt."),
    .fails(
      "remainder", "It has spent $30 million of its $50 million grant and has $12 million left."),
    .fails(
      "remainder",
      "Banks wrote off 60 percent of the $5.0 billion loan. The remaining $3.0 billion is due in May."
    ),
    .fails(
      "remainder",
      "It has a loan of $50 million, of which $30 million has been repaid, leaving $40 million."),
    .fails(
      "remainder",
      "Profit was $142 million. Strip out the $51 million it made on a sale, and the figure falls to $19 million."
    ),
    .silent("remainder", "It sold 40 of its 140 shops. A rival has 300 left."),
    .silent(
      "remainder",
      "Of 1,500 asked, 990 (66 percent) were for it, 360 (24 percent) against, and the remaining 150 unsure."
    ),
    .silent(
      "remainder",
      "Excluding the $38 million charge, income was $469 million, up from $431 million."),
  ]
}
