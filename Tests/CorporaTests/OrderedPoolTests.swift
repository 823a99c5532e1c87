import Reports
import Testing

@testable import Corpora

/// Threads work on batches; what they make is taken in order.
struct OrderedPoolTests {
  private func unreadable(_ number: Int) -> Batch {
    .document(path: InputPath("\(number)"), bytes: [])
  }

  @Test("Results come in the order of the batches", arguments: [1, 2, 5])
  func order(threads: Int) {
    let pool = OrderedPool(threadCount: threads) { batch, result in
      guard case .document(let path, _) = batch else { return }
      // The first take longest.
      for _ in 0..<max(0, 2000 - (Int(String(decoding: path.bytes, as: UTF8.self)) ?? 0)) {
        result.binaryCount += 1
      }
      result.buffer.append(text: String(decoding: path.bytes, as: UTF8.self) + " ")
    }
    var taken: [String] = []
    func take(_ slot: Slot) {
      taken.append(String(decoding: slot.result.buffer.bytes, as: UTF8.self))
    }
    for number in 0..<100 {
      while pool.isFull { if let slot = pool.takeFirst(waits: true) { take(slot) } }
      pool.submit(unreadable(number))
    }
    while let slot = pool.takeFirst(waits: true) { take(slot) }
    pool.close()
    #expect(taken == (0..<100).map { "\($0) " })
    #expect(pool.isEmpty)
  }

  @Test("A pool that was given nothing closes")
  func empty() {
    let pool = OrderedPool(threadCount: 3) { _, _ in }
    #expect(pool.takeFirst(waits: true) == nil)
    pool.close()
  }
}
