import Testing

@testable import Documents

@Suite("Source maps")
struct SourceMapTests {
  @Test func `A map with nothing is the identity`() {
    #expect(SourceMap.identity.sourceRange(of: 3..<9) == 3..<9)
  }

  @Test func `Copied bytes map one by one, decoded ones as a whole`() {
    var map = SourceMap()
    map.append(count: 4, from: 10..<14)
    map.append(count: 2, from: 14..<21)
    map.append(count: 3, from: 21..<21)
    map.append(count: 5, from: 30..<35)
    #expect(map.sourceRange(of: 1..<3) == 11..<13)
    #expect(map.sourceRange(of: 4..<5) == 14..<21)
    #expect(map.sourceRange(of: 3..<6) == 13..<21)
    #expect(map.sourceRange(of: 3..<10) == 13..<31)
    #expect(map.sourceRange(of: 9..<14) == 30..<35)
    #expect(map.sourceRange(of: 2..<2) == 12..<12)
    #expect(map.sourceRange(of: 14..<14) == 35..<35)
  }

  @Test func `Runs that touch are one`() {
    var map = SourceMap()
    map.append(count: 4, from: 0..<4)
    map.append(count: 4, from: 4..<8)
    #expect(map.segments.count == 1)
    #expect(map.simplified(forSourceOf: 8).isIdentity)
    #expect(!map.simplified(forSourceOf: 9).isIdentity)
  }

  @Test func `What is taken from the end is forgotten`() {
    var map = SourceMap()
    map.append(count: 4, from: 0..<4)
    map.append(count: 3, from: 9..<12)
    map.truncate(to: 5)
    map.append(count: 1, from: 20..<21)
    #expect(map.sourceRange(of: 4..<6) == 9..<21)
    map.truncate(to: 2)
    #expect(map.sourceRange(of: 0..<2) == 0..<2)
    #expect(map.textCount == 2)
  }
}
