import Documents
import Quantities
import Testing

@testable import Figures

/// What captions, headers and labels say of the scale and unit of the cells below them.
@Suite struct TableUnitsTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let text: String
    /// A cell as it is printed, and the value that it stands for.
    let cell: String
    let value: Int128
    let exponent: Int

    init(_ cell: String, _ value: Int128, _ text: String, exponent: Int = 0) {
      self.text = text
      self.cell = cell
      self.value = value
      self.exponent = exponent
    }

    var testDescription: String { "\(cell) in \(text.prefix(60))" }
  }

  static let rows: [Row] = [
    Row(
      "5,120", 5_120_000,
      """
      (In thousands, except per share amounts)

      (Unaudited)

      | | 2031 | 2030 |
      |---|---|---|
      | Net sales | 5,120 | 4,980 |
      | Net income | 612 | 540 |
      """),
    Row(
      "0.46", 46,
      """
      (In thousands, except per share amounts)

      | | 2031 | 2030 |
      |---|---|---|
      | Net sales | 5,120 | 4,980 |
      | Net income | 612 | 540 |
      | Earnings per share | 0.46 | 0.41 |
      """, exponent: -2),
    Row(
      "$5,120", 5_120_000_000,
      """
      | Balance sheet | | |
      |---|---|---|
      | | 2031 | 2030 |
      | | (in millions, except percentages) | |
      | Cash | $5,120 | $4,980 |
      | Receivables | 612 | 540 |
      """),
    Row(
      "512", 512_000_000,
      """
      | Year ended June 30 (Millions, except per share data) | 2031 | 2030 |
      |---|---|---|
      | Cash | 512 | 498 |
      | Receivables | 612 | 540 |
      """),
    Row(
      "$640", 640_000_000,
      """
      Amounts in millions of dollars except per share amounts or as otherwise specified.

      Goodwill changed as follows in the two years, most of it by exchange rates and by the sale of \
      a small business in the south, which had been bought only three years before for a price \
      that seemed low at the time.

      | | 2031 | 2030 |
      |---|---|---|
      | Opening | $640 | $655 |
      | Closing | $625 | $640 |
      """),
    Row(
      "11,005", 11_005_000_000,
      """
      Fair values (in millions)

      | | 2031 | 2030 |
      |---|---|---|
      | Interest rate contracts | 11,005 | 9,870 |
      | Currency contracts | 2,410 | 2,268 |
      """),
    Row(
      "1,250,000", 1_250_000,
      """
      (In thousands, except share data)

      | | 2031 | 2030 |
      |---|---|---|
      | Net income | 6,120 | 5,400 |
      | Shares outstanding | 1,250,000 | 1,240,000 |
      """),
    Row(
      "1,031", 1_031_000_000,
      """
      (Millions of dollars)

      | | Consolidated | Adjustments | Notes |
      |---|---|---|---|
      | Sales | 26,425 | 1,031 | 4,8 |
      | Costs | 19,534 | 2,204 | 2,4 |
      | Interest | 1,411 | 1,230 | |
      """),
    Row(
      "8,240", 8_240_000,
      """
      MARSH LANE DAIRY LIMITED
      Profit and loss account (£000)

                           2031      2030
      Turnover            8,240     7,915
      Cost of sales       5,102     4,988
      """),
  ]

  @Test(arguments: rows)
  func `a cell stands for its value in the scale of its table`(row: Row) throws {
    let format: DocumentFormat = row.text.contains("|---") ? .markdown : .text
    let document = Document(bytes: Array(row.text.utf8), format: format)
    let figures = FigureTokenizer().figures(in: document)
    let figure = try #require(
      figures.first { String(decoding: document.text[$0.range], as: UTF8.self) == row.cell })
    #expect(figure.low.magnitude == ExactDecimal(mantissa: row.value, exponent: row.exponent))
  }

  @Test func `what sets two columns of percentages apart is in percent`() {
    let text = """
      | Sector | Fund % | Index % | Over/underweight |
      |---|---|---|---|
      | Utilities | 9.5 | 5.3 | 4.2 |
      | Health | 16.9 | 14.2 | 2.7 |
      """
    let document = Document(bytes: Array(text.utf8), format: .markdown)
    let figures = FigureTokenizer().figures(in: document)
    #expect(figures.count { $0.kind == .percent } == 6)
  }

  @Test(arguments: [
    ("(in millions)", 6, true), ("US$ million", 6, true), ("(£'000)", 3, true),
    ("Amounts in thousands of euros", 3, true), ("(Rs. in crores)", 7, true),
    ("in billions of yen", 9, true),
  ])
  func `a statement of a scale is read`(text: String, power: Int, isStated: Bool) {
    let unit = CellUnit(Array(text.utf8)[...])
    #expect(unit.scale == power)
    #expect(unit.isStated == isStated)
  }

  @Test(arguments: ["sold 5 million of them", "30 thousand", "Team of the year", "Series M"])
  func `a number with a scale of its own states none`(text: String) {
    #expect(CellUnit(Array(text.utf8)[...]).scale == nil)
  }

  @Test func `percentages and amounts a share are told by their words`() {
    #expect(CellUnit(Array("Change, %".utf8)[...]).isPercent)
    #expect(CellUnit(Array("per share".utf8)[...]).isExempt)
    #expect(!CellUnit(Array("Interest at 5.2%".utf8)[...]).isPercent)
    #expect(CellUnit(Array("Shares issued under employee plans".utf8)[...]).isShares)
  }
}
