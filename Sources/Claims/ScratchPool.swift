import Synchronization

/// Working memory that documents take turns to use, whatever thread they are checked on.
final class ScratchPool<Scratch: Sendable>: Sendable {
  private let free = Mutex<[Scratch]>([])

  /// Working memory that was put back; `nil` where none is free.
  func take() -> Scratch? { free.withLock { $0.popLast() } }

  /// Puts working memory back.
  func put(_ scratch: consuming Scratch) {
    let scratch = scratch
    free.withLock { $0.append(scratch) }
  }
}
