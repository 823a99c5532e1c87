import Claims
import Consistency
import Documents
import Figures
import Quantities
import Relations
import SampleText

/// Makes mutants of a document: one for each slip that a confirmed relation allows.
struct Mutator {
  let document: Document
  let figures: [Figure]

  /// Returns a mutant for each slip that some figure of the check, or its words, can suffer.
  func mutants(of check: Check, using generator: inout SeededGenerator) -> [Mutant] {
    var mutants: [Mutant] = []
    for slip in Slip.allCases {
      let mutant =
        switch slip {
        case .direction: turned(check)
        case .exchanged: exchanged(check)
        default: figureSlip(slip, check, using: &generator)
        }
      if let mutant { mutants.append(mutant) }
    }
    return mutants
  }

  /// One figure of the check after a slip, picked among those that it can happen to.
  private func figureSlip(
    _ slip: Slip, _ check: Check, using generator: inout SeededGenerator
  ) -> Mutant? {
    for binding in check.claim.bindings.shuffled(using: &generator) {
      let figure = figures[binding.figure]
      guard let edit = edit(slip, figure, check, using: &generator) else { continue }
      // A name that is repeated has one span: what stands twice in a check is changed in one place.
      return Mutant(
        slip: slip, edits: [aligned(edit, figure)], culprits: [binding.figure],
        claim: slip == .points ? nil : check.claim)
    }
    return nil
  }

  private func edit(
    _ slip: Slip, _ figure: Figure, _ check: Check, using generator: inout SeededGenerator
  ) -> Edit? {
    let bytes = document.text[figure.range.clamped(to: document.text.indices)]
    switch slip {
    case .year:
      guard figure.kind == .date else { return nil }
      return yearEdit(bytes, using: &generator)
    case .points:
      let relation = Relation.all[check.claim.relation].id
      guard figure.kind == .percent, relation == "percent-change" || relation == "points-change"
      else { return nil }
      return UnitWords.pointsEdit(bytes, isChange: isChange(figure, check))
    case .sign:
      return figure.traits.contains(.cell) ? signEdit(bytes, figure) : nil
    case .scale:
      return figure.traits.contains(.scaled)
        ? UnitWords.scaleEdit(bytes, isLost: Int.random(in: 0..<4, using: &generator) == 0) : nil
    default:
      guard figure.kind != .date, figure.kind != .ordinal, !figure.isRange,
        let (number, range) = WrittenNumber.read(in: bytes),
        slip != .thousandfold || !figure.traits.contains(.scaled) && figure.kind != .percent,
        let changed = number.after(slip, using: &generator)
      else { return nil }
      return Edit(range: range, bytes: changed.written())
    }
  }

  /// Whether a percentage is the change of a check, not one of its two levels.
  private func isChange(_ figure: Figure, _ check: Check) -> Bool {
    let roles = Relation.all[check.claim.relation].roles
    return check.claim.bindings.contains {
      figures[$0.figure].start == figure.start && ["rate", "change"].contains(roles[$0.role].name)
    }
  }

  private func yearEdit(_ bytes: ArraySlice<UInt8>, using generator: inout SeededGenerator) -> Edit?
  {
    guard
      let start = bytes.indices.last(where: { index in
        bytes[index...].prefix(4).count == 4
          && bytes[index...].prefix(4).allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
      }), let year = Int(String(decoding: bytes[start..<start + 4], as: UTF8.self))
    else { return nil }
    let step = [1, -1, 10, -10, 2, -2][Int.random(in: 0..<6, using: &generator)]
    return Edit(range: start..<start + 4, bytes: Array("\(year + step)".utf8))
  }

  private func signEdit(_ bytes: ArraySlice<UInt8>, _ figure: Figure) -> Edit? {
    guard !figure.low.isZero, let first = bytes.first, let last = bytes.last else { return nil }
    let range = bytes.startIndex..<bytes.endIndex
    if first == UInt8(ascii: "("), last == UInt8(ascii: ")") {
      return Edit(range: range, bytes: Array(bytes.dropFirst().dropLast()))
    }
    if first == UInt8(ascii: "-") { return Edit(range: range, bytes: Array(bytes.dropFirst())) }
    guard !figure.traits.contains(.signed), let (_, number) = WrittenNumber.read(in: bytes),
      number == range
    else { return nil }
    return Edit(
      range: range, bytes: [UInt8(ascii: "(")] + Array(bytes) + [UInt8(ascii: ")")])
  }

  /// Takes or leaves spaces before a cell, so that the columns of a text table stay where they are.
  private func aligned(_ edit: Edit, _ figure: Figure) -> Edit {
    guard figure.traits.contains(.cell), edit.growth != 0 else { return edit }
    let spaces = document.text[..<edit.range.lowerBound].reversed().prefix { $0 == 0x20 }.count
    guard spaces >= 2 else { return edit }
    let lower = edit.range.lowerBound
    if edit.growth < 0 {
      return Edit(
        range: edit.range, bytes: Array(repeating: 0x20, count: -edit.growth) + edit.bytes)
    }
    let taken = min(edit.growth, spaces - 2)
    return Edit(range: lower - taken..<edit.range.upperBound, bytes: edit.bytes)
  }

  // MARK: Slips of words

  /// The new figure written for the old one.
  private func exchanged(_ check: Check) -> Mutant? {
    let roles = Relation.all[check.claim.relation].roles
    func bound(_ names: [String]) -> Int? {
      check.claim.bindings.first { names.contains(roles[$0.role].name) }?.figure
    }
    guard let new = bound(["new", "closing", "last", "end"]),
      let old = bound(["old", "opening", "first", "start"]), new != old
    else { return nil }
    let (first, second) = new < old ? (new, old) : (old, new)
    let (one, other) = (figures[first].range, figures[second].range)
    let (bytes, otherBytes) = (Array(document.text[one]), Array(document.text[other]))
    guard one.upperBound <= other.lowerBound, figures[first].kind == figures[second].kind,
      bytes != otherBytes, figures[first].low != figures[second].low
    else { return nil }
    return Mutant(
      slip: .exchanged,
      edits: [Edit(range: one, bytes: otherBytes), Edit(range: other, bytes: bytes)],
      culprits: [first, second], claim: check.claim)
  }

  /// The only word of direction around the figures turned into its opposite.
  private func turned(_ check: Check) -> Mutant? {
    guard let claim = DirectionWords.turned(check.claim) else { return nil }
    let places = check.claim.bindings.map { figures[$0.figure].range }
    guard !check.claim.bindings.contains(where: { figures[$0.figure].traits.contains(.cell) }),
      let first = places.map(\.lowerBound).min(), let last = places.map(\.upperBound).max(),
      let sentence = document.sentences.first(where: { $0.upperBound > first }),
      let end = document.sentences.first(where: { $0.upperBound >= last })?.upperBound
    else { return nil }
    let edits = DirectionWords.edits(in: document.text, sentence.lowerBound..<end)
    guard edits.count == 1 else { return nil }
    return Mutant(slip: .direction, edits: edits, culprits: [], claim: claim)
  }
}
