/// Where the bytes of a document's text stand in the bytes it was read from.
///
/// Runs of bytes that were copied map byte by byte; what was decoded ("&amp;pound;") maps as a whole,
/// so that a range that touches it takes all of it. The map never goes back.
public struct SourceMap: Sendable {
  /// A run of text that comes from one run of the source.
  ///
  /// Offsets are 32 bits wide: an input beyond 4 GiB is refused before it gets here.
  struct Segment: Equatable, Sendable {
    /// The first byte in the text.
    var text: UInt32
    /// The first byte in the source.
    var source: UInt32
    /// The byte after the last in the source; where the lengths differ, the run maps as a whole.
    var sourceEnd: UInt32
  }

  /// The runs in order; none means that text and source are the same.
  private(set) var segments: [Segment] = []

  /// The number of bytes that the runs cover.
  private(set) var textCount = 0

  /// The map of a text that is its own source.
  public static let identity = SourceMap()

  /// Whether text and source are the same bytes.
  public var isIdentity: Bool { segments.isEmpty }

  /// Adds `count` bytes of text that came from a range of the source.
  ///
  /// - Precondition: `sourceRange` does not begin before the end of the range added last.
  mutating func append(count: Int, from sourceRange: Range<Int>) {
    guard count > 0 else { return }
    let source = UInt32(truncatingIfNeeded: sourceRange.lowerBound)
    let sourceEnd = UInt32(truncatingIfNeeded: sourceRange.upperBound)
    defer { textCount += count }
    if let last = segments.last, last.sourceEnd == source, count == sourceRange.count,
      last.sourceEnd - last.source == UInt32(truncatingIfNeeded: textCount) - last.text
    {
      segments[segments.count - 1].sourceEnd = sourceEnd
      return
    }
    segments.append(
      Segment(
        text: UInt32(truncatingIfNeeded: textCount), source: source, sourceEnd: sourceEnd))
  }

  /// Forgets the bytes of text from `count` on.
  mutating func truncate(to count: Int) {
    guard count < textCount else { return }
    while let last = segments.last, Int(last.text) >= count {
      segments.removeLast()
      textCount = Int(last.text)
    }
    if let last = segments.last, last.sourceEnd - last.source == UInt32(textCount) - last.text {
      segments[segments.count - 1].sourceEnd = last.source + UInt32(count) - last.text
    }
    textCount = count
  }

  /// The identity, if this map is the same for a source of `count` bytes; otherwise itself.
  func simplified(forSourceOf count: Int) -> SourceMap {
    let isIdentity =
      segments == [Segment(text: 0, source: 0, sourceEnd: UInt32(truncatingIfNeeded: count))]
      && textCount == count
    return isIdentity ? .identity : self
  }

  /// Returns the bytes of the source that a range of the text came from.
  ///
  /// The start maps to the start of its source character, the end to the end of the last one; tags
  /// in between are enclosed.
  ///
  /// - Complexity: O(log n)
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard !segments.isEmpty else { return range }
    let start = sourceBounds(ofByte: range.lowerBound).lowerBound
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, sourceBounds(ofByte: range.upperBound - 1).upperBound)
  }

  /// Returns the source of one byte of text: one byte, or all of what was decoded to it.
  private func sourceBounds(ofByte offset: Int) -> Range<Int> {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if Int(segments[middle].text) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else {
      let first = Int(segments[0].source)
      return first..<first
    }
    let segment = segments[low - 1]
    let end = low < segments.count ? Int(segments[low].text) : textCount
    let (source, sourceEnd) = (Int(segment.source), Int(segment.sourceEnd))
    guard offset < end else { return sourceEnd..<sourceEnd }
    guard end - Int(segment.text) == sourceEnd - source else { return source..<sourceEnd }
    let byte = source + offset - Int(segment.text)
    return byte..<byte + 1
  }
}
