/// Text that no one writes, made to be slow.
public enum HostileText: String, CaseIterable, Sendable {
  /// One run of digits.
  case digits
  /// Number words and nothing else.
  case numberWords = "number-words"
  /// Signs that may begin or end a figure.
  case symbols
  /// Ends of lines.
  case newlines
  /// Bytes of which few are UTF-8.
  case invalidUTF8 = "invalid-utf-8"
  /// One sentence with a figure in every clause.
  case oneSentence = "one-sentence"

  /// Returns text of this kind, exactly `byteCount` bytes long.
  public func bytes(count byteCount: Int) -> [UInt8] {
    var generator = SeededGenerator(seed: 11)
    switch self {
    case .digits:
      return (0..<byteCount).map { _ in UInt8(ascii: "0") + UInt8(generator.next() % 10) }
    case .newlines: return Array(repeating: UInt8(ascii: "\n"), count: byteCount)
    case .invalidUTF8:
      // No NUL: a file with one is passed over as binary.
      return (0..<byteCount).map { _ in UInt8(1 + generator.next() % 255) }
    case .numberWords:
      let words = ["one", "twenty", "hundred", "million", "half", "third", "dozen", "and"]
      return joined(byteCount) { words[Int(generator.next() % 8)] + " " }
    case .symbols:
      let signs = ["$", "€", "%", "(", ")", "-", "–", "+", ".", ",", "/", "£", ":", "±", "~", "'"]
      return joined(byteCount) { signs[Int(generator.next() % 16)] }
    case .oneSentence:
      return joined(byteCount) { "sales of $\(generator.next() % 900) million, " }
    }
  }

  private func joined(_ byteCount: Int, _ next: () -> String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount + 32)
    while bytes.count < byteCount { bytes.append(contentsOf: Array(next().utf8)) }
    return Array(bytes.prefix(byteCount))
  }
}
