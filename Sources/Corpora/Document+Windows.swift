import Claims
import Consistency
import Documents
import Figures

/// A document of many megabytes is checked in windows, so that memory does not grow with it.
extension Document {
  /// Documents with more text than this are checked in windows.
  static let largestWhole = 4 << 20
  /// The bytes of text from which on a window ends, with the block that it ends in.
  static let windowByteCount = 2 << 20

  /// The blocks of each window; no block, and so no table and no sentence, is cut.
  func windows(byteCount: Int = windowByteCount) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    var first = 0
    for (index, block) in blocks.enumerated()
    where block.range.upperBound - blocks[first].range.lowerBound >= byteCount {
      windows.append(first..<(index + 1))
      first = index + 1
      if first == blocks.count { break }
    }
    if first < blocks.count { windows.append(first..<blocks.count) }
    return windows
  }

  /// The document as if it had no other blocks; offsets are those of the whole.
  func window(ofBlocks range: Range<Int>) -> Document {
    let kept = blocks[range]
    guard let first = kept.first, let last = kept.last else { return self }
    var part = self
    let firstSentence = first.sentences.lowerBound
    part.sentences = Array(sentences[firstSentence..<last.sentences.upperBound])
    part.blocks = kept.map { block in
      var block = block
      let range = block.sentences
      block.sentences = (range.lowerBound - firstSentence)..<(range.upperBound - firstSentence)
      return block
    }
    let bytes = first.range.lowerBound..<last.range.upperBound
    part.tables = tables.filter { bytes.contains($0.range.lowerBound) }
    return part
  }
}

extension Checker {
  /// Checks a document of any size: a very large one in windows, which have no relation in common.
  func outcomeInWindows(
    of document: Document, figures: [Figure], byteCount: Int = Document.windowByteCount
  ) -> Outcome {
    var whole = Outcome(figures: figures, checks: [], findings: [])
    var next = 0
    for blocks in document.windows(byteCount: byteCount) {
      let end = document.blocks[blocks.upperBound - 1].range.upperBound
      let first = next
      while next < figures.count, figures[next].start < end { next += 1 }
      guard next - first > 1 else { continue }
      let part = outcome(
        of: document.window(ofBlocks: blocks), figures: Array(figures[first..<next]))
      whole.append(part, firstFigure: first)
    }
    return whole
  }
}

extension Outcome {
  /// Appends the checks and findings of a part, whose figures begin at an index.
  fileprivate mutating func append(_ part: Outcome, firstFigure: Int) {
    let firstCheck = checks.count
    for check in part.checks {
      var check = check
      for index in check.claim.bindings.indices {
        check.claim.bindings[index].figure += firstFigure
      }
      checks.append(check)
    }
    for claim in part.undecided {
      var claim = claim
      for index in claim.claim.bindings.indices {
        claim.claim.bindings[index].figure += firstFigure
      }
      undecided.append(claim)
    }
    for finding in part.findings {
      var finding = finding
      for index in finding.checks.indices { finding.checks[index] += firstCheck }
      for index in finding.suspects.indices { finding.suspects[index].figure += firstFigure }
      findings.append(finding)
    }
  }
}
