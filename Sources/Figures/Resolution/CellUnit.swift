import Quantities

/// What the words of a header, label or caption say of the unit of the cells that it governs.
struct CellUnit: Equatable {
  /// The power of ten that the cells are in: 3 for "in thousands"; `nil` where nothing is said.
  var scale: Int?
  /// Whether the cells are percentages.
  var isPercent = false
  /// Whether the cells are amounts a share or other rates that a table's scale leaves alone.
  var isExempt = false
  /// Whether only decimals tell that they are exempt: "Interest rate contracts" are amounts.
  var isWeaklyExempt = false
  /// Whether the words speak of shares themselves, not of amounts a share.
  var isShares = false
  /// Whether the scale leaves numbers of shares alone: "in thousands, except share data".
  var exceptsShares = false
  /// Whether the scale is stated as one is above a table: "in millions", "(£m)", "US$ million".
  var isStated = false
  /// Whether nothing else is said: "(in millions, except per share data)".
  var isPure = false
  /// Whether the words say that they hold for more than what stands next to them.
  var isGeneral = false
  /// Whether the words set two others apart: "Change", "Over/underweight".
  var isComparison = false

  /// A unit of which nothing is said.
  init() {}

  /// Reads a header, label or caption.
  ///
  /// - Complexity: O(*n*) in its bytes, of which at most 400 count.
  init(_ bytes: ArraySlice<UInt8>) {
    var reader = LabelReader()
    reader.read(bytes)
    self = reader.unit
  }
}

/// Reads the words of a label in order.
private struct LabelReader {
  var unit = CellUnit()

  private static let employee = LabelWord.packed("employee")

  private var last: LabelWord?
  private var hasPer = false
  private var isNumberBefore = false
  private var isCurrencyBefore = false
  private var isPerBeforeLast = false
  private var isBehindExcept = false
  private var hasOtherWord = false
  private var hasDigits = false
  private var wasExempt = false
  /// The byte before the word, other than white space.
  private var mark = UInt8(ascii: "(")

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    var cursor = bytes.startIndex
    let end = min(bytes.endIndex, bytes.startIndex + 400)
    while cursor < end {
      let byte = bytes[cursor]
      guard CellUnit.isLetterOrDigit(byte) else {
        readSign(byte)
        cursor += 1
        continue
      }
      let start = cursor
      var word: UInt64 = 0
      var isNumber = true
      while cursor < end, CellUnit.isLetterOrDigit(bytes[cursor]) {
        let letter = bytes[cursor]
        if !CellUnit.isDigit(letter) { isNumber = false }
        if cursor - start < 8 {
          word = word << 8 | UInt64(CellUnit.isDigit(letter) ? letter : letter | 0x20)
        }
        cursor += 1
      }
      readWord(word, isNumber: isNumber, isPlural: bytes[cursor - 1] | 0x20 == UInt8(ascii: "s"))
      mark = bytes[cursor - 1]
    }
    unit.isPure = unit.isStated && !hasOtherWord
  }

  private mutating func readSign(_ byte: UInt8) {
    // "Interest at 5.2%" is an amount.
    if byte == UInt8(ascii: "%"), !CellUnit.isDigit(mark) { unit.isPercent = true }
    if byte > UInt8(ascii: " ") { mark = byte }
    if byte == UInt8(ascii: "(") {
      // "Dividends ($1.38 per share)" are an amount; "September 30 (Millions)" is a scale.
      wasExempt = unit.isExempt
      hasDigits = false
      isNumberBefore = false
      last = nil
    }
    if byte == UInt8(ascii: ")"), hasDigits { unit.isExempt = wasExempt }
  }

  private mutating func readWord(_ word: UInt64, isNumber: Bool, isPlural: Bool) {
    let isBehindSymbol =
      mark == UInt8(ascii: "$") || mark >= 0x80 || mark == UInt8(ascii: "'")
    let meaning = LabelWord.of(word)
    if case .scale(let power, let isAbbreviation)? = meaning {
      // The first scale counts: "in millions, except shares, which are in thousands".
      if !isNumberBefore, !isAbbreviation || isBehindSymbol || isCurrencyBefore, unit.scale == nil {
        unit.scale = power
        unit.isStated =
          isBehindSymbol || isPlural || isCurrencyBefore || mark == UInt8(ascii: "(")
          || last == .beforeScale
      }
    } else if meaning == .exempt, word == LabelReader.employee, !isPlural {
      // "Shares issued under employee plans" are no employees.
      hasOtherWord = true
    } else if let meaning {
      apply(meaning)
    } else if !isNumber {
      hasOtherWord = true
    }
    if isNumber { hasDigits = true }
    isPerBeforeLast = last == .per
    isNumberBefore = isNumber
    isCurrencyBefore = CellUnit.isCurrency(word)
    last = meaning
  }

  private mutating func apply(_ meaning: LabelWord) {
    switch meaning {
    case .percent: unit.isPercent = true
    case .cent where last == .per: unit.isPercent = true
    case .share, .unit:
      let isRate = last == .per || last == .sharesKind || isPerBeforeLast
      if isRate {
        exempt(isWeak: true)
      } else if meaning == .share {
        unit.isShares = true
        // "Except per share data" leaves shares in the scale, "except share data" does not.
        if isBehindExcept { unit.exceptsShares = true }
      }
    case .exempt: exempt(isWeak: false)
    case .rate: exempt(isWeak: !hasPer)
    case .per:
      hasPer = true
      // "Rate per day", "Price per tonne".
      if unit.isExempt { exempt(isWeak: false) }
    case .except: isBehindExcept = true
    case .general: unit.isGeneral = true
    case .comparison: unit.isComparison = true
    default: break
    }
    if meaning == .comparison || meaning == .exempt && !isBehindExcept { hasOtherWord = true }
  }

  private mutating func exempt(isWeak: Bool) {
    unit.isWeaklyExempt = isWeak && (unit.isWeaklyExempt || !unit.isExempt)
    unit.isExempt = true
  }
}

extension CellUnit {
  static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  fileprivate static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  fileprivate static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// Whether a packed word is the code of a currency.
  fileprivate static func isCurrency(_ word: UInt64) -> Bool {
    // "Rs" and three letters.
    if word == 0x7273 { return true }
    guard word >> 24 == 0, word >> 16 != 0 else { return false }
    let letters = (0..<3).map { UInt8(truncatingIfNeeded: word >> (16 - 8 * $0)) & ~0x20 }
    return FigureUnit(currencyCode: letters) != nil
  }
}
