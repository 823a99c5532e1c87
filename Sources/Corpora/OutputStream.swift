public import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file descriptor that bytes are written to.
public struct OutputStream: Sendable {
  private let descriptor: Int32

  /// Creates a stream to an open descriptor.
  public init(descriptor: Int32) { self.descriptor = descriptor }

  /// Creates a file, or empties the one that is there; it stays open for the life of the process.
  ///
  /// - Throws: The system's error where it cannot be written.
  public init(creating path: InputPath) throws(SystemError) {
    descriptor = unsafe path.withCString {
      unsafe open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    }
    if descriptor < 0 { throw SystemError.last }
  }

  /// Standard output.
  public static let standardOutput = OutputStream(descriptor: 1)

  /// Standard error.
  public static let standardError = OutputStream(descriptor: 2)

  /// Whether the stream is a terminal.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The number of columns of the terminal, or `nil` where it is none.
  public var columns: Int? {
    var size = winsize()
    guard isTerminal, unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Writes all bytes of a buffer, in one call where the system takes them.
  ///
  /// - Throws: The system's error; `EPIPE` where nobody reads any more.
  public func write(_ buffer: borrowing ByteBuffer) throws(SystemError) {
    var failure: SystemError?
    unsafe buffer.withBytes { bytes in
      failure = unsafe write(bytes)
    }
    if let failure { throw failure }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> SystemError? {
    var offset = 0
    while offset < bytes.count {
      // Inside the buffer: `offset` is less than its count.
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset...])
      let written = unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
      if written >= 0 {
        offset += written
      } else if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&request, 1, -1)
      } else if errno != EINTR {
        return SystemError.last
      }
    }
    return nil
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
