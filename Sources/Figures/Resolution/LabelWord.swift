/// A word of a label, by what it says of the unit of cells.
enum LabelWord: Equatable {
  /// A scale: its power of ten, and whether it is one only behind a currency: "£m", "$000".
  case scale(Int, isAbbreviation: Bool)
  /// Percentages.
  case percent
  /// "Cent", which behind "per" means percentages.
  case cent
  /// "Per".
  case per
  /// Shares or units, which behind "per" mean a rate.
  case share
  /// Units.
  case unit
  /// A word that, behind "basic" or "diluted", is one of a rate.
  case sharesKind
  /// A price or a count that no scale is meant for.
  case exempt
  /// A rate or ratio, if the figures are written unlike amounts.
  case rate
  /// "Except", "unless".
  case except
  /// A word that makes a statement hold for a whole document.
  case general
  /// A word for what sets two others apart.
  case comparison
  /// A word that may stand before a scale: "in thousands".
  case beforeScale
  /// Another word that statements of a scale are made of.
  case statement

  /// Returns what a word says, packed as its first eight letters in small letters.
  static func of(_ packed: UInt64) -> LabelWord? { table[packed] }

  private static let table: [UInt64: LabelWord] = {
    var table: [UInt64: LabelWord] = [:]
    for (word, meaning) in rows { table[packed(word)] = meaning }
    for word in statementWords where table[packed(word)] == nil {
      table[packed(word)] = .statement
    }
    return table
  }()

  /// Packs the first eight letters of a word.
  static func packed(_ word: String) -> UInt64 {
    word.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  // swift-format-ignore
  private static let rows: [(String, LabelWord)] = [
    ("000",         .scale(3, isAbbreviation: true)),
    ("000s",        .scale(3, isAbbreviation: true)),
    ("active",      .comparison),
    ("amounts",     .general),
    ("basic",       .sharesKind),
    ("billion",     .scale(9, isAbbreviation: false)),
    ("billions",    .scale(9, isAbbreviation: false)),
    ("bn",          .scale(9, isAbbreviation: false)),
    ("cent",        .cent),
    ("change",      .comparison),
    ("crore",       .scale(7, isAbbreviation: false)),
    ("crores",      .scale(7, isAbbreviation: false)),
    ("days",        .rate),
    ("difference",  .comparison),
    ("diluted",     .sharesKind),
    ("dollars",     .beforeScale),
    ("employees",   .exempt),
    ("eps",         .rate),
    ("except",      .except),
    ("gap",         .comparison),
    ("headcount",   .exempt),
    ("in",          .beforeScale),
    ("k",           .scale(3, isAbbreviation: true)),
    ("lakh",        .scale(5, isAbbreviation: false)),
    ("lakhs",       .scale(5, isAbbreviation: false)),
    ("m",           .scale(6, isAbbreviation: true)),
    ("million",     .scale(6, isAbbreviation: false)),
    ("millions",    .scale(6, isAbbreviation: false)),
    ("mio",         .scale(6, isAbbreviation: false)),
    ("mln",         .scale(6, isAbbreviation: false)),
    ("mn",          .scale(6, isAbbreviation: false)),
    ("of",          .beforeScale),
    ("ordinary",    .sharesKind),
    ("otherwise",   .general),
    ("over",        .comparison),
    ("overweight",  .comparison),
    ("pct",         .percent),
    ("per",         .per),
    ("percent",     .percent),
    ("percentage",  .percent),
    ("price",       .exempt),
    ("rate",        .rate),
    ("ratio",       .rate),
    ("share",       .share),
    ("shares",      .share),
    ("tabular",     .general),
    ("thousand",    .scale(3, isAbbreviation: false)),
    ("thousands",   .scale(3, isAbbreviation: false)),
    ("times",       .rate),
    ("underweight", .comparison),
    ("unit",        .unit),
    ("unless",      .except),
    ("us",          .beforeScale),
    ("variance",    .comparison),
  ]

  private static let statementWords = [
    "all", "amount", "and", "are", "as", "audited", "chf", "data", "eur", "euro", "euros",
    "expressed", "figures", "financial", "for", "gbp", "indicated", "information", "noted",
    "number", "or", "other", "par", "pounds", "presented", "ratios", "reflected", "rounded", "s",
    "specified", "stated", "sterling", "than", "u", "unaudited", "usd", "value", "where", "which",
  ]
}
