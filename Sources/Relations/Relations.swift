extension Relation {
  /// Every relation, in order of id.
  public static let all: [Relation] = [
    absoluteChange,
    bounds,
    calendar,
    compounding,
    conversion,
    difference,
    direction,
    magnitude,
    multiple,
    percentChange,
    pointsChange,
    range,
    rateTime,
    ratio,
    remainder,
    restatement,
    rollForward,
    shareOfWhole,
    sharesSum,
    table,
    tag,
    total,
    unitPrice,
  ]
}
