import SampleText
import Testing

struct SampleTextTests {
  @Test("equal seeds give equal bytes, other seeds others", arguments: SampleText.allCases)
  func seeds(kind: SampleText) {
    #expect(kind.bytes(count: 20_000, seed: 7) == kind.bytes(count: 20_000, seed: 7))
    #expect(kind.bytes(count: 20_000, seed: 7) != kind.bytes(count: 20_000, seed: 8))
    #expect(kind.bytes(count: 777).count == 777)
  }

  @Test("hostile text is as long as it is asked for", arguments: HostileText.allCases)
  func hostile(kind: HostileText) {
    #expect(kind.bytes(count: 10_001).count == 10_001)
    #expect(kind.bytes(count: 500) == kind.bytes(count: 500))
  }

  @Test("markup is at least as long as it is asked for", arguments: Markup.allCases)
  func markup(form: Markup) {
    #expect(form.bytes(count: 30_000).count >= 30_000)
    #expect(form.bytes(count: 5_000) == form.bytes(count: 5_000))
  }

  @Test("no slot is left unfilled", arguments: SampleText.allCases)
  func slots(kind: SampleText) {
    let bytes = kind.bytes(count: 200_000)
    #expect(!bytes.contains(UInt8(ascii: "{")))
    #expect(!bytes.contains(UInt8(ascii: "}")))
  }

  @Test("news has a digit in seventy bytes or so, words only has none")
  func density() {
    func digitShare(_ kind: SampleText) -> Double {
      let bytes = kind.bytes(count: 400_000)
      let digits = bytes.count { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      return Double(digits) / Double(bytes.count)
    }
    #expect(0.011...0.018 ~= digitShare(.news))
    #expect(0.04...0.09 ~= digitShare(.results))
    #expect(digitShare(.wordsOnly) == 0)
    #expect(digitShare(.tables) > 0.15)
  }

  @Test("each line of JSON Lines is one document")
  func jsonLines() {
    let lines = SampleText.jsonLines([Array("a \"b\"\nc".utf8), Array("d".utf8)])
    #expect(
      String(decoding: lines, as: UTF8.self)
        == "{\"id\":\"0\",\"text\":\"a \\\"b\\\"\\nc\"}\n{\"id\":\"1\",\"text\":\"d\"}\n")
  }
}
