import Consistency
import Documents
import Figures
import Relations
import Testing

@testable import Reports

/// The words that tie figures, and why claims are not decided, as reports show them.
@Suite struct LinkingWordsTests {
  private func entry(_ text: String) -> Entry {
    let document = Document(bytes: Array(text.utf8))
    var options = CheckerOptions()
    options.keepsUndecided = true
    let outcome = Checker(options).outcome(
      of: document, figures: FigureTokenizer().figures(in: document))
    return Entry(id: Array("story.txt".utf8), document: document, outcome: outcome)
  }

  @Test func `words are those that the claim names, or what stands between its figures`() throws {
    let entry = entry("Of the $50 million grant, it spent $30 million, leaving $25 million.")
    let check = try #require(entry.outcome.checks.first { $0.verdict == .contradiction })
    let words = entry.linkingWords(of: check.claim).map {
      String(decoding: entry.document.text[$0], as: UTF8.self)
    }
    #expect(!words.isEmpty)
    for word in words {
      #expect(!word.contains("$") && word.first != " " && word.last != ",", "\(words)")
    }
  }

  @Test func `undecided claims are shown with their reason, where they are asked for`() {
    let entry = entry(
      "Sales rose 12 percent at constant currencies to $5.2 million from $5.0 million.")
    for shows in [ShownParts.all, [.agree]] {
      var text = ByteBuffer()
      TextReport(subject: .checks, shows: shows, names: RelationNames(Relation.all)).append(
        entry, to: &text)
      var json = ByteBuffer()
      JSONReport(subject: .checks, shows: shows, names: RelationNames(Relation.all)).append(
        entry, to: &json)
      let isShown = shows.contains(.undecided)
      #expect(String(decoding: text.bytes, as: UTF8.self).contains("undecided: ") == isShown)
      #expect(
        String(decoding: json.bytes, as: UTF8.self).contains("\"reason\":\"other-basis\"")
          == isShown)
    }
  }

  @Test func `every reason is one clause`() {
    for reason in Indecision.allCases {
      #expect(!reason.words.isEmpty && reason.words.last != ".")
      #expect(reason.words.first?.isUppercase == false)
    }
  }
}
