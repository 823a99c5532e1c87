import Quantities

extension ByteBuffer {
  /// Appends a whole number.
  mutating func append(integer: Int) {
    if integer < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: UInt64(integer.magnitude))
  }

  /// Appends the digits of a number without leading zeros.
  mutating func append(digitsOf value: UInt64) {
    // Digits are taken from the right by a division by a constant, which is a multiplication.
    var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
    var first = 20
    var rest = value
    repeat {
      first &-= 1
      digits[first] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for index in first..<20 { append(digits[index]) }
  }

  /// Appends a number from 0 up with leading zeros up to `width` digits.
  mutating func append(_ value: Int, width: Int) {
    var bound = 10
    var digits = 1
    while value >= bound, digits < width {
      bound *= 10
      digits += 1
    }
    for _ in digits..<max(width, digits) { append(UInt8(ascii: "0")) }
    append(integer: value)
  }

  /// Appends an exact JSON number literal: plain up to 40 zeros, with an exponent beyond.
  ///
  /// Trailing zeros after the point are left out: 12.50 is written `12.5`.
  mutating func append(_ decimal: ExactDecimal) {
    var mantissa = decimal.mantissa.magnitude
    var exponent = decimal.exponent
    if mantissa == 0 { return append(UInt8(ascii: "0")) }
    if decimal.mantissa < 0 { append(UInt8(ascii: "-")) }
    while exponent < 0, mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
    if exponent > 40 || exponent < -80 {
      append(digits: mantissa, decimals: 0)
      append(UInt8(ascii: "e"))
      append(integer: exponent)
    } else if exponent >= 0 {
      append(digits: mantissa, decimals: 0)
      for _ in 0..<exponent { append(UInt8(ascii: "0")) }
    } else {
      append(digits: mantissa, decimals: -exponent)
    }
  }

  /// Appends the digits of `mantissa` with a point before the last `decimals` of them.
  private mutating func append(digits mantissa: UInt128, decimals: Int) {
    if decimals == 0, mantissa <= UInt128(UInt64.max) {
      return append(digitsOf: UInt64(truncatingIfNeeded: mantissa))
    }
    // A mantissa has at most 39 digits; they are taken from the right, 64 bits at a time.
    var digits = InlineArray<40, UInt8>(repeating: 0)
    var length = 0
    var rest = mantissa
    while rest > UInt128(UInt64.max) {
      let (quotient, low) = rest.quotientAndRemainder(dividingBy: 10_000_000_000_000_000_000)
      var part = UInt64(truncatingIfNeeded: low)
      for _ in 0..<19 {
        digits[length] = UInt8(truncatingIfNeeded: part % 10)
        part /= 10
        length += 1
      }
      rest = quotient
    }
    var part = UInt64(truncatingIfNeeded: rest)
    while part > 0 {
      digits[length] = UInt8(truncatingIfNeeded: part % 10)
      part /= 10
      length += 1
    }
    if length <= decimals {
      append("0.")
      for _ in 0..<(decimals - length) { append(UInt8(ascii: "0")) }
    }
    for index in stride(from: length - 1, through: 0, by: -1) {
      append(UInt8(ascii: "0") &+ digits[index])
      if index == decimals, decimals > 0 { append(UInt8(ascii: ".")) }
    }
  }
}
