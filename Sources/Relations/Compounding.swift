extension Relation {
  /// Growth at one rate, year after year.
  static let compounding = Relation(
    id: "compounding",
    summary: "What grows by one percentage a year multiplies by it as often as years pass.",
    rationale: """
      An average of yearly rates is taken for the compound one, or one of the two years is counted wrongly.
      """,
    roles: [
      Role("new", .amount, dimension: "a"),
      Role("rate", .percent),
      Role("old", .amount, dimension: "a"),
    ],
    equations: [
      Equation("new", "old" * .given, clause: "{old} at {rate} a year is")
    ],
    patterns: [],
    examples: [
      .holds(
        "Output grew from ⟦$100 million⟧ in 2015 to ⟦$146 million⟧ in 2019, a compound annual growth rate of ⟦10 percent⟧."
      ),
      .fails(
        "Output grew from ⟦$100 million⟧ in 2015 to ⟦$164 million⟧ in 2019, a compound annual growth rate of ⟦10 percent⟧.",
        nil),
      .nearMiss(
        "Output grew from $100 million in 2015 to $164 million in 2019, an annual growth target of 10 percent."
      ),
    ]
  )
}
