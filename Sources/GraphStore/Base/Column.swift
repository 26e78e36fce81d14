/// A read-only array of fixed-width values in a base's memory.
///
/// The memory is either the heap's or a mapped snapshot's; of the latter every block is compared
/// with its checksum before it is first read, see `BlockGuard`.
struct Column<Element: BitwiseCopyable>: @unchecked Sendable {
  private let base: UnsafePointer<Element>?
  let count: Int
  private let blocks: UnsafeMutablePointer<BlockGuard>?

  /// The column of nothing.
  init() {
    base = nil
    count = 0
    blocks = nil
  }

  /// A column over memory that its base keeps alive.
  init(_ bytes: UnsafeRawBufferPointer, blocks: UnsafeMutablePointer<BlockGuard>?) {
    count = bytes.count / MemoryLayout<Element>.stride
    base = count == 0 ? nil : bytes.baseAddress?.assumingMemoryBound(to: Element.self)
    self.blocks = blocks
  }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  subscript(index: Int) -> Element {
    guard let base, index >= 0, index < count else { preconditionFailure("column index") }
    if let blocks {
      blocks.pointee.verify(UnsafeRawPointer(base + index), MemoryLayout<Element>.size)
    }
    return base[index]
  }

  /// The values of a range, checked once, for loops.
  @inline(__always)
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
    guard let base, !range.isEmpty, range.lowerBound >= 0, range.upperBound <= count else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    let start = base + range.lowerBound
    if let blocks {
      blocks.pointee.verify(
        UnsafeRawPointer(start), range.count * MemoryLayout<Element>.stride)
    }
    return UnsafeBufferPointer(start: start, count: range.count)
  }

  /// All values, checked once, for loops.
  var all: UnsafeBufferPointer<Element> { slice(0..<count) }
}

/// A read-only array of UTF-8 strings: offsets and their bytes.
struct StringColumn: Sendable {
  let offsets: Column<UInt64>
  let bytes: Column<UInt8>

  /// The number of strings.
  var count: Int { max(0, offsets.count - 1) }
  var isEmpty: Bool { offsets.count < 2 }

  /// The bytes of a string, empty where the column is left out.
  @inline(__always)
  func utf8(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard index + 1 < offsets.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    return bytes.slice(Int(offsets[index])..<Int(offsets[index + 1]))
  }

  subscript(index: Int) -> String { String(decoding: utf8(index), as: UTF8.self) }

  /// The string, or nil when it is empty (as optional fields are stored).
  func optional(_ index: Int) -> String? {
    let bytes = utf8(index)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The position of the first string that is not less than `key` by bytes; the column is sorted.
  func lowerBound(_ key: UnsafeBufferPointer<UInt8>, in range: Range<Int>? = nil) -> Int {
    var low = range?.lowerBound ?? 0
    var high = range?.upperBound ?? count
    while low < high {
      let middle = (low + high) / 2
      if ByteOrder.compare(utf8(middle), key) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The position of `key` in a sorted column, or nil.
  func index(of key: UnsafeBufferPointer<UInt8>, in range: Range<Int>? = nil) -> Int? {
    let position = lowerBound(key, in: range)
    guard position < range?.upperBound ?? count,
      ByteOrder.compare(utf8(position), key) == 0
    else { return nil }
    return position
  }
}
