import Consistency
import Documents
import Figures
import Testing

/// Sentences beside tables: what they say of shares, gaps, sums, ranges and cells.
@Suite struct TableTextTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// A piece of the text and what stands in its place where it is broken.
    let slip: (from: String, to: String)
    /// The same piece where the sentence speaks of something else, which is left alone.
    let other: (from: String, to: String)

    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(
      name: "a quarter as a share of the year",
      text: """
        Sales by quarter (£000)

                       Q1      Q2      Q3      Q4     Year
        Seeds         914   1,206   1,088   1,397    4,605
        Tools         742     715     698     807    2,962
        Total       1,656   1,921   1,786   2,204    7,567

        The final quarter accounted for 29.1% of annual sales.
        """,
      slip: ("29.1%", "27.4%"),
      other: (
        "The final quarter accounted for 29.1% of annual sales", "Exports made up 12.7% of sales"
      )),
    Row(
      name: "a row as a share of another",
      text: """
        | | 2031 £000 | 2030 £000 |
        |---|---:|---:|
        | Wages and salaries | 9,418 | 8,906 |
        | Social security | 1,036 | 971 |
        | Pension costs | 612 | 588 |
        | | 11,066 | 10,465 |

        Pension contributions were 6.5% of wages and salaries.
        """,
      slip: ("6.5%", "3.5%"),
      other: ("6.5% of wages and salaries", "3.5% of the value of the fund")),
    Row(
      name: "a gap between two cells and its rate",
      text: """
        | Bidder | Price (€) | Points |
        |---|---:|---:|
        | Abel | 463,000 | 82.3 |
        | Boon | 397,000 | 85.5 |
        | Cora | 446,000 | 87.0 |

        The winner's price exceeds the lowest by €49,000 or 12.3%.
        """,
      slip: ("12.3%", "13.2%"),
      other: ("€49,000 or 12.3%", "€38,500 or 1.3%")),
    Row(
      name: "an amount for each resident",
      text: """
                                   2032          2031
        Streets               9,118,400     8,986,250
        Safety               10,742,800    10,410,300
        Total expenditures   19,861,200    19,396,550

        Spending per resident, on an estimated population of 22,150, is $897.
        """,
      slip: ("$897", "$987"),
      other: (
        "Spending per resident, on an estimated population of 22,150, is $897",
        "The fee per dog is $35"
      )),
    Row(
      name: "rows of one kind together",
      text: """
        | (€000) | Gross | Net |
        |---|---:|---:|
        | Not yet due | 23,550 | 23,460 |
        | 1 to 30 days overdue | 4,722 | 4,650 |
        | 31 to 90 days overdue | 2,385 | 2,190 |
        | Over 90 days overdue | 1,416 | 810 |
        | Total | 32,073 | 31,110 |

        Overdue balances amounted to €8.52 million.
        """,
      slip: ("€8.52 million", "€85.2 million"),
      other: ("Overdue balances amounted to €8.52 million", "Provisions amounted to €3.17 million")),
    Row(
      name: "results within their ranges",
      text: """
        | Guidance | Old range | New range | Result |
        |---|---|---|---|
        | Sales growth | 4% to 6% | 5.0% to 6.0% | 5.4% |
        | Operating margin | 12.5% to 13.5% | 13.0% to 13.5% | 13.1% |

        Both growth and margin are within the new ranges; the tax rate was 24%.
        """,
      slip: ("13.1%", "11.3%"),
      other: ("13.1% |\n\nBoth growth and margin are", "11.3% |\n\nGrowth is")),
    Row(
      name: "the midpoint of a range",
      text: """
        | Guidance | Old range | New range |
        |---|---|---|
        | Sales growth | 4% to 6% | 5.0% to 6.0% |
        | Operating margin | 12.5% to 13.5% | 13.0% to 13.5% |

        The midpoint of the range for sales growth rises from 5.0% to 5.5%.
        """,
      slip: ("5.5%", "5.9%"),
      other: ("midpoint of the range for sales growth", "rate of tax on sales")),
    Row(
      name: "two rows of one column in one sentence",
      text: """
        | Deposits | Balance ($000) | Rate |
        |---|---:|---:|
        | Savings | 152,000 | 1.70% |
        | Term deposits | 231,000 | 4.30% |
        | Total deposits | 383,000 | 3.27% |

        The cost of term deposits was 4.30% and the cost of all deposits 3.27%.
        """,
      slip: ("all deposits 3.27%", "all deposits 3.72%"),
      other: ("the cost of all deposits 3.27%", "the yield on loans 6.15%")),
  ]

  private func outcome(_ text: String) -> Outcome {
    let format: DocumentFormat = text.contains("|---") ? .markdown : .text
    let document = Document(bytes: Array(text.utf8), format: format)
    return Checker().outcome(of: document, figures: FigureTokenizer().figures(in: document))
  }

  @Test(arguments: rows)
  func `what the text says of its table is confirmed`(row: Row) {
    let outcome = outcome(row.text)
    #expect(outcome.findings.isEmpty)
    #expect(outcome.checks.contains { $0.verdict == .agree })
  }

  @Test(arguments: rows)
  func `a slip in the text is reported`(row: Row) {
    let broken = row.text.replacing(row.slip.from, with: row.slip.to, maxReplacements: 1)
    #expect(broken != row.text)
    #expect(!outcome(broken).findings.isEmpty)
  }

  @Test(arguments: rows)
  func `what the table does not hold is left alone`(row: Row) {
    let other = row.text.replacing(row.other.from, with: row.other.to, maxReplacements: 1)
    #expect(other != row.text)
    #expect(outcome(other).findings.isEmpty)
  }
}
