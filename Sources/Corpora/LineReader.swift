import Documents
import Reports

/// Cuts a JSON Lines file into chunks at the ends of lines, in bounded memory.
struct LineReader: ~Copyable {
  let path: InputPath
  private let file: FileReader
  private let options: CorpusOptions
  /// The place of the first line among the documents of all inputs.
  private let base: Int
  private var line = 1
  private var offset = 0
  private var isAtEnd = false
  /// Whether the reading was ended before its time.
  private var isStopped = false
  /// The start of a line whose end was not read yet.
  private var rest: [UInt8]

  /// The number of bytes that are read at a time.
  static let chunkByteCount = 256 << 10

  /// Creates a reader of an open file of which `start` was read already.
  init(
    _ file: consuming FileReader, path: InputPath, start: [UInt8] = [], base: Int,
    _ options: CorpusOptions
  ) {
    self.path = path
    self.file = file
    self.base = base
    self.options = options
    rest = start
  }

  /// The number of lines that were read.
  var lineCount: Int { line - 1 }

  /// Returns the next lines, an entry for a line that is too long, or `nil` at the end.
  ///
  /// - Parameters:
  ///   - given: Bytes to read into, which are taken from it.
  ///   - beforeWaiting: Called before a read that has to wait for data; `false` ends the reading, and a
  ///     line that has begun is dropped.
  /// - Returns: The lines, or the entry.
  /// - Throws: The system's error where the file cannot be read.
  mutating func next(
    storage given: inout [UInt8], beforeWaiting: () -> Bool
  ) throws(SystemError) -> Batch? {
    // Taken, not copied: nothing else may hold on to it.
    var storage: [UInt8] = []
    swap(&storage, &given)
    var count = take(into: &storage)
    while true {
      // Whole lines that are here already are not kept back by a read that would have to wait.
      let hasLine = LineReader.endOfLastLine(in: storage, before: count) != nil
      if !isAtEnd, !(hasLine && file.wouldWait) {
        count += try fill(&storage, from: count, beforeWaiting)
      }
      if isStopped { return nil }
      if let end = LineReader.endOfLastLine(in: storage, before: count) {
        rest = Array(storage[end..<count])
        return chunk(storage, count: end)
      }
      if isAtEnd {
        rest = []
        return count == 0 ? nil : chunk(storage, count: count)
      }
      if count > options.maximumDocumentBytes {
        let entry = try skipLine(after: count, storage: &storage, beforeWaiting)
        if options.shard?.contains(base + line - 2) ?? true { return .unreadable(entry) }
        count = take(into: &storage)
      }
    }
  }

  /// Moves the start of a line into `storage` and returns its length.
  private mutating func take(into storage: inout [UInt8]) -> Int {
    let wanted = rest.count + LineReader.chunkByteCount
    if storage.count < wanted {
      storage = [UInt8](repeating: 0, count: wanted)
    }
    storage.replaceSubrange(0..<rest.count, with: rest)
    return rest.count
  }

  private mutating func fill(
    _ storage: inout [UInt8], from count: Int, _ beforeWaiting: () -> Bool
  ) throws(SystemError) -> Int {
    if storage.count - count < LineReader.chunkByteCount / 2 {
      storage.append(contentsOf: [UInt8](repeating: 0, count: storage.count))
    }
    guard file.waitForData(beforeWaiting) else {
      isStopped = true
      return 0
    }
    let length = try file.read(into: &storage, at: count)
    isAtEnd = length == 0
    return length
  }

  private mutating func chunk(_ storage: [UInt8], count: Int) -> Batch {
    let chunk = LineChunk(
      path: path, storage: storage, count: count, firstLine: line, offset: offset,
      base: base)
    line += storage.lineFeedCount(before: count)
    // The last line may lack its end.
    if count > 0, storage[count - 1] != UInt8(ascii: "\n") { line += 1 }
    offset += count
    return .lines(chunk)
  }

  /// Reads on to the end of a line that is too long and keeps what follows it.
  private mutating func skipLine(
    after count: Int, storage: inout [UInt8], _ beforeWaiting: () -> Bool
  ) throws(SystemError) -> UnreadableEntry {
    let id = path.bytes + Array(":\(line)".utf8)
    let error = ReadError(
      .tooLarge(limit: options.maximumDocumentBytes), line: line, offset: offset)
    var skipped = count
    line += 1
    rest = []
    while !isAtEnd {
      guard file.waitForData(beforeWaiting) else {
        isStopped = true
        break
      }
      let length = try file.read(into: &storage, at: 0)
      isAtEnd = length == 0
      if let end = storage[..<length].firstIndex(of: UInt8(ascii: "\n")) {
        rest = Array(storage[(end + 1)..<length])
        skipped += end + 1
        break
      }
      skipped += length
    }
    offset += skipped
    return UnreadableEntry(id: id, error: error)
  }

  private static func endOfLastLine(in storage: [UInt8], before count: Int) -> Int? {
    var index = count
    while index > 0 {
      index -= 1
      if storage[index] == UInt8(ascii: "\n") { return index + 1 }
    }
    return nil
  }
}
