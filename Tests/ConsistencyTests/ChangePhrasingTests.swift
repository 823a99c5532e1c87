import Consistency
import Testing

/// Changes whose two ends and amount stand in any order, clause or neighbouring sentence.
@Suite struct ChangePhrasingTests {
  /// Sentences whose figures agree.
  static let holding = [
    "Revenue in the three months to June was $84 million. A year earlier it had been "
      + "$75 million. The increase was 12 percent.",
    "Revenue rose 12 percent in the quarter, to $84 million. A year earlier it was $75 "
      + "million.",
    "The trust's income last year was £42.0m; in 2022 it had been £37.5m. That is a "
      + "rise of 12 per cent.",
    "Ticket sales came to 336,000, against 300,000 the season before, a jump of 12 "
      + "percent.",
    "An increase of 12 percent took turnover to £33.6 million, from £30.0 million.",
    "A 12 percent increase lifted turnover from £30.0 million to £33.6 million.",
    "Turnover, boosted by a 12 percent increase in volumes sold, went from £30.0 "
      + "million to £33.6 million.",
    "The company said sales had increased by 12 percent, from $300 million to $336 "
      + "million.",
    "Sales have grown 12 percent since 2020, when they were $300 million, and now "
      + "stand at $336 million.",
    "Since 2020, when they stood at $300 million, sales have grown by 12 percent to "
      + "$336 million.",
    "The hospital treated 33,600 patients last year, 12 percent more than in 2022, "
      + "when it treated 30,000.",
    "The hospital treated 33,600 patients last year, 12 percent more than the 30,000 "
      + "it saw in 2022.",
    "It treated 33,600 patients, up from 30,000 the year before, an increase of 12 "
      + "percent.",
    "Some 30,000 patients were treated in 2022; last year the figure climbed by 12 "
      + "percent to 33,600.",
    "In 2022 the hospital treated 30,000 patients. Last year the number went up 12 "
      + "percent, to 33,600.",
    "The fare will increase from $2.50 to $2.75, or 10 percent.",
    "The fare, now $2.50, will go up 10 percent to $2.75 in January.",
    "From January the fare rises to $2.75 from $2.50, an increase of 10 percent.",
    "The fare is being raised by a tenth, from $2.50 to $2.75.",
    "Instead of $2.50 passengers will have to pay $2.75, an increase of 25 cents.",
    "The price has come down from $640 to $480, a drop of 25 percent.",
    "The price was cut by 25 percent, from $640 to $480.",
    "At $480, the phone is 25 percent cheaper than last year's model, which cost $640.",
    "The phone costs $480, 25 percent less than the $640 charged for its predecessor.",
    "The new model is priced at $480, compared with $640 for its predecessor, a "
      + "reduction of 25 percent.",
    "Losses at the unit were trimmed to $12 million from $16 million, 25 percent less.",
    "Operating profit slid by a quarter to $12 million from $16 million.",
    "Operating profit tumbled 25 percent, from $16 million in the year-ago period to "
      + "$12 million.",
    "Employment at the yard dwindled from 1,600 in 2015 to 1,200 last year, a decline "
      + "of 25 percent.",
    "The yard, which had 1,600 employees in 2015, now has 1,200, 25 percent fewer.",
    "The yard now employs 1,200 people, 400 fewer than in 2015, when it had 1,600.",
    "The yard now employs 1,200 people. That is 25 percent fewer than the 1,600 it had "
      + "in 2015.",
    "The yard now employs 1,200 people. That compares with 1,600 in 2015, a decline of "
      + "25 percent.",
    "The workforce will shrink by 400, from 1,600 to 1,200.",
    "The company will cut 400 jobs, reducing its workforce to 1,200 from 1,600.",
    "With 400 jobs gone, the workforce is down to 1,200 from 1,600.",
    "Enrolment, 1,600 in 2015, was 1,200 last autumn, down 25 percent.",
    "The council's reserves dropped by £4.5m over the year, to £13.5m from £18.0m.",
    "The council's reserves, £18.0m at the start of the year, had fallen by £4.5m to "
      + "£13.5m at its end.",
    "Reserves stood at £13.5m at the end of the year, £4.5m lower than the £18.0m at "
      + "the start.",
    "The deficit widened by $3 billion to $21 billion from $18 billion.",
    "Costs came in at $21 billion, $3 billion above the $18 billion budgeted a decade "
      + "ago.",
    "The bid was raised by 50 pence to 450 pence a share, from 400 pence.",
    "The bidder increased its offer from 400 pence to 450 pence a share, 12.5 per cent "
      + "more.",
    "It lifted its offer by 12.5 percent, to 450 pence a share from 400 pence.",
    "The minimum wage will rise by 40 cents to $15.40 an hour, from $15.00.",
    "Grain output is seen at 5.5 million tonnes, 10 percent up on last year's 5.0 "
      + "million tonnes.",
    "The mill shipped 5.5 million tonnes, which was 10 percent up on the 5.0 million "
      + "tonnes of the year before.",
    "Output was up 10 percent year on year at 5.5 million tonnes, compared with 5.0 "
      + "million tonnes in 2019.",
    "Output, at 5.5 million tonnes, was up 10 percent on the 5.0 million tonnes "
      + "achieved in 2019.",
    "Net interest income grew 10 percent year over year to $5.5 million, versus $5.0 "
      + "million.",
    "Between 2019 and 2021 rents went from $1,000 to $1,100 a month, rising 10 "
      + "percent.",
    "Average rents climbed from $1,000 a month to $1,100, increasing by 10 percent.",
    "Sales rose 10 percent to $550 million and profit 20 percent to $72 million, from "
      + "$500 million and $60 million respectively.",
    "Sales rose 10 percent to $550 million from $500 million, and profit climbed 20 "
      + "percent to $72 million from $60 million.",
    "Sales rose 10 percent to $550 million from $500 million, while profit climbed 20 "
      + "percent to $72 million from $60 million.",
    "The museum drew 550,000 visitors, the most since it opened and 10 percent more "
      + "than the 500,000 of 2019.",
    "Visitor numbers, which had been 500,000 in 2019, rose to 550,000, up 10 percent.",
    "The population of the town grew by a fifth, from 20,000 in 2000 to 24,000 in "
      + "2020.",
    "Its population is now 24,000, 20 percent larger than in 2000, when 20,000 people "
      + "lived there.",
    "The levy goes up from €200 to €240 a year, that is by 20 percent.",
    "The levy has been €200 a year. It is to go up by 20 percent to €240.",
    "Order intake increased to EUR 1,320 million (previous year: EUR 1,200 million), "
      + "i.e. by 10.0 per cent.",
    "Order intake of EUR 1,320 million exceeded the previous year's figure of EUR "
      + "1,200 million by 10.0 per cent.",
    "Order intake totalled EUR 1,320 million and was thus 10.0 per cent above the "
      + "prior-year figure of EUR 1,200 million.",
    "At EUR 1,320 million, order intake was 10.0 per cent higher than a year earlier "
      + "(EUR 1,200 million).",
    "Selling expenses were $13.2 million in 2021 as compared to $12.0 million in 2020, "
      + "representing an increase of 10%.",
    "Selling expenses increased $1.2 million, or 10%, to $13.2 million in fiscal 2021, "
      + "from $12.0 million in fiscal 2020.",
    "Selling expenses for 2021 increased by $1.2 million to $13.2 million compared to "
      + "$12.0 million for 2020.",
    "The increase in selling expenses from $12.0 million to $13.2 million, or 10%, was "
      + "due to advertising.",
    "Selling expenses were $13.2 million, an increase of $1.2 million, or 10%, from "
      + "$12.0 million in the prior year.",
    "Selling expenses, which amounted to $13.2 million (2020: $12.0 million), rose by "
      + "10%.",
    "The average age of buyers has gone up by four years, to 58 from 54.",
    "Waiting times have come down from 18 weeks to 12 weeks, or by six weeks.",
    "Unemployment is at 6.1 percent, 1.2 percentage points higher than the 4.9 percent "
      + "of a year ago.",
    "Unemployment was 4.9 percent a year ago and has since risen by 1.2 percentage "
      + "points to 6.1 percent.",
    "A year ago 4.9 percent were out of work; now it is 6.1 percent, 1.2 points more.",
    "The share of households with broadband went from 49 percent to 61 percent, a gain "
      + "of 12 percentage points.",
    "The rate goes up half a point to 5.5 percent from 5 percent.",
    "The bank raised its base rate by half a percentage point, to 5.5 percent from 5 "
      + "percent.",
    "The bank raised its key rate by 50 basis points to 5.50 percent. It had been 5.00 "
      + "percent since March.",
    "Its key rate, 5.00 percent since March, was increased by 50 basis points to 5.50 "
      + "percent.",
    "Support for the party fell to 25 percent, six points lower than the 31 percent it "
      + "had in January.",
    "The party took 25 percent of the vote, down from 31 percent five years ago, a "
      + "loss of six points.",
    "The party lost six points, dropping from 31 percent to 25 percent.",
    "The operating margin improved to 14.6% from 13.4%, up 120 basis points.",
    "The operating margin improved 120 basis points year over year, from 13.4% to "
      + "14.6%.",
    "Gross margin was 36.8%, compared with 36.1%, an improvement of 70 basis points.",
    "The loan-to-value ratio improved by 2.2 percentage points to 38.4% (31 December "
      + "2023: 40.6%).",
    "The vacancy rate was 6.5 per cent, which is 1.5 points below the 8.0 per cent of "
      + "2019.",
    "Inflation slowed to 3.1 percent in May, from 3.6 percent in April, half a point "
      + "less.",
    "The fine was reduced to $48 million from $80 million on appeal.",
    "On appeal the fine was cut from $80 million to $48 million.",
    "The fine, originally $80 million, was lowered to $48 million on appeal.",
    "Sales fell to $4.1 billion from $4.6 billion.",
    "Sales dropped from $4.6 billion to $4.1 billion.",
    "Unemployment slipped to 4.9 percent in May from 5.2 percent in April.",
    "Turnout rose to 61 percent, from 57 percent at the last election.",
    "The government raised its estimate of growth from 2.1 percent to 2.6 percent.",
    "The number of nurses increased from 4,200 in 2010 to 5,100 today.",
    "It shed staff, going down from 5,100 people to 4,200.",
    "Quarterly net income doubled to $84 million from $42 million.",
    "Net income was $84 million, double the $42 million of a year ago.",
    "Net income was $84 million, twice as much as the $42 million of a year ago.",
    "Net income was $126 million, three times as much as the $42 million of a year "
      + "before.",
    "Net income was $126 million, triple the $42 million of a year before.",
    "Net income of $84 million was double the previous year's $42 million.",
    "The site has grown fivefold, from 400 users to 2,000.",
    "The site now has 2,000 users, five times more than the 400 it had in 2015.",
    "The price has quadrupled from $15 to $60.",
    "The price has more than tripled since 2001, from $15 to $48.",
    "A house there costs $600,000, four times the national average of $150,000.",
    "The new tank holds 4,500 litres, one and a half times the 3,000 litres of the old "
      + "one.",
    "Costs halved, from $80 million to $40 million.",
    "Trading volume, at 30 million shares, was twice the daily average of 15 million.",
  ]

