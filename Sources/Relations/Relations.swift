extension Relation {
  /// Every relation, in order of id.
  public static let all: [Relation] = [
    absoluteChange,
    calendar,
    compounding,
    conversion,
    direction,
    magnitude,
    multiple,
    percentChange,
    pointsChange,
    rateTime,
    remainder,
    restatement,
    shareOfWhole,
    table,
    total,
    unitPrice,
  ]
}
