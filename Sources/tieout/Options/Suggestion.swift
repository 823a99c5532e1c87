/// Returns the candidate nearest to a misspelt word, if one is near: a third of its letters may differ.
///
/// Nearness counts letters added, left out, replaced or swapped with their neighbour.
func nearest(to word: String, among candidates: [String]) -> String? {
  let limit = max(1, word.count / 3)
  let ranked = candidates.map { (distance: editDistance(word, $0), candidate: $0) }
  guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= limit else {
    return nil
  }
  return best.candidate
}

/// The number of edits that turn one word into the other (optimal string alignment).
func editDistance(_ first: String, _ second: String) -> Int {
  let a = Array(first.utf8)
  let b = Array(second.utf8)
  var before: [Int] = []
  var above = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let replaced = above[j] + (a[i] == b[j] ? 0 : 1)
      var best = min(replaced, above[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
      row.append(best)
    }
    before = above
    above = row
  }
  return above[b.count]
}
