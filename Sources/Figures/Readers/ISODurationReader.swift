import Quantities

/// Durations as ISO 8601 writes them: P2Y6M, PT36H.
extension FigureReader {
  /// The letters that may follow a number, in their order, each with its unit.
  private static let dateUnits: [(letter: UInt8, unit: FigureUnit)] = [
    (0x59, .year), (0x4D, .month), (0x57, .week), (0x44, .day),
  ]
  private static let timeUnits: [(letter: UInt8, unit: FigureUnit)] = [
    (0x48, .hour), (0x4D, .minute), (0x53, .second),
  ]

  /// Reads the duration whose first digit stands at `start`, behind P or PT.
  ///
  /// A single number of days or months, "P90D", may be a name; it counts only behind a sign or at the start of
  /// the text.
  func isoDuration(_ text: Span<UInt8>, at start: Int, into quantity: inout Quantity) -> Reading? {
    var begin = start &- 1
    var isTime = text.at(begin) == 0x54
    if isTime { begin &-= 1 }
    guard text.at(begin) == 0x50, begin >= floor, !text.isWord(before: begin),
      !isDigit(text.at(begin &- 1))
    else { return nil }
    let startsWithTime = isTime
    var cursor = start
    var rank = 0
    var count = 0
    var months = Int64(0)
    var seconds = Int64(0)
    var last = (value: ExactDecimal.zero, unit: FigureUnit.year)
    while true {
      if !isTime, text.at(cursor) == 0x54, isDigit(text.at(cursor &+ 1)) {
        isTime = true
        rank = 0
        cursor &+= 1
      }
      guard isDigit(text.at(cursor)) else { break }
      let numeral = DigitReader.read(text, at: cursor)
      let units = isTime ? FigureReader.timeUnits : FigureReader.dateUnits
      guard numeral.shape.isDisjoint(with: [.overflow, .grouped]),
        let index = units.indices.first(where: {
          $0 >= rank && units[$0].letter == text.at(numeral.end)
        }), addParts(numeral.value, units[index].unit, &months, &seconds)
      else { return nil }
      last = (numeral.value, units[index].unit)
      rank = index + 1
      cursor = numeral.end &+ 1
      count += 1
    }
    guard count > 0, !text.isWord(at: cursor), text.hyphenLength(at: cursor) == 0,
      count > 1 || startsWithTime || last.unit == .year || standsAlone(text, before: begin)
    else { return nil }
    var numeral = Numeral(start: begin, end: cursor, value: last.value, place: 0, shape: [])
    numeral.wholeDigits = 1
    quantity = Quantity(numeral)
    quantity.figure.kind = .duration
    quantity.figure.unit = last.unit
    quantity.hasUnit = true
    if count > 1 {
      quantity.figure.compoundMonths = Int32(truncatingIfNeeded: months)
      quantity.figure.compoundSeconds = seconds
      setTotal(&quantity.figure, months, seconds, last.unit)
    } else {
      quantity.figure.place = Int16(truncatingIfNeeded: min(0, last.value.exponent))
    }
    return Reading(isFigure: true, end: cursor)
  }

  /// Whether a sign, a quotation mark or nothing stands before `start`.
  private func standsAlone(_ text: Span<UInt8>, before start: Int) -> Bool {
    let gap = text.gapStart(before: start)
    return gap <= 0 || [0x3A, 0x3D, 0x28, 0x22, 0x7C, 0x0A].contains(text.at(gap &- 1))
  }
}
