extension Relation {
  /// Rows and columns of a table recompute.
  static let table = Relation(
    id: "table",
    summary:
      "The rows and columns of a table add up, and its columns of changes and shares recompute.",
    rationale: """
      A cell is corrected late and its total is not, two cells are swapped, or a column is computed \
      from last year's figures. Columns teach each other: what holds in most of them is the \
      structure, and the cell that breaks it is wrong.
      """,
    roles: [
      Role("result", [.money, .count, .percent]),
      Role("part", [.money, .count, .percent], isMany: true),
      Role("less", [.money, .count, .percent], isMany: true),
      Role("first", [.money, .count, .percent]),
      Role("second", [.money, .count, .percent]),
      Role("third", [.money, .count, .percent]),
    ],
    equations: [
      Equation("result", .total(of: "part"), clause: "{part} make"),
      Equation(
        "result", .total(of: "part") - .total(of: "less"), clause: "{part} less {less} leave"),
      Equation("result", "first" / "second" - 1, clause: "{first} against {second} is a change of"),
      Equation("result", "first" / "second", clause: "{first} divided by {second} is"),
      Equation("result", "first" * "second", clause: "{first} times {second} is"),
      Equation("result", .mean(of: "part"), clause: "the mean of {part} is"),
      Equation(
        "result", ("first" - .total(of: "less")) / "second",
        clause: "{first} less {less}, over {second}, is"),
      Equation("result", "first" / "second" * 12, clause: "{first} over {second} months is a year"),
      Equation("result", "first" * "second" / 12, clause: "{first} at {second} is a month"),
      Equation("result", "first" * "second" / 4, clause: "{first} at {second} is a quarter"),
      Equation("result", "first" * "second" / 2, clause: "{first} at {second} is a half-year"),
      Equation("result", "first", clause: "{first} is carried forward as"),
      Equation(
        "result", 1 - "first" / "second", clause: "{first} against {second} is a fall of"),
      Equation(
        "result", 0 - "first", clause: "{first} is carried forward, with its sign turned, as"),
      Equation(
        "result", 0 - "first" / "second", clause: "{first} divided by {second}, without sign, is"),
      Equation(
        "result", "first" * "second" * "third", clause: "{first} times {second} times {third} is"),
      Equation(
        "result", "first" * "second" * .given,
        clause: "{first} times {second}, in the unit of the result, is"),
      Equation(
        "result", "first" / "second" * .given,
        clause: "{first} divided by {second}, in the unit of the result, is"),
    ],
    patterns: [],
    examples: [
      .holds(
        """
        Sales by quarter

                      Q1     Q2     Half
        Flour      1,214  1,306    2,520
        Fats         842    815    1,657
        Total      2,056  2,121    ⟦4,177⟧
        """),
      .fails(
        """
        Sales by quarter

                      Q1     Q2     Half
        Flour      1,214  1,306    2,520
        Fats         842    815    1,657
        Sugar        300    310      610
        Total      2,356  2,431    ⟦4,877⟧
        """,
        nil),
      .nearMiss(
        """
        Sales by quarter, in thousands, rounded

                    2024   2023
        Flour        214    199
        Fats         131    128
        Other         25     22
        Total        371    348
        """),
    ]
  )
}
