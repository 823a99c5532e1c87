import Quantities

/// Reads numbers written in digits: 1,234.56; 1.234,56; 1 234,56; 12,34,567; .75; 2½; 3/8; 1.3x10^6.
struct DigitReader {
  /// Longest run of digits and separators that is read.
  private static let maximumDigits = 36

  /// Reads the number whose first digit, or leading point, stands at `start`.
  ///
  /// Returns a numeral with the shape `overflow` where there are more digits than an exact decimal holds.
  static func read(_ text: Span<UInt8>, at start: Int) -> Numeral {
    plain(text, at: start) ?? grouped(text, at: start)
  }

  /// Reads up to seven digits behind which neither a group nor decimals stand: half of all numbers.
  @inline(__always)
  private static func plain(_ text: Span<UInt8>, at start: Int) -> Numeral? {
    guard let run = text.word(at: start)?.digits, run > 0, run < 8 else { return nil }
    let end = start &+ run
    switch text.at(end) {
    case 0x80...: return nil
    case 0x20, 0x27: if isDigit(text.at(end &+ 1)) { return nil }
    case 0x2C: if isDigit(text.at(end &+ 1)) { return thousands(text, at: start, run) }
    case 0x2E: if isDigit(text.at(end &+ 1)) { return decimals(text, at: start, run) }
    default: break
    }
    var numeral = Numeral(
      start: start, end: end, value: ExactDecimal(text.number(at: start, run)), place: 0,
      shape: run > 1 && text.at(start) == 0x30 ? .leadingZero : [])
    numeral.wholeDigits = run
    return numeral
  }

  /// Reads 5.25: up to seven digits at either side of a point, but not three behind, which may be a group.
  private static func decimals(_ text: Span<UInt8>, at start: Int, _ run: Int) -> Numeral? {
    let point = start &+ run
    guard let digits = text.word(at: point &+ 1)?.digits, digits < 8, digits != 3 else {
      return nil
    }
    let mantissa =
      text.number(at: start, run) &* smallPower(digits) &+ text.number(at: point &+ 1, digits)
    var numeral = Numeral(
      start: start, end: point &+ 1 &+ digits,
      value: ExactDecimal(mantissa: Int128(mantissa), exponent: -digits), place: -digits,
      shape: [.decimal, .dotDecimal])
    if run > 1, text.at(start) == 0x30 { numeral.shape.insert(.leadingZero) }
    numeral.wholeDigits = run
    return numeral
  }

  /// Reads 1,234 and 12,345,678: groups of three behind one to three digits, and nothing more.
  private static func thousands(_ text: Span<UInt8>, at start: Int, _ run: Int) -> Numeral? {
    guard run <= 3, run == 1 || text.at(start) != 0x30 else { return nil }
    var value = text.number(at: start, run)
    var end = start &+ run
    var groups = 0
    while groups < 4, text.at(end) == 0x2C, text.digitRun(at: end &+ 1) == 3 {
      value = value &* 1_000 &+ text.number(at: end &+ 1, 3)
      end &+= 4
      groups += 1
    }
    let next = text.at(end)
    guard groups > 0, next < 0x80, next != 0x2C && next != 0x2E || !isDigit(text.at(end &+ 1))
    else {
      return nil
    }
    var numeral = Numeral(
      start: start, end: end, value: ExactDecimal(value), place: 0,
      shape: groups == 1 ? [.grouped, .ambiguousComma] : [.grouped, .dotDecimal])
    // As if a point could follow: three digits more.
    numeral.wholeDigits = run &+ 3
    return numeral
  }

  /// Ten to the `power`, for at most seven.
  private static func smallPower(_ power: Int) -> Int {
    var product = 1
    for _ in 0..<power { product &*= 10 }
    return product
  }

