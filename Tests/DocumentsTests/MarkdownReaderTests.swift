import Documents
import Testing

@Suite("Markdown")
struct MarkdownReaderTests {
  /// Reads a text.
  private func document(_ text: String) -> Document { Document(markdown: Array(text.utf8)) }

  @Test func `Headings, lists and paragraphs are blocks`() {
    let found = document(
      "# Results\n\nSales rose.\n\n- *ropes*: 5\n- sails: 6\n\n**Outlook**\n\nGood.\n")
    #expect(found.kinds == [.heading, .paragraph, .listItem, .listItem, .heading, .paragraph])
    #expect(
      found.sentenceStrings
        == ["Results", "Sales rose.", "- ropes: 5", "- sails: 6", "Outlook", "Good."])
    #expect(found.structureFault == nil)
  }

  @Test func `Cells stand between bars, and headers go on below the line of dashes`() {
    let found = document(
      """
      | | Year ended | |
      |---|:---:|---:|
      | | 2024 | 2023 |
      | **Sales** | $1,200 | *$1,100* |
      | Ropes \\| sails | (5) | - |
      """)
    #expect(
      found.rows() == [
        "# 1:Year ended", "# 1:2024 2:2023", "0:Sales 1:$1,200 2:$1,100",
        "0:Ropes \\| sails 1:(5) 2:-",
      ])
    #expect(found.tables.first?.labelColumnCount == 1)
  }

  @Test func `A first row of values is no header`() {
    let found = document("| Wages | 6,068 | 5,876 |\n|---|---|---|\n| Rent | 526 | 495 |\n")
    #expect(found.tables.first?.headerRowCount == 0)
  }

  @Test(
    "Marks are left out",
    arguments: [
      ("**$1,234** million", "$1,234 million"), ("a ***b*** c", "a b c"), ("__5__%", "5%"),
      ("~~5~~ 6", "5 6"), ("\\$5 \\* 3", "$5 * 3"),
      ("see [note 5](x.html) here", "see note 5 here"),
      ("a ![b](c.png) d", "a  d"), ("5[^1] ships", "5 ships"), ("`5` ships", "5 ships"),
      ("&pound;5&nbsp;m", "£5\u{A0}m"), ("5<sup>1</sup> ships", "5 ships"), ("a<br>b", "a b"),
      ("10<sup>th</sup> time", "10th time"), ("[**5**](x) y", "5 y"),
    ])
  func marks(_ text: String, _ expected: String) {
    #expect(string(document(text).text) == expected)
  }

  @Test(
    "What is no mark stays",
    arguments: [
      "5 * 3 * 2 = 30", "5*3*2", "snake_case_name", "1,234* ships", "a < b & c > d", "[5] ships",
      "* alone", "5\\6", "a_b", "[x](y", "**open",
    ])
  func text(_ text: String) {
    let found = document(text)
    #expect(string(found.text) == text)
    #expect(found.sourceMap.isIdentity)
  }

  @Test func `Places lead back to the source, marks inside enclosed`() throws {
    let source = "Sales rose to **$1**,234 and &euro;5."
    let found = document(source)
    let text = string(found.text)
    #expect(text == "Sales rose to $1,234 and €5.")
    let amount = Array(text.utf8).firstIndex(of: UInt8(ascii: "$")) ?? 0
    let range = found.sourceRange(of: amount..<amount + 6)
    #expect(string(found.source[range]) == "$1**,234")
    let euro = found.sourceRange(of: 25..<29)
    #expect(string(found.source[euro]) == "&euro;5")
  }

  @Test func `Fences hold aligned tables, rules and underlines hold nothing`() {
    let found = document(
      "Results\n=======\n\n```\nShips    2024   2023\nAlder      5      6\nBirch     10     12\n```\n\n---\n\nEnd.\n"
    )
    #expect(found.rows() == ["# 0:Ships 1:2024 2:2023", "0:Alder 1:5 2:6", "0:Birch 1:10 2:12"])
    #expect(found.sentenceStrings.first == "Results")
    #expect(found.sentenceStrings.last == "End.")
  }
}
