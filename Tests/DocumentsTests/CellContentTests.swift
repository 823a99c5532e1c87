import Testing

@testable import Documents

@Suite("What cells hold")
struct CellContentTests {
  /// Judges a cell.
  private func content(_ text: String) -> CellContent {
    let bytes = Array(text.utf8)
    return CellContent.of(0..<bytes.count, in: bytes.span)
  }

  @Test(
    "Values",
    arguments: [
      "5", "1,234", "(1,234)", "$1,234", "$(12.5)", "($12.5)", "-3", "−3", "+4.5%", "12 %",
      "(1.5)%",
      "US$ 5", "EUR 12.5", "Rs. 500", "£5m", "€1.2 billion", "25bps", "4.2x", "1 234 567",
      "1.234,5",
      "1,234(1)", "1,234 (a)", "12*", ".75", "4% to 6%", "60 to 65", "$5 - $6", "12.5p", "½5", "5½",
      "CHF5", "R$5", "8.5 pp", "$7,379 $4,895", "462 (4.5)", "— 3", "5 million 6",
    ])
  func values(_ text: String) {
    #expect(content(text) == (text == "½5" ? .text : .value), "\(text)")
  }

  @Test(
    "Marks for no value",
    arguments: ["-", "—", "–", "n/a", "NM", "nil", "(n.m.)", "$—", "--", "N/A"])
  func nones(_ text: String) { #expect(content(text) == .none) }

  @Test(
    "Names of columns that are numbers",
    arguments: ["2024", "1999", "31-60", "91+", "31.12.2024", "2024 – 2062", "2 0 2 4"])
  func years(_ text: String) { #expect(content(text) == .year) }

  @Test(
    "Text",
    arguments: [
      "2025 £000", "$000", "000", "Total", "Q1", "Q1 2024", "FY24", "H1", "1H24", "Note 5",
      "31 March 2024", "May 5",
      "MAY 31, 2024",
      "2023/24", "2024-25", "31/12/2024", "Level 1", "A", "12-month loan", "5 ships and a boat",
      "NO. 5", "None of it", "5 6 ships", "5 to", "— —x",
    ])
  func texts(_ text: String) { #expect(content(text) == .text) }

  @Test func `Nothing is empty, and a long cell is text`() {
    #expect(content("") == .empty)
    #expect(content(String(repeating: "1", count: 60)) == .text)
  }

  @Test func `A prefix and a suffix are parts of a value`() {
    func isPrefix(_ text: String) -> Bool {
      CellContent.isPrefix(0..<text.utf8.count, in: Array(text.utf8).span)
    }
    func isSuffix(_ text: String) -> Bool {
      CellContent.isSuffix(0..<text.utf8.count, in: Array(text.utf8).span)
    }
    for text in ["$", "(", "$(", "US$", "£", "€ ("] { #expect(isPrefix(text), "\(text)") }
    for text in ["", "-", "5", "$5", "Total", "USD"] { #expect(!isPrefix(text), "\(text)") }
    for text in [")", "%", ")%", ") %"] { #expect(isSuffix(text), "\(text)") }
    for text in ["", "(", "5%", "x"] { #expect(!isSuffix(text), "\(text)") }
  }
}
