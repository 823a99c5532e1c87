/// A place in a line of JSON, and the steps over its parts.
struct JSONCursor {
  /// A string or number that was stepped over.
  struct Value {
    /// Its bytes: the inside of a string, the literal of a number, nothing for the rest.
    var range: Range<Int>
    /// Whether it is a string.
    var isString = false
    /// Whether a string holds escapes.
    var hasEscapes = false
    /// Whether it is a number.
    var isNumber = false
  }

  /// The place.
  var offset = 0
  /// Whether a member was read: a comma has to come before the next.
  private var isBehindMember = false
  /// The number of the line, for errors.
  let lineNumber: Int
  /// The offset of the line, for errors.
  let lineOffset: Int

  /// Creates a cursor at the start of a line.
  init(lineNumber: Int, lineOffset: Int) {
    self.lineNumber = lineNumber
    self.lineOffset = lineOffset
  }

  /// Returns an error at the cursor's place.
  private var error: ReadError {
    ReadError(.invalidJSON, line: lineNumber, offset: lineOffset + offset)
  }

  /// Steps over white space.
  private mutating func skipSpace(in line: Span<UInt8>) {
    while offset < line.count, line[offset].isSpace { offset += 1 }
  }

  /// Steps over one byte that has to be there.
  private mutating func expect(_ scalar: Unicode.Scalar, in line: Span<UInt8>) throws(ReadError) {
    skipSpace(in: line)
    guard offset < line.count, line[offset] == UInt8(ascii: scalar) else { throw error }
    offset += 1
  }

  /// Steps into the object.
  mutating func open(_ line: Span<UInt8>) throws(ReadError) { try expect("{", in: line) }

  /// Steps over the next key and its colon; returns nil behind the object.
  mutating func nextKey(in line: Span<UInt8>) throws(ReadError) -> Value? {
    skipSpace(in: line)
    if offset < line.count, line[offset] == UInt8(ascii: "}") {
      offset += 1
      return nil
    }
    if isBehindMember {
      try expect(",", in: line)
      skipSpace(in: line)
    }
    isBehindMember = true
    guard offset < line.count, line[offset] == UInt8(ascii: "\"") else { throw error }
    let key = try readString(in: line)
    try expect(":", in: line)
    return key
  }

  /// Throws unless nothing but white space is left.
  mutating func expectEnd(of line: Span<UInt8>) throws(ReadError) {
    skipSpace(in: line)
    guard offset == line.count else { throw error }
  }

