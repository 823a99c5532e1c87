import TestSupport
import Testing

@testable import Figures

/// Stage one against the slow and obvious way to say the same.
struct CandidateScannerTests {
  private static let words = ["two", "hundred", "million", "june"]
  private let scanner = CandidateScanner(words: words.map { Array($0.utf8) })

  /// The starts of digits and trigger words, and the leads, found byte by byte.
  private func reference(_ text: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    for index in text.indices {
      let before = index > 0 ? text[index - 1] : 0x20
      let byte = text[index]
      if (0x30...0x39).contains(byte), !(0x30...0x39).contains(before) { found.insert(index) }
      if byte == 0xC2 || byte == 0xE2 { found.insert(index) }
      guard isAlphabetic(byte), !isAlphabetic(before) else { continue }
      let rest = text[index...].prefix(4).map { $0 | 0x20 }
      let isWord = CandidateScannerTests.words.contains { word in
        let head = Array(word.utf8.prefix(4))
        return rest.starts(with: head)
          && (head.count == 4 || rest.count == 3 || !isAlphabetic(rest[3]))
      }
      if isWord { found.insert(index) }
    }
    return found
  }

  private func isAlphabetic(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private func scan(_ text: [UInt8], stretch: Int) -> [Int] {
    var carry = CandidateScanner.Carry()
    var room: [UInt32] = []
    var found: [Int] = []
    var start = 0
    while start < text.count {
      let end = min(text.count, start + stretch)
      let count = scanner.scan(text.span, start..<end, carry: &carry, into: &room)
      found += room[..<count].map { Int($0) + start }
      start = end
    }
    return found
  }

  @Test("Blocks, tails and stretches of any length give what a loop over bytes gives")
  func sameAsReference() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "two ", "Two,", "hundred", "HUNDRED ", "millions", "june", " 12", "3.5", "x9", "½", "–", " ",
      "twofold", "word", "é", "\u{1F600}", "\n", "-", "one",
    ]
    for round in 0..<400 {
      var text: [UInt8] = []
      let length = Int(generator.next() % 400)
      while text.count < length {
        if round % 2 == 0 {
          text.append(UInt8(truncatingIfNeeded: generator.next()))
        } else {
          text += Array(pieces[Int(generator.next() % UInt64(pieces.count))].utf8)
        }
      }
      let expected = reference(text)
      for stretch in [text.count + 1, 64, 100, 7] {
        let found = scan(text, stretch: stretch)
        #expect(found == found.sorted())
        // A prefix that hashes like a trigger's is let through: stage two looks at the word.
        #expect(expected.isSubset(of: found))
        #expect(found.count <= expected.count + text.count / 8)
      }
    }
  }

  @Test("The masks of a block say what each byte is")
  func masks() {
    let text = Array(("ab 12Z" + String(repeating: ".", count: 57) + "9").utf8)
    let masks = unsafe text.withUnsafeBufferPointer {
      unsafe $0.baseAddress.map { unsafe BlockMasks($0) }
    }
    let last: UInt64 = 1 << 63
    #expect(masks?.digits == 0b11000 | last)
    #expect(masks?.letters == 0b100011)
    #expect(masks?.leads == 0)
  }
}
