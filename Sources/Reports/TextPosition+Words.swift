import Documents

extension TextPosition {
  /// What follows a document's name: ":14:5", or ", page 2, line 14" where it has pages.
  var suffix: String {
    if let page { return ", page \(page.number), line \(page.line)" }
    return ":\(line):\(column)"
  }
}
