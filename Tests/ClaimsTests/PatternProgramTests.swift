import Relations
import Testing

@testable import Claims

@Suite struct PatternProgramTests {
  static let relation = Relation(
    id: "test", summary: "", rationale: "",
    roles: [Role("new", .amount), Role("old", .amount), Role("rate", .share)],
    equations: [], patterns: [], examples: [])

  @Test(arguments: [
    "<new> of <old>", "RISE [by? <rate> ; to <new> ; ~from <old>] , (up|down)",
    "<new> || the? REST",
    "(a|an) <rate> (fall of)? <new>", "<_> , <new> : <old>",
  ])
  func `a well-formed pattern compiles`(_ source: String) {
    #expect(throws: Never.self) { try Self.compile(source) }
  }

  @Test(arguments: ["<price>", "SIDEWAYS <new>", "(up <new>", "[<new> ; <old>"])
  func `a malformed pattern is an error that names the relation`(_ source: String) {
    #expect {
      try Self.compile(source)
    } throws: { error in
      "\(error)".contains("test")
    }
  }

  @Test func `only what every match needs is required`() throws {
    let program = try Self.compile("RISE <new> (up <old>)? || <rate>")
    #expect(program.requiredFigures == 1)
    #expect(program.requiredCues.count == 1)
  }

  @Test(arguments: Relation.all.map(\.id))
  func `the patterns of a relation compile`(_ id: String) throws {
    for (index, relation) in Relation.all.enumerated() where relation.id == id {
      for (number, pattern) in relation.patterns.enumerated() {
        #expect(throws: Never.self) {
          try PatternProgram(
            pattern.source, relation: relation, relationIndex: index, patternIndex: number)
        }
      }
    }
  }

  static func compile(_ source: String) throws -> PatternProgram {
    try PatternProgram(source, relation: relation, relationIndex: 0, patternIndex: 0)
  }
}