  private static func grouped(_ text: Span<UInt8>, at start: Int) -> Numeral {
    var reader = Accumulator()
    var index = start
    if isDigit(text.at(start)) {
      index = reader.run(text, from: start)
    }
    let whole = reader.count
    var shape: Numeral.Shape = []
    if whole > 1, text.at(start) == 0x30 { shape.insert(.leadingZero) }
    if whole <= 3, whole > 0, !shape.contains(.leadingZero) {
      let grouped = groups(text, from: index, firstRun: whole)
      if grouped.end > index {
        var cursor = index
        while cursor < grouped.end {
          if isDigit(text.at(cursor)) {
            cursor = reader.run(text, from: cursor)
          } else {
            cursor &+= text.at(cursor) < 0x80 ? 1 : text.pointLength(at: cursor)
          }
        }
        index = grouped.end
        shape.formUnion(grouped.shape)
        if grouped.separator == 0x2E {
          shape.insert(.commaDecimal)
          // 1.234,56: a comma after dotted groups parts the decimals.
          if text.at(index) == 0x2C, isDigit(text.at(index &+ 1)) {
            index = reader.decimals(text, from: index &+ 1)
            shape.insert(.decimal)
          }
        } else if text.at(index) == 0x2E, isDigit(text.at(index &+ 1)) {
          index = reader.decimals(text, from: index &+ 1)
          shape.formUnion([.decimal, .dotDecimal])
          shape.remove(.ambiguousComma)
        } else if text.at(index) == 0x2C, grouped.separator != 0x2C, isDigit(text.at(index &+ 1)),
          text.digitRun(at: index &+ 1) <= 2
        {
          index = reader.decimals(text, from: index &+ 1)
          shape.formUnion([.decimal, .commaDecimal])
        }
        return reader.numeral(start: start, end: index, whole: whole + 3, shape: shape)
      }
    }
    if text.at(index) == 0x2E, isDigit(text.at(index &+ 1)) {
      let digits = text.digitRun(at: index &+ 1)
      index = reader.decimals(text, from: index &+ 1)
      shape.insert(.decimal)
      if digits == 3, whole >= 1, whole <= 3, text.at(start) != 0x30 {
        shape.insert(.ambiguousDot)
      } else {
        shape.insert(.dotDecimal)
      }
    } else if text.at(index) == 0x2C, isDecimalComma(text, at: index, whole: whole, start: start) {
      index = reader.decimals(text, from: index &+ 1)
      shape.formUnion([.decimal, .commaDecimal])
    }
    return reader.numeral(start: start, end: index, whole: whole, shape: shape)
  }

  /// Whether the comma at `index` parts decimals: one or two digits follow, or more after a zero.
  private static func isDecimalComma(
    _ text: Span<UInt8>, at index: Int, whole: Int, start: Int
  ) -> Bool {
    let run = text.digitRun(at: index &+ 1)
    guard run > 0, whole > 0 else { return false }
    let end = index &+ 1 &+ run
    // Another comma and digit makes it a list.
    if text.at(end) == 0x2C, isDigit(text.at(end &+ 1)) { return false }
    if whole == 1, text.at(start) == 0x30 { return run <= 8 }
    return run <= 2 && whole <= 9
  }

  private struct Groups {
    var end: Int
    var separator: UInt8
    var shape: Numeral.Shape
  }

