import Foundation

/// The tool as it was built beside the tests.
enum Tool {
  /// What a run gave.
  struct Result {
    /// What was written to standard output.
    let output: [UInt8]
    /// What was written to standard error.
    let errors: String
    /// The exit status, or the number of the signal that ended it.
    let status: Int32
  }

  /// The folder that holds the executable, or `nil` where it was not built.
  static let folder: URL? = {
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map(\.bundleURL)
    let runner = URL(fileURLWithPath: CommandLine.arguments[0])
    return (bundles + [runner]).map { $0.deletingLastPathComponent() }.first {
      FileManager.default.isExecutableFile(atPath: $0.appendingPathComponent("tieout").path)
    }
  }()

  /// Creates an empty folder, calls `body` with it, and removes it.
  static func inEmptyFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tieout-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// Runs a line of shell in a folder, with the tool in the path.
  static func shell(_ line: String, in folder: URL) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = "\(Tool.folder?.path ?? ""):\(environment["PATH"] ?? "")"
    environment["LC_ALL"] = "C"
    process.environment = environment
    // Beside the folder: what is in it belongs to the test.
    let output = folder.appendingPathExtension("output")
    let errors = folder.appendingPathExtension("errors")
    for url in [output, errors] { try Data().write(to: url) }
    defer { for url in [output, errors] { try? FileManager.default.removeItem(at: url) } }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      output: [UInt8](try Data(contentsOf: output)),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// Whether a program is in the path.
  static func exists(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }
}
