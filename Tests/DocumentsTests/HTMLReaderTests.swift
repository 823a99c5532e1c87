import Documents
import Quantities
import Testing

@Suite("HTML")
struct HTMLReaderTests {
  /// Reads a page.
  private func document(_ text: String) -> Document { Document(html: Array(text.utf8)) }

  @Test(
    "What a reader sees",
    arguments: [
      ("<p>Sales <b>rose</b> to $<i>1,2</i>34.</p>", "Sales rose to $1,234."),
      (
        "<p>&pound;5&nbsp;m &amp; &#8364;6 &#x20AC;7 &#151; &bogus; &</p>",
        "£5\u{A0}m & €6 €7 — &bogus; &"
      ),
      ("<p>a\n   b\t c</p>", "a b c"), ("a<!-- <p>5</p> -->b", "ab"),
      ("<script>var a = '<p>5</p>';</script>a<style>p{}</style>", "a"),
      ("<title>no</title><p>a</p>", "a"), ("a<span hidden>5</span>b", "ab"),
      ("a<div style=\"display: none\"><div>5</div>6</div>b", "ab"),
      ("a<p style='VISIBILITY:hidden'>5</p>b", "ab"), ("5<sup>(1)</sup> ships", "5 ships"),
      ("the 10<sup>th</sup> ship", "the 10th ship"), ("4<sup>1</sup>/<sub>2</sub>", "41/2"),
      ("5<span style=\"vertical-align:super\">a</span> ships", "5 ships"),
      ("a < b > c", "a < b > c"), ("1 <2 and 3> 2", "1 <2 and 3> 2"), ("a<b", "a<b"),
      ("<P CLASS=x>a</P >", "a"), ("<p title=\"a > b\">c</p>", "c"), ("so&shy;ft", "soft"),
      ("<select><option>5</select>a", "a"), ("a<?php 5 ?>b", "ab"), ("a<br>B", "a\nB"),
      ("a<br>b", "a b"), ("a<br/>\n b", "a b"),
    ])
  func text(_ source: String, _ text: String) {
    #expect(string(document(source).text) == text)
  }

  @Test func `Elements make blocks`() {
    let found = document(
      "<h2>Sales</h2><p>They rose. Costs fell.<ul><li><p>ropes</p><li>sails</ul><div>Short<div>More text."
    )
    #expect(found.kinds == [.heading, .paragraph, .listItem, .listItem, .heading, .paragraph])
    #expect(found.structureFault == nil)
  }

  @Test func `Signs, brackets and spacers in cells of their own make no columns`() {
    let found = document(
      """
      <table><tr><td colspan=3></td><td colspan=7>Year ended</td></tr>
      <tr><td colspan="3">&nbsp;</td><td colspan='3'><b>2024</b></td><td>&#160;</td><td colspan=3>2023</td></tr>
      <tr><td colspan="3">Sales</td><td>$</td><td>1,200</td><td></td><td></td><td>$</td><td>1,100</td><td></td></tr>
      <tr><td colspan="3">Costs</td><td></td><td>(200</td><td>)</td><td></td><td></td><td>(100</td><td>)</td></tr>
      <tr><td colspan="3">Other</td><td>$</td><td>—</td><td></td><td></td><td></td><td>3</td><td></td></tr>
      <tr><td colspan="3">Margin</td><td></td><td>5.2</td><td>%</td><td></td><td></td><td>(3.1</td><td>)%</td></tr></table>
      """)
    #expect(
      found.rows() == [
        "# 1+2:Year ended", "# 1:2024 2:2023", "0:Sales 1:$1,200 2:$1,100",
        "0:Costs 1:(200) 2:(100)",
        "0:Other 1:$— 2:3", "0:Margin 1:5.2% 2:(3.1)%",
      ])
    let sources = found.sentences.map { string(found.source[found.sourceRange(of: $0)]) }
    #expect(sources.contains("$</td><td>1,200"))
    #expect(sources.contains("(200</td><td>)"))
    #expect(found.structureFault == nil)
  }

  @Test func `Marked headers, captions and spanned rows are kept`() {
    let found = document(
      """
      <p>Before.</p><table><caption>In &euro;000</caption><thead><tr><th rowspan=2>Ship<th colspan=2>Tons</tr>
      <tr><th>2024<th>2023</thead><tbody><tr><th scope=row>Alder<td>5<td>6<tr><th>Birch<td>7<td>8</table>
      """)
    #expect(
      found.rows()
        == ["# 0v2:Ship 1+2:Tons", "# 1:2024 2:2023", "0:Alder 1:5 2:6", "0:Birch 1:7 2:8"])
    #expect(found.tables.first?.caption.map { string(found.text[$0]) } == "In €000")
    let table = found.tables[0]
    let cell = table.cell(row: 3, column: 2) ?? 0
    #expect(
      table.columnHeaders(of: cell).map { string(found.text[table.cells[$0].range]) }
        == ["Tons", "2023"])
    #expect(table.cell(row: 1, column: 0) == table.cell(row: 0, column: 0))
  }

  @Test func `A table inside a table makes the outer one layout`() {
    let found = document(
      """
      <table><tr><td>Left text.</td><td>Sales<table><tr><td>Alder</td><td>5</td></tr>
      <tr><td>Birch</td><td>6</td></tr></table></td><td>Right text.</td></tr></table>
      """)
    #expect(found.tables.count == 1)
    #expect(found.rows() == ["0:Alder 1:5", "0:Birch 1:6"])
    #expect(
      found.sentenceStrings == ["Left text.", "Sales", "Alder", "5", "Birch", "6", "Right text."])
    #expect(found.structureFault == nil)
  }

  @Test func `Bullets in cells are lists`() {
    let found = document(
      "<table><tr><td>&#8226;</td><td>Sales rose. Costs fell.</td></tr><tr><td>&bull;</td><td>Margins rose.</td></tr></table>"
    )
    #expect(found.kinds == [.listItem, .listItem])
  }

  @Test func `Hidden cells and rows are left out, closed or not`() {
    let found = document(
      """
      <table><tr><td>Ship<td>Tons<tr style="display:none"><td>no<td>9<tr><td>Alder<td hidden>9<td>5
      <tr><td>Birch<td style="display:none">9</td><td>6</table>
      """)
    #expect(found.rows() == ["# 0:Ship 1:Tons", "0:Alder 1:5", "0:Birch 1:6"])
  }

  @Test func `Preformatted text is read like plain text`() {
    let found = document(
      "<p>a</p><pre>\nShip     2024   2023\nAlder      <b>5</b>      6\nBirch     10     12\n</pre>"
    )
    #expect(found.rows() == ["# 0:Ship 1:2024 2:2023", "0:Alder 1:5 2:6", "0:Birch 1:10 2:12"])
  }

  @Test func `A hidden element that is never closed hides nothing`() {
    #expect(string(document("a <div style=\"display:none\">b").text).contains("b"))
  }
}

