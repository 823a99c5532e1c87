/// The counts of a whole run, or of several that shared the work.
public struct RunSummary: Sendable, Equatable {
  /// The documents that were read.
  public var documents = 0
  /// The inputs that could not be read.
  public var unreadable = 0
  /// The hidden entries of folders that were passed over.
  public var hidden = 0
  /// The binary files in folders that were passed over.
  public var binary = 0
  /// The bytes of the documents' text.
  public var bytes = 0
  /// The figures.
  public var figures = 0
  /// The checks that agree.
  public var agree = 0
  /// The checks that only an unusual rounding explains.
  public var doubtful = 0
  /// The checks that cannot hold.
  public var contradiction = 0
  /// The findings.
  public var findings = 0
  /// The documents without a check.
  public var nothingToCheck = 0
  /// The findings by the id of the relation that their first check is of.
  public var findingsByRelation: [String: Int] = [:]
  /// How long it took; of several runs, the longest.
  public var milliseconds = 0
  /// The most memory that the process held, in bytes; of several runs, the most of any.
  public var peakMemory = 0
  /// The parts of the input that were read, as `2/5`; empty for all of it.
  public var shards: [String] = []

  /// Creates an empty summary.
  public init() {}

  /// Creates a summary of a tally.
  public init(_ tally: Tally, names: RelationNames) {
    documents = tally.documents
    unreadable = tally.unreadable
    bytes = tally.bytes
    figures = tally.figures
    agree = tally.agree
    doubtful = tally.doubtful
    contradiction = tally.contradiction
    findings = tally.findings
    nothingToCheck = tally.nothingToCheck
    for (relation, count) in tally.findingsByRelation.enumerated() where count > 0 {
      findingsByRelation[names.id(relation), default: 0] += count
    }
  }

  /// The number of checks.
  public var checks: Int { agree + doubtful + contradiction }

  /// The bytes of text a second, over the longest run.
  public var bytesPerSecond: Int {
    Int(clamping: Int128(bytes) * 1000 / Int128(max(1, milliseconds)))
  }

  /// The relations with findings, the most frequent first.
  public var relationsByCount: [(id: String, count: Int)] {
    findingsByRelation.map { (id: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.id) < ($0.count, $1.id) }
  }

  /// The counts that add up, by the names that they have in JSON.
  static let counts: [(name: String, path: any WritableKeyPath<RunSummary, Int> & Sendable)] = [
    ("documents", \.documents), ("unreadable", \.unreadable), ("hidden", \.hidden),
    ("binary", \.binary), ("bytes", \.bytes), ("figures", \.figures), ("agree", \.agree),
    ("doubtful", \.doubtful), ("contradiction", \.contradiction), ("findings", \.findings),
    ("nothing-to-check", \.nothingToCheck),
  ]

  /// Adds the summary of another run, on other documents.
  public mutating func merge(_ other: RunSummary) {
    for (_, path) in RunSummary.counts {
      self[keyPath: path] = RunSummary.sum(self[keyPath: path], other[keyPath: path])
    }
    for (id, count) in other.findingsByRelation {
      findingsByRelation[id] = RunSummary.sum(findingsByRelation[id] ?? 0, count)
    }
    milliseconds = max(milliseconds, other.milliseconds)
    peakMemory = max(peakMemory, other.peakMemory)
    shards += other.shards
  }

  /// Summaries come from files, whose numbers may be anything.
  private static func sum(_ first: Int, _ second: Int) -> Int {
    let (sum, hasOverflown) = first.addingReportingOverflow(second)
    return hasOverflown ? (first < 0 ? .min : .max) : sum
  }
}

extension ByteBuffer {
  /// Appends a summary as one JSON object and a line feed.
  public mutating func append(_ summary: RunSummary) {
    append("{\"schema\":\"tieout-summary/1\"")
    for (name, path) in RunSummary.counts {
      append(member: name)
      append(integer: summary[keyPath: path])
    }
    append(member: "checks")
    append(integer: summary.checks)
    append(member: "findings-by-relation")
    append("{")
    for (index, relation) in summary.relationsByCount.enumerated() {
      if index > 0 { append(",") }
      append(jsonString: relation.id)
      append(":")
      append(integer: relation.count)
    }
    append("}")
    append(member: "seconds")
    append(integer: summary.milliseconds / 1000)
    append(".")
    append(summary.milliseconds % 1000, width: 3)
    append(member: "bytes-per-second")
    append(integer: summary.bytesPerSecond)
    append(member: "peak-memory")
    append(integer: summary.peakMemory)
    append(member: "shards")
    append("[")
    for (index, shard) in summary.shards.enumerated() {
      if index > 0 { append(",") }
      append(jsonString: shard)
    }
    append("]}\n")
  }

  /// Appends a comma and the name of a member.
  private mutating func append(member name: String) {
    append(",")
    append(jsonString: name)
    append(":")
  }
}
