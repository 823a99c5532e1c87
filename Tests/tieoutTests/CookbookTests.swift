import Foundation
import Relations
import Testing

@testable import tieout

/// The pages of the cookbook say what the tool does; `UPDATE_SNAPSHOTS=1 swift test` writes them.
@Suite struct CookbookTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Corpus/cookbook")

  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"

  private static let pages: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".md") && $0 != "relations.md" }.sorted()
  }()

  @Test(arguments: pages)
  func `each command prints what its page says`(_ name: String) throws {
    #expect(Tool.folder != nil, "the tool is built beside the tests")
    let url = CookbookTests.folder.appendingPathComponent(name)
    let page = try String(contentsOf: url, encoding: .utf8)
    var updated = page
    try Tool.inEmptyFolder { folder in updated = try CookbookTests.run(page, in: folder) }
    if CookbookTests.isUpdating {
      return try updated.write(to: url, atomically: true, encoding: .utf8)
    }
    let lines = zip(page.split(separator: "\n"), updated.split(separator: "\n"))
    let difference = lines.first { $0 != $1 }
    #expect(
      page == updated,
      "\(difference?.1 ?? "its end"): UPDATE_SNAPSHOTS=1 swift test --filter Cookbook")
  }

  @Test func `every page is in the contents, and every page of the contents is there`() throws {
    let contents = try String(
      contentsOf: CookbookTests.folder.appendingPathComponent("README.md"), encoding: .utf8)
    for name in CookbookTests.pages + ["relations.md"] where name != "README.md" {
      #expect(contents.contains("(\(name))"), "\(name)")
    }
    let links = contents.split(separator: "](").dropFirst().count
    #expect(links == CookbookTests.pages.count)
  }

  @Test func `the reference is what the relations say`() throws {
    let url = CookbookTests.folder.appendingPathComponent("relations.md")
    let page = referencePage(Relation.all)
    if CookbookTests.isUpdating {
      return try page.write(to: url, atomically: true, encoding: .utf8)
    }
    let stored = try String(contentsOf: url, encoding: .utf8)
    #expect(stored == page, "stale: tieout reference > Corpus/cookbook/relations.md")
  }

  /// Runs a page in an empty folder; returns it with the outputs that its commands gave.
  private static func run(_ page: String, in folder: URL) throws -> String {
    var result: [String] = []
    var block: (info: String, lines: [String])?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```"), let open = block {
        result += try finish(open.info, open.lines, in: folder) + [line]
        block = nil
      } else if line.hasPrefix("```") {
        block = (String(line.dropFirst(3)), [])
        result.append(line)
      } else if block != nil {
        block?.lines.append(line)
      } else {
        result.append(line)
      }
    }
    return result.joined(separator: "\n")
  }

  /// Writes the file of a block, or runs its commands; returns the lines of the block as they should be.
  private static func finish(
    _ info: String, _ lines: [String], in folder: URL
  ) throws -> [String] {
    let words = info.split(separator: " ").map(String.init)
    if words.first == "console" { return try commands(lines, in: folder) }
    guard words.count == 2 else { return lines }
    let url = folder.appendingPathComponent(words[1])
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try (lines.joined(separator: "\n") + "\n").write(to: url, atomically: true, encoding: .utf8)
    return lines
  }

  private static func commands(_ lines: [String], in folder: URL) throws -> [String] {
    var result: [String] = []
    var keepsOutput = false
    for line in lines {
      guard line.hasPrefix("$ ") else {
        if keepsOutput { result.append(line) }
        continue
      }
      result.append(line)
      // Nothing can be said of a command that needs what is not installed.
      keepsOutput = line.contains("| jq ") && !Tool.exists("jq")
      guard !keepsOutput else { continue }
      let run = try Tool.shell("{ \(line.dropFirst(2))\n} 2>&1", in: folder)
      var text = String(decoding: run.output, as: UTF8.self)
      if text.last == "\n" { text.removeLast() }
      guard !text.isEmpty else { continue }
      result += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return result
  }
}
