import Consistency
import Corpora
import Documents
import Synchronization
import Testing

/// A stream of documents is checked a few at a time and comes back in order.
struct CheckedDocumentsTests {
  private static let analysis = Analysis()

  /// A stream that counts what is asked of it.
  private final class Source: AsyncSequence, Sendable {
    typealias Element = Document
    struct Broken: Error, Equatable {}

    let count: Int
    let isBroken: Bool
    let asked = Mutex(0)

    init(count: Int, isBroken: Bool = false) {
      self.count = count
      self.isBroken = isBroken
    }

    struct Iterator: AsyncIteratorProtocol {
      let source: Source
      var index = 0

      mutating func next() async throws(Broken) -> Document? {
        try await next(isolation: nil)
      }

      mutating func next(isolation: isolated (any Actor)?) async throws(Broken) -> Document? {
        source.asked.withLock { $0 += 1 }
        guard index < source.count else {
          if source.isBroken { throw Broken() }
          return nil
        }
        index += 1
        let rest = index % 3 == 0 ? "3.1" : "2.0"
        let text =
          "Lenders forgave 60 percent of the port's $5.0 billion debt. "
          + "The remaining $\(rest) billion is due in \(2000 + index)."
        return Document(bytes: Array(text.utf8))
      }
    }

    func makeAsyncIterator() -> Iterator { Iterator(source: self) }
  }

  private func year(_ checked: CheckedDocument) -> Int? {
    Int(String(decoding: checked.document.text.suffix(5).dropLast(), as: UTF8.self))
  }

  @Test("Documents come in order, each with its outcome", arguments: [1, 2, 7, 100])
  func order(limit: Int) async throws {
    let source = Source(count: 40)
    var years: [Int] = []
    for try await checked in CheckedDocumentsTests.analysis.check(source, atOnce: limit) {
      let year = try #require(self.year(checked))
      years.append(year)
      #expect(checked.outcome.findings.isEmpty == ((year - 2000) % 3 != 0))
    }
    #expect(years == (1...40).map { 2000 + $0 })
  }

  @Test("No more documents are held than the limit says")
  func bounded() async throws {
    let source = Source(count: 1000)
    var taken = 0
    for try await _ in CheckedDocumentsTests.analysis.check(source, atOnce: 3) {
      taken += 1
      #expect(source.asked.withLock { $0 } <= taken + 3)
      if taken == 20 { break }
    }
    #expect(source.asked.withLock { $0 } < 30)
  }

  @Test("An error of the stream comes behind the documents before it, once")
  func failure() async {
    var iterator = CheckedDocumentsTests.analysis.check(Source(count: 5, isBroken: true), atOnce: 2)
      .makeAsyncIterator()
    var taken = 0
    do throws(Source.Broken) {
      while try await iterator.next() != nil { taken += 1 }
      Issue.record("no error came")
    } catch {
      #expect(taken == 5)
    }
    let after = try? await iterator.next()
    #expect(after?.document.text == nil)
  }

  @Test("A task that is cancelled ends the stream")
  func cancellation() async throws {
    let task = Task {
      var taken = 0
      for try await _ in CheckedDocumentsTests.analysis.check(Source(count: .max), atOnce: 2) {
        taken += 1
      }
      return taken
    }
    task.cancel()
    _ = try await task.value
  }

  @Test("An empty stream gives nothing")
  func empty() async throws {
    for try await _ in CheckedDocumentsTests.analysis.check(Source(count: 0)) {
      Issue.record("nothing was expected")
    }
  }
}
