/// How a word with a full stop behind it ends a sentence, or does not.
enum AbbreviationKind: UInt8 {
  /// It never ends a sentence: a title, "vs.", "e.g.".
  case never
  /// It takes a number: it ends no sentence before a digit.
  case beforeNumber
  /// It ends a sentence only before a word that begins one: "Inc. The".
  case beforeStarter
}

/// A spelling of an abbreviation.
struct AbbreviationRow {
  /// The spelling in small letters, without the last full stop.
  let spelling: StaticString
  /// How it ends a sentence.
  let kind: AbbreviationKind
  /// Whether it is one with a capital first letter only: "Sat." and not "sat.".
  let isCapitalized: Bool

  /// Creates a row.
  init(_ spelling: StaticString, _ kind: AbbreviationKind, capitalized: Bool = false) {
    self.spelling = spelling
    self.kind = kind
    isCapitalized = capitalized
  }
}

/// The abbreviations of English text on business, in byte order of their spelling.
///
/// Words with stops inside ("U.S.", "a.m.") and single letters are known by their form. Source: AP
/// and Reuters style books, and the forms found in filings.
// swift-format-ignore
let abbreviationRows: [AbbreviationRow] = [
  .init("acct", .beforeStarter), .init("adj", .beforeStarter), .init("adm", .never, capitalized: true),
  .init("al", .beforeStarter), .init("amt", .beforeStarter), .init("app", .beforeNumber),
  .init("approx", .never), .init("apr", .beforeStarter, capitalized: true),
  .init("art", .beforeNumber), .init("arts", .beforeNumber), .init("assn", .beforeStarter),
  .init("assoc", .beforeStarter), .init("asst", .never), .init("attn", .never),
  .init("aug", .beforeStarter, capitalized: true), .init("ave", .beforeStarter),
  .init("avg", .beforeStarter), .init("bldg", .beforeStarter), .init("blvd", .beforeStarter),
  .init("bn", .beforeStarter), .init("bros", .beforeStarter), .init("ca", .never),
  .init("capt", .never), .init("cf", .never), .init("ch", .beforeNumber), .init("cl", .beforeNumber),
  .init("cmdr", .never), .init("co", .beforeStarter), .init("col", .beforeNumber),
  .init("corp", .beforeStarter), .init("cos", .beforeStarter), .init("cts", .beforeStarter),
  .init("cum", .beforeStarter), .init("dec", .beforeStarter, capitalized: true),
  .init("dept", .beforeStarter), .init("dir", .beforeStarter), .init("div", .beforeStarter),
  .init("dr", .never), .init("eq", .beforeNumber), .init("esq", .beforeStarter),
  .init("est", .beforeNumber), .init("etc", .beforeStarter), .init("excl", .never),
  .init("exh", .beforeNumber), .init("ext", .beforeNumber),
  .init("feb", .beforeStarter, capitalized: true), .init("fig", .beforeNumber),
  .init("figs", .beforeNumber), .init("fri", .beforeStarter, capitalized: true),
  .init("ft", .beforeStarter), .init("gen", .never, capitalized: true),
  .init("gov", .never, capitalized: true), .init("govt", .beforeStarter),
  .init("hon", .never, capitalized: true), .init("hr", .beforeStarter), .init("hrs", .beforeStarter),
  .init("inc", .beforeStarter), .init("incl", .never), .init("int", .beforeStarter),
  .init("intl", .beforeStarter), .init("jan", .beforeStarter, capitalized: true),
  .init("jr", .beforeStarter), .init("jul", .beforeStarter, capitalized: true),
  .init("jun", .beforeStarter, capitalized: true), .init("lb", .beforeStarter),
  .init("lbs", .beforeStarter), .init("lt", .never, capitalized: true), .init("ltd", .beforeStarter),
  .init("maj", .never, capitalized: true), .init("mar", .beforeStarter, capitalized: true),
  .init("max", .beforeNumber), .init("messrs", .never), .init("mfg", .beforeStarter),
  .init("mgmt", .beforeStarter), .init("mgr", .beforeStarter), .init("min", .beforeNumber),
  .init("misc", .beforeStarter), .init("mktg", .beforeStarter), .init("mln", .beforeStarter),
  .init("mme", .never), .init("mn", .beforeStarter), .init("mon", .beforeStarter, capitalized: true),
  .init("mr", .never), .init("mrs", .never), .init("ms", .never), .init("mt", .never, capitalized: true),
  .init("nat", .beforeStarter), .init("natl", .beforeStarter), .init("no", .beforeNumber),
  .init("nos", .beforeNumber), .init("nov", .beforeStarter, capitalized: true),
  .init("nr", .beforeNumber), .init("oct", .beforeStarter, capitalized: true),
  .init("op", .beforeStarter), .init("oz", .beforeStarter), .init("p", .beforeNumber),
  .init("para", .beforeNumber), .init("paras", .beforeNumber), .init("pct", .beforeStarter),
  .init("plc", .beforeStarter), .init("pp", .beforeNumber), .init("pres", .never, capitalized: true),
  .init("prof", .never), .init("pt", .beforeNumber), .init("pte", .beforeStarter),
  .init("pty", .beforeStarter), .init("pvt", .beforeStarter), .init("qtr", .beforeStarter),
  .init("rd", .beforeStarter), .init("ref", .beforeNumber), .init("reg", .beforeNumber),
  .init("rep", .never, capitalized: true), .init("reps", .never, capitalized: true),
  .init("rev", .never, capitalized: true), .init("rs", .beforeNumber),
  .init("sat", .beforeStarter, capitalized: true), .init("sched", .beforeNumber),
  .init("sec", .beforeNumber), .init("sen", .never, capitalized: true),
  .init("sens", .never, capitalized: true), .init("sep", .beforeStarter, capitalized: true),
  .init("sept", .beforeStarter, capitalized: true), .init("sgt", .never), .init("sq", .beforeStarter),
  .init("sr", .beforeStarter), .init("st", .beforeStarter), .init("std", .beforeStarter),
  .init("sun", .beforeStarter, capitalized: true), .init("tel", .beforeNumber),
  .init("thu", .beforeStarter, capitalized: true), .init("thur", .beforeStarter, capitalized: true),
  .init("thurs", .beforeStarter, capitalized: true), .init("tue", .beforeStarter, capitalized: true),
  .init("tues", .beforeStarter, capitalized: true), .init("univ", .beforeStarter), .init("v", .never),
  .init("viz", .never), .init("vol", .beforeNumber), .init("vols", .beforeNumber), .init("vs", .never),
  .init("wed", .beforeStarter, capitalized: true), .init("wk", .beforeStarter),
  .init("yr", .beforeStarter), .init("yrs", .beforeStarter),
]

