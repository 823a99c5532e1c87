/// Measures the modules of Tieout; see `Benchmarks/README.md`.
@main
enum Main {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    switch arguments.popFirst() {
    case "list":
      for benchmark in Benchmark.all { print("\(benchmark.id)\t\(benchmark.title)") }
    case "run":
      run(Options(arguments))
    case "passes":
      passes(Options(arguments))
    case "text":
      writeText(Options(arguments))
    case "file":
      measureFile(Options(arguments))
    case "calibrate":
      calibrate(Options(arguments))
    case "reliability":
      reliability(Options(arguments))
    case "mutate":
      mutate(Options(arguments))
    default:
      fail(
        """
        usage: benchmarks list
               benchmarks run [--filter TEXT] [--bytes N] [--seconds N]
               benchmarks passes --only ID --count N [--bytes N]
               benchmarks text KIND [--bytes N]
               benchmarks file PATH [--seconds N]
               benchmarks mutate PATH… [--seed N] [--every N] [--missed] [--least FILE [--update]]
               benchmarks calibrate PATH… [--judged FILE] [--documents-per-error N] [--every N]
               benchmarks reliability PATH… [--judged FILE]
        """)
    }
  }

  /// Times each benchmark: the best of the passes that fit in its time.
  private static func run(_ options: Options) {
    print("benchmark\tunit\tamount\tper second\tanswer")
    for benchmark in Benchmark.all where options.matches(benchmark) {
      let workload = benchmark.prepare(options.byteCount)
      let best = fastestPass(of: workload, benchmark.id, seconds: options.seconds)
      let answer = workload.pass()
      let amount = workload.amount
      let rate = Double(amount) / best
      print("\(benchmark.title)\t\(benchmark.unit)\t\(amount)\t\(Int(rate))\t\(answer)")
    }
  }

  private static func fastestPass(
    of workload: Workload, _ id: String, seconds: Double
  ) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    let answer = workload.pass()
    guard workload.isRight(answer) else { fail("\(id): the answer \(answer) is wrong") }
    var best = Double.infinity
    repeat {
      var again = 0
      let time = clock.measure { again = workload.pass() }
      guard again == answer else { fail("\(id): passes give \(answer) and \(again)") }
      best = min(best, time / .seconds(1))
    } while start.duration(to: clock.now) < .seconds(seconds)
    return best
  }

  /// Does a number of passes and nothing else, to be counted from outside.
  ///
  /// The instructions of one pass are the difference between two counts of passes.
  private static func passes(_ options: Options) {
    for benchmark in Benchmark.all where benchmark.id == options.only {
      let workload = benchmark.prepare(options.byteCount)
      // Checked once, so that checking is not counted with the passes.
      var answer = 0
      for _ in 0..<max(options.count, 1) { answer = workload.pass() }
      guard workload.isRight(answer) else { fail("\(benchmark.id): \(answer) is wrong") }
      print("\(benchmark.id)\t\(benchmark.unit)\t\(workload.amount)")
      return
    }
    fail("no benchmark is called \(options.only)")
  }
}
