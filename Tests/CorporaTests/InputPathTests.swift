import Corpora
import Testing

@Suite struct InputPathTests {
  @Test(arguments: [
    ("a/b.TXT", "txt"), ("b.jsonl", "jsonl"), (".hidden", ""), ("a.b/c", ""), ("x.", ""), ("-", ""),
  ])
  func `the extension is that of the name`(_ path: String, _ expected: String) {
    #expect(InputPath(path).pathExtension == expected)
  }

  @Test func `JSON Lines has two extensions`() {
    #expect(InputPath("a.jsonl").isJSONLines && InputPath("a.NDJSON").isJSONLines)
    #expect(!InputPath("jsonl").isJSONLines)
  }

  @Test func `folders and names are joined by one slash`() {
    #expect(InputPath("a/").appending([0xFF]).bytes == Array("a/".utf8) + [0xFF])
    #expect(InputPath("a").appending([0x62]) == InputPath("a/b"))
  }
}
