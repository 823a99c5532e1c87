import Corpora
import Documents
import Reports

/// Runs `summary`: joins the summaries of runs that shared the work.
func joinSummaries(_ settings: Settings) -> ExitStatus {
  var whole = RunSummary()
  var status = ExitStatus.clean
  for path in settings.operands {
    do throws(SystemError) {
      guard let part = RunSummary(json: try readWholeFile(path)) else {
        complain(of: path, "no summary that tieout wrote")
        status = .unreadable
        continue
      }
      whole.merge(part)
    } catch {
      complain(of: path, error.readError.reason.words)
      status = .unreadable
    }
  }
  for line in shardComplaints(whole.shards) {
    say("tieout: \(line)\n", to: .standardError)
    status = .unreadable
  }
  if settings.format == .json {
    var buffer = ByteBuffer()
    buffer.append(whole)
    try? OutputStream.standardOutput.write(buffer)
  } else {
    say(summaryLines(whole).joined(separator: "\n") + "\n")
  }
  return status
}

/// Names a path on standard error, and what is wrong with it.
func complain(of path: InputPath, _ words: String) {
  var message = ByteBuffer()
  message.append("tieout: ")
  message.append(visible: path.bytes)
  message.append(text: ": \(words)\n")
  try? OutputStream.standardError.write(message)
}

/// What is wrong with the parts that were read, one line each: those that are missing or there twice.
func shardComplaints(_ texts: [String]) -> [String] {
  let shards = texts.compactMap { Shard(text: $0) }
  let counts = Dictionary(grouping: shards, by: \.count)
  if counts.count > 1 {
    let names = counts.keys.sorted().map(String.init).joined(separator: " and ")
    return ["the summaries are of parts of different cuts, into \(names)"]
  }
  // A list of all parts may be long: the first few are named.
  guard let count = shards.first?.count else { return [] }
  let present = Set(shards.map(\.number))
  var lines: [String] = []
  let missing = (1...count).lazy.filter { !present.contains($0) }.prefix(10)
  for number in missing { lines.append("no summary is of part \(number)/\(count)") }
  let repeated = Dictionary(grouping: shards, by: \.number).filter { $1.count > 1 }.keys.sorted()
  for number in repeated.prefix(10) {
    lines.append("more than one summary is of part \(number)/\(count)")
  }
  return lines
}

/// The counts for people, one line each.
func summaryLines(_ summary: RunSummary) -> [String] {
  var lines = [
    "documents    \(grouped(summary.documents))",
    "bytes        \(grouped(summary.bytes))",
    "figures      \(grouped(summary.figures))",
  ]
  if summary.checks > 0 || summary.nothingToCheck > 0 {
    lines += [
      "checks       \(grouped(summary.checks)): \(grouped(summary.agree)) agree, "
        + "\(grouped(summary.doubtful)) doubtful, \(grouped(summary.contradiction)) contradict",
      "findings     \(grouped(summary.findings))",
    ]
    let width = summary.relationsByCount.first.map { grouped($0.count).count } ?? 0
    for relation in summary.relationsByCount {
      let count = grouped(relation.count)
      let space = String(repeating: " ", count: width - count.count)
      lines.append("             \(space)\(count) \(visible(relation.id))")
    }
    lines.append("no check in  \(grouped(summary.nothingToCheck))")
  }
  for (name, count) in [
    ("unreadable", summary.unreadable), ("hidden", summary.hidden), ("binary", summary.binary),
  ] where count > 0 {
    lines.append(padded(name, to: 13) + grouped(count))
  }
  let tenths = summary.milliseconds / 100
  lines += [
    "time         \(grouped(tenths / 10)).\(tenths % 10) s, \(scaled(summary.bytesPerSecond))B/s",
    "peak memory  \(scaled(summary.peakMemory))B",
  ]
  return lines
}

/// A text from a file, safe to show.
private func visible(_ text: String) -> String {
  var buffer = ByteBuffer()
  buffer.append(visible: Array(text.utf8))
  return String(decoding: buffer.bytes, as: UTF8.self)
}

/// The number with commas between thousands.
func grouped(_ number: Int) -> String {
  var groups: [String] = []
  var rest = max(0, number)
  while rest >= 1000 {
    let group = String(rest % 1000)
    groups.insert(String(repeating: "0", count: 3 - group.count) + group, at: 0)
    rest /= 1000
  }
  return ([String(rest)] + groups).joined(separator: ",")
}

/// The number with three digits or so and a letter for thousands: "1.23 G".
func scaled(_ number: Int) -> String {
  var (unit, size) = (0, 1)
  while unit < 4, number / size >= 1000 {
    unit += 1
    size *= 1000
  }
  let letters = ["", "k", "M", "G", "T"]
  guard unit > 0 else { return "\(number) " }
  let whole = number / size
  guard whole < 100 else { return "\(whole) \(letters[unit])" }
  let hundredths = Int(Int128(number) * 100 / Int128(size)) % 100
  return whole < 10
    ? "\(whole).\(hundredths / 10)\(hundredths % 10) \(letters[unit])"
    : "\(whole).\(hundredths / 10) \(letters[unit])"
}
