import Claims
import Consistency
import Documents
import Figures

extension Entry {
  /// The words that tie the figures of a claim, as bytes of the text, in order.
  ///
  /// Those that the claim names; where it names none, what stands between its figures in one sentence.
  func linkingWords(of claim: Claim) -> [Range<Int>] {
    let figures = claim.bindings.map(\.figure).filter { outcome.figures.indices.contains($0) }
      .map { outcome.figures[$0] }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var words: [Range<Int>] = []
    for range in claim.words.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      words += pieces(of: range, between: figures)
    }
    if words.isEmpty {
      for (figure, next) in zip(figures, figures.dropFirst())
      where figure.end < next.start && next.start - figure.end <= Entry.longestLink
        && !figure.traits.contains(.cell) && isOneSentence(figure.end..<next.start)
      {
        words += pieces(of: figure.end..<next.start, between: [])
      }
    }
    return words
  }

  /// The bytes up to which what stands between two figures is taken for what ties them.
  private static let longestLink = 80

  /// A range without the figures in it, and without white space and marks at the ends.
  private func pieces(of range: Range<Int>, between figures: [Figure]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for figure in figures where figure.end > start && figure.start < range.upperBound {
      if start < figure.start { pieces.append(start..<figure.start) }
      start = max(start, figure.end)
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces.compactMap(trimmed)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var range = range.clamped(to: document.text.indices)
    func isWord(_ byte: UInt8) -> Bool {
      (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte >= 0x80
    }
    while let first = range.first, !isWord(document.text[first]) {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, !isWord(document.text[last]) { range = range.lowerBound..<last }
    return range.isEmpty ? nil : range
  }

  private func isOneSentence(_ range: Range<Int>) -> Bool {
    document.sentences.contains {
      $0.lowerBound <= range.lowerBound && $0.upperBound > range.upperBound
    }
  }
}

extension Indecision {
  /// The reason as one clause.
  var words: String {
    switch self {
    case .noValue: "a figure has no value that can be computed with"
    case .suggestedOnly: "the words only suggest that they belong together"
    case .otherBasis: "they are not of one basis: a forecast, another period, something left out"
    case .tooWide: "what the other figures leave open is too wide to say anything"
    case .chance: "they fit, but with so few digits that chance would do as well"
    case .noSlip: "kinds and sizes tie them more than words, and no slip explains the miss"
    case .otherReading: "the same figures fit in another reading"
    case .rounding: "it holds if one figure was truncated or rounded in an unusual way"
    case .nearMiss: "it misses by a few units of the last place"
    case .incomplete: "one more amount told of nearby completes the sum"
    case .confirmedElsewhere: "other lines of the table confirm each figure"
    case .unlikely: "too unlikely a contradiction to be reported"
    }
  }
}
