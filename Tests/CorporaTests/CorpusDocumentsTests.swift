import Figures
import Foundation
import TestSupport
import Testing

/// The corpus keeps the form that its README describes.
struct CorpusDocumentsTests {
  private static let corpus = Corpus(beside: #filePath)

  private static let kinds: Set<String> = [
    "money", "percent", "duration", "number", "ordinal", "date",
  ]

  private static let hedges: Set<String> = ["approx", "lt", "gt", "le", "ge", "-"]

  private static let relations: Set<String> = [
    "restatement", "percent-change", "absolute-change", "points-change", "multiple", "remainder",
    "share-of-whole", "shares-sum", "total", "difference", "roll-forward", "conversion",
    "unit-price", "ratio", "rate-time", "calendar", "bounds", "count", "compounding", "table",
    "tag",
  ]

  @Test("Each row of the sources has a document that can be read, and each document a row")
  func sourcesAndDocumentsMatch() throws {
    let corpus = CorpusDocumentsTests.corpus
    let names = corpus.sources.map { $0.first ?? "" }
    #expect(names == Set(names).sorted())
    #expect(corpus.documents.map(\.name) == names)
    let files = try FileManager.default.contentsOfDirectory(atPath: corpus.folder.path)
    #expect(Set(files) == Set(names))
    #expect(files.count == names.count)
  }

  @Test("Documents are clean, broken or traps, at least thirty percent of each")
  func classes() {
    let documents = CorpusDocumentsTests.corpus.documents
    let counts = ["clean", "broken", "trap"].map { name in
      documents.count { $0.className == name }
    }
    #expect(counts.reduce(0, +) == documents.count)
    #expect(documents.count >= 60)
    #expect(counts.allSatisfy { $0 * 10 >= documents.count * 3 })
  }

  @Test("Only broken documents have relations that fail", arguments: corpus.documents)
  func planted(document: CorpusDocument) {
    #expect((document.className == "broken") == !document.failing.isEmpty)
    for failing in document.failing {
      #expect(failing.culprit.map { failing.ranges.contains($0) } == true)
    }
  }

  @Test("Figures are inside the file, in order, with known kinds and units")
  func figuresAreInOrder() {
    for document in CorpusDocumentsTests.corpus.documents {
      var end = 0
      for figure in document.figures {
        #expect(figure.range.lowerBound >= end, "\(document) \(figure)")
        end = figure.range.upperBound
        #expect(CorpusDocumentsTests.kinds.contains(figure.kind), "\(document) \(figure)")
        #expect(CorpusDocumentsTests.hedges.contains(figure.hedge), "\(document) \(figure)")
        if figure.kind == "money" {
          #expect(FigureUnit(currencyCode: figure.unit) != nil, "\(document) \(figure)")
        }
      }
      #expect(end <= document.bytes.count, "\(document)")
    }
  }

  @Test("Relations are those of the design, and tie figures that are listed")
  func relationsTieListedFigures() {
    for document in CorpusDocumentsTests.corpus.documents {
      let figures = Set(document.figures.map(\.range))
      for relation in document.holding + document.failing {
        #expect(CorpusDocumentsTests.relations.contains(relation.relation), "\(document)")
        let ranges = relation.relation == "count" ? relation.ranges.prefix(1) : relation.ranges[...]
        #expect(ranges.allSatisfy { figures.contains($0) }, "\(document) \(relation)")
      }
    }
  }
}
