/// Numbers ids in the order in which they first appear, by a hash table with open addressing.
struct IDNumbering {
  /// The ids by number.
  private(set) var ids: [UInt32] = []
  private var table: [UInt64]
  private var mask: Int

  init() {
    mask = 63
    table = Array(repeating: 0, count: 64)
  }

  /// Appends the number of each id to `numbers`, numbering new ids on the way.
  mutating func number(_ column: [UInt32], into numbers: inout [Int32]) {
    for id in column { numbers.append(number(id)) }
  }

  /// The number of an id.
  mutating func number(_ id: UInt32) -> Int32 {
    var position = Int(truncatingIfNeeded: (UInt64(id) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while true {
      let entry = table[position]
      if entry == 0 { break }
      if UInt32(truncatingIfNeeded: entry) == id {
        return Int32(truncatingIfNeeded: (entry >> 32) &- 1)
      }
      position = (position &+ 1) & mask
    }
    let number = ids.count
    ids.append(id)
    table[position] = UInt64(number + 1) << 32 | UInt64(id)
    if ids.count * 2 > mask { grow() }
    return Int32(truncatingIfNeeded: number)
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    table = Array(repeating: 0, count: mask + 1)
    for (number, id) in ids.enumerated() {
      var position = Int(truncatingIfNeeded: (UInt64(id) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
      while table[position] != 0 { position = (position &+ 1) & mask }
      table[position] = UInt64(number + 1) << 32 | UInt64(id)
    }
  }
}
