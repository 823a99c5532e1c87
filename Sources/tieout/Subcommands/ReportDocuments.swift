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

/// The number of the signal that asked to stop; 0 for none.
private let interrupt = Atomic<Int32>(0)

/// Runs `check` or `extract`.
func reportDocuments(_ settings: Settings, _ relations: [Relation]) -> ExitStatus {
  stopAtInterrupt()
  let relations = settings.chosen(among: relations)
  let analysis = settings.analysis(relations)
  let run = CorpusRun(
    options: settings.corpusOptions, report: settings.report(relations),
    analyse: { analysis.outcome(of: $0) })
  var failures = FailureLog()
  let progress = Progress(settings)
  let isOnTerminal = OutputStream.standardOutput.isTerminal
  let start = ProcessUse.nanoseconds
  do throws(SystemError) {
    let summary = try run.run(
      settings.operands, output: .standardOutput,
      note: {
        progress?.clear()
        failures.note($0)
      },
      isInterrupted: { interrupt.load(ordering: .relaxed) != 0 },
      progress: { progress?.show($0) },
      beforeWriting: { if isOnTerminal { progress?.clear() } })
    progress?.clear()
    failures.finish(summary)
    let whole = RunSummary(
      summary, settings, relations, milliseconds: (ProcessUse.nanoseconds - start) / 1_000_000)
    if progress?.wasShown ?? false {
      say(summaryLines(whole).joined(separator: "\n") + "\n", to: .standardError)
    }
    if let path = settings.summary, !write(whole, to: path) { return .unreadable }
    return exitStatus(summary, settings.command)
  } catch {
    progress?.clear()
    // Nobody reads any more: not worth a word.
    if error.isBrokenPipe { return .clean }
    say("tieout: standard output: \(error.readError.reason.words)\n", to: .standardError)
    return .unreadable
  }
}

private func exitStatus(_ summary: CorpusRun.Summary, _ command: Command) -> ExitStatus {
  if summary.wasInterrupted {
    return interrupt.load(ordering: .relaxed) == SIGTERM ? .terminated : .interrupted
  }
  if summary.tally.unreadable > 0 { return .unreadable }
  return summary.tally.findings > 0 && command == .check ? .contradictions : .clean
}

/// The first interrupt lets what is under way be written; the second ends the program.
private func stopAtInterrupt() {
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  for number in [SIGINT, SIGTERM] {
    signal(number) { number in
      interrupt.store(number, ordering: .relaxed)
      signal(number, SIG_DFL)
    }
    unsafe sigaddset(&signals, number)
  }
  // Whoever started the program may have left them blocked.
  unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
}

extension Settings {
  /// The relations that are checked; claims count relations by their place among them.
  func chosen(among relations: [Relation]) -> [Relation] {
    relations.filter { (selected?.contains($0.id) ?? true) && !ignored.contains($0.id) }
  }

  /// What is done with each document, given the relations that are checked.
  func analysis(_ relations: [Relation]) -> Analysis {
    guard command != .extract else { return Analysis(defaults: defaults, checker: nil) }
    var options = CheckerOptions()
    if let minimumConfidence { options.minimumConfidence = minimumConfidence }
    options.worded = options.worded.filter(shows.include)
    options.keepsUndecided = shows.contains(.undecided)
    return Analysis(defaults: defaults, checker: Checker(options, relations: relations))
  }

  /// How documents are read, with the number of threads settled.
  var corpusOptions: CorpusOptions {
    var options = corpus
    options.jobs = jobs ?? ProcessUse.coreCount
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

/// Whether a variable of the environment is set, and not to nothing.
func isSet(_ name: String, to value: String? = nil) -> Bool {
  guard let found = unsafe getenv(name) else { return false }
  let text = unsafe String(cString: found)
  return value.map { $0 == text } ?? !text.isEmpty
}

extension RunSummary {
  /// Creates the summary of a run that has just ended.
  fileprivate init(
    _ summary: CorpusRun.Summary, _ settings: Settings, _ relations: [Relation], milliseconds: Int
  ) {
    self.init(summary.tally, names: RelationNames(relations))
    hidden = summary.hiddenCount
    binary = summary.binaryCount
    self.milliseconds = milliseconds
    peakMemory = ProcessUse.peakMemory
    shards = settings.corpus.shard.map { [$0.text] } ?? []
  }
}

/// Writes the counts of a run as a JSON object; says so where it cannot.
private func write(_ summary: RunSummary, to path: InputPath) -> Bool {
  var buffer = ByteBuffer()
  buffer.append(summary)
  do throws(SystemError) {
    try OutputStream(creating: path).write(buffer)
    return true
  } catch {
    complain(of: path, error.readError.reason.words)
    return false
  }
}
