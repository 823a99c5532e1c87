import Consistency
import Documents
import Figures
import Quantities

extension TextReport {
  /// Appends the figures of a document, one line each.
  func append(figures entry: Entry, to buffer: inout ByteBuffer) {
    let document = entry.document
    let ranges = entry.outcome.figures.map { document.sourceRange(of: $0.range) }
    let positions = document.positions(ofBytes: ranges.map(\.lowerBound))
    for (figure, position) in zip(entry.outcome.figures, positions) {
      style.append(.place, to: &buffer) { buffer in
        buffer.append(visible: entry.id)
        buffer.append(text: ":\(position.line):\(position.column): ")
      }
      let text = document.text
      buffer.append(visible: Array(text[figure.range.clamped(to: text.indices)]))
      buffer.append(" = ")
      append(valueOf: figure, in: text, to: &buffer)
      buffer.append("\n")
    }
  }

  /// Appends what a figure was read as.
  func append(valueOf figure: Figure, in text: [UInt8], to buffer: inout ByteBuffer) {
    style.append(.label, to: &buffer) { buffer in
      buffer.append(figure.kind.name)
      buffer.append(" ")
    }
    if figure.kind == .date, !figure.isRange {
      buffer.append(figure.date, precision: figure.datePrecision)
    } else if figure.isRange {
      buffer.append(grouped: figure.low)
      buffer.append(" to ")
      buffer.append(grouped: figure.high)
    } else if figure.hasRatio {
      buffer.append(text: "\(figure.numerator)/\(figure.denominator)")
    } else {
      buffer.append(grouped: figure.low)
    }
    if figure.unit != .none {
      buffer.append(" ")
      buffer.append(nameOf: figure.unit)
    } else if figure.nounStart < figure.nounEnd {
      buffer.append(" ")
      let noun = Int(figure.nounStart)..<Int(figure.nounEnd)
      buffer.append(visible: Array(text[noun.clamped(to: text.indices)]))
    }
    if figure.traits.contains(.unitAssumed) { buffer.append(" (assumed)") }
    guard let hedge = figure.hedge else { return }
    buffer.append(", ")
    buffer.append(hedge.name)
    appendInterval(of: figure, to: &buffer)
  }

  private func appendInterval(of figure: Figure, to buffer: inout ByteBuffer) {
    let interval = figure.written.interval.rounded(toDigits: 15)
    switch (interval.lower, interval.upper) {
    case (let lower?, let upper?):
      buffer.append(": ")
      buffer.append(grouped: lower.value)
      buffer.append(" to ")
      buffer.append(grouped: upper.value)
    case (let lower?, nil):
      buffer.append(": from ")
      buffer.append(grouped: lower.value)
    case (nil, let upper?):
      buffer.append(": up to ")
      buffer.append(grouped: upper.value)
    case (nil, nil): break
    }
  }
}

extension ByteBuffer {
  /// Appends a number for people: its digits grouped by commas.
  mutating func append(grouped decimal: ExactDecimal) {
    var plain = ByteBuffer(capacity: 64)
    plain.append(decimal)
    let digits = plain.bytes
    let isGroupable = !digits.contains(UInt8(ascii: "e"))
    let start = digits.first == UInt8(ascii: "-") ? 1 : 0
    let end = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.count
    for (index, byte) in digits.enumerated() {
      let isBorder = index > start && index < end && (end - index) % 3 == 0
      if isGroupable, isBorder { append(UInt8(ascii: ",")) }
      append(byte)
    }
  }
}
