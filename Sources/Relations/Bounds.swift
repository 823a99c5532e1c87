extension Relation {
  /// A figure stays on its side of the limit that it is set against.
  static let bounds = Relation(
    id: "bounds",
    summary: "A figure that is said to be within a limit does not pass it.",
    rationale: """
      A covenant or a ceiling is quoted from one document and the figure from another; with two \
      digits swapped a limit that was kept is broken.
      """,
    roles: [
      Role("value", [.money, .count, .percent, .multiple, .duration], dimension: "a"),
      Role("limit", [.money, .count, .percent, .multiple, .duration], dimension: "a"),
      Role("range", [.money, .count, .percent, .multiple, .duration, .range], dimension: "a"),
      Role("bound", [.money, .count, .percent, .multiple, .duration, .bound], dimension: "a"),
    ],
    equations: [
      Equation("value", .atMost, "limit", clause: "by its limit of {limit} it is"),
      Equation("value", .atLeast, "limit", clause: "by its minimum of {limit} it is"),
      Equation("value", .atMost, .high(of: "range"), clause: "within {range} it is"),
      Equation("value", .atLeast, .low(of: "range"), clause: "within {range} it is"),
      Equation("value", .atMost, "bound", clause: "by its limit of {bound} it is"),
      Equation("value", .atLeast, "bound", clause: "by its minimum of {bound} it is"),
    ],
    patterns: upperLimits.map { .init($0, .fixed(0), confidence: 900) }
      + lowerLimits.map { .init($0, .fixed(1), confidence: 900) }
      + hedgedLimits
      + ranges.flatMap { source -> [Pattern] in
        [
          .init(source, .fixed(2), confidence: 880), .init(source, .fixed(3), confidence: 880),
        ]
      },
    examples: [
      .holds("Damages come to ⟦$325,500⟧, below the ceiling of ⟦$930,000⟧."),
      .holds("Leverage was ⟦2.9 times⟧, within the covenant limit of ⟦3.5 times⟧."),
      .holds("Its capital ratio of ⟦13.2 percent⟧ is above the minimum of ⟦10.5 percent⟧."),
      .fails(
        "Damages come to ⟦$325,500⟧, below the ceiling of ⟦$93,000⟧.",
        "by its limit of $93,000 it is at most $93,000.5, not $325,500"),
      .fails("Leverage was ⟦5.3 times⟧, within the covenant limit of ⟦3.5 times⟧."),
      .fails("Its capital ratio of ⟦10.2 percent⟧ is above the minimum of ⟦12.5 percent⟧."),
      .nearMiss("Damages come to $325,500, above the ceiling of $93,000."),
      .nearMiss("Prices fell to $45, missing the limit of $40 by far."),
    ],
    hasOneBase: true
  )

  private static let upperLimits = [
    "<value> .. ,? (is|was|are|were|remains|remained|stays|stayed|and|which is|still)? (below|under|within|inside) .. (ceiling|limit|cap|maximum|threshold|covenant|allowance|quota) .. (of|at)? <_>? LP <limit> RP",
    "<value> .. ,? (is|was|are|were|remains|remained|stays|stayed|and|which is|still)? (below|under|within|inside) .. (ceiling|limit|cap|maximum|covenant|allowance|quota) .. of <limit>",
    "<value> .. ,? (is|was|are|were|remains|remained|stays|stayed|and|which is|still)? (below|under|within|inside) <limit> (ceiling|limit|cap|maximum|covenant|allowance|quota)",
    "<value> .. ,? against .. (maximum|limit|ceiling|cap) of <limit>",
  ]

  /// Limits whose word is the figure's hedge: "below the maximum of $5 million".
  private static let hedgedLimits: [Pattern] = [
    .init(
      "<value> .. ,? (is|was|are|were|remains|remained|stays|stayed|and|which is|still)? (below|under|within|inside) <bound>",
      .fixed(4), confidence: 900),
    .init(
      "<value> .. ,? (is|was|are|were|remains|remained|stays|stayed|and|which is|still)? (above|exceeding|exceeds|exceeded) <bound>",
      .fixed(5), confidence: 900),
  ]

  private static let lowerLimits = [
    "<value> .. ,? (is|was|are|were|remains|remained|stays|stayed|and|which is|still)? (above|over|exceeding|exceeds|exceeded) .. (minimum|floor|requirement) .. of <limit>",
    "<value> .. ,? (is|was|are|were|remains|remained|stays|stayed|and|which is|still)? (above|over|exceeding|exceeds|exceeded) <limit> (minimum|floor|requirement)",
  ]

  private static let ranges = [
    "<value> ,? (is|was|are|were|remains|remained|stays|stayed|which is|still)? (well|comfortably)? (within|inside) .. EXPECT? .. (range|band|corridor|guidance) of <range>"
  ]
}
