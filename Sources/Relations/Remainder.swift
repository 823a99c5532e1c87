extension Relation {
  /// What is left of a whole after a part or a share was taken away.
  static let remainder = Relation(
    id: "remainder",
    summary: "What remains of a whole is the whole less the share or part that was taken.",
    rationale: """
      Write-offs and what remains payable are stated in different sentences, often from different \
      sources; one of them is then a digit or a scale off.
      """,
    roles: [
      Role("whole", .amount, dimension: "a"),
      Role("share", .share),
      Role("part", .amount, dimension: "a"),
      Role("rest", .amount, dimension: "a"),
    ],
    equations: [
      Equation("rest", "whole" * (1 - "share"), clause: "{whole} less {share} leaves"),
      Equation("rest", "whole" - "part", clause: "{whole} less {part} leaves"),
    ],
    patterns: [
      // wrote off 90 percent of a debt of $11 billion … the remaining $1.09 billion
      .init(
        "TAKE .. <share> of .. <whole> || (the|a)? (remaining|other|outstanding|REST of) <rest>"),
      .init("TAKE .. <share> of .. <whole> || (REST|balance) .. (of|WAS|,) .. <rest>"),
      .init("TAKE .. <share> of .. <whole> ... (leaving|leaves) .. <rest>"),
      .init("<share> of .. <whole> ... WAS .. TAKE || (remaining|outstanding) <rest>"),
      .init("<share> of .. <whole> ... WAS .. TAKE || REST .. (of|WAS|,) .. <rest>"),
      .init("<whole> DEBT ... TAKE .. <share> || (remaining|outstanding|REST of) <rest>"),
      .init(
        "TAKE .. <part> of .. <whole> || (the|a)? (remaining|other|outstanding) <rest>", .fixed(1)),
      .init("TAKE .. <part> of .. <whole> ... (leaving|leaves) .. <rest>", .fixed(1)),
      .init(
        "TAKE .. <part> of .. <whole> || REST .. (of|WAS|,) .. <rest>", .fixed(1), confidence: 850),
      .init(
        "<whole> ... TAKE <part> ,? (leaving|leaves|left) .. <rest>", .fixed(1), confidence: 850),
    ],
    examples: [
      .holds(
        "Lenders forgave ⟦60 percent⟧ of the port's ⟦$5.0 billion⟧ debt. The remaining ⟦$2.0 billion⟧ is due in 2031."
      ),
      .holds("It spent ⟦$30 million⟧ of the ⟦$50 million⟧ grant, leaving ⟦$20 million⟧."),
      .fails(
        "Lenders forgave ⟦60 percent⟧ of the port's ⟦$5.0 billion⟧ debt. The remaining ⟦$3.1 billion⟧ is due in 2031.",
        "$5.0 billion less 60 percent leaves $1.95–2.05 billion, not $3.1 billion"),
      .nearMiss(
        "Lenders forgave 60 percent of the port's $5.0 billion debt. A new loan of $3.1 billion was signed."
      ),
    ]
  )
}
