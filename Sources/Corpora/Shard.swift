/// One of several equal parts of an input, so that machines can share a corpus.
///
/// Documents are dealt out by their place over all inputs: a file counts as one, and so does each line
/// of a JSON Lines file. The parts of an input that does not change have no document in common and
/// leave none out.
public struct Shard: Hashable, Sendable {
  /// Which part it is, counted from 1.
  public let number: Int
  /// How many parts there are.
  public let count: Int

  /// Creates a part; `nil` unless `number` is from 1 through `count`.
  public init?(number: Int, of count: Int) {
    guard number >= 1, number <= count else { return nil }
    self.number = number
    self.count = count
  }

  /// Creates a part from its text, as `2/5`.
  public init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let number = Int(parts[0]), let count = Int(parts[1])
    else { return nil }
    self.init(number: number, of: count)
  }

  /// The part as text: `2/5`.
  public var text: String { "\(number)/\(count)" }

  /// Whether the document at a place, counted from 0, belongs to this part.
  public func contains(_ index: Int) -> Bool { index % count == number - 1 }
}
