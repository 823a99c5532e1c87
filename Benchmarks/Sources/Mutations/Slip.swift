/// A slip of real life that makes a figure, or the words that tie it, wrong.
public enum Slip: String, CaseIterable, Sendable {
  /// One digit is replaced.
  case digit
  /// Two neighbouring digits change places.
  case swapped
  /// A digit is lost.
  case lost
  /// A digit is doubled.
  case doubled
  /// The decimal point moves by one place, or a zero is lost or added.
  case tenfold
  /// Three zeros are lost or added.
  case thousandfold
  /// A scale word is replaced by its neighbour, million by billion, or lost.
  case scale
  /// A sign, or the parentheses around a cell, are lost or added.
  case sign
  /// The word that says which way a figure moved becomes its opposite.
  case direction
  /// The new figure and the old one change places.
  case exchanged
  /// Percent is written for percentage points, or the other way round.
  case points
  /// A year is another one.
  case year
  /// The figure is that of an earlier draft or of another period: some other value of that size.
  case stale

  /// How often it happens beside the others: what editors correct most is a stale figure, then a wrong
  /// digit, two digits swapped, and a wrong or lost scale word.
  public var frequency: Int {
    switch self {
    case .stale: 4
    case .digit, .swapped, .scale: 2
    default: 1
    }
  }
}
