/// A command of the tool.
struct Command: OptionSet, Hashable {
  let rawValue: UInt16

  static let check = Command(rawValue: 1)
  static let extract = Command(rawValue: 2)
  static let bench = Command(rawValue: 4)
  static let explain = Command(rawValue: 8)
  static let relations = Command(rawValue: 16)
  static let completions = Command(rawValue: 32)
  static let manual = Command(rawValue: 64)
  static let reference = Command(rawValue: 128)
  static let summary = Command(rawValue: 256)

  /// The commands that read documents.
  static let readers: Command = [.check, .extract, .bench]
  /// The commands that write a report.
  static let reporters: Command = [.check, .extract]
  /// Every command.
  static let all = Command(rawValue: 511)
}

/// A command as it is written and explained.
struct CommandRow {
  let command: Command
  let name: String
  /// What follows the name.
  let operands: String
  /// One line.
  let summary: String
  /// A paragraph more.
  let details: String
}

/// The commands, in the order of the help text.
let commandRows: [CommandRow] = [
  CommandRow(
    command: .check, name: "check", operands: "PATH...",
    summary: "Check that the figures of documents agree (the default).",
    details: """
      PATH is a file, a folder, which is walked, or - for standard input. A .jsonl or .ndjson file \
      holds one document a line. Contradictions are shown, then one line on what was done.
      """),
  CommandRow(
    command: .extract, name: "extract", operands: "PATH...",
    summary: "List the figures: kind, place, value, unit.",
    details: "PATH is what it is for check."),
  CommandRow(
    command: .bench, name: "bench", operands: "PATH...",
    summary: "Measure the speed of both.",
    details: """
      Documents are read once, to find figures and to check in memory; then each whole command reads \
      its input and writes JSON Lines to nowhere. Each measure is repeated until it has run for a \
      second and five rounds, in one thread and in --jobs threads. The median and the spread between \
      the quartiles are shown. --format is text or json.
      """),
  CommandRow(
    command: .summary, name: "summary", operands: "FILE...",
    summary: "Join the summaries of runs that shared the work.",
    details: """
      FILE is what --summary wrote. Counts are added; time and memory are those of the run that took \
      most. Parts of --shard that are missing or there twice are named. --format is text or json.
      """),
  CommandRow(
    command: .explain, name: "explain", operands: "RELATION",
    summary: "Explain a relation, with examples.",
    details: "The relations are listed by tieout relations."),
  CommandRow(
    command: .relations, name: "relations", operands: "",
    summary: "List the relations that are checked.", details: ""),
  CommandRow(
    command: .completions, name: "completions", operands: "SHELL",
    summary: "Print completions for bash, zsh or fish.",
    details: "For bash: source <(tieout completions bash)."),
  CommandRow(
    command: .manual, name: "manual", operands: "",
    summary: "Print the manual page, in the form that man reads.",
    details: "tieout manual > tieout.1; man ./tieout.1"),
  CommandRow(
    command: .reference, name: "reference", operands: "",
    summary: "Print the reference of all relations, in Markdown.",
    details: "What explain says of each relation, on one page."),
]
