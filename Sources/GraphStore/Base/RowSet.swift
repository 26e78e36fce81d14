/// A set of small numbers as bits, filled in any order and read in ascending order.
struct RowSet: ~Copyable {
  private var words: Buffer<UInt64>

  /// The empty set of numbers below `limit`.
  init(limit: Int) { words = Buffer(repeating: 0, count: (limit + 63) / 64) }

  @inline(__always)
  mutating func insert(_ row: Int) { words[row >> 6] |= 1 << UInt64(row & 63) }

  @inline(__always)
  func contains(_ row: Int) -> Bool { words[row >> 6] & 1 << UInt64(row & 63) != 0 }

  /// All numbers, ascending.
  ///
  /// O(limit / 64 + numbers).
  var ascending: [UInt32] {
    var rows: [UInt32] = []
    for (index, word) in words.elements.enumerated() {
      var rest = word
      while rest != 0 {
        rows.append(UInt32(index << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return rows
  }

  /// The numbers of all lists (each below `limit`), ascending and each once.
  static func union(_ lists: [UnsafeBufferPointer<UInt32>], limit: Int) -> [UInt32] {
    let total = lists.reduce(0) { $0 + $1.count }
    if total < limit / 64 {
      let sorted = lists.flatMap { $0 }.sorted()
      return zip(sorted, [UInt32.max] + sorted).filter { $0 != $1 }.map(\.0)
    }
    var rows = RowSet(limit: limit)
    for list in lists {
      for row in list { rows.insert(Int(row)) }
    }
    return rows.ascending
  }
}
