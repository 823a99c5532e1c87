extension ByteBuffer {
  /// Lays out the compact JSON value from offset `start` on: two spaces a level, one member a line.
  ///
  /// Objects and arrays that hold no object or array, and are short, stay on one line.
  mutating func indentJSON(from start: Int, depth: Int) {
    let compact = Array(bytes[start...])
    truncate(to: start)
    var indenter = JSONIndenter(source: compact, depth: depth)
    append(repeated: UInt8(ascii: " "), count: 2 * depth)
    indenter.run(into: &self)
  }

  /// Appends a byte `count` times.
  mutating func append(repeated byte: UInt8, count: Int) {
    guard count > 0 else { return }
    reserve(count)
    for _ in 0..<count { append(byte) }
  }
}

/// Turns compact JSON into indented JSON; the value is known to be well formed.
private struct JSONIndenter {
  let source: [UInt8]
  var depth: Int

  /// The longest value that is kept on one line, in bytes.
  static let longestLine = 76

  mutating func run(into buffer: inout ByteBuffer) {
    var index = 0
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "\""):
        let end = stringEnd(from: index)
        buffer.append(source, index..<end)
        index = end
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if let end = endOfShortValue(from: index) {
          appendOnOneLine(index..<end, to: &buffer)
          index = end
          continue
        }
        depth += 1
        buffer.append(source[index])
        startLine(in: &buffer)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        startLine(in: &buffer)
        buffer.append(source[index])
      case UInt8(ascii: ","):
        buffer.append(UInt8(ascii: ","))
        startLine(in: &buffer)
      case UInt8(ascii: ":"):
        buffer.append(": ")
      default:
        buffer.append(source[index])
      }
      index += 1
    }
  }

  private func startLine(in buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "\n"))
    buffer.append(repeated: UInt8(ascii: " "), count: 2 * depth)
  }

  /// The offset after the string that starts at `start`.
  private func stringEnd(from start: Int) -> Int {
    var index = start + 1
    while index < source.count, source[index] != UInt8(ascii: "\"") {
      index += source[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, source.count)
  }

  /// The offset after the object or array at `start`, where it is short and holds no other.
  private func endOfShortValue(from start: Int) -> Int? {
    var index = start + 1
    while index < source.count, index - start + 2 * depth < JSONIndenter.longestLine {
      switch source[index] {
      case UInt8(ascii: "\""): index = stringEnd(from: index)
      case UInt8(ascii: "{"), UInt8(ascii: "["): return nil
      case UInt8(ascii: "}"), UInt8(ascii: "]"): return index + 1
      default: index += 1
      }
    }
    return nil
  }

  private func appendOnOneLine(_ range: Range<Int>, to buffer: inout ByteBuffer) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte == UInt8(ascii: "\"") {
        let end = stringEnd(from: index)
        buffer.append(source, index..<end)
        index = end
        continue
      }
      buffer.append(byte)
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",") { buffer.append(UInt8(ascii: " ")) }
      index += 1
    }
  }
}
