import SampleText

extension WrittenNumber {
  /// Returns the number after a slip of digits; `nil` where the slip leaves it or spoils it.
  func after(_ slip: Slip, using generator: inout SeededGenerator) -> WrittenNumber? {
    var number = self
    let changed: Bool
    switch slip {
    case .digit: changed = number.replaceDigit(using: &generator)
    case .swapped: changed = number.swapDigits(using: &generator)
    case .lost: changed = number.loseDigit(using: &generator)
    case .doubled: changed = number.doubleDigit(using: &generator)
    case .tenfold: changed = number.movePoint(using: &generator)
    case .thousandfold: changed = number.addThousand(using: &generator)
    case .stale: changed = number.replaceValue(using: &generator)
    default: return nil
    }
    let isRewritable = isRegular || number.digits.count == digits.count
    return changed && isRewritable && number != self && number.isWellFormed ? number : nil
  }

  private mutating func replaceDigit(using generator: inout SeededGenerator) -> Bool {
    var digits = self.digits
    let at = Int.random(in: digits.indices, using: &generator)
    let isFirst = at == 0 && digits.count > 1 && whole.count > 1
    let others = (isFirst ? 1 : 0)...9
    let digit = UInt8(ascii: "0") + UInt8(Int.random(in: others, using: &generator))
    digits[at] = digit == digits[at] ? (digit == UInt8(ascii: "9") ? digit - 1 : digit + 1) : digit
    self.digits = digits
    return true
  }

  private mutating func swapDigits(using generator: inout SeededGenerator) -> Bool {
    var digits = self.digits
    let places = digits.indices.dropLast().filter { digits[$0] != digits[$0 + 1] }
    guard let at = places.randomElement(using: &generator) else { return false }
    digits.swapAt(at, at + 1)
    self.digits = digits
    return true
  }

  private mutating func loseDigit(using generator: inout SeededGenerator) -> Bool {
    guard digits.count > 1 else { return false }
    let at = Int.random(in: digits.indices, using: &generator)
    if at < whole.count {
      guard whole.count > 1 else { return false }
      whole.remove(at: at)
    } else {
      fraction.remove(at: at - whole.count)
    }
    return true
  }

  private mutating func doubleDigit(using generator: inout SeededGenerator) -> Bool {
    let at = Int.random(in: digits.indices, using: &generator)
    if at < whole.count {
      whole.insert(whole[at], at: at)
    } else {
      fraction.insert(fraction[at - whole.count], at: at - whole.count)
    }
    return true
  }

  private mutating func movePoint(using generator: inout SeededGenerator) -> Bool {
    let goesUp = Bool.random(using: &generator)
    let zero = UInt8(ascii: "0")
    if goesUp {
      whole.append(fraction.isEmpty ? zero : fraction.removeFirst())
      if whole.first == zero { whole.removeFirst() }
    } else if fraction.isEmpty, whole.last == zero, whole.count > 1 {
      whole.removeLast()
    } else {
      guard let last = whole.popLast() else { return false }
      fraction.insert(last, at: 0)
      if whole.isEmpty { whole = [zero] }
    }
    return true
  }

  /// Another value of that size and as many places: up to two fifths less or more.
  private mutating func replaceValue(using generator: inout SeededGenerator) -> Bool {
    guard digits.count <= 15, let value = Int(String(decoding: digits, as: UTF8.self)) else {
      return false
    }
    let share = Int.random(in: 3...40, using: &generator)
    let factor = Bool.random(using: &generator) ? 100 + share : 100 - share
    let other = Array("\(value * factor / 100)".utf8)
    guard value * factor / 100 != value, other.count >= fraction.count else { return false }
    digits = other
    if whole.isEmpty { whole = [UInt8(ascii: "0")] }
    return true
  }

  private mutating func addThousand(using generator: inout SeededGenerator) -> Bool {
    guard fraction.isEmpty else { return false }
    let zeros = Array(repeating: UInt8(ascii: "0"), count: 3)
    if whole.count > 3, whole.suffix(3).elementsEqual(zeros), Bool.random(using: &generator) {
      whole.removeLast(3)
    } else {
      whole += zeros
    }
    return true
  }
}
