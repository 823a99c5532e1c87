import Documents
import Testing

@testable import Figures

/// What headers, labels and captions say of the unit of a table's cells.
struct TableUnitsTests {
  /// The values of the figures in the rows of a table under its caption, with their kind's first letter.
  private func values(_ lines: String...) -> [String] {
    let document = Document(
      bytes: Array(lines.joined(separator: "\n").utf8), format: .markdown)
    return FigureTokenizer().figures(in: document).filter { $0.kind != .date }
      .map { "\($0.low)" }
  }

  @Test("A scale in brackets above the table reaches its cells across a short line")
  func scaleAbove() {
    #expect(
      values(
        "(In millions)", "", "(Unaudited)", "", "| | A | B |", "|---|---|---|", "| Cash | 41 | 52 |"
      )
        == ["41000000", "52000000"])
    #expect(
      values("Sold for 3 of its shops.", "", "| | A | B |", "|---|---|---|", "| Cash | 41 | 52 |")
        == ["3", "41", "52"])
  }

  @Test("Amounts a share keep their own size, also where the words stand in the row above")
  func perShare() {
    #expect(
      values(
        "(In millions, except per share amounts)", "", "| | A | B |", "|---|---|---|",
        "| Profit | 41 | 52 |", "| Profit per share: | | |", "| Basic | $1.30 | $1.70 |",
        "| Diluted | $1.20 | $1.60 |", "| Sales | 90 | 80 |")
        == ["41000000", "52000000", "1.3", "1.7", "1.2", "1.6", "90000000", "80000000"])
  }

  @Test("A column with a number too large for the scale counts the shares that the caption excepts")
  func shareColumns() {
    #expect(
      values(
        "(In millions, except share and per share amounts)", "", "| | Stock | Capital |",
        "|---|---|---|", "| Start | 4,100,000 | 52 |", "| Issued | 1,200 | 3 |")
        == ["4100000", "52000000", "1200", "3000000"])
  }

  @Test("Numbers of shares take the scale unless the caption excepts them")
  func shares() {
    #expect(
      values(
        "(In millions, except per share amounts)", "", "| | A | B |", "|---|---|---|",
        "| Shares used to compute profit per share | 41 | 52 |") == ["41000000", "52000000"])
    #expect(
      values(
        "(In millions, except share and per share amounts)", "", "| | A | B |", "|---|---|---|",
        "| Weighted average shares | 41,000,123 | 52,000,456 |") == ["41000123", "52000456"])
    #expect(
      values(
        "(In millions, except shares, which are in thousands)", "", "| | A | B |", "|---|---|---|",
        "| Weighted average shares | 41,000 | 52,000 |") == ["41000000", "52000000"])
  }
}
