import Claims
import Consistency
import Documents
import Figures
import Quantities
public import Relations

/// Writes findings in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS 2020).
///
/// Editors and code hosts show it beside the text. Each relation is a rule, with its examples as help.
public struct SARIFReport: Report {
  let shows: ShownParts
  let relations: [Relation]
  let version: String

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - shows: The checks that are results beside the contradictions.
  ///   - relations: The relations that are checked, in the order that claims count them by.
  ///   - version: The version of the tool.
  public init(shows: ShownParts = [], relations: [Relation], version: String) {
    self.shows = shows
    self.relations = relations
    self.version = version
  }

  private var names: RelationNames { RelationNames(relations) }

  /// Opens the log, with a rule a relation.
  public func appendPrologue(to buffer: inout ByteBuffer) {
    buffer.append("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",")
    buffer.append("\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"tieout\",")
    buffer.append("\"version\":")
    buffer.append(jsonString: version)
    buffer.append(",\"rules\":[")
    for (index, relation) in relations.enumerated() {
      buffer.append(index == 0 ? "\n" : ",\n")
      append(relation, to: &buffer)
    }
    buffer.append("\n]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[\n")
  }

  /// Separates the results.
  public func appendSeparator(to buffer: inout ByteBuffer) { buffer.append(",\n") }

  /// Says whether everything could be read, and closes the log.
  public func appendEpilogue(_ tally: Tally, to buffer: inout ByteBuffer) {
    buffer.append("\n],\"invocations\":[{\"executionSuccessful\":")
    buffer.append(tally.unreadable == 0 ? "true" : "false")
    buffer.append("}]}]}\n")
  }

  /// Appends nothing: what cannot be read is named on standard error.
  public func append(_ entry: UnreadableEntry, to buffer: inout ByteBuffer) {}

  /// Appends a result a finding, and one for each other check that is shown.
  public func append(_ entry: Entry, to buffer: inout ByteBuffer) {
    let checks = entry.outcome.checks
    var isFirst = true
    for finding in entry.outcome.findings {
      guard let first = finding.checks.first, checks.indices.contains(first) else { continue }
      if !isFirst { appendSeparator(to: &buffer) }
      isFirst = false
      append(checks[first], finding, of: entry, to: &buffer)
    }
    for check in checks where check.verdict != .contradiction && shows.include(check.verdict) {
      if !isFirst { appendSeparator(to: &buffer) }
      isFirst = false
      append(check, nil, of: entry, to: &buffer)
    }
  }

  private func append(_ relation: Relation, to buffer: inout ByteBuffer) {
    buffer.append("{\"id\":")
    buffer.append(jsonString: relation.id)
    buffer.append(",\"shortDescription\":{\"text\":")
    buffer.append(jsonString: relation.summary)
    buffer.append("},\"fullDescription\":{\"text\":")
    buffer.append(jsonString: relation.rationale)
    buffer.append("},\"help\":{\"text\":")
    buffer.append(jsonString: relation.help)
    buffer.append("}}")
  }

  private func append(
    _ check: Check, _ finding: Finding?, of entry: Entry, to buffer: inout ByteBuffer
  ) {
    buffer.append("{\"ruleId\":")
    buffer.append(jsonString: names.id(check.claim.relation))
    buffer.append(",\"ruleIndex\":")
    buffer.append(integer: check.claim.relation)
    switch check.verdict {
    case .contradiction: buffer.append(",\"level\":\"error\"")
    case .doubtful: buffer.append(",\"level\":\"note\",\"kind\":\"review\"")
    case .agree: buffer.append(",\"level\":\"none\",\"kind\":\"pass\"")
    }
    buffer.append(",\"message\":{\"text\":")
    buffer.append(jsonString: check.message)
    buffer.append("}")
    if let finding {
      buffer.append(",\"rank\":")
      buffer.append(ExactDecimal(mantissa: Int128(finding.confidence), exponent: -1))
    }
    let stated = check.statedFigure
    if let place = finding?.suspects.first?.figure ?? stated {
      buffer.append(",\"locations\":[")
      append(locationOf: place, role: nil, in: entry, to: &buffer)
      buffer.append("]")
    }
    buffer.append(",\"relatedLocations\":[")
    var isFirst = true
    for binding in check.claim.bindings {
      if !isFirst { buffer.append(",") }
      isFirst = false
      let role = names.role(binding.role, of: check.claim.relation)
      append(locationOf: binding.figure, role: role, in: entry, to: &buffer)
    }
    buffer.append("]}")
  }

  private func append(
    locationOf index: Int, role: String?, in entry: Entry, to buffer: inout ByteBuffer
  ) {
    buffer.append("{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"")
    buffer.append(percentEncoded: entry.id)
    buffer.append("\"}")
    if entry.outcome.figures.indices.contains(index) {
      let range = entry.document.sourceRange(of: entry.outcome.figures[index].range)
      let places = entry.document.positions(ofBytes: [range.lowerBound, range.upperBound])
      buffer.append(",\"region\":{")
      buffer.append(text: "\"startLine\":\(places[0].line),\"startColumn\":\(places[0].column),")
      buffer.append(text: "\"endLine\":\(places[1].line),\"endColumn\":\(places[1].column),")
      buffer.append(text: "\"byteOffset\":\(range.lowerBound),\"byteLength\":\(range.count)}")
    }
    buffer.append("}")
    if let role {
      buffer.append(",\"message\":{\"text\":")
      buffer.append(jsonString: role)
      buffer.append("}")
    }
    buffer.append("}")
  }
}

extension Relation {
  /// The examples as plain text, the marks of their figures left out.
  fileprivate var help: String {
    examples.map { example in
      let text = example.text.filter { $0 != "⟦" && $0 != "⟧" }
      let title =
        switch example.outcome {
        case .holds: "Holds"
        case .fails: "Fails"
        case .nearMiss: "Is not judged"
        }
      return "\(title): \(text)"
    }.joined(separator: "\n")
  }
}

extension ByteBuffer {
  /// Appends bytes as part of a URI reference (RFC 3986): what is not unreserved or a slash is escaped.
  mutating func append(percentEncoded bytes: [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        append(byte)
      default:
        append("%")
        append(upperHex: UInt32(byte), width: 2)
      }
    }
  }
}
