import Claims
public import Consistency
public import Documents
import Figures
import Foundation

/// What readers say of findings: whether each is a real error.
///
/// For text as it was published a file lists one finding a line, between tabs: the document's id, `real` or
/// `false`, and the message of its first check. Documents written for measuring carry their errors with them: records with `errors`, each
/// with the spans of its figures, or files of a corpus with their expected results beside them.
public struct Judgements: Sendable {
  /// Whether findings are real, by document and message.
  private var listed: [String: Bool] = [:]
  /// The figures of each planted error, by document.
  private var planted: [String: [[Range<Int>]]] = [:]

  /// Creates judgements without any.
  public init() {}

  /// Reads a list of judgements; returns whether that went well.
  public mutating func readList(_ path: String) -> Bool {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return false }
    for line in text.split(separator: "\n") {
      let columns = line.split(separator: "\t")
      guard columns.count == 3, columns[1] == "real" || columns[1] == "false" else { return false }
      listed[columns[0] + "\t" + columns[2]] = columns[1] == "real"
    }
    return true
  }

  /// Reads the errors that documents at a path carry with them, where they do.
  public mutating func readPlanted(_ path: String, of documents: [SourceDocument]) {
    if path.hasSuffix(".jsonl"), let data = FileManager.default.contents(atPath: path) {
      for line in data.split(separator: UInt8(ascii: "\n")) {
        guard let record = try? JSONDecoder().decode(Record.self, from: line) else { continue }
        planted[record.id] = record.errors.map { $0.spans.compactMap(Judgements.range) }
      }
    }
    for document in documents {
      let file = URL(fileURLWithPath: document.id)
      let expected = file.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("expected")
        .appendingPathComponent(file.deletingPathExtension().lastPathComponent + ".expected")
      guard let text = try? String(contentsOf: expected, encoding: .utf8) else { continue }
      planted[document.id] = text.split(separator: "\n").compactMap { line in
        let columns = line.split(separator: "\t")
        guard columns.count == 5, columns[0] == "fails" else { return nil }
        return columns[2].split(separator: ",").compactMap { span in
          Judgements.range(span.split(separator: "-").compactMap { Int($0) })
        }
      }
    }
  }

  private struct Record: Decodable {
    struct PlantedError: Decodable {
      let spans: [[Int]]
    }
    let id: String
    let errors: [PlantedError]
  }

  private static func range(_ ends: [Int]) -> Range<Int>? {
    ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
  }

  /// Returns whether each finding is real; `nil` for those of which nobody said.
  public func areReal(_ outcome: Outcome, of document: Document, id: String) -> [Bool?] {
    if let errors = planted[id] {
      return outcome.findings.map { finding in
        finding.checks.contains { index in
          let places = outcome.checks[index].claim.bindings.map {
            document.sourceRange(of: outcome.figures[$0.figure].range)
          }
          return errors.contains { spans in
            spans.count { span in places.contains { $0.overlaps(span) } } >= min(2, spans.count)
          }
        }
      }
    }
    return outcome.findings.map { finding in
      finding.checks.first.flatMap { listed[id + "\t" + outcome.checks[$0].message] }
    }
  }
}
