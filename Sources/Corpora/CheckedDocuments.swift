public import Consistency
public import Documents

/// A document and what checking it gave.
public struct CheckedDocument: Sendable {
  /// The document.
  public var document: Document
  /// Its figures, checks and findings.
  public var outcome: Outcome
}

/// The documents of a stream, each with its outcome, in the order of the stream.
///
/// A few documents are checked at a time, ahead of the reader: memory is bounded by them, however long
/// the stream is, and the stream is asked for no more before one is taken. An error of the stream comes
/// after the documents before it. Whoever stops early, or is cancelled, stops the stream too.
///
/// ```swift
/// for await checked in analysis.check(documents) {
///   print(checked.outcome.findings.count)
/// }
/// ```
public struct CheckedDocuments<Base: AsyncSequence & Sendable>: AsyncSequence, Sendable
where Base.Element == Document {
  /// What the stream gives.
  public typealias Element = CheckedDocument
  /// The errors of the stream; checking has none.
  public typealias Failure = Base.Failure

  fileprivate let base: Base
  fileprivate let analysis: Analysis
  fileprivate let limit: Int

  /// Starts to read and check the stream.
  public func makeAsyncIterator() -> Iterator {
    let queue = TaskQueue<CheckedDocument, Base.Failure>(limit: limit)
    let (base, analysis) = (base, analysis)
    let producer = Task {
      do throws(Base.Failure) {
        var iterator = base.makeAsyncIterator()
        while await queue.hasRoom(), let document = try await iterator.next(isolation: nil) {
          queue.append(
            Task {
              CheckedDocument(document: document, outcome: analysis.outcome(of: document))
            })
        }
        queue.finish(nil)
      } catch {
        queue.finish(error)
      }
    }
    return Iterator(
      queue: queue,
      stopper: Stopper {
        producer.cancel(); queue.close()
      })
  }

  /// Takes one document after the other.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let queue: TaskQueue<CheckedDocument, Base.Failure>
    fileprivate let stopper: Stopper

    /// Returns the next document once it is checked, or `nil` at the end.
    ///
    /// - Throws: The error of the stream.
    public mutating func next() async throws(Base.Failure) -> CheckedDocument? {
      try await next(isolation: nil)
    }

    /// Returns the next document once it is checked, or `nil` at the end.
    ///
    /// - Throws: The error of the stream.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(Base.Failure) -> CheckedDocument? {
      let (queue, stopper) = (queue, stopper)
      let result = await withTaskCancellationHandler {
        await queue.next()
      } onCancel: {
        stopper.stop()
      }
      return try result?.get()
    }
  }
}

extension Analysis {
  /// Checks the documents of a stream, a few at a time, and gives them back in order.
  ///
  /// - Parameters:
  ///   - documents: The stream.
  ///   - limit: The most documents that are held at a time, at least 1; two a core keep the cores busy.
  /// - Returns: The documents with their outcomes.
  public func check<Documents>(
    _ documents: Documents, atOnce limit: Int = 8
  ) -> CheckedDocuments<Documents> {
    precondition(limit >= 1, "at least one document is checked at a time")
    return CheckedDocuments(base: documents, analysis: self, limit: limit)
  }
}

/// Calls a function when the last copy of an iterator is gone, or before.
private final class Stopper: Sendable {
  private let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  func stop() { body() }
  deinit { body() }
}
