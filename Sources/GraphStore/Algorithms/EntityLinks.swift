import GraphModel

/// Who speaks of whom, as an undirected weighted graph of entities in compressed sparse rows.
///
/// The weight of a link is the number of statements of the one that mention the other, in either
/// direction. Rows ascend by node. Algorithms over entities work on it;
/// it shares the graph's memory where the graph has no changes.
package struct EntityLinks: @unchecked Sendable {
  /// The number of entities; nodes `0 ..< count` of the graph.
  package let count: Int
  /// Where each entity's row starts; one more at the end.
  package let ranges: UnsafeBufferPointer<UInt32>
  /// The other entities, row by row.
  package let neighbors: UnsafeBufferPointer<UInt32>
  /// The weights, parallel to `neighbors`.
  package let weights: UnsafeBufferPointer<UInt32>
  private let owner: AnyObject?

  init(
    ranges: UnsafeBufferPointer<UInt32>, neighbors: UnsafeBufferPointer<UInt32>,
    weights: UnsafeBufferPointer<UInt32>, owner: AnyObject?
  ) {
    count = max(0, ranges.count - 1)
    self.ranges = ranges
    self.neighbors = neighbors
    self.weights = weights
    self.owner = owner
  }

  /// The positions in `neighbors` and `weights` of an entity's row; empty for other numbers.
  @inline(__always)
  package func row(_ entity: Int) -> Range<Int> {
    guard entity < count else { return 0..<0 }
    return Int(ranges[entity])..<Int(ranges[entity + 1])
  }
}

extension EntityLinks {
  /// Links made from a list of undirected edges, those between the same entities added up.
  ///
  /// Complexity: O(count + edges · log(longest row)).
  package init(count: Int, edges: [(UInt32, UInt32, weight: UInt32)]) {
    let arrays = EntityLinkArrays(count: count, edges: edges)
    self.init(
      ranges: UnsafeBufferPointer(arrays.ranges), neighbors: UnsafeBufferPointer(arrays.neighbors),
      weights: UnsafeBufferPointer(arrays.weights), owner: arrays)
  }
}

/// The memory of links that no base owns.
private final class EntityLinkArrays {
  let ranges: UnsafeMutableBufferPointer<UInt32>
  let neighbors: UnsafeMutableBufferPointer<UInt32>
  let weights: UnsafeMutableBufferPointer<UInt32>

  init(count: Int, edges: [(UInt32, UInt32, weight: UInt32)]) {
    var rows = [[UInt32: UInt32]](repeating: [:], count: count)
    for (a, b, weight) in edges where a != b {
      rows[Int(a)][b, default: 0] += weight
      rows[Int(b)][a, default: 0] += weight
    }
    let total = rows.reduce(0) { $0 + $1.count }
    ranges = .allocate(capacity: count + 1)
    neighbors = .allocate(capacity: total)
    weights = .allocate(capacity: total)
    var position = 0
    for (index, row) in rows.enumerated() {
      ranges.initializeElement(at: index, to: UInt32(position))
      for (neighbor, weight) in row.sorted(by: { $0.key < $1.key }) {
        neighbors.initializeElement(at: position, to: neighbor)
        weights.initializeElement(at: position, to: weight)
        position += 1
      }
    }
    ranges.initializeElement(at: count, to: UInt32(position))
  }

  deinit {
    ranges.deallocate()
    neighbors.deallocate()
    weights.deallocate()
  }
}
