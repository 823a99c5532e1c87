extension Relation {
  /// A multiple ties one figure to another.
  static let multiple = Relation(
    id: "multiple",
    summary: "A figure that is a multiple of another is that many times the other.",
    rationale: "Doubled, tripled and half are written from memory and survive corrections.",
    roles: [
      Role("new", .amount, dimension: "a"),
      Role("factor", [.multiple, .share]),
      Role("old", .amount, dimension: "a"),
    ],
    equations: [Equation("new", "factor" * "old", clause: "{factor} {old} is")],
    patterns: [],
    examples: [
      .holds("Profit was ⟦$76 million⟧, more than ⟦double⟧ the ⟦$35 million⟧ of a year earlier."),
      .holds("Sales ⟦doubled⟧ to ⟦$130 million⟧ from ⟦$66 million⟧ in 2019."),
      .fails("Sales ⟦doubled⟧ to ⟦$130 million⟧ from ⟦$76 million⟧ in 2019.", nil),
      .nearMiss("Sales doubled to $130 million and costs rose to $76 million."),
    ]
  )
}
