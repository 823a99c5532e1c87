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

/// A few threads that work on batches, whose results are taken in the order in which they came.
///
/// The number of slots bounds what is under way, and so the memory. With one thread there is none: the
/// batch is worked on where it is taken back.
@safe final class OrderedPool: @unchecked Sendable {
  // Sound: both are allocated in `init`, initialised before any thread starts and live as long.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>

  private let slots: [Slot]
  private let threadCount: Int
  private let process: @Sendable (Batch, BatchResult) -> Void
  private var threads: [pthread_t] = []

  // Numbers of batches, ever growing: a batch lives in the slot of its number modulo the slots.
  private var filled = 0
  private var taken = 0
  private var returned = 0
  private var isClosed = false

  /// Creates a pool; threads are started when there is work for more than one.
  init(threadCount: Int, process: @escaping @Sendable (Batch, BatchResult) -> Void) {
    self.threadCount = threadCount
    self.process = process
    slots = (0..<(threadCount > 1 ? threadCount * 4 : 1)).map { _ in Slot() }
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
  var isFull: Bool { filled - returned == slots.count }

  /// Whether no slot holds a batch.
  var isEmpty: Bool { filled == returned }

  /// The slot that the next batch goes to; not to be touched while the pool is full.
  var nextSlot: Slot { slots[filled % slots.count] }

  /// Gives a batch to the pool, which is not full.
  func submit(_ batch: Batch) {
    precondition(!isFull, "a batch is only given to a pool with a free slot")
    lock()
    let slot = nextSlot
    slot.batch = batch
    slot.result.reset()
    slot.isDone = false
    filled += 1
    unlock(notifying: true)
    if threadCount > 1, threads.count < min(threadCount, filled) { startThread() }
  }

  /// Returns the oldest batch's slot; with `waits`, once its work is done.
  ///
  /// The slot may be used until the next call of `submit`.
  func takeFirst(waits: Bool) -> Slot? {
    guard !isEmpty else { return nil }
    let slot = slots[returned % slots.count]
    if threads.isEmpty {
      if let batch = slot.batch { process(batch, slot.result) }
      returned += 1
      return slot
    }
    lock()
    defer { unlock() }
    while !slot.isDone {
      guard waits else { return nil }
      unsafe pthread_cond_wait(changed, mutex)
    }
    returned += 1
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
      while taken == filled, !isClosed { unsafe pthread_cond_wait(changed, mutex) }
      guard taken < filled else { break }
      let slot = slots[taken % slots.count]
      taken += 1
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
