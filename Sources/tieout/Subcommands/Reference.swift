import Relations

/// Returns the reference of relations in Markdown, made of what they say themselves.
func referencePage(_ relations: [Relation]) -> String {
  var lines = [
    "# Relations", "",
    "What ties figures. `tieout reference` prints this page: edit the relations, not the page. The",
    "figures that a relation ties are in bold.", "", "| relation | what holds |", "|---|---|",
  ]
  for relation in relations {
    lines.append("| [\(relation.id)](#\(relation.id)) | \(markdown(relation.summary)) |")
  }
  for relation in relations { lines += [""] + section(relation) }
  return lines.joined(separator: "\n") + "\n"
}

/// The section of one relation.
private func section(_ relation: Relation) -> [String] {
  var lines = ["## \(relation.id)", ""]
  lines += wrapped(markdown(relation.summary), width: 100) + [""]
  lines += wrapped(markdown(relation.rationale), width: 100) + [""]
  let roles = relation.roles.map { $0.isMany ? "\($0.name) (many)" : $0.name }
  lines += wrapped("Roles: " + roles.joined(separator: ", ") + ".", width: 100)
  for (outcome, title) in exampleTitles {
    let examples = relation.examples.filter { $0.outcome == outcome }
    guard !examples.isEmpty else { continue }
    lines += ["", "It \(title):"]
    for example in examples { lines += [""] + item(example) }
  }
  return lines
}

/// An example as an item of a list; one of several lines is a block of code.
private func item(_ example: Example) -> [String] {
  var lines: [String]
  if example.text.contains("\n") {
    lines = ["```text"] + exampleLines(example, width: 98) + ["```"]
  } else {
    lines = wrapped(bold(markdown(example.text)), width: 98)
  }
  if let message = example.message {
    lines += [""] + wrapped("→ " + markdown(message), width: 98)
  }
  return ["- " + (lines.first ?? "")] + lines.dropFirst().map { $0.isEmpty ? "" : "  " + $0 }
}

/// Turns the marks around figures into marks of emphasis.
private func bold(_ text: String) -> String {
  String(text.flatMap { "⟦⟧".contains($0) ? Array("**") : [$0] })
}

/// Escapes what Markdown would take for marks.
private func markdown(_ text: String) -> String {
  String(text.flatMap { "\\`*_|<".contains($0) ? ["\\", $0] : [$0] })
}
