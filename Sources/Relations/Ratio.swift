/// Words that give the result of a division.
private let gives =
  "(put|puts|putting|gives|gave|giving|meaning|means|making|makes|implying|implies|for|yielding"
  + "|a ratio of|ratio of)"

/// Nouns that name a ratio.
private let named =
  "(ratio|margin|cover|coverage|leverage|gearing|yield|payout|loan-to-value|cost-income|return)"

extension Relation {
  /// One figure divided by another is their ratio.
  static let ratio = Relation(
    id: "ratio",
    summary: "A margin, yield, cover or other ratio is one figure divided by the other.",
    rationale: """
      The ratio of another period or of another base is copied, or one of its parts is corrected \
      and the ratio is not.
      """,
    roles: [
      Role("numerator", .amount, dimension: "a"),
      Role("denominator", .amount, dimension: "a"),
      Role("ratio", [.share, .multiple]),
    ],
    equations: [
      Equation("ratio", "numerator" / "denominator", clause: "{numerator} over {denominator} is"),
      Equation(
        "ratio", "numerator" / "denominator" - 1,
        clause: "{numerator} against {denominator} is a premium of"),
      Equation(
        "ratio", 1 - "numerator" / "denominator",
        clause: "{numerator} against {denominator} is a discount of"),
    ],
    patterns: [
      // Costs of $2.7 billion against income of $3.9 billion put it at 70 percent.
      .init(
        "(of|at) __ <numerator> (against|over|divided by) ... <denominator> _ \(gives) .. <ratio>"),
      .init(
        "\(named) _ of <ratio> , .. (profit|income|earnings|ebit|ebitda) of __ <numerator> .. "
          + "(revenue|revenues|sales|turnover) of __ <denominator>"),
      .init(
        "<numerator> .... on (revenue|revenues|sales|turnover) of __ <denominator> , (a|an) __ margin of <ratio>"
      ),
      .init(
        "(profit|income|earnings|ebit|ebitda) of __ <numerator> .... "
          + "(revenue|revenues|sales|turnover) of __ <denominator> .... margin (of|was|is|at) <ratio>"
      ),
      .init(
        "(revenue|revenues|sales|turnover) (of|were|was) __ <denominator> .... "
          + "(profit|income|earnings|ebit|ebitda) (of|was) __ <numerator> .... margin (of|was|is|at) <ratio>"
      ),
      .init("<numerator> .... <denominator> .... , (a|an) __ \(named) of <ratio>", confidence: 800),
      .suggesting(
        "\(named) .... (earnings|profit|income) of __ <numerator> .... <ratio> <denominator*>"),
      .suggesting(
        "\(named) .... <ratio> .... (borrowings|debt|loans) of __ <numerator> <denominator*>"),
      .suggesting("(debt|borrowings|loans) .... <numerator> .... <ratio> .. of __ <denominator>"),
      .suggesting("(valued|worth) .... <denominator> .... \(named) .... <ratio> <numerator*>"),
    ],
    examples: [
      .holds(
        "Costs of ⟦$2.73 billion⟧ against income of ⟦$3.90 billion⟧ put the ratio at ⟦70 percent⟧."),
      .fails(
        "Costs of ⟦$2.73 billion⟧ against income of ⟦$3.90 billion⟧ put the ratio at ⟦50 percent⟧.",
        nil),
      .nearMiss(
        "Costs were $2.73 billion against $3.90 billion, and 50 percent of them were wages."),
    ]
  )
}
