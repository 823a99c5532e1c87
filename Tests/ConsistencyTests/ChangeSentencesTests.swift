import Consistency
import Documents
import Figures
import Testing

/// Sentences of change in the ways that English writes them, whole and with one figure slipped.
@Suite struct ChangeSentencesTests {
  static let checker = Checker()

  /// Sentences whose figures agree.
  static let holding = [
    "Turnover climbed 8 per cent to £54m from £50m.",
    "Turnover at the brewery climbed to £54m from £50m, an increase of 8 per cent.",
    "Turnover was £54m, up 8 per cent on the £50m of a year ago.",
    "Turnover of £54m was 8 per cent higher than the £50m booked last year.",
    "From $4.0 million a year earlier, licence income rose 15 percent to $4.6 million.",
    "The company posted an 8 percent rise in sales to $54 million from $50 million.",
    "Net sales increased by 8.0% to €54.0 million (2022: €50.0 million).",
    "Net sales amounted to €54.0 million (prior year: €50.0 million), an increase of 8.0%.",
    "Net sales were $54.0 million compared to $50.0 million in the prior-year quarter, an "
      + "increase of 8 percent.",
    "Revenue for the quarter was $54.0 million, versus $50.0 million a year ago, up 8%.",
    "Revenue grew from $50.0 million in 2021 to $54.0 million in 2022, or 8 percent.",
    "Shipments slumped by a fifth to 8,000 tonnes from 10,000 tonnes.",
    "Passenger numbers fell to 4.5 million, down 10 percent from 5 million in 2019.",
    "The toll will go up by 50 cents to $4.50 from $4.",
    "The toll was raised from $4.00 to $4.50, a rise of 50 cents.",
    "The toll is now $4.50, which is 50 cents more than the $4.00 charged until May.",
    "Headcount shrank by 120 to 1,480, from 1,600 at the end of June.",
    "Headcount stood at 1,480 at the end of June, 120 fewer than the 1,600 of a year before.",
    "There were 1,480 employees at year end, compared with 1,600 a year earlier, a decrease "
      + "of 120.",
    "The team drew 41,250 people, beating the 38,250 of last season by 3,000.",
    "At 41,250 the crowd exceeded last season's 38,250 by 3,000.",
    "The jobless rate slipped 0.3 percentage points to 5.4 percent from 5.7 percent.",
    "The jobless rate was 5.4 percent in May, down 0.3 points from 5.7 percent in April.",
    "The central bank cut its key rate by 25 basis points to 3.50 percent from 3.75 percent.",
    "The margin widened by 120 basis points to 14.2% from 13.0% a year earlier.",
    "The margin was 14.2%, compared with 13.0% a year earlier, an improvement of 1.2 "
      + "percentage points.",
    "Turnout reached 61 percent, 4 points above the 57 percent of 2018.",
    "Approval dropped to 38 percent from 45 percent, a fall of seven points.",
    "Profit more than doubled to $42 million from $20 million.",
    "Profit nearly tripled to $58 million from $20 million a year ago.",
    "The new stadium will hold 60,000, twice the 30,000 of the old one.",
    "The order is worth $90 million, three times the $30 million of the last one.",
    "Orders rose threefold to 900 from 300.",
    "Costs halved to $5 million from $10 million.",
    "The fund grew from $100 million in 2015 to $146 million in 2019, a compound annual "
      + "growth rate of 10 percent.",
    "Rents have risen 10 percent, from $1,000 to $1,100.",
    "The price of a ticket has gone from £20 to £25, a 25 per cent increase.",
    "A ticket costs £25, against £20 last year, a rise of 25 per cent.",
    "It sold 5,500 vans, up from 5,000 a year earlier, a gain of 10 percent.",
    "The loss narrowed to $6 million from $8 million, a 25 percent improvement.",
    "The bank's provision rose by $3 million, or 25 percent, to $15 million.",
    "Assets dropped $5.0 billion (10 percent) to $45.0 billion.",
    "Premiums written jumped 25 percent, to $1.25 billion from $1.0 billion.",
    "Sales in the north increased 20% year on year to $1.2bn, from $1.0bn.",
    "Sales, at $1.2 billion, were 20 percent above the $1.0 billion of 2020.",
    "The council agreed to lift the tax by 5 per cent, from £1,800 to £1,890.",
    "It cut the dividend by 20 per cent to 8p a share from 10p.",
    "The 2019 figure of 480 was 20 percent below the 600 recorded in 2018.",
    "Its market share increased to 24 percent from 21 percent, or by three percentage points.",
    "Deliveries came to 330 aircraft, 30 more than the 300 of 2017.",
    "Deliveries, which were 300 in 2017, rose by 30 to 330.",
    "Last year it delivered 300 aircraft; this year the number rose 10 percent to 330.",
    "Same-day parcels grew 50% to 3.0 million, compared to 2.0 million in the first half of 2020.",
  ]

