import Claims
import Consistency
import Documents
import Figures
import Quantities

/// Writes findings for people: the text with its figures marked, the equation, and what would fit.
///
/// Text of the document, its name and the messages made of it never reach the terminal raw.
public struct TextReport: Report {
  let subject: ReportSubject
  let shows: ShownParts
  let names: RelationNames
  let style: TextStyle

  /// Creates a report.
  public init(
    subject: ReportSubject, shows: ShownParts = [], names: RelationNames,
    style: TextStyle = TextStyle()
  ) {
    self.subject = subject
    self.shows = shows
    self.names = names
    self.style = style
  }

  /// Leaves a line between documents.
  public func appendSeparator(to buffer: inout ByteBuffer) {
    if subject == .checks { buffer.append("\n") }
  }

  /// Appends the findings of a document and what else is shown, or its figures.
  public func append(_ entry: Entry, to buffer: inout ByteBuffer) {
    guard subject == .checks else { return append(figures: entry, to: &buffer) }
    let start = buffer.count
    for finding in entry.outcome.findings {
      if buffer.count > start { buffer.append("\n") }
      append(finding, of: entry, to: &buffer)
    }
    appendOtherChecks(of: entry, isFirst: buffer.count == start, to: &buffer)
    if shows.contains(.figures) {
      if buffer.count > start { buffer.append("\n") }
      append(figures: entry, to: &buffer)
    }
  }

  /// Appends nothing: what cannot be read is named on standard error.
  public func append(_ entry: UnreadableEntry, to buffer: inout ByteBuffer) {}

  /// Says in one line what was done.
  public func appendEpilogue(_ tally: Tally, to buffer: inout ByteBuffer) {
    if subject == .checks, isAnythingShown(tally) { buffer.append("\n") }
    buffer.append(text: tally.words(subject))
    buffer.append("\n")
  }

  /// Whether anything stands before the last line.
  private func isAnythingShown(_ tally: Tally) -> Bool {
    tally.findings > 0 || (shows.contains(.agree) && tally.agree > 0)
      || (shows.contains(.doubtful) && tally.doubtful > 0)
      || (shows.contains(.undecided) && tally.undecided > 0)
      || (shows.contains(.figures) && tally.figures > 0)
  }

  // MARK: Findings

  private func append(_ finding: Finding, of entry: Entry, to buffer: inout ByteBuffer) {
    let checks = finding.checks.filter { entry.outcome.checks.indices.contains($0) }
      .map { entry.outcome.checks[$0] }
    let marks = FigureMarks(of: checks, figures: entry.outcome.figures)
    let culprit = finding.suspects.first?.figure ?? checks.first?.claim.bindings.first?.figure
    for (index, check) in checks.enumerated() {
      if index == 0 {
        appendPlace(of: culprit, in: entry, to: &buffer)
        style.append(.contradiction, to: &buffer) { $0.append("contradiction: ") }
        appendMessage(of: check, in: entry, to: &buffer)
        buffer.append("\n\n")
        Excerpt.append(
          of: entry.document, marks: marks.excerptMarks(entry.outcome.figures),
          indent: 4, style: style, to: &buffer)
        buffer.append("\n")
      } else {
        buffer.append("  also: ")
        appendMessage(of: check, in: entry, to: &buffer)
        buffer.append("\n")
      }
      append(check, marks, entry, to: &buffer)
    }
    append(suspectsOf: finding, marks, entry, to: &buffer)
    if let operation = finding.otherOperation {
      appendLabel("would hold", to: &buffer)
      buffer.append(visible: operation)
      buffer.append("\n")
    }
    appendLabel("confidence", to: &buffer)
    buffer.append(ExactDecimal(mantissa: Int128(finding.confidence), exponent: -3))
    buffer.append("\n")
  }

  private func appendMessage(of check: Check, in entry: Entry, to buffer: inout ByteBuffer) {
    buffer.append(visible: check.message)
    buffer.append(" [")
    buffer.append(visible: names.id(check.claim.relation))
    buffer.append("]")
    if let cell = check.statedFigure.flatMap({ entry.cellName(ofFigure: $0) }) {
      buffer.append(" at ")
      buffer.append(visible: cell)
    }
  }

  /// Appends the equation with its numbers, and both intervals.
  private func append(
    _ check: Check, _ marks: FigureMarks, _ entry: Entry, to buffer: inout ByteBuffer
  ) {
    appendLabel("equation", to: &buffer)
    if check.equation.isEmpty {
      appendRoles(of: check, marks, to: &buffer)
    } else {
      buffer.append(visible: check.equation)
    }
    buffer.append("\n")
    let stated = check.statedFigure
    guard let stated, entry.outcome.figures.indices.contains(stated) else { return }
    let figure = entry.outcome.figures[stated]
    let words = FigureText(figure, in: entry.document.text)
    appendLabel("expected", to: &buffer)
    buffer.append(visible: words.text(of: check.expected))
    buffer.append("\n")
    appendLabel("stated", to: &buffer)
    buffer.append(visible: words.text(of: check.stated))
    buffer.append(" (")
    buffer.append(text: marks.label(of: stated))
    buffer.append(", ")
    buffer.append(visible: names.role(check.statedRole, of: check.claim.relation))
    buffer.append(")\n")
    append(wordsOf: check.claim, entry, to: &buffer)
  }

  /// Appends the words that tie the figures of a claim, with dots for what stands between them.
  private func append(wordsOf claim: Claim, _ entry: Entry, to buffer: inout ByteBuffer) {
    let words = entry.linkingWords(of: claim)
    guard !words.isEmpty else { return }
    appendLabel("words", to: &buffer)
    for (index, range) in words.enumerated() {
      if index > 0 { buffer.append(" … ") }
      let folded = entry.document.text[range].split(whereSeparator: { $0 <= 0x20 })
        .joined(separator: [0x20])
      buffer.append(visible: Array(folded))
    }
    buffer.append("\n")
  }

