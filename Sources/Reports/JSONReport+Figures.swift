import Consistency
import Documents
import Figures
import Quantities

extension JSONReport {
  /// Appends the member `figures`.
  func append(figures entry: Entry, to buffer: inout ByteBuffer) {
    buffer.append(",\"figures\":[")
    var isFirst = true
    for figure in entry.outcome.figures {
      if !isFirst { buffer.append(UInt8(ascii: ",")) }
      isFirst = false
      append(figure, of: entry.document, to: &buffer)
    }
    buffer.append(UInt8(ascii: "]"))
  }

  private func append(_ figure: Figure, of document: Document, to buffer: inout ByteBuffer) {
    buffer.append("{\"kind\":")
    buffer.append(figure.kind.jsonName)
    buffer.append(UInt8(ascii: ","))
    buffer.append(place: document.sourceRange(of: figure.range))
    buffer.append(",\"text\":\"")
    buffer.append(jsonEscaped: document.text, figure.range)
    buffer.append(UInt8(ascii: "\""))
    append(valueOf: figure, to: &buffer)
    append(unitOf: figure, in: document.text, to: &buffer)
    if figure.kind == .duration, !figure.isRange { buffer.append(iso8601: figure) }
    append(hedgeOf: figure, of: document, to: &buffer)
    if figure.hedge != nil || !figure.traits.isDisjoint(with: [.fraction, .multiplier]) {
      let interval = figure.written.interval
      if interval.lower != nil || interval.upper != nil {
        buffer.append(",\"interval\":{")
        buffer.append(endsOf: interval)
        buffer.append(UInt8(ascii: "}"))
      }
    }
    buffer.append(UInt8(ascii: "}"))
  }

  private func append(valueOf figure: Figure, to buffer: inout ByteBuffer) {
    if figure.kind == .date, !figure.isRange {
      buffer.append(",\"value\":\"")
      buffer.append(figure.date, precision: figure.datePrecision)
      buffer.append(UInt8(ascii: "\""))
    } else if figure.isRange {
      buffer.append(",\"low\":")
      buffer.append(figure.low)
      buffer.append(",\"high\":")
      buffer.append(figure.high)
    } else {
      buffer.append(",\"value\":")
      guard figure.hasRatio else { return buffer.append(figure.low) }
      buffer.append(figure.low.roundedToNearest(digits: 15))
      buffer.append(",\"ratio\":[")
      buffer.append(integer: Int(figure.numerator))
      buffer.append(UInt8(ascii: ","))
      buffer.append(integer: Int(figure.denominator))
      buffer.append(UInt8(ascii: "]"))
    }
  }

  private func append(unitOf figure: Figure, in text: [UInt8], to buffer: inout ByteBuffer) {
    if figure.unit == .none {
      guard figure.nounStart < figure.nounEnd else { return }
      buffer.append(",\"unit\":\"")
      buffer.append(jsonEscaped: text, Int(figure.nounStart)..<Int(figure.nounEnd))
      buffer.append(UInt8(ascii: "\""))
    } else {
      buffer.append(",\"unit\":\"")
      buffer.append(nameOf: figure.unit)
      buffer.append(UInt8(ascii: "\""))
    }
    if figure.traits.contains(.unitAssumed) { buffer.append(",\"unitAssumed\":true") }
  }

  private func append(hedgeOf figure: Figure, of document: Document, to buffer: inout ByteBuffer) {
    guard let hedge = figure.hedge else { return }
    buffer.append(",\"hedge\":{\"kind\":")
    buffer.append(hedge.jsonName)
    if figure.hedgeStart < figure.hedgeEnd {
      buffer.append(UInt8(ascii: ","))
      let range = Int(figure.hedgeStart)..<Int(figure.hedgeEnd)
      buffer.append(place: document.sourceRange(of: range))
    }
    buffer.append(UInt8(ascii: "}"))
  }
}

extension Figure {
  /// Whether the value is the ratio of `numerator` and `denominator`, which no decimal equals.
  var hasRatio: Bool {
    guard traits.contains(.fraction), denominator > 1 else { return false }
    let ratio = ExactDecimal(Int(numerator))
    guard let product = low.multiplied(by: ExactDecimal(Int(denominator))) else { return true }
    guard product != ratio, let miss = product.subtracting(ratio)?.magnitude else { return false }
    return miss.scaled(byPowerOfTen: 12) <= ratio.magnitude
  }
}

