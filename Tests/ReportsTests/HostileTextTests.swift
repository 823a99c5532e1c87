import Foundation
import Reports
import Testing

@Suite struct HostileTextTests {
  @Test func `no control character of a document reaches a terminal`() throws {
    let entries = [try SampleEntries.hostile()]
    let reports: [any Report] = [
      TextReport(subject: .checks, shows: .all, names: sampleNames),
      TextReport(subject: .figures, names: sampleNames),
      HTMLReport(subject: .checks, shows: .all, names: sampleNames),
    ]
    for report in reports {
      let output = written(report, entries)
      let text = try #require(String(bytes: output, encoding: .utf8))
      let steering = text.unicodeScalars.filter { scalar in
        (scalar.value < 0x20 && scalar != "\n") || (0x7F..<0xA0).contains(scalar.value)
          || [0x202E, 0x200B].contains(scalar.value)
      }
      #expect(steering.isEmpty, "\(type(of: report))")
      #expect(text.contains("\\u{1B}"))
    }
  }

  @Test func `nothing of a document is markup`() throws {
    let report = HTMLReport(subject: .checks, shows: .all, names: sampleNames)
    let text = String(decoding: written(report, [try SampleEntries.hostile()]), as: UTF8.self)
    #expect(!text.contains("<script>"))
    #expect(!text.contains("<i>"))
    #expect(text.contains("&lt;script&gt;"))
  }

  @Test func `a spreadsheet finds no formula`() throws {
    let report = CSVReport(subject: .figures, names: sampleNames)
    let text = String(decoding: written(report, [try SampleEntries.hostile()]), as: UTF8.self)
    for line in text.split(separator: "\n").dropFirst() {
      #expect(!line.hasPrefix("=") && !line.hasPrefix("\"="))
    }
  }

  @Test(arguments: [JSONReport.Layout.lines, .object])
  func `JSON is well formed whatever the document holds`(_ layout: JSONReport.Layout) throws {
    var generator = SystemRandomNumberGenerator()
    for length in [0, 1, 7, 200] {
      let id = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      var entry = try SampleEntries.hostile()
      entry.id = id
      let report = JSONReport(subject: .checks, shows: .all, layout: layout, names: sampleNames)
      let output = written(report, [entry])
      let object = try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any]
      #expect(object?["id"] as? String == String(decoding: id, as: UTF8.self))
    }
  }

  @Test func `no line of text is wider than the terminal by more than a word`() throws {
    for columns in [40, 80, 120] {
      let style = TextStyle(columns: columns)
      let report = TextReport(subject: .checks, names: sampleNames, style: style)
      let output = String(decoding: written(report, [try SampleEntries.longLine()]), as: UTF8.self)
      for line in output.split(separator: "\n") where line.hasPrefix("    ") && line.contains("…") {
        #expect(line.count <= columns, "\(line)")
      }
    }
  }
}
