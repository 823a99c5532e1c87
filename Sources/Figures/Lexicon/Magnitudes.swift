/// Where a spelling of a magnitude may stand.
enum MagnitudeUse: UInt8, Sendable {
  /// A full word: it may stand anywhere after a number, and after "a".
  case word
  /// An abbreviation of several letters, glued to the number or apart from it.
  case short
  /// One letter of either case: glued to the number.
  case letter
  /// One letter that must be upper-case and glued to the number.
  case capital
  /// A colloquial word that only amounts of money take.
  case money
}

/// A spelling of a power of ten.
struct MagnitudeRow: Sendable {
  let spelling: StaticString
  let power: Int
  let use: MagnitudeUse

  init(_ spelling: StaticString, _ power: Int, _ use: MagnitudeUse) {
    self.spelling = spelling
    self.power = power
    self.use = use
  }
}

/// Every spelling of a magnitude, in byte order, as a power of ten.
// swift-format-ignore
let magnitudeRows: [MagnitudeRow] = [
  .init("b",            9, .letter),
  .init("bil",          9, .short),
  .init("billion",      9, .word),
  .init("billions",     9, .word),
  .init("bln",          9, .short),
  .init("blns",         9, .short),
  .init("bn",           9, .short),
  .init("cr",           7, .short),
  .init("crore",        7, .word),
  .init("crores",       7, .word),
  .init("g",            9, .capital),
  .init("grand",        3, .money),
  .init("k",            3, .letter),
  .init("koti",         7, .short),
  .init("lac",          5, .word),
  .init("lacs",         5, .word),
  .init("lakh",         5, .word),
  .init("lakhs",        5, .word),
  .init("m",            6, .letter),
  .init("mil",          6, .short),
  .init("milliard",     9, .word),
  .init("milliards",    9, .word),
  .init("million",      6, .word),
  .init("millions",     6, .word),
  .init("mio",          6, .short),
  .init("mln",          6, .short),
  .init("mlns",         6, .short),
  .init("mm",           6, .short),
  .init("mn",           6, .short),
  .init("quadrillion",  15, .word),
  .init("quadrillions", 15, .word),
  .init("quintillion",  18, .word),
  .init("t",            12, .capital),
  .init("thou",         3, .short),
  .init("thousand",     3, .word),
  .init("thousands",    3, .word),
  .init("thsd",         3, .short),
  .init("tln",          12, .short),
  .init("tn",           12, .short),
  .init("tril",         12, .short),
  .init("trillion",     12, .word),
  .init("trillions",    12, .word),
  .init("trln",         12, .short),
  .init("trn",          12, .short),
  .init("tsd",          3, .short),
]
