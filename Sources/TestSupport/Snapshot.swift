import Foundation

/// A whole output that is kept in a file beside the test and compared byte by byte.
///
/// `UPDATE_SNAPSHOTS=1 swift test` writes the files; the difference is read before it is committed.
public struct Snapshot {
  /// What is wrong, or `nil` where the output is as kept.
  public let difference: String?

  /// Compares `output` with the file `Snapshots/name` beside the file of the test.
  public init(_ output: [UInt8], named name: String, beside file: String) {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
    let path = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      difference = Snapshot.write(output, to: path, in: folder)
      return
    }
    guard let kept = try? Data(contentsOf: path) else {
      difference = "no snapshot named \(name): UPDATE_SNAPSHOTS=1 swift test writes it"
      return
    }
    difference = Snapshot.difference(between: [UInt8](kept), and: output)
  }

  private static func write(_ output: [UInt8], to path: URL, in folder: URL) -> String? {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(output).write(to: path)
      return nil
    } catch {
      return "the snapshot cannot be written: \(error)"
    }
  }

  /// The first line in which two texts differ.
  private static func difference(between kept: [UInt8], and output: [UInt8]) -> String? {
    guard kept != output else { return nil }
    let keptLines = kept.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let lines = output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for index in 0..<max(keptLines.count, lines.count) {
      let old =
        index < keptLines.count ? String(decoding: keptLines[index], as: UTF8.self) : "(end)"
      let new = index < lines.count ? String(decoding: lines[index], as: UTF8.self) : "(end)"
      if old != new { return "line \(index + 1)\n- \(old)\n+ \(new)" }
    }
    return "the bytes differ"
  }
}
