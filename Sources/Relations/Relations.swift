extension Relation {
  /// Every relation, in order of id.
  public static let all: [Relation] = [
    absoluteChange,
    bounds,
    calendar,
    direction,
    magnitude,
    multiple,
    percentChange,
    pointsChange,
    range,
    remainder,
    restatement,
    shareOfWhole,
    table,
    total,
    unitPrice,
  ]
}