  /// Whether a key is a name.
  func key(_ key: Value, is name: String, in line: Span<UInt8>) -> Bool {
    if key.hasEscapes { return string(key, in: line).elementsEqual(name.utf8) }
    guard key.range.count == name.utf8.count else { return false }
    var index = key.range.lowerBound
    for byte in name.utf8 {
      guard line[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// Steps over a string.
  private mutating func readString(in line: Span<UInt8>) throws(ReadError) -> Value {
    let start = offset + 1
    var value = Value(range: start..<start, isString: true)
    offset = start
    while true {
      offset = line.firstOffset(
        of: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), in: offset..<line.count)
      guard offset < line.count else { throw error }
      if line[offset] == UInt8(ascii: "\"") { break }
      value.hasEscapes = true
      guard offset + 1 < line.count, isEscape(at: offset + 1, in: line) else { throw error }
      offset += 2
    }
    value.range = start..<offset
    offset += 1
    return value
  }

  /// Whether a letter may stand behind a backslash, and four digits behind a "u".
  private func isEscape(at index: Int, in line: Span<UInt8>) -> Bool {
    switch line[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"),
      UInt8(ascii: "t"):
      true
    case UInt8(ascii: "u"): codeUnit(at: index + 1, in: line) != nil
    default: false
    }
  }

  /// Steps over any value; of an array or object nothing is kept.
  mutating func readValue(in line: Span<UInt8>) throws(ReadError) -> Value {
    skipSpace(in: line)
    guard offset < line.count else { throw error }
    switch line[offset] {
    case UInt8(ascii: "\""): return try readString(in: line)
    case UInt8(ascii: "{"), UInt8(ascii: "["): try skipNested(in: line)
    case UInt8(ascii: "t"): try skip("true", in: line)
    case UInt8(ascii: "f"): try skip("false", in: line)
    case UInt8(ascii: "n"): try skip("null", in: line)
    default: return try readNumber(in: line)
    }
    return Value(range: offset..<offset)
  }

  /// Steps over any value.
  mutating func skipValue(in line: Span<UInt8>) throws(ReadError) { _ = try readValue(in: line) }

  /// Steps over a word.
  private mutating func skip(_ word: StaticString, in line: Span<UInt8>) throws(ReadError) {
    guard line.has(word, at: offset) else { throw error }
    offset += word.utf8CodeUnitCount
  }

  /// Steps over a number.
  private mutating func readNumber(in line: Span<UInt8>) throws(ReadError) -> Value {
    let start = offset
    if line[offset] == UInt8(ascii: "-") { offset += 1 }
    try skipDigits(in: line)
    if offset < line.count, line[offset] == UInt8(ascii: ".") {
      offset += 1
      try skipDigits(in: line)
    }
    if offset < line.count, line[offset].lowered == UInt8(ascii: "e") {
      offset += 1
      if offset < line.count, line[offset] == UInt8(ascii: "+") || line[offset] == UInt8(ascii: "-")
      {
        offset += 1
      }
      try skipDigits(in: line)
    }
    return Value(range: start..<offset, isNumber: true)
  }

  /// Steps over one or more digits.
  private mutating func skipDigits(in line: Span<UInt8>) throws(ReadError) {
    guard offset < line.count, line[offset].isDigit else { throw error }
    while offset < line.count, line[offset].isDigit { offset += 1 }
  }

  /// Steps over an array or object; its brackets have to match, its commas are not looked at.
  private mutating func skipNested(in line: Span<UInt8>) throws(ReadError) {
    var closers: [UInt8] = []
    repeat {
      guard offset < line.count else { throw error }
      switch line[offset] {
      case UInt8(ascii: "\""):
        _ = try readString(in: line)
        continue
      case UInt8(ascii: "{"): closers.append(UInt8(ascii: "}"))
      case UInt8(ascii: "["): closers.append(UInt8(ascii: "]"))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard closers.popLast() == line[offset] else { throw error }
      default: break
      }
      offset += 1
    } while !closers.isEmpty
  }
}

extension JSONCursor {
  /// Returns the bytes of a string or the literal of a number; nil for the rest.
  func scalar(_ value: Value, in line: Span<UInt8>) -> [UInt8]? {
    value.isString || value.isNumber ? string(value, in: line) : nil
  }

  /// Returns the bytes of a value, its escapes decoded.
  func string(_ value: Value, in line: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.range.count)
    var start = value.range.lowerBound
    let end = value.range.upperBound
    while value.hasEscapes {
      let backslash = line.firstOffset(
        of: UInt8(ascii: "\\"), or: UInt8(ascii: "\\"), in: start..<end)
      guard backslash + 1 < end else { break }
      bytes.append(line, start..<backslash)
      start = appendEscape(at: backslash + 1, in: line, to: &bytes)
    }
    bytes.append(line, start..<end)
    return bytes
  }

  /// Decodes the escape whose letter stands at `index`; returns the offset behind it.
  private func appendEscape(
    at index: Int, in line: Span<UInt8>, to bytes: inout [UInt8]
  ) -> Int {
    switch line[index] {
    case UInt8(ascii: "n"): bytes.append(.lineFeed)
    case UInt8(ascii: "t"): bytes.append(.tab)
    case UInt8(ascii: "r"): bytes.append(.carriageReturn)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "u"): return appendCodeUnits(at: index + 1, in: line, to: &bytes)
    case let byte: bytes.append(byte)
    }
    return index + 1
  }

  /// Decodes one `\u` escape, or two that are a pair; returns the offset behind them.
  private func appendCodeUnits(
    at index: Int, in line: Span<UInt8>, to bytes: inout [UInt8]
  ) -> Int {
    guard let first = codeUnit(at: index, in: line) else { return index }
    var scalar = Unicode.Scalar(first)
    var next = index + 4
    if first & 0xFC00 == 0xD800, line.has("\\u", at: next),
      let second = codeUnit(at: next + 2, in: line), second & 0xFC00 == 0xDC00
    {
      scalar = Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF)
      next += 6
    }
    bytes.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    return next
  }

  /// Returns the four hexadecimal digits at `index` as a number.
  private func codeUnit(at index: Int, in line: Span<UInt8>) -> UInt32? {
    guard index + 4 <= line.count else { return nil }
    var value: UInt32 = 0
    for offset in index..<index + 4 {
      let byte = line[offset]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
