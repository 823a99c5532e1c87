import Relations
import Reports
import Testing

@Suite struct ReportSnapshotTests {
  @Test func `text shows contradictions and one line on what was done`() throws {
    let report = TextReport(subject: .checks, names: sampleNames)
    let output = written(report, try SampleEntries.all(), unreadable: SampleEntries.unreadable)
    expectSnapshot(output, named: "checks.txt")
  }

  @Test func `text shows all parts that are asked for`() throws {
    let report = TextReport(subject: .checks, shows: .all, names: sampleNames)
    expectSnapshot(written(report, try SampleEntries.all()), named: "all-parts.txt")
  }

  @Test func `text in colour differs in nothing else`() throws {
    let style = TextStyle(isColored: true)
    let colored = TextReport(subject: .checks, names: sampleNames, style: style)
    let plain = TextReport(subject: .checks, names: sampleNames)
    let entries = try SampleEntries.all()
    let output = written(colored, entries)
    expectSnapshot(output, named: "colored.txt")
    #expect(withoutColors(output) == written(plain, entries))
  }

  @Test func `figures are listed as text`() throws {
    let report = TextReport(subject: .figures, names: sampleNames)
    expectSnapshot(written(report, try SampleEntries.all()), named: "figures.txt")
  }

  @Test func `JSON Lines holds one document a line`() throws {
    let report = JSONReport(subject: .checks, shows: .all, names: sampleNames)
    let output = written(report, try SampleEntries.all(), unreadable: SampleEntries.unreadable)
    expectSnapshot(output, named: "checks.jsonl")
    #expect(output.count { $0 == UInt8(ascii: "\n") } == 8)
  }

  @Test func `JSON Lines of figures`() throws {
    let report = JSONReport(subject: .figures, names: sampleNames)
    expectSnapshot(written(report, try SampleEntries.all()), named: "figures.jsonl")
  }

  @Test func `JSON of many documents is an indented array`() throws {
    let report = JSONReport(subject: .checks, layout: .array, names: sampleNames)
    let output = written(report, try SampleEntries.all(), unreadable: SampleEntries.unreadable)
    expectSnapshot(output, named: "checks.json")
  }

  @Test func `JSON of one document is an object`() throws {
    let report = JSONReport(subject: .checks, layout: .object, names: sampleNames)
    expectSnapshot(written(report, [try SampleEntries.contradiction()]), named: "one.json")
  }

  @Test func `CSV holds one check or figure a row`() throws {
    let checks = CSVReport(subject: .checks, shows: .all, names: sampleNames)
    expectSnapshot(written(checks, try SampleEntries.all()), named: "checks.csv")
    let figures = CSVReport(subject: .figures, names: sampleNames)
    expectSnapshot(written(figures, try SampleEntries.all()), named: "figures.csv")
  }

  @Test func `SARIF holds a rule a relation and a result a finding`() throws {
    let relations = sampleNames.rows.map { row in
      Relation(
        id: row.id, summary: "A summary.", rationale: "A rationale.",
        roles: row.roles.map { Role($0, .amount) }, equations: [], patterns: [],
        examples: [.holds("It ⟦holds⟧.")])
    }
    let report = SARIFReport(shows: .all, relations: relations, version: "1.2.3")
    expectSnapshot(written(report, try SampleEntries.all()), named: "checks.sarif")
  }

  @Test func `HTML is one page`() throws {
    let report = HTMLReport(subject: .checks, shows: .all, names: sampleNames)
    let output = written(report, try SampleEntries.all(), unreadable: SampleEntries.unreadable)
    expectSnapshot(output, named: "checks.html")
  }

  /// Removes the sequences that set colours.
  private func withoutColors(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x1B {
        while index < bytes.count, bytes[index] != UInt8(ascii: "m") { index += 1 }
      } else {
        kept.append(bytes[index])
      }
      index += 1
    }
    return kept
  }
}
