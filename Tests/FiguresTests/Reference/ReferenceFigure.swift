import Quantities

@testable import Figures

/// What the two tokenizers must agree on, as text that a failure can show.
struct ReferenceFigure: Equatable, CustomStringConvertible {
  var kind: FigureKind
  var range: Range<Int>
  var value: String
  var unit: FigureUnit
  var hedge: HedgeKind?
  var hedgeRange: Range<Int>?

  init(_ quantity: ReferenceQuantity, _ range: Range<Int>) {
    kind = quantity.kind
    self.range = range
    value = quantity.described
    unit = quantity.unit
  }

  /// A figure of the fast tokenizer.
  init(_ figure: Figure) {
    kind = figure.kind
    range = figure.range
    unit = figure.unit
    hedge = figure.hedge
    hedgeRange = figure.hedge.map { _ in Int(figure.hedgeStart)..<Int(figure.hedgeEnd) }
    if figure.kind == .date {
      value = ReferenceFigure.describe(figure.date, figure.datePrecision)
    } else if figure.traits.contains(.fraction) {
      value = "\(figure.numerator)/\(figure.denominator)"
    } else {
      value = figure.isRange ? "\(figure.low)..\(figure.high)" : "\(figure.low)"
    }
  }

  static func describe(_ date: CalendarDate, _ precision: DatePrecision) -> String {
    "\(precision) \(date.year)-\(date.month)-\(date.day)"
  }

  var description: String {
    var text = "\(kind) \(range.lowerBound)..<\(range.upperBound) \(value)"
    if unit != .none { text += " \(unit.currencyCode ?? "unit \(unit.rawValue)")" }
    if let hedge, let hedgeRange {
      text += " \(hedge) \(hedgeRange.lowerBound)..<\(hedgeRange.upperBound)"
    }
    return text
  }
}

/// A part of a text that the grammar of the reference derives.
struct ReferenceQuantity {
  var kind: FigureKind = .number
  var low: ExactDecimal = .zero
  var high: ExactDecimal?
  var unit: FigureUnit = .none
  /// The first token and the one behind the last.
  var tokens: Range<Int>
  /// The power of ten of its scale words.
  var scale = 0
  /// In digits: some abbreviations follow digits alone.
  var isDigits = false
  /// Grouped digits or a decimal point.
  var isFormatted = false
  /// Its unit stands before the number.
  var isPrefixed = false
  /// The value where it is no decimal: a ratio or a date.
  var text: String?

  var described: String { text ?? high.map { "\(low)..\($0)" } ?? "\(low)" }

  /// Neither a unit nor a form of its own: it may take the unit of the other end of a range.
  var isBare: Bool { kind == .number && unit == .none && text == nil }

  mutating func scale(by power: Int) {
    low = low.scaled(byPowerOfTen: power)
    high = high?.scaled(byPowerOfTen: power)
  }
}
