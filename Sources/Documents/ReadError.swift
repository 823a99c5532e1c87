/// Why an input could not be read, and where.
public struct ReadError: Error, Equatable, Sendable {
  /// What went wrong.
  ///
  /// Bytes that are not UTF-8 are no error.
  public enum Reason: Equatable, Sendable {
    /// The input is UTF-16 (or UTF-32) and has to be converted first.
    case utf16
    /// A JSON Lines record has no text field of this name.
    case missingTextField(String)
    /// A line is not one JSON object.
    case invalidJSON
    /// The input is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// The system could not read it; the value is its error number.
    case unreadable(errno: Int32)
  }

  /// What went wrong.
  public var reason: Reason
  /// The line, counted from 1, where one is known.
  public var line: Int?
  /// The offset in bytes from the start of the input, where one is known.
  public var offset: Int?

  /// Creates an error.
  public init(_ reason: Reason, line: Int? = nil, offset: Int? = nil) {
    self.reason = reason
    self.line = line
    self.offset = offset
  }
}
