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
}

/// An error number of the system.
public struct SystemError: Error, Equatable, Sendable {
  /// The number.
  public let number: Int32

  /// The number of the last failure in this thread.
  static var last: SystemError { SystemError(number: errno) }

  /// The system's words for it, in lower case at the start.
  public var words: String {
    switch number {
    case ENOENT: return "no such file or folder"
    case EACCES, EPERM: return "permission denied"
    case EISDIR: return "is a folder"
    default:
      guard let text = unsafe strerror(number) else { return "error \(number)" }
      let message = unsafe String(cString: text)
      return message.prefix(1).lowercased() + message.dropFirst()
    }
  }
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
      opened = path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC) }
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
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .regular(byteCount: Int(status.st_size))
      case S_IFDIR: return .folder
      default: return .stream
      }
    }
  }

  /// Whether a read would have to wait for data.
  var wouldWait: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, 0) == 0
  }

  /// Reads at most `count` bytes to the end of `bytes`; returns how many, 0 at the end.
  func read(atMost count: Int, appendingTo bytes: inout [UInt8]) throws(SystemError) -> Int {
    var failure: SystemError?
    let old = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    let length = bytes.withUnsafeMutableBytes { storage in
      // Inside the array: `count` bytes were appended after the first `old`.
      readOnce(unsafe UnsafeMutableRawBufferPointer(rebasing: storage[old...]), &failure)
    }
    bytes.removeLast(count - length)
    if let failure { throw failure }
    return length
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

  /// Reads what is left, in place of what `bytes` holds; stops after `limit` + 1 bytes.
  func readAll(into bytes: inout [UInt8], limit: Int) throws(SystemError) {
    bytes.removeAll(keepingCapacity: true)
    var step = 64 << 10
    if case .regular(let byteCount) = try kind { step = max(4096, min(byteCount + 1, limit + 1)) }
    while bytes.count <= limit {
      let wanted = min(step, limit + 1 - bytes.count)
      if try read(atMost: wanted, appendingTo: &bytes) == 0 { return }
      step = max(64 << 10, min(bytes.count, 16 << 20))
    }
  }
}

private func systemRead(
  _ descriptor: Int32, _ storage: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  unsafe read(descriptor, storage, count)
}