@Suite("Inline XBRL")
struct InlineXBRLTests {
  /// A page around some text.
  private func page(_ body: String) -> Document {
    let header = """
      <html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><div style="display:none"><ix:header><ix:hidden>
      <ix:nonFraction unitRef="u" name="a:B">99</ix:nonFraction></ix:hidden><ix:resources>
      <xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
      <xbrli:unit id="eps"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure>
      </xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure>
      </xbrli:unitDenominator></xbrli:divide></xbrli:unit></ix:resources></ix:header></div>
      """
    return Document(html: Array((header + body + "</body></html>").utf8))
  }

  @Test func `A tag gives its figure value, unit and decimals`() {
    let found = page(
      """
      <p>Sales were $<ix:nonFraction unitRef="usd" scale="6" decimals="-5" name="us:Sales"
      format="ixt:num-dot-decimal">1,234.5</ix:nonFraction> million, or $<ix:nonFraction unitRef="eps"
      name="us:Eps" sign="-" decimals="2" format="ixt:numdotdecimal">0.<b>25</b></ix:nonFraction>.</p>
      """)
    #expect(string(found.text) == "Sales were $1,234.5 million, or $0.25.")
    #expect(found.taggedFigures.count == 2)
    let first = found.taggedFigures[0]
    #expect(string(found.text[first.range]) == "1,234.5")
    #expect(first.value == ExactDecimal("1234500000"))
    #expect(string(first.unit) == "iso4217:USD")
    #expect(first.decimals == -5)
    #expect(string(first.concept) == "us:Sales")
    let second = found.taggedFigures[1]
    #expect(second.value == ExactDecimal("-0.25"))
    #expect(string(second.unit) == "iso4217:USD/xbrli:shares")
    #expect(string(found.source[found.sourceRange(of: second.range)]) == "0.<b>25")
  }

  @Test(
    "Formats",
    arguments: [
      ("ixt:num-comma-decimal", "1.234,5", "1234.5"), ("ixt:fixed-zero", "—", "0"),
      ("ixt:zerodash", "-", "0"), ("ixt:numdotdecimal", "1 234", "1234"), ("", "7", "7"),
      ("ixt-sec:numwordsen", "nine", nil), ("ixt:num-dot-decimal", "", nil),
      ("ixt:numspacecomma", "1 234,5", "1234.5"), ("ixt:numcommadot", "1,234.5", "1234.5"),
    ])
  func formats(_ format: String, _ printed: String, _ value: String?) {
    let found = page(
      "<p>x <ix:nonFraction unitRef='usd' format='\(format)'>\(printed)</ix:nonFraction> y</p>")
    #expect(found.taggedFigures.first?.value == value.flatMap { ExactDecimal($0) })
  }

  @Test func `Figures in cells are tagged without what stands between cells`() {
    let found = page(
      "<table><tr><td>a</td><td>$</td><td><ix:nonFraction unitRef=usd>5</ix:nonFraction></td></tr><tr><td>b</td><td></td><td>(<ix:nonFraction unitRef=usd sign='-'>6</ix:nonFraction></td><td>)</td></tr></table>"
    )
    #expect(found.taggedFigures.map { string(found.text[$0.range]) } == ["5", "6"])
    #expect(found.taggedFigures.last?.value == ExactDecimal(-6))
    #expect(found.rows() == ["0:a 1:$5", "0:b 1:(6)"])
  }
}
