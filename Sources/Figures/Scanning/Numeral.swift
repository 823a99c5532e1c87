import Quantities

/// A number as it is written, before anything is known of its unit.
struct Numeral {
  /// How a numeral is written.
  struct Shape: OptionSet {
    let rawValue: UInt32
    /// The comma parts the decimals, or the dot thousands, beyond doubt.
    static let commaDecimal = Shape(rawValue: FigureTraits.commaDecimal.rawValue)
    /// The dot parts the decimals, or the comma thousands, beyond doubt.
    static let dotDecimal = Shape(rawValue: FigureTraits.dotDecimal.rawValue)
    /// Thousands are parted by a sign.
    static let grouped = Shape(rawValue: 1 << 0)
    /// Decimals are written.
    static let decimal = Shape(rawValue: 1 << 1)
    /// One dot and three digits: 1.234 may be a thousand or one and a bit.
    static let ambiguousDot = Shape(rawValue: FigureTraits.ambiguousDot.rawValue)
    /// One comma and three digits.
    static let ambiguousComma = Shape(rawValue: FigureTraits.ambiguousComma.rawValue)
    /// What a figure keeps as traits of the same bits.
    static let separators: Shape = [.commaDecimal, .dotDecimal, .ambiguousDot, .ambiguousComma]
    /// Spelled in words, at least its last part.
    static let spelled = Shape(rawValue: 1 << 4)
    /// An ordinal: 3rd, third.
    static let ordinal = Shape(rawValue: 1 << 5)
    /// A fraction whose ratio is kept.
    static let fraction = Shape(rawValue: 1 << 6)
    /// A magnitude belongs to it.
    static let scaled = Shape(rawValue: 1 << 7)
    /// The indefinite article stands for one.
    static let article = Shape(rawValue: 1 << 8)
    /// Starts with a zero that is not all there is before the point.
    static let leadingZero = Shape(rawValue: 1 << 9)
    /// The magnitude is one letter that may be something else: m, b, k.
    static let letterScale = Shape(rawValue: 1 << 10)
    /// Groups parted by plain spaces, which only a currency or several groups make sure.
    static let spaced = Shape(rawValue: 1 << 11)
    /// A multiple in one word: doubled, twice.
    static let multiple = Shape(rawValue: 1 << 12)
    /// More digits than an exact decimal holds.
    static let overflow = Shape(rawValue: 1 << 13)
    /// A whole number and a fraction: one and a half.
    static let mixed = Shape(rawValue: 1 << 15)
    /// A fraction of one thing alone, "a third", "half", without whole part.
    static let properFraction = Shape(rawValue: 1 << 14)
    /// No reader of what stands before it finds anything: see `FigureReader.sideBefore`.
    static let quietBefore = Shape(rawValue: 1 << 20)
    /// No reader of what stands behind it finds anything.
    static let quietBehind = Shape(rawValue: 1 << 21)
  }

  var start: Int
  var end: Int
  var value: ExactDecimal
  /// The power of ten of the last written digit, scale included.
  var place: Int
  var shape: Shape
  /// Digits written before the point; 0 for a spelled number.
  var wholeDigits = 0
  /// The power of ten of the last magnitude word of a spelled number: 6 for "ten million".
  var magnitudePower = 0
  /// The words before that magnitude end in "hundred": "six hundred thousand".
  var endsInHundreds = false
  var numerator: Int32 = 0
  var denominator: Int32 = 1

  init(start: Int, end: Int, value: ExactDecimal, place: Int, shape: Shape) {
    self.start = start
    self.end = end
    self.value = value
    self.place = place
    self.shape = shape
  }

  var isSpelled: Bool { shape.contains(.spelled) }

  /// Multiplies by ten to the `power`, as a magnitude word does.
  mutating func scale(byPowerOfTen power: Int) {
    value = value.scaled(byPowerOfTen: power)
    place += power
    shape.insert(.scaled)
  }

  /// Makes the numeral a fraction; the value has 15 significant digits where no decimal equals it.
  mutating func setFraction(_ numerator: Int, _ denominator: Int) {
    guard denominator != 0, let top = Int32(exactly: numerator),
      let bottom = Int32(exactly: denominator)
    else {
      shape.insert(.overflow)
      return
    }
    shape.insert(.fraction)
    self.numerator = top
    self.denominator = bottom
    value = Numeral.quotient(numerator, denominator)
    place = 0
  }

  /// The quotient, exact where a decimal of 15 digits equals it, else rounded to 15 digits.
  static func quotient(_ numerator: Int, _ denominator: Int) -> ExactDecimal {
    let full =
      ExactDecimal(numerator).divided(by: ExactDecimal(denominator), rounding: .down) ?? .zero
    if full.multiplied(by: ExactDecimal(denominator)) == ExactDecimal(numerator) {
      return full.canonical
    }
    let cut = full.magnitude.rounded(toDigits: 16, .down)
    let half = ExactDecimal(mantissa: 5, exponent: cut.exponent)
    let rounded = (cut.adding(half) ?? cut).rounded(toDigits: 15, .down)
    return (numerator < 0) != (denominator < 0) ? rounded.negated : rounded
  }
}
