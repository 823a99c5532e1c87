extension Relation {
  /// Every relation, in order of id.
  public static let all: [Relation] = [
    absoluteChange,
    bounds,
    calendar,
    conversion,
    direction,
    magnitude,
    multiple,
    percentChange,
    pointsChange,
    range,
    rateTime,
    remainder,
    restatement,
    shareOfWhole,
    table,
    total,
    unitPrice,
  ]
}
