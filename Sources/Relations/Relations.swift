extension Relation {
  /// Every relation, in order of id.
  public static let all: [Relation] = [
    absoluteChange,
    calendar,
    percentChange,
    remainder,
    restatement,
    shareOfWhole,
    total,
  ]
}
