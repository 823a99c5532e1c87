import Consistency
import Documents
import Figures
import Relations
import Testing

/// Ratios, prices, rates in time and balances in the ways that people write them.
@Suite struct RateSentencesTests {
  @Test(arguments: rateTimeRows + ratioRows + rollForwardRows + unitPriceRows)
  func `a sentence is judged as it reads`(_ row: Phrasing) {
    let document = Document(plainText: Array(row.text.utf8))
    let figures = FigureTokenizer().figures(in: document)
    let outcome = FactPhrasingTests.checker.outcome(of: document, figures: figures)
    let mine = outcome.checks.filter {
      FactPhrasingTests.checker.relation(of: $0).id == row.relation
    }
    let said = mine.map { "\($0.verdict): \($0.message)" }
    if let verdict = row.verdict {
      #expect(mine.contains { $0.verdict == verdict }, "\(said)")
    } else {
      #expect(outcome.findings.isEmpty, "\(said)")
    }
  }

  // swift-format-ignore
  static let rateTimeRows: [Phrasing] = [
    .holds("rate-time", "The foundation will give $12 million a year for the next five years, a total of $60 million."),
    .fails("rate-time", "The foundation will give $12 million a year for the next five years, a total of $20 million."),
    .holds("rate-time", "The contract is worth €96 million over eight years, or €12 million a year."),
    .fails("rate-time", "The contract is worth €96 million over eight years, or €42 million a year."),
    .holds("rate-time", "She will be paid £210,000 a week, or £10.92m a year."),
    .fails("rate-time", "She will be paid £210,000 a week, or £40.92m a year."),
    .holds("rate-time", "He will repay the $3.6 million in 24 monthly instalments of $150,000."),
    .fails("rate-time", "He will repay the $3.6 million in 24 monthly instalments of $550,000."),
    .holds("rate-time", "Rent is €2,400 a month, or €28,800 a year."),
    .fails("rate-time", "Rent is €2,400 a month, or €82,800 a year."),
    .holds("rate-time", "Annual amortisation of $4 million over 15 years will write off the $60 million paid."),
    .fails("rate-time", "Annual amortisation of $6 million over 15 years will write off the $60 million paid."),
    .holds("rate-time", "The loan of €30 million is repayable in 20 equal quarterly instalments of €1.5 million."),
    .fails("rate-time", "The loan of €30 million is repayable in 20 equal quarterly instalments of €5.1 million."),
    .holds("rate-time", "Over seven years the company is to invest $2.1 billion, an average of $300 million a year."),
    .fails("rate-time", "Over seven years the company is to invest $1.2 billion, an average of $300 million a year."),
    .holds("rate-time", "The lease costs $85,000 a month, $1.02 million a year."),
    .fails("rate-time", "The lease costs $88,000 a month, $1.02 million a year."),
    .holds("rate-time", "Goodwill of €18 million is written off over 12 years, at €1.5 million a year."),
    .fails("rate-time", "Goodwill of €18 million is written off over 12 years, at €1.8 million a year."),
    .holds("rate-time", "The settlement is to be paid in five annual payments of $40 million, $200 million in all."),
    .fails("rate-time", "The settlement is to be paid in five annual payments of $40 million, $400 million in all."),
    .holds("rate-time", "The plant makes 1,400 cars a day, or 511,000 a year."),
    .fails("rate-time", "The plant makes 1,600 cars a day, or 511,000 a year."),
    .holds("rate-time", "The deal, worth $450 million, runs for nine years and so brings in $50 million every year."),
    .fails("rate-time", "The deal, worth $450 million, runs for nine years and so brings in $30 million every year."),
    .holds("rate-time", "Spending will be $2.4 billion spread over four years, i.e. $600 million per year."),
    .fails("rate-time", "Spending will be $2.4 billion spread over four years, i.e. $200 million per year."),
    .holds("rate-time", "The sentence of 36 months, or three years, begins in May."),
    .holds("rate-time", "The grant of £750,000 is payable over three years in equal annual sums of £250,000."),
    .holds("rate-time", "The licence fee is €3 million a year for six years, making €18 million in total."),
    .fails("rate-time", "The licence fee is €5 million a year for six years, making €18 million in total."),
    .holds("rate-time", "The household pays $140 a month, which comes to $1,680 a year."),
    .fails("rate-time", "The household pays $140 a month, which comes to $1,580 a year."),
    .holds("rate-time", "Savings are put at €45 million a year, or €225 million over five years."),
    .fails("rate-time", "Savings are put at €45 million a year, or €425 million over five years."),
    .holds("rate-time", "The machine, bought for $240,000, is depreciated over eight years: $30,000 a year."),
    .fails("rate-time", "The machine, bought for $240,000, is depreciated over eight years: $10,000 a year."),
    .holds("rate-time", "In three months it burned through $84 million, or $28 million a month."),
    .fails("rate-time", "In three months it burned through $48 million, or $28 million a month."),
  ]

