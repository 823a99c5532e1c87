import Claims
import Documents
import Figures

/// Bytes of a document's text and what a slip writes in their place.
struct Edit: Equatable {
  let range: Range<Int>
  let bytes: [UInt8]

  /// By how much the text grows.
  var growth: Int { bytes.count - range.count }
}

/// A document with one slip in it.
struct Mutant {
  /// The slip.
  let slip: Slip
  /// What it changes, in order of place.
  let edits: [Edit]
  /// The figures that are wrong now, as indices into those of the document before; empty where only
  /// words are.
  let culprits: [Int]
  /// The claim as the changed words make it; `nil` where they make another relation of it.
  let claim: Claim?

  /// Returns where a place of the text before stands now.
  func place(of offset: Int) -> Int {
    edits.reduce(offset) { $1.range.upperBound <= offset ? $0 + $1.growth : $0 }
  }

  /// Returns the bytes that a figure takes now.
  func place(of figure: Figure) -> Range<Int> {
    let start = edits.reduce(figure.start) {
      $1.range.lowerBound < figure.start ? $0 + $1.growth : $0
    }
    return start..<max(start + 1, place(of: figure.end))
  }

  /// Returns the document after the slip; `nil` where markup stands inside of what changes.
  func source(of source: SourceDocument, _ document: Document) -> SourceDocument? {
    var bytes = source.bytes
    for edit in edits.reversed() {
      let range = document.sourceRange(of: edit.range)
      guard range.upperBound <= document.source.count,
        document.source[range].elementsEqual(document.text[edit.range]),
        bytes.count >= range.upperBound, bytes[range].elementsEqual(document.text[edit.range])
      else { return nil }
      bytes.replaceSubrange(range, with: edit.bytes)
    }
    return SourceDocument(id: source.id, bytes: bytes, format: source.format)
  }
}
