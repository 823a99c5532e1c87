import Figures
import Quantities

/// A slip of writing that would explain a wrong figure.
enum SlipKind: Int, CaseIterable {
  /// Two neighbouring digits changed places.
  case swapped
  /// Million for billion, or a scale word lost or added.
  case scale
  /// The decimal point moved, or a zero was lost or added.
  case shifted
  /// One digit was replaced.
  case digit
  /// A digit was lost or doubled.
  case length

  /// How likely the slip is beside the others, in thousandths; from the errors the authors know of.
  var weight: Int {
    switch self {
    case .swapped: 300
    case .scale: 300
    case .shifted: 200
    case .digit: 150
    case .length: 50
    }
  }
}

/// The slips that bring a figure into an interval.
struct Repair {
  /// The values that one slip of the best kind gives, without repeats.
  private(set) var candidates: [(kind: SlipKind, value: ExactDecimal)] = []

  /// Finds every slip that takes `figure`, written with `digits`, into `interval`.
  ///
  /// - Complexity: O(*d*) in the number of digits, of which at most 15 are tried.
  init(_ figure: Figure, digits: [UInt8], into interval: Interval) {
    guard !figure.isRange, !digits.isEmpty, digits.count <= 15 else { return }
    let isDate = figure.kind == .date
    let unit = isDate ? 0 : Int(figure.place)
    // The figure as it should read was rounded too.
    let slack = !isDate && figure.exactness == .rounded ? figure.written.halfUnit : nil
    for variant in Repair.swaps(digits) {
      consider(.swapped, Repair.value(variant, unit, figure), interval, slack)
    }
    for shift in [3, -3, 6, -6, 9, -9] {
      consider(
        .scale, figure.low.scaled(byPowerOfTen: shift), interval, slack?.scaled(byPowerOfTen: shift)
      )
    }
    for shift in isDate ? [] : [1, -1, 2, -2] {
      consider(
        .shifted, figure.low.scaled(byPowerOfTen: shift), interval,
        slack?.scaled(byPowerOfTen: shift))
    }
    for variant in Repair.replacements(digits) {
      consider(.digit, Repair.value(variant, unit, figure), interval)
    }
    for variant in isDate ? [] : Repair.lengths(digits) {
      consider(.length, Repair.value(variant, unit, figure), interval)
    }
  }

  private mutating func consider(
    _ kind: SlipKind, _ value: ExactDecimal, _ interval: Interval, _ slack: ExactDecimal? = nil
  ) {
    let fits =
      slack.map { interval.meets(Interval(value, plusOrMinus: $0)) } ?? interval.contains(value)
    guard fits, !candidates.contains(where: { $0.value == value }) else {
      return
    }
    candidates.append((kind, value))
  }

  private static func value(_ digits: [UInt8], _ unit: Int, _ figure: Figure) -> ExactDecimal {
    var mantissa: Int128 = 0
    for digit in digits { mantissa = mantissa * 10 + Int128(digit - UInt8(ascii: "0")) }
    return ExactDecimal(mantissa: figure.low.isNegative ? -mantissa : mantissa, exponent: unit)
  }

  private static func swaps(_ digits: [UInt8]) -> [[UInt8]] {
    digits.indices.dropLast().compactMap { index in
      guard digits[index] != digits[index + 1] else { return nil }
      var variant = digits
      variant.swapAt(index, index + 1)
      return variant[0] == UInt8(ascii: "0") && digits[0] != UInt8(ascii: "0") ? nil : variant
    }
  }

  private static func replacements(_ digits: [UInt8]) -> [[UInt8]] {
    var variants: [[UInt8]] = []
    for index in digits.indices {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != digits[index] {
        if index == 0, digit == UInt8(ascii: "0"), digits.count > 1 { continue }
        var variant = digits
        variant[index] = digit
        variants.append(variant)
      }
    }
    return variants
  }

  private static func lengths(_ digits: [UInt8]) -> [[UInt8]] {
    var variants: [[UInt8]] = []
    for index in digits.indices {
      if digits.count > 1 {
        var shorter = digits
        shorter.remove(at: index)
        variants.append(shorter)
      }
      var longer = digits
      longer.insert(digits[index], at: index)
      variants.append(longer)
    }
    return variants
  }

  /// A kind of slip that explains the figure, and how likely it is beside the others.
  typealias Likeliest = (kind: SlipKind, likelihood: Int)

  /// The likeliest kind that fits, less likely where it would fit in several ways; `nil` for none.
  var likeliest: Likeliest? {
    var best: Likeliest?
    for kind in SlipKind.allCases {
      let count = candidates.reduce(0) { $0 + ($1.kind == kind ? 1 : 0) }
      let likelihood = kind.weight - min(count - 1, 4) * 10
      if count > 0, likelihood > best?.likelihood ?? 0 { best = (kind, likelihood) }
    }
    return best
  }

  /// The one value that a likely slip gives, if it is the only one.
  var only: ExactDecimal? {
    let likely = candidates.filter { $0.kind != .length && $0.kind != .digit }
    if likely.count == 1 { return likely[0].value }
    return candidates.count == 1 ? candidates[0].value : nil
  }
}