  // swift-format-ignore
  static let ratioRows: [Phrasing] = [
    .holds("ratio", "A discount of 15 percent on the list price of $48,000 brings it down to $40,800."),
    .fails("ratio", "A discount of 15 percent on the list price of $78,000 brings it down to $40,800."),
    .holds("ratio", "Operating profit was €54 million on revenue of €450 million, a margin of 12 percent."),
    .fails("ratio", "Operating profit was €54 million on revenue of €450 million, a margin of 22 percent."),
    .holds("ratio", "The operating margin was 8.4 percent, with profit of $63 million on sales of $750 million."),
    .fails("ratio", "The operating margin was 8.4 percent, with profit of $36 million on sales of $750 million."),
    .holds("ratio", "Sales rose to $820 million and operating income to $123 million, for a margin of 15.0 percent."),
    .fails("ratio", "Sales rose to $820 million and operating income to $123 million, for a margin of 51.0 percent."),
    .holds("ratio", "Net debt of €234 million was 3.0 times EBITDA of €78 million."),
    .fails("ratio", "Net debt of €324 million was 3.0 times EBITDA of €78 million."),
    .holds("ratio", "With EBITDA of €78.0 million and net debt of €312 million, leverage stood at 4.0 times."),
    .fails("ratio", "With EBITDA of €78.0 million and net debt of €212 million, leverage stood at 4.0 times."),
    .holds("ratio", "The cost-income ratio was 56 percent, as costs came to $2.24 billion and income to $4.0 billion."),
    .fails("ratio", "The cost-income ratio was 56 percent, as costs came to $4.24 billion and income to $4.0 billion."),
    .holds("ratio", "The combined ratio was 94 percent: claims and expenses of $1.88 billion against premiums of $2.0 billion."),
    .fails("ratio", "The combined ratio was 94 percent: claims and expenses of $2.88 billion against premiums of $2.0 billion."),
    .holds("ratio", "The dividend of $1.20 on a share price of $30.00 gives a yield of 4.0 percent."),
    .fails("ratio", "The dividend of $1.10 on a share price of $30.00 gives a yield of 4.0 percent."),
    .holds("ratio", "At $48 a share the offer is a premium of 20 percent to Friday's close of $40."),
    .fails("ratio", "At $48 a share the offer is a premium of 40 percent to Friday's close of $40."),
    .holds("ratio", "The offer price of €13.80 represents a premium of 15% over the last closing price of €12.00."),
    .fails("ratio", "The offer price of €13.80 represents a premium of 51% over the last closing price of €12.00."),
    .holds("ratio", "The rights were priced at $6.40, a discount of 20 percent to the market price of $8.00."),
    .fails("ratio", "The rights were priced at $6.40, a discount of 20 percent to the market price of $5.00."),
    .holds("ratio", "The shares trade at 15 times earnings: the price is $45.00 and earnings per share $3.00."),
    .fails("ratio", "The shares trade at 51 times earnings: the price is $45.00 and earnings per share $3.00."),
    .holds("ratio", "The payout ratio is 40 percent: a dividend of $0.80 on earnings per share of $2.00."),
    .fails("ratio", "The payout ratio is 40 percent: a dividend of $2.80 on earnings per share of $2.00."),
    .holds("ratio", "Return on equity was 12.0 percent, with profit of €60.0 million on equity of €500 million."),
    .fails("ratio", "Return on equity was 12.0 percent, with profit of €90.0 million on equity of €500 million."),
    .holds("ratio", "The debt of $18.4 trillion is equal to 92 percent of GDP of $20.0 trillion."),
    .fails("ratio", "The debt of $18.4 trillion is equal to 62 percent of GDP of $20.0 trillion."),
    .holds("ratio", "A loan of $320,000 on a house worth $400,000 makes a loan-to-value ratio of 80 percent."),
    .fails("ratio", "A loan of $320,000 on a house worth $100,000 makes a loan-to-value ratio of 80 percent."),
    .holds("ratio", "Loan-to-value was 39 per cent, with borrowings of £1.10bn against property of £2.82bn."),
    .fails("ratio", "Loan-to-value was 39 per cent, with borrowings of £1.10bn against property of £2.62bn."),
    .holds("ratio", "The yield of 5.5 percent is based on rent of €11 million and a price of €200 million."),
    .fails("ratio", "The yield of 5.5 percent is based on rent of €31 million and a price of €200 million."),
    .holds("ratio", "Its equity of €180 million amounted to 30 percent of total assets of €600 million."),
    .fails("ratio", "Its equity of €180 million amounted to 70 percent of total assets of €600 million."),
    .holds("ratio", "The equity ratio was 36.4 percent, with equity of €182 million and total assets of €500 million."),
    .fails("ratio", "The equity ratio was 36.4 percent, with equity of €182 million and total assets of €600 million."),
    .holds("ratio", "The tax rate was 21.5 percent, on tax of $43 million and pre-tax profit of $200 million."),
    .fails("ratio", "The tax rate was 12.5 percent, on tax of $43 million and pre-tax profit of $200 million."),
    .holds("ratio", "Gross margin was 41.2% (gross profit €54.2 million, sales €131.6 million)."),
    .fails("ratio", "Gross margin was 14.2% (gross profit €54.2 million, sales €131.6 million)."),
    .holds("ratio", "The inventory of $150 million is five times monthly sales of $30 million."),
    .fails("ratio", "The inventory of $150 million is five times monthly sales of $20 million."),
    .holds("ratio", "The price of $3.6 billion equals 12 times Hallam's operating profit of $300 million."),
    .fails("ratio", "The price of $3.6 billion equals 21 times Hallam's operating profit of $300 million."),
    .holds("ratio", "The loss ratio came to 62.5 percent (claims of $125 million on premiums of $200 million)."),
    .fails("ratio", "The loss ratio came to 62.5 percent (claims of $125 million on premiums of $220 million)."),
    .holds("ratio", "Capital of $13.2 billion against risk-weighted assets of $110 billion gives a ratio of 12.0 percent."),
  ]

