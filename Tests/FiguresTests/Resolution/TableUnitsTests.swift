import Testing

@testable import Figures

/// What headers, labels and captions say of the cells below and beside them.
struct TableUnitsTests {
  private func unit(_ text: String) -> CellUnit {
    let bytes = Array(text.utf8)
    return CellUnit(bytes[...])
  }

  @Test(
    "Words and signs of scale",
    arguments: [
      ("(in thousands)", 3), ("in millions of dollars", 6), ("£m", 6), ("$bn", 9), ("£'000", 3),
      ("$ million", 6),
    ])
  func scales(text: String, power: Int) {
    #expect(unit(text).scale == power)
  }

  @Test("Other words say nothing", arguments: ["2024", "Revenue", "", "the million-mile club 5"])
  func silent(text: String) {
    #expect(unit(text).isPercent == false)
  }

  @Test("Percentages and amounts a share")
  func kinds() {
    #expect(unit("Change, %").isPercent)
    #expect(unit("per share").isExempt)
    #expect(!unit("Interest at 5.2%").isPercent)
  }
}
