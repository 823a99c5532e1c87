import Synchronization

/// Tasks of one producer, whose values one consumer takes in the order in which they were started.
///
/// At most `limit` tasks wait or run: the producer asks for room before it starts one.
final class TaskQueue<Value: Sendable, Failure: Error>: Sendable {
  private struct State: Sendable {
    var tasks: [Task<Value, Never>] = []
    /// How many tasks were appended and not taken yet, the one that is being waited for included.
    var held = 0
    var failure: Failure?
    var isFinished = false
    var isClosed = false
    /// The producer, where it waits for room.
    var producer: CheckedContinuation<Bool, Never>?
    /// The consumer, where it waits for a task.
    var consumer: CheckedContinuation<Void, Never>?
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  /// Waits until a task may be appended; `false` once nobody takes any more.
  func hasRoom() async -> Bool {
    await withCheckedContinuation { continuation in
      let answer: Bool? = state.withLock { state in
        if state.isClosed { return false }
        if state.held < limit { return true }
        state.producer = continuation
        return nil
      }
      if let answer { continuation.resume(returning: answer) }
    }
  }

  /// Appends a task, for which there is room.
  func append(_ task: Task<Value, Never>) {
    wakeConsumer { state in
      guard !state.isClosed else { return task.cancel() }
      state.tasks.append(task)
      state.held += 1
    }
  }

  /// Says that no task follows, and why.
  func finish(_ failure: Failure?) {
    wakeConsumer { state in
      state.failure = failure
      state.isFinished = true
    }
  }

  /// Says that nobody takes any more.
  func close() {
    let producer = wakeConsumer { state in
      state.isClosed = true
      for task in state.tasks { task.cancel() }
      state.tasks.removeAll()
      return state.producer.take()
    }
    producer?.resume(returning: false)
  }

  /// Returns the value of the oldest task, the failure behind the last one, or `nil` at the end.
  func next() async -> Result<Value, Failure>? {
    while true {
      let (task, end) = state.withLock { state -> (Task<Value, Never>?, Result<Value, Failure>??) in
        if state.isClosed { return (nil, .some(nil)) }
        if !state.tasks.isEmpty { return (state.tasks.removeFirst(), nil) }
        guard state.isFinished else { return (nil, nil) }
        return (nil, .some(state.failure.take().map { .failure($0) }))
      }
      if let end { return end }
      if let task {
        let value = await task.value
        makeRoom()
        return .success(value)
      }
      await waitForTask()
    }
  }

  private func makeRoom() {
    let producer = state.withLock { state in
      state.held -= 1
      return state.producer.take()
    }
    producer?.resume(returning: true)
  }

  private func waitForTask() async {
    await withCheckedContinuation { continuation in
      let isReady = state.withLock { state in
        if !state.tasks.isEmpty || state.isFinished || state.isClosed { return true }
        state.consumer = continuation
        return false
      }
      if isReady { continuation.resume() }
    }
  }

  @discardableResult
  private func wakeConsumer<Answer: Sendable>(
    _ change: @Sendable (inout State) -> Answer
  ) -> Answer {
    let (answer, consumer) = state.withLock { state in
      let answer = change(&state)
      return (answer, state.consumer.take())
    }
    consumer?.resume()
    return answer
  }
}
