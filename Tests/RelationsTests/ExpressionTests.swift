import Quantities
import Testing

@testable import Relations

@Suite struct ExpressionTests {
  static func point(_ role: String, _ value: Int) -> RoleValues.Entry {
    let interval = Interval(ExactDecimal(value))
    return .init(role: role, interval: interval, low: interval, high: interval)
  }

  /// An equation with the values of all its roles; each is solved for from the others.
  static let solvable: [(Equation, [(String, Int)])] = [
    (Equation("c", "a" + "b", clause: "x"), [("a", 2), ("b", 3), ("c", 5)]),
    (Equation("c", "a" - "b", clause: "x"), [("a", 7), ("b", 3), ("c", 4)]),
    (Equation("c", "a" * "b", clause: "x"), [("a", 2), ("b", 3), ("c", 6)]),
    (Equation("c", "a" / "b", clause: "x"), [("a", 8), ("b", 4), ("c", 2)]),
    (Equation("c", "a" * (1 + "b"), clause: "x"), [("a", 5), ("b", 1), ("c", 10)]),
    (Equation("c", "a" * (3 - "b"), clause: "x"), [("a", 5), ("b", 1), ("c", 10)]),
    (Equation("c", .total(of: "a"), clause: "x"), [("a", 1), ("a", 2), ("a", 3), ("c", 6)]),
    (
      Equation("c", .products("a", "b"), clause: "x"),
      [("a", 2), ("b", 10), ("a", 3), ("b", 100), ("c", 320)]
    ),
  ]

  @Test(arguments: solvable.indices)
  func `each figure is solved for from the others`(_ row: Int) throws {
    let (equation, values) = Self.solvable[row]
    let entries = RoleValues(entries: values.map { Self.point($0.0, $0.1) })
    for (index, value) in values.enumerated() {
      let solution = try #require(equation.solution(forEntry: index, in: entries))
      #expect(solution == Interval(ExactDecimal(value.1)), "\(value.0)")
    }
  }

  @Test func `a bound leaves one side open`() throws {
    let equation = Equation("c", .atLeast, .total(of: "a"), clause: "x")
    let entries = RoleValues(entries: [
      Self.point("a", 1), Self.point("a", 2), Self.point("c", 9),
    ])
    let total = try #require(equation.solution(forEntry: 2, in: entries))
    #expect(total.lower?.value == ExactDecimal(3))
    #expect(total.upper == nil)
    let part = try #require(equation.solution(forEntry: 0, in: entries))
    #expect(part.upper?.value == ExactDecimal(7))
  }

  @Test func `a missing role or a zero divisor has no solution`() {
    let equation = Equation("c", "a" / "b", clause: "x")
    let missing = RoleValues(entries: [Self.point("a", 1), Self.point("c", 1)])
    #expect(equation.solution(forEntry: 1, in: missing) == nil)
    let zero = RoleValues(entries: [
      Self.point("a", 1), Self.point("b", 0), Self.point("c", 1),
    ])
    #expect(equation.solution(forEntry: 2, in: zero) == nil)
  }
}
