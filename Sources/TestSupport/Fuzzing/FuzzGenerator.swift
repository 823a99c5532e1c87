import Relations

/// Makes documents that nobody would write, each from its own number.
///
/// Some are random bytes, some are strings of pieces that readers care about, most are texts of the
/// project that were cut, repeated, joined and sprinkled with such pieces.
public struct FuzzGenerator {
  private var state: SeededGenerator
  private let seeds: [[UInt8]]
  private let allPieces: [[UInt8]]

  /// Creates the generator of one document, from texts to mangle and pieces to put in.
  public init(
    number: UInt64, seeds: [[UInt8]] = FuzzGenerator.ownTexts,
    pieces: [[UInt8]] = FuzzGenerator.textPieces
  ) {
    state = SeededGenerator(seed: number &* 0xD134_2543_DE82_EF95)
    self.seeds = seeds
    allPieces = pieces
  }

  /// The examples of all relations, without their marks.
  public static let ownTexts: [[UInt8]] = Relation.all.flatMap { relation in
    relation.examples.map { MarkedText($0.text).text }
  }

  /// Pieces of text at which readers decide something.
  public static let textPieces = FuzzPieces.all

  /// Pieces of HTML, Markdown and tables of fields.
  public static let markupPieces = FuzzPieces.markup

  /// Pieces of JSON.
  public static let jsonPieces = FuzzPieces.json

  /// Returns the document.
  public mutating func document() -> [UInt8] {
    switch below(10) {
    case 0: return (0..<below(600)).map { _ in UInt8(truncatingIfNeeded: next()) }
    case 1...3: return pieces(count: below(120))
    case 4: return repeated()
    default: return mangled()
    }
  }

  private mutating func next() -> UInt64 { state.next() }

  private mutating func below(_ bound: Int) -> Int { bound > 0 ? Int(next() >> 1) % bound : 0 }

  private mutating func piece() -> [UInt8] {
    allPieces.isEmpty ? [] : allPieces[below(allPieces.count)]
  }

  private mutating func pieces(count: Int) -> [UInt8] {
    (0..<count).flatMap { _ in piece() }
  }

  /// A few pieces over and over: what is not linear shows here.
  private mutating func repeated() -> [UInt8] {
    let unit = pieces(count: 1 + below(3))
    return Array(repeatElement(unit, count: 1 + below(300)).joined())
  }

  private mutating func mangled() -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0...below(4) where !seeds.isEmpty {
      text += seeds[below(seeds.count)]
      text += Array(" ".utf8)
    }
    for _ in 0..<below(14) { mangle(&text) }
    return text
  }

  private mutating func mangle(_ text: inout [UInt8]) {
    let first = below(text.count + 1)
    let second = below(text.count + 1)
    let range = min(first, second)..<max(first, second)
    let short = first..<min(first + below(12), text.count)
    switch below(8) {
    case 0: text.removeSubrange(short)
    case 1: text.insert(contentsOf: piece(), at: first)
    case 2: text.insert(contentsOf: text[short], at: first)
    case 3: text.insert(contentsOf: text[range].prefix(200), at: second)
    case 4: text.replaceSubrange(short, with: piece())
    case 5 where first < text.count: text[first] = UInt8(truncatingIfNeeded: next())
    case 6 where first < text.count: text[first] ^= 1 << UInt8(below(8))
    default: mangleDigit(&text, from: first)
    }
  }

  /// Changes the next digit, or puts more digits in its place.
  private mutating func mangleDigit(_ text: inout [UInt8], from start: Int) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let index = text[start...].firstIndex(where: { digits.contains($0) }) else { return }
    let more = below(4) == 0 ? below(60) : 1
    text.replaceSubrange(
      index...index, with: (0..<more).map { _ in UInt8(ascii: "0") + UInt8(below(10)) })
  }
}
