public import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ReadError.Reason {
  /// The name by which reports tell reasons apart; never changed after release.
  public var id: String {
    switch self {
    case .utf16: "utf-16"
    case .missingTextField: "missing-text-field"
    case .invalidJSON: "invalid-json"
    case .tooLarge: "too-large"
    case .unreadable: "unreadable"
    case .missingProgram: "missing-program"
    case .programFailed: "program-failed"
    case .programTimedOut: "program-timed-out"
    case .needsFile: "needs-file"
    }
  }

  /// What is wrong, as one clause for people.
  public var words: String {
    switch self {
    case .utf16: "the text is UTF-16: convert it to UTF-8 first"
    case .missingTextField(let name): "no text field named \"\(name)\""
    case .invalidJSON: "the line is not one JSON object"
    case .tooLarge(let limit): "larger than \(limit) bytes (--max-document-bytes)"
    case .missingProgram(let format, let names):
      "to read \(format), install \(names.joined(separator: " or ")): none is on the PATH"
    case .programFailed(let name, let status, let words):
      "\(name) ended with status \(status)" + (words.isEmpty ? "" : ": \(words)")
    case .programTimedOut(let name, let seconds): "\(name) took longer than \(seconds) seconds"
    case .needsFile(let format):
      "\(format) is read from a file, not from standard input: save it first"
    case .unreadable(let number): ReadError.Reason.words(forSystemError: number)
    }
  }

  private static func words(forSystemError number: Int32) -> String {
    switch number {
    case ENOENT: return "no such file or folder"
    case EISDIR: return "is a folder"
    default:
      guard let text = unsafe strerror(number) else { return "system error \(number)" }
      let message = unsafe String(cString: text)
      return message.prefix(1).lowercased() + message.dropFirst()
    }
  }
}
