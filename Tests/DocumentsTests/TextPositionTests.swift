import Documents
import Testing

@Suite("Positions")
struct TextPositionTests {
  let document = Document(plainText: Array("Säles\r\nrose €5\n\nby 5\u{1F600}%".utf8))

  @Test func `A position counts lines and scalars from 1`() {
    #expect(document.position(ofByte: 0) == TextPosition(line: 1, column: 1, lineStart: 0))
    #expect(document.position(ofByte: 3) == TextPosition(line: 1, column: 3, lineStart: 0))
    #expect(document.position(ofByte: 8) == TextPosition(line: 2, column: 1, lineStart: 8))
    #expect(document.position(ofByte: 16) == TextPosition(line: 2, column: 7, lineStart: 8))
    #expect(document.position(ofByte: 18) == TextPosition(line: 3, column: 1, lineStart: 18))
    #expect(document.position(ofByte: 1000).line == 4)
    #expect(document.position(ofByte: -1) == TextPosition(line: 1, column: 1, lineStart: 0))
  }

  @Test func `Many positions are the same as one by one`() {
    let offsets = Array(0...document.source.count)
    #expect(document.positions(ofBytes: offsets) == offsets.map { document.position(ofByte: $0) })
  }
}
