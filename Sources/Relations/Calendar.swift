extension Relation {
  /// Dates and the length of time between them agree.
  static let calendar = Relation(
    id: "calendar",
    summary: "The time between two dates is the length that is stated.",
    rationale: """
      Years are typed from memory and ages copied from older stories; a term is changed in a \
      contract and its last day is not.
      """,
    roles: [
      Role("start", .date, reading: .years),
      Role("end", .date, reading: .years),
      Role("span", [.duration, .age, .count, .ordinal], reading: .years),
      Role("first", .date, reading: .months),
      Role("last", .date, reading: .months),
      Role("term", .duration, reading: .months),
      Role("count", .count, reading: .exact),
      Role("opening", .date, reading: .days),
      Role("closing", .date, reading: .days),
      Role("days", .duration, reading: .days),
    ],
    equations: [
      Equation("span", "end" - "start", clause: "from {start} to {end} is"),
      Equation("span", "end" - "start" + .between(-1, 0), clause: "from {start} to {end} is"),
      Equation("span", "end" - "start" + .between(-1, 1), clause: "from {start} to {end} is"),
      Equation("span", "end" - "start" + .between(0, 1), clause: "from {start} to {end} is"),
      Equation(
        "last", "first" + "term" + .between(-1, 0), clause: "{term} from {first} is"),
      Equation("last", "first" + "count" - 1, clause: "{count} months from {first} end in"),
      Equation(
        "last", "first" + "count" * 3 - 3, clause: "{count} quarters from {first} end in"),
      Equation(
        "last", "first" + "count" * 6 - 6, clause: "{count} half-years from {first} end in"),
      Equation(
        "last", "first" + "count" * 12 - 12, clause: "{count} years from {first} end in"),
      Equation("count", "term" / 1, clause: "payments a month over {term} are"),
      Equation("count", "term" / 3, clause: "payments a quarter over {term} are"),
      Equation("count", "term" / 6, clause: "payments a half-year over {term} are"),
      Equation("count", "term" / 12, clause: "payments a year over {term} are"),
      Equation(
        "days", "closing" - "opening" + .between(-1, 1), clause: "from {opening} to {closing} are"),
    ],
    patterns: [],
    examples: [
      .holds("Work begins in ⟦2029⟧ and ends in ⟦2036⟧, ⟦seven years⟧ later."),
      .holds(
        "The tower was built in ⟦1900⟧. In June ⟦2025⟧ the town kept its ⟦125th⟧ anniversary."),
      .holds("Ms Alba, ⟦34⟧, was born in Leith in ⟦1991⟧. She won again on 3 May ⟦2025⟧."),
      .holds(
        "Notes were sold in ⟦February 2024⟧. They mature after ⟦42 months⟧, in ⟦August 2027⟧."),
      .holds(
        "It is repaid in ⟦24⟧ monthly instalments, the first in ⟦June 2024⟧ and the last in ⟦May 2026⟧."
      ),
      .fails(
        "Work begins in ⟦2029⟧ and ends in ⟦2036⟧, ⟦nine years⟧ later.",
        "from 2029 to 2036 is 7, not nine years"),
      .fails(
        "It is repaid in ⟦24⟧ monthly instalments, the first in ⟦June 2024⟧ and the last in ⟦May 2027⟧.",
        "24 months from June 2024 end in May 2026, not May 2027"),
      .fails("Mr Alba, ⟦34⟧, was born in Leith in ⟦1919⟧. He won again on 3 May ⟦2025⟧."),
      .nearMiss("The 2029 plan was dropped in 2036; nine years later nobody remembered it."),
      .nearMiss(
        "Founded in 1900 and bought in 1950, the firm has had the same owner for 25 years."),
    ]
  )
}
