import Claims
import Relations

/// Words of direction in pairs of opposites.
enum DirectionWords {
  private static let pairs: [(String, String)] = [
    ("rose", "fell"), ("risen", "fallen"), ("rise", "fall"), ("rises", "falls"),
    ("rising", "falling"), ("up", "down"), ("increased", "decreased"), ("increase", "decrease"),
    ("increases", "decreases"), ("increasing", "decreasing"), ("higher", "lower"),
    ("climbed", "dropped"), ("jumped", "slumped"), ("grew", "shrank"), ("gained", "lost"),
    ("raised", "cut"), ("growth", "decline"), ("advanced", "declined"), ("surged", "plunged"),
  ]

  private static let opposites: [String: String] = {
    var words: [String: String] = [:]
    for (one, other) in pairs {
      words[one] = other
      words[other] = one
    }
    return words
  }()

  /// Equations of which each says the opposite of the other, by relation.
  private static let equations: [String: [(Int, Int)]] = [
    "absolute-change": [(0, 1)], "direction": [(0, 1)],
    "percent-change": [(0, 1), (3, 4)], "points-change": [(0, 1), (2, 3)],
  ]

  /// Returns the claim that the opposite word makes; `nil` where direction is no part of it.
  static func turned(_ claim: Claim) -> Claim? {
    var turned = claim
    for (one, other) in equations[Relation.all[claim.relation].id] ?? [] {
      if claim.equation == one { turned.equation = other }
      if claim.equation == other { turned.equation = one }
    }
    return turned.equation == claim.equation ? nil : turned
  }

  /// Returns an edit for each word of direction in a range of the text.
  static func edits(in text: [UInt8], _ range: Range<Int>) -> [Edit] {
    var edits: [Edit] = []
    var start = range.lowerBound
    while start < range.upperBound {
      guard isLetter(text[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < range.upperBound, isLetter(text[end]) { end += 1 }
      if let other = opposites[String(decoding: text[start..<end], as: UTF8.self)] {
        edits.append(Edit(range: start..<end, bytes: Array(other.utf8)))
      }
      start = end
    }
    return edits
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}

/// Words behind a number that say its scale and unit.
enum UnitWords {
  private static let scales: [[String]] = [
    ["thousand", "million", "billion", "trillion"], ["mln", "bln"], ["m", "bn", "tn"],
    ["mn", "bn"], ["M", "B"], ["lakh", "crore"],
  ]

  private static let points: [(percent: String, points: String)] = [
    (" percent", " percentage points"), (" per cent", " percentage points"),
    ("%", " percentage points"), (" pct", " percentage points"), ("%", " points"),
    (" percent", " percentage point"),
  ]

  /// Returns an edit that replaces the scale word by its neighbour, or loses it.
  static func scaleEdit(_ bytes: ArraySlice<UInt8>, isLost: Bool) -> Edit? {
    guard let digit = bytes.lastIndex(where: { $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
    guard let start = bytes[digit...].firstIndex(where: DirectionWords.isLetter) else { return nil }
    let word = bytes[start...].prefix(while: DirectionWords.isLetter)
    let name = String(decoding: word, as: UTF8.self)
    guard let scale = scales.first(where: { $0.contains(name) }),
      let at = scale.firstIndex(of: name)
    else { return nil }
    let gap = bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "-") ? 1 : 0
    if isLost { return Edit(range: start - gap..<word.endIndex, bytes: []) }
    let other = at + 1 < scale.count && (at == 0 || name.hasPrefix("m")) ? at + 1 : at - 1
    return Edit(range: word.startIndex..<word.endIndex, bytes: Array(scale[other].utf8))
  }

  /// Returns an edit that writes points for percent where `isChange`, and percent for points anywhere.
  static func pointsEdit(_ bytes: ArraySlice<UInt8>, isChange: Bool) -> Edit? {
    func ends(with word: String) -> Bool { bytes.suffix(word.utf8.count).elementsEqual(word.utf8) }
    for (percent, points) in points {
      for (old, new) in [(points, percent), (percent, points)]
      where ends(with: old) && (isChange || old == points) {
        return Edit(
          range: bytes.endIndex - old.utf8.count..<bytes.endIndex, bytes: Array(new.utf8))
      }
    }
    return nil
  }
}