extension ExactDecimal {
  /// The nearest value with at most `digits` significant digits.
  func roundedToNearest(digits: Int) -> ExactDecimal {
    let down = rounded(toDigits: digits, .down)
    let up = rounded(toDigits: digits, .up)
    guard let below = subtracting(down), let above = up.subtracting(self) else { return down }
    return above <= below ? up : down
  }
}

extension ByteBuffer {
  /// Appends the members `start` and `end`.
  mutating func append(place range: Range<Int>) {
    append("\"start\":")
    append(integer: range.lowerBound)
    append(",\"end\":")
    append(integer: range.upperBound)
  }

  /// Appends the members `lower`, `upper` and `open` of an interval, rounded outward to 15 digits.
  mutating func append(endsOf interval: Interval) {
    let ends = interval.rounded(toDigits: 15)
    if let lower = ends.lower {
      append("\"lower\":")
      append(lower.value)
    }
    if let upper = ends.upper {
      append(ends.lower == nil ? "\"upper\":" : ",\"upper\":")
      append(upper.value)
    }
    // An end that moved outward is not excluded: the value there is no longer the end itself.
    let isLowerOpen = ends.lower.map { !$0.isClosed && $0 == interval.lower } ?? false
    let isUpperOpen = ends.upper.map { !$0.isClosed && $0 == interval.upper } ?? false
    switch (isLowerOpen, isUpperOpen) {
    case (false, false): break
    case (true, false): append(",\"open\":[\"lower\"]")
    case (false, true): append(",\"open\":[\"upper\"]")
    case (true, true): append(",\"open\":[\"lower\",\"upper\"]")
    }
  }

  /// Appends a date as far as it is stated: `2011`, `2018-12`, `2024-Q3`, `199X`, `XXXX-03-09`.
  mutating func append(_ date: CalendarDate, precision: DatePrecision) {
    if precision == .decade {
      append(max(0, Int(date.year) / 10), width: 3)
      return append(UInt8(ascii: "X"))
    }
    if date.year == 0 { append("XXXX") } else { append(max(0, Int(date.year)), width: 4) }
    switch precision {
    case .year, .decade: return
    case .quarter: append("-Q")
    case .half: append("-H")
    case .month, .day: append(UInt8(ascii: "-"))
    }
    if precision == .quarter || precision == .half { return append(integer: Int(date.month)) }
    if date.month == 0 { append("XX") } else { append(Int(date.month), width: 2) }
    guard precision == .day else { return }
    append(UInt8(ascii: "-"))
    if date.day == 0 { append("XX") } else { append(Int(date.day), width: 2) }
  }

  /// Appends the member `iso`, the duration in the form of ISO 8601, where there is one.
  mutating func append(iso8601 figure: Figure) {
    if figure.compoundMonths != 0 || figure.compoundSeconds != 0 {
      append(",\"iso\":\"P")
      append(
        months: Int(figure.compoundMonths.magnitude),
        seconds: Int(truncatingIfNeeded: figure.compoundSeconds.magnitude))
      return append(UInt8(ascii: "\""))
    }
    guard let shape = figure.unit.isoShape, !figure.low.isNegative,
      let count = figure.low.multiplied(by: ExactDecimal(shape.factor))
    else { return }
    append(",\"iso\":\"P")
    if shape.isTime { append(UInt8(ascii: "T")) }
    append(count)
    append(shape.letter)
    append(UInt8(ascii: "\""))
  }

  private mutating func append(months: Int, seconds: Int) {
    append(months / 12, letter: "Y")
    append(months % 12, letter: "M")
    append(seconds / 86_400, letter: "D")
    let rest = seconds % 86_400
    guard rest > 0 else { return }
    append(UInt8(ascii: "T"))
    append(rest / 3_600, letter: "H")
    append(rest / 60 % 60, letter: "M")
    append(rest % 60, letter: "S")
  }

  private mutating func append(_ count: Int, letter: StaticString) {
    guard count > 0 else { return }
    append(integer: count)
    append(letter)
  }
}
