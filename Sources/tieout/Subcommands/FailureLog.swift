import Corpora
import Documents
import Reports

/// Names inputs that cannot be read on standard error, at most a hundred of them.
struct FailureLog {
  private var count = 0
  /// Whether everything could be read.
  var isEmpty: Bool { count == 0 }

  private static let limit = 100

  /// Names an input.
  mutating func note(_ entry: UnreadableEntry) {
    count += 1
    guard count <= FailureLog.limit else { return }
    var buffer = ByteBuffer()
    buffer.append("tieout: ")
    buffer.append(visible: entry.id)
    buffer.append(text: ": \(entry.error.reason.words)\n")
    try? OutputStream.standardError.write(buffer)
  }

  /// Says what was left out.
  func finish(_ summary: CorpusRun.Summary) {
    if count > FailureLog.limit {
      say("tieout: and \(count - FailureLog.limit) more could not be read\n", to: .standardError)
    }
    if summary.hiddenCount + summary.binaryCount > 0 {
      say(
        "tieout: passed over \(summary.hiddenCount) hidden and \(summary.binaryCount) binary\n",
        to: .standardError)
    }
  }
}
