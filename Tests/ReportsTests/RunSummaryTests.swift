import Testing

@testable import Reports

@Suite struct RunSummaryTests {
  /// A summary as JSON.
  private func json(_ summary: RunSummary) -> String {
    var buffer = ByteBuffer()
    buffer.append(summary)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  private var sample: RunSummary {
    var summary = RunSummary()
    summary.documents = 12
    summary.bytes = 3_000_000
    summary.figures = 400
    summary.agree = 7
    summary.doubtful = 1
    summary.contradiction = 3
    summary.findings = 3
    summary.findingsByRelation = ["total": 2, "ratio": 1]
    summary.nothingToCheck = 4
    summary.unreadable = 1
    summary.milliseconds = 1_042
    summary.peakMemory = 16 << 20
    summary.shards = ["1/2"]
    return summary
  }

  @Test func `a summary is one line of JSON`() {
    #expect(
      json(sample) == """
        {"schema":"tieout-summary/1","documents":12,"unreadable":1,"hidden":0,"binary":0,\
        "bytes":3000000,"figures":400,"agree":7,"doubtful":1,"contradiction":3,"findings":3,\
        "nothing-to-check":4,"checks":11,"findings-by-relation":{"total":2,"ratio":1},\
        "seconds":1.042,"bytes-per-second":2879078,"peak-memory":16777216,"shards":["1/2"]}

        """)
  }

  @Test func `what was written is read again`() {
    #expect(RunSummary(json: Array(json(sample).utf8)) == sample)
    #expect(RunSummary(json: Array(json(RunSummary()).utf8)) == RunSummary())
  }

  @Test func `summaries add up; time and memory are those of the longest and largest`() {
    var other = RunSummary()
    other.documents = 3
    other.findings = 2
    other.findingsByRelation = ["ratio": 2]
    other.milliseconds = 900
    other.peakMemory = 17 << 20
    other.shards = ["2/2"]
    var whole = sample
    whole.merge(other)
    #expect(whole.documents == 15)
    #expect(whole.findings == 5)
    #expect(whole.relationsByCount.map(\.id) == ["ratio", "total"])
    #expect(whole.milliseconds == 1_042)
    #expect(whole.peakMemory == 17 << 20)
    #expect(whole.shards == ["1/2", "2/2"])
    var reversed = other
    reversed.merge(sample)
    reversed.shards.reverse()
    #expect(reversed == whole)
  }

  @Test func `counts that are too large stay at the end of numbers`() {
    var summary = sample
    summary.documents = .max
    summary.merge(sample)
    #expect(summary.documents == .max)
  }

  @Test(arguments: [
    "", "{}", "[]", "{\"schema\":\"tieout/1\"}", "{\"schema\":\"tieout-summary/1\"",
    "{\"schema\":\"tieout-summary/1\"} x", "{\"schema\":\"tieout-summary/1\",\"documents\":-1}",
    "{\"schema\":\"tieout-summary/1\",\"documents\":\"1\"}", "{\"schema\":\"tieout-summary/1\\",
    "{\"schema\":[[[[[[[[[[[[[[[[[[[[[[", "nonsense",
  ])
  func `what is no summary is refused`(_ text: String) {
    #expect(RunSummary(json: Array(text.utf8)) == nil)
  }

  @Test func `members that a later version adds are skipped`() {
    let text =
      "{ \"schema\" : \"tieout-summary/1\", \"new\": {\"a\":[1,true,null,\"x\\\"\"]},\n\"documents\": 4 }"
    #expect(RunSummary(json: Array(text.utf8))?.documents == 4)
  }
}
