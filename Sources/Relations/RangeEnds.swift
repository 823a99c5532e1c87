extension Relation {
  /// A range, its middle and its margin agree.
  static let range = Relation(
    id: "range",
    summary: "The ends of a range lie as far from its middle as is stated.",
    rationale: """
      Guidance is raised and its midpoint is not; a band around a target is copied with one end of \
      the old one.
      """,
    roles: [
      Role(
        "range", [.money, .count, .percent, .multiple, .duration, .range], dimension: "a",
        reading: .exact),
      Role("middle", [.money, .count, .percent, .multiple, .duration], dimension: "a"),
      Role("margin", [.money, .percent, .points, .duration], reading: .exact),
      Role("low", [.money, .count, .percent, .multiple], dimension: "a", reading: .exact),
      Role("high", [.money, .count, .percent, .multiple], dimension: "a", reading: .exact),
      Role("target", [.money, .count, .percent, .multiple], dimension: "a", reading: .exact),
    ],
    equations: [
      Equation(
        "middle", (.low(of: "range") + .high(of: "range")) / 2, clause: "the midpoint of {range} is"
      ),
      Equation("middle", ("low" + "high") / 2, clause: "the midpoint of {low} and {high} is"),
      Equation(
        "target", .low(of: "range") + "margin", clause: "the low end of {range} plus {margin} is"),
      Equation(
        "target", .high(of: "range") - "margin", clause: "the high end of {range} less {margin} is"),
      Equation("low", "target" - "margin", clause: "{target} less {margin} is"),
      Equation("high", "target" + "margin", clause: "{target} plus {margin} is"),
    ],
    patterns: rangePatterns,
    examples: [
      .holds("It sees earnings of ⟦$3.10 to $3.40⟧ a share, with a midpoint of ⟦$3.25⟧."),
      .holds("The old range was ⟦$2.85 to $3.15⟧, whose midpoint was ⟦$3.00⟧."),
      .holds("The midpoint of the range of ⟦4 to 6 percent⟧ is ⟦5 percent⟧."),
      .holds(
        "The target is ⟦3 percent⟧, plus or minus ⟦1 percentage point⟧, meaning a band of ⟦2 percent to 4 percent⟧."
      ),
      .fails(
        "It sees earnings of ⟦$3.10 to $3.40⟧ a share, with a midpoint of ⟦$3.35⟧.",
        "the midpoint of $3.10 to $3.40 is $3.25, not $3.35"),
      .fails(
        "The target is ⟦3 percent⟧, plus or minus ⟦1 percentage point⟧, meaning a band of ⟦2 percent to 5 percent⟧."
      ),
      .nearMiss("It sees earnings of $3.10 to $3.40 a share; a rival sees $3.95."),
    ],
    hasOneBase: true
  )

  private static let rangePatterns: [Pattern] =
    rangeWords.map { .init($0) }
    + [
      // the midpoint of $3.10 and $3.40 is $3.25
      .init("midpoint (of|between) .. <low> and <high> .. (is|was|,) .. <middle>", .fixed(1))
    ]
    + marginWords.flatMap { source -> [Pattern] in
      [.init(source, .fixed(2)), .init(source, .fixed(3))]
    }
    + [
      // 3 percent plus or minus 1 point, or from 2 percent to 4 percent
      .init(
        "<target> ,? plus or minus <margin> ,? (or|meaning) (from|between)? <low> (to|and) <_>",
        .fixed(4)),
      .init(
        "<target> ,? plus or minus <margin> ,? (or|meaning) (from|between)? <_> (to|and) <high>",
        .fixed(5)),
    ]

  /// Ways to name the middle of a range.
  private static let rangeWords = [
    // $3.10 to $3.40 a share, with a midpoint of $3.25; whose midpoint is $3.25
    "<range> ... (midpoint|mid-point|middle|centre|center|mid) (of|is|was|being|at|:|,)? <middle>",
    "<range> .. ,? whose (midpoint|mid-point|middle|centre|center) WAS <middle>",
    "<range> .. ,? (for|giving|implying|so) .. (midpoint|mid-point) .. of <middle>",
    // the midpoint of its range of $3.10 to $3.40 is $3.25
    "(midpoint|mid-point|middle|centre|center) of .. EXPECT? .. <range> ,? (is|was|or|,|being|at|of) .. <middle>",
    // $3.25, the midpoint of its range of $3.10 to $3.40
    "<middle> .. ,? (at|or|is|was|,)? (midpoint|mid-point|middle|centre|center) of .. <range>",
    // at the midpoint, $3.25, of the range of $3.10 to $3.40
    "(midpoint|mid-point) ,? (of|is|at)? <middle> ,? of .. <range>",
    // a range of $3.10 to $3.40, or $3.25 at the midpoint
    "<range> .. ,? (or|with|,) <middle> (at|in) (midpoint|mid-point|middle)",
  ]

  /// Ways to name a range by its middle and what is allowed on either side.
  private static let marginWords = [
    "<target> ,? (plus or minus|plus-or-minus|plus-minus) <margin> ... (band|range|corridor|interval|meaning|giving|implying|or|i.e|between|from|is) (of|from|between)? <range>",
    "<target> ,? (with|within)? .. (tolerance|margin|band|leeway) of <margin> .. (either side|each side|either way) ... <range>",
    "<range> ,? (or|i.e|that is|meaning|,) .. <target> ,? (plus or minus|plus-or-minus) <margin>",
    "<range> ... <margin> (either side|each side|above and below|on either side) (of|around)? .. <target>",
    "<range> ... <target> ,? (plus or minus|give or take) <margin>",
  ]
}