  /// Finds the groups of three, or Indian groups of two before three, from the end of the first run.
  private static func groups(_ text: Span<UInt8>, from index: Int, firstRun: Int) -> Groups {
    let none = Groups(end: index, separator: 0, shape: [])
    let separator = text.at(index)
    let length: Int
    switch separator {
    case 0x2C, 0x2E, 0x27, 0x20: length = 1
    case 0xC2: length = text.at(index &+ 1) == 0xA0 ? 2 : 0
    case 0xE2:
      guard text.at(index &+ 1) == 0x80 else { return none }
      switch text.at(index &+ 2) {
      case 0x87, 0x89, 0xAF, 0x99, 0x8A, 0x82: length = 3
      default: length = 0
      }
    default: return none
    }
    guard length > 0, isDigit(text.at(index &+ length)) else { return none }
    var end = index
    var count = 0
    while isSame(text, end, index, length), text.digitRun(at: end &+ length) == 3,
      count < maximumDigits / 3
    {
      end &+= length &+ 3
      count += 1
    }
    let continues = isSame(text, end, index, length) && isDigit(text.at(end &+ length))
    if separator == 0x2C {
      if count == 0 || continues { return indian(text, from: index) ?? none }
      // 1,234,56 is nothing known; a digit glued on cannot happen, since runs are whole.
      let isOne = count == 1 && !(text.at(end) == 0x2E && isDigit(text.at(end &+ 1)))
      return Groups(
        end: end, separator: separator,
        shape: isOne ? [.grouped, .ambiguousComma] : [.grouped, .dotDecimal])
    }
    if separator == 0x2E {
      if continues { return none }
      let hasComma = text.at(end) == 0x2C && isDigit(text.at(end &+ 1))
      guard count >= 2 || (count == 1 && hasComma) else { return none }
      return Groups(end: end, separator: separator, shape: .grouped)
    }
    guard count >= 1, !continues else { return none }
    // Dates and lists are parted by spaces too: a group after a plain space needs a second or a currency.
    let isPlain = separator == 0x20
    if isPlain, isDigit(text.at(end &+ 1)), text.at(end) == 0x2C || text.at(end) == 0x2E,
      text.digitRun(at: end &+ 1) > 2
    {
      return none
    }
    return Groups(
      end: end, separator: separator,
      shape: isPlain && count == 1 ? [.grouped, .spaced] : .grouped)
  }

  private static func isSame(_ text: Span<UInt8>, _ index: Int, _ first: Int, _ length: Int) -> Bool
  {
    for offset in 0..<length where text.at(index &+ offset) != text.at(first &+ offset) {
      return false
    }
    return true
  }

  /// 12,34,567: groups of two, the last of three.
  private static func indian(_ text: Span<UInt8>, from index: Int) -> Groups? {
    var end = index
    var count = 0
    while text.at(end) == 0x2C, text.digitRun(at: end &+ 1) == 2, count < 8 {
      end &+= 3
      count += 1
    }
    guard count > 0, text.at(end) == 0x2C, text.digitRun(at: end &+ 1) == 3,
      !(text.at(end &+ 4) == 0x2C && isDigit(text.at(end &+ 5)))
    else { return nil }
    return Groups(end: end &+ 4, separator: 0x2C, shape: .grouped)
  }
}

extension Span where Element == UInt8 {
  /// The number of digits from `index` on, at most 40.
  func digitRun(at index: Int) -> Int {
    if let digits = word(at: index)?.digits, digits < 8 { return digits }
    var end = index
    while isDigit(at(end)), end &- index < 40 { end &+= 1 }
    return end &- index
  }
}

/// Gathers digits into a mantissa and an exponent.
private struct Accumulator {
  var mantissa: Int128 = 0
  var small: UInt64 = 0
  var count = 0
  var exponent = 0

  private mutating func add(_ byte: UInt8) {
    count &+= 1
    if count <= 18 {
      small = small &* 10 &+ UInt64(byte &- 0x30)
    } else if count <= 36 {
      if count == 19 { mantissa = Int128(small) }
      mantissa = mantissa * 10 + Int128(byte &- 0x30)
    }
  }

  mutating func run(_ text: Span<UInt8>, from index: Int) -> Int {
    var end = index
    while isDigit(text.at(end)) {
      add(text.at(end))
      end &+= 1
    }
    return end
  }

  mutating func decimals(_ text: Span<UInt8>, from index: Int) -> Int {
    let end = run(text, from: index)
    exponent &-= end &- index
    return end
  }

  func numeral(start: Int, end: Int, whole: Int, shape: Numeral.Shape) -> Numeral {
    let digits = count <= 18 ? Int128(small) : mantissa
    var numeral = Numeral(
      start: start, end: end, value: ExactDecimal(mantissa: digits, exponent: exponent),
      place: exponent, shape: count > 36 ? shape.union(.overflow) : shape)
    numeral.wholeDigits = whole
    return numeral
  }
}
