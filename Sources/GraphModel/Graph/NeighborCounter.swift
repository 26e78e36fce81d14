#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Counts nodes: a hash table while they are few, an array over all nodes' numbers from then on.
public final class NeighborCounter {
  /// The nodes counted so far, in the order in which they first came.
  @exclusivity(unchecked) public private(set) var nodes: [UInt32] = []
  /// How often any node was counted.
  @exclusivity(unchecked) public private(set) var total = 0
  private let capacity: Int
  /// While there are few nodes: node plus one (0 for a free place) and count, at a place by hash.
  @exclusivity(unchecked) private var table: [UInt64]
  @exclusivity(unchecked) private var mask: Int
  /// Counts by node, zeroed by the system page by page when they are first touched.
  @exclusivity(unchecked) private var dense: UnsafeMutablePointer<UInt32>?

  /// From so many places of the hash table on, the array is used.
  private static let largestTable = 2048

  /// An empty counter for nodes below `capacity`.
  public init(capacity: Int) {
    self.capacity = capacity
    mask = 31
    table = Array(repeating: 0, count: 32)
  }

  deinit { free(dense) }

  /// The count of a node.
  public subscript(node: UInt32) -> UInt32 {
    if let dense { return Int(node) < capacity ? dense[Int(node)] : 0 }
    return UInt32(truncatingIfNeeded: table[place(of: node)] & 0xFFFF_FFFF)
  }

  /// Counts a node once more.
  public func add(_ node: UInt32) {
    total += 1
    guard let dense else { return addHashed(node) }
    let old = dense[Int(node)]
    if old == 0 { nodes.append(node) }
    dense[Int(node)] = old &+ 1
  }

  /// Counts each of some nodes once more.
  public func add(_ more: UnsafeBufferPointer<UInt32>) {
    var index = 0
    while dense == nil, index < more.count {
      add(more[index])
      index += 1
    }
    guard let dense, index < more.count else { return }
    total += more.count - index
    for index in index..<more.count {
      let node = more[index]
      let old = dense[Int(node)]
      if old == 0 { nodes.append(node) }
      dense[Int(node)] = old &+ 1
    }
  }

  private func place(of node: UInt32) -> Int {
    var place = Int(truncatingIfNeeded: (UInt64(node) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while table[place] != 0, UInt32(truncatingIfNeeded: table[place] >> 32) != node &+ 1 {
      place = (place + 1) & mask
    }
    return place
  }

  private func addHashed(_ node: UInt32) {
    let place = place(of: node)
    if table[place] == 0 {
      nodes.append(node)
      table[place] = UInt64(node &+ 1) << 32 | 1
      if nodes.count * 2 > mask { grow() }
    } else {
      table[place] += 1
    }
  }

  private func grow() {
    let old = table
    if table.count >= NeighborCounter.largestTable {
      let memory = calloc(capacity, MemoryLayout<UInt32>.stride)
      dense = memory?.bindMemory(to: UInt32.self, capacity: capacity)
      if let dense {
        for entry in old where entry != 0 {
          dense[Int(entry >> 32) - 1] = UInt32(truncatingIfNeeded: entry)
        }
        table = []
        return
      }
    }
    mask = mask * 2 + 1
    table = Array(repeating: 0, count: mask + 1)
    for entry in old where entry != 0 {
      table[place(of: UInt32(truncatingIfNeeded: entry >> 32) &- 1)] = entry
    }
  }
}
