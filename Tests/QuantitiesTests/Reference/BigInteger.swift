/// An integer of any size, as decimal digits: slow and obvious, the reference for exact arithmetic.
struct BigInteger: Equatable {
  var isNegative: Bool
  /// The digits, the last one first, without zeros in front; empty for zero.
  var digits: [Int]

  init(isNegative: Bool, digits: [Int]) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.isNegative = isNegative && !digits.isEmpty
  }

  init(_ value: Int128) {
    self.init(isNegative: value < 0, digits: String(value.magnitude).reversed().map(\.digit))
  }

  var negated: BigInteger { BigInteger(isNegative: !isNegative, digits: digits) }

  /// Returns the integer times 10^`power`.
  func shifted(by power: Int) -> BigInteger {
    BigInteger(isNegative: isNegative, digits: Array(repeating: 0, count: power) + digits)
  }

  static func compareMagnitudes(_ a: BigInteger, _ b: BigInteger) -> Int {
    if a.digits.count != b.digits.count { return a.digits.count < b.digits.count ? -1 : 1 }
    for (x, y) in zip(a.digits.reversed(), b.digits.reversed()) where x != y {
      return x < y ? -1 : 1
    }
    return 0
  }

  static func compare(_ a: BigInteger, _ b: BigInteger) -> Int {
    if a.isNegative != b.isNegative { return a.isNegative ? -1 : 1 }
    return a.isNegative ? compareMagnitudes(b, a) : compareMagnitudes(a, b)
  }

  static func + (a: BigInteger, b: BigInteger) -> BigInteger {
    let isSum = a.isNegative == b.isNegative
    let (large, small) = compareMagnitudes(a, b) >= 0 ? (a, b) : (b, a)
    var digits: [Int] = []
    var carry = 0
    for index in large.digits.indices {
      let other = index < small.digits.count ? small.digits[index] : 0
      let value = large.digits[index] + (isSum ? other : -other) + carry
      digits.append((value + 10) % 10)
      carry = value < 0 ? -1 : value / 10
    }
    digits.append(carry)
    return BigInteger(isNegative: large.isNegative, digits: digits)
  }

  static func * (a: BigInteger, b: BigInteger) -> BigInteger {
    var columns = Array(repeating: 0, count: a.digits.count + b.digits.count)
    for (i, x) in a.digits.enumerated() {
      for (j, y) in b.digits.enumerated() { columns[i + j] += x * y }
    }
    var carry = 0
    for index in columns.indices {
      carry += columns[index]
      columns[index] = carry % 10
      carry /= 10
    }
    return BigInteger(isNegative: a.isNegative != b.isNegative, digits: columns)
  }
}

extension Character {
  fileprivate var digit: Int { wholeNumberValue ?? 0 }
}