  private func appendRoles(of check: Check, _ marks: FigureMarks, to buffer: inout ByteBuffer) {
    for (index, binding) in check.claim.bindings.enumerated() {
      if index > 0 { buffer.append(", ") }
      buffer.append(visible: names.role(binding.role, of: check.claim.relation))
      buffer.append(" ")
      buffer.append(text: marks.label(of: binding.figure))
    }
  }

  private func append(
    suspectsOf finding: Finding, _ marks: FigureMarks, _ entry: Entry, to buffer: inout ByteBuffer
  ) {
    let figures = entry.outcome.figures
    let suspects = finding.suspects.filter { figures.indices.contains($0.figure) }
    for (index, suspect) in suspects.enumerated() {
      appendLabel(index == 0 ? "suspects" : "", to: &buffer)
      let figure = figures[suspect.figure]
      style.append(.mark, to: &buffer) { $0.append(text: marks.label(of: suspect.figure)) }
      buffer.append("  ")
      buffer.append(
        visible: Array(entry.document.text[figure.range.clamped(to: entry.document.text.indices)]))
      if let cell = entry.cellName(ofFigure: suspect.figure) {
        buffer.append(" (")
        buffer.append(visible: cell)
        buffer.append(")")
      }
      buffer.append(" would fit as ")
      buffer.append(
        visible: FigureText(figure, in: entry.document.text).text(of: suspect.interval))
      if let suggestion = suspect.suggestion {
        buffer.append("; perhaps ")
        buffer.append(visible: suggestion)
      }
      buffer.append("\n")
    }
  }

  private func appendLabel(_ label: StaticString, to buffer: inout ByteBuffer) {
    buffer.append("    ")
    style.append(.label, to: &buffer) { $0.append(label) }
    buffer.append(repeated: UInt8(ascii: " "), count: 12 - label.utf8CodeUnitCount)
  }

  /// Appends `name:line:column: ` of a figure.
  private func appendPlace(of figure: Int?, in entry: Entry, to buffer: inout ByteBuffer) {
    style.append(.place, to: &buffer) { buffer in
      buffer.append(visible: entry.id)
      if let figure, entry.outcome.figures.indices.contains(figure) {
        let range = entry.document.sourceRange(of: entry.outcome.figures[figure].range)
        let position = entry.document.position(ofByte: range.lowerBound)
        buffer.append(text: position.suffix)
      }
      buffer.append(": ")
    }
  }

  // MARK: Checks that are no findings

  private func appendOtherChecks(
    of entry: Entry, isFirst: Bool, to buffer: inout ByteBuffer
  ) {
    var isFirst = isFirst
    for check in entry.outcome.checks
    where check.verdict != .contradiction && shows.include(check.verdict) {
      if !isFirst, check.verdict == .doubtful { buffer.append("\n") }
      isFirst = false
      let stated = check.statedFigure
      appendPlace(of: stated, in: entry, to: &buffer)
      if check.verdict == .agree {
        style.append(.agree, to: &buffer) { $0.append("agrees: ") }
      } else {
        style.append(.doubtful, to: &buffer) { $0.append("doubtful: ") }
      }
      appendMessage(of: check, in: entry, to: &buffer)
      buffer.append("\n")
      guard check.verdict == .doubtful else { continue }
      append(check, FigureMarks(of: [check], figures: entry.outcome.figures), entry, to: &buffer)
      guard let indecision = check.indecision else { continue }
      appendLabel("because", to: &buffer)
      buffer.append(text: indecision.words)
      buffer.append("\n")
    }
    guard shows.contains(.undecided) else { return }
    for claim in entry.outcome.undecided { append(claim, of: entry, to: &buffer) }
  }

  /// Appends a claim that was not decided: its figures in their roles, and why.
  private func append(_ claim: Undecided, of entry: Entry, to buffer: inout ByteBuffer) {
    let figures = entry.outcome.figures
    let bindings = claim.claim.bindings.filter { figures.indices.contains($0.figure) }
    appendPlace(of: bindings.first?.figure, in: entry, to: &buffer)
    style.append(.doubtful, to: &buffer) { $0.append("undecided: ") }
    for (index, binding) in bindings.enumerated() {
      if index > 0 { buffer.append(", ") }
      buffer.append(visible: names.role(binding.role, of: claim.claim.relation))
      buffer.append(" ")
      let range = figures[binding.figure].range.clamped(to: entry.document.text.indices)
      buffer.append(visible: Array(entry.document.text[range]))
    }
    buffer.append(": ")
    buffer.append(text: claim.indecision.words)
    buffer.append(" [")
    buffer.append(visible: names.id(claim.claim.relation))
    buffer.append("]\n")
  }
}

extension Tally {
  /// What was done, as one line.
  func words(_ subject: ReportSubject) -> String {
    var line = "\(count(documents, "document")): \(count(figures, "figure"))"
    if subject == .checks {
      if checks == 0 {
        line += "; nothing to check"
      } else {
        line +=
          ", \(count(checks, "check")): \(grouped(agree)) agree, \(grouped(doubtful)) doubtful, "
          + "\(count(contradiction, "contradiction")); \(count(findings, "finding"))"
        if nothingToCheck > 0 { line += "; \(grouped(nothingToCheck)) with nothing to check" }
      }
    }
    if unreadable > 0 { line += "; \(grouped(unreadable)) could not be read" }
    return line
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  private func grouped(_ number: Int) -> String {
    var buffer = ByteBuffer(capacity: 32)
    buffer.append(grouped: ExactDecimal(number))
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
