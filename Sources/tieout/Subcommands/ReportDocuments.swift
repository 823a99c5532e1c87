import Consistency
import Corpora
import Documents
import Figures
import Relations
import Reports
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether the user asked to stop.
private let isInterrupted = Atomic<Bool>(false)

/// Runs `check` or `extract`.
func reportDocuments(_ settings: Settings, _ relations: [Relation]) -> ExitStatus {
  stopAtInterrupt()
  let analysis = Analysis(settings, relations)
  let run = CorpusRun(
    options: settings.corpusOptions, report: settings.report(analysis.relations),
    analyse: { analysis.outcome(of: $0) })
  var failures = FailureLog()
  do throws(SystemError) {
    let summary = try run.run(
      settings.operands, output: .standardOutput, note: { failures.note($0) },
      isInterrupted: { isInterrupted.load(ordering: .relaxed) })
    failures.finish(summary)
    if let path = settings.summary, !writeSummary(summary, to: path) { return .unreadable }
    return exitStatus(summary, settings.command)
  } catch {
    // Nobody reads any more: not worth a word.
    if error.isBrokenPipe { return .clean }
    say("tieout: standard output: \(error.readError.reason.words)\n", to: .standardError)
    return .unreadable
  }
}

private func exitStatus(_ summary: CorpusRun.Summary, _ command: Command) -> ExitStatus {
  if summary.wasInterrupted { return .interrupted }
  if summary.tally.unreadable > 0 { return .unreadable }
  return summary.tally.findings > 0 && command == .check ? .contradictions : .clean
}

/// The first interrupt lets what is under way be written; the second ends the program.
private func stopAtInterrupt() {
  signal(SIGINT) { _ in
    isInterrupted.store(true, ordering: .relaxed)
    signal(SIGINT, SIG_DFL)
  }
}

/// What is done with each document.
struct Analysis: Sendable {
  private let tokenizer = FigureTokenizer()
  private let checker: Checker?
  /// The relations that are checked.
  let relations: [Relation]

  init(_ settings: Settings, _ relations: [Relation]) {
    // Claims count relations by their place among those that are checked.
    self.relations = relations.filter { relation in
      (settings.selected?.contains(relation.id) ?? true) && !settings.ignored.contains(relation.id)
    }
    guard settings.command != .extract else {
      checker = nil
      return
    }
    var options = CheckerOptions()
    if let minimum = settings.minimumConfidence { options.minimumConfidence = minimum }
    checker = Checker(options, relations: self.relations)
  }

  /// Returns the figures of a document.
  func figures(in document: Document) -> [Figure] { tokenizer.figures(in: document) }

  /// Returns the figures of a document, and checks them if that is asked for.
  func outcome(of document: Document) -> Outcome {
    let figures = tokenizer.figures(in: document)
    guard let checker else { return Outcome(figures: figures, checks: [], findings: []) }
    return checker.outcome(of: document, figures: figures)
  }
}

extension Settings {
  /// How documents are read, with the number of threads settled.
  var corpusOptions: CorpusOptions {
    var options = corpus
    options.jobs = jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return options
  }

  /// Whether exactly one document is read.
  private var isOneDocument: Bool {
    guard operands.count == 1, let path = operands.first, corpus.inputFormat != .jsonLines else {
      return false
    }
    return !path.isJSONLines && !path.isFolder && !path.isStandardInput
  }

  /// How text is shown: in colour where that is asked for, or on a terminal that NO_COLOR does not forbid.
  private var textStyle: TextStyle {
    let output = OutputStream.standardOutput
    let isColored =
      switch color {
      case .always: true
      case .never: false
      case .auto: output.isTerminal && !isSet("NO_COLOR") && !isSet("TERM", to: "dumb")
      }
    return TextStyle(isColored: isColored, columns: output.columns ?? 80)
  }

  /// Whether a variable of the environment is set, and not to nothing.
  private func isSet(_ name: String, to value: String? = nil) -> Bool {
    guard let found = unsafe getenv(name) else { return false }
    let text = unsafe String(cString: found)
    return value.map { $0 == text } ?? !text.isEmpty
  }

  /// The report that the settings ask for.
  func report(_ relations: [Relation]) -> any Report {
    let names = RelationNames(relations)
    let subject: ReportSubject = command == .extract ? .figures : .checks
    switch format {
    case .json:
      return JSONReport(
        subject: subject, shows: shows, layout: isOneDocument ? .object : .array, names: names)
    case .text:
      return TextReport(subject: subject, shows: shows, names: names, style: textStyle)
    case .csv:
      return CSVReport(subject: subject, shows: shows, names: names)
    case .sarif:
      return SARIFReport(shows: shows, relations: relations, version: version)
    case .html:
      return HTMLReport(subject: subject, shows: shows, names: names)
    case .jsonl:
      return JSONReport(subject: subject, shows: shows, layout: .lines, names: names)
    }
  }
}

/// Writes the counts of a run as a JSON object; says so where it cannot.
private func writeSummary(_ summary: CorpusRun.Summary, to path: InputPath) -> Bool {
  var buffer = ByteBuffer()
  buffer.append(
    summary.tally, hiddenCount: summary.hiddenCount, binaryCount: summary.binaryCount)
  do throws(SystemError) {
    try OutputStream(creating: path).write(buffer)
    return true
  } catch {
    var message = ByteBuffer()
    message.append("tieout: ")
    message.append(visible: path.bytes)
    message.append(text: ": \(error.readError.reason.words)\n")
    try? OutputStream.standardError.write(message)
    return false
  }
}
