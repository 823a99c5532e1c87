import Consistency
import Documents
import Figures
import Quantities
import Testing

/// Tables of the kinds that reports hold: whole, with one cell slipped, and beside their text.
@Suite struct TableRelationsTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    /// The text as it holds.
    let text: String
    /// A piece of it and what stands in its place where it is broken.
    let slip: (from: String, to: String)

    init(_ name: String, _ text: String, slip from: String, _ to: String) {
      self.name = name
      self.text = text
      slip = (from, to)
    }

    /// The text with the slip.
    var broken: String {
      text.replacing(slip.from, with: slip.to, maxReplacements: 1)
    }

    var testDescription: String { name }
  }

  /// Changes of amounts in percent, and of shares in points, in one column.
  private static let mixedChanges =
    """
    | | 2031 | 2030 | Change |
    |---|---:|---:|---:|
    | Guests (000) | 814.6 | 779.2 | 4.5% |
    | Nights (000) | 2,036 | 1,904 | 6.9% |
    | Beds (000) | 2,611 | 2,495 | 4.6% |
    | Sales (€000) | 91,480 | 86,115 | 6.2% |
    | Occupancy | 78.0% | 76.3% | 1.7 pp |
    | Repeat guests | 31.4% | 34.0% | -2.6 pp |
    """

  static let rows: [Row] = [
    Row(
      "a total below a ruling without a word for it",
      """
      Cost of goods sold (£000)

                                  2031      2030
      Opening stock              4,118     3,947
      Purchases                 18,256    17,731
      Closing stock             (4,502)   (4,118)
                                ------    ------
      Cost of goods sold        17,872    17,560
      """, slip: "17,731", "17,371"),
    Row(
      "sales below their cost, and what they leave",
      """
      (£000)
                                  2031      2030
      Cost of goods sold        17,872    17,560
      Sales                     25,314    24,870
                                ------    ------
      Gross profit               7,442     7,310
      """, slip: "25,314", "25,134"),
    Row(
      "a sign that was lost",
      """
      | £000 | 2031 | 2030 |
      |---|---:|---:|
      | Profit before tax | 6,412 | 5,980 |
      | Tax at the standard rate | 1,603 | 1,495 |
      | Expenses not deductible | 141 | 118 |
      | Relief for research | (327) | (291) |
      | Earlier years | (46) | 22 |
      | Total tax charge | 1,371 | 1,344 |
      """, slip: "(327)", "327"),
    Row(
      "the rate that its name defines",
      """
      | £000 | 2031 | 2030 |
      |---|---:|---:|
      | Profit before tax | 6,412 | 5,980 |
      | Tax charge | 1,371 | 1,344 |
      | Effective rate | 21.4% | 22.5% |
      """, slip: "22.5%", "26.1%"),
    Row(
      "a column of differences of percentages",
      """
      | Sector | Fund % | Index % | Over/underweight |
      |---|---:|---:|---:|
      | Banks | 21.4 | 18.9 | 2.5 |
      | Health | 17.3 | 15.1 | 2.2 |
      | Energy | 13.8 | 11.2 | 2.6 |
      | Mines | 12.6 | 9.4 | 3.2 |
      | Software | 9.2 | 21.6 | -12.4 |
      | Other | 25.7 | 23.8 | 1.9 |
      """, slip: "-12.4", "12.4"),
    Row(
      "rows that are products of two columns",
      """
      | Crop | Acres | Tonnes per acre | Tonnes |
      |---|---:|---:|---:|
      | Wheat | 320 | 7.5 | 2,400 |
      | Oats | 140 | 6.5 | 910 |
      | Peas | 85 | 4.0 | 340 |
      """, slip: "2,400", "4,200"),
    Row(
      "sales a head in a row of its own",
      """
      | | 2031 | 2030 |
      |---|---:|---:|
      | Net sales (€000) | 734,720 | 692,400 |
      | Employees, average | 3,280 | 3,150 |
      | Net sales per employee (€000) | 224 | 220 |
      """, slip: "| 224", "| 324"),
    Row(
      "a scores table whose rows sum",
      """
      | Bidder | Price (€) | Price score (max. 40) | Quality (max. 60) | Total |
      |---|---:|---:|---:|---:|
      | Aubin | 512,000 | 31.3 | 51.5 | 82.8 |
      | Berg | 400,000 | 40.0 | 44.0 | 84.0 |
      | Cole | 431,000 | 37.1 | 50.2 | 87.3 |
      """, slip: "82.8", "92.8"),
    Row(
      "layers that begin where the last one ends",
      """
      | Layer | Cover | In excess of | Up to |
      |---|---:|---:|---:|
      | First | 25.0 | 10.0 | 35.0 |
      | Second | 40.0 | 35.0 | 75.0 |
      | Third | 60.0 | 75.0 | 135.0 |
      """, slip: "60.0 | 75.0", "60.0 | 57.0"),
    Row(
      "a row of one part alone",
      """
                              Open   Restricted     Total
      Gifts               1,418,306      212,450   1,630,756
      Contracts             906,780      104,200   1,010,980
      Shops                 713,412            –     713,412
      Interest               54,915        6,180      61,095
      Total               3,093,413      322,830   3,416,243
      """, slip: "–     713,412", "–     731,412"),
    Row(
      "amounts above ratios of their columns",
      """
      | | Marine | Aviation | Total |
      |---|---:|---:|---:|
      | Premiums | 512.0 | 318.5 | 830.5 |
      | Claims | (371.2) | (203.8) | (575.0) |
      | Expenses | (120.4) | (88.2) | (208.6) |
      | Result | 20.4 | 26.5 | 46.9 |
      | Claims ratio | 72.5% | 64.0% | 69.2% |
      | Expense ratio | 23.5% | 27.7% | 25.1% |
      """, slip: "(203.8)", "(230.8)"),
    Row(
      "a column of changes in percent and in points",
      mixedChanges, slip: "2,611 | 2,495", "2,495 | 2,611"),
    Row(
      "a fall without its sign among rises",
      mixedChanges, slip: "-2.6 pp", "2.6 pp"),
    Row(
      "products of three columns",
      """
      | | Flats | Weekly rent £ | Weeks | Rent £ |
      |---|---:|---:|---:|---:|
      | Studios | 214 | 87.50 | 50 | 936,250 |
      | One room | 631 | 104.00 | 50 | 3,281,200 |
      | Two rooms | 408 | 121.25 | 50 | 2,473,500 |
      | Houses | 57 | 143.00 | 50 | 407,550 |
      """, slip: "121.25", "112.25"),
    Row(
      "products in another unit",
      """
      | | Water (000 m³) | Price (cents per m³) | Revenue (€000) |
      |---|---:|---:|---:|
      | Homes | 1,840 | 212.5 | 3,910 |
      | Farms | 2,655 | 88.4 | 2,347 |
      | Works | 1,208 | 164.2 | 1,984 |
      | Ships | 76 | 305.0 | 232 |
      """, slip: "2,347", "2,743"),
    Row(
      "a balance that each row takes from",
      """
      | Month | Bought (€000) | Left (€000) |
      |---|---:|---:|
      | April | 7,318 | 161,482 |
      | May | 9,204 | 152,278 |
      | June | 6,947 | 145,331 |
      | July | 8,115 | 137,216 |
      | August | 5,620 | 131,596 |
      """, slip: "145,331", "154,331"),
    Row(
      "two cells that changed places",
      """
      | £000 | Plan | Actual | Over |
      |---|---:|---:|---:|
      | Teachers | 31,480 | 32,915 | 1,435 |
      | Helpers | 12,906 | 12,344 | (562) |
      | Kitchens | 4,118 | 4,372 | 254 |
      | Total | 48,504 | 49,631 | 1,127 |
      """, slip: "12,906 | 12,344", "12,344 | 12,906"),
    Row(
      "a total that leaves a row out",
      """
      | | Flats | Rent £ |
      |---|---:|---:|
      | Studios | 214 | 936,250 |
      | One room | 631 | 3,281,200 |
      | Two rooms | 408 | 2,473,500 |
      | Total | 1,253 | 6,690,950 |
      """, slip: "1,253", "1,039"),
    Row(
      "an opening balance of the wrong column",
      """
      Changes in customer deposits (in millions)

                                     Half-year 2031     Year 2030
      Balance at beginning of period          418.7         386.4
      Deposits received                       501.5         972.9
      Deposits used                          (476.3)       (940.6)
      Balance at end of period                443.9         418.7
      """, slip: "418.7         386.4", "386.4         386.4"),
    Row(
      "text in billions on a table in millions",
      """
      | £m | 2031 | 2030 |
      |---|---:|---:|
      | Interest received | 712.4 | 689.7 |
      | Interest paid | (318.6) | (302.1) |
      | Net interest received | 393.8 | 387.6 |

      Net interest received grew to £393.8m.
      """, slip: "£393.8m", "£393.8bn"),
    Row(
      "text that names a row and how it changed",
      """
      | £000 | 2031 | 2030 |
      |---|---:|---:|
      | Grants | 2,730 | 2,504 |
      | Fees | 1,291 | 1,240 |
      | Total income | 4,021 | 3,744 |

      Total income rose by 7.4%. The office moved in May.
      """, slip: "7.4%", "9.2%"),
    Row(
      "text that names a row and by how much it fell",
      """
      Costs of the year (£000)

                            2031      2030
      Wages                4,718     4,466
      Carriage inwards       731       894
      Rent                   412       405

      Carriage fell by £163,000 after the contract with a new haulier.
      """, slip: "£163,000", "£263,000"),
    Row(
      "text that names a ratio of two rows",
      """
      | (in thousands) | 2031 | 2030 |
      |---|---:|---:|
      | Revenue | 61,842 | 57,316 |
      | Cost of revenue | 27,460 | 26,081 |
      | Gross profit | 34,382 | 31,235 |

      Gross margin was 55.6%. The new plant opened in June.
      """, slip: "55.6%", "54.5%"),
    Row(
      "text that quotes the wrong year",
      """
      | CHF million | 2031 | 2030 |
      |---|---:|---:|
      | Cash from operations | 127.7 | 130.6 |
      | Capital expenditure | (61.5) | (70.2) |
      | Free cash flow | 66.2 | 60.4 |

      Free cash flow improved to CHF 66.2 million.
      """, slip: "CHF 66.2 million", "CHF 60.4 million"),
    Row(
      "text that spreads a row over heads",
      """
                             Budget     Estimate
      Property taxes       5,482,000    5,519,400
      Sales tax            2,140,000    2,263,750
      Total revenues       7,622,000    7,783,150

      With 4,830 households, property taxes work out at $1,143 per household.
      """, slip: "$1,143", "$1,413"),
  ]

  private func outcome(_ text: String) -> Outcome {
    let format: DocumentFormat = text.contains("|---") ? .markdown : .text
    let document = Document(bytes: Array(text.utf8), format: format)
    return Checker().outcome(of: document, figures: FigureTokenizer().figures(in: document))
  }

  @Test(arguments: rows)
  func `a table that holds is confirmed and not reported`(row: Row) {
    let outcome = outcome(row.text)
    #expect(outcome.findings.isEmpty)
    #expect(outcome.checks.contains { $0.verdict == .agree })
  }

  @Test(arguments: rows)
  func `a slip is reported`(row: Row) {
    #expect(row.broken != row.text)
    #expect(!outcome(row.broken).findings.isEmpty)
  }

  /// Tables that do not foot and need not.
  static let nearMisses = [
    // The changes of losses are written with either sign.
    """
    | | 2031 | 2030 | % change |
    |---|---:|---:|---:|
    | North | 6,053 | 5,559 | 8.9% |
    | South | 4,476 | 4,790 | -6.6% |
    | West | (423) | (631) | 33.0% |
    """,
    // Balances are not summed.
    """
    | Period | Shares bought | Still to be bought |
    |---|---:|---:|
    | May | 357,800 | $2,346,149,738 |
    | June | 551,200 | 2,298,859,931 |
    | July | 787,668 | 2,229,920,199 |
    | Total | 1,696,668 | $2,229,920,199 |
    """,
    // A line that takes no part in the rule is what is missing.
    """
    | | Gross | Offset | Net | Pledged | Posted | Left |
    |---|---:|---:|---:|---:|---:|---:|
    | Assets | 1,204,518 | — | 1,204,518 | (417,260) | (2,400) | 784,858 |
    | Liabilities | 419,000 | — | 419,000 | (417,260) | — | 1,740 |
    """,
    // A subtotal of one line says it again.
    """
    | | 2031 | 2030 |
    |---|---:|---:|
    | Translation | (613) | 25 |
    | Unrealized gains | (52) | 11 |
    | Total net changes in securities | (52) | 11 |
    | Hedges | (401) | 61 |
    | Total | (1,066) | 97 |
    """,
    // Percentages of changes are no products of one another.
    """
    | | 2031 | 2030 | Change |
    |---|---:|---:|---:|
    | Net sales | $1,156 | $1,009 | 14.6% |
    | Operating profit | $203 | $231 | (12)% |
    | Margin | 17.6% | 22.9% | (530)bps |
    """,
    // One fall without a sign among a few rises says nothing.
    """
    | | 2031 | 2030 | Change |
    |---|---:|---:|---:|
    | Homes | 6,053 | 5,559 | 8.9% |
    | Farms | 4,476 | 4,790 | 6.6% |
    """,
    // Part of the table is in other units, and no power of ten explains it.
    """
    | | Water (000 m³) | Price (cents per m³) | Revenue (€000) |
    |---|---:|---:|---:|
    | Homes | 1,840 | 212.5 | 3,610 |
    | Farms | 2,655 | 88.4 | 2,147 |
    | Works | 1,208 | 164.2 | 1,784 |
    """,
    // The text speaks of another sum in billions.
    """
    | £m | 2031 | 2030 |
    |---|---:|---:|
    | Interest received | 712.4 | 689.7 |
    | Interest paid | (318.6) | (302.1) |
    | Net interest received | 393.8 | 387.6 |

    Loans on which interest is received amount to £17.2bn.
    """,
    // The text speaks of two years.
    """
    | (in millions) | 2030 | 2031 |
    |---|---:|---:|
    | Operating activities | $84,946 | $115,877 |
    | Financing activities | (15,879) | (11,812) |

    Cash from operating activities was $84.9 billion and $115.9 billion in 2030 and 2031.
    """,
  ]

  @Test(arguments: nearMisses)
  func `what need not foot is left alone`(text: String) {
    #expect(outcome(text).findings.isEmpty)
  }

  @Test func `a cell is named by its row and column`() throws {
    let text = """
      | £000 | 2031 | 2030 |
      |---|---:|---:|
      | Cash | 114 | 97 |
      | Total assets | 3,021 | 2,874 |
      """
    let document = Document(bytes: Array(text.utf8), format: .markdown)
    let figures = FigureTokenizer().figures(in: document)
    let figure = try #require(
      figures.first { String(decoding: document.text[$0.range], as: UTF8.self) == "3,021" })
    let name = try #require(document.cellName(at: figure.range))
    #expect(String(decoding: name, as: UTF8.self) == "Total assets / 2031")
    #expect(document.cellName(at: 0..<1) == nil)
  }
}