  /// The same with one figure slipped.
  static let broken = [
    "Revenue in the three months to June was $84 million. A year earlier it had been "
      + "$75 million. The increase was 21 percent.",
    "Revenue rose 21 percent in the quarter, to $84 million. A year earlier it was $75 "
      + "million.",
    "The trust's income last year was £42.0m; in 2022 it had been £35.7m. That is a "
      + "rise of 12 per cent.",
    "Ticket sales came to 336,000, against 330,000 the season before, a jump of 12 "
      + "percent.",
    "An increase of 12 percent took turnover to £36.3 million, from £30.0 million.",
    "Turnover, boosted by a 21 percent increase in volumes sold, went from £30.0 "
      + "million to £33.6 million.",
    "The company said sales had increased by 21 percent, from $300 million to $336 "
      + "million.",
    "Sales have grown 21 percent since 2020, when they were $300 million, and now "
      + "stand at $336 million.",
    "Since 2020, when they stood at $300 million, sales have grown by 21 percent to "
      + "$336 million.",
    "The fare, now $2.50, will go up 20 percent to $2.75 in January.",
    "From January the fare rises to $2.75 from $2.50, an increase of 20 percent.",
    "The fare is being raised by a fifth, from $2.50 to $2.75.",
    "Instead of $2.50 passengers will have to pay $2.75, an increase of 52 cents.",
    "The price has come down from $640 to $480, a drop of 52 percent.",
    "The price was cut by 52 percent, from $640 to $480.",
    "At $480, the phone is 52 percent cheaper than last year's model, which cost $640.",
    "The phone costs $480, 52 percent less than the $640 charged for its predecessor.",
    "The new model is priced at $480, compared with $640 for its predecessor, a "
      + "reduction of 52 percent.",
    "Losses at the unit were trimmed to $12 million from $16 million, 52 percent less.",
    "Operating profit slid by a quarter to $12 million from $61 million.",
    "Operating profit tumbled 52 percent, from $16 million in the year-ago period to "
      + "$12 million.",
    "Employment at the yard dwindled from 1,600 in 2015 to 1,200 last year, a decline "
      + "of 52 percent.",
    "The yard, which had 1,600 employees in 2015, now has 1,200, 52 percent fewer.",
    "The yard now employs 1,200 people, 40 fewer than in 2015, when it had 1,600.",
    "The yard now employs 1,200 people. That is 52 percent fewer than the 1,600 it had "
      + "in 2015.",
    "The yard now employs 1,200 people. That compares with 1,600 in 2015, a decline of "
      + "52 percent.",
    "The workforce will shrink by 40, from 1,600 to 1,200.",
    "Enrolment, 1,600 in 2015, was 1,200 last autumn, down 52 percent.",
    "The council's reserves dropped by £5.4m over the year, to £13.5m from £18.0m.",
    "The council's reserves, £18.0m at the start of the year, had fallen by £5.4m to "
      + "£13.5m at its end.",
    "Reserves stood at £13.5m at the end of the year, £5.4m lower than the £18.0m at "
      + "the start.",
    "The deficit widened by $3 billion to $12 billion from $18 billion.",
    "Costs came in at $21 billion, $8 billion above the $18 billion budgeted a decade "
      + "ago.",
    "The bidder increased its offer from 400 pence to 450 pence a share, 15.2 per cent "
      + "more.",
    "It lifted its offer by 15.2 percent, to 450 pence a share from 400 pence.",
    "The minimum wage will rise by 70 cents to $15.40 an hour, from $15.00.",
    "Grain output is seen at 5.5 million tonnes, 20 percent up on last year's 5.0 "
      + "million tonnes.",
    "The mill shipped 5.5 million tonnes, which was 10 percent up on the 5.8 million "
      + "tonnes of the year before.",
    "Output was up 20 percent year on year at 5.5 million tonnes, compared with 5.0 "
      + "million tonnes in 2019.",
    "Output, at 5.5 million tonnes, was up 20 percent on the 5.0 million tonnes "
      + "achieved in 2019.",
    "Net interest income grew 20 percent year over year to $5.5 million, versus $5.0 "
      + "million.",
    "Sales rose 20 percent to $550 million from $500 million, and profit climbed 20 "
      + "percent to $72 million from $60 million.",
    "Sales rose 10 percent to $550 million from $500 million, while profit climbed 40 "
      + "percent to $72 million from $60 million.",
    "The levy goes up from €200 to €420 a year, that is by 20 percent.",
    "The levy has been €200 a year. It is to go up by 40 percent to €240.",
    "Order intake increased to EUR 1,320 million (previous year: EUR 1,200 million), "
      + "i.e. by 20.0 per cent.",
    "Order intake of EUR 1,320 million exceeded the previous year's figure of EUR "
      + "1,200 million by 20.0 per cent.",
    "Order intake totalled EUR 1,320 million and was thus 20.0 per cent above the "
      + "prior-year figure of EUR 1,200 million.",
    "At EUR 1,320 million, order intake was 20.0 per cent higher than a year earlier "
      + "(EUR 1,200 million).",
    "Selling expenses were $13.2 million in 2021 as compared to $12.0 million in 2020, "
      + "representing an increase of 20%.",
    "Selling expenses increased $1.2 million, or 20%, to $13.2 million in fiscal 2021, "
      + "from $12.0 million in fiscal 2020.",
    "Selling expenses for 2021 increased by $1.2 million to $12.3 million compared to "
      + "$12.0 million for 2020.",
    "The increase in selling expenses from $12.0 million to $13.2 million, or 20%, was "
      + "due to advertising.",
    "Selling expenses were $13.2 million, an increase of $2.1 million, or 10%, from "
      + "$12.0 million in the prior year.",
    "Unemployment is at 6.1 percent, 2.1 percentage points higher than the 4.9 percent "
      + "of a year ago.",
    "Unemployment was 4.9 percent a year ago and has since risen by 2.1 percentage "
      + "points to 6.1 percent.",
    "A year ago 4.9 percent were out of work; now it is 6.1 percent, 2.1 points more.",
    "The share of households with broadband went from 49 percent to 61 percent, a gain "
      + "of 21 percentage points.",
    "Support for the party fell to 25 percent, nine points lower than the 31 percent "
      + "it had in January.",
    "The party lost nine points, dropping from 31 percent to 25 percent.",
    "The operating margin improved to 14.6% from 13.4%, up 210 basis points.",
    "The operating margin improved 210 basis points year over year, from 13.4% to "
      + "14.6%.",
    "Gross margin was 36.8%, compared with 36.1%, an improvement of 170 basis points.",
    "The loan-to-value ratio improved by 1.2 percentage points to 38.4% (31 December "
      + "2023: 40.6%).",
    "The vacancy rate was 6.5 per cent, which is 5.1 points below the 8.0 per cent of "
      + "2019.",
    "The fine was reduced to $84 million from $80 million on appeal.",
    "On appeal the fine was cut from $80 million to $84 million.",
    "The fine, originally $80 million, was lowered to $84 million on appeal.",
    "Sales fell to $5.1 billion from $4.6 billion.",
    "Sales dropped from $4.6 billion to $5.1 billion.",
    "Unemployment slipped to 6.9 percent in May from 5.2 percent in April.",
    "Turnout rose to 16 percent, from 57 percent at the last election.",
    "The government raised its estimate of growth from 2.1 percent to 1.6 percent.",
    "The number of nurses increased from 4,200 in 2010 to 1,500 today.",
    "It shed staff, going down from 5,100 people to 5,200.",
    "Quarterly net income doubled to $48 million from $42 million.",
    "Net income was $84 million, double the $24 million of a year ago.",
    "Net income was $84 million, twice as much as the $24 million of a year ago.",
    "Net income was $126 million, double the $42 million of a year before.",
    "Net income of $84 million was double the previous year's $24 million.",
    "The site has grown fivefold, from 400 users to 20,000.",
    "The price has quadrupled from $15 to $90.",
    "The price has more than tripled since 2001, from $15 to $38.",
    "A house there costs $600,000, four times the national average of $510,000.",
    "The new tank holds 4,500 litres, one and a half times the 2,000 litres of the old "
      + "one.",
    "Costs halved, from $80 million to $46 million.",
    "Trading volume, at 30 million shares, was twice the daily average of 51 million.",
  ]

