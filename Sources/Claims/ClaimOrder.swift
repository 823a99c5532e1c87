/// A total order of claims by place: their figures in order, then relation, equation and roles.
///
/// Two claims are equal in it that say the same of the same figures.
struct ClaimOrder {
  /// For each claim its figures with their roles, packed and sorted, one claim after another.
  private var parts: [Int] = []
  private var starts: [Int] = []
  private let claims: [Claim]

  private init(_ claims: [Claim]) {
    self.claims = claims
    parts.reserveCapacity(claims.count * 4)
    starts.reserveCapacity(claims.count + 1)
    for claim in claims {
      starts.append(parts.count)
      for binding in claim.bindings {
        // Few and mostly in order: insertion is the cheapest way to sort them.
        let part = binding.figure << 8 | binding.role & 0xFF
        var at = parts.count
        parts.append(part)
        while at > starts[starts.count - 1], parts[at - 1] > part {
          parts[at] = parts[at - 1]
          at -= 1
        }
        parts[at] = part
      }
    }
    starts.append(parts.count)
  }

  /// Keeps the firmest of claims that say the same of the same figures, in order of place.
  ///
  /// - Complexity: O(*n* log *n*) comparisons.
  static func withoutRepeats(_ claims: [Claim]) -> [Claim] {
    let order = ClaimOrder(claims)
    let sorted = claims.indices.sorted { a, b in
      let result = order.compare(a, b)
      return result < 0 || result == 0 && a < b
    }
    var kept: [Int] = []
    kept.reserveCapacity(claims.count)
    for index in sorted {
      if let last = kept.last, order.compare(last, index) == 0 {
        let other = claims[last]
        let claim = claims[index]
        if (claim.tie.rawValue, claim.confidence) > (other.tie.rawValue, other.confidence) {
          kept[kept.count - 1] = index
        }
      } else {
        kept.append(index)
      }
    }
    return kept.map { claims[$0] }
  }

  private func compare(_ a: Int, _ b: Int) -> Int {
    let (count, otherCount) = (starts[a + 1] - starts[a], starts[b + 1] - starts[b])
    for index in 0..<min(count, otherCount) {
      let difference = parts[starts[a] + index] >> 8 - parts[starts[b] + index] >> 8
      if difference != 0 { return difference }
    }
    if count != otherCount { return count - otherCount }
    if claims[a].relation != claims[b].relation { return claims[a].relation - claims[b].relation }
    if claims[a].equation != claims[b].equation { return claims[a].equation - claims[b].equation }
    for index in 0..<count {
      let difference = parts[starts[a] + index] - parts[starts[b] + index]
      if difference != 0 { return difference }
    }
    return 0
  }
}
