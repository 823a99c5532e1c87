#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of a list of paths, folders walked in the order of their names' bytes.
///
/// Paths that were given are taken as they are; in folders, hidden entries, links to folders and what is
/// no regular file are passed over. Only the names of the folders on the way are held in memory.
struct FolderWalk {
  /// A file that comes next.
  struct Step {
    var path: InputPath
    /// Whether a folder led to it: binary files are passed over there.
    var isFound: Bool
  }

  /// A name in a folder.
  private struct Entry {
    var name: [UInt8]
    /// Whether it is a folder; `nil` where the folder that holds it does not say: links, some systems.
    var isFolder: Bool?
  }

  private var given: [InputPath]
  private var nextGiven = 0
  private var folders: [(path: InputPath, entries: [Entry])] = []

  /// The hidden entries that were passed over.
  private(set) var hiddenCount = 0

  /// The folders that could not be read, since the last call of `takeFailures`.
  private var failures: [(InputPath, SystemError)] = []

  init(_ paths: [InputPath]) { given = paths }

  /// Returns the failures since the last call.
  mutating func takeFailures() -> [(InputPath, SystemError)] {
    defer { failures.removeAll() }
    return failures
  }

  /// Returns the next file, or `nil` at the end.
  mutating func next() -> Step? {
    while true {
      if !folders.isEmpty {
        // Taken in place: a copy of the names for each name would be quadratic.
        guard let entry = folders[folders.count - 1].entries.popLast() else {
          folders.removeLast()
          continue
        }
        let path = folders[folders.count - 1].path.appending(entry.name)
        if let step = visit(path, isFolder: entry.isFolder) { return step }
        continue
      }
      guard nextGiven < given.count else { return nil }
      let path = given[nextGiven]
      nextGiven += 1
      guard !path.isStandardInput, FolderWalk.isFolder(path, followsLinks: true) == true else {
        return Step(path: path, isFound: false)
      }
      open(path)
    }
  }

  private mutating func visit(_ path: InputPath, isFolder: Bool?) -> Step? {
    switch isFolder ?? FolderWalk.isFolder(path, followsLinks: false) {
    case true?:
      open(path)
      return nil
    case false?: return Step(path: path, isFound: true)
    case nil: return nil
    }
  }

  /// Reads the names of a folder, the last in order first, so that they are taken from the end.
  private mutating func open(_ path: InputPath) {
    guard let stream = unsafe path.withCString({ unsafe opendir($0) }) else {
      failures.append((path, .last))
      return
    }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe FolderWalk.name(of: entry)
      if name == [UInt8(ascii: ".")] || name == [UInt8(ascii: "."), UInt8(ascii: ".")] { continue }
      if name.first == UInt8(ascii: ".") {
        hiddenCount += 1
        continue
      }
      let type = unsafe Int(entry.pointee.d_type)
      let isFolder = type == Int(DT_DIR) ? true : type == Int(DT_REG) ? false : nil
      entries.append(Entry(name: name, isFolder: isFolder))
    }
    entries.sort { $1.name.lexicographicallyPrecedes($0.name) }
    folders.append((path, entries))
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    // The name is an array of fixed size in the entry, ended by NUL.
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let start = unsafe UnsafeRawPointer(entry) + offset
    let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  /// Whether a path leads to a folder; `nil` for a link to one that is not followed, and for what is
  /// neither folder nor regular file nor missing.
  static func isFolder(_ path: InputPath, followsLinks: Bool) -> Bool? {
    var status = stat()
    guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    if followsLinks { return kind == S_IFDIR }
    if kind == S_IFREG { return false }
    guard kind == S_IFDIR else { return nil }
    guard unsafe path.withCString({ unsafe lstat($0, &status) }) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? true : nil
  }
}
