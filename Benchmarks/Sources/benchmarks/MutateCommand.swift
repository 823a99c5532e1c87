import Mutations
import Relations

extension Main {
  /// Makes mutants of documents and prints the share caught, by slip, relation and tie.
  static func mutate(_ options: Options) {
    let run = MutationRun(seed: UInt64(options.seed))
    var (slips, relations, ties) = (MutationTable(), MutationTable(), MutationTable())
    for (index, source) in sources(options).enumerated() where index % options.every == 0 {
      for result in run.results(of: source) {
        slips.add(result, to: result.slip.rawValue)
        slips.add(result, to: "all")
        relations.add(result, to: result.relation)
        ties.add(result, to: result.tie)
        if options.showsMissed, result.fate == .missed {
          print(
            "missed\t\(result.slip)\t\(result.relation)\t\(result.tie)\t\(result.document)\t\(flat(result.excerpt))"
          )
        }
      }
    }
    let names = Slip.allCases.map(\.rawValue) + ["all"]
    print(slips.lines("slip", in: names).joined(separator: "\n"))
    print("\n" + relations.lines("relation", in: Relation.all.map(\.id)).joined(separator: "\n"))
    print("\n" + ties.lines("tie", in: ties.rows.keys.sorted()).joined(separator: "\n"))
    guard !options.least.isEmpty else { return }
    hold(slips, names, to: options.least, updates: options.updates)
  }

  /// Reads all documents that the paths lead to.
  static func sources(_ options: Options) -> [SourceDocument] {
    options.paths.flatMap { path in
      guard let found = SourceDocument.read(path) else { fail("cannot read \(path)") }
      return found
    }
  }

  static func flat(_ text: String) -> String {
    String(text.map { $0 == "\n" || $0 == "\t" || $0 == "\r" ? " " : $0 })
  }

  /// Fails where a share is below the one that is stored, by two points and more; or stores them.
  private static func hold(
    _ table: MutationTable, _ names: [String], to path: String, updates: Bool
  ) {
    if updates {
      let rows = names.compactMap { name in table.rows[name]?.share.map { "\(name)\t\($0)\n" } }
      guard store("slip\tpercent caught at least\n" + rows.joined(), at: path) else {
        fail("cannot write \(path)")
      }
      return
    }
    guard let bytes = contents(of: path) else { fail("cannot read \(path)") }
    var lost: [String] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t")
      guard columns.count == 2, let least = Int(columns[1]) else { fail("no row: \(line)") }
      let share = table.rows[String(columns[0])]?.share ?? 0
      if share + 2 <= least { lost.append("\(columns[0]): \(share) percent, was \(least)") }
    }
    if !lost.isEmpty { fail("fewer slips are caught than before: " + lost.joined(separator: "; ")) }
  }
}
