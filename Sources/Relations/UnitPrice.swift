/// Words behind a price that say it is one for each.
private let each = "(each|apiece|per|a|an|for each|for every|on each|for every one)"

/// Words before an amount that a number of things is worth together.
private let makes =
  "(worth|valued at|value of|values|raise|raised|raises|raising|bring in|brought in|total|totalling"
  + "|totaling|making|makes|make|absorb|absorbs|proceeds of|total of|generating|generated|costing"
  + "|amounting to|amounts to|amounted to|comes to|came to|equal to|equals)"

extension Relation {
  /// A price for each, times their number, is the amount.
  static let unitPrice = Relation(
    id: "unit-price",
    summary: "A price for each times the number of things is the amount for all.",
    rationale: """
      The amount is often worked out by somebody else, from another price or another number; digits \
      are swapped and scales lost on the way.
      """,
    roles: [
      Role("amount", [.money, .absolute], dimension: "a"),
      Role("price", [.money, .each], dimension: "a", isMany: true),
      Role("count", .count, isMany: true),
      Role("quantity", [.count, .absolute], dimension: "b"),
      Role("portion", [.count, .each], dimension: "b"),
    ],
    equations: [
      Equation("amount", .products("price", "count"), clause: "{count} at {price} make"),
      Equation("quantity", "portion" * "count", clause: "{count} times {portion} is"),
    ],
    patterns: [
      // $160 million in refunds to 1.6 million customers, or $100 each
      .init("<amount> .... <count> ... , or __ <price> \(each)"),
      .init("<amount> .... <price> for each of __ <count>"),
      // 18 million new shares at 250 pence each, raising 45 million; 12,000 fees of $95 each brought in
      .init(
        "<count> __ (at|of|for) __ <price> EACH ,? (raising|raised|brought|worth|making|yielding|costing|made) (in|up)? __ <amount>"
      ),
      .init("<count> .... <amount> , (a|an) __ average _ of __ <price> \(each)"),
      .init("<amount> .... <count> .... , (a|an) __ average _ of __ <price> \(each)"),
      .init(
        "<count> .... <price> (apiece|each) .... ;? .... (therefore|thus|hence|altogether|total) "
          + ".... <amount>"),
      .init("<amount> ... for __ <count> .. (, or|at|,) __ <price> \(each)"),
      // It will save $144 million a year, or $200,000 for each job.
      .init("<amount> ... , or __ <price> for (each|every) <count@>"),
      // 1,400 bars worth $147 million at Sunday's price of $105,000
      .init("<count> __ \(makes) __ <amount> .. at .. <price>"),
      .init("<count> .... (at|for) __ <price> \(each) .... \(makes) .. <amount>"),
      .init(
        "<count> __ (at|for|costing|priced at) __ <price> \(each)? , (or|for|that is)? \(makes)? __ <amount>"
      ),
      .init("<price> \(each) __ (on|for|with) __ <count> .... \(makes) .. <amount>"),
      .init("<price> \(each) _ , or __ <amount> .. (for|on) __ <count>"),
      .init("\(makes) .. <amount> .... (based on|on the basis of) __ <count> <price*>"),
      .init("(based on|on) __ <count> .... \(makes) .. <amount> <price*>"),
      .suggesting("<amount> .... <count> __ (at|for) __ <price> \(each)?"),
      // 120 of the small model at $107 million and 80 of the large at $132 million
      .init(
        "<count> .... (at|of) __ <price> .... and __ <count> .... (at|of) __ <price> <amount*>"),
    ],
    examples: [
      .holds("The bakery sold ⟦1,250⟧ cakes at ⟦$18.40⟧ each, making ⟦$23,000⟧."),
      .fails(
        "The bakery sold ⟦1,250⟧ cakes at ⟦$18.40⟧ each, making ⟦$32,000⟧.", nil),
      .nearMiss("The bakery sold 1,250 cakes at $18.40 each, and spent $32,000 on flour."),
    ]
  )
}
