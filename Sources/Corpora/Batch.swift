import Documents
import Reports

/// Work for one thread: a few files, or lines of one file.
enum Batch: Sendable {
  /// Files that are opened where they are read.
  case files([FolderWalk.Step])
  /// Whole lines of a JSON Lines file.
  case lines(LineChunk)
  /// A document that was read already.
  case document(path: InputPath, bytes: [UInt8])
  /// An input that could not be read.
  case unreadable(UnreadableEntry)
}

/// Whole lines of a JSON Lines file.
struct LineChunk: Sendable {
  /// The file.
  var path: InputPath
  /// The bytes; those from `count` on mean nothing.
  var storage: [UInt8]
  /// The number of bytes of whole lines.
  var count: Int
  /// The number of the first line, counted from 1.
  var firstLine: Int
  /// The offset of the first byte in the file.
  var offset: Int
  /// The place of the file's first line among the documents of all inputs.
  var base: Int
}

/// What a batch came to.
///
/// One thread at a time uses it: the pool hands it over under a lock.
final class BatchResult {
  /// The entries as reported.
  var buffer = ByteBuffer()
  /// The counts.
  var tally = Tally()
  /// What could not be read.
  var failures: [UnreadableEntry] = []
  /// The binary files that were passed over.
  var binaryCount = 0
  /// The bytes of input that were read for it.
  var inputByteCount = 0

  /// Forgets everything and keeps the storage.
  func reset() {
    buffer.removeAll()
    tally = Tally()
    failures.removeAll(keepingCapacity: true)
    binaryCount = 0
    inputByteCount = 0
  }
}
