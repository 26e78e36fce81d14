import GraphModel

/// The relationships of one type with their columns; see `Segment`.
struct BaseSegment: Sendable {
  let header: Segment
  /// By primary node: where its relationships start; one more at the end.
  let primaryRanges: Column<UInt32>
  /// By relationship: the secondary node.
  let others: Column<UInt32>
  let secondaryRanges: Column<UInt32>
  let secondaryNeighbors: Column<UInt32>
  let secondaryRelationships: Column<UInt32>

  /// The direction in which primary nodes see these relationships.
  var primaryDirection: Direction { header.primaryIsStart != 0 ? .outgoing : .incoming }

  var relationships: Range<Int> {
    let first = Int(header.firstRelationship)
    return first..<first + Int(header.relationshipCount)
  }

  /// Positions (within the segment) of the relationships of a primary node.
  @inline(__always)
  func primaryRange(_ node: UInt32) -> Range<Int> {
    let index = Int(node) - Int(header.firstPrimary)
    guard index >= 0, index < Int(header.primaryCount) else { return 0..<0 }
    return Int(primaryRanges[index])..<Int(primaryRanges[index + 1])
  }

  /// Positions (in the secondary columns) of the relationships of a secondary node.
  @inline(__always)
  func secondaryRange(_ node: UInt32) -> Range<Int> {
    let index = Int(node) - Int(header.firstSecondary)
    guard index >= 0, index < Int(header.secondaryCount) else { return 0..<0 }
    return Int(secondaryRanges[index])..<Int(secondaryRanges[index + 1])
  }

  /// The primary node of the relationship at a position: the last whose range starts at or before.
  func primary(ofPosition position: Int) -> UInt32 {
    var low = 0
    var high = Int(header.primaryCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(primaryRanges[middle]) <= position { low = middle } else { high = middle }
    }
    return header.firstPrimary + UInt32(low)
  }
}
