import Claims
import Consistency
import Documents
import Figures
import Quantities

/// Writes one JSON object a document, in the form named `tieout/1`.
///
/// Numbers are exact literals; what is absent is left out. With `lines` every document is one line,
/// otherwise the output is indented: an object where there is one document, else an array.
public struct JSONReport: Report {
  /// How objects are laid out.
  public enum Layout: Sendable {
    /// One line a document.
    case lines
    /// Indented, one array of documents.
    case array
    /// Indented, one document.
    case object
  }

  let subject: ReportSubject
  let shows: ShownParts
  let layout: Layout
  let names: RelationNames

  /// Creates a report of figures or of checks.
  public init(
    subject: ReportSubject, shows: ShownParts = [], layout: Layout = .lines, names: RelationNames
  ) {
    self.subject = subject
    self.shows = shows
    self.layout = layout
    self.names = names
  }

  /// Opens the array, where there is one.
  public func appendPrologue(to buffer: inout ByteBuffer) {
    if layout == .array { buffer.append("[\n") }
  }

  /// Separates the members of the array.
  public func appendSeparator(to buffer: inout ByteBuffer) {
    if layout == .array { buffer.append(",\n") }
  }

  /// Closes the array, and ends the last line.
  public func appendEpilogue(_ tally: Tally, to buffer: inout ByteBuffer) {
    switch layout {
    case .lines: break
    case .array: buffer.append(tally.documents + tally.unreadable == 0 ? "]\n" : "\n]\n")
    case .object: buffer.append("\n")
    }
  }

  /// Appends a document as one object.
  public func append(_ entry: Entry, to buffer: inout ByteBuffer) {
    let start = buffer.count
    buffer.append("{\"schema\":\"tieout/1\",\"id\":")
    buffer.append(jsonString: entry.id, entry.id.indices)
    switch subject {
    case .figures:
      buffer.append(",\"counts\":{\"figures\":")
      buffer.append(integer: entry.outcome.figures.count)
      buffer.append("}")
      append(figures: entry, to: &buffer)
    case .checks:
      appendCounts(of: entry.outcome, to: &buffer)
      if shows.contains(.figures) { append(figures: entry, to: &buffer) }
      append(checksAndFindings: entry, to: &buffer)
    }
    finishObject(from: start, in: &buffer)
  }

  /// Appends the reason why an input could not be read, as one object.
  public func append(_ entry: UnreadableEntry, to buffer: inout ByteBuffer) {
    let start = buffer.count
    buffer.append("{\"schema\":\"tieout/1\",\"id\":")
    buffer.append(jsonString: entry.id, entry.id.indices)
    buffer.append(",\"verdict\":\"error\",\"error\":{\"reason\":")
    buffer.append(jsonString: entry.error.reason.id)
    if let line = entry.error.line {
      buffer.append(",\"line\":")
      buffer.append(integer: line)
    }
    if let offset = entry.error.offset {
      buffer.append(",\"offset\":")
      buffer.append(integer: offset)
    }
    // The arrays are there, empty, so that a reader of either shape need not ask.
    buffer.append(subject == .figures ? "},\"figures\":[]" : "},\"checks\":[],\"findings\":[]")
    finishObject(from: start, in: &buffer)
  }

  private func finishObject(from start: Int, in buffer: inout ByteBuffer) {
    buffer.append("}")
    switch layout {
    case .lines: buffer.append("\n")
    case .array: buffer.indentJSON(from: start, depth: 1)
    case .object: buffer.indentJSON(from: start, depth: 0)
    }
  }

  private func appendCounts(of outcome: Outcome, to buffer: inout ByteBuffer) {
    let tally = Tally(outcome, byteCount: 0)
    buffer.append(",\"verdict\":")
    buffer.append(outcome.verdictName)
    buffer.append(",\"counts\":{\"figures\":")
    buffer.append(integer: tally.figures)
    buffer.append(",\"checks\":")
    buffer.append(integer: tally.checks)
    buffer.append(",\"agree\":")
    buffer.append(integer: tally.agree)
    buffer.append(",\"doubtful\":")
    buffer.append(integer: tally.doubtful)
    buffer.append(",\"contradiction\":")
    buffer.append(integer: tally.contradiction)
    buffer.append(",\"findings\":")
    buffer.append(integer: tally.findings)
    buffer.append("}")
  }

  /// Appends the checks that are shown and the findings, whose indices count the checks shown.
  private func append(checksAndFindings entry: Entry, to buffer: inout ByteBuffer) {
    let outcome = entry.outcome
    let ranges = entry.outcome.figures.map { entry.document.sourceRange(of: $0.range) }
    var places = [Int?](repeating: nil, count: outcome.checks.count)
    var shown = 0
    buffer.append(",\"checks\":[")
    for (index, check) in outcome.checks.enumerated() where shows.include(check.verdict) {
      if shown > 0 { buffer.append(",") }
      append(check, of: entry, ranges: ranges, to: &buffer)
      places[index] = shown
      shown += 1
    }
    buffer.append("],\"findings\":[")
    for (index, finding) in outcome.findings.enumerated() {
      if index > 0 { buffer.append(",") }
      let checks = finding.checks.compactMap { places.indices.contains($0) ? places[$0] : nil }
      append(finding, checks: checks, ranges: ranges, of: entry.document, to: &buffer)
    }
    buffer.append("]")
    guard shows.contains(.undecided) else { return }
    buffer.append(",\"undecided\":[")
    for (index, claim) in outcome.undecided.enumerated() {
      if index > 0 { buffer.append(",") }
      buffer.append("{\"relation\":")
      buffer.append(jsonString: names.id(claim.claim.relation))
      append(claim.indecision, to: &buffer)
      append(rolesOf: claim.claim, of: entry, ranges: ranges, to: &buffer)
      buffer.append("}")
    }
    buffer.append("]")
  }

