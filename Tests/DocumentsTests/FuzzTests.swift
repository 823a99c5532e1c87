import Documents
import TestSupport
import Testing

/// Text in every format, whole and broken.
@Suite("Any bytes")
struct FuzzTests {
  /// Pieces that the readers look for.
  static let pieces: [String] = [
    "<table>", "</table>", "<tr>", "</tr>", "<td>", "<td colspan=3>", "<td rowspan=9>", "<th>",
    "<p>",
    "</p>", "<br>", "<div style=\"display:none\">", "</div>", "<li>", "<pre>", "</pre>",
    "<sup>1</sup>",
    "<script>", "</script>", "<!--", "-->", "<", ">", "\"", "'", "&nbsp;", "&#163;", "&", "$", "(",
    ")", "%",
    "1,234", "5.5", "2024", "—", "Total", "Sales rose.", "Mr. ", "\n", "\n\n", "  ", "   ", "\t",
    "|", "|---|",
    "....", "----", "**", "_", "[a](b)", "\\", "# ", "- ", "```\n", ",", ";", "a", " ", "é",
    "\u{A0}", "…",
    "<caption>", "</caption>", "<thead>", "<ix:nonFraction unitRef=a scale=3>", "</ix:nonFraction>",
    "\r\n",
    "+---+", "U.S. ", "<h1>", "<ix:header>", "</ix:header>", "\0",
  ]

  @Test("Random pieces keep every order and bound", arguments: DocumentFormat.allCases)
  func pieces(_ format: DocumentFormat) {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        let piece = FuzzTests.pieces[Int.random(in: 0..<FuzzTests.pieces.count, using: &random)]
        bytes += Array(piece.utf8)
        if Int.random(in: 0..<40, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      let document = Document(bytes: bytes, format: format)
      let fault = document.structureFault
      #expect(fault == nil, "\(fault ?? "") in \(String(reflecting: string(bytes)))")
      if fault != nil { return }
    }
  }

  @Test("Random bytes keep every order and bound", arguments: DocumentFormat.allCases)
  func bytes(_ format: DocumentFormat) {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0..<300, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(Document(bytes: bytes, format: format).structureFault == nil)
      _ = DocumentFormat.detected(in: bytes.span)
    }
  }

  @Test func `Sentences of plain text cover all that is not space`() {
    var random = SeededGenerator(seed: 23)
    let words = [
      "Sales", "rose.", "5.5%", "Mr.", "\n", "\n\n", " ", "(a)", "\"", "U.S.", "…", "é", "no.", "?",
      "- ",
    ]
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<50, using: &random) {
        text += words[Int.random(in: 0..<words.count, using: &random)]
      }
      let document = Document(plainText: Array(text.utf8))
      guard document.tables.isEmpty else { continue }
      var isCovered = Array(repeating: false, count: document.text.count)
      for sentence in document.sentences { for index in sentence { isCovered[index] = true } }
      for (index, byte) in document.text.enumerated() where byte > 0x20 {
        #expect(isCovered[index], "\(String(reflecting: text)) at \(index)")
      }
    }
  }

  @Test("Every prefix of a page is read", arguments: DocumentFormat.allCases)
  func prefixes(_ format: DocumentFormat) {
    let source = Array(
      """
      <h1>A</h1><table class="x"><tr><th colspan=2>B</th></tr><tr><td>C</td><td>$</td><td>(5</td><td>)</td></tr></table>
      | a | "b" |
      |---|---|
      | **5** | [6](x) |

      Ship,"1,2""3"
      Alder    5.5    6
      Birch   10.5   12
      """.utf8)
    for count in 0...source.count {
      let document = Document(bytes: Array(source[..<count]), format: format)
      #expect(document.structureFault == nil, "\(count)")
    }
  }

  @Test(
    "Hostile repetition takes linear time",
    arguments: [
      "<a \"", "<a ", "<", "&", "<!--", "<td colspan=99999>5", "<table><tr><td>",
      "<div style=\"display:none\">",
      "<script", "<sup>", "<pre>", "**", "*a", "[", "[a](", "`", "_a ", "\\", "|", "| ", "|-", "\"",
      "\"\"", ",",
      "\n", " ", "  1", "a  1\n", ". ", ".", "a.", "A. ", "...", "\t1\n", "<ix:nonFraction>",
      "<svg>", "(", "1-",
      "a\n\n", "  \n\n", "<b hidden>", "<x1 hidden>", "é", "…", "\0", "<tr hidden>", "<textarea>",
    ])
  func hostile(_ piece: String) {
    let bytes = Array(String(repeating: piece, count: 20_000).utf8)
    for format in DocumentFormat.allCases {
      let clock = ContinuousClock()
      let time = clock.measure {
        #expect(Document(bytes: bytes, format: format).structureFault == nil)
      }
      #expect(time < .seconds(4), "\(format)")
    }
  }
}
