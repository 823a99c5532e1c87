import Documents
import Testing

@Suite("Plain text")
struct PlainTextReaderTests {
  @Test func `Blank lines part blocks, and a short line without a stop is a heading`() {
    let document = Document(
      plainText: Array("Harbour Works profit up\n\nSales rose. Costs fell.\n\n- one\n- two\n".utf8))
    #expect(document.kinds == [.heading, .paragraph, .listItem, .listItem])
    #expect(
      document.sentenceStrings
        == ["Harbour Works profit up", "Sales rose.", "Costs fell.", "- one", "- two"])
  }

  @Test func `Lines that were wrapped are joined`() {
    let text = """
      Harbour Works said on Monday that its sales of ropes, sails and
      anchors had risen by 12 percent to 56 million euros, helped by Mr.
      Alder and a mild winter. Costs fell
      as well.
      """
    let document = Document(plainText: Array(text.utf8))
    #expect(document.blocks.count == 1)
    #expect(document.sentences.count == 2)
    #expect(document.sentenceStrings.last == "Costs fell\nas well.")
  }

  @Test func `Long lines are sentences of their own`() {
    let line = "We had a good quarter " + String(repeating: "and a good outlook ", count: 10)
    let text = line + "\n" + line + "\nthank you all\n"
    let document = Document(plainText: Array(text.utf8))
    #expect(document.sentences.count == 3)
  }

  @Test func `Short lines that end early are lines of their own`() {
    let text =
      "To the board of the company and to all of its members\nRe: sales\nThey rose by 5%.\n"
    let document = Document(plainText: Array(text.utf8))
    #expect(document.sentences.count == 3)
  }

  @Test func `A mark and the text behind it are one item`() {
    for mark in ["-", "*", "•", "–", "1.", "12)", "(a)", "(iv)", "b)"] {
      let document = Document(plainText: Array("\(mark) Sales rose by 5%.".utf8))
      #expect(document.kinds == [.listItem], "\(mark)")
    }
  }

  @Test func `A number or a word at the start is no mark`() {
    for text in [
      "-5 percent was lost.", "2019. A year to forget.", "A. Birch resigned.", "5 rose.",
    ] {
      #expect(Document(plainText: Array(text.utf8)).kinds == [.paragraph], "\(text)")
    }
  }

  @Test func `A byte-order mark, NULs and bytes that are not UTF-8 stay as they are`() {
    let bytes: [UInt8] =
      [0xEF, 0xBB, 0xBF] + Array("Sales ".utf8) + [0, 0xFF, 0xC3] + Array(" rose.".utf8)
    let document = Document(plainText: bytes)
    #expect(document.text == bytes)
    #expect(document.sentences == [3..<bytes.count])
    #expect(document.sourceMap.isIdentity)
  }

  @Test func `CR before LF belongs to no sentence`() {
    let document = Document(plainText: Array("One rose.\r\n\r\nTwo fell.\r\n".utf8))
    #expect(document.sentenceStrings == ["One rose.", "Two fell."])
  }

  @Test func `Nothing is in nothing`() {
    for text in ["", " ", "\n\n\n", "\u{FEFF}", "\u{FEFF}\n \t\r\n"] {
      let document = Document(plainText: Array(text.utf8))
      #expect(document.blocks.isEmpty && document.sentences.isEmpty && document.tables.isEmpty)
    }
  }
}