  // swift-format-ignore
  static let rollForwardRows: [Phrasing] = [
    .holds("roll-forward", "The provision stood at £8.42 million at the start of the year. We added £3.275 million to it, used £2.615 million and released £0.48 million, which leaves £8.6 million at the end."),
    .fails("roll-forward", "The provision stood at £8.42 million at the start of the year. We added £3.275 million to it, used £2.615 million and released £0.48 million, which leaves £6.8 million at the end."),
    .holds("roll-forward", "The society began the year with 4,120 members; 560 joined and 310 left, and it ended it with 4,370."),
    .fails("roll-forward", "The society began the year with 4,120 members; 560 joined and 310 left, and it ended it with 4,270."),
    .holds("roll-forward", "We had 214 shops at the beginning of the period, opened 18 and closed 7, leaving 225 at the end."),
    .fails("roll-forward", "We had 124 shops at the beginning of the period, opened 18 and closed 7, leaving 225 at the end."),
    .holds("roll-forward", "The order book was €310 million at the start; orders of €145 million came in and sales of €128 million went out, so it closed at €327 million."),
    .fails("roll-forward", "The order book was €310 million at the start; orders of €145 million came in and sales of €128 million went out, so it closed at €367 million."),
    .holds("roll-forward", "The allowance for bad debts was $5.2 million at the beginning of the year, $1.9 million was charged, $1.4 million was written off and the balance at year-end was $5.7 million."),
    .fails("roll-forward", "The allowance for bad debts was $5.2 million at the beginning of the year, $1.9 million was charged, $4.1 million was written off and the balance at year-end was $5.7 million."),
    .holds("roll-forward", "The fund opened at $510 million, took in $84 million and paid out $62 million, ending the year at $532 million."),
    .fails("roll-forward", "The fund opened at $510 million, took in $44 million and paid out $62 million, ending the year at $532 million."),
  ]

