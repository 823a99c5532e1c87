import Corpora
import Relations

/// Runs `relations`: one line a relation.
func listRelations(_ relations: [Relation]) -> ExitStatus {
  let width = relations.map(\.id.count).max() ?? 0
  for relation in relations { say(padded(relation.id, to: width + 2) + relation.summary + "\n") }
  return .clean
}

/// Runs `explain`: what a relation says, and its examples.
func explain(_ settings: Settings, _ relations: [Relation]) -> ExitStatus {
  let id = settings.operands.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  guard let relation = relations.first(where: { $0.id == id }) else { return .usage }
  var lines = [relation.id, ""]
  lines += wrapped(relation.summary, width: 78) + [""]
  lines += wrapped(relation.rationale, width: 78) + ["", "roles"]
  for role in relation.roles { lines.append("  \(role.name)\(role.isMany ? " (many)" : "")") }
  for (outcome, title) in exampleTitles {
    let examples = relation.examples.filter { $0.outcome == outcome }
    guard !examples.isEmpty else { continue }
    lines += ["", title]
    for example in examples {
      let text = exampleLines(example, width: 74)
      lines += ["  - " + (text.first ?? "")]
      lines += text.dropFirst().map { $0.isEmpty ? "" : "    " + $0 }
      if let message = example.message {
        lines += wrapped(message, width: 72).map { "      " + $0 }
      }
    }
  }
  say(lines.joined(separator: "\n") + "\n")
  return .clean
}

/// The lines of an example without its marks; those of a table, which hold wide gaps, as they stand.
func exampleLines(_ example: Example, width: Int) -> [String] {
  example.text.filter { !"⟦⟧".contains($0) }
    .split(separator: "\n", omittingEmptySubsequences: false)
    .flatMap { line in
      line.contains("  ") || line.isEmpty ? [String(line)] : wrapped(String(line), width: width)
    }
}

/// What examples show, in the order in which they are shown.
let exampleTitles: [(Example.Outcome, String)] = [
  (.holds, "holds"), (.fails, "fails"), (.nearMiss, "is not judged by it"),
]
