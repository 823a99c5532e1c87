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
      Role("part", .amount, dimension: "a", takenFrom: "whole"),
      Role("rest", .amount, dimension: "a"),
    ],
    equations: [
      Equation("rest", "whole" * (1 - "share"), clause: "{whole} less {share} leaves"),
      Equation("rest", "whole" - "part", clause: "{whole} less {part} leaves"),
      Equation(
        "rest", "part" * (1 / "share" - 1), clause: "beside {part} as {share} the rest is"),
    ],
    patterns: remainderPatterns,
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

  /// What is left, in the orders in which whole, part and rest are told.
  // swift-format-ignore
  private static let remainderPatterns: [Pattern] = [
    // wrote off 90 percent of a debt of $11 billion … the remaining $1.09 billion
    .init("TAKE .. <share> of .. <whole> || (the|a)? (remaining|other|outstanding|REST of) <rest>"),
    .init("TAKE .. <share> of .. <whole> || (REST|balance) .. (of|WAS|,) .. <rest>"),
    .init("TAKE .. <share> of .. <whole> ... (leaving|leaves) .. <rest>"),
    .init("<share> of .. <whole> ... WAS .. TAKE || (remaining|outstanding) <rest>"),
    .init("<share> of .. <whole> ... WAS .. TAKE || REST .. (of|WAS|,) .. <rest>"),
    // the debtor owed $11 billion … has written off 90 percent of it … the remaining $1.09 billion
    .init("(owed|owes|debt|loan|DEBT) .... <whole> || TAKE (off|back|down)? <share> of (it|them|that|this) || (remaining|REST of) <rest>"),
    // cancel 90 percent of what it owes … The debt stood at $11 billion … The remaining $1.09 billion
    .init("TAKE (off|back|down)? <share> of .... || (debt|loan|loans|debts|sum|total|it) .. WAS .. <whole> || (remaining|REST of) <rest>"),
    // a facility of $120 million with five banks, of which $45 million was drawn, leaving $75 million
    .init("<whole> .... , of which <part> .... , (leaving|leaves) <rest>", .fixed(1)),
    // power was cut to 310,000 homes … restored to 276,000 of them, leaving 34,000 without
    .init("<whole> || .... <part> of (them|these|those) , (leaving|leaves) <rest>", .fixed(1)),
    .init("<whole> DEBT ... TAKE .. <share> || (remaining|outstanding|REST of) <rest>"),
    .init("TAKE .. <part> of .. <whole> || (the|a)? (remaining|other|outstanding) <rest>", .fixed(1)),
    .init("TAKE .. <part> of .. <whole> ... (leaving|leaves) .. <rest>", .fixed(1)),
    .init("TAKE .. <part> of .. <whole> || REST .. (of|WAS|,) .. <rest>", .fixed(1), confidence: 850),
    .init("<whole> ... TAKE <part> ,? (leaving|leaves|left) .. <rest>", .fixed(1), confidence: 850),
    // Of the 176 riders who set off, 31 have dropped out, leaving 145.
    .init("of .. <whole> _ (who|that|which)? ... , <part> _ WAS? WAS? (CHANGE|TAKE)? ... (leaving|leaves|left|so) .. <rest>", .fixed(1)),
    .init("of .. <whole> _ (who|that|which)? ... , .. (WAS|TAKE|CHANGE) .. <part> ... (leaving|leaves) .. <rest>", .fixed(1)),
    .init("of .. <whole> _ (who|that|which)? ... , <part> ... (WAS|TAKE) ... (and|while|but|the) .. <rest> (remain|remained|remaining|survived|stayed|others|left)", .fixed(1), confidence: 900),
    // It killed 163 of the 410 people aboard. Of the 247 survivors …
    .init("TAKE .. <part> of .. <whole> || (the|of|all) <rest> (survivors|others|remaining)", .fixed(1)),
    .init("TAKE .. <part> of .. <whole> || <rest> .. (survived|remained|remain|stayed)", .fixed(1), confidence: 900),
    .init("<part> of .. <whole> .. (died|drowned|perished|resigned|quit|withdrew|failed|closed|dropped) || (the|of|all) <rest> (survivors|others|remaining)", .fixed(1), confidence: 900),
    .init("<part> of .. <whole> .. WAS .. TAKE || (the|of|all) .. (remaining|other) <rest>", .fixed(1), confidence: 900),
    // 85%, or $884 million, for treatment and the remaining $156 million for lawyers
    .init("<share> ,? or <part> ,? ... (remaining|rest of|remainder of) <rest>", .fixed(2), confidence: 920),
    .init("<part> ,? or <share> ,? .. ... (remaining|rest of|remainder of) <rest>", .fixed(2), confidence: 900),
    // Profit was $1.4 million. Strip out the $0.5 million it booked on a sale and it is $0.9 million.
    .init("(at|of|WAS|to) <whole> || (strip|stripping|take|taking|leave|leaving|deduct|deducting|subtract|subtracting) (out|away|off|aside)? .. <part> (it|which|that)? WAS? ... ,? though? ,? and? .. (figure|profit|income|total|sum|result|it|number|earnings) .. (is|was|to|of|at|comes|falls|shrinks|drops) .. <rest>", .fixed(1), confidence: 900, statesBase: true),
    .init("(deducting|subtracting|paying|repaying|spending) .. <part> .. from .. <whole> ... (leaves|left|leaving|gives) .. <rest>", .fixed(1)),
    // It has spent $30 million of its $50 million grant and has $20 million left.
    .init("TAKE .. <part> of .. <whole> ... (and|but)? WAS? .. <rest> .. (left|remaining|outstanding|unspent|unpaid|undrawn)", .fixed(1), confidence: 900),
    .init("TAKE .. <part> of .. <whole> .. ,? (and|but) .. (kept|keeps|keep|retains|retained|holds) .. <rest>", .fixed(1), confidence: 900),
    .init("after .. <part> of .. <whole> .. (WAS|had) .. TAKE ... <rest> .. (left|remaining|outstanding)", .fixed(1), confidence: 900),
    // $20 million remains of the $50 million grant after $30 million was spent.
    .init("<rest> .. (remains|remain|remained|left) of .. <whole> .. after .. <part>", .fixed(1), confidence: 900),
    .init("(leaving|leaves) .. <rest> of .. <whole> .. after .. <part>", .fixed(1), confidence: 900),
    // a loan of $50 million, of which $30 million has been repaid, leaving $20 million
    .init("<whole> _ ,? of which .. <part> .. WAS? WAS? TAKE? ... (leaving|leaves|so) .. <rest>", .fixed(1), confidence: 920),
    .init("<whole> _ ,? of which .. <part> .. WAS? WAS? TAKE? ... (remaining|REST of|other) <rest>", .fixed(1), confidence: 920),
  ]
}
