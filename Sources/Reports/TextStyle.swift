/// How a terminal shows parts of a report; without colour, as plain text.
public struct TextStyle: Sendable {
  /// Whether colours are used.
  public var isColored: Bool
  /// The number of columns.
  public var columns: Int

  /// Creates a style; the width is kept between 40 and 200 columns.
  public init(isColored: Bool = false, columns: Int = 80) {
    self.isColored = isColored
    self.columns = min(max(columns, 40), 200)
  }

  /// The parts that are set off.
  enum Part {
    case place, contradiction, agree, doubtful, mark, label
  }

  /// The sequence that begins a part (ECMA-48, Select Graphic Rendition).
  private func start(of part: Part) -> StaticString {
    switch part {
    case .place: "\u{1B}[1m"
    case .contradiction: "\u{1B}[1;31m"
    case .agree: "\u{1B}[32m"
    case .doubtful: "\u{1B}[33m"
    case .mark: "\u{1B}[1;36m"
    case .label: "\u{1B}[2m"
    }
  }

  /// Appends what `body` appends, set off as a part.
  func append(
    _ part: Part, to buffer: inout ByteBuffer, _ body: (inout ByteBuffer) -> Void
  ) {
    if isColored { buffer.append(start(of: part)) }
    body(&buffer)
    if isColored { buffer.append("\u{1B}[0m") }
  }
}