  /// The same with two digits swapped or another scale word.
  static let broken = [
    "Turnover climbed 8 per cent to £45m from £50m.",
    "Turnover at the brewery climbed to £45m from £50m, an increase of 8 per cent.",
    "Turnover was £45m, up 8 per cent on the £50m of a year ago.",
    "Turnover of £45m was 8 per cent higher than the £50m booked last year.",
    "From $4.0 million a year earlier, licence income rose 51 percent to $4.6 million.",
    "From $4.0 billion a year earlier, licence income rose 15 percent to $4.6 million.",
    "The company posted an 8 percent rise in sales to $45 million from $50 million.",
    "Net sales increased by 8.0% to €45.0 million (2022: €50.0 million).",
    "Net sales amounted to €45.0 million (prior year: €50.0 million), an increase of 8.0%.",
    "Net sales were $45.0 million compared to $50.0 million in the prior-year quarter, an "
      + "increase of 8 percent.",
    "Revenue for the quarter was $45.0 million, versus $50.0 million a year ago, up 8%.",
    "Revenue grew from $50.0 million in 2021 to $45.0 million in 2022, or 8 percent.",
    "Passenger numbers fell to 4.5 billion, down 10 percent from 5 million in 2019.",
    "The toll was raised from $4.00 to $5.40, a rise of 50 cents.",
    "The toll is now $5.40, which is 50 cents more than the $4.00 charged until May.",
    "Headcount shrank by 210 to 1,480, from 1,600 at the end of June.",
    "Headcount stood at 4,180 at the end of June, 120 fewer than the 1,600 of a year before.",
    "There were 4,180 employees at year end, compared with 1,600 a year earlier, a decrease "
      + "of 120.",
    "There were 1,480 employees at year end, compared with 6,100 a year earlier, a decrease "
      + "of 120.",
    "The team drew 14,250 people, beating the 38,250 of last season by 3,000.",
    "At 14,250 the crowd exceeded last season's 38,250 by 3,000.",
    "At 41,250 the crowd exceeded last season's 83,250 by 3,000.",
    "The jobless rate slipped 3.0 percentage points to 5.4 percent from 5.7 percent.",
    "The central bank cut its key rate by 52 basis points to 3.50 percent from 3.75 percent.",
    "The margin widened by 210 basis points to 14.2% from 13.0% a year earlier.",
    "The margin was 41.2%, compared with 13.0% a year earlier, an improvement of 1.2 "
      + "percentage points.",
    "Turnout reached 16 percent, 4 points above the 57 percent of 2018.",
    "Approval dropped to 83 percent from 45 percent, a fall of seven points.",
    "The bank lowered its forecast for growth to 8.1 percent from 2.4 percent.",
    "Profit more than doubled to $24 million from $20 million.",
    "Profit nearly tripled to $85 million from $20 million a year ago.",
    "The order is worth $90 billion, three times the $30 million of the last one.",
    "Costs halved to $5 billion from $10 million.",
    "The fund grew from $100 million in 2015 to $416 million in 2019, a compound annual "
      + "growth rate of 10 percent.",
    "The price of a ticket has gone from £20 to £52, a 25 per cent increase.",
    "A ticket costs £52, against £20 last year, a rise of 25 per cent.",
    "The loss narrowed to $6 million from $8 million, a 52 percent improvement.",
    "The bank's provision rose by $3 million, or 52 percent, to $15 million.",
    "Assets dropped $5.0 billion (10 percent) to $54.0 billion.",
    "Premiums written jumped 52 percent, to $1.25 billion from $1.0 billion.",
    "Sales in the north increased 20% year on year to $2.1bn, from $1.0bn.",
    "Sales, at $2.1 billion, were 20 percent above the $1.0 billion of 2020.",
    "The council agreed to lift the tax by 5 per cent, from £8,100 to £1,890.",
    "The 2019 figure of 840 was 20 percent below the 600 recorded in 2018.",
    "Its market share increased to 42 percent from 21 percent, or by three percentage points.",
    "Deliveries came to 303 aircraft, 30 more than the 300 of 2017.",
    "Same-day parcels grew 50% to 3.0 billion, compared to 2.0 million in the first half of 2020.",
  ]

