/// What an element means to a reader of text.
enum HTMLElement: UInt8 {
  /// An element inside running text, and any that is not known.
  case inline
  /// An element that begins and ends a paragraph.
  case block
  /// A heading.
  case heading
  /// An item of a list.
  case item
  /// A line break.
  case lineBreak
  /// A table.
  case table
  /// A row of a table.
  case row
  /// A cell.
  case cell
  /// A cell that is a header.
  case headerCell
  /// The caption of a table.
  case caption
  /// The rows of headers.
  case headRows
  /// Other rows.
  case bodyRows
  /// An element whose content is no text: a script, a style, a drawing.
  case raw
  /// Text whose white space counts.
  case preformatted
  /// Raised text.
  case raised
  /// A figure with its value in inline XBRL.
  case taggedFigure
  /// The header of inline XBRL, which is not shown.
  case inlineHeader
}

/// A tag: its element, its end, and the attributes that matter.
struct HTMLTag {
  /// What its element means.
  var element = HTMLElement.inline
  /// The name in the source, its prefix included.
  var name = 0..<0
  /// The offset behind the tag.
  var end = 0
  /// Whether it closes its element.
  var isClosing = false
  /// Whether it opens and closes it.
  var isEmpty = false
  /// Whether its element is not shown.
  var isHidden = false
  /// Whether its element is raised text, like the mark of a footnote.
  var isRaised = false
  /// The number of columns that a cell spans.
  var columnSpan = 1
  /// The number of rows that a cell spans.
  var rowSpan = 1
}

/// The values of attributes of inline XBRL, as ranges of the source; empty where there is none.
///
/// They are kept beside the tag, which is copied often.
struct HTMLAttributes {
  /// `id`.
  var id = 0..<0
  /// `unitRef`.
  var unit = 0..<0
  /// `scale`.
  var scale = 0..<0
  /// `sign`.
  var sign = 0..<0
  /// `format`.
  var format = 0..<0
  /// `decimals`.
  var decimals = 0..<0
  /// `name`.
  var name = 0..<0
  /// `contextRef`.
  var context = 0..<0
  /// Whether `xsi:nil` says that there is no value.
  var isNil = false
}

/// The elements that are known by name.
enum HTMLElements {
  /// The names, each with its meaning; names of more than eight letters are known by these eight.
  private static let rows: [(name: String, element: HTMLElement)] = [
    ("address", .block), ("article", .block), ("aside", .block), ("blockquo", .block),
    ("body", .block), ("br", .lineBreak), ("canvas", .raw), ("caption", .caption),
    ("center", .block), ("dd", .block), ("descript", .block), ("details", .block),
    ("dir", .block), ("div", .block), ("dl", .block), ("document", .block), ("dt", .block),
    ("fieldset", .block), ("figcapti", .block), ("figure", .block), ("filename", .block),
    ("footer", .block), ("form", .block), ("h1", .heading), ("h2", .heading), ("h3", .heading),
    ("h4", .heading), ("h5", .heading), ("h6", .heading), ("head", .block), ("header", .block),
    ("hr", .block), ("html", .block), ("iframe", .raw), ("li", .item), ("listing", .preformatted),
    ("main", .block), ("math", .raw), ("menu", .block), ("nav", .block), ("noscript", .raw),
    ("object", .raw), ("ol", .block), ("p", .block), ("page", .block), ("plaintex", .block),
    ("pre", .preformatted), ("script", .raw), ("section", .block), ("select", .raw),
    ("sequence", .block), ("style", .raw), ("summary", .block), ("sup", .raised), ("svg", .raw),
    ("table", .table), ("tbody", .bodyRows), ("td", .cell), ("template", .raw), ("text", .block),
    ("textarea", .raw), ("tfoot", .bodyRows), ("th", .headerCell), ("thead", .headRows),
    ("title", .raw), ("tr", .row), ("type", .block), ("ul", .block), ("xmp", .preformatted),
  ]

  /// The names as numbers, in order.
  private static let keys: [(key: UInt64, element: HTMLElement)] =
    rows.map { (key(of: Array($0.name.utf8)), $0.element) }.sorted { $0.key < $1.key }

  /// Packs up to eight bytes into a number.
  private static func key(of name: some Sequence<UInt8>) -> UInt64 {
    name.prefix(8).reduce(0) { $0 << 8 | UInt64($1.lowered) }
  }

  /// Returns what a name means.
  static func element(_ name: Range<Int>, in source: Span<UInt8>) -> HTMLElement {
    if name.count > 3, source[name.lowerBound + 2] == UInt8(ascii: ":"),
      source.hasCaseless("ix", at: name.lowerBound)
    {
      return inlineElement(name.lowerBound + 3, in: source)
    }
    guard name.count <= 10 else { return .inline }
    var key: UInt64 = 0
    for index in name.prefix(8) { key = key << 8 | UInt64(source[index].lowered) }
    let index = keys.partition { $0.key >= key }
    guard index < keys.count, keys[index].key == key else { return .inline }
    return keys[index].element
  }

  /// Returns what a name with the prefix of inline XBRL means.
  private static func inlineElement(_ start: Int, in source: Span<UInt8>) -> HTMLElement {
    if source.hasCaseless("nonfraction", at: start) { return .taggedFigure }
    if source.hasCaseless("header", at: start) || source.hasCaseless("hidden", at: start) {
      return .inlineHeader
    }
    return .inline
  }
}

extension Span<UInt8> {
  /// Whether the bytes at an offset are those of a literal in small letters, whatever their case.
  func hasCaseless(_ literal: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + literal.utf8CodeUnitCount <= count else { return false }
    for index in 0..<literal.utf8CodeUnitCount
    // The index is below the literal's count.
    where unsafe self[offset + index].lowered != literal.utf8Start[index] { return false }
    return true
  }

  /// Whether a range is a literal in small letters, whatever its case.
  func isCaseless(_ literal: StaticString, _ range: Range<Int>) -> Bool {
    range.count == literal.utf8CodeUnitCount && hasCaseless(literal, at: range.lowerBound)
  }
}
