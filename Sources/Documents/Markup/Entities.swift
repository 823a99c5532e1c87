/// A named character of HTML.
struct EntityRow {
  /// The name, without "&" and ";".
  let name: StaticString
  /// The character.
  let scalar: Unicode.Scalar

  /// Creates a row.
  init(_ name: StaticString, _ scalar: Unicode.Scalar) {
    self.name = name
    self.scalar = scalar
  }
}

/// The named characters that text on business holds, in byte order of the name.
///
/// Latin letters, punctuation, symbols of currencies, fractions and spaces. Source: the HTML
/// standard, section "Named character references".
// swift-format-ignore
let entityRows: [EntityRow] = [
  .init("AElig", "Æ"), .init("AMP", "&"), .init("Aacute", "Á"), .init("Acirc", "Â"), .init("Agrave", "À"),
  .init("Aring", "Å"), .init("Atilde", "Ã"), .init("Auml", "Ä"), .init("Ccedil", "Ç"), .init("Dagger", "‡"),
  .init("ETH", "Ð"), .init("Eacute", "É"), .init("Ecirc", "Ê"), .init("Egrave", "È"), .init("Euml", "Ë"),
  .init("GT", ">"), .init("Iacute", "Í"), .init("Icirc", "Î"), .init("Igrave", "Ì"), .init("Iuml", "Ï"),
  .init("LT", "<"), .init("Ntilde", "Ñ"), .init("OElig", "Œ"), .init("Oacute", "Ó"), .init("Ocirc", "Ô"),
  .init("Ograve", "Ò"), .init("Oslash", "Ø"), .init("Otilde", "Õ"), .init("Ouml", "Ö"), .init("QUOT", "\""),
  .init("Scaron", "Š"), .init("THORN", "Þ"), .init("Uacute", "Ú"), .init("Ucirc", "Û"), .init("Ugrave", "Ù"),
  .init("Uuml", "Ü"), .init("Yacute", "Ý"), .init("aacute", "á"), .init("acirc", "â"), .init("aelig", "æ"),
  .init("agrave", "à"), .init("amp", "&"), .init("apos", "'"), .init("aring", "å"), .init("asymp", "≈"),
  .init("atilde", "ã"), .init("auml", "ä"), .init("bdquo", "„"), .init("brvbar", "¦"), .init("bull", "•"),
  .init("ccedil", "ç"), .init("cent", "¢"), .init("commat", "@"), .init("copy", "©"), .init("curren", "¤"),
  .init("dagger", "†"), .init("dash", "‐"), .init("deg", "°"), .init("divide", "÷"), .init("dollar", "$"),
  .init("eacute", "é"), .init("ecirc", "ê"), .init("egrave", "è"), .init("emsp", "\u{2003}"), .init("ensp", "\u{2002}"),
  .init("eth", "ð"), .init("euml", "ë"), .init("euro", "€"), .init("frac12", "½"), .init("frac13", "⅓"),
  .init("frac14", "¼"), .init("frac18", "⅛"), .init("frac23", "⅔"), .init("frac34", "¾"), .init("frac38", "⅜"),
  .init("frac58", "⅝"), .init("frac78", "⅞"), .init("frasl", "⁄"), .init("ge", "≥"), .init("gt", ">"),
  .init("half", "½"), .init("hellip", "…"), .init("horbar", "―"), .init("iacute", "í"), .init("icirc", "î"),
  .init("iexcl", "¡"), .init("igrave", "ì"), .init("iquest", "¿"), .init("iuml", "ï"), .init("laquo", "«"),
  .init("ldquo", "“"), .init("le", "≤"), .init("lpar", "("), .init("lsaquo", "‹"), .init("lsquo", "‘"),
  .init("lt", "<"), .init("macr", "¯"), .init("mdash", "—"), .init("micro", "µ"), .init("middot", "·"),
  .init("minus", "−"), .init("nbsp", "\u{A0}"), .init("ndash", "–"), .init("ne", "≠"), .init("not", "¬"),
  .init("ntilde", "ñ"), .init("num", "#"), .init("numsp", "\u{2007}"), .init("oacute", "ó"), .init("ocirc", "ô"),
  .init("oelig", "œ"), .init("ograve", "ò"), .init("ordf", "ª"), .init("ordm", "º"), .init("oslash", "ø"),
  .init("otilde", "õ"), .init("ouml", "ö"), .init("para", "¶"), .init("percnt", "%"), .init("period", "."),
  .init("permil", "‰"), .init("plusmn", "±"), .init("pound", "£"), .init("prime", "′"), .init("puncsp", "\u{2008}"),
  .init("quot", "\""), .init("raquo", "»"), .init("rdquo", "”"), .init("reg", "®"), .init("rpar", ")"),
  .init("rsaquo", "›"), .init("rsquo", "’"), .init("sbquo", "‚"), .init("scaron", "š"), .init("sect", "§"),
  .init("shy", "\u{AD}"), .init("sup1", "¹"), .init("sup2", "²"), .init("sup3", "³"), .init("szlig", "ß"),
  .init("thinsp", "\u{2009}"), .init("thorn", "þ"), .init("times", "×"), .init("trade", "™"), .init("uacute", "ú"),
  .init("ucirc", "û"), .init("ugrave", "ù"), .init("uuml", "ü"), .init("yacute", "ý"), .init("yen", "¥"),
  .init("yuml", "ÿ"), .init("zwj", "\u{200D}"), .init("zwnj", "\u{200C}"),
]

