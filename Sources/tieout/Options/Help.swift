/// Returns the help text: of one command, or of the whole tool.
func helpText(for command: Command?) -> String {
  guard let command, let row = commandRows.first(where: { $0.command == command }) else {
    return generalHelp()
  }
  var lines = [row.summary, "", "usage: tieout \(row.name) [OPTIONS] \(row.operands)", ""]
  if !row.details.isEmpty { lines += wrapped(row.details, width: 78) + [""] }
  lines += ["options:"] + optionLines(for: row.command)
  if Command.reporters.contains(row.command) {
    lines += ["", "exit status:"] + exitStatusLines.map { "  " + $0 }
  }
  return lines.joined(separator: "\n") + "\n"
}

/// What the exit status says.
let exitStatusLines = [
  "0  no contradiction", "1  contradictions", "2  arguments that make no sense",
  "3  some input could not be read; the rest was checked",
]

private func generalHelp() -> String {
  var lines = [
    "Finds the figures of a text and says which of them cannot all be true.", "",
    "usage: tieout [COMMAND] [OPTIONS] PATH...", "", "commands:",
  ]
  for row in commandRows {
    let name = row.operands.isEmpty ? row.name : "\(row.name) \(row.operands)"
    lines.append("  " + padded(name, to: 20) + row.summary)
  }
  lines += ["", "options of check:"] + optionLines(for: .check)
  lines += ["", "exit status:"] + exitStatusLines.map { "  " + $0 }
  lines += ["", "More: tieout COMMAND --help; tieout explain RELATION; tieout manual"]
  return lines.joined(separator: "\n") + "\n"
}

private func optionLines(for command: Command) -> [String] {
  var lines: [String] = []
  for row in optionRows where row.commands.contains(command) {
    let letter = row.letter.map { "-\($0), " } ?? "    "
    let value = row.value.isEmpty ? "" : " \(row.value)"
    let head = "  \(letter)--\(row.name)\(value)"
    var help = row.help
    if !row.choices.isEmpty { help += ": " + row.choices.joined(separator: ", ") }
    let text = wrapped(help, width: 46)
    if head.count > 31 {
      lines.append(head)
      lines += text.map { String(repeating: " ", count: 32) + $0 }
    } else {
      lines.append(padded(head, to: 32) + (text.first ?? ""))
      lines += text.dropFirst().map { String(repeating: " ", count: 32) + $0 }
    }
  }
  return lines
}

/// Returns text broken into lines of at most `width` characters, where words allow.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += line.isEmpty ? String(word) : " " + word
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}

/// Returns text with spaces up to `width` characters.
func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
