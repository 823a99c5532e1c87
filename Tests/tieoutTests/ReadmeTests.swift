import Foundation
import Testing
import TieoutKit

/// What the README and CONTRIBUTING show of output and code is kept true here.
@Suite struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Expects the block behind a comment of a page to be `text`, indented as code.
  ///
  /// `UPDATE_SNAPSHOTS=1 swift test` writes it.
  private func expectBlock(
    _ comment: String, _ text: String, in page: String = "README.md"
  ) throws {
    let url = ReadmeTests.root.appendingPathComponent(page)
    let readme = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- \(comment) -->\n"))
    let end = try #require(
      readme.range(of: "<!-- end -->", range: start.upperBound..<readme.endIndex))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let code = lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    let block = "\n" + code.trimmingCharacters(in: .newlines) + "\n\n"
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      let updated = readme.replacingCharacters(in: start.upperBound..<end.lowerBound, with: block)
      return try updated.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(readme[start.upperBound..<end.lowerBound] == block, "UPDATE_SNAPSHOTS=1 swift test")
  }

  @Test func `the finding is what the tool says, and the library's use compiles`() throws {
    let path = "Corpus/documents/debt-parliament-share.txt"
    let bytes = try Data(contentsOf: ReadmeTests.root.appendingPathComponent(path))
    let document = Document(bytes: [UInt8](bytes))
    let figures = FigureTokenizer().figures(in: document)
    let outcome = Checker().outcome(of: document, figures: figures)
    var buffer = ByteBuffer()
    TextReport(subject: .checks, names: RelationNames(Relation.all)).append(
      Entry(id: Array(path.utf8), document: document, outcome: outcome), to: &buffer)
    try expectBlock("finding: \(path)", String(decoding: buffer.bytes, as: UTF8.self))

    let example = ReadmeTests.root.appendingPathComponent("Tests/tieoutTests/LibraryExample.swift")
    try expectBlock("library", String(contentsOf: example, encoding: .utf8))
  }

  @Test func `the library's example finds a contradiction`() {
    let said = contradictions(
      in: "Lenders forgave 60 percent of the port's $5.0 billion debt. "
        + "The remaining $3.1 billion is due in 2031.")
    #expect(said == ["$5.0 billion less 60 percent leaves $1.95–2.05 billion, not $3.1 billion"])
    #expect(contradictions(in: "It rained.") == [])
  }

  @Test func `the recipe's relation is what is compiled here, and its examples hold`() throws {
    let url = ReadmeTests.root.appendingPathComponent("Tests/tieoutTests/RelationExample.swift")
    let code = try String(contentsOf: url, encoding: .utf8)
    try expectBlock(
      "relation", code.replacing("import Relations\n\n", with: ""), in: "CONTRIBUTING.md")
    let analysis = Analysis(checker: Checker(relations: [.dozenPack]))
    for example in Relation.dozenPack.examples {
      let text = example.text.filter { !"⟦⟧".contains($0) }
      let outcome = analysis.outcome(of: Document(bytes: Array(text.utf8)))
      let said = outcome.findings.flatMap(\.checks).map { outcome.checks[$0].message }
      #expect(said == (example.message.map { [$0] } ?? []))
      #expect(outcome.checks.isEmpty == (example.outcome == .nearMiss))
    }
  }
}