/// Decodes references to characters: "&pound;", "&#163;", "&#xA3;".
enum Entities {
  /// What bytes 128 to 159 mean in a reference: characters of Windows-1252, as the standard asks.
  private static let windows: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  /// Returns the character that a reference at `offset` stands for, and the end of the reference.
  ///
  /// - Returns: nil where "&" is an ampersand.
  static func decode(
    at offset: Int, in source: Span<UInt8>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    guard offset + 2 < source.count else { return nil }
    return source[offset + 1] == UInt8(ascii: "#")
      ? number(at: offset + 2, in: source) : name(at: offset + 1, in: source)
  }

  /// Decodes a number, decimal or hexadecimal, from behind "&#".
  private static func number(
    at start: Int, in source: Span<UInt8>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let isHexadecimal = source[start].lowered == UInt8(ascii: "x")
    var index = isHexadecimal ? start + 1 : start
    let first = index
    var value: UInt32 = 0
    while index < source.count, index < first + 8 {
      let byte = source[index].lowered
      if byte.isDigit {
        value = value * (isHexadecimal ? 16 : 10) + UInt32(byte - UInt8(ascii: "0"))
      } else if isHexadecimal, byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "f") {
        value = value * 16 + UInt32(byte - UInt8(ascii: "a") + 10)
      } else {
        break
      }
      value = min(value, 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    if index < source.count, source[index] == UInt8(ascii: ";") { index += 1 }
    if value >= 128 && value < 160 { return (windows[Int(value) - 128], index) }
    return (value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}", index)
  }

  /// Decodes a name from behind "&".
  private static func name(
    at start: Int, in source: Span<UInt8>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var end = start
    while end < source.count, end < start + 8, source[end].isLetter || source[end].isDigit {
      end += 1
    }
    guard end > start, end < source.count, source[end] == UInt8(ascii: ";") else { return nil }
    let index = entityRows.partition { compare($0.name, start..<end, in: source) >= 0 }
    guard index < entityRows.count, compare(entityRows[index].name, start..<end, in: source) == 0
    else { return nil }
    return (entityRows[index].scalar, end + 1)
  }

  /// Compares a literal with bytes, in byte order.
  private static func compare(
    _ literal: StaticString, _ name: Range<Int>, in source: Span<UInt8>
  ) -> Int {
    for index in 0..<min(literal.utf8CodeUnitCount, name.count) {
      // The index is below the literal's count.
      let difference =
        unsafe Int(literal.utf8Start[index]) - Int(source[name.lowerBound + index])
      if difference != 0 { return difference }
    }
    return literal.utf8CodeUnitCount - name.count
  }
}
