/// Counts of mutants by what is asked for: by slip, by relation.
public struct MutationTable: Sendable {
  /// One row.
  public struct Row: Sendable {
    /// All mutants, those that are read, and those whose figures cannot agree.
    public var mutants = 0, read = 0, detectable = 0
    /// Those that a finding names, and of those with a wrong figure those whose first suspect it is.
    public var caught = 0, named = 0, first = 0

    /// The share caught of what could be, in percent, rounded down; `nil` where nothing could be.
    public var share: Int? { detectable > 0 ? caught * 100 / detectable : nil }
  }

  /// The rows by name.
  public private(set) var rows: [String: Row] = [:]

  /// Creates an empty table.
  public init() {}

  /// Counts a mutant in a row.
  public mutating func add(_ result: MutantResult, to name: String) {
    var row = rows[name] ?? Row()
    row.mutants += 1
    if result.fate != .unread { row.read += 1 }
    if result.fate == .caught || result.fate == .missed { row.detectable += 1 }
    if result.fate == .caught { row.caught += 1 }
    if let isFirst = result.isFirstSuspect {
      row.named += 1
      if isFirst { row.first += 1 }
    }
    rows[name] = row
  }

  /// The table as lines of tab-separated columns, in the order of `names`, others left out.
  public func lines(_ title: String, in names: [String]) -> [String] {
    ["\(title)\tmutants\tread\tdetectable\tcaught\tpercent\tfirst suspect, percent"]
      + names.compactMap { name in
        guard let row = rows[name] else { return nil }
        let first = row.named > 0 ? "\(row.first * 100 / row.named)" : "-"
        let share = row.share.map { "\($0)" } ?? "-"
        return
          "\(name)\t\(row.mutants)\t\(row.read)\t\(row.detectable)\t\(row.caught)\t\(share)\t\(first)"
      }
  }
}
