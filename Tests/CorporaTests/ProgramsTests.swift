import Consistency
import Documents
import Foundation
import Reports
import Testing

@testable import Corpora

/// Programs that stand in for the real ones, in a folder of their own.
private struct FakePrograms {
  let folder: TemporaryFolder

  init(_ scripts: [String: String]) throws {
    folder = try TemporaryFolder()
    for (name, script) in scripts {
      // A copy by another process: a file that this one had open for writing may still be open in what
      // a parallel test has just started, and then cannot be run.
      try folder.write("#!/bin/sh\n" + script + "\n", to: name + ".source")
      let copy = Process()
      copy.executableURL = URL(fileURLWithPath: "/bin/sh")
      copy.currentDirectoryURL = folder.url
      copy.arguments = ["-c", "cp \"$1.source\" \"$1\" && chmod 755 \"$1\"", "sh", name]
      try copy.run()
      copy.waitUntilExit()
    }
  }

  func reader(seconds: Int = 20, outputLimit: Int = 1 << 20) -> ExternalReader {
    ExternalReader(
      finder: ProgramFinder(folders: [folder.path]), seconds: seconds, outputLimit: outputLimit)
  }

  /// Reads a file of this name, whose content does not matter.
  func read(
    _ format: ExternalFormat, _ name: String = "a file.pdf", seconds: Int = 20,
    outputLimit: Int = 1 << 20
  ) throws -> Document {
    try folder.write("content", to: name)
    return try reader(seconds: seconds, outputLimit: outputLimit)
      .document(at: folder.path.appending(Array(name.utf8)), format: format)
  }
}

/// Documents that other programs read.
@Suite("Programs that read other formats")
struct ProgramsTests {
  private func string(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  @Test func `the text of a PDF keeps its pages and lines`() throws {
    let programs = try FakePrograms([
      "pdftotext": "printf 'Sales rose 5%%.\\n\\nOne\\fTwo\\nCosts fell 3%%.\\n'"
    ])
    let document = try programs.read(.pdf)
    #expect(document.isPaged)
    let text = Array(document.source)
    let place = try #require(string(text).range(of: "3%"))
    let offset = string(text).utf8.distance(
      from: string(text).startIndex, to: place.lowerBound)
    let page = try #require(document.position(ofByte: offset).page)
    #expect(page.number == 2)
    #expect(page.line == 2)
    #expect(document.sourceRange(of: 3..<5) == 3..<5)
  }

  @Test func `arguments are a list and no shell reads them`() throws {
    let programs = try FakePrograms(["pdftotext": "for a in \"$@\"; do echo \"[$a]\"; done"])
    let document = try programs.read(.pdf, "$(touch x) ; 'a' \"b\" *.pdf")
    let lines = string(document.text).split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines.first == "[-layout]")
    #expect(lines[3].hasSuffix("/$(touch x) ; 'a' \"b\" *.pdf]"))
  }

  @Test func `a name that begins with a hyphen is no option`() throws {
    let programs = try FakePrograms(["pdftotext": "echo \"[$4]\""])
    let document = try programs.reader().document(at: InputPath("-x.pdf"), format: .pdf)
    #expect(string(document.text).hasPrefix("[./-x.pdf]"))
  }

  @Test func `a DOCX file is read by pandoc`() throws {
    let programs = try FakePrograms([
      "pandoc":
        "echo '<h1>Sales</h1><table><tr><td>Total</td><td>5&amp;6</td></tr><tr><td>x</td><td>7</td></tr></table>'",
      "unzip": "exit 9",
    ])
    let document = try programs.read(.docx)
    #expect(document.tables.count == 1)
    #expect(document.source == document.text)
    #expect(string(document.text).contains("5&6"))
  }

  @Test func `a DOCX file is read by unzip where there is no pandoc`() throws {
    let programs = try FakePrograms([
      "unzip":
        "test \"$1\" = -p && test \"$3\" = word/document.xml && echo '<w:document><w:p><w:r><w:t>Sales rose 5%.</w:t></w:r></w:p></w:document>'"
    ])
    #expect(string(try programs.read(.docx).text) == "Sales rose 5%.")
  }

  @Test func `the next program is tried where one fails`() throws {
    let programs = try FakePrograms([
      "pandoc": "echo unknown option >&2; exit 2",
      "unzip": "echo '<w:p><w:r><w:t>Text.</w:t></w:r></w:p>'",
    ])
    #expect(string(try programs.read(.docx).text) == "Text.")
  }

