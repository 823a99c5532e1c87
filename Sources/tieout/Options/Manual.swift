/// Returns the manual page, in the macros of man(7), made from the tables of commands and options.
func manualPage() -> String {
  var lines = [
    ".TH TIEOUT 1 \"\" \"tieout \(version)\"", ".SH NAME",
    "tieout \\- find the figures of a text that cannot all be true", ".SH SYNOPSIS",
    ".B tieout", "[COMMAND] [OPTIONS] PATH...", ".SH COMMANDS",
  ]
  for row in commandRows {
    lines += [".TP", ".B \(roff(row.name)) \(roff(row.operands))", roff(row.summary)]
    if !row.details.isEmpty { lines.append(roff(row.details)) }
  }
  lines.append(".SH OPTIONS")
  for row in optionRows {
    let letter = row.letter.map { "-\($0), " } ?? ""
    let names = commandRows.filter { row.commands.contains($0.command) }.map(\.name)
    var help = row.help.prefix(1).uppercased() + row.help.dropFirst()
    if !row.choices.isEmpty { help += ": " + row.choices.joined(separator: ", ") }
    help += row.commands == .all ? "." : ". For \(names.joined(separator: ", "))."
    lines += [".TP", ".B \(roff("\(letter)--\(row.name)")) \(roff(row.value))", roff(help)]
  }
  lines.append(".SH EXIT STATUS")
  for line in exitStatusLines {
    lines += [".TP", ".B \(line.prefix(1))", roff(String(line.dropFirst(3)))]
  }
  return lines.joined(separator: "\n") + "\n"
}

/// Escapes what the macros would take for theirs.
private func roff(_ text: String) -> String {
  var escaped = ""
  for character in text {
    switch character {
    case "\\": escaped += "\\e"
    case "-": escaped += "\\-"
    default: escaped.append(character)
    }
  }
  return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
}
