/// Sorts strings by their bytes.
enum ByteSort {
  private struct Key: BitwiseCopyable {
    var prefix: UInt64
    var index: UInt32
  }

  /// The indices of `count` strings in ascending order, equal ones in order of index; nil when they
  /// are in (strictly ascending) order already.
  ///
  /// Least-significant-digit radix sort on the eight bytes after the common prefix, then a
  /// comparison sort of those that share them. Complexity: O(n) but for shared prefixes.
  @inline(__always)
  static func order(
    count: Int, _ utf8: (Int) -> UnsafeBufferPointer<UInt8>
  ) -> [UInt32]? {
    guard count > 1 else { return nil }
    var shared = utf8(0).count
    var isAscending = true
    let first = utf8(0)
    var previous = first
    for index in 1..<count {
      let bytes = utf8(index)
      shared = commonPrefix(first, bytes, limit: shared)
      if isAscending && ByteOrder.compare(previous, bytes) >= 0 { isAscending = false }
      previous = bytes
    }
    if isAscending { return nil }
    var buffer = Buffer<Key>()
    buffer.resize(uninitialized: count)
    for index in 0..<count {
      buffer[index] = Key(
        prefix: ByteOrder.prefix(utf8(index), skipping: shared), index: UInt32(index))
    }
    radix(&buffer)
    let keys = buffer.elements
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, keys[end].prefix == keys[start].prefix { end += 1 }
      if end - start > 1 {
        var equal = UnsafeMutableBufferPointer(rebasing: keys[start..<end])
        equal.sort { left, right in
          let order = ByteOrder.compare(utf8(Int(left.index)), utf8(Int(right.index)))
          return order != 0 ? order < 0 : left.index < right.index
        }
      }
      start = end
    }
    return keys.map(\.index)
  }

  @inline(__always)
  private static func commonPrefix(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Int {
    var length = 0
    let end = min(limit, right.count)
    while length < end, left[length] == right[length] { length += 1 }
    return length
  }

  private static func radix(_ keys: inout Buffer<Key>) {
    if keys.count < 2_000 {
      var all = keys.elements
      all.sort { ($0.prefix, $0.index) < ($1.prefix, $1.index) }
      return
    }
    var varying: UInt64 = 0
    for key in keys.elements { varying |= key.prefix ^ keys[0].prefix }
    var other = Buffer<Key>()
    other.resize(uninitialized: keys.count)
    for shift in stride(from: 0, to: 64, by: 8) where (varying >> UInt64(shift)) & 0xFF != 0 {
      var starts = [Int](repeating: 0, count: 257)
      for key in keys.elements {
        starts[Int(truncatingIfNeeded: key.prefix >> UInt64(shift)) & 0xFF + 1] += 1
      }
      for digit in 0..<256 { starts[digit + 1] += starts[digit] }
      let target = other.elements
      for key in keys.elements {
        let digit = Int(truncatingIfNeeded: key.prefix >> UInt64(shift)) & 0xFF
        target[starts[digit]] = key
        starts[digit] += 1
      }
      swap(&keys, &other)
    }
  }
}
