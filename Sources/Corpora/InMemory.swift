public import Documents
public import Reports
import Consistency
import Synchronization

/// Reads all documents at `paths` into memory, in order.
///
/// For measurements and small corpora: memory grows with the input.
///
/// - Parameters:
///   - paths: Files, folders, or `-` for standard input.
///   - options: How they are read.
///   - note: Called for each input that cannot be read.
/// - Returns: The documents.
/// - Throws: Nothing in fact: nothing is written.
public func readDocuments(
  _ paths: [InputPath], options: CorpusOptions, note: (UnreadableEntry) -> Void
) throws(SystemError) -> [Document] {
  let documents = Mutex<[Document]>([])
  var options = options
  options.jobs = 1
  let run = CorpusRun(options: options, report: SilentReport()) { document in
    documents.withLock { $0.append(document) }
    return Outcome(figures: [], checks: [], findings: [])
  }
  _ = try run.run(paths, output: .standardOutput, note: note)
  return documents.withLock { $0 }
}

/// Reads a file, up to 1 GiB of it.
///
/// - Parameter path: The file, or `-` for standard input.
/// - Returns: Its bytes.
/// - Throws: The system's error where it cannot be read.
public func readWholeFile(_ path: InputPath) throws(SystemError) -> [UInt8] {
  try FileReader(opening: path).readAll(limit: 1 << 30)
}

/// Calls `body` for 0 up to `count` in as many threads, and returns when all are done.
public func inParallel(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  guard count > 1 else { return body(0) }
  let next = Atomic<Int>(0)
  let pool = OrderedPool(threadCount: count) { _, _ in
    body(next.wrappingAdd(1, ordering: .relaxed).oldValue)
  }
  for _ in 0..<count { pool.submit(.files([])) }
  while pool.takeFirst(waits: true) != nil {}
  pool.close()
}

/// Writes nothing.
private struct SilentReport: Report {
  func append(_ entry: Entry, to buffer: inout ByteBuffer) {}
  func append(_ entry: UnreadableEntry, to buffer: inout ByteBuffer) {}
}
