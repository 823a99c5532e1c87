extension FigureTokenizer {
  /// Runs stage one alone and returns the number of places where a figure may start.
  ///
  /// For the benchmarks, which measure each stage by itself.
  @_spi(Benchmarks)
  public func candidateCount(in text: Span<UInt8>, scratch: inout Scratch) -> Int {
    lexicon.scanner.scan(text, into: &scratch.candidates)
    return scratch.candidates.count
  }
}
