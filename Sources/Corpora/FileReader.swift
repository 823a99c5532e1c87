public import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What kind of file a path leads to.
enum FileKind {
  case regular(byteCount: Int)
  case folder
  /// A pipe, a terminal, a device.
  case stream

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .regular(byteCount: Int(status.st_size))
    case S_IFDIR: self = .folder
    default: self = .stream
    }
  }
}

extension InputPath {
  /// What kind of file it leads to; `nil` where the system does not tell.
  var fileKind: FileKind? {
    var status = stat()
    let failed =
      isStandardInput
      ? unsafe fstat(0, &status) : unsafe withCString { unsafe stat($0, &status) }
    return failed == 0 ? FileKind(status) : nil
  }
}

/// An error number of the system.
public struct SystemError: Error, Equatable, Sendable {
  /// The number.
  public let number: Int32

  /// The number of the last failure in this thread.
  static var last: SystemError { SystemError(number: errno) }

  /// Whether a pipe was written to that nobody reads any more.
  public var isBrokenPipe: Bool { number == EPIPE }

  /// The same as an error of reading.
  public var readError: ReadError { ReadError(.unreadable(errno: number)) }
}

/// An open file that is read from its start to its end.
///
/// Files are read into storage of the caller's, which costs less memory than mapping them.
struct FileReader: ~Copyable {
  private let descriptor: Int32
  private let isOwned: Bool

  /// Opens a file, or standard input for `-`.
  init(opening path: InputPath) throws(SystemError) {
    if path.isStandardInput {
      descriptor = 0
      isOwned = false
      return
    }
    var opened: Int32 = -1
    repeat {
      opened = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC) }
    } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw SystemError.last }
    descriptor = opened
    isOwned = true
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// What kind of file it is.
  var kind: FileKind {
    get throws(SystemError) {
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0 else { throw SystemError.last }
      return FileKind(status)
    }
  }

  /// Whether a read would have to wait for data.
  var wouldWait: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, 0) == 0
  }

  /// Waits until a read would not have to; `false` where `goesOn` says to stop first.
  ///
  /// `goesOn` is asked before each wait, and again a few times a second: an interrupt may come just
  /// before the wait begins, and then wakes nobody.
  func waitForData(_ goesOn: () -> Bool) -> Bool {
    while wouldWait {
      guard goesOn() else { return false }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&request, 1, FileReader.waitMilliseconds)
    }
    return true
  }

  private static let waitMilliseconds: Int32 = 200

  /// Reads into `storage` from `offset` on, as much as the system gives at once; 0 is the end.
  func read(into storage: inout [UInt8], at offset: Int) throws(SystemError) -> Int {
    var failure: SystemError?
    let length = unsafe storage.withUnsafeMutableBytes { bytes in
      // Inside the array: slicing checks the offset.
      unsafe readOnce(UnsafeMutableRawBufferPointer(rebasing: bytes[offset...]), &failure)
    }
    if let failure { throw failure }
    return length
  }

  /// Returns what is left; stops after `limit` + 1 bytes.
  func readAll(limit: Int) throws(SystemError) -> [UInt8] {
    var capacity = 64 << 10
    var knownCount = Int.max
    if case .regular(let byteCount) = try kind, byteCount > 0 {
      knownCount = byteCount
      capacity = max(64, min(byteCount, limit) + 1)
    }
    var failure: SystemError?
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let start = bytes
      let wanted = min(capacity, limit + 1)
      var isAtEnd = false
      bytes = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { storage, count in
        // What was read so far is less than the capacity, which at least doubled.
        count = unsafe storage.update(fromContentsOf: start)
        while count < wanted, !isAtEnd {
          let rest = unsafe UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(storage)[count...])
          let length = unsafe readOnce(rest, &failure)
          count += length
          // One read that comes up short at the size of the file has seen its end.
          isAtEnd = length == 0 || (count == knownCount && count < wanted)
        }
      }
      if let failure { throw failure }
      if isAtEnd { break }
      capacity = max(capacity * 2, 64 << 10)
    }
    return bytes
  }

  private func readOnce(
    _ storage: UnsafeMutableRawBufferPointer, _ failure: inout SystemError?
  ) -> Int {
    while true {
      let length = unsafe systemRead(descriptor, storage.baseAddress, storage.count)
      if length >= 0 { return length }
      if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&request, 1, -1)
      } else if errno != EINTR {
        failure = SystemError.last
        return 0
      }
    }
  }
}

private func systemRead(
  _ descriptor: Int32, _ storage: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  unsafe read(descriptor, storage, count)
}
