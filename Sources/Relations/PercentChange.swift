extension Relation {
  /// A percentage of change ties the old figure to the new one.
  static let percentChange = Relation(
    id: "percent-change",
    summary: "A figure that changed by a percentage is the old figure times one plus that share.",
    rationale: """
      The three figures are often taken from three places, or the percentage is computed from \
      another pair; a scale word is easily lost between two amounts.
      """,
    roles: [
      Role("new", .amount, dimension: "a"),
      Role("rate", .share),
      Role("old", .amount, dimension: "a"),
      Role("change", .amount, dimension: "a"),
      Role("income", .amount, dimension: "a"),
    ],
    equations: [
      Equation("new", "old" * (1 + "rate"), clause: "{old} plus {rate} is"),
      Equation("new", "old" * (1 - "rate"), clause: "{old} less {rate} is"),
      // A fall of $190 million, or 6.3 percent, from $3.02 billion.
      Equation("change", "rate" * "old", clause: "{rate} of {old} is"),
      // A rise, or a fall, by that amount and percentage to the new figure.
      Equation("new", "change" * (1 / "rate" + 1), clause: "risen by {change}, or {rate}, it is"),
      Equation("new", "change" * (1 / "rate" - 1), clause: "fallen by {change}, or {rate}, it is"),
      // A total return: the change in value with what was paid out.
      Equation(
        "new", "old" * (1 + "rate") - "income", clause: "{old} plus {rate} less {income} is"),
    ],
    patterns: [
      // The value was $15.73, compared with $14.85 a year earlier; with distributions of $0.62 the
      // total return was 10.1 percent.
      .init(
        "<new> ... COMPARE (with|to)? _ <old> || (distributions|dividends|payouts|income|distribution|dividend) .. <income> ... return .. (was|of|is) <rate>",
        .fixed(5))
    ],
    examples: [
      .holds("Sales rose ⟦12 percent⟧ to ⟦$5.6 million⟧ from ⟦$5.0 million⟧ a year earlier."),
      .holds("Rents were ⟦$1,050⟧, ⟦5 percent⟧ more than the ⟦$1,000⟧ of last spring."),
      .fails(
        "Sales rose ⟦12 percent⟧ to ⟦$6.5 million⟧ from ⟦$5.0 million⟧ a year earlier.",
        "$5.0 million plus 12 percent is $5.51–5.69 million, not $6.5 million"),
      .fails(
        "Output was ⟦4,100 tonnes⟧, down ⟦18 percent⟧ from ⟦4,100 tonnes⟧ in 2019.",
        nil),
      .nearMiss("Sales rose 12 percent to $6.5 million, beating the $5.0 million forecast."),
      .nearMiss("Sales rose 12 percent at constant currencies to $5.2 million from $5.0 million."),
    ]
  )
}
