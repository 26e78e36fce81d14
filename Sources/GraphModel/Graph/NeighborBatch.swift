/// Neighbours of several nodes in parallel columns, on their way from a graph to the query engine.
public struct NeighborBatch: Sendable {
  /// Whose neighbours they are: indices of the nodes that were asked for.
  public private(set) var rows: [Int32] = []
  public private(set) var neighbors: [UInt32] = []
  /// The relationships that lead there; empty unless they are wanted.
  public private(set) var relationships: [UInt32] = []
  /// Whether relationships are wanted.
  public let keepsRelationships: Bool

  /// An empty batch with room for some neighbours.
  public init(keepsRelationships: Bool, capacity: Int) {
    self.keepsRelationships = keepsRelationships
    rows.reserveCapacity(capacity)
    neighbors.reserveCapacity(capacity)
    if keepsRelationships { relationships.reserveCapacity(capacity) }
  }

  /// The number of neighbours.
  public var count: Int { neighbors.count }

  /// Appends all neighbours of one node.
  public mutating func append(_ list: Adjacency, row: Int) {
    list.neighbors.withUnsafeBuffer { appendNeighbors($0, row: row) }
    if keepsRelationships {
      list.relationships.withUnsafeBuffer { relationships.append(contentsOf: $0) }
    }
  }

  /// Appends the neighbours of one node that several rows long memory holds; the relationships
  /// are numbered on from `firstRelationship`.
  public mutating func append(
    _ ids: UnsafeBufferPointer<UInt32>, row: Int, firstRelationship: UInt32
  ) {
    appendNeighbors(ids, row: row)
    if keepsRelationships {
      relationships.append(
        contentsOf: firstRelationship..<firstRelationship + UInt32(ids.count))
    }
  }

  /// Appends the neighbours of one node with their relationships, from contiguous memory.
  public mutating func append(
    _ ids: UnsafeBufferPointer<UInt32>, row: Int, over steps: UnsafeBufferPointer<UInt32>
  ) {
    appendNeighbors(ids, row: row)
    if keepsRelationships { relationships.append(contentsOf: steps) }
  }

  private mutating func appendNeighbors(_ ids: UnsafeBufferPointer<UInt32>, row: Int) {
    if ids.count == 1 {
      rows.append(Int32(truncatingIfNeeded: row))
      neighbors.append(ids[0])
      return
    }
    rows.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: row), count: ids.count))
    neighbors.append(contentsOf: ids)
  }
}
