/// What a word does in a spelled number.
enum NumberWordRole: UInt8, Sendable {
  /// Zero through nineteen.
  case unit
  /// Twenty through ninety.
  case tens
  /// Multiplies what stands before it by a hundred.
  case hundred
  /// Multiplies what stands before it by twelve.
  case dozen
  /// An indefinite number of twelves: without a value unless a number stands before it.
  case dozens
  /// First through nineteenth; the value is also that of a denominator.
  case ordinal
  /// Twentieth through ninetieth.
  case ordinalTens
  /// Hundredth.
  case ordinalHundred
  /// Thousandth and on; the value is the power of ten.
  case ordinalMagnitude
  /// One half.
  case half
  /// One quarter of a thing, or three months.
  case quarter
  /// A plural denominator: thirds, hundredths.
  case denominator
  /// A multiple in one word: doubled, twice, threefold.
  case multiple
  /// A half as a verb.
  case halved
}

/// A word of a spelled number.
struct NumberWordRow: Sendable {
  let spelling: StaticString
  let role: NumberWordRole
  let value: Int

  init(_ spelling: StaticString, _ role: NumberWordRole, _ value: Int) {
    self.spelling = spelling
    self.role = role
    self.value = value
  }
}

/// The words that numbers are spelled with, in byte order. Magnitudes have a table of their own.
// swift-format-ignore
let numberWordRows: [NumberWordRow] = [
  .init("billionth",    .ordinalMagnitude, 9),
  .init("double",       .multiple, 2),
  .init("doubled",      .multiple, 2),
  .init("doubles",      .multiple, 2),
  .init("doubling",     .multiple, 2),
  .init("dozen",        .dozen, 12),
  .init("dozens",       .dozens, 12),
  .init("dz",           .dozen, 12),
  .init("dzs",          .dozen, 12),
  .init("eight",        .unit, 8),
  .init("eighteen",     .unit, 18),
  .init("eighteenth",   .ordinal, 18),
  .init("eighteenths",  .denominator, 18),
  .init("eightfold",    .multiple, 8),
  .init("eighth",       .ordinal, 8),
  .init("eighths",      .denominator, 8),
  .init("eightieth",    .ordinalTens, 80),
  .init("eighty",       .tens, 80),
  .init("eleven",       .unit, 11),
  .init("eleventh",     .ordinal, 11),
  .init("elevenths",    .denominator, 11),
  .init("fifteen",      .unit, 15),
  .init("fifteenth",    .ordinal, 15),
  .init("fifteenths",   .denominator, 15),
  .init("fifth",        .ordinal, 5),
  .init("fifths",       .denominator, 5),
  .init("fiftieth",     .ordinalTens, 50),
  .init("fifty",        .tens, 50),
  .init("first",        .ordinal, 1),
  .init("firsts",       .denominator, 1),
  .init("five",         .unit, 5),
  .init("fivefold",     .multiple, 5),
  .init("fortieth",     .ordinalTens, 40),
  .init("forty",        .tens, 40),
  .init("four",         .unit, 4),
  .init("fourfold",     .multiple, 4),
  .init("fourteen",     .unit, 14),
  .init("fourteenth",   .ordinal, 14),
  .init("fourteenths",  .denominator, 14),
  .init("fourth",       .ordinal, 4),
  .init("fourths",      .denominator, 4),
  .init("fourty",       .tens, 40),
  .init("half",         .half, 2),
  .init("halved",       .halved, 2),
  .init("halves",       .denominator, 2),
  .init("halving",      .halved, 2),
  .init("hundred",      .hundred, 100),
  .init("hundredth",    .ordinalHundred, 100),
  .init("hundredths",   .denominator, 100),
  .init("millionth",    .ordinalMagnitude, 6),
  .init("naught",       .unit, 0),
  .init("nine",         .unit, 9),
  .init("ninefold",     .multiple, 9),
  .init("nineteen",     .unit, 19),
  .init("nineteenth",   .ordinal, 19),
  .init("nineteenths",  .denominator, 19),
  .init("nineth",       .ordinal, 9),
  .init("ninetieth",    .ordinalTens, 90),
  .init("ninety",       .tens, 90),
  .init("ninth",        .ordinal, 9),
  .init("ninths",       .denominator, 9),
  .init("nought",       .unit, 0),
  .init("one",          .unit, 1),
  .init("quadruple",    .multiple, 4),
  .init("quadrupled",   .multiple, 4),
  .init("quadrupling",  .multiple, 4),
  .init("quarter",      .quarter, 4),
  .init("quarters",     .denominator, 4),
  .init("quintupled",   .multiple, 5),
  .init("second",       .ordinal, 2),
  .init("seven",        .unit, 7),
  .init("sevenfold",    .multiple, 7),
  .init("seventeen",    .unit, 17),
  .init("seventeenth",  .ordinal, 17),
  .init("seventeenths", .denominator, 17),
  .init("seventh",      .ordinal, 7),
  .init("sevenths",     .denominator, 7),
  .init("seventieth",   .ordinalTens, 70),
  .init("seventy",      .tens, 70),
  .init("six",          .unit, 6),
  .init("sixfold",      .multiple, 6),
  .init("sixteen",      .unit, 16),
  .init("sixteenth",    .ordinal, 16),
  .init("sixteenths",   .denominator, 16),
  .init("sixth",        .ordinal, 6),
  .init("sixths",       .denominator, 6),
  .init("sixtieth",     .ordinalTens, 60),
  .init("sixty",        .tens, 60),
  .init("ten",          .unit, 10),
  .init("tenfold",      .multiple, 10),
  .init("tenth",        .ordinal, 10),
  .init("tenths",       .denominator, 10),
  .init("third",        .ordinal, 3),
  .init("thirds",       .denominator, 3),
  .init("thirteen",     .unit, 13),
  .init("thirteenth",   .ordinal, 13),
  .init("thirteenths",  .denominator, 13),
  .init("thirtieth",    .ordinalTens, 30),
  .init("thirty",       .tens, 30),
  .init("thousandth",   .ordinalMagnitude, 3),
  .init("thousandths",  .denominator, 1000),
  .init("three",        .unit, 3),
  .init("threefold",    .multiple, 3),
  .init("thrice",       .multiple, 3),
  .init("treble",       .multiple, 3),
  .init("trebled",      .multiple, 3),
  .init("trebling",     .multiple, 3),
  .init("trillionth",   .ordinalMagnitude, 12),
  .init("triple",       .multiple, 3),
  .init("tripled",      .multiple, 3),
  .init("triples",      .multiple, 3),
  .init("tripling",     .multiple, 3),
  .init("twelfth",      .ordinal, 12),
  .init("twelfths",     .denominator, 12),
  .init("twelve",       .unit, 12),
  .init("twentieth",    .ordinalTens, 20),
  .init("twentieths",   .denominator, 20),
  .init("twenty",       .tens, 20),
  .init("twice",        .multiple, 2),
  .init("two",          .unit, 2),
  .init("twofold",      .multiple, 2),
  .init("zero",         .unit, 0),
]
