import Documents
import Testing

/// A text in one line and its sentences.
struct SentenceExample: CustomTestStringConvertible, Sendable {
  let text: String
  let sentences: [String]

  init(_ sentences: String...) {
    text = sentences.joined(separator: " ")
    self.sentences = sentences
  }

  var testDescription: String { text }
}

@Suite("Sentences")
struct SentenceSplitterTests {
  @Test(
    "A stop ends a sentence",
    arguments: [
      SentenceExample("Sales rose.", "Costs fell."),
      SentenceExample("Did sales rise?", "They did!", "Costs fell."),
      SentenceExample("Sales rose 5.2%.", "Costs fell to $3.4 million.", "Margins held."),
      SentenceExample("\"Sales rose,\" she said.", "\"Costs fell.\"", "Margins held."),
      SentenceExample("It paid a dividend (see note 5.)", "The rest was kept."),
      SentenceExample("He called it “a strong year.”", "Shares rose."),
      SentenceExample("Output fell in the U.S.", "The rest of the group grew."),
      SentenceExample("Trading began at 9 a.m.", "Shares rose at once."),
      SentenceExample("It was bought by Harbour Works Inc.", "The price was $5 million."),
      SentenceExample("Growth slowed in Dec.", "It was the weakest month."),
      SentenceExample("Sales, costs, etc.", "In all, nothing changed."),
      SentenceExample("It made 4.5.", "£3 was left."),
      SentenceExample("We asked for more…", "Nobody answered."),
      SentenceExample("He said no.", "The vote was lost."),
      SentenceExample("Prices rose over the same periods.1", "As before, wages lagged."),
      SentenceExample("That is all there is to Class B.", "The shares were sold."),
    ])
  func stop(_ example: SentenceExample) {
    #expect(Document(plainText: Array(example.text.utf8)).sentenceStrings == example.sentences)
  }

  @Test(
    "A stop inside a sentence does not end it",
    arguments: [
      "Mr. Alder met Ms. Birch and Dr. Cole.",
      "J. P. Marrow and A. B. Stone signed it.",
      "The U.S. Treasury and the U.K. Parliament agreed.",
      "Harbour Works Inc. Chief Executive Ann Lee resigned.",
      "Harbour Works Ltd. and Marrow Co. merged.",
      "See No. 5, Nos. 6 and 7, Art. 12 and Fig. 3.",
      "It was due on Jan. 5 and paid on Sept. 30.",
      "Sales were approx. 5% higher, e.g. Poland and i.e. Latvia.",
      "Alder vs. Birch was settled at 4 p.m. EST on Monday.",
      "The ticker MRW.AX rose 0.5 points to .75 of a cent.",
      "Visit www.example.com for more.",
      "Policy no. HS-4018 was renewed.",
      "\"Why?\" he asked.",
      "Yahoo! said it would pay.",
      "Wait ... there is more.",
      "The value ( MRW.N ) rose.",
      "St. Louis and Ft. Worth grew.",
      "1. The company sold 5 ships.",
      "Revenue . . . . . . 500",
      "Total revenue rose, Sen. Hale and Gov. Pike said.",
    ])
  func noStop(_ text: String) {
    #expect(Document(plainText: Array(text.utf8)).sentenceStrings == [text])
  }

  @Test(
    "A dateline stands apart from its story",
    arguments: [
      SentenceExample("PORT ALDER (Newswire) -", "Sales rose."),
      SentenceExample("ST. BIRCH, Jan. 5 (Newswire) -", "Sales rose."),
      SentenceExample("(Newswire) -", "Sales rose."),
      SentenceExample("PORT ALDER (NW) —", "Sales rose."),
    ])
  func dateline(_ example: SentenceExample) {
    #expect(Document(plainText: Array(example.text.utf8)).sentenceStrings == example.sentences)
  }

  @Test(
    "A dash behind a bracket alone is no dateline",
    arguments: [
      "Sales (in euros) - were flat.", "UK (the rest) rose - but not much.",
    ])
  func noDateline(_ text: String) {
    #expect(Document(plainText: Array(text.utf8)).sentenceStrings == [text])
  }
}
