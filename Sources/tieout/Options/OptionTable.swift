import Corpora

/// What an option sets.
enum OptionKey {
  case format, show, select, ignore, minConfidence, color
  case textField, idField, formatField, inputFormat, locale, currency
  case jobs, shard, unordered, maxDocumentBytes, summary, progress, help, version
}

/// An option as it is written and explained: parsing, help, completions and the manual read this table.
struct OptionRow {
  let key: OptionKey
  /// The long name, without the two hyphens.
  let name: String
  /// The letter, where there is one.
  let letter: Character?
  /// The name of the value; empty for a switch.
  let value: String
  /// The values that are accepted; empty for any.
  let choices: [String]
  /// Whether the value is a list with commas.
  let isList: Bool
  /// The commands that know it.
  let commands: Command
  /// What it does, without a full stop.
  let help: String

  init(
    _ key: OptionKey, _ name: String, _ letter: Character? = nil, value: String = "",
    choices: [String] = [], isList: Bool = false, for commands: Command, _ help: String
  ) {
    self.key = key
    self.name = name
    self.letter = letter
    self.value = value
    self.choices = choices
    self.isList = isList
    self.commands = commands
    self.help = help
  }
}

/// The options, in the order of the help text.
let optionRows: [OptionRow] = [
  OptionRow(
    .format, "format", "f", value: "FORMAT", choices: OutputFormat.allCases.map(\.rawValue),
    for: [.reporters, .bench, .summary], "write the report in this format (default: text)"),
  OptionRow(
    .show, "show", "s", value: "PARTS",
    choices: ["agree", "doubtful", "undecided", "figures", "all"],
    isList: true, for: .check, "show these parts too, beside contradictions"),
  OptionRow(
    .select, "select", value: "RELATIONS", isList: true, for: .check,
    "check these relations alone"),
  OptionRow(
    .ignore, "ignore", value: "RELATIONS", isList: true, for: .check,
    "do not check these relations"),
  OptionRow(
    .minConfidence, "min-confidence", value: "NUMBER", for: .check,
    "report findings from this confidence on, 0 to 1 (default: 0.25)"),
  OptionRow(
    .color, "color", value: "WHEN", choices: ["auto", "always", "never"], for: .reporters,
    "colour text: auto is on a terminal, unless NO_COLOR is set"),
  OptionRow(
    .inputFormat, "input-format", value: "FORMAT", choices: InputFormat.names, for: .readers,
    "read every input as this (default: by name and content)"),
  OptionRow(
    .textField, "text-field", value: "NAME", for: .readers,
    "the field of a JSON Lines record that holds the text (default: text)"),
  OptionRow(
    .idField, "id-field", value: "NAME", for: .readers,
    "the field that names the document (default: id)"),
  OptionRow(
    .formatField, "format-field", value: "NAME", for: .readers,
    "the field that names the format of the text (default: format)"),
  OptionRow(
    .locale, "locale", value: "LOCALE", for: .readers,
    "the writer's language and region, as en-GB: what is assumed of kr, 1.234 and 3/4/2025"),
  OptionRow(
    .currency, "currency", value: "CODES", isList: true, for: .readers,
    "what $, kr or pounds stand for where the text does not say, as CAD or AUD,SEK"),
  OptionRow(
    .jobs, "jobs", "j", value: "COUNT", for: .readers,
    "work in this many threads (default: one a core)"),
  OptionRow(
    .shard, "shard", value: "PART", for: .reporters,
    "read one part of the documents, as 2/5: the second of five, for five machines"),
  OptionRow(
    .unordered, "unordered", for: .reporters,
    "report documents as they are done, not in the order of the input"),
  OptionRow(
    .maxDocumentBytes, "max-document-bytes", value: "COUNT", for: .readers,
    "refuse larger documents; K, M and G multiply by 1024 (default: 256M)"),
  OptionRow(
    .summary, "summary", value: "FILE", for: .reporters,
    "write the counts of the whole run to this file, as JSON; tieout summary joins them"),
  OptionRow(
    .progress, "progress", value: "WHEN", choices: ["auto", "never"], for: .reporters,
    "show on a terminal how far a long run is (default: auto)"),
  OptionRow(.help, "help", "h", for: .all, "show help, also after a command"),
  OptionRow(.version, "version", "V", for: .all, "show the version"),
]
