import Documents
import Testing

@Suite("Encodings")
struct EncodingTests {
  @Test func `UTF-16 is refused, with or without a mark`() {
    let latin = Array("Sales rose by 5 percent.".utf8)
    let little: [UInt8] = latin.flatMap { [$0, 0] as [UInt8] }
    let big: [UInt8] = latin.flatMap { [0, $0] as [UInt8] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      #expect(throws: ReadError(.utf16, offset: 0)) { try Document.checkEncoding(of: bytes.span) }
    }
  }

  @Test func `UTF-8, NULs and any other bytes are accepted`() throws {
    let texts: [[UInt8]] = [
      [], [0xFF], Array("Sales".utf8), [0xEF, 0xBB, 0xBF, 0x41], Array(repeating: 0, count: 100),
      Array("a\0b c d e f g h\0i".utf8), [0xC3, 0x28, 0xA0, 0xA1, 0xE2, 0x28, 0xA1, 0, 0],
    ]
    for bytes in texts { try Document.checkEncoding(of: bytes.span) }
  }
}
