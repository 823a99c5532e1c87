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

/// Runs `bench`: reads documents once, then measures finding figures and checking them, in memory.
func bench(_ settings: Settings, _ relations: [Relation]) -> ExitStatus {
  var failures = FailureLog()
  let documents: [Document]
  do throws(SystemError) {
    documents = try readDocuments(
      settings.operands, options: settings.corpusOptions, note: { failures.note($0) })
  } catch {
    return .unreadable
  }
  let byteCount = documents.reduce(0) { $0 + $1.text.count }
  guard byteCount > 0 else {
    say("tieout: no text to measure\n", to: .standardError)
    return .unreadable
  }
  let bench = SpeedMeasure(
    documents: documents, analysis: settings.analysis(settings.chosen(among: relations)))
  let figureCount = bench.pass { bench.analysis.figures(in: $0).count }
  let checkCount = bench.pass { bench.analysis.outcome(of: $0).checks.count }
  say(
    """
    \(grouped(documents.count)) documents, \(grouped(byteCount)) bytes, \
    \(grouped(figureCount)) figures, \(grouped(checkCount)) checks
    \(processorName()), \(build) build, tieout \(version)


    """)
  let jobs = settings.corpusOptions.jobs
  for threads in jobs > 1 ? [1, jobs] : [1] {
    let figures = bench.measure(threads: threads) { bench.analysis.figures(in: $0).count }
    let checks = bench.measure(threads: threads) { bench.analysis.outcome(of: $0).figures.count }
    let sizes = (byteCount, figureCount, documents.count)
    say(figures.line("find figures", threads, sizes) + checks.line("and check", threads, sizes))
  }
  return failures.isEmpty ? .clean : .unreadable
}

#if DEBUG
  private let build = "debug"
#else
  private let build = "release"
#endif

/// Documents in memory and what is done with them.
private struct SpeedMeasure: Sendable {
  let documents: [Document]
  let analysis: Analysis

  /// Every measure runs at least this long and this often.
  private static let leastNanoseconds = 1_000_000_000
  private static let leastRounds = 5

  /// Returns the sum of what `body` gives over all documents.
  func pass(_ body: (Document) -> Int) -> Int {
    documents.reduce(0) { $0 + body($1) }
  }

  /// Times `body` over all documents, round after round.
  func measure(threads: Int, _ body: @escaping @Sendable (Document) -> Int) -> Timing {
    var rounds: [Int] = []
    var total = 0
    while total < SpeedMeasure.leastNanoseconds || rounds.count < SpeedMeasure.leastRounds {
      let start = now()
      share(among: threads, body)
      rounds.append(max(1, now() - start))
      total += rounds[rounds.count - 1]
    }
    return Timing(rounds: rounds.sorted())
  }

  private func share(among threads: Int, _ body: @escaping @Sendable (Document) -> Int) {
    guard threads > 1 else {
      // The sum is used, so that the work cannot be left out.
      precondition(pass(body) >= 0, "counts are not negative")
      return
    }
    let next = Atomic<Int>(0)
    inParallel(threads) { _ in
      var sum = 0
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < documents.count else { break }
        sum += body(documents[index])
      }
      precondition(sum >= 0, "counts are not negative")
    }
  }

  private func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}

/// The times of a measure in nanoseconds, the shortest first.
private struct Timing {
  let rounds: [Int]

  /// "check  1 thread  431 MB/s …", with the spread between the quartiles.
  func line(
    _ title: String, _ threads: Int, _ sizes: (bytes: Int, figures: Int, documents: Int)
  ) -> String {
    let median = rounds[rounds.count / 2]
    let spread = rounds[rounds.count * 3 / 4] - rounds[rounds.count / 4]
    func rate(_ count: Int) -> Int {
      Int(Int128(count) * 1_000_000_000 / Int128(median))
    }
    let name = "\(title), \(threads) thread\(threads == 1 ? "" : "s")"
    let megabytes = rate(sizes.bytes) / 100_000
    return padded(name, to: 26) + "\(grouped(megabytes / 10)).\(megabytes % 10) MB/s, "
      + "\(grouped(rate(sizes.figures))) figures/s, \(grouped(rate(sizes.documents))) documents/s"
      + "  (median of \(rounds.count), spread \(spread * 100 / median) %)\n"
  }
}

/// The number with commas between thousands.
private func grouped(_ number: Int) -> String {
  var groups: [String] = []
  var rest = number
  while rest >= 1000 {
    let group = String(rest % 1000)
    groups.insert(String(repeating: "0", count: 3 - group.count) + group, at: 0)
    rest /= 1000
  }
  return ([String(rest)] + groups).joined(separator: ",")
}

/// The name of the processor, where the system tells it, and the number of cores.
private func processorName() -> String {
  let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
  #if canImport(Darwin)
    var name = [CChar](repeating: 0, count: 256)
    var size = name.count
    if unsafe sysctlbyname("machdep.cpu.brand_string", &name, &size, nil, 0) == 0 {
      return
        "\(String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)), \(cores) cores"
    }
  #else
    if let text = try? readWholeFile(InputPath("/proc/cpuinfo")) {
      for line in String(decoding: text, as: UTF8.self).split(separator: "\n")
      where line.hasPrefix("model name") {
        let name = line.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
        return "\(name), \(cores) cores"
      }
    }
  #endif
  return "\(cores) cores"
}
