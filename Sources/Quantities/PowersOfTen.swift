/// Powers of ten that 128 bits hold: 10^0 through 10^38.
///
/// A literal of integers is stored as data: an access is one load, without the `swift_once` that a
/// table built by a closure asks at each.
let powersOfTen: [UInt128] = [
  1,
  10,
  100,
  1_000,
  10_000,
  100_000,
  1_000_000,
  10_000_000,
  100_000_000,
  1_000_000_000,
  10_000_000_000,
  100_000_000_000,
  1_000_000_000_000,
  10_000_000_000_000,
  100_000_000_000_000,
  1_000_000_000_000_000,
  10_000_000_000_000_000,
  100_000_000_000_000_000,
  1_000_000_000_000_000_000,
  10_000_000_000_000_000_000,
  100_000_000_000_000_000_000,
  1_000_000_000_000_000_000_000,
  10_000_000_000_000_000_000_000,
  100_000_000_000_000_000_000_000,
  1_000_000_000_000_000_000_000_000,
  10_000_000_000_000_000_000_000_000,
  100_000_000_000_000_000_000_000_000,
  1_000_000_000_000_000_000_000_000_000,
  10_000_000_000_000_000_000_000_000_000,
  100_000_000_000_000_000_000_000_000_000,
  1_000_000_000_000_000_000_000_000_000_000,
  10_000_000_000_000_000_000_000_000_000_000,
  100_000_000_000_000_000_000_000_000_000_000,
  1_000_000_000_000_000_000_000_000_000_000_000,
  10_000_000_000_000_000_000_000_000_000_000_000,
  100_000_000_000_000_000_000_000_000_000_000_000,
  1_000_000_000_000_000_000_000_000_000_000_000_000,
  10_000_000_000_000_000_000_000_000_000_000_000_000,
  100_000_000_000_000_000_000_000_000_000_000_000_000,
]

extension UInt128 {
  /// The number of decimal digits, 1 for zero.
  var decimalDigitCount: Int {
    // 1233 / 4096 is just below log10(2): the estimate is the count or one less, up to 128 bits.
    let estimate = ((128 &- leadingZeroBitCount) &* 1233) &>> 12
    return self >= powersOfTen[estimate] ? estimate &+ 1 : Swift.max(estimate, 1)
  }

  /// Removes zeros from the decimal end, at most `limit`, and returns how many.
  ///
  /// - Precondition: the value is not zero.
  mutating func removeTrailingZeros(limit: Int) -> Int {
    // Every factor of ten brings a factor of two.
    let most = Swift.min(limit, trailingZeroBitCount)
    var count = 0
    // A multiple of five times the inverse of five modulo 2^n is the quotient, and the quotient is
    // at most a fifth of the largest value; the product of any other number is above that.
    if self >> 64 != 0 {
      while count < most {
        let fifth = self &* 0xCCCC_CCCC_CCCC_CCCC_CCCC_CCCC_CCCC_CCCD
        guard fifth <= UInt128.max / 5 else { return count }
        self = fifth >> 1
        count &+= 1
      }
      return count
    }
    var short = UInt64(truncatingIfNeeded: self)
    while count < most {
      let fifth = short &* 0xCCCC_CCCC_CCCC_CCCD
      guard fifth <= UInt64.max / 5 else { break }
      short = fifth >> 1
      count &+= 1
    }
    self = UInt128(short)
    return count
  }
}
