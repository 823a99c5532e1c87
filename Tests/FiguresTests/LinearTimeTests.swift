import Testing

@testable import Figures

/// The work of a text grows with its length and no faster, whatever the bytes.
struct LinearTimeTests {
  @Test(
    "The steps per byte stay within a constant",
    arguments: [
      "1", "1,", "1,234,", "1.", "1-", "1 to ", "$", "$1", "million ", "million million ",
      "two million ",
      "twenty-", "twenty ", "one and ", "one hundred and ", "one, ", "about ", "more than ",
      "no more than ", "$5 and ", "$1, ", "1, ", "5 percent and ", "a half ", "half of ", "1/",
      "1 ",
      "2 years and ", "two years ", "May ", "May 5, ", "2024-", "(", "(1)", "from 1 to ",
      "between 1 and ",
      "\u{E9}", "\u{20AC}", "½", " ", "\n", "- ", "minus ", "quarter ", "an ", "a a a ", "x", "%",
    ])
  func stepsAreLinear(piece: String) {
    let small = steps(piece, bytes: 1 << 12)
    let large = steps(piece, bytes: 1 << 17)
    // Thirty-two times the text may take thirty-two times the steps, and a few at the ends.
    #expect(large <= 34 * small + 1_000, "\(small) steps grew to \(large)")
    #expect(large <= 40 << 17)
  }

  private func steps(_ piece: String, bytes: Int) -> Int {
    let unit = Array(piece.utf8)
    var text: [UInt8] = []
    while text.count < bytes { text += unit }
    var figures: [Figure] = []
    var scratch = FigureTokenizer.Scratch()
    FigureTokenizer().tokenize(text.span, into: &figures, scratch: &scratch)
    return scratch.steps
  }
}
