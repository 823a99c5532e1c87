import Claims
import Consistency
import Documents
import Figures
import Quantities

/// Writes one row a figure, or one row a check, as comma-separated values (RFC 4180, lines ended by LF).
///
/// Cells of text that a spreadsheet would take for a formula are led by an apostrophe.
public struct CSVReport: Report {
  let subject: ReportSubject
  let shows: ShownParts
  let names: RelationNames

  /// Creates a report of figures or of checks.
  public init(subject: ReportSubject, shows: ShownParts = [], names: RelationNames) {
    self.subject = subject
    self.shows = shows
    self.names = names
  }

  /// Appends the names of the columns.
  public func appendPrologue(to buffer: inout ByteBuffer) {
    switch subject {
    case .figures: buffer.append("id,line,column,start,end,kind,text,value,low,high,unit,hedge\n")
    case .checks:
      buffer.append(
        """
        id,line,column,start,end,relation,verdict,grade,confidence,text,message,\
        expected_lower,expected_upper,stated_lower,stated_upper,suggestion\n
        """)
    }
  }

  /// Appends the rows of a document.
  public func append(_ entry: Entry, to buffer: inout ByteBuffer) {
    switch subject {
    case .figures: append(figures: entry, to: &buffer)
    case .checks: append(checks: entry, to: &buffer)
    }
  }

  /// Appends nothing: what cannot be read is named on standard error.
  public func append(_ entry: UnreadableEntry, to buffer: inout ByteBuffer) {}

  private func append(figures entry: Entry, to buffer: inout ByteBuffer) {
    let text = entry.document.text
    let ranges = entry.outcome.figures.map { entry.document.sourceRange(of: $0.range) }
    let positions = entry.document.positions(ofBytes: ranges.map(\.lowerBound))
    for (index, figure) in entry.outcome.figures.enumerated() {
      append(placeOf: entry.id, ranges[index], positions[index], to: &buffer)
      buffer.append(figure.kind.name)
      buffer.append(",")
      buffer.append(cell: Array(text[figure.range.clamped(to: text.indices)]))
      buffer.append(",")
      if figure.isRange {
        buffer.append(",")
        buffer.append(figure.low)
        buffer.append(",")
        buffer.append(figure.high)
      } else {
        if figure.kind == .date {
          buffer.append(figure.date, precision: figure.datePrecision)
        } else {
          buffer.append(figure.low)
        }
        buffer.append(",,")
      }
      buffer.append(",")
      if figure.unit == .none {
        let noun = Int(figure.nounStart)..<max(Int(figure.nounStart), Int(figure.nounEnd))
        buffer.append(cell: Array(text[noun.clamped(to: text.indices)]))
      } else {
        buffer.append(nameOf: figure.unit)
      }
      buffer.append(",")
      if let hedge = figure.hedge { buffer.append(hedge.name) }
      buffer.append("\n")
    }
  }

  private func append(checks entry: Entry, to buffer: inout ByteBuffer) {
    let outcome = entry.outcome
    var findings: [Int: Finding] = [:]
    for finding in outcome.findings {
      for check in finding.checks { findings[check] = finding }
    }
    for (index, check) in outcome.checks.enumerated() where shows.include(check.verdict) {
      let finding = findings[index]
      let suspect = finding?.suspects.first
      let stated = check.statedFigure
      guard let place = suspect?.figure ?? stated, outcome.figures.indices.contains(place) else {
        continue
      }
      let text = entry.document.text
      let figure = outcome.figures[place]
      let range = entry.document.sourceRange(of: figure.range)
      let position = entry.document.position(ofByte: range.lowerBound)
      append(placeOf: entry.id, range, position, to: &buffer)
      buffer.append(text: names.id(check.claim.relation))
      buffer.append(",")
      buffer.append(check.verdict.name)
      buffer.append(",")
      buffer.append(integer: check.grade)
      buffer.append(",")
      if let finding {
        buffer.append(ExactDecimal(mantissa: Int128(finding.confidence), exponent: -3))
      }
      buffer.append(",")
      buffer.append(cell: Array(text[figure.range.clamped(to: text.indices)]))
      buffer.append(",")
      buffer.append(cell: Array(check.message.utf8))
      append(endsOf: check.expected, to: &buffer)
      append(endsOf: check.stated, to: &buffer)
      buffer.append(",")
      buffer.append(cell: Array((suspect?.suggestion ?? "").utf8))
      buffer.append("\n")
    }
  }

  private func append(
    placeOf id: [UInt8], _ range: Range<Int>, _ position: TextPosition,
    to buffer: inout ByteBuffer
  ) {
    buffer.append(cell: id)
    for number in [position.line, position.column, range.lowerBound, range.upperBound] {
      buffer.append(",")
      buffer.append(integer: number)
    }
    buffer.append(",")
  }

  private func append(endsOf interval: Interval, to buffer: inout ByteBuffer) {
    let ends = interval.rounded(toDigits: 15)
    buffer.append(",")
    if let lower = ends.lower { buffer.append(lower.value) }
    buffer.append(",")
    if let upper = ends.upper { buffer.append(upper.value) }
  }
}

extension ByteBuffer {
  /// Appends a cell of text, quoted where it has to be, and so that no spreadsheet runs it.
  mutating func append(cell bytes: [UInt8]) {
    let isFormula = bytes.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let isQuoted = bytes.contains { ",\"\r\n".utf8.contains($0) || $0 < 0x20 }
    if isQuoted { append("\"") }
    if isFormula { append("'") }
    var offset = 0
    while offset < bytes.count {
      let decoded = decodeScalar(in: bytes, at: offset, before: bytes.count)
      switch decoded.scalar {
      case nil: append("\u{FFFD}")
      case "\""?: append("\"\"")
      case let scalar?:
        if display(of: scalar) == .escaped {
          _ = append(visible: decoded, in: bytes, at: offset)
        } else {
          append(bytes, offset..<offset + decoded.length)
        }
      }
      offset += decoded.length
    }
    if isQuoted { append("\"") }
  }
}

extension Verdict {
  /// The name.
  var name: StaticString {
    switch self {
    case .agree: "agree"
    case .doubtful: "doubtful"
    case .contradiction: "contradiction"
    }
  }
}
