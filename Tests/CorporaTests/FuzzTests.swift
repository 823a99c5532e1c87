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

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  private func check(_ number: UInt64) {
    var generator = FuzzGenerator(number: number)
    check(generator.document(), "document \(number)")
  }

  private func check(_ text: [UInt8], _ name: String) {
    let document = Document(plainText: text)
    #expect(document.text == text, "\(name): the text has changed")
    let outcome = checker.outcome(of: document, figures: tokenizer.figures(in: document))
    var invariants = FlowInvariants(document, outcome)
    let violations = invariants.violations()
    #expect(violations.isEmpty, "\(name): \(String(decoding: text, as: UTF8.self))")
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
