extension ByteBuffer {
  /// Appends the counts of a whole run as one JSON object and a line feed.
  public mutating func append(_ tally: Tally, hiddenCount: Int, binaryCount: Int) {
    append("{\"schema\":\"tieout-summary/1\"")
    let members: [(StaticString, Int)] = [
      ("documents", tally.documents), ("unreadable", tally.unreadable),
      ("hidden", hiddenCount), ("binary", binaryCount), ("bytes", tally.bytes),
      ("figures", tally.figures), ("checks", tally.checks), ("agree", tally.agree),
      ("doubtful", tally.doubtful), ("contradiction", tally.contradiction),
      ("findings", tally.findings), ("nothing-to-check", tally.nothingToCheck),
    ]
    for (name, value) in members {
      append(",\"")
      append(name)
      append("\":")
      append(integer: value)
    }
    append("}\n")
  }
}
