/// Text of a kind in the forms that readers take apart.
public enum Markup: String, CaseIterable, Sendable {
  case html, markdown, csv

  /// Returns one document of this form, at least `byteCount` bytes long.
  public func bytes(count byteCount: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, document) in SampleText.news.documents(byteCount: byteCount).enumerated() {
      guard bytes.count < byteCount else { break }
      bytes.append(contentsOf: Array(text(String(decoding: document, as: UTF8.self), index).utf8))
    }
    return bytes
  }

  private func text(_ document: String, _ index: Int) -> String {
    let paragraphs = document.split(separator: "\n\n").map(String.init)
    switch self {
    case .html:
      let body = paragraphs.map {
        "<p class=\"text\">\($0.replacing(" the ", with: " <b>the</b> "))</p>\n"
      }
      let rows = (0..<6).map {
        "<tr><td>Item &amp; part \($0)</td><td>\($0 * 37)</td><td>\(index)</td></tr>\n"
      }
      return "<h2>Story \(index)</h2>\n\(body.joined())<table>\n\(rows.joined())</table>\n"
    case .markdown:
      let rows = (0..<6).map { "| item \($0) | \($0 * 37) | \(index) |\n" }
      return "## Story \(index)\n\n" + paragraphs.map { "\($0)\n\n" }.joined()
        + "| name | 2023 | 2024 |\n|---|--:|--:|\n\(rows.joined())\n"
    case .csv:
      return paragraphs.enumerated().map { row, text in
        "\(index),\(row),\"\(text.replacing("\"", with: "\"\"").replacing("\n", with: " "))\",\(row * 37)\n"
      }.joined()
    }
  }
}
