/// The number inside a figure as it is written: digits, separators, decimal places.
///
/// A number that is changed is written in the format that it had: `1,250` with a zero more is `12,500`.
struct WrittenNumber: Equatable {
  /// The digits before the decimal separator.
  var whole: [UInt8]
  /// The digits behind it.
  var fraction: [UInt8]
  /// What stands between groups of three digits; `nil` where nothing does.
  private let groupMark: UInt8?
  /// What stands before the decimal places.
  private let decimalMark: UInt8
  /// Whether digits before the separator may be added and lost: groups of three, or none.
  let isRegular: Bool

  /// Reads the only number in the bytes of a figure, with its place among them.
  ///
  /// - Returns: `nil` where no digit stands or two numbers do, as in a range or a fraction.
  static func read(in bytes: ArraySlice<UInt8>) -> (number: WrittenNumber, range: Range<Int>)? {
    guard let first = bytes.firstIndex(where: isDigit),
      let last = bytes.lastIndex(where: isDigit)
    else { return nil }
    let token = bytes[first...last]
    guard token.allSatisfy({ isDigit($0) || isMark($0) }) else { return nil }
    return WrittenNumber(token).map { ($0, first..<last + 1) }
  }

  private init?(_ token: ArraySlice<UInt8>) {
    let marks = token.filter(WrittenNumber.isMark)
    let groups = token.split(whereSeparator: WrittenNumber.isMark)
    guard groups.count == marks.count + 1 else { return nil }
    let point = UInt8(ascii: ".")
    let isDecimal =
      marks.last == point && marks.dropLast().allSatisfy { $0 != point }
      && (marks.count > 1 || groups[0].count > 3 || groups[groups.count - 1].count != 3
        || groups[0] == [UInt8(ascii: "0")])
    fraction = isDecimal ? Array(groups[groups.count - 1]) : []
    let wholes = isDecimal ? groups.dropLast() : groups[...]
    whole = Array(wholes.joined())
    groupMark = wholes.count > 1 ? marks.first : nil
    decimalMark = point
    isRegular =
      wholes.dropFirst().allSatisfy { $0.count == 3 } && wholes[0].count <= 3
      || wholes.count == 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
  }

  /// All digits, those before the separator first.
  var digits: [UInt8] {
    get { whole + fraction }
    set {
      let places = min(fraction.count, newValue.count)
      whole = Array(newValue.dropLast(places))
      fraction = Array(newValue.suffix(places))
    }
  }

  /// The number in the format that it was read in.
  func written() -> [UInt8] {
    let start = whole.isEmpty ? [UInt8(ascii: "0")] : whole
    let mark = groupMark ?? (start.count > 4 ? UInt8(ascii: ",") : nil)
    var bytes: [UInt8] = []
    for (index, digit) in start.enumerated() {
      let left = start.count - index
      if let mark, index > 0, left % 3 == 0, start.count > 4 || groupMark != nil {
        bytes.append(mark)
      }
      bytes.append(digit)
    }
    return fraction.isEmpty ? bytes : bytes + [decimalMark] + fraction
  }

  /// Whether it begins as numbers do: no zero before other digits.
  var isWellFormed: Bool {
    whole.count == 1 || whole.isEmpty && !fraction.isEmpty || whole.first != UInt8(ascii: "0")
  }
}
