/// A hash table from ids to their numbers, as a column: open addressing in a power of two of slots,
/// at least half of them empty.
enum IDTable {
  static let empty = UInt32.max

  /// The table of ids 0 ..< count.
  static func make(_ ids: StringsView) -> Buffer<UInt32> {
    var size = 16
    while size < 2 * ids.count { size *= 2 }
    let table = Buffer<UInt32>(repeating: empty, count: size)
    let slots = table.elements
    for number in 0..<ids.count {
      var slot = hash(ids[number]) & (size - 1)
      while slots[slot] != empty { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(number)
    }
    return table
  }

  /// The number of an id, or nil.
  ///
  /// Expected O(length).
  static func find(
    _ id: UnsafeBufferPointer<UInt8>, in table: Column<UInt32>, _ ids: StringColumn
  ) -> Int? {
    if table.isEmpty { return nil }
    let mask = table.count - 1
    var slot = hash(id) & mask
    while table[slot] != empty {
      let number = Int(table[slot])
      if ByteOrder.compare(ids.utf8(number), id) == 0 { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// FNV-1a, its high bits mixed in.
  private static func hash(_ id: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }
}
