import Quantities
import TestSupport
import Testing

@testable import Figures

/// What a generator writes, the tokenizer reads: value, unit and precision survive the trip.
struct RoundTripTests {
  private static let ones = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// Spells a whole number below a quadrillion, with or without "and".
  private func spell(_ value: Int, and: Bool) -> String {
    if value < 20 { return RoundTripTests.ones[value] }
    if value < 100 {
      let rest = value % 10
      return RoundTripTests.tens[value / 10] + (rest > 0 ? "-" + RoundTripTests.ones[rest] : "")
    }
    if value < 1_000 {
      let rest = value % 100
      return RoundTripTests.ones[value / 100] + " hundred"
        + (rest > 0 ? (and ? " and " : " ") + spell(rest, and: and) : "")
    }
    for (size, name) in [
      (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"),
      (1_000, "thousand"),
    ] where value >= size {
      let rest = value % size
      return spell(value / size, and: and) + " " + name
        + (rest > 0 ? " " + spell(rest, and: and) : "")
    }
    return ""
  }

  /// Writes a decimal with its thousands parted by `separator`.
  private func write(_ whole: Int, _ decimals: String, separator: String) -> String {
    var digits = String(whole)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return groups.joined(separator: separator) + (decimals.isEmpty ? "" : "." + decimals)
  }

  private func onlyFigure(_ text: String) -> Figure? {
    let bytes = Array(text.utf8)
    var figures: [Figure] = []
    var scratch = FigureTokenizer.Scratch()
    FigureTokenizer().tokenize(bytes.span, into: &figures, scratch: &scratch)
    return figures.count == 1 ? figures[0] : nil
  }

  @Test("Spelled numbers are read as the number that was spelled")
  func spelledNumbers() {
    var generator = SeededGenerator(seed: 11)
    let bounds: [UInt64] = [20, 100, 1_000, 100_000, 10_000_000, 1_000_000_000_000]
    for round in 0..<1_500 {
      let value = Int(generator.next() % bounds[round % bounds.count]) + 2
      let text = spell(value, and: round % 2 == 0) + " percent"
      let figure = onlyFigure(text)
      #expect(figure?.low == ExactDecimal(value), "\(text)")
      #expect(figure?.unit == .percent, "\(text)")
      #expect(figure?.end == text.utf8.count, "\(text)")
    }
  }

  @Test("Digits are read with their scale, unit and last written place")
  func digits() {
    var generator = SeededGenerator(seed: 12)
    let scales = [
      ("", 0), (" million", 6), ("bn", 9), (" billion", 9), ("m", 6), (" trillion", 12),
      (" thousand", 3),
    ]
    let units: [(before: String, behind: String, unit: FigureUnit)] = [
      ("$", "", .usd), ("€", "", .eur), ("CHF ", "", .chf), ("", " euros", .eur),
      ("", " yen", .jpy),
      ("USD", "", .usd), ("", " Swiss francs", .chf), ("£", "", .gbp),
    ]
    for round in 0..<3_000 {
      let whole = Int(generator.next() % [10, 1_000, 1_000_000, 1_000_000_000][round % 4])
      let count = Int(generator.next() % 3)
      let decimals = String(String(generator.next() % 1_000 + 1_000).suffix(count))
      let scale = scales[Int(generator.next() % UInt64(scales.count))]
      let unit = units[Int(generator.next() % UInt64(units.count))]
      let separator = whole >= 1_000 && round % 3 > 0 ? "," : ""
      let number = write(whole, decimals, separator: separator)
      let text = unit.before + number + scale.0 + unit.behind
      let digits = Int(String(whole) + decimals) ?? 0
      let expected = ExactDecimal(
        mantissa: Int128(digits), exponent: scale.1 - decimals.count)
      let figure = onlyFigure("of " + text)
      #expect(figure?.low == expected, "\(text)")
      #expect(figure?.unit == unit.unit, "\(text)")
      #expect(figure.map { Int($0.place) } == scale.1 - decimals.count, "\(text)")
      #expect(figure?.start == 3, "\(text)")
      #expect(figure?.end == 3 + text.utf8.count, "\(text)")
    }
  }

  @Test("Random bytes are read without a trap, in order and within the text")
  func randomBytes() {
    var generator = SeededGenerator(seed: 13)
    let pieces = [
      "$", "€", "1", "2,", "3.", "million ", "a ", "half ", "percent", "-", " ", "to ", "and ",
      "two ",
      "years", "%", "\u{2013}", "\u{E9}", "(", ")", "May ", "2024", "½", "point ", "Rs. ", "\n",
      "hundred ",
      "no more than ", "over ", "thirds ", "US", "bn", "'", "’", "/", "x10^", "±",
    ]
    for round in 0..<1_500 {
      var text: [UInt8] = []
      let length = Int(generator.next() % 120)
      while text.count < length {
        if round % 3 == 0 || generator.next() % 8 == 0 {
          text.append(UInt8(truncatingIfNeeded: generator.next()))
        } else {
          text += Array(pieces[Int(generator.next() % UInt64(pieces.count))].utf8)
        }
      }
      var figures: [Figure] = []
      var scratch = FigureTokenizer.Scratch()
      FigureTokenizer().tokenize(text.span, into: &figures, scratch: &scratch)
      FigureResolver().resolve(&figures, in: text.span)
      var end = 0
      for figure in figures {
        #expect(figure.start >= end && figure.end > figure.start && figure.end <= text.count)
        #expect(figure.low <= figure.high)
        #expect(figure.nounEnd >= figure.nounStart && Int(figure.nounEnd) <= text.count)
        #expect(figure.hedgeEnd >= figure.hedgeStart && Int(figure.hedgeEnd) <= text.count)
        end = figure.end
      }
    }
  }
}
