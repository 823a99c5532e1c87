/// What a line of a statement measures, so that ratios with a name can be worked out.
struct Measure: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }
  private init(bit: UInt32) { self.init(rawValue: 1 << bit) }

  // Amounts.
  static let revenue = Measure(bit: 0)
  static let grossProfit = Measure(bit: 1)
  static let operatingProfit = Measure(bit: 2)
  static let netProfit = Measure(bit: 3)
  static let pretaxProfit = Measure(bit: 4)
  static let tax = Measure(bit: 5)
  static let ebitda = Measure(bit: 6)
  static let equity = Measure(bit: 7)
  static let assets = Measure(bit: 8)
  static let debt = Measure(bit: 9)
  static let costs = Measure(bit: 10)
  static let shares = Measure(bit: 11)
  static let dividends = Measure(bit: 12)
  static let currentAssets = Measure(bit: 13)
  static let currentLiabilities = Measure(bit: 14)
  static let interest = Measure(bit: 15)
  // Ratios.
  static let grossMargin = Measure(bit: 16)
  static let operatingMargin = Measure(bit: 17)
  static let netMargin = Measure(bit: 18)
  static let ebitdaMargin = Measure(bit: 19)
  static let taxRate = Measure(bit: 20)
  static let returnOnEquity = Measure(bit: 21)
  static let returnOnAssets = Measure(bit: 22)
  static let costRatio = Measure(bit: 23)
  static let earningsPerShare = Measure(bit: 24)
  static let payout = Measure(bit: 25)
  static let currentRatio = Measure(bit: 26)
  static let pretaxMargin = Measure(bit: 27)

  /// Which amounts make a ratio.
  struct Recipe: Sendable {
    let ratio: Measure
    let part: Measure
    let whole: Measure
  }

  // swift-format-ignore
  static let recipes: [Recipe] = [
    .init(ratio: .grossMargin,      part: .grossProfit,     whole: .revenue),
    .init(ratio: .operatingMargin,  part: .operatingProfit, whole: .revenue),
    .init(ratio: .pretaxMargin,     part: .pretaxProfit,    whole: .revenue),
    .init(ratio: .netMargin,        part: .netProfit,       whole: .revenue),
    .init(ratio: .ebitdaMargin,     part: .ebitda,          whole: .revenue),
    .init(ratio: .taxRate,          part: .tax,             whole: .pretaxProfit),
    .init(ratio: .returnOnEquity,   part: .netProfit,       whole: .equity),
    .init(ratio: .returnOnAssets,   part: .netProfit,       whole: .assets),
    .init(ratio: .costRatio,        part: .costs,           whole: .revenue),
    .init(ratio: .earningsPerShare, part: .netProfit,       whole: .shares),
    .init(ratio: .payout,           part: .dividends,       whole: .netProfit),
    .init(ratio: .currentRatio,     part: .currentAssets,   whole: .currentLiabilities),
  ]

  /// Reads what the words of a label or of a clause measure.
  init(_ classes: LabelClass) {
    self = []
    let isProfit = !classes.isDisjoint(with: [.profit, .income])
    let isPretax =
      classes.isSuperset(of: [.before, .tax]) || classes.isSuperset(of: [.before, .income])
    if !classes.isDisjoint(with: [.margin, .ratio, .per, .returns, .payout, .effective]) {
      formUnion(Measure.ratio(classes))
      // "Gross margin" is the name of an amount, too.
      if classes.isSuperset(of: [.gross, .margin]) { insert(.grossProfit) }
      if classes.isDisjoint(with: [.profit, .tax]) || !classes.isDisjoint(with: [.margin, .per]) {
        return
      }
    }
    if classes.contains(.gross), isProfit { insert(.grossProfit) }
    if classes.contains(.operating), isProfit, !classes.contains(.gross) {
      insert(.operatingProfit)
    }
    if classes.contains(.ebitda) { insert(.ebitda) }
    if isProfit, isPretax { insert(.pretaxProfit) }
    if classes.contains(.tax), !isPretax, !classes.contains(.after) || !isProfit,
      !classes.isDisjoint(with: [.cost, .tax]), !classes.contains(.net) || !isProfit
    {
      insert(.tax)
    }
    let isNet =
      classes.contains(.net) || classes.contains(.after)
      || classes.contains(.profit) && !classes.isDisjoint(with: [.year, .duration])
    if isProfit, isNet, !isPretax,
      classes.isDisjoint(with: [.gross, .operating, .interest, .comprehensive, .change])
    {
      insert(.netProfit)
    }
    if classes.contains(.revenue), !classes.contains(.income),
      classes.isDisjoint(with: [.cost, .operating, .profit, .change])
    {
      insert(.revenue)
    }
    if classes.contains(.equity), classes.isDisjoint(with: [.liability, .returns]) {
      insert(.equity)
    }
    if classes.contains(.asset) { insert(classes.contains(.current) ? .currentAssets : .assets) }
    if classes.isSuperset(of: [.current, .liability]) { insert(.currentLiabilities) }
    if classes.contains(.share), !classes.contains(.per) { insert(.shares) }
    if classes.contains(.dividend), !classes.contains(.per) { insert(.dividends) }
  }

  private static func ratio(_ classes: LabelClass) -> Measure {
    if classes.contains(.margin) {
      if classes.contains(.gross) { return .grossMargin }
      if classes.contains(.operating) { return .operatingMargin }
      if classes.contains(.ebitda) { return .ebitdaMargin }
      if classes.contains(.before) { return .pretaxMargin }
      if classes.contains(.net) { return .netMargin }
      return []
    }
    if classes.contains(.returns) {
      if classes.contains(.equity) { return .returnOnEquity }
      return classes.contains(.asset) ? .returnOnAssets : []
    }
    if classes.contains(.payout) { return .payout }
    if classes.contains(.effective), classes.isSuperset(of: [.tax, .ratio]) { return .taxRate }
    if classes.isSuperset(of: [.effective, .ratio]), !classes.contains(.interest) {
      return .taxRate
    }
    if classes.contains(.per), !classes.isDisjoint(with: [.share, .profit, .diluted, .basic]),
      !classes.isDisjoint(with: [.profit, .income, .diluted, .basic])
    {
      return .earningsPerShare
    }
    if classes.isSuperset(of: [.current, .ratio]) { return .currentRatio }
    return []
  }
}
