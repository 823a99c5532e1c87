import Corpora
import Relations
import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The version of the tool and the library.
let version = "0.1.0"

/// The exit status of the tool.
enum ExitStatus: Int32 {
  case clean = 0
  case contradictions = 1
  case usage = 2
  case unreadable = 3
  /// As a shell says of a program that was interrupted.
  case interrupted = 130
  /// As a shell says of a program that was asked to end.
  case terminated = 143
}

@main
enum Main {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    exit(run(rawArguments()).rawValue)
  }

  static func run(_ arguments: [[UInt8]]) -> ExitStatus {
    // Asked for often, by scripts: without the tables of relations.
    if arguments == [Array("--version".utf8)] {
      say("tieout \(version)\n")
      return .clean
    }
    let relations = Relation.all
    do throws(UsageError) {
      guard !arguments.isEmpty else {
        say(helpText(for: nil), to: .standardError)
        return .usage
      }
      let settings = try ArgumentParser.parse(
        arguments, relationIDs: relations.map(\.id), fileExists: { $0.exists })
      return perform(settings, relations)
    } catch {
      say("tieout: \(error.words)\nTry 'tieout --help'.\n", to: .standardError)
      return .usage
    }
  }

  private static func perform(_ settings: Settings, _ relations: [Relation]) -> ExitStatus {
    if settings.wantsVersion {
      say("tieout \(version)\n")
      return .clean
    }
    if settings.wantsHelp {
      say(helpText(for: settings.hasCommand ? settings.command : nil))
      return .clean
    }
    switch settings.command {
    case .bench: return bench(settings, relations)
    case .summary: return joinSummaries(settings)
    case .explain: return explain(settings, relations)
    case .relations: return listRelations(relations)
    case .completions:
      let shell = settings.operands.first.map { String(decoding: $0.bytes, as: UTF8.self) }
      say(completionScript(for: shell ?? "bash", relationIDs: relations.map(\.id)))
    case .manual: say(manualPage())
    case .reference: say(referencePage(relations))
    default: return reportDocuments(settings, relations)
    }
    return .clean
  }

  /// The arguments as bytes, without the program's name: paths need not be UTF-8.
  private static func rawArguments() -> [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      // Inside the vector: the index is less than its count.
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { return nil }
      let length = unsafe strlen(argument)
      return unsafe Array(UnsafeRawBufferPointer(start: argument, count: length))
    }
  }
}

/// Writes text; control characters in it must be ours.
func say(_ text: String, to output: OutputStream = .standardOutput) {
  var buffer = ByteBuffer()
  buffer.append(text: text)
  try? output.write(buffer)
}
