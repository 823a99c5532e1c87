import Foundation
import Testing

@testable import Corpora

/// Files are read whole, up to a limit.
struct FileReaderTests {
  @Test("A file is read to its end, or one byte beyond the limit", arguments: [0, 1, 100, 200_000])
  func limit(count: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    try folder.write(bytes, to: "a")
    let path = folder.path.appending(Array("a".utf8))
    #expect(try FileReader(opening: path).readAll(limit: 1 << 20) == bytes)
    #expect(try FileReader(opening: path).readAll(limit: count) == bytes)
    if count > 1 {
      #expect(try FileReader(opening: path).readAll(limit: count - 1).count == count)
    }
  }

  @Test("What cannot be opened is the system's error")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SystemError(number: 2)) {
      _ = try readWholeFile(folder.path.appending(Array("missing".utf8)))
    }
  }

  @Test("A file is there at once, so nobody is asked whether to wait")
  func ready() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "a")
    let reader = try FileReader(opening: folder.path.appending(Array("a".utf8)))
    #expect(reader.waitForData { false })
  }
}
