#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds programs in the folders of the search path.
public struct ProgramFinder: Sendable {
  /// The folders, in the order in which they are looked at; only absolute ones count.
  public var folders: [InputPath]

  /// Creates a finder for the folders of the `PATH` of this process.
  public init() {
    guard let path = unsafe getenv("PATH") else {
      self.init(folders: [])
      return
    }
    let length = unsafe strlen(path)
    // The C string ends at its length.
    let bytes = unsafe Array(UnsafeRawBufferPointer(start: path, count: length))
    self.init(
      folders: bytes.split(separator: UInt8(ascii: ":")).map { InputPath(bytes: Array($0)) })
  }

  /// Creates a finder for some folders.
  public init(folders: [InputPath]) { self.folders = folders }

  /// Returns the absolute path of a program, or `nil` where none of the folders has it.
  public func path(of name: String) -> InputPath? {
    for folder in folders where folder.bytes.first == UInt8(ascii: "/") {
      let path = folder.appending(Array(name.utf8))
      if path.isProgram { return path }
    }
    return nil
  }
}

extension InputPath {
  /// Whether the path leads to a file that may be run.
  fileprivate var isProgram: Bool {
    var status = stat()
    let found = unsafe withCString { unsafe stat($0, &status) } == 0
    guard found, status.st_mode & S_IFMT == S_IFREG else { return false }
    return unsafe withCString { unsafe access($0, X_OK) } == 0
  }
}
