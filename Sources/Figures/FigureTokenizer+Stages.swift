extension FigureTokenizer {
  /// Runs stage one alone and returns the number of places where a figure may start.
  ///
  /// For the benchmarks, which measure each stage by itself.
  @_spi(Benchmarks)
  public func candidateCount(in text: Span<UInt8>, scratch: inout Scratch) -> Int {
    var carry = CandidateScanner.Carry()
    var count = 0
    var start = 0
    while start < text.count {
      let end = min(text.count, start + FigureTokenizer.stretch)
      count += lexicon.scanner.scan(text, start..<end, carry: &carry, into: &scratch.candidates)
      start = end
    }
    return count
  }
}
