import Testing

@testable import Claims

@Suite struct ClaimOrderTests {
  private func claim(
    _ bindings: [(role: Int, figure: Int)], relation: Int = 0, confidence: Int = 500,
    tie: Tie = .bound
  ) -> Claim {
    Claim(
      relation: relation, equation: 0,
      bindings: bindings.map { RoleBinding(role: $0.role, figure: $0.figure) }, tie: tie,
      confidence: confidence, words: [])
  }

  @Test("Claims come in order of their figures, whatever role is bound first")
  func places() {
    let late = claim([(0, 9), (1, 4)])
    let early = claim([(1, 7), (0, 2)])
    let kept = ClaimOrder.withoutRepeats([late, early])
    #expect(kept.map { $0.bindings[0].figure } == [7, 9])
  }

  @Test("Of claims that say the same of the same figures the firmest is kept")
  func repeats() {
    let weak = claim([(0, 1), (1, 2)], confidence: 900, tie: .suggested)
    let firm = claim([(1, 2), (0, 1)], confidence: 600)
    let lesser = claim([(0, 1), (1, 2)], confidence: 550)
    let kept = ClaimOrder.withoutRepeats([weak, firm, lesser])
    #expect(kept.map(\.confidence) == [600])
  }

  @Test("Other roles, figures or relations are other claims")
  func others() {
    let claims = [
      claim([(0, 1), (1, 2)]), claim([(1, 1), (0, 2)]), claim([(0, 1), (1, 3)]),
      claim([(0, 1), (1, 2)], relation: 1), claim([(0, 1), (1, 2), (2, 3)]),
    ]
    #expect(ClaimOrder.withoutRepeats(claims).count == claims.count)
  }
}
