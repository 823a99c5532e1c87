import SampleText
import Testing

@testable import Mutations

struct WrittenNumberTests {
  @Test(
    "a number that is changed keeps its format",
    arguments: [
      ("$1,250 million", Slip.tenfold, ["12,500", "125"]), ("5.6%", .tenfold, ["56", "0.56"]),
      ("1250", .thousandfold, ["1,250,000"]), ("4,100", .thousandfold, ["4,100,000"]),
      ("12", .swapped, ["21"]), ("0.35", .swapped, ["0.53"]), ("7", .lost, []),
      ("17", .lost, ["1", "7"]), ("9.5", .doubled, ["99.5", "9.55"]),
    ])
  func formats(figure: String, slip: Slip, expected: [String]) throws {
    let (number, range) = try #require(WrittenNumber.read(in: Array(figure.utf8)[...]))
    #expect(Array(figure.utf8)[range].elementsEqual(number.written()))
    var seen: Set<String> = []
    for seed in 1...60 {
      var generator = SeededGenerator(seed: UInt64(seed))
      if let changed = number.after(slip, using: &generator) {
        seen.insert(String(decoding: changed.written(), as: UTF8.self))
      }
    }
    #expect(seen.isSubset(of: expected), "\(seen)")
    #expect(seen.isEmpty == expected.isEmpty)
  }

  @Test("what is no single number is left alone", arguments: ["5 to 6", "3/8", "nine", "2-4"])
  func others(figure: String) {
    #expect(WrittenNumber.read(in: Array(figure.utf8)[...]) == nil)
  }
}
