/// The options of a run.
struct Options {
  var filter = ""
  var only = ""
  var path = ""
  var byteCount = 1 << 20
  var seconds = 0.5
  var count = 1

  init(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        path = argument
        continue
      }
      guard let value = rest.popFirst() else { fail("\(argument) needs a value") }
      switch argument {
      case "--filter": filter = value
      case "--only": only = value
      case "--bytes": byteCount = number(value, argument)
      case "--count": count = number(value, argument)
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
