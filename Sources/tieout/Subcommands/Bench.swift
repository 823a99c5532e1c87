import Consistency
import Corpora
import Documents
import Figures
import Relations
import Reports

/// Runs `bench`: reads documents once, then measures finding figures and checking them in memory, and
/// the commands that do it from reading to writing.
func bench(_ settings: Settings, _ relations: [Relation]) -> ExitStatus {
  var failures = FailureLog()
  let documents: [Document]
  do throws(SystemError) {
    documents = try readDocuments(
      settings.operands, options: settings.corpusOptions, note: { failures.note($0) })
  } catch {
    return .unreadable
  }
  guard documents.contains(where: { !$0.text.isEmpty }) else {
    say("tieout: no text to measure\n", to: .standardError)
    return .unreadable
  }
  let run = BenchRun(documents, settings, relations)
  let format: BenchFormat = settings.format == .json ? .json : .text
  run.write(format)
  return failures.isEmpty ? .clean : .unreadable
}

/// How what was measured is written.
private enum BenchFormat {
  case text, json
}

/// One thing that is measured.
private struct Measurement {
  /// What is done, as it is called in JSON.
  let id: String
  /// What is done, for people.
  let title: String
  let threads: Int
  let timing: Timing
}

/// The documents and what is measured of them.
private struct BenchRun {
  private let settings: Settings
  private let relations: [Relation]
  private let memory: SpeedMeasure
  private let size: WorkSize
  private let checkCount: Int

  init(_ documents: [Document], _ settings: Settings, _ relations: [Relation]) {
    self.settings = settings
    self.relations = settings.chosen(among: relations)
    let memory = SpeedMeasure(documents: documents, analysis: settings.analysis(self.relations))
    self.memory = memory
    size = WorkSize(
      bytes: documents.reduce(0) { $0 + $1.text.count },
      figures: memory.pass { memory.analysis.figures(in: $0).count }, documents: documents.count)
    checkCount = memory.pass { memory.analysis.outcome(of: $0).checks.count }
  }

  /// Measures, and writes each result as soon as it is there.
  func write(_ format: BenchFormat) {
    let rows = measurements()
    switch format {
    case .text:
      say(
        """
        \(grouped(size.documents)) documents, \(grouped(size.bytes)) bytes, \
        \(grouped(size.figures)) figures, \(grouped(checkCount)) checks
        \(processorName()), \(build) build, tieout \(version)


        """)
      for row in rows { say(line(row)) }
      say("\npeak memory \(scaled(ProcessUse.peakMemory))B\n")
    case .json:
      say(json(rows.map { json($0) }))
    }
  }

  private func measurements() -> some Sequence<Measurement> {
    let jobs = settings.corpusOptions.jobs
    // Standard input was read, and cannot be read again.
    let canRepeat = !settings.operands.contains(where: \.isStandardInput)
    var kinds: [(id: String, title: String, measure: (Int) -> Timing)] = [
      (
        "find-figures", "find figures",
        { [memory] in
          memory.measure(threads: $0) { memory.analysis.figures(in: $0).count }
        }
      ),
      (
        "check", "find and check",
        { [memory] in
          memory.measure(threads: $0) { memory.analysis.outcome(of: $0).figures.count }
        }
      ),
    ]
    if canRepeat {
      kinds.append(("extract-command", "tieout extract", { wholeCommand(.extract, threads: $0) }))
      kinds.append(("check-command", "tieout check", { wholeCommand(.check, threads: $0) }))
    }
    return (jobs > 1 ? [1, jobs] : [1]).lazy.flatMap { threads in
      kinds.lazy.map { kind in
        Measurement(
          id: kind.id, title: kind.title, threads: threads, timing: kind.measure(threads))
      }
    }
  }

  /// Times a command from reading to writing, as JSON Lines and to nowhere.
  private func wholeCommand(_ command: Command, threads: Int) -> Timing {
    var settings = settings
    settings.command = command
    settings.format = .jsonl
    settings.jobs = threads
    let analysis = settings.analysis(relations)
    let run = CorpusRun(
      options: settings.corpusOptions, report: settings.report(relations),
      analyse: { analysis.outcome(of: $0) })
    guard let output = try? OutputStream(creating: InputPath("/dev/null")) else {
      return Timing {}
    }
    return Timing { _ = try? run.run(settings.operands, output: output) }
  }

  /// "find figures, 1 thread  431 MB/s …", with the spread between the quartiles.
  private func line(_ row: Measurement) -> String {
    let name = "\(row.title), \(row.threads) thread\(row.threads == 1 ? "" : "s")"
    let timing = row.timing
    let tenths = timing.rate(size.bytes) / 100_000
    return padded(name, to: 28) + "\(grouped(tenths / 10)).\(tenths % 10) MB/s, "
      + "\(grouped(timing.rate(size.figures))) figures/s, "
      + "\(grouped(timing.rate(size.documents))) documents/s"
      + "  (median of \(timing.count), spread \(timing.spread) %)\n"
  }

  private func json(_ row: Measurement) -> String {
    let timing = row.timing
    return """
      {"measure":"\(row.id)","threads":\(row.threads),"rounds":\(timing.count),\
      "median-nanoseconds":\(timing.median),"spread-percent":\(timing.spread),\
      "bytes-per-second":\(timing.rate(size.bytes)),\
      "figures-per-second":\(timing.rate(size.figures)),\
      "documents-per-second":\(timing.rate(size.documents))}
      """
  }

  private func json(_ rows: [String]) -> String {
    // A name of a processor is plain text; what JSON would have to escape is left out.
    let machine = processorName().filter { $0 != "\"" && $0 != "\\" }
    return """
      {"schema":"tieout-bench/1","version":"\(version)","build":"\(build)","machine":"\(machine)",\
      "documents":\(size.documents),"bytes":\(size.bytes),"figures":\(size.figures),\
      "checks":\(checkCount),"peak-memory":\(ProcessUse.peakMemory),
      "measures":[
      \(rows.joined(separator: ",\n"))
      ]}

      """
  }
}

#if DEBUG
  private let build = "debug"
#else
  private let build = "release"
#endif
