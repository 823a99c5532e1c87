import Documents
import Figures
import SampleText

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
  /// Writes text of a kind to standard output, generated in pieces of a megabyte.
  ///
  /// A kind with `.jsonl` behind its name gives documents as JSON Lines, however many bytes are asked
  /// for: a piece is made once and repeated.
  static func writeText(_ options: Options) {
    let name = options.path.hasSuffix(".jsonl") ? String(options.path.dropLast(6)) : options.path
    let size = min(options.byteCount, 1 << 20)
    if let kind = HostileText(rawValue: name) {
      return writeAll(kind.bytes(count: options.byteCount), byteCount: options.byteCount)
    }
    guard let kind = SampleText(rawValue: name) else {
      let names = SampleText.allCases.map(\.rawValue) + HostileText.allCases.map(\.rawValue)
      fail("no text is called \(name): \(names.joined(separator: ", "))")
    }
    let documents = kind.documents(byteCount: size)
    let isLines = name != options.path
    let piece = isLines ? SampleText.jsonLines(documents) : documents.flatMap { $0 }
    writeAll(piece, byteCount: options.byteCount)
  }

  /// Writes a piece again and again until at least so many bytes are written.
  private static func writeAll(_ piece: [UInt8], byteCount: Int) {
    var written = 0
    while written < byteCount, !piece.isEmpty {
      let start = written % piece.count
      // Inside the array: the start is less than its count.
      let count = unsafe piece.withUnsafeBytes { bytes in
        unsafe write(1, bytes.baseAddress.map { unsafe $0 + start }, bytes.count - start)
      }
      guard count > 0 else { fail("standard output cannot be written") }
      written += count
    }
    // A record that was begun is ended.
    let rest = written % piece.count
    if rest > 0 { writeAll(Array(piece[rest...]), byteCount: piece.count - rest) }
  }

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

  /// The bytes of a file; `nil` where it cannot be read.
  static func contents(of path: String) -> [UInt8]? {
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

  /// Writes a text to a file; returns whether that went well.
  static func store(_ text: String, at path: String) -> Bool {
    guard let file = unsafe fopen(path, "wb") else { return false }
    defer { unsafe fclose(file) }
    let bytes = Array(text.utf8)
    // As many bytes as the array has.
    return unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count
  }
}
