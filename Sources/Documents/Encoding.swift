extension Document {
  /// Throws if bytes are UTF-16: they begin with its mark, or every other byte is 0.
  ///
  /// NULs here and there are accepted as they are.
  ///
  /// - Parameter bytes: The bytes as they are stored.
  /// - Throws: An error with the reason `utf16` and the offset 0.
  /// - Complexity: O(1): the first 1,024 bytes are looked at.
  public static func checkEncoding(of bytes: Span<UInt8>) throws(ReadError) {
    guard bytes.count >= 2 else { return }
    let mark = (bytes[0], bytes[1])
    if mark == (0xFF, 0xFE) || mark == (0xFE, 0xFF) { throw ReadError(.utf16, offset: 0) }
    let sample = min(bytes.count, 1024) & ~1
    guard sample >= 8 else { return }
    var zeros = (even: 0, odd: 0)
    for index in stride(from: 0, to: sample, by: 2) {
      if bytes[index] == 0 { zeros.even += 1 }
      if bytes[index + 1] == 0 { zeros.odd += 1 }
    }
    // Latin text in UTF-16 has a 0 in nearly every pair, always on the same side.
    let most = max(zeros.even, zeros.odd)
    if most * 10 >= sample * 4, min(zeros.even, zeros.odd) * 10 <= most {
      throw ReadError(.utf16, offset: 0)
    }
  }
}
