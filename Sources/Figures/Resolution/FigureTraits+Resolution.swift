/// What the readers note for the resolver; no figure that leaves the module has these traits.
extension FigureTraits {
  /// One dot and three digits: 1.234.
  static let ambiguousDot = FigureTraits(rawValue: 1 << 16)
  /// One comma and three digits: 1,234.
  static let ambiguousComma = FigureTraits(rawValue: 1 << 17)
  /// The comma parts decimals beyond doubt.
  static let commaDecimal = FigureTraits(rawValue: 1 << 18)
  /// The dot parts decimals beyond doubt.
  static let dotDecimal = FigureTraits(rawValue: 1 << 19)

  private static let classShift: UInt32 = 24

  /// Traits that hold the class of currencies that a unit was assumed from.
  init(_ shared: CurrencyClass) {
    let index = UInt32(CurrencyClass.allCases.firstIndex(of: shared) ?? 0)
    self.init(rawValue: (index + 1) << FigureTraits.classShift)
  }

  /// The class of currencies, if the unit was assumed from one.
  var currencyClass: CurrencyClass? {
    let index = Int(rawValue >> FigureTraits.classShift)
    return index > 0 && index <= CurrencyClass.allCases.count
      ? CurrencyClass.allCases[index - 1] : nil
  }

  /// Removes what only the resolver needs.
  mutating func removeInternals() {
    self = FigureTraits(rawValue: rawValue & 0xFFFF)
  }
}
