import Documents
import Testing

@Suite("Delimited files")
struct DelimitedReaderTests {
  /// Reads a text.
  private func document(_ text: String) -> Document { Document(delimited: Array(text.utf8)) }

  @Test func `Commas, semicolons, tabs and bars part fields`() {
    for delimiter in [",", ";", "\t", "|"] {
      let text = "Ship,2024,2023\nAlder,5,6\nBirch,10,\nTotal,15,6\n"
      let found = document(String(text.map { $0 == "," ? Character(delimiter) : $0 }))
      #expect(
        found.rows() == [
          "# 0:Ship 1:2024 2:2023", "0:Alder 1:5 2:6", "0:Birch 1:10", "0:Total 1:15 2:6",
        ])
    }
  }

  @Test func `Quoted fields hold delimiters, quotes and line breaks`() {
    let found = document(
      "Name,Value\n\"Alder, the \"\"old\"\" one\",\"1,234\"\n\"two\r\nlines\",5\n")
    #expect(
      found.rows() == ["# 0:Name 1:Value", "0:Alder, the \"old\" one 1:1,234", "0:two  lines 1:5"])
    #expect(found.structureFault == nil)
  }

  @Test func `Numbers of two fields do not run together`() {
    let found = document("a,b\nx,123,456\ny,1,2\n")
    #expect(found.sentenceStrings.contains("123"))
    #expect(!string(found.text).contains("123,456"))
  }

  @Test func `Titles before a table are text, and blank lines part tables`() {
    let found = document(
      "Sales of ropes\n\nShip,Tons\nAlder,5\nBirch,6\n\nPort,Fees\nCole,70\nDale,80\n")
    #expect(found.kinds == [.heading, .table, .table])
    #expect(found.tables.first?.caption.map { string(found.text[$0]) } == "Sales of ropes")
    #expect(found.rows(1) == ["# 0:Port 1:Fees", "0:Cole 1:70", "0:Dale 1:80"])
  }

  @Test func `Places lead back to the fields`() {
    let found = document("a,b\n\"x \"\"y\"\"\",\"1,234\"\n")
    let sources = found.sentences.map { string(found.source[found.sourceRange(of: $0)]) }
    #expect(sources == ["a", "b", "x \"\"y\"", "1,234"] || sources.last == "1,234")
  }

  @Test(
    "A quote that is never closed is text",
    arguments: ["a,b\n\"x,5\ny,6\n", "\"", "a,\"", "\"\"\""])
  func openQuote(_ text: String) { #expect(document(text).structureFault == nil) }
}

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
