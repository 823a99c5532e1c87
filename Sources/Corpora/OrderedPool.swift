#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A place for one batch and what it came to.
///
/// Handed from thread to thread under the pool's lock, so one at a time touches it.
final class Slot: @unchecked Sendable {
  var batch: Batch?
  let result = BatchResult()
  fileprivate var isDone = false
}

/// A few threads that work on batches, whose results are taken in the order in which they came, or as
/// they are done.
///
/// The number of slots bounds what is under way, and so the memory. With one thread there is none: the
/// batch is worked on where it is taken back.
@safe final class OrderedPool: @unchecked Sendable {
  // Sound: both are allocated in `init`, initialised before any thread starts and live as long.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>

  private let threadCount: Int
  private let isOrdered: Bool
  private let process: @Sendable (Batch, BatchResult) -> Void
  private var threads: [pthread_t] = []

  /// The slots without a batch, the one that is used next last; only the owner looks.
  private var free: [Slot]
  /// The slots with a batch, in the order of the batches; only the owner looks.
  private var underWay: [Slot] = []
  /// The slots whose batch no thread has taken yet, in order.
  private var waiting: [Slot] = []
  private var isClosed = false

  /// Creates a pool; threads are started when there is work for more than one.
  init(
    threadCount: Int, isOrdered: Bool = true,
    process: @escaping @Sendable (Batch, BatchResult) -> Void
  ) {
    self.threadCount = threadCount
    self.isOrdered = isOrdered
    self.process = process
    free = (0..<(threadCount > 1 ? threadCount * 4 : 1)).map { _ in Slot() }
    unsafe mutex = .allocate(capacity: 1)
    unsafe changed = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    unsafe pthread_mutex_destroy(mutex)
    unsafe pthread_cond_destroy(changed)
    unsafe mutex.deallocate()
    unsafe changed.deallocate()
  }

  /// Whether every slot holds a batch.
  var isFull: Bool { free.isEmpty }

  /// Whether no slot holds a batch.
  var isEmpty: Bool { underWay.isEmpty }

  /// The slot that the next batch goes to; not to be touched while the pool is full.
  var nextSlot: Slot { free[free.count - 1] }

  /// Gives a batch to the pool, which is not full.
  func submit(_ batch: Batch) {
    precondition(!isFull, "a batch is only given to a pool with a free slot")
    let slot = free.removeLast()
    slot.batch = batch
    slot.result.reset()
    slot.isDone = false
    underWay.append(slot)
    lock()
    waiting.append(slot)
    unlock(notifying: true)
    if threads.count < (threadCount > 1 ? threadCount : 0) { startThread() }
  }

  /// Returns the oldest batch's slot, or that of any batch that is done; with `waits`, once one is.
  ///
  /// The slot may be used until the next call of `submit`.
  func takeFirst(waits: Bool) -> Slot? {
    guard let oldest = underWay.first else { return nil }
    if threads.isEmpty {
      if let batch = oldest.batch { process(batch, oldest.result) }
      waiting.removeAll { $0 === oldest }
      return giveBack(0)
    }
    lock()
    defer { unlock() }
    while true {
      if isOrdered ? oldest.isDone : underWay.contains(where: \.isDone) { break }
      guard waits else { return nil }
      unsafe pthread_cond_wait(changed, mutex)
    }
    return giveBack(isOrdered ? 0 : underWay.firstIndex(where: \.isDone) ?? 0)
  }

  /// Frees a slot; used last of all, since its owner still reads what the batch came to.
  private func giveBack(_ index: Int) -> Slot {
    let slot = underWay.remove(at: index)
    free.insert(slot, at: 0)
    return slot
  }

  /// Ends the threads, after the batches that they were given.
  func close() {
    lock()
    isClosed = true
    unlock(notifying: true)
    #if canImport(Darwin)
      for thread in threads { unsafe pthread_join(thread, nil) }
    #else
      for thread in threads { pthread_join(thread, nil) }
    #endif
    threads.removeAll()
  }

  private func lock() { unsafe pthread_mutex_lock(mutex) }

  private func unlock(notifying: Bool = false) {
    if notifying { unsafe pthread_cond_broadcast(changed) }
    unsafe pthread_mutex_unlock(mutex)
  }

  private func work() {
    lock()
    while true {
      while waiting.isEmpty, !isClosed { unsafe pthread_cond_wait(changed, mutex) }
      guard !waiting.isEmpty else { break }
      let slot = waiting.removeFirst()
      unlock()
      if let batch = slot.batch { process(batch, slot.result) }
      lock()
      slot.isDone = true
      unsafe pthread_cond_broadcast(changed)
    }
    unlock()
  }

  private func startThread() {
    // Retained here, released by the thread when it ends.
    let pool = unsafe Unmanaged.passRetained(self)
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = unsafe pthread_create(&thread, nil, runPool, pool.toOpaque())
      if status == 0, let thread { return threads.append(thread) }
    #else
      var thread = pthread_t()
      let status = unsafe pthread_create(&thread, nil, runPool, pool.toOpaque())
      if status == 0 { return threads.append(thread) }
    #endif
    unsafe pool.release()
  }

  #if canImport(Darwin)
    private typealias Context = UnsafeMutableRawPointer
  #else
    private typealias Context = UnsafeMutableRawPointer?
  #endif

  /// What a thread runs.
  private let runPool: @convention(c) (Context) -> UnsafeMutableRawPointer? = { context in
    let pointer: UnsafeMutableRawPointer? = unsafe context
    guard let pointer = unsafe pointer else { return nil }
    unsafe Unmanaged<OrderedPool>.fromOpaque(pointer).takeRetainedValue().work()
    return nil
  }
}
