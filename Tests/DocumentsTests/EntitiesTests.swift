import Testing

@testable import Documents

/// References to characters in HTML.
struct EntitiesTests {
  @Test(
    "Names and numbers stand for characters",
    arguments: [
      ("&amp;", "&", 5), ("&pound;5", "£", 7), ("&#163;", "£", 6), ("&#xA3;", "£", 6),
      ("&euro; 5", "€", 6), ("&frac12;", "½", 8), ("&nbsp;x", "\u{A0}", 6),
    ] as [(String, Unicode.Scalar, Int)])
  func decodes(text: String, scalar: Unicode.Scalar, end: Int) {
    let bytes = Array(text.utf8)
    let decoded = Entities.decode(at: 0, in: bytes.span)
    #expect(decoded?.0 == scalar)
    #expect(decoded?.1 == end)
  }

  @Test(
    "What is no reference stays text", arguments: ["&", "& 5", "&;", "&nosuchname;", "&#;", "&#x;"])
  func leaves(text: String) {
    let bytes = Array(text.utf8)
    let decoded = Entities.decode(at: 0, in: bytes.span)
    #expect(decoded?.1 == nil)
  }
}
