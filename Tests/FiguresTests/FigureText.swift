import Documents
import Quantities
import Testing

@testable import Figures

/// Figures as lines that a reader can check: kind, text, value, unit, hedge, noun.
enum FigureText {
  /// Returns a line for each figure of `text`.
  ///
  /// `money $11 billion = 11000000000 USD? lt(nearly)`: the question mark says that the unit was assumed,
  /// `→` the counted noun, `!` that no relation may use it.
  static func lines(_ text: String, _ defaults: FigureDefaults = FigureDefaults()) -> [String] {
    let bytes = Array(text.utf8)
    let document = Document(text: bytes, blocks: [], sentences: [])
    return FigureTokenizer(defaults).figures(in: document).map { line($0, bytes) }
  }

  private static func line(_ figure: Figure, _ bytes: [UInt8]) -> String {
    var line = "\(figure.kind) \(cut(bytes, figure.start, figure.end)) = \(value(figure))"
    if let unit = unit(figure.unit) { line += " \(unit)" }
    if figure.traits.contains(.unitAssumed) { line += "?" }
    if let hedge = figure.hedge {
      line += " \(hedge)(\(cut(bytes, Int(figure.hedgeStart), Int(figure.hedgeEnd))))"
    }
    if figure.nounEnd > figure.nounStart {
      line += " → \(cut(bytes, Int(figure.nounStart), Int(figure.nounEnd)))"
    }
    if figure.traits.contains(.unusable) { line += " !" }
    return line
  }

  private static func cut(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func value(_ figure: Figure) -> String {
    if figure.kind == .date { return date(figure) }
    if figure.isRange { return "\(figure.low)..\(figure.high)" }
    if figure.traits.contains(.fraction) { return "\(figure.numerator)/\(figure.denominator)" }
    return "\(figure.low)"
  }

  private static func date(_ figure: Figure) -> String {
    let date = figure.date
    switch figure.datePrecision {
    case .day: return "\(date.year)-\(date.month)-\(date.day)"
    case .month: return "\(date.year)-\(date.month)"
    case .quarter: return "\(date.year)-Q\(date.month)"
    case .half: return "\(date.year)-H\(date.month)"
    case .year: return "\(date.year)"
    case .decade: return "\(date.year)s"
    }
  }

  private static func unit(_ unit: FigureUnit) -> String? {
    if let code = unit.currencyCode { return code }
    let names: [UInt16: String] = [
      1: "%", 2: "pp", 3: "bp", 4: "x", 10: "s", 11: "min", 12: "h", 13: "d", 14: "bd", 15: "w",
      16: "mo", 17: "q", 18: "y", 19: "dec", 20: "c",
    ]
    return names[unit.rawValue]
  }
}

/// A text and the figures it holds.
struct FigureExample: CustomTestStringConvertible, Sendable {
  let text: String
  let figures: [String]

  init(_ text: String, _ figures: String...) {
    self.text = text
    self.figures = figures
  }

  var testDescription: String { text }

  /// Expects the figures of the text to be the ones listed.
  func check(_ location: SourceLocation = #_sourceLocation) {
    #expect(FigureText.lines(text) == figures, sourceLocation: location)
  }
}
