/// An entity with how strongly it answers, the strongest first in lists.
package struct RankedEntity: Sendable, Hashable {
  /// The entity's node number.
  package var entity: UInt32
  /// A weight or count.
  package var weight: UInt64

  package init(entity: UInt32, weight: UInt64) {
    self.entity = entity
    self.weight = weight
  }
}

/// Keeps the heaviest entities of a stream, by falling weight, then rising number.
struct TopEntities {
  private(set) var entries: [RankedEntity] = []
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
    entries.reserveCapacity(limit + 1)
  }

  /// Offers an entity; entities come in rising order.
  ///
  /// O(limit) for those that stay, O(1) else.
  @inline(__always)
  mutating func offer(_ entity: UInt32, _ weight: UInt64) {
    if entries.count == limit {
      guard let last = entries.last, weight > last.weight else { return }
      entries.removeLast()
    }
    insert(entity, weight)
  }

  private mutating func insert(_ entity: UInt32, _ weight: UInt64) {
    var index = entries.count
    while index > 0 {
      let other = entries[index - 1]
      guard other.weight < weight || (other.weight == weight && other.entity > entity) else {
        break
      }
      index -= 1
    }
    entries.insert(RankedEntity(entity: entity, weight: weight), at: index)
  }

  /// Offers an entity of a stream in any order.
  @inline(__always)
  mutating func offerUnordered(_ entity: UInt32, _ weight: UInt64) {
    if entries.count == limit {
      guard let last = entries.last,
        weight > last.weight || (weight == last.weight && entity < last.entity)
      else { return }
      entries.removeLast()
    }
    insert(entity, weight)
  }
}