  @Test func `a program that is missing is named`() throws {
    let programs = try FakePrograms([:])
    let error = #expect(throws: ReadError.self) { try programs.read(.docx) }
    #expect(error?.reason == .missingProgram(format: "DOCX", names: ["pandoc", "unzip"]))
    #expect(
      error?.reason.words == "to read DOCX, install pandoc or unzip: none is on the PATH")
  }

  @Test func `a file that may not be run is no program`() throws {
    let programs = try FakePrograms(["pdftotext": "echo text"])
    let path = programs.folder.url.appendingPathComponent("pdftotext").path
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(ProgramFinder(folders: [programs.folder.path]).path(of: "pdftotext") == nil)
    #expect(ProgramFinder(folders: [InputPath("relative")]).path(of: "pdftotext") == nil)
  }

  @Test func `a failure is told in the program's words`() throws {
    let programs = try FakePrograms([
      "pdftotext": "echo >&2; echo 'Incorrect password' >&2; exit 3"
    ])
    let error = #expect(throws: ReadError.self) { try programs.read(.pdf) }
    #expect(
      error?.reason
        == .programFailed(name: "pdftotext", status: 3, words: "Incorrect password"))
  }

  @Test func `a program that takes too long is stopped with its children`() throws {
    let programs = try FakePrograms(["pdftotext": "sleep 60 & sleep 60"])
    let clock = ContinuousClock()
    var error: ReadError?
    let time = clock.measure {
      error = #expect(throws: ReadError.self) { try programs.read(.pdf, seconds: 1) }
    }
    #expect(error?.reason == .programTimedOut(name: "pdftotext", seconds: 1))
    #expect(time < .seconds(20))
  }

  @Test func `a program that closes its output and stays is stopped`() throws {
    let programs = try FakePrograms(["pdftotext": "exec >&- 2>&-; sleep 60"])
    let error = #expect(throws: ReadError.self) { try programs.read(.pdf, seconds: 1) }
    #expect(error?.reason == .programTimedOut(name: "pdftotext", seconds: 1))
  }

  @Test func `a program that writes without end is stopped`() throws {
    let programs = try FakePrograms(["pdftotext": "while :; do echo 0123456789; done"])
    let error = #expect(throws: ReadError.self) { try programs.read(.pdf, outputLimit: 100_000) }
    #expect(error?.reason == .tooLarge(limit: 100_000))
  }

  @Test func `much text on standard error does not block a program`() throws {
    let programs = try FakePrograms([
      "pdftotext":
        "i=0; while [ $i -lt 3000 ]; do echo 'a line of warnings that is long enough to fill a pipe' >&2; i=$((i+1)); done; echo Text."
    ])
    #expect(string(try programs.read(.pdf).text).hasPrefix("Text."))
  }

  @Test(
    "Formats are told by content",
    arguments: [
      ("%PDF-1.7\n", ExternalFormat.pdf), ("\u{FEFF}\n%PDF-1.7", .pdf), ("", nil), ("PK", nil),
      ("PK\u{3}\u{4}..word/document.xml..", .docx), ("PK\u{3}\u{4}xl/workbook.xml", nil),
      ("word/document.xml", nil), ("Text about %PDF files.", nil),
    ])
  func content(_ text: String, _ format: ExternalFormat?) {
    #expect(ExternalFormat.detected(in: Array(text.utf8).span) == format)
  }

  @Test func `files in folders are read by programs, and what fails stops nothing else`() throws {
    let programs = try FakePrograms([
      "pdftotext": "case \"$4\" in *bad*) exit 1;; *) echo 12345;; esac"
    ])
    let folder = try TemporaryFolder()
    try folder.write("%PDF-1.4 \0", to: "a.pdf")
    try folder.write("%PDF-1.4 \0", to: "bad.pdf")
    try folder.write("PK\u{3}\u{4} \0 word/document.xml", to: "c.docx")
    try folder.write("text", to: "d.txt")
    var options = CorpusOptions()
    options.programs = ProgramFinder(folders: [programs.folder.path])
    let run = CorpusRun(options: options, report: LengthReport(folder: folder.url.path)) { _ in
      Outcome(figures: [], checks: [], findings: [])
    }
    let out = programs.folder.url.appendingPathComponent("out")
    let summary = try run.run(
      [folder.path], output: OutputStream(creating: InputPath(out.path)))
    let lines = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    #expect(
      lines == "a.pdf 6\nbad.pdf program-failed\nc.docx missing-program\nd.txt 4\n2 read, 2 not\n")
    #expect(summary.tally.unreadable == 2)
  }
}
