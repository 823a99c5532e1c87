import Corpora
import Documents
import Figures
import Reports
import Testing

@testable import tieout

@Suite struct ArgumentParserTests {
  private func parse(_ arguments: String..., files: [String] = ["story"]) throws(UsageError)
    -> Settings
  {
    try ArgumentParser.parse(
      arguments.map { Array($0.utf8) }, relationIDs: ["remainder", "total"],
      fileExists: { path in files.contains { InputPath($0) == path } })
  }

  private func reason(_ arguments: String...) -> UsageError.Reason? {
    do throws(UsageError) {
      _ = try ArgumentParser.parse(
        arguments.map { Array($0.utf8) }, relationIDs: ["remainder", "total"],
        fileExists: { _ in false })
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `paths alone are checked`() throws {
    for path in ["story.txt", "a/b", "-", "story"] {
      let settings = try parse(path)
      #expect(settings.command == .check)
      #expect(settings.operands == [InputPath(path)])
    }
  }

  @Test func `options stand before, between and after paths`() throws {
    let settings = try parse(
      "--format=jsonl", "extract", "a.txt", "-j", "3", "b.txt", "--text-field", "body")
    #expect(settings.command == .extract)
    #expect(settings.format == .jsonl)
    #expect(settings.jobs == 3)
    #expect(settings.corpus.fields.textField == "body")
    #expect(settings.operands == [InputPath("a.txt"), InputPath("b.txt")])
  }

  @Test func `a letter takes its value with or without a space`() throws {
    #expect(try parse("-j3", "a.txt").jobs == 3)
    #expect(try parse("-f", "json", "a.txt").format == .json)
  }

  @Test func `two hyphens end the options`() throws {
    let settings = try parse("check", "--", "--format", "check")
    #expect(settings.operands == [InputPath("--format"), InputPath("check")])
  }

  @Test func `lists add up`() throws {
    let settings = try parse(
      "--show", "agree,figures", "--show=doubtful", "--ignore", "total", "--select",
      "remainder,total", "a.txt")
    #expect(settings.shows == [.agree, .figures, .doubtful])
    #expect(settings.ignored == ["total"])
    #expect(settings.selected == ["remainder", "total"])
  }

  @Test(arguments: [
    ("0.9", 900), ("1", 1000), ("0", 0), (".75", 750), ("0.0625", 62), ("1.000", 1000),
  ])
  func `a confidence is a number from 0 through 1`(_ text: String, _ thousandths: Int) throws {
    #expect(try parse("--min-confidence", text, "a.txt").minimumConfidence == thousandths)
  }

  @Test(arguments: ["1.5", "-1", "", ".", "high", "0.5x"])
  func `anything else is no confidence`(_ text: String) {
    #expect(
      reason("--min-confidence", text, "a.txt") == .notANumber(text, option: "min-confidence"))
  }

  @Test(arguments: [("4096", 4096), ("64K", 65_536), ("2m", 2_097_152), ("1G", 1 << 30)])
  func `sizes take letters`(_ text: String, _ bytes: Int) throws {
    let settings = try parse("--max-document-bytes", text, "a.txt")
    #expect(settings.corpus.maximumDocumentBytes == bytes)
  }

  @Test func `currencies that are given go before that of the locale`() throws {
    let settings = try parse("--currency", "nzd,AUD", "--locale", "en-CA", "a.txt")
    #expect(settings.defaults.currencies.map(\.currencyCode) == ["NZD", "AUD", "CAD"])
    #expect(settings.defaults.dateOrder == .monthFirst)
  }

  @Test func `paths need not be UTF-8`() throws {
    let settings = try ArgumentParser.parse(
      [[0xFF, 0x2E, 0xFE]], relationIDs: [], fileExists: { _ in true })
    #expect(settings.operands == [InputPath(bytes: [0xFF, 0x2E, 0xFE])])
  }

  @Test func `what makes no sense is named`() {
    #expect(reason("chekc") == .unknownCommand("chekc"))
    #expect(
      reason("check") == .missingOperand(command: "check", operand: "a path (- is standard input)"))
    #expect(reason("--formt", "json", "a.txt") == .unknownOption("--formt"))
    #expect(reason("-q", "a.txt") == .unknownOption("-q"))
    #expect(reason("a.txt", "--format") == .missingValue("format"))
    #expect(reason("a.txt", "--help=yes") == .unexpectedValue("help"))
    #expect(
      reason("extract", "a.txt", "--show", "agree")
        == .optionOfOtherCommand("show", command: "extract"))
    #expect(reason("relations", "total") == .unexpectedOperand("total", command: "relations"))
    #expect(reason("explain", "sum") == .unknownRelation("sum"))
    #expect(reason("--locale", "english", "a.txt") == .unknownLocale("english"))
    #expect(reason("--currency", "dollars", "a.txt") == .unknownCurrency("dollars"))
    #expect(reason("--jobs", "0", "a.txt") == .notANumber("0", option: "jobs"))
    #expect(reason("completions", "csh") == .unexpectedOperand("csh", command: "completions"))
  }

  @Test(arguments: [
    (["chekc", "x.txt"], "check"), (["--formt", "json", "x.txt"], "--format"),
    (["--format", "jsno", "x.txt"], "json"), (["explain", "remainer"], "remainder"),
    (["--ignore", "totl", "x.txt"], "total"), (["--currency", "US", "x.txt"], "USD"),
    (["--show", "agre", "x.txt"], "agree"),
  ])
  func `a slip of the pen brings a suggestion`(_ arguments: [String], _ suggestion: String) {
    #expect {
      try ArgumentParser.parse(
        arguments.map { Array($0.utf8) }, relationIDs: ["remainder", "total"],
        fileExists: { _ in false })
    } throws: { error in
      (error as? UsageError)?.suggestion == suggestion
    }
  }
}
