/// Writes tables of plain text, columns lined up, with a total that foots.
struct TableWriter {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Returns a heading, a line of column heads, rows and their total.
  mutating func table(rowCount: Int) -> String {
    let columns = generator.number(in: 2...4)
    var lines = ["(in thousands of dollars)", ""]
    let years = (0..<columns).map { String(2_025 - $0) }
    lines.append(line("", years))
    var totals = Array(repeating: 0, count: columns)
    for _ in 0..<max(rowCount, 1) {
      let values = (0..<columns).map { _ in generator.number(in: -900...90_000) }
      for index in totals.indices { totals[index] += values[index] }
      let label = generator.word(of: Vocabulary.labels)
      let noun = generator.word(of: Vocabulary.plurals)
      lines.append(line("\(label), \(noun)", values.map(cell)))
    }
    lines.append(line("Total", totals.map(cell)))
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func line(_ label: String, _ cells: [String]) -> String {
    let columns = cells.map { pad($0, to: 12, isRight: true) }
    return pad(label, to: 30, isRight: false) + columns.joined()
  }

  private func pad(_ text: String, to width: Int, isRight: Bool) -> String {
    let spaces = String(repeating: " ", count: max(width - text.count, 1))
    return isRight ? spaces + text : text + spaces
  }

  /// A number as accounts print it: commas, parentheses for a negative one.
  private func cell(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return value < 0 ? "(\(text))" : text
  }
}
