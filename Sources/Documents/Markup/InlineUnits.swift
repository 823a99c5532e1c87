/// The units that a page of inline XBRL declares in its hidden header.
struct InlineUnits {
  /// The measures of each unit, by its id.
  private var units: [[UInt8]: [UInt8]] = [:]

  /// Reads the units that stand in a page, if it has any.
  mutating func read(_ source: Span<UInt8>) {
    var reader = HTMLTagReader()
    guard let header = InlineUnits.header(in: source) else { return }
    var index = header
    var open: (id: Range<Int>, measures: [UInt8])?
    while index < source.count {
      index = source.firstOffset(
        of: UInt8(ascii: "<"), or: UInt8(ascii: "<"), in: index..<source.count)
      guard index < source.count, let tag = reader.tag(at: index, in: source) else {
        index += 1
        continue
      }
      index = tag.end
      if tag.element == .inlineHeader, tag.isClosing,
        source.hasCaseless("ix:header", at: tag.name.lowerBound)
      {
        return
      }
      let name = localName(tag.name, in: source)
      if source.isCaseless("unit", name) {
        if let unit = open { units[Array(source, unit.id)] = unit.measures }
        open = tag.isClosing || tag.isEmpty ? nil : (reader.attributes.id, [])
      } else if source.isCaseless("measure", name), !tag.isClosing, var unit = open {
        let end = source.firstOffset(
          of: UInt8(ascii: "<"), or: UInt8(ascii: "<"), in: index..<source.count)
        if !unit.measures.isEmpty { unit.measures.append(UInt8(ascii: "/")) }
        unit.measures.append(source, source.trimmed(index..<end))
        open = unit
        index = end
      }
    }
  }

  /// Returns the offset of the header of inline XBRL.
  private static func header(in source: Span<UInt8>) -> Int? {
    var index = 0
    // The declaration of the names' space stands in the first tag of any such page.
    let limit = min(source.count, 1 << 20)
    while index < limit {
      index = source.firstOffset(of: UInt8(ascii: "<"), or: UInt8(ascii: "<"), in: index..<limit)
      if source.hasCaseless("ix:header", at: index + 1) { return index }
      index += 1
    }
    return nil
  }

  /// Returns a name without its prefix.
  private func localName(_ name: Range<Int>, in source: Span<UInt8>) -> Range<Int> {
    for index in name where source[index] == UInt8(ascii: ":") {
      return index + 1..<name.upperBound
    }
    return name
  }

  /// Returns the measures of a unit, or its id where it is not declared.
  func unit(_ id: Range<Int>, in source: Span<UInt8>) -> [UInt8] {
    let name = Array(source, id)
    return units[name] ?? name
  }
}
