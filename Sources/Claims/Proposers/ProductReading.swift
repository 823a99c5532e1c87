import Figures
import Quantities

/// Three figures of which one may be the product of the others, and how near they come to it.
///
/// Where words leave open which figures belong together, only a slip of writing that is both common and
/// unlikely to fit by chance speaks for a reading that does not hold: two digits swapped, a decimal point
/// or a scale word gone astray.
struct ProductReading {
  let product: Figure
  let factor: Figure
  let share: Figure

  /// Creates a reading; `share` may be a percentage, which counts as a part of one.
  init(_ product: Figure, _ factor: Figure, _ share: Figure) {
    self.product = product
    self.factor = factor
    self.share = share
  }

  private static func pure(_ figure: Figure) -> Interval {
    figure.written.interval.scaled(byPowerOfTen: figure.kind == .percent ? -2 : 0)
  }

  private var expected: Interval {
    ProductReading.pure(share).multiplied(by: factor.written.interval)
  }

  /// Whether the three agree as they are written.
  var fits: Bool { expected.meets(product.written.interval) }

  /// Whether one common slip in one of the three explains the whole miss.
  var isSlip: Bool {
    if product.isStrongSlip(into: expected) { return true }
    let whole = product.written.interval
    if let other = whole.divided(by: ProductReading.pure(share)),
      factor.isStrongSlip(into: other)
    {
      return true
    }
    guard let part = whole.divided(by: factor.written.interval) else { return false }
    return share.isStrongSlip(into: part.scaled(byPowerOfTen: share.kind == .percent ? 2 : 0))
  }

  /// Whether so few values fit that one of `count` readings would hardly be explained by chance.
  func isTelling(among count: Int) -> Bool {
    guard let low = expected.lower?.value, let high = expected.upper?.value, low > .zero,
      let width = high.subtracting(low)?.adding(product.written.halfUnit),
      let many = width.multiplied(by: ExactDecimal(20 * max(count, 1)))
    else { return false }
    return many <= high
  }
}

extension Figure {
  /// Whether swapped digits, a moved point or another scale word would bring the figure into `interval`.
  func isStrongSlip(into interval: Interval) -> Bool {
    guard hedge == nil, !isRange, !traits.contains(.fraction), unit != .times, low > .zero,
      !traits.contains(.spelled) || traits.contains(.scaled)
    else { return false }
    for power in [1, -1, 2, -2, 3, -3, 6, -6] where significantDigits >= 2 || abs(power) == 1 {
      if interval.contains(low.scaled(byPowerOfTen: power)) { return true }
    }
    let last = Int(low.lastSignificantPlace)
    guard let digits = low.digits(fromPlace: min(last, Int(place))) ?? low.digits(fromPlace: last)
    else { return false }
    let start = low.digits(fromPlace: min(last, Int(place))) == nil ? last : min(last, Int(place))
    return digits.indices.dropLast().contains { index in
      guard digits[index] != digits[index + 1], index > 0 || digits[1] != UInt8(ascii: "0") else {
        return false
      }
      var swapped = digits
      swapped.swapAt(index, index + 1)
      var mantissa: Int128 = 0
      for digit in swapped { mantissa = mantissa * 10 + Int128(digit - UInt8(ascii: "0")) }
      return interval.contains(ExactDecimal(mantissa: mantissa, exponent: start))
    }
  }
}
