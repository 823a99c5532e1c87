import Testing

@testable import tieout

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("", "", 0), ("check", "chekc", 1), ("total", "totals", 1), ("a", "xyz", 3), ("abc", "", 3),
  ])
  func `distance counts edits`(_ first: String, _ second: String, _ distance: Int) {
    #expect(editDistance(first, second) == distance)
    #expect(editDistance(second, first) == distance)
  }

  @Test func `the nearest is suggested, and nothing that is far`() {
    #expect(nearest(to: "remaindr", among: ["total", "remainder"]) == "remainder")
    #expect(nearest(to: "weather", among: ["total", "remainder"]) == nil)
    #expect(nearest(to: "x", among: []) == nil)
  }
}
