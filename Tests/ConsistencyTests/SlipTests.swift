import Figures
import Quantities
import Testing

@testable import Consistency

/// Slips of writing that bring a figure where it should be.
@Suite struct SlipTests {
  private func repair(_ text: String, into low: Int, _ high: Int) throws -> Repair {
    let digits = Array(text.utf8)
    let value = try #require(ExactDecimal(text))
    let figure = Figure(
      start: 0, end: digits.count, kind: .money, value: value, place: 0, unit: .usd)
    return Repair(figure, digits: digits, into: Interval(ExactDecimal(low), ExactDecimal(high)))
  }

  @Test(arguments: [
    ("3625", 3265, 3265, SlipKind.swapped, "3265"), ("275", 257, 257, .swapped, "257"),
    ("11", 11_000, 11_000, .scale, "11000"), ("450", 45, 45, .shifted, "45"),
    ("512", 572, 572, .digit, "572"),
  ])
  func `a slip leads to the value`(
    _ text: String, _ low: Int, _ high: Int, _ kind: SlipKind, _ value: String
  ) throws {
    let repair = try repair(text, into: low, high)
    let expected = try #require(ExactDecimal(value))
    #expect(repair.candidates.contains { $0.kind == kind && $0.value == expected })
    #expect(repair.likeliest != nil)
  }

  @Test func `where several slips fit, none is the only one`() throws {
    let repair = try repair("12", into: 1, 1000)
    #expect(repair.candidates.count > 1)
    #expect(repair.only == nil)
  }

  @Test func `where none fits there is none`() throws {
    let repair = try repair("512", into: 90_000_001, 90_000_002)
    #expect(repair.candidates.isEmpty)
    #expect(repair.likeliest == nil)
    #expect(repair.only == nil)
  }
}
