public import Figures
public import Quantities

/// Writes values the way a figure of the document is written: its currency, scale and unit.
public struct FigureText {
  private let prefix: [UInt8]
  private let suffix: [UInt8]
  /// The power of ten between the written number and the value: 9 for "$1.9 billion".
  private let scale: Int
  /// The written decimal places.
  private let places: Int
  private let isGrouped: Bool
  /// The written number without separators; empty where it is not in digits.
  let digits: [UInt8]

  /// Reads how `figure` is written in `text`.
  public init(_ figure: Figure, in text: [UInt8]) {
    let bytes = text[max(0, figure.start)..<min(text.count, max(figure.start, figure.end))]
    let number = FigureText.numberRange(bytes)
    let isPlain = !figure.isRange && !figure.traits.contains(.fraction)
    // A year alone is written like a number; of a fuller date only the year is shown.
    let isYear = figure.kind == .date && number.count == 4 && number.count == bytes.count
    guard isPlain, isYear || figure.kind != .date, !number.isEmpty else {
      prefix = []
      suffix =
        figure.kind == .percent || figure.traits.contains(.fraction)
        ? Array(" percent".utf8) : []
      scale = figure.traits.contains(.fraction) ? -2 : 0
      places = figure.traits.contains(.fraction) ? 0 : max(0, -Int(figure.place))
      isGrouped = figure.kind != .date
      digits = []
      return
    }
    prefix = Array(bytes[..<number.lowerBound])
    suffix = Array(bytes[number.upperBound...])
    let token = bytes[number]
    digits = token.filter { $0 &- UInt8(ascii: "0") < 10 }
    places = FigureText.decimals(token)
    isGrouped = !isYear && (token.contains(UInt8(ascii: ",")) || digits.count < 5)
    scale = isYear ? 0 : Int(figure.place) + places
  }

  /// The first run of digits with its separators.
  private static func numberRange(_ bytes: ArraySlice<UInt8>) -> Range<Int> {
    func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    guard var start = bytes.firstIndex(where: isDigit) else {
      return bytes.startIndex..<bytes.startIndex
    }
    var end = start
    while end < bytes.endIndex {
      if isDigit(bytes[end]) {
        end += 1
      } else if bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: "."),
        end + 1 < bytes.endIndex, isDigit(bytes[end + 1])
      {
        end += 1
      } else {
        break
      }
    }
    if start > bytes.startIndex, bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
    return start..<end
  }

  private static func decimals(_ token: ArraySlice<UInt8>) -> Int {
    if let point = token.lastIndex(of: UInt8(ascii: ".")) {
      let behind = token.endIndex - point - 1
      return token.filter { $0 == UInt8(ascii: ".") }.count > 1 ? 0 : behind
    }
    guard let comma = token.lastIndex(of: UInt8(ascii: ",")) else { return 0 }
    let behind = token.endIndex - comma - 1
    return behind == 3 ? 0 : behind
  }

  /// The value as the figure would be written with it.
  func text(of value: ExactDecimal) -> String {
    wrapped(number(value, places: max(places, 0), .down))
  }

  /// The value as the figure should probably read: with another scale word where only that differs.
  func text(of value: ExactDecimal, insteadOf written: ExactDecimal) -> String {
    for (power, step) in [(3, 1), (-3, -1), (6, 2), (-6, -2)]
    where written.scaled(byPowerOfTen: power) == value {
      if let suffix = ScaleWords.replaced(in: suffix, by: step) {
        let number = number(written, places: max(places, 0), .down)
        return String(decoding: prefix, as: UTF8.self) + number
          + String(decoding: suffix, as: UTF8.self)
      }
    }
    return text(of: value)
  }

  /// The interval as one phrase, its ends rounded outward one place finer than the figure's.
  public func text(of interval: Interval) -> String {
    guard let lower = interval.lower, let upper = interval.upper else {
      if let lower = interval.lower {
        return "at least " + wrapped(number(lower.value, places: places + 1, .down))
      }
      if let upper = interval.upper {
        return "at most " + wrapped(number(upper.value, places: places + 1, .up))
      }
      return "anything"
    }
    // One place finer than written; finer still where the interval is narrower than that.
    var finer = places + 1
    var low = number(lower.value, places: finer, .down)
    var high = number(upper.value, places: finer, .up)
    if lower.value < upper.value, finer < places + 3,
      let width = upper.value.subtracting(lower.value),
      width < ExactDecimal(mantissa: 2, exponent: scale - finer)
    {
      finer += 1
      low = number(lower.value, places: finer, .down)
      high = number(upper.value, places: finer, .up)
    }
    return wrapped(low == high ? low : low + "–" + high)
  }

  private func wrapped(_ number: String) -> String {
    String(decoding: prefix, as: UTF8.self) + number + String(decoding: suffix, as: UTF8.self)
  }

  /// The value divided by the scale, with at most `places` decimals and grouped by commas.
  private func number(
    _ value: ExactDecimal, places: Int, _ direction: RoundingDirection
  ) -> String {
    let shown = value.scaled(byPowerOfTen: -scale).rounded(toPlaces: places, direction)
    let plain = shown.description
    guard isGrouped else { return plain }
    let isNegative = plain.hasPrefix("-")
    let parts = plain.dropFirst(isNegative ? 1 : 0).split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, whole.utf8.count > 3 else { return plain }
    var grouped: [UInt8] = []
    for (index, byte) in whole.utf8.enumerated() {
      if index > 0, (whole.utf8.count - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(byte)
    }
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    return (isNegative ? "-" : "") + String(decoding: grouped, as: UTF8.self) + fraction
  }
}

/// Words for a thousand and its powers, in the styles that writers keep to.
private enum ScaleWords {
  static let styles: [[String]] = [
    ["thousand", "million", "billion", "trillion"],
    ["k", "m", "bn", "tn"],
    ["k", "mln", "bln", "trln"],
    ["k", "mn", "bn", "tn"],
    ["K", "M", "B", "T"],
  ]

  /// The text behind a number with its scale word moved up or down by `step` in its style.
  static func replaced(in suffix: [UInt8], by step: Int) -> [UInt8]? {
    let letters = suffix.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
      .prefix { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    let word = String(decoding: letters, as: UTF8.self)
    for style in styles {
      guard let index = style.firstIndex(of: word), style.indices.contains(index + step) else {
        continue
      }
      return Array(suffix[..<letters.startIndex]) + Array(style[index + step].utf8)
        + Array(suffix[letters.endIndex...])
    }
    return nil
  }
}

extension ExactDecimal {
  /// The value with at most `places` decimal places, moved in `direction`.
  func rounded(toPlaces places: Int, _ direction: RoundingDirection) -> ExactDecimal {
    let short = canonical
    let extra = -short.exponent - places
    guard extra > 0 else { return short }
    let step = ExactDecimal(mantissa: 1, exponent: -places)
    let kept = leadingPlace + places + 1
    guard kept > 0 else {
      switch direction {
      case .down: return isNegative ? step.negated : .zero
      case .up: return isNegative ? .zero : step
      }
    }
    return short.rounded(toDigits: kept, direction)
  }
}
