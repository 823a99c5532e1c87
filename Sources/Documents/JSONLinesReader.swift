/// What one line of a JSON Lines file says of a document.
public struct JSONLinesRecord: Equatable, Sendable {
  /// The id as UTF-8; a number is kept as it was written.
  public var id: [UInt8]?
  /// The name of the text's format.
  public var format: [UInt8]?
  /// The text, its escapes decoded.
  public var text: [UInt8]

  /// Creates a record.
  public init(id: [UInt8]? = nil, format: [UInt8]? = nil, text: [UInt8]) {
    self.id = id
    self.format = format
    self.text = text
  }
}

/// Reads the lines of a JSON Lines file: one object a line, three of its fields.
///
/// Fields that are not asked for are skipped, however deep they are. Of two fields with one name the
/// last counts. Bytes inside strings need not be UTF-8; a lone surrogate becomes U+FFFD.
public struct JSONLinesReader: Sendable {
  /// The name of the field that holds the text.
  public var textField: String
  /// The name of the field that identifies the document.
  public var idField: String
  /// The name of the field that names the format.
  public var formatField: String

  /// Creates a reader.
  public init(textField: String = "text", idField: String = "id", formatField: String = "format") {
    self.textField = textField
    self.idField = idField
    self.formatField = formatField
  }

  /// Reads the record in a line, which may end with CR or LF.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line.
  ///   - lineNumber: Its number, counted from 1, for errors.
  ///   - lineOffset: The offset of its first byte in the file, for errors.
  /// - Returns: The record.
  /// - Throws: `invalidJSON` or `missingTextField`, with the place.
  public func record(
    in line: Span<UInt8>, lineNumber: Int = 1, lineOffset: Int = 0
  ) throws(ReadError) -> JSONLinesRecord {
    var cursor = JSONCursor(lineNumber: lineNumber, lineOffset: lineOffset)
    if line.has("\u{FEFF}", at: 0) { cursor.offset = 3 }
    var id: [UInt8]?
    var format: [UInt8]?
    var text: [UInt8]?
    try cursor.open(line)
    while let key = try cursor.nextKey(in: line) {
      // A field may carry two of the roles.
      var value: JSONCursor.Value?
      for (name, role) in [(textField, 0), (idField, 1), (formatField, 2)]
      where cursor.key(key, is: name, in: line) {
        let found = if let value { value } else { try cursor.readValue(in: line) }
        value = found
        switch role {
        case 0: text = found.isString ? cursor.string(found, in: line) : nil
        case 1: id = cursor.scalar(found, in: line)
        default: format = found.isString ? cursor.string(found, in: line) : nil
        }
      }
      if value == nil { try cursor.skipValue(in: line) }
    }
    try cursor.expectEnd(of: line)
    guard let text else {
      throw ReadError(.missingTextField(textField), line: lineNumber, offset: lineOffset)
    }
    return JSONLinesRecord(id: id, format: format, text: text)
  }
}
