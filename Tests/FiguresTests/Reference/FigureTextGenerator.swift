import TestSupport
@testable import Figures

/// Writes texts full of figures in every form that the reference's grammar derives, from a seed.
///
/// A text is a list of clauses: neutral words, a figure or a trap with its hedge, punctuation. Clauses
/// are the pieces by which a failing text is made shorter.
struct FigureTextGenerator {
  private var state: SeededGenerator

  init(seed: UInt64) { state = SeededGenerator(seed: seed &* 0xD134_2543_DE82_EF95) }

  /// Returns the clauses of a text.
  mutating func clauses() -> [String] { (0...below(7)).map { _ in clause() } }

  mutating func below(_ bound: Int) -> Int {
    bound > 1 ? Int(truncatingIfNeeded: state.next() >> 1) % bound : 0
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  private mutating func clause() -> String {
    var words = (0...below(3)).map { _ in pick(Self.neutralWords) }
    if chance(20), let first = words.first { words[0] = Self.capital(first) }
    if chance(5) { return words.joined(separator: " ") + parenthesis() }
    let opening = chance(8) ? pick(["\"", "“"]) : ""
    let closing =
      chance(55) ? "" : pick([",", ".", ";", ":", "!", "?", "\"", "”", ")", " –", " ("])
    let gap = chance(6) ? pick(["  ", "\n", "\t", "\u{A0}"]) : " "
    return words.joined(separator: " ") + gap + opening + figure() + closing + " "
      + pick(Self.neutralWords) + (chance(20) ? ". " : " ")
  }

  /// An aside behind a noun, or a negative amount behind a word that leads to one.
  private mutating func parenthesis() -> String {
    let lead = chance(50) ? " " + pick(Self.amountContexts) : ""
    let amount =
      chance(50) ? pick(["$", "€", "£"]) + moneyDigits() : digits() + pick(["%", " percent"])
    return lead + " (\(amount)) " + pick(Self.neutralWords) + " "
  }

  private mutating func figure() -> String {
    if chance(8) { return trap() }
    if chance(10) { return date() }
    if chance(20) { return (chance(20) ? pick(Self.rangeHedges) + " " : "") + range() }
    let quantity = single()
    switch below(10) {
    case 0...1: return pick(Self.hedges) + " " + quantity
    case 2:
      return (chance(50) ? money() : number() + pick([" percent", " days"])) + pick(Self.trailing)
    default: return quantity
    }
  }

  private mutating func single() -> String {
    switch below(12) {
    case 0...3: money()
    case 4...5:
      chance(70) ? plainNumber() + rate() : number() + pick(["%", " percent", " per cent"])
    case 6: duration()
    case 7: multiple()
    case 8: fraction()
    case 9: ordinal()
    default: chance(15) ? pick(["-", "minus ", "\u{2212}"]) + digits() : number()
    }
  }

  // MARK: Numbers

  private mutating func digits() -> String {
    switch below(10) {
    case 0...3: "\(1 + below(400))"
    case 4: "\(10_000 + below(90_000))"
    case 5: "\(1 + below(999)),\(threeDigits())"
    case 6: "\(1 + below(99)),\(threeDigits()),\(threeDigits())"
    case 7: "\(1 + below(99)),\(10 + below(90)),\(threeDigits())"
    default: "\(below(300)).\(below(10))\(chance(40) ? "\(below(10))" : "")"
    }
  }

  private mutating func threeDigits() -> String { "\(below(10))\(below(10))\(below(10))" }

  private mutating func number() -> String {
    switch below(10) {
    case 0...4: digits()
    case 5...6: digits() + scale()
    case 7: chance(80) ? spelled() : "\(1 + below(40))½"
    case 8: hundreds() + " " + pick(["million", "billion", "thousand", "trillion", "crore"])
    default: pick(["a million", "a hundred", "half a million", "a thousand", "half a billion"])
    }
  }

  /// A number without a letter for its scale.
  private mutating func plainNumber() -> String { chance(70) ? digits() : spelled() }

  private mutating func scale() -> String {
    pick([
      " million", " billion", " thousand", " trillion", " crore", " lakh", "bn", " bn", "mn",
      " mln",
      "-million", " bln", "k", "tn", " trn", " thousand", " mn", " milliard", "mln", "K", "T",
    ])
  }

  private mutating func spelled() -> String {
    let words = lowerCase()
    switch below(20) {
    case 0:
      return words.split(separator: " ").map { Self.capital(String($0)) }.joined(separator: " ")
    case 1: return words.uppercased()
    default: return words
    }
  }

  private mutating func lowerCase() -> String {
    switch below(4) {
    case 0: hundreds() + " thousand " + belowHundred(1, 10) + " hundred"
    case 1: belowHundred(2) + " million " + hundreds() + " thousand"
    default: hundreds()
    }
  }

  private mutating func hundreds() -> String {
    switch below(4) {
    case 0...1: belowHundred(2)
    case 2: belowHundred(2, 10) + " hundred"
    default: belowHundred(2, 10) + " hundred " + (chance(50) ? "and " : "") + belowHundred(1)
    }
  }

  private mutating func belowHundred(_ least: Int, _ limit: Int = 100) -> String {
    let value = least + below(limit - least)
    guard value >= 20 else { return Self.units[value] }
    let tens = Self.tens[value / 10 - 2]
    return value % 10 == 0 ? tens : tens + (chance(85) ? "-" : " ") + Self.units[value % 10]
  }

  // MARK: Units

  private mutating func money() -> String {
    let sign = chance(8) ? pick(["-", "\u{2212}", "minus "]) : ""
    switch below(14) {
    case 0...3: return sign + pick(["$", "$", "€", "£", "¥", "US$", "₹"]) + moneyDigits()
    case 4: return symbol(.before) + (chance(30) ? " " : "") + moneyDigits()
    case 5: return pick(Self.codes) + (chance(70) ? " " : "") + moneyDigits()
    case 6: return moneyDigits(" ") + pick(Self.codes)
    case 7...9: return number() + pick([" ", " ", "-"]) + pick(Self.names)
    case 10: return "\(1 + below(99)) " + pick(Self.minors)
    case 11: return pick(["$", "€", "£"]) + "(\(digits()))" + pick(["", " million", "m"])
    case 12:
      let words = pick([("dollars", "cents"), ("pounds", "pence"), ("euros", "cents")])
      return "\(2 + below(90)) \(words.0) and \(2 + below(90)) \(words.1)"
    default:
      return chance(50)
        ? "M" + pick(Self.codes) + " " + digits()
        : pick([
          "$.75", "$-5", "$5-million", "$3bn", "75 USD million", "1.234,56 €", "10\u{A0}000 SEK",
        ])
    }
  }

  private mutating func moneyDigits(_ gap: String = "") -> String {
    let scales = ["m", "bn", "k", "M", "B", "b", " million", " billion", "mn", " mln", "tn", "T"]
    return digits() + (chance(50) ? pick(scales) : "") + gap
  }

  private mutating func symbol(_ side: CurrencySides) -> String {
    let row = pick(Self.symbols)
    return row
  }

  private mutating func rate() -> String {
    pick([
      "%", "%", "%", " percent", " per cent", " pct", "-percent", " percentage points",
      " percentage point", " basis points", "-basis-point", " percent", " %", " p.c.",
      "-percentage-point", " of a percentage point", " % points", " pct points",
    ])
  }

  private mutating func duration() -> String {
    switch below(8) {
    case 0...3: number() + " " + pick(Self.times)
    case 4: "\(1 + below(60))" + pick(["-year", "-month", "-day", "-week", "-hour", "-minute"])
    case 5: belowHundred(1, 60) + pick(["-year", "-month", "-day", "-week", "-hour", "-decade"])
    case 6:
      "\(2 + below(9)) " + pick(["", "more ", "full ", "consecutive "])
        + pick(["years", "months", "days"])
    default:
      belowHundred(2, 9)
        + pick([" years and six months", " hours and 20 minutes", " weeks and three days"])
    }
  }

  private mutating func multiple() -> String {
    switch below(4) {
    case 0: "\(2 + below(60)).\(below(10))x"
    case 1: belowHundred(2, 60) + " times"
    case 2: "\(2 + below(60)) times"
    default: pick(["doubled", "tripled", "threefold", "quadrupled", "tenfold", "trebled"])
    }
  }

  private mutating func fraction() -> String {
    switch below(5) {
    case 0: "two" + pick(["-", " "]) + pick(Self.parts)
    case 1:
      pick(["half", "a third of", "a quarter", "a fifth of", "one-third", "one-tenth", "a half"])
    case 2: pick(["3/8", "1/3", "2/7", "5/16", "2/3"])
    case 3: belowHundred(1, 3) + " in " + belowHundred(4, 11)
    default: "\(1 + below(4)) out of \(5 + below(40))"
    }
  }

  private mutating func ordinal() -> String {
    switch below(3) {
    case 0: pick(["1st", "22nd", "33rd", "70th", "11th", "101st", "4th"])
    case 1: pick(["third", "fifth", "tenth", "twelfth", "first", "thirtieth", "nineteenth"])
    default: pick(Self.tens) + "-" + pick(["first", "second", "third", "fifth", "ninth"])
    }
  }

  // MARK: Ranges, dates, traps

  private mutating func range() -> String {
    let low = 1 + below(400)
    let high = low + 1 + below(300)
    let to = pick([" to ", "-", "–"])
    let scale = pick(["", " million", " billion", " million", "bn"])
    switch below(9) {
    case 0: return "$\(low)\(to)$\(high)\(scale)"
    case 1: return pick(["$", "€", "£", "USD "]) + "\(low)\(to)\(high)\(scale)"
    case 2: return "\(low)\(to)\(high)" + pick(["%", " percent", " percentage points", " pct"])
    case 3: return "\(low)%\(to)\(high)%"
    case 4: return "\(low)\(to)\(high) " + pick(["years", "months", "days", "hours"])
    case 5: return "\(low)\(to)\(high)\(scale) " + pick(["euros", "pounds", "dollars"])
    case 6: return "between \(low) and \(high)" + pick([" percent", "%", " months", " million"])
    case 7: return "between $\(low) and $\(high)\(scale)"
    default: return pick(Self.spelledRanges) + pick([" years", " months", " percent", " days"])
    }
  }

  private mutating func date() -> String {
    let month = pick(Self.months)
    let day = 1 + below(28)
    let year = 1900 + below(140)
    switch below(11) {
    case 0: return "\(day) \(month) \(year)"
    case 1: return "\(month) \(day), \(year)"
    case 2: return "\(month) \(day)"
    case 3: return "\(month) \(year)"
    case 4: return "\(year)-\(10 + below(3))-\(10 + below(18))"
    case 5: return pick(["first", "second", "third", "fourth"]) + " quarter of \(year)"
    case 6: return "Q\(1 + below(4)) \(year)"
    case 7: return pick(["first", "second"]) + " half of \(year)"
    case 8: return "fiscal \(year)"
    case 9: return "the \(year / 10 * 10)s"
    default: return pick(["in ", "since ", ""]) + "\(year)"
    }
  }

  private mutating func trap() -> String {
    switch below(8) {
    case 0: "S&P 500"
    case 1: pick(["Section", "Note", "Chapter", "Exhibit", "section"]) + " \(1 + below(40))"
    case 2: "US0378331005"
    case 3: "desk\(1 + below(99))@lamp\(below(9)).com"
    case 4: "www.lamp\(below(99)).com"
    case 5: "\(1 + below(9)).\(below(9)).\(below(9))"
    case 6: pick(["Boeing 737", "Airbus 380", "Nasdaq 100", "Flight 11", "Level 3"])
    default: pick(["an SEC", "x\(below(99))", "A\(below(99))"])
    }
  }
}
