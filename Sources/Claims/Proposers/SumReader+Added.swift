import Figures
import Quantities

// MARK: Totals with a part from before

extension SumReader {
  /// The claim of a total whose list takes up a figure from the sentences before: "Add £140,500 from
  /// the shop and £80,000 from the café, and total income was £800,000".
  ///
  /// Any figure there may be the one that is added to; only if none fits, and words say that there is
  /// one, does the nearest count, where one slip explains the miss.
  func claimWithEarlier(_ run: [SumMention], _ whole: Int, _ parts: [Int]) -> Claim? {
    guard let first = parts.first, let sum = sum(run, parts) else { return nil }
    let bases = bases(run, before: first, whole)
    if let base = bases.first(where: { sum.adding(value(run[$0])) == value(run[whole]) }) {
      return make(run, whole, [base] + parts, .bound, 740)
    }
    guard takesBaseUp(run, first, whole) else { return nil }
    let slips = bases.filter { base in
      guard let all = sum.adding(value(run[base])) else { return false }
      return isFirmSlip(run, whole, [base] + parts, all)
    }
    guard slips.count == 1, let base = slips.first, base == bases.first else { return nil }
    return make(run, whole, [base] + parts, .bound, 760)
  }

  /// The figures of the two sentences before that may be added to, the nearest first.
  private func bases(_ run: [SumMention], before first: Int, _ whole: Int) -> [Int] {
    (max(0, first - 6)..<first).reversed().filter { index in
      run[first].sentence - run[index].sentence <= 2 && value(run[index]) < value(run[whole])
        && !run[index].isCompared
    }
  }

  /// Whether words say that something from before is added to: "add", "added to", "together with".
  func takesBaseUp(_ run: [SumMention], _ first: Int, _ whole: Int) -> Bool {
    guard run[first].sentence == run[whole].sentence else { return false }
    let items = context.skeletons[run[first].sentence].items
    if items[..<run[first].item].contains(where: { AddedWords.adds.contains($0.hash) }) {
      return true
    }
    // "; with £215,000 from the house and £31,600 in cash, it has recovered £648,600"
    let at = run[first].item
    return at > 0 && items[at - 1].hash == AddedWords.with
      && (at == 1 || items[at - 2].kind == .semicolon)
  }
}

extension SumReader {
  /// The claim of a total behind the figures of its sentence: "96,300 tonnes, less than the 112,000 of the quarter before, taking
  /// output in the half to 208,300".
  func claimOfSentence(_ run: [SumMention], _ whole: Int) -> Claim? {
    guard run[whole].sumsUp, !run[whole].isCompared else { return nil }
    let parts = (max(0, whole - 4)..<whole).filter { run[$0].sentence == run[whole].sentence }
    guard parts.count >= 2, parts.allSatisfy({ value(run[$0]) < value(run[whole]) }) else {
      return nil
    }
    let items = context.skeletons[run[whole].sentence].items
    let between = items[run[parts[parts.count - 1]].item..<run[whole].item]
    guard between.contains(where: { AddedWords.spans.contains($0.hash) || isHalf($0) }),
      let sum = sum(run, parts)
    else { return nil }
    if sum == value(run[whole]) { return make(run, whole, parts, .bound, 760) }
    if let claim = claimWithEarlier(run, whole, parts) { return claim }
    return isFirmSlip(run, whole, parts, sum) ? make(run, whole, parts, .bound, 760) : nil
  }
}

extension SumReader {
  /// "In the first half": a fraction that is a time.
  private func isHalf(_ item: Item) -> Bool {
    item.kind == .figure && context.figures[Int(item.link)].traits.contains(.fraction)
  }
}

/// Words that take up a figure from before and add to it.
private enum AddedWords {
  static let spans = WordHash.all("half total year months combined overall")
  static let with = WordHash.of("with".utf8)
  static let adds = WordHash.all("add added adding together plus")
}
