import Testing

@testable import Claims

@Suite struct CueWordsTests {
  @Test func `every line names a class that patterns can name`() {
    for line in "\(cueWordLines)".split(separator: "\n") {
      let name = line.prefix { $0 != ":" }
      #expect(CueLexicon.cue(named: String(name)) != nil, "\(line)")
    }
  }

  @Test func `class names stand in byte order`() {
    let names = cueNames.map { "\($0.name)" }
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
  }

  @Test func `words are in lower case and found`() {
    for line in "\(cueWordLines)".split(separator: "\n") {
      for word in line.split(separator: " ").dropFirst() {
        #expect(word == word.lowercased())
        #expect(CueLexicon.shared[WordHash.of(word.utf8)] != [])
      }
    }
  }

  @Test(arguments: ["", "xyzzy", "ros", "roses"])
  func `another word has no class`(_ word: String) {
    #expect(CueLexicon.shared[WordHash.of(word.utf8)] == [])
  }

  @Test func `case is folded`() {
    #expect(CueLexicon.shared[WordHash.of("ROSE".utf8)].contains(.rise))
  }
}
