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
    /// None of the programs that could read it is installed.
    case missingProgram(format: String, names: [String])
    /// A program that reads it ended with this status, and this line of explanation.
    case programFailed(name: String, status: Int32, words: String)
    /// A program that reads it took longer than it may, in seconds.
    case programTimedOut(name: String, seconds: Int)
    /// It can be read from a file alone, not from standard input.
    case needsFile(format: String)
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
