public import Documents
import Quantities

/// Settles what only the document's context can: whose dollar, which separator convention.
public struct FigureResolver: Sendable {
  private let places: CurrencyPlaceTable
  let defaults: FigureDefaults

  /// Creates a resolver.
  ///
  /// - Parameter defaults: What is assumed where the document does not settle it.
  public init(_ defaults: FigureDefaults = FigureDefaults()) {
    places = .shared
    self.defaults = defaults
  }

  /// Settles what `tokenize` left open in the figures of a document, in place.
  ///
  /// - Parameters:
  ///   - figures: The figures as read from the document's text, in order of place.
  ///   - document: The document.
  /// - Complexity: O(*n*) in the bytes of the text and in the figures.
  public func resolve(_ figures: inout [Figure], in document: Document) {
    resolve(&figures, in: document.text.span)
    Figure.dropComparisons(&figures, in: document.text)
    markCells(&figures, in: document)
    if !document.tables.isEmpty { TableUnitResolver(document: document).resolve(&figures) }
    if !document.taggedFigures.isEmpty {
      TaggedUnitResolver(document: document).resolve(&figures)
    }
  }

  /// Resolves `figures`, which were read from `text`.
  func resolve(_ figures: inout [Figure], in text: Span<UInt8>) {
    resolveSeparators(&figures, text)
    resolveCurrencies(&figures, text)
    resolveDates(&figures, text)
    for index in figures.indices { figures[index].traits.removeInternals() }
  }

  // MARK: Separators

  /// Reads 1.234 as a thousand, and 1,234 as one and a bit, where the document writes decimals with a comma.
  private func resolveSeparators(_ figures: inout [Figure], _ text: Span<UInt8>) {
    var comma = 0
    var dot = 0
    var isOpen = false
    var ambiguous = 0
    for figure in figures {
      if figure.traits.contains(.ambiguousComma) { ambiguous += 1 }
      if figure.traits.contains(.commaDecimal) { comma += 1 }
      if figure.traits.contains(.dotDecimal) { dot += 1 }
      if !figure.traits.isDisjoint(with: [.ambiguousDot, .ambiguousComma]) { isOpen = true }
    }
    guard isOpen else { return }
    let hasComma = comma > dot || comma == dot && defaults.decimalMark == .comma
    for index in figures.indices where !figures[index].isRange {
      let traits = figures[index].traits
      if traits.contains(.ambiguousDot),
        hasComma || (dot == 0 && hasSignBehind(figures[index], text))
      {
        figures[index].scale(byPowerOfTen: 3)
      } else if traits.contains(.ambiguousComma), hasComma, comma == 0 || comma * 2 >= ambiguous {
        // Three decimals are rare: many groups of three outweigh a "4,8" that lists two notes.
        figures[index].scale(byPowerOfTen: -3)
      }
    }
  }

  /// Whether a currency sign other than the dollar's ends the figure: "1.234 €" is how a thousand is written.
  private func hasSignBehind(_ figure: Figure, _ text: Span<UInt8>) -> Bool {
    guard figure.kind == .money else { return false }
    // No cents are in use: Rp 221.000, 12.500 ₫.
    if figure.unit.minorDigits == 0 || figure.unit == FigureUnit(currencyCode: 0x49, 0x44, 0x52) {
      return true
    }
    return figure.unit.minorDigits == 2 && text.at(figure.end - 1) >= 0x80
  }

  // MARK: Currencies

  /// Settles the units that were assumed: by a currency that the document states, by the places it names, or
  /// by default.
  private func resolveCurrencies(_ figures: inout [Figure], _ text: Span<UInt8>) {
    var stated: [FigureUnit] = []
    var classes: [CurrencyClass] = []
    for figure in figures where figure.kind == .money {
      if let shared = figure.traits.currencyClass {
        if !classes.contains(shared) { classes.append(shared) }
      } else if !stated.contains(figure.unit) {
        stated.append(figure.unit)
      }
    }
    guard !classes.isEmpty else { return }
    var settled: [(CurrencyClass, FigureUnit)] = []
    var mentions: [FigureUnit: Int]?
    for shared in classes where shared != .cent {
      let members = shared.members
      let candidates = stated.filter { members.contains($0) }
      // A document that marks the Canadian dollars means the others by the bare word.
      if shared == .dollar { continue }
      if candidates.count == 1 {
        settled.append((shared, candidates[0]))
      } else if candidates.isEmpty {
        let counts = mentions ?? places.mentions(in: text)
        mentions = counts
        if let unit = mostMentioned(counts, among: members, assumed: shared.assumed) {
          settled.append((shared, unit))
        }
      }
    }
    for index in figures.indices {
      guard let shared = figures[index].traits.currencyClass else { continue }
      guard !hasFirmSign(figures[index], text) else { continue }
      if let unit = settled.first(where: { $0.0 == shared })?.1 {
        figures[index].unit = unit
        figures[index].traits.remove(.unitAssumed)
      } else if let unit = defaults.currency(for: shared) {
        figures[index].unit = unit
      }
    }
    if classes.contains(.cent) { resolveCents(&figures) }
  }

  /// Whether the figure is written with £, which other pounds than sterling seldom are.
  private func hasFirmSign(_ figure: Figure, _ text: Span<UInt8>) -> Bool {
    text.at(figure.start) == 0xC2 && text.at(figure.start + 1) == 0xA3
  }

  /// The member that the text's places point to, if one leads.
  private func mostMentioned(
    _ counts: [FigureUnit: Int], among members: [FigureUnit], assumed: FigureUnit
  ) -> FigureUnit? {
    var best: FigureUnit?
    var most = 0
    for member in members {
      let count = counts[member] ?? 0
      if count > most {
        most = count
        best = member
      }
    }
    return best
  }

  /// Cents are those of the money nearest before them, else of the nearest behind.
  private func resolveCents(_ figures: inout [Figure]) {
    let members = CurrencyClass.cent.members
    var last: (unit: FigureUnit, isAssumed: Bool)?
    var open: [Int] = []
    for index in figures.indices where figures[index].kind == .money {
      let figure = figures[index]
      if figure.traits.currencyClass == .cent {
        if let last {
          settle(&figures[index], last)
        } else {
          open.append(index)
        }
      } else if members.contains(figure.unit) {
        let unit = (figure.unit, figure.traits.contains(.unitAssumed))
        for waiting in open { settle(&figures[waiting], unit) }
        open.removeAll()
        last = unit
      }
    }
  }

  private func settle(_ figure: inout Figure, _ unit: (unit: FigureUnit, isAssumed: Bool)) {
    figure.unit = unit.unit
    if !unit.isAssumed { figure.traits.remove(.unitAssumed) }
  }

  // MARK: Cells

  /// Marks the figures in tables, and takes from them the nouns that another line holds.
  private func markCells(_ figures: inout [Figure], in document: Document) {
    var index = 0
    for block in document.blocks where block.kind == .table {
      while index < figures.count, figures[index].start < block.range.lowerBound { index += 1 }
      while index < figures.count, figures[index].start < block.range.upperBound {
        figures[index].traits.insert(.cell)
        if figures[index].nounEnd > figures[index].nounStart,
          document.text.span.hasLineBreak(figures[index].end, Int(figures[index].nounEnd))
        {
          figures[index].nounEnd = figures[index].nounStart
          figures[index].traits.remove(.counted)
        }
        index += 1
      }
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether a line ends between two offsets.
  fileprivate func hasLineBreak(_ start: Int, _ end: Int) -> Bool {
    for index in start..<Swift.max(start, end) where at(index) == 0x0A { return true }
    return false
  }
}
