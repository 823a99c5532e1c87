import Corpora
import Foundation
import Reports
import Testing

@testable import tieout

@Suite struct ProgressTests {
  private var summary: CorpusRun.Summary {
    var summary = CorpusRun.Summary()
    summary.tally.documents = 12_345
    summary.inputBytes = 1_200_000_000
    return summary
  }

  @Test func `the line says what was done, how fast, and how long it will take`() {
    var summary = summary
    #expect(
      progressLine(summary, totalBytes: nil, milliseconds: 4_000)
        == "12,345 documents, 1.20 GB, 300 MB/s")
    summary.tally.agree = 5
    summary.tally.findings = 2
    summary.tally.unreadable = 1
    #expect(
      progressLine(summary, totalBytes: 48_000_000_000, milliseconds: 4_000)
        == "12,345 documents, 1.20 GB, 300 MB/s, 2 findings, 1 unreadable, 2:36 left")
    #expect(
      progressLine(summary, totalBytes: 5_400_000_000_000, milliseconds: 4_000)
        .hasSuffix(", 4:59:56 left"))
    #expect(
      progressLine(summary, totalBytes: 1, milliseconds: 0).hasSuffix(", 0:00 left"))
  }

  @Test func `numbers are short`() {
    #expect(
      [0, 999, 1_000, 9_999, 12_345, 999_999, 1_000_000, 123_456_789, .max].map(scaled)
        == ["0 ", "999 ", "1.00 k", "9.99 k", "12.3 k", "999 k", "1.00 M", "123 M", "9223372 T"])
    #expect([0, 999, 1_000, 1_234_567].map(grouped) == ["0", "999", "1,000", "1,234,567"])
  }

  @Test func `parts that are missing, there twice or of another cut are named`() {
    #expect(shardComplaints([]) == [])
    #expect(shardComplaints(["2/2", "1/2"]) == [])
    #expect(shardComplaints(["1/3", "3/3"]) == ["no summary is of part 2/3"])
    #expect(
      shardComplaints(["1/2", "2/2", "2/2"]) == ["more than one summary is of part 2/2"])
    #expect(
      shardComplaints(["1/2", "2/3"])
        == ["the summaries are of parts of different cuts, into 2 and 3"])
    #expect(shardComplaints(["1/999999999999"]).count == 10)
  }
}
