import Documents
import Reports

/// Turns paths into batches of work, in order: files by the dozen, JSON Lines files by the chunk.
struct BatchReader: ~Copyable {
  private let options: CorpusOptions
  private var walk: FolderWalk
  private var lines: LineReader?
  private var pending: FolderWalk.Step?
  private var failed: [UnreadableEntry] = []
  /// The place of the next document among those of all inputs.
  private var nextIndex = 0

  /// The most files in a batch: enough to outweigh handing it over, few enough to share out.
  private static let fileCount = 16

  init(_ paths: [InputPath], _ options: CorpusOptions) {
    self.options = options
    walk = FolderWalk(paths)
  }

  /// The hidden files and folders that were passed over.
  var hiddenCount: Int { walk.hiddenCount }

  /// Returns the next batch, or `nil` at the end, or where `beforeWaiting` says to stop.
  mutating func next(storage: inout [UInt8], beforeWaiting: () -> Bool) -> Batch? {
    if !failed.isEmpty { return .unreadable(failed.removeFirst()) }
    if let batch = nextLines(storage: &storage, beforeWaiting) { return batch }
    var files: [FolderWalk.Step] = []
    while files.count < BatchReader.fileCount {
      guard let step = pending ?? walk.next() else { break }
      pending = nil
      noteFailures()
      let needsOpening = step.path.isStandardInput || isJSONLines(step.path)
      if needsOpening || !failed.isEmpty, !files.isEmpty {
        pending = step
        break
      }
      if needsOpening { return open(step, storage: &storage, beforeWaiting) }
      if isMine(takeIndex()) { files.append(step) }
      if !failed.isEmpty { break }
    }
    noteFailures()
    if !files.isEmpty { return .files(files) }
    return failed.isEmpty ? nil : .unreadable(failed.removeFirst())
  }

  private mutating func noteFailures() {
    for (path, error) in walk.takeFailures() {
      failed.append(UnreadableEntry(id: path.bytes, error: error.readError))
    }
  }

  private mutating func takeIndex() -> Int {
    nextIndex += 1
    return nextIndex - 1
  }

  /// Whether the document at a place is to be read.
  private func isMine(_ index: Int) -> Bool { options.shard?.contains(index) ?? true }

  private func isJSONLines(_ path: InputPath) -> Bool {
    options.inputFormat.map { $0 == .jsonLines } ?? path.isJSONLines
  }

  private mutating func nextLines(storage: inout [UInt8], _ beforeWaiting: () -> Bool) -> Batch? {
    guard let path = lines?.path else { return nil }
    do throws(SystemError) {
      if let batch = try lines?.next(storage: &storage, beforeWaiting: beforeWaiting) {
        return batch
      }
      nextIndex += lines?.lineCount ?? 0
      lines = nil
      return nil
    } catch {
      // Known to every part that meets it: each may have lost documents.
      nextIndex += lines?.lineCount ?? 0
      lines = nil
      return .unreadable(UnreadableEntry(id: path.bytes, error: error.readError))
    }
  }

  /// Opens standard input or a JSON Lines file and returns its first batch.
  private mutating func open(
    _ step: FolderWalk.Step, storage: inout [UInt8], _ beforeWaiting: () -> Bool
  ) -> Batch? {
    do throws(SystemError) {
      let file = try FileReader(opening: step.path)
      guard step.path.isStandardInput, options.inputFormat != .jsonLines else {
        lines = LineReader(file, path: step.path, base: nextIndex, options)
        return next(storage: &storage, beforeWaiting: beforeWaiting)
      }
      return try openStandardInput(file, storage: &storage, beforeWaiting)
    } catch {
      return .unreadable(UnreadableEntry(id: step.path.bytes, error: error.readError))
    }
  }

  /// Reads standard input: as JSON Lines where its first line is an object, else as one document.
  private mutating func openStandardInput(
    _ file: consuming FileReader, storage: inout [UInt8], _ beforeWaiting: () -> Bool
  ) throws(SystemError) -> Batch? {
    let path = InputPath.standardInput
    let limit = options.maximumDocumentBytes
    var start: [UInt8] = []
    if options.inputFormat == nil {
      guard let read = try BatchReader.startOfInput(file, beforeWaiting) else { return nil }
      start = read
      if BatchReader.looksLikeJSONLines(start) {
        lines = LineReader(file, path: path, start: start, base: nextIndex, options)
        return next(storage: &storage, beforeWaiting: beforeWaiting)
      }
    }
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    var bytes = start
    while bytes.count <= limit {
      // A document that was not read to its end is none.
      guard file.waitForData(beforeWaiting) else { return nil }
      let length = try file.read(into: &piece, at: 0)
      if length == 0 { break }
      bytes.append(contentsOf: piece[..<length])
    }
    guard isMine(takeIndex()) else { return next(storage: &storage, beforeWaiting: beforeWaiting) }
    guard bytes.count <= limit else {
      let error = ReadError(.tooLarge(limit: limit))
      return .unreadable(UnreadableEntry(id: path.bytes, error: error))
    }
    return .document(path: path, bytes: bytes)
  }

  /// Reads until the first line that is not blank shows whether it is an object; `nil` where it was stopped.
  private static func startOfInput(
    _ file: borrowing FileReader, _ beforeWaiting: () -> Bool
  ) throws(SystemError) -> [UInt8]? {
    var start: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while start.count < 1 << 20 {
      guard file.waitForData(beforeWaiting) else { return nil }
      let length = try file.read(into: &piece, at: 0)
      if length == 0 { break }
      start.append(contentsOf: piece[..<length])
      let text = start.drop { $0 <= 0x20 }
      if let first = text.first, first != UInt8(ascii: "{") || text.contains(UInt8(ascii: "\n")) {
        break
      }
    }
    return start
  }

  /// Whether the first line that is not blank is an object: `{"` at its start, `}` at its end.
  private static func looksLikeJSONLines(_ bytes: [UInt8]) -> Bool {
    let text = bytes.drop { $0 <= 0x20 }
    guard text.first == UInt8(ascii: "{") else { return false }
    let line = text.prefix { $0 != UInt8(ascii: "\n") }
    guard line.dropFirst().first(where: { $0 > 0x20 }) == UInt8(ascii: "\"") else { return false }
    let isWhole = line.count < text.count || bytes.count < 1 << 20
    return !isWhole || line.last { $0 > 0x20 } == UInt8(ascii: "}")
  }
}
