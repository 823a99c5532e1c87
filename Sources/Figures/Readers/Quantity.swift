import Quantities

/// A number with its unit, before ranges are joined and hedges are looked for.
struct Quantity {
  var figure: Figure
  var numeral: Numeral
  /// The power of ten of a magnitude behind the number, or 0.
  var scalePower = 0
  /// A unit or a currency was written.
  var hasUnit = false
  /// The currency stands before the number.
  var leads = false

  /// The value before its magnitude.
  var isBare: Bool { !hasUnit && figure.kind == .number }

  init(_ numeral: Numeral) {
    self.numeral = numeral
    var traits: FigureTraits = []
    if numeral.isSpelled { traits.insert(.spelled) }
    // Half a million is no half: the ratio is that of the magnitude.
    let isRatio =
      numeral.shape.contains(.fraction)
      && numeral.value == Numeral.quotient(Int(numeral.numerator), Int(numeral.denominator))
    if isRatio { traits.insert(.fraction) }
    if numeral.shape.contains(.scaled) { traits.insert(.scaled) }
    if numeral.shape.contains(.article) { traits.insert(.article) }
    if numeral.shape.contains(.multiple) { traits.insert(.multiplier) }
    if numeral.shape.contains(.ambiguousDot) { traits.insert(.ambiguousDot) }
    if numeral.shape.contains(.ambiguousComma) { traits.insert(.ambiguousComma) }
    if numeral.shape.contains(.commaDecimal) { traits.insert(.commaDecimal) }
    if numeral.shape.contains(.dotDecimal) { traits.insert(.dotDecimal) }
    figure = Figure(
      start: numeral.start, end: numeral.end,
      kind: numeral.shape.contains(.ordinal) ? .ordinal : .number, value: numeral.value,
      place: numeral.place, unit: numeral.shape.contains(.multiple) ? .times : .none, traits: traits
    )
    if isRatio {
      figure.numerator = numeral.numerator
      figure.denominator = numeral.denominator
    }
    hasUnit = numeral.shape.contains(.multiple)
  }

  /// Multiplies the value by ten to the `power`, ends and place alike.
  mutating func scale(byPowerOfTen power: Int) {
    figure.low = figure.low.scaled(byPowerOfTen: power)
    figure.high = figure.high.scaled(byPowerOfTen: power)
    figure.place += Int16(power)
  }
}

/// What reading at a candidate came to.
struct Reading {
  /// The quantity, if the candidate is one.
  var quantity: Quantity?
  /// Reading goes on here.
  var end: Int

  static func skip(to end: Int) -> Reading { Reading(quantity: nil, end: end) }
}
