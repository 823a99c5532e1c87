import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that is run once, with a bound on its time and on what it writes.
///
/// It gets an empty standard input, a small environment and a process group of its own, which is killed
/// as a whole where it takes too long or writes too much.
struct ChildProcess {
  /// The absolute path of the program.
  let path: InputPath
  /// The arguments, the program's name included.
  let arguments: [[UInt8]]
  /// How long it may take, in seconds.
  let seconds: Int
  /// The most bytes that it may write to its standard output.
  let outputLimit: Int

  /// How it ended.
  enum Ending: Equatable {
    /// By itself, with this status.
    case exited(Int32)
    /// By this signal.
    case killed(Int32)
    /// It was stopped: it took too long.
    case timedOut
    /// It was stopped: it wrote too much.
    case wroteTooMuch
  }

  /// What it came to.
  struct Result {
    /// What it wrote to its standard output.
    var output: [UInt8] = []
    /// The beginning of what it wrote to its standard error.
    var errors: [UInt8] = []
    /// How it ended.
    var ending = Ending.exited(0)

    /// The first line of its errors that is not blank.
    var firstLineOfErrors: String {
      let line = errors.split { $0 == 0x0A || $0 == 0x0D }.first { $0.contains { $0 > 0x20 } } ?? []
      return String(decoding: line.prefix(200), as: UTF8.self)
    }
  }

  /// The most bytes that are kept of its errors.
  private static let errorLimit = 4096

  /// Runs it to its end.
  ///
  /// - Throws: The system's error where it cannot be started.
  func run() throws(SystemError) -> Result {
    // One at a time: a child that is started in between would inherit the ends of the pipes.
    let started = try startLock.withLock { _ throws(SystemError) in try start() }
    defer {
      close(started.output)
      close(started.errors)
    }
    var result = Result()
    let deadline = monotonicMilliseconds() + seconds * 1000
    let ended = read(started.output, started.errors, until: deadline, into: &result)
    result.ending = wait(for: started.child, until: deadline, ended)
    return result
  }

  /// A child that runs, and the ends of the pipes that it writes to.
  private struct Started: Sendable {
    let child: pid_t
    let output: Int32
    let errors: Int32
  }

  private func start() throws(SystemError) -> Started {
    let output = try Pipe()
    defer { close(output.writing) }
    let errors: Pipe
    do throws(SystemError) {
      errors = try Pipe()
    } catch {
      close(output.reading)
      throw error
    }
    defer { close(errors.writing) }
    do throws(SystemError) {
      let child = try spawn(output.writing, errors.writing)
      return Started(child: child, output: output.reading, errors: errors.reading)
    } catch {
      close(output.reading)
      close(errors.reading)
      throw error
    }
  }

  // MARK: Reading

  /// Reads both pipes to their ends; returns why that was given up, or `nil`.
  private func read(
    _ output: Int32, _ errors: Int32, until deadline: Int, into result: inout Result
  ) -> Ending? {
    var isOpen = (output: true, errors: true)
    var storage = [UInt8](repeating: 0, count: 64 << 10)
    while isOpen.output || isOpen.errors {
      let left = deadline - monotonicMilliseconds()
      guard left > 0 else { return .timedOut }
      var requests = [
        pollfd(fd: isOpen.output ? output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen.errors ? errors : -1, events: Int16(POLLIN), revents: 0),
      ]
      // Both requests are in the array.
      let ready = unsafe poll(&requests, 2, Int32(clamping: left))
      if ready < 0, errno != EINTR { return .timedOut }
      guard ready > 0 else { continue }
      if requests[0].revents != 0 {
        let count = readSome(output, into: &storage)
        isOpen.output = count > 0
        guard result.output.count + count <= outputLimit else { return .wroteTooMuch }
        result.output.append(contentsOf: storage[..<count])
      }
      if requests[1].revents != 0 {
        let count = readSome(errors, into: &storage)
        isOpen.errors = count > 0
        let room = max(0, ChildProcess.errorLimit - result.errors.count)
        result.errors.append(contentsOf: storage[..<min(count, room)])
      }
    }
    return nil
  }

