/// What a benchmark counts its work in.
enum WorkUnit: String, Sendable {
  /// Bytes of input.
  case byte
  /// Calls of the operation.
  case operation
}

/// One measured operation on one input.
struct Benchmark: Sendable {
  /// A name without spaces, for thresholds and options.
  let id: String

  /// Operation, input, condition: "tokenize news, one text".
  let title: String

  let unit: WorkUnit

  /// Makes the input of about so many bytes and whatever is not to be measured.
  let prepare: @Sendable (_ byteCount: Int) -> Workload
}

/// A prepared operation.
struct Workload {
  /// How much one pass does, in the benchmark's unit.
  let amount: Int

  /// Does one pass and returns its answer.
  let pass: () -> Int

  /// Returns whether an answer is right.
  let isRight: (Int) -> Bool
}

extension Benchmark {
  static let all = scanning + splitting + checking + longDocuments + reporting + arithmetic
}
