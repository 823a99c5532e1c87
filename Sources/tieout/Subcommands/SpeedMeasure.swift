import Corpora
import Documents
import Reports
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much a measure goes through in one round.
struct WorkSize {
  /// The bytes of text.
  var bytes: Int
  /// The figures in it.
  var figures: Int
  /// The documents.
  var documents: Int
}

/// The times of a measure in nanoseconds, the shortest first.
struct Timing {
  private let rounds: [Int]

  /// Every measure runs at least this long and this often.
  private static let leastNanoseconds = 1_000_000_000
  private static let leastRounds = 5

  /// Times `body`, round after round.
  init(_ body: () -> Void) {
    var times: [Int] = []
    var total = 0
    while total < Timing.leastNanoseconds || times.count < Timing.leastRounds {
      let start = ProcessUse.nanoseconds
      body()
      let time = max(1, ProcessUse.nanoseconds - start)
      times.append(time)
      total += time
    }
    rounds = times.sorted()
  }

  /// The number of rounds.
  var count: Int { rounds.count }

  /// The time that half of the rounds took less than.
  var median: Int { rounds[rounds.count / 2] }

  /// The percentage of the median that lies between the quartiles.
  var spread: Int {
    (rounds[rounds.count * 3 / 4] - rounds[rounds.count / 4]) * 100 / median
  }

  /// How many of a number of things a second.
  func rate(_ count: Int) -> Int {
    Int(clamping: Int128(count) * 1_000_000_000 / Int128(median))
  }
}

/// Documents in memory and what is done with them.
struct SpeedMeasure: Sendable {
  let documents: [Document]
  let analysis: Analysis

  /// Returns the sum of what `body` gives over all documents.
  func pass(_ body: (Document) -> Int) -> Int {
    documents.reduce(0) { $0 + body($1) }
  }

  /// Times `body` over all documents.
  func measure(threads: Int, _ body: @escaping @Sendable (Document) -> Int) -> Timing {
    Timing { share(among: threads, body) }
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
}

/// The name of the processor, where the system tells it, and the number of cores.
func processorName() -> String {
  let cores = ProcessUse.coreCount
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
