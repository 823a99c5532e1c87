/// Writes running text from the sample sentences, the same for the same seed.
struct ProseWriter {
  private var generator: SeededGenerator
  /// How many sentences in a hundred hold a figure.
  private let figureShare: Int

  init(seed: UInt64, figureShare: Int) {
    generator = SeededGenerator(seed: seed)
    self.figureShare = figureShare
  }

  /// Returns one document of `sentenceCount` sentences: a headline, then paragraphs.
  mutating func document(sentenceCount: Int) -> String {
    var text = headline() + "\n\n"
    for index in 1...max(sentenceCount, 1) {
      text += sentence()
      let endsParagraph = index == sentenceCount || generator.below(3) == 0
      text += endsParagraph ? "\n\n" : " "
    }
    return text
  }

  private mutating func headline() -> String {
    let noun = generator.word(of: Vocabulary.nouns)
    let company = generator.word(of: Vocabulary.companies)
    let verb = generator.word(of: Vocabulary.verbs)
    return "\(company) \(noun) \(verb) in \(generator.word(of: Vocabulary.places))"
  }

  private mutating func sentence() -> String {
    guard generator.below(100) < figureShare else { return fill(pick(Sentences.plain)) }
    switch generator.below(10) {
    case 0...3: return fill(pick(Sentences.counts))
    case 4...6: return fill(pick(Sentences.money))
    default: return fill(pick(Sentences.relations))
    }
  }

  private mutating func pick(_ sentences: [String]) -> String {
    sentences[generator.below(sentences.count)]
  }

  /// Replaces each slot, and begins with a capital.
  private mutating func fill(_ template: String) -> String {
    var text = ""
    for (index, part) in template.split(separator: "{", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0, let end = part.firstIndex(of: "}") else {
        text += part
        continue
      }
      text += value(of: String(part[..<end]))
      text += part[part.index(after: end)...]
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private mutating func value(of slot: String) -> String {
    switch slot {
    case "money": return money()
    case "percent": return percent(generator.number(in: 1...995))
    case "count": return count(generator.number(in: 12...48_000))
    case "duration": return duration()
    case "hedge": return generator.below(3) == 0 ? generator.word(of: hedges) + " " : ""
    case "day": return String(generator.number(in: 1...28))
    case "year": return String(generator.number(in: 1_980...2_026))
    case "change": return change()
    case "share": return share()
    case "remainder": return remainder()
    case "total": return total()
    default: return generator.word(of: words[slot] ?? [slot])
    }
  }

  private let hedges = ["about", "nearly", "more than", "at least", "almost", "around", "up to"]
  private let words = [
    "noun": Vocabulary.nouns, "plural": Vocabulary.plurals, "verb": Vocabulary.verbs,
    "adjective": Vocabulary.adjectives, "adverb": Vocabulary.adverbs, "name": Vocabulary.names,
    "company": Vocabulary.companies, "ending": Vocabulary.endings, "place": Vocabulary.places,
    "month": Vocabulary.months, "weekday": Vocabulary.weekdays, "spelled": Vocabulary.spelled,
  ]
}

// MARK: - Figures

extension ProseWriter {
  private mutating func money() -> String {
    let sign = ["$", "$", "$", "€", "£", "US$"][generator.below(6)]
    switch generator.below(5) {
    case 0: return sign + count(generator.number(in: 100...900_000))
    case 1: return sign + "\(generator.number(in: 1...99)).\(padded(generator.below(100)))"
    case 2: return sign + tenths(generator.number(in: 11...990)) + " billion"
    default: return sign + tenths(generator.number(in: 11...9_900)) + " million"
    }
  }

  private mutating func duration() -> String {
    let unit = ["years", "months", "days", "weeks", "quarters"][generator.below(5)]
    return "\(generator.number(in: 2...36)) \(unit)"
  }

  private mutating func percent(_ tenthsOfPercent: Int) -> String {
    let word = generator.below(2) == 0 ? " percent" : "%"
    return tenths(tenthsOfPercent) + word
  }

  /// Tenths as a decimal: 109 is 10.9, 110 is 11.
  private func tenths(_ value: Int) -> String {
    value % 10 == 0 ? String(value / 10) : "\(value / 10).\(value % 10)"
  }

  private func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  /// A count with commas.
  private func count(_ value: Int) -> String {
    guard value >= 1_000 else { return String(value) }
    let rest = String(value % 1_000)
    return "\(count(value / 1_000)),\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}

// MARK: - Sentences whose figures agree, but for one in forty

extension ProseWriter {
  /// The value, or now and then one that cannot be true.
  private mutating func slip(_ value: Int) -> Int {
    generator.below(40) == 0 ? value + value / 3 + 7 : value
  }

  private mutating func change() -> String {
    let old = generator.number(in: 200...9_000)
    let rate = generator.number(in: 2...60)
    let new = slip((old * (100 + rate) * 2 + 100) / 200)
    let noun = generator.word(of: Vocabulary.nouns)
    return "The \(noun) rose \(rate) percent to $\(tenths(new)) million from "
      + "$\(tenths(old)) million a year earlier."
  }

  private mutating func share() -> String {
    let whole = generator.number(in: 2...90) * 100
    let rate = generator.number(in: 2...95)
    let part = slip(whole * rate / 100)
    let plural = generator.word(of: Vocabulary.plurals)
    return "It \(generator.word(of: Vocabulary.verbs)) \(count(part)) of its \(count(whole)) "
      + "\(plural), or \(rate) percent."
  }

  private mutating func remainder() -> String {
    let whole = generator.number(in: 40...900)
    let part = generator.number(in: 5...35)
    let rest = slip(whole - part)
    let noun = generator.word(of: Vocabulary.nouns)
    return "It spent $\(part) million of the $\(whole) million \(noun), leaving $\(rest) million."
  }

  private mutating func total() -> String {
    let first = generator.number(in: 11...900)
    let second = generator.number(in: 11...900)
    let sum = slip(first + second)
    return "The \(generator.word(of: Vocabulary.nouns)) of $\(sum) million comprises $\(first) "
      + "million for \(generator.word(of: Vocabulary.plurals)) and $\(second) million for "
      + "\(generator.word(of: Vocabulary.plurals))."
  }
}
