import Corpora
import Documents
import Figures
import Reports

/// Reads arguments, raw bytes as the system gave them, into settings.
struct ArgumentParser {
  private var settings = Settings()
  private var command: CommandRow?
  private var givenOptions: [OptionRow] = []
  private let relationIDs: [String]
  private let fileExists: (InputPath) -> Bool

  private init(relationIDs: [String], fileExists: @escaping (InputPath) -> Bool) {
    self.relationIDs = relationIDs
    self.fileExists = fileExists
  }

  /// Parses arguments without the name of the program.
  ///
  /// - Parameters:
  ///   - arguments: The bytes of each argument.
  ///   - relationIDs: The relations that may be named.
  ///   - fileExists: Whether a path leads somewhere, which tells a path from a misspelt command.
  /// - Returns: What the arguments ask for.
  /// - Throws: Why they make no sense.
  static func parse(
    _ arguments: [[UInt8]], relationIDs: [String], fileExists: @escaping (InputPath) -> Bool
  ) throws(UsageError) -> Settings {
    var parser = ArgumentParser(relationIDs: relationIDs, fileExists: fileExists)
    var index = 0
    var optionsEnded = false
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      let isOption = argument.count > 1 && argument.first == UInt8(ascii: "-") && !optionsEnded
      if argument == Array("--".utf8), !optionsEnded {
        optionsEnded = true
      } else if isOption {
        try parser.readOption(argument, arguments, &index)
      } else {
        try parser.readOperand(argument, isAfterOptions: optionsEnded)
      }
    }
    return try parser.finished()
  }

  private mutating func readOperand(
    _ argument: [UInt8], isAfterOptions: Bool
  ) throws(UsageError) {
    let path = InputPath(bytes: argument)
    let isFirst = command == nil && settings.operands.isEmpty
    if isFirst, !isAfterOptions, !path.isStandardInput {
      let word = String(decoding: argument, as: UTF8.self)
      if let row = commandRows.first(where: { $0.name == word }) {
        command = row
        settings.command = row.command
        settings.hasCommand = true
        return
      }
      if word == "help" {
        settings.wantsHelp = true
        return
      }
      let looksLikePath = word.contains("/") || word.contains(".")
      if !looksLikePath, !fileExists(path) {
        let suggestion = nearest(to: word, among: commandRows.map(\.name))
        throw UsageError(.unknownCommand(word), suggestion: suggestion)
      }
    }
    settings.operands.append(path)
  }

  private mutating func readOption(
    _ argument: [UInt8], _ arguments: [[UInt8]], _ index: inout Int
  ) throws(UsageError) {
    let isLong = argument[1] == UInt8(ascii: "-")
    let body = argument.dropFirst(isLong ? 2 : 1)
    let equals = isLong ? body.firstIndex(of: UInt8(ascii: "=")) : nil
    let name = String(decoding: body[..<(equals ?? body.endIndex)], as: UTF8.self)
    var attached = equals.map { Array(body[($0 + 1)...]) }
    let row: OptionRow
    if isLong {
      guard let found = optionRows.first(where: { $0.name == name }) else {
        let suggestion = nearest(to: name, among: optionRows.map(\.name)).map { "--" + $0 }
        throw UsageError(.unknownOption("--" + name), suggestion: suggestion)
      }
      row = found
    } else {
      let letter = Character(Unicode.Scalar(argument[1]))
      guard let found = optionRows.first(where: { $0.letter == letter }) else {
        throw UsageError(.unknownOption("-" + name))
      }
      row = found
      if body.count > 1 { attached = Array(body.dropFirst()) }
    }
    givenOptions.append(row)
    guard !row.value.isEmpty else {
      if attached != nil { throw UsageError(.unexpectedValue(row.name)) }
      return set(flag: row.key)
    }
    if attached == nil, index < arguments.count {
      attached = arguments[index]
      index += 1
    }
    guard let attached else { throw UsageError(.missingValue(row.name)) }
    try set(row, to: attached)
  }

  private mutating func set(flag key: OptionKey) {
    switch key {
    case .help: settings.wantsHelp = true
    case .version: settings.wantsVersion = true
    case .unordered: settings.corpus.isUnordered = true
    default: break
    }
  }

  private mutating func set(_ row: OptionRow, to bytes: [UInt8]) throws(UsageError) {
    let value = String(decoding: bytes, as: UTF8.self)
    let parts = row.isList ? value.split(separator: ",").map { String($0) } : [value]
    if !row.choices.isEmpty {
      for part in parts where !row.choices.contains(part) {
        let reason = UsageError.Reason.unknownValue(part, option: row.name, choices: row.choices)
        throw UsageError(reason, suggestion: nearest(to: part, among: row.choices))
      }
    }
    switch row.key {
    case .format: settings.format = OutputFormat(rawValue: value) ?? .text
    case .show: settings.shows.formUnion(ArgumentParser.shownParts(parts))
    case .select: settings.selected = try (settings.selected ?? []).union(relations(parts))
    case .ignore: settings.ignored = try settings.ignored.union(relations(parts))
    case .minConfidence: settings.minimumConfidence = try thousandths(value, row)
    case .color: settings.color = ColorChoice(rawValue: value) ?? .auto
    case .inputFormat: settings.corpus.inputFormat = InputFormat(name: value)
    case .textField: settings.corpus.fields.textField = value
    case .idField: settings.corpus.fields.idField = value
    case .formatField: settings.corpus.fields.formatField = value
    case .locale:
      guard let defaults = FigureDefaults(locale: value) else {
        throw UsageError(.unknownLocale(value))
      }
      settings.defaults = defaults
    case .currency: settings.currencies += try ArgumentParser.currencies(parts)
    case .jobs: settings.jobs = try count(value, row, atMost: 1024)
    case .maxDocumentBytes:
      settings.corpus.maximumDocumentBytes = try count(value, row, atMost: 1 << 40)
    case .shard:
      guard let shard = Shard(text: value) else { throw UsageError(.notAPart(value)) }
      settings.corpus.shard = shard
    case .summary: settings.summary = InputPath(bytes: bytes)
    case .progress: settings.showsProgress = value != "never"
    case .help, .version, .unordered: break
    }
  }

  private static func shownParts(_ names: [String]) -> ShownParts {
    var parts: ShownParts = []
    for name in names {
      switch name {
      case "agree": parts.insert(.agree)
      case "doubtful": parts.insert(.doubtful)
      case "undecided": parts.insert(.undecided)
      case "figures": parts.insert(.figures)
      default: parts.formUnion(.all)
      }
    }
    return parts
  }

  /// Reads ISO 4217 codes, in any case.
  private static func currencies(_ codes: [String]) throws(UsageError) -> [FigureUnit] {
    var units: [FigureUnit] = []
    for code in codes {
      guard let unit = FigureUnit(currencyCode: code.uppercased()) else {
        let known = FigureUnit.currencies.compactMap(\.currencyCode)
        throw UsageError(
          .unknownCurrency(code), suggestion: nearest(to: code.uppercased(), among: known))
      }
      units.append(unit)
    }
    return units
  }

  private func relations(_ names: [String]) throws(UsageError) -> [String] {
    for name in names where !relationIDs.contains(name) {
      throw UsageError(.unknownRelation(name), suggestion: nearest(to: name, among: relationIDs))
    }
    return names
  }

  /// Reads a whole number from 1 on; K, M and G multiply by powers of 1024.
  private func count(
    _ text: String, _ row: OptionRow, atMost limit: Int
  ) throws(UsageError) -> Int {
    let shifts: [Character: Int] = ["K": 10, "M": 20, "G": 30, "k": 10, "m": 20, "g": 30]
    let shift = text.last.flatMap { shifts[$0] } ?? 0
    let digits = shift > 0 ? String(text.dropLast()) : text
    guard let number = Int(digits), number >= 1, number <= limit >> shift else {
      throw UsageError(.notANumber(text, option: row.name))
    }
    return number << shift
  }

  /// Reads a number from 0 through 1 as thousandths.
  private func thousandths(_ text: String, _ row: OptionRow) throws(UsageError) -> Int {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? String(parts[1].prefix(3)) : ""
    let padded = decimals + String(repeating: "0", count: 3 - decimals.count)
    let whole = parts[0].isEmpty ? 0 : Int(parts[0])
    guard let whole, let rest = Int(padded), rest >= 0, (0...1).contains(whole), !text.isEmpty,
      text != ".", whole * 1000 + rest <= 1000
    else { throw UsageError(.notANumber(text, option: row.name)) }
    return whole * 1000 + rest
  }

  private mutating func finished() throws(UsageError) -> Settings {
    if settings.wantsHelp || settings.wantsVersion { return settings }
    let row = command ?? commandRows[0]
    for option in givenOptions where option.commands.isDisjoint(with: row.command) {
      throw UsageError(.optionOfOtherCommand(option.name, command: row.name))
    }
    let formats = OutputFormat.formats(of: row.command)
    if !formats.contains(settings.format) {
      let reason = UsageError.Reason.unknownValue(
        settings.format.rawValue, option: "format", choices: formats.map(\.rawValue))
      throw UsageError(reason)
    }
    try checkOperands(row)
    var settings = settings
    settings.defaults.currencies = settings.currencies + settings.defaults.currencies
    return settings
  }

  private func checkOperands(_ row: CommandRow) throws(UsageError) {
    let words = settings.operands.map { String(decoding: $0.bytes, as: UTF8.self) }
    if Command.readers.union(.summary).contains(row.command) {
      guard !words.isEmpty else {
        throw UsageError(
          .missingOperand(command: row.name, operand: "a path (- is standard input)"))
      }
      return
    }
    let needsOne = !row.operands.isEmpty
    if needsOne, words.isEmpty {
      throw UsageError(.missingOperand(command: row.name, operand: "a \(row.operands)"))
    }
    if let extra = words.dropFirst(needsOne ? 1 : 0).first {
      throw UsageError(.unexpectedOperand(extra, command: row.name))
    }
    guard let word = words.first else { return }
    if row.command == .explain { _ = try relations([word]) }
    if row.command == .completions, !shells.contains(word) {
      throw UsageError(
        .unexpectedOperand(word, command: row.name), suggestion: nearest(to: word, among: shells))
    }
  }
}

/// The shells that completions are written for.
let shells = ["bash", "zsh", "fish"]