  private func append(
    _ check: Check, of entry: Entry, ranges: [Range<Int>], to buffer: inout ByteBuffer
  ) {
    buffer.append("{\"relation\":")
    buffer.append(jsonString: names.id(check.claim.relation))
    buffer.append(",\"verdict\":")
    buffer.append(check.verdict.jsonName)
    buffer.append(",\"grade\":")
    buffer.append(integer: check.grade)
    buffer.append(",\"message\":")
    buffer.append(jsonString: check.message)
    if !check.equation.isEmpty {
      buffer.append(",\"equation\":")
      buffer.append(jsonString: check.equation)
    }
    if let indecision = check.indecision { append(indecision, to: &buffer) }
    append(rolesOf: check.claim, of: entry, ranges: ranges, to: &buffer)
    buffer.append(",\"expected\":{")
    buffer.append(endsOf: check.expected)
    buffer.append("},\"stated\":{")
    buffer.append(endsOf: check.stated)
    buffer.append("}}")
  }

  /// Appends why a claim was not decided, as a name and as a clause.
  private func append(_ indecision: Indecision, to buffer: inout ByteBuffer) {
    buffer.append(",\"reason\":")
    buffer.append(jsonString: indecision.rawValue)
    buffer.append(",\"because\":")
    buffer.append(jsonString: indecision.words)
  }

  /// Appends the figures of a claim in their roles, and the words that tie them.
  private func append(
    rolesOf claim: Claim, of entry: Entry, ranges: [Range<Int>], to buffer: inout ByteBuffer
  ) {
    buffer.append(",\"roles\":[")
    var isFirst = true
    for binding in claim.bindings where ranges.indices.contains(binding.figure) {
      if !isFirst { buffer.append(",") }
      isFirst = false
      buffer.append("{\"role\":")
      buffer.append(jsonString: names.role(binding.role, of: claim.relation))
      buffer.append(",")
      buffer.append(place: ranges[binding.figure])
      if let cell = entry.cellName(ofFigure: binding.figure) {
        buffer.append(",\"cell\":")
        buffer.append(jsonString: cell, cell.indices)
      }
      buffer.append("}")
    }
    if let verb = claim.verb {
      buffer.append(",{\"role\":\"verb\",")
      buffer.append(place: verb)
      buffer.append("}")
    }
    buffer.append("]")
    let words = entry.linkingWords(of: claim)
    guard !words.isEmpty else { return }
    buffer.append(",\"words\":[")
    for (index, range) in words.enumerated() {
      if index > 0 { buffer.append(",") }
      buffer.append("{")
      buffer.append(place: entry.document.sourceRange(of: range))
      buffer.append("}")
    }
    buffer.append("]")
  }

  private func append(
    _ finding: Finding, checks: [Int], ranges: [Range<Int>], of document: Document,
    to buffer: inout ByteBuffer
  ) {
    buffer.append("{\"checks\":[")
    for (index, check) in checks.enumerated() {
      if index > 0 { buffer.append(",") }
      buffer.append(integer: check)
    }
    buffer.append("],\"confidence\":")
    buffer.append(ExactDecimal(mantissa: Int128(finding.confidence), exponent: -3))
    if let operation = finding.otherOperation {
      buffer.append(",\"otherOperation\":")
      buffer.append(jsonString: operation)
    }
    buffer.append(",\"suspects\":[")
    var isFirst = true
    for suspect in finding.suspects where ranges.indices.contains(suspect.figure) {
      if !isFirst { buffer.append(",") }
      isFirst = false
      buffer.append("{")
      buffer.append(place: ranges[suspect.figure])
      if document.isPaged,
        let page = document.position(ofByte: ranges[suspect.figure].lowerBound).page
      {
        buffer.append(text: ",\"page\":\(page.number),\"line\":\(page.line)")
      }
      if suspect.interval.lower != nil || suspect.interval.upper != nil { buffer.append(",") }
      buffer.append(endsOf: suspect.interval)
      if let suggestion = suspect.suggestion {
        buffer.append(",\"suggestion\":")
        buffer.append(jsonString: suggestion)
      }
      buffer.append("}")
    }
    buffer.append("]}")
  }
}

extension Verdict {
  /// The name in quotation marks.
  var jsonName: StaticString {
    switch self {
    case .agree: "\"agree\""
    case .doubtful: "\"doubtful\""
    case .contradiction: "\"contradiction\""
    }
  }
}

extension Outcome {
  /// The verdict on the document, in quotation marks: that of its worst check.
  var verdictName: StaticString {
    if checks.isEmpty { return "\"nothing-to-check\"" }
    return checks.reduce(Verdict.agree) { worst, check in
      check.verdict.rawValue > worst.rawValue ? check.verdict : worst
    }.jsonName
  }
}
