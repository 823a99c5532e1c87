/// A text in which ⟦ ⟧ mark stretches, so that no test counts bytes.
public struct MarkedText: Sendable {
  /// The text without its marks.
  public let text: [UInt8]
  /// The marked stretches, as ranges of bytes of `text`, in order.
  public let marks: [Swift.Range<Int>]

  /// Reads the marks of `source`.
  public init(_ source: String) {
    var text: [UInt8] = []
    var marks: [Swift.Range<Int>] = []
    var start: Int?
    for scalar in source.unicodeScalars {
      switch scalar {
      case "⟦": start = text.count
      case "⟧":
        if let first = start { marks.append(first..<text.count) }
        start = nil
      default: text.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    self.text = text
    self.marks = marks
  }

  /// The marked words.
  public var marked: [String] {
    marks.map { String(decoding: text[$0], as: UTF8.self) }
  }
}
