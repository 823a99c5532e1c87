import Claims
import Consistency
import Documents
import Figures
import Quantities

/// Writes findings as one page of HTML that needs nothing else: no script, no picture, no link.
///
/// Everything that comes from a document is escaped, so that none of it is markup.
public struct HTMLReport: Report {
  let subject: ReportSubject
  let shows: ShownParts
  let names: RelationNames

  /// The bytes of text that are shown whole; of a longer sentence the words around each figure.
  private static let shownByteCount = 600

  /// Creates a report of figures or of checks.
  public init(subject: ReportSubject, shows: ShownParts = [], names: RelationNames) {
    self.subject = subject
    self.shows = shows
    self.names = names
  }

  /// Opens the page.
  public func appendPrologue(to buffer: inout ByteBuffer) {
    buffer.append(
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Tieout</title>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em }
      section { border-top: 1px solid #ccc; padding: .5em 0 1em }
      h2 { font-size: 1em; font-weight: normal; color: #666; margin: .5em 0 }
      .contradiction { color: #a00; font-weight: bold } .agree { color: #060 } .doubtful { color: #850 }
      blockquote { margin: .5em 0; padding-left: 1em; border-left: 3px solid #ddd }
      mark { background: #ffe9a8 } mark.first { background: #ffc4b8 } sup { color: #666 }
      dl { display: grid; grid-template-columns: 7em 1fr; margin: 0 } dd { margin: 0 }
      table { border-collapse: collapse } td, th { text-align: left; padding: 0 1em 0 0 }
      </style></head><body>

      """)
  }

  /// Says what was done, and closes the page.
  public func appendEpilogue(_ tally: Tally, to buffer: inout ByteBuffer) {
    buffer.append("<p>")
    buffer.append(html: tally.words(subject))
    buffer.append("</p>\n</body></html>\n")
  }

  /// Appends a section that says why an input could not be read.
  public func append(_ entry: UnreadableEntry, to buffer: inout ByteBuffer) {
    buffer.append("<section><h2>")
    buffer.append(html: entry.id, entry.id.indices)
    buffer.append("</h2><p class=\"doubtful\">could not be read: ")
    buffer.append(html: entry.error.reason.words)
    buffer.append("</p></section>\n")
  }

  /// Appends a section a finding, and the figures where they are shown.
  public func append(_ entry: Entry, to buffer: inout ByteBuffer) {
    if subject == .checks {
      for finding in entry.outcome.findings { append(finding, of: entry, to: &buffer) }
      for check in entry.outcome.checks
      where check.verdict != .contradiction && shows.include(check.verdict) {
        append([check], nil, of: entry, to: &buffer)
      }
    }
    if subject == .figures || shows.contains(.figures) { append(figures: entry, to: &buffer) }
  }

  private func append(_ finding: Finding, of entry: Entry, to buffer: inout ByteBuffer) {
    let checks = finding.checks.filter { entry.outcome.checks.indices.contains($0) }
    append(checks.map { entry.outcome.checks[$0] }, finding, of: entry, to: &buffer)
  }

  private func append(
    _ checks: [Check], _ finding: Finding?, of entry: Entry, to buffer: inout ByteBuffer
  ) {
    let figures = entry.outcome.figures
    let marks = FigureMarks(of: checks, figures: figures)
    let stated = checks.first?.statedFigure
    buffer.append("<section><h2>")
    append(placeOf: finding?.suspects.first?.figure ?? stated, in: entry, to: &buffer)
    buffer.append("</h2>\n")
    for check in checks {
      buffer.append("<p><span class=\"")
      buffer.append(check.verdict.name)
      buffer.append("\">")
      buffer.append(check.verdict.name)
      buffer.append("</span> ")
      buffer.append(html: check.message)
      buffer.append(" <sup>")
      buffer.append(html: names.id(check.claim.relation))
      buffer.append("</sup></p>\n")
    }
    appendQuote(marks, first: finding?.suspects.first?.figure, entry, to: &buffer)
    buffer.append("<dl>")
    for check in checks { append(check, marks, entry, to: &buffer) }
    if let finding { append(suspectsOf: finding, marks, entry, to: &buffer) }
    buffer.append("</dl></section>\n")
  }

  private func append(placeOf figure: Int?, in entry: Entry, to buffer: inout ByteBuffer) {
    buffer.append(html: entry.id, entry.id.indices)
    guard let figure, entry.outcome.figures.indices.contains(figure) else { return }
    let range = entry.document.sourceRange(of: entry.outcome.figures[figure].range)
    let position = entry.document.position(ofByte: range.lowerBound)
    buffer.append(text: position.suffix)
  }

  /// Appends the text around the figures, each marked with its letter.
  private func appendQuote(
    _ marks: FigureMarks, first: Int?, _ entry: Entry, to buffer: inout ByteBuffer
  ) {
    let figures = entry.outcome.figures
    let excerptMarks = marks.excerptMarks(figures)
    let firstRange = first.flatMap { figures.indices.contains($0) ? figures[$0].range : nil }
    for passage in Excerpt.passages(
      of: entry.document, marks: excerptMarks, shownWhole: HTMLReport.shownByteCount)
    {
      buffer.append("<blockquote>")
      if passage.isCutBefore { buffer.append("… ") }
      for (index, range) in passage.ranges.enumerated() {
        if index > 0 { buffer.append(" … ") }
        var offset = range.lowerBound
        for mark in excerptMarks
        where mark.range.lowerBound >= offset && mark.range.upperBound <= range.upperBound {
          buffer.append(html: entry.document.text, offset..<mark.range.lowerBound)
          buffer.append(mark.range == firstRange ? "<mark class=\"first\">" : "<mark>")
          buffer.append(html: entry.document.text, mark.range)
          buffer.append("</mark><sup>")
          buffer.append(text: mark.label)
          buffer.append("</sup>")
          offset = mark.range.upperBound
        }
        buffer.append(html: entry.document.text, offset..<range.upperBound)
      }
      if passage.isCutAfter { buffer.append(" …") }
      buffer.append("</blockquote>\n")
    }
  }

  private func append(
    _ check: Check, _ marks: FigureMarks, _ entry: Entry, to buffer: inout ByteBuffer
  ) {
    append(term: "equation", check.equation, to: &buffer)
    guard let stated = check.statedFigure, entry.outcome.figures.indices.contains(stated) else {
      return
    }
    let words = FigureText(entry.outcome.figures[stated], in: entry.document.text)
    append(term: "expected", words.text(of: check.expected), to: &buffer)
    append(
      term: "stated", "\(words.text(of: check.stated)) (\(marks.label(of: stated)))", to: &buffer)
  }

  private func append(
    suspectsOf finding: Finding, _ marks: FigureMarks, _ entry: Entry, to buffer: inout ByteBuffer
  ) {
    let figures = entry.outcome.figures
    for suspect in finding.suspects where figures.indices.contains(suspect.figure) {
      let words = FigureText(figures[suspect.figure], in: entry.document.text)
      var line = "\(marks.label(of: suspect.figure)) would fit as "
      line += words.text(of: suspect.interval)
      if let suggestion = suspect.suggestion { line += "; perhaps \(suggestion)" }
      append(term: "suspect", line, to: &buffer)
    }
    var number = ByteBuffer(capacity: 64)
    number.append(ExactDecimal(mantissa: Int128(finding.confidence), exponent: -3))
    append(term: "confidence", String(decoding: number.bytes, as: UTF8.self), to: &buffer)
  }

  private func append(term: StaticString, _ text: String, to buffer: inout ByteBuffer) {
    guard !text.isEmpty else { return }
    buffer.append("<dt>")
    buffer.append(term)
    buffer.append("</dt><dd>")
    buffer.append(html: text)
    buffer.append("</dd>")
  }

  private func append(figures entry: Entry, to buffer: inout ByteBuffer) {
    buffer.append("<section><h2>")
    buffer.append(html: entry.id, entry.id.indices)
    buffer.append("</h2>\n<table>")
    let text = entry.document.text
    let ranges = entry.outcome.figures.map { entry.document.sourceRange(of: $0.range) }
    let positions = entry.document.positions(ofBytes: ranges.map(\.lowerBound))
    let lines = TextReport(subject: .figures, names: names)
    for (figure, position) in zip(entry.outcome.figures, positions) {
      buffer.append(text: "<tr><td>\(position.line):\(position.column)</td><td>")
      buffer.append(html: text, figure.range)
      buffer.append("</td><td>")
      var value = ByteBuffer(capacity: 128)
      lines.append(valueOf: figure, in: text, to: &value)
      let bytes = value.bytes
      buffer.append(html: bytes, bytes.indices)
      buffer.append("</td></tr>\n")
    }
    buffer.append("</table></section>\n")
  }
}

extension ByteBuffer {
  /// Appends text as HTML: nothing in it is markup, and nothing in it turns the text round.
  mutating func append(html text: String) {
    let bytes = Array(text.utf8)
    append(html: bytes, bytes.indices)
  }

  /// Appends text as HTML.
  mutating func append(html bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: bytes.indices)
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      default:
        let decoded = decodeScalar(in: bytes, at: offset, before: range.upperBound)
        _ = append(visible: decoded, in: bytes, at: offset)
        offset += decoded.length
        continue
      }
      offset += 1
    }
  }
}
