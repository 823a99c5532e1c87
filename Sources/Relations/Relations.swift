extension Relation {
  /// Every relation, in order of id.
  public static let all: [Relation] = [
    absoluteChange,
    percentChange,
    remainder,
    shareOfWhole,
    total,
    unitPrice,
  ]
}