  /// Sentences whose figures only look tied.
  static let silent = [
    "Sales and profit rose to $550 million and $66 million from $500 million and $60 "
      + "million, respectively, increases of 10 percent each.",
    "Prices went up 4 percent to $52.00 a case, after $50.00 a case in March.",
    "Revenue was $84 million, and profit, at $75 million a year earlier, had been "
      + "good; costs rose 12 percent.",
    "The decrease was primarily due to lower travel costs, offset by the 11% increase "
      + "in headcount, and costs were $122.1 million against $128 million.",
    "Third-quarter earnings per share increased to $0.34, up $0.03 over the prior "
      + "quarter and $0.09 from the year-ago quarter.",
    "The city had almost 150,000 factory jobs in 1990. Ten years later it had lost "
      + "almost 20,000 of them, and 60,000 people worked in offices.",
    "The trust treated 33,600 patients last year and 12 percent more staff than in "
      + "2022, when it had 3,000, were hired.",
    "The shares were up 3.8 percent to $33.05 on Friday but were still off from the "
      + "$38 offering price.",
    "Fees were $235 million in the first half, up 5 percent but a far cry from the "
      + "nearly $1 billion earned in the boom years.",
    "Fifty years after the war, in 1995, a monument of 1951 was moved.",
    "It pays 5 percent on the first $40 million and earned interest of $3 million on "
      + "other loans.",
  ]

  @Test(arguments: holding)
  func `what holds is confirmed`(_ text: String) {
    let outcome = ChangeSentencesTests.outcome(text)
    #expect(outcome.findings.isEmpty, "\(ChangeSentencesTests.messages(outcome))")
    #expect(outcome.checks.contains { $0.verdict == .agree })
  }

  @Test(arguments: broken)
  func `a slip is contradicted`(_ text: String) {
    let outcome = ChangeSentencesTests.outcome(text)
    #expect(!outcome.findings.isEmpty, "\(ChangeSentencesTests.messages(outcome))")
  }

  @Test(arguments: silent)
  func `what is not tied is left alone`(_ text: String) {
    let outcome = ChangeSentencesTests.outcome(text)
    #expect(outcome.findings.isEmpty, "\(ChangeSentencesTests.messages(outcome))")
  }
}
