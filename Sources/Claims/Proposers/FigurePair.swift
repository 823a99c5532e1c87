import Figures
import Quantities

/// How the values of two figures of one unit compare, as far as a slip of the pen goes.
enum Likeness: Int {
  /// They have nothing to do with one another.
  case none
  /// One digit differs.
  case digit
  /// A zero was lost or added, or the decimal point moved.
  case shift
  /// Million for billion, or a scale word lost or added.
  case scale
  /// Two neighbouring digits changed places.
  case swap
  /// They are one value within their written precision.
  case equal
}

/// The digits of a positive value without the zeros behind them, and their place.
struct ValueDigits {
  private let mantissa: UInt64
  private let exponent: Int
  /// More digits than fit, or none.
  private let isOther: Bool

  init(_ value: ExactDecimal) {
    let short = value.canonical
    let mantissa = UInt64(exactly: short.mantissa) ?? 0
    isOther = mantissa == 0 || mantissa >= 1_000_000_000_000_000_000
    self.mantissa = mantissa
    exponent = short.exponent
  }

  /// Whether swapping two neighbouring digits may make one value of the other: what they differ by is
  /// then nine times a number of tens.
  func mayBeSwapped(_ other: ValueDigits) -> Bool {
    if isOther || other.isOther { return true }
    let places = other.exponent - exponent
    // A zero at the end takes part in a swap at most once.
    guard places.magnitude <= 1 else { return false }
    let (x, y) =
      places == 0
      ? (mantissa, other.mantissa)
      : places > 0 ? (mantissa, other.mantissa * 10) : (mantissa * 10, other.mantissa)
    return (x > y ? x - y : y - x) % 9 == 0
  }
}

/// Two figures that may state one fact.
struct FigurePair {
  let first: Figure
  let second: Figure

  /// Whether both are of kinds and units in which one fact can be stated.
  var isComparable: Bool {
    if first.kind == second.kind {
      switch first.kind {
      case .date: return false
      case .money, .percent, .duration: return first.unit == second.unit
      case .number:
        return first.unit == second.unit
          && first.traits.contains(.fraction) == second.traits.contains(.fraction)
      case .ordinal: return true
      }
    }
    if first.isShare, second.isShare { return true }
    let isPlace =
      first.kind == .number && second.kind == .ordinal
      || first.kind == .ordinal && second.kind == .number
    return isPlace && first.unit == second.unit
      && !first.traits.contains(.fraction) && !second.traits.contains(.fraction)
  }

  /// How the two values compare.
  var likeness: Likeness {
    guard isComparable, !first.isRange, !second.isRange else { return .none }
    if first.hasOpenHedge || second.hasOpenHedge {
      // "Up to 250" says nothing of 10.
      return first.low == second.low ? .equal : .none
    }
    if FigurePair.shareInterval(first).meets(FigurePair.shareInterval(second)) { return .equal }
    guard first.kind == second.kind, first.low > .zero, second.low > .zero,
      first.hedge == nil || first.hedge == .approx || second.hedge == nil
    else { return .none }
    return FigurePair.slip(first.low, second.low)
  }

  /// The interval of a figure, in percent for every share.
  static func shareInterval(_ figure: Figure) -> Interval {
    let isFraction = figure.kind == .number && figure.traits.contains(.fraction)
    return figure.written.interval.scaled(byPowerOfTen: isFraction ? 2 : 0)
  }

  /// The slip of writing that makes one value of the other.
  static func slip(_ first: ExactDecimal, _ second: ExactDecimal) -> Likeness {
    if let (a, b, places) = shortDigits(first.canonical, second.canonical) {
      if a == b, places == 0 { return .none }
      return shortSlip(a, b, places)
    }
    return longSlip(first, second)
  }

  /// The digits of two values as integers, and how many places the second lies above the first;
  /// `nil` where one is zero or has more than 18 digits.
  private static func shortDigits(
    _ first: ExactDecimal, _ second: ExactDecimal
  ) -> (UInt64, UInt64, Int)? {
    guard first.mantissa.signum() == second.mantissa.signum(),
      let a = UInt64(exactly: first.mantissa.magnitude), a != 0, a < 1_000_000_000_000_000_000,
      let b = UInt64(exactly: second.mantissa.magnitude), b != 0, b < 1_000_000_000_000_000_000
    else { return nil }
    return (a, b, second.exponent - first.exponent)
  }

  /// The slip between two integers without zeros at their ends, of which the second stands so many
  /// places above the first.
  private static func shortSlip(_ a: UInt64, _ b: UInt64, _ places: Int) -> Likeness {
    if a == b {
      switch places.magnitude {
      case 3, 6: return .scale
      case 1, 2: return .shift
      // The same digits, and zeros behind one of them: of another length.
      default: return .none
      }
    }
    guard places.magnitude <= 18 else { return .none }
    var (x, y) = (a, b)
    for _ in 0..<places.magnitude {
      if places > 0 { y *= 10 } else { x *= 10 }
      guard x < 1_000_000_000_000_000_000, y < 1_000_000_000_000_000_000 else { return .none }
    }
    var differing: [(place: Int, x: UInt64, y: UInt64)] = []
    var place = 0
    while x != 0, y != 0 {
      let (restX, digitX) = x.quotientAndRemainder(dividingBy: 10)
      let (restY, digitY) = y.quotientAndRemainder(dividingBy: 10)
      if digitX != digitY {
        if differing.count == 2 { return .none }
        differing.append((place, digitX, digitY))
      }
      (x, y) = (restX, restY)
      place += 1
    }
    guard x == y else { return .none }
    if differing.count == 1 { return .digit }
    guard differing.count == 2, differing[1].place == differing[0].place + 1,
      differing[0].x == differing[1].y, differing[1].x == differing[0].y
    else { return .none }
    return .swap
  }

  private static func longSlip(_ first: ExactDecimal, _ second: ExactDecimal) -> Likeness {
    for power in [3, 6, -3, -6] where first.scaled(byPowerOfTen: power) == second {
      return .scale
    }
    for power in [1, 2, -1, -2] where first.scaled(byPowerOfTen: power) == second {
      return .shift
    }
    let place = min(first.lastSignificantPlace, second.lastSignificantPlace)
    guard let a = first.digits(fromPlace: place), let b = second.digits(fromPlace: place),
      a.count == b.count
    else { return .none }
    let differing = a.indices.filter { a[$0] != b[$0] }
    if differing.count == 1 { return .digit }
    if differing.count == 2, differing[1] == differing[0] + 1, a[differing[0]] == b[differing[1]],
      a[differing[1]] == b[differing[0]]
    {
      return .swap
    }
    return .none
  }
}

extension Figure {
  /// Whether it is a share of a whole: percent or a fraction.
  var isShare: Bool {
    (kind == .percent && unit == .percent) || (kind == .number && traits.contains(.fraction))
  }

  /// Whether its hedge leaves one side open.
  var hasOpenHedge: Bool {
    hedge != nil && hedge != .approx && hedgeWidth != .near && hedgeWidth != .around
  }

  /// How many digits of its value say something: zeros at the end do not.
  var significantDigits: Int { low.significantDigitCount }
}

extension ExactDecimal {
  /// The digits from the first through that at `place`; `nil` where they are more than 18.
  func digits(fromPlace place: Int) -> [UInt8]? {
    let short = canonical
    let zeros = short.exponent - place
    guard zeros >= 0, zeros <= 18 else { return nil }
    var digits = "\(short.mantissa.magnitude)".utf8.map { $0 }
    digits += Array(repeating: UInt8(ascii: "0"), count: zeros)
    return digits.count <= 18 ? digits : nil
  }
}
