extension Relation {
  /// Amounts in two currencies follow one rate.
  static let conversion = Relation(
    id: "conversion",
    summary:
      "An amount and its conversion follow the stated rate, or one that the market has seen.",
    rationale: """
      Conversions are added at the desk: the rate is applied the wrong way round, a scale is lost, or \
      digits are swapped.
      """,
    roles: [
      Role("amount", .money),
      Role("converted", .money),
      Role("rate", .money),
      Role("other amount", .money),
      Role("other converted", .money),
    ],
    equations: [
      // A rate is quoted to the day, an amount may be of yesterday.
      Equation(
        "amount", "converted" * "rate" * slack(97, 103), clause: "{converted} at {rate} each is"),
      Equation(
        "amount", "converted" * ("other amount" / "other converted") * slack(97, 103),
        clause: "{converted}, at the rate of {other amount} for {other converted}, is"),
      Equation("amount", "converted" * .given, clause: "{converted} has been worth"),
    ],
    patterns: [],
    examples: [
      .holds("The plant cost ⟦€80 million⟧ (⟦$88 million⟧). ($1 = ⟦0.91 euros⟧)"),
      .fails("The plant cost ⟦€80 million⟧ (⟦$73 million⟧). ($1 = ⟦0.91 euros⟧)", nil),
      .fails("The plant cost ⟦€80 million⟧ (⟦$880 million⟧), the mayor said.", nil),
      .nearMiss(
        "The plant made €80 million ($88 million) and then $880 million. ($1 = 0.91 euros)"),
    ]
  )

  private static func slack(_ least: Int, _ greatest: Int) -> Expression {
    .between(least, greatest) / 100
  }
}
