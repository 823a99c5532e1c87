/// A generator of a fixed sequence (SplitMix64), so that every run measures the same bytes.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Creates a generator; equal seeds give equal sequences.
  public init(seed: UInt64) { state = seed }

  /// Returns the next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number below `bound`, at least 0.
  mutating func below(_ bound: Int) -> Int {
    bound > 0 ? Int(next() >> 1) % bound : 0
  }

  /// Returns a number of the range.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Returns one of the words, the first ones far more often, as in any language.
  mutating func word(of words: [String]) -> String {
    guard !words.isEmpty else { return "" }
    return words[min(below(words.count), below(words.count))]
  }
}
