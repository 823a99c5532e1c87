import Testing

@testable import Corpora

/// Line feeds are found wherever they stand.
struct LineFeedsTests {
  @Test("The first line feed of a range is found, else the range's end", arguments: 0..<70)
  func first(place: Int) {
    var bytes = [UInt8](repeating: 0x61, count: 70)
    bytes[place] = 0x0A
    #expect(bytes.lineFeed(in: 0..<70) == place)
    #expect(bytes.lineFeed(in: 0..<place) == place)
    #expect(bytes.lineFeed(in: (place + 1)..<70) == 70)
    #expect(bytes.lineFeedCount(before: place) == 0)
    #expect(bytes.lineFeedCount(before: 70) == 1)
  }

  @Test("No bytes hold no line feed")
  func empty() {
    #expect([UInt8]().lineFeed(in: 0..<0) == 0)
    #expect([UInt8]().lineFeedCount(before: 0) == 0)
    #expect([0x0A, 0x0A].lineFeedCount(before: 2) == 2)
  }
}
