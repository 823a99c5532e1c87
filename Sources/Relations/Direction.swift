extension Relation {
  /// The sign of a change is that of its verb.
  static let direction = Relation(
    id: "direction",
    summary: "What rose from one figure to another ends higher, and what fell ends lower.",
    rationale: "The two ends are swapped, or the verb is left over from the quarter before.",
    roles: [
      Role("new", [.amount, .percent, .duration], dimension: "a"),
      Role("old", [.amount, .percent, .duration], dimension: "a"),
    ],
    equations: [
      Equation("new", .atLeast, "old", clause: "risen from {old} it is"),
      Equation("new", .atMost, "old", clause: "fallen from {old} it is"),
    ],
    patterns: [],
    examples: [
      .holds("The council cut the fine to ⟦$48,000⟧ from ⟦$80,000⟧."),
      .holds(
        "Rents were 2.3 percent higher than a year ago, up from a rate of 1.4 percent in May."),
      .fails("The council cut the fine to ⟦$80,000⟧ from ⟦$48,000⟧.", nil),
      .nearMiss("The loss narrowed to $3 million from $5 million."),
      .nearMiss("The pension fund swung to a loss of $3 million from a profit of $5 million."),
    ]
  )
}
