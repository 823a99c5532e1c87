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

  /// Nothing before the number, in digits, can belong to it.
  var isQuietBefore: Bool { numeral.shape.contains(.quietBefore) }

  /// Nothing behind the number can belong to it but the noun that it counts.
  var isQuietBehind: Bool { numeral.shape.contains(.quietBehind) }

  /// It may take its scale from the other end of a range: "two hundred to three million" has its own.
  var isPlainCount: Bool { !numeral.endsInHundreds }

  /// A place for a quantity that is yet to be read.
  init() {
    numeral = Numeral(start: 0, end: 0, value: .zero, place: 0, shape: [])
    figure = Figure(start: 0, end: 0, kind: .number, value: .zero, place: 0, unit: .none)
  }

  /// The power of ten that a bare number before this one shares with it: 6 for the five of "five or ten
  /// million", 5 for that of "five to six hundred thousand".
  func sharedPower(with first: ExactDecimal) -> Int {
    if scalePower > 0 { return scalePower }
    guard numeral.isSpelled, numeral.magnitudePower > 0 || numeral.endsInHundreds else { return 0 }
    let powers =
      numeral.endsInHundreds
      ? [numeral.magnitudePower + 2, numeral.magnitudePower] : [numeral.magnitudePower]
    return powers.first { first.scaled(byPowerOfTen: $0) < numeral.value } ?? 0
  }

  /// Makes it the number that was read; one in digits is written where it stands, without a copy.
  mutating func set(_ written: Numeral) {
    guard
      written.shape.isDisjoint(with: [
        .spelled, .fraction, .scaled, .article, .multiple, .ordinal,
      ])
    else {
      self = Quantity(written)
      return
    }
    numeral = written
    figure.set(written)
    scalePower = 0
    hasUnit = false
    leads = false
  }

  /// Makes it the date that was read.
  mutating func set(_ date: DateReading) {
    figure = date.figure
    numeral = Numeral(start: date.start, end: date.end, value: figure.low, place: 0, shape: [])
    scalePower = 0
    hasUnit = true
    leads = false
  }

  init(_ numeral: Numeral) {
    self.numeral = numeral
    var traits = FigureTraits(rawValue: numeral.shape.intersection(.separators).rawValue)
    if numeral.isSpelled { traits.insert(.spelled) }
    // Half a million is no half: the ratio is that of the magnitude.
    let isRatio =
      numeral.shape.contains(.fraction)
      && numeral.value == Numeral.quotient(Int(numeral.numerator), Int(numeral.denominator))
    if isRatio { traits.insert(.fraction) }
    if numeral.shape.contains(.scaled) { traits.insert(.scaled) }
    if numeral.shape.contains(.article) { traits.insert(.article) }
    if numeral.shape.contains(.multiple) { traits.insert(.multiplier) }
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
    figure.scale(byPowerOfTen: power)
  }
}

/// What reading at a candidate came to; the quantity itself is written where the caller says.
struct Reading {
  /// A quantity was read.
  var isFigure: Bool
  /// Reading goes on here.
  var end: Int

  static func skip(to end: Int) -> Reading { Reading(isFigure: false, end: end) }
}

/// A date as it was read, or the end of what is none.
struct DateReading {
  var start: Int
  var end: Int
  var precision: DatePrecision
  var date: CalendarDate
  /// A date was read, and not only something to pass over.
  var isDate: Bool

  static func skip(to end: Int) -> DateReading {
    DateReading(
      start: end, end: end, precision: .day, date: CalendarDate(year: 0), isDate: false)
  }

  /// The date as a figure.
  var figure: Figure {
    var figure = Figure(
      start: start, end: end, kind: .date, value: ExactDecimal(Int(date.year)), place: 0,
      unit: .none)
    figure.datePrecision = precision
    figure.date = date
    return figure
  }
}

extension Figure {
  /// Makes it a plain number in digits.
  fileprivate mutating func set(_ numeral: Numeral) {
    start = numeral.start
    end = numeral.end
    low = numeral.value
    high = numeral.value
    place = Int16(truncatingIfNeeded: numeral.place)
    kind = .number
    hedge = nil
    hedgeWidth = .around
    datePrecision = .day
    unit = .none
    traits = FigureTraits(rawValue: numeral.shape.intersection(.separators).rawValue)
    hedgeStart = 0
    hedgeEnd = 0
    nounStart = 0
    nounEnd = 0
    numerator = 0
    denominator = 1
    date = CalendarDate(year: 0)
    compoundMonths = 0
    compoundSeconds = 0
  }

  /// Multiplies the value by ten to the `power`, ends and place alike.
  mutating func scale(byPowerOfTen power: Int) {
    low = low.scaled(byPowerOfTen: power)
    high = high.scaled(byPowerOfTen: power)
    place += Int16(truncatingIfNeeded: power)
  }
}
