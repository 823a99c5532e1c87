extension Relation {
  /// A printed figure is what its tag of inline XBRL says.
  static let tag = Relation(
    id: "tag",
    summary: "A figure that is tagged in inline XBRL has the value of its tag.",
    rationale: """
      Readers see the printed digits, machines the value after scale and sign: a tag in the wrong \
      scale, or two figures for one fact, leave the two with different numbers.
      """,
    roles: [
      Role("printed", Relation.taggable),
      Role("first", Relation.taggable),
      Role("second", Relation.taggable),
    ],
    equations: [
      Equation("printed", .given, clause: "the tag gives"),
      Equation("second", "first", clause: "{first} has the same tag, that is"),
      Equation(
        "second", 0 - "first", clause: "{first} has the same tag with the other sign, that is"),
    ],
    patterns: [],
    examples: [
      .holds(
        """
        <p>Sales were ⟦$<ix:nonFraction unitRef="USD" name="x:Sales" scale="6">84.5</ix:nonFraction> \
        million⟧.</p>
        """),
      .fails(
        """
        <p>Sales were ⟦$<ix:nonFraction unitRef="USD" name="x:Sales" scale="3">84.5</ix:nonFraction> \
        million⟧.</p>
        """,
        "the tag gives 84,500 USD for x:Sales, not $84.5 million"),
      .fails(
        """
        <h1>Sales of ⟦$<ix:nonFraction contextRef="y" unitRef="USD" name="x:Sales" scale="6">275\
        </ix:nonFraction> million⟧</h1><p>Sales came to ⟦$<ix:nonFraction contextRef="y" \
        unitRef="USD" name="x:Sales" scale="6">257</ix:nonFraction> million⟧ in the year.</p>
        """),
      .nearMiss(
        """
        <p>Sales were $<ix:nonFraction contextRef="y" unitRef="USD" name="x:Sales" scale="6">275\
        </ix:nonFraction> million and $<ix:nonFraction contextRef="z" unitRef="USD" name="x:Sales" \
        scale="6">257</ix:nonFraction> million in the two years.</p>
        """),
    ]
  )

  /// What can be tagged.
  private static let taggable: RoleKinds = [
    .money, .count, .share, .percent, .points, .multiple, .duration,
  ]
}
