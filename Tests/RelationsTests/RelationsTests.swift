import Testing

@testable import Relations

@Suite struct RelationsTests {
  @Test func `relations stand in order of id`() {
    let ids = Relation.all.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: Relation.all.map(\.id))
  func `an id is a phrase in kebab case`(_ id: String) {
    #expect(id.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (97...122).contains($0) })
  }

  @Test(arguments: Relation.all.map(\.id))
  func `equations speak of roles that the relation has`(_ id: String) throws {
    let relation = try #require(Relation.all.first { $0.id == id })
    let names = relation.roles.map(\.name)
    for equation in relation.equations {
      #expect(names.contains(equation.result))
      if case .given = equation.expression {
        // The claim brings along what the figure is compared with.
      } else {
        #expect(names.contains { equation.expression.mentions($0) })
      }
      #expect(!equation.clause.isEmpty)
    }
    for pattern in relation.patterns {
      if case .fixed(let index) = pattern.equation { #expect(index < relation.equations.count) }
      if case .byDirection = pattern.equation { #expect(relation.equations.count >= 2) }
    }
  }

  @Test(arguments: Relation.all.map(\.id))
  func `a summary is one sentence`(_ id: String) throws {
    let relation = try #require(Relation.all.first { $0.id == id })
    #expect(relation.summary.hasSuffix("."))
    #expect(!relation.rationale.isEmpty)
  }
}
