extension EntityLinks {
  /// The connected component of every entity, named by its smallest member.
  ///
  /// Disjoint sets with path halving, the smaller root on top (Tarjan and van Leeuwen, 1984).
  /// Complexity: O(links · log(entities)) at worst, near linear.
  package func components() -> [UInt32] {
    var parents = Array(0..<UInt32(count))
    func root(_ entity: UInt32, _ parents: inout [UInt32]) -> UInt32 {
      var entity = entity
      while parents[Int(entity)] != entity {
        parents[Int(entity)] = parents[Int(parents[Int(entity)])]
        entity = parents[Int(entity)]
      }
      return entity
    }
    for entity in 0..<UInt32(count) {
      for position in row(Int(entity)) where neighbors[position] > entity {
        let (a, b) = (root(entity, &parents), root(neighbors[position], &parents))
        if a != b { parents[Int(max(a, b))] = min(a, b) }
      }
    }
    for entity in 0..<UInt32(count) { parents[Int(entity)] = root(entity, &parents) }
    return parents
  }
}
