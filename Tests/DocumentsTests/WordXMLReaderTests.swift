import Documents
import TestSupport
import Testing

/// The main part of a DOCX file.
@Suite("WordprocessingML")
struct WordXMLReaderTests {
  private func document(_ body: String) -> Document {
    Document(
      wordXML: Array(
        "<?xml version=\"1.0\"?><w:document><w:body>\(body)</w:body></w:document>".utf8))
  }

  private func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  @Test func `Paragraphs, headings and items`() {
    let found = document(
      paragraph("Results", "<w:pStyle w:val=\"Heading1\"/>") + paragraph("Sales rose. Costs fell.")
        + paragraph("First", "<w:numPr><w:ilvl w:val=\"0\"/></w:numPr>"))
    #expect(found.kinds == [.heading, .paragraph, .listItem])
    #expect(found.sentenceStrings == ["Results", "Sales rose.", "Costs fell.", "First"])
  }

  @Test func `A number that is split over runs is one`() {
    let found = document(
      "<w:p><w:r><w:t>Sales of $1,2</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t>34</w:t></w:r><w:r><w:t xml:space=\"preserve\"> &amp; more</w:t></w:r></w:p>"
    )
    #expect(string(found.text) == "Sales of $1,234 & more")
  }

  @Test func `Deleted, hidden and moved text is left out, fields keep their result`() {
    let found = document(
      """
      <w:p><w:del><w:r><w:delText>old</w:delText><w:t>older</w:t></w:r></w:del><w:ins><w:r><w:t>New text</w:t></w:r></w:ins><w:r>\
      <w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:instrText>PAGE 9</w:instrText></w:r><w:r><w:t> here.</w:t></w:r></w:p>
      """)
    #expect(string(found.text) == "New text here.")
  }

  @Test func `Tables with spanned columns and raised marks`() {
    func cell(_ text: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(text.isEmpty ? "<w:p/>" : paragraph(text))</w:tc>"
    }
    let mark =
      "<w:tc><w:p><w:r><w:t>6</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r></w:p></w:tc>"
    let found = document(
      "<w:tbl><w:tr>" + cell("") + cell("Tons", "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>"
        + cell("Ship") + cell("2024") + cell("2023") + "</w:tr><w:tr>" + cell("Alder") + cell("5")
        + mark + "</w:tr></w:tbl>")
    #expect(found.rows().contains("0:Alder 1:5 2:6"))
    #expect(found.tables.first?.headerRowCount == 2)
  }

  @Test func `Any bytes are read`() {
    let pieces = [
      "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>",
      "<w:tc>", "</w:tc>", "<w:del>", "</w:del>", "<w:gridSpan w:val=\"99999999999\"/>",
      "<w:vanish/>",
      "<w:pStyle w:val=\"Title\"/>", "<w:br/>", "<w:tab/>", "5.5", "&lt;table&gt;", "&", "<", "\"",
      "<mc:Fallback>", "</mc:Fallback>", "<w:instrText>", "</w:instrText>", "\0", "é", "<w:tc/>",
      "<w:vertAlign w:val=\"superscript\"/>", "<w:noBreakHyphen/>", "Sales rose.", " ", "\n",
    ]
    var random = SeededGenerator(seed: 77)
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
        if Int.random(in: 0..<40, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      let fault = Document(wordXML: bytes).structureFault
      #expect(fault == nil, "\(fault ?? "") in \(String(reflecting: string(bytes)))")
      if fault != nil { return }
    }
  }

  @Test(
    "Hostile repetition takes linear time",
    arguments: ["<w:tbl>", "<w:tc>", "<w:p>", "<w:del>", "<w:t>", "<"])
  func hostile(_ piece: String) {
    let bytes = Array(String(repeating: piece, count: 50_000).utf8)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(Document(wordXML: bytes).structureFault == nil) }
    #expect(time < .seconds(4))
  }
}
