extension Relation {
  /// Two states of one thing are of one order of magnitude.
  static let magnitude = Relation(
    id: "magnitude",
    summary: "The old and the new figure of a change are of one order of magnitude.",
    rationale: """
      The commonest slip of published news: a scale word is lost or another one, so that billions \
      are compared with single dollars.
      """,
    roles: [
      Role("new", .amount, dimension: "a"),
      Role("old", .amount, dimension: "a"),
    ],
    equations: [
      Equation("new", .atMost, "old" * 1_000, clause: "a thousand times {old} is"),
      Equation("new", .atLeast, "old" / 1_000, clause: "a thousandth of {old} is"),
    ],
    patterns: [],
    examples: [
      .holds("Net profit fell to ⟦$980 million⟧ from ⟦$1.1 billion⟧ a year earlier."),
      .fails("The bid was raised to ⟦$650 million⟧ from ⟦$600⟧.", nil),
      .nearMiss("The price was cut to $3,900 from $4,200."),
    ]
  )
}
