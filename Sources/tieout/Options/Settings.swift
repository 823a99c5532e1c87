import Corpora
import Figures
import Reports

/// The forms of a report.
enum OutputFormat: String, CaseIterable {
  case text, json, jsonl, csv, sarif, html

  /// The forms that a command writes.
  static func formats(of command: Command) -> [OutputFormat] {
    switch command {
    case .bench, .summary: [.text, .json]
    case .extract: allCases.filter { $0 != .sarif }
    default: allCases
    }
  }
}

/// When text is coloured.
enum ColorChoice: String {
  case auto, always, never
}

/// What the arguments ask for.
struct Settings {
  var command: Command = .check
  /// Whether the command was named, not understood.
  var hasCommand = false
  /// The paths, or the operand of a command that takes no path.
  var operands: [InputPath] = []
  var format: OutputFormat = .text
  var shows: ShownParts = []
  var selected: Set<String>?
  var ignored: Set<String> = []
  /// In thousandths.
  var minimumConfidence: Int?
  var color: ColorChoice = .auto
  var corpus = CorpusOptions()
  /// What is assumed of figures, by the locale and the currencies that were given.
  var defaults = FigureDefaults()
  var currencies: [FigureUnit] = []
  /// The number of threads; `nil` for one a core.
  var jobs: Int?
  var summary: InputPath?
  var showsProgress = true
  var wantsHelp = false
  var wantsVersion = false
}

/// Why arguments make no sense.
struct UsageError: Error, Equatable {
  enum Reason: Equatable {
    case unknownCommand(String)
    case unknownOption(String)
    case unknownRelation(String)
    case unknownLocale(String)
    case unknownCurrency(String)
    case unknownValue(String, option: String, choices: [String])
    case optionOfOtherCommand(String, command: String)
    case missingValue(String)
    case unexpectedValue(String)
    case missingOperand(command: String, operand: String)
    case unexpectedOperand(String, command: String)
    case notANumber(String, option: String)
    case notAPart(String)
  }

  let reason: Reason
  /// What was probably meant.
  var suggestion: String?

  init(_ reason: Reason, suggestion: String? = nil) {
    self.reason = reason
    self.suggestion = suggestion
  }

  /// The message, one clause.
  var words: String {
    let message =
      switch reason {
      case .unknownCommand(let name): "no command or file named '\(name)'"
      case .unknownOption(let name): "no option named '\(name)'"
      case .unknownRelation(let name): "no relation named '\(name)'"
      case .unknownLocale(let name): "no locale named '\(name)'; en-GB is one"
      case .unknownCurrency(let code): "no currency with the code '\(code)'"
      case .unknownValue(let value, let option, let choices):
        "'\(value)' is no value of --\(option), which takes \(choices.joined(separator: ", "))"
      case .optionOfOtherCommand(let option, let command):
        "--\(option) means nothing to '\(command)'"
      case .missingValue(let option): "--\(option) needs a value"
      case .unexpectedValue(let option): "--\(option) takes no value"
      case .missingOperand(let command, let operand): "'\(command)' needs \(operand)"
      case .unexpectedOperand(let operand, let command):
        "'\(command)' does not take '\(operand)'"
      case .notAPart(let value): "'\(value)' is no part that --shard takes; 2/5 is one"
      case .notANumber(let value, let option): "'\(value)' is no number that --\(option) takes"
      }
    guard let suggestion else { return message }
    return message + "; did you mean '\(suggestion)'?"
  }
}
