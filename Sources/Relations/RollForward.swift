extension Relation {
  /// What was there at the start, with what came and without what went, is there at the end.
  static let rollForward = Relation(
    id: "roll-forward",
    summary: "A closing balance is the opening one plus what came in, less what went out.",
    rationale: """
      Movements are taken from the ledger and balances from the accounts; a stale closing figure or a \
      swapped digit then stands beside three that are right.
      """,
    roles: [
      Role("opening", .amount, dimension: "a"),
      Role("in", .amount, dimension: "a", isMany: true),
      Role("out", .amount, dimension: "a", isMany: true),
      Role("closing", .amount, dimension: "a"),
    ],
    equations: [
      Equation(
        "closing", "opening" + .total(of: "in") - .total(of: "out"),
        clause: "{opening} plus {in} less {out} is"),
      Equation("closing", "opening" + .total(of: "in"), clause: "{opening} plus {in} is"),
      Equation("closing", "opening" - .total(of: "out"), clause: "{opening} less {out} is"),
    ],
    patterns: starts.flatMap { start in
      movements.flatMap { movement in
        ends.map { Pattern("\(start) \(movement) || \($0)", confidence: 900) }
      }
    },
    examples: [
      .holds(
        "At the start of the year the club had ⟦4,120⟧ members. In the season ⟦560⟧ joined and ⟦310⟧ left, so that it had ⟦4,370⟧ members at the end."
      ),
      .fails(
        "At the start of the year the club had ⟦4,120⟧ members. In the season ⟦560⟧ joined and ⟦310⟧ left, so that it had ⟦4,730⟧ members at the end."
      ),
      .nearMiss(
        "At the start of the year the club had 4,120 members. In the season 560 joined and 310 left. A rival had 4,730 members at the end of 2019."
      ),
    ]
  )

  /// Where the opening balance stands.
  private static let starts = [
    "(start|beginning) of .... <opening> .... ||",
    "<opening> .... (start|beginning) of .... ||",
    "opened .... (with|at) <opening> .... ||",
  ]

  /// What came and what went, in either order.
  private static let movements = [
    "ADDS (up|in|on)? <in> .... LEAVES (out|off|back)? <out> .. ,? and LEAVES <out>",
    "<in> __ ADDS .... <out> __ LEAVES",
    "<out> __ LEAVES .... <in> __ ADDS",
    "<in> __ WAS ADDS .... <out> __ LEAVES",
    "ADDS (up|in|on)? <in> .... LEAVES (out|off|back)? <out>",
    "LEAVES (out|off|back)? <out> .... ADDS (up|in|on)? <in>",
  ]

  /// Where the closing balance stands.
  private static let ends = [
    "(so|which|leaving|that|it|they|there) .... <closing> .... end",
    "(leaving|leaves) __ <closing>",
  ]
}
