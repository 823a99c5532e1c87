import Consistency
import Documents
import Figures
import Foundation
import Relations
import Reports
import TestSupport
import Testing

/// Documents that nobody would write go through the whole flow; nothing traps, and what is found stays
/// inside the text and in order.
///
/// A fixed set runs with every test. `TIEOUT_FUZZ_SECONDS=600 swift test -c release --filter FuzzTests`
/// goes on from there for so long; where it ends early, the last number printed is at fault or one of
/// the hundred behind it, and `TIEOUT_FUZZ_START` begins there.
struct FuzzTests {
  private let tokenizer = FigureTokenizer()
  private let checker = Checker()

  @Test("any bytes go through the flow", arguments: 0..<20)
  func fixed(hundred: Int) {
    for number in hundred * 25..<hundred * 25 + 25 { check(UInt64(number)) }
  }

  @Test("any bytes are a document of any format", arguments: DocumentFormat.allCases)
  func formats(format: DocumentFormat) {
    for number in 0..<200 { checkMarkup(UInt64(number), format) }
  }

  @Test(
    "any bytes go through the flow, for a long time",
    .enabled(if: FuzzTests.setting("TIEOUT_FUZZ_SECONDS") != nil))
  func long() {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(FuzzTests.setting("TIEOUT_FUZZ_SECONDS") ?? 0)
    var number = UInt64(FuzzTests.setting("TIEOUT_FUZZ_START") ?? 1_000)
    while clock.now < end {
      print("fuzzing from \(number)")
      for _ in 0..<100 {
        check(number)
        for format in DocumentFormat.allCases { checkMarkup(number, format) }
        number += 1
      }
    }
  }

  @Test("empty text, and each single byte and pair of pieces of two bytes")
  func small() {
    check([], "nothing")
    for byte in UInt8.min...UInt8.max { check([byte], "byte \(byte)") }
    for first in Array("$€1.,-(%\n \0½".utf8) {
      for second in Array("$€1.,-(%\n \0½".utf8) { check([first, second], "\(first) \(second)") }
    }
  }

  @Test("any bytes are a record of JSON Lines or an error inside the line", arguments: 0..<10)
  func records(hundred: Int) {
    for number in hundred * 50..<hundred * 50 + 50 {
      var generator = FuzzGenerator(
        number: UInt64(number), seeds: FuzzTests.records, pieces: FuzzGenerator.jsonPieces)
      let line = generator.document()
      do throws(ReadError) {
        let record = try JSONLinesReader().record(in: line.span, lineNumber: 7, lineOffset: 100)
        #expect(record.text.count <= 3 * line.count, "record \(number)")
      } catch {
        #expect(error.line == 7, "record \(number)")
        #expect(100...(100 + line.count) ~= error.offset ?? 100, "record \(number)")
      }
    }
  }

  private static let records = [
    #"{"id":"a","text":"Sales rose 12 percent.\n\u00e9 \ud83d\ude00","n":[1,-2.5e3,null,true]}"#,
    #"{"text":"x","meta":{"a":{"b":[[],{}]}},"format":"text","id":17}"#,
    #"{ "text" : "" , "id" : null }"#,
  ].map { Array($0.utf8) }

  private static let markup = [
    "<table><tr><th>Year<th>2019<th>2018<tr><td>Wages<td>$<td>1,234<td>(5<td>)<tr><td>Total<td>7</table>",
    "<html><body><h1>Results</h1><p>Sales rose <b>12</b>&nbsp;percent to &pound;5.6 million.</p></body>",
    "# Results\n\nSales **rose** 12 percent.\n\n| Year | 2019 |\n|---|--:|\n| Wages | 1,234 |\n| Total | 7 |\n",
    "Item,2019,2018\nWages,\"1,234\",5\nTotal,7,8\n", "Item\t2019\nWages\t1.234,5\n",
    "               2019    2018\nWages         1,234      (5)\nRent             12       7\nTotal         1,246       2\n",
  ].map { Array($0.utf8) }

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  private func check(_ number: UInt64) {
    var generator = FuzzGenerator(number: number)
    check(generator.document(), "document \(number)")
  }

  private func checkMarkup(_ number: UInt64, _ format: DocumentFormat) {
    var generator = FuzzGenerator(
      number: number, seeds: FuzzTests.markup, pieces: FuzzGenerator.markupPieces)
    let bytes = generator.document()
    let name = "\(format) \(number)"
    let document = Document(bytes: bytes, format: format)
    #expect(document.source == bytes, "\(name): the source has changed")
    check(document, name)
    // What is told by the content is one of the formats.
    check(Document(bytes: bytes), name)
  }

  private func check(_ text: [UInt8], _ name: String) {
    let document = Document(plainText: text)
    #expect(document.text == text, "\(name): the text has changed")
    check(document, name)
  }

  private func check(_ document: Document, _ name: String) {
    let outcome = checker.outcome(of: document, figures: tokenizer.figures(in: document))
    var invariants = FlowInvariants(document, outcome)
    let violations = invariants.violations()
    #expect(violations.isEmpty, "\(name): \(String(decoding: document.source, as: UTF8.self))")
    let entry = Entry(id: Array(name.utf8), document: document, outcome: outcome)
    let again = checker.outcome(of: document, figures: tokenizer.figures(in: document))
    let second = Entry(id: Array(name.utf8), document: document, outcome: again)
    expectJSON(of: entry, and: second, name)
    expectText(of: entry, name)
  }

  /// JSON is well-formed UTF-8 on one line, and the same again.
  private func expectJSON(of entry: Entry, and second: Entry, _ name: String) {
    let names = RelationNames(Relation.all)
    for subject in [ReportSubject.figures, .checks] {
      let report = JSONReport(subject: subject, shows: .all, names: names)
      let bytes = written(entry, by: report)
      #expect(bytes == written(second, by: report), "\(name): the second run differs")
      #expect(String(validating: bytes, as: UTF8.self) != nil, "\(name): JSON is not UTF-8")
      let reader = JSONLinesReader(textField: "schema")
      let record = try? reader.record(in: bytes.span)
      #expect(record?.text == Array("tieout/1".utf8), "\(name): not JSON")
    }
  }

  /// No control character of the document reaches the terminal.
  private func expectText(of entry: Entry, _ name: String) {
    let bytes = written(
      entry,
      by: TextReport(
        subject: .checks, shows: .all, names: RelationNames(Relation.all)))
    let isClean = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\n") }
    #expect(isClean, "\(name): a control character is written")
    #expect(String(validating: bytes, as: UTF8.self) != nil, "\(name): text is not UTF-8")
  }

  private func written(_ entry: Entry, by report: some Report) -> [UInt8] {
    var buffer = ByteBuffer()
    report.append(entry, to: &buffer)
    return buffer.bytes
  }
}
