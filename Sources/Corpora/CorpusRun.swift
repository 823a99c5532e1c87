public import Consistency
public import Documents
public import Reports

/// Many documents through the whole flow: read, analysed in parallel, reported in order.
///
/// Memory is bounded by the number of threads and the largest document, however long the input is.
public struct CorpusRun: Sendable {
  /// What a run came to.
  public struct Summary: Sendable {
    /// The counts over all documents.
    public var tally = Tally()
    /// The hidden entries of folders that were passed over.
    public var hiddenCount = 0
    /// The binary files in folders that were passed over.
    public var binaryCount = 0
    /// The bytes of input that were read.
    public var inputBytes = 0
    /// Whether it was ended before its time.
    public var wasInterrupted = false

    /// Creates an empty summary.
    public init() {}
  }

  private let options: CorpusOptions
  private let report: any Report
  private let analyse: @Sendable (Document) -> Outcome

  /// Creates a run.
  ///
  /// - Parameters:
  ///   - options: How documents are read.
  ///   - report: How they are reported.
  ///   - analyse: What finds a document's figures and checks them; called on many threads.
  public init(
    options: CorpusOptions, report: any Report,
    analyse: @escaping @Sendable (Document) -> Outcome
  ) {
    self.options = options
    self.report = report
    self.analyse = analyse
  }

  /// Reads the documents at `paths` and writes the report, in the order of the input.
  ///
  /// What is ready is written before a read that would wait. One input that cannot be read does not
  /// stop the others.
  ///
  /// - Parameters:
  ///   - paths: Files, folders, or `-` for standard input.
  ///   - output: Where the report goes.
  ///   - note: Called for each input that cannot be read, in order.
  ///   - isInterrupted: Asked between batches and while there is nothing to read; where true, what is
  ///     under way is still written.
  ///   - progress: Called with the counts so far, every few documents.
  ///   - beforeWriting: Called before anything is written.
  /// - Returns: The counts.
  /// - Throws: The system's error where the report cannot be written.
  public func run(
    _ paths: [InputPath], output: OutputStream,
    note: (UnreadableEntry) -> Void = { _ in }, isInterrupted: () -> Bool = { false },
    progress: (Summary) -> Void = { _ in }, beforeWriting: () -> Void = {}
  ) throws(SystemError) -> Summary {
    var reader = BatchReader(paths, options)
    let processor = BatchProcessor(options: options, report: report, analyse: analyse)
    let pool = OrderedPool(
      threadCount: max(1, options.jobs), isOrdered: !options.isUnordered
    ) { processor.process($0, into: $1) }
    defer { pool.close() }
    var writer = ReportWriter(report, output)
    func flush() {
      if writer.hasText { beforeWriting() }
      writer.flush()
    }
    func write(_ slot: Slot) {
      if writer.add(slot.result) { flush() }
      for entry in slot.result.failures { note(entry) }
      progress(writer.summary)
    }
    var isAtEnd = false
    while !(isAtEnd && pool.isEmpty), writer.failure == nil {
      if isInterrupted() {
        isAtEnd = true
        writer.summary.wasInterrupted = true
      }
      if !isAtEnd, !pool.isFull {
        var storage = pool.nextSlot.takeStorage()
        let batch = reader.next(storage: &storage) {
          while let slot = pool.takeFirst(waits: true) { write(slot) }
          flush()
          return writer.failure == nil && !isInterrupted()
        }
        if let batch {
          pool.submit(batch)
        } else {
          isAtEnd = true
          writer.summary.wasInterrupted = isInterrupted()
        }
      }
      while let slot = pool.takeFirst(waits: isAtEnd || pool.isFull), writer.failure == nil {
        write(slot)
      }
    }
    // All parts of an input pass over the same ones: the first counts them.
    writer.summary.hiddenCount =
      options.shard.map { $0.number == 1 } ?? true ? reader.hiddenCount : 0
    beforeWriting()
    writer.finish()
    if let failure = writer.failure { throw failure }
    return writer.summary
  }
}

extension Slot {
  /// Returns the storage of the lines that were here, for the next ones.
  fileprivate func takeStorage() -> [UInt8] {
    guard case .lines(let chunk) = batch else { return [] }
    batch = nil
    return chunk.storage
  }
}

/// Joins the results of batches and writes them.
private struct ReportWriter: ~Copyable {
  let report: any Report
  let output: OutputStream
  let isTerminal: Bool
  var summary = CorpusRun.Summary()
  var failure: SystemError?
  private var buffer = ByteBuffer(capacity: 128 << 10)
  private var isFirst = true

  /// The number of bytes from which on the buffer is written.
  private static let flushByteCount = 64 << 10

  init(_ report: any Report, _ output: OutputStream) {
    self.report = report
    self.output = output
    isTerminal = output.isTerminal
    report.appendPrologue(to: &buffer)
  }

  /// Whether something waits to be written.
  var hasText: Bool { !buffer.isEmpty }

  /// Adds what a batch came to; returns whether it is to be written now.
  mutating func add(_ result: BatchResult) -> Bool {
    summary.tally.add(result.tally)
    summary.binaryCount += result.binaryCount
    summary.inputBytes += result.inputByteCount
    if !result.buffer.isEmpty {
      BatchProcessor.join(report, &buffer, isFirst: isFirst) { $0.append(result.buffer) }
      isFirst = false
    }
    return isTerminal || buffer.count >= ReportWriter.flushByteCount
  }

  mutating func flush() {
    guard failure == nil, !buffer.isEmpty else { return }
    do throws(SystemError) {
      try output.write(buffer)
    } catch {
      failure = error
    }
    buffer.removeAll()
  }

  mutating func finish() {
    report.appendEpilogue(summary.tally, to: &buffer)
    flush()
  }
}
