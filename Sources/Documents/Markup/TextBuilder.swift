/// The text of a document as a reader of markup makes it, with the map to its source.
struct TextBuilder {
  /// The bytes so far.
  private(set) var text: [UInt8] = []
  /// The map so far.
  private(set) var map = SourceMap()

  /// The number of bytes so far.
  var count: Int { text.count }

  /// Makes room.
  mutating func reserve(_ count: Int) { text.reserveCapacity(count) }

  /// Adds bytes of the source as they are.
  @inline(__always)
  mutating func copy(_ range: Range<Int>, of source: Span<UInt8>) {
    guard !range.isEmpty else { return }
    text.append(source, range)
    map.append(count: range.count, from: range)
  }

  /// Adds bytes that a range of the source stands for.
  mutating func add(_ bytes: some Collection<UInt8>, from range: Range<Int>) {
    text.append(contentsOf: bytes)
    map.append(count: bytes.count, from: range)
  }

  /// Adds one byte that a range of the source stands for.
  mutating func add(_ byte: UInt8, from range: Range<Int>) {
    text.append(byte)
    map.append(count: 1, from: range)
  }

  /// Adds bytes that have no place in the source of their own, between what stands there.
  mutating func addSeparator(_ literal: StaticString, at offset: Int) {
    for index in 0..<literal.utf8CodeUnitCount {
      // The index is below the literal's count.
      unsafe text.append(literal.utf8Start[index])
    }
    map.append(count: literal.utf8CodeUnitCount, from: offset..<offset)
  }

  /// Takes bytes from the end.
  mutating func truncate(to count: Int) {
    guard count < text.count else { return }
    text.removeLast(text.count - count)
    map.truncate(to: count)
  }
}