  /// Reads what is there; 0 at the end or where it cannot be read.
  private func readSome(_ descriptor: Int32, into storage: inout [UInt8]) -> Int {
    while true {
      let count = unsafe storage.withUnsafeMutableBytes { bytes in
        unsafe systemRead(descriptor, bytes.baseAddress, bytes.count)
      }
      if count >= 0 { return count }
      if errno != EINTR { return 0 }
    }
  }

  // MARK: Starting and ending

  private func spawn(_ output: Int32, _ errors: Int32) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors, 2)
    // A broken pipe ends it, whatever this process makes of one.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    var flags = Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGDEF)
    #if canImport(Darwin)
      flags |= Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
    #endif
    unsafe posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))
    let argumentList = CStringList(arguments)
    let environment = CStringList(ChildProcess.environment)
    var child: pid_t = 0
    // Both lists end with a null pointer and live to the end of this function.
    let status = unsafe path.withCString { path in
      unsafe posix_spawn(
        &child, path, &actions, &attributes, argumentList.pointers, environment.pointers)
    }
    guard status == 0 else { throw SystemError(number: status) }
    return child
  }

  /// The environment of programs: where they may find their own files, and that text is UTF-8.
  private static let environment: [[UInt8]] = {
    var list = ["LC_ALL=C.UTF-8"]
    for name in ["PATH", "HOME", "TMPDIR"] {
      if let value = unsafe getenv(name) { list.append(unsafe "\(name)=\(String(cString: value))") }
    }
    return list.map { Array($0.utf8) }
  }()

  /// Waits until the child has ended; kills its group where that was given up or takes too long.
  private func wait(for child: pid_t, until deadline: Int, _ givenUp: Ending?) -> Ending {
    var ending = givenUp
    if ending != nil { kill(-child, SIGKILL) }
    var status: Int32 = 0
    while true {
      // Once it is killed, the end is near.
      let waited = unsafe waitpid(child, &status, ending == nil ? WNOHANG : 0)
      if waited == child { break }
      if waited < 0, errno != EINTR { return ending ?? .exited(-1) }
      guard ending == nil, waited == 0 else { continue }
      if monotonicMilliseconds() >= deadline {
        ending = .timedOut
        kill(-child, SIGKILL)
      } else {
        _ = poll(nil, 0, 2)
      }
    }
    // Grandchildren that were left behind go with it.
    kill(-child, SIGKILL)
    if let ending { return ending }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
  }
}

/// Held while a child is started.
private let startLock = Mutex<Void>(())

/// A pipe whose ends no child inherits, save as its output.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    // Two descriptors fit into the array.
    guard unsafe pipe(&ends) == 0 else { throw SystemError.last }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = ends[0]
    writing = ends[1]
  }
}

/// Strings for C, in a list that ends with a null pointer.
@safe private final class CStringList {
  // Sound: allocated in `init`, freed in `deinit`, and changed by nobody in between.
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ strings: [[UInt8]]) {
    count = strings.count
    unsafe pointers = .allocate(capacity: strings.count + 1)
    for (index, string) in strings.enumerated() {
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: string.count + 1)
      for (offset, byte) in string.enumerated() {
        // A NUL would end the string early; no path holds one.
        unsafe copy[offset] = CChar(bitPattern: byte)
      }
      unsafe copy[string.count] = 0
      unsafe pointers[index] = unsafe copy
    }
    unsafe pointers[strings.count] = nil
  }

  deinit {
    for index in 0..<count { unsafe pointers[index]?.deallocate() }
    unsafe pointers.deallocate()
  }
}

/// The time of a clock that never goes back, in milliseconds.
private func monotonicMilliseconds() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
}

private func systemRead(
  _ descriptor: Int32, _ storage: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  unsafe read(descriptor, storage, count)
}
