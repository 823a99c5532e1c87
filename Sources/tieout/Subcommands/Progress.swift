import Corpora
import Reports

/// How far a run is, on one line of a terminal that is written again and again.
final class Progress {
  private let output: OutputStream
  private let size: InputSize
  private let shardCount: Int
  private let start = ProcessUse.nanoseconds
  private var nextTime: Int
  private var shownWidth = 0
  /// Whether anything was shown.
  private(set) var wasShown = false

  /// A short run ends before anything is shown.
  private static let firstDelay = 700_000_000
  private static let delay = 100_000_000

  /// Creates the progress of a run, or `nil` where the output is no terminal that can show it.
  init?(_ settings: Settings, to output: OutputStream = .standardError) {
    guard settings.showsProgress, output.isTerminal, !isSet("TERM", to: "dumb") else { return nil }
    self.output = output
    size = InputSize(of: settings.operands)
    shardCount = settings.corpus.shard?.count ?? 1
    nextTime = start + Progress.firstDelay
  }

  deinit { size.cancel() }

  /// Shows how far the run is, where enough time has gone by.
  func show(_ summary: CorpusRun.Summary) {
    let time = ProcessUse.nanoseconds
    guard time >= nextTime else { return }
    nextTime = time + Progress.delay
    let total = size.byteCount.map { $0 / shardCount }
    let line = progressLine(
      summary, totalBytes: total, milliseconds: max(1, (time - start) / 1_000_000))
    // The last column stays free: some terminals break the line there.
    let text = String(line.prefix(max(0, (output.columns ?? 80) - 1)))
    let blanks = String(repeating: " ", count: max(0, shownWidth - text.count))
    say("\r" + text + blanks, to: output)
    shownWidth = text.count
    wasShown = true
  }

  /// Takes the line away, so that something else may be written there.
  func clear() {
    guard shownWidth > 0 else { return }
    say("\r" + String(repeating: " ", count: shownWidth) + "\r", to: output)
    shownWidth = 0
  }
}

/// "12,345 documents, 1.20 GB, 350 MB/s, 12 findings, 2:34 left".
func progressLine(
  _ summary: CorpusRun.Summary, totalBytes: Int?, milliseconds: Int
) -> String {
  let bytes = summary.inputBytes
  let rate = Int(Int128(bytes) * 1000 / Int128(max(1, milliseconds)))
  var parts = [
    "\(grouped(summary.tally.documents)) documents", "\(scaled(bytes))B", "\(scaled(rate))B/s",
  ]
  if summary.tally.checks > 0 { parts.append("\(grouped(summary.tally.findings)) findings") }
  if summary.tally.unreadable > 0 {
    parts.append("\(grouped(summary.tally.unreadable)) unreadable")
  }
  if let totalBytes, rate > 0 {
    let seconds = max(0, totalBytes - bytes) / rate
    parts.append("\(clock(seconds)) left")
  }
  return parts.joined(separator: ", ")
}

/// Minutes and seconds, and hours where there are any: "1:02:03".
private func clock(_ seconds: Int) -> String {
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  let (minutes, rest) = (seconds / 60, seconds % 60)
  guard minutes >= 60 else { return "\(minutes):\(two(rest))" }
  return "\(minutes / 60):\(two(minutes % 60)):\(two(rest))"
}
