/// Returns a script that completes commands, options and values in a shell.
func completionScript(for shell: String, relationIDs: [String]) -> String {
  switch shell {
  case "zsh": zshScript(relationIDs)
  case "fish": fishScript(relationIDs)
  default: bashScript(relationIDs)
  }
}

/// The values that an option takes, where they can be listed.
private func choices(_ row: OptionRow, _ relationIDs: [String]) -> [String] {
  row.value == "RELATIONS" ? relationIDs : row.choices
}

private func bashScript(_ relationIDs: [String]) -> String {
  var cases = ""
  for row in optionRows {
    let values = choices(row, relationIDs)
    guard !values.isEmpty else { continue }
    let names = ["--\(row.name)"] + (row.letter.map { ["-\($0)"] } ?? [])
    cases += "    \(names.joined(separator: "|"))) words=\"\(values.joined(separator: " "))\" ;;\n"
  }
  let options = optionRows.map { "--\($0.name)" }.joined(separator: " ")
  let commands = commandRows.map(\.name).joined(separator: " ")
  return """
    _tieout() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" words=""
      case "$previous" in
    \(cases)    explain) words="\(relationIDs.joined(separator: " "))" ;;
        completions) words="\(shells.joined(separator: " "))" ;;
        *)
          if [[ "$current" == -* ]]; then words="\(options)"
          elif (( COMP_CWORD == 1 )); then words="\(commands)"; fi ;;
      esac
      COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
    }
    complete -o filenames -F _tieout tieout

    """
}

private func zshScript(_ relationIDs: [String]) -> String {
  var lines = ["#compdef tieout", "_arguments \\"]
  for row in optionRows {
    let help = row.help.filter { !"[]:'".contains($0) }
    let values = choices(row, relationIDs)
    var action = ""
    if !row.value.isEmpty {
      action =
        ":\(row.value.lowercased()):"
        + (values.isEmpty
          ? (row.key == .summary ? "_files" : "") : "(\(values.joined(separator: " ")))")
    }
    lines.append("  '--\(row.name)[\(help)]\(action)' \\")
  }
  let commands = commandRows.map(\.name).joined(separator: " ")
  lines.append("  '1:command or path:{ compadd \(commands); _files }' \\")
  lines.append(
    "  '*:path:{ [[ $words[2] == explain ]] && compadd \(relationIDs.joined(separator: " ")) || _files }'"
  )
  return lines.joined(separator: "\n") + "\n"
}

private func fishScript(_ relationIDs: [String]) -> String {
  var lines: [String] = []
  for row in commandRows {
    lines.append(
      "complete -c tieout -n __fish_use_subcommand -a \(row.name) -d '\(row.summary)'")
  }
  for row in optionRows {
    let help = row.help.filter { $0 != "'" }
    let letter = row.letter.map { " -s \($0)" } ?? ""
    let values = choices(row, relationIDs)
    let value =
      row.value.isEmpty ? "" : values.isEmpty ? " -r" : " -x -a '\(values.joined(separator: " "))'"
    lines.append("complete -c tieout -l \(row.name)\(letter)\(value) -d '\(help)'")
  }
  lines.append(
    "complete -c tieout -n '__fish_seen_subcommand_from explain' -x -a '\(relationIDs.joined(separator: " "))'"
  )
  lines.append(
    "complete -c tieout -n '__fish_seen_subcommand_from completions' -x -a '\(shells.joined(separator: " "))'"
  )
  return lines.joined(separator: "\n") + "\n"
}