/// Words that begin a sentence and rarely a name, in small letters and byte order.
// swift-format-ignore
let starterWords: [StaticString] = [
  "a", "about", "according", "additionally", "after", "all", "also", "although", "among", "an",
  "and", "another", "any", "around", "as", "at", "based", "because", "before", "between", "both",
  "but", "by", "during", "each", "earlier", "excluding", "for", "from", "further", "had", "has",
  "have", "he", "her", "here", "his", "how", "however", "i", "if", "in", "including", "is", "it",
  "its", "last", "many", "meanwhile", "moreover", "most", "my", "neither", "net", "no", "nor",
  "not", "now", "of", "on", "once", "one", "only", "or", "other", "our", "over", "overall",
  "revenue", "sales", "separately", "several", "shares", "she", "similarly", "since", "so",
  "some", "such", "that", "the", "their", "then", "there", "therefore", "these", "they", "this",
  "those", "though", "through", "thus", "to", "today", "total", "two", "under", "until", "upon",
  "was", "we", "were", "what", "when", "where", "whether", "which", "while", "who", "why", "with",
  "within", "without", "yesterday", "yet", "you", "your",
]

/// Compares the bytes of a literal with those of a word, in small letters.
///
/// - Returns: Less than 0, 0 or more than 0, as the literal stands before, at or behind the word.
private func compare(_ literal: StaticString, _ word: Range<Int>, in text: Span<UInt8>) -> Int {
  let count = literal.utf8CodeUnitCount
  for index in 0..<min(count, word.count) {
    // The index is below the literal's count.
    let difference =
      unsafe Int(literal.utf8Start[index]) - Int(text[word.lowerBound + index].lowered)
    if difference != 0 { return difference }
  }
  return count - word.count
}

/// The spellings of the abbreviations as numbers, in the order of their rows.
private let abbreviationKeys: [UInt64] = abbreviationRows.map { row in
  // The index is below the literal's count.
  (0..<row.spelling.utf8CodeUnitCount).reduce(0) { key, index in
    unsafe key | UInt64(row.spelling.utf8Start[index]) << UInt64(56 - 8 * index)
  }
}

/// Returns the row of an abbreviation, or nil for any other word.
func abbreviation(_ word: Range<Int>, in text: Span<UInt8>) -> AbbreviationRow? {
  guard !word.isEmpty, word.count <= 6 else { return nil }
  var key: UInt64 = 0
  var shift: UInt64 = 56
  for index in word {
    key |= UInt64(text[index].lowered) << shift
    shift &-= 8
  }
  let index = abbreviationKeys.partition { $0 >= key }
  guard index < abbreviationKeys.count, abbreviationKeys[index] == key else { return nil }
  let row = abbreviationRows[index]
  return !row.isCapitalized || text[word.lowerBound].isUpper ? row : nil
}

/// Whether a word is one that begins sentences.
func isStarter(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
  guard !word.isEmpty, word.count <= 12 else { return false }
  var (low, high) = (0, starterWords.count)
  while low < high {
    let middle = (low + high) / 2
    let order = compare(starterWords[middle], word, in: text)
    if order == 0 { return true }
    if order < 0 { low = middle + 1 } else { high = middle }
  }
  return false
}
