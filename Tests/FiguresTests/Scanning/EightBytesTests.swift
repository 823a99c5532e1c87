import Testing

@testable import Figures

/// Eight bytes at a time say what a loop over bytes says.
struct EightBytesTests {
  /// Every byte at every place, among letters, digits and the bytes beside them in the table.
  private static let fillers = Array("aZ09@[`{/: ".utf8) + [0x80, 0xC3, 0xFA, 0xFF]

  @Test("Letters and digits are counted from either end as byte by byte", arguments: fillers)
  func runs(filler: UInt8) throws {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        var bytes = [UInt8](repeating: filler, count: 8)
        bytes[place] = byte
        let read = bytes.span.word(at: 0)
        let word = try #require(read)
        #expect(word.letters == bytes.prefix { isLetter($0) }.count)
        #expect(word.lastLetters == bytes.reversed().prefix { isLetter($0) }.count)
        #expect(word.digits == bytes.prefix { isDigit($0) }.count)
      }
    }
  }

  @Test("A token has the hash of its bytes, however long it is and whatever stands around it")
  func tokens() throws {
    for length in 1...31 {
      let word = (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }
      for (before, after) in [(" ", " "), ("", ""), (" ", "…"), ("2", "7 of them all")] {
        let text = Array(before.utf8) + word + Array(after.utf8)
        let start = before.utf8.count
        let forward = Token(text.span, at: start)
        let token = try #require(forward)
        let hash = Token.hash(word.span, 0, length)
        #expect(token.end == start + length)
        #expect(token.hash == hash)
        let back = Token(text.span, before: start + length)
        let backward = try #require(back)
        #expect(backward.start == start)
        #expect(backward.hash == token.hash)
      }
    }
  }
}
