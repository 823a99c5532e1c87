import Testing

@testable import tieout

@Suite struct HelpTests {
  @Test func `help is at most 80 columns wide`() {
    for command in [nil] + commandRows.map({ Optional($0.command) }) {
      for line in helpText(for: command).split(separator: "\n") {
        #expect(line.count <= 80, "\(line)")
      }
    }
  }

  @Test func `help, completions and manual name every command and option`() {
    let manual = manualPage()
    for row in commandRows {
      #expect(helpText(for: nil).contains("  \(row.name)"))
      #expect(manual.contains(".B \(row.name)"))
    }
    for row in optionRows {
      let command = commandRows.first { row.commands.contains($0.command) }?.command
      #expect(helpText(for: command).contains("--\(row.name)"))
      #expect(manual.contains(row.name.split(separator: "-").joined(separator: "\\-")))
      for shell in shells {
        let script = completionScript(for: shell, relationIDs: ["total"])
        #expect(script.contains(row.name))
        #expect(script.contains("total"))
      }
    }
  }

  @Test func `names and letters are unique`() {
    #expect(Set(optionRows.map(\.name)).count == optionRows.count)
    let letters = optionRows.compactMap(\.letter)
    #expect(Set(letters).count == letters.count)
    #expect(Set(commandRows.map(\.name)).count == commandRows.count)
  }

  @Test func `text is broken between words`() {
    #expect(wrapped("one two three", width: 7) == ["one two", "three"])
    #expect(wrapped("extraordinary", width: 5) == ["extraordinary"])
    #expect(wrapped("", width: 5) == [])
  }
}
