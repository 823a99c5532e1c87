extension Relation {
  /// A fact that is stated twice has one value.
  static let restatement = Relation(
    id: "restatement",
    summary: "A fact that is stated twice has one value.",
    rationale: """
      Headlines and summaries are written apart from the body, and a correction often reaches only \
      one of the two; digits are swapped when a figure is typed a second time.
      """,
    roles: [
      Role("first", Relation.restatable),
      Role("second", Relation.restatable),
      Role("short", .duration, reading: .exact),
      Role("long", .duration, reading: .exact),
    ],
    equations: [
      Equation("second", "first", clause: "{first} is stated elsewhere, that is"),
      Equation("second", "first" / 7, clause: "{first} is"),
      Equation("second", "first" / 12, clause: "{first} is"),
      Equation("second", "first" / 24, clause: "{first} is"),
      Equation("second", "first" / 60, clause: "{first} is"),
      Equation("second", "first" / 3, clause: "{first} is"),
      Equation("second", "first" / 4, clause: "{first} is"),
      Equation("second", "first" / 10, clause: "{first} is"),
      Equation("second", "first" / .between(52, 53), clause: "{first} is"),
      Equation("second", "first" / .between(28, 31), clause: "{first} is"),
      Equation("second", "first" / .between(365, 366), clause: "{first} is"),
      Equation("second", 0 - "first", clause: "{first} is stated elsewhere, with the other sign"),
      Equation("second", "first" * 1_000, clause: "{first} thousand is stated elsewhere, that is"),
      Equation(
        "second", "first" * 1_000_000, clause: "{first} million is stated elsewhere, that is"),
      Equation("long", "short" / 7, clause: "{short} is"),
      Equation("long", "short" / 12, clause: "{short} is"),
      Equation("long", "short" / 24, clause: "{short} is"),
      Equation("long", "short" / 60, clause: "{short} is"),
      Equation("long", "short" / 3, clause: "{short} is"),
      Equation("long", "short" / 4, clause: "{short} is"),
      Equation("long", "short" / 10, clause: "{short} is"),
    ],
    patterns: [],
    examples: [
      .holds(
        "Port gets ⟦$3.6 billion⟧ for dredging\n\nThe port will get ⟦$3.6 billion⟧ for dredging."),
      .holds("Teenagers read ⟦1½ hours⟧ a day\n\nTeenagers read ⟦1.5 hours⟧ a day, a survey says."),
      .holds("The works were late by ⟦49 days⟧, or ⟦seven weeks⟧."),
      .holds("About ⟦a quarter⟧, or ⟦25 percent⟧, of the pears were lost."),
      .fails(
        "Lender fined ⟦$257 million⟧ over fees\n\nThe lender was fined ⟦$275 million⟧ over hidden fees.",
        "$257 million is stated elsewhere, that is $256.5–257.5 million, not $275 million"),
      .fails("The works were late by ⟦49 days⟧, or ⟦nine weeks⟧."),
      .nearMiss(
        "Lender fined $257 million over fees\n\nA rival had paid $275 million for a bank in Peru."),
      .nearMiss("Judges may impose thirty days or one year in prison."),
    ]
  )

  /// What can be stated twice: everything but dates.
  private static let restatable: RoleKinds = [
    .money, .count, .share, .percent, .points, .multiple, .duration, .age, .ordinal,
  ]
}
