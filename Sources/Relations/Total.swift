extension Relation {
  /// Parts add up to their total.
  static let total = Relation(
    id: "total",
    summary: "The parts of a total add up to it.",
    rationale: "A part is corrected late and the total is not, or a part is left out.",
    roles: [
      Role("total", [.money, .count, .percent], dimension: "a"),
      Role("part", [.money, .count, .percent], dimension: "a", isMany: true),
    ],
    equations: [
      Equation("total", .total(of: "part"), clause: "{part} make"),
      Equation("total", .atLeast, .total(of: "part"), clause: "{part} make at least"),
    ],
    patterns: [
      .init("<total> .. (,|:|-)? COMPRISE (of|into|up|between)? .. <part+>"),
      .init("<part+> ... (,|for) (a|making) (combined|TOTAL) .. of? .. <total>"),
      .init("<part+> .. (bringing .. to|making) <total>"),
      .init("<total> .. INCLUDING .. <part+>", .fixed(1)),
    ],
    examples: [
      .holds(
        "The grant of ⟦$90 million⟧ comprises ⟦$50 million⟧ for roads and ⟦$40 million⟧ for rail."),
      .fails(
        "The grant of ⟦$90 million⟧ comprises ⟦$50 million⟧ for roads and ⟦$30 million⟧ for rail.",
        nil),
      .nearMiss(
        "The grant of $90 million, including $50 million for roads and $30 million for rail, was late."
      ),
    ]
  )
}
