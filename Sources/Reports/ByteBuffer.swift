/// Bytes that grow at the end and whose storage is kept for reuse.
///
/// Reports are written into one of these by hand: no string is built, and a literal is copied in one
/// step. Appending costs a comparison and a store.
@safe public struct ByteBuffer: ~Copyable {
  // Sound: `count <= capacity`, the first `count` bytes are initialised, and the one owner frees it.
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  /// The number of bytes written.
  public private(set) var count = 0

  /// Creates an empty buffer with room for `capacity` bytes.
  public init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    unsafe base = .allocate(capacity: self.capacity)
  }

  deinit { unsafe base.deallocate() }

  /// Whether nothing is written.
  public var isEmpty: Bool { count == 0 }

  /// Forgets the bytes and keeps the storage.
  public mutating func removeAll() { count = 0 }

  /// Forgets the bytes from offset `length` on.
  public mutating func truncate(to length: Int) {
    precondition(length >= 0 && length <= count, "a buffer is only cut shorter")
    count = length
  }

  /// Makes room for `extra` more bytes.
  @inline(__always)
  public mutating func reserve(_ extra: Int) {
    if capacity - count < extra { grow(by: extra) }
  }

  @inline(never)
  private mutating func grow(by extra: Int) {
    let wanted = max(capacity * 2, count + extra)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
    unsafe larger.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = wanted
  }

  /// Appends a byte.
  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base[count] = byte  // within the capacity: reserved on the line above
    count &+= 1
  }

  /// Appends a literal.
  @inline(__always)
  public mutating func append(_ literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    reserve(length)
    // Within the capacity: reserved on the line above; a literal lives for ever.
    unsafe (base + count).update(from: literal.utf8Start, count: length)
    count &+= length
  }

  /// Appends bytes.
  public mutating func append(_ bytes: [UInt8]) {
    append(bytes, bytes.indices)
  }

  /// Appends the bytes of `bytes` in `range`.
  public mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: bytes.indices)
    guard !range.isEmpty else { return }
    reserve(range.count)
    unsafe bytes.withUnsafeBufferPointer { source in
      // Within both: the range was cut to the array, the capacity reserved.
      guard let start = source.baseAddress else { return }
      unsafe (base + count).update(from: start + range.lowerBound, count: range.count)
    }
    count &+= range.count
  }

  /// Appends the UTF-8 bytes of a text; a literal is rather given without a label.
  public mutating func append(text: String) {
    var text = text
    text.withUTF8 { source in
      reserve(source.count)
      // Inside the capacity: reserved on the line above.
      guard let start = source.baseAddress else { return }
      unsafe (base + count).update(from: start, count: source.count)
    }
    count &+= text.utf8.count
  }

  /// Appends what another buffer holds.
  public mutating func append(_ other: borrowing ByteBuffer) {
    reserve(other.count)
    unsafe (base + count).update(from: other.base, count: other.count)
    count &+= other.count
  }

  /// Calls `body` with the bytes written.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe body(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// A copy of the bytes.
  public var bytes: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: base, count: count))
  }

  /// The byte at `index`, counted from 0.
  public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "the index is inside the buffer")
    return unsafe base[index]
  }
}
