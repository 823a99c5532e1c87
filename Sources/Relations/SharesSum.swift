extension Relation {
  /// The shares of one whole add up to all of it.
  static let sharesSum = Relation(
    id: "shares-sum",
    summary: "The shares that a whole is divided into add up to 100 percent.",
    rationale: """
      One share of a breakdown is updated and the others are not, or a digit of one is mistyped; \
      nobody adds them up.
      """,
    roles: [
      Role("part", [.percent], dimension: "a", isMany: true),
      Role("last", [.percent], dimension: "a"),
    ],
    equations: [
      Equation(
        "last", 1 - .total(of: "part"), clause: "beside {part} of the whole the last share is")
    ],
    patterns: [],
    examples: [
      .holds(
        "The fund was split into shares (⟦55 percent⟧), bonds (⟦30 percent⟧) and cash (⟦15 percent⟧)."
      ),
      .holds(
        "Of those polled, ⟦62%⟧ approve, ⟦29%⟧ disapprove and the remaining ⟦9%⟧ have no view."),
      .fails(
        "The fund was split into shares (⟦55 percent⟧), bonds (⟦30 percent⟧) and cash (⟦25 percent⟧)."
      ),
      .fails(
        "Of those polled, ⟦62%⟧ approve, ⟦24%⟧ disapprove and the remaining ⟦9%⟧ have no view."),
      .nearMiss(
        "Asked for their reasons, 62 percent named the pay, 48 percent the hours and 37 percent both."
      ),
    ]
  )
}
