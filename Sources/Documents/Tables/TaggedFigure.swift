public import Quantities

/// A figure whose exact value its document states in inline XBRL.
public struct TaggedFigure: Sendable {
  /// The printed digits, in the document's text.
  public var range: Range<Int>
  /// The value after scale and sign; nil where the tag says that there is none, or cannot be read.
  public var value: ExactDecimal?
  /// The unit as measures: "iso4217:USD", "xbrli:shares", "iso4217:USD/xbrli:shares".
  public var unit: [UInt8]
  /// The last decimal place that is exact, negative left of the point; nil where it is "INF".
  public var decimals: Int?
  /// The name of the concept, as it was written.
  public var concept: [UInt8]
  /// The id of the context: whose figure it is, and of which period.
  public var context: [UInt8]

  /// Creates a tagged figure.
  public init(
    range: Range<Int>, value: ExactDecimal?, unit: [UInt8], decimals: Int?, concept: [UInt8],
    context: [UInt8] = []
  ) {
    self.range = range
    self.value = value
    self.unit = unit
    self.decimals = decimals
    self.concept = concept
    self.context = context
  }
}
