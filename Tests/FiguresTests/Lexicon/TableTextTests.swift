import Testing

@testable import Figures

/// Tables written as text are read as they stand.
struct TableTextTests {
  @Test("Cells are parted by two blanks or more, and keep single ones")
  func cells() {
    let rows = TableText("  swiss francs    CHF name\n\nkr  SEK\n   \n").rows
    let text = rows.map { $0.map { String(decoding: $0, as: UTF8.self) } }
    #expect(text == [["swiss francs", "CHF name"], ["kr", "SEK"]])
  }

  @Test("A line of blanks is no row")
  func blankLines() {
    #expect(TableText("   \n\n").rows.isEmpty)
  }
}
