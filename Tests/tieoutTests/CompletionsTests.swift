import Foundation
import Testing

@testable import tieout

@Suite struct CompletionsTests {
  @Test func `the shell that is there accepts its script, and completes`() throws {
    guard Tool.exists("bash") else { return }
    try Tool.inEmptyFolder { folder in
      let script = completionScript(for: "bash", relationIDs: ["remainder", "total"])
      try script.write(
        to: folder.appendingPathComponent("tieout.bash"), atomically: true, encoding: .utf8)
      func completed(_ words: String) throws -> String {
        let line =
          "bash -c 'source ./tieout.bash; COMP_WORDS=(tieout \(words)); "
          + "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _tieout; echo ${COMPREPLY[*]}'"
        return String(decoding: try Tool.shell(line, in: folder).output, as: UTF8.self)
      }
      #expect(try completed("chec") == "check\n")
      #expect(try completed("check --form") == "--format --format-field\n")
      #expect(try completed("check --ignore rem") == "remainder\n")
      #expect(try completed("check --format js") == "json jsonl\n")
    }
  }
}
