/// What a word says in the label of a row or the header of a column.
struct LabelClass: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { self.init(rawValue: 1 << bit) }

  // What a line is to others.
  static let result = LabelClass(bit: 0)
  static let total = LabelClass(bit: 1)
  static let average = LabelClass(bit: 2)
  static let weighted = LabelClass(bit: 3)
  static let rate = LabelClass(bit: 4)
  static let change = LabelClass(bit: 5)
  static let opening = LabelClass(bit: 6)
  static let duration = LabelClass(bit: 7)
  static let periodic = LabelClass(bit: 8)
  static let revenue = LabelClass(bit: 9)
  static let identifier = LabelClass(bit: 10)
  static let less = LabelClass(bit: 11)
  static let of = LabelClass(bit: 12)
  static let which = LabelClass(bit: 13)
  static let year = LabelClass(bit: 14)
  static let empty = LabelClass(bit: 15)
  static let firstMonth = LabelClass(bit: 16)
  static let at = LabelClass(bit: 17)
  // What is measured.
  static let profit = LabelClass(bit: 20)
  static let income = LabelClass(bit: 21)
  static let gross = LabelClass(bit: 22)
  static let operating = LabelClass(bit: 23)
  static let net = LabelClass(bit: 24)
  static let before = LabelClass(bit: 25)
  static let tax = LabelClass(bit: 26)
  static let ebitda = LabelClass(bit: 27)
  static let equity = LabelClass(bit: 28)
  static let asset = LabelClass(bit: 29)
  static let debt = LabelClass(bit: 30)
  static let interest = LabelClass(bit: 31)
  static let cost = LabelClass(bit: 32)
  static let share = LabelClass(bit: 33)
  static let dividend = LabelClass(bit: 34)
  static let claim = LabelClass(bit: 35)
  static let current = LabelClass(bit: 36)
  static let liability = LabelClass(bit: 37)
  static let margin = LabelClass(bit: 38)
  static let ratio = LabelClass(bit: 39)
  static let effective = LabelClass(bit: 40)
  static let per = LabelClass(bit: 41)
  static let diluted = LabelClass(bit: 42)
  static let basic = LabelClass(bit: 43)
  static let payout = LabelClass(bit: 44)
  static let cover = LabelClass(bit: 45)
  static let gearing = LabelClass(bit: 46)
  static let returns = LabelClass(bit: 47)
  static let comprehensive = LabelClass(bit: 48)
  static let premium = LabelClass(bit: 49)
  static let after = LabelClass(bit: 50)
  static let adjusted = LabelClass(bit: 51)
  static let ended = LabelClass(bit: 52)
  static let rateNoun = LabelClass(bit: 53)
  static let link = LabelClass(bit: 54)
  static let closing = LabelClass(bit: 55)

  /// Returns the classes of a word by its hash; none for a word without a meaning.
  static func of(_ hash: UInt64) -> LabelClass { table[hash] ?? [] }

  private static let table: WordMap<LabelClass> = {
    var table = WordMap<LabelClass>()
    for (kind, words) in rows {
      for word in words.utf8.split(separator: UInt8(ascii: " ")) {
        table[WordHash.of(word), default: []].formUnion(kind)
      }
    }
    return table
  }()

  // swift-format-ignore
  private static let rows: [(LabelClass, String)] = [
    (.result,        "total totals subtotal sum net gross group overall combined all year closing consolidated balance profit loss result aggregate"),
    (.total,         "total totals subtotal"),
    (.average,       "average mean averages weighted"),
    (.weighted,      "weighted"),
    (.rate,          "per eps average"),
    (.rateNoun,      "rate rates ratio margin yield price multiple rank age life return"),
    (.link,          "of on per paid at in for to and or before after by from"),
    (.change,        "change changes growth increase decrease variance variation over under rise fall movement yoy chg var overweight underweight difference"),
    (.opening,       "opening brought beginning start excess from"),
    (.closing,       "closing end ending"),
    (.firstMonth,    "january april july october"),
    (.at,            "at balance as"),
    (.duration,      "year years month months life lives term period vesting"),
    (.periodic,      "interest charge depreciation amortisation amortization annual expense yearly monthly quarterly rent"),
    (.revenue,       "revenue revenues sales turnover income premiums"),
    (.identifier,    "note notes page ref no number year years months month days due maturity"),
    (.less,          "less"),
    (.of,            "of"),
    (.which,         "which"),
    (.year,          "year"),
    (.empty,         "total average margin ratio rate year return with from amount"),
    (.profit,        "profit profits earnings surplus"),
    (.income,        "income"),
    (.gross,         "gross"),
    (.operating,     "operating operations ebit trading"),
    (.net,           "net attributable bottom"),
    (.before,        "before pretax"),
    (.after,         "after"),
    (.tax,           "tax taxes taxation"),
    (.ebitda,        "ebitda ebitdar"),
    (.equity,        "equity funds"),
    (.asset,         "assets"),
    (.debt,          "debt borrowings"),
    (.interest,      "interest finance"),
    (.cost,          "cost costs expense expenses expenditure provision charge overheads"),
    (.share,         "share shares"),
    (.dividend,      "dividend dividends"),
    (.claim,         "claims losses"),
    (.premium,       "premium premiums"),
    (.current,       "current"),
    (.liability,     "liabilities"),
    (.margin,        "margin"),
    (.ratio,         "ratio rate"),
    (.effective,     "effective"),
    (.per,           "per eps"),
    (.diluted,       "diluted"),
    (.basic,         "basic"),
    (.payout,        "payout"),
    (.cover,         "cover coverage covered"),
    (.gearing,       "gearing leverage"),
    (.returns,       "return"),
    (.comprehensive, "comprehensive"),
    (.ended,         "ended ending"),
    (.adjusted,      "adjusted underlying normalised normalized"),
  ]
}

