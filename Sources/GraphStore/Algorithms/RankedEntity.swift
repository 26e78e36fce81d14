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
///
/// Few are kept in order all the time; of many (`manyLimit` up) twice as many are collected and
/// then sorted.
struct TopEntities {
  private var kept: [RankedEntity] = []
  private let limit: Int
  private let isMany: Bool
  private static let manyLimit = 256

  init(limit: Int) {
    self.limit = limit
    isMany = limit >= TopEntities.manyLimit
    if !isMany { kept.reserveCapacity(limit + 1) }
  }

  /// The heaviest, in order.
  var entries: [RankedEntity] { isMany ? TopEntities.sorted(kept, limit) : kept }

  private static func sorted(_ entities: [RankedEntity], _ limit: Int) -> [RankedEntity] {
    let ordered = entities.sorted { ($1.weight, $0.entity) < ($0.weight, $1.entity) }
    return ordered.count > limit ? Array(ordered[..<limit]) : ordered
  }

  /// Offers an entity; entities come in rising order.
  ///
  /// O(limit) for those that stay, O(1) else; O(log limit) on average for a large limit.
  @inline(__always)
  mutating func offer(_ entity: UInt32, _ weight: UInt64) {
    if isMany { return collect(entity, weight) }
    if kept.count == limit {
      guard let last = kept.last, weight > last.weight else { return }
      kept.removeLast()
    }
    insert(entity, weight)
  }

  private mutating func insert(_ entity: UInt32, _ weight: UInt64) {
    var index = kept.count
    while index > 0 {
      let other = kept[index - 1]
      guard other.weight < weight || (other.weight == weight && other.entity > entity) else {
        break
      }
      index -= 1
    }
    kept.insert(RankedEntity(entity: entity, weight: weight), at: index)
  }

  private mutating func collect(_ entity: UInt32, _ weight: UInt64) {
    kept.append(RankedEntity(entity: entity, weight: weight))
    if kept.count / 2 > limit { kept = TopEntities.sorted(kept, limit) }
  }

  /// Offers an entity of a stream in any order.
  @inline(__always)
  mutating func offerUnordered(_ entity: UInt32, _ weight: UInt64) {
    if isMany { return collect(entity, weight) }
    if kept.count == limit {
      guard let last = kept.last,
        weight > last.weight || (weight == last.weight && entity < last.entity)
      else { return }
      kept.removeLast()
    }
    insert(entity, weight)
  }
}
