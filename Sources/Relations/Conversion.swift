extension Relation {
  /// An amount in another currency is what the exchange rate makes of it.
  static let conversion = Relation(
    id: "conversion",
    summary: "An amount and its conversion are tied by one rate, inside what the currency has been worth.",
    rationale: """
      A scale word is lost or doubled in the parenthesis, the rate multiplies where it should divide, or \
      the conversion is left over from another amount.
      """,
    roles: [
      Role("amount", .money),
      Role("converted", .money),
      Role("rate", .money),
    ],
    equations: exchangeRateEquations + [
      // "$1 = 0.89 francs", the amount in francs; and the other way round.
      Equation("amount", "converted" * "rate", clause: "{converted} at {rate} is"),
      Equation("amount", "converted" / "rate", clause: "{converted} at {rate} is"),
      // The text's own rate is that of another day: only what is far off contradicts.
      Equation("amount", "converted" * "rate" * (.between(86, 116) / 100), clause: "{converted} at {rate} is"),
      Equation("amount", "converted" / "rate" * (.between(86, 116) / 100), clause: "{converted} at {rate} is"),
    ],
    patterns: [],
    examples: [
      .holds("The bank earned ⟦1.42 billion Swiss francs⟧ (⟦$1.59 billion⟧). ($1 = ⟦0.8931 Swiss francs⟧)"),
      .fails("The port costs ⟦8 billion euros⟧ (⟦$11 million⟧).", nil),
      .fails(
        "The bank earned ⟦1.42 billion Swiss francs⟧ (⟦$1.27 billion⟧). ($1 = ⟦0.8931 Swiss francs⟧)", nil),
      .nearMiss("The port costs 8 billion euros ($11 million of it is paid)."),
    ]
  )

  /// Where in `conversion` the equations with a rate of the text start: exact times, exact over, loose
  /// times, loose over.
  public static var conversionRateEquations: Int { exchangeRateEquations.count }
}
