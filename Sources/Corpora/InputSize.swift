import Synchronization

/// The bytes of all files of an input, counted beside the run that reads them.
public final class InputSize: Sendable {
  private let total = Atomic<Int>(-1)
  private let isCancelled = Atomic<Bool>(false)

  /// Starts to count.
  public init(of paths: [InputPath]) {
    // Two walks cost less than they show: the second finds the folders in the system's memory.
    Task.detached { [self] in count(paths) }
  }

  /// The bytes; `nil` where they are not counted yet, or where the input has no size.
  public var byteCount: Int? {
    let count = total.load(ordering: .relaxed)
    return count > 0 ? count : nil
  }

  /// Ends the counting.
  public func cancel() { isCancelled.store(true, ordering: .relaxed) }

  private func count(_ paths: [InputPath]) {
    var walk = FolderWalk(paths)
    var sum = 0
    while let step = walk.next() {
      guard !isCancelled.load(ordering: .relaxed) else { return }
      switch step.path.fileKind {
      case .regular(let byteCount)?: sum += byteCount
      // It may have any size.
      case .stream?: return
      default: break
      }
    }
    total.store(sum, ordering: .relaxed)
  }
}
