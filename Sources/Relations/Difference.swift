extension Relation {
  /// The gap between two amounts is the larger less the smaller.
  static let difference = Relation(
    id: "difference",
    summary:
      "A deficit, surplus, majority, lead or gap is the difference of the two amounts beside it.",
    rationale: """
      Two results are updated until late in the evening and the margin between them is not, or the \
      digits of one are swapped.
      """,
    roles: [
      Role("first", [.money, .count, .percent], dimension: "a"),
      Role("second", [.money, .count, .percent], dimension: "a"),
      Role("gap", [.money, .count, .percent], dimension: "a"),
    ],
    equations: [
      Equation("gap", "first" - "second", clause: "{first} less {second} is"),
      Equation("gap", "second" - "first", clause: "{second} less {first} is"),
    ],
    patterns: [
      // won 12,480 votes, ahead of Labour's Hughes with 11,118, a majority of 1,362
      .init(
        "<first> __ ,? (<_> of __)? ,? ahead of .... (with|on) <second> ,? (a|with|giving)? __ GAP of <gap>"
      ),
      .init(
        "<first> .... , (a|with) __ (majority|lead|margin) of <gap> (over|from|ahead) .... <second>"
      ),
      .init(
        "beat .... <first> (to|by|against) <second> .... (a|with) __ (majority|margin) of <gap>"),
      // income of $142.6 million fell short of costs of $161.0 million by $18.4 million
      .init("<first> .... (short of|below|behind) .... <second> by <gap>", .fixed(1)),
      .init("<first> .... (exceeded|exceeds|topped|ahead of) .... <second> by <gap>"),
    ],
    examples: [
      .holds(
        "The county will spend ⟦$86.4 million⟧ and take in ⟦$81.9 million⟧, for a deficit of ⟦$4.5 million⟧."
      ),
      .fails(
        "The county will spend ⟦$86.4 million⟧ and take in ⟦$81.9 million⟧, for a deficit of ⟦$5.4 million⟧."
      ),
      .nearMiss(
        "The county will spend $86.4 million and take in $81.9 million. It had a deficit of $9 million in 2019."
      ),
    ]
  )
}
