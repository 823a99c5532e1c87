import Documents
import Figures

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends with a message and status 2.
func fail(_ message: String) -> Never {
  let text = Array((message + "\n").utf8)
  // As many bytes as the array has.
  _ = unsafe text.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  exit(2)
}

extension Main {
  /// Tokenizes a file that is held in memory, and prints bytes, figures and bytes per second.
  static func measureFile(_ options: Options) {
    guard let text = contents(of: options.path) else { fail("cannot read \(options.path)") }
    let tokenizer = FigureTokenizer()
    var scratch = FigureTokenizer.Scratch()
    var figures: [Figure] = []
    let clock = ContinuousClock()
    let start = clock.now
    var best = Double.infinity
    repeat {
      let time = clock.measure {
        figures.removeAll(keepingCapacity: true)
        tokenizer.tokenize(text.span, into: &figures, scratch: &scratch)
      }
      best = min(best, time / .seconds(1))
    } while start.duration(to: clock.now) < .seconds(options.seconds)
    print("\(text.count)\t\(figures.count)\t\(Int(Double(text.count) / best))")
  }

  private static func contents(of path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      // At most as many bytes as the buffer has.
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
