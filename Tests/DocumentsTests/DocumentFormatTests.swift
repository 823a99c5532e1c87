import Documents
import Testing

@Suite("Formats")
struct DocumentFormatTests {
  @Test(
    "Names and extensions",
    arguments: [
      ("txt", DocumentFormat.text), ("MD", .markdown), ("markdown", .markdown), ("htm", .html),
      ("XHTML", .html), ("csv", .csv), ("tsv", .tsv), ("text", .text),
      ("text/html; charset=utf-8", .html), ("text/csv;header=present", .csv), ("IXBRL", .html),
    ])
  func names(_ name: String, _ format: DocumentFormat) {
    #expect(DocumentFormat(name: Array(name.utf8)) == format)
  }

  @Test(
    "A page of HTML may be kept as text",
    arguments: [
      ("txt", "<html><body><p>5</p></body></html>", DocumentFormat.html),
      ("txt", "Sales <b>rose</b>.", .text), ("md", "<html><body>", .markdown), ("htm", "5", .html),
    ])
  func extensions(_ name: String, _ content: String, _ format: DocumentFormat) {
    let bytes = Array(content.utf8)
    #expect(DocumentFormat(extension: name.utf8, content: bytes.span) == format)
  }

  @Test func `Other names tell nothing`() {
    for name in ["", "pdf", "json", "text "] {
      #expect(DocumentFormat(name: Array(name.utf8)) == nil)
    }
  }

  @Test(
    "Content",
    arguments: [
      ("", DocumentFormat.text), ("Sales rose by 5, 6 and 7 percent, it said, on Monday.\n", .text),
      ("<!DOCTYPE html><p>5", .html), ("\n<p>Sales <b>rose</b>.</p><p>5</p>", .html),
      ("<?xml version=\"1.0\"?><html><body><p>5</p></body></html>", .html),
      ("a < b and <b>bold</b>, 5\n", .text), ("# One\n\ntext\n\n## Two\n", .markdown),
      ("| a | b |\n|---|---|\n| 5 | 6 |\n", .markdown), ("#1 and #2\n", .text),
      ("Ship,2024,2023\nAlder,5,6\nBirch,10,12\n", .csv), ("Ship\t2024\nAlder\t5\n", .tsv),
      ("Ship       2024\nAlder     1,234\nBirch    12,345\n", .text),
      (
        "Alder, Birch and Cole rose, fell and stood, it said.\nDale, too, rose, fell, stood.\n",
        .text
      ),
    ])
  func content(_ text: String, _ format: DocumentFormat) {
    let bytes = Array(text.utf8)
    #expect(DocumentFormat.detected(in: bytes.span) == format)
  }
}
