/// The options of a run.
struct Options {
  var filter = ""
  var only = ""
  var path = ""
  var byteCount = 1 << 20
  var seconds = 0.5
  var count = 1
  var paths: [String] = []
  var seed = 1
  /// Of so many documents one is used.
  var every = 1
  /// A file of the shares that must be caught.
  var least = ""
  var updates = false
  var showsMissed = false
  /// A list of findings that somebody read.
  var judged = ""
  /// Of so many documents one is taken to hold an error.
  var documentsPerError = 20

  init(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        path = argument
        paths.append(argument)
        continue
      }
      if argument == "--update" || argument == "--missed" {
        if argument == "--update" { updates = true } else { showsMissed = true }
        continue
      }
      guard let value = rest.popFirst() else { fail("\(argument) needs a value") }
      switch argument {
      case "--filter": filter = value
      case "--only": only = value
      case "--bytes": byteCount = number(value, argument)
      case "--count": count = number(value, argument)
      case "--seed": seed = number(value, argument)
      case "--every": every = max(1, number(value, argument))
      case "--judged": judged = value
      case "--documents-per-error": documentsPerError = max(1, number(value, argument))
      case "--least": least = value
      case "--seconds": seconds = Double(number(value, argument))
      default: fail("no option is called \(argument)")
      }
    }
  }

  func matches(_ benchmark: Benchmark) -> Bool {
    filter.isEmpty || benchmark.id.contains(filter) || benchmark.title.contains(filter)
  }

  private func number(_ text: String, _ option: String) -> Int {
    guard let number = Int(text), number >= 0 else { fail("\(option) takes a number") }
    return number
  }
}
