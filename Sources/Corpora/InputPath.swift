#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A path as the system gave it: any bytes but NUL, UTF-8 or not.
public struct InputPath: Hashable, Sendable {
  /// The bytes.
  public var bytes: [UInt8]

  /// Creates a path from its bytes.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Creates a path from a text.
  public init(_ text: String) { bytes = Array(text.utf8) }

  /// Standard input.
  public static let standardInput = InputPath("-")

  /// Whether this is standard input: `-`.
  public var isStandardInput: Bool { bytes == [UInt8(ascii: "-")] }

  /// The path of an entry of this folder.
  public func appending(_ name: [UInt8]) -> InputPath {
    var longer = bytes
    if longer.last != UInt8(ascii: "/") { longer.append(UInt8(ascii: "/")) }
    longer.append(contentsOf: name)
    return InputPath(bytes: longer)
  }

  /// The extension in lower case, without the point; empty where there is none.
  public var pathExtension: String {
    let name = bytes[((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...]
    guard let point = name.lastIndex(of: UInt8(ascii: ".")), point > name.startIndex else {
      return ""
    }
    return String(decoding: name[(point + 1)...], as: UTF8.self).lowercased()
  }

  /// Whether the extension says that each line is a JSON object.
  public var isJSONLines: Bool {
    let pathExtension = pathExtension
    return pathExtension == "jsonl" || pathExtension == "ndjson"
  }

  /// Whether the path leads somewhere.
  public var exists: Bool { unsafe withCString { unsafe access($0, F_OK) } == 0 }

  /// Whether the path leads to a folder.
  public var isFolder: Bool { FolderWalk.isFolder(self, followsLinks: true) == true }

  /// Calls `body` with the path as a C string.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      // The array holds at least its terminator, so it has an address.
      guard let base = buffer.baseAddress else { preconditionFailure("a C string is not empty") }
      return unsafe body(base)
    }
  }
}
