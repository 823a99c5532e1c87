import Consistency
import Documents
import Figures
import Relations
import Testing

/// Figures held against their tags of inline XBRL.
@Suite("Tags of inline XBRL")
struct TagTests {
  /// A number in a tag.
  private func tag(
    _ printed: String, _ concept: String = "x:Sales", context: String = "y", unit: String = "usd",
    scale: Int = 0, sign: String = "", more: String = ""
  ) -> String {
    """
    <ix:nonFraction name="\(concept)" contextRef="\(context)" unitRef="\(unit)" scale="\(scale)" \
    decimals="\(-scale)" \(sign.isEmpty ? "" : "sign=\"\(sign)\"") \(more)>\(printed)</ix:nonFraction>
    """
  }

  /// The messages of a page's contradictions, and the number of tags that agree.
  private func outcome(_ body: String) -> (contradictions: [String], agreeing: Int) {
    let header = """
      <html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><div style="display:none"><ix:header>
      <xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
      <xbrli:unit id="cad"><xbrli:measure>iso4217:CAD</xbrli:measure></xbrli:unit>
      <xbrli:unit id="pure"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit></ix:header></div>
      """
    let document = Document(html: Array((header + body + "</body></html>").utf8))
    let figures = FigureTokenizer().figures(in: document)
    let checker = Checker()
    let checks = checker.outcome(of: document, figures: figures).checks
      .filter { checker.relation(of: $0).id == "tag" }
    return (
      checks.filter { $0.verdict == .contradiction }.map(\.message),
      checks.count { $0.verdict == .agree }
    )
  }

  /// A table in thousands, or without a scale; one cell may be tagged in another.
  private func table(
    caption: String, scale: Int, odd: Int? = nil, oddScale: Int = 6, oddSign: String = ""
  ) -> String {
    var cells = 0
    let rows = ["Alder", "Birch", "Cedar"].map { name in
      let columns = [1_204, 1_187, 1_090].map { number in
        cells += 1
        let isOdd = cells - 1 == odd
        return
          "<td>\(tag("\(number + cells)", "x:\(name)", context: "c\(cells % 3)", scale: isOdd ? oddScale : scale, sign: isOdd ? oddSign : ""))</td>"
      }
      return "<tr><td>\(name)</td>\(columns.joined())</tr>"
    }
    return """
      <p>\(caption)</p><table><tr><th></th><th>2024</th><th>2023</th><th>2022</th></tr>\
      \(rows.joined())</table>
      """
  }

  @Test func `a table in the scale of its header agrees with its tags`() {
    let found = outcome(table(caption: "($ in thousands)", scale: 3))
    #expect(found.contradictions.isEmpty)
    #expect(found.agreeing == 9)
  }

  @Test func `a scale that no header says is taken from the tags`() {
    let found = outcome(table(caption: "Sales by wood.", scale: 6, odd: 99))
    #expect(found.contradictions.isEmpty)
    #expect(found.agreeing == 9)
  }

  @Test(arguments: [0, 4, 8])
  func `a cell that is tagged in another scale is found`(_ odd: Int) {
    let found = outcome(table(caption: "($ in thousands)", scale: 3, odd: odd))
    #expect(found.contradictions.count == 1)
    #expect(found.agreeing == 8)
  }

  @Test func `a cell that is tagged with another sign than its row is found`() {
    let found = outcome(
      table(caption: "($ in thousands)", scale: 3, odd: 1, oddScale: 3, oddSign: "-"))
    #expect(found.contradictions == ["the tag gives −1,189,000 USD for x:Alder, not 1189"])
  }

  @Test func `costs in brackets are tagged without a sign`() {
    let cells = ["204", "187", "90"].map { "<td>(\(tag($0, "x:Costs", context: $0)))</td>" }
    let found = outcome(
      "<table><tr><th></th><th>2024</th><th>2023</th><th>2022</th></tr><tr><td>Costs</td>\(cells.joined())</tr></table>"
    )
    #expect(found.contradictions.isEmpty)
    #expect(found.agreeing == 3)
  }

  @Test(
    "Running text",
    arguments: [
      ("$", "84.5", " million", "usd", 6, 1), ("$", "84.5", " million", "usd", 3, -1),
      ("$", "84.5", " million", "usd", 9, -1), ("", "12.5", "%", "pure", -2, 1),
      ("", "12.5", "%", "pure", 0, -1), ("", "25", " basis points", "pure", -4, 1),
      ("$", "0.45", " a share", "usd", 0, 1), ("", "4,200", " people", "people", 0, 1),
      // The page may have said "in thousands" somewhere.
      ("$", "4,200", "", "usd", 3, 0),
    ])
  func text(
    _ before: String, _ printed: String, _ behind: String, _ unit: String, _ scale: Int,
    _ sense: Int
  ) {
    let found = outcome(
      "<p>It was \(before)\(tag(printed, unit: unit, scale: scale))\(behind).</p>")
    #expect(found.contradictions.count == (sense < 0 ? 1 : 0))
    #expect(found.agreeing == (sense > 0 ? 1 : 0))
  }

  @Test func `two figures of one fact agree within their rounding`() {
    let found = outcome(
      """
      <p>Sales were $\(tag("84.5", scale: 6)) million.</p><p>Sales of $\(tag("84,463,120")) were \
      recorded in the year.</p><p>Sales fell from $\(tag("91.2", context: "x", scale: 6)) million.</p>
      """)
    #expect(found.contradictions.isEmpty)
    #expect(found.agreeing == 4)
  }

  @Test func `two figures of one fact that differ are found`() {
    let found = outcome(
      """
      <h1>Sales of $\(tag("84.5", scale: 6)) million</h1><p>Sales were $\(tag("48.5", scale: 6)) \
      million in the year.</p>
      """)
    #expect(found.contradictions.count == 1)
  }

  @Test func `a tag without a value says nothing`() {
    let found = outcome(
      "<p>Sales were $\(tag("84.5", scale: 3, more: "xsi:nil=\"true\"")) million.</p>")
    #expect(found.contradictions.isEmpty)
    #expect(found.agreeing == 0)
  }

  @Test func `a tag settles whose dollar it is`() {
    let page = Document(
      html: Array(
        """
        <ix:header><xbrli:unit id="c"><xbrli:measure>iso4217:CAD</xbrli:measure></xbrli:unit></ix:header>
        <p>Sales were $\(tag("84.5", unit: "c", scale: 6)) million.</p>
        """.utf8))
    let figures = FigureTokenizer().figures(in: page)
    #expect(figures.first?.unit.currencyCode == "CAD")
  }
}
