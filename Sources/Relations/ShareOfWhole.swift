extension Relation {
  /// A part is a share of its whole.
  static let shareOfWhole = Relation(
    id: "share-of-whole",
    summary: "A part is its share of the whole.",
    rationale: "Two of the three are updated, or the share is that of another whole.",
    roles: [
      Role("part", .amount, dimension: "a"),
      Role("share", .share),
      Role("whole", .amount, dimension: "a"),
    ],
    equations: [Equation("part", "share" * "whole", clause: "{share} of {whole} is")],
    patterns: [
      // 27 of its 118 jets, or 23 percent of the fleet
      .init("<part> (out of|of) .. <whole> .. ,? or <share>"),
      .init("<part> .. , or <share> of .. <whole>"),
      .init("<part> ,? (equal to|representing|equivalent to|amounting to|that is|which is) .. <share> of .. <whole>"),
      .init("<share> of .. <whole> .. , or <part>"),
      .init("<part> (out of|of) .. <whole> .. , LP? <share> RP?"),
    ],
    examples: [
      .holds("The storm closed ⟦30⟧ of its ⟦120⟧ schools, or ⟦25 percent⟧."),
      .fails(
        "The storm closed ⟦30⟧ of its ⟦120⟧ schools, or ⟦52 percent⟧.",
        "30 is 24.6–25.6 percent of 120, not 52 percent"),
      .nearMiss("The storm closed 30 of its 120 schools, and 52 percent of roads."),
    ]
  )
}
