extension Relation {
  /// An amount of change ties the old figure to the new one.
  static let absoluteChange = Relation(
    id: "absolute-change",
    summary: "A figure that changed by an amount is the old figure plus or minus that amount.",
    rationale: "One of the two ends is updated and the amount between them is not.",
    roles: [
      Role("new", [.amount, .duration], dimension: "a"),
      Role("change", [.amount, .duration], dimension: "a"),
      Role("old", [.amount, .duration], dimension: "a"),
    ],
    equations: [
      Equation("new", "old" + "change", clause: "{old} plus {change} is"),
      Equation("new", "old" - "change", clause: "{old} less {change} is"),
    ],
    patterns: [],
    examples: [
      .holds("The fee rose by ⟦$5⟧ to ⟦$45⟧ from ⟦$40⟧."),
      .holds("Membership stood at ⟦8,200⟧, up ⟦150⟧ from ⟦8,050⟧ a year ago."),
      .fails(
        "The fee rose by ⟦$5⟧ to ⟦$54⟧ from ⟦$40⟧.", "$40 plus $5 is $44–46, not $54"),
      .nearMiss("The fee rose by $5 in March, to $54 after the $9 rise from $40 in January."),
    ]
  )
}