/// The words of a label, as far as they say what its line is.
struct LabelReading {
  /// The classes of all words.
  private(set) var classes: LabelClass = []
  /// The classes of the words outside of brackets.
  private(set) var ownClasses: LabelClass = []
  /// The classes of the first word.
  private(set) var first: LabelClass = []
  /// The number of words.
  private(set) var count = 0
  /// Whether the first words are "of which".
  private(set) var isDetail = false
  /// Whether a day stands before or behind a first month: "At 1 January".
  private(set) var hasDay = false
  /// The hashes of the words that carry meaning, without a plural s.
  private(set) var stems: [UInt64] = []

  /// Whether it names a rate, a price or the like: "Return on equity", not "Life insurance".
  private(set) var isRate = false

  /// Reads a label.
  ///
  /// - Complexity: O(*n*) in its bytes, of which 200 count.
  init(_ label: ArraySlice<UInt8>) {
    var hash = WordHash()
    var singular = WordHash()
    var length = 0
    var last: UInt8 = 0
    // Words in brackets do not say what the line is: "Dividends ($1.38 per share)".
    var isAside = false
    var second: LabelClass = []
    var isBehindRate = false
    func finish(_ reading: inout LabelReading) {
      let kind = LabelClass.of(hash.value)
      if reading.count == 0 { reading.first = kind }
      if reading.count == 1 { second = kind }
      reading.count += 1
      reading.classes.formUnion(kind)
      if kind.contains(.result), !kind.contains(.year) { reading.isOnlyYear = false }
      if !isAside {
        reading.ownClasses.formUnion(kind)
        if isBehindRate, kind.isDisjoint(with: [.link, .rateNoun]),
          !reading.ownClasses.contains(.rate)
        {
          reading.isRate = false
        }
        isBehindRate = kind.contains(.rateNoun)
        if isBehindRate || kind.contains(.rate) { reading.isRate = true }
      }
      let stem = last == UInt8(ascii: "s") ? singular.value : hash.value
      if length > 3, !LabelClass.of(stem).contains(.empty) { reading.stems.append(stem) }
      hash = WordHash()
      length = 0
    }
    for byte in label.prefix(200) {
      if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
        if length > 0 { singular = hash }
        hash.add(byte)
        length += 1
        last = byte | 0x20
        continue
      }
      if length > 0 { finish(&self) }
      if byte &- UInt8(ascii: "0") < 10 { hasDay = true }
      if byte != 0x20 { isBehindRate = false }
      if byte == UInt8(ascii: "(") { isAside = true }
      if byte == UInt8(ascii: ")") { isAside = false }
    }
    if length > 0 { finish(&self) }
    isDetail = first.contains(.of) && second.contains(.which)
  }

  /// Whether nothing but the word year makes the label that of a result.
  private(set) var isOnlyYear = true

  /// Whether the label is of the start of a period: "At 1 January 2024", "Balance at 1 July".
  var isOfStart: Bool { first.contains(.at) && classes.contains(.firstMonth) && hasDay }
}
