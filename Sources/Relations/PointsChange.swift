extension Relation {
  /// Percentage points tie the old percentage to the new one.
  static let pointsChange = Relation(
    id: "points-change",
    summary: "A percentage that changed by points is the old one plus or minus those points.",
    rationale: """
      Points are written as percent and percent as points, and one of the two rates is last month's.
      """,
    roles: [
      Role("new", .percent),
      Role("change", [.points, .count]),
      Role("old", .percent),
    ],
    equations: [
      Equation("new", "old" + "change", clause: "{old} plus {change} is"),
      Equation("new", "old" - "change", clause: "{old} less {change} is"),
      // "a 1.25-point decline": the number counts points.
      Equation("new", "old" + "change" / 100, clause: "{old} plus {change} points is"),
      Equation("new", "old" - "change" / 100, clause: "{old} less {change} points is"),
    ],
    patterns: [],
    examples: [
      .holds(
        "The vacancy rate rose by ⟦1.4 percentage points⟧ to ⟦6.2 percent⟧ from ⟦4.8 percent⟧."),
      .holds("Its margin was ⟦11.4%⟧, up ⟦90 basis points⟧ from ⟦10.5%⟧ in 2019."),
      .fails(
        "The vacancy rate rose by ⟦1.4 percentage points⟧ to ⟦6.2 percent⟧ from ⟦4.2 percent⟧.",
        "4.2 percent plus 1.4 percentage points is 5.5–5.7 percent, not 6.2 percent"),
      .nearMiss(
        "The vacancy rate rose 1.4 percentage points in May, to 6.2 percent, and was 4.2 percent in 2017."
      ),
    ]
  )
}
