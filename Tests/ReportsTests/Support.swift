import Claims
import Consistency
import Documents
import Figures
import Quantities
import Relations
import Reports
import TestSupport
import Testing

/// Expects output to be as kept in the snapshot of that name.
func expectSnapshot(
  _ output: [UInt8], named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if let difference = Snapshot(output, named: name, beside: file).difference {
    Issue.record("\(name): \(difference)", sourceLocation: sourceLocation)
  }
}

/// Returns what a report writes over entries, as one thread would write it.
func written(
  _ report: some Report, _ entries: [Entry], unreadable: [UnreadableEntry] = []
) -> [UInt8] {
  var buffer = ByteBuffer()
  var tally = Tally()
  report.appendPrologue(to: &buffer)
  var isFirst = true
  func join(_ body: (inout ByteBuffer) -> Void) {
    let start = buffer.count
    if !isFirst { report.appendSeparator(to: &buffer) }
    let middle = buffer.count
    body(&buffer)
    if buffer.count == middle { buffer.truncate(to: start) } else { isFirst = false }
  }
  for entry in entries {
    tally.add(Tally(entry.outcome, byteCount: entry.document.text.count))
    join { report.append(entry, to: &$0) }
  }
  for entry in unreadable {
    tally.unreadable += 1
    join { report.append(entry, to: &$0) }
  }
  report.appendEpilogue(tally, to: &buffer)
  return buffer.bytes
}

/// The names of the relations that the sample outcomes speak of.
let sampleNames = RelationNames(rows: [
  .init(id: "remainder", roles: ["whole", "share", "rest"]),
  .init(id: "total", roles: ["part", "total"]),
])

/// A document whose marked stretches are figures, for outcomes that are built by hand.
struct SampleText {
  let document: Document
  let figures: [Figure]

  /// Reads marked text; each ⟦stretch⟧ becomes a figure with the value, place and unit in its row.
  init(
    _ marked: String, _ rows: [(kind: FigureKind, value: String, place: Int, unit: FigureUnit)]
  ) throws {
    let text = MarkedText(marked)
    document = Document(plainText: text.text)
    try #require(text.marks.count == rows.count)
    figures = try zip(text.marks, rows).map { range, row in
      Figure(
        start: range.lowerBound, end: range.upperBound, kind: row.kind,
        value: try #require(ExactDecimal(row.value)), place: row.place, unit: row.unit)
    }
  }
}

extension FigureUnit {
  /// The US dollar, by the letters of its code.
  static let sampleDollar = FigureUnit(
    rawValue: UInt16(256 + (20 * 26 + 18) * 26 + 3))
}

/// Returns a check of the sample relation, with the figures in the roles of the same numbers.
func sampleCheck(
  _ verdict: Verdict, figures: [Int], relation: Int = 0, expected: Interval, stated: Interval,
  message: String, equation: String = "", roles: [Int]? = nil
) -> Check {
  let roles = roles ?? Array(figures.indices)
  return Check(
    claim: Claim(
      relation: relation, equation: 0,
      bindings: zip(roles, figures).map { RoleBinding(role: $0, figure: $1) }, tie: .bound,
      confidence: 950, words: []),
    verdict: verdict, grade: verdict == .contradiction ? 3 : verdict == .doubtful ? 2 : 0,
    statedRole: roles.last ?? 0, expected: expected, stated: stated, message: message,
    equation: equation)
}

/// Returns the closed interval between two decimals.
func interval(_ lower: String, _ upper: String) throws -> Interval {
  Interval(try #require(ExactDecimal(lower)), try #require(ExactDecimal(upper)))
}
