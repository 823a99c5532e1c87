import Claims

/// What a finding rests on: what ties its figures, and what would explain that they disagree.
///
/// Its confidence is read from a table of the two.
public struct Evidence: Hashable, Sendable {
  /// What ties the figures, the firmest first.
  public enum Binding: Int, Sendable, CaseIterable {
    /// The other lines of their table.
    case table
    /// Words that name every part in one clause, or two ties that say the same.
    case explicit
    /// The grammar of one sentence.
    case sentence
    /// Words that reach over sentences, or that have other uses too.
    case spread
    /// The kinds and sizes of the figures more than words.
    case loose
  }

  /// What would explain the miss, the likeliest first.
  public enum Explanation: Int, Sendable, CaseIterable {
    /// Two digits swapped, a scale word wrong or lost, the decimal point moved.
    case slip
    /// One wrong digit, and only one would do; or an amount added that is to be taken away.
    case digit
    /// No such slip, but the figures are not far apart.
    case near
    /// No such slip, and the figures are far apart, or tied by words that seldom mean it.
    case far
  }

  /// What ties the figures.
  public var binding: Binding
  /// What would explain the miss.
  public var explanation: Explanation

  /// Creates evidence.
  public init(binding: Binding, explanation: Explanation) {
    self.binding = binding
    self.explanation = explanation
  }

  /// How likely a finding that rests on it is a real error, in thousandths.
  public var confidence: Int {
    let row = Evidence.table[binding.rawValue]
    return switch explanation {
    case .slip: row.slip
    case .digit: row.digit
    case .near: row.near
    case .far: row.far
    }
  }

  /// Of a thousand findings like this, so many are real: a row for each binding, the firmest first.
  ///
  /// Printed by `benchmarks calibrate`; the page on confidence says over which text, and how far it holds.
  typealias Row = (binding: Binding, slip: Int, digit: Int, near: Int, far: Int)

  static let table: [Row] = [
    (.table, 990, 960, 930, 650),
    (.explicit, 980, 960, 930, 650),
    (.sentence, 970, 840, 840, 80),
    (.spread, 900, 790, 750, 20),
    (.loose, 860, 420, 420, 10),
  ]
}

extension Evidence.Binding {
  /// What ties the claims of one cause.
  init(_ claims: [Claim], isOneSentence: Bool) {
    let tie = claims.map(\.tie).max { $0.rawValue < $1.rawValue } ?? .suggested
    let link = claims.map(\.confidence).max() ?? 0
    if tie == .proven {
      self = .table
    } else if tie != .bound || link < 700 {
      self = .loose
    } else if link >= 970 || claims.count > 1 && link >= 950 {
      self = .explicit
    } else {
      self = link >= 900 && isOneSentence ? .sentence : .spread
    }
  }
}