  /// Sentences whose figures only look like the ends of one change.
  static let silent = [
    "Sales rose 12 percent to $5.2 million, beating the $5.0 million that analysts expected.",
    "The shares rose 3 percent to $31 and are down from a high of $44.",
    "The fund rose 4 percent from the month before to $8.1 million, compared with $6.0 "
      + "million a year earlier.",
    "The company swung to a profit of $5 million from a loss of $9 million, and sales rose "
      + "12 percent.",
    "Like-for-like sales rose 3 percent to $332 million from $310 million.",
    "Output rose 14 percent from a year ago to 1,020 tonnes but was down from 1,100 tonnes "
      + "in the quarter before.",
    "The shares fell 2.3 percent to $9.36 in after-hours trading from a close of $9.70.",
    "Turkey moved up to No. 3 from No. 7.",
    "The index dropped to minus 16.6 from minus 5.8 in May.",
    "The newspaper raised its price from 10 to 15 cents.",
    "Earnings are expected to rise 57 cents to 59 cents a share from 55 cents.",
    "Loans grew at a 22.8 percent annual rate to $749.6 billion in June, from $736.9 billion "
      + "in May.",
    "The rupee fell to 65.5 per dollar from 64.9.",
    "Growth cooled to 2.1 percent, while rents rose to 4 percent of income from 3 percent.",
    "Advancing shares outnumbered declining ones by 20 to 13 in Rome and by 16 to 13 in Paris.",
  ]

  @Test(arguments: holding)
  func `a change that holds is confirmed`(_ text: String) {
    let outcome = Self.outcome(text)
    #expect(outcome.findings.isEmpty, "\(Self.messages(outcome))")
    #expect(outcome.checks.contains { $0.verdict == .agree })
  }

  @Test(arguments: broken)
  func `a change with a slip is contradicted`(_ text: String) {
    let outcome = Self.outcome(text)
    #expect(!outcome.findings.isEmpty, "\(Self.messages(outcome))")
  }

  @Test(arguments: silent)
  func `figures of different things are left alone`(_ text: String) {
    let outcome = Self.outcome(text)
    #expect(outcome.findings.isEmpty, "\(Self.messages(outcome))")
  }

  static func outcome(_ text: String) -> Outcome {
    let document = Document(plainText: Array(text.utf8))
    return checker.outcome(of: document, figures: FigureTokenizer().figures(in: document))
  }

  static func messages(_ outcome: Outcome) -> [String] {
    outcome.checks.map { "\($0.verdict): \($0.message)" }
  }
}
