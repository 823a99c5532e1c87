import Testing

@testable import Mutations

struct MutationRunTests {
  private let story = SourceDocument(
    id: "story",
    bytes: Array(
      "The yard's sales rose 12.5 percent to $562.5 million from $500.0 million in 2011.\n".utf8),
    format: .text)

  @Test("the slips of a confirmed relation are made, and most of them caught")
  func slips() {
    let results = MutationRun().results(of: story)
    let slips = Set(results.map(\.slip))
    #expect(slips.isSuperset(of: [.digit, .swapped, .lost, .doubled, .tenfold, .scale]))
    #expect(slips.isSuperset(of: [.direction, .exchanged, .points]))
    #expect(results.count { $0.fate == .caught } * 2 > results.count)
    for result in results where result.fate == .caught { #expect(result.finding != nil) }
  }

  @Test("one seed gives one result")
  func seeds() {
    func excerpts(_ seed: UInt64) -> [String] {
      MutationRun(seed: seed).results(of: story).map(\.excerpt)
    }
    #expect(excerpts(3) == excerpts(3))
    #expect((1...5).contains { excerpts($0) != excerpts(3) })
  }

  @Test("a slip that rounding hides is no error to be found")
  func rounding() {
    let source = SourceDocument(
      id: "loose", bytes: Array("Sales rose 12 percent to $5.6 million from $5.0 million.".utf8),
      format: .text)
    let fates = (1...40).flatMap { MutationRun(seed: $0).results(of: source) }
      .filter { $0.slip == .digit }.map(\.fate)
    #expect(fates.contains(.withinRounding))
  }

  @Test("the table counts and shares")
  func table() {
    var table = MutationTable()
    for result in MutationRun().results(of: story) { table.add(result, to: "all") }
    let lines = table.lines("what", in: ["all", "none"])
    #expect(lines.count == 2)
    #expect((table.rows["all"]?.share ?? 0) > 50)
  }
}
