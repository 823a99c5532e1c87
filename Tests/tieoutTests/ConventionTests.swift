import Foundation
import Relations
import Testing

@testable import tieout

/// What `CONTRIBUTING.md` asks of the repository as a whole.
@Suite struct ConventionTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files below a folder, as paths from the root, in order; what is built or hidden is left out.
  private static func files(in folder: String) -> [String] {
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: root.appendingPathComponent(folder).path)) ?? []
    var files: [String] = []
    for name in names.sorted() where name != ".build" && name != ".git" && name != ".swiftpm" {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(
        atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
      guard exists else { continue }
      files += isFolder.boolValue ? ConventionTests.files(in: path) : [path]
    }
    return files
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  private static let sources = files(in: "Sources").filter { $0.hasSuffix(".swift") }
  private static let tests = files(in: "Tests").filter { $0.hasSuffix(".swift") }

  // MARK: Tests

  /// The test file that a source file has for itself: `X+Y.swift` is tested by that of `X.swift` too.
  private static func ownTest(of source: String) -> String? {
    let module = source.split(separator: "/")[1]
    let stem = source.split(separator: "/").last?.dropLast(".swift".count) ?? ""
    let names = [stem, stem.prefix { $0 != "+" }].map { "\($0)Tests.swift" }
    return tests.first { test in
      test.hasPrefix("Tests/\(module)Tests/") && names.contains { test.hasSuffix("/" + $0) }
    }
  }

  /// Rows of `Tests/COVERAGE.tsv`: a file or a folder of the sources, and the test file that covers it.
  private static func coverage() throws -> [(source: String, test: String)] {
    try text("Tests/COVERAGE.tsv").split(separator: "\n").dropFirst().map { line in
      let columns = line.split(separator: "\t").map(String.init)
      return (columns[0], columns.count == 2 ? columns[1] : "")
    }
  }

  @Test func `every source file has its test file, or a row that names another`() throws {
    let rows = try ConventionTests.coverage()
    #expect(rows.map(\.source) == Set(rows.map(\.source)).sorted())
    for row in rows {
      #expect(ConventionTests.tests.contains(row.test), "\(row.test) is missing")
      let covered = ConventionTests.sources.filter {
        $0 == row.source || (row.source.hasSuffix("/") && $0.hasPrefix(row.source))
      }
      #expect(!covered.isEmpty, "\(row.source) is no longer there")
      #expect(
        covered.contains { ConventionTests.ownTest(of: $0) == nil },
        "\(row.source) has a test file of its own")
    }
    for source in ConventionTests.sources where ConventionTests.ownTest(of: source) == nil {
      let isNamed = rows.contains {
        $0.source == source || ($0.source.hasSuffix("/") && source.hasPrefix($0.source))
      }
      #expect(isNamed, "\(source) has neither test file nor row in Tests/COVERAGE.tsv")
    }
  }

  // MARK: Files

  @Test func `no file holds a path of somebody's machine`() throws {
    let places = ["ho" + "me", "Us" + "ers", "ro" + "ot", "wo" + "rk", "m" + "nt"]
    for path in ConventionTests.files(in: "") {
      guard let text = try? ConventionTests.text(path) else { continue }
      for place in places {
        for mark in ["/\(place)/", "\\\(place)\\"] {
          guard let range = text.range(of: mark) else { continue }
          // "net/home/work" is a place in a text or a link; a path begins with its slash.
          let before = text[..<range.lowerBound].last
          let isPath =
            before == nil || before?.isWhitespace == true || "\"'`(=:>".contains(before ?? "a")
          #expect(!isPath, "\(path): \(text[range.lowerBound...].prefix(40))")
        }
      }
    }
  }

  @Test func `source files are short, but for tables`() throws {
    for path in ConventionTests.sources + ConventionTests.tests
    where !path.contains("/Lexicon/") && !path.contains("/Generated/") {
      let count = try ConventionTests.text(path).count { $0 == "\n" }
      #expect(count <= 500, "\(path) has \(count) lines")
    }
  }

  @Test func `links between pages lead somewhere`() throws {
    for path in ConventionTests.files(in: "")
    where path.hasSuffix(".md") && !path.contains("documents/") {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      for part in try ConventionTests.text(path).components(separatedBy: "](").dropFirst() {
        let target = part.prefix { $0 != ")" && $0 != "#" && $0 != "\n" }
        guard !target.isEmpty, !target.contains(":"), !target.contains(" ") else { continue }
        let url = ConventionTests.root.appendingPathComponent(folder)
          .appendingPathComponent(String(target))
        #expect(FileManager.default.fileExists(atPath: url.path), "\(path): \(target)")
      }
    }
  }

  // MARK: Relations

  @Test func `every relation that is written is in the list`() throws {
    let declaration = /static let (\w+) = Relation\(/
    var written = 0
    let list = try ConventionTests.text("Sources/Relations/Relations.swift")
    for path in ConventionTests.sources where path.hasPrefix("Sources/Relations/") {
      for match in try ConventionTests.text(path).matches(of: declaration) {
        written += 1
        #expect(list.contains("    \(match.1),\n"), "\(path): \(match.1) is not in Relations.swift")
      }
    }
    #expect(written == Relation.all.count)
  }

  @Test func `a clause of an equation names roles and is no sentence`() {
    for relation in Relation.all {
      let names = relation.roles.map(\.name)
      for equation in relation.equations {
        let clause = equation.clause
        #expect(
          clause.first.map { $0 == "{" || $0.isLowercase } == true, "\(relation.id): \(clause)")
        #expect(clause.last != "." && clause == clause.trimmingCharacters(in: .whitespaces))
        for match in clause.matches(of: /\{([^}]*)\}/) {
          #expect(names.contains(String(match.1)), "\(relation.id): no role \(match.1)")
        }
      }
    }
  }

  // MARK: The command

  @Test func `messages are one lower-case clause without a full stop`() {
    let reasons: [UsageError.Reason] = [
      .unknownCommand("x"), .unknownOption("--x"), .unknownRelation("x"), .unknownLocale("x"),
      .unknownCurrency("x"), .unknownValue("x", option: "y", choices: ["z"]),
      .optionOfOtherCommand("x", command: "y"), .missingValue("x"), .unexpectedValue("x"),
      .missingOperand(command: "x", operand: "y"), .unexpectedOperand("x", command: "y"),
      .notANumber("x", option: "y"),
    ]
    for words in reasons.map({ UsageError($0).words }) + optionRows.map(\.help) {
      #expect(words.first.map { $0.isLowercase || "'-".contains($0) } == true, "\(words)")
      #expect(words.last != "." && !words.contains("\n"), "\(words)")
    }
    for row in commandRows {
      #expect(row.summary.first?.isUppercase == true && row.summary.last == ".", "\(row.name)")
    }
  }
}
