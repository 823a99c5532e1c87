extension RunSummary {
  /// Reads a summary from JSON as it was written; `nil` where it is none.
  ///
  /// Members that are unknown are skipped, and those that are missing are 0 or empty.
  public init?(json bytes: [UInt8]) {
    var reader = SummaryReader(bytes)
    guard case .object(let members)? = reader.readValue(depth: 0), reader.isAtEnd,
      case .text("tieout-summary/1")? = members["schema"]
    else { return nil }
    self.init()
    for (name, path) in RunSummary.counts {
      guard let value = members[name] else { continue }
      guard let number = value.wholeNumber else { return nil }
      self[keyPath: path] = number
    }
    if case .object(let relations)? = members["findings-by-relation"] {
      findingsByRelation = relations.compactMapValues(\.wholeNumber)
    }
    if case .list(let parts)? = members["shards"] {
      shards = parts.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
    milliseconds = members["seconds"]?.thousandths ?? 0
    peakMemory = members["peak-memory"]?.wholeNumber ?? 0
  }
}

/// A value of JSON.
private indirect enum SummaryValue {
  case text(String)
  case number(String)
  case object([String: SummaryValue])
  case list([SummaryValue])
  case word

  /// The number, from 0 on.
  var wholeNumber: Int? {
    guard case .number(let text) = self, let number = Int(text), number >= 0 else { return nil }
    return number
  }

  /// The number times 1000, the rest cut off.
  var thousandths: Int? {
    guard case .number(let text) = self else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]), whole >= 0, whole < Int.max / 1001 else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1].prefix(3) : "0"
    let zeros = String(repeating: "0", count: 3 - decimals.count)
    return Int(decimals + zeros).map { whole * 1000 + $0 }
  }
}

/// Reads JSON of the kind that summaries are: small, and of any origin.
private struct SummaryReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether only white space follows.
  var isAtEnd: Bool { bytes[offset...].allSatisfy { $0 <= 0x20 } }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: scalar) else { return false }
    offset += 1
    return true
  }

  /// Reads a value; `nil` where there is none.
  mutating func readValue(depth: Int) -> SummaryValue? {
    guard depth < 16 else { return nil }
    if take("{") { return readObject(depth: depth) }
    if take("[") {
      var values: [SummaryValue] = []
      if take("]") { return .list(values) }
      repeat {
        guard let value = readValue(depth: depth + 1) else { return nil }
        values.append(value)
      } while take(",")
      return take("]") ? .list(values) : nil
    }
    if take("\"") { return readText().map { .text($0) } }
    return readWord()
  }

  private mutating func readObject(depth: Int) -> SummaryValue? {
    var members: [String: SummaryValue] = [:]
    if take("}") { return .object(members) }
    repeat {
      guard take("\""), let name = readText(), take(":"), let value = readValue(depth: depth + 1)
      else { return nil }
      members[name] = value
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  /// Reads on to the end of a text; escapes stay as they are, since no name that counts has one.
  private mutating func readText() -> String? {
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard offset < bytes.count else { return nil }
    offset += 1
    return String(decoding: bytes[start..<(offset - 1)], as: UTF8.self)
  }

  /// Reads a number, `true`, `false` or `null`.
  private mutating func readWord() -> SummaryValue? {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}"),
        byte != UInt8(ascii: "]")
      else { break }
      offset += 1
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if ["true", "false", "null"].contains(text) { return .word }
    guard let first = text.utf8.first, first == UInt8(ascii: "-") || 48...57 ~= first else {
      return nil
    }
    return .number(text)
  }
}
