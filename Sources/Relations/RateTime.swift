/// How many of a shorter unit of time make a longer one.
struct TimeFactor: Sendable {
  /// The longer unit, then the shorter.
  let longer: String
  let shorter: String
  /// The least and the greatest number: a year has 365 days or 366.
  let least: Int
  let greatest: Int

  // swift-format-ignore
  static let all: [TimeFactor] = [
    .init(longer: "year",    shorter: "quarter", least: 4,   greatest: 4),
    .init(longer: "year",    shorter: "month",   least: 12,  greatest: 12),
    .init(longer: "year",    shorter: "week",    least: 52,  greatest: 52),
    .init(longer: "year",    shorter: "day",     least: 365, greatest: 366),
    .init(longer: "quarter", shorter: "month",   least: 3,   greatest: 3),
    .init(longer: "quarter", shorter: "week",    least: 13,  greatest: 13),
    .init(longer: "week",    shorter: "day",     least: 7,   greatest: 7),
    .init(longer: "day",     shorter: "hour",    least: 24,  greatest: 24),
    .init(longer: "hour",    shorter: "minute",  least: 60,  greatest: 60),
    .init(longer: "decade",  shorter: "year",    least: 10,  greatest: 10),
  ]

  fileprivate var factor: Expression { .between(least, greatest) }
}

extension Relation {
  /// What the equations of the relation of rates and time are about, in their order.
  public enum RateTimeEquation: Sendable {
    /// The total is the rate times the number of its periods.
    case periods
    /// The total of a longer period is so many times the rate of a shorter one.
    case longerPeriod(Int)
    /// The total over a span of longer units at a rate for a shorter one.
    case spanOfLonger(Int)
    /// The total over a span of shorter units at a rate for a longer one.
    case spanOfShorter(Int)
    /// One span in two units.
    case twoUnits(Int)
    /// Interest for a year.
    case interest
    /// Interest for a span in years, in months, in days.
    case interestYears, interestMonths, interestDays

    /// The index among the relation's equations; the number is that of a factor.
    public var index: Int {
      let count = TimeFactor.all.count
      switch self {
      case .periods: return 0
      case .longerPeriod(let factor): return 1 + factor
      case .spanOfLonger(let factor): return 1 + count + factor
      case .spanOfShorter(let factor): return 1 + 2 * count + factor
      case .twoUnits(let factor): return 1 + 3 * count + factor
      case .interest: return 1 + 4 * count
      case .interestYears: return 2 + 4 * count
      case .interestMonths: return 3 + 4 * count
      case .interestDays: return 4 + 4 * count
      }
    }
  }

  /// The number of a factor between two units of time, by their names in the singular.
  public static func timeFactor(longer: String, shorter: String) -> Int? {
    TimeFactor.all.firstIndex { $0.longer == longer && $0.shorter == shorter }
  }

  /// An amount for each period adds up to the total over all of them.
  static let rateTime = Relation(
    id: "rate-time",
    summary: "An amount for each period, times the number of periods, is the total.",
    rationale: """
      A total over many years sounds larger, an amount a year sounds clearer; one is worked out from \
      the other, by the wrong number of years or with digits swapped.
      """,
    roles: [
      Role("total", [.amount, .duration], dimension: "a"),
      Role("rate", [.amount, .each, .duration], dimension: "a"),
      Role("periods", [.duration, .count, .span], reading: .exact),
      Role("longer", [.duration, .span]),
      Role("shorter", [.duration, .count, .span]),
      Role("principal", .money, dimension: "a"),
      Role("percent", .percent),
    ],
    equations: equations,
    patterns: [],
    examples: [
      .holds("They will pay ⟦$780 million⟧ over ⟦13 years⟧, or ⟦$60 million⟧ a year."),
      .holds("Rent is ⟦£630⟧ a year, or ⟦£52.50⟧ a month."),
      .fails("They will pay ⟦$780 million⟧ over ⟦13 years⟧, or ⟦$80 million⟧ a year.", nil),
      .fails("Rent is ⟦£630⟧ a year, or ⟦£55.20⟧ a month.", nil),
      .nearMiss("They will pay $780 million over 13 years, and earn $80 million a year."),
    ]
  )

  private static let equations: [Equation] = {
    let factors = TimeFactor.all.map(\.factor)
    var all = [Equation("total", "rate" * "periods", clause: "{rate} over {periods} is")]
    all += factors.map {
      Equation("total", "rate" * $0, clause: "{rate} in each of the shorter periods is")
    }
    all += factors.map {
      Equation("total", "rate" * "periods" * $0, clause: "{rate} over {periods} is")
    }
    all += factors.map {
      Equation("total", "rate" * "periods" / $0, clause: "{rate} over {periods} is")
    }
    all += factors.map { Equation("shorter", "longer" * $0, clause: "{longer} is") }
    let yearly: Expression = "principal" * "percent"
    all.append(Equation("total", yearly, clause: "{percent} of {principal} is"))
    all.append(
      Equation("total", yearly * "periods", clause: "{percent} of {principal} over {periods} is"))
    all.append(
      Equation(
        "total", yearly * "periods" / 12, clause: "{percent} of {principal} over {periods} is"))
    all.append(
      Equation(
        "total", yearly * "periods" / .between(360, 366),
        clause: "{percent} of {principal} over {periods} is"))
    return all
  }()
}
