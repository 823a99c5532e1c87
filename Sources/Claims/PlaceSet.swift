/// A set of places in a sentence.
protocol PlaceSet: Sendable {
  /// The most items that a sentence may have: one more place stands for its end.
  static var capacity: Int { get }
  /// Creates an empty set.
  init()
  /// Creates the set of the places below `count`.
  init(below count: Int)
  var isEmpty: Bool { get }
  mutating func insert(_ place: Int)
  mutating func formUnion(_ other: Self)
  func intersection(_ other: Self) -> Self
  func subtracting(_ other: Self) -> Self
  /// The same places, each one further.
  var moved: Self { get }
  /// The places and all that can be reached from them over runs of `passable`.
  func flooded(over passable: Self) -> Self
  /// The first place from `start` on; `Int.max` without.
  func first(from start: Int) -> Int
}

/// Places as the bits of an integer: runs are flooded by the carry of an addition.
extension PlaceSet where Self: FixedWidthInteger & UnsignedInteger {
  static var capacity: Int { bitWidth - 2 }
  init(below count: Int) { self = (1 << count) &- 1 }
  @inline(__always) var isEmpty: Bool { self == 0 }
  @inline(__always) mutating func insert(_ place: Int) { self |= 1 &<< Self(place) }
  @inline(__always) mutating func formUnion(_ other: Self) { self |= other }
  @inline(__always) func intersection(_ other: Self) -> Self { self & other }
  @inline(__always) func subtracting(_ other: Self) -> Self { self & ~other }
  @inline(__always) var moved: Self { self &<< 1 }
  @inline(__always) func flooded(over passable: Self) -> Self {
    self | (((self & passable) &+ passable) ^ passable)
  }
  @inline(__always) func first(from start: Int) -> Int {
    guard start < Self.bitWidth else { return .max }
    let rest = self >> start
    return rest == 0 ? .max : start + rest.trailingZeroBitCount
  }
}

extension UInt64: PlaceSet {}
extension UInt128: PlaceSet {}

/// Places of a sentence of up to 510 items, as the bits of eight integers.
struct WidePlaces: PlaceSet {
  private var words = SIMD8<UInt64>(repeating: 0)

  static var capacity: Int { 510 }

  init() {}

  init(below count: Int) {
    for index in 0..<8 {
      let rest = count - index * 64
      words[index] = rest >= 64 ? .max : rest <= 0 ? 0 : (1 << UInt64(rest)) &- 1
    }
  }

  var isEmpty: Bool { words == SIMD8<UInt64>(repeating: 0) }

  mutating func insert(_ place: Int) { words[place / 64] |= 1 << UInt64(place % 64) }

  mutating func formUnion(_ other: Self) { words |= other.words }

  func intersection(_ other: Self) -> Self {
    var both = self
    both.words &= other.words
    return both
  }

  func subtracting(_ other: Self) -> Self {
    var rest = self
    rest.words &= ~other.words
    return rest
  }

  var moved: Self {
    var moved = self
    var carry: UInt64 = 0
    for index in 0..<8 {
      moved.words[index] = words[index] << 1 | carry
      carry = words[index] >> 63
    }
    return moved
  }

  func flooded(over passable: Self) -> Self {
    var flooded = self
    var carry: UInt64 = 0
    for index in 0..<8 {
      let runs = passable.words[index]
      let (sum, isOver) = (words[index] & runs).addingReportingOverflow(runs)
      let (carried, isOverAgain) = sum.addingReportingOverflow(carry)
      flooded.words[index] = words[index] | (carried ^ runs)
      carry = isOver || isOverAgain ? 1 : 0
    }
    return flooded
  }

  func first(from start: Int) -> Int {
    var index = start / 64
    guard index < 8 else { return .max }
    var word = (words[index] >> UInt64(start % 64)) << UInt64(start % 64)
    while word == 0 {
      index += 1
      guard index < 8 else { return .max }
      word = words[index]
    }
    return index * 64 + word.trailingZeroBitCount
  }
}

/// Places of a sentence of any length: as many integers as the last place needs.
struct LongPlaces: PlaceSet {
  private var words: [UInt64] = []

  static var capacity: Int { .max }

  init() {}

  init(below count: Int) {
    words = Array(repeating: .max, count: count / 64)
    if count % 64 != 0 { words.append((1 << UInt64(count % 64)) &- 1) }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func insert(_ place: Int) {
    let index = place / 64
    if index >= words.count {
      words.append(contentsOf: repeatElement(0, count: index + 1 - words.count))
    }
    words[index] |= 1 << UInt64(place % 64)
  }

  mutating func formUnion(_ other: Self) {
    if other.words.count > words.count {
      words.append(contentsOf: repeatElement(0, count: other.words.count - words.count))
    }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  func intersection(_ other: Self) -> Self {
    var both = self
    if both.words.count > other.words.count {
      both.words.removeLast(both.words.count - other.words.count)
    }
    for index in both.words.indices { both.words[index] &= other.words[index] }
    return both
  }

  func subtracting(_ other: Self) -> Self {
    var rest = self
    for index in 0..<min(words.count, other.words.count) {
      rest.words[index] &= ~other.words[index]
    }
    return rest
  }

  var moved: Self {
    var moved = self
    var carry: UInt64 = 0
    for index in moved.words.indices {
      let word = words[index]
      moved.words[index] = word << 1 | carry
      carry = word >> 63
    }
    if carry != 0 { moved.words.append(carry) }
    return moved
  }

  func flooded(over passable: Self) -> Self {
    var flooded = self
    var isCarried = false
    for index in passable.words.indices {
      if index >= flooded.words.count { flooded.words.append(0) }
      let runs = passable.words[index]
      let (sum, isOver) = (flooded.words[index] & runs).addingReportingOverflow(runs)
      let (carried, isOverAgain) = sum.addingReportingOverflow(isCarried ? 1 : 0)
      flooded.words[index] |= carried ^ runs
      isCarried = isOver || isOverAgain
    }
    if isCarried { flooded.insert(passable.words.count * 64) }
    return flooded
  }

  func first(from start: Int) -> Int {
    var index = start / 64
    guard index < words.count else { return .max }
    var word = (words[index] >> UInt64(start % 64)) << UInt64(start % 64)
    while word == 0 {
      index += 1
      guard index < words.count else { return .max }
      word = words[index]
    }
    return index * 64 + word.trailingZeroBitCount
  }
}
