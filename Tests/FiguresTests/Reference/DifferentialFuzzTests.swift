import Foundation
import Quantities
import TestSupport
import Testing

@testable import Figures

/// The tokenizer against the reference, and against itself.
///
/// Written texts must give the figures that the reference gives: kind, bytes, exact value, unit and
/// hedge. Random and mangled bytes lie outside the reference's grammar; there, invariants hold: figures
/// are in order and inside the text, and the same wherever the text stands in memory, in a longer text
/// or in the stretches that stage one takes.
///
/// A fixed number of cases runs with every test; `TIEOUT_FUZZ_CASES=1000000 TIEOUT_FUZZ_SEED=7` runs
/// so many, from that seed on.
struct DifferentialFuzzTests {
  private static let cases = setting("TIEOUT_FUZZ_CASES") ?? 2_000
  private static let seed = setting("TIEOUT_FUZZ_SEED") ?? 1
  private static let differencesShown = setting("TIEOUT_FUZZ_SHOW") ?? 5

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test("Both tokenizers find the same figures in texts written from the lexicons")
  func sameAsReference() {
    var shown = 0
    for number in 0..<Self.cases where shown < Self.differencesShown {
      var generator = FigureTextGenerator(seed: UInt64(Self.seed + number))
      let clauses = generator.clauses()
      Self.report(number, "differences: \(shown)")
      guard Self.difference(clauses.joined()) != nil else { continue }
      let least = Self.shrunk(clauses) { Self.difference($0.joined()) != nil }
      shown += 1
      Issue.record("case \(Self.seed + number): \(Self.difference(least.joined()) ?? "")")
    }
  }

  @Test("Any bytes give figures that lie in order inside the text, wherever the text stands")
  func invariants() {
    for number in 0..<Self.cases {
      let text = Self.bytes(number)
      Self.report(number, "invariants")
      guard let broken = Self.violation(text) else { continue }
      let least = Self.shrunk(text) { Self.violation($0) != nil }
      Issue.record(
        "case \(Self.seed + number): \(broken): \(String(decoding: least, as: UTF8.self)) \(least)")
      return
    }
  }

  private static func report(_ number: Int, _ what: String) {
    if number > 0, number % 100_000 == 0 { print("\(number) cases, \(what)") }
  }

  // MARK: Against the reference

  private static func figures(_ text: [UInt8]) -> [Figure] {
    var figures: [Figure] = []
    var scratch = FigureTokenizer.Scratch()
    FigureTokenizer().tokenize(text.span, into: &figures, scratch: &scratch)
    return figures
  }

  /// Both lists where they differ.
  private static func difference(_ text: String) -> String? {
    let fast = figures(Array(text.utf8)).filter { !$0.traits.contains(.unusable) }
      .map { ReferenceFigure($0) }
    let slow = ReferenceTokenizer.figures(in: text)
    guard fast != slow else { return nil }
    let onlyFast = fast.filter { !slow.contains($0) }.map(\.description)
    let onlySlow = slow.filter { !fast.contains($0) }.map(\.description)
    return "\(text.debugDescription)\n  fast: \(onlyFast)\n  reference: \(onlySlow)"
  }

  // MARK: Invariants

  private static func bytes(_ number: Int) -> [UInt8] {
    if number % 2 == 0 {
      var generator = FuzzGenerator(number: UInt64(seed + number))
      return generator.document()
    }
    var generator = FigureTextGenerator(seed: UInt64(seed + number))
    var text = Array(generator.clauses().joined().utf8)
    for _ in 0...generator.below(6) where !text.isEmpty {
      let place = generator.below(text.count)
      switch generator.below(4) {
      case 0: text.remove(at: place)
      case 1: text[place] = UInt8(truncatingIfNeeded: generator.below(256))
      case 2: text.insert(text[generator.below(text.count)], at: place)
      default: text.swapAt(place, generator.below(text.count))
      }
    }
    return text
  }

  /// What is wrong with the figures of `text`, if anything is.
  private static func violation(_ text: [UInt8]) -> String? {
    let found = figures(text)
    var end = 0
    for figure in found {
      guard figure.start >= end, figure.end > figure.start, figure.end <= text.count else {
        return "\(figure.range) is out of place"
      }
      guard figure.low <= figure.high else { return "the ends of \(figure.range) are in disorder" }
      let hedge = Int(figure.hedgeStart)..<max(Int(figure.hedgeStart), Int(figure.hedgeEnd))
      // "$9+ million": a hedge may stand inside, between the number and its scale or unit.
      let isInside = figure.start < hedge.lowerBound && hedge.upperBound < figure.end
      guard figure.hedge == nil || (!hedge.isEmpty && hedge.upperBound <= text.count),
        figure.hedge == nil || isInside || !hedge.overlaps(figure.range)
      else { return "the hedge of \(figure.range) is out of place" }
      end = figure.end
    }
    return moved(text)
  }

  /// Blank lines part paragraphs: how many there are, and what stands behind them, changes nothing.
  ///
  /// The lengths move the text over the borders of the blocks and stretches of stage one, and off
  /// its last bytes, which are scanned one by one.
  private static func moved(_ text: [UInt8]) -> String? {
    let breaks: [UInt8] = [0x0A, 0x0A]
    let found = figures(breaks + text + breaks)
    for padding in [15, 63, FigureTokenizer.stretch - text.count / 2] where padding > 2 {
      let blank = [UInt8](repeating: 0x0A, count: padding)
      let next = figures(blank + text + blank + Array("about $5 or so".utf8))
      guard next.count == found.count + 1,
        zip(found, next).allSatisfy({ same($0, $1, movedBy: padding - breaks.count) })
      else { return "\(padding) bytes before and behind change the figures" }
    }
    return nil
  }

  private static func same(_ figure: Figure, _ other: Figure, movedBy distance: Int) -> Bool {
    let left = ReferenceFigure(figure)
    var right = ReferenceFigure(other)
    right.range = right.range.lowerBound - distance..<right.range.upperBound - distance
    right.hedgeRange = right.hedgeRange.map { $0.lowerBound - distance..<$0.upperBound - distance }
    return left == right && figure.traits == other.traits
  }

  // MARK: Shrinking

  /// The shortest list that still fails, by leaving out ever smaller parts.
  private static func shrunk<Element>(
    _ whole: [Element], _ fails: ([Element]) -> Bool
  ) -> [Element] {
    var least = whole
    var size = max(1, whole.count / 2)
    while true {
      var start = 0
      var isShorter = false
      while start < least.count {
        var shorter = least
        shorter.removeSubrange(start..<min(start + size, least.count))
        if !shorter.isEmpty, fails(shorter) {
          least = shorter
          isShorter = true
        } else {
          start += size
        }
      }
      if size == 1, !isShorter { return least }
      size = max(1, size / 2)
    }
  }
}