  // swift-format-ignore
  static let unitPriceRows: [Phrasing] = [
    .holds("unit-price", "The bakery sold 12,500 cakes at $18.40 each, bringing in $230,000."),
    .fails("unit-price", "The bakery sold 12,500 cakes at $18.40 each, bringing in $630,000."),
    .holds("unit-price", "Each of the 2,560 investors had put in $250,000, a total of $640 million."),
    .fails("unit-price", "Each of the 2,560 investors had put in $250,000, a total of $440 million."),
    .holds("unit-price", "The airline will pay $5.4 billion for 60 jets, or $90 million apiece."),
    .fails("unit-price", "The airline will pay $5.4 billion for 60 jets, or $50 million apiece."),
    .holds("unit-price", "Norvik offered $48 for each of Hallam's 75 million shares, valuing it at $3.6 billion."),
    .fails("unit-price", "Norvik offered $48 for each of Hallam's 75 million shares, valuing it at $5.6 billion."),
    .holds("unit-price", "It issued 18 million shares at 250 pence each, raising £45 million."),
    .fails("unit-price", "It issued 18 million shares at 150 pence each, raising £45 million."),
    .holds("unit-price", "The district spends $273 million a year on 19,500 pupils, or $14,000 a pupil."),
    .fails("unit-price", "The district spends $243 million a year on 19,500 pupils, or $14,000 a pupil."),
    .holds("unit-price", "A dividend of $0.64 a share on 150 million shares will cost $96 million."),
    .fails("unit-price", "A dividend of $0.64 a share on 250 million shares will cost $96 million."),
    .holds("unit-price", "Tickets for the 42,000 seats cost $35 on average, so that a full house brings in $1.47 million."),
    .holds("unit-price", "It sold 3.2 million barrels at an average of $68.50 a barrel for $219.2 million."),
    .fails("unit-price", "It sold 2.3 million barrels at an average of $68.50 a barrel for $219.2 million."),
    .holds("unit-price", "With 180 million shares in issue, the offer of 410p a share values the company at £738m."),
    .fails("unit-price", "With 160 million shares in issue, the offer of 410p a share values the company at £738m."),
    .holds("unit-price", "Fines of $2,500 for each of 340 violations add up to $850,000."),
    .fails("unit-price", "Fines of $2,500 for each of 340 violations add up to $580,000."),
    .holds("unit-price", "The grant, worth $8,400 per student, went to 1,250 students and cost $10.5 million."),
    .holds("unit-price", "The buyer gets 640 flats for €96 million, or €150,000 per flat."),
    .fails("unit-price", "The buyer gets 640 flats for €69 million, or €150,000 per flat."),
    .holds("unit-price", "The company bought back 2.4 million shares for $86.4 million, an average price of $36.00 per share."),
    .fails("unit-price", "The company bought back 2.4 million shares for $86.4 million, an average price of $32.00 per share."),
    .holds("unit-price", "Net profit was $138 million, or $1.15 a share, based on 120 million shares."),
    .fails("unit-price", "Net profit was $318 million, or $1.15 a share, based on 120 million shares."),
    .holds("unit-price", "The mine produced 250,000 ounces at a cost of $980 an ounce, or $245 million."),
    .fails("unit-price", "The mine produced 250,000 ounces at a cost of $980 an ounce, or $254 million."),
    .holds("unit-price", "Rent of €24 a square metre for 15,000 square metres comes to €360,000 a month."),
    .fails("unit-price", "Rent of €24 a square metre for 25,000 square metres comes to €360,000 a month."),
    .holds("unit-price", "A charge of $40 per tonne on 3.5 million tonnes of carbon would raise $140 million."),
    .fails("unit-price", "A charge of $40 per tonne on 3.5 million tonnes of carbon would raise $180 million."),
    .holds("unit-price", "The bonus of €1,200 will go to all 38,000 employees, costing the group €45.6 million."),
    .holds("unit-price", "Compensation totals $27.5 million, or $125,000 for each of the 220 families."),
    .fails("unit-price", "Compensation totals $27.5 million, or $125,000 for each of the 230 families."),
    .holds("unit-price", "Average spending per visitor was £48; with 1.25 million visitors, that made £60m."),
    .fails("unit-price", "Average spending per visitor was £84; with 1.25 million visitors, that made £60m."),
    .holds("unit-price", "He exercised 120,000 options at a price of $14.50, paying $1.74 million."),
    .fails("unit-price", "He exercised 120,000 options at a price of $44.50, paying $1.74 million."),
    .holds("unit-price", "Sales per employee were $224,000: the group sold goods for $918.4 million with 4,100 staff."),
    .fails("unit-price", "Sales per employee were $224,000: the group sold goods for $918.4 million with 1,400 staff."),
    .holds("unit-price", "The 2.85 million tonnes mined at a depreciation rate of $4.00 a tonne give a charge of $11.4 million."),
    .fails("unit-price", "The 2.85 million tonnes mined at a depreciation rate of $4.00 a tonne give a charge of $12.4 million."),
    .holds("unit-price", "The minimum payment is 15,000 units times €86.10, or €1,291,500."),
    .holds("unit-price", "Market value is $7.44 billion, given 62 million shares and a price of $120."),
    .holds("unit-price", "The tender was for 450,000 tonnes of wheat at $232 a tonne, a purchase worth $104.4 million."),
    .fails("unit-price", "The tender was for 450,000 tonnes of wheat at $432 a tonne, a purchase worth $104.4 million."),
    .holds("unit-price", "Purchase of 24 buses at $650,000 apiece will cost the city $15.6 million."),
    .fails("unit-price", "Purchase of 42 buses at $650,000 apiece will cost the city $15.6 million."),
    .holds("unit-price", "The town of 21,450 spends $941 per resident, or $20.2 million in all."),
    .fails("unit-price", "The town of 21,450 spends $941 per resident, or $22.0 million in all."),
    .holds("unit-price", "The company earned $66 million, or $1.10 a share, on 60 million shares."),
    .fails("unit-price", "The company earned $66 million, or $1.20 a share, on 60 million shares."),
    .fails("unit-price", "Earnings per share were €2.40, calculated on net profit of €96 million and 10 million shares."),
  ]
}
